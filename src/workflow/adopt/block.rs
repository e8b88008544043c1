//! Blocks: what of a segment can be compared across languages.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::format::markdown::{Extraction, Position};
use crate::model::segment::{Piece, pieces};
use crate::model::{Kind, PlaceholderKind, Segment};

/// What of a segment can be compared across languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Where it may stand.
    pub shape: Shape,
    /// How long it is: characters that are no white space and no markup.
    pub length: usize,
    /// What a placeholder protects, addresses in one spelling; sorted.
    pub values: Vec<String>,
    /// Of which kinds its placeholders are; sorted.
    pub kinds: Vec<PlaceholderKind>,
    /// The numbers in it, in ASCII digits; sorted.
    pub numbers: Vec<String>,
    /// Words that may be the same in both languages: names, code, loanwords.
    pub words: BTreeSet<String>,
    /// Marks that a translation keeps: a colon or question mark at the end,
    /// emphasis, code.
    pub marks: Marks,
}

/// The block that a segment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Shape {
    /// Its kind.
    pub kind: Kind,
    /// The level of a heading, else 0.
    pub level: u8,
    /// Where it stands among lists and tables.
    pub position: Position,
}

/// Marks that a translation keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// Whether the text announces what follows: it ends with a colon.
    pub announces: bool,
    /// Whether it ends with a question mark.
    pub asks: bool,
    /// How many pieces are strongly emphasised.
    pub strong: usize,
    /// How many code spans there are.
    pub code: usize,
}

/// Returns the blocks of a text, one for each segment.
pub fn blocks(extraction: &Extraction) -> Vec<Block> {
    let segments = extraction.segments.iter().enumerate();
    segments
        .map(|(n, segment)| {
            let level = extraction.heading_level(n).unwrap_or(0);
            let position = extraction.position(n);
            Block::new(segment, Shape { kind: segment.kind, level, position })
        })
        .collect()
}

impl Block {
    /// Describes a segment.
    pub fn new(segment: &Segment, shape: Shape) -> Self {
        let plain = plain(&segment.text);
        let held = segment.placeholders.iter();
        let mut values: Vec<String> = held.clone().map(|p| address(&p.value)).collect();
        values.sort();
        let mut kinds: Vec<PlaceholderKind> = held.map(|p| p.kind).collect();
        kinds.sort();
        let mut numbers = numbers(&plain);
        numbers.sort();
        Self {
            shape,
            words: words(&plain, &values),
            length: plain.chars().filter(|c| !c.is_whitespace() && *c != '*').count().max(1),
            marks: marks(&plain),
            values,
            kinds,
            numbers,
        }
    }
}

/// Returns a text without its placeholders.
fn plain(text: &str) -> String {
    let run = |piece| match piece {
        Piece::Plain(plain) => plain,
        Piece::Placeholder(_) => " ",
    };
    pieces(text).map(run).collect()
}

/// Returns an address without what differs between two spellings of it.
fn address(value: &str) -> String {
    let rest = value.split_once("://").map_or(value, |(_, rest)| rest);
    let rest = rest.strip_prefix("mailto:").unwrap_or(rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/').to_lowercase()
}

/// Returns the numbers of a text, whatever digits they are written in.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = String::new();
    for c in text.nfkc().chain([' ']) {
        match digit(c) {
            Some(digit) => open.push(digit),
            None if open.is_empty() => {}
            None => found.push(std::mem::take(&mut open)),
        }
    }
    found
}

/// The zeros of the decimal digits that living scripts write (Unicode, `Nd`).
const ZEROS: [u32; 20] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66,
    0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810,
];

fn digit(c: char) -> Option<char> {
    let zero = ZEROS.into_iter().find(|zero| (*zero..zero + 10).contains(&u32::from(c)))?;
    char::from_digit(u32::from(c) - zero, 10)
}

/// The fewest letters of a word that two languages share for a reason.
const LONG_WORD: usize = 4;

/// Returns the words of a text, and the steps of the paths of its links: a page
/// in another language often lies beside its source. The host says little, as
/// most links of a text share it.
fn words(text: &str, values: &[String]) -> BTreeSet<String> {
    let steps =
        values.iter().flat_map(|value| value.split('/').skip(1)).filter(|step| !step.is_empty());
    let all = text.split(|c: char| !c.is_alphanumeric());
    let long = all.filter(|word| word.chars().count() >= LONG_WORD);
    let words = long.filter(|word| word.contains(char::is_alphabetic)).map(str::to_lowercase);
    words.chain(steps.map(|step| format!("/{step}"))).collect()
}

fn marks(plain: &str) -> Marks {
    let end = plain.trim_end_matches([' ', '*', '\u{a0}', '"', '”', '»', ')']).chars().next_back();
    Marks {
        announces: end.is_some_and(|c| matches!(c, ':' | '：' | '፦' | '፡')),
        asks: end.is_some_and(|c| matches!(c, '?' | '？' | '؟' | '፧')),
        strong: plain.matches("**").count() / 2,
        code: plain.matches('`').count() / 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_any_digits() {
        for (text, found) in [
            ("", &[][..]),
            ("5 December 2026", &["5", "2026"]),
            ("٥ ديسمبر ٢٠٢٦", &["5", "2026"]),
            ("संस्करण १.४", &["1", "4"]),
            ("第２章", &["2"]),
            ("v2.1b", &["2", "1"]),
        ] {
            assert_eq!(numbers(text), found, "{text}");
        }
    }

    #[test]
    fn addresses_are_compared_without_what_does_not_matter() {
        for (one, other, same) in [
            ("https://example.org/a/", "http://www.example.org/a", true),
            ("mailto:Jan@example.org", "jan@example.org", true),
            ("https://example.org/a", "https://example.org/b", false),
        ] {
            assert_eq!(address(one) == address(other), same, "{one} {other}");
        }
    }

    #[test]
    fn marks_are_those_at_the_end() {
        let of = |text| (marks(text).announces, marks(text).asks);
        for (text, found) in [
            ("It includes:", (true, false)),
            ("**包括：**", (true, false)),
            ("Why?", (false, true)),
            ("لماذا؟", (false, true)),
            ("a: b", (false, false)),
        ] {
            assert_eq!(of(text), found, "{text}");
        }
    }
}
