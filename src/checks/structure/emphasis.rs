//! Emphasis: what is set apart in one text and not in the other, and what was
//! meant to be and shows its stars.
//!
//! Writing habits differ, so not every difference counts. Italics are added for
//! foreign words and given up for quotation marks, or because the script has
//! none; bold and italics stand for one another. But nobody makes words bold, or
//! strikes them out, that the author has not.

use std::ops::Range;

use unicode_script::{Script, UnicodeScript};

use super::super::{Hit, Pair, Prose};
use super::quoted;
use crate::format::markdown::view::{SpanKind, view};
use crate::model::Kind;

/// How often a text sets something apart.
#[derive(Debug, Clone, Copy)]
struct Counts {
    emphasis: usize,
    strong: usize,
    struck: usize,
}

impl Counts {
    fn of(prose: &Prose<'_>) -> Self {
        let count = |kind| prose.of_kind(kind).count();
        Self {
            emphasis: count(SpanKind::Emphasis),
            strong: count(SpanKind::Strong),
            struck: count(SpanKind::Strikethrough),
        }
    }
}

/// Returns what is wrong with the emphasis of a translation.
pub(super) fn hits(pair: &Pair<'_>) -> Vec<Hit> {
    if matches!(pair.target.kind, Kind::FrontMatter | Kind::Html) {
        return Vec::new();
    }
    let mut hits = words_with_stars(pair);
    let source = Counts::of(pair.source);
    let mut target = Counts::of(pair.target);
    target.emphasis -= hits.len();
    let mut stray = stars(pair, source, target);
    stray.extend(underscores(pair, source, target));
    if stray.is_empty() {
        stray = differences(pair, source, target);
    }
    hits.append(&mut stray);
    hits
}

/// Finds two words that are written with a star inside, as German does to mean
/// all genders, and become emphasis from the one star to the other.
fn words_with_stars(pair: &Pair<'_>) -> Vec<Hit> {
    let text = pair.target.text;
    if pair.source.of_kind(SpanKind::Emphasis).next().is_some() {
        return Vec::new();
    }
    let found = pair.target.of_kind(SpanKind::Emphasis).filter(|at| is_across_words(text, at));
    let hit = |at: Range<usize>| {
        let inner = &text[at.start + 1..at.end - 1];
        Hit::new("stars", at.clone())
            .arg("text", quoted(&text[at.clone()]))
            .arg("case", "words")
            .fix(format!("\\*{inner}\\*"))
    };
    found.map(hit).collect()
}

/// Says whether emphasis begins in one word and ends in another.
pub(super) fn is_across_words(text: &str, at: &Range<usize>) -> bool {
    let inner = &text[at.start + 1..at.end - 1];
    letter_before(text, at.start) && letter_after(text, at.end) && inner.contains(' ')
}

fn letter_before(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
}

fn letter_after(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(char::is_alphanumeric)
}

/// Returns the runs of a character that a reader sees, as they stand in prose
/// and not behind a backslash.
fn runs(prose: &Prose<'_>, mark: char) -> Vec<Range<usize>> {
    let text = prose.text;
    let mut found: Vec<Range<usize>> = Vec::new();
    if !text.contains(mark) {
        return found;
    }
    for run in prose.runs() {
        for (at, _) in text[run.clone()].match_indices(mark) {
            let at = run.start + at;
            match found.last_mut() {
                Some(last) if last.end == at => last.end += 1,
                _ if text[..at].ends_with('\\') => {}
                _ => found.push(at..at + 1),
            }
        }
    }
    found
}

/// Finds stars that mark nothing. A single one is left alone where nothing that
/// the source sets apart is missing: it is a sign of multiplication, a note, or
/// stands for an ending.
fn stars(pair: &Pair<'_>, source: Counts, target: Counts) -> Vec<Hit> {
    let text = pair.target.text;
    let mut found = runs(pair.target, '*');
    if found.is_empty() || !runs(pair.source, '*').is_empty() {
        return Vec::new();
    }
    let lost = source.emphasis + source.strong > target.emphasis + target.strong;
    found.retain(|run| {
        let alone = run.len() == 1 && letter_before(text, run.start) && letter_after(text, run.end);
        (run.len() > 1 || lost) && !alone
    });
    let Some(first) = found.first() else { return Vec::new() };
    let pulled = if let [one, other] = &found[..] { together(text, one, other) } else { None };
    let hit = |at: Range<usize>| {
        Hit::new("stars", at.clone()).arg("text", quoted(&text[at])).arg("case", "shown")
    };
    vec![match pulled {
        Some((at, fix)) => hit(at).fix(fix),
        None => hit(first.clone()),
    }]
}

/// Returns what two runs of stars with spaces on their inner sides were meant
/// to be, where that is emphasis.
fn together(
    text: &str,
    one: &Range<usize>,
    other: &Range<usize>,
) -> Option<(Range<usize>, String)> {
    let inner = &text[one.end..other.start];
    let words = inner.trim();
    if one.len() != other.len() || one.len() > 2 || words.is_empty() || words == inner {
        return None;
    }
    let stars = &text[one.clone()];
    let gap = |wanted: bool| if wanted { " " } else { "" };
    let before = inner.starts_with(' ') && letter_before(text, one.start);
    let after = inner.ends_with(' ') && letter_after(text, other.end);
    let fix = format!("{}{stars}{words}{stars}{}", gap(before), gap(after));
    let at = one.start..other.end;
    is_emphasis(text, &at, &fix).then_some((at, fix))
}

/// Says whether a text, written in a place of another, is emphasis there.
fn is_emphasis(text: &str, at: &Range<usize>, fix: &str) -> bool {
    let before = text[..at.start].chars().next_back().map(String::from).unwrap_or_default();
    let after = text[at.end..].chars().next().map(String::from).unwrap_or_default();
    let wanted = |kind| matches!(kind, SpanKind::Emphasis | SpanKind::Strong);
    let words = fix.trim();
    view(&format!("{before}{fix}{after}"), Kind::Paragraph)
        .iter()
        .any(|span| wanted(span.kind) && span.range.len() == words.len())
}

/// Finds emphasis that is written with `_` and touches a letter, so that the
/// lines are shown.
fn underscores(pair: &Pair<'_>, source: Counts, target: Counts) -> Vec<Hit> {
    let text = pair.target.text;
    let found = runs(pair.target, '_');
    let lost = source.emphasis + source.strong > target.emphasis + target.strong;
    let mut hits = Vec::new();
    let mut from = 0;
    for pair in found.windows(2) {
        let [one, other] = pair else { continue };
        let at = one.start..other.end;
        let inner = &text[one.end..other.start];
        let whole = !inner.is_empty() && inner.trim() == inner;
        let (before, after) = (letter_before(text, at.start), letter_after(text, at.end));
        // A name such as `first_last_` looks the same, and nobody misses it.
        let touches = after && !before || before && !after && lost;
        if one.start < from || one.len() != other.len() || one.len() > 2 || !whole || !touches {
            continue;
        }
        from = at.end;
        let stars = "*".repeat(one.len());
        let fix = format!("{stars}{inner}{stars}");
        let hit = Hit::new("underscores", at.clone()).arg("text", quoted(&text[at.clone()]));
        hits.push(if is_emphasis(text, &at, &fix) { hit.fix(fix) } else { hit });
    }
    hits
}

/// Finds what is set apart in one of the texts only.
fn differences(pair: &Pair<'_>, source: Counts, target: Counts) -> Vec<Hit> {
    let mut hits = Vec::new();
    if source.struck != target.struck {
        hits.push(differs(pair, SpanKind::Strikethrough, source.struck < target.struck));
    }
    let fewer = source.emphasis.saturating_sub(target.emphasis);
    let more = target.emphasis.saturating_sub(source.emphasis);
    let is_added = target.strong > source.strong + fewer;
    let is_lost = source.strong > target.strong + more && pair.target.kind != Kind::Heading;
    let both = source.strong > 0 && target.strong > 0;
    if is_added || is_lost {
        hits.push(match both {
            true => numbers(pair, SpanKind::Strong, source.strong, target.strong),
            false => differs(pair, SpanKind::Strong, is_added),
        });
    } else if fewer > 0 && target.emphasis == 0 && target.strong <= source.strong {
        // The script may have no italics, and titles may stand in quotes.
        if has_italics(pair.target.text) && !is_in_quotes(pair) {
            hits.push(numbers(pair, SpanKind::Emphasis, source.emphasis, target.emphasis));
        }
    }
    hits
}

/// Says that something is set apart that is not in the source, or the other way
/// round.
fn differs(pair: &Pair<'_>, kind: SpanKind, is_added: bool) -> Hit {
    let (prose, case) = if is_added { (pair.target, "added") } else { (pair.source, "lost") };
    let words = prose.of_kind(kind).next().unwrap_or_default();
    let end = pair.target.text.len();
    let at = if is_added { words.clone() } else { end..end };
    let text = prose.text[words].trim_matches(['*', '_', '~']);
    Hit::new("emphasis", at).arg("text", quoted(text)).arg("case", case).arg("kind", word(kind))
}

fn numbers(pair: &Pair<'_>, kind: SpanKind, source: usize, target: usize) -> Hit {
    let end = pair.target.text.len();
    let last = pair.target.of_kind(kind).last().filter(|_| target > source);
    Hit::new("emphasis-count", last.unwrap_or(end..end))
        .arg("found", target.to_string())
        .arg("expected", source.to_string())
        .arg("kind", word(kind))
}

fn word(kind: SpanKind) -> &'static str {
    match kind {
        SpanKind::Strong => "bold",
        SpanKind::Strikethrough => "struck",
        _ => "italic",
    }
}

/// Says whether a text is written in scripts that have italics and nothing
/// else.
fn has_italics(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).all(|c| {
        matches!(
            c.script(),
            Script::Latin | Script::Cyrillic | Script::Greek | Script::Common | Script::Inherited
        )
    })
}

/// Says whether quotation marks may stand for the italics of the source.
fn is_in_quotes(pair: &Pair<'_>) -> bool {
    let count = |text: &str| text.chars().filter(|c| "\"«»„“”‚‘‹›".contains(*c)).count();
    count(pair.target.text) > count(pair.source.text)
}
