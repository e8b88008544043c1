//! Apostrophes, ellipses, and dashes: what a keyboard has no key for.

use std::ops::Range;

use super::Look;
use super::places::Places;
use super::seen::Seen;
use crate::checks::Hit;
use crate::language::typography::Dash;

/// What is typed in place of an apostrophe.
const APOSTROPHES: [char; 7] = ['\'', '`', '´', '‘', '′', '＇', 'ʼ'];

/// Looks for what is typed in place of an apostrophe, between two letters.
pub(super) fn apostrophe(look: &Look<'_>) -> Option<Hit> {
    let accepted = look.profile?.apostrophe;
    let right = accepted.chars().next()?.to_string();
    let seen = look.seen;
    let mut places = Places::habit("apostrophe", seen);
    let first = |byte| matches!(byte, b'\'' | b'`' | 0xc2 | 0xca | 0xe2 | 0xef);
    for (at, found) in seen.marks(first).filter(|(_, c)| APOSTROPHES.contains(c)) {
        let end = at + found.len_utf8();
        let letters = seen.before(at).is_some_and(char::is_alphabetic)
            && seen.after(end).is_some_and(|c| c.is_alphanumeric() || matches!(c, '«' | '“'));
        if letters && !accepted.contains(found) {
            places.should_read(at..end, &right);
        }
    }
    places.done()
}

/// Looks for three full stops in place of an ellipsis.
pub(super) fn ellipsis(look: &Look<'_>) -> Option<Hit> {
    if !look.profile?.ellipsis {
        return None;
    }
    let mut places = Places::habit("ellipsis", look.seen);
    for (at, _) in look.seen.text.match_indices("...") {
        let (before, after) = (look.seen.before(at), look.seen.after(at + "...".len()));
        // Four are a sentence's end too, and paths have them.
        let other = |c: Option<char>| matches!(c, Some('.' | '/' | '\\'));
        if !other(before) && !other(after) {
            places.should_read(at..at + "...".len(), "…");
        }
    }
    places.done()
}

/// Looks for hyphens in place of dashes, and for dashes without their spaces.
pub(super) fn dashes(look: &Look<'_>) -> Option<Hit> {
    let profile = look.profile?;
    let seen = look.seen;
    let mut places = Places::habit("dashes", seen);
    let mut done = 0;
    for (at, _) in seen.marks(|byte| matches!(byte, b'-' | 0xe2)) {
        let rest = &seen.text[at..];
        let length = rest.len() - rest.trim_start_matches(['-', '—', '–']).len();
        if at >= done && length > 0 {
            done = at + length;
            dash(seen, at..done, profile.dash, profile.ranges, &mut places);
        }
    }
    places.done()
}

/// Judges what stands between two words or numbers as a dash does.
fn dash(seen: &Seen, at: Range<usize>, kind: Dash, ranges: bool, places: &mut Places<'_>) {
    let (before, after) = (seen.before(at.start), seen.after(at.end));
    let found = &seen.text[at.clone()];
    let letters = [before, after].iter().all(|c| c.is_some_and(char::is_alphabetic));
    let set = |mark: char| if letters { format!(" {mark} ") } else { mark.to_string() };
    match (found, kind) {
        ("-", _) if ranges && between_years(seen, &at) => places.should_read(at, "–"),
        (_, Dash::Unknown) => {}
        ("-" | "--", Dash::Spaced(mark) | Dash::Free(mark)) if between_words(seen, &at) => {
            places.should_read(at, &mark.to_string());
        }
        ("-" | "--", Dash::Close) if between_words(seen, &at) => places.note(at, "—"),
        ("--", Dash::Free(_)) if letters => places.should_read(at, "—"),
        ("--" | "—", Dash::Spaced(mark)) if letters => {
            let mark = if found == "—" { '—' } else { mark };
            places.should_read(at, &set(mark));
        }
        ("—" | "–", Dash::Spaced(_)) => half_spaced(seen, at, places),
        _ => {}
    }
}

/// Puts a second space where a dash has one of them only.
fn half_spaced(seen: &Seen, at: Range<usize>, places: &mut Places<'_>) {
    let (before, after) = (seen.before(at.start), seen.after(at.end));
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let inner = |c: Option<char>| c.is_some_and(|c| c.is_whitespace() && c != '\n');
    let next = || letter(seen.text[at.end..].trim_start().chars().next());
    let last = || letter(seen.text[..at.start].trim_end().chars().next_back());
    let dash = seen.text[at.clone()].to_owned();
    if letter(before) && inner(after) && next() {
        places.should_read(at, &format!(" {dash}"));
    } else if inner(before) && letter(after) && last() {
        places.should_read(at, &format!("{dash} "));
    }
}

/// Says whether something stands between two words, with spaces around it.
fn between_words(seen: &Seen, at: &Range<usize>) -> bool {
    let space = |c: Option<char>| c.is_some_and(|c| c.is_whitespace() && c != '\n');
    let word = |c: Option<char>| {
        c.is_some_and(|c| {
            c.is_alphabetic()
                || matches!(c, ')' | '(' | '”' | '“' | '„' | '»' | '«' | ',' | '!' | '?')
        })
    };
    let blank = [' ', '\u{a0}'];
    space(seen.before(at.start))
        && space(seen.after(at.end))
        && word(seen.text[..at.start].trim_end_matches(blank).chars().next_back())
        && word(seen.text[at.end..].trim_start_matches(blank).chars().next())
}

/// The digits of a year.
const YEAR: usize = 4;

/// Says whether something stands between two years, the later one behind.
fn between_years(seen: &Seen, at: &Range<usize>) -> bool {
    let text = seen.text.as_bytes();
    let year = |range: Range<usize>| {
        let digits = text.get(range).filter(|digits| digits.iter().all(u8::is_ascii_digit))?;
        std::str::from_utf8(digits).ok()?.parse().ok().filter(|year| (1800..2100).contains(year))
    };
    let from: Option<u16> = at.start.checked_sub(YEAR).and_then(|start| year(start..at.start));
    let to: Option<u16> = year(at.end..at.end + YEAR);
    let part = |c: Option<char>| {
        c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '.' | '+' | '_'))
    };
    let alone = |from: usize, to: usize| {
        let behind = seen.after(to).filter(|&c| c != '.');
        !part(seen.before(from)) && !part(behind)
    };
    from.zip(to).is_some_and(|(from, to)| from < to) && alone(at.start - YEAR, at.end + YEAR)
}
