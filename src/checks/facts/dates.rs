//! Dates, as each language writes them.

use super::Sense;
use super::reading::{Reading, Taken, last_word, next_word, trimmed};
use crate::language::units::word_at;

/// A day, with what of it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date {
    pub(super) day: Option<u8>,
    pub(super) month: u8,
    pub(super) year: Option<u16>,
    /// Whether the day may be the month, and the month the day: `5/6/2027`.
    pub(super) turns: bool,
}

impl Date {
    fn new(day: Option<u16>, month: u16, year: Option<u16>) -> Option<Self> {
        let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
        let day = match day {
            Some(day) => Some(u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?),
            None => None,
        };
        Some(Self { day, month, year, turns: false })
    }

    /// Says whether two dates may be the same.
    pub(super) fn equals(&self, other: &Self) -> bool {
        let turned = |one: &Self| Self {
            day: Some(one.month),
            month: one.day.unwrap_or_default(),
            turns: false,
            ..*one
        };
        let same = |one: &Self, two: &Self| {
            (one.day, one.month, one.year) == (two.day, two.month, two.year)
        };
        same(self, other)
            || self.turns && same(&turned(self), other)
            || other.turns && same(self, &turned(other))
    }
}

/// Returns the date that begins with a run, or has its day there behind the
/// name of the month.
pub(super) fn date(reading: &Reading<'_>, run: usize) -> Option<Taken> {
    numeric(reading, run)
        .or_else(|| signed(reading, run))
        .or_else(|| day_first(reading, run))
        .or_else(|| year_first(reading, run))
        .or_else(|| month_first(reading, run))
}

/// Reads `12.12.2027`, `2027-12-12`, `12/12/27`.
fn numeric(reading: &Reading<'_>, run: usize) -> Option<Taken> {
    let sign = sign(reading.gap(run)?)?;
    if sign != self::sign(reading.gap(run + 1)?)? {
        return None;
    }
    let lengths = [0, 1, 2].map(|at| reading.digits(run + at).len());
    let [one, two, three] = [0, 1, 2].map(|at| reading.small(run + at, 4));
    let date = match lengths {
        [4, 1..=2, 1..=2] => Date::new(three, two?, reading.year(run)),
        [1..=2, 1..=2, 4] => turning(reading, sign, one?, two?, reading.year(run + 2)),
        [2, 2, 2] if sign != '-' => turning(reading, sign, one?, two?, Some(century(three?))),
        _ => None,
    }?;
    date.year?;
    Some(reading.taken(Sense::Date(date), run, run + 3))
}

/// Returns the sign between the parts of a date.
fn sign(gap: &str) -> Option<char> {
    match gap {
        "." | ". " => Some('.'),
        "/" => Some('/'),
        "-" | "‐" => Some('-'),
        _ => None,
    }
}

/// Reads a day and a month in either order. A full stop parts them the day
/// first in all languages; with a slash Americans put it second.
fn turning(
    reading: &Reading<'_>,
    sign: char,
    one: u16,
    two: u16,
    year: Option<u16>,
) -> Option<Date> {
    let ordered = Date::new(Some(one), two, year);
    let turned = Date::new(Some(two), one, year);
    match (ordered, turned) {
        (date, _) if sign == '.' => date,
        (Some(date), Some(other)) => {
            let american = reading.prose.locale.to_string() == "en-US";
            let date = if american { other } else { date };
            Some(Date { turns: one != two && reading.language() == "en" && !american, ..date })
        }
        (date, other) => date.or(other),
    }
}

/// Returns the year of which the last two digits are given.
fn century(year: u16) -> u16 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

/// Reads `2027年12月12日`.
fn signed(reading: &Reading<'_>, run: usize) -> Option<Taken> {
    let unit = |run: usize, units: [char; 2]| {
        reading.runs.get(run)?;
        reading.after(run).starts_with(units).then_some(())
    };
    let close = |run: usize| reading.gap(run).is_some_and(|gap| gap.chars().count() <= 2);
    let mut next = run;
    let mut year = None;
    if unit(run, ['年', '년']).is_some() && close(run) {
        year = Some(reading.year(run)?);
        next += 1;
    }
    unit(next, ['月', '월'])?;
    let month = reading.small(next, 2)?;
    let mut day = None;
    if close(next)
        && unit(next + 1, ['日', '일']).or_else(|| unit(next + 1, ['号', '號'])).is_some()
    {
        day = Some(reading.small(next + 1, 2)?);
        next += 1;
    }
    let date = Date::new(day, month, year).filter(|_| day.is_some() || year.is_some())?;
    let mut taken = reading.taken(Sense::Date(date), run, next + 1);
    taken.range.end += reading.after(next).chars().next().map_or(0, char::len_utf8);
    Some(taken)
}

/// Reads `12 December 2027`, `12. Dezember`, `1er décembre`, `12 de diciembre de
/// 2027`.
fn day_first(reading: &Reading<'_>, run: usize) -> Option<Taken> {
    let day = reading.small(run, 2).filter(|day| (1..=31).contains(day))?;
    let (month, length) = month_behind(reading, reading.after(run))?;
    let at = reading.runs[run].range.end + length;
    let (year, next) = year_behind(reading, run, at);
    let date = Date::new(Some(day), month, year)?;
    let mut taken = reading.taken(Sense::Date(date), run, next);
    taken.range.end = taken.range.end.max(at);
    Some(taken)
}

/// Reads `2027. december 12.`, `2027 m. gruodžio 12 d.`.
fn year_first(reading: &Reading<'_>, run: usize) -> Option<Taken> {
    let year = reading.year(run).filter(|_| reading.digits(run).len() == 4)?;
    let day = reading.small(run + 1, 2).filter(|day| (1..=31).contains(day))?;
    let between = reading.gap(run)?;
    let (month, length) = month_behind(reading, between)?;
    let is_close = between[length..].trim_matches([' ', ',', '.']).is_empty();
    let date = Date::new(Some(day), month, Some(year)).filter(|_| is_close)?;
    Some(reading.taken(Sense::Date(date), run, run + 2))
}

/// Reads `December 12, 2027`, and `December 2027`; in `December 12–14` the
/// second day is that of the date.
fn month_first(reading: &Reading<'_>, run: usize) -> Option<Taken> {
    let (month, start) = month_before(reading, run)?;
    if let Some(year) = reading.year(run).filter(|_| reading.digits(run).len() == 4) {
        let date = Date::new(None, month, Some(year))?;
        let mut taken = reading.taken(Sense::Date(date), run, run + 1);
        taken.range.start = start.unwrap_or(taken.range.start);
        return Some(taken);
    }
    let day = reading.small(run, 2).filter(|day| (1..=31).contains(day))?;
    let range = reading.gap(run).is_some_and(is_dash);
    if range && reading.small(run + 1, 2).is_some() {
        return None;
    }
    let ordinal = behind_ordinal(reading.after(run));
    let at = reading.shown.text.len() - ordinal.len();
    // Where a year stands before the month, the next number is another.
    let has_year = run > 0 && reading.year(run - 1).is_some() && !is_far(reading, run - 1);
    let (year, next) = if has_year { (None, run + 1) } else { year_behind(reading, run, at) };
    let date = Date::new(Some(day), month, year)?;
    let mut taken = reading.taken(Sense::Date(date), run, next);
    taken.range.start = start.unwrap_or(taken.range.start);
    Some(taken)
}

/// Says whether more than some words stand between a run and the next.
fn is_far(reading: &Reading<'_>, run: usize) -> bool {
    reading.gap(run).is_none_or(|gap| gap.chars().nth(FAR).is_some())
}

/// How many characters stand between a year and the day at most.
const FAR: usize = 30;

fn is_dash(gap: &str) -> bool {
    matches!(gap.trim_matches(' '), "-" | "‐" | "–" | "—")
}

/// Returns the month before a run, or before a range of days that ends there,
/// and where its name begins if nothing else stands between.
fn month_before(reading: &Reading<'_>, run: usize) -> Option<(u16, Option<usize>)> {
    let range = run > 0 && reading.gap(run - 1).is_some_and(is_dash);
    let text = if range { reading.before(run - 1) } else { reading.before(run) };
    let text = text.trim_end_matches([' ', '.']);
    let dotted = reading.before(run)[text.len()..].starts_with('.');
    let word = last_word(text);
    let start = (!range).then(|| text.len() - word.len());
    let month = |words: &str| reading.profile.calendar.month(words, dotted).map(u16::from);
    if let Some(month) = month(word).filter(|_| !word.is_empty()) {
        return Some((month, start));
    }
    let before = text[..text.len() - word.len()].strip_suffix(' ')?.trim_end_matches(' ');
    let first = last_word(before);
    let month = month(&text[before.len() - first.len()..]).filter(|_| !first.is_empty())?;
    Some((month, (!range).then(|| before.len() - first.len())))
}

/// Returns the month behind a number, and the bytes up to the end of its name;
/// the ending of an ordinal and a short word may stand between.
fn month_behind(reading: &Reading<'_>, text: &str) -> Option<(u16, usize)> {
    let rest = behind_ordinal(text);
    let end = |rest: &str| {
        let (month, length) = month_at(reading, rest)?;
        Some((month, text.len() - rest.len() + length))
    };
    end(rest).or_else(|| end(behind_word(rest)))
}

/// Returns the month with which a text begins, and the bytes of its name.
fn month_at(reading: &Reading<'_>, text: &str) -> Option<(u16, usize)> {
    let word = word_at(text);
    if word.is_empty() {
        return None;
    }
    let month = |length: usize| {
        let dotted = text[length..].starts_with('.');
        reading
            .profile
            .calendar
            .month(&text[..length], dotted)
            .map(|month| (u16::from(month), length))
    };
    let two = || {
        let second = word_at(text[word.len()..].strip_prefix(' ')?);
        if second.is_empty() { None } else { month(word.len() + 1 + second.len()) }
    };
    let (number, length) = month(word.len()).or_else(two)?;
    // `كانون الأول/ديسمبر`: the same month by another name.
    let other = text[length..].strip_prefix('/').and_then(|other| month_at(reading, other));
    let same = other.filter(|(other, _)| *other == number);
    Some((number, length + same.map_or(0, |(_, other)| 1 + other)))
}

/// Returns what stands behind the ending of an ordinal: `th`, `.`, `-го`.
fn behind_ordinal(text: &str) -> &str {
    let rest = text.strip_prefix(['-', '‐']).unwrap_or(text);
    let ending = word_at(rest);
    let rest = if ending.chars().count() <= 3 { &rest[ending.len()..] } else { text };
    trimmed(rest.strip_prefix(['.', ',']).unwrap_or(rest))
}

/// Returns what stands behind a short word: `of`, `de`, `m.`.
fn behind_word(text: &str) -> &str {
    let word = word_at(text);
    if word.is_empty() || word.chars().count() > 4 {
        return text;
    }
    let rest = &text[word.len()..];
    trimmed(rest.strip_prefix(['.', '\'', '’']).unwrap_or(rest))
}

/// Returns the year behind a month that ends at some byte, and the first run
/// behind the date that the run begins.
fn year_behind(reading: &Reading<'_>, run: usize, at: usize) -> (Option<u16>, usize) {
    let next = run + 1;
    let year = || {
        let start = reading.runs.get(next)?.range.start;
        let gap = reading.shown.text.get(at..start)?;
        let year = reading.year(next).filter(|_| reading.digits(next).len() == 4)?;
        is_joint(gap).then_some(year)
    };
    match year() {
        Some(year) => (Some(year), next + 1),
        None => (None, next),
    }
}

/// Says whether nothing but a mark and two short words stands between a month
/// and its year.
fn is_joint(gap: &str) -> bool {
    let words = gap.split([' ', ',', '.', '\'', '’']).filter(|word| !word.is_empty());
    let mut count = 0;
    let short = words.into_iter().all(|word| {
        count += 1;
        word.chars().count() <= 5 && next_word(word) == word
    });
    short && count <= 2
}
