//! Asking all checks about all translations.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::language::{self, Row};
use super::{Hit, Pair, Prose, habit, hits};
use crate::format::fluent::value::{Origin, origin};
use crate::format::fluent::{EntryBlock, LocaleFile};
use crate::model::finding::line_column;
use crate::model::{
    Allow, CheckLevel, Entry, Finding, Listing, Locale, SegmentId, Settings, Severity, Stage,
    Status,
};
use crate::workflow::statements::{Statement, Target, TargetFile};
use crate::workflow::status::status;
use crate::workflow::tasks::previous_source;

/// The most objections of one check to one translation that are told: whoever has
/// mended these is told the rest. What one check says hides nothing of another.
const MOST_HITS: usize = 50;

/// What a check found, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it says; its place is in the locale file.
    pub finding: Finding,
    /// The objection, in bytes of the translation.
    pub hit: Hit,
    /// The source text that was compared.
    pub source: String,
    /// The translation.
    pub target: String,
    /// The `@allow` line of the entry that excuses it.
    pub allowed: Option<Allow>,
    /// The other objections of the same habit in the file, with their segments.
    pub also: Vec<(SegmentId, Hit)>,
}

impl Found {
    /// Says whether an `@allow` line excuses it; one without a reason does not.
    pub fn is_allowed(&self) -> bool {
        self.allowed.as_ref().is_some_and(|allow| !allow.reason.is_empty())
    }
}

/// One translation with all that a check may ask.
struct Case<'a> {
    statement: &'a Statement,
    locale: &'a Locale,
    file: &'a LocaleFile,
    block: &'a EntryBlock,
    listing: &'a Listing,
    status: Status,
}

/// Asks all checks about the translations of some statements into some locales.
/// Drafts, empty, broken and obsolete entries are left out; findings that the
/// settings ignore too. The order is that of the statements, locales and
/// places.
pub fn run(
    statements: &[&Statement],
    wanted: &(dyn Fn(&Locale) -> bool + Sync),
    settings: &Settings,
) -> Vec<Found> {
    let cases: Vec<Vec<Case<'_>>> =
        statements.par_iter().map(|statement| cases(statement, wanted)).collect();
    let mut found: Vec<Vec<Found>> =
        cases.par_iter().map(|cases| of_statement(cases, settings)).collect();
    for (at, extra) in across(&cases, settings) {
        found[at].push(extra);
    }
    found.iter_mut().for_each(|found| {
        fn key(found: &Found) -> (Option<&Locale>, Option<usize>) {
            (found.finding.locale.as_ref(), found.finding.place.line)
        }
        found.sort_by(|one, other| key(one).cmp(&key(other)));
    });
    found.into_iter().flat_map(habit::folded).collect()
}

fn cases<'a>(statement: &'a Statement, wanted: &(dyn Fn(&Locale) -> bool + Sync)) -> Vec<Case<'a>> {
    let mut out = Vec::new();
    if statement.settings.stage == Stage::Draft {
        return out;
    }
    for (locale, file) in statement.files.iter().filter(|(locale, _)| wanted(locale)) {
        let TargetFile::Read(target) = file else { continue };
        let file = &target.file;
        for (at, listing) in statement.catalog.present.iter().enumerate() {
            let (Some(block), status) = target.at(at) else { continue };
            let entry = &block.entry;
            if entry.is_empty() || entry.broken || block.obsolete || !block.readable {
                continue;
            }
            out.push(Case { statement, locale, file, block, listing, status });
        }
    }
    out
}

/// Gives an error in a translation its place.
pub(super) fn error(
    statement: &Statement,
    locale: &Locale,
    listing: &Listing,
    block: &EntryBlock,
    hit: Hit,
) -> Option<Found> {
    let TargetFile::Read(Target { file, .. }) = statement.files.get(locale)? else { return None };
    let status = status(listing, Some(&block.entry));
    let case = Case { statement, locale, file, block, listing, status };
    Some(case.placed(hit, &case.origin(), Severity::Error))
}

fn of_statement(cases: &[Case<'_>], settings: &Settings) -> Vec<Found> {
    let texts: Vec<Cow<'_, str>> = cases.iter().map(Case::source_text).collect();
    let mut present: BTreeMap<&SegmentId, Prose<'_>> = BTreeMap::new();
    let mut previous: BTreeMap<(&SegmentId, &str), Prose<'_>> = BTreeMap::new();
    let none = BTreeMap::new();
    let mut out = Vec::new();
    for (case, text) in cases.iter().zip(&texts) {
        let segment = &case.listing.segment;
        let prose = || Prose::new(text, &case.statement.source, segment.kind);
        let source = match text {
            // Nearly all: the ids are shorter than the texts.
            Cow::Borrowed(_) => &*present.entry(&case.listing.id).or_insert_with(prose),
            Cow::Owned(was) => &*previous.entry((&case.listing.id, was)).or_insert_with(prose),
        };
        let target = Prose::new(&case.block.entry.text, case.locale, segment.kind);
        let links = settings.locales.get(case.locale).map_or(&none, |own| &own.links);
        let pair = Pair { segment, source, target: &target, links };
        let hits = hits(&pair);
        if !hits.is_empty() {
            let origin = case.origin();
            out.extend(bounded(hits).filter_map(|hit| case.found(hit, &origin, settings)));
        }
    }
    out
}

fn bounded(hits: Vec<Hit>) -> impl Iterator<Item = Hit> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    hits.into_iter().filter(move |hit| {
        let count = counts.entry(hit.check).or_default();
        *count += 1;
        *count <= MOST_HITS
    })
}

/// Returns what is odd among all translations of a locale, each with the number
/// of its statement.
fn across(cases: &[Vec<Case<'_>>], settings: &Settings) -> Vec<(usize, Found)> {
    let mut by_locale: BTreeMap<&Locale, Vec<(usize, &Case<'_>)>> = BTreeMap::new();
    for (at, cases) in cases.iter().enumerate() {
        for case in cases.iter().filter(|case| case.status == Status::Current) {
            by_locale.entry(case.locale).or_default().push((at, case));
        }
    }
    let locales: Vec<Vec<(usize, &Case<'_>)>> = by_locale.into_values().collect();
    let found: Vec<Vec<(usize, Found)>> = locales
        .par_iter()
        .map(|cases| {
            let rows: Vec<Row<'_>> = cases.iter().map(|(_, case)| case.row()).collect();
            let found = |(row, hit): (usize, Hit)| {
                let (at, case) = cases[row];
                Some((at, case.found(hit, &case.origin(), settings)?))
            };
            language::across(&rows).into_iter().filter_map(found).collect()
        })
        .collect();
    found.into_iter().flatten().collect()
}

impl<'a> Case<'a> {
    /// Returns the text that the translation was made from, as far as it is
    /// known.
    fn source_text(&self) -> Cow<'a, str> {
        let stale = self.status == Status::Stale;
        let previous = stale.then(|| previous_source(self.statement, self.listing, self.entry()));
        previous.flatten().map_or(Cow::Borrowed(&*self.listing.segment.text), Cow::Owned)
    }

    fn entry(&self) -> &'a Entry {
        &self.block.entry
    }

    fn row(&self) -> Row<'a> {
        Row {
            statement: &self.statement.id,
            source: &self.statement.source,
            locale: self.locale,
            segment: &self.listing.segment,
            target: &self.block.entry.text,
        }
    }

    /// Returns the bytes of the file from the id to the end of the translation.
    fn message(&self) -> &'a str {
        &self.file.text[self.block.id_at..self.block.value.end]
    }

    fn origin(&self) -> Origin {
        origin(self.message())
    }

    /// Gives a hit its place and what it counts for; `None` where the settings
    /// ignore it.
    fn found(&self, hit: Hit, origin: &Origin, settings: &Settings) -> Option<Found> {
        let severity = match settings.level(hit.check, self.locale) {
            Some(CheckLevel::Ignore) => return None,
            Some(CheckLevel::Warning) => Severity::Warning,
            Some(CheckLevel::Error) => Severity::Error,
            None => super::registry::find(hit.check)?.severity,
        };
        Some(self.placed(hit, origin, severity))
    }

    /// Gives a hit its place.
    fn placed(&self, hit: Hit, origin: &Origin, severity: Severity) -> Found {
        let block = self.block;
        let message = self.message();
        let raw = origin.raw(hit.at.clone());
        // Counted from the entry: a file may hold many of them.
        let (line, column) = line_column(message, raw.start);
        let length = message[raw].chars().count();
        let mut finding = match severity {
            Severity::Error => Finding::error(hit.check),
            Severity::Warning => Finding::warning(hit.check),
        };
        finding.args.clone_from(&hit.args);
        finding = finding
            .in_file(self.statement.file_path(self.locale))
            .at(block.entry.line + line - 1, column)
            .of_segment(&self.listing.id);
        finding.place.length = Some(length);
        finding.statement = Some(self.statement.id.clone());
        finding.locale = Some(self.locale.clone());
        let allowed = block.entry.allows.iter().find(|allow| allow.check == hit.check).cloned();
        let (source, target) = (self.source_text().into_owned(), block.entry.text.clone());
        Found { finding, hit, source, target, allowed, also: Vec::new() }
    }
}
