//! Manifests as JSON: what `release` writes, and anybody may bring back.
//!
//! The reader takes nothing on trust. Who can change a page can change the
//! manifest beside it, so a path that leaves the folder, a fingerprint that is
//! not that of the texts listed, or counts that make another sum are refused.

mod json;

use std::collections::BTreeMap;

use json::{Approval, Counts, Excuse, Target, Text, Whole};

use crate::model::manifest::stays_below;
use crate::model::{
    Coverage, Date, Digest, Finding, Fingerprint, Locale, Manifest, Page, ReleasedLocale,
    ReleasedSource, SegmentId, StatementId, Waived,
};

/// The version of the format.
const SCHEMA: u32 = 1;

/// The most characters of a foreign text that a sentence names.
const MAX_NAMED: usize = 120;

type Result<T> = std::result::Result<T, Box<Finding>>;

/// Writes a manifest. The same one gives the same bytes.
pub fn write(manifest: &Manifest) -> String {
    let Manifest { source, .. } = manifest;
    let whole = Whole {
        schema: SCHEMA,
        statement: manifest.statement.to_string(),
        released: manifest.released.to_string(),
        source: json::Source {
            locale: source.locale.to_string(),
            path: source.path.clone(),
            fingerprint: source.fingerprint().to_string(),
            file: source.page.file.clone(),
            sha256: source.page.sha256.to_string(),
        },
        segments: source.segments.iter().map(text).collect(),
        locales: named(&manifest.locales, target),
        left_out: named(&manifest.left_out, |coverage| coverage.map(counts)),
        waivers: manifest.waived.iter().map(excuse).collect(),
    };
    let json = serde_json::to_string_pretty(&whole);
    json.expect("texts, numbers, and maps whose keys are texts are JSON") + "\n"
}

fn named<T, U>(all: &BTreeMap<Locale, T>, one: impl Fn(&T) -> U) -> BTreeMap<String, U> {
    all.iter().map(|(locale, own)| (locale.to_string(), one(own))).collect()
}

fn text((id, fingerprint): &(SegmentId, Fingerprint)) -> Text {
    Text { id: id.to_string(), fingerprint: fingerprint.to_string() }
}

fn target(own: &ReleasedLocale) -> Target {
    let approval = |(segment, name): &(SegmentId, String)| Approval {
        segment: segment.to_string(),
        name: name.clone(),
    };
    Target {
        counts: counts(own.coverage),
        approvals: own.approvals.iter().map(approval).collect(),
        fingerprint: own.fingerprint().to_string(),
        translations: own.translations.iter().map(text).collect(),
        settings: own.settings.to_string(),
        file: own.page.file.clone(),
        sha256: own.page.sha256.to_string(),
    }
}

fn counts(coverage: Coverage) -> Counts {
    let Coverage { current, stale, unconfirmed, missing } = coverage;
    Counts { current, stale, unconfirmed, missing }
}

fn excuse(waived: &Waived) -> Excuse {
    Excuse {
        locale: waived.locale.as_ref().map(ToString::to_string),
        check: waived.check.clone(),
        count: waived.count,
        reason: waived.reason.clone(),
        owner: waived.owner.clone(),
        until: waived.until.to_string(),
    }
}

/// Reads a manifest.
///
/// # Errors
///
/// What is wrong with it first; whoever reads on would read what nobody wrote.
pub fn read(text: &str) -> Result<Manifest> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let unreadable = |error: serde_json::Error| Box::new(syntax(text, &error));
    match serde_json::from_str(text).map_err(unreadable)? {
        json::Head { schema: SCHEMA } => {}
        json::Head { schema } => {
            return Err(Box::new(
                Finding::error("release-schema").arg("schema", schema.to_string()),
            ));
        }
    }
    manifest(serde_json::from_str(text).map_err(unreadable)?)
}

/// Says where a text stops being a manifest, and why.
fn syntax(text: &str, error: &serde_json::Error) -> Finding {
    let start = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let byte = start.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
    let words = error.to_string();
    let reason = words.rsplit_once(" at line ").map_or(&*words, |(reason, _)| reason);
    Finding::error("release-json").at_byte(text, byte).arg("reason", cut(reason))
}

fn cut(text: &str) -> String {
    let cut: String = text.chars().take(MAX_NAMED).collect();
    if cut.len() < text.len() { cut + "…" } else { cut }
}

fn manifest(whole: Whole) -> Result<Manifest> {
    let source = whole.source;
    let segments = texts("segments", &whole.segments)?;
    let source = ReleasedSource {
        locale: locale("source.locale", &source.locale)?,
        page: page("source", source.file, &source.sha256)?,
        path: source.path,
        segments: proven("source", segments, &source.fingerprint)?,
    };
    let total = source.segments.len();
    let mut locales = BTreeMap::new();
    for (tag, own) in whole.locales {
        let key = format!("locales.{tag}");
        locales.insert(locale(&key, &tag)?, released(&key, own, total)?);
    }
    let mut left_out = BTreeMap::new();
    for (tag, own) in whole.left_out {
        let key = format!("left_out.{tag}");
        let counts = own.map(|counts| coverage(&key, &counts, total)).transpose()?;
        left_out.insert(locale(&key, &tag)?, counts);
    }
    Ok(Manifest {
        statement: value("statement", &whole.statement, StatementId::parse)?,
        released: value("released", &whole.released, Date::parse)?,
        source,
        locales,
        left_out,
        waived: whole.waivers.into_iter().map(waived).collect::<Result<_>>()?,
    })
}

fn released(key: &str, own: Target, total: usize) -> Result<ReleasedLocale> {
    let translations = texts(&format!("{key}.translations"), &own.translations)?;
    let approval = |approval: Approval| {
        let id = value(&format!("{key}.approvals"), &approval.segment, SegmentId::parse)?;
        Ok((id, approval.name))
    };
    Ok(ReleasedLocale {
        coverage: coverage(key, &own.counts, total)?,
        approvals: own.approvals.into_iter().map(approval).collect::<Result<_>>()?,
        translations: proven(key, translations, &own.fingerprint)?,
        settings: value(&format!("{key}.settings"), &own.settings, Fingerprint::parse)?,
        page: page(key, own.file, &own.sha256)?,
    })
}

fn texts(key: &str, all: &[Text]) -> Result<Vec<(SegmentId, Fingerprint)>> {
    let one = |text: &Text| {
        let id = value(key, &text.id, SegmentId::parse)?;
        Ok((id, value(key, &text.fingerprint, Fingerprint::parse)?))
    };
    all.iter().map(one).collect()
}

/// Returns texts whose fingerprint is the one that is written for all of them.
fn proven(
    key: &str,
    texts: Vec<(SegmentId, Fingerprint)>,
    written: &str,
) -> Result<Vec<(SegmentId, Fingerprint)>> {
    let found = Fingerprint::of_all(texts.iter().map(|(_, fingerprint)| *fingerprint));
    if value(&format!("{key}.fingerprint"), written, Fingerprint::parse)? == found {
        return Ok(texts);
    }
    Err(Box::new(Finding::error("release-mixed").arg("key", key)))
}

fn coverage(key: &str, counts: &Counts, total: usize) -> Result<Coverage> {
    let Counts { current, stale, unconfirmed, missing } = *counts;
    let add = |sum: Option<usize>, count: usize| sum?.checked_add(count);
    if [current, stale, unconfirmed, missing].into_iter().fold(Some(0), add) == Some(total) {
        return Ok(Coverage { current, stale, unconfirmed, missing });
    }
    Err(Box::new(Finding::error("release-mixed").arg("key", key)))
}

fn page(key: &str, file: String, sha256: &str) -> Result<Page> {
    if !stays_below(&file) {
        return Err(Box::new(Finding::error("release-path").arg("file", cut(&file))));
    }
    Ok(Page { file, sha256: value(&format!("{key}.sha256"), sha256, Digest::parse)? })
}

fn waived(excuse: Excuse) -> Result<Waived> {
    let tag = excuse.locale.as_deref();
    Ok(Waived {
        locale: tag.map(|tag| locale("waivers.locale", tag)).transpose()?,
        until: value("waivers.until", &excuse.until, Date::parse)?,
        check: excuse.check,
        reason: excuse.reason,
        owner: excuse.owner,
        count: excuse.count,
    })
}

fn locale(key: &str, tag: &str) -> Result<Locale> {
    value(key, tag, |tag| Locale::parse(tag).ok())
}

fn value<T>(key: &str, text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T> {
    read(text).ok_or_else(|| {
        Box::new(Finding::error("release-value").arg("key", cut(key)).arg("value", cut(text)))
    })
}

#[cfg(test)]
mod tests;
