//! What became of a folder of translations.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::{Tone, fit, paint, safe, wrapped};
use crate::l10n::{message, message_with};
use crate::model::Locale;
use crate::workflow::adopt::bead::Doubt;
use crate::workflow::adopt::layout::Skipped;
use crate::workflow::adopt::{Adopted, Adoption, Translation};

/// How many files are listed for each reason, and how many stretches of lines.
const LISTED: usize = 12;

/// Returns what became of a folder: each translation, what was left, and what to
/// do next. `links` are lines for the settings, which a person has to add unless
/// the workspace `is_new`.
pub fn adopt(
    folder: &str,
    adoption: &Adoption,
    written: &[String],
    links: &str,
    is_new: bool,
) -> String {
    let mut out: String = adoption.statements.iter().map(statement).collect();
    out.push_str(&skipped(&adoption.skipped));
    if adoption.statements.is_empty() {
        return out + &wrapped("", &message("adopt-nothing", &[]));
    }
    if !links.is_empty() {
        let id = if is_new { "adopt-links-written" } else { "adopt-links" };
        out.push_str(&wrapped("", &message(id, &[])));
        out.push_str(
            &links.trim().lines().map(|line| format!("  {}\n", safe(line))).collect::<String>(),
        );
        out.push('\n');
    }
    let done = message_with("adopt-done", &[], &[("count", written.len())]);
    let left = |translation: &Translation| !translation.left.is_empty();
    let all = adoption.statements.iter().flat_map(|adopted| adopted.translations.values());
    let id = if all.into_iter().any(left) { "adopt-kept-left" } else { "adopt-kept" };
    let kept = message(id, &[("folder", &safe(folder))]);
    out.push_str(&wrapped("", &format!("{done} {kept}")));
    out + &wrapped("", &next(adoption))
}

fn statement(adopted: &Adopted) -> String {
    let segments = message_with("adopt-segments", &[], &[("count", adopted.segments)]);
    let title = format!("{}  {}", safe(adopted.id.as_str()), safe(&adopted.source));
    let mut out = format!("{}, {segments}\n", paint(Tone::Strong, &title));
    if adopted.translations.is_empty() {
        return format!("{out}  {}\n\n", message("adopt-no-translations", &[]));
    }
    let head = ["adopt-sure", "adopt-unconfirmed", "adopt-missing"].map(|id| message(id, &[]));
    out.push_str(&format!("  {} {:>6} {:>13} {:>9}\n", fit("", 12), head[0], head[1], head[2]));
    for (locale, translation) in &adopted.translations {
        out.push_str(&row(locale, translation));
    }
    out + "\n"
}

fn row(locale: &Locale, translation: &Translation) -> String {
    let count = |number: usize, width: usize, tone| match number {
        0 => format!("{number:>width$}"),
        _ => paint(tone, &format!("{number:>width$}")),
    };
    let mut out = format!(
        "  {} {} {} {}\n",
        fit(&locale.to_string(), 12),
        count(translation.sure, 6, Tone::Good),
        count(translation.unconfirmed.len(), 13, Tone::Doubtful),
        count(translation.missing, 9, Tone::Bad),
    );
    let mut reasons: BTreeMap<Doubt, Vec<RangeInclusive<usize>>> = BTreeMap::new();
    for (_, line, doubt) in &translation.unconfirmed {
        reasons.entry(*doubt).or_default().push(*line..=*line);
    }
    for (doubt, found) in reasons {
        let why = message(doubt_sentence(doubt), &[]);
        out.push_str(&wrapped("    ", &format!("{}: {why}", lines(translation, &found))));
    }
    if !translation.left.is_empty() {
        let left = message("adopt-left", &[("lines", &lines(translation, &translation.left))]);
        out.push_str(&wrapped("    ", &left));
    }
    out
}

/// Names lines of a translation: `pl.md:3, 8-10`.
fn lines(translation: &Translation, found: &[RangeInclusive<usize>]) -> String {
    let range = |lines: &RangeInclusive<usize>| match (lines.start(), lines.end()) {
        (first, last) if first == last => first.to_string(),
        (first, last) => format!("{first}-{last}"),
    };
    let mut all: Vec<String> = found.iter().take(LISTED).map(range).collect();
    if found.len() > LISTED {
        all.push(message_with("sync-more", &[], &[("count", found.len() - LISTED)]));
    }
    format!("{}:{}", safe(&translation.path), all.join(", "))
}

fn skipped(skipped: &[(String, Skipped)]) -> String {
    let mut reasons: BTreeMap<Skipped, Vec<String>> = BTreeMap::new();
    for (path, why) in skipped {
        reasons.entry(*why).or_default().push(safe(path));
    }
    let mut out = String::new();
    for (why, mut paths) in reasons {
        if paths.len() > LISTED {
            let more = message_with("sync-more", &[], &[("count", paths.len() - LISTED)]);
            paths.truncate(LISTED);
            paths.push(more);
        }
        let reason = message(skipped_sentence(why), &[]);
        let mark = format!("{} ", paint(Tone::Doubtful, "·"));
        out.push_str(&wrapped(&mark, &format!("{reason} {}", paths.join(", "))));
    }
    if out.is_empty() { out } else { out + "\n" }
}

/// Says what to do next: to look at a language that has something open.
fn next(adoption: &Adoption) -> String {
    let translations = adoption.statements.iter().flat_map(|adopted| &adopted.translations);
    let open = |(locale, one): (&Locale, &Translation)| {
        (one.unconfirmed.len() + one.missing, locale.to_string())
    };
    match translations.map(open).filter(|(open, _)| *open > 0).max() {
        Some((_, locale)) => message("adopt-next-todo", &[("locale", &locale)]),
        None => message("adopt-next-status", &[]),
    }
}

fn doubt_sentence(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Merged => "adopt-doubt-merged",
        Doubt::Shape => "adopt-doubt-shape",
        Doubt::Numbers => "adopt-doubt-numbers",
        Doubt::Length => "adopt-doubt-length",
        Doubt::Place => "adopt-doubt-place",
        Doubt::Order => "adopt-doubt-order",
        Doubt::Placeholders => "adopt-doubt-placeholders",
        Doubt::Same => "adopt-doubt-same",
        Doubt::Markup => "adopt-doubt-markup",
    }
}

fn skipped_sentence(why: Skipped) -> &'static str {
    match why {
        Skipped::NoLanguage => "adopt-skipped-no-language",
        Skipped::NoSource => "adopt-skipped-no-source",
        Skipped::NotWanted => "adopt-skipped-not-wanted",
        Skipped::Twice => "adopt-skipped-twice",
        Skipped::Name => "adopt-skipped-name",
        Skipped::Known => "adopt-skipped-known",
        Skipped::Unsound => "adopt-skipped-unsound",
    }
}
