//! The index: what is staged, and the sides of a merge that is not done.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use git2::{Index, IndexEntry, IndexEntryExtendedFlag};

use super::super::read;
use super::Place;
use super::listing::{Held, Listing, held, is_ours};
use super::trouble;
use crate::model::Finding;

/// The texts of a file that two branches changed and git could not join. One
/// that is not there, is no UTF-8 or too large is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stages {
    /// What both came from.
    pub base: Option<String>,
    /// What the present branch made of it.
    pub ours: Option<String>,
    /// What the other branch made of it.
    pub theirs: Option<String>,
}

/// Opens the index: the one that `git commit` gives to its hooks, where that
/// is one of this repository, else the repository's own.
fn open(place: &Place) -> Result<Index, Box<Finding>> {
    let named = std::env::var_os("GIT_INDEX_FILE").map(PathBuf::from);
    let index = match named.and_then(|path| of_hook(place.repository.path(), &path)) {
        Some(path) => Index::open(&path),
        None => place.repository.index(),
    };
    index.map_err(|error| trouble::of_opening(&error))
}

/// Returns the place of the index that a hook was given, unless it is that of
/// another repository: a hook may run us anywhere.
fn of_hook(git_folder: &Path, path: &Path) -> Option<PathBuf> {
    let path = path.canonicalize().ok()?;
    path.starts_with(git_folder.canonicalize().ok()?).then_some(path)
}

/// Returns the paths of a workspace with what is staged there.
pub(super) fn list(place: &Place) -> Result<Listing, Box<Finding>> {
    let mut listing = Listing::default();
    for entry in open(place)?.iter() {
        let Some(path) = entry.path.strip_prefix(place.in_repository("").as_bytes()) else {
            continue;
        };
        if !is_ours(path) || is_only_intended(&entry) {
            continue;
        }
        let unmerged = stage(&entry) > 0;
        let mode = i32::try_from(entry.mode).unwrap_or_default();
        listing.note(path, if unmerged { Held::Unmerged } else { held(mode, entry.id) });
        listing.in_bounds()?;
    }
    Ok(listing)
}

/// Says whether `git add --intent-to-add` announced a file, of which nothing
/// is staged yet.
fn is_only_intended(entry: &IndexEntry) -> bool {
    let flags = IndexEntryExtendedFlag::from_bits_truncate(entry.flags_extended);
    flags.contains(IndexEntryExtendedFlag::INTENT_TO_ADD)
}

/// Returns 1, 2 or 3 for the base, our and their side of a merge, else 0.
fn stage(entry: &IndexEntry) -> u16 {
    entry.flags >> 12 & 3
}

/// Returns the paths of a workspace that a merge left undecided, sorted.
pub(super) fn unmerged(place: &Place) -> Option<Vec<String>> {
    let index = open(place).ok()?;
    let path = |entry: IndexEntry| {
        let path = String::from_utf8(entry.path.clone()).ok().filter(|_| stage(&entry) > 0)?;
        place.below(&path).map(str::to_owned)
    };
    let paths: BTreeSet<String> = index.iter().filter_map(path).collect();
    Some(paths.into_iter().collect())
}

/// Returns the three texts of a path that a merge left undecided.
pub(super) fn stages(place: &Place, path: &str) -> Option<Stages> {
    let index = open(place).ok()?;
    let conflict = index.conflict_get(Path::new(&place.in_repository(path))).ok()?;
    let text = |side: Option<IndexEntry>| {
        let bytes = place.bytes(side?.id).ok()?;
        read::judged(path, bytes).ok()
    };
    Some(Stages {
        base: text(conflict.ancestor),
        ours: text(conflict.our),
        theirs: text(conflict.their),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_of_a_hook_is_one_of_this_repository() {
        let world = tempfile::tempdir().unwrap();
        let (here, there) = (world.path().join("here/.git"), world.path().join("there/.git"));
        for folder in [&here, &there] {
            std::fs::create_dir_all(folder).unwrap();
            std::fs::write(folder.join("index.lock"), "").unwrap();
        }
        for (path, expected) in [
            (here.join("index.lock"), true),
            (here.join("../.git/index.lock"), true),
            (here.join("gone"), false),
            (there.join("index.lock"), false),
        ] {
            assert_eq!(of_hook(&here, &path).is_some(), expected, "{}", path.display());
        }
    }
}
