//! Times of the day.

use super::Sense;
use super::reading::{Reading, Taken, last_word, next_word, trimmed};
use crate::language::units::word_at;

/// A time of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    pub(super) hour: u16,
    pub(super) minute: u16,
    /// Whether it may be in the other half of the day: `6:30` of `6:30 in the
    /// evening`.
    pub(super) is_loose: bool,
}

impl Time {
    /// Says whether two times may be the same.
    pub(super) fn equals(&self, other: &Self) -> bool {
        let loose = self.is_loose || other.is_loose;
        self.minute == other.minute
            && (self.hour == other.hour || loose && self.hour % 12 == other.hour % 12)
    }
}

/// Returns the time that begins with a run.
pub(super) fn time(reading: &Reading<'_>, run: usize) -> Option<Taken> {
    let hour = reading.small(run, 2).filter(|hour| *hour <= 24)?;
    let minutes = reading.small(run + 1, 2).filter(|minute| *minute < 60);
    let minutes = minutes.filter(|_| reading.digits(run + 1).len() == 2);
    let gap = reading.gap(run).unwrap_or_default();
    match (minutes, gap) {
        (Some(minute), ":" | "∶") => Some(with_minutes(reading, run, hour, minute)),
        (Some(minute), _) if gap.trim_matches(' ') == "h" => {
            Some(with_minutes(reading, run, hour, minute))
        }
        (Some(minute), ".") if is_marked(reading, run) => {
            Some(with_minutes(reading, run, hour, minute))
        }
        _ => {
            let half = half(reading, reading.after(run)).filter(|_| (1..=12).contains(&hour));
            let hours = || is_hour(reading.after(run));
            if half.is_none() && !hours() {
                return None;
            }
            let time =
                Time { hour: turned(hour, half.map(|half| half.0)), minute: 0, is_loose: false };
            let mut taken = reading.taken(Sense::Time(time), run, run + 1);
            taken.range.end += half.map_or(0, |half| half.1);
            Some(taken)
        }
    }
}

fn with_minutes(reading: &Reading<'_>, run: usize, hour: u16, minute: u16) -> Taken {
    let mut next = run + 2;
    let seconds = reading.gap(run + 1) == Some(":") && reading.digits(next).len() == 2;
    if seconds {
        next += 1;
    }
    let behind = reading.after(next - 1);
    let half = half(reading, behind);
    let (part, is_loose) = match part(reading, behind) {
        _ if half.is_some() || hour > 12 => (half.map(|half| half.0), false),
        Part::Early => (Some(false), false),
        Part::Late => (Some(true), false),
        Part::Either => (None, true),
        Part::Unsaid => (None, false),
    };
    let time = Time { hour: turned(hour, part), minute, is_loose };
    let mut taken = reading.taken(Sense::Time(time), run, next);
    taken.range.end += half.map_or(0, |half| half.1);
    taken
}

/// Says whether a full stop parts hours and minutes and not decimals.
fn is_marked(reading: &Reading<'_>, run: usize) -> bool {
    const BEHIND: [&str; 6] = ["uhr", "h", "hrs", "hours", "hod", "godz"];
    const BEFORE: [&str; 6] = ["godz", "kl", "klo", "kell", "godzinie", "hodin"];
    let behind = reading.after(run + 1);
    let before = reading.before(run).trim_end_matches([' ', '.']);
    half(reading, behind).is_some()
        || BEHIND.contains(&&*next_word(behind).to_lowercase())
        || BEFORE.contains(&&*last_word(before).to_lowercase())
}

/// Says whether hours alone are a time: `18 h`, `18 Uhr`.
fn is_hour(behind: &str) -> bool {
    matches!(next_word(behind), "h" | "Uhr")
}

/// Returns whether an English `am` or `pm` follows, and its bytes.
fn half(reading: &Reading<'_>, behind: &str) -> Option<(bool, usize)> {
    const MARKS: [(&str, bool); 6] = [
        ("a.m.", false),
        ("p.m.", true),
        ("am", false),
        ("pm", true),
        ("noon", true),
        ("midnight", false),
    ];
    if reading.language() != "en" {
        return None;
    }
    let rest = trimmed(behind);
    let begins = |mark: &str| rest.get(..mark.len()).is_some_and(|s| s.eq_ignore_ascii_case(mark));
    let (mark, half) = MARKS.iter().find(|(mark, _)| begins(mark))?;
    let ends = word_at(&rest[mark.len()..]).is_empty();
    ends.then_some((*half, behind.len() - rest.len() + mark.len()))
}

/// Returns the hour of 24.
fn turned(hour: u16, half: Option<bool>) -> u16 {
    match half {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour,
    }
}

/// What the words behind a time say of the half of the day.
enum Part {
    Early,
    Late,
    /// A word that fits both, or a language whose words are not known.
    Either,
    Unsaid,
}

/// Returns the part of the day that is said behind a time.
fn part(reading: &Reading<'_>, behind: &str) -> Part {
    let language = reading.language();
    let Some((_, early, late, either)) = PARTS.iter().find(|(known, ..)| *known == language) else {
        return Part::Either;
    };
    let has = |words: &str, word: &str| words.split_whitespace().any(|known| known == word);
    let words = behind.split([' ', '\'', '’']).filter(|word| !word.is_empty()).take(NEAR);
    for word in words {
        let lower = word.trim_end_matches(END).to_lowercase();
        if has(early, &lower) {
            return Part::Early;
        } else if has(late, &lower) {
            return Part::Late;
        } else if has(either, &lower) {
            return Part::Either;
        } else if word.ends_with(END) {
            break;
        }
    }
    Part::Unsaid
}

/// How many words behind a time say the part of the day.
const NEAR: usize = 4;

/// Signs behind which another thought begins.
const END: [char; 8] = [',', '.', ';', '!', '?', ')', '،', '؛'];

/// Words for the first half of the day, for the second, and for the night.
const PARTS: [(&str, &str, &str, &str); 11] = [
    ("en", "morning", "afternoon evening", "night noon midnight"),
    ("pl", "rano ranem", "wieczorem wieczór południu", "południem nocy"),
    ("uk", "ранку ранок", "дня вечора вечорі", "ночі"),
    ("ru", "утра утром", "дня вечера вечером", "ночи"),
    ("be", "раніцы", "дня вечара", "ночы"),
    (
        "de",
        "morgens früh vormittags",
        "nachmittags abends",
        "mittags nachts abend morgen nachmittag",
    ),
    ("fr", "matin", "soir après-midi", "nuit midi"),
    ("es", "mañana madrugada", "tarde", "noche"),
    ("it", "mattina mattino", "pomeriggio sera", "notte"),
    ("cs", "ráno dopoledne", "odpoledne večer", "noci"),
    ("ar", "صباحا صباحًا ص الصباح", "مساء مساءً م عصرا عصرًا المساء", "ظهرا ظهرًا ليلا ليلًا"),
];
