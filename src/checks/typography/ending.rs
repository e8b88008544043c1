//! The punctuation at the end of a text.

use super::Look;
use super::seen::{OBJECT, Seen};
use crate::checks::Hit;
use crate::model::Kind;

/// What kind of punctuation a text ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    None,
    Stop,
    Question,
    Exclamation,
    Colon,
    Ellipsis,
    /// A comma, a semicolon, a dash: more follows.
    Pause,
}

/// How a text ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct End {
    ending: Ending,
    /// The byte behind the punctuation.
    at: usize,
    /// Whether code or a placeholder stands behind it.
    object: bool,
}

/// Languages whose sentences need no full stop, or in which marks of question
/// stand within the sentence.
const NO_STOPS: [&str; 8] = ["th", "lo", "hy", "bo", "dz", "shn", "mnw", "ii"];

/// Looks for a translation that ends in another way than its source.
pub(super) fn end_punctuation(look: &Look<'_>) -> Option<Hit> {
    let languages = [look.source.locale.language(), look.target.locale.language()];
    if languages.iter().any(|language| NO_STOPS.contains(language)) {
        return None;
    }
    let source = end(look.source.seen(), languages[0]);
    let target = end(look.seen, languages[1]);
    // What stands last in one language need not stand last in another, nor be
    // led to in the same way; Japanese ends sentences with a noun and no stop.
    let question = [source.ending, target.ending].contains(&Ending::Question);
    if source.object != target.object
        || source.object && !question
        || !differ(source.ending, target.ending, look.target.kind)
        || languages.contains(&"ja") && !question
    {
        return None;
    }
    let found = shown(look.seen, target);
    let right = shown(look.source.seen(), source);
    let at = look.seen.around(target.at - found.len()..target.at);
    let which = match (found.is_empty(), right.is_empty()) {
        (true, _) => "missing",
        (_, true) => "added",
        _ => "other",
    };
    Some(
        Hit::new("end-punctuation", at).arg("found", found).arg("right", right).arg("which", which),
    )
}

/// Returns the punctuation with which a text ends.
fn shown(seen: &Seen, end: End) -> &str {
    let text = &seen.text[..end.at];
    let last = text.chars().next_back().filter(|_| end.ending != Ending::None);
    last.map_or("", |last| &text[text.trim_end_matches(last).len()..])
}

/// Says whether two texts of a kind should not end like this. What lists and
/// labels end with is every language's own.
fn differ(source: Ending, target: Ending, kind: Kind) -> bool {
    use Ending::{Colon, Exclamation, None, Pause, Question, Stop};
    let text = matches!(kind, Kind::Paragraph | Kind::Footnote | Kind::Html);
    match (source, target) {
        (one, other) if one == other => false,
        (Question, _) | (_, Question) => true,
        (Pause, _) | (_, Pause) => false,
        (Colon, _) | (_, Colon) => text || kind == Kind::Item,
        (None, Stop) | (Stop, None) => text,
        (None, Exclamation) | (Exclamation, None) => text || kind == Kind::Item,
        _ => text,
    }
}

/// Returns how a text ends, looking through what closes, and through what is no
/// text.
fn end(seen: &Seen, language: &str) -> End {
    let mut at = seen.text.len();
    let mut object = false;
    let mut bracketed = None;
    while let Some(c) = seen.before(at) {
        if c == OBJECT {
            object = true;
        } else if matches!(c, ')' | '）' | ']') {
            bracketed = bracketed.or(Some(at - c.len_utf8()));
        } else if !(c.is_whitespace() || is_closing(c) || is_picture(c)) {
            break;
        }
        at -= c.len_utf8();
    }
    let ending = ending(&seen.text[..at], language);
    // `It is so. (See below)`: what stands before the bracket counts as well.
    let before = bracketed.filter(|_| ending == Ending::None).and_then(|close| {
        seen.text[..close].rfind(['(', '（', '[']).map(|open| seen.text[..open].trim_end())
    });
    match before {
        Some(before) if !before.is_empty() => {
            End { ending: self::ending(before, language), at: before.len(), object }
        }
        _ => End { ending, at, object },
    }
}

/// Says whether a character closes what stands before it: a bracket, or a
/// quotation mark of any language.
fn is_closing(c: char) -> bool {
    matches!(
        c,
        '}' | '"'
            | '\''
            | '”'
            | '“'
            | '’'
            | '‘'
            | '»'
            | '«'
            | '›'
            | '‹'
            | '」'
            | '』'
            | '】'
            | '》'
            | '*'
    )
}

/// Says whether a character is a picture, or part of one.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{fe0f}' | '\u{200d}')
        && c != '⋯'
}

/// Returns what a text ends with.
fn ending(text: &str, language: &str) -> Ending {
    let mut back = text.chars().rev();
    let Some(last) = back.next() else { return Ending::None };
    let before = back.next();
    match (last, before) {
        ('.', Some('.')) | ('…' | '⋯', _) | ('。', Some('。')) => Ending::Ellipsis,
        ('!' | '！', Some('?' | '？' | '؟')) => Ending::Question,
        (';' | '\u{37e}', _) if language == "el" => Ending::Question,
        (':', Some(':')) | ('፡', Some('፡')) => Ending::Stop,
        _ => kind(last),
    }
}

fn kind(c: char) -> Ending {
    match c {
        '.' | '。' | '．' | '｡' | '।' | '॥' | '|' | '۔' | '։' | '።' | '។' | '။' | '᠃' | '෴' => {
            Ending::Stop
        }
        '?' | '？' | '؟' | '\u{37e}' | '፧' | '‽' => Ending::Question,
        '!' | '！' | '՜' | '߹' => Ending::Exclamation,
        ':' | '：' | '៖' | '፦' | '፡' => Ending::Colon,
        ',' | ';' | '，' | '；' | '、' | '،' | '؛' | '፣' | '፤' | '፥' | '·' | '-' | '–' | '—'
        | '၊' => Ending::Pause,
        _ => Ending::None,
    }
}
