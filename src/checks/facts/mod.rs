//! STUB

use std::ops::Range;

use super::{Hit, Pair, Prose};

/// A fact of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Where it stands.
    pub range: Range<usize>,
}

/// Returns the facts of a text, in order.
pub(super) fn facts(_prose: &Prose<'_>) -> Vec<Fact> {
    Vec::new()
}

/// Returns what is wrong.
pub(super) fn hits(_pair: &Pair<'_>) -> Vec<Hit> {
    Vec::new()
}
