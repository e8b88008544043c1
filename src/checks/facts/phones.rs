//! Telephone numbers.

use super::Sense;
use super::reading::{Reading, Taken};

/// What may stand between the groups of a telephone number.
const GAPS: [&str; 15] =
    [" ", "-", "‐", "–", ".", "/", " (", "(", ") ", ")", ")-", " / ", "-(", "  ", ") -"];
/// How many digits a number has (ITU-T E.164), and one without its country.
const LONGEST: usize = 15;
const SHORTEST: usize = 7;
/// The least digits of a number behind a word such as `tel.`.
const SHORTEST_INTRODUCED: usize = 5;

/// Beginnings of words that introduce a telephone number.
const WORDS: [&str; 13] = [
    "tel", "phone", "fax", "hotline", "sms", "whatsapp", "signal:", "infolin", "тел", "факс",
    "هاتف", "טל", "viber",
];

/// Returns the telephone number that begins with a run.
pub(super) fn phone(reading: &Reading<'_>, run: usize) -> Option<Taken> {
    let before = reading.before(run);
    let open = before.trim_end_matches('(');
    let plus = open.ends_with('+');
    let (digits, next) = gathered(reading, run);
    let groups = next - run;
    let sound = if plus {
        (SHORTEST..=LONGEST).contains(&digits.len())
    } else if digits.len() < SHORTEST_INTRODUCED {
        false
    } else if reading.is_introduced(run, &WORDS) {
        !is_grouped(reading, run, next)
    } else {
        digits.len() >= SHORTEST
            && (is_long_distance(reading, run, groups, open.len() < before.len())
                || is_hyphened(reading, run, next))
    };
    if !sound {
        return None;
    }
    let number =
        if plus { digits } else { digits.strip_prefix("00").unwrap_or(&digits).to_owned() };
    let mut taken = reading.taken(Sense::Phone(number), run, next);
    taken.range.start = if plus { open.len() - 1 } else { open.len() };
    Some(taken)
}

/// Returns the digits of the groups that stand as those of a telephone number,
/// and the first run behind them. The `(0)` behind a country is left out.
fn gathered(reading: &Reading<'_>, run: usize) -> (String, usize) {
    let mut digits = reading.digits(run).to_owned();
    let mut next = run + 1;
    while let Some(gap) = reading.gap(next - 1).filter(|gap| GAPS.contains(gap)) {
        let group = reading.digits(next);
        let opens = gap.ends_with('(') && next > run + 1;
        if digits.len() + group.len() > LONGEST || opens {
            break;
        }
        let trunk = group == "0" && gap.ends_with('(') && reading.after(next).starts_with(')');
        digits.push_str(if trunk { "" } else { group });
        next += 1;
    }
    (digits, next)
}

/// Says whether a number begins as one does that is dialled within a country.
fn is_long_distance(reading: &Reading<'_>, run: usize, groups: usize, open: bool) -> bool {
    let first = reading.digits(run);
    let zero = first.starts_with('0') && first.len() > 1;
    (zero || open) && (groups > 1 || zero && first.len() >= SHORTEST)
}

/// Says whether hyphens alone stand between the groups of a number, and it is
/// no range.
fn is_hyphened(reading: &Reading<'_>, run: usize, next: usize) -> bool {
    let hyphens = (run..next - 1).all(|run| matches!(reading.gap(run), Some("-" | "‐")));
    let local = next == run + 2 && reading.digits(run).len() == 3;
    hyphens && (next > run + 2 || local && reading.digits(run + 1).len() == 4)
}

/// Says whether groups may be those of thousands.
fn is_grouped(reading: &Reading<'_>, run: usize, next: usize) -> bool {
    next > run + 1
        && reading.digits(run).len() < 3
        && (run + 1..next).all(|run| reading.digits(run).len() == 3)
}
