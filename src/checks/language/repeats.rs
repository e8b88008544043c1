//! Texts that are translated in two ways, and translations of two texts.

use std::collections::HashMap;

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
    let sources = grouped(rows, |row| plain(&row.segment.text));
    for group in sources.filter(|group| words(&rows[group[0]].segment.text) >= MIN_WORDS) {
        inconsistent(rows, &group, &mut out);
    }
    for group in grouped(rows, |row| loose(row.target)) {
        reused(rows, &group, &mut out);
    }
    out
}

/// Groups rows by a text, and returns the groups of more than one.
fn grouped<'a>(
    rows: &[Row<'a>],
    key: impl Fn(&Row<'a>) -> String,
) -> impl Iterator<Item = Vec<usize>> {
    let mut groups: HashMap<(&str, String), Vec<usize>> = HashMap::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        groups.entry((row.source.language(), key(row))).or_default().push(at);
    }
    let mut groups: Vec<Vec<usize>> =
        groups.into_values().filter(|group| group.len() > 1).collect();
    groups.sort_unstable();
    groups.into_iter()
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
    for at in rest {
        let own = &rows[*at].segment.text;
        if own != source && words(own).min(words(source)) >= MIN_REUSED && differ(source, own) {
            let hit = Hit::new("reused", 0..rows[*at].target.len());
            out.push((*at, hit.arg("other", shown(source))));
        }
    }
}

/// Says whether two texts have less than half of their words in common.
fn differ(one: &str, other: &str) -> bool {
    let (one, other) = (loose(one), loose(other));
    let words = |text: &str| -> Vec<String> {
        let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let (one, other) = (words(&one), words(&other));
    let shared = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
    shared * 2 < one.len().max(other.len())
}

/// Returns a text with single spaces.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
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
