//! A bead: some blocks of a source with those of its translation.

use std::ops::Range;

/// Some blocks of the source, none to three, with their translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bead {
    /// The blocks of the source.
    pub source: Range<usize>,
    /// The blocks of the translation.
    pub target: Range<usize>,
    /// Why it is not sure; none of a gap, which claims nothing.
    pub doubt: Option<Doubt>,
}

/// Why somebody has to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// Blocks were joined or divided in translation.
    Merged,
    /// The block is another one in translation: a list item became a
    /// paragraph, a heading has another level.
    Shape,
    /// The numbers differ.
    Numbers,
    /// The translation is much longer or shorter than the others are.
    Length,
    /// Another block may be meant.
    Place,
    /// Two blocks may have changed places.
    Order,
    /// The links or other placeholders differ.
    Placeholders,
    /// The text is that of the source: nobody has translated it.
    Same,
    /// It could not be written in its place.
    Markup,
}

impl Doubt {
    /// Returns the word for this doubt.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::Shape => "shape",
            Self::Numbers => "numbers",
            Self::Length => "length",
            Self::Place => "place",
            Self::Order => "order",
            Self::Placeholders => "placeholders",
            Self::Same => "same",
            Self::Markup => "markup",
        }
    }
}
