//! Leaves: the blocks of a Markdown text that hold inline text.

use std::ops::Range;

use crate::model::{Kind, Placeholder, PlaceholderKind, Segment};

/// A block that holds inline text, with what writing it back takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Leaf {
    /// The bytes that the text takes the place of.
    pub(super) span: Range<usize>,
    /// Which block it is.
    pub(super) kind: Kind,
    /// The level of a heading.
    pub(super) level: Option<u8>,
    /// Where it stands among lists and tables.
    pub(super) position: Position,
    /// The text on one line.
    pub(super) text: String,
    /// The placeholders of the text.
    pub(super) placeholders: Vec<Placeholder>,
    /// How each placeholder is spelt in the file, index by index.
    pub(super) forms: Vec<Form>,
    /// What the author says about the text.
    pub(super) notes: Vec<String>,
    /// The front-matter key.
    pub(super) key: Option<String>,
    /// What stands around the text.
    pub(super) place: Place,
    /// What becomes of it.
    pub(super) role: Role,
}

/// Where a block stands among the blocks around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Position {
    /// How many lists stand around it.
    pub lists: usize,
    /// How many block quotes stand around it.
    pub quotes: usize,
    /// The column of a table cell, from 1, empty cells counted; else 0.
    pub column: usize,
}

/// What becomes of a leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It is a segment.
    Segment,
    /// It holds nothing to translate; only its facts and links are filled in.
    Silent,
    /// It cannot be written back with the same meaning, so it is copied.
    Frozen,
}

/// How a placeholder is spelt in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    /// As its value.
    Plain,
    /// In angle brackets.
    Angle,
    /// As the destination in `[text](destination)`.
    Inline,
    /// Through the label of a definition, which may have a title (quoted).
    Reference { label: String, title: Option<String> },
}

/// What stands around a leaf's text, and so decides what must be escaped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Place {
    /// What is written at the start of the line after a hard break.
    pub(super) prefix: String,
    /// Whether the text begins a line, but for its prefix.
    pub(super) starts_line: bool,
    /// Whether a line end would end the block.
    pub(super) single_line: bool,
    /// Whether it is a table cell.
    pub(super) cell: bool,
    /// Whether the border of the cell follows at once.
    pub(super) tight: bool,
    /// Whether it is a heading.
    pub(super) heading: bool,
    /// Whether it is the text of a raw HTML block.
    pub(super) html: bool,
    /// Whether it is a value of the front matter.
    pub(super) scalar: bool,
    /// How many block quotes stand around it.
    pub(super) quotes: usize,
}

/// A piece of inline text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Text as it is written, escapes included.
    Text(String),
    /// A code span with its backticks.
    Code(String),
    /// Markup as it is written, and as it is normally written.
    Mark(String, &'static str),
    /// Something protected.
    Hold(PlaceholderKind, String, Form),
    /// A fact by name, with the text that stands for it and its value.
    Fact { name: String, raw: String, value: Option<String> },
    /// A hard line break.
    Break,
}

impl Role {
    /// Returns what becomes of a text.
    pub(super) fn of(visible: bool, sound: bool) -> Self {
        match (visible, sound) {
            (_, false) => Self::Frozen,
            (true, true) => Self::Segment,
            (false, true) => Self::Silent,
        }
    }
}

impl Leaf {
    /// Returns the leaf as a segment that begins on a line.
    pub(super) fn segment(&self, line: usize) -> Segment {
        Segment {
            kind: self.kind,
            text: self.text.clone(),
            placeholders: self.placeholders.clone(),
            notes: self.notes.clone(),
            key: self.key.clone(),
            line,
        }
    }

    /// Says whether two leaves are the same to a translator.
    pub(super) fn reads_like(&self, other: &Self) -> bool {
        self.has_shape_of(other)
            && self.text == other.text
            && self.placeholders == other.placeholders
            && self.notes == other.notes
            && (self.role == Role::Segment) == (other.role == Role::Segment)
    }

    /// Says whether two leaves are the same block.
    pub(super) fn has_shape_of(&self, other: &Self) -> bool {
        self.kind == other.kind && self.level == other.level && self.key == other.key
    }
}
