//! Release: a statement in all languages that are complete, and the manifest
//! by which each page is recognised later.
//!
//! A locale goes out *complete*, every translation current; or it is *let
//! through*, because the gate's policy or a waiver expressly allows what is
//! open; or it is *left out*, which stops nothing. Whether a statement may go
//! out at all is the gate's word, and not said here.

mod since;
#[cfg(test)]
mod tests;
mod verify;

use std::collections::{BTreeMap, BTreeSet};

pub use since::{Changed, Past, Since, past, since};
pub use verify::{Found, Own, Records, State, Verified, VerifiedPage, Vouched, files, verify};

use super::build::{self, Built, Policies, build};
use super::statements::{Statement, TargetFile};
use crate::error::{Error, Result};
use crate::model::{
    Coverage, Date, Digest, Entry, Fingerprint, Listing, Locale, Manifest, MissingPolicy, Page,
    ReleasedLocale, ReleasedSource, SegmentId, Settings, StalePolicy, Status, Waived,
};

/// Nothing that is open.
const COMPLETE: Policies = Policies { missing: MissingPolicy::Fail, stale: StalePolicy::Fail };
/// What is open as it is, or else in the source language.
const OPEN: Policies = Policies { missing: MissingPolicy::Source, stale: StalePolicy::Keep };

/// What the gate says of a statement that it lets pass.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// The locales without which the statement may not go out.
    pub required: Vec<Locale>,
    /// The coverage that every other locale needs, in per cent; 0 where they
    /// are not asked for.
    pub minimum: usize,
    /// The locales whose coverage is too low, and waived.
    pub excused: BTreeSet<Locale>,
    /// What would have stopped the statement, but for a waiver.
    pub waived: Vec<Waived>,
}

/// A statement that goes out.
#[derive(Debug, Clone)]
pub struct Release {
    /// What is to be remembered of it.
    pub manifest: Manifest,
    /// What is to be written.
    pub pages: Vec<Built>,
    /// The paths of the pages that must not stand there any more.
    pub outdated: Vec<String>,
}

/// In what state a statement goes out in a locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Complete,
    LetThrough,
    /// With how far it is, where that is known.
    LeftOut(Option<Coverage>),
}

impl Terms {
    fn fate(&self, statement: &Statement, locale: &Locale) -> Fate {
        // A file that cannot be read counts as empty, and is not known to be.
        let readable = statement.files.get(locale) != Some(&TargetFile::Unreadable);
        let Some((coverage, _)) = statement.coverage(locale).filter(|_| readable) else {
            return Fate::LeftOut(None);
        };
        let enough = self.minimum > 0 && coverage.percent() >= self.minimum;
        if coverage.current == coverage.total() {
            Fate::Complete
        } else if enough || self.required.contains(locale) || self.excused.contains(locale) {
            Fate::LetThrough
        } else {
            Fate::LeftOut(Some(coverage))
        }
    }
}

/// Returns what waivers let through, each once with how often it was.
pub fn counted(waived: impl IntoIterator<Item = Waived>) -> Vec<Waived> {
    let mut counts: BTreeMap<Waived, usize> = BTreeMap::new();
    for one in waived {
        *counts.entry(one).or_default() += 1;
    }
    counts.into_iter().map(|(one, count)| Waived { count, ..one }).collect()
}

/// Builds a statement that the gate lets pass, in its source locale and in
/// every target locale that is complete or let through.
///
/// # Errors
///
/// Where a page cannot be built as it stands. Nothing of the statement goes
/// out then.
pub fn release(
    statement: &Statement,
    terms: &Terms,
    settings: &Settings,
    today: Date,
) -> Result<Release> {
    let fates: BTreeMap<&Locale, Fate> =
        statement.files.keys().map(|locale| (locale, terms.fate(statement, locale))).collect();
    let is = |locale: &Locale, fate| fates.get(locale) == Some(&fate);
    let sound = |locale: &Locale| *locale == statement.source || is(locale, Fate::Complete);
    let mut output = build(&[statement], &sound, settings, COMPLETE);
    let open = build(&[statement], &|locale| is(locale, Fate::LetThrough), settings, OPEN);
    output.built.extend(open.built);
    output.findings.extend(open.findings);
    if let Some(error) = Error::all(output.findings) {
        return Err(error);
    }
    let left_out = fates.iter().filter_map(|(locale, fate)| match fate {
        Fate::LeftOut(coverage) => Some(((*locale).clone(), *coverage)),
        Fate::Complete | Fate::LetThrough => None,
    });
    let left_out: BTreeMap<Locale, Option<Coverage>> = left_out.collect();
    // What is not here may be complete, so its page stays.
    let known = left_out.iter().filter(|(_, coverage)| coverage.is_some());
    let outdated = known.map(|(locale, _)| build::path(settings, statement, locale)).collect();
    let manifest = Manifest {
        left_out,
        waived: terms.waived.clone(),
        ..manifest(statement, &output.built, settings, today)
    };
    Ok(Release { manifest, pages: output.built, outdated })
}

/// Says what goes out, and nothing of what does not.
fn manifest(statement: &Statement, built: &[Built], settings: &Settings, today: Date) -> Manifest {
    let (source, targets): (Vec<&Built>, Vec<&Built>) =
        built.iter().partition(|built| built.locale == statement.source);
    let source = source.first().expect("a statement is built in its own locale");
    let target = |built: &&Built| (built.locale.clone(), target(statement, built, settings));
    Manifest {
        statement: statement.id.clone(),
        released: today,
        source: ReleasedSource {
            locale: statement.source.clone(),
            path: statement.path(),
            segments: segments(statement),
            page: page(source),
        },
        locales: targets.iter().map(target).collect(),
        left_out: BTreeMap::new(),
        waived: Vec::new(),
    }
}

fn page(built: &Built) -> Page {
    Page { file: built.path.clone(), sha256: Digest::of(built.content.as_bytes()) }
}

fn target(statement: &Statement, built: &Built, settings: &Settings) -> ReleasedLocale {
    let locale = &built.locale;
    let approvals = statement.reviewed(locale);
    let approval = |listing: &Listing| {
        let name = approvals.get(&listing.id)?;
        Some((listing.id.clone(), (*name).to_owned()))
    };
    ReleasedLocale {
        coverage: statement.coverage(locale).map(|(segments, _)| segments).unwrap_or_default(),
        approvals: statement.catalog.present.iter().filter_map(approval).collect(),
        translations: translations(statement, locale).unwrap_or_default(),
        settings: own_settings(statement, locale, settings),
        page: page(built),
    }
}

/// Names what the settings put into a page beside what the page of the source
/// has too: front-matter keys, and links that are others in the locale.
fn own_settings(statement: &Statement, locale: &Locale, settings: &Settings) -> Fingerprint {
    let links = settings.locales.get(locale).into_iter().flat_map(|own| &own.links);
    let links = links.filter(|(from, _)| statement.text.contains(from.as_str()));
    let keys = settings.build.set.iter().map(|(key, value)| (key, value));
    Fingerprint::of_all(
        keys.chain(links).map(|(key, value)| Fingerprint::of(&format!("{key}: {value}"))),
    )
}

/// Returns the texts of a statement, in reading order.
fn segments(statement: &Statement) -> Vec<(SegmentId, Fingerprint)> {
    let listings = statement.catalog.present.iter();
    listings.map(|listing| (listing.id.clone(), listing.fingerprint)).collect()
}

/// Returns the translations that stand in a page; `None` where the locale is
/// absent or no target.
fn translations(statement: &Statement, locale: &Locale) -> Option<Vec<(SegmentId, Fingerprint)>> {
    let stands = |(listing, entry, status): (&Listing, Option<&Entry>, Status)| {
        let kept = matches!(status, Status::Current | Status::Stale);
        let faulty = statement.faulty.contains(&(locale.clone(), listing.id.clone()));
        let entry = entry.filter(|_| kept && !faulty)?;
        Some((listing.id.clone(), entry.target()))
    };
    Some(statement.translations(locale)?.filter_map(stands).collect())
}
