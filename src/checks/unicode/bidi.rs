//! Controls that decide on the direction of a text.

use std::collections::BTreeSet;

use super::signs::{Sign, sign};
use crate::model::{Direction, Locale};

/// What a text may do with direction.
///
/// Text that runs from right to left needs marks and isolates around names and
/// numbers. Embeddings and overrides have no place anywhere: Unicode advises
/// against the former since isolates are there (UAX #9, 2.7), and the latter
/// show a reader other letters, or digits, than there are.
#[derive(Debug)]
pub(super) struct Bidi {
    is_mixed: bool,
    /// Isolates that do not end, and ends of none, by their bytes.
    unpaired: BTreeSet<usize>,
}

impl Bidi {
    /// Reads the isolates of a text.
    pub(super) fn new(text: &str, locale: &Locale, has_rtl: bool) -> Self {
        let is_mixed = has_rtl || locale.direction() == Direction::Rtl;
        let mut open = Vec::new();
        let mut unpaired = BTreeSet::new();
        for (at, c) in text.char_indices().filter(|_| is_mixed) {
            match sign(c) {
                Some(Sign::Isolate) => open.push(at),
                Some(Sign::PopIsolate) if open.pop().is_none() => {
                    unpaired.insert(at);
                }
                _ => (),
            }
        }
        unpaired.extend(open);
        Self { is_mixed, unpaired }
    }

    /// Says whether a control may stand at a byte.
    pub(super) fn allows(&self, at: usize, sign: Sign) -> bool {
        self.is_mixed && sign != Sign::Embedding && !self.unpaired.contains(&at)
    }
}
