//! Blocks: from a Markdown text to its leaves.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::model::{Finding, Kind};

use super::html::{Directive, HtmlBlock};
use super::inline::{Reading, read};
use super::leaf::{Leaf, Place, Position, Role};
use super::text::attributes;

/// How many quotes, lists and footnotes may stand in one another. What stands
/// deeper is copied.
pub(super) const MAX_DEPTH: usize = 100;

/// The most segments of a statement: a book has fewer paragraphs, and each takes
/// many times the memory that its text does.
pub const MAX_SEGMENTS: usize = 100_000;

type Spanned<'a> = (Event<'a>, Range<usize>);

/// Returns the leaves of a Markdown text in order, and findings with the bytes
/// they are about.
pub(super) fn leaves(
    body: &str,
    facts: &BTreeMap<String, String>,
) -> (Vec<Leaf>, Vec<(Finding, usize)>) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    let mut walker = Walker::new(body, facts);
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        walker.event(event, range);
    }
    walker.finish()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Container {
    Quote,
    List,
    Item,
    Footnote,
    Table,
}

/// A leaf whose inline events are being collected.
struct Open<'a> {
    kind: Kind,
    level: Option<u8>,
    block: Range<usize>,
    events: Vec<Spanned<'a>>,
}

struct Walker<'a> {
    body: &'a str,
    facts: &'a BTreeMap<String, String>,
    containers: Vec<Container>,
    quotes: usize,
    open: Option<Open<'a>>,
    html: Option<HtmlBlock>,
    in_code: bool,
    /// Where the table row began of which no cell was seen yet.
    row: Option<usize>,
    /// How many cells of the table row have begun.
    column: usize,
    /// Where the region began that is copied.
    off: Option<usize>,
    notes: Vec<String>,
    too_deep: bool,
    /// Whether there are too many leaves.
    too_many: bool,
    leaves: Vec<Leaf>,
    findings: Vec<(Finding, usize)>,
}

impl<'a> Walker<'a> {
    fn new(body: &'a str, facts: &'a BTreeMap<String, String>) -> Self {
        Self {
            body,
            facts,
            containers: Vec::new(),
            quotes: 0,
            open: None,
            html: None,
            in_code: false,
            row: None,
            column: 0,
            off: None,
            notes: Vec::new(),
            too_deep: false,
            too_many: false,
            leaves: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => {
                self.close();
                self.in_code = true;
            }
            Event::End(TagEnd::CodeBlock) => self.in_code = false,
            Event::Text(_) if self.in_code || self.html.is_some() => {}
            Event::Start(Tag::HtmlBlock) => {
                self.close();
                self.html = Some(HtmlBlock::default());
            }
            Event::Html(_) => {
                if let Some(html) = &mut self.html {
                    html.push(self.body, range);
                }
            }
            Event::End(TagEnd::HtmlBlock) => self.close_html(),
            Event::TaskListMarker(_) => {}
            Event::Rule => self.close(),
            Event::Start(tag) if is_block(tag.to_end()) => self.start(&tag, range),
            Event::End(tag) if is_block(tag) => self.end(tag),
            inline => self.inline(inline, range),
        }
    }

    fn start(&mut self, tag: &Tag<'a>, range: Range<usize>) {
        self.close();
        let at = range.start;
        match tag {
            Tag::TableHead | Tag::TableRow => (self.row, self.column) = (Some(at), 0),
            Tag::Heading { level, .. } => self.begin(Kind::Heading, Some(*level as u8), range),
            Tag::TableCell => {
                self.column += 1;
                self.begin(Kind::Cell, None, range);
            }
            Tag::Paragraph => self.begin(self.paragraph_kind(), None, range),
            other => self.containers.extend(container(other.to_end())),
        }
        self.quotes += usize::from(matches!(tag, Tag::BlockQuote(_)));
        if self.containers.len() > MAX_DEPTH && !self.too_deep {
            self.too_deep = true;
            self.findings.push((Finding::error("nesting-too-deep"), at));
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.close();
        if container(tag).is_some() {
            self.containers.pop();
        }
        self.quotes -= usize::from(matches!(tag, TagEnd::BlockQuote(_)));
    }

    fn inline(&mut self, event: Event<'a>, range: Range<usize>) {
        if self.open.is_none() {
            self.begin(self.paragraph_kind(), None, range.clone());
        }
        if let Some(open) = &mut self.open {
            open.block.end = open.block.end.max(range.end);
            open.events.push((event, range));
        }
    }

    fn begin(&mut self, kind: Kind, level: Option<u8>, block: Range<usize>) {
        self.open = Some(Open { kind, level, block, events: Vec::new() });
    }

    fn paragraph_kind(&self) -> Kind {
        match self.containers.last() {
            Some(Container::Item | Container::List) => Kind::Item,
            Some(Container::Footnote) => Kind::Footnote,
            _ => Kind::Paragraph,
        }
    }

    /// Ends the leaf that is open.
    fn close(&mut self) {
        let Some(mut open) = self.open.take() else { return };
        if self.off.is_some() || self.containers.len() > MAX_DEPTH || self.is_full(open.block.start)
        {
            return;
        }
        let Some(mut span) = span_of(self.body, &open.events) else { return };
        if open.kind == Kind::Heading {
            span.end = without_attributes(self.body, span.clone(), &mut open.events);
        }
        if is_image(&open) {
            open.kind = Kind::Image;
        }
        let place = self.place(&open, &span);
        let reading = read(self.body, span.clone(), &open.events, &place, self.facts);
        self.push(open.kind, open.level, span, place, reading);
    }

    fn close_html(&mut self) {
        let Some(html) = self.html.take() else { return };
        for (directive, at) in html.directives() {
            self.obey(directive, at);
        }
        if self.off.is_some() || self.containers.len() > MAX_DEPTH {
            return;
        }
        let place =
            Place { html: true, single_line: true, quotes: self.quotes, ..Place::default() };
        if let Some((span, reading)) = html.visible(&place, self.facts) {
            self.push(Kind::Html, None, span, place, reading);
        }
    }

    fn obey(&mut self, directive: Directive, at: usize) {
        match (directive, self.off) {
            (Directive::Note(note), None) => self.notes.push(note),
            (Directive::Off, None) => self.off = Some(at),
            (Directive::On, Some(_)) => self.off = None,
            (Directive::On, None) => {
                self.findings.push((Finding::warning("stray-on"), at));
            }
            (Directive::Note(_) | Directive::Off, Some(_)) => {}
        }
    }

    /// Says whether there are too many leaves for another one, which is told once.
    fn is_full(&mut self, at: usize) -> bool {
        let full = self.leaves.len() >= MAX_SEGMENTS;
        if full && !self.too_many {
            self.too_many = true;
            let limit = MAX_SEGMENTS.to_string();
            self.findings.push((Finding::error("too-many-segments").arg("limit", limit), at));
        }
        full
    }

    fn push(
        &mut self,
        kind: Kind,
        level: Option<u8>,
        span: Range<usize>,
        place: Place,
        reading: Reading,
    ) {
        let after = self.leaves.last().map_or(0, |leaf| leaf.span.end);
        if span.start < after {
            // Bytes that two blocks claim cannot be written for one of them.
            self.findings
                .push((Finding::error("not-translatable").arg("text", reading.text), span.start));
            return;
        }
        let role = Role::of(reading.visible, reading.sound);
        let notes = if role == Role::Silent { Vec::new() } else { std::mem::take(&mut self.notes) };
        let position = Position {
            lists: self.containers.iter().filter(|held| **held == Container::List).count(),
            quotes: self.quotes,
            column: if kind == Kind::Cell { self.column } else { 0 },
        };
        self.leaves.push(Leaf {
            span,
            kind,
            level,
            position,
            text: reading.text,
            placeholders: reading.placeholders,
            forms: reading.forms,
            notes,
            key: None,
            place,
            role,
        });
    }

    fn place(&mut self, open: &Open<'_>, span: &Range<usize>) -> Place {
        let cell = open.kind == Kind::Cell;
        let heading = open.kind == Kind::Heading;
        let atx = heading && self.body[open.block.start..].starts_with('#');
        let first_cell =
            self.row.take().is_some_and(|row| !self.body[row..span.start].contains('|'));
        let prefix = if cell || atx { String::new() } else { self.continuation(span.start) };
        Place {
            prefix,
            starts_line: if cell { first_cell } else { !atx },
            single_line: cell || atx,
            cell,
            tight: cell && self.body[span.end..].starts_with('|'),
            heading,
            html: false,
            scalar: false,
            quotes: self.quotes,
        }
    }

    /// Returns what keeps the next line in the same containers as the line of
    /// a byte: quote markers stay, anything else becomes spaces.
    fn continuation(&self, at: usize) -> String {
        let line = self.body[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let keep = |c: char| if matches!(c, '>' | '\t') { c } else { ' ' };
        self.body[line..at].chars().map(keep).collect()
    }

    fn finish(mut self) -> (Vec<Leaf>, Vec<(Finding, usize)>) {
        self.close();
        if let Some(at) = self.off {
            self.findings.push((Finding::warning("unclosed-off"), at));
        }
        (self.leaves, self.findings)
    }
}

fn container(tag: TagEnd) -> Option<Container> {
    match tag {
        TagEnd::BlockQuote(_) => Some(Container::Quote),
        TagEnd::List(_) => Some(Container::List),
        TagEnd::Item => Some(Container::Item),
        TagEnd::FootnoteDefinition => Some(Container::Footnote),
        TagEnd::Table => Some(Container::Table),
        _ => None,
    }
}

fn is_block(tag: TagEnd) -> bool {
    container(tag).is_some()
        || matches!(
            tag,
            TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::TableCell
        )
}

/// Returns the bytes from the first to the last inline event. The backslash of
/// an escape belongs to no event, so one before the first is taken along.
fn span_of(body: &str, events: &[Spanned<'_>]) -> Option<Range<usize>> {
    let start = events.iter().map(|(_, range)| range.start).min()?;
    let mut end = events.iter().map(|(_, range)| range.end).max()?;
    if let Some((Event::SoftBreak | Event::HardBreak, range)) = events.last() {
        end = range.start;
    }
    let collapsed = matches!(events.last(), Some((Event::End(TagEnd::Link | TagEnd::Image), _)));
    if collapsed && body[end..].starts_with("[]") && is_collapsed(events) {
        end += 2;
    }
    let escaped = start > 0 && body.as_bytes()[start - 1] == b'\\';
    (start < end).then_some(start - usize::from(escaped)..end)
}

/// Says whether the link that ends a text is written `[label][]`.
fn is_collapsed(events: &[Spanned<'_>]) -> bool {
    let Some((_, last)) = events.last() else { return false };
    events.iter().any(|(event, range)| {
        let Event::Start(Tag::Link { link_type, .. } | Tag::Image { link_type, .. }) = event else {
            return false;
        };
        range == last && *link_type == pulldown_cmark::LinkType::Collapsed
    })
}

/// Cuts the attributes off a heading, `{#id}`, and returns where its text
/// ends. The parser's own option would take a fact for an attribute.
fn without_attributes(body: &str, span: Range<usize>, events: &mut Vec<Spanned<'_>>) -> usize {
    let raw = &body[span.clone()];
    let Some(at) = attributes(raw.trim_end()).map(|at| span.start + at) else { return span.end };
    let text_only = events
        .iter()
        .filter(|(_, range)| range.end > at)
        .all(|(event, _)| matches!(event, Event::Text(_)));
    let end = span.start + body[span.start..at].trim_end().len();
    if !text_only || end == span.start {
        return span.end;
    }
    events.retain(|(_, range)| range.start < end);
    if let Some((_, last)) = events.last_mut() {
        last.end = last.end.min(end);
    }
    end
}

/// Says whether a paragraph is one image and nothing else.
fn is_image(open: &Open<'_>) -> bool {
    if !matches!(open.kind, Kind::Paragraph | Kind::Item | Kind::Footnote) {
        return false;
    }
    match (open.events.first(), open.events.last()) {
        (
            Some((Event::Start(Tag::Image { .. }), first)),
            Some((Event::End(TagEnd::Image), last)),
        ) => first == last,
        _ => false,
    }
}
