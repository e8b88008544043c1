//! What numbers count: percentages and money, in the words of any language.

/// A unit as it stands beside a number, and how many bytes it takes there.
pub type Unit = (&'static str, usize);

/// Returns the percentage with which a text begins: `%`, or `‰`.
pub fn percent_at(text: &str) -> Option<Unit> {
    let sign = |signs: &[char], unit| {
        let c = text.chars().next().filter(|c| signs.contains(c))?;
        Some((unit, c.len_utf8()))
    };
    sign(&PERCENT, "%")
        .or_else(|| sign(&['‰', '؉'], "‰"))
        .or_else(|| PERCENT_PHRASES.iter().find_map(|phrase| phrase_at(text, phrase)))
        .or_else(|| {
            let word = word_at(text);
            let lower = word.to_lowercase();
            let known = PERCENT_STEMS.iter().any(|stem| is_form(&lower, stem, 12));
            known.then_some(("%", word.len()))
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
    if let Some((sign, code)) = SIGNS.iter().find(|(sign, _)| begins(sign)) {
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
    let is_code = CODES.split_whitespace().any(|code| code == word);
    is_code.then(|| currency(word).map(|code| (code, word.len())))?
}

/// Returns the letters with which a text begins.
pub fn word_at(text: &str) -> &str {
    let end = text.find(|c: char| !is_letter(c)).unwrap_or(text.len());
    &text[..end]
}

/// Returns the letters with which a text ends.
pub fn word_before(text: &str) -> &str {
    let word = text.trim_end_matches(is_letter);
    &text[word.len()..]
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || !c.is_ascii() && unicode_normalization::char::is_combining_mark(c)
}

fn currency(word: &str) -> Option<&'static str> {
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    if let Some(code) = CODES.split_whitespace().find(|code| *code == word) {
        return Some(code);
    }
    let lower = word.to_lowercase();
    let lower = lower.strip_prefix("ال").unwrap_or(&lower);
    let named = |(_, words): &&(&str, &str)| words.split_whitespace().any(|w| w == lower);
    let formed = |(_, stems): &&(&str, &str)| {
        stems.split_whitespace().any(|stem| is_form(lower, stem, MOST_MORE))
    };
    let name = NAMES.iter().find(named).or_else(|| STEMS.iter().find(formed));
    name.map(|(code, _)| *code)
}

/// Says whether a word is a stem with a few letters behind it.
fn is_form(word: &str, stem: &str, more: usize) -> bool {
    word.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= more)
}

fn phrase_at(text: &str, phrase: &str) -> Option<Unit> {
    let begins = text.get(..phrase.len()).is_some_and(|start| start.to_lowercase() == phrase);
    let ends = || !text[phrase.len()..].starts_with(is_letter);
    (begins && ends()).then_some(("%", phrase.len()))
}

/// The most letters that a form of a currency has more than its stem.
const MOST_MORE: usize = 3;
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
