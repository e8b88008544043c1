//! The line of commits from the first one to `HEAD`, each with what changed.
//!
//! Of a merge only the first parent is followed: what happened on a branch
//! counts from the day on which it was merged.

use git2::{Commit, ErrorCode, FileMode, ObjectType, Oid, Repository};

use super::super::{Place, trouble};
use crate::format::yaml::SETTINGS_FILE;
use crate::model::Finding;
use crate::workspace::files::{LOCALES, STATEMENTS};

type Read<T> = Result<T, Box<Finding>>;

/// How many changes of files are followed; see `MAX_FILES` of one revision.
const MAX_CHANGES: usize = 5_000_000;

/// A commit that changed something below the workspace.
pub(super) struct Moment {
    pub(super) commit: Oid,
    /// The paths from the workspace with what they hold now; `None` for what
    /// is gone, and for what is no file.
    pub(super) changed: Vec<(String, Option<Oid>)>,
}

/// What stands in a commit where the workspace has its files.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
struct Tops {
    settings: Option<Oid>,
    statements: Option<Oid>,
    locales: Option<Oid>,
}

/// Returns the commits that changed something, oldest first, and how many
/// there are in all.
pub(super) fn line(place: &Place) -> Read<(Vec<Moment>, usize)> {
    let commits = first_parents(place)?;
    let mut moments = Vec::new();
    let (mut before, mut root, mut count) = (Tops::default(), None, 0);
    for &(commit, tree) in commits.iter().rev() {
        if root.replace(tree) == Some(tree) {
            continue;
        }
        let now = tops(place, tree)?;
        if now != before {
            let changed = changes(&place.repository, before, now)?;
            count += changed.len();
            if count > MAX_CHANGES {
                let limit = MAX_CHANGES.to_string();
                return Err(Box::new(Finding::error("git-too-many").arg("limit", limit)));
            }
            moments.push(Moment { commit, changed });
            before = now;
        }
    }
    Ok((moments, commits.len()))
}

/// Returns the commits, newest first, with their trees.
fn first_parents(place: &Place) -> Read<Vec<(Oid, Oid)>> {
    let repository = &place.repository;
    let mut commit = head(repository)?;
    let mut commits = vec![(commit.id(), commit.tree_id())];
    while let Some(parent) = commit.parent_ids().next() {
        commit = match repository.find_commit(parent) {
            Ok(commit) => commit,
            // A shallow clone ends here.
            Err(error) if error.code() == ErrorCode::NotFound && repository.is_shallow() => break,
            Err(error) => return Err(trouble::of_object(repository, parent, &error)),
        };
        commits.push((commit.id(), commit.tree_id()));
    }
    Ok(commits)
}

fn head(repository: &Repository) -> Read<Commit<'_>> {
    let head = match repository.head() {
        Ok(head) => head,
        Err(error) if error.code() == ErrorCode::UnbornBranch => {
            return Err(Box::new(Finding::error("git-no-commits")));
        }
        Err(error) => return Err(trouble::of_opening(&error)),
    };
    let id = head.target().unwrap_or(Oid::ZERO_SHA1);
    head.peel_to_commit().map_err(|error| trouble::of_object(repository, id, &error))
}

fn tops(place: &Place, tree: Oid) -> Read<Tops> {
    let repository = &place.repository;
    let read = |id| {
        let tree = repository.find_tree(id);
        tree.map_err(|error| trouble::of_object(repository, id, &error))
    };
    let mut tree = read(tree)?;
    for name in place.in_repository("").split_terminator('/') {
        let below = tree.get_name(name).filter(|entry| entry.kind() == Some(ObjectType::Tree));
        let Some(id) = below.map(|entry| entry.id()) else { return Ok(Tops::default()) };
        tree = read(id)?;
    }
    let top = |name, kind| {
        let entry = tree.get_name(name).filter(|entry| entry.kind() == Some(kind))?;
        (entry.filemode() != i32::from(FileMode::Link)).then(|| entry.id())
    };
    Ok(Tops {
        settings: top(SETTINGS_FILE, ObjectType::Blob),
        statements: top(STATEMENTS, ObjectType::Tree),
        locales: top(LOCALES, ObjectType::Tree),
    })
}

fn changes(repository: &Repository, old: Tops, new: Tops) -> Read<Vec<(String, Option<Oid>)>> {
    let mut changed = Vec::new();
    if old.settings != new.settings {
        changed.push((SETTINGS_FILE.to_owned(), new.settings));
    }
    // No recursion: a hostile tree is deeper than any stack.
    let mut open = vec![
        (STATEMENTS.to_owned(), old.statements, new.statements),
        (LOCALES.to_owned(), old.locales, new.locales),
    ];
    while let Some((folder, old, new)) = open.pop() {
        if old == new {
            continue;
        }
        let (old, new) = (entries(repository, old)?, entries(repository, new)?);
        for name in joined(&old, &new) {
            let (before, now) = (find(&old, name), find(&new, name));
            if before == now {
                continue;
            }
            let path = format!("{folder}/{name}");
            let tree = |held: Option<Held>| held.filter(|held| held.is_tree).map(|held| held.id);
            let file = |held: Option<Held>| held.filter(|held| !held.is_tree).map(|held| held.id);
            if file(before) != file(now) {
                changed.push((path.clone(), file(now)));
            }
            open.push((path, tree(before), tree(now)));
        }
        if changed.len() + open.len() > MAX_CHANGES {
            let limit = MAX_CHANGES.to_string();
            return Err(Box::new(Finding::error("git-too-many").arg("limit", limit)));
        }
    }
    Ok(changed)
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Held {
    id: Oid,
    is_tree: bool,
}

/// Returns the folders and files of a tree, sorted by name; names that are no
/// UTF-8 cannot be ours.
fn entries(repository: &Repository, tree: Option<Oid>) -> Read<Vec<(String, Held)>> {
    let Some(id) = tree else { return Ok(Vec::new()) };
    let tree = repository.find_tree(id);
    let tree = tree.map_err(|error| trouble::of_object(repository, id, &error))?;
    let held = |entry: git2::TreeEntry<'_>| {
        let is_tree = entry.kind() == Some(ObjectType::Tree);
        let is_file =
            entry.kind() == Some(ObjectType::Blob) && entry.filemode() != i32::from(FileMode::Link);
        let name = entry.name().ok().filter(|_| is_tree || is_file)?.to_owned();
        Some((name, Held { id: entry.id(), is_tree }))
    };
    let mut entries: Vec<(String, Held)> = tree.iter().filter_map(held).collect();
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(entries)
}

fn find(entries: &[(String, Held)], name: &str) -> Option<Held> {
    let at = entries.binary_search_by(|(other, _)| other.as_str().cmp(name)).ok()?;
    Some(entries[at].1)
}

/// Returns the names of both, each once.
fn joined<'a>(old: &'a [(String, Held)], new: &'a [(String, Held)]) -> Vec<&'a str> {
    let mut names: Vec<&str> = old.iter().chain(new).map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}
