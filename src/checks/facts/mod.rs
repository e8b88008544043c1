//! Facts: what of a text must be the same in every language, whatever the
//! wording: accounts, addresses, telephone numbers, amounts, percentages,
//! dates, times and other numbers.
//!
//! A [`Fact`] has a place and a sense. Only what is certain is a fact: digits,
//! with the words and signs around them that every language writes in its own
//! way. A number that is written out is none; it excuses one that is missing in
//! digits on the other side, so that `10` may become `ten` and `three` may
//! become `3`. [`differences`] compares two texts in both directions.

mod accounts;
mod addresses;
mod compare;
mod dates;
mod numbers;
mod phones;
mod reading;
mod times;
mod value;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Hit, Pair, Prose};
use crate::language::numbers::digit;
use accounts::{Account, Form};
use addresses::Address;
pub use compare::{Difference, Units, changes, differences};
use dates::Date;
pub(super) use reading::shown;
use reading::{Reading, Taken};
use times::Time;
use value::Number;
pub(super) use words::{Said, said};

/// A fact of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Where it stands.
    pub range: Range<usize>,
    sense: Sense,
}

/// What a fact says.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Sense {
    Account(Account),
    Email(Address),
    Url(Address),
    Phone(String),
    /// With its currency.
    Amount(Number, &'static str),
    /// With `%` or `‰`.
    Percentage(Number, &'static str),
    Date(Date),
    Time(Time),
    Year(Number),
    Number(Number),
}

/// What a fact is, the most telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FactKind {
    /// The number of a bank account.
    Account,
    /// An e-mail address.
    Email,
    /// The address of a page.
    Url,
    /// A telephone number.
    Phone,
    /// Money.
    Amount,
    /// A share of a hundred, or of a thousand.
    Percentage,
    /// A day, or a month of a year.
    Date,
    /// A time of the day.
    Time,
    /// A year.
    Year,
    /// Any other number.
    Number,
}

impl FactKind {
    /// Returns the check that asks about facts of this kind.
    pub fn check(self) -> &'static str {
        match self {
            Self::Account => "accounts",
            Self::Email => "emails",
            Self::Url => "urls",
            Self::Phone => "phones",
            Self::Amount => "amounts",
            Self::Percentage => "percentages",
            Self::Date => "dates",
            Self::Time => "times",
            Self::Year => "years",
            Self::Number => "numbers",
        }
    }
}

impl Fact {
    /// Returns what the fact is.
    pub fn kind(&self) -> FactKind {
        match self.sense {
            Sense::Account(_) => FactKind::Account,
            Sense::Email(_) => FactKind::Email,
            Sense::Url(_) => FactKind::Url,
            Sense::Phone(_) => FactKind::Phone,
            Sense::Amount(..) => FactKind::Amount,
            Sense::Percentage(..) => FactKind::Percentage,
            Sense::Date(_) => FactKind::Date,
            Sense::Time(_) => FactKind::Time,
            Sense::Year(_) => FactKind::Year,
            Sense::Number(_) => FactKind::Number,
        }
    }

    /// Returns what the fact says in a form that does not depend on how it is
    /// written, for example `date 2027-12-05`.
    pub fn key(&self) -> String {
        let kind = self.kind().check();
        match &self.sense {
            Sense::Account(account) => format!("{kind} {}", account.number),
            Sense::Email(address) | Sense::Url(address) => format!("{kind} {}", address.text),
            Sense::Phone(digits) => format!("{kind} {digits}"),
            Sense::Amount(number, unit) | Sense::Percentage(number, unit) => {
                format!("{kind} {} {unit}", number.scaled())
            }
            Sense::Date(date) => {
                let part =
                    |part: Option<u16>| part.map(|part| part.to_string()).unwrap_or_default();
                format!(
                    "{kind} {}-{}-{}",
                    part(date.year),
                    date.month,
                    part(date.day.map(u16::from))
                )
            }
            Sense::Time(time) => format!("{kind} {}:{}", time.hour, time.minute),
            Sense::Year(number) | Sense::Number(number) => format!("numbers {}", number.scaled()),
        }
    }
}

impl Sense {
    /// Returns the number of what is counted.
    fn number(&self) -> Option<&Number> {
        match self {
            Self::Amount(number, _)
            | Self::Percentage(number, _)
            | Self::Year(number)
            | Self::Number(number) => Some(number),
            _ => None,
        }
    }
}

/// Returns the facts of a text, in order.
pub(super) fn facts(prose: &Prose<'_>) -> Vec<Fact> {
    if !may_hold_facts(prose.text) {
        return Vec::new();
    }
    let reading = Reading::new(prose);
    let mut found: Vec<(Sense, Range<usize>)> = accounts::ibans(&reading);
    found.extend(addresses::addresses(reading.shown));
    found.sort_by_key(|(_, range)| range.start);
    let counted = counted(&reading, &found);
    found.extend(counted.into_iter().map(|taken| (taken.sense, taken.range)));
    found.sort_by_key(|(_, range)| range.start);
    let fact = |(sense, range)| Fact { range: reading.shown.source(range), sense };
    found.into_iter().map(fact).collect()
}

/// Says whether there is anything in a text that can be a fact: a digit, or an
/// address.
fn may_hold_facts(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@')
        || !text.is_ascii() && text.chars().any(|c| !c.is_ascii() && digit(c).is_some())
        || addresses::has_inner_dot(text)
        || text.contains("://")
}

/// Returns the facts that begin with digits and are not those that were found.
fn counted(reading: &Reading<'_>, found: &[(Sense, Range<usize>)]) -> Vec<Taken> {
    let mut out: Vec<Taken> = Vec::new();
    let (mut run, mut held) = (0, 0);
    if words::marker(reading).is_some() && dates::date(reading, 0).is_none() {
        run = 1;
    }
    while run < reading.runs.len() {
        let range = &reading.runs[run].range;
        while found.get(held).is_some_and(|(_, other)| other.end <= range.start) {
            held += 1;
        }
        if found.get(held).is_some_and(|(_, other)| other.start < range.end) {
            run += 1;
            continue;
        }
        let taken = fact_at(reading, run);
        let is_needless = taken.next == run + 1 && numbers::is_one_of(reading, run);
        run = taken.next;
        if !is_needless {
            out.push(taken);
        }
    }
    numbers::lend(&reading.shown.text, &mut out);
    out
}

/// Returns the fact that begins with a run.
fn fact_at(reading: &Reading<'_>, run: usize) -> Taken {
    dates::date(reading, run)
        .or_else(|| accounts::domestic(reading, run))
        .or_else(|| times::time(reading, run))
        .or_else(|| phones::phone(reading, run))
        .unwrap_or_else(|| numbers::number(reading, run))
}

/// Returns how often a text says each fact, numbers in words from three up
/// included: `one` and `two` are often no number. Two texts with the same keys
/// say the same; of two with others, [`changes`] tells what changed.
pub fn keys(prose: &Prose<'_>) -> BTreeMap<String, usize> {
    let mut keys = BTreeMap::new();
    let digits = prose.facts().iter().map(Fact::key);
    let words = prose.said().numbers.iter().filter(|(number, _)| *number > 2);
    for key in digits.chain(words.map(|(number, _)| format!("numbers {number}"))) {
        *keys.entry(key).or_default() += 1;
    }
    keys
}

/// Returns what is wrong.
pub(super) fn hits(pair: &Pair<'_>) -> Vec<Hit> {
    let differences = differences(pair.source, pair.target);
    let wanted = differences.into_iter().filter(|difference| !difference.is_mapped(pair));
    let mut hits: Vec<Hit> = wanted.map(|difference| difference.hit(pair)).collect();
    hits.extend(broken_ibans(pair));
    hits
}

/// Finds account numbers of the source that cannot be right.
fn broken_ibans(pair: &Pair<'_>) -> Vec<Hit> {
    let number = |fact: &Fact| match &fact.sense {
        Sense::Account(account) if account.form == Form::Wrong => Some(account.number.clone()),
        _ => None,
    };
    let wrong = pair.source.facts().iter().filter_map(|fact| Some((fact, number(fact)?)));
    wrong
        .map(|(fact, wrong)| {
            let kept =
                pair.target.facts().iter().find(|fact| number(fact).as_ref() == Some(&wrong));
            let end = pair.target.text.len();
            let at = kept.map_or(end..end, |fact| fact.range.clone());
            Hit::new("source-iban", at).arg("source", &pair.source.text[fact.range.clone()])
        })
        .collect()
}

#[cfg(test)]
mod attacks;
#[cfg(test)]
mod tests;
