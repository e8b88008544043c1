//! Joining the files of a workspace in which git left conflict markers.

use std::collections::BTreeMap;

use super::{Hints, Merged, Side, Versions};
use crate::format::fluent::{catalog, conflict};
use crate::model::{
    Expected, Finding, Locale, SegmentId, Snapshot, StatementId, Write, snapshot::locale_path,
};
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
        return Ok(Merged { text: of_statement(statement, &sides.ours), ..Merged::default() });
    }
    let base = known.and_then(|sides| sides.base.as_deref()).or(sides.base.as_deref());
    let versions = Versions { base, ours: &sides.ours, theirs: &sides.theirs };
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

/// Returns the catalog of a statement as its present text and both sides make
/// it.
fn of_statement(statement: &Statement, ours: &str) -> String {
    catalog::as_in(ours, &catalog::write(&statement.catalog, &catalog::head(ours)))
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
