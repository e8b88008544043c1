//! Catalogs: the segments of one statement, with their ids.

use std::collections::BTreeSet;
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
    /// The minor changes that the author has declared, oldest first.
    pub minors: Vec<Minor>,
}

/// A minor change: the author's word that an edit leaves the meaning alone, so
/// that a translation of the old text is one of the new text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minor {
    /// The fingerprint of the text before.
    pub old: Fingerprint,
    /// The fingerprint of the text after.
    pub new: Fingerprint,
    /// The text before, which proves what was compared.
    pub was: String,
    /// Why it was declared against the fact guard.
    pub forced: Option<String>,
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
        Self { id, segment, fingerprint, from: Vec::new(), minors: Vec::new() }
    }

    /// Says whether a translation made from a text is one of the present text:
    /// it is the same, or a chain of minor changes leads from it to the present
    /// one.
    pub fn accepts(&self, base: Fingerprint) -> bool {
        base == self.fingerprint || !self.minors.is_empty() && self.accepted().contains(&base)
    }

    /// Returns the minor changes that lead to the present text.
    pub fn effective_minors(&self) -> impl Iterator<Item = &Minor> {
        let accepted = self.accepted();
        self.minors.iter().filter(move |minor| accepted.contains(&minor.new))
    }

    fn accepted(&self) -> BTreeSet<Fingerprint> {
        let mut accepted = BTreeSet::from([self.fingerprint]);
        let leads_on = |minor: &&Minor, accepted: &BTreeSet<Fingerprint>| {
            accepted.contains(&minor.new) && !accepted.contains(&minor.old)
        };
        while let Some(minor) = self.minors.iter().find(|minor| leads_on(minor, &accepted)) {
            accepted.insert(minor.old);
        }
        accepted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minor_changes_form_chains_of_one_direction() {
        let minor = |old: &str, new: &str| Minor {
            old: Fingerprint::of(old),
            new: Fingerprint::of(new),
            was: old.to_owned(),
            forced: None,
        };
        let id = SegmentId::parse("s-1").unwrap();
        let segment = Segment::paragraph("D");
        let minors = vec![minor("C", "D"), minor("A", "B"), minor("B", "C"), minor("D", "E")];
        let listing = Listing { minors, ..Listing::new(id, segment) };
        for (text, accepted) in
            [("A", true), ("B", true), ("C", true), ("D", true), ("E", false), ("F", false)]
        {
            assert_eq!(listing.accepts(Fingerprint::of(text)), accepted, "{text}");
        }
        let effective: Vec<&str> = listing.effective_minors().map(|minor| &*minor.was).collect();
        assert_eq!(effective, ["C", "A", "B"]);
    }
}
