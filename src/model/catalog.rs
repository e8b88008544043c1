//! Catalogs: the segments of one statement, with their ids.

use std::fmt;

use super::{Fingerprint, Segment};

/// The id of a segment within its statement, which is the id of its Fluent
/// message: `s-3fa2c1`, or the name of a front-matter key.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SegmentId(String);

/// The segments of one statement, those that are gone included.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalog {
    /// The segments in reading order.
    pub present: Vec<Listing>,
    /// The segments that the statement no longer has, oldest first.
    pub gone: Vec<Listing>,
}

/// A segment that has an identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The id, which stays when the text changes.
    pub id: SegmentId,
    /// What the segment says; for one that is gone, what it said last.
    pub segment: Segment,
    /// The fingerprint of the text.
    pub fingerprint: Fingerprint,
    /// The segments whose text this one took over: the one it was split from,
    /// or those that were merged into it.
    pub from: Vec<SegmentId>,
}

impl SegmentId {
    /// Reads an id: `[a-zA-Z][a-zA-Z0-9_-]*`, as Fluent has it.
    pub fn parse(id: &str) -> Option<Self> {
        let sound = id.starts_with(|c: char| c.is_ascii_alphabetic())
            && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        sound.then(|| Self(id.to_owned()))
    }

    /// Returns the id as it is written in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SegmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Listing {
    /// Gives a segment an identity.
    pub fn new(id: SegmentId, segment: Segment) -> Self {
        let fingerprint = Fingerprint::of(&segment.text);
        Self { id, segment, fingerprint, from: Vec::new() }
    }

    /// Says whether a translation made from a text is one of the present text.
    pub fn accepts(&self, base: Fingerprint) -> bool {
        self.fingerprint == base
    }
}
