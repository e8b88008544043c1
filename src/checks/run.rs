//! Asking all checks about all translations.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::together::{Kept, Odd, across};
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
pub(super) struct Case<'a> {
    statement: &'a Statement,
    pub(super) locale: &'a Locale,
    file: &'a LocaleFile,
    pub(super) block: &'a EntryBlock,
    /// The number of the segment in the catalog.
    pub(super) segment: usize,
    pub(super) status: Status,
}

/// Reads the translations of a statement, with what is wrong with them.
pub type Open<'a> = dyn for<'s> Fn(&'s Statement) -> (Cow<'s, Statement>, Vec<Finding>) + Sync + 'a;

/// Asks all checks about the translations of some statements into some locales,
/// which are at hand. Drafts, empty, broken and obsolete entries are left out;
/// findings that the settings ignore too. The order is that of the statements,
/// locales and places.
pub fn run(
    statements: &[&Statement],
    wanted: &(dyn Fn(&Locale) -> bool + Sync),
    settings: &Settings,
) -> Vec<Found> {
    visit(statements, &at_hand, wanted, settings, &|_, _, _| ()).0
}

/// Returns a statement as it is.
pub fn at_hand(statement: &Statement) -> (Cow<'_, Statement>, Vec<Finding>) {
    (Cow::Borrowed(statement), Vec::new())
}

/// Asks all checks as [`run`] does, and does something else with each statement
/// while it is open: all translations of a workspace may be more than memory
/// holds. Only the texts of those that are current are kept to be compared with
/// one another; whatever is odd among them is read again.
pub fn visit<T: Send>(
    statements: &[&Statement],
    open: &Open<'_>,
    wanted: &(dyn Fn(&Locale) -> bool + Sync),
    settings: &Settings,
    beside: &(dyn Fn(&Statement, &Statement, Vec<Finding>) -> T + Sync),
) -> (Vec<Found>, Vec<T>) {
    let one = |statement: &&Statement| {
        let (opened, findings) = open(statement);
        let cases = cases(&opened, wanted);
        let mut found = of_statement(&cases, settings);
        in_order(&mut found);
        // Of a habit one finding is left: many of them would fill the memory.
        let mut found = habit::folded(found);
        found.shrink_to_fit();
        (found, Kept::of(&cases), beside(statement, &opened, findings))
    };
    let visited: Vec<(Vec<Found>, Kept, T)> = statements.par_iter().map(one).collect();
    let (mut found, mut kept, mut done) = (Vec::new(), Vec::new(), Vec::new());
    for (of_it, rows, beside) in visited {
        found.push(of_it);
        kept.push(rows);
        done.push(beside);
    }
    let odd = across(statements, &kept);
    let placed = |(at, hits): (usize, Vec<Odd<'_>>)| {
        let (opened, _) = open(statements[at]);
        let found = hits.into_iter().filter_map(|odd| odd.found(&opened, settings));
        let mut found: Vec<Found> = found.collect();
        // That a file was edited meanwhile is said once.
        found.dedup_by(|one, other| one.finding == other.finding);
        (at, found)
    };
    let placed: Vec<(usize, Vec<Found>)> = odd.into_par_iter().map(placed).collect();
    for (at, more) in placed {
        found[at].extend(more);
        in_order(&mut found[at]);
    }
    (found.into_iter().flatten().collect(), done)
}

/// Sorts the findings of a statement by locale and line.
fn in_order(found: &mut [Found]) {
    fn key(found: &Found) -> (Option<&Locale>, Option<usize>) {
        (found.finding.locale.as_ref(), found.finding.place.line)
    }
    found.sort_by(|one, other| key(one).cmp(&key(other)));
}

fn cases<'a>(statement: &'a Statement, wanted: &(dyn Fn(&Locale) -> bool + Sync)) -> Vec<Case<'a>> {
    let mut out = Vec::new();
    if statement.settings.stage == Stage::Draft {
        return out;
    }
    for (locale, file) in statement.files.iter().filter(|(locale, _)| wanted(locale)) {
        let TargetFile::Read(target) = file else { continue };
        let segments = 0..statement.catalog.present.len();
        out.extend(segments.filter_map(|at| Case::new(statement, locale, target, at)));
    }
    out
}

/// Gives an error in a translation its place.
pub(super) fn error(
    statement: &Statement,
    locale: &Locale,
    segment: usize,
    block: &EntryBlock,
    hit: Hit,
) -> Option<Found> {
    let TargetFile::Read(Target { file, .. }) = statement.files.get(locale)? else { return None };
    let status = status(&statement.catalog.present[segment], Some(&block.entry));
    let case = Case { statement, locale, file, block, segment, status };
    Some(case.placed(hit, &case.origin(), Severity::Error))
}

fn of_statement(cases: &[Case<'_>], settings: &Settings) -> Vec<Found> {
    let texts: Vec<Cow<'_, str>> = cases.iter().map(Case::source_text).collect();
    let mut present: BTreeMap<&SegmentId, Prose<'_>> = BTreeMap::new();
    let mut previous: BTreeMap<(&SegmentId, &str), Prose<'_>> = BTreeMap::new();
    let none = BTreeMap::new();
    let mut out = Vec::new();
    for (case, text) in cases.iter().zip(&texts) {
        let segment = &case.listing().segment;
        let prose = || Prose::new(text, &case.statement.source, segment.kind);
        let source = match text {
            // Nearly all: the ids are shorter than the texts.
            Cow::Borrowed(_) => &*present.entry(&case.listing().id).or_insert_with(prose),
            Cow::Owned(was) => &*previous.entry((&case.listing().id, was)).or_insert_with(prose),
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

impl<'a> Case<'a> {
    /// Returns the translation of a segment, by its number; `None` where there
    /// is none that could be read.
    fn new(
        statement: &'a Statement,
        locale: &'a Locale,
        target: &'a Target,
        segment: usize,
    ) -> Option<Self> {
        let (Some(block), status) = target.at(segment) else { return None };
        let entry = &block.entry;
        let silent = entry.is_empty() || entry.broken || block.obsolete || !block.readable;
        let file = &target.file;
        (!silent).then_some(Self { statement, locale, file, block, segment, status })
    }

    /// Returns the translation of a segment into a locale.
    pub(super) fn at(statement: &'a Statement, locale: &'a Locale, segment: usize) -> Option<Self> {
        let TargetFile::Read(target) = statement.files.get(locale)? else { return None };
        Self::new(statement, locale, target, segment)
    }

    /// Returns the text that the translation was made from, as far as it is
    /// known.
    fn source_text(&self) -> Cow<'a, str> {
        let stale = self.status == Status::Stale;
        let previous = stale.then(|| previous_source(self.statement, self.listing(), self.entry()));
        previous.flatten().map_or(Cow::Borrowed(&*self.listing().segment.text), Cow::Owned)
    }

    fn listing(&self) -> &'a Listing {
        &self.statement.catalog.present[self.segment]
    }

    fn entry(&self) -> &'a Entry {
        &self.block.entry
    }

    /// Returns the bytes of the file from the id to the end of the translation.
    fn message(&self) -> &'a str {
        &self.file.text[self.block.id_at..self.block.value.end]
    }

    pub(super) fn origin(&self) -> Origin {
        origin(self.message())
    }

    /// Gives a hit its place and what it counts for; `None` where the settings
    /// ignore it.
    pub(super) fn found(&self, hit: Hit, origin: &Origin, settings: &Settings) -> Option<Found> {
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
            .of_segment(&self.listing().id);
        finding.place.length = Some(length);
        finding.statement = Some(self.statement.id.clone());
        finding.locale = Some(self.locale.clone());
        let allowed = block.entry.allows.iter().find(|allow| allow.check == hit.check).cloned();
        let (source, target) = (self.source_text().into_owned(), block.entry.text.clone());
        Found { finding, hit, source, target, allowed, also: Vec::new() }
    }
}
