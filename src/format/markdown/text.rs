//! The text of a segment: white space, code spans, and the escapes that are
//! written into a file and taken off again.
//!
//! Every escape is a function from a text to the byte at which a backslash
//! belongs. A backslash is taken off exactly where that function would put it
//! back, so writing and reading cannot drift apart.

use std::borrow::Cow;
use std::ops::Range;

use crate::model::segment::BREAK;

use super::leaf::Place;

/// What stands for a hard line break in a segment's text.
pub(super) const BREAK_TEXT: &str = "{ $br }";

/// Says whether a line may be broken at a character: white space, but for
/// no-break spaces and the ideographic space, which are part of the text.
pub(super) fn is_breaking(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{3000}')
}

/// Makes one space of every run of breaking white space.
pub(super) fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| is_breaking(*c)) {
        out.push_str(&text[from..at]);
        if !out.ends_with(' ') {
            out.push(' ');
        }
        from = at + c.len_utf8();
    }
    out.push_str(&text[from..]);
    out
}

/// Cuts off what cannot begin or end a text: breaking white space, and the
/// byte order mark, which would vanish at the start of a file.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|c| is_breaking(c) || c == '\u{feff}')
}

/// Brings a text onto one line, and cuts off hard breaks that break nothing.
pub(super) fn one_line(text: &str) -> String {
    let line = match first_end(text) {
        Some(_) => Cow::Owned(text.replace(['\r', '\n'], " ")),
        None => Cow::Borrowed(text),
    };
    let mut rest = trim(&line);
    loop {
        let inner = rest.strip_prefix(BREAK_TEXT).unwrap_or(rest);
        let inner = trim(inner.strip_suffix(BREAK_TEXT).unwrap_or(inner));
        if inner.len() == rest.len() {
            return inner.to_owned();
        }
        rest = inner;
    }
}

/// Returns where the first line of a text ends, if it is not its last.
fn first_end(text: &str) -> Option<usize> {
    memchr::memchr2(b'\r', b'\n', text.as_bytes())
}

/// Joins the lines of a raw slice of a block with spaces, without the
/// prefixes of the quotes and lists around it.
pub(super) fn join_lines(raw: &str, quotes: usize) -> String {
    let mut rest = raw;
    let mut out = String::with_capacity(raw.len());
    while let Some(end) = first_end(rest) {
        out.push_str(&rest[..end]);
        out.push(' ');
        rest = &rest[end + 1..];
        rest = &rest[prefix_length(rest, quotes)..];
    }
    out.push_str(rest);
    out
}

/// Returns the length of white space and of at most `quotes` quote markers.
pub(super) fn prefix_length(line: &str, quotes: usize) -> usize {
    let mut left = quotes;
    line.bytes()
        .position(|b| match b {
            b' ' | b'\t' => false,
            b'>' if left > 0 => {
                left -= 1;
                false
            }
            _ => true,
        })
        .unwrap_or(line.len())
}

/// Returns the code spans of a Markdown text, backticks included (`CommonMark`
/// 0.31, 6.1).
pub(super) fn code_spans(text: &str) -> Vec<Range<usize>> {
    let runs = backtick_runs(text);
    let mut by_length = std::collections::HashMap::<usize, Vec<usize>>::new();
    for (index, run) in runs.iter().enumerate().rev() {
        by_length.entry(run.len()).or_default().push(index);
    }
    let mut spans = Vec::new();
    let mut from = 0;
    for run in &runs {
        if run.start < from || is_escaped(text, run.start) {
            continue;
        }
        let Some(later) = by_length.get_mut(&run.len()) else { continue };
        while later.last().is_some_and(|&index| runs[index].start <= run.start) {
            later.pop();
        }
        if let Some(&close) = later.last() {
            from = runs[close].end;
            spans.push(run.start..from);
        }
    }
    spans
}

fn backtick_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices('`') {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// Says whether an odd number of backslashes stands before a byte.
pub(super) fn is_escaped(text: &str, at: usize) -> bool {
    text.as_bytes()[..at].iter().rev().take_while(|&&b| b == b'\\').count() % 2 == 1
}

/// Escapes every `<` that would begin a tag, comment or autolink.
pub(super) fn escape_tags(text: &str, html: bool) -> String {
    if html { replace_where(text, "<", "&lt;", |_| true) } else { outside_code(text, "<", "\\<") }
}

/// Takes off what [`escape_tags`] writes.
pub(super) fn unescape_tags(text: &str, html: bool) -> String {
    if html { replace_where(text, "&lt;", "<", |_| true) } else { outside_code(text, "\\<", "<") }
}

/// Replaces a mark with a `<` in it as [`replace_where`] does, but not in code
/// or behind a backslash.
fn outside_code(text: &str, mark: &str, new: &str) -> String {
    if !text.contains('<') {
        return text.to_owned();
    }
    let spans = code_spans(text);
    replace_where(text, mark, new, |at| !is_escaped(text, at) && !within(&spans, at))
}

/// Replaces those occurrences of a mark that stand before a character with
/// which a tag goes on, and that are wanted.
fn replace_where(text: &str, mark: &str, new: &str, wanted: impl Fn(usize) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, _) in text.match_indices(mark) {
        let goes_on = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?');
        if text[at + mark.len()..].starts_with(goes_on) && wanted(at) {
            out.push_str(&text[from..at]);
            out.push_str(new);
            from = at + mark.len();
        }
    }
    out.push_str(&text[from..]);
    out
}

fn within(spans: &[Range<usize>], at: usize) -> bool {
    let next = spans.partition_point(|span| span.end <= at);
    spans.get(next).is_some_and(|span| span.start <= at)
}

/// Escapes what would end a line's block or open another one.
pub(super) fn escape_line(line: &str, place: &Place, first: bool, last: bool) -> String {
    let mut out = line.to_owned();
    if let Some(at) = tail_escape(&out, place).filter(|_| last) {
        out.insert(at, '\\');
    }
    if let Some(at) = opener(&out, place, first) {
        out.insert(at, '\\');
    }
    out
}

/// Takes off what [`escape_line`] writes.
pub(super) fn unescape_line(line: &str, place: &Place, first: bool, last: bool) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut out = line.to_owned();
    for at in [0, digits] {
        out = without_backslash(out, at, |text| opener(text, place, first));
    }
    match out.rfind('\\') {
        Some(at) if last => without_backslash(out, at, |text| tail_escape(text, place)),
        _ => out,
    }
}

fn without_backslash(line: String, at: usize, escape: impl Fn(&str) -> Option<usize>) -> String {
    if line.as_bytes().get(at) != Some(&b'\\') {
        return line;
    }
    let mut bare = line.clone();
    bare.remove(at);
    if escape(&bare) == Some(at) { bare } else { line }
}

/// Returns the byte before which a backslash keeps a line from opening a
/// block, or a list item from becoming a task.
fn opener(line: &str, place: &Place, first: bool) -> Option<usize> {
    if !place.starts_line && first {
        return None;
    }
    let bytes = line.as_bytes();
    let ends = |at: usize| bytes.get(at).is_none_or(|b| matches!(b, b' ' | b'\t'));
    let opens = match bytes.first()? {
        b'>' => true,
        b'#' => (1..=6)
            .any(|n| line[..].bytes().take(n).all(|b| b == b'#') && bytes.len() >= n && ends(n)),
        b'-' | b'*' | b'+' | b'_' if ends(1) && bytes[0] != b'_' || is_rule(line) => true,
        b'=' => !first && line.trim_end().bytes().all(|b| b == b'='),
        b'`' => line.starts_with("```") && !line.trim_start_matches('`').contains('`'),
        b'~' => line.starts_with("~~~"),
        b'0'..=b'9' => return number_marker(line),
        b'[' => opens_bracket(line, ends),
        b'|' | b':' | b'-' => {
            !first && line.bytes().all(|b| matches!(b, b'|' | b':' | b'-' | b' ' | b'\t'))
        }
        _ => false,
    };
    opens.then_some(0)
}

/// Says whether a line is a thematic break or the underline of a heading.
fn is_rule(line: &str) -> bool {
    let marks = || line.chars().filter(|c| !c.is_whitespace());
    let same = |mark: char| marks().all(|c| c == mark);
    same('-') && !line.trim().contains(' ')
        || marks().count() >= 3 && ['-', '*', '_'].into_iter().any(same)
}

fn number_marker(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line[digits..].strip_prefix(['.', ')'])?;
    (digits <= 9 && (after.is_empty() || after.starts_with([' ', '\t']))).then_some(digits)
}

/// Says whether a line begins with a task marker, an alert, or the label of a
/// definition.
fn opens_bracket(line: &str, ends: impl Fn(usize) -> bool) -> bool {
    let Some(close) = line.match_indices(']').map(|(at, _)| at).find(|&at| !is_escaped(line, at))
    else {
        return false;
    };
    line[close..].starts_with("]:")
        || ends(close + 1) && (matches!(&line[1..close], "x" | "X" | " ") || line.starts_with("[!"))
}

/// Returns the byte before which a backslash keeps the end of a heading from
/// being read as its closing marks or its attributes.
fn tail_escape(line: &str, place: &Place) -> Option<usize> {
    if !place.heading {
        return None;
    }
    let bare = line.trim_end_matches('#');
    let closes = place.single_line
        && bare.len() < line.len()
        && (bare.is_empty() || bare.ends_with([' ', '\t']));
    if closes { Some(bare.len()) } else { attributes(line) }
}

/// Returns the byte at which the attributes of a heading begin: `{#id .class}`
/// at its very end.
pub(super) fn attributes(heading: &str) -> Option<usize> {
    let at = heading.rfind('{')?;
    let inner = heading[at + 1..].strip_suffix('}')?;
    let attribute = |word: &str| {
        !word.contains(['$', '}', '\\'])
            && (word.len() > 1 && word.starts_with(['#', '.'])
                || word.find('=').is_some_and(|equals| equals > 0))
    };
    let sound = !inner.trim().is_empty() && inner.split_whitespace().all(attribute);
    (sound && !is_escaped(heading, at)).then_some(at)
}

/// Splits a text at its hard breaks.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    debug_assert_eq!(BREAK_TEXT, format!("{{ ${BREAK} }}"));
    let breaks = memchr::memmem::find_iter(text.as_bytes(), BREAK_TEXT);
    let mut from = 0;
    breaks.chain([text.len()]).map(move |end| {
        let line = &text[from..end];
        from = end + BREAK_TEXT.len();
        line
    })
}
