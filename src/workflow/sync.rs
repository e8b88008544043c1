//! Sync: carries the translations over a change of the source.
//!
//! The result is a [`Plan`]. Applying it, showing it, counting what it costs
//! and testing it are views of that one value.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::identify::SegmentChange;
use super::minor;
use super::refresh::{self, Repeat, Sources};
use super::statements::{Statement, Statements, Target, TargetFile};
use super::status::status;
use crate::error::Result;
use crate::format::fluent::catalog;
use crate::model::snapshot::locale_path;
use crate::model::{
    Changes, Expected, Finding, Fingerprint, Kind, Listing, Locale, SegmentId, Snapshot, Stage,
    StatementId, Status, Write,
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

/// Plans a sync.
pub fn plan(snapshot: &Snapshot, statements: &Statements, request: &Request) -> Plan {
    let memory = Memory::new(&statements.all);
    let parts: Vec<Part> = statements
        .all
        .par_iter()
        .map(|statement| plan_statement(snapshot, statement, request, &memory))
        .collect();
    let mut plan = Plan::default();
    let mut catalogs = Vec::new();
    let mut catalog_moves = Vec::new();
    for part in parts {
        plan.changes.moves.extend(part.moves);
        if let Some(catalog) = &part.catalog {
            let paths = part.writes.iter().map(|write| write.path.clone()).collect();
            plan.changes.after.insert(catalog.path.clone(), paths);
        }
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
            statements.leftovers.iter().filter(|l| l.is_sound).partition(|l| l.is_catalog);
        let gone = |id: &StatementId| last.iter().any(|catalog| catalog.id == *id);
        let files = first.into_iter().filter(|leftover| gone(&leftover.id));
        plan.changes.removals.extend(files.chain(last.iter().copied()).map(|l| l.path()));
    }
    plan
}

/// What one statement contributes to a plan.
struct Part {
    statement: StatementPlan,
    moves: Vec<(String, String)>,
    catalog_move: Option<(String, String)>,
    writes: Vec<Write>,
    catalog: Option<Write>,
    findings: Vec<Finding>,
}

fn plan_statement(
    snapshot: &Snapshot,
    statement: &Statement,
    request: &Request,
    memory: &Memory<'_>,
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
        writes: Vec::new(),
        catalog: None,
        findings: Vec::new(),
    };
    let moves = statement.renamed_from.as_ref();
    if let Some(Err(error)) = moves.map(|from| plan_moves(snapshot, statement, from, &mut part)) {
        part.findings.extend(error.findings().cloned());
        return part;
    }
    if !request.source_only {
        for (locale, file) in &statement.files {
            if request.locales.as_ref().is_none_or(|locales| locales.contains(locale)) {
                let repeats = memory.repeats(statement, locale);
                let written = plan_file(statement, locale, file, request, &repeats);
                if written.is_some() && !repeats.is_empty() {
                    part.statement.filled.insert(locale.clone(), repeats.len());
                }
                part.writes.extend(written);
            }
        }
    }
    part.catalog = plan_catalog(statement, request, &part.writes);
    let moved = part.moves.iter().chain(&part.catalog_move).map(|(_, to)| to);
    let written = part.writes.iter().chain(&part.catalog).map(|write| &write.path);
    part.statement.files = moved.chain(written).cloned().collect();
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
    locale: &Locale,
    file: &TargetFile,
    request: &Request,
    repeats: &BTreeMap<SegmentId, Repeat>,
) -> Option<Write> {
    let header =
        catalog::header(statement.title(), &statement.path(), &statement.source, Some(locale));
    let guide = request.guides.get(locale).into_iter().flatten().cloned();
    let head: Vec<String> = std::iter::once(header).chain(guide).collect();
    let sources = Sources {
        catalog: &statement.catalog,
        previous: &statement.previous,
        head: &head,
        repeats,
    };
    let (content, expected) = match file {
        TargetFile::Absent | TargetFile::Unreadable => return None,
        TargetFile::Missing => (refresh::create(&sources), Expected::Nothing),
        TargetFile::Read(Target { file, .. }) if file.conflicted => return None,
        TargetFile::Read(Target { file, .. }) => {
            let mut content = refresh::refresh(file, &sources);
            if request.prune {
                content = refresh::prune(&content, &statement.catalog);
            }
            if content == file.text {
                return None;
            }
            (content, Expected::Text(file.text.clone()))
        }
    };
    Some(Write { path: locale_path(locale, &statement.id), content, expected })
}

fn plan_catalog(statement: &Statement, request: &Request, writes: &[Write]) -> Option<Write> {
    let header = catalog::header(statement.title(), &statement.path(), &statement.source, None);
    let mut head = vec![header];
    head.extend(request.catalog_guide.iter().cloned());
    let mut catalog = statement.catalog.clone();
    if request.prune {
        // An id is forgotten when no file has it any more.
        catalog.gone.retain(|listing| is_kept(statement, &listing.id, writes));
    }
    let content = catalog::write(&catalog, &head);
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

/// Says whether some locale file still has, or may have, an entry of an id.
fn is_kept(statement: &Statement, id: &SegmentId, writes: &[Write]) -> bool {
    statement.files.iter().any(|(locale, file)| {
        let path = locale_path(locale, &statement.id);
        let written = writes.iter().find(|write| write.path == path).map(|write| &write.content);
        match (file, written) {
            (TargetFile::Absent | TargetFile::Unreadable, _) => true,
            (TargetFile::Missing, _) => false,
            (TargetFile::Read(Target { file, .. }), written) => {
                let text = written.unwrap_or(&file.text);
                let message = |line: &str| {
                    line.strip_prefix(id.as_str())
                        .is_some_and(|rest| rest.trim_start().starts_with('='))
                };
                text.lines().any(message)
            }
        }
    })
}

/// Counts what the edits since the last sync cost each locale.
fn cost(statement: &Statement) -> BTreeMap<Locale, Cost> {
    let before: BTreeMap<&SegmentId, &Listing> =
        statement.previous.present.iter().map(|listing| (&listing.id, listing)).collect();
    let mut out = BTreeMap::new();
    for locale in statement.files.keys() {
        let Some(translations) = statement.translations(locale) else { continue };
        let mut cost = Cost::default();
        for (listing, entry, now) in translations {
            let was = before.get(&listing.id).map(|before| status(before, entry));
            if now == Status::Stale && was == Some(Status::Current) {
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

/// The current translations of a workspace, by what they translate.
struct Memory<'a>(BTreeMap<(&'a Locale, &'a Locale, Kind, Fingerprint), Repeat>);

impl<'a> Memory<'a> {
    fn new(statements: &'a [Statement]) -> Self {
        let mut found = BTreeMap::new();
        for statement in statements.iter().filter(|s| s.settings.stage != Stage::Draft) {
            for locale in statement.files.keys() {
                for (listing, entry, status) in statement.translations(locale).into_iter().flatten()
                {
                    let Some(entry) = entry.filter(|_| status == Status::Current) else { continue };
                    let kind = listing.segment.kind;
                    let key = (&statement.source, locale, kind, listing.fingerprint);
                    found.entry(key).or_insert_with(|| Repeat {
                        from: format!("{} {}", statement.id, listing.id),
                        text: entry.text.clone(),
                    });
                }
            }
        }
        Self(found)
    }

    /// Returns translations for the segments of a statement that have none.
    fn repeats(&self, statement: &Statement, locale: &Locale) -> BTreeMap<SegmentId, Repeat> {
        let translations = statement.translations(locale).into_iter().flatten();
        translations
            .filter(|(_, _, status)| *status == Status::Missing)
            .filter_map(|(listing, _, _)| {
                let kind = listing.segment.kind;
                let key = (&statement.source, locale, kind, listing.fingerprint);
                Some((listing.id.clone(), self.0.get(&key)?.clone()))
            })
            .collect()
    }
}
