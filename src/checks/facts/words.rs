//! Numbers that a text says in words, in Roman numerals, or in digits that are
//! no digits of a number. They excuse a number that is missing on the other
//! side, and demand none.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::reading::{Reading, trimmed};
use crate::checks::Prose;
use crate::language::numbers::digit;
use crate::language::numerals::Numerals;

/// What a text says in words.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Said {
    /// The numbers with their places in the text.
    pub(super) numbers: Vec<(u64, Range<usize>)>,
    /// Those that several words or parts of words may say.
    pub(super) others: Vec<u64>,
    /// How many words may say a number that is not known.
    pub(super) vague: usize,
    /// Whether the number words of the language are known.
    pub(super) is_known: bool,
}

/// The most number words that stand in a row.
const MOST_IN_A_ROW: usize = 8;
/// The most bytes of a Roman numeral.
const LONGEST_ROMAN: usize = 8;

/// Words that join number words.
const JOINTS: &str = "and und i et y e и й та o a og en ו و";

/// Returns what a text says in words.
pub(in crate::checks) fn said(prose: &Prose<'_>) -> Said {
    let reading = Reading::new(prose);
    let mut said = Said {
        numbers: Vec::new(),
        others: raised(&reading),
        vague: 0,
        is_known: reading.numerals.is_some(),
    };
    let marker = marker(&reading).and_then(|run| reading.digits(run).parse::<u64>().ok());
    said.others.extend(marker);
    let mut row: Vec<u64> = Vec::new();
    for (at, word) in reading.shown.text.unicode_word_indices() {
        if let Some(number) = roman(word) {
            said.others.push(number);
        }
        let Some(numerals) = reading.numerals else { continue };
        match number(numerals, word) {
            Some(number) => {
                said.numbers.push((number, reading.shown.source(at..at + word.len())));
                row.push(number);
                said.others.extend(totals(&row));
                row.drain(..row.len().saturating_sub(MOST_IN_A_ROW));
            }
            None => {
                said.others.extend(numerals.beginning(word));
                said.vague += usize::from(numerals.is_vague(word));
                if !JOINTS.split(' ').any(|joint| joint == word) {
                    row.clear();
                }
            }
        }
    }
    said
}

/// Returns the run that numbers the text itself: `5.` or `5)` before it.
pub(super) fn marker(reading: &Reading<'_>) -> Option<usize> {
    let first = reading.runs.first()?;
    let before = reading.before(0);
    let after = reading.after(0);
    let alone = before.trim_matches([' ', '(']).is_empty() && first.digits.len() <= 3;
    let marks = after.starts_with(['.', ')']);
    let behind = || trimmed(&after[1..]).starts_with(|c: char| digit(c).is_none());
    (alone && marks && behind()).then_some(0)
}

/// Returns the number of a word, or of the one behind its article.
fn number(numerals: &Numerals, word: &str) -> Option<u64> {
    let elided = || word.rsplit_once(['\'', '’']).and_then(|(_, rest)| numerals.number(rest));
    numerals.number(word).or_else(elided)
}

/// Returns what the last words of a row say together: 25 for `twenty-five`,
/// 2,000 for `two thousand`.
fn totals(row: &[u64]) -> Vec<u64> {
    let total = |words: &[u64]| {
        words.iter().try_fold((0_u64, 0_u64), |(sum, part), &word| {
            let scale = word >= 100 && part > 0 && part < word;
            match (scale, word) {
                (true, 100) => Some((sum, part.checked_mul(100)?)),
                (true, _) => Some((sum.checked_add(part.checked_mul(word)?)?, 0)),
                (false, _) => Some((sum, part.checked_add(word)?)),
            }
        })
    };
    let rows = (0..row.len().saturating_sub(1)).map(|from| &row[from..]);
    rows.filter_map(|words| total(words).map(|(sum, part)| sum.saturating_add(part))).collect()
}

/// Returns the digits that were typed as `²`, `½` or `①`.
fn raised(reading: &Reading<'_>) -> Vec<u64> {
    let shown = reading.shown;
    let typed = |(at, _): &(usize, char)| !shown.is_digit(*at);
    let chars = shown.text.char_indices().filter(typed);
    chars.filter_map(|(_, c)| digit(c).map(u64::from)).collect()
}

/// Returns the value of a Roman numeral.
fn roman(word: &str) -> Option<u64> {
    let value = |c: char| match c {
        'I' | 'І' => Some(1),
        'V' => Some(5),
        'X' | 'Х' => Some(10),
        'L' => Some(50),
        'C' | 'С' => Some(100),
        _ => None,
    };
    if word.len() > LONGEST_ROMAN {
        return None;
    }
    let upper = word.trim_end_matches(|c: char| c.is_lowercase());
    let values: Option<Vec<u64>> = upper.chars().map(value).collect();
    let values = values.filter(|values| !values.is_empty())?;
    let ahead = values.iter().skip(1).copied().chain([0]);
    let signed = values
        .iter()
        .zip(ahead)
        .map(|(&one, next)| if one < next { -(one as i64) } else { one as i64 });
    u64::try_from(signed.sum::<i64>()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Locale};

    #[test]
    fn words_say_what_digits_could() {
        for (language, text, wanted) in [
            ("en", "twenty-five trains", &[20, 5, 25][..]),
            ("en", "two thousand and five", &[2, 2000, 5, 2005]),
            ("pl", "dwa miliony osób", &[2, 2_000_000]),
            ("pl", "pięcioletni plan", &[5]),
            ("pl", "XX wiek", &[20]),
            ("fr", "le XIXe siècle", &[19]),
            ("fr", "d'une année", &[1]),
            ("ar", "اثنا عشر يوما", &[2, 10, 12]),
            ("uk", "о пів на шосту", &[6]),
            ("hu", "10 m² IX.", &[2, 9]),
            ("de", "5. Kongress", &[5]),
        ] {
            let locale = Locale::parse(language).unwrap();
            let said = said(&Prose::new(text, &locale, Kind::Paragraph));
            let all: Vec<u64> = said.numbers.iter().map(|one| one.0).chain(said.others).collect();
            assert!(wanted.iter().all(|number| all.contains(number)), "{text}: {all:?}");
        }
    }
}
