//! Joining the files of a workspace in which git left conflict markers.

use std::collections::{BTreeMap, BTreeSet};

use super::{Hints, Merged, Side, Versions};
use crate::format::fluent::{EntryBlock, LocaleFile, catalog, conflict};
use crate::model::snapshot::locale_path;
use crate::model::{
    Edit, Expected, Finding, Fingerprint, Listing, Locale, SegmentId, Snapshot, StatementId, Write,
};
use crate::workflow::guard;
use crate::workflow::identify::identify;
use crate::workflow::statements::{Statement, Statements};

/// What to join.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The paths of the files; `None` is all that hold conflict markers.
    pub paths: Option<Vec<String>>,
    /// Whose translation a person picked.
    pub picks: BTreeMap<SegmentId, Side>,
    /// The files that git left undecided, with what it knows of them.
    pub undecided: BTreeMap<String, Undecided>,
}

/// A file that git left undecided, as its index has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// What both sides began with.
    pub base: Option<String>,
    /// What the branch has into which is merged.
    pub ours: String,
    /// What the other branch has.
    pub theirs: String,
}

/// What joining does.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The files with conflict markers, and what becomes of each.
    pub files: Vec<(String, Merged)>,
    /// The files to write.
    pub writes: Vec<Write>,
    /// What cannot be done, and why.
    pub findings: Vec<Finding>,
}

/// Plans the joining of all files with conflict markers.
pub fn plan(snapshot: &Snapshot, statements: &Statements, request: &Request) -> Plan {
    let mut plan = Plan::default();
    for ((locale, id), state) in &snapshot.locale_files {
        let path = locale_path(locale, id);
        let wanted = request.paths.as_ref().is_none_or(|paths| paths.contains(&path));
        let Some(text) = state.text().filter(|_| wanted) else { continue };
        // A merge driver that was not there leaves our side without a marker.
        let untouched = request.undecided.get(&path).is_some_and(|sides| sides.ours == text);
        if !untouched && !text.lines().any(conflict::begins) {
            continue;
        }
        match join(text, &path, locale, statements, id, request) {
            Ok(merged) => {
                if merged.text != text {
                    let expected = Expected::Text(text.to_owned());
                    let content = merged.text.clone();
                    plan.writes.push(Write { path: path.clone(), content, expected });
                }
                plan.files.push((path, merged));
            }
            Err(finding) => {
                let finding = finding.in_file(path);
                plan.findings.push(Finding { statement: Some(id.clone()), ..finding });
            }
        }
    }
    plan.findings.extend(useless_picks(&plan.files, request));
    plan
}

fn join(
    text: &str,
    path: &str,
    locale: &Locale,
    statements: &Statements,
    id: &StatementId,
    request: &Request,
) -> Result<Merged, Box<Finding>> {
    let known = request.undecided.get(path);
    let as_git_has_them = || {
        let sides = known.filter(|sides| sides.ours == text)?;
        let (ours, theirs) = (sides.ours.clone(), sides.theirs.clone());
        Some(conflict::Sides { base: None, ours, theirs })
    };
    let sides = conflict::sides(text).or_else(as_git_has_them).ok_or_else(|| {
        let at = text.lines().take_while(|line| !conflict::begins(line)).count();
        Box::new(Finding::error("merge-markers").at(at + 1, 1))
    })?;
    let statement = statements.all.iter().find(|statement| statement.id == *id);
    let is_catalog = [&sides.ours, &sides.theirs].into_iter().any(|text| catalog::is_catalog(text));
    if is_catalog {
        // Its own statement decides, and that has to be joined by hand.
        let statement = statement.filter(|statement| statement.source == *locale);
        let statement =
            statement.ok_or_else(|| Box::new(Finding::error("merge-statement-first")))?;
        let base = base_of(known, &sides);
        return Ok(Merged { text: of_statement(statement, base, &sides), ..Merged::default() });
    }
    let base = base_of(known, &sides).map(str::to_owned);
    let [ours, theirs] = match known {
        Some(known) => [
            as_it_was(&sides.ours, &sides.theirs, &known.ours),
            as_it_was(&sides.theirs, &sides.ours, &known.theirs),
        ],
        None => [sides.ours, sides.theirs],
    };
    let versions = Versions { base: base.as_deref(), ours: &ours, theirs: &theirs };
    let listings: BTreeMap<_, _> = statement
        .iter()
        .flat_map(|statement| &statement.catalog.present)
        .map(|listing| (&listing.id, listing.fingerprint))
        .collect();
    let hints = Hints {
        present: &|id| listings.get(id).copied(),
        picked: &|id| request.picks.get(id).copied(),
    };
    Ok(super::locale_file(versions, &hints))
}

/// Returns a side as the markers have it, with the entries that they leave open
/// as they were on that side. Around the markers git joined by line, and may
/// have put the source text of one side over the marks of the other; what a
/// person decided since stays, and so does each translation as it reads.
fn as_it_was(side: &str, other: &str, was: &str) -> String {
    let [file, other, was] = [side, other, was].map(|text| LocaleFile::parse(text, &|_| true));
    let text =
        |file: &LocaleFile, block: &EntryBlock| file.text[block.range.start..block.tail].to_owned();
    let (others, before) = (other.by_id(), was.by_id());
    let edit = |block: &EntryBlock| {
        let (open, had) = (others.get(&block.entry.id)?, before.get(&block.entry.id)?);
        let same = had.entry.text == block.entry.text && !had.entry.broken && !block.entry.broken;
        let is_open = text(&other, open) != text(&file, block);
        (same && is_open)
            .then(|| Edit { range: block.range.start..block.tail, text: text(&was, had) })
    };
    file.edited(&file.entries.iter().filter_map(edit).collect::<Vec<_>>())
}

/// Returns what both sides began with, unless that is a join of its own that
/// nobody decided.
fn base_of<'a>(known: Option<&'a Undecided>, sides: &'a conflict::Sides) -> Option<&'a str> {
    let base = known.and_then(|known| known.base.as_deref()).or(sides.base.as_deref());
    base.filter(|base| !conflict::is_in(base))
}

/// Returns the catalog of a statement as its present text and both sides make
/// it.
fn of_statement(statement: &Statement, base: Option<&str>, sides: &conflict::Sides) -> String {
    let present: BTreeSet<Fingerprint> = statement
        .extraction
        .segments
        .iter()
        .map(|segment| Fingerprint::of(&segment.text))
        .collect();
    let is_present = |fingerprint| present.contains(&fingerprint);
    let read = |text: &str| catalog::read(text, &is_present).0;
    let is_better = |ours: &Listing, theirs: &Listing| {
        is_present(theirs.fingerprint) && !is_present(ours.fingerprint)
    };
    let base = base.map(read);
    let (ours, theirs) = (read(&sides.ours), read(&sides.theirs));
    let mut previous = catalog::join(base.as_ref(), ours, theirs, &is_better);
    // What nothing proves is said when the file is read again.
    guard::prove(&mut previous, &statement.source);
    let (now, _) = identify(&previous, statement.extraction.segments.clone());
    catalog::as_in(&sides.ours, &catalog::write(&now, &catalog::head(&sides.ours)))
}

/// Says which picks no conflict waits for, or more than one.
fn useless_picks(files: &[(String, Merged)], request: &Request) -> Vec<Finding> {
    let waits = |id: &SegmentId| {
        let picked = |merged: &Merged| merged.picked.contains(id);
        files.iter().filter(|(_, merged)| picked(merged)).count()
    };
    let judge = |id: &SegmentId| match waits(id) {
        0 => Some(Finding::error("merge-no-conflict").of_segment(id).arg("id", id.as_str())),
        1 => None,
        _ => Some(Finding::error("merge-which-file").of_segment(id).arg("id", id.as_str())),
    };
    request.picks.keys().filter_map(judge).collect()
}
