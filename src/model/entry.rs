//! Entries: translations with the annotations that say what they render.

use super::{Fingerprint, SegmentId};

/// One translation of a locale file, as far as a status depends on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The segment that it translates.
    pub id: SegmentId,
    /// The translation, decoded; empty where nobody has translated yet.
    pub text: String,
    /// Whether the text stands on the id's line, in one line. Where it does
    /// not, plain git can join the lines of two texts, so it has to be bound.
    pub one_line: bool,
    /// The plain comment lines that may be the source text, the last first.
    pub shown: Vec<String>,
    /// The `@was` line: the text that the translation was made from.
    pub was: Option<String>,
    /// All `@source` lines.
    pub sources: Vec<SourceMark>,
    /// All `@stale` lines.
    pub stales: Vec<StaleMark>,
    /// Where `sync` took the translation from: the statement and the segment
    /// of a `@from` line, with a space between.
    pub filled_from: Option<String>,
    /// All `@reviewed` lines.
    pub reviews: Vec<Review>,
    /// All `@allow` lines.
    pub allows: Vec<Allow>,
    /// Whether a line other than `@stale` stands below `@source`.
    pub line_below_source: bool,
    /// Whether something that cannot be read stands in or behind the entry,
    /// or the id occurs twice.
    pub broken: bool,
    /// The line of the id, from 1.
    pub line: usize,
}

/// `@source F`: the text shown above has fingerprint F. `@source F T`: this
/// counts only while the translation reads T.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceMark {
    /// The fingerprint of the source text.
    pub source: Fingerprint,
    /// The fingerprint of the translation that it is bound to.
    pub target: Option<Fingerprint>,
}

/// `@stale F T`: the translation was made from the text F, or from nobody
/// knows which (`?`), and read T when it was flagged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaleMark {
    /// The fingerprint of the previous source; `None` is `?`.
    pub base: Option<Fingerprint>,
    /// The fingerprint of the translation when it was flagged.
    pub target: Option<Fingerprint>,
}

/// `@reviewed F T NAME`: NAME approved the translation T of the text F.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The fingerprint of the source text.
    pub source: Fingerprint,
    /// The fingerprint of the translation.
    pub target: Fingerprint,
    /// Who approved.
    pub name: String,
}

/// `@allow CHECK REASON`: a person's word that what CHECK finds in the entry
/// is right as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allow {
    /// The id of the check.
    pub check: String,
    /// Why; empty where nobody said so, and then it excuses nothing.
    pub reason: String,
    /// The line of the file, from 1.
    pub line: usize,
}

impl Entry {
    /// Says whether nobody has translated yet.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Returns the fingerprint of the translation.
    pub fn target(&self) -> Fingerprint {
        Fingerprint::of(&self.text)
    }

    /// Returns the fingerprint of the text that the translation was made
    /// from: F of `@stale`, else of `@source`.
    pub fn base(&self) -> Option<Fingerprint> {
        match self.stales.first() {
            Some(stale) => stale.base,
            None => self.sources.first().map(|mark| mark.source),
        }
    }
}
