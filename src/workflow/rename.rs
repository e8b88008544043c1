//! Renamed statements: a text without a catalog and a catalog without a text
//! that are the same statement.

use std::collections::{BTreeMap, BTreeSet};

use crate::format::fluent::catalog;
use crate::model::snapshot::locale_path;
use crate::model::{FileState, Finding, Locale, Segment, SegmentId, Snapshot, StatementId};

/// A locale file or catalog whose statement is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// The statement that it was for.
    pub id: StatementId,
    /// The locale.
    pub locale: Locale,
    /// Whether it is a catalog.
    pub is_catalog: bool,
    /// Whether it can be read, and holds no conflict.
    pub is_sound: bool,
}

impl Leftover {
    /// Returns the path from the root of the workspace.
    pub fn path(&self) -> String {
        locale_path(&self.locale, &self.id)
    }

    /// Returns what to say of it.
    pub fn finding(&self) -> Finding {
        let check = if self.is_catalog { "statement-gone" } else { "file-without-statement" };
        Finding::warning(check).in_file(self.path()).arg("statement", self.id.as_str())
    }
}

/// The least similarity of two texts, from 0 to 1, at which they are one
/// statement under two names: the share that git asks of a renamed file.
const MIN_SIMILARITY: f64 = 0.5;

type Texts<'a> = BTreeMap<&'a StatementId, (&'a Locale, &'a [Segment])>;

/// Finds the previous ids of statements that have no catalog, and the files
/// that belong to no statement. The most similar pair goes first; the words
/// alone decide, so that every clone finds the same.
pub fn renamed(
    snapshot: &Snapshot,
    texts: &Texts<'_>,
) -> (BTreeMap<StatementId, StatementId>, Vec<Leftover>) {
    let known: BTreeSet<&StatementId> = snapshot
        .statements
        .iter()
        .map(|file| &file.id)
        .chain(snapshot.unavailable.keys())
        .chain(&snapshot.excluded)
        .collect();
    let orphans = snapshot.locale_files.iter().filter(|((_, id), _)| !known.contains(id));
    let mut leftovers: Vec<Leftover> = orphans
        .map(|((locale, id), state)| Leftover {
            id: id.clone(),
            locale: locale.clone(),
            is_catalog: state.text().is_some_and(catalog::is_catalog),
            is_sound: state.text().is_some_and(|text| !text.contains("<<<<<<< ")),
        })
        .collect();
    let has_catalog =
        |id: &StatementId, locale: &Locale| snapshot.locale_file(locale, id).is_some();
    let new: Vec<_> = texts.iter().filter(|(id, (locale, _))| !has_catalog(id, locale)).collect();
    if new.is_empty() {
        return (BTreeMap::new(), leftovers);
    }
    let mut pairs = Vec::new();
    for leftover in leftovers.iter().filter(|leftover| leftover.is_catalog) {
        let file = snapshot.locale_file(&leftover.locale, &leftover.id);
        let Some(text) = file.and_then(FileState::text) else { continue };
        let (old, _) = catalog::read(text, &|_| false);
        let old = shingles(old.present.iter().map(|listing| &listing.segment));
        for (id, (locale, segments)) in &new {
            let similarity = dice(&old, &shingles(segments.iter()));
            if **locale == leftover.locale && similarity >= MIN_SIMILARITY {
                pairs.push((similarity, leftover.id.clone(), (**id).clone()));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (&a.1, &a.2).cmp(&(&b.1, &b.2))));
    let mut renames: BTreeMap<StatementId, StatementId> = BTreeMap::new();
    let mut used = BTreeSet::new();
    for (_, before, now) in pairs {
        if !used.contains(&before) && !renames.contains_key(&now) {
            used.insert(before.clone());
            renames.insert(now, before);
        }
    }
    leftovers.retain(|leftover| !used.contains(&leftover.id));
    (renames, leftovers)
}

/// Finds the statement that another one was, of those that are gone: the one
/// with most of its segments, and at least half of them.
pub fn by_segments(
    gone: &[(&StatementId, BTreeSet<&SegmentId>)],
    ids: &BTreeSet<&SegmentId>,
) -> Option<usize> {
    let shared = |at: &usize| gone[*at].1.intersection(ids).count();
    let best = (0..gone.len()).max_by_key(shared)?;
    let shared = shared(&best);
    (shared > 0 && shared * 2 >= ids.len()).then_some(best)
}

/// Returns the ids by which a statement is known. The keys of front matter are
/// in many statements, and say nothing.
pub fn own_ids<'a>(ids: impl Iterator<Item = &'a SegmentId>) -> BTreeSet<&'a SegmentId> {
    ids.filter(|id| id.as_str().starts_with("s-")).collect()
}

/// Returns the runs of three words of some texts, each with how often it
/// stands there; a text of fewer words is one run.
fn shingles<'a>(segments: impl Iterator<Item = &'a Segment>) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for segment in segments {
        let words: Vec<String> = segment
            .text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        for run in words.windows(words.len().clamp(1, 3)) {
            *out.entry(run.join(" ")).or_insert(0) += 1;
        }
    }
    out
}

/// Returns what two bags have in common, from 0 to 1 (Dice's coefficient).
fn dice(a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>) -> f64 {
    let total: usize = a.values().chain(b.values()).sum();
    let shared: usize =
        a.iter().filter_map(|(run, count)| b.get(run).map(|other| *count.min(other))).sum();
    if total == 0 { 0.0 } else { 2.0 * shared as f64 / total as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_like_its_edited_self_and_unlike_others() {
        let bag = |text: &str| {
            let segment = Segment::paragraph(text);
            shingles([segment].iter())
        };
        let text = "The night trains of this region must keep running, and we ask you to sign.";
        let edited = "The night trains of this region must go on running, and we ask you to sign.";
        let other = "We thank all volunteers of the library who came to help on Saturday.";
        assert!((dice(&bag(text), &bag(text)) - 1.0).abs() < 1e-9);
        assert!(dice(&bag(text), &bag(edited)) > MIN_SIMILARITY);
        assert!(dice(&bag(text), &bag(other)) < 0.1);
        assert!(dice(&bag(""), &bag("")) < 0.1);
    }
}
