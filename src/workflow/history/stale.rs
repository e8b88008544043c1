//! What is stale now, and since when.

use super::{History, Step};
use crate::model::{Fingerprint, Listing, Locale, Revision, SegmentId, Stage, StatementId, Status};
use crate::workflow::statements::Statement;

/// A translation that is stale now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleNow {
    /// The statement.
    pub statement: StatementId,
    /// The segment.
    pub segment: SegmentId,
    /// The locale.
    pub locale: Locale,
    /// The commit that made it stale; `None` where that is not committed.
    pub since: Option<usize>,
    /// Whether it was stale before the first commit that is known.
    pub longer: bool,
    /// The commit of a branch that changed the text, where `since` is the
    /// merge that brought it.
    pub branch: Option<Revision>,
    /// What the source says now.
    pub text: String,
}

/// Returns the translations that are stale on disk, the longest first. Where a
/// locale is not checked out, the last commit speaks for it.
pub fn stale_now(
    history: &History,
    statements: &[&Statement],
    locales: &[Locale],
) -> Vec<StaleNow> {
    let mut found = Vec::new();
    for statement in statements.iter().filter(|one| one.settings.stage != Stage::Draft) {
        let here = locales.iter().filter(|locale| statement.files.contains_key(locale));
        let here: Vec<(&Locale, Option<Vec<Status>>)> = here
            .map(|locale| {
                let all = statement.translations(locale);
                (locale, all.map(|all| all.map(|(_, _, status)| status).collect()))
            })
            .collect();
        for (at, listing) in statement.catalog.present.iter().enumerate() {
            for (locale, statuses) in &here {
                let status = statuses.as_ref().map(|statuses| statuses[at]);
                found.extend(one(history, statement, listing, locale, status));
            }
        }
    }
    found.sort_by_key(|stale| (stale.since.unwrap_or(usize::MAX), !stale.longer));
    found
}

fn one(
    history: &History,
    statement: &Statement,
    listing: &Listing,
    locale: &Locale,
    status: Option<Status>,
) -> Option<StaleNow> {
    let wait = history.wait(&statement.id, &listing.id, locale);
    let since = wait.and_then(|wait| wait.stale);
    let is_stale = status.map_or(since.is_some(), |status| status == Status::Stale);
    is_stale.then(|| StaleNow {
        statement: statement.id.clone(),
        segment: listing.id.clone(),
        locale: locale.clone(),
        since,
        longer: wait.is_some_and(|wait| wait.longer && wait.stale == Some(0)),
        branch: None,
        text: listing.segment.text.clone(),
    })
}

impl StaleNow {
    /// Returns the text to which the source was changed when this became stale.
    pub fn changed_to(&self, steps: &[Step]) -> Option<Fingerprint> {
        let state = steps.get(self.since?)?.changed.get(&self.statement)?.as_ref()?;
        let segment = state.segments.iter().find(|segment| segment.id == self.segment)?;
        Some(segment.fingerprint)
    }
}
