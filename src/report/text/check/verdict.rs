//! The verdict in words, and what to do next.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::registry;
use crate::l10n::{message, message_with};
use crate::model::{Date, Judged, Judgement, Locale, Severity, Standing, Verdict};
use crate::report::order::{counts, is_whole};
use crate::report::text::{Tone, paint, wrapped};

/// Returns the verdict and what to do next.
pub(super) fn verdict(judgement: &Judgement) -> String {
    let tone = match judgement.verdict {
        Verdict::Pass => Tone::Good,
        Verdict::Fail | Verdict::Error => Tone::Bad,
    };
    let (word, rest) = parts(judgement);
    let rest = if rest.is_empty() { ".".to_owned() } else { format!(": {rest}.") };
    let mut out = wrapped("", &format!("{}{rest}", paint(tone, &word)));
    for line in next(judgement) {
        out.push_str(&wrapped("", &line));
    }
    out
}

/// Returns the verdict in one line, without colours.
pub(super) fn summary(judgement: &Judgement) -> String {
    match parts(judgement) {
        (word, rest) if rest.is_empty() => format!("{word}."),
        (word, rest) => format!("{word}: {rest}."),
    }
}

/// Returns the word for the verdict, and what it rests on.
fn parts(judgement: &Judgement) -> (String, String) {
    let word = match judgement.verdict {
        Verdict::Pass => "check-pass",
        Verdict::Fail => "check-fail",
        Verdict::Error => "check-trouble",
    };
    let whole = whole(judgement);
    let mut said = Vec::new();
    if judgement.verdict == Verdict::Pass {
        said.push(asked(judgement));
    }
    let (errors, warnings) = single(judgement);
    said.extend(counts(errors, warnings));
    said.extend(set_aside(judgement));
    let mut rest = vec![said.join(", ")];
    rest.extend(whole);
    rest.retain(|part| !part.is_empty());
    (message(word, &[]), rest.join("; "))
}

fn counting(judgement: &Judgement) -> impl DoubleEndedIterator<Item = &Judged> {
    judgement.findings.iter().filter(|one| one.standing == Standing::Counts)
}

/// Counts the errors and warnings that are not whole translations.
fn single(judgement: &Judgement) -> (usize, usize) {
    let count = |severity| {
        let of = |one: &&Judged| one.finding.severity == severity && !is_whole(one.finding.check);
        counting(judgement).filter(of).count()
    };
    (count(Severity::Error), count(Severity::Warning))
}

/// Says how many whole translations are wanting in each locale.
fn whole(judgement: &Judgement) -> Vec<String> {
    let mut by_locale: BTreeMap<&Locale, BTreeMap<&str, usize>> = BTreeMap::new();
    for one in counting(judgement).filter(|one| is_whole(one.finding.check)) {
        if let Some(locale) = &one.finding.locale {
            *by_locale.entry(locale).or_default().entry(one.finding.check).or_default() += 1;
        }
    }
    let said = |(locale, checks): (&Locale, BTreeMap<&str, usize>)| {
        let counts: Vec<String> =
            checks.iter().map(|(check, count)| format!("{count} {check}")).collect();
        format!("{locale} {}", counts.join(", "))
    };
    by_locale.into_iter().map(said).collect()
}

/// Says how much was asked about.
fn asked(judgement: &Judgement) -> String {
    let locales: BTreeSet<&Locale> =
        judgement.asked.iter().flat_map(|asked| &asked.locales).collect();
    let numbers = [("statements", judgement.asked.len()), ("locales", locales.len())];
    message_with("check-asked", &[], &numbers)
}

/// Says what does not count.
fn set_aside(judgement: &Judgement) -> Vec<String> {
    let mut waivers: BTreeSet<(Date, &str, &str)> = BTreeSet::new();
    let (mut allowed, mut known) = (0, 0);
    for one in &judgement.findings {
        match &one.standing {
            Standing::Counts => {}
            Standing::Known => known += 1,
            Standing::Allowed { .. } => allowed += 1,
            Standing::Waived { reason, owner, until } => {
                waivers.insert((*until, owner, reason));
            }
        }
    }
    let mut out = Vec::new();
    if known > 0 {
        out.push(message_with("check-known-count", &[], &[("count", known)]));
    }
    if allowed > 0 {
        out.push(message_with("check-allowed-count", &[], &[("count", allowed)]));
    }
    if let Some((until, ..)) = waivers.first() {
        let texts = [("until", &*until.to_string())];
        out.push(message_with("check-waivers", &texts, &[("count", waivers.len())]));
    }
    out
}

/// Says what to do next.
fn next(judgement: &Judgement) -> Vec<String> {
    let mut out = Vec::new();
    if judgement.verdict == Verdict::Error {
        out.push(message("check-next-mend", &[]));
    }
    if let Some(locale) = most_wanting(judgement) {
        out.push(message("check-next-todo", &[("locale", &locale.to_string())]));
    }
    let fixable = |one: &Judged| registry::find(one.finding.check).is_some_and(|c| c.fixable);
    if counting(judgement).any(fixable) {
        out.push(message("check-next-fix", &[]));
    }
    let explained = |one: &&Judged| registry::find(one.finding.check).is_some();
    // Of equals the last is taken, and that shall be the first that is shown.
    let worst = counting(judgement)
        .rev()
        .filter(explained)
        .max_by_key(|one| (one.finding.severity, !is_whole(one.finding.check)));
    if let Some(one) = worst {
        out.push(message("check-next-explain", &[("check", one.finding.check)]));
    }
    if out.is_empty() {
        out.push(message("check-next-build", &[]));
    }
    out
}

/// Returns the locale that lacks the most translations.
fn most_wanting(judgement: &Judgement) -> Option<&Locale> {
    let mut counts: BTreeMap<&Locale, usize> = BTreeMap::new();
    for one in counting(judgement).filter(|one| is_whole(one.finding.check)) {
        if let Some(locale) = &one.finding.locale {
            *counts.entry(locale).or_default() += 1;
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(locale, _)| locale)
}
