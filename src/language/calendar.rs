//! Months and days of the week in many languages, as the GNU C library's
//! locale data have them (`LC_TIME`: `mon`, `alt_mon`, `day`).

use pure_rust_locales::locale_match;

use super::glibc;

/// A month or a day of the week, whatever form its name stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// The month, January being 0.
    Month(usize),
    /// The day of the week, Sunday being 0.
    Weekday(usize),
}

/// The names of one language, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    names: Vec<(String, Day)>,
    /// Short and other names of the months, by which they are known in a date
    /// alone.
    others: Vec<(String, usize)>,
    /// The first letters of all these names, in order.
    heads: Vec<Head>,
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
        let Some(locale) = glibc::language(language) else {
            return Self::default();
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
        let names: Vec<_> = months.chain(days).collect();
        let short = locale_match!(locale => LC_TIME::ABMON).iter().enumerate();
        let short = short.map(|(number, name)| (folded(name.trim_end_matches('.')), number));
        let short = short.filter(|(name, _)| name.chars().any(char::is_alphabetic));
        let second = OTHER_NAMES.iter().filter(|(own, _)| *own == language);
        let second = second.flat_map(|(_, names)| {
            names.split_whitespace().enumerate().map(|(number, name)| (plain(name), number))
        });
        let whole = months_of(&names).map(|(name, number)| (folded(name), number));
        let all: Vec<(String, usize)> = whole.chain(short).chain(second).collect();
        let mut heads: Vec<Head> = all.iter().map(|(name, _)| head(name)).collect();
        heads.sort_unstable();
        Self { names, others: all, heads, inflects: others.is_some(), capital }
    }

    /// Returns the month, January being 1, that a word or two name in a date,
    /// in full or in short. `dotted` says that a full stop follows, as it does
    /// after short forms.
    pub fn month(&self, words: &str, dotted: bool) -> Option<u8> {
        let known = |word: &str| self.heads.binary_search(&head(word)).is_ok();
        let month = |word: &str| match Some(word)
            .filter(|word| known(word))
            .map(|word| self.day(word, true))?
        {
            Some(Day::Month(number)) => Some(number),
            _ if self.capital && !word.starts_with(char::is_uppercase) => None,
            _ => self.other(&folded(word), dotted),
        };
        let prefixed = || {
            let mut letters = words.chars();
            let first = letters.next().filter(|first| PREFIXES.contains(first))?;
            month(&words[first.len_utf8()..])
        };
        month(words).or_else(prefixed).and_then(|number| u8::try_from(number + 1).ok())
    }

    fn other(&self, word: &str, dotted: bool) -> Option<usize> {
        let known = self.others.iter().find(|(name, _)| name == word);
        if let Some((_, number)) = known {
            return Some(*number);
        }
        if !dotted || word.chars().count() < MIN_STEM {
            return None;
        }
        let months = months_of(&self.names).filter(|(name, _)| name.starts_with(word));
        let mut months = months.map(|(_, number)| number);
        let first = months.next()?;
        months.all(|other| other == first).then_some(first)
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

/// Letters that Hebrew writes before a month: `12 בדצמבר`.
const PREFIXES: [char; 4] = ['ב', 'ל', 'מ', 'ה'];

/// Names of the months, from January on, that stand beside those of the data;
/// `+` stands for a space, `-` for a month without another name.
const OTHER_NAMES: [(&str, &str); 3] = [
    (
        "ar",
        "كانون+الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين+الأول تشرين+الثاني كانون+الأول",
    ),
    ("ar", "جانفي فيفري مارس أفريل ماي جوان جويلية أوت - - نونبر دجنبر"),
    ("ar", "- - - نيسان أيار - يوليوز غشت شتنبر أكتوبر - -"),
];

/// As many letters as all forms of a name have in common.
type Head = [char; MIN_STEM];

fn head(word: &str) -> Head {
    let mut head = Head::default();
    let letters = word.chars().flat_map(char::to_lowercase).map(alef);
    head.iter_mut().zip(letters).for_each(|(place, letter)| *place = letter);
    head
}

/// Returns a letter; the shapes of the Arabic alef are one.
fn alef(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' => 'ا',
        c => c,
    }
}

fn months_of(names: &[(String, Day)]) -> impl Iterator<Item = (&str, usize)> {
    names.iter().filter_map(|(name, day)| match day {
        Day::Month(number) => Some((name.as_str(), *number)),
        Day::Weekday(_) => None,
    })
}

fn plain(name: &str) -> String {
    folded(&name.replace('+', " "))
}

/// Returns a name in lower case, with one alef.
fn folded(name: &str) -> String {
    name.to_lowercase().chars().map(alef).collect()
}

/// Returns how many letters two words have in common from the beginning.
fn shared(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count()
}

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

    #[test]
    fn months_of_dates_are_known_in_short_and_by_other_names() {
        for (language, word, dotted, month) in [
            ("en", "Dec", false, Some(12)),
            ("en", "Sept", true, Some(9)),
            ("en", "Ma", true, None),
            ("en", "Jun", false, Some(6)),
            ("de", "Dez", true, Some(12)),
            ("de", "März", false, Some(3)),
            ("fr", "déc", true, Some(12)),
            ("pl", "grudnia", false, Some(12)),
            ("pl", "paźdz", true, Some(10)),
            ("uk", "груд", true, Some(12)),
            ("ru", "декабря", false, Some(12)),
            ("ar", "ديسمبر", false, Some(12)),
            ("ar", "كانون الأول", false, Some(12)),
            ("ar", "كانون الثاني", false, Some(1)),
            ("ar", "آب", false, Some(8)),
            ("ar", "ابريل", false, Some(4)),
            ("ar", "أوت", false, Some(8)),
            ("he", "בדצמבר", false, Some(12)),
            ("he", "מאי", false, Some(5)),
            ("pl", "osób", false, None),
            ("xx", "December", false, None),
        ] {
            assert_eq!(Calendar::of(language).month(word, dotted), month, "{language} {word}");
        }
    }
}
