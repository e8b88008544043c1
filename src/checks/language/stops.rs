//! The words of which texts are full, by language.
//!
//! From the lists of stopwords-iso. A word that only one language has tells the
//! language; they have no word in common with the others that would mislead.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Some of the languages of which we have lists, a bit for each.
pub(super) type Languages = u64;

/// How many languages a set can hold.
const MOST: usize = Languages::BITS as usize;

/// Returns the set of one language; empty where we have no list of it.
pub(super) fn language(code: &str) -> Languages {
    let code = match code {
        "nb" | "nn" => "no",
        "fil" => "tl",
        other => other,
    };
    let found = stop_words::available_languages().binary_search(&code);
    found.ok().filter(|at| *at < MOST).map_or(0, |at| 1 << at)
}

/// Returns the languages in which a word is one of the most frequent.
pub(super) fn languages_of(word: &str, buffer: &mut String) -> Languages {
    if word.len() > LONGEST {
        return 0;
    }
    let lower = if word.chars().all(is_small) {
        word
    } else {
        buffer.clear();
        buffer.extend(word.chars().flat_map(char::to_lowercase));
        buffer
    };
    WORDS.get(lower).copied().unwrap_or_default()
}

/// Says whether a letter is certainly no capital.
fn is_small(c: char) -> bool {
    matches!(c, 'a'..='z' | 'ß'..='ÿ' | 'а'..='џ' | '\u{590}'..='\u{109f}' | '\u{3000}'..='\u{9fff}')
}

/// The most bytes of a word that is one of the most frequent.
const LONGEST: usize = 48;

/// The words of a text with the languages of each, looked up once.
pub(super) struct Lookup<'a> {
    pub(super) words: &'a [&'a str],
    found: Vec<Languages>,
    buffer: String,
}

impl<'a> Lookup<'a> {
    pub(super) fn new(words: &'a [&'a str]) -> Self {
        Self { words, found: Vec::with_capacity(words.len()), buffer: String::new() }
    }

    /// Returns the words in order, each with its languages.
    fn iter(&mut self) -> impl Iterator<Item = (&'a str, Languages)> {
        let Self { words, found, buffer } = self;
        words.iter().enumerate().map(|(at, word)| {
            if at == found.len() {
                found.push(languages_of(word, buffer));
            }
            (*word, found[at])
        })
    }
}

/// How many words of a text only one language has.
#[derive(Debug, Clone)]
pub(super) struct Tally([u32; MOST]);

impl Tally {
    /// Counts the words of a text, but no more than it takes to be sure of a
    /// language, which may be empty.
    pub(super) fn of(lookup: &mut Lookup<'_>, expected: Languages) -> Self {
        let mut tally = Self([0; MOST]);
        for (word, languages) in lookup.iter() {
            // Foreign words of one or two letters are abbreviations, or names
            // of letters.
            let counts = languages.count_ones() == 1
                && (languages == expected || !word.is_ascii() || word.len() > 2);
            if counts {
                tally.0[languages.trailing_zeros() as usize] += 1;
            }
            if tally.of_language(expected) >= ENOUGH && tally.is_sure(expected) {
                break;
            }
        }
        tally
    }

    /// Returns how many words are of one language alone.
    pub(super) fn of_language(&self, language: Languages) -> usize {
        if language == 0 { 0 } else { self.0[language.trailing_zeros() as usize] as usize }
    }

    /// Says whether no other language has as many words.
    pub(super) fn is_sure(&self, language: Languages) -> bool {
        let own = self.of_language(language);
        own > 0 && self.0.iter().filter(|count| **count as usize >= own).count() == 1
    }
}

/// Returns how many frequent words of one language a text has that the other
/// has not, and the other way round; the former of more than some letters.
pub(super) fn between(
    lookup: &mut Lookup<'_>,
    one: Languages,
    other: Languages,
    least: usize,
) -> (usize, usize) {
    let mut counts = (0, 0);
    for (word, languages) in lookup.iter() {
        let is_of = |language| languages & language != 0;
        if is_of(one) && !is_of(other) && word.chars().nth(least).is_some() {
            counts.0 += 1;
        } else if is_of(other) && !is_of(one) {
            counts.1 += 1;
        }
    }
    counts
}

/// Returns how many frequent words of one other language a text has, whichever
/// has most, that the own has not.
pub(super) fn strangers(lookup: &mut Lookup<'_>, own: Languages) -> usize {
    let mut counts = [0; MOST];
    for (_, mut languages) in lookup.iter() {
        if languages & own == 0 {
            while languages != 0 {
                counts[languages.trailing_zeros() as usize] += 1;
                languages &= languages - 1;
            }
        }
    }
    counts.into_iter().max().unwrap_or_default()
}

/// How many words of a language make it certain, if no other has as many.
const ENOUGH: usize = 3;

static WORDS: LazyLock<FxHashMap<&'static str, Languages>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    for (at, code) in stop_words::available_languages().iter().take(MOST).enumerate() {
        for word in stop_words::lookup(code).unwrap_or_default() {
            *words.entry(*word).or_default() |= 1 << at;
        }
    }
    words
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_their_language() {
        for (text, code, sure) in [
            ("the people that have been there", "en", true),
            ("Це так, що вони також хочуть", "uk", true),
            ("что она уже была там", "uk", false),
            ("что она уже была там", "ru", true),
            ("Konto bankowe", "pl", false),
            ("the", "xx", false),
        ] {
            let language = language(code);
            let words: Vec<&str> = text.split(' ').collect();
            let tally = Tally::of(&mut Lookup::new(&words), language);
            assert_eq!(tally.is_sure(language), sure, "{text} {code}");
        }
    }

    #[test]
    fn small_letters_are_small() {
        for c in ('\0'..=char::MAX).filter(|c| is_small(*c)) {
            assert!(c.to_lowercase().eq([c]), "{c}");
        }
    }

    #[test]
    fn all_lists_have_a_bit() {
        let words = stop_words::available_languages().iter().flat_map(stop_words::lookup);
        assert!(words.flatten().all(|word| word.len() <= LONGEST || word.contains(' ')));
        assert!(stop_words::available_languages().len() <= MOST);
    }
}
