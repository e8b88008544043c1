//! Months and days of the week in many languages, as the GNU C library's
//! locale data have them (`LC_TIME`: `mon`, `alt_mon`, `day`).

use pure_rust_locales::{Locale, locale_match};

/// A month or a day of the week, whatever form its name stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// The month, January being 0.
    Month(usize),
    /// The day of the week, Sunday being 0.
    Weekday(usize),
}

/// The names of one language, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    names: Vec<(String, Day)>,
    /// Whether names change within: such languages have a second form of the
    /// months in the data.
    inflects: bool,
    /// Whether names begin with a capital letter.
    capital: bool,
}

/// The least letters of a name by which it is known in another form.
const MIN_STEM: usize = 3;
/// The most letters that a form has more than the name.
const MAX_MORE: usize = 3;

impl Calendar {
    /// Returns the names in a language; none where the data have no such
    /// language.
    pub fn of(language: &str) -> Self {
        let Some(locale) = locale(language) else {
            return Self { names: Vec::new(), inflects: false, capital: false };
        };
        let months = locale_match!(locale => LC_TIME::MON);
        let others = locale_match!(locale => LC_TIME::ALT_MON);
        let capital = months.iter().all(|name| name.starts_with(char::is_uppercase));
        let days = locale_match!(locale => LC_TIME::DAY);
        let months = [months, others.unwrap_or_default()]
            .into_iter()
            .flat_map(|names| names.iter().enumerate());
        let months = months.map(|(number, name)| (name.to_lowercase(), Day::Month(number)));
        let days = days.iter().enumerate();
        let days = days.map(|(number, name)| (name.to_lowercase(), Day::Weekday(number)));
        let names = months.chain(days).collect();
        Self { names, inflects: others.is_some(), capital }
    }

    /// Returns what a word names. A form of a name that is not listed counts
    /// where it stands `near` a number or a short word, as in `w piątku`, and
    /// where names have capital letters only with one.
    pub fn day(&self, word: &str, near: bool) -> Option<Day> {
        if self.capital && !word.starts_with(char::is_uppercase) {
            return None;
        }
        let lower = word.to_lowercase();
        if let Some((_, day)) = self.names.iter().find(|(name, _)| *name == lower) {
            return Some(*day);
        }
        let forms = self.names.iter().filter(|(name, _)| near && self.is_form(name, &lower));
        // Of two names, as those of June and July in Czech, the one that has
        // more in common.
        forms.max_by_key(|(name, _)| shared(name, &lower)).map(|(_, day)| *day)
    }

    fn is_form(&self, name: &str, word: &str) -> bool {
        let letters = name.chars().count();
        let within = if self.inflects { letters.div_ceil(3) } else { 0 };
        let stem = (letters - within).max(MIN_STEM);
        word.chars().count() <= letters + MAX_MORE && shared(name, word) >= stem
    }
}

/// Returns how many letters two words have in common from the beginning.
fn shared(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count()
}

/// Returns the locale of a language, that of its own country first: `pl_PL`.
fn locale(language: &str) -> Option<Locale> {
    let own = format!("{language}_{}", language.to_uppercase());
    let others = COUNTRIES.iter().filter(|(tag, _)| *tag == language);
    let mut names = std::iter::once(own).chain(others.map(|(_, name)| (*name).to_owned()));
    names.find_map(|name| Locale::try_from(name.as_str()).ok())
}

/// Languages whose country has another name.
const COUNTRIES: [(&str, &str); 14] = [
    ("en", "en_GB"),
    ("uk", "uk_UA"),
    ("be", "be_BY"),
    ("cs", "cs_CZ"),
    ("da", "da_DK"),
    ("el", "el_GR"),
    ("sv", "sv_SE"),
    ("sl", "sl_SI"),
    ("et", "et_EE"),
    ("ka", "ka_GE"),
    ("ar", "ar_EG"),
    ("he", "he_IL"),
    ("sr", "sr_RS"),
    ("ca", "ca_ES"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_all_their_forms() {
        for (language, word, day) in [
            ("en", "December", Some(Day::Month(11))),
            ("en", "Decembers", Some(Day::Month(11))),
            ("en", "May", Some(Day::Month(4))),
            ("en", "may", None),
            ("en", "trains", None),
            ("en", "Sunday", Some(Day::Weekday(0))),
            ("pl", "grudzień", Some(Day::Month(11))),
            ("pl", "grudniu", Some(Day::Month(11))),
            ("pl", "maja", Some(Day::Month(4))),
            ("pl", "piątku", Some(Day::Weekday(5))),
            ("pl", "środę", Some(Day::Weekday(3))),
            ("uk", "січня", Some(Day::Month(0))),
            ("uk", "середу", Some(Day::Weekday(3))),
            ("ru", "вторника", Some(Day::Weekday(2))),
            ("cs", "pátku", Some(Day::Weekday(5))),
            ("cs", "červnu", Some(Day::Month(5))),
            ("cs", "červenci", Some(Day::Month(6))),
            ("de", "Donnerstags", Some(Day::Weekday(4))),
            ("fr", "août", Some(Day::Month(7))),
            ("be", "снежня", Some(Day::Month(11))),
            ("xx", "december", None),
        ] {
            assert_eq!(Calendar::of(language).day(word, true), day, "{language} {word}");
        }
    }
}
