//! Raw HTML blocks: their visible text, and the comments that speak to us.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::PlaceholderKind;

use super::inline::{Reading, settle};
use super::leaf::{Form, Place, Token};
use super::text::{collapse, is_breaking, trim};

/// The lines of a raw HTML block without the prefixes of quotes and lists.
#[derive(Debug, Default)]
pub(super) struct HtmlBlock {
    text: String,
    /// Where lines begin: in the joined text, and in the file.
    starts: Vec<(usize, usize)>,
}

/// What a comment says to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Directive {
    /// A note to translators.
    Note(String),
    /// What follows is copied.
    Off,
    /// What follows is translated again.
    On,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Text,
    Tag,
    Comment,
    /// An element whose content is no running text.
    Opaque,
}

impl HtmlBlock {
    /// Adds a line that stands at a range of the file.
    pub(super) fn push(&mut self, source: &str, range: Range<usize>) {
        self.starts.push((self.text.len(), range.start));
        self.text.push_str(&source[range]);
    }

    /// Returns what the comments of the block say, with their place in the
    /// file.
    pub(super) fn directives(&self) -> Vec<(Directive, usize)> {
        self.parts()
            .into_iter()
            .filter(|(part, _)| *part == Part::Comment)
            .filter_map(|(_, range)| {
                Some((directive(&self.text[range.clone()])?, self.place(range.start)))
            })
            .collect()
    }

    /// Returns the visible text with its bytes in the file; none where there
    /// is no letter or digit to see.
    pub(super) fn visible(
        &self,
        place: &Place,
        facts: &BTreeMap<String, String>,
    ) -> Option<(Range<usize>, Reading)> {
        let parts = self.parts();
        let shows = |(part, range): &&(Part, Range<usize>)| {
            *part == Part::Text
                && self.text[range.clone()].contains(|c: char| !is_breaking(c) && c != '\u{feff}')
        };
        let first = parts.iter().find(shows)?.1.clone();
        let last = parts.iter().rfind(shows)?.1.clone();
        let blank = |text: &str| {
            text.len() - text.trim_start_matches(|c| is_breaking(c) || c == '\u{feff}').len()
        };
        let start = first.start + blank(&self.text[first.clone()]);
        let end = last.start + trim(&self.text[last.clone()]).len() + blank(&self.text[last]);
        let mut tokens = Vec::new();
        let mut opaque = false;
        for (part, range) in parts {
            let (from, to) = (range.start.max(start), range.end.min(end));
            if from >= to {
                continue;
            }
            let raw = self.text[from..to].to_owned();
            match part {
                Part::Text => tokens.push(Token::Text(raw)),
                Part::Tag => {
                    tokens.push(Token::Hold(PlaceholderKind::Tag, collapse(&raw), Form::Plain));
                }
                Part::Comment => {}
                Part::Opaque => opaque = true,
            }
        }
        let mut reading = settle(tokens, place, facts);
        reading.sound &= !opaque;
        Some((self.place(start)..self.place(end - 1) + 1, reading))
    }

    /// Returns the byte of the file at which a byte of the text stands.
    fn place(&self, at: usize) -> usize {
        let line = self.starts.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        self.starts.get(line).map_or(at, |(start, place)| place + at - start)
    }

    fn parts(&self) -> Vec<(Part, Range<usize>)> {
        let text = &self.text;
        let mut parts = Vec::new();
        let mut from = 0;
        while let Some(at) = text[from..].find('<').map(|at| from + at) {
            let Some((part, length)) = markup(&text[at..]) else {
                parts.push((Part::Text, from..at + 1));
                from = at + 1;
                continue;
            };
            parts.push((Part::Text, from..at));
            parts.push((part, at..at + length));
            from = at + length;
        }
        parts.push((Part::Text, from..text.len()));
        parts
    }
}

/// Returns what begins with the `<` of a text, and its length.
fn markup(text: &str) -> Option<(Part, usize)> {
    let until = |end: &str| text.find(end).map_or(text.len(), |at| at + end.len());
    if text.starts_with("<!--") {
        return Some((Part::Comment, until("-->")));
    }
    let name = text[1..].strip_prefix('/').unwrap_or(&text[1..]);
    if name.starts_with(['!', '?']) {
        return Some((Part::Tag, until(">")));
    }
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let length = tag_length(text);
    let name: String = name.chars().take_while(char::is_ascii_alphanumeric).collect();
    let name = name.to_ascii_lowercase();
    let opens = !text.starts_with("</") && !text[..length].ends_with("/>");
    if opens && matches!(name.as_str(), "script" | "style" | "pre" | "textarea") {
        return Some((Part::Opaque, opaque_length(text, &name)));
    }
    Some((Part::Tag, length))
}

/// Returns the length of a tag, quoted attribute values respected; all that is
/// left where it does not end.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, b) in text.bytes().enumerate() {
        match (quote, b) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(b),
            (Some(open), _) if open == b => quote = None,
            _ => {}
        }
    }
    text.find('>').map_or(text.len(), |at| at + 1)
}

fn opaque_length(text: &str, name: &str) -> usize {
    let close = text.match_indices("</").map(|(at, _)| at).find(|at| {
        text.as_bytes()
            .get(at + 2..at + 2 + name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    });
    close.map_or(text.len(), |at| at + tag_length(&text[at..]))
}

fn directive(comment: &str) -> Option<Directive> {
    let inner = comment.strip_prefix("<!--")?.strip_suffix("-->")?;
    let inner = collapse(inner);
    match trim(&inner) {
        "hexapla:off" => Some(Directive::Off),
        "hexapla:on" => Some(Directive::On),
        other => other.strip_prefix("note:").map(|note| Directive::Note(trim(note).to_owned())),
    }
}
