//! What stands in a text: its markup, and the prose a reader sees, each with
//! its bytes.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::model::segment::{BREAK, Piece, pieces};
use crate::model::{Kind, PlaceholderKind};

/// A piece of a text, and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// What it is.
    pub kind: SpanKind,
    /// The bytes of the text; those of markup hold those of all that is in it.
    pub range: Range<usize>,
}

/// What a piece of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SpanKind {
    /// Prose: what a reader sees, or is told of an image or a link.
    Text,
    /// A code span.
    Code,
    /// `*emphasis*`.
    Emphasis,
    /// `**strong emphasis**`.
    Strong,
    /// `~~struck~~`.
    Strikethrough,
    /// `[text]({ $link1 } "title")`.
    Link,
    /// `![text]({ $image1 } "title")`.
    Image,
    /// `[^1]`.
    Footnote,
    /// An HTML tag or comment that stands in the text itself.
    Html,
    /// `{ $name }`, `{ $br }` too.
    Placeholder,
}

/// Returns the pieces of a text in the order in which they begin, markup before
/// what is in it. The prose of front matter and of HTML blocks has no markup.
pub fn view(text: &str, kind: Kind) -> Vec<Span> {
    let mut spans = placeholders(text);
    let held: Vec<Range<usize>> = spans.iter().map(|span| span.range.clone()).collect();
    if matches!(kind, Kind::FrontMatter | Kind::Html) {
        prose(0..text.len(), &held, &mut spans);
    } else {
        markup(text, &held, &mut spans);
    }
    spans.sort_by_key(|span| (span.range.start, std::cmp::Reverse(span.range.end)));
    joined(spans)
}

/// Joins runs of prose that abut: the parser cuts them where markup might
/// begin.
fn joined(spans: Vec<Span>) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match out.last_mut() {
            Some(last)
                if last.kind == SpanKind::Text
                    && span.kind == SpanKind::Text
                    && last.range.end == span.range.start =>
            {
                last.range.end = span.range.end;
            }
            _ => out.push(span),
        }
    }
    out
}

fn placeholders(text: &str) -> Vec<Span> {
    let mut at = 0;
    let mut spans = Vec::new();
    for piece in pieces(text) {
        let length = match piece {
            Piece::Plain(plain) => plain.len(),
            Piece::Placeholder(name) => name.len() + "{ $ }".len(),
        };
        if matches!(piece, Piece::Placeholder(_)) {
            spans.push(Span { kind: SpanKind::Placeholder, range: at..at + length });
        }
        at += length;
    }
    spans
}

/// Adds a run of prose without the placeholders in it.
fn prose(range: Range<usize>, held: &[Range<usize>], spans: &mut Vec<Span>) {
    let mut at = range.start;
    let first = held.partition_point(|held| held.end <= range.start);
    for held in held[first..].iter().take_while(|held| held.start < range.end) {
        if held.start > at {
            spans.push(Span { kind: SpanKind::Text, range: at..held.start });
        }
        at = held.end;
    }
    if at < range.end {
        spans.push(Span { kind: SpanKind::Text, range: at..range.end });
    }
}

/// What is written before a text, so that nothing at its beginning opens a
/// block.
const LEAD: &str = "a ";

fn markup(text: &str, held: &[Range<usize>], spans: &mut Vec<Span>) {
    // Most texts have no markup at all.
    if !text.contains(['*', '_', '`', '[', '<', '~', '\\', '&']) {
        return prose(0..text.len(), held, spans);
    }
    let stand_in = format!("{LEAD}{}{}", stand_in(text), definitions(text));
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    for (event, range) in Parser::new_ext(&stand_in, options).into_offset_iter() {
        let from = range.start.saturating_sub(LEAD.len());
        let to = range.end.saturating_sub(LEAD.len()).min(text.len());
        if from >= text.len() || from >= to {
            continue;
        }
        let kind = match event {
            Event::Text(_) => {
                prose(from..to, held, spans);
                continue;
            }
            Event::Code(_) => SpanKind::Code,
            Event::FootnoteReference(_) => SpanKind::Footnote,
            Event::InlineHtml(_) if !is_held(held, from) => SpanKind::Html,
            Event::Start(Tag::Emphasis) => SpanKind::Emphasis,
            Event::Start(Tag::Strong) => SpanKind::Strong,
            Event::Start(Tag::Strikethrough) => SpanKind::Strikethrough,
            Event::Start(Tag::Link { .. }) => SpanKind::Link,
            Event::Start(Tag::Image { .. }) => SpanKind::Image,
            _ => continue,
        };
        spans.push(Span { kind, range: from..to });
        if matches!(kind, SpanKind::Link | SpanKind::Image) {
            title(text, from..to, held, spans);
        }
    }
}

/// Says whether a placeholder begins at a byte.
fn is_held(held: &[Range<usize>], at: usize) -> bool {
    held.binary_search_by_key(&at, |held| held.start).is_ok()
}

/// Adds the title of a link: what stands in quotes behind its destination.
fn title(text: &str, link: Range<usize>, held: &[Range<usize>], spans: &mut Vec<Span>) {
    let last = held[..held.partition_point(|held| held.end < link.end)].last();
    let Some(end) = last.filter(|held| held.start >= link.start).map(|held| held.end) else {
        return;
    };
    let rest = text[end..link.end].trim_end_matches(')').trim_end();
    let quoted = rest.trim_start();
    let at = end + (rest.len() - quoted.len());
    if quoted.len() > 2 && quoted.starts_with(['"', '\'']) && quoted.len() < rest.len() {
        prose(at + 1..at + quoted.len() - 1, held, spans);
    }
}

/// Returns a text of the same bytes in which placeholders are what a parser
/// takes for the kind of thing that they stand for.
fn stand_in(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Plain(plain) => out.push_str(plain),
            Piece::Placeholder(name) => {
                let inner = name.len() + "{ $ }".len() - 2;
                let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
                let (open, fill, close) = match Some(stem) {
                    _ if name == BREAK => (' ', " ", ' '),
                    tag if tag == PlaceholderKind::Tag.stem() && stem != name => ('<', "x", '>'),
                    _ => ('x', "x", 'x'),
                };
                out.push(open);
                out.push_str(&fill.repeat(inner));
                out.push(close);
            }
        }
    }
    out
}

/// The most bytes of the name of a footnote that is looked for.
const LONGEST_FOOTNOTE: usize = 100;

/// Returns definitions for the footnotes that a text refers to; without one, a
/// reference is no reference.
fn definitions(text: &str) -> String {
    let mut out = String::new();
    for (at, mark) in text.match_indices("[^") {
        let from = at + mark.len();
        let name = &text[from..text.floor_char_boundary(from + LONGEST_FOOTNOTE)];
        let end = name.find(|c: char| matches!(c, ']' | '[') || c.is_whitespace());
        if let Some(end) = end.filter(|&end| name[end..].starts_with(']')) {
            out.push_str(&format!("\n\n[^{}]: a", &name[..end]));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shows the pieces of a text, each as its kind and its bytes.
    fn seen(text: &str) -> String {
        let show = |span: &Span| format!("{:?}:{}", span.kind, &text[span.range.clone()]);
        view(text, Kind::Paragraph).iter().map(show).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn markup_and_prose_are_told_apart() {
        for (text, spans) in [
            ("Plain text.", "Text:Plain text."),
            ("a { $br } b", "Text:a |Placeholder:{ $br }|Text: b"),
            ("so *it* is", "Text:so |Emphasis:*it*|Text:it|Text: is"),
            ("**b**", "Strong:**b**|Text:b"),
            ("~~b~~", "Strikethrough:~~b~~|Text:b"),
            ("_e_ом", "Text:_e_ом"),
            ("the `code *x*`", "Text:the |Code:`code *x*`"),
            (
                "See [it]({ $link1 } \"Title\").",
                "Text:See |Link:[it]({ $link1 } \"Title\")|Text:it|Placeholder:{ $link1 }|Text:Title|Text:.",
            ),
            ("![alt]({ $image1 })", "Image:![alt]({ $image1 })|Text:alt|Placeholder:{ $image1 }"),
            ("x.[^count]", "Text:x.|Footnote:[^count]"),
            ("{ $tag1 }b{ $tag2 }", "Placeholder:{ $tag1 }|Text:b|Placeholder:{ $tag2 }"),
            ("a <script>b", "Text:a |Html:<script>|Text:b"),
            ("# no heading", "Text:# no heading"),
            ("- no item", "Text:- no item"),
            ("{ $iban1 }: *x*", "Placeholder:{ $iban1 }|Text:: |Emphasis:*x*|Text:x"),
        ] {
            assert_eq!(seen(text), spans, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_seen(text in "([a-z*_`~!<>&\\[\\]()\"\\\\ ]|\\PC|\\{ \\$link1 \\}|\\[\\^1\\]){0,30}") {
            for span in view(&text, Kind::Paragraph) {
                proptest::prop_assert!(text.get(span.range.clone()).is_some_and(|t| !t.is_empty()));
            }
        }
    }
}
