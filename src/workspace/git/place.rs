//! A workspace in a repository: where the one lies in the other.

use std::path::Path;

use git2::{ErrorCode, Oid, Repository};

use super::super::read::MAX_FILE_BYTES;
use super::{is_repository, trouble};
use crate::model::Finding;

/// A repository with the place of a workspace in its work tree.
pub(super) struct Place {
    pub(super) repository: Repository,
    /// The path of the workspace from the top, with `/` at its end; empty
    /// where it is the top.
    prefix: String,
}

impl Place {
    /// Finds the repository around a folder, of which the path holds no links.
    ///
    /// # Errors
    ///
    /// Where there is none with a work tree, or it cannot be read.
    pub(super) fn find(folder: &Path) -> Result<Self, Box<Finding>> {
        let repository = Repository::discover(folder).map_err(|error| {
            let none = error.code() == ErrorCode::NotFound && !is_repository(folder);
            if none { Box::new(Finding::error("git-none")) } else { trouble::of_opening(&error) }
        })?;
        let Some(top) = repository.workdir() else {
            return Err(Box::new(Finding::error("git-bare")));
        };
        let top = top.canonicalize().ok();
        let below = top.and_then(|top| Some(folder.strip_prefix(top).ok()?.to_str()?.to_owned()));
        let below = below.ok_or_else(|| Box::new(Finding::error("git-none")))?.replace('\\', "/");
        let prefix = if below.is_empty() { below } else { format!("{below}/") };
        Ok(Self { repository, prefix })
    }

    /// Returns the path from the workspace for one from the top of the work
    /// tree; `None` where it lies elsewhere.
    pub(super) fn below<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(&self.prefix)
    }

    /// Returns the path from the top of the work tree for one from the
    /// workspace.
    pub(super) fn in_repository(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// Reads an object that shall be a file; `Ok(None)` where it is too large.
    pub(super) fn bytes(&self, id: Oid) -> Result<Option<Vec<u8>>, git2::Error> {
        bytes(&self.repository, id)
    }
}

/// Reads an object that shall be a file; `Ok(None)` where it is too large.
pub(super) fn bytes(repository: &Repository, id: Oid) -> Result<Option<Vec<u8>>, git2::Error> {
    // The size is asked first: nothing large is unpacked for nothing.
    let (size, _) = repository.odb()?.read_header(id)?;
    if size as u64 > MAX_FILE_BYTES {
        return Ok(None);
    }
    Ok(Some(repository.find_blob(id)?.content().to_vec()))
}
