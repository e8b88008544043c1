//! Reading a locale file: a scan by line finds its parts, and of entries that
//! stand in it twice the one that counts.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::conflict;
use super::lines::{self, Line};
use super::locale_file::{EntryBlock, Group, LocaleFile};
use super::value::{self, ValueError};
use crate::model::{Allow, Entry, Finding, Fingerprint, SegmentId, StatementId, finding};

impl LocaleFile {
    /// Reads a file. `is_known` says which ids the catalog has: a message with
    /// another id right behind an entry is text that was pasted there.
    pub fn parse(text: impl Into<String>, is_known: &dyn Fn(&str) -> bool) -> Self {
        let text = text.into();
        let mut file = scan(&text, is_known);
        file.text = text;
        settle_duplicates(&mut file);
        file
    }
}

/// Reads all lines of a file.
fn scan(text: &str, is_known: &dyn Fn(&str) -> bool) -> LocaleFile {
    let mut scan = Scan {
        text,
        lines: finding::Lines::new(text),
        is_known,
        file: LocaleFile {
            eol: if text.contains("\r\n") { "\r\n" } else { "\n" },
            ..LocaleFile::default()
        },
        pending: Vec::new(),
        adjacent: None,
        reported: false,
    };
    let mut rest = Lines { text, at: if text.starts_with('\u{feff}') { 3 } else { 0 }, number: 1 };
    scan.file.header = rest.at..rest.at;
    while let Some(line) = rest.next() {
        scan.line(&line, &mut rest);
    }
    scan.file
}

struct Scan<'a> {
    text: &'a str,
    lines: finding::Lines<'a>,
    is_known: &'a dyn Fn(&str) -> bool,
    file: LocaleFile,
    /// Comment lines, and empty lines between them, that may belong to the
    /// next entry.
    pending: Vec<Range<usize>>,
    /// The entry behind which no comment has come yet: what cannot be read
    /// here was pasted into it.
    adjacent: Option<usize>,
    /// Whether the trouble behind the adjacent entry was reported.
    reported: bool,
}

/// A line without its end, and where the next one begins.
struct LineAt {
    range: Range<usize>,
    next: usize,
    /// From 1.
    number: usize,
}

struct Lines<'a> {
    text: &'a str,
    at: usize,
    number: usize,
}

impl Lines<'_> {
    fn next(&mut self) -> Option<LineAt> {
        let rest = &self.text[self.at..];
        if rest.is_empty() {
            return None;
        }
        let end = memchr::memchr(b'\n', rest.as_bytes());
        let next = end.map_or(self.text.len(), |end| self.at + end + 1);
        let line = &rest[..end.unwrap_or(rest.len())];
        let line = line.strip_suffix('\r').unwrap_or(line);
        let found = LineAt { range: self.at..self.at + line.len(), next, number: self.number };
        self.at = next;
        self.number += 1;
        Some(found)
    }
}

impl Scan<'_> {
    fn line(&mut self, line: &LineAt, rest: &mut Lines<'_>) {
        let text = &self.text[line.range.clone()];
        if let Some(title) = text.strip_prefix("##") {
            self.pending.clear();
            self.adjacent = None;
            self.heading(title, line);
        } else if text.starts_with('#') {
            self.adjacent = None;
            self.pending.push(line.range.clone());
        } else if text.trim().is_empty() {
            if !self.pending.is_empty() {
                self.pending.push(line.range.start..line.range.start);
            }
        } else if let Some((id, value_at)) = message_start(text) {
            self.message(id, line.range.start, line.range.start + value_at, line, rest);
        } else {
            self.stray(line);
        }
    }

    fn heading(&mut self, title: &str, line: &LineAt) {
        if title.starts_with('#') {
            if self.file.header.end == line.range.start {
                self.file.header.end = line.next;
            }
        } else {
            let title = title.trim().to_owned();
            self.file.groups.push(Group { range: line.range.clone(), title });
        }
    }

    fn message(
        &mut self,
        id: SegmentId,
        id_at: usize,
        value_at: usize,
        line: &LineAt,
        rest: &mut Lines<'_>,
    ) {
        let (value_end, end) = continuation(line, rest);
        let comments = self.own_comments();
        if !(self.is_known)(id.as_str()) && comments.is_empty() {
            self.pasted(id_at, end);
        }
        let start = comments.first().map_or(id_at, |first| first.start);
        let one_line =
            value_end == line.range.end && !self.text[value_at..value_end].trim().is_empty();
        let mut block = EntryBlock {
            entry: Entry {
                id,
                text: String::new(),
                one_line,
                shown: Vec::new(),
                was: None,
                sources: Vec::new(),
                stales: Vec::new(),
                filled_from: None,
                reviews: Vec::new(),
                allows: Vec::new(),
                line_below_source: false,
                broken: false,
                line: line.number,
            },
            range: start..end,
            tail: end,
            comments,
            id_at,
            value: value_at..value_end,
            redundant: false,
            obsolete: false,
            readable: true,
        };
        self.read_comments(&mut block);
        self.read_value(&mut block);
        self.adjacent = Some(self.file.entries.len());
        self.reported = false;
        self.file.entries.push(block);
    }

    /// Takes the comment lines that belong to an entry: those right above it,
    /// and, across empty lines, those that hold our marks.
    fn own_comments(&mut self) -> Vec<Range<usize>> {
        let mut pending = std::mem::take(&mut self.pending);
        let (mut own, mut end, mut seen_source) = (pending.len(), pending.len(), false);
        while let Some(last) = pending[..end].iter().rposition(|range| !range.is_empty()) {
            let above = pending[..last].iter().rposition(Range::is_empty);
            let first = above.map_or(0, |empty| empty + 1);
            let abuts = last + 1 == pending.len();
            if abuts && first == 0 {
                return pending;
            }
            let (marked, source) = self.marks(&pending[first..=last]);
            if !abuts && (seen_source || !marked) {
                break;
            }
            (own, end) = (first, first);
            seen_source |= source;
        }
        pending.split_off(own)
    }

    /// Says whether comment lines hold marks that `sync` writes, and whether
    /// `@source` is among them.
    fn marks(&self, comments: &[Range<usize>]) -> (bool, bool) {
        let (mut marked, mut source) = (false, false);
        for range in comments {
            match lines::read(&self.text[range.clone()]) {
                Line::Source(_) => (marked, source) = (true, true),
                Line::Stale(_) | Line::Was(_) | Line::Changed(_) => marked = true,
                _ => {}
            }
        }
        (marked, source)
    }

    fn read_comments(&mut self, block: &mut EntryBlock) {
        let entry = &mut block.entry;
        let mut below = None;
        for range in &block.comments {
            let line = lines::read(&self.text[range.clone()]);
            if !entry.sources.is_empty() && !matches!(line, Line::Stale(_) | Line::Source(_)) {
                below.get_or_insert(range.start);
            }
            match line {
                Line::Plain(text) if !text.is_empty() => entry.shown.push(text.to_owned()),
                Line::Source(mark) => entry.sources.push(mark),
                Line::Stale(mark) => {
                    // A mark above `@source` no longer abuts the translation.
                    if entry.sources.is_empty() && entry.stales.is_empty() {
                        below = below.or(self.source_below(block_rest(&block.comments, range)));
                    }
                    entry.stales.push(mark);
                }
                Line::Was(text) => entry.was = Some(text.to_owned()),
                Line::Reviewed(review) => entry.reviews.push(review),
                Line::From(origin) if is_place(origin) => {
                    entry.filled_from = Some(origin.to_owned());
                }
                Line::Allow(check, reason) => entry.allows.push(Allow {
                    check: check.to_owned(),
                    reason: reason.to_owned(),
                    line: self.lines.line_column(range.start).0,
                }),
                Line::Obsolete => block.obsolete = true,
                Line::Malformed(mark) => {
                    let finding = Finding::error("malformed-mark")
                        .in_lines(&self.lines, range.start)
                        .of_segment(&entry.id)
                        .arg("mark", mark);
                    self.file.findings.push(finding);
                }
                _ => {}
            }
        }
        entry.shown.reverse();
        if let Some(at) = below {
            entry.line_below_source = true;
            let finding = Finding::warning("line-below-source")
                .in_lines(&self.lines, at)
                .of_segment(&entry.id)
                .arg("id", entry.id.as_str());
            self.file.findings.push(finding);
        }
    }

    /// Returns the first of some comment lines if a source mark is among them.
    fn source_below(&self, rest: &[Range<usize>]) -> Option<usize> {
        let is_source = |range: &Range<usize>| {
            matches!(lines::read(&self.text[range.clone()]), Line::Source(_))
        };
        rest.iter().any(is_source).then(|| rest[0].start)
    }

    fn read_value(&mut self, block: &mut EntryBlock) {
        let message = &self.text[block.id_at..block.value.end];
        let raw = &self.text[block.value.clone()];
        let typed = raw.trim();
        if typed.is_empty() {
            return;
        }
        if let Some(text) = value::plain(raw).filter(|_| block.entry.one_line) {
            block.entry.text = text.to_owned();
            return;
        }
        match value::decode(message) {
            Ok(decoded) => {
                block.entry.text = decoded.text;
                if decoded.typed_in_quotes {
                    let at = block.value.start + (raw.len() - raw.trim_start().len());
                    self.value_finding("typed-in-quotes", block, at, Finding::warning);
                }
            }
            Err((error, at)) => {
                block.entry.text = typed.to_owned();
                block.entry.broken = true;
                block.readable = false;
                self.value_finding(check_of(error), block, block.id_at + at, Finding::error);
            }
        }
    }

    fn value_finding(
        &mut self,
        check: &'static str,
        block: &EntryBlock,
        at: usize,
        severity: fn(&'static str) -> Finding,
    ) {
        let finding = severity(check)
            .in_lines(&self.lines, at)
            .of_segment(&block.entry.id)
            .arg("id", block.entry.id.as_str());
        self.file.findings.push(finding);
    }

    /// Notes a line that is neither comment nor message.
    fn stray(&mut self, line: &LineAt) {
        let text = &self.text[line.range.clone()];
        if conflict::begins(text) && !self.file.conflicted {
            self.file.conflicted = true;
            let finding =
                Finding::error("conflict-markers").in_lines(&self.lines, line.range.start);
            self.file.findings.push(finding);
        }
        if self.file.conflicted {
            self.break_adjacent(line.next);
            self.pending.clear();
            return;
        }
        if self.adjacent.is_some() {
            self.pasted(line.range.start, line.next);
            return;
        }
        let mut finding = Finding::error("stray-text")
            .in_lines(&self.lines, line.range.start)
            .arg("text", shortened(text));
        if let Some(source) = self.pending_source() {
            finding = finding.arg("source", source.to_string());
        }
        self.file.findings.push(finding);
        self.pending.clear();
    }

    fn pending_source(&self) -> Option<Fingerprint> {
        self.pending.iter().find_map(|range| match lines::read(&self.text[range.clone()]) {
            Line::Source(mark) => Some(mark.source),
            _ => None,
        })
    }

    /// Notes text that stands right behind an entry and belongs to nothing.
    fn pasted(&mut self, at: usize, end: usize) {
        let Some(id) = self.break_adjacent(end) else { return };
        if !self.reported {
            self.reported = true;
            let finding = Finding::error("pasted-text")
                .in_lines(&self.lines, at)
                .of_segment(&id)
                .arg("id", id.as_str());
            self.file.findings.push(finding);
        }
    }

    fn break_adjacent(&mut self, end: usize) -> Option<SegmentId> {
        let block = self.file.entries.get_mut(self.adjacent?)?;
        block.tail = end;
        block.entry.broken = true;
        Some(block.entry.id.clone())
    }
}

/// Says whether a `@from` line names a statement and a segment, and not a
/// segment of the same statement.
fn is_place(origin: &str) -> bool {
    origin.rsplit_once(' ').is_some_and(|(statement, id)| {
        StatementId::parse(statement).is_some() && SegmentId::parse(id).is_some()
    })
}

/// Returns the comment lines behind one of them.
fn block_rest<'a>(comments: &'a [Range<usize>], line: &Range<usize>) -> &'a [Range<usize>] {
    let at = comments.iter().position(|range| range == line).map_or(comments.len(), |at| at + 1);
    &comments[at..]
}

/// Returns the id with which a line begins, and where its value begins.
fn message_start(line: &str) -> Option<(SegmentId, usize)> {
    let equals = line.find('=')?;
    let id = SegmentId::parse(line[..equals].trim_end_matches(' '))?;
    Some((id, equals + 1))
}

/// Takes the lines that continue a value: indented ones, and empty ones
/// between them. Returns the end of the value and of its last line.
fn continuation(line: &LineAt, rest: &mut Lines<'_>) -> (usize, usize) {
    let mut found = (line.range.end, line.next);
    let mut ahead = Lines { text: rest.text, at: rest.at, number: rest.number };
    while let Some(next) = ahead.next() {
        let text = &rest.text[next.range.clone()];
        if text.trim().is_empty() {
            continue;
        }
        if !text.starts_with(' ') {
            break;
        }
        found = (next.range.end, next.next);
        rest.at = next.next;
        rest.number = next.number + 1;
    }
    found
}

fn check_of(error: ValueError) -> &'static str {
    match error {
        ValueError::Braces => "braces",
        ValueError::Name => "placeholder-name",
        ValueError::Quotes => "literal-quotes",
        ValueError::Escape => "escape",
        ValueError::TooDeep => "too-deep",
        ValueError::NotProse => "not-prose",
        ValueError::Attributes => "attributes",
        ValueError::Stray => "unreadable-value",
    }
}

/// Returns the beginning of a text, 40 characters at most.
fn shortened(text: &str) -> String {
    let mut out: String = text.chars().take(40).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}

/// Decides between entries with one id: equal ones count once, an empty one
/// gives way, and of two texts nobody can say which is right.
fn settle_duplicates(file: &mut LocaleFile) {
    let mut seen = HashSet::with_capacity(file.entries.len());
    if file.entries.iter().all(|block| seen.insert(block.entry.id.as_str())) {
        return;
    }
    let mut by_id: BTreeMap<SegmentId, Vec<usize>> = BTreeMap::new();
    for (index, block) in file.entries.iter().enumerate() {
        by_id.entry(block.entry.id.clone()).or_default().push(index);
    }
    for (id, places) in by_id.into_iter().filter(|(_, places)| places.len() > 1) {
        let filled = |&index: &usize| !file.entries[index].entry.is_empty();
        let mut counted: Vec<usize> = places.iter().copied().filter(filled).collect();
        counted.dedup_by(|later, first| says_the_same(file, *first, *later));
        if counted.is_empty() {
            counted.push(places[0]);
        }
        for &index in places.iter().filter(|index| !counted.contains(index)) {
            file.entries[index].redundant = true;
        }
        if let [first, second, ..] = counted[..] {
            for &index in &counted {
                file.entries[index].entry.broken = true;
            }
            let line = file.entries[first].entry.line;
            let finding = Finding::error("double-id")
                .at(file.entries[second].entry.line, 1)
                .of_segment(&id)
                .arg("id", id.as_str())
                .arg("first", line.to_string());
            file.findings.push(finding);
        }
    }
}

/// Says whether two entries are the same in all that counts.
fn says_the_same(file: &LocaleFile, first: usize, second: usize) -> bool {
    let mut other = file.entries[second].entry.clone();
    other.line = file.entries[first].entry.line;
    other == file.entries[first].entry
}
