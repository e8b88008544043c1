//! Inline text: from the parser's events to the one line that translators see.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::model::segment::{Piece, pieces};
use crate::model::{Placeholder, PlaceholderKind};

use super::leaf::{Form, Place, Token};
use super::literals::cut;
use super::text::{
    BREAK_TEXT, collapse, escape_line, escape_tags, is_breaking, join_lines, lines, one_line,
    prefix_length, trim, unescape_line, unescape_tags,
};

/// The text of a leaf, with what it protects.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The text on one line.
    pub(super) text: String,
    /// The placeholders, in order of first use.
    pub(super) placeholders: Vec<Placeholder>,
    /// How each placeholder is spelt.
    pub(super) forms: Vec<Form>,
    /// Whether there is a letter or a digit outside placeholders.
    pub(super) visible: bool,
    /// Whether every placeholder of the text is one that was read.
    pub(super) sound: bool,
}

/// Reads the inline events of a block.
pub(super) fn read<'a>(
    source: &'a str,
    span: Range<usize>,
    events: &[(Event<'a>, Range<usize>)],
    place: &Place,
    facts: &BTreeMap<String, String>,
) -> Reading {
    let mut reader = Reader {
        source,
        quotes: place.quotes,
        cell: place.cell,
        cursor: span.start,
        tokens: Vec::new(),
        open: Vec::new(),
    };
    for (index, (event, range)) in events.iter().enumerate() {
        let next = events.get(index + 1).map(|(event, range)| (event, range.start));
        reader.event(event, range, next);
    }
    reader.flush(span.end);
    settle(normal_emphasis(reader.tokens), place, facts)
}

/// Makes a text of tokens: literals are cut out, placeholders are named.
pub(super) fn settle(
    tokens: Vec<Token>,
    place: &Place,
    facts: &BTreeMap<String, String>,
) -> Reading {
    let mut composer = Composer::default();
    for token in tokens {
        match token {
            Token::Text(text) => {
                cut(&collapse(&text), facts, Token::Text)
                    .into_iter()
                    .for_each(|t| composer.push(t));
            }
            Token::Code(code) => {
                cut(&collapse(&code), facts, Token::Code)
                    .into_iter()
                    .for_each(|t| composer.push(t));
            }
            other => composer.push(other),
        }
    }
    let mut reading = composer.reading;
    reading.text = unescape(&one_line(&reading.text), place);
    reading.sound = is_sound(&reading);
    reading
}

/// Takes off the escapes that are written back on building.
fn unescape(text: &str, place: &Place) -> String {
    if place.scalar {
        return text.to_owned();
    }
    let text = unescape_tags(text, place.html);
    if place.html {
        return text;
    }
    let count = lines(&text).count();
    let bare: Vec<_> = lines(&text)
        .enumerate()
        .map(|(n, line)| unescape_line(trim(line), place, n == 0, n + 1 == count))
        .collect();
    bare.join(BREAK_TEXT)
}

/// Writes the escapes that [`unescape`] takes off.
pub(super) fn escape(text: &str, place: &Place) -> String {
    if place.scalar {
        return text.to_owned();
    }
    let text = escape_tags(text, place.html);
    if place.html {
        return text;
    }
    let count = lines(&text).count();
    let safe: Vec<_> = lines(&text)
        .enumerate()
        .map(|(n, line)| escape_line(trim(line), place, n == 0, n + 1 == count))
        .collect();
    safe.join(BREAK_TEXT)
}

/// Says whether the placeholders in the text are those that were read: what
/// looks like one by accident must not become one.
fn is_sound(reading: &Reading) -> bool {
    let mut unseen = reading.placeholders.iter();
    let mut seen = HashSet::from(["br"]);
    pieces(&reading.text).all(|piece| match piece {
        Piece::Placeholder(name) if seen.insert(name) => {
            unseen.next().is_some_and(|placeholder| placeholder.name == name)
        }
        _ => true,
    }) && unseen.next().is_none()
}

struct Reader<'a> {
    source: &'a str,
    quotes: usize,
    cell: bool,
    cursor: usize,
    tokens: Vec<Token>,
    /// The open links and images with the bytes at which their texts begin;
    /// none for an autolink.
    open: Vec<Option<(usize, Tag<'a>)>>,
}

impl<'a> Reader<'a> {
    fn event(
        &mut self,
        event: &Event<'a>,
        range: &Range<usize>,
        next: Option<(&Event<'_>, usize)>,
    ) {
        match event {
            Event::Text(_) => self.flush(range.end),
            Event::Code(_) => {
                let code = self.raw(range.clone());
                self.put(range, Token::Code(code));
            }
            Event::InlineHtml(html) if html.starts_with("<!--") => self.skip(range),
            Event::InlineHtml(_) => {
                let tag = collapse(&self.raw(range.clone()));
                self.put(range, Token::Hold(PlaceholderKind::Tag, tag, Form::Plain));
            }
            Event::FootnoteReference(_) => {
                let mark = self.raw(range.clone());
                self.put(range, Token::Mark(mark, ""));
            }
            Event::SoftBreak => self.line_end(range, Token::Text(" ".to_owned()), next),
            Event::HardBreak => self.line_end(range, Token::Break, next),
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            _ => {}
        }
    }

    /// Returns a raw slice of the block on one line.
    fn raw(&self, range: Range<usize>) -> String {
        let line = join_lines(&self.source[range], self.quotes);
        if self.cell { line.replace("\\|", "|") } else { line }
    }

    /// Takes over the raw text up to a byte.
    fn flush(&mut self, to: usize) {
        if to <= self.cursor {
            return;
        }
        let text = self.raw(self.cursor..to);
        self.cursor = to;
        self.push(Token::Text(text));
    }

    fn push(&mut self, token: Token) {
        match (self.tokens.last_mut(), token) {
            (Some(Token::Text(last)), Token::Text(text)) => last.push_str(&text),
            (_, token) => self.tokens.push(token),
        }
    }

    fn put(&mut self, range: &Range<usize>, token: Token) {
        self.flush(range.start);
        self.push(token);
        self.cursor = self.cursor.max(range.end);
    }

    fn skip(&mut self, range: &Range<usize>) {
        self.flush(range.start);
        self.cursor = self.cursor.max(range.end);
    }

    /// Ends a line; the next one begins after its prefix, which cannot reach
    /// into the next event.
    fn line_end(&mut self, range: &Range<usize>, token: Token, next: Option<(&Event<'_>, usize)>) {
        self.put(range, token);
        let limit = match next {
            None | Some((Event::End(_), _)) => self.source.len(),
            Some((_, start)) => start.max(self.cursor),
        };
        self.cursor += prefix_length(&self.source[self.cursor..limit], self.quotes);
    }

    fn start(&mut self, tag: &Tag<'a>, range: &Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {
                self.flush(range.start);
                let width = self.width(tag.to_end(), range);
                self.mark(range.start..range.start + width);
            }
            Tag::Link { link_type: kind @ (LinkType::Autolink | LinkType::Email), .. } => {
                let url = *kind == LinkType::Autolink;
                let held = if url { PlaceholderKind::Url } else { PlaceholderKind::Email };
                let value = self.raw(range.start + 1..range.end - 1);
                self.put(range, Token::Hold(held, value, Form::Angle));
                self.open.push(None);
            }
            Tag::Link { .. } | Tag::Image { .. } => {
                let mark = if matches!(tag, Tag::Image { .. }) { "![" } else { "[" };
                self.flush(range.start);
                self.push(Token::Mark(mark.to_owned(), ""));
                self.cursor = range.start + mark.len();
                self.open.push(Some((self.cursor, tag.clone())));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: &TagEnd, range: &Range<usize>) {
        if matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) {
            let at = range.end - self.width(*tag, range);
            self.flush(at);
            self.mark(at..range.end);
        } else if matches!(tag, TagEnd::Link | TagEnd::Image)
            && let Some(Some((inner, tag))) = self.open.pop()
        {
            self.close(inner, &tag, range);
        }
    }

    fn width(&self, tag: TagEnd, range: &Range<usize>) -> usize {
        let double = self.source[range.clone()].starts_with("~~");
        if tag == TagEnd::Strong || tag == TagEnd::Strikethrough && double { 2 } else { 1 }
    }

    fn mark(&mut self, range: Range<usize>) {
        let raw = &self.source[range.clone()];
        let normal = match raw {
            "_" => "*",
            "__" => "**",
            _ => "",
        };
        self.push(Token::Mark(raw.to_owned(), normal));
        self.cursor = range.end;
    }

    /// Closes a link or an image whose text begins at `inner`.
    fn close(&mut self, inner: usize, tag: &Tag<'_>, range: &Range<usize>) {
        let (kind, link_type, url, title) = match tag {
            Tag::Link { link_type, dest_url, title, .. } => {
                (PlaceholderKind::Link, link_type, dest_url, title)
            }
            Tag::Image { link_type, dest_url, title, .. } => {
                (PlaceholderKind::Image, link_type, dest_url, title)
            }
            _ => return,
        };
        let from = self.cursor.min(range.end);
        let tail = from + self.source[from..range.end].find(']').unwrap_or(range.end - from);
        self.flush(tail);
        self.cursor = range.end;
        let rest = self.raw(tail..range.end);
        match link_type {
            LinkType::Inline => self.destination(kind, &rest),
            _ => {
                let written = rest.strip_prefix("][").and_then(|label| label.strip_suffix(']'));
                let label = match (link_type, written) {
                    (LinkType::Reference, Some(label)) => label.to_owned(),
                    _ => self.raw(inner..tail),
                };
                if self.source[range.end..].starts_with("[]") && *link_type == LinkType::Collapsed {
                    self.cursor += 2;
                }
                let title = (!title.is_empty()).then(|| quoted_title(title));
                self.reference(kind, url, collapse(&label), title);
            }
        }
    }

    fn destination(&mut self, kind: PlaceholderKind, tail: &str) {
        let (value, title) = split_destination(tail);
        self.push(Token::Mark("](".to_owned(), ""));
        self.push(Token::Hold(kind, value.to_owned(), Form::Inline));
        if !title.is_empty() {
            self.push(Token::Text(format!(" {title}")));
        }
        self.push(Token::Mark(")".to_owned(), ""));
    }

    fn reference(
        &mut self,
        kind: PlaceholderKind,
        url: &str,
        label: String,
        title: Option<String>,
    ) {
        self.push(Token::Mark("](".to_owned(), ""));
        let shown = title.clone();
        self.push(Token::Hold(
            kind,
            url.replace(['\r', '\n'], " "),
            Form::Reference { label, title },
        ));
        if let Some(title) = shown {
            self.push(Token::Text(format!(" {title}")));
        }
        self.push(Token::Mark(")".to_owned(), ""));
    }
}

/// Splits `](destination "title")` into the destination without brackets and
/// the title with its quotes.
fn split_destination(tail: &str) -> (&str, &str) {
    let inner = tail.strip_prefix("](").unwrap_or_default();
    let inner = inner.strip_suffix(')').unwrap_or(inner);
    // A vertical tab is none for Rust, and space for those who read Markdown.
    let inner = inner.trim_matches(|c: char| c.is_ascii_whitespace() || c == '\u{b}');
    if let Some(bracketed) = inner.strip_prefix('<') {
        let end = bracketed
            .match_indices('>')
            .map(|(at, _)| at)
            .find(|&at| !super::text::is_escaped(bracketed, at));
        if let Some(end) = end {
            return (&bracketed[..end], bracketed[end + 1..].trim_start());
        }
    }
    let end = inner.find(|c: char| c.is_ascii_whitespace()).unwrap_or(inner.len());
    (&inner[..end], inner[end..].trim_start())
}

/// Writes the decoded title of a definition as it would stand in a link.
fn quoted_title(title: &str) -> String {
    let title = collapse(title).replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", title.replace('&', "&amp;"))
}

/// Writes emphasis with asterisks, where that leaves the structure alone.
fn normal_emphasis(tokens: Vec<Token>) -> Vec<Token> {
    let odd = |token: &Token| matches!(token, Token::Mark(_, normal) if !normal.is_empty());
    if !tokens.iter().any(odd) {
        return tokens;
    }
    let normal: Vec<_> = tokens
        .iter()
        .map(|token| match token {
            Token::Mark(_, normal) if !normal.is_empty() => Token::Mark((*normal).to_owned(), ""),
            other => other.clone(),
        })
        .collect();
    if structure(&tokens) == structure(&normal) { normal } else { tokens }
}

/// Returns what a parser sees in tokens that stand alone.
fn structure(tokens: &[Token]) -> Vec<String> {
    let mut text = "a ".to_owned();
    for token in tokens {
        match token {
            Token::Text(raw) | Token::Code(raw) | Token::Mark(raw, _) => text.push_str(raw),
            Token::Hold(PlaceholderKind::Tag, raw, _) => text.push_str(raw),
            Token::Hold(_, _, Form::Angle) => text.push_str("<x:y>"),
            Token::Hold(..) | Token::Fact { .. } => text.push('x'),
            Token::Break => text.push_str("\\\n"),
        }
    }
    let mut seen: Vec<String> = Vec::new();
    let mut run = String::new();
    for event in Parser::new_ext(&text, Options::ENABLE_STRIKETHROUGH) {
        if let Event::Text(part) = event {
            run.push_str(&part);
        } else {
            seen.push(std::mem::take(&mut run));
            seen.push(format!("{event:?}"));
        }
    }
    seen
}

/// Joins tokens to a text, and names the placeholders.
#[derive(Default)]
struct Composer {
    reading: Reading,
    counts: BTreeMap<&'static str, usize>,
    facts: HashSet<String>,
}

impl Composer {
    fn push(&mut self, token: Token) {
        match token {
            Token::Text(text) | Token::Code(text) => {
                self.reading.visible |= is_visible(&text);
                self.write(&text);
            }
            Token::Mark(mark, _) => self.write(&mark),
            Token::Break => {
                let kept = self.reading.text.trim_end_matches(is_breaking).len();
                self.reading.text.truncate(kept);
                self.reading.text.push_str(BREAK_TEXT);
            }
            Token::Hold(kind, value, form) => self.hold(kind, value, form),
            Token::Fact { name, value: Some(value), .. } => self.fact(name, value),
            Token::Fact { raw, .. } => self.hold(PlaceholderKind::Unknown, raw, Form::Plain),
        }
    }

    /// Appends a text, so that no white space doubles or follows a break.
    fn write(&mut self, text: &str) {
        let out = &self.reading.text;
        let bare = out.is_empty() || out.ends_with(' ') || out.ends_with(BREAK_TEXT);
        let text = collapse(text);
        self.reading.text.push_str(if bare { text.trim_start_matches(' ') } else { &text });
    }

    fn hold(&mut self, kind: PlaceholderKind, value: String, form: Form) {
        let stem = kind.stem().unwrap_or("fact");
        let count = self.counts.entry(stem).or_default();
        *count += 1;
        let name = format!("{stem}{count}");
        self.place(&name);
        self.reading.placeholders.push(Placeholder { name, kind, value });
        self.reading.forms.push(form);
    }

    fn fact(&mut self, name: String, value: String) {
        self.place(&name);
        if self.facts.insert(name.clone()) {
            self.reading.placeholders.push(Placeholder {
                name,
                kind: PlaceholderKind::Fact,
                value,
            });
            self.reading.forms.push(Form::Plain);
        }
    }

    fn place(&mut self, name: &str) {
        self.reading.text.push_str("{ $");
        self.reading.text.push_str(name);
        self.reading.text.push_str(" }");
    }
}

/// Says whether a text holds a letter or a digit; character references such
/// as `&nbsp;` count as what they stand for, so they do not.
fn is_visible(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_alphanumeric() || c == '&') {
        let reference = rest[at..].strip_prefix('&').and_then(|name| {
            let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '#'))?;
            (end > 0 && name[end..].starts_with(';')).then_some(at + end + 2)
        });
        match reference {
            Some(end) => rest = &rest[end..],
            None if rest[at..].starts_with('&') => rest = &rest[at + 1..],
            None => return true,
        }
    }
    false
}
