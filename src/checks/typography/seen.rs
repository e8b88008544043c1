//! A text as a reader sees it: without markup, and with a sign where something
//! stands that is no prose.

use std::ops::Range;

use crate::checks::Prose;
use crate::format::markdown::view::SpanKind;
use crate::model::segment::BREAK;

/// Stands for something that a reader sees and a check does not know: code, a
/// placeholder, an image, a tag.
pub(super) const OBJECT: char = '\u{fffc}';

/// A text as a reader sees it. Link destinations and the marks of emphasis,
/// which nobody sees, are left out, so that `„*so*”` is `„so”`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    /// What is seen.
    pub(super) text: String,
    /// Which bytes of it are which of the text itself; all, where there are
    /// none.
    pieces: Vec<Piece>,
}

/// Bytes that stand in both texts.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    seen: Range<usize>,
    raw: usize,
}

impl Seen {
    pub(crate) fn new(prose: &Prose<'_>) -> Self {
        let text = prose.text;
        if let [only] = &prose.spans[..]
            && only.kind == SpanKind::Text
            && only.range == (0..text.len())
            && !text.contains('&')
        {
            return Self { text: text.to_owned(), pieces: Vec::new() };
        }
        let mut writer = Writer::new(text);
        for span in &prose.spans {
            writer.end_objects(span.range.start);
            writer.span(span.kind, span.range.clone());
        }
        writer.end_objects(text.len());
        // A piece that is never met keeps an empty list for plain texts alone.
        writer.pieces.push(Piece { seen: writer.out.len()..writer.out.len(), raw: text.len() });
        Self { text: writer.out, pieces: writer.pieces }
    }

    /// Returns the bytes of the text itself that are some bytes of what is
    /// seen; `None` where they do not stand together, or are written in another
    /// way.
    pub(super) fn raw(&self, seen: Range<usize>) -> Option<Range<usize>> {
        if self.pieces.is_empty() {
            return Some(seen);
        }
        let at = self.pieces.partition_point(|piece| piece.seen.end < seen.end);
        let piece = self.pieces.get(at)?;
        // Nothing is put where two pieces meet: markup stands there.
        let within = piece.seen.start < seen.start && seen.end < piece.seen.end;
        let held = piece.seen.start <= seen.start && (within || !seen.is_empty());
        let raw = |byte: usize| piece.raw + (byte - piece.seen.start);
        held.then(|| raw(seen.start)..raw(seen.end))
    }

    /// Returns the bytes of the text itself at which some bytes of what is seen
    /// begin and end, whatever stands between.
    pub(super) fn around(&self, seen: Range<usize>) -> Range<usize> {
        if self.pieces.is_empty() {
            return seen;
        }
        let from = self.pieces.partition_point(|piece| piece.seen.end <= seen.start);
        let start = self
            .pieces
            .get(from)
            .map_or(0, |piece| piece.raw + seen.start.saturating_sub(piece.seen.start));
        let to = self.pieces.partition_point(|piece| piece.seen.end < seen.end);
        let end = self
            .pieces
            .get(to)
            .map_or(start, |piece| piece.raw + seen.end.saturating_sub(piece.seen.start));
        start..end.max(start)
    }

    /// Returns the characters whose first byte is one of some, with where they
    /// stand. Most texts have few, so that nothing else is decoded.
    pub(super) fn marks(&self, first: fn(u8) -> bool) -> impl Iterator<Item = (usize, char)> + '_ {
        let bytes = self.text.bytes().enumerate().filter(move |(_, byte)| first(*byte));
        bytes.filter_map(|(at, _)| Some((at, self.after(at)?)))
    }

    /// Returns the character before a byte.
    pub(super) fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    /// Returns the character at a byte.
    pub(super) fn after(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }
}

struct Writer<'a> {
    text: &'a str,
    out: String,
    pieces: Vec<Piece>,
    /// Where images and links with a title end, the innermost last.
    ends: Vec<usize>,
    /// The end of the link whose destination was the last thing.
    titled: Option<usize>,
    /// The end of the last link or image that began.
    link: usize,
    /// The end of the prose so far.
    at: usize,
}

impl<'a> Writer<'a> {
    fn new(text: &'a str) -> Self {
        let out = String::with_capacity(text.len());
        Self { text, out, pieces: Vec::new(), ends: Vec::new(), titled: None, link: 0, at: 0 }
    }

    fn end_objects(&mut self, at: usize) {
        while self.ends.last().is_some_and(|&end| end <= at) {
            self.ends.pop();
            self.out.push(OBJECT);
        }
    }

    fn span(&mut self, kind: SpanKind, range: Range<usize>) {
        let titled = self.titled.take().filter(|&end| range.start < end);
        match kind {
            SpanKind::Text => {
                if let Some(end) = titled {
                    self.out.push(OBJECT);
                    self.ends.push(end);
                }
                self.prose(range);
            }
            SpanKind::Placeholder => self.placeholder(range),
            SpanKind::Code | SpanKind::Html => self.out.push(OBJECT),
            SpanKind::Image => {
                self.out.push(OBJECT);
                self.ends.push(range.end);
                self.link = range.end;
            }
            SpanKind::Link => self.link = range.end,
            SpanKind::Emphasis
            | SpanKind::Strong
            | SpanKind::Strikethrough
            | SpanKind::Footnote => {}
        }
    }

    fn placeholder(&mut self, range: Range<usize>) {
        let name = self.text[range.clone()].trim_start_matches("{ $").trim_end_matches(" }");
        let before = self.text[..range.start].trim_end_matches('<');
        if name == BREAK {
            self.out.push('\n');
        } else if range.end < self.link && before.ends_with("](") {
            self.titled = Some(self.link);
        } else {
            self.out.push(OBJECT);
        }
    }

    /// Adds prose. What is written as `&name;` or behind a backslash is seen,
    /// and is not for a fix to touch.
    fn prose(&mut self, range: Range<usize>) {
        let mut at = range.start;
        // A line end of the text itself is no prose for a parser.
        if self.text.get(self.at..at).is_some_and(|gap| gap.contains('\n')) {
            self.out.push('\n');
        }
        self.at = range.end;
        if self.text[..at].ends_with('\\') {
            let escaped = self.text[range.clone()].chars().next().map_or(0, char::len_utf8);
            self.out.push_str(&self.text[at..at + escaped]);
            at += escaped;
        }
        while let Some(found) = self.text[at..range.end].find('&') {
            let entity = at + found;
            let length = entity_length(&self.text[entity..range.end]);
            self.piece(at..entity + usize::from(length == 0));
            if length > 0 {
                self.out.push(OBJECT);
            }
            at = entity + length.max(1);
        }
        self.piece(at..range.end);
    }

    fn piece(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let from = self.out.len();
        self.out.push_str(&self.text[range.clone()]);
        match self.pieces.last_mut() {
            Some(last) if last.seen.end == from && last.raw + last.seen.len() == range.start => {
                last.seen.end = self.out.len();
            }
            _ => self.pieces.push(Piece { seen: from..self.out.len(), raw: range.start }),
        }
    }
}

/// The most letters of the name of a character.
const MAX_NAME: usize = 32;

/// Returns the length of the `&name;` with which a text begins; 0 where there
/// is none.
fn entity_length(text: &str) -> usize {
    let name = text.bytes().skip(1).take(MAX_NAME);
    let letters = name.take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    let ends = letters > 0 && text.as_bytes().get(letters + 1) == Some(&b';');
    if ends { letters + 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Locale};

    fn with<T>(text: &str, ask: impl FnOnce(&Seen) -> T) -> T {
        let locale = Locale::parse("en").unwrap();
        ask(&Seen::new(&Prose::new(text, &locale, Kind::Paragraph)))
    }

    #[test]
    fn markup_is_not_seen() {
        for (text, seen) in [
            ("Plain.", "Plain."),
            ("„*so*”", "„so”"),
            ("a [b]({ $link1 }).", "a b."),
            ("a [b { $email1 }]({ $link1 }).", "a b ￼."),
            ("a [b]({ $link1 } \"T\").", "a b￼T￼."),
            ("![alt]({ $image1 }) x", "￼alt￼ x"),
            ("a { $br } b { $iban1 }", "a \n b ￼"),
            ("`code` x.[^1]", "￼ x."),
            ("a &nbsp;; b & c", "a ￼; b & c"),
            ("a \\* b", "a * b"),
            ("a\n*b*\nc", "a\nb\nc"),
        ] {
            assert_eq!(with(text, |seen| seen.text.to_string()), seen, "{text}");
        }
    }

    #[test]
    fn what_stands_together_has_a_place() {
        let text = "„*so*” x &amp; \\*";
        for (seen, raw) in [
            ("„", Some("„")),
            ("so", Some("so")),
            ("„s", None),
            ("” x", Some("” x")),
            ("￼", None),
            ("*", None),
        ] {
            let found = with(text, |all| {
                let at = all.text.find(seen).unwrap();
                all.raw(at..at + seen.len())
            });
            assert_eq!(found.map(|range| &text[range]), raw, "{seen}");
        }
        let insert = |byte: usize| with(text, |seen| seen.raw(byte..byte));
        assert_eq!(insert("„".len()), None);
        assert_eq!(insert("„s".len()), Some("„*s".len().."„*s".len()));
    }

    proptest::proptest! {
        #[test]
        fn places_hold_what_is_seen(text in "([a-c \"]|\\PC|[*_`\\[\\]()&;\\\\<>]|\\{ \\$link1 \\}|\\{ \\$br \\}|\\[\\^1\\]){0,24}") {
            with(&text, |seen| {
                for (at, c) in seen.text.char_indices() {
                    let range = at..at + c.len_utf8();
                    if let Some(raw) = seen.raw(range.clone()) {
                        assert_eq!(&text[raw.clone()], &seen.text[range.clone()]);
                        assert_eq!(seen.around(range.clone()), raw);
                    }
                    assert!(text.get(seen.around(range)).is_some(), "{at}");
                }
            });
        }
    }
}
