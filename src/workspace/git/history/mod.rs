//! History: where each statement stood after each commit.

mod branch;
mod line;
mod replay;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use git2::{Mailmap, Oid, Repository};
use rayon::prelude::*;

use super::place::{Place, bytes};
use super::trouble;
use crate::model::{FileState, Finding, Revision, StatementFile, Status, snapshot};
use crate::workflow::history::{Outline, State, Step};
use crate::workflow::statements;
use crate::workspace::{Workspace, read};
pub(in crate::workspace) use branch::changed_on;
use replay::{Plan, Unit, Use};

type Read<T> = Result<T, Box<Finding>>;

/// The past of a workspace.
#[derive(Debug, Clone)]
pub struct Past {
    /// The commits that changed something, oldest first.
    pub steps: Vec<Step>,
    /// How many commits there are in all.
    pub commits: usize,
    /// Whether the clone holds only the last ones of them.
    pub shallow: bool,
}

/// What came of reading a unit; `None` for a text that cannot be read.
type Judged = Option<(Arc<[Outline]>, Arc<[Status]>, Vec<Arc<[Status]>>)>;

/// Reads the past of a workspace.
pub(in crate::workspace) fn past(workspace: &Workspace) -> Read<Past> {
    let place = Place::find(workspace.root())?;
    let (moments, commits) = line::line(&place)?;
    let present = (workspace.settings.clone(), workspace.excluded.clone());
    let plan = replay::plan(&place, present, moments)?;
    let judged = judge(&place, &plan.units)?;
    let steps = steps(&place, plan, &judged)?;
    Ok(Past { steps, commits, shallow: place.repository.is_shallow() })
}

/// Reads all units, many at a time.
fn judge(place: &Place, units: &[Unit]) -> Read<Vec<Judged>> {
    // The plan shares its settings among the units of this thread only.
    let work: Vec<Work<'_>> = units.iter().map(Work::of).collect();
    let at_once = work.len().div_ceil(rayon::current_num_threads() * 8).max(1);
    let folder = place.repository.path();
    let parts: Vec<Read<Vec<Judged>>> =
        work.par_chunks(at_once).map(|part| judge_part(folder, part)).collect();
    let mut all = Vec::with_capacity(units.len());
    for part in parts {
        all.extend(part?);
    }
    Ok(all)
}

/// A unit as threads share it.
struct Work<'a> {
    settings: &'a crate::model::Settings,
    id: &'a crate::model::StatementId,
    text: Oid,
    catalog: Option<Oid>,
    files: &'a [Oid],
}

impl<'a> Work<'a> {
    fn of(unit: &'a Unit) -> Self {
        Self {
            settings: &unit.then.settings,
            id: &unit.id,
            text: unit.text,
            catalog: unit.catalog,
            files: &unit.files,
        }
    }
}

fn judge_part(folder: &Path, part: &[Work<'_>]) -> Read<Vec<Judged>> {
    // The library lets one thread at a time use a repository.
    let repository = Repository::open(folder).map_err(|error| trouble::of_opening(&error))?;
    part.iter().map(|work| judge_one(&repository, work)).collect()
}

fn judge_one(repository: &Repository, work: &Work<'_>) -> Read<Judged> {
    let Some(text) = text(repository, work.text)? else { return Ok(None) };
    let catalog = match work.catalog {
        Some(id) => Some(text_state(repository, id)?),
        None => None,
    };
    let file = StatementFile { id: work.id.clone(), path: snapshot::statement_path(work.id), text };
    let Some(statement) = statements::alone(work.settings, &file, catalog.as_ref()) else {
        return Ok(None);
    };
    let outline = |listing: &crate::model::Listing| Outline {
        id: listing.id.clone(),
        fingerprint: listing.fingerprint,
        words: listing.segment.words(),
    };
    let segments = statement.catalog.present.iter().map(outline).collect();
    let missing = statement.statuses(None).into();
    let mut files = Vec::with_capacity(work.files.len());
    for id in work.files {
        let text = self::text(repository, *id)?;
        files.push(statement.statuses(text.as_deref()).into());
    }
    Ok(Some((segments, missing, files)))
}

/// Reads a text; `Ok(None)` where the object is none.
fn text(repository: &Repository, id: Oid) -> Read<Option<String>> {
    let bytes = bytes(repository, id);
    let bytes = bytes.map_err(|error| trouble::of_object(repository, id, &error))?;
    Ok(read::judged("", bytes).ok())
}

fn text_state(repository: &Repository, id: Oid) -> Read<FileState> {
    Ok(text(repository, id)?.map_or(FileState::Unreadable, FileState::Text))
}

fn steps(place: &Place, plan: Plan, judged: &[Judged]) -> Read<Vec<Step>> {
    let mailmap = place.repository.mailmap().or_else(|_| Mailmap::new()).ok();
    let mut steps = Vec::new();
    for (commit, uses) in plan.moments {
        let state = |used: Option<Use>| match used {
            None => Some(None),
            Some(used) => state(&used, &judged[used.unit]).map(Some),
        };
        let changed: BTreeMap<_, _> =
            uses.into_iter().filter_map(|(id, used)| Some((id, state(used)?))).collect();
        if !changed.is_empty() {
            let revision = revision(&place.repository, commit, mailmap.as_ref())?;
            steps.push(Step { revision, changed });
        }
    }
    Ok(steps)
}

/// Returns where a statement stands; `None` where it cannot be read, which
/// changes nothing.
fn state(used: &Use, judged: &Judged) -> Option<State> {
    let (segments, missing, files) = judged.as_ref()?;
    let statuses = used.files.iter().map(|(locale, slot)| {
        let statuses = slot.map_or(missing, |slot| &files[slot]);
        (locale.clone(), Arc::clone(statuses))
    });
    Some(State { segments: Arc::clone(segments), statuses: statuses.collect() })
}

fn revision(repository: &Repository, id: Oid, mailmap: Option<&Mailmap>) -> Read<Revision> {
    let commit = repository.find_commit(id);
    let commit = commit.map_err(|error| trouble::of_object(repository, id, &error))?;
    let mapped = mailmap.and_then(|mailmap| commit.author_with_mailmap(mailmap).ok());
    let author = match &mapped {
        Some(author) => author.name_bytes().to_vec(),
        None => commit.author().name_bytes().to_vec(),
    };
    let message = String::from_utf8_lossy(commit.message_bytes()).into_owned();
    let subject = message.lines().map(str::trim).find(|line| !line.is_empty());
    Ok(Revision {
        id: id.to_string(),
        seconds: commit.time().seconds(),
        author: super::name::shown(&String::from_utf8_lossy(&author)),
        subject: subject.unwrap_or_default().to_owned(),
        is_merge: commit.parent_count() > 1,
    })
}
