//! What a file said before.

use std::collections::HashSet;
use std::path::PathBuf;

use git2::{ObjectType, Oid};

use super::super::read;
use super::Place;

/// How many commits are looked at: some years of a busy organisation.
const MAX_COMMITS: usize = 10_000;

/// Calls `visit` with each text that a file had in a commit before `HEAD` or in
/// it, newest commit first and each text once, until it returns false.
pub(super) fn walk(
    place: &Place,
    path: &str,
    visit: &mut dyn FnMut(&str) -> bool,
) -> Result<(), git2::Error> {
    let repository = &place.repository;
    let file = PathBuf::from(place.in_repository(path));
    // Without a sorting of its own the walk goes by time, and reads no further
    // than it is asked to.
    let mut commits = repository.revwalk()?;
    commits.push_head()?;
    let mut trees: HashSet<Oid> = HashSet::new();
    let mut blobs: HashSet<Oid> = HashSet::new();
    for commit in commits.take(MAX_COMMITS) {
        let commit = repository.find_commit(commit?)?;
        if !trees.insert(commit.tree_id()) {
            continue;
        }
        let Ok(entry) = commit.tree()?.get_path(&file) else { continue };
        if entry.kind() != Some(ObjectType::Blob) || !blobs.insert(entry.id()) {
            continue;
        }
        let text = read::judged(path, place.bytes(entry.id())?);
        if text.is_ok_and(|text| !visit(&text)) {
            break;
        }
    }
    Ok(())
}
