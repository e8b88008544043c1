//! Facts that a change alters in a translation, and not in its source.

use std::collections::BTreeMap;

use super::facts::{self, Difference};
use super::{Found, Hit, Prose};
use crate::format::fluent::EntryBlock;
use crate::model::{Locale, SegmentId};
use crate::workflow::statements::{Statement, Target, TargetFile};

/// The id of the check.
const FACT_CHANGED: &str = "fact-changed";

/// Returns the facts that the translations into a locale say otherwise than
/// before, while the source text is the same and does not agree with them. To
/// mend a translation is no such change, nor to write a number as a word.
pub fn altered(before: &Statement, now: &Statement, locale: &Locale) -> Vec<Found> {
    let (old, new) = (blocks(before, locale), blocks(now, locale));
    let sources: BTreeMap<&SegmentId, _> =
        before.catalog.present.iter().map(|listing| (&listing.id, listing.fingerprint)).collect();
    let mut out = Vec::new();
    for (at, listing) in now.catalog.present.iter().enumerate() {
        let same = sources.get(&listing.id) == Some(&listing.fingerprint);
        let pair = old.get(&listing.id).zip(new.get(&listing.id)).filter(|_| same);
        let Some((old, new)) = pair.filter(|(old, new)| old.entry.text != new.entry.text) else {
            continue;
        };
        let prose = |text| Prose::new(text, locale, listing.segment.kind);
        let source = Prose::new(&listing.segment.text, &now.source, listing.segment.kind);
        let (then, here) = (prose(&old.entry.text), prose(&new.entry.text));
        for hit in hits(&source, &then, &here) {
            out.extend(super::run::error(now, locale, at, new, hit));
        }
    }
    out
}

/// Returns the entries of a locale that hold a translation, by segment.
fn blocks<'a>(
    statement: &'a Statement,
    locale: &Locale,
) -> BTreeMap<&'a SegmentId, &'a EntryBlock> {
    let Some(TargetFile::Read(Target { file, .. })) = statement.files.get(locale) else {
        return BTreeMap::new();
    };
    let mut blocks = file.by_id();
    blocks.retain(|_, block| !block.entry.is_empty() && block.readable);
    blocks
}

/// Returns the changes of a translation with which its source does not agree.
fn hits(source: &Prose<'_>, before: &Prose<'_>, after: &Prose<'_>) -> Vec<Hit> {
    let changes = facts::changes(before, after);
    if changes.is_empty() {
        return Vec::new();
    }
    let wrong = facts::differences(source, after);
    let told = facts::differences(before, after);
    let word = |change: &Difference| !told.contains(change);
    let foreign = adds_a_number(source, before, after);
    let disagrees = |change: &Difference| {
        wrong.iter().any(|wrong| wrong.target == change.target) || word(change) && foreign
    };
    changes
        .iter()
        .filter(|change| disagrees(change))
        .map(|change| hit(change, before, after))
        .collect()
}

/// Says whether the translation now says a number, in digits or in words, that
/// neither it said before nor the source says.
fn adds_a_number(source: &Prose<'_>, before: &Prose<'_>, after: &Prose<'_>) -> bool {
    let (then, source) = (facts::keys(before), facts::keys(source));
    let of = |keys: &BTreeMap<String, usize>, key: &String| keys.get(key).copied().unwrap_or(0);
    facts::keys(after).iter().any(|(key, count)| *count > of(&then, key).max(of(&source, key)))
}

fn hit(change: &Difference, before: &Prose<'_>, after: &Prose<'_>) -> Hit {
    let end = after.text.len();
    let at = change.target.clone().unwrap_or(end..end);
    let old = change.source.clone().map(|at| before.text[at].to_owned());
    let new = change.target.clone().map(|at| after.text[at].to_owned());
    let word = match (&old, &new) {
        (Some(_), Some(_)) => "changed",
        (Some(_), None) => "lost",
        _ => "added",
    };
    Hit::new(FACT_CHANGED, at)
        .arg("change", word)
        .arg("source", old.unwrap_or_default())
        .arg("target", new.unwrap_or_default())
}
