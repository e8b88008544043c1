//! One fact on one side that is several on the other: `5 and 6 December`, where
//! another language repeats the month.

use super::alike::{digits, whole};
use super::{Fact, Sense};

/// A part of a fact that is a fact by itself.
enum Part {
    Number(u64),
    Day(u8, u8),
    Month(u8, u16),
}

/// Takes out each fact of one side whose parts the other side has, with them.
pub(super) fn pair_off(whole: &mut Vec<&Fact>, others: &mut Vec<&Fact>) {
    whole.retain(|fact| {
        let ways = ways(fact);
        let found = ways.iter().find_map(|parts| found(parts, others));
        match found.or_else(|| in_a_row(fact, others)) {
            Some(mut taken) => {
                taken.sort_unstable();
                for at in taken.into_iter().rev() {
                    others.remove(at);
                }
                false
            }
            None => true,
        }
    });
}

/// Returns the parts of which a fact may consist, the surest first.
fn ways(fact: &Fact) -> Vec<Vec<Part>> {
    let number = |number: u16| Part::Number(u64::from(number));
    match &fact.sense {
        Sense::Date(date) => {
            let month = u16::from(date.month);
            match (date.day, date.year) {
                (Some(day), Some(year)) => vec![
                    vec![Part::Day(day, date.month), number(year)],
                    vec![Part::Month(date.month, year), number(day.into())],
                    vec![number(day.into()), number(month), number(year)],
                    vec![number(day.into()), number(year)],
                ],
                (Some(day), None) => vec![vec![number(day.into()), number(month)]],
                (None, Some(year)) => vec![vec![number(month), number(year)]],
                (None, None) => Vec::new(),
            }
        }
        Sense::Time(time) => {
            let minute = || number(time.minute);
            vec![vec![number(time.hour), minute()], vec![number(time.hour % 12), minute()]]
        }
        _ => Vec::new(),
    }
}

/// Returns where the parts stand among facts.
fn found(parts: &[Part], others: &[&Fact]) -> Option<Vec<usize>> {
    let mut taken: Vec<usize> = Vec::new();
    for part in parts {
        let free = |(at, fact): &(usize, &&Fact)| !taken.contains(at) && is(fact, part);
        taken.push(others.iter().enumerate().find(free)?.0);
    }
    Some(taken)
}

fn is(fact: &Fact, part: &Part) -> bool {
    match (part, &fact.sense) {
        (Part::Day(day, month), Sense::Date(date)) => {
            date.day == Some(*day) && date.month == *month && date.year.is_none()
        }
        (Part::Month(month, year), Sense::Date(date)) => {
            date.day.is_none() && date.month == *month && date.year == Some(*year)
        }
        (Part::Number(number), sense) => {
            sense.number().is_some_and(|other| whole(other) == Some(*number))
        }
        _ => false,
    }
}

/// Returns neighbours whose digits in a row are those of a fact.
fn in_a_row(fact: &Fact, others: &[&Fact]) -> Option<Vec<usize>> {
    let wanted = digits(fact).filter(|digits| digits.len() > 1)?;
    (0..others.len()).find_map(|from| {
        let mut row = String::new();
        let mut to = from;
        while row.len() < wanted.len() && to < others.len() {
            row.push_str(&digits(others[to])?);
            to += 1;
        }
        (row == wanted && to > from + 1).then(|| (from..to).collect())
    })
}
