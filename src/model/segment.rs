//! Segments: the smallest pieces that are translated on their own.

use std::fmt;

/// A piece of a statement that is translated on its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Which Markdown block the text is.
    pub kind: Kind,
    /// The text on one line, inline Markdown kept, placeholders as `{ $name }`.
    pub text: String,
    /// The placeholders, each name once, in the order of their first use.
    /// `{ $br }` has no value and is not listed.
    pub placeholders: Vec<Placeholder>,
    /// What the author tells the translators about the text.
    pub notes: Vec<String>,
    /// The key of a front-matter value.
    pub key: Option<String>,
    /// The line of the statement on which the text begins, from 1.
    pub line: usize,
}

/// The Markdown block that a segment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// The value of a translatable front-matter key.
    FrontMatter,
    /// A heading of any level.
    Heading,
    /// A paragraph, in a block quote or not.
    Paragraph,
    /// A text that stands directly in a list item.
    Item,
    /// A table cell.
    Cell,
    /// A paragraph of a footnote.
    Footnote,
    /// A paragraph that is one image: its alternative text and title.
    Image,
    /// The visible text of a raw HTML block.
    Html,
}

/// A protected piece of a segment: `{ $name }` in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placeholder {
    /// The name, without the dollar sign.
    pub name: String,
    /// What is protected.
    pub kind: PlaceholderKind,
    /// What is written in its place, as it stands in the statement.
    pub value: String,
}

/// What a placeholder protects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlaceholderKind {
    /// The destination of a link.
    Link,
    /// The destination of an image.
    Image,
    /// An autolink or a bare URL.
    Url,
    /// An e-mail address.
    Email,
    /// An international bank account number.
    Iban,
    /// An inline HTML tag.
    Tag,
    /// A fact that the settings declare.
    Fact,
    /// A `{ $name }` that nothing declares; it stands for itself.
    Unknown,
}

/// The placeholder of a hard line break.
pub const BREAK: &str = "br";

impl Kind {
    /// All kinds with the words that files and JSON use.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::FrontMatter, "front-matter"),
        (Self::Heading, "heading"),
        (Self::Paragraph, "paragraph"),
        (Self::Item, "item"),
        (Self::Cell, "cell"),
        (Self::Footnote, "footnote"),
        (Self::Image, "image"),
        (Self::Html, "html"),
    ];

    /// Returns the word for this kind.
    pub fn as_str(self) -> &'static str {
        word(&Self::ALL, self)
    }

    /// Returns the kind that a word names.
    pub fn parse(text: &str) -> Option<Self> {
        named(&Self::ALL, text)
    }
}

impl PlaceholderKind {
    /// All kinds with the words that files use.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Link, "link"),
        (Self::Image, "image"),
        (Self::Url, "URL"),
        (Self::Email, "e-mail"),
        (Self::Iban, "IBAN"),
        (Self::Tag, "tag"),
        (Self::Fact, "fact"),
        (Self::Unknown, "unknown"),
    ];

    /// Returns the word for this kind.
    pub fn as_str(self) -> &'static str {
        word(&Self::ALL, self)
    }

    /// Returns the kind that a word names.
    pub fn parse(text: &str) -> Option<Self> {
        named(&Self::ALL, text)
    }

    /// Returns the stem of the names that extraction gives: `link` of
    /// `link1`. Facts have names of their own.
    pub fn stem(self) -> Option<&'static str> {
        match self {
            Self::Link => Some("link"),
            Self::Image => Some("image"),
            Self::Url => Some("url"),
            Self::Email => Some("email"),
            Self::Iban => Some("iban"),
            Self::Tag => Some("tag"),
            Self::Unknown => Some("unknown"),
            Self::Fact => None,
        }
    }
}

/// Says whether extraction gives names like this one, so that no fact may have
/// it: `br`, or a stem with a number.
pub fn is_reserved_name(name: &str) -> bool {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    name == BREAK
        || stem != name && PlaceholderKind::ALL.iter().any(|(kind, _)| kind.stem() == Some(stem))
}

/// Splits a text into plain runs and the names of its placeholders, in order.
///
/// A placeholder is exactly `{ $name }`, the name as Fluent has it:
/// `[a-zA-Z][a-zA-Z0-9_-]*`. Everything else is plain.
///
/// ```
/// use hexapla::model::segment::{pieces, Piece};
/// let found: Vec<_> = pieces("a { $link1 } {b}").collect();
/// assert_eq!(found, [Piece::Plain("a "), Piece::Placeholder("link1"), Piece::Plain(" {b}")]);
/// ```
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((name, length)) = placeholder_at(rest) {
            rest = &rest[length..];
            return Some(Piece::Placeholder(name));
        }
        let end = rest
            .match_indices('{')
            .map(|(at, _)| at)
            .find(|&at| at > 0 && placeholder_at(&rest[at..]).is_some())
            .unwrap_or(rest.len());
        let (plain, after) = rest.split_at(end);
        rest = after;
        Some(Piece::Plain(plain))
    })
}

/// A run of a segment's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text as it stands.
    Plain(&'a str),
    /// The name of a placeholder.
    Placeholder(&'a str),
}

/// Returns the name and the length in bytes of the placeholder with which a
/// text begins.
fn placeholder_at(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix("{ $")?;
    let end = inner.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))?;
    let name = &inner[..end];
    (name.starts_with(|c: char| c.is_ascii_alphabetic()) && inner[end..].starts_with(" }"))
        .then_some((name, end + "{ $ }".len()))
}

impl Segment {
    /// Returns a paragraph that is nothing but its text, on the first line.
    pub fn paragraph(text: &str) -> Self {
        Self {
            kind: Kind::Paragraph,
            text: text.to_owned(),
            placeholders: Vec::new(),
            notes: Vec::new(),
            key: None,
            line: 1,
        }
    }

    /// Returns the number of words a translator reads: runs between white
    /// space that hold a letter or digit outside placeholders.
    pub fn words(&self) -> usize {
        words(&self.text)
    }
}

/// Counts the words of a text; see [`Segment::words`].
pub fn words(text: &str) -> usize {
    pieces(text)
        .map(|piece| match piece {
            Piece::Plain(plain) => {
                plain.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
            }
            Piece::Placeholder(_) => 0,
        })
        .sum()
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

fn word<T: Copy + PartialEq>(all: &[(T, &'static str)], wanted: T) -> &'static str {
    all.iter().find(|(value, _)| *value == wanted).map_or("", |(_, word)| word)
}

fn named<T: Copy>(all: &[(T, &'static str)], text: &str) -> Option<T> {
    all.iter().find(|(_, word)| *word == text).map(|(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_joined_are_the_text() {
        for text in
            ["", "{ $a }", "{ $a }{ $b }", "{ { $a } }", "{ $1 }", "{ $a}", "{ $", "x{ $-a }y"]
        {
            let joined: String = pieces(text)
                .map(|piece| match piece {
                    Piece::Plain(plain) => plain.to_owned(),
                    Piece::Placeholder(name) => format!("{{ ${name} }}"),
                })
                .collect();
            assert_eq!(joined, text);
        }
    }

    #[test]
    fn words_are_what_is_read() {
        for (text, count) in [
            ("", 0),
            ("Every signature counts.", 3),
            ("EUR account: { $iban1 }", 2),
            ("a — b { $br } c", 3),
            ("[the report]({ $link1 } \"Title\")", 3),
        ] {
            assert_eq!(words(text), count, "{text}");
        }
    }

    #[test]
    fn names_that_extraction_gives_are_reserved() {
        for name in ["br", "link1", "iban22", "tag3", "email1"] {
            assert!(is_reserved_name(name), "{name}");
        }
        for name in ["link", "iban-eur", "hotline", "br1", "iban1x"] {
            assert!(!is_reserved_name(name), "{name}");
        }
    }
}
