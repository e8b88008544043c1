//! Spaces at which a line must not break.

use std::ops::Range;

use super::Look;
use super::places::Places;
use super::seen::{OBJECT, Seen};
use crate::checks::Hit;
use crate::language::typography::{High, Profile};

/// A space that does not break.
const NBSP: &str = "\u{a0}";
/// A narrow one, which French has before `;`, `!` and `?`.
const NNBSP: &str = "\u{202f}";

/// Looks for spaces that should not break, and for those that French lacks.
pub(super) fn no_break_space(look: &Look<'_>) -> Option<Hit> {
    let profile = look.profile?;
    let seen = look.seen;
    let mut found = Vec::new();
    if !profile.short_words.is_empty() {
        short_words(seen, profile.short_words, &mut found);
    }
    if profile.high != High::Unknown {
        numbers(seen, &mut found);
    }
    if matches!(profile.high, High::French | High::Canadian) {
        high(seen, profile.high, &mut found);
    }
    if let Some(pad) = profile.pad {
        within_marks(seen, pad, &mut found);
    }
    found.sort_by_key(|place: &Place| place.at.start);
    let mut places = Places::habit("no-break-space", seen);
    for place in found {
        // Beside markup nothing is guessed.
        if places.can_mend(&place.at) {
            places.note(place.shown, place.right);
            places.mend(place.at, place.right);
        }
    }
    places.done()
}

struct Place {
    /// What is shown: the space with what stands beside it.
    shown: Range<usize>,
    /// The space, or where it is missing.
    at: Range<usize>,
    right: &'static str,
}

/// Finds ordinary spaces behind words of one letter.
fn short_words(seen: &Seen, words: &str, found: &mut Vec<Place>) {
    let text = &seen.text;
    for (at, _) in text.match_indices(' ') {
        let Some(word) = seen.before(at) else { continue };
        let start = at - word.len_utf8();
        let alone = !seen.before(start).is_some_and(|c| {
            c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '.' | '/' | '&' | OBJECT)
        });
        let lower = || word.to_lowercase().any(|lower| words.contains(lower));
        let next = seen.after(at + 1).is_some_and(|c| c.is_alphanumeric() || c == OBJECT);
        if word.is_alphabetic() && alone && next && lower() {
            let end = at + 1 + seen.after(at + 1).map_or(0, char::len_utf8);
            found.push(Place { shown: start..end, at: at..at + 1, right: NBSP });
        }
    }
}

/// Units and currencies that stand behind a number.
const UNITS: &str = "% ‰ € £ $ zł Kč ₴ ₽ °C °F km m cm mm kg g mg l ml ha km² m² m³ kW kWh MW MWh \
                     GW GWh TWh GB MB kB Hz kHz MHz GHz PLN EUR USD UAH GBP CHF CZK км м см мм кг г \
                     га грн руб тыс млн млрд тис";

/// Finds ordinary spaces between a number and its unit, and between the
/// thousands of a number.
fn numbers(seen: &Seen, found: &mut Vec<Place>) {
    let text = seen.text.as_bytes();
    for at in (1..text.len()).filter(|&at| text[at] == b' ' && text[at - 1].is_ascii_digit()) {
        if unit(&seen.text[at + 1..]) || thousands(text, at) {
            let from = seen.text[..at].trim_end_matches(|c: char| c.is_ascii_digit()).len();
            let next = seen.after(at + 1).map_or(0, char::len_utf8);
            let shown = from.max(at.saturating_sub(9))..at + 1 + next;
            found.push(Place { shown, at: at..at + 1, right: NBSP });
        }
    }
}

/// Says whether a text begins with a unit.
fn unit(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_alphanumeric() && !"%‰€£$₴₽°²³".contains(c));
    let word = &text[..end.unwrap_or(text.len())];
    let elided = text[word.len()..].starts_with(['\'', '’', '-']);
    (1..=8).contains(&word.len()) && !elided && Profile::has(UNITS, word)
}

/// The most digits of a number that is surely no telephone number.
const MAX_DIGITS: usize = 8;

/// Says whether a space stands between the thousands of a number, as in
/// `30 000`: one to three digits before, then groups of three.
fn thousands(text: &[u8], at: usize) -> bool {
    let group = |byte: &&u8| byte.is_ascii_digit() || **byte == b' ';
    // One more than a number may have with its spaces.
    let most = MAX_DIGITS + MAX_DIGITS / 3 + 1;
    let start = at - text[..at].iter().rev().take(most).take_while(group).count();
    let end = at + text[at..].iter().take(most).take_while(group).count();
    let number = text[start..end].trim_ascii();
    let digits = number.iter().filter(|byte| **byte != b' ').count();
    let mut groups = number.split(|&byte| byte == b' ');
    let first = groups.next().unwrap_or_default();
    let whole = (1..=3).contains(&first.len()) && !first.starts_with(b"0");
    // Signs of telephone numbers, decimals, ranges and names.
    let named = text[..start].last().is_some_and(|byte| b"+-(,./:#".contains(byte));
    let rest: Vec<usize> = groups.map(<[u8]>::len).collect();
    whole && !named && digits <= MAX_DIGITS && !rest.is_empty() && rest.iter().all(|&n| n == 3)
}

/// Finds punctuation of French without its space, or with one that breaks.
fn high(seen: &Seen, kind: High, found: &mut Vec<Place>) {
    for (at, mark) in seen.marks(|byte| matches!(byte, b';' | b'!' | b'?' | b':')) {
        let right = if mark == ':' { NBSP } else { NNBSP };
        let blank = seen.text[..at].len() - seen.text[..at].trim_end_matches(' ').len();
        let word = seen
            .before(at - blank)
            .is_some_and(|c| c.is_alphanumeric() || ")»”’%….\"".contains(c) || c == OBJECT);
        let end = at + 1;
        let ends = seen
            .after(end)
            .is_none_or(|c| c.is_whitespace() || matches!(c, ')' | '»' | '”' | '!' | '?' | '…'));
        let lacks = blank > 0 || kind == High::French || mark == ':';
        // Without a space, `10:` may be a time and `x:` a name.
        let sure = blank > 0 || seen.before(at).is_some_and(char::is_alphabetic);
        if word && ends && lacks && sure && (kind == High::French || mark == ':') {
            let before = seen.before(at - blank).map_or(0, char::len_utf8);
            found.push(Place { shown: at - blank - before..end, at: at - blank..at, right });
        }
    }
}

/// Finds French quotation marks without their space, or with one that breaks.
fn within_marks(seen: &Seen, pad: char, found: &mut Vec<Place>) {
    let right = if pad == '\u{a0}' { NBSP } else { NNBSP };
    for (at, mark) in seen.marks(|byte| byte == 0xc2).filter(|(_, c)| matches!(c, '«' | '»')) {
        let (blank, inner) = if mark == '«' {
            let from = at + mark.len_utf8();
            let rest = &seen.text[from..];
            let blank = rest.len() - rest.trim_start_matches(' ').len();
            (from..from + blank, seen.after(from + blank))
        } else {
            let blank = at - seen.text[..at].trim_end_matches(' ').len();
            (at - blank..at, seen.before(at - blank))
        };
        let other = if mark == '«' { '»' } else { '«' };
        let filled = inner.is_some_and(|c| !c.is_whitespace() && c != OBJECT && c != other);
        if filled {
            let shown = at.min(blank.start)..(at + mark.len_utf8()).max(blank.end);
            found.push(Place { shown, at: blank, right });
        }
    }
}
