//! The language itself: whether a translation is one, and whether it agrees
//! with the others of its locale.
//!
//! Most of it is about doubt. A language is told by its own frequent words
//! (`stops`) and letters (`alphabets`), and only where these leave a doubt
//! by whatlang; two of them have to agree before anything is said. Of a
//! language of which nothing is known, nothing is said but that a text is still
//! in the source language, or in another script.

mod alphabets;
mod length;
mod repeats;
mod rest;
mod stops;
#[cfg(test)]
mod tests;
mod tongue;
mod words;
mod wrong;

pub use words::Words;

use super::{Hit, Pair};
use crate::model::{Locale, Segment, StatementId};

/// A translation among all those of its locale.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The statement.
    pub statement: &'a StatementId,
    /// The source locale.
    pub source: &'a Locale,
    /// The locale of the translation.
    pub locale: &'a Locale,
    /// The segment, with the present source text.
    pub segment: &'a Segment,
    /// The translation.
    pub target: &'a str,
}

/// Returns what is wrong with one translation: the first of these three, each
/// of which says less than the one before.
pub(super) fn hits(pair: &Pair<'_>) -> Vec<Hit> {
    if pair.source.locale.language() == pair.target.locale.language() {
        return Vec::new();
    }
    if let Some(hit) = wrong::hit(pair) {
        return vec![hit];
    }
    if tongue::are_twins(pair.source.locale, pair.target.locale) {
        return Vec::new();
    }
    rest::same(pair).map_or_else(|| rest::runs(pair), |hit| vec![hit])
}

/// Returns what is odd about translations beside the others of their locale,
/// each with the number of its row. All rows are current translations into one
/// locale, in the order of the statements.
pub(super) fn across(rows: &[Row<'_>]) -> Vec<(usize, Hit)> {
    let mut hits = wrong::across(rows);
    hits.extend(length::across(rows));
    hits.extend(repeats::across(rows));
    hits
}
