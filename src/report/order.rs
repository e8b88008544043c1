//! Findings as people want them: by file, the worst first, those that are
//! alike together.

use std::collections::BTreeMap;

use crate::l10n::{self, message, message_with};
use crate::model::{Judged, Locale, Severity, Standing, StatementId};

/// The checks that find whole translations, one finding for each segment.
/// Where there are several, it is enough to say how many.
const WHOLE: [&str; 5] = ["missing", "stale", "unconfirmed", "not-reviewed", "critical"];

/// How many lines are named where there are more.
const LINES: usize = 5;

/// The findings of one file.
pub(super) struct Part<'a> {
    /// The path; empty for what belongs to no file.
    pub(super) path: &'a str,
    /// The findings, the worst first.
    pub(super) kinds: Vec<Kind<'a>>,
}

/// The findings of one check and severity in one file.
pub(super) struct Kind<'a> {
    /// The check.
    pub(super) check: &'static str,
    /// What they count for.
    pub(super) severity: Severity,
    /// The findings, by line; there is one at least.
    pub(super) all: Vec<&'a Judged>,
}

/// Says whether the findings of a check are whole translations.
pub(super) fn is_whole(check: &str) -> bool {
    WHOLE.contains(&check)
}

/// Sorts findings: files with an error come first, otherwise the order of the
/// files stays; in a file errors come first, then what stands further up.
pub(super) fn parts<'a>(findings: impl Iterator<Item = &'a Judged>) -> Vec<Part<'a>> {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut kinds: BTreeMap<(usize, &str, Severity), usize> = BTreeMap::new();
    for one in findings {
        let path = one.finding.place.path.as_deref().unwrap_or_default();
        let at = *known.entry(path).or_insert_with(|| {
            parts.push(Part { path, kinds: Vec::new() });
            parts.len() - 1
        });
        let (check, severity) = (one.finding.check, one.finding.severity);
        let part = &mut parts[at].kinds;
        let kind = *kinds.entry((at, check, severity)).or_insert_with(|| {
            part.push(Kind { check, severity, all: Vec::new() });
            part.len() - 1
        });
        part[kind].all.push(one);
    }
    for part in &mut parts {
        part.kinds.iter_mut().for_each(Kind::sort);
        part.kinds.sort_by_key(|kind| (std::cmp::Reverse(kind.severity), kind.line()));
    }
    parts.sort_by_key(|part| part.count(Severity::Error) == 0);
    parts
}

impl Part<'_> {
    /// Returns how many findings have a severity.
    pub(super) fn count(&self, severity: Severity) -> usize {
        let of = self.kinds.iter().filter(|kind| kind.severity == severity);
        of.map(|kind| kind.all.len()).sum()
    }

    /// Says how many errors and warnings there are.
    pub(super) fn counts(&self) -> String {
        counts(self.count(Severity::Error), self.count(Severity::Warning)).join(", ")
    }
}

impl Kind<'_> {
    fn sort(&mut self) {
        self.all.sort_by_key(|one| (one.finding.place.line, one.finding.place.column));
    }

    fn line(&self) -> Option<usize> {
        self.all.first().and_then(|one| one.finding.place.line)
    }

    /// Returns the sentence for all of them where that is enough: several whole
    /// translations.
    pub(super) fn together(&self) -> Option<String> {
        let count = self.all.len();
        if count < 2 || !is_whole(self.check) {
            return None;
        }
        let what = message_with("check-whole", &[("check", self.check)], &[("count", count)]);
        Some(match self.lines() {
            lines if lines.is_empty() => format!("{what}."),
            lines => format!("{what} ({lines})."),
        })
    }

    /// Names the first lines: `lines 3, 9, 12 and 40 more`.
    pub(super) fn lines(&self) -> String {
        let lines: Vec<usize> = self.all.iter().filter_map(|one| one.finding.place.line).collect();
        let shown: Vec<String> = lines.iter().take(LINES).map(ToString::to_string).collect();
        if shown.is_empty() {
            return String::new();
        }
        let numbers = [("count", lines.len()), ("more", lines.len() - shown.len())];
        message_with("check-lines", &[("lines", &shown.join(", "))], &numbers)
    }
}

/// Returns how many errors and warnings there are, in words; none is not said.
pub(super) fn counts(errors: usize, warnings: usize) -> Vec<String> {
    let mut out = Vec::new();
    if errors > 0 {
        out.push(message_with("check-errors", &[], &[("count", errors)]));
    }
    if warnings > 0 {
        out.push(message_with("check-warnings", &[], &[("count", warnings)]));
    }
    out
}

/// Returns the sentence of a finding and what to do about it, where that is
/// said.
pub(super) fn sentence(one: &Judged) -> (String, Option<String>) {
    l10n::finding(&one.finding)
}

/// Returns why a finding does not count, where a person has said so.
pub(super) fn excuse(standing: &Standing) -> Option<String> {
    match standing {
        Standing::Counts | Standing::Known => None,
        Standing::Allowed { reason } => Some(message("check-allowed", &[("reason", reason)])),
        Standing::Waived { reason, owner, until } => {
            let until = until.to_string();
            let texts = [("until", &*until), ("owner", owner), ("reason", reason)];
            Some(message("check-waived", &texts))
        }
    }
}

/// Returns what a finding is about, as `night-trains (uk)`.
pub(super) fn subject(statement: Option<&StatementId>, locale: Option<&Locale>) -> String {
    match (statement, locale) {
        (Some(statement), Some(locale)) => format!("{statement} ({locale})"),
        (Some(statement), None) => statement.to_string(),
        (None, Some(locale)) => locale.to_string(),
        (None, None) => message("check-workspace", &[]),
    }
}
