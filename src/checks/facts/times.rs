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
    let is_loose = half.is_none() && hour <= 12 && says_half(reading, behind);
    let time = Time { hour: turned(hour, half.map(|half| half.0)), minute, is_loose };
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
    const MARKS: [(&str, bool); 4] = [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)];
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

/// Says whether the part of the day is said behind a time, or cannot be known.
fn says_half(reading: &Reading<'_>, behind: &str) -> bool {
    let Some((_, words)) = PARTS.iter().find(|(language, _)| *language == reading.language())
    else {
        return true;
    };
    let mut next = behind.split([' ', '\'', '’']).filter(|word| !word.is_empty());
    next.by_ref().take(NEAR).any(|word| {
        let word = word.trim_end_matches([',', '.', ';', '!', '?', ')', '،', '؛']).to_lowercase();
        words.split_whitespace().any(|known| known == word)
    })
}

/// How many words behind a time say the part of the day.
const NEAR: usize = 4;

/// Words for the parts of the day.
const PARTS: [(&str, &str); 11] = [
    ("en", "morning afternoon evening night noon midnight"),
    ("pl", "rano ranem wieczorem wieczór południu południem nocy"),
    ("uk", "ранку ранок дня вечора вечорі ночі"),
    ("ru", "утра утром дня вечера вечером ночи"),
    ("be", "раніцы дня вечара ночы"),
    ("de", "morgens früh vormittags mittags nachmittags abends nachts abend morgen nachmittag"),
    ("fr", "matin soir après-midi nuit"),
    ("es", "mañana tarde noche madrugada"),
    ("it", "mattina mattino pomeriggio sera notte"),
    ("cs", "ráno dopoledne odpoledne večer noci"),
    ("ar", "صباحا صباحًا مساء مساءً ظهرا ظهرًا ليلا ليلًا ص م عصرا عصرًا المساء الصباح"),
];
