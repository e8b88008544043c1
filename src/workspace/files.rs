//! Where the files of a snapshot come from: the disk, or what git keeps.

use std::collections::BTreeSet;
use std::path::Path;

use ignore::{DirEntry, WalkBuilder};

use super::read;
use super::root::{Root, Target, reason};
use crate::model::{Finding, StatementId};

/// The folder of the statements.
pub(super) const STATEMENTS: &str = "statements";
/// The folder of the catalogs and locale files, with one for each locale.
pub(super) const LOCALES: &str = "locales";

/// The files of a workspace at one moment.
///
/// Loading judges them all alike, wherever they are; see [`Disk`] and
/// [`Kept`](super::git::Kept).
pub(super) trait Files: Sync {
    /// Returns the paths of the files below a folder, relative to it. Of a path
    /// that is listed twice the last one counts.
    fn below(&self, folder: &str, findings: &mut Vec<Finding>) -> Vec<(String, Where)>;

    /// Reads a file that was listed; `None` where it has gone since.
    fn text(&self, path: &str) -> Result<Option<String>, Box<Finding>>;
}

/// Whether a file that belongs to the workspace can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// It is there.
    Here,
    /// A sparse checkout leaves it out.
    LeftOut,
}

/// The files on disk, and those that a sparse checkout leaves out.
pub(super) struct Disk<'a> {
    pub(super) root: &'a Root,
    pub(super) left_out: BTreeSet<String>,
}

impl Files for Disk<'_> {
    fn below(&self, folder: &str, findings: &mut Vec<Finding>) -> Vec<(String, Where)> {
        let below = |path: &str| path.strip_prefix(folder)?.strip_prefix('/').map(str::to_owned);
        let absent = self.left_out.iter().filter_map(|path| Some((below(path)?, Where::LeftOut)));
        let found = self.walk(folder, findings).into_iter().map(|path| (path, Where::Here));
        absent.chain(found).collect()
    }

    fn text(&self, path: &str) -> Result<Option<String>, Box<Finding>> {
        read::text(self.root, path)
    }
}

impl Disk<'_> {
    /// Returns the paths of the files on disk below a folder, sorted.
    fn walk(&self, folder: &str, findings: &mut Vec<Finding>) -> Vec<String> {
        let start = match self.root.resolve(folder) {
            Ok(Target::Found(start)) if start.is_dir() => start,
            Ok(Target::Found(_)) => {
                findings.push(Finding::error("folder-is-file").in_file(folder));
                return Vec::new();
            }
            Ok(Target::Free(_)) => return Vec::new(),
            Ok(Target::Outside) => {
                findings.push(Finding::error("path-outside").in_file(folder));
                return Vec::new();
            }
            Err(error) => {
                findings.push(read::unreadable(folder, &error));
                return Vec::new();
            }
        };
        let walk = WalkBuilder::new(&start).standard_filters(false).hidden(true).build();
        let mut paths = Vec::new();
        for entry in walk {
            let path = entry.map_err(|error| Box::new(walk_finding(folder, &error)));
            match path.and_then(|entry| walked(folder, &start, &entry)) {
                Ok(path) => paths.extend(path),
                Err(finding) => findings.push(*finding),
            }
        }
        paths.sort();
        paths
    }
}

/// Returns the path of a walked file below the start, with `/`; a folder has
/// none.
pub(super) fn walked(
    folder: &str,
    start: &Path,
    entry: &DirEntry,
) -> Result<Option<String>, Box<Finding>> {
    if entry.file_type().is_some_and(|kind| kind.is_dir()) {
        return Ok(None);
    }
    let below = entry.path().strip_prefix(start).unwrap_or(entry.path());
    let names: Option<Vec<&str>> = below.iter().map(|name| name.to_str()).collect();
    let Some(names) = names else {
        let path = format!("{folder}/{}", below.to_string_lossy());
        return Err(Box::new(Finding::error("name-not-utf8").in_file(path)));
    };
    let path = names.join("/");
    if entry.path_is_symlink() && entry.path().is_dir() {
        let path = format!("{folder}/{path}");
        return Err(Box::new(Finding::error("link-to-folder").in_file(path)));
    }
    Ok(Some(path))
}

pub(super) fn walk_finding(folder: &str, error: &ignore::Error) -> Finding {
    let reason = error.io_error().map(reason).unwrap_or_default();
    Finding::error("file-unreadable").in_file(folder).arg("reason", reason)
}

/// Returns the id that a path stands for; a file with another ending has none.
pub(super) fn id_of(path: &str, ending: &str) -> Result<Option<StatementId>, Box<Finding>> {
    let Some((stem, found)) = path.rsplit_once('.') else { return Ok(None) };
    if found != ending {
        let meant = found.eq_ignore_ascii_case(ending) || ending == "md" && found == "markdown";
        let finding = || Box::new(Finding::warning("file-ending").arg("ending", ending));
        return if meant { Err(finding()) } else { Ok(None) };
    }
    StatementId::parse(stem).map(Some).ok_or_else(|| Box::new(Finding::error("file-name")))
}
