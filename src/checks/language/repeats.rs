//! Texts that are translated in two ways, and translations of two texts.

use std::collections::{BTreeSet, HashMap};
use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use super::Row;
use crate::checks::Hit;

/// The least words of a source whose translation should always be the same.
const MIN_WORDS: usize = 2;
/// The least words of a source that no other source shares a translation with.
const MIN_REUSED: usize = 3;

/// Returns the translations of a source that is translated otherwise elsewhere,
/// and those that another source has too.
pub(super) fn across(rows: &[Row<'_>]) -> Vec<(usize, Hit)> {
    let mut out = Vec::new();
    for group in grouped(rows, |row| &row.segment.text) {
        if words(&rows[group[0]].segment.text) >= MIN_WORDS {
            inconsistent(rows, &group, &mut out);
        }
    }
    for group in grouped(rows, |row| row.target) {
        reused(rows, &group, &mut out);
    }
    out
}

/// Groups rows of one source locale by a text, whatever its white space, and
/// returns the groups of more than one.
fn grouped<'a>(rows: &[Row<'a>], text: impl Fn(&Row<'a>) -> &'a str) -> Vec<Vec<usize>> {
    let mut groups: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    groups.reserve(rows.len());
    for (at, row) in rows.iter().enumerate() {
        groups.entry(hash(text(row))).or_default().push(at);
    }
    let mut groups: Vec<Vec<usize>> =
        groups.into_values().filter(|group| group.len() > 1).collect();
    for group in &mut groups {
        let first = &rows[group[0]];
        let words = |row| text(row).split_whitespace();
        group.retain(|at| rows[*at].source == first.source && words(&rows[*at]).eq(words(first)));
    }
    groups.retain(|group| group.len() > 1);
    groups.sort_unstable();
    groups
}

/// A hash of the words: groups are compared besides, so that nothing hangs on it
/// but speed.
fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    text.split_whitespace().for_each(|word| word.hash(&mut hasher));
    hasher.finish()
}

/// Adds the rows of one source that are not translated as most of them are, or
/// as the first of them.
fn inconsistent(rows: &[Row<'_>], group: &[usize], out: &mut Vec<(usize, Hit)>) {
    let ways: Vec<String> = group.iter().map(|at| loose(rows[*at].target)).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    ways.iter().for_each(|way| *counts.entry(way).or_default() += 1);
    let most = counts.values().max().copied().unwrap_or_default();
    let Some(usual) = ways.iter().position(|way| counts[way.as_str()] == most) else { return };
    let other = rows[group[usual]].target;
    for (at, _) in group.iter().zip(&ways).filter(|(_, way)| **way != ways[usual]) {
        let hit = Hit::new("inconsistent", 0..rows[*at].target.len());
        out.push((*at, hit.arg("other", shown(other))));
    }
}

/// Adds the rows with one translation whose sources are not that of the first.
fn reused(rows: &[Row<'_>], group: &[usize], out: &mut Vec<(usize, Hit)>) {
    let [first, rest @ ..] = group else { return };
    let source = &rows[*first].segment.text;
    let known = distinct(source);
    for at in rest {
        let own = &rows[*at].segment.text;
        if own != source && words(own).min(words(source)) >= MIN_REUSED && differ(&known, own) {
            let hit = Hit::new("reused", 0..rows[*at].target.len());
            out.push((*at, hit.arg("other", shown(source))));
        }
    }
}

/// Returns the words of a text, each once.
fn distinct(text: &str) -> BTreeSet<String> {
    loose(text).split(' ').map(str::to_owned).collect()
}

/// Says whether two texts have less than half of their words in common.
fn differ(known: &BTreeSet<String>, other: &str) -> bool {
    let other = distinct(other);
    let shared = other.iter().filter(|word| known.contains(*word)).count();
    shared * 2 < known.len().max(other.len())
}

/// Returns a text without the case of its letters, and without what stands
/// around its words.
fn loose(text: &str) -> String {
    let word =
        |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '$').to_lowercase();
    text.split_whitespace().map(word).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> usize {
    crate::model::segment::words(text)
}

fn shown(text: &str) -> String {
    let mut chars = text.chars();
    let head: String = chars.by_ref().take(80).collect();
    if chars.next().is_some() { head + "…" } else { head }
}
