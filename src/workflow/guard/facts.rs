//! The facts of a text, and where they stand.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::{Fact, Guard};
use crate::model::segment::{Piece, pieces};

/// A fact of a text.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) fact: Fact,
    /// What makes it the same fact in two texts.
    pub(super) same: String,
    /// How it stands in the text.
    pub(super) text: String,
    /// The bytes of the text.
    pub(super) range: Range<usize>,
}

/// A word of a text, a number, or a sign that counts as one.
struct Word<'a> {
    /// Without the article that French and Italian join with it.
    text: &'a str,
    /// All of it, in lower case.
    lower: String,
    at: usize,
    end: usize,
    /// Whether nothing but white space parts it from the word before.
    is_adjacent: bool,
    /// Whether nothing that ends a thought does.
    follows: bool,
}

impl Guard {
    /// Returns the facts of two texts. A word that is a name in one of them is
    /// one in both.
    pub(super) fn facts(&self, old: &str, new: &str) -> (Vec<Found>, Vec<Found>) {
        let (before, after) = (self.words_of(old), self.words_of(new));
        let names: BTreeSet<String> = [(&before, old), (&after, new)]
            .into_iter()
            .flat_map(|(words, text)| self.names(words, text))
            .collect();
        (self.found(old, &before, &names), self.found(new, &after, &names))
    }

    fn words_of<'a>(&self, text: &'a str) -> Vec<Word<'a>> {
        let mut out: Vec<Word<'a>> = Vec::new();
        for (at, part) in text.split_word_bound_indices() {
            if !part.contains(char::is_alphanumeric) && !is_sign(part) {
                continue;
            }
            let between = out.last().map(|word: &Word<'_>| &text[word.end..at]);
            let parts = |c: char| matches!(c, '.' | '!' | '?' | ';' | ':');
            out.push(Word {
                text: self.without_article(part),
                lower: part.to_lowercase(),
                at,
                end: at + part.len(),
                is_adjacent: between.is_some_and(|between| between.trim().is_empty()),
                follows: between.is_some_and(|between| !between.contains(parts)),
            });
        }
        out
    }

    fn without_article<'a>(&self, word: &'a str) -> &'a str {
        let elides = matches!(self.language.as_str(), "fr" | "it" | "ca");
        let behind = word.split_once(['\'', '’']).map(|(_, behind)| behind);
        behind.filter(|behind| elides && !behind.is_empty()).unwrap_or(word)
    }

    /// Returns the words of a text that may be proper names, as far as capital
    /// letters show it, in lower case.
    fn names(&self, words: &[Word<'_>], text: &str) -> Vec<String> {
        let shouts = !text.contains(char::is_lowercase);
        let capital = |word: &Word<'_>| word.text.starts_with(char::is_uppercase);
        let abbreviation =
            |word: &Word<'_>| !shouts && word.text.chars().filter(|c| c.is_uppercase()).count() > 1;
        let is_name = |word: &&Word<'_>| {
            let common = || self.common.contains(name_of(word).as_str());
            capital(word) && (abbreviation(word) || !common())
        };
        words.iter().filter(is_name).map(name_of).collect()
    }

    fn found(&self, text: &str, words: &[Word<'_>], names: &BTreeSet<String>) -> Vec<Found> {
        let mut out: Vec<Found> = placeholders(text);
        let places: Vec<Range<usize>> = out.iter().map(|found| found.range.clone()).collect();
        let free = |word: &&Word<'_>| !places.iter().any(|place| place.contains(&word.at));
        let words: Vec<&Word<'_>> = words.iter().filter(free).collect();
        let mut counted = false;
        for (index, word) in words.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| words[before]);
            let found = self.fact(text, word, before, names, counted);
            let number = matches!(&found, Some((Fact::Number, _)));
            let group = counted && number && word.is_adjacent && is_group(word);
            match (found, out.last_mut()) {
                // `1 000` is one number.
                (Some((_, same)), Some(last)) if group && is_digits(&last.same) => {
                    last.same.push_str(&same);
                    last.text = text[last.range.start..word.end].to_owned();
                    last.range.end = word.end;
                }
                (Some((fact, same)), _) => {
                    let sign = minus_before(text, word).filter(|_| fact == Fact::Number);
                    let range = sign.unwrap_or(word.at)..word.end;
                    out.push(Found { fact, same, text: text[range.clone()].to_owned(), range });
                }
                (None, _) => {}
            }
            // `5 Swiss francs`: what is counted may have a name before it.
            let named = counted && word.text.starts_with(char::is_uppercase);
            counted = number || named;
        }
        out.sort_by_key(|found| found.range.start);
        out
    }

    /// Returns what a word says that is guarded, and what makes it the same.
    fn fact(
        &self,
        text: &str,
        word: &Word<'_>,
        before: Option<&Word<'_>>,
        names: &BTreeSet<String>,
        counted: bool,
    ) -> Option<(Fact, String)> {
        let lower = word.lower.as_str();
        if lower.contains(char::is_numeric) {
            return Some((Fact::Number, self.number(text, word)));
        }
        let known = self.words;
        if let Some(number) = known.and_then(|words| words.number(lower)) {
            return Some((Fact::Number, number.to_string()));
        }
        let near = before.is_some_and(|before| {
            before.lower.contains(char::is_numeric) || TIMES.contains(&before.lower.as_str())
        });
        if let Some(day) = self.calendar.day(word.text, near) {
            return Some((Fact::Date, format!("{day:?}")));
        }
        if known.is_some_and(|words| words.may_be_number(lower)) {
            return Some((Fact::Number, lower.to_owned()));
        }
        if known.is_some_and(|words| words.is_relative_day(lower)) {
            return Some((Fact::Date, lower.to_owned()));
        }
        if let Some(denial) = known.and_then(|words| words.denial(lower)) {
            return Some((Fact::Negation, denial));
        }
        if counted && word.follows || is_sign(word.text) {
            return Some((Fact::Amount, lower.to_owned()));
        }
        if known.is_some_and(|words| words.bounds(lower)) {
            return Some((Fact::Amount, lower.to_owned()));
        }
        let name = name_of(word);
        names.contains(&name).then_some((Fact::Name, name))
    }

    /// Returns a number with its sign and without what parts its thousands.
    fn number(&self, text: &str, word: &Word<'_>) -> String {
        let mark = if self.language == "en" { ',' } else { '.' };
        let groups: Vec<&str> = word.lower.split(mark).collect();
        let grouped = groups.len() > 1
            && groups[1..].iter().all(|group| group.len() == 3 && is_digits(group))
            && is_digits(groups[0])
            && groups[0].len() <= 3;
        let plain = if grouped { groups.concat() } else { word.lower.clone() };
        if minus_before(text, word).is_some() { format!("-{plain}") } else { plain }
    }
}

/// Returns where a minus stands that belongs to a number.
fn minus_before(text: &str, word: &Word<'_>) -> Option<usize> {
    let mut above = text[..word.at].char_indices().rev();
    let (at, _) = above.next().filter(|(_, c)| matches!(c, '-' | '−' | '–'))?;
    let open = above.next().is_none_or(|(_, c)| c.is_whitespace() || c == '(');
    open.then_some(at)
}

/// Prepositions before a time, in the languages whose names of times change
/// within.
const TIMES: [&str; 24] = [
    "w", "we", "od", "do", "po", "przed", "na", "v", "ve", "o", "u", "у", "ў", "в", "во", "на",
    "до", "з", "із", "с", "со", "к", "да", "по",
];

fn placeholders(text: &str) -> Vec<Found> {
    let mut out = Vec::new();
    let mut at = 0;
    for piece in pieces(text) {
        match piece {
            Piece::Plain(plain) => at += plain.len(),
            Piece::Placeholder(name) => {
                let end = at + name.len() + "{ $ }".len();
                out.push(Found {
                    fact: Fact::Placeholder,
                    same: name.to_owned(),
                    text: text[at..end].to_owned(),
                    range: at..end,
                });
                at = end;
            }
        }
    }
    out
}

/// Returns a word as a name: without the ending of an English owner.
fn name_of(word: &Word<'_>) -> String {
    let lower = word.text.to_lowercase();
    let owner = lower.strip_suffix("'s").or(lower.strip_suffix("’s"));
    owner.unwrap_or(&lower).to_owned()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_group(word: &Word<'_>) -> bool {
    word.text.len() == 3 && is_digits(word.text)
}

/// Says whether a sign says something by itself: a currency, a percentage, a
/// comparison, an arrow, a picture. A minus belongs to its number.
fn is_sign(text: &str) -> bool {
    let says = |c: char| {
        "$£¥¢%‰°§№<>=±≈≤≥×÷+".contains(c)
            || matches!(c, '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{2211}' | '\u{2213}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
    };
    text.chars().any(says)
}
