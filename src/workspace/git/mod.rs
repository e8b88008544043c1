//! Git: the only folder that knows the library.
//!
//! For what git only helps with, its absence is no error: where it cannot be
//! read (no repository, one of another owner, SHA-256, reftable), the answers
//! are those of a folder without git. Who asks for a revision, or for what is
//! staged, gets an error that says what is in the way. Of a sparse index we read
//! ourselves what it leaves out: else `sync` would write anew, and empty, what
//! is only not checked out.

mod earlier;
mod history;
mod index;
mod kept;
mod listing;
mod name;
mod place;
mod revision;
mod setup;
mod sparse;
mod trouble;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use git2::{IndexEntryExtendedFlag, Repository};

use super::apply::unfinished_folder;
use super::root::reason;
pub use history::Past;
pub(super) use history::{changed_on, past};
pub use index::Stages;
pub(super) use kept::Kept;
use place::Place;
pub(super) use setup::{hook, set};

/// Says whether a folder lies in a work tree of git, readable or not.
pub(super) fn is_repository(folder: &Path) -> bool {
    folder.ancestors().any(|folder| folder.join(".git").exists())
}

/// Says whether a folder is a repository without a work tree, or lies in one.
pub(super) fn is_bare(folder: &Path) -> bool {
    Repository::discover(folder).is_ok_and(|repository| repository.is_bare())
}

/// Makes a folder a repository, its branch named as the person's git settings
/// say.
///
/// # Errors
///
/// What git says.
pub(super) fn init(folder: &Path) -> Result<(), String> {
    // It is made elsewhere first: a run that is killed leaves no half of one.
    let begun = unfinished_folder(folder).map_err(|error| reason(&error))?;
    Repository::init(begun.path()).map_err(|error| error.message().to_owned())?;
    let moved = fs::rename(begun.path().join(".git"), folder.join(".git"));
    moved.map_err(|error| reason(&error))
}

/// Returns the paths below a folder that a sparse checkout leaves out: those
/// that the index lists with the skip-worktree bit.
pub(super) fn left_out(folder: &Path) -> BTreeSet<String> {
    read_left_out(folder).unwrap_or_default()
}

fn read_left_out(folder: &Path) -> Option<BTreeSet<String>> {
    let place = Place::find(folder).ok()?;
    let Ok(index) = place.repository.index() else {
        let paths = sparse::left_out(&place.repository)?;
        let paths = paths.into_iter().filter_map(|path| String::from_utf8(path).ok());
        return Some(paths.filter_map(|path| place.below(&path).map(str::to_owned)).collect());
    };
    let left_out = |entry: git2::IndexEntry| {
        let flags = IndexEntryExtendedFlag::from_bits_truncate(entry.flags_extended);
        let hit = flags.contains(IndexEntryExtendedFlag::SKIP_WORKTREE);
        let path = hit.then(|| String::from_utf8(entry.path).ok())??;
        place.below(&path).map(str::to_owned)
    };
    Some(index.iter().filter_map(left_out).collect())
}

/// Returns the path from the top of the work tree to a folder, with `/` at its
/// end; nothing where there is no repository.
pub(super) fn prefix(folder: &Path) -> String {
    Place::find(folder).map(|place| place.in_repository("")).unwrap_or_default()
}

/// Returns the name under which a person works in a folder.
pub(super) fn user_name(folder: &Path) -> Option<String> {
    name::user(folder)
}

/// Returns the paths below a folder that a merge left undecided.
pub(super) fn unmerged(folder: &Path) -> Vec<String> {
    Place::find(folder).ok().and_then(|place| index::unmerged(&place)).unwrap_or_default()
}

/// Returns the three texts of a path below a folder that a merge left
/// undecided.
pub(super) fn stages(folder: &Path, path: &str) -> Option<Stages> {
    index::stages(&Place::find(folder).ok()?, path)
}

/// Calls `visit` with each text that a file below a folder had in a commit.
pub(super) fn earlier(folder: &Path, path: &str, visit: &mut dyn FnMut(&str) -> bool) {
    // What cannot be read ends the walk: it only explains.
    let _ = Place::find(folder).map(|place| earlier::walk(&place, path, visit));
}
