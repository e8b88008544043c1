//! What `check` says: the findings by file with the texts that they are about,
//! what is excused, what a change does, and the verdict.

mod excused;
mod news;
mod snippet;
mod verdict;

use std::collections::BTreeSet;

use super::{Tone, WIDTH, fit, paint, safe, wrapped};
use crate::l10n::{SUGGESTION, message, message_with};
use crate::model::{Judged, Judgement, Severity, Standing, Texts};
use crate::report::order::{Kind, Part, parts, sentence};
use snippet::{around, snippet};

/// How many findings of one check are shown in one file.
const SHOWN: usize = 5;

/// How many findings are shown with their texts in all, before files are only
/// counted.
const DETAILED: usize = 100;

/// How many files are counted.
const COUNTED: usize = 40;

/// The columns in front of sentences and texts.
const INDENT: usize = 10;

/// How many lines of the source are shown.
const SOURCE_LINES: usize = 3;

/// Returns all that `check` has to say, the verdict last.
pub fn check(judgement: &Judgement) -> String {
    let sections = [
        counting(judgement),
        excused::known(judgement),
        excused::excused(judgement),
        news::news(judgement),
        verdict::verdict(judgement),
    ];
    let said: Vec<String> = sections.into_iter().filter(|text| !text.is_empty()).collect();
    said.join("\n")
}

/// Returns the verdict in one line.
pub fn summary(judgement: &Judgement) -> String {
    verdict::summary(judgement)
}

/// Shows the findings that count, those left out that the base had already.
fn counting(judgement: &Judgement) -> String {
    let counts = |one: &&Judged| one.standing == Standing::Counts && !one.known;
    let parts = parts(judgement.findings.iter().filter(counts));
    let mut hinted = BTreeSet::new();
    let mut room = DETAILED;
    let detailed = parts.iter().take_while(|part| {
        let goes_on = room > 0;
        room = room.saturating_sub(part.kinds.iter().map(|kind| kind.all.len().min(SHOWN)).sum());
        goes_on
    });
    let detailed = detailed.count();
    let blocks: Vec<String> =
        parts[..detailed].iter().map(|part| block(part, &mut hinted)).collect();
    blocks.join("\n") + &counted(&parts[detailed..])
}

/// Counts the findings of files that are not shown.
fn counted(parts: &[Part<'_>]) -> String {
    if parts.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{}\n", paint(Tone::Strong, &message("check-more-files", &[])));
    for part in parts.iter().take(COUNTED) {
        out.push_str(&wrapped("  ", &format!("{}: {}", title(part), part.counts())));
    }
    if parts.len() > COUNTED {
        let count = [("count", parts.len() - COUNTED)];
        out.push_str(&format!("  {}\n", message_with("check-files-left", &[], &count)));
    }
    out
}

fn title(part: &Part<'_>) -> String {
    if part.path.is_empty() { message("check-workspace", &[]) } else { safe(part.path) }
}

/// Shows the findings of one file.
fn block(part: &Part<'_>, hinted: &mut BTreeSet<&'static str>) -> String {
    let mut out = format!("{}\n", paint(Tone::Strong, &title(part)));
    for kind in &part.kinds {
        out.push_str(&of_kind(kind, hinted));
    }
    out
}

fn of_kind(kind: &Kind<'_>, hinted: &mut BTreeSet<&'static str>) -> String {
    if let Some(together) = kind.together() {
        let first = headline("", kind.severity, kind.check, &together);
        return first + &hint(kind.all[0], hinted);
    }
    let mut out = String::new();
    for one in kind.all.iter().take(SHOWN) {
        out.push_str(&finding(one));
        out.push_str(&hint(one, hinted));
    }
    if kind.all.len() > SHOWN {
        let texts = [("check", kind.check)];
        let more = message_with("check-more", &texts, &[("count", kind.all.len() - SHOWN)]);
        out.push_str(&wrapped(&" ".repeat(INDENT), &more));
    }
    out
}

/// Shows where and what, and the texts with carets below what is meant.
fn finding(one: &Judged) -> String {
    let place = &one.finding.place;
    let numbers = [place.line, place.column].into_iter().flatten();
    let at = numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(":");
    let (sentence, _) = sentence(one);
    let mut out = headline(&at, one.finding.severity, one.finding.check, &sentence);
    if let Some(texts) = &one.texts {
        out.push_str(&shown(one, texts));
    }
    out
}

fn headline(at: &str, severity: Severity, check: &str, sentence: &str) -> String {
    let word = match severity {
        Severity::Error => message("word-error", &[]),
        Severity::Warning => message("word-warning", &[]),
    };
    let first = format!("  {at:<width$}", width = INDENT - 2);
    let word = paint(tone(severity), &word);
    wrapped(&first, &format!("{word} {}: {}", safe(check), safe(sentence)))
}

fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Bad,
        Severity::Warning => Tone::Doubtful,
    }
}

/// Shows the translation with carets, and the source below it.
fn shown(one: &Judged, texts: &Texts) -> String {
    let columns = WIDTH - INDENT;
    let label = |text: &str| paint(Tone::Faint, &format!("  {}", fit(text, INDENT - 2)));
    let locale = one.finding.locale.as_ref().map(ToString::to_string).unwrap_or_default();
    let target = snippet(&texts.target, &texts.at, columns);
    let carets = paint(tone(one.finding.severity), &target.carets());
    let mut out = format!("{}{}\n", label(&locale), target.line);
    out.push_str(&format!("{}{}\n", " ".repeat(INDENT), carets.trim_end()));
    let source = source(texts, columns);
    let mut label = label(&message("check-source", &[]));
    for line in textwrap::wrap(&source, columns) {
        out.push_str(&format!("{label}{line}\n"));
        label = " ".repeat(INDENT);
    }
    out
}

/// Returns the source, or the part of it that lies as far in as what is meant
/// in the translation.
fn source(texts: &Texts, columns: usize) -> String {
    let share = texts.at.start as f64 / texts.target.len().max(1) as f64;
    let at = (texts.source.len() as f64 * share) as usize;
    // Lines break before their end: the last one may be full, the others not.
    around(&texts.source, at, columns * SOURCE_LINES - LOST)
}

/// How many columns breaking lines may lose, in all but long words.
const LOST: usize = 20;

/// Says what to do, once for each check; always where the finding itself knows
/// what was meant.
fn hint(one: &Judged, hinted: &mut BTreeSet<&'static str>) -> String {
    let known = |(name, text): &(&str, String)| *name == SUGGESTION && !text.is_empty();
    let first = hinted.insert(one.finding.check);
    match sentence(one).1 {
        Some(hint) if first || one.finding.args.iter().any(known) => {
            let arrow = format!("{}{} ", " ".repeat(INDENT - 2), paint(Tone::Good, "→"));
            wrapped(&arrow, &safe(&hint))
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests;
