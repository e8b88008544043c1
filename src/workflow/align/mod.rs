//! Alignment: which segment of a new text is which segment of the old one.
//!
//! A *candidate* is a segment as alignment sees it; a *link* says which old
//! candidate a new one continues, and what became of it. Four stages follow
//! each other, and what one has linked the next leaves alone: equal texts
//! (`exact`), texts whose letters and digits are equal, similar texts
//! (`similar`), and the pieces of texts that were split or merged (`pieces`).
//! Between them a `Layout` says which places of the two sides correspond.
//!
//! Method and thresholds are those of `research/segmentation.md`, section 6b,
//! unless a constant says where it was measured. The same candidates always
//! give the same links: nothing here depends on time or on the order of a map.

mod exact;
mod layout;
mod likeness;
mod pieces;
mod sequence;
mod text;
mod tokens;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use crate::model::{Kind, Placeholder};
use layout::rising;
use text::Texts;

/// A segment as alignment sees it.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// Which Markdown block it is.
    pub kind: Kind,
    /// What it says, with its placeholders.
    pub text: &'a str,
    /// The placeholders of the text.
    pub placeholders: &'a [Placeholder],
    /// The text of the nearest heading above.
    pub section: Option<&'a str>,
    /// Whether the statement no longer has it, so that it can only come back;
    /// says nothing on the new side. Gone candidates stand oldest first.
    pub gone: bool,
}

/// How the segments of a new text continue those of the old one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Alignment {
    /// One link for every new candidate, in the same order.
    pub links: Vec<Link>,
    /// The old candidates, not gone before, that nothing took over; those that
    /// were merged into another one stand in its [`Link::from`].
    pub deleted: Vec<usize>,
}

/// What one new candidate continues.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The old candidate whose identity it has.
    pub old: Option<usize>,
    /// What happened to the text.
    pub change: Change,
    /// Whether it stands elsewhere among the others.
    pub moved: bool,
    /// How alike the two texts are, from 0 to 1; for a part that was split
    /// off, how much of it the old text holds.
    pub score: f64,
    /// The other old candidates whose text it holds: the one it was split
    /// from, or those that were merged into it.
    pub from: Vec<usize>,
}

/// What happened to a segment between two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Change {
    /// Nothing.
    Unchanged,
    /// Only case, punctuation, markup or white space.
    Cosmetic,
    /// The words.
    Edited,
    /// Only its place.
    Moved,
    /// It is now in several parts, of which this is one.
    Split,
    /// It took in the text of others.
    Merged,
    /// It is new.
    Inserted,
    /// The statement no longer has it.
    Deleted,
    /// The statement has it again.
    Revived,
}

impl Change {
    /// All changes, those that cost translators something first.
    pub const ALL: [Self; 9] = [
        Self::Edited,
        Self::Split,
        Self::Merged,
        Self::Cosmetic,
        Self::Inserted,
        Self::Revived,
        Self::Deleted,
        Self::Moved,
        Self::Unchanged,
    ];

    /// Returns the word for this change.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Cosmetic => "cosmetic",
            Self::Edited => "edited",
            Self::Moved => "moved",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::Inserted => "inserted",
            Self::Deleted => "deleted",
            Self::Revived => "revived",
        }
    }
}

/// Says which old candidate each new one continues.
///
/// Every old candidate is the [`Link::old`] of at most one link.
///
/// ```
/// use hexapla::model::Kind;
/// use hexapla::workflow::align::{align, Candidate, Change};
///
/// let candidate = |text| {
///     Candidate { kind: Kind::Paragraph, text, placeholders: &[], section: None, gone: false }
/// };
/// let old = ["We ask for night trains.", "Every signature counts."].map(candidate);
/// let new = ["Every signature counts.", "We ask for more night trains."].map(candidate);
/// let links = align(&old, &new).links;
/// assert_eq!((links[0].old, links[0].change), (Some(1), Change::Moved));
/// assert_eq!((links[1].old, links[1].change), (Some(0), Change::Edited));
/// ```
pub fn align(old: &[Candidate], new: &[Candidate]) -> Alignment {
    let texts = Texts::new(old, new);
    let mut pairs = Pairs::new(&texts);
    exact::pair(&texts, &mut pairs);
    for floor in FLOORS {
        likeness::pair(&texts, &mut pairs, floor);
        pieces::gather(&texts, &mut pairs);
    }
    pairs.finish(&texts)
}

/// What a similar pair needs at least, pass by pass: what is sure narrows the
/// gaps for the rest, and the parts of what was split or merged are known
/// before something weaker takes them.
const FLOORS: [f64; 3] = [0.65, 0.0, 0.0];

/// What has been linked so far; old candidates in the order of [`Texts::old`].
struct Pairs {
    by_new: Vec<Option<Pair>>,
    by_old: Vec<Option<Taken>>,
    /// For every new candidate, how much of it the text that it was split
    /// from holds.
    parts: Vec<Option<Part>>,
    /// How many old candidates are present; the gone ones follow.
    present: usize,
}

#[derive(Clone, Copy)]
struct Pair {
    old: usize,
    stage: Stage,
    score: f64,
}

/// A new candidate that is a part of an old one which another continues.
#[derive(Clone, Copy)]
struct Part {
    old: usize,
    score: f64,
}

#[derive(Clone, Copy, PartialEq)]
enum Taken {
    /// A new candidate has its identity.
    By(usize),
    /// A new candidate holds its text.
    Into(usize),
}

#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Exact,
    Loose,
    Similar,
}

impl Pairs {
    fn new(texts: &Texts) -> Self {
        Self {
            by_new: vec![None; texts.new.len()],
            by_old: vec![None; texts.old.len()],
            parts: vec![None; texts.new.len()],
            present: texts.present,
        }
    }

    fn link(&mut self, old: usize, new: usize, stage: Stage, score: f64) {
        self.by_new[new] = Some(Pair { old, stage, score });
        self.by_old[old] = Some(Taken::By(new));
    }

    /// Says whether nothing is known of an old candidate yet.
    fn old_is_free(&self, old: usize) -> bool {
        self.by_old[old].is_none()
    }

    /// Says whether nothing is known of a new candidate yet.
    fn new_is_free(&self, new: usize) -> bool {
        self.by_new[new].is_none() && self.parts[new].is_none()
    }

    /// Returns the old candidate that a new one continues, if it is present.
    fn present_old(&self, new: usize) -> Option<usize> {
        self.by_new[new].map(|pair| pair.old).filter(|&old| old < self.present)
    }

    fn finish(&self, texts: &Texts) -> Alignment {
        let mut merged = vec![Vec::new(); self.by_new.len()];
        let mut deleted = Vec::new();
        for old in 0..self.present {
            match self.by_old[old] {
                Some(Taken::By(_)) => {}
                Some(Taken::Into(new)) => merged[new].push(texts.order[old]),
                None => deleted.push(texts.order[old]),
            }
        }
        let mut split = vec![false; self.by_old.len()];
        for part in self.parts.iter().flatten() {
            split[part.old] = true;
        }
        let linked: Vec<(usize, usize)> =
            (0..self.by_new.len()).filter_map(|new| Some((new, self.present_old(new)?))).collect();
        let mut moved = vec![false; self.by_new.len()];
        for (&(new, _), stays) in linked.iter().zip(rising(&linked)) {
            moved[new] = !stays;
        }
        let links = merged
            .into_iter()
            .enumerate()
            .map(|(new, merged)| self.finish_one(texts, new, merged, moved[new], &split))
            .collect();
        Alignment { links, deleted }
    }

    fn finish_one(
        &self,
        texts: &Texts,
        new: usize,
        merged: Vec<usize>,
        moved: bool,
        split: &[bool],
    ) -> Link {
        if let Some(part) = self.parts[new] {
            let from = vec![texts.order[part.old]];
            return Link { old: None, change: Change::Split, moved, score: part.score, from };
        }
        let Some(pair) = self.by_new[new] else {
            return Link { old: None, change: Change::Inserted, moved, score: 0.0, from: merged };
        };
        let change = match pair.stage {
            _ if pair.old >= self.present => Change::Revived,
            _ if split[pair.old] => Change::Split,
            _ if !merged.is_empty() => Change::Merged,
            Stage::Exact if moved => Change::Moved,
            Stage::Exact => Change::Unchanged,
            Stage::Loose => Change::Cosmetic,
            Stage::Similar => Change::Edited,
        };
        let old = Some(texts.order[pair.old]);
        Link { old, change, moved, score: pair.score, from: merged }
    }
}
