//! Git: the only file that knows the library.
//!
//! Everything here is help, not a condition: where git cannot be read (no
//! repository, one of another owner, SHA-256, reftable, a sparse index), the
//! answers are those of a folder without git.

use std::collections::BTreeSet;
use std::path::Path;

use git2::{IndexEntryExtendedFlag, Repository};

/// Says whether a folder lies in a work tree of git, readable or not.
pub(super) fn is_repository(folder: &Path) -> bool {
    folder.ancestors().any(|folder| folder.join(".git").exists())
}

/// Makes a folder a repository, its branch named as the person's git settings
/// say.
///
/// # Errors
///
/// What git says.
pub(super) fn init(folder: &Path) -> Result<(), String> {
    Repository::init(folder).map(drop).map_err(|error| error.message().to_owned())
}

/// Returns the paths below a folder that a sparse checkout leaves out: those
/// that the index lists with the skip-worktree bit.
pub(super) fn left_out(folder: &Path) -> BTreeSet<String> {
    read_left_out(folder).unwrap_or_default()
}

fn read_left_out(folder: &Path) -> Option<BTreeSet<String>> {
    let repository = Repository::discover(folder).ok()?;
    let top = repository.workdir()?.canonicalize().ok()?;
    let below = folder.strip_prefix(top).ok()?.to_str()?.replace('\\', "/");
    let prefix = if below.is_empty() { below } else { format!("{below}/") };
    let index = repository.index().ok()?;
    let left_out = |entry: git2::IndexEntry| {
        let flags = IndexEntryExtendedFlag::from_bits_truncate(entry.flags_extended);
        let path = String::from_utf8(entry.path).ok()?;
        let hit = flags.contains(IndexEntryExtendedFlag::SKIP_WORKTREE);
        hit.then(|| path.strip_prefix(&prefix).map(str::to_owned))?
    };
    Some(index.iter().filter_map(left_out).collect())
}
