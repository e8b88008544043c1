//! Numbers that are written out, in the forms in which they stand in running
//! text: cardinal and ordinal, by themselves and at the beginning of a word.
//!
//! They only ever *excuse* a number that is missing in digits, and demand none,
//! so a word that is taken for a number by mistake does little harm.

mod others;
mod slavic;

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::units::word_at;
use super::words::{self, Words};

/// The number words of one language.
#[derive(Debug)]
pub struct Numerals {
    numbers: HashMap<String, u64>,
    beginnings: Vec<(&'static str, u64)>,
    scales: Vec<(&'static str, i32)>,
    /// Letters that are written together with the word behind them.
    clitics: &'static str,
    words: Option<&'static Words>,
}

/// What is known of a language beside its [`Words`].
struct Forms {
    language: &'static str,
    /// Numbers in all forms, by value.
    numbers: &'static [(u64, &'static str)],
    /// Ordinals without their endings, by value.
    ordinals: &'static [(u64, &'static str)],
    endings: &'static str,
    /// How words begin that hold a number: `pięcioletni`.
    beginnings: &'static [(u64, &'static str)],
    /// Words for the powers of ten, as beginnings where they are long.
    scales: &'static [(i32, &'static str)],
    clitics: &'static str,
}

/// Returns the number words of a language; `None` where we have none.
pub fn of(language: &str) -> Option<&'static Numerals> {
    static ALL: LazyLock<BTreeMap<&'static str, Numerals>> = LazyLock::new(|| {
        let forms = slavic::FORMS.iter().chain(&others::FORMS);
        forms.map(|forms| (forms.language, Numerals::new(forms))).collect()
    });
    ALL.get(language)
}

impl Numerals {
    fn new(forms: &Forms) -> Self {
        let words = words::of(forms.language);
        let split = |(value, words): &(u64, &'static str)| {
            let value = *value;
            words.split_whitespace().map(move |word| (value, word))
        };
        let listed = words.into_iter().flat_map(Words::numbers);
        let more = forms.numbers.iter().flat_map(split);
        let stems = forms.ordinals.iter().flat_map(split);
        let ordinals = stems.flat_map(|(value, stem)| {
            forms.endings.split_whitespace().map(move |ending| (format!("{stem}{ending}"), value))
        });
        let cardinals = listed.chain(more).map(|(value, word)| (folded(word), value));
        // What is listed comes last, and so has the last word.
        let numbers = ordinals.chain(cardinals).collect();
        let scales = forms
            .scales
            .iter()
            .flat_map(|(power, words)| words.split_whitespace().map(move |word| (word, *power)));
        let beginnings = forms.beginnings.iter().flat_map(split);
        Self {
            numbers,
            beginnings: beginnings.map(|(value, word)| (word, value)).collect(),
            scales: scales.collect(),
            clitics: forms.clitics,
            words,
        }
    }

    /// Returns the number that a word says.
    pub fn number(&self, word: &str) -> Option<u64> {
        let word = folded(word);
        let bare = || {
            let rest = self.clitics.split_whitespace().filter_map(|letters| {
                word.strip_prefix(letters).filter(|rest| rest.chars().count() > 1)
            });
            rest.filter_map(|rest| self.numbers.get(rest)).next()
        };
        self.numbers.get(&word).or_else(bare).copied()
    }

    /// Returns the number with which a longer word begins: `пятилетний`.
    pub fn beginning(&self, word: &str) -> Option<u64> {
        let word = folded(word);
        let known = self.beginnings.iter().filter(|(stem, _)| {
            word.strip_prefix(stem).is_some_and(|rest| rest.chars().count() >= MIN_REST)
        });
        known.max_by_key(|(stem, _)| stem.len()).map(|(_, value)| *value)
    }

    /// Says whether a word seems to say a number that is not listed.
    pub fn is_vague(&self, word: &str) -> bool {
        self.words.is_some_and(|words| words.may_be_number(&word.to_lowercase()))
    }

    /// Returns the power of ten for which a word behind a number stands: 6 for
    /// `millions`.
    pub fn scale(&self, word: &str) -> Option<i32> {
        if word.is_empty() {
            return None;
        }
        let lower = word.to_lowercase();
        let is = |stem: &str| {
            let more = if stem.chars().count() < MIN_STEM { 0 } else { MOST_MORE };
            lower.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= more)
        };
        self.scales.iter().find(|(stem, _)| is(stem)).map(|(_, power)| *power)
    }
}

/// Returns the power of ten with which a text begins, and its bytes, where any
/// language writes it so: `万`, `लाख`, `milyon`.
pub fn scale_at(text: &str) -> Option<(i32, usize)> {
    let signs = SIGNS.iter().find(|(sign, _)| text.starts_with(sign));
    if let Some((sign, power)) = signs {
        return Some((*power, sign.len()));
    }
    let word = word_at(text);
    if !word.starts_with(['m', 'M']) {
        return None;
    }
    let lower = word.to_lowercase();
    let is = |(stem, _): &&(&str, i32)| {
        let rest = lower.strip_prefix(stem);
        rest.is_some_and(|rest| {
            rest.chars().count() <= if stem.len() < MIN_STEM { 0 } else { MOST_MORE }
        })
    };
    SHARED.iter().find(is).map(|(_, power)| (*power, word.len()))
}

/// Powers of ten of scripts that write them as signs, or as words without
/// forms.
const SIGNS: [(&str, i32); 16] = [
    ("千", 3),
    ("천", 3),
    ("万", 4),
    ("萬", 4),
    ("만", 4),
    ("亿", 8),
    ("億", 8),
    ("억", 8),
    ("हज़ार", 3),
    ("हजार", 3),
    ("लाख", 5),
    ("करोड़", 7),
    ("হাজার", 3),
    ("লাখ", 5),
    ("লক্ষ", 5),
    ("কোটি", 7),
];

/// Words for millions and milliards that mean one thing in all languages.
const SHARED: [(&str, i32); 20] = [
    ("milliard", 9),
    ("milliárd", 9),
    ("miljard", 9),
    ("miliard", 9),
    ("miliárd", 9),
    ("milijard", 9),
    ("milyar", 9),
    ("million", 6),
    ("millió", 6),
    ("milió", 6),
    ("milion", 6),
    ("miljon", 6),
    ("miljoon", 6),
    ("milijun", 6),
    ("milijon", 6),
    ("milyon", 6),
    ("mln", 6),
    ("mio", 6),
    ("mrd", 9),
    ("mld", 9),
];

/// Returns a word in lower case with one apostrophe and one alef.
fn folded(word: &str) -> String {
    let one = |c: char| match c {
        '’' | 'ʼ' => '\'',
        'أ' | 'إ' | 'آ' => 'ا',
        c => c,
    };
    word.to_lowercase().chars().map(one).collect()
}

/// The least letters that follow the beginning of a word.
const MIN_REST: usize = 3;
/// The least letters of a scale that has endings.
const MIN_STEM: usize = 5;
/// The most letters of such an ending.
const MOST_MORE: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_numbers_in_all_forms() {
        for (language, word, number) in [
            ("en", "ten", Some(10)),
            ("en", "Both", Some(2)),
            ("en", "trains", None),
            ("pl", "dziesięciu", Some(10)),
            ("pl", "jedenastej", Some(11)),
            ("pl", "trzeciego", Some(3)),
            ("uk", "десять", Some(10)),
            ("uk", "п’ятьох", Some(5)),
            ("uk", "шостого", Some(6)),
            ("ru", "десятью", Some(10)),
            ("ru", "третьего", Some(3)),
            ("be", "дзесяці", Some(10)),
            ("de", "Zehn", Some(10)),
            ("de", "dritter", Some(3)),
            ("fr", "dix", Some(10)),
            ("es", "diez", Some(10)),
            ("it", "dieci", Some(10)),
            ("cs", "deseti", Some(10)),
            ("pt", "dez", Some(10)),
            ("nl", "tien", Some(10)),
            ("ar", "عشرة", Some(10)),
            ("ar", "العاشرة", Some(10)),
            ("ar", "وخمس", Some(5)),
            ("he", "עשרה", Some(10)),
            ("he", "העשרה", Some(10)),
        ] {
            let found = of(language).and_then(|numerals| numerals.number(word));
            assert_eq!(found, number, "{language} {word}");
        }
        assert!(of("hu").is_none());
    }

    #[test]
    fn words_hold_numbers_and_powers_of_ten() {
        for (language, word, number) in [
            ("pl", "pięcioletni", Some(5)),
            ("uk", "десятигодинний", Some(10)),
            ("ru", "двухдневный", Some(2)),
            ("de", "zweitägig", Some(2)),
            ("de", "zwei", None),
            ("fr", "deux", None),
        ] {
            let found = of(language).and_then(|numerals| numerals.beginning(word));
            assert_eq!(found, number, "{language} {word}");
        }
        for (language, word, power) in [
            ("en", "million", Some(6)),
            ("en", "bn", Some(9)),
            ("pl", "milionów", Some(6)),
            ("uk", "тисячами", Some(3)),
            ("ru", "млн", Some(6)),
            ("de", "Mio", Some(6)),
            ("de", "Milliarden", Some(9)),
            ("de", "Mailand", None),
            ("fr", "millions", Some(6)),
            ("es", "mil", Some(3)),
            ("es", "milagro", None),
            ("ar", "مليون", Some(6)),
        ] {
            let found = of(language).and_then(|numerals| numerals.scale(word));
            assert_eq!(found, power, "{language} {word}");
        }
        for (text, power) in [
            ("万人", Some(4)),
            ("लाख", Some(5)),
            ("milyon", Some(6)),
            ("millió", Some(6)),
            ("mile", None),
            ("", None),
        ] {
            assert_eq!(scale_at(text).map(|scale| scale.0), power, "{text}");
        }
    }
}
