//! What does not count, or is not new: known, allowed and waived findings.

use std::collections::BTreeMap;

use crate::l10n::{message, message_with};
use crate::model::{Date, Judged, Judgement, Standing};
use crate::report::order::{Kind, Part, excuse, parts};
use crate::report::text::{Tone, paint, safe, wrapped};

/// How many files are listed of those with known findings.
const FILES: usize = 20;

/// Lists what the base had already, a line for each file.
pub(super) fn known(judgement: &Judgement) -> String {
    let known: Vec<&Judged> =
        judgement.findings.iter().filter(|one| one.known && !one.standing.is_excused()).collect();
    let counts = known.iter().any(|one| one.standing == Standing::Counts);
    let parts = parts(known.into_iter());
    if parts.is_empty() {
        return String::new();
    }
    let base = safe(judgement.base.as_deref().unwrap_or_default());
    let id = if counts { "check-known" } else { "check-known-passed" };
    let mut out = heading(&message(id, &[("base", &base)]));
    for part in parts.iter().take(FILES) {
        out.push_str(&wrapped("  ", &brief(part)));
    }
    if parts.len() > FILES {
        let count = [("count", parts.len() - FILES)];
        out.push_str(&format!("  {}\n", message_with("check-files-left", &[], &count)));
    }
    out
}

/// Lists what people have excused, by what they say: allowed where it stands,
/// then the waivers, the first to end first.
pub(super) fn excused(judgement: &Judgement) -> String {
    let mut by_reason: BTreeMap<(Option<Date>, String), Vec<&Judged>> = BTreeMap::new();
    for one in &judgement.findings {
        if let Some(why) = excuse(&one.standing) {
            by_reason.entry((until(&one.standing), why)).or_default().push(one);
        }
    }
    let said = |((_, why), all): ((Option<Date>, String), Vec<&Judged>)| {
        wrapped("  ", &safe(&why)) + &places(all)
    };
    let out: String = by_reason.into_iter().map(said).collect();
    if out.is_empty() { out } else { heading(&message("check-excused", &[])) + &out }
}

fn until(standing: &Standing) -> Option<Date> {
    match standing {
        Standing::Waived { until, .. } => Some(*until),
        _ => None,
    }
}

/// Lists files with the checks and lines of their findings.
fn places(all: Vec<&Judged>) -> String {
    parts(all.into_iter()).iter().map(|part| wrapped("    ", &brief(part))).collect()
}

/// Returns one file with its checks, how many findings each has, and where.
fn brief(part: &Part<'_>) -> String {
    let kind = |kind: &Kind<'_>| match (kind.all.len(), kind.lines()) {
        (1, lines) if lines.is_empty() => safe(kind.check),
        (count, lines) if lines.is_empty() => format!("{count} {}", safe(kind.check)),
        (1, lines) => format!("{} ({lines})", safe(kind.check)),
        (count, lines) => format!("{count} {} ({lines})", safe(kind.check)),
    };
    let kinds: Vec<String> = part.kinds.iter().map(kind).collect();
    format!("{}: {}", super::title(part), kinds.join(", "))
}

pub(super) fn heading(text: &str) -> String {
    wrapped("", &paint(Tone::Strong, text))
}
