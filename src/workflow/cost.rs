//! What an edit costs: which segments are others than at an earlier time, and
//! what that asks of the translators of each locale.

use std::collections::{BTreeMap, BTreeSet};

use super::align::Change;
use super::rename;
use super::statements::{Statement, Statements};
use super::status::approval;
use crate::model::{
    Date, Entry, Listing, Locale, PlaceholderKind, SegmentId, Settings, Stage, StatementId, Status,
};

/// What became of a statement since an earlier time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementCost {
    /// The statement.
    pub id: StatementId,
    /// Its stage.
    pub stage: Stage,
    /// The day on which it goes out.
    pub due: Option<Date>,
    /// The segments that are not as they were, in reading order, those that
    /// went away last.
    pub segments: Vec<SegmentCost>,
    /// The links, account numbers and other values that stand in segments and
    /// are others than they were, each once.
    pub values: Vec<Value>,
    /// What that asks in each locale; one of which nothing is asked is left
    /// out.
    pub locales: BTreeMap<Locale, LocaleCost>,
}

/// A value that all languages take from the statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The segment.
    pub id: SegmentId,
    /// What it is.
    pub kind: PlaceholderKind,
    /// What it was.
    pub previous: String,
    /// What it is now.
    pub value: String,
}

/// A segment that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentCost {
    /// The segment.
    pub id: SegmentId,
    /// What happened: edited, inserted or deleted.
    pub change: Change,
    /// Whether the author declared the edit as minor.
    pub minor: bool,
    /// What it said; `None` where it is new.
    pub previous: Option<String>,
    /// What it says; `None` where it is gone.
    pub source: Option<String>,
    /// The words of the text as it stands.
    pub words: usize,
}

/// What is asked in one locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LocaleCost {
    /// Translations of changed texts that somebody has to look at, also those
    /// that were not current before.
    pub stale: usize,
    /// Segments that are new and not translated.
    pub missing: usize,
    /// The source words of both.
    pub words: usize,
    /// Approvals that held and do no longer.
    pub approvals: usize,
}

/// Returns each statement with what it was at an earlier time: the statement of
/// the same name, or else one whose name is gone and that has most of its
/// segments, known by their ids.
pub fn earlier<'a>(
    before: &'a Statements,
    now: &[Statement],
) -> BTreeMap<StatementId, &'a Statement> {
    let old: BTreeMap<&StatementId, &Statement> =
        before.all.iter().map(|statement| (&statement.id, statement)).collect();
    let names: BTreeSet<&StatementId> = now.iter().map(|statement| &statement.id).collect();
    let gone = old.iter().filter(|(id, _)| !names.contains(*id));
    let mut gone: Vec<(&StatementId, BTreeSet<&SegmentId>)> =
        gone.map(|(id, one)| (*id, ids(one))).collect();
    let mut found = BTreeMap::new();
    for statement in now {
        let mut known = std::iter::once(&statement.id).chain(&statement.renamed_from);
        let same = known.find_map(|id| old.get_key_value(id)).map(|(id, _)| *id);
        let earlier = same.or_else(|| {
            let at = rename::by_segments(&gone, &ids(statement))?;
            Some(gone.remove(at).0)
        });
        if let Some(earlier) = earlier {
            gone.retain(|(id, _)| *id != earlier);
            found.insert(statement.id.clone(), old[earlier]);
        }
    }
    found
}

fn ids(statement: &Statement) -> BTreeSet<&SegmentId> {
    rename::own_ids(statement.catalog.present.iter().map(|listing| &listing.id))
}

/// A fact of the workspace that has another value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactChange {
    /// The name.
    pub name: String,
    /// What it was.
    pub previous: String,
    /// What it is now.
    pub value: String,
}

/// Returns the facts that have another value than in earlier settings.
pub fn facts(before: &Settings, now: &Settings) -> Vec<FactChange> {
    let changed = |(name, value): (&String, &String)| {
        let previous = before.facts.get(name).filter(|previous| *previous != value)?;
        let (name, previous, value) = (name.clone(), previous.clone(), value.clone());
        Some(FactChange { name, previous, value })
    };
    now.facts.iter().filter_map(changed).collect()
}

/// Returns what became of each statement since an earlier time, of which
/// [`earlier`] says what each was then; those in which
/// no segment changed are left out.
pub fn since(
    earlier: &BTreeMap<StatementId, &Statement>,
    now: &[&Statement],
    locales: &[Locale],
) -> Vec<StatementCost> {
    let of = |statement: &&Statement| {
        let cost = of_statement(earlier.get(&statement.id).copied(), statement, locales);
        (!cost.segments.is_empty() || !cost.values.is_empty()).then_some(cost)
    };
    now.iter().filter_map(of).collect()
}

fn of_statement(before: Option<&Statement>, now: &Statement, locales: &[Locale]) -> StatementCost {
    let earlier: BTreeMap<&SegmentId, &Listing> = before
        .iter()
        .flat_map(|before| &before.catalog.present)
        .map(|listing| (&listing.id, listing))
        .collect();
    let mut segments: Vec<SegmentCost> =
        now.catalog.present.iter().filter_map(|listing| edited(&earlier, listing)).collect();
    let stay: BTreeSet<&SegmentId> =
        now.catalog.present.iter().map(|listing| &listing.id).collect();
    let before_all = before.iter().flat_map(|before| &before.catalog.present);
    segments.extend(before_all.filter(|listing| !stay.contains(&listing.id)).map(deleted));
    let wanted = now.files.keys().filter(|locale| locales.contains(locale));
    let cost = |locale: &Locale| {
        let cost = in_locale(before, now, locale, &segments);
        (cost != LocaleCost::default()).then(|| (locale.clone(), cost))
    };
    let locales = wanted.filter_map(cost).collect();
    let listings = now.catalog.present.iter();
    let values = listings.flat_map(|listing| values(earlier.get(&listing.id), listing)).collect();
    let (id, stage, due) = (now.id.clone(), now.settings.stage, now.settings.due);
    StatementCost { id, stage, due, segments, values, locales }
}

/// Returns the values of a segment that changed under their names.
fn values(before: Option<&&Listing>, now: &Listing) -> Vec<Value> {
    let previous =
        |name: &str| before?.segment.placeholders.iter().find(|before| before.name == name);
    let placeholders = now.segment.placeholders.iter();
    placeholders
        .filter_map(|now| Some((previous(&now.name)?, now)))
        .filter(|(before, now)| before.value != now.value)
        .map(|(before, placeholder)| Value {
            id: now.id.clone(),
            kind: placeholder.kind,
            previous: before.value.clone(),
            value: placeholder.value.clone(),
        })
        .collect()
}

fn edited(earlier: &BTreeMap<&SegmentId, &Listing>, now: &Listing) -> Option<SegmentCost> {
    let before = earlier.get(&now.id);
    if before.is_some_and(|before| before.fingerprint == now.fingerprint) {
        return None;
    }
    Some(SegmentCost {
        id: now.id.clone(),
        change: before.map_or(Change::Inserted, |_| Change::Edited),
        minor: before.is_some_and(|before| now.accepts(before.fingerprint)),
        previous: before.map(|before| before.segment.text.clone()),
        source: Some(now.segment.text.clone()),
        words: now.segment.words(),
    })
}

fn deleted(before: &Listing) -> SegmentCost {
    SegmentCost {
        id: before.id.clone(),
        change: Change::Deleted,
        minor: false,
        previous: Some(before.segment.text.clone()),
        source: None,
        words: 0,
    }
}

fn in_locale(
    before: Option<&Statement>,
    now: &Statement,
    locale: &Locale,
    segments: &[SegmentCost],
) -> LocaleCost {
    let mut cost = LocaleCost::default();
    let earlier: BTreeMap<&SegmentId, _> = before
        .and_then(|before| before.translations(locale))
        .into_iter()
        .flatten()
        .map(|(listing, entry, status)| (&listing.id, (listing, entry, status)))
        .collect();
    let changed: BTreeMap<&SegmentId, &SegmentCost> =
        segments.iter().map(|segment| (&segment.id, segment)).collect();
    for (listing, entry, status) in now.translations(locale).into_iter().flatten() {
        let Some(segment) = changed.get(&listing.id) else { continue };
        let was = earlier.get(&listing.id);
        if !matches!(status, Status::Current | Status::Missing) {
            cost.stale += 1;
        } else if was.is_none() && status == Status::Missing {
            cost.missing += 1;
        } else {
            continue;
        }
        cost.words += segment.words;
        let approved = |listing: &Listing, entry: Option<&Entry>| {
            entry.is_some_and(|entry| approval(listing, entry).is_some())
        };
        let lapses = was.is_some_and(|(before, entry, _)| approved(before, *entry));
        cost.approvals += usize::from(lapses && !approved(listing, entry));
    }
    cost
}

/// What all statements together cost: segments to read, locales that are asked,
/// source words of one locale at most, and approvals that lapse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Total {
    /// Segments that somebody has to read.
    pub segments: usize,
    /// Locales of which something is asked.
    pub locales: usize,
    /// Source words, of the locale of which most is asked.
    pub words: usize,
    /// Approvals that lapse, in all locales.
    pub approvals: usize,
}

impl StatementCost {
    /// Says whether no translator is asked yet.
    pub fn is_draft(&self) -> bool {
        self.stage == Stage::Draft
    }

    /// Sums up what the statement costs.
    pub fn total(&self) -> Total {
        Total {
            segments: self.locales.values().map(|c| c.stale + c.missing).max().unwrap_or(0),
            locales: self.locales.len(),
            words: self.locales.values().map(|cost| cost.words).max().unwrap_or(0),
            approvals: self.locales.values().map(|cost| cost.approvals).sum(),
        }
    }
}
