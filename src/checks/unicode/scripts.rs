//! Words that are not in the script they seem to be in.
//!
//! A word is a run of letters, digits and marks; hyphens end it, so that
//! `COVID-ом` is two. Latin, Greek and Cyrillic letters look alike, so no word
//! may mix them. Letters of the other scripts do stand beside foreign ones,
//! above all where there are no spaces (`Tシャツ`, `وLinux`): there, only one
//! foreign letter between two of the same script is a finding.

use std::ops::Range;

use unicode_script::Script;

use super::alike::{ALIKE, in_script, twin};
use super::census::{Census, script};
use super::{MOST, TRIES};
use crate::checks::{Hit, Pair};

/// A run of letters of one script in a word, and how many they are.
type Run = (Script, usize);

/// A word, and what it is written in.
#[derive(Debug)]
struct Word {
    range: Range<usize>,
    runs: Vec<Run>,
}

/// Returns the words that are not in the script they seem to be in, but for
/// those in some bytes, which are in order, and those that the source has too.
pub(super) fn hits(pair: &Pair<'_>, census: &Census, held: &[Range<usize>]) -> Vec<Hit> {
    let text = pair.target.text;
    let words = words(text);
    let main = census.main();
    let inside = |word: &Word| {
        held.iter().any(|held| held.start < word.range.end && word.range.start < held.end)
    };
    let hit = |(at, word): (usize, &Word)| match word.runs[..] {
        [] => None,
        [(script, _)] => account(text, word, script).or_else(|| {
            let main = main.filter(|main| *main != script)?;
            let alone = !in_phrase(text, &words, at, main);
            alone.then(|| lookalike(pair, word, script, main)).flatten()
        }),
        _ => mixed(text, word, main),
    };
    let hits = words.iter().enumerate().filter(|(_, word)| !inside(word)).filter_map(hit);
    let foreign = |hit: &Hit| !pair.source.text.contains(&text[hit.at.clone()]);
    hits.take(TRIES).filter(foreign).take(MOST).collect()
}

/// Cuts a text into words.
fn words(text: &str) -> Vec<Word> {
    let mut out = Vec::new();
    let mut open: Option<Word> = None;
    for (at, c) in text.char_indices() {
        let script = script(c);
        if c.is_alphanumeric() || script == Script::Inherited {
            let word = open.get_or_insert_with(|| Word { range: at..at, runs: Vec::new() });
            word.range.end = at + c.len_utf8();
            if !matches!(script, Script::Common | Script::Inherited | Script::Unknown) {
                match word.runs.last_mut() {
                    Some((last, count)) if *last == script => *count += 1,
                    _ => word.runs.push((script, 1)),
                }
            }
        } else {
            out.extend(open.take());
        }
    }
    out.extend(open);
    out
}

/// Returns a hit where scripts are mixed that must not be.
fn mixed(text: &str, word: &Word, main: Option<Script>) -> Option<Hit> {
    let foreign = |runs: &[Run]| match runs {
        [(one, _), (other, _)] => ALIKE.contains(one) && ALIKE.contains(other),
        _ => false,
    };
    let lone = |runs: &[Run]| match runs {
        [(one, _), (middle, 1), (other, _)] => {
            one == other && !OPEN.contains(one) && !OPEN.contains(middle)
        }
        _ => false,
    };
    if !word.runs.windows(2).any(foreign) && !word.runs.windows(3).any(lone) {
        return None;
    }
    let written = &text[word.range.clone()];
    let (own, right) = meant(written, &word.runs, main);
    let letters: Vec<String> = written
        .chars()
        .filter(|c| c.is_alphabetic() && script(*c) != own && script(*c) != Script::Common)
        .map(String::from)
        .take(10)
        .collect();
    let other = word.runs.iter().find(|(script, _)| *script != own).map(|(script, _)| *script);
    let hit = Hit::new("mixed-script", word.range.clone())
        .arg("word", shown(written))
        .arg("letters", letters.join(", "))
        .arg("script", own.full_name())
        .arg("other", other.unwrap_or(own).full_name());
    Some(hit.arg("suggestion", right.unwrap_or_default()))
}

/// Returns the script that a word was meant to be in, and the word in it: the
/// one with more letters, or else the one in which it can be written at all.
fn meant(word: &str, runs: &[Run], main: Option<Script>) -> (Script, Option<String>) {
    let count = |wanted: Script| -> usize {
        runs.iter().filter(|(script, _)| *script == wanted).map(|(_, count)| count).sum()
    };
    let mut scripts: Vec<Script> = runs.iter().map(|(script, _)| *script).collect();
    scripts.sort_by_key(|script| (std::cmp::Reverse(count(*script)), Some(*script) != main));
    scripts.dedup();
    let writable = scripts.iter().find_map(|script| Some((*script, in_script(word, *script)?)));
    match writable {
        Some((script, right)) => (script, Some(right)),
        None => (scripts.first().copied().unwrap_or(Script::Common), None),
    }
}

/// Returns a hit where a word of one script could as well be one of the script
/// of the text.
fn lookalike(pair: &Pair<'_>, word: &Word, from: Script, main: Script) -> Option<Hit> {
    let written = &pair.target.text[word.range.clone()];
    let letters = written.chars().filter(|c| c.is_alphabetic()).count();
    let roman = written.chars().all(|c| "IVXLCDM".contains(c));
    if letters < 2 || roman || written.contains(char::is_numeric) || !ALIKE.contains(&from) {
        return None;
    }
    let right = twin(written, main, pair.target.locale.language())?;
    Some(lookalike_hit(word, written, from, main, &right))
}

fn lookalike_hit(word: &Word, written: &str, from: Script, to: Script, right: &str) -> Hit {
    Hit::new("lookalike-word", word.range.clone())
        .arg("word", shown(written))
        .arg("script", to.full_name())
        .arg("other", from.full_name())
        .arg("right", right)
}

/// Says whether a word stands beside another that is not of the script of the
/// text, as in a foreign name.
fn in_phrase(text: &str, words: &[Word], at: usize, main: Script) -> bool {
    let foreign = |word: &Word| word.runs.iter().any(|(script, _)| *script != main);
    let near = |one: &Word, next: &Word| text[one.range.end..next.range.start].chars().count() <= 2;
    let before = at.checked_sub(1).map(|before| &words[before]);
    before.is_some_and(|before| foreign(before) && near(before, &words[at]))
        || words.get(at + 1).is_some_and(|after| foreign(after) && near(&words[at], after))
}

/// The least digits behind the two letters of an account number.
pub(super) const MIN_DIGITS: usize = 12;

/// Returns a hit where an account number begins with two letters that only look
/// Latin: they are in the script of the text, and yet wrong.
fn account(text: &str, word: &Word, from: Script) -> Option<Hit> {
    let written = &text[word.range.clone()];
    if !matches!(from, Script::Cyrillic | Script::Greek) {
        return None;
    }
    let digits = written.trim_start_matches(|c: char| c.is_uppercase());
    let country = &written[..written.len() - digits.len()];
    let check = digits.chars().take_while(char::is_ascii_digit).count();
    if country.chars().count() != 2 || check != digits.len() || check < 2 {
        return None;
    }
    let behind = text[word.range.end..].chars().take(40);
    let behind =
        behind.take_while(|c| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '\u{202f}'));
    let all = check + behind.filter(char::is_ascii_digit).count();
    let right = twin(country, Script::Latin, "").filter(|_| all >= MIN_DIGITS)?;
    Some(lookalike_hit(word, written, from, Script::Latin, &format!("{right}{digits}")))
}

/// The scripts whose words stand beside foreign letters without a space.
pub(super) const OPEN: [Script; 10] = [
    Script::Han,
    Script::Hiragana,
    Script::Katakana,
    Script::Hangul,
    Script::Bopomofo,
    Script::Thai,
    Script::Lao,
    Script::Khmer,
    Script::Myanmar,
    Script::Tibetan,
];

/// Shortens what has no spaces.
fn shown(word: &str) -> String {
    word.chars().take(40).collect()
}
