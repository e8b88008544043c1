//! STUB

use super::{Hit, Pair};
use crate::model::{Locale, Segment};

/// A translation among all those of its locale.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The source locale.
    pub source: &'a Locale,
    /// The segment, with the present source text.
    pub segment: &'a Segment,
    /// The translation.
    pub target: &'a str,
}

/// Returns what is wrong with one translation.
pub(super) fn hits(_pair: &Pair<'_>) -> Vec<Hit> {
    Vec::new()
}

/// Returns what is odd about translations beside the others of their locale,
/// each with the number of its row. All rows are current translations into one
/// locale, in the order of the statements.
pub(super) fn across(_rows: &[Row<'_>]) -> Vec<(usize, Hit)> {
    Vec::new()
}
