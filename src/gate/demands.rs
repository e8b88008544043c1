//! What the translations of a statement owe it.

use std::collections::BTreeMap;

use super::Policy;
use crate::model::{
    Coverage, Date, Entry, Finding, Listing, Locale, SegmentId, Severity, Stage, Status,
};
use crate::workflow::statements::{Statement, TargetFile};
use crate::workflow::status::doubt;
use crate::workflow::tasks::previous_source;
use crate::workflow::text_diff;

/// Returns what stands against a statement going out on a day: a finding for
/// each translation into a required locale that does not do, and for each
/// critical one; one for each other locale that is not done, an error only
/// where the policy asks for more; and one for each required locale that is not
/// done when its day is over. Where a required locale cannot be judged, because
/// it is absent, that is said, and nobody can give a verdict.
pub fn demands(statement: &Statement, policy: &Policy, today: Date) -> Vec<Finding> {
    let mut out = Vec::new();
    if policy.stage == Stage::Draft {
        return out;
    }
    let missing = policy.required.iter().filter(|locale| !statement.files.contains_key(locale));
    out.extend(missing.map(|locale| of(statement, locale, Finding::error("required-not-target"))));
    for locale in statement.files.keys() {
        let desk = Desk::new(statement, policy, locale, today);
        out.extend(desk.demands());
    }
    out.extend(unknown_critical(statement, policy));
    out
}

fn of(statement: &Statement, locale: &Locale, finding: Finding) -> Finding {
    let mut finding = finding.in_file(statement.path());
    finding.statement = Some(statement.id.clone());
    finding.locale = Some(locale.clone());
    finding
}

/// Critical segments that the statement does not have.
fn unknown_critical(statement: &Statement, policy: &Policy) -> Vec<Finding> {
    let has = |id: &&SegmentId| statement.catalog.present.iter().any(|listing| listing.id == **id);
    let unknown = policy.critical.iter().filter(|id| !has(id)).map(|id| {
        let finding = Finding::error("critical").of_segment(id).arg("status", "gone");
        let mut finding = finding.in_file(statement.path());
        finding.statement = Some(statement.id.clone());
        finding
    });
    unknown.collect()
}

/// One locale of one statement.
struct Desk<'a> {
    statement: &'a Statement,
    policy: &'a Policy,
    locale: &'a Locale,
    required: bool,
    reviewed: BTreeMap<&'a SegmentId, &'a str>,
    today: Date,
}

type Translation<'a> = (&'a Listing, Option<&'a Entry>, Status);

impl<'a> Desk<'a> {
    fn new(statement: &'a Statement, policy: &'a Policy, locale: &'a Locale, today: Date) -> Self {
        let required = policy.required.contains(locale);
        let asks = policy.reviewed || !policy.critical.is_empty();
        let reviewed = if asks { statement.reviewed(locale) } else { BTreeMap::new() };
        Self { statement, policy, locale, required, reviewed, today }
    }

    fn demands(&self) -> Vec<Finding> {
        let Some(translations) = self.statement.translations(self.locale) else {
            let absent = Finding::error("locale-absent").arg("locale", self.locale.to_string());
            return if self.required { vec![self.placed(absent)] } else { Vec::new() };
        };
        let translations: Vec<Translation<'_>> = translations.collect();
        let mut out: Vec<Finding> =
            translations.iter().filter_map(|translation| self.owed(translation)).collect();
        let open = out.len();
        if self.required {
            out.extend(self.overdue(open));
        } else {
            out.extend(self.coverage(&translations));
        }
        out
    }

    /// Returns what one translation owes.
    fn owed(&self, translation: &Translation<'_>) -> Option<Finding> {
        let (listing, entry, status) = translation;
        let approved = self.reviewed.contains_key(&listing.id);
        if self.policy.critical.contains(&listing.id) {
            // What is not translated stands there in the source language.
            let harmless = !self.required && *status == Status::Missing;
            let done = *status == Status::Current && approved;
            let word = if *status == Status::Current { "not-reviewed" } else { status.as_str() };
            let finding = || Finding::error("critical").arg("status", word);
            return (!harmless && !done).then(|| self.at(translation, finding()));
        }
        if !self.required {
            return None;
        }
        match status {
            Status::Current if !self.policy.reviewed || approved => None,
            Status::Current => Some(self.at(translation, Finding::error("not-reviewed"))),
            status if self.policy.allow.contains(status) => None,
            Status::Missing => Some(self.at(translation, Finding::error("missing"))),
            Status::Unconfirmed => {
                let why = entry.and_then(|entry| doubt(listing, entry));
                let why = why.map_or("", |doubt| doubt.as_str());
                Some(self.at(translation, Finding::error("unconfirmed").arg("doubt", why)))
            }
            Status::Stale => {
                let changed = entry.and_then(|entry| self.change(listing, entry));
                let finding = Finding::error("stale").arg("changed", changed.unwrap_or_default());
                Some(self.at(translation, finding))
            }
        }
    }

    /// Says in short what changed since a translation was made.
    fn change(&self, listing: &Listing, entry: &Entry) -> Option<String> {
        let previous = previous_source(self.statement, listing, entry)?;
        text_diff::summary(&previous, &listing.segment.text)
    }

    /// Says that the day is over: for a locale that is not done, and, where all
    /// is done, that nobody has said so.
    fn overdue(&self, open: usize) -> Option<Finding> {
        let due = self.policy.due.filter(|due| self.today.days_after(*due) > 0)?;
        let finding = if open > 0 {
            Finding::error("deadline")
        } else if self.policy.stage == Stage::Ready {
            Finding::warning("deadline")
        } else {
            return None;
        };
        let finding = finding.arg("due", due.to_string()).arg("count", open.to_string());
        Some(of(self.statement, self.locale, finding))
    }

    /// Says how far a locale is that is not required.
    fn coverage(&self, translations: &[Translation<'_>]) -> Option<Finding> {
        let mut coverage = Coverage::default();
        translations.iter().for_each(|(_, _, status)| coverage.add(*status, 1));
        let open = coverage.total() - coverage.current;
        if open == 0 {
            return None;
        }
        let low = coverage.percent() < self.policy.minimum;
        let asked = if self.policy.minimum > 0 { "yes" } else { "no" };
        let mut finding = Finding::error("coverage")
            .arg("count", open.to_string())
            .arg("percent", coverage.percent().to_string())
            .arg("asked", asked)
            .arg("minimum", self.policy.minimum.to_string())
            .arg("stale", coverage.stale.to_string())
            .arg("missing", coverage.missing.to_string())
            .arg("unconfirmed", coverage.unconfirmed.to_string());
        finding.severity = if low { Severity::Error } else { Severity::Warning };
        Some(self.placed(finding))
    }

    fn path(&self) -> String {
        match self.statement.files.get(self.locale) {
            Some(TargetFile::Read(_)) => self.statement.file_path(self.locale),
            _ => self.statement.path(),
        }
    }

    fn placed(&self, finding: Finding) -> Finding {
        of(self.statement, self.locale, finding).in_file(self.path())
    }

    /// Gives a finding the place of a translation; where there is no file for
    /// it, that of the source text.
    fn at(&self, translation: &Translation<'_>, finding: Finding) -> Finding {
        let (listing, entry, _) = translation;
        let finding = self.placed(finding).of_segment(&listing.id);
        match (entry, self.statement.files.get(self.locale)) {
            (Some(entry), _) => finding.at(entry.line, 1),
            (None, Some(TargetFile::Read(_))) => finding,
            (None, _) => finding.at(listing.segment.line, 1),
        }
    }
}
