//! The fact guard: an edit that changes a fact is not minor, whatever the
//! author says of it.
//!
//! Wherever two texts differ, the placeholders, numbers, dates, words that
//! deny, amounts and proper names of the one side have to be those of the
//! other, in the same order. The guard rather refuses too much than too little:
//! what it refuses can be forced, with a reason that stays visible.

mod facts;
mod proof;

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::language::calendar::Calendar;
use crate::language::words::{self, Words};
use crate::model::Locale;
use crate::model::near::edits;
use crate::workflow::text_diff::{self, Nature, Run};
use facts::Found;
pub use proof::prove;

/// What a text says that no edit changes in passing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// A link, an account number or another placeholder, or what stands for it.
    Placeholder,
    /// A number, in digits or in words.
    Number,
    /// A month, a day of the week, or a day seen from today.
    Date,
    /// A word that denies, or a syllable that turns a word into its opposite.
    Negation,
    /// What is counted, and how: the word beside a number, a sign of currency,
    /// `more`, `before`.
    Amount,
    /// A proper name: a word with a capital letter that is no common word of
    /// the language, or an abbreviation.
    Name,
    /// A paragraph that was divided, or joined with another.
    Shape,
    /// A sentence that came or went, most of the words, or any word of a
    /// language in which facts are not known.
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
    /// Words that are no names, though a sentence or a title begins with them.
    common: BTreeSet<&'static str>,
    calendar: Calendar,
}

/// From how many words on texts are compared as a whole.
const LONG: usize = 6;
/// How many words more make a new sentence one that says something.
const SENTENCE: usize = 4;

impl Fact {
    /// Returns the word for this fact.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Placeholder => "placeholder",
            Self::Number => "number",
            Self::Date => "date",
            Self::Negation => "negation",
            Self::Amount => "amount",
            Self::Name => "name",
            Self::Shape => "shape",
            Self::Wording => "wording",
        }
    }
}

impl Guard {
    /// Returns the guard for texts in a locale.
    pub fn new(locale: &Locale) -> Self {
        let language = locale.language().to_owned();
        let common = stop_words::lookup(&language).unwrap_or_default();
        Self {
            words: words::of(&language),
            common: common.iter().copied().collect(),
            calendar: Calendar::of(&language),
            language,
        }
    }

    /// Returns why the change from one text to another is not minor; `None`
    /// where all facts are the same. In a language whose words are not known,
    /// only cosmetic changes pass.
    pub fn refusal(&self, old: &str, new: &str) -> Option<Refusal> {
        let (before, after) = self.facts(old, new);
        let runs = text_diff::runs(old, new);
        let (mut at, mut to) = (0, 0);
        for run in &runs {
            let (from, into) = (at..at + run.old.len(), to..to + run.new.len());
            (at, to) = (from.end, into.end);
            if run.old != run.new {
                let difference = difference(&within(&before, &from), &within(&after, &into));
                if difference.is_some() {
                    return difference;
                }
            }
        }
        if text_diff::nature(old, new) == Nature::Cosmetic {
            return None;
        }
        self.opposites(&runs).or_else(|| self.rewritten(old, new, &runs))
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

    /// Finds a word that became its opposite.
    fn opposites(&self, runs: &[Run]) -> Option<Refusal> {
        let words = self.words?;
        let lower =
            |text: &str| -> Vec<String> { text.unicode_words().map(str::to_lowercase).collect() };
        runs.iter().filter(|run| run.old != run.new).find_map(|run| {
            let refusal = |old: &str, new: &str| {
                Some(Refusal { fact: Fact::Negation, old: old.to_owned(), new: new.to_owned() })
            };
            let (old, new) = (lower(&run.old), lower(&run.new));
            match (&old[..], &new[..]) {
                // Of `non-violent` only the first half went away.
                ([one], []) | ([], [one]) if words.is_affix(one) => {
                    return refusal(run.old.trim(), run.new.trim());
                }
                _ => {}
            }
            let pairs = old.iter().flat_map(|old| new.iter().map(move |new| (old, new)));
            let mut pairs = pairs.take(400);
            let (old, new) = pairs.find(|(old, new)| words.are_opposites(old, new))?;
            refusal(old, new)
        })
    }

    /// Says whether there is more to read than a slip: a sentence more or less,
    /// or a text most of whose words are others.
    fn rewritten(&self, old: &str, new: &str, runs: &[Run]) -> Option<Refusal> {
        let words = |text: &str| text.unicode_words().count();
        let changed = || runs.iter().filter(|run| run.old != run.new);
        let refusal = |run: &Run| Refusal {
            fact: Fact::Wording,
            old: run.old.trim().to_owned(),
            new: run.new.trim().to_owned(),
        };
        if self.words.is_none() {
            return changed().next().map(refusal);
        }
        let sentences = |text: &str| text_diff::sentences(&self.language, text).len();
        if sentences(old) != sentences(new) {
            let grows = |run: &&Run| words(&run.old).abs_diff(words(&run.new)) >= SENTENCE;
            if let Some(run) = changed().find(grows) {
                return Some(refusal(run));
            }
        }
        let total = words(old).max(words(new));
        let same: usize = runs.iter().filter(|run| run.old == run.new).map(|r| words(&r.new)).sum();
        let most = total >= LONG && same * 2 < total;
        most.then(|| changed().next().map(refusal))?
    }
}

/// Returns the facts that stand in a part of a text, or reach into it.
fn within<'a>(facts: &'a [Found], part: &Range<usize>) -> Vec<&'a Found> {
    let meets = |found: &&Found| found.range.start < part.end && found.range.end > part.start;
    facts.iter().filter(meets).collect()
}

/// Returns the first place where two runs of facts differ.
fn difference(before: &[&Found], after: &[&Found]) -> Option<Refusal> {
    let same = |a: &Found, b: &Found| a.fact == b.fact && a.same == b.same;
    let start = before.iter().zip(after).take_while(|(a, b)| same(a, b)).count();
    let (old, new) = (before.get(start), after.get(start));
    let fact = old.or(new)?.fact;
    let word = |found: Option<&&Found>| found.map(|one| one.text.clone()).unwrap_or_default();
    Some(Refusal { fact, old: word(old), new: word(new) })
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
        let mut wrong = Vec::new();
        for (language, old, new, expected) in [
            // What may pass.
            ("en", "We ask you all to come.", "We beg you all to come.", None),
            ("en", "the goverment must act", "the government must act", None),
            ("en", "act now", "Act now!", None),
            ("en", "on 5 December 2027", "on 5 December, 2027", None),
            ("en", "in two trains", "in 2 trains", None),
            ("en", "1 000 people", "1000 people", None),
            ("en", "10,000 people", "10000 people", None),
            ("en", "and we don't know", "and we do not know", None),
            ("en", "The Trains Stay", "The trains stay", None),
            ("en", "See Anna's letter now", "See Anna’s letter now", None),
            ("en", "Every signature counts", "Each signature counts", None),
            ("en", "We may come later", "We can come later", None),
            ("pl", "w piątek rano", "w piątku rano", None),
            ("pl", "to są środki", "to są pieniądze", None),
            ("en", "See [it]({ $link1 }) here", "See [this]({ $link1 }) here", None),
            // Numbers.
            ("en", "on 5 December", "on 12 December", Some("number: 5 → 12")),
            ("en", "in two trains", "in three trains", Some("number: two → three")),
            ("en", "in both trains", "in trains", Some("number: both → ")),
            ("en", "5 of 12", "12 of 5", Some("number: 5 → 12")),
            ("en", "1,000 people", "1.000 people", Some("number: 1,000 → 1.000")),
            ("en", "1 000 people", "1 200 people", Some("number: 1 000 → 1 200")),
            ("en", "at 12:30", "at 12:45", Some("number: 30 → 45")),
            ("en", "at −5 degrees", "at 5 degrees", Some("number: −5 → ")),
            ("en", "the thirteenth", "the fourteenth", Some("number: thirteenth → fourteenth")),
            ("uk", "ці дві вимоги", "ці три вимоги", Some("number: дві → три")),
            ("pl", "było trzynaście", "było czternaście", Some("number: trzynaście → czternaście")),
            (
                "de",
                "und fünfhundert",
                "und sechshundert",
                Some("number: fünfhundert → sechshundert"),
            ),
            ("ru", "и двести", "и триста", Some("number: двести → триста")),
            // Dates.
            ("en", "in December", "in January", Some("date: December → January")),
            ("en", "every Monday", "every Tuesday", Some("date: Monday → Tuesday")),
            ("en", "come today", "come tomorrow", Some("date: today → tomorrow")),
            ("pl", "w piątek", "w sobotę", Some("date: piątek → sobotę")),
            ("cs", "v červnu", "v červenci", Some("date: červnu → červenci")),
            ("ru", "в марте", "в апреле", Some("date: марте → апреле")),
            // Negation, and where it stands.
            ("en", "We will strike", "We will not strike", Some("negation:  → not")),
            ("en", "It is legal here", "It is illegal here", Some("negation: legal → illegal")),
            ("en", "a non-violent march", "a violent march", Some("negation: non- → ")),
            (
                "en",
                "it is harmful to us",
                "it is harmless to us",
                Some("negation: harmful → harmless"),
            ),
            ("en", "go without them", "go with them", Some("negation: without → ")),
            (
                "en",
                "We will not strike and we will pay.",
                "We will strike and we will not pay.",
                Some("negation: not → "),
            ),
            ("pl", "to się stanie", "to się nie stanie", Some("negation:  → nie")),
            ("de", "Wir streiken", "Wir streiken nicht", Some("negation:  → nicht")),
            ("fr", "ce n'est pas vrai", "c'est vrai", Some("negation: n'est → ")),
            // Amounts.
            ("en", "pay 5 euro", "pay 5 dollars", Some("amount: euro → dollars")),
            ("en", "pay 5 **euro**", "pay 5 **dollars**", Some("amount: euro → dollars")),
            ("en", "a 24-hour strike", "a 24-minute strike", Some("amount: hour → minute")),
            ("en", "pay 5 Swiss francs", "pay 5 Swiss euros", Some("amount: francs → euros")),
            ("en", "pay €5", "pay £5", Some("amount: € → £")),
            ("en", "5 % of all", "5 ‰ of all", Some("amount: % → ‰")),
            ("en", "come before 5 May", "come after 5 May", Some("amount: before → after")),
            ("en", "at least five", "at most five", Some("amount: least → most")),
            ("en", "5 May and 6 trains", "5 trains and 6 May", Some("date: May → trains")),
            // Names.
            ("en", "We ask Anna", "We ask Marta", Some("name: Anna → Marta")),
            ("en", "Anna Nowak spoke", "Marta Nowak spoke", Some("name: Anna → Marta")),
            ("en", "Poland must act", "Germany must act", Some("name: Poland → Germany")),
            ("en", "NATO met", "FIFA met", Some("name: NATO → FIFA")),
            ("en", "in Ilsa", "in town", Some("name: Ilsa → ")),
            ("fr", "à l'Italie", "à l'Espagne", Some("name: l'Italie → l'Espagne")),
            // Placeholders.
            (
                "en",
                "[a]({ $link1 }) b",
                "[a]({ $link2 }) b",
                Some("placeholder: { $link1 } → { $link2 }"),
            ),
            ("en", "to { $iban1 }", "to us", Some("placeholder: { $iban1 } → ")),
            // Sentences that come or go, and texts that are others.
            (
                "en",
                "We ask you all to come.",
                "We ask you all to come. You may bring your friends along as well.",
                Some("wording:  → You may bring your friends along as well."),
            ),
            (
                "en",
                "we ask all of you to act soon",
                "go away from here and never come",
                Some("negation:  → never"),
            ),
            // Where the words are not known, only signs and case may change.
            ("he", "רכבות לילה", "רכבות יום", Some("wording: לילה → יום")),
            ("he", "רכבות לילה", "רכבות לילה!", None),
            ("hu", "Éjszakai vonatok", "éjszakai vonatok.", None),
        ] {
            let found = refused(language, old, new);
            if found.as_deref() != expected {
                wrong.push(format!("{old} / {new}: {found:?}, expected {expected:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
