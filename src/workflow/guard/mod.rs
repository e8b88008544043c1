//! The fact guard: an edit that changes a fact is not minor, whatever the
//! author says of it.
//!
//! Placeholders, numbers, dates, words that deny, amounts and proper names of
//! the two texts have to be the same, in the same order. The guard rather
//! refuses too much than too little: what it refuses can be forced, with a
//! reason that stays visible.

mod calendar;
mod proof;
mod words;

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use calendar::Calendar;
pub use proof::prove;
use words::Words;

use crate::model::Locale;
use crate::model::near::edits;
use crate::model::segment::{Piece, pieces};
use crate::workflow::text_diff::{self, Nature};

/// What a text says that no edit changes in passing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// A link, an account number or another placeholder, or what stands for it.
    Placeholder,
    /// A number, in digits or in words.
    Number,
    /// A month or a day of the week.
    Date,
    /// A word that denies, or a syllable that turns a word into its opposite.
    Negation,
    /// What is counted: the word behind a number, or a sign of currency.
    Amount,
    /// A proper name: a word with a capital letter inside a sentence, or an
    /// abbreviation.
    Name,
    /// Words of a language in which facts are not known.
    Wording,
}

/// Why an edit is not minor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What differs.
    pub fact: Fact,
    /// The word in the text before; empty where it has none.
    pub old: String,
    /// The word in the text after.
    pub new: String,
}

/// The guard for texts of one language.
#[derive(Debug, Clone)]
pub struct Guard {
    language: String,
    words: Option<&'static Words>,
    calendar: Calendar,
}

/// A word of a text, a number, or a sign that counts as one.
struct Word<'a> {
    text: &'a str,
    lower: String,
    /// Whether a sentence begins with it.
    is_first: bool,
    /// Whether nothing but a space parts it from the word before.
    is_adjacent: bool,
}

/// A fact with what makes it the same fact, and how it stands in the text.
type Found = (Fact, String, String);

impl Fact {
    /// All facts with the words that messages and JSON use, in the order in
    /// which they are compared.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Placeholder, "placeholder"),
        (Self::Number, "number"),
        (Self::Date, "date"),
        (Self::Negation, "negation"),
        (Self::Amount, "amount"),
        (Self::Name, "name"),
        (Self::Wording, "wording"),
    ];

    /// Returns the word for this fact.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(fact, _)| *fact == self).map_or("", |(_, word)| word)
    }
}

impl Guard {
    /// Returns the guard for texts in a locale.
    pub fn new(locale: &Locale) -> Self {
        let language = locale.language().to_owned();
        Self { words: words::of(&language), calendar: Calendar::of(&language), language }
    }

    /// Returns why the change from one text to another is not minor; `None`
    /// where all facts are the same. In a language whose words are not known,
    /// only cosmetic changes pass.
    pub fn refusal(&self, old: &str, new: &str) -> Option<Refusal> {
        let (before, after) = (self.words(old), self.words(new));
        let names: BTreeSet<String> = [(&before, old), (&after, new)]
            .into_iter()
            .flat_map(|(words, text)| names(words, text))
            .collect();
        let (before, after) = (self.facts(old, &before, &names), self.facts(new, &after, &names));
        let differs = Fact::ALL.iter().find_map(|(fact, _)| difference(*fact, &before, &after));
        differs.or_else(|| self.wording(old, new))
    }

    /// Says whether an edit looks as if nothing was meant by it: it passes, and
    /// is cosmetic or mends the spelling of single words.
    pub fn looks_minor(&self, old: &str, new: &str) -> bool {
        let spelling = |(old, new): &(String, String)| {
            let letters = old.chars().count().min(new.chars().count());
            let allowed = if letters < 6 { 1 } else { 2 };
            let one_word = |text: &str| text.unicode_words().count() == 1;
            one_word(old) && one_word(new) && letters >= 4 && edits(old, new) <= allowed
        };
        let small = || {
            text_diff::nature(old, new) == Nature::Cosmetic
                || text_diff::changed(old, new).iter().all(spelling)
        };
        small() && self.refusal(old, new).is_none()
    }

    fn wording(&self, old: &str, new: &str) -> Option<Refusal> {
        if text_diff::nature(old, new) == Nature::Cosmetic {
            return None;
        }
        let changed = text_diff::changed(old, new);
        let refusal = |fact, (old, new): (String, String)| Refusal { fact, old, new };
        let Some(words) = self.words else {
            return changed.into_iter().next().map(|pair| refusal(Fact::Wording, pair));
        };
        let opposite = |(old, new): &(String, String)| {
            words.are_opposites(&old.to_lowercase(), &new.to_lowercase())
        };
        changed.into_iter().find(opposite).map(|pair| refusal(Fact::Negation, pair))
    }

    fn words<'a>(&self, text: &'a str) -> Vec<Word<'a>> {
        let mut starts: BTreeSet<usize> = BTreeSet::new();
        let mut at = 0;
        for sentence in text_diff::sentences(&self.language, text) {
            starts.insert(at);
            at += sentence.len();
        }
        let mut out: Vec<Word<'a>> = Vec::new();
        let mut end = 0;
        for (at, part) in text.split_word_bound_indices() {
            if part.contains(char::is_alphanumeric) || is_sign(part) {
                let is_first = starts.range(..=at).next().is_some();
                starts.retain(|start| *start > at);
                let is_adjacent = !out.is_empty() && text[end..at].trim().is_empty();
                out.push(Word { text: part, lower: part.to_lowercase(), is_first, is_adjacent });
                end = at + part.len();
            }
        }
        out
    }

    fn facts(&self, text: &str, words: &[Word<'_>], names: &BTreeSet<String>) -> Vec<Found> {
        let mut out: Vec<Found> = Vec::new();
        for piece in pieces(text) {
            if let Piece::Placeholder(name) = piece {
                out.push((Fact::Placeholder, name.to_owned(), format!("{{ ${name} }}")));
            }
        }
        let mut number_before = false;
        for word in words {
            let found = self.fact(word, names, number_before);
            let digits = |(fact, _, text): &Found| {
                *fact == Fact::Number && text.bytes().all(|byte| byte.is_ascii_digit())
            };
            let group = word.text.len() == 3 && word.is_adjacent;
            match (out.last_mut().filter(|last| group && number_before && digits(last)), &found) {
                // `1 000` is one number.
                (Some(last), Some(found)) if digits(found) => {
                    last.1.push_str(&found.1);
                    last.2.push_str(&found.2);
                }
                _ => out.extend(found.clone()),
            }
            number_before = matches!(found, Some((Fact::Number, ..)));
        }
        out
    }

    fn fact(&self, word: &Word<'_>, names: &BTreeSet<String>, counted: bool) -> Option<Found> {
        let found = |fact, same: String| Some((fact, same, word.text.to_owned()));
        let lower = word.lower.as_str();
        if lower.contains(char::is_numeric) {
            return found(Fact::Number, lower.to_owned());
        }
        if let Some(number) = self.words.and_then(|words| words.number(lower)) {
            return found(Fact::Number, number.to_string());
        }
        if let Some(day) = self.calendar.day(lower) {
            return found(Fact::Date, format!("{day:?}"));
        }
        if self.words.is_some_and(|words| words.denies(lower)) {
            let plain = lower == "cannot" || lower.ends_with("n't") || lower.ends_with("n’t");
            return found(Fact::Negation, if plain { "not" } else { lower }.to_owned());
        }
        if counted && word.is_adjacent || is_sign(word.text) {
            return found(Fact::Amount, lower.to_owned());
        }
        let name = owned(lower);
        names.contains(name).then(|| found(Fact::Name, name.to_owned()))?
    }
}

/// Returns a word without the ending of an English owner.
fn owned(word: &str) -> &str {
    word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word)
}

/// Says whether a sign says what is counted: a currency, a percentage.
fn is_sign(text: &str) -> bool {
    matches!(
        text,
        "$" | "€"
            | "£"
            | "¥"
            | "₴"
            | "₽"
            | "₹"
            | "₪"
            | "₺"
            | "₩"
            | "¢"
            | "%"
            | "‰"
            | "°"
            | "§"
            | "№"
    )
}

/// Returns the words of a text that are proper names, as far as capital
/// letters show it, in lower case.
fn names(words: &[Word<'_>], text: &str) -> Vec<String> {
    let shouts = !text.contains(char::is_lowercase);
    let capital = |word: &Word<'_>| word.text.starts_with(char::is_uppercase);
    let mut out = Vec::new();
    for (index, word) in words.iter().enumerate().filter(|(_, word)| capital(word)) {
        let next = words.get(index + 1).filter(|next| next.is_adjacent && !next.is_first);
        let full_name = next.is_some_and(capital);
        let abbreviation = word.text.chars().filter(|c| c.is_uppercase()).count() > 1 && !shouts;
        if !word.is_first || full_name || abbreviation {
            out.push(owned(&word.lower).to_owned());
        }
    }
    out
}

/// Returns the first place where the facts of one sort differ.
fn difference(fact: Fact, before: &[Found], after: &[Found]) -> Option<Refusal> {
    let of = |all: &[Found]| -> Vec<Found> {
        all.iter().filter(|(found, ..)| *found == fact).cloned().collect()
    };
    let (before, after) = (of(before), of(after));
    let same = |a: &Found, b: &Found| a.1 == b.1;
    let start = before.iter().zip(&after).take_while(|(a, b)| same(a, b)).count();
    let (before, after) = (&before[start..], &after[start..]);
    let end = before.iter().rev().zip(after.iter().rev()).take_while(|(a, b)| same(a, b)).count();
    let word = |all: &[Found]| {
        let rest = &all[..all.len() - end];
        rest.first().map(|(_, _, text)| text.clone()).unwrap_or_default()
    };
    let differ = !before.is_empty() || !after.is_empty();
    differ.then(|| Refusal { fact, old: word(before), new: word(after) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(language: &str, old: &str, new: &str) -> Option<String> {
        let guard = Guard::new(&Locale::parse(language).unwrap());
        let refusal = guard.refusal(old, new)?;
        Some(format!("{}: {} → {}", refusal.fact.as_str(), refusal.old, refusal.new))
    }

    #[test]
    fn facts_are_guarded() {
        for (language, old, new, expected) in [
            // What may pass.
            ("en", "We ask you all to come.", "We beg you all to come.", None),
            ("en", "the goverment must act", "the government must act", None),
            ("en", "act now", "Act now!", None),
            ("en", "on 5 December 2027", "on 5 December, 2027", None),
            ("en", "two trains", "2 trains", None),
            ("en", "1 000 people", "1000 people", None),
            ("en", "we don't know", "we do not know", None),
            ("en", "The Trains Stay", "The trains stay", None),
            ("en", "See Anna's letter there", "See the letter of Anna there", None),
            ("pl", "w piątek rano", "w piątku rano", None),
            ("en", "See [it]({ $link1 }) here", "See [this]({ $link1 }) here", None),
            // Numbers.
            ("en", "on 5 December", "on 12 December", Some("number: 5 → 12")),
            ("en", "two trains", "three trains", Some("number: two → three")),
            ("en", "both trains", "trains", Some("number: both → ")),
            ("en", "5 of 12", "12 of 5", Some("number: 5 → 12")),
            ("en", "1,000 people", "1.000 people", Some("number: 1,000 → 1.000")),
            ("en", "at 12:30", "at 12:45", Some("number: 30 → 45")),
            ("uk", "дві вимоги", "три вимоги", Some("number: дві → три")),
            // Dates.
            ("en", "in December", "in January", Some("date: December → January")),
            ("en", "every Monday", "every Tuesday", Some("date: Monday → Tuesday")),
            ("pl", "w piątek", "w sobotę", Some("date: piątek → sobotę")),
            ("ru", "в марте", "в апреле", Some("date: марте → апреле")),
            // Negation.
            ("en", "We will strike", "We will not strike", Some("negation:  → not")),
            ("en", "It is legal here", "It is illegal here", Some("negation: legal → illegal")),
            ("en", "without them", "with them", Some("negation: without → ")),
            ("pl", "to się stanie", "to się nie stanie", Some("negation:  → nie")),
            ("de", "Wir streiken", "Wir streiken nicht", Some("negation:  → nicht")),
            // Amounts.
            ("en", "pay 5 euro", "pay 5 dollars", Some("amount: euro → dollars")),
            ("en", "pay €5", "pay £5", Some("amount: € → £")),
            ("en", "5 % of all", "5 ‰ of all", Some("amount: % → ‰")),
            // Names.
            ("en", "We ask Anna", "We ask Marta", Some("name: Anna → Marta")),
            ("en", "Anna Nowak spoke", "Marta Nowak spoke", Some("name: Anna → Marta")),
            ("en", "NATO met", "FIFA met", Some("name: NATO → FIFA")),
            ("en", "in Ilsa", "in town", Some("name: Ilsa → ")),
            // Placeholders.
            (
                "en",
                "[a]({ $link1 }) b",
                "[a]({ $link2 }) b",
                Some("placeholder: { $link1 } → { $link2 }"),
            ),
            ("en", "to { $iban1 }", "to us", Some("placeholder: { $iban1 } → ")),
            // Where the words are not known, only signs and case may change.
            ("he", "רכבות לילה", "רכבות יום", Some("wording: לילה → יום")),
            ("he", "רכבות לילה", "רכבות לילה!", None),
            ("hu", "Éjszakai vonatok", "éjszakai vonatok.", None),
        ] {
            assert_eq!(refused(language, old, new).as_deref(), expected, "{old} / {new}");
        }
    }

    #[test]
    fn small_slips_look_minor() {
        let guard = Guard::new(&Locale::parse("en").unwrap());
        for (old, new, minor) in [
            ("the goverment must act", "the government must act", true),
            ("Act now", "act now!", true),
            ("We ask you", "We beg you", false),
            ("We may come", "We must come", false),
            ("on 5 May", "on 6 May", false),
            ("the trains run", "the trains run on", false),
        ] {
            assert_eq!(guard.looks_minor(old, new), minor, "{old} / {new}");
        }
    }
}
