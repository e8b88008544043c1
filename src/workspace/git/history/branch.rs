//! The commit of a branch that did what its merge brought.

use git2::{Commit, Oid, Repository, Tree};

use super::super::place::Place;
use super::{revision, text};
use crate::model::snapshot::statement_path;
use crate::model::{Fingerprint, Revision, StatementFile, StatementId};
use crate::workflow::statements;
use crate::workspace::Workspace;

/// How many commits of a branch are looked at.
const MAX_COMMITS: usize = 1000;

/// Returns the first commit of a merged branch after which a statement held a
/// text, and went on to hold it; `None` where the merge itself brought it.
pub(in crate::workspace) fn changed_on(
    workspace: &Workspace,
    merge: &str,
    id: &StatementId,
    sought: Fingerprint,
) -> Option<Revision> {
    let place = Place::find(workspace.root()).ok()?;
    let repository = &place.repository;
    let path = statement_path(id);
    let in_repository = place.in_repository(&path);
    let merge = repository.find_commit(Oid::from_str(merge).ok()?).ok()?;
    let holds = |blob: Oid| {
        let text = text(repository, blob).ok()??;
        let file = StatementFile { id: id.clone(), path: path.clone(), text };
        let statement = statements::alone(&workspace.settings, &file, None)?;
        Some(statement.catalog.present.iter().any(|listing| listing.fingerprint == sought))
    };
    let mut found = None;
    for commit in of_branch(repository, &merge).ok()?.into_iter().take(MAX_COMMITS) {
        let commit = repository.find_commit(commit).ok()?;
        let Some(blob) = blob_at(commit.tree().ok(), &in_repository) else { continue };
        let before = commit.parent(0).ok().and_then(|parent| parent.tree().ok());
        if blob_at(before, &in_repository) == Some(blob) {
            continue;
        }
        if holds(blob) != Some(true) {
            break;
        }
        found = Some(commit.id());
    }
    let mailmap = repository.mailmap().ok();
    revision(repository, found?, mailmap.as_ref()).ok()
}

/// Returns the commits that a merge brought, newest first.
fn of_branch(repository: &Repository, merge: &Commit<'_>) -> Result<Vec<Oid>, git2::Error> {
    let mut walk = repository.revwalk()?;
    for (number, parent) in merge.parent_ids().enumerate() {
        if number == 0 { walk.hide(parent)? } else { walk.push(parent)? }
    }
    walk.collect()
}

fn blob_at(tree: Option<Tree<'_>>, path: &str) -> Option<Oid> {
    tree?.get_path(path.as_ref()).ok().map(|entry| entry.id())
}
