//! What a text need not say in digits.

use super::{Fact, Said, Sense, Value};
use crate::language::numerals;
use crate::model::Locale;

/// Languages whose countries count years otherwise.
const OTHER_CALENDARS: [&str; 6] = ["fa", "ps", "am", "ti", "ne", "ckb"];
/// Languages that count the hours from sunrise.
const OTHER_CLOCKS: [&str; 4] = ["am", "ti", "sw", "om"];
/// Languages in which a noun alone may say that there are one or two.
const DUALS: [&str; 2] = ["ar", "he"];
/// Up to which number a language that we do not know may write words.
const MOST_IN_WORDS: u64 = 100;

/// Takes out dates whose day the other side says in words: `le premier décembre
/// 2027`.
pub(super) fn dates(facts: &mut Vec<&Fact>, others: &mut Vec<&Fact>, said: &Said) {
    facts.retain(|fact| {
        let Sense::Date(date) = &fact.sense else { return true };
        let Some(day) = date.day.filter(|&day| says(said, u64::from(day))) else { return true };
        let rest = others.iter().position(|other| match &other.sense {
            Sense::Date(other) => {
                other.day.is_none() && (other.month, other.year) == (date.month, date.year)
            }
            Sense::Year(year) => year.scaled().whole() == date.year.map(u64::from),
            _ => false,
        });
        match (rest, date.year) {
            (Some(at), _) => {
                others.remove(at);
                false
            }
            (None, None) => !says(said, u64::from(day)),
            (None, Some(_)) => true,
        }
    });
}

fn says(said: &Said, number: u64) -> bool {
    said.numbers.iter().map(|(number, _)| number).chain(&said.others).any(|&said| said == number)
}

/// What the two texts have to do with each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) locales: [&'a Locale; 2],
    /// Whether both have facts that nothing explains.
    pub(super) is_changed: bool,
    /// Whether a date or a year is among them.
    pub(super) is_dated: bool,
    /// Whether a time is among them.
    pub(super) is_timed: bool,
}

impl<'a> Context<'a> {
    /// Returns the context of what is left of two texts.
    pub(super) fn new(locales: [&'a Locale; 2], source: &[&Fact], target: &[&Fact]) -> Self {
        let dated = |fact: &&Fact| matches!(fact.sense, Sense::Date(_) | Sense::Year(_));
        let timed = |fact: &&Fact| matches!(fact.sense, Sense::Time(_));
        Self {
            locales,
            is_changed: !source.is_empty() && !target.is_empty(),
            is_dated: source.iter().chain(target).any(dated),
            is_timed: source.iter().chain(target).any(timed),
        }
    }

    /// Says whether one of two languages is among some.
    fn either(&self, known: &[&str]) -> bool {
        let [one, other] = self.locales.map(Locale::language);
        one != other && (known.contains(&one) || known.contains(&other))
    }

    fn is_unknown(&self) -> bool {
        self.locales.iter().any(|locale| numerals::of(locale.language()).is_none())
    }
}

/// Says whether a fact may stand in words on the other side, or cannot be
/// judged there. Each word counts once.
pub(super) fn is_said(fact: &Fact, said: &mut Said, context: &Context<'_>) -> bool {
    let silent = !said.is_known && !context.is_changed;
    if context.is_dated && context.either(&OTHER_CALENDARS) && is_of_date(fact) {
        return true;
    }
    if context.is_timed && context.either(&OTHER_CLOCKS) && is_of_time(fact) {
        return true;
    }
    match &fact.sense {
        Sense::Date(date) => date.year.is_none() && silent,
        Sense::Time(time) => {
            let (hour, minute) = (u64::from(time.hour), time.minute);
            let next = hour + 1;
            minute == 0 && (hour % 12 == 0 || silent)
                || [hour, hour % 12, next, next % 12].iter().any(|&hour| take(said, hour))
        }
        sense => sense.number().is_some_and(|number| {
            let readings = [number.scaled(), number.value.clone()];
            let is_few = [1, 2].map(Value::from).contains(&readings[0]);
            readings.iter().any(|value| is_number_said(value, said, context.is_changed))
                || is_few && !context.is_changed && (context.either(&DUALS) || context.is_unknown())
        }),
    }
}

/// Says whether a fact may be a date, or a part of one.
fn is_of_date(fact: &Fact) -> bool {
    let number = alone(fact);
    matches!(fact.sense, Sense::Date(_))
        || number.is_some_and(|number| number <= 31 || (1000..=2999).contains(&number))
}

/// Returns the number that stands in one run of digits.
fn alone(fact: &Fact) -> Option<u64> {
    let number = fact.sense.number().filter(|number| number.runs.len() == 1)?;
    number.scaled().whole()
}

/// Says whether a fact may be a time, or an hour alone.
fn is_of_time(fact: &Fact) -> bool {
    matches!(fact.sense, Sense::Time(_)) || alone(fact).is_some_and(|hour| hour <= 12)
}

fn is_number_said(value: &Value, said: &mut Said, changed: bool) -> bool {
    let whole = value.whole();
    // `pół` and `un quart` are listed as 2 and 4.
    let is_taken = match whole {
        Some(whole) => take(said, whole),
        None => take(said, 2) || take(said, 4),
    };
    if is_taken {
        return true;
    }
    if !said.is_known {
        let round = |whole: u64| whole.is_multiple_of(100);
        return !changed && whole.is_none_or(|whole| whole <= MOST_IN_WORDS || round(whole));
    }
    let vague = said.vague > 0 && whole.is_none_or(|whole| whole > 12);
    said.vague -= usize::from(vague);
    vague
}

/// Takes a number out of what was said.
fn take(said: &mut Said, number: u64) -> bool {
    if let Some(at) = said.numbers.iter().position(|(other, _)| *other == number) {
        said.numbers.remove(at);
        return true;
    }
    let found = said.others.iter().position(|other| *other == number);
    found.map(|at| said.others.swap_remove(at)).is_some()
}
