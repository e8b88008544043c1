//! Sync: carries the translations over a change of the source.
//!
//! The result is a [`Plan`]. Applying it, showing it, counting what it costs
//! and testing it are views of that one value.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::identify::SegmentChange;
use super::minor;
use super::refresh::{self, Repeat, Sources, Usual};
use super::rename::Leftover;
use super::statements::{Statement, Statements, Target, TargetFile};
use super::status::status;
use crate::error::Result;
use crate::format::fluent::catalog;
use crate::model::edit::edited;
use crate::model::snapshot::locale_path;
use crate::model::{
    Changes, Edit, Expected, Finding, Fingerprint, Kind, Listing, Locale, Rewrite, SegmentId,
    Snapshot, Stage, StatementId, Status, Write,
};

/// What to refresh.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The target locales to refresh; `None` is all.
    pub locales: Option<Vec<Locale>>,
    /// Whether to leave all locale files as they are.
    pub source_only: bool,
    /// Whether to remove the segments that are gone, and their translations.
    pub prune: bool,
    /// Whether also to remove the files of statements that are gone.
    pub prune_files: bool,
    /// What stands below the first line of a new locale file, in the target's
    /// language; each line is a `###` comment.
    pub guides: BTreeMap<Locale, Vec<String>>,
    /// What stands below the first line of a catalog.
    pub catalog_guide: Vec<String>,
}

/// What a sync does.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// One for each statement, by id.
    pub statements: Vec<StatementPlan>,
    /// The files to move, write and remove: locale files first, catalogs last,
    /// so that a run that was killed is taken up by the next.
    pub changes: Changes,
    /// What cannot be done, and why.
    pub findings: Vec<Finding>,
}

/// What a sync does with one statement.
#[derive(Debug, Clone)]
pub struct StatementPlan {
    /// The statement.
    pub id: StatementId,
    /// The id that it had.
    pub renamed_from: Option<StatementId>,
    /// What became of its segments.
    pub changes: Vec<SegmentChange>,
    /// How many entries of each locale are filled in from other places.
    pub filled: BTreeMap<Locale, usize>,
    /// What that costs in each locale.
    pub cost: BTreeMap<Locale, Cost>,
    /// The segments whose edits look minor.
    pub likely_minor: Vec<SegmentId>,
    /// The paths that are written, moved to or removed.
    pub files: Vec<String>,
}

/// What a change of the source costs the translators of one locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cost {
    /// Translations that were current and are no longer.
    pub stale: usize,
    /// Segments that have no entry yet.
    pub missing: usize,
    /// The source words of both.
    pub words: usize,
}

/// Plans a sync of statements whose translations are at hand.
pub fn plan(snapshot: &Snapshot, statements: &Statements, request: &Request) -> Plan {
    let repeated = repeated(&statements.all);
    plan_by(&statements.leftovers, request, |wanted, memory| {
        let all = statements.all.par_iter().filter(|one| wanted(one));
        all.map(|one| part(snapshot, one, request, &repeated, memory)).collect()
    })
}

/// Plans a sync from what `parts` returns: the [`part`] of each statement that
/// is asked for, in their order, with some memory. All are asked for once, and
/// those again that lack what is translated elsewhere.
pub fn plan_by(
    leftovers: &[Leftover],
    request: &Request,
    mut parts: impl FnMut(&(dyn Fn(&Statement) -> bool + Sync), &Memory) -> Vec<Part>,
) -> Plan {
    let mut all = parts(&|_| true, &Memory::default());
    let memory = Memory::of(&all);
    let lacking: BTreeSet<StatementId> = all
        .iter()
        .filter(|part| memory.helps(part))
        .map(|part| part.statement.id.clone())
        .collect();
    if !lacking.is_empty() {
        let again = parts(&|one| lacking.contains(&one.id), &memory).into_iter();
        let mut again: BTreeMap<StatementId, Part> =
            again.map(|part| (part.statement.id.clone(), part)).collect();
        for part in &mut all {
            if let Some(better) = again.remove(&part.statement.id) {
                *part = better;
            }
        }
    }
    joined(all, leftovers, request)
}

/// Makes one plan of the parts of all statements.
fn joined(parts: Vec<Part>, leftovers: &[Leftover], request: &Request) -> Plan {
    let mut plan = Plan::default();
    let mut catalogs = Vec::new();
    let mut catalog_moves = Vec::new();
    for part in parts {
        plan.changes.moves.extend(part.moves);
        if let Some(catalog) = &part.catalog {
            let writes = part.writes.iter().map(|write| write.path.clone());
            let rewrites = part.rewrites.iter().map(|rewrite| rewrite.path.clone());
            plan.changes.after.insert(catalog.path.clone(), writes.chain(rewrites).collect());
        }
        plan.changes.rewrites.extend(part.rewrites);
        plan.changes.writes.extend(part.writes);
        catalog_moves.extend(part.catalog_move);
        catalogs.extend(part.catalog);
        plan.findings.extend(part.findings);
        plan.statements.push(part.statement);
    }
    plan.changes.moves.extend(catalog_moves);
    plan.changes.writes.extend(catalogs);
    if request.prune_files {
        let (last, first): (Vec<_>, Vec<_>) =
            leftovers.iter().filter(|l| l.is_sound).partition(|l| l.is_catalog);
        let gone = |id: &StatementId| last.iter().any(|catalog| catalog.id == *id);
        let files = first.into_iter().filter(|leftover| gone(&leftover.id));
        plan.changes.removals.extend(files.chain(last.iter().copied()).map(|l| l.path()));
    }
    plan
}

/// What one statement contributes to a plan.
#[derive(Debug)]
pub struct Part {
    statement: StatementPlan,
    moves: Vec<(String, String)>,
    catalog_move: Option<(String, String)>,
    rewrites: Vec<Rewrite>,
    writes: Vec<Write>,
    catalog: Option<Write>,
    findings: Vec<Finding>,
    /// The translations that other statements may lack.
    offers: Vec<(Text, Repeat)>,
    /// The texts that lack a translation and stand in other places too.
    lacks: Vec<Text>,
}

/// Plans the sync of one statement, whose translations are at hand. `repeated`
/// are the texts that stand in several places.
pub fn part(
    snapshot: &Snapshot,
    statement: &Statement,
    request: &Request,
    repeated: &Repeated,
    memory: &Memory,
) -> Part {
    let mut part = Part {
        statement: StatementPlan {
            id: statement.id.clone(),
            renamed_from: statement.renamed_from.clone(),
            changes: statement.changes.clone(),
            filled: BTreeMap::new(),
            cost: cost(statement),
            likely_minor: minor::likely(statement),
            files: Vec::new(),
        },
        moves: Vec::new(),
        catalog_move: None,
        rewrites: Vec::new(),
        writes: Vec::new(),
        catalog: None,
        findings: Vec::new(),
        offers: Vec::new(),
        lacks: Vec::new(),
    };
    exchange(statement, repeated, &mut part);
    let moves = statement.renamed_from.as_ref();
    if let Some(Err(error)) = moves.map(|from| plan_moves(snapshot, statement, from, &mut part)) {
        part.findings.extend(error.findings().cloned());
        return part;
    }
    if !request.source_only {
        let usual = Usual::new(&statement.catalog, &statement.previous);
        for (locale, file) in &statement.files {
            if request.locales.as_ref().is_none_or(|locales| locales.contains(locale)) {
                plan_file(statement, (locale, file), request, (&usual, memory), &mut part);
            }
        }
    }
    part.catalog = plan_catalog(statement, request, &part.rewrites);
    let moved = part.moves.iter().chain(&part.catalog_move).map(|(_, to)| to);
    let rewritten = part.rewrites.iter().map(|rewrite| &rewrite.path);
    let written = part.writes.iter().chain(&part.catalog).map(|write| &write.path);
    part.statement.files = moved.chain(rewritten).chain(written).cloned().collect();
    part.statement.files.sort();
    part.statement.files.dedup();
    part
}

/// Takes the files of a renamed statement along, the catalog last.
fn plan_moves(
    snapshot: &Snapshot,
    statement: &Statement,
    from: &StatementId,
    part: &mut Part,
) -> Result<()> {
    let named = |check| {
        Finding::error(check)
            .in_file(statement.path())
            .arg("old", from.as_str())
            .arg("new", statement.id.as_str())
    };
    let mut moves = Vec::new();
    for ((locale, id), state) in &snapshot.locale_files {
        if id != from || *locale == statement.source {
            continue;
        }
        if state.text().is_none() {
            return Err(named("rename-incomplete").arg("locale", locale.to_string()).into());
        }
        if snapshot.locale_file(locale, &statement.id).is_some() {
            part.findings.push(named("rename-taken").arg("locale", locale.to_string()));
            continue;
        }
        moves.push((locale_path(locale, from), locale_path(locale, &statement.id)));
    }
    part.moves = moves;
    let catalog = |id| locale_path(&statement.source, id);
    part.catalog_move = Some((catalog(from), catalog(&statement.id)));
    Ok(())
}

fn plan_file(
    statement: &Statement,
    (locale, file): (&Locale, &TargetFile),
    request: &Request,
    (usual, memory): (&Usual, &Memory),
    part: &mut Part,
) {
    let header =
        catalog::header(statement.title(), &statement.path(), &statement.source, Some(locale));
    let guide = request.guides.get(locale).into_iter().flatten().cloned();
    let head: Vec<String> = std::iter::once(header).chain(guide).collect();
    let repeats = memory.repeats(statement, locale);
    let sources = Sources {
        catalog: &statement.catalog,
        previous: &statement.previous,
        head: &head,
        repeats: &repeats,
        usual,
    };
    let path = locale_path(locale, &statement.id);
    match file {
        TargetFile::Absent | TargetFile::Unreadable => return,
        TargetFile::Missing => {
            let content = refresh::create(&sources);
            part.writes.push(Write { path, content, expected: Expected::Nothing });
        }
        TargetFile::Read(Target { file, .. }) if file.conflicted => return,
        TargetFile::Read(Target { file, .. }) => {
            let mut edits = refresh::refresh(file, &sources);
            if request.prune {
                let text = refresh::prune(&file.edited(&edits), &statement.catalog);
                let range = 0..file.text.len();
                edits = if text == file.text { Vec::new() } else { vec![Edit { range, text }] };
            }
            if edits.is_empty() {
                return;
            }
            part.rewrites.push(Rewrite::new(path, &file.text, edits));
        }
    }
    if !repeats.is_empty() {
        part.statement.filled.insert(locale.clone(), repeats.len());
    }
}

fn plan_catalog(statement: &Statement, request: &Request, rewrites: &[Rewrite]) -> Option<Write> {
    let header = catalog::header(statement.title(), &statement.path(), &statement.source, None);
    let mut head = vec![header];
    head.extend(request.catalog_guide.iter().cloned());
    let pruned = request.prune.then(|| {
        let mut catalog = statement.catalog.clone();
        // An id is forgotten when no file has it any more.
        if let Some(left) = ids_left(statement, rewrites) {
            catalog.gone.retain(|listing| left.contains(listing.id.as_str()));
        }
        catalog
    });
    let content = catalog::write(pruned.as_ref().unwrap_or(&statement.catalog), &head);
    let content = match &statement.written {
        Some(old) => catalog::as_in(old, &content),
        None => content,
    };
    let path = locale_path(&statement.source, &statement.id);
    let expected = match &statement.written {
        Some(text) if *text == content => return None,
        Some(text) => Expected::Text(text.clone()),
        None => Expected::Nothing,
    };
    Some(Write { path, content, expected })
}

/// Says whether the catalog of a statement says what a sync would write into it,
/// under the statement's own name.
pub fn is_written_down(statement: &Statement, request: &Request) -> bool {
    statement.renamed_from.is_none() && plan_catalog(statement, request, &[]).is_none()
}

/// Returns the ids that the locale files have after some rewrites; `None` where
/// a file that is not known may have any.
fn ids_left(statement: &Statement, rewrites: &[Rewrite]) -> Option<BTreeSet<String>> {
    let mut left = BTreeSet::new();
    for (locale, file) in &statement.files {
        let text = match file {
            TargetFile::Absent | TargetFile::Unreadable => return None,
            TargetFile::Missing => continue,
            TargetFile::Read(Target { file, .. }) => {
                let path = locale_path(locale, &statement.id);
                let rewrite = rewrites.iter().find(|rewrite| rewrite.path == path);
                edited(&file.text, rewrite.map_or(&[], |rewrite| &rewrite.edits))
            }
        };
        let ids = text.lines().filter_map(|line| line.split_once('='));
        left.extend(ids.map(|(id, _)| id.trim_end().to_owned()));
    }
    Some(left)
}

/// Counts what the edits since the last sync cost each locale.
fn cost(statement: &Statement) -> BTreeMap<Locale, Cost> {
    let listed: BTreeMap<&SegmentId, &Listing> =
        statement.previous.present.iter().map(|listing| (&listing.id, listing)).collect();
    let before = |listing: &Listing| {
        let before = listed.get(&listing.id).copied()?;
        let same = before.fingerprint == listing.fingerprint && before.minors == listing.minors;
        (!same).then_some(before)
    };
    let edited: Vec<Option<&Listing>> = statement.catalog.present.iter().map(before).collect();
    let mut out = BTreeMap::new();
    for locale in statement.files.keys() {
        let Some(translations) = statement.translations(locale) else { continue };
        let mut cost = Cost::default();
        for ((listing, entry, now), before) in translations.zip(&edited) {
            let was_current =
                || before.is_some_and(|before| status(before, entry) == Status::Current);
            if now == Status::Stale && was_current() {
                cost.stale += 1;
            } else if entry.is_none() {
                cost.missing += 1;
            } else {
                continue;
            }
            cost.words += listing.segment.words();
        }
        out.insert(locale.clone(), cost);
    }
    out
}

/// A text that may stand in several places: its locale, its kind and its
/// fingerprint.
type Source = (Locale, Kind, Fingerprint);
/// The same with the locale into which it is translated.
type Text = (Locale, Source);

/// The texts that stand in several places.
pub type Repeated = BTreeSet<Source>;

/// Returns the texts that stand in several places, in statements that are
/// translated.
pub fn repeated(statements: &[Statement]) -> Repeated {
    let mut seen = BTreeSet::new();
    let mut repeated = Repeated::new();
    for statement in statements.iter().filter(|s| s.settings.stage != Stage::Draft) {
        for listing in &statement.catalog.present {
            let (kind, fingerprint) = (listing.segment.kind, listing.fingerprint);
            if !seen.insert((&statement.source, kind, fingerprint)) {
                repeated.insert((statement.source.clone(), kind, fingerprint));
            }
        }
    }
    repeated
}

/// Notes what a statement has translated that may be missing elsewhere, and
/// what it lacks itself.
fn exchange(statement: &Statement, repeated: &Repeated, part: &mut Part) {
    let source =
        |listing: &Listing| (statement.source.clone(), listing.segment.kind, listing.fingerprint);
    let present = statement.catalog.present.iter().map(source);
    let sources: Vec<Option<Source>> =
        present.map(|source| Some(source).filter(|source| repeated.contains(source))).collect();
    if sources.iter().all(Option::is_none) {
        return;
    }
    for locale in statement.files.keys() {
        let translations = statement.translations(locale).into_iter().flatten();
        for ((listing, entry, status), source) in translations.zip(&sources) {
            let Some(source) = source else { continue };
            let text = || (locale.clone(), source.clone());
            match (status, entry) {
                (Status::Current, Some(entry)) => {
                    let from = format!("{} {}", statement.id, listing.id);
                    part.offers.push((text(), Repeat { from, text: entry.text.clone() }));
                }
                (Status::Missing, _) => part.lacks.push(text()),
                _ => {}
            }
        }
    }
}

/// The current translations of texts that stand in several places; of several
/// the first.
#[derive(Debug, Default)]
pub struct Memory(BTreeMap<Text, Repeat>);

impl Memory {
    /// Takes what the parts offer that any of them lacks.
    fn of(parts: &[Part]) -> Self {
        let lacking: BTreeSet<&Text> = parts.iter().flat_map(|part| &part.lacks).collect();
        let mut found = BTreeMap::new();
        for (text, repeat) in parts.iter().flat_map(|part| &part.offers) {
            if lacking.contains(text) && !found.contains_key(text) {
                found.insert(text.clone(), repeat.clone());
            }
        }
        Self(found)
    }

    /// Says whether there is a translation that a part lacks.
    fn helps(&self, part: &Part) -> bool {
        part.lacks.iter().any(|text| self.0.contains_key(text))
    }

    /// Returns translations for the segments of a statement that have none.
    fn repeats(&self, statement: &Statement, locale: &Locale) -> BTreeMap<SegmentId, Repeat> {
        if self.0.is_empty() {
            return BTreeMap::new();
        }
        let translations = statement.translations(locale).into_iter().flatten();
        let missing = translations.filter(|(_, _, status)| *status == Status::Missing);
        let repeat = |listing: &Listing| {
            let source = (statement.source.clone(), listing.segment.kind, listing.fingerprint);
            Some((listing.id.clone(), self.0.get(&(locale.clone(), source))?.clone()))
        };
        missing.filter_map(|(listing, _, _)| repeat(listing)).collect()
    }
}
