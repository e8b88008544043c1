//! Applying: changes to files, each whole or not at all.

use std::collections::BTreeSet;
use std::fs::{self, File, Permissions, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tempfile::{Builder, TempDir};

use super::root::{Root, Target, reason};
use super::{Workspace, read};
use crate::error::{Error, Result};
use crate::format::yaml::SETTINGS_FILE;
use crate::model::{Changes, Expected, Finding, Rewrite, Write};

/// How our unfinished files begin and end. They are hidden, so nobody takes
/// them for statements.
const UNFINISHED: (&str, &str) = (".hexapla-", ".tmp");

impl Workspace {
    /// Does the changes, in order, and returns the paths that are not as they
    /// were. A file that already holds what it shall hold is left alone, so a
    /// run that was killed can be run again.
    ///
    /// # Errors
    ///
    /// All writes and removals that could not be done; these files are as they
    /// were, and the others are done. Where a move fails or the disk is full,
    /// what comes after is not begun.
    pub fn apply(&self, changes: &Changes) -> Result<Vec<String>> {
        if changes.is_empty() {
            return Ok(Vec::new());
        }
        self.end_reading();
        let lock = lock(self.root.path())?;
        let mut writer = Writer::new(&self.root, lock.as_ref());
        let mut paths = Vec::new();
        for (from, to) in &changes.moves {
            writer.rename(from, to)?;
            paths.extend([from.clone(), to.clone()]);
        }
        let mut refused = Refused::default();
        // Many at a time: each waits for the disk. What killed runs left is
        // cleared away before, or it would be what others are writing.
        let mut ready =
            |rewrite: &Rewrite| writer.folder_of(&writer.place(&rewrite.path)?, &rewrite.path);
        let ready: Vec<Result<()>> = changes.rewrites.iter().map(&mut ready).collect();
        let rewrites = changes.rewrites.par_iter().zip(ready);
        let done: Vec<Result<bool>> =
            rewrites.map(|(one, ready)| ready.and_then(|()| writer.rewrite(one))).collect();
        for (rewrite, done) in changes.rewrites.iter().zip(done) {
            if refused.unless(&rewrite.path, done)? {
                paths.push(rewrite.path.clone());
            }
        }
        for write in &changes.writes {
            if refused.stands_before(changes.after.get(&write.path)) {
                continue;
            }
            if refused.unless(&write.path, writer.write(write))? {
                paths.push(write.path.clone());
            }
        }
        for path in &changes.removals {
            if refused.unless(path, writer.remove(path))? {
                paths.push(path.clone());
            }
        }
        refused.or(paths)
    }
}

/// What could not be done, while the rest goes on.
#[derive(Default)]
pub(super) struct Refused {
    paths: BTreeSet<String>,
    findings: Vec<Finding>,
}

impl Refused {
    /// Returns whether a change was made, and notes one that was refused. On a
    /// full disk the rest would only fail as well.
    pub(super) fn unless(&mut self, path: &str, result: Result<bool>) -> Result<bool> {
        let Err(error) = result else { return result };
        self.paths.insert(path.to_owned());
        self.findings.extend(error.findings().cloned());
        if error.finding().check == "write-full" {
            let findings = std::mem::take(&mut self.findings);
            return Error::all(findings).map_or(Ok(false), Err);
        }
        Ok(false)
    }

    /// Returns what was done, unless something was refused.
    pub(super) fn or<T>(self, done: T) -> Result<T> {
        Error::all(self.findings).map_or(Ok(done), Err)
    }

    fn stands_before(&self, paths: Option<&Vec<String>>) -> bool {
        paths.into_iter().flatten().any(|path| self.paths.contains(path))
    }
}

/// Waits until no other run writes here. `None` where the file system knows
/// no locks. The system takes the lock from a run that ends, however it ends.
pub(super) fn lock(root: &Path) -> Result<Option<File>> {
    // A folder that is no workspace yet is locked itself.
    let file = File::open(root.join(SETTINGS_FILE)).or_else(|_| File::open(root));
    let Ok(file) = file else { return Ok(None) };
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(file.lock().is_ok().then_some(file)),
        Err(TryLockError::Error(_)) => Ok(None),
    }
}

/// Waits until no other run is in the middle of its changes, and lets none begin
/// while many may read. `None` where the file system knows no locks.
pub(super) fn shared_lock(root: &Path) -> Option<File> {
    let file = File::open(root.join(SETTINGS_FILE)).ok()?;
    file.lock_shared().is_ok().then_some(file)
}

/// Writes below a root.
pub(super) struct Writer<'a> {
    root: &'a Root,
    /// Whether no other run can be writing here.
    alone: bool,
    /// Whether what is written outlasts a power cut: what can be made again
    /// need not.
    lasting: bool,
    tidied: BTreeSet<PathBuf>,
}

impl<'a> Writer<'a> {
    /// Writes below a root; with a lock nobody else does.
    pub(super) fn new(root: &'a Root, lock: Option<&File>) -> Self {
        Self { root, alone: lock.is_some(), lasting: true, tidied: BTreeSet::new() }
    }

    /// Writes what can be made again.
    pub(super) fn for_output(root: &'a Root, lock: Option<&File>) -> Self {
        Self { lasting: false, ..Self::new(root, lock) }
    }

    /// Writes a file, and says whether that changed it.
    pub(super) fn write(&mut self, write: &Write) -> Result<bool> {
        let path = &write.path;
        let place = self.place(path)?;
        let found = match read::text(self.root, path) {
            Err(_) if write.expected == Expected::Anything => None,
            found => found.map_err(Error::from)?,
        };
        if found.as_deref() == Some(&write.content) {
            return Ok(false);
        }
        let as_expected = match &write.expected {
            Expected::Text(text) => found.as_ref() == Some(text),
            Expected::Nothing => found.is_none(),
            Expected::Anything => true,
        };
        if !as_expected {
            return Err(Finding::error("file-changed").in_file(path).into());
        }
        self.folder_of(&place, path)?;
        // A name that is too long is told only in a folder that is there.
        let place = self.place(path)?;
        // Looked at again at the last moment: somebody may have saved it.
        let still = || {
            write.expected == Expected::Anything
                || read::text(self.root, path).is_ok_and(|now| now == found)
        };
        let done = replace_while(&place, &write.content, self.lasting, &still);
        if done.map_err(|error| trouble(path, &error))? {
            return Ok(true);
        }
        Err(Finding::error("file-changed").in_file(path).into())
    }

    /// Edits a file whose folder is there, and says so.
    fn rewrite(&self, rewrite: &Rewrite) -> Result<bool> {
        let path = &rewrite.path;
        let changed = || Error::from(Finding::error("file-changed").in_file(path));
        let place = self.place(path)?;
        let found = read::text(self.root, path).map_err(Error::from)?.ok_or_else(changed)?;
        let content = rewrite.applied(&found).ok_or_else(changed)?;
        // Looked at again at the last moment: somebody may have saved it.
        let still =
            || read::bytes(&place).is_ok_and(|now| now.as_deref() == Some(found.as_bytes()));
        let done = replace_while(&place, &content, self.lasting, &still);
        if done.map_err(|error| trouble(path, &error))? { Ok(true) } else { Err(changed()) }
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<()> {
        let (source, target) = (self.place(from)?, self.place(to)?);
        // Where names that differ in case are one, it is only spelt anew.
        if target.exists() && !is_same(&source, &target) {
            return Err(Finding::error("move-onto").in_file(from).arg("to", to).into());
        }
        self.folder_of(&target, to)?;
        fs::rename(source, target).map_err(|error| trouble(from, &error))
    }

    /// Removes a file, and says whether there was one.
    pub(super) fn remove(&mut self, path: &str) -> Result<bool> {
        match fs::remove_file(self.place(path)?) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(trouble(path, &error)),
        }
    }

    /// Returns where a path leads, which is nowhere outside.
    fn place(&self, path: &str) -> Result<PathBuf> {
        match self.root.resolve(path) {
            Ok(Target::Found(place) | Target::Free(place)) => Ok(place),
            Ok(Target::Outside) => Err(Finding::error("path-outside").in_file(path).into()),
            Err(error) => Err(trouble(path, &error)),
        }
    }

    /// Makes the folder of a file, and clears it of what killed runs left.
    fn folder_of(&mut self, place: &Path, path: &str) -> Result<()> {
        let folder = place.parent().unwrap_or(self.root.path());
        fs::create_dir_all(folder).map_err(|error| trouble(path, &error))?;
        if self.alone && self.tidied.insert(folder.to_owned()) {
            tidy(folder);
        }
        Ok(())
    }
}

/// Removes unfinished files. One that cannot be removed harms nobody.
fn tidy(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name();
        let ours = name
            .to_str()
            .is_some_and(|name| name.starts_with(UNFINISHED.0) && name.ends_with(UNFINISHED.1));
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let _ = match (ours, is_folder) {
            (true, true) => fs::remove_dir_all(entry.path()),
            (true, false) => fs::remove_file(entry.path()),
            (false, _) => Ok(()),
        };
    }
}

/// Makes a folder for what is not finished, which goes away with its value.
pub(super) fn unfinished_folder(folder: &Path) -> io::Result<TempDir> {
    unfinished().tempdir_in(folder)
}

fn unfinished() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(UNFINISHED.0).suffix(UNFINISHED.1);
    builder
}

/// Puts a new file in the place of an old one, whose permissions it keeps.
pub(super) fn replace(place: &Path, content: &str) -> io::Result<()> {
    replace_while(place, content, true, &|| true).map(drop)
}

/// Puts a new file in the place of an old one, if `still` says so when the new
/// one is complete; returns whether it did. A new one that shall last is on the
/// disk before it takes the place.
fn replace_while(
    place: &Path,
    content: &str,
    lasting: bool,
    still: &dyn Fn() -> bool,
) -> io::Result<bool> {
    let old = match place.metadata() {
        Ok(found) if found.permissions().readonly() => {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        Ok(found) => Some(found.permissions()),
        Err(_) => None,
    };
    let folder = place.parent().ok_or(io::ErrorKind::InvalidInput)?;
    let mut builder = unfinished();
    if let Some(usual) = usual_permissions() {
        builder.permissions(usual);
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(content.as_bytes())?;
    if let Some(old) = old {
        file.as_file().set_permissions(old)?;
    }
    if lasting {
        file.as_file().sync_all()?;
    }
    if !still() {
        return Ok(false);
    }
    file.persist(place).map_err(|error| error.error)?;
    Ok(true)
}

/// Says whether two paths that exist name one file.
#[cfg(unix)]
fn is_same(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let file = |place: &Path| place.metadata().map(|found| (found.dev(), found.ino())).ok();
    file(one) == file(other)
}

#[cfg(not(unix))]
fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().ok() == other.canonicalize().ok()
}

/// Returns the permissions of a new file, from which the system takes away
/// what the person's umask says.
#[cfg(unix)]
fn usual_permissions() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions() -> Option<Permissions> {
    None
}

/// Returns what to say of a change that the system refuses.
pub(super) fn trouble(path: &str, error: &io::Error) -> Error {
    let finding = match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            Finding::error("write-denied")
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Finding::error("write-full"),
        _ => Finding::error("write-failed").arg("reason", reason(error)),
    };
    finding.in_file(path).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_saved_at_the_last_moment_stays() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("a");
        fs::write(&place, "old").unwrap();
        let saved = || {
            fs::write(&place, "saved").unwrap();
            false
        };
        assert!(!replace_while(&place, "ours", true, &saved).unwrap());
        assert_eq!(fs::read_to_string(&place).unwrap(), "saved");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(replace_while(&place, "ours", true, &|| true).unwrap());
        assert_eq!(fs::read_to_string(&place).unwrap(), "ours");
    }
}
