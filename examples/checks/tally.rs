//! Counting findings by what they are.

use std::collections::BTreeMap;

use hexapla::checks::{Family, registry};
use hexapla::model::Severity;

use crate::corpora::Found;
use crate::reviewed::Verdict;
use crate::support::table;

/// The most false errors among 1,000 segments.
const MOST_ERRORS: f64 = 1.0;
/// The most false warnings among 100 segments.
const MOST_WARNINGS: f64 = 1.0;

/// All findings, each with its verdict.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) segments: usize,
    found: Vec<(Found, Verdict)>,
}

impl Tally {
    pub(crate) fn add(&mut self, found: Found, verdict: Verdict) {
        self.found.push((found, verdict));
    }

    /// Returns a row for each check that found something, families together.
    pub(crate) fn table(&self) -> String {
        let mut rows: BTreeMap<(Family, &str), [usize; 4]> = BTreeMap::new();
        for (found, verdict) in &self.found {
            let counts = rows.entry((found.family, found.check)).or_default();
            counts[0] += 1;
            counts[1 + place(*verdict)] += 1;
        }
        let mut out: Vec<Vec<String>> = Vec::new();
        for (family, word) in Family::ALL {
            let of_family: Vec<_> = rows.iter().filter(|((of, _), _)| *of == family).collect();
            let mut sum = [0; 4];
            for ((_, check), counts) in &of_family {
                sum.iter_mut().zip(counts.iter()).for_each(|(sum, count)| *sum += count);
                out.push(self.row("", check, counts));
            }
            if !of_family.is_empty() {
                out.push(self.row(word, "", &sum));
            }
        }
        let head =
            ["family", "check", "severity", "found", "real", "false", "open", "per 1,000 segments"];
        table(&head, &out)
    }

    fn row(&self, family: &str, check: &str, counts: &[usize; 4]) -> Vec<String> {
        let severity = match registry::find(check).map(|check| check.severity) {
            Some(Severity::Error) => "error",
            Some(Severity::Warning) => "warning",
            None => "",
        };
        let rate = format!("{:.2}", self.among(counts[0], 1_000.0));
        let words = [family, check, severity].map(str::to_owned);
        let numbers = counts.iter().map(usize::to_string);
        words.into_iter().chain(numbers).chain([rate]).collect()
    }

    #[allow(clippy::cast_precision_loss, reason = "counts are small")]
    fn among(&self, count: usize, segments: f64) -> f64 {
        count as f64 * segments / self.segments.max(1) as f64
    }

    /// Returns the false errors among 1,000 segments, and the false warnings
    /// among 100; what nobody has judged is false.
    fn wrong(&self) -> (f64, f64) {
        let count = |severity| {
            let wrong = |(found, verdict): &&(Found, Verdict)| {
                found.severity == severity && *verdict != Verdict::Real
            };
            self.found.iter().filter(wrong).count()
        };
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        (self.among(errors, 1_000.0), self.among(warnings, 100.0))
    }

    pub(crate) fn is_bearable(&self) -> bool {
        let (errors, warnings) = self.wrong();
        errors <= MOST_ERRORS && warnings <= MOST_WARNINGS
    }

    pub(crate) fn rates(&self) -> String {
        let (errors, warnings) = self.wrong();
        format!(
            "{} segments: {errors:.2} false errors among 1,000 (at most {MOST_ERRORS}), \
             {warnings:.2} false warnings among 100 (at most {MOST_WARNINGS})",
            self.segments
        )
    }

    /// Returns the findings of a check, of a family, or all.
    pub(crate) fn list(&self, wanted: &str) -> String {
        let is_wanted = |found: &Found| {
            let family =
                Family::ALL.iter().any(|(of, word)| *of == found.family && *word == wanted);
            wanted == "all" || wanted == found.check || family
        };
        let mut listed: Vec<_> = self.found.iter().filter(|(found, _)| is_wanted(found)).collect();
        listed.sort_by_key(|(found, verdict)| (*verdict, found.check));
        let line = |(found, verdict): &&(Found, Verdict)| {
            let Found { text, segment, check, sentence, around, source, .. } = found;
            format!(
                "{verdict:?} {text} {segment} {check}\n  {sentence}\n  {around:?}\n  {source:?}\n"
            )
        };
        listed.iter().map(line).collect()
    }
}

fn place(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Real => 0,
        Verdict::False => 1,
        Verdict::Open => 2,
    }
}
