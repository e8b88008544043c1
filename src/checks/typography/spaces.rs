//! Spaces that are one too many, or one too few.

use std::ops::Range;

use super::Look;
use super::places::Places;
use super::seen::{OBJECT, Seen};
use crate::checks::Hit;
use crate::language::typography::High;

/// Languages that set spaces in a way of their own: between sentences, or
/// around punctuation.
const OTHER_SPACES: [&str; 8] = ["th", "lo", "km", "my", "bo", "dz", "shn", "mnw"];

/// Says whether nothing is known of the spaces of a language.
fn unknown(look: &Look<'_>) -> bool {
    OTHER_SPACES.contains(&look.target.locale.language())
}

/// Looks for two spaces between words.
pub(super) fn double_space(look: &Look<'_>) -> Option<Hit> {
    let seen = look.seen;
    if unknown(look) || !seen.text.contains("  ") {
        return None;
    }
    let mut places = Places::of("double-space", seen);
    let mut at = 0;
    while let Some(found) = seen.text[at..].find("  ") {
        let start = at + found;
        let rest = seen.text[start..].trim_start_matches(' ');
        let end = seen.text.len() - rest.len();
        let visible = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let text = visible(seen.before(start)) && visible(seen.after(end));
        // What a footnote stands between is no double space.
        if text && places.can_mend(&(start..end)) {
            places.should_read(start..end, " ");
        }
        at = end;
    }
    places.done()
}

/// Looks for a space before punctuation, and for one that is missing behind it.
pub(super) fn punctuation_space(look: &Look<'_>) -> Option<Hit> {
    if unknown(look) {
        return None;
    }
    let seen = look.seen;
    let high = look.profile.map_or(High::Unknown, |profile| profile.high);
    let mut places = Places::of("punctuation-space", seen);
    let first = |byte| matches!(byte, b',' | b'.' | b';' | b':' | b'!' | b'?' | b'(' | b')');
    for (at, mark) in seen.marks(first) {
        let at = at..at + mark.len_utf8();
        let blank = blank(seen, &at, mark, high);
        if let Some(blank) = blank.filter(|blank| places.can_mend(blank)) {
            let shown = blank.start.min(at.start)..blank.end.max(at.end);
            places.note(shown, &mark.to_string());
            places.mend(blank, "");
        } else if high != High::Unknown && lacks_space(seen, &at, mark) {
            let (before, after) = (seen.before(at.start), seen.after(at.end));
            let width = |c: Option<char>| c.map_or(0, char::len_utf8);
            let shown = at.start - width(before)..at.end + width(after);
            if places.can_mend(&(at.end..at.end)) {
                places.note(shown, &format!("{mark} "));
                places.mend(at.end..at.end, " ");
            }
        }
    }
    places.done()
}

/// Returns the spaces before punctuation, or behind an opening bracket, where
/// there should be none.
fn blank(seen: &Seen, at: &Range<usize>, mark: char, high: High) -> Option<Range<usize>> {
    let known = high != High::Unknown;
    let before = |blanks: &[char]| {
        let start = seen.text[..at.start].trim_end_matches(blanks).len();
        let ends = seen.after(at.end).is_none_or(char::is_whitespace);
        let word = |c: char| c.is_alphabetic() || matches!(c, ')' | '”' | '»');
        let found = start < at.start && ends && seen.before(start).is_some_and(word);
        found.then_some(start..at.start)
    };
    match mark {
        // Full stops with spaces between are an ellipsis.
        '.' if seen.text[at.end..].starts_with(" .") => None,
        ',' | '.' => before(&[' ']),
        ')' if known => before(&[' ']),
        ';' | ':' | '!' | '?' if high == High::None => before(&[' ', '\u{a0}', '\u{202f}']),
        '(' if known => {
            let inner = seen.text[at.end..].trim_start_matches(' ');
            let end = seen.text.len() - inner.len();
            let opens = seen.before(at.start).is_none_or(char::is_whitespace);
            let found = opens && at.end < end && inner.starts_with(char::is_alphabetic);
            found.then_some(at.end..end)
        }
        _ => None,
    }
}

/// The least letters of a word that is surely one.
const MIN_WORD: usize = 3;

/// Says whether the space behind punctuation is missing between two words.
fn lacks_space(seen: &Seen, at: &Range<usize>, mark: char) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    if !letter(seen.before(at.start)) || !letter(seen.after(at.end)) {
        return false;
    }
    let around = |c: &char| c.is_alphabetic() || matches!(c, '-' | '’' | '\'');
    let before: String =
        seen.text[..at.start].chars().rev().take(MAX_WORD).take_while(around).collect();
    let after: String = seen.text[at.end..].chars().take(MAX_WORD).take_while(around).collect();
    // `www.Example.org` is a name.
    let rest = seen.text[at.end + after.len()..].strip_prefix('.');
    if mark == '.' && rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) {
        return false;
    }
    let edges =
        !matches!(seen.before(at.start - before.len()), Some('.' | '/' | '@' | '_' | OBJECT))
            && !matches!(seen.after(at.end + after.len()), Some('/' | '@' | '_' | '(' | OBJECT));
    let words = before.chars().count() >= MIN_WORD && after.chars().count() >= MIN_WORD;
    match mark {
        ',' | ';' => edges && words,
        '.' | '!' | '?' => {
            let lower = before.chars().all(|c| !c.is_uppercase());
            let mut begins = after.chars();
            let capital = begins.next().is_some_and(char::is_uppercase);
            edges && words && lower && capital && begins.all(|c| !c.is_uppercase())
        }
        _ => false,
    }
}

/// The most letters of a word.
const MAX_WORD: usize = 40;
