//! Numbers, and what they count: money, percentages, years.

use super::Sense;
use super::reading::{Reading, Taken, last_word, trimmed};
use super::times::Time;
use super::value::{Number, Value};
use crate::language::numerals::scale_at;
use crate::language::units::{currency_at, currency_before, percent_at, percent_before, word_at};

/// Signs that part the thousands of a number, or its decimals.
const MARKS: [char; 8] = ['.', ',', ' ', '\'', '’', '٫', '٬', '·'];
/// Signs that only part thousands.
const GROUPING: [char; 4] = [' ', '\'', '’', '٬'];

/// Returns the number that begins with a run, with what it counts.
pub(super) fn number(reading: &Reading<'_>, run: usize) -> Taken {
    let (mut number, next) = plain(reading, run);
    let behind = reading.after(next - 1);
    let (power, scaled) = scale(reading, behind);
    number.power = power;
    // `5k` may be thousands, or kilometres.
    number.lent = if reading.language() == "en" && word_at(behind) == "k" { 3 } else { 0 };
    let unit = unit(reading, run, &behind[scaled..]);
    let mut taken = reading.taken(Sense::Number(number.clone()), run, next);
    let end = taken.range.end;
    match unit {
        Some(Unit::Percent(sign, length)) => {
            taken.range.end = end + scaled + length;
            taken.sense = Sense::Percentage(number, sign);
        }
        Some(Unit::Money(code, before, length)) => {
            taken.range = taken.range.start - before..end + scaled + length;
            if number.power == 0 && before > 0 {
                number.power = short_scale(reading, &reading.shown.text[taken.range.end..]);
            }
            taken.sense = Sense::Amount(number, code);
        }
        None if next == run + 1 && power == 0 && is_year(reading, run) => {
            taken.sense = Sense::Year(number);
        }
        None => taken.range.end = end + scaled,
    }
    taken
}

/// What a number counts, and how many bytes it takes.
enum Unit {
    Percent(&'static str, usize),
    /// The currency, and its bytes before and behind the number.
    Money(&'static str, usize, usize),
}

/// Returns the unit behind a number, or before it.
fn unit(reading: &Reading<'_>, run: usize, behind: &str) -> Option<Unit> {
    let rest = trimmed(behind).trim_start_matches(['-', '‐']);
    let spaces = behind.len() - rest.len();
    if let Some((sign, length)) = percent_at(rest) {
        return Some(Unit::Percent(sign, spaces + length));
    }
    if let Some((code, length)) = currency_at(rest) {
        return Some(Unit::Money(code, 0, spaces + length));
    }
    let before = reading.before(run);
    if let Some((sign, _)) = percent_before(before) {
        return Some(Unit::Percent(sign, 0));
    }
    let close = before.strip_suffix(' ').unwrap_or(before);
    if let Some((code, length)) = currency_before(close) {
        return Some(Unit::Money(code, before.len() - close.len() + length, 0));
    }
    // `1,2 million d'euros`.
    let joint = JOINTS.iter().find_map(|joint| rest.strip_prefix(joint))?;
    let (code, length) = currency_at(joint)?;
    Some(Unit::Money(code, 0, behind.len() - joint.len() + length))
}

/// Words between a number and its currency.
const JOINTS: [&str; 6] = ["of ", "d'", "d’", "de ", "di ", "do "];

/// Returns the power of ten of the words behind a number, and their bytes.
fn scale(reading: &Reading<'_>, behind: &str) -> (i32, usize) {
    let (mut power, mut taken) = (0, 0);
    // `5 mil millones` has two of them.
    for _ in 0..2 {
        let rest = trimmed(&behind[taken..]).trim_start_matches(['-', '‐']);
        let Some((more, length)) = scale_word(reading, rest) else { break };
        power += more;
        taken = behind.len() - rest.len() + length;
        // `1,2 Mio. €`: the full stop belongs to the word.
        let unit = behind[taken..].strip_prefix('.').map(trimmed);
        taken += usize::from(unit.is_some_and(|unit| currency_at(unit).is_some()));
    }
    (power, taken)
}

fn scale_word(reading: &Reading<'_>, text: &str) -> Option<(i32, usize)> {
    let word = word_at(text);
    let own = reading.numerals.and_then(|numerals| numerals.scale(word));
    own.map(|power| (power, word.len())).or_else(|| scale_at(text))
}

/// Returns the power of ten of the letters behind an amount: `€1.2m`, `£5bn`.
fn short_scale(reading: &Reading<'_>, behind: &str) -> i32 {
    match word_at(behind) {
        "k" | "K" => 3,
        "m" | "M" if reading.language() == "en" => 6,
        _ => 0,
    }
}

/// Says whether a run is the one of `1/3`, which other languages leave out.
pub(super) fn is_one_of(reading: &Reading<'_>, run: usize) -> bool {
    let joint = reading.gap(run).is_some_and(|gap| gap == "/" || gap == " in ");
    joint && reading.digits(run) == "1" && reading.small(run + 1, 2).is_some()
}

/// Says whether a run may be a year of our time.
fn is_year(reading: &Reading<'_>, run: usize) -> bool {
    reading.year(run).is_some_and(|year| (1900..=2099).contains(&year))
}

/// Returns the number that begins with a run, and the first run behind it.
fn plain(reading: &Reading<'_>, run: usize) -> (Number, usize) {
    let marks = marks(reading, run);
    let groups = groups(reading, run, &marks);
    let stops = marks.iter().take_while(|mark| **mark == '.').count();
    if groups < stops && stops > 1 {
        return (version(reading, run, run + stops), run + stops + 1);
    }
    let decimals = marks
        .get(groups)
        .filter(|mark| !GROUPING.contains(mark) && (groups == 0 || marks[0] != **mark));
    let end = run + groups;
    let whole: String = (run..=end).map(|run| reading.digits(run)).collect();
    let mut number = Number {
        value: Value::new(&whole, ""),
        other: None,
        power: 0,
        lent: 0,
        has_lent_unit: false,
        runs: (run..=end).map(|run| reading.digits(run).to_owned()).collect(),
    };
    if groups == 1
        && decimals.is_none()
        && Some(marks[0]) == reading.profile.decimal
        && MARKS[..2].contains(&marks[0])
    {
        let decimal = Value::new(reading.digits(run), reading.digits(run + 1));
        number.other = Some(std::mem::replace(&mut number.value, decimal));
    }
    if decimals.is_some() {
        number.value = Value::new(&whole, reading.digits(end + 1));
        number.runs.push(reading.digits(end + 1).to_owned());
        return (number, end + 2);
    }
    (number, end + 1)
}

/// Returns a number with several full stops; `1.4.0` is as much as `1.4`.
fn version(reading: &Reading<'_>, run: usize, last: usize) -> Number {
    let runs: Vec<String> = (run..=last).map(|run| reading.digits(run).to_owned()).collect();
    let said = runs.iter().rposition(|run| run.bytes().any(|digit| digit != b'0')).unwrap_or(0);
    let value = match said {
        0 | 1 => Value::new(&runs[0], &runs[1]),
        // The one before keeps the zeros.
        _ => Value::new(&format!("1{}1", runs.concat()), ""),
    };
    Number { value, other: None, power: 0, lent: 0, has_lent_unit: false, runs }
}

/// Returns the signs between the runs that may be one number.
fn marks(reading: &Reading<'_>, run: usize) -> Vec<char> {
    let mark = |run: usize| {
        let mut gap = reading.gap(run)?.chars();
        let mark = gap.next().filter(|mark| MARKS.contains(mark))?;
        gap.next().is_none().then_some(mark)
    };
    (run..).map_while(mark).take(MOST_GROUPS).collect()
}

/// The most groups of thousands.
const MOST_GROUPS: usize = 12;

/// Returns how many groups of thousands follow a run.
fn groups(reading: &Reading<'_>, run: usize, marks: &[char]) -> usize {
    let first = reading.digits(run);
    let Some(mark) = marks.first().filter(|_| first.len() <= 3 && !first.starts_with('0')) else {
        return 0;
    };
    let same = marks.iter().take_while(|other| *other == mark).count();
    let length = |group: usize| reading.digits(run + group).len();
    let thousands = (1..=same).take_while(|&group| length(group) == 3).count();
    // India parts by two: `1,00,000`.
    let pairs = (1..=same).take_while(|&group| length(group) == 2).count();
    let lakh =
        *mark == ',' && first.len() < 3 && pairs > 0 && same > pairs && length(pairs + 1) == 3;
    if lakh { pairs + 1 } else { thousands }
}

/// Gives numbers what a number behind them lends: `5 to 10 million`, `5, 6 and
/// 7 %`.
pub(super) fn lend(text: &str, found: &mut [Taken]) {
    for at in (1..found.len()).rev() {
        let (before, behind) = found.split_at_mut(at);
        let (one, two) = (&mut before[at - 1], &behind[0]);
        let between = text.get(one.range.end..two.range.start).unwrap_or("\u{fffc}");
        if !is_joint(between) {
            continue;
        }
        if let Some(time) = lent_time(text, one, two) {
            one.sense = time;
        } else if let (Sense::Number(one), Some(number)) = (&mut one.sense, two.sense.number()) {
            let counts = matches!(two.sense, Sense::Amount(..) | Sense::Percentage(..));
            one.has_lent_unit = counts || number.has_lent_unit;
            if one.power == 0 && one.lent == 0 {
                one.lent = number.power.max(number.lent);
            }
        }
    }
}

/// Returns the hour that a number is before another with `am` or `pm`: `6 to 8
/// pm`.
fn lent_time(text: &str, one: &Taken, two: &Taken) -> Option<Sense> {
    let Sense::Number(number) = &one.sense else { return None };
    let half =
        matches!(two.sense, Sense::Time(_)) && text[two.range.clone()].ends_with(['m', 'M', '.']);
    let hour = number.value.whole().and_then(|hour| u16::try_from(hour).ok());
    let hour = hour.filter(|hour| half && (1..=12).contains(hour))?;
    Some(Sense::Time(Time { hour, minute: 0, is_loose: true }))
}

/// Says whether a text joins two numbers: a dash, a comma, or one short word.
fn is_joint(text: &str) -> bool {
    let text = text.trim_matches(' ');
    let word = last_word(text);
    matches!(text, "-" | "‐" | "–" | "—" | "," | "/" | "،")
        || !text.is_empty() && word == text && text.chars().count() <= 4
}
