//! What git lists at the paths of a workspace.

use std::collections::BTreeMap;

use git2::{FileMode, Oid};

use crate::format::yaml::SETTINGS_FILE;
use crate::model::Finding;
use crate::workspace::files::{LOCALES, STATEMENTS};

/// How many files are looked at. A tree that names itself often can hold any
/// number in a few bytes.
const MAX_FILES: usize = 200_000;

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    File(Oid),
    Link,
    Submodule,
    /// Of a merge that is not done.
    Unmerged,
}

/// The paths of a workspace with what stands there, as they are found.
#[derive(Default)]
pub(super) struct Listing {
    pub(super) held: BTreeMap<String, Held>,
    /// Paths that are no text.
    pub(super) odd: Vec<Finding>,
}

impl Listing {
    /// Notes what stands at a path of the workspace, where it can be ours.
    pub(super) fn note(&mut self, path: &[u8], held: Held) {
        match std::str::from_utf8(path) {
            Ok(path) => drop(self.held.insert(path.to_owned(), held)),
            Err(_) => {
                let path = String::from_utf8_lossy(path);
                self.odd.push(Finding::error("name-not-utf8").in_file(path));
            }
        }
    }

    /// Fails where there are too many files.
    pub(super) fn in_bounds(&self) -> Result<(), Box<Finding>> {
        if self.held.len() + self.odd.len() <= MAX_FILES {
            return Ok(());
        }
        Err(Box::new(Finding::error("git-too-many").arg("limit", MAX_FILES.to_string())))
    }
}

/// Says whether a path from the workspace is one that loading looks at.
pub(super) fn is_ours(path: &[u8]) -> bool {
    let first = path.split(|&byte| byte == b'/').next().unwrap_or_default();
    path == SETTINGS_FILE.as_bytes() || [STATEMENTS, LOCALES].iter().any(|f| f.as_bytes() == first)
}

/// Returns what a mode says of an entry, for a file with this id.
pub(super) fn held(mode: i32, id: Oid) -> Held {
    match mode {
        mode if mode == i32::from(FileMode::Link) => Held::Link,
        mode if mode == i32::from(FileMode::Commit) => Held::Submodule,
        _ => Held::File(id),
    }
}
