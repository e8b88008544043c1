//! Whether two facts may be the same.

use super::{Fact, Number, Sense, Side, Sides};
use crate::checks::facts::dates::Date;
use crate::checks::facts::times::Time;

/// Says whether two facts of one kind say the same.
pub(super) fn same(fact: &Fact, other: &Fact) -> bool {
    match (&fact.sense, &other.sense) {
        (Sense::Account(one), Sense::Account(two)) => one.equals(two),
        (Sense::Email(one), Sense::Email(two)) | (Sense::Url(one), Sense::Url(two)) => {
            one.text == two.text
        }
        (Sense::Phone(one), Sense::Phone(two)) => one == two,
        (Sense::Amount(one, unit), Sense::Amount(two, other)) => {
            one.equals(two) && same_money(unit, other)
        }
        (Sense::Percentage(one, sign), Sense::Percentage(two, other)) => {
            one.equals(two) && sign == other
        }
        (Sense::Date(one), Sense::Date(two)) => one.equals(two),
        (Sense::Time(one), Sense::Time(two)) => one.equals(two),
        (Sense::Year(one), Sense::Year(two)) | (Sense::Number(one), Sense::Number(two)) => {
            one.equals(two)
        }
        _ => false,
    }
}

/// Says whether two facts may be the same, though they are written as different
/// kinds, or with words that are not known on one side.
pub(super) fn may_be(fact: &Fact, other: &Fact, sides: Sides<'_>) -> bool {
    match (&fact.sense, &other.sense) {
        (Sense::Amount(one, unit), Sense::Amount(two, other)) => {
            same_money(unit, other) && same_digits(one, two, sides)
        }
        (Sense::Percentage(one, sign), Sense::Percentage(two, other)) => {
            sign == other && same_digits(one, two, sides)
        }
        (Sense::Date(date), sense) | (sense, Sense::Date(date)) => {
            sense.number().is_some_and(|number| is_date(number, date))
        }
        (Sense::Time(time), sense) | (sense, Sense::Time(time)) => {
            sense.number().is_some_and(|number| is_time(number, time))
        }
        (one, two) => {
            let keeps_units =
                keeps_unit(one, two, sides.target) && keeps_unit(two, one, sides.source);
            match (one.number(), two.number()) {
                (Some(one), Some(two)) => {
                    let same = one.equals(two) || same_digits(one, two, sides);
                    keeps_units && (same || is_short_year(one, two))
                }
                _ => {
                    let (one, two) = (digits(fact), digits(other));
                    one == two && one.is_some_and(|digits| digits.len() >= LEAST_DIGITS)
                }
            }
        }
    }
}

/// Says whether a number may be all that is left of a date whose month is
/// written in words that are not known.
fn is_date(number: &Number, date: &Date) -> bool {
    let whole = whole(number);
    match (date.day.map(u64::from), date.year) {
        (Some(day), None) => whole == Some(day) || is_pair(number, day, u64::from(date.month)),
        (None, year) => whole == year.map(u64::from),
        _ => false,
    }
}

/// Says whether a number may be a time: the hour alone, of 12 or of 24, or
/// hours and minutes with a full stop.
fn is_time(number: &Number, time: &Time) -> bool {
    let (hour, minute) = (u64::from(time.hour), u64::from(time.minute));
    let noon = hour.is_multiple_of(12);
    let late = if time.is_loose || noon { hour % 12 + 12 } else { hour };
    let hours = [hour, hour % 12, late, if noon { 12 } else { hour }];
    let alone = minute == 0 && whole(number).is_some_and(|hour| hours.contains(&hour));
    alone || hours.iter().any(|hour| is_pair(number, *hour, minute))
}

/// Says whether what a number counts may be said beside the other, in a text of
/// which that much is known.
fn keeps_unit(one: &Sense, two: &Sense, side: Side<'_>) -> bool {
    let (Sense::Number(two) | Sense::Year(two)) = two else { return true };
    let is_unsaid = || match one {
        Sense::Percentage(_, "%") => !side.0.units().percent,
        Sense::Amount(_, code) => COMMON.contains(code) && !side.0.units().money,
        _ => false,
    };
    !(side.has_scales() && !two.has_lent_unit && is_unsaid())
}

/// Currencies whose names are known in all languages whose numbers are.
const COMMON: [&str; 7] = ["EUR", "$", "USD", "GBP", "PLN", "UAH", "RUB"];

/// The least digits that are the same number, whatever it is.
const LEAST_DIGITS: usize = 4;

/// Returns all digits of a fact, however they are parted.
pub(super) fn digits(fact: &Fact) -> Option<String> {
    match &fact.sense {
        Sense::Account(account) => Some(account.number.clone()),
        Sense::Phone(digits) => Some(digits.clone()),
        sense => sense.number().map(|number| number.runs.concat()),
    }
}

/// Returns the whole number that a number is.
pub(super) fn whole(number: &Number) -> Option<u64> {
    number.scaled().whole()
}

/// Says whether a number is written as two others with a mark between.
fn is_pair(number: &Number, one: u64, two: u64) -> bool {
    let runs: Vec<Option<u64>> = number.runs.iter().map(|run| run.parse().ok()).collect();
    runs == [Some(one), Some(two)] || one <= 31 && two > 0 && runs == [Some(two), Some(one)]
}

/// Says whether of two numbers one is a year and the other its last two digits:
/// `the 1980s`, `lata 80.`; `2019/20`, `2019–2020`.
fn is_short_year(one: &Number, two: &Number) -> bool {
    let short = |year: Option<u64>, number: Option<u64>| match (year, number) {
        (Some(year), Some(number)) => {
            (1900..2100).contains(&year) && (10..100).contains(&number) && year % 100 == number
        }
        _ => false,
    };
    let (one, two) = (whole(one), whole(two));
    short(one, two) || short(two, one)
}

/// Says whether two numbers have the same digits, and the words behind one of
/// them cannot be read.
fn same_digits(one: &Number, two: &Number, sides: Sides<'_>) -> bool {
    let unread = |number: &Number, has_scales: bool| number.power == 0 && !has_scales;
    let unread = unread(one, sides.source.has_scales()) || unread(two, sides.target.has_scales());
    unread && one.value == two.value
}

/// Says whether two words or signs may mean one currency.
fn same_money(one: &str, two: &str) -> bool {
    const LOOSE: [(&str, &[&str]); 4] = [
        ("$", &["USD", "CAD", "AUD", "NZD"]),
        ("kr", &["SEK", "NOK", "DKK", "CZK"]),
        ("fr", &["CHF"]),
        ("¥", &["JPY", "CNY"]),
    ];
    let loose = |one: &str, two: &str| {
        LOOSE.iter().any(|(sign, codes)| *sign == one && codes.contains(&two))
    };
    one == two || loose(one, two) || loose(two, one)
}
