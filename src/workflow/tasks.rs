//! Tasks: what there is to translate, why, and in which order.

use super::statements::{Statement, TargetFile};
use super::status::{Doubt, doubt};
use super::text_diff;
use crate::model::{
    Date, Entry, Fingerprint, Kind, Listing, Locale, SegmentId, StatementId, Status,
};

/// One translation that is not current.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The statement.
    pub statement: StatementId,
    /// The segment.
    pub id: SegmentId,
    /// The target locale.
    pub locale: Locale,
    /// What the segment is.
    pub kind: Kind,
    /// Where the translation stands.
    pub status: Status,
    /// Why it is unconfirmed.
    pub doubt: Option<Doubt>,
    /// The file to edit.
    pub path: String,
    /// The line of the entry, from 1; `None` where `sync` has not made it yet.
    pub line: Option<usize>,
    /// Whether the file is there and cannot be read.
    pub unreadable: bool,
    /// The words of the source.
    pub words: usize,
    /// The text that the translation was made from, where it is known.
    pub previous: Option<String>,
    /// The source text as it stands.
    pub source: String,
    /// The source locale.
    pub source_locale: Locale,
    /// The translation; empty where there is none.
    pub target: String,
    /// What changed from the previous source to the present one.
    pub changed: Vec<(String, String)>,
    /// The day on which the statement goes out.
    pub due: Option<Date>,
    /// Whether the statement may not go out without this locale.
    pub required: bool,
}

/// Returns what there is to do in a locale, in order of urgency: the nearest
/// deadline first, required before optional, what was translated before what
/// was not, then in reading order. Statements without a deadline come last.
pub fn tasks(statements: &[&Statement], locale: &Locale, required: &[Locale]) -> Vec<Task> {
    let mut tasks: Vec<Task> =
        statements.iter().flat_map(|statement| of_statement(statement, locale, required)).collect();
    tasks.sort_by_key(|task| {
        let missing = task.status == Status::Missing;
        (task.due.is_none(), task.due, !task.required, missing)
    });
    tasks
}

fn of_statement(statement: &Statement, locale: &Locale, required: &[Locale]) -> Vec<Task> {
    let required = statement.settings.required.as_deref().unwrap_or(required).contains(locale);
    let translations = statement.translations(locale).into_iter().flatten();
    translations
        .filter(|(_, _, status)| *status != Status::Current)
        .map(|(listing, entry, status)| {
            let previous = entry.and_then(|entry| previous_source(statement, listing, entry));
            let source = listing.segment.text.clone();
            Task {
                statement: statement.id.clone(),
                id: listing.id.clone(),
                locale: locale.clone(),
                kind: listing.segment.kind,
                status,
                doubt: entry
                    .filter(|_| status == Status::Unconfirmed)
                    .and_then(|entry| doubt(listing, entry)),
                path: statement.file_path(locale),
                line: entry.map(|entry| entry.line),
                unreadable: statement.files.get(locale) == Some(&TargetFile::Unreadable),
                words: listing.segment.words(),
                changed: previous
                    .as_ref()
                    .map(|previous| text_diff::changed(previous, &source))
                    .unwrap_or_default(),
                previous,
                source,
                source_locale: statement.source.clone(),
                target: entry.map(|entry| entry.text.clone()).unwrap_or_default(),
                due: statement.settings.due,
                required,
            }
        })
        .collect()
}

/// Returns the text that a translation was made from, where it differs from
/// the present one and still stands somewhere.
pub fn previous_source(statement: &Statement, listing: &Listing, entry: &Entry) -> Option<String> {
    let base = entry.base().filter(|base| *base != listing.fingerprint && !entry.is_empty())?;
    let catalogs = [&statement.previous, &statement.catalog];
    let listings = catalogs.iter().flat_map(|catalog| catalog.present.iter().chain(&catalog.gone));
    let known = listings.filter(|known| known.fingerprint == base).map(|known| &known.segment.text);
    let shown = entry.was.iter().chain(&entry.shown);
    shown.filter(|text| Fingerprint::of(text) == base).chain(known).next().cloned()
}
