//! Account numbers: IBANs in any spelling, right or wrong, and the numbers that
//! banks use at home.

use std::ops::Range;

use super::Sense;
use super::reading::{Reading, Taken};
use crate::format::markdown::accounts::{self, Group, LONGEST, may_begin};

/// The number of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Account {
    /// Its letters and digits without anything between.
    pub(super) number: String,
    pub(super) form: Form,
}

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// An IBAN.
    Iban,
    /// One with a letter that only looks like the right one.
    Disguised,
    /// One of the right length with wrong check digits.
    Wrong,
    /// Something that begins as an IBAN does, and is none.
    Torn,
    /// A number without a country.
    Domestic,
}

impl Account {
    /// Says whether two numbers name one account: one may lack the country.
    pub(super) fn equals(&self, other: &Self) -> bool {
        let ends = |one: &Self, two: &Self| {
            two.form == Form::Domestic
                && two.number.len() >= LEAST_DIGITS
                && one.number.ends_with(&two.number)
        };
        self.number == other.number || ends(self, other) || ends(other, self)
    }
}

/// The least digits of a number that is an account wherever it stands.
const LEAST_DIGITS: usize = 15;
/// The least digits of one that stands behind a word such as `account`.
const LEAST_INTRODUCED: usize = 6;
/// The least digits that make a number an IBAN with a mistake in it.
const LEAST_TORN: usize = 12;
/// The least digits in a text with an IBAN.
const LEAST_IBAN: usize = 10;

/// Beginnings of words that introduce an account.
const WORDS: [&str; 18] = [
    "account",
    "acct",
    "sort code",
    "konto",
    "kontonum",
    "rachun",
    "рахун",
    "рахунк",
    "счет",
    "счёт",
    "рахунак",
    "compte",
    "cuenta",
    "conta",
    "iban",
    "blz",
    "حساب",
    "חשבון",
];

/// Returns what is an IBAN in a text, or looks like one.
pub(super) fn ibans(reading: &Reading<'_>) -> Vec<(Sense, Range<usize>)> {
    let digits: usize = reading.runs.iter().map(|run| run.digits.len()).sum();
    if digits < LEAST_IBAN {
        return Vec::new();
    }
    let text = &reading.shown.text;
    if !accounts::has_beginning(text) {
        return Vec::new();
    }
    let groups = accounts::groups(text);
    let sound = accounts::ibans(text, &groups);
    let mut found: Vec<(Account, Range<usize>)> = sound
        .into_iter()
        .map(|seen| {
            let form = if seen.is_plain { Form::Iban } else { Form::Disguised };
            (Account { number: seen.number, form }, seen.range)
        })
        .collect();
    let taken: Vec<Range<usize>> = found.iter().map(|(_, range)| range.clone()).collect();
    let mut next = 0;
    while next < groups.len() {
        let at = groups[next].range.start;
        let behind = taken.partition_point(|range| range.end <= at);
        let free = taken.get(behind).is_none_or(|range| range.start > at);
        match free.then(|| unsound(text, &groups[next..])).flatten() {
            Some((account, count)) => {
                found.push((account, at..groups[next + count - 1].range.end));
                next += count;
            }
            None => next += 1,
        }
    }
    found.into_iter().map(|(account, range)| (Sense::Account(account), range)).collect()
}

/// Returns the number with which groups begin that has the shape of an IBAN and
/// wrong check digits, and how many groups it takes.
fn unsound(text: &str, groups: &[Group]) -> Option<(Account, usize)> {
    let first = &groups[0].look;
    let length = length(first.get(..2).filter(|_| first.len() == 2 || may_begin(first))?)?;
    let mut number = String::new();
    let mut torn = None;
    for (taken, group) in accounts::close(text, groups).enumerate() {
        let digits = group.look.bytes().all(|byte| byte.is_ascii_digit());
        number.push_str(&group.look);
        if number.len() > LONGEST || !may_begin(&number) && number.len() > 2 {
            break;
        }
        if number.len() == length && number.is_ascii() && !number.contains('?') {
            return Some((Account { number, form: Form::Wrong }, taken + 1));
        }
        let count = number.bytes().filter(u8::is_ascii_digit).count();
        if digits && count >= LEAST_TORN {
            torn = Some((Account { number: number.clone(), form: Form::Torn }, taken + 1));
        } else if !digits && taken > 2 {
            break;
        }
    }
    torn
}

/// Returns the length of the IBANs of a country by its code.
fn length(country: &str) -> Option<usize> {
    let known = LENGTHS.split_whitespace().find(|known| known.starts_with(country))?;
    known[2..].parse().ok()
}

/// The lengths of IBANs by country (SWIFT, IBAN registry, release 99).
const LENGTHS: &str = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 \
                       CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 \
                       GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 \
                       LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 \
                       NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 \
                       SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

/// Returns the domestic number that begins with a run.
pub(super) fn domestic(reading: &Reading<'_>, run: usize) -> Option<Taken> {
    let (mut next, mut number) = (run + 1, reading.digits(run).to_owned());
    while matches!(reading.gap(next - 1), Some(" " | "-" | "‐" | "–"))
        && number.len() + reading.digits(next).len() <= LONGEST
    {
        number.push_str(reading.digits(next));
        next += 1;
    }
    let introduced = || {
        let grouped = reading.digits(run).len() >= LEAST_INTRODUCED
            || next > run + 1 && reading.gap(run) != Some(" ");
        number.len() >= LEAST_INTRODUCED && grouped && reading.is_introduced(run, &WORDS)
    };
    let years = || (run..next).all(|run| reading.year(run).is_some());
    if !(number.len() >= LEAST_DIGITS && !years() || introduced()) {
        return None;
    }
    let account = Account { number, form: Form::Domestic };
    Some(reading.taken(Sense::Account(account), run, next))
}
