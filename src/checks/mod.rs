//! Checks: what is wrong with a translation as a text.
//!
//! A check looks at a [`Pair`], a source text and its translation, and gives
//! [`Hit`]s: the bytes of the translation that it objects to, and, where it is
//! sure, what should stand there. [`run`] asks all checks about all
//! translations, gives each hit its place in the file, and leaves out what the
//! settings ignore. Whether a statement may go out is decided by
//! [`gate`](crate::gate), from these findings and the statuses.
//!
//! A family of checks is a module with a function `hits`; a new check is a line
//! in the [`registry`], and a message `finding-<id>` and a page `explain-<id>`
//! in `l10n/checks/<family>.ftl`.

mod altered;
pub mod facts;
pub mod fix;
mod habit;
pub mod language;
mod prose;
pub mod registry;
mod run;
pub mod settings;
pub mod structure;
mod together;
pub mod typography;
pub mod unicode;

pub use altered::altered;
pub use prose::Prose;
pub use registry::{Check, Family, Remit};
pub use run::{Found, Open, at_hand, run, visit};

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::Segment;

/// A source text and its translation.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// The segment, for its kind and placeholders. Its text is the present one,
    /// which a stale translation was not made from.
    pub segment: &'a Segment,
    /// The text that the translation was made from.
    pub source: &'a Prose<'a>,
    /// The translation.
    pub target: &'a Prose<'a>,
    /// Destinations of the source with what stands for them in the locale.
    pub links: &'a BTreeMap<String, String>,
}

/// Something that a check objects to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The id of the check.
    pub check: &'static str,
    /// The bytes of the translation; empty where something is missing.
    pub at: Range<usize>,
    /// What the sentence has to name.
    pub args: Vec<(&'static str, String)>,
    /// What should stand where, in bytes of the translation, where the check is
    /// sure of it. A hit that stands for several places mends them all.
    pub fixes: Vec<(Range<usize>, String)>,
    /// Whether it is a habit of typing, which runs through a whole file: all of
    /// a file are one finding.
    pub habit: bool,
}

impl Hit {
    /// Returns an objection to some bytes of the translation.
    pub fn new(check: &'static str, at: Range<usize>) -> Self {
        Self { check, at, args: Vec::new(), fixes: Vec::new(), habit: false }
    }

    /// Gives the sentence something to name.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Makes it one of a habit.
    #[must_use]
    pub fn habit(mut self) -> Self {
        self.habit = true;
        self
    }

    /// Says what should stand there.
    #[must_use]
    pub fn fix(self, text: impl Into<String>) -> Self {
        let at = self.at.clone();
        self.mend(at, text)
    }

    /// Says what should stand in one of the places that it is about.
    #[must_use]
    pub fn mend(mut self, at: Range<usize>, text: impl Into<String>) -> Self {
        self.fixes.push((at, text.into()));
        self
    }
}

/// Returns what the checks of single texts object to, in the order of the
/// bytes.
pub fn hits(pair: &Pair<'_>) -> Vec<Hit> {
    let mut hits = structure::hits(pair);
    hits.extend(facts::hits(pair));
    hits.extend(unicode::hits(pair));
    hits.extend(typography::hits(pair));
    hits.extend(language::hits(pair));
    hits.sort_by_key(|hit| (hit.at.start, hit.at.end));
    hits
}
