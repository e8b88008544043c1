//! What is the same in every language: code, references to footnotes, tags;
//! and front matter, which is shown as it is typed.

use std::collections::HashMap;
use std::ops::Range;

use super::super::{Hit, Pair, Prose};
use super::emphasis::is_across_words;
use super::quoted;
use crate::format::markdown::view::{SpanKind, view};
use crate::model::Kind;

/// Returns what is wrong with them.
pub(super) fn hits(pair: &Pair<'_>) -> Vec<Hit> {
    let mut hits = compared(pair, "code", SpanKind::Code);
    hits.extend(compared(pair, "footnotes", SpanKind::Footnote));
    match pair.target.kind {
        Kind::FrontMatter => {
            hits.extend(typed_tags(pair));
            hits.extend(typed_markup(pair));
        }
        Kind::Html => hits.extend(typed_tags(pair)),
        _ => hits.extend(tags(pair)),
    }
    hits
}

/// A piece of a text, and how it reads.
type Piece<'a> = (Range<usize>, &'a str);

fn pieces<'a>(prose: &'a Prose<'_>, kind: SpanKind) -> Vec<Piece<'a>> {
    let read = |at: Range<usize>| (at.clone(), content(&prose.text[at]));
    prose.of_kind(kind).map(read).collect()
}

/// Returns code without its backticks, and without the space that parts it from
/// them.
fn content(text: &str) -> &str {
    let code = text.trim_matches('`');
    if code.len() == text.len() { text } else { code.trim_matches(' ') }
}

/// Returns the pieces of one text that another has not, or not so often.
fn beyond<'a, 'b>(these: &'b [Piece<'a>], those: &[Piece<'_>]) -> Vec<&'b Piece<'a>> {
    let mut left: HashMap<&str, usize> = HashMap::new();
    those.iter().for_each(|(_, text)| *left.entry(text).or_default() += 1);
    let is_extra = |piece: &&Piece<'_>| match left.get_mut(piece.1) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    these.iter().filter(is_extra).collect()
}

/// Finds pieces of one kind that stand in one of the texts only.
fn compared(pair: &Pair<'_>, check: &'static str, kind: SpanKind) -> Vec<Hit> {
    let (source, target) = (pieces(pair.source, kind), pieces(pair.target, kind));
    let (added, lost) = (beyond(&target, &source), beyond(&source, &target));
    let end = pair.target.text.len();
    let hit = |n: usize| {
        let (found, expected) = (added.get(n), lost.get(n));
        let at = found.map_or(end..end, |(at, _)| at.clone());
        let text = |piece: Option<&&Piece<'_>>| piece.map(|p| quoted(p.1)).unwrap_or_default();
        let case = match (found, expected) {
            (Some(_), Some(_)) => "changed",
            (Some(_), None) => "added",
            (None, _) => "lost",
        };
        Hit::new(check, at)
            .arg("case", case)
            .arg("found", text(found))
            .arg("expected", text(expected))
    };
    (0..added.len().max(lost.len())).map(hit).collect()
}

fn tag(at: Range<usize>, text: &str) -> Hit {
    Hit::new("raw-html", at).arg("case", "added").arg("text", quoted(text))
}

/// Finds tags and comments that the source has not.
fn tags(pair: &Pair<'_>) -> Vec<Hit> {
    let target = pieces(pair.target, SpanKind::Html);
    let source = pieces(pair.source, SpanKind::Html);
    beyond(&target, &source).iter().map(|(at, text)| tag(at.clone(), text)).collect()
}

/// Finds tags where no parser looks for them.
fn typed_tags(pair: &Pair<'_>) -> Vec<Hit> {
    if typed_tag(pair.source.text, 0).is_some() {
        return Vec::new();
    }
    let text = pair.target.text;
    let mut hits = Vec::new();
    let mut from = 0;
    while let Some(at) = typed_tag(text, from) {
        from = at.end;
        hits.push(tag(at.clone(), &text[at]));
    }
    hits
}

/// Returns the next piece of a text that could begin a tag, up to its end if it
/// has one soon.
fn typed_tag(text: &str, from: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 200;
    let begins = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?');
    let is_tag = |at: &usize| text[at + 1..].starts_with(begins);
    let at = text[from..].match_indices('<').map(|(at, _)| from + at).find(is_tag)?;
    let near = &text[at..text.floor_char_boundary(at + LONGEST)];
    Some(at..near.find('>').map_or(at + 2, |end| at + end + 1))
}

/// Finds Markdown in front matter whose source has none.
fn typed_markup(pair: &Pair<'_>) -> Option<Hit> {
    let text = pair.target.text;
    if !super::has_marks(text) || first_markup(pair.source.text).is_some() {
        return None;
    }
    let at = first_markup(text)?;
    Some(Hit::new("front-matter-markup", at.clone()).arg("text", quoted(&text[at])))
}

fn first_markup(text: &str) -> Option<Range<usize>> {
    use SpanKind::{Code, Emphasis, Image, Link, Strikethrough, Strong};
    let spans = view(text, Kind::Paragraph).into_iter();
    let mut markup = spans.filter(|span| match span.kind {
        Code | Image | Link | Strikethrough | Strong => true,
        Emphasis => !is_across_words(text, &span.range),
        _ => false,
    });
    markup.next().map(|span| span.range)
}
