//! What numbers count: percentages and money, in the words of any language.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A unit as it stands beside a number, and how many bytes it takes there.
pub type Unit = (&'static str, usize);

/// Returns the percentage with which a text begins: `%`, or `‰`.
pub fn percent_at(text: &str) -> Option<Unit> {
    let first = text.chars().next()?;
    if PERCENT.contains(&first) {
        return Some(("%", first.len_utf8()));
    }
    if matches!(first, '‰' | '؉') {
        return Some(("‰", first.len_utf8()));
    }
    let phrase = PERCENT_PHRASES.iter().find_map(|phrase| phrase_at(text, phrase));
    phrase.or_else(|| {
        let word = word_at(text);
        PERCENT_WORDS.unit(word).map(|unit| (unit, word.len()))
    })
}

/// Returns the percentage with which a text ends: `%` of `%5`.
pub fn percent_before(text: &str) -> Option<Unit> {
    let c = text.chars().next_back().filter(|c| PERCENT.contains(c))?;
    Some(("%", c.len_utf8()))
}

/// Returns the currency with which a text begins, by its code.
pub fn currency_at(text: &str) -> Option<Unit> {
    let begins = |sign: &str| {
        let rest = text.strip_prefix(sign);
        rest.is_some_and(|rest| !sign.ends_with(is_letter) || !rest.starts_with(is_letter))
    };
    let first = *text.as_bytes().first()?;
    let signs = SIGNS.iter();
    let mut signs = signs.filter(|(sign, _)| sign.as_bytes()[0] == first && begins(sign));
    if let Some((sign, code)) = signs.next() {
        return Some((code, sign.len()));
    }
    let word = word_at(text);
    currency(word).map(|code| (code, word.len()))
}

/// Returns the currency with which a text ends, by its code.
pub fn currency_before(text: &str) -> Option<Unit> {
    if let Some((sign, code)) = SIGNS.iter().find(|(sign, _)| text.ends_with(sign)) {
        return Some((code, sign.len()));
    }
    let word = word_before(text);
    CURRENCIES.codes.get(word).map(|code| (*code, word.len()))
}

/// The most letters of a word that is looked at: words for units, months and
/// the like have fewer, and a script without spaces writes no end.
const LETTERS: usize = 64;

/// Returns the letters with which a text begins, as many as are looked at.
pub fn word_at(text: &str) -> &str {
    let letters = text.chars().take(LETTERS).take_while(|c| is_letter(*c));
    &text[..letters.map(char::len_utf8).sum()]
}

/// Returns the letters with which a text ends, as many as are looked at.
pub fn word_before(text: &str) -> &str {
    let letters = text.chars().rev().take(LETTERS).take_while(|c| is_letter(*c));
    &text[text.len() - letters.map(char::len_utf8).sum::<usize>()..]
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || !c.is_ascii() && unicode_normalization::char::is_combining_mark(c)
}

fn currency(word: &str) -> Option<&'static str> {
    CURRENCIES.codes.get(word).copied().or_else(|| CURRENCIES.words.unit(word))
}

/// Words for units, by their first letters.
struct Table {
    words: HashMap<char, Vec<Word>>,
}

/// A word for a unit.
struct Word {
    stem: &'static str,
    /// The most letters that its forms have more.
    more: usize,
    unit: &'static str,
}

/// What currencies are called.
struct Currencies {
    codes: HashSet<&'static str>,
    words: Table,
}

static PERCENT_WORDS: LazyLock<Table> = LazyLock::new(|| {
    Table::new(PERCENT_STEMS.iter().map(|stem| Word { stem, more: LONG_ENDING, unit: "%" }))
});

static CURRENCIES: LazyLock<Currencies> = LazyLock::new(|| {
    let words = |table: &'static [(&str, &str)], more: usize| {
        table.iter().flat_map(move |(unit, stems)| {
            stems.split_whitespace().map(move |stem| Word { stem, more, unit })
        })
    };
    let words = words(&NAMES, 0).chain(words(&STEMS, MOST_MORE));
    Currencies { codes: CODES.split_whitespace().collect(), words: Table::new(words) }
});

impl Table {
    fn new(all: impl Iterator<Item = Word>) -> Self {
        let mut words: HashMap<char, Vec<Word>> = HashMap::new();
        for word in all {
            words.entry(word.stem.chars().next().unwrap_or_default()).or_default().push(word);
        }
        Self { words }
    }

    /// Returns the unit that a word in any form names.
    fn unit(&self, word: &str) -> Option<&'static str> {
        if word.len() > LONGEST {
            return None;
        }
        let bare = word.strip_prefix("ال").unwrap_or(word);
        let first = bare.chars().next()?.to_lowercase().next()?;
        let words = self.words.get(&first)?;
        let lower = bare.to_lowercase();
        let known = |word: &&Word| {
            let rest = lower.strip_prefix(word.stem);
            rest.is_some_and(|rest| rest.chars().count() <= word.more)
        };
        words.iter().find(known).map(|word| word.unit)
    }
}

fn phrase_at(text: &str, phrase: &str) -> Option<Unit> {
    let start = text.get(..phrase.len());
    let begins = start.is_some_and(|start| start == phrase || start.eq_ignore_ascii_case(phrase));
    let ends = || !text[phrase.len()..].starts_with(is_letter);
    (begins && ends()).then_some(("%", phrase.len()))
}

/// The most letters that a form of a currency has more than its stem.
const MOST_MORE: usize = 3;
/// The same for percentages: `Prozentpunkte`.
const LONG_ENDING: usize = 12;
/// The most bytes of a word that may name a currency.
const LONGEST: usize = 40;

const PERCENT: [char; 3] = ['%', '٪', '﹪'];

const PERCENT_PHRASES: [&str; 9] = [
    "per cent",
    "pour cent",
    "por ciento",
    "por cento",
    "per cento",
    "في المئة",
    "في المائة",
    "بالمئة",
    "بالمائة",
];

const PERCENT_STEMS: [&str; 12] = [
    "percent",
    "pct",
    "prozent",
    "procent",
    "процент",
    "відсотк",
    "відсоток",
    "працэнт",
    "τοις",
    "אחוז",
    "prosent",
    "százalék",
];

/// Signs of currencies, the longest first; `$` says as little as `dollars`.
const SIGNS: [(&str, &str); 17] = [
    ("US$", "USD"),
    ("R$", "BRL"),
    ("kr.", "kr"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("kč", "CZK"),
    ("€", "EUR"),
    ("$", "$"),
    ("£", "GBP"),
    ("¥", "¥"),
    ("₴", "UAH"),
    ("₽", "RUB"),
    ("₪", "ILS"),
    ("₺", "TRY"),
    ("₹", "INR"),
    ("₾", "GEL"),
    ("₸", "KZT"),
];

const CODES: &str = "EUR USD GBP CHF PLN UAH RUB BYN CZK SEK NOK DKK HUF RON BGN TRY ILS INR JPY \
                     CNY CAD AUD NZD BRL MXN ZAR AED SAR EGP GEL KZT MDL AMD AZN";

/// Currencies by words that have no other forms.
const NAMES: [(&str, &str); 12] = [
    ("EUR", "euro euros eur eura eury eurot eurón evro евро євро еўра еуро ευρώ يورو אירו یورو"),
    ("$", "dollar dollars dollari dollaro usd"),
    ("GBP", "pounds gbp"),
    ("CHF", "chf"),
    ("PLN", "zł pln zloty zlotys zlotych"),
    ("UAH", "грн uah"),
    ("RUB", "руб rub"),
    ("BYN", "byn"),
    ("CZK", "kč czk"),
    ("kr", "kr"),
    ("ILS", "שקל שקלים ש״ח"),
    ("¥", "yen yens yuan"),
];

/// Currencies by the beginnings of their names.
const STEMS: [(&str, &str); 11] = [
    ("$", "dollar dolar dólar dolár доллар долар долл دولار דולר δολάρι"),
    ("GBP", "sterl funt pfund livre libra liber pond фунт جنيه إسترليني פאונד ליר"),
    ("CHF", "franken franków"),
    ("PLN", "złot zlot zlóti esloti злот زلوتي זלוטי"),
    (
        "UAH",
        "hryvn hryw griwn grivn hřiv hřyv гривен гривень гривн грыўн грыўня هريفنيا גריבנ הריבני",
    ),
    ("RUB", "rubl rubel rouble ruble roebel рубл рубел روبل רובל"),
    ("CZK", "korun"),
    ("kr", "kronor kroner couronne крон koron"),
    ("fr", "franc frank франк فرنك"),
    ("EUR", "евро"),
    ("¥", "йен иен єн юан"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_as_long_as_is_looked_at() {
        for text in ["日本".repeat(1000), "e\u{301}".repeat(1000), "x".repeat(1000)] {
            assert_eq!(word_at(&text).chars().count(), LETTERS);
            assert_eq!(word_before(&text).chars().count(), LETTERS);
        }
        assert_eq!((word_at("żółw 5"), word_before("5 żółw")), ("żółw", "żółw"));
    }

    #[test]
    fn units_are_known_by_sign_code_and_word() {
        for (text, unit) in [
            ("% of", Some("%")),
            ("٪", Some("%")),
            ("‰", Some("‰")),
            ("per cent of", Some("%")),
            ("pour cents", None),
            ("процентов", Some("%")),
            ("відсотків", Some("%")),
            ("Prozentpunkte", Some("%")),
            ("procent", Some("%")),
            ("في المئة", Some("%")),
            ("people", None),
        ] {
            assert_eq!(percent_at(text).map(|unit| unit.0), unit, "{text}");
        }
        for (text, unit) in [
            ("€", Some("EUR")),
            ("EUR", Some("EUR")),
            ("euros", Some("EUR")),
            ("European", None),
            ("евро", Some("EUR")),
            ("يورو", Some("EUR")),
            ("zł.", Some("PLN")),
            ("złotych", Some("PLN")),
            ("гривень", Some("UAH")),
            ("гривні", Some("UAH")),
            ("долларов", Some("$")),
            ("Dollar", Some("$")),
            ("Frankreich", None),
            ("people", None),
            ("", None),
        ] {
            assert_eq!(currency_at(text).map(|unit| unit.0), unit, "{text}");
        }
        assert_eq!(currency_before("pay EUR"), Some(("EUR", 3)));
        assert_eq!(currency_before("pay €"), Some(("EUR", 3)));
        assert_eq!(currency_before("the euro"), None);
    }
}
