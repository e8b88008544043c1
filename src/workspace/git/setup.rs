//! What this clone of a repository is told once: who joins our files, and what
//! runs before a commit.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use git2::{Config, ConfigLevel, ErrorCode, Repository};

use super::super::apply::replace;
use super::Place;
use super::trouble;
use crate::model::Finding;

/// Sets a value in the repository's own settings, and says whether it was
/// another before.
pub(in crate::workspace) fn set(
    folder: &Path,
    key: &str,
    value: &str,
) -> Result<bool, Box<Finding>> {
    let place = Place::find(folder)?;
    let set = |config: Config| {
        let mut own = config.open_level(ConfigLevel::Local)?;
        let same = own.get_string(key).is_ok_and(|old| old == value);
        if !same {
            own.set_str(key, value)?;
        }
        Ok(!same)
    };
    place.repository.config().and_then(set).map_err(|error| match error.code() {
        ErrorCode::Locked => {
            let lock = place.repository.commondir().join("config.lock");
            Box::new(Finding::error("git-locked").arg("lock", lock.display().to_string()))
        }
        _ => trouble::of_opening(&error),
    })
}

/// Writes a hook, and returns its path; `None` where it reads so already.
/// `script` gets the path of the folder from the top of the work tree.
///
/// # Errors
///
/// Where somebody else's hook stands there, or hooks are kept out of the
/// repository, where they run for others too.
pub(in crate::workspace) fn hook(
    folder: &Path,
    name: &str,
    script: &dyn Fn(&str) -> String,
) -> Result<Option<PathBuf>, Box<Finding>> {
    let place = Place::find(folder)?;
    let text = script(&place.in_repository("."));
    let (elsewhere, path) = hooks(&place.repository);
    let path = path.join(name);
    let in_the_way = |check| {
        let line = text.lines().last().unwrap_or_default().trim_start_matches("exec ");
        let shown = path.display().to_string();
        Box::new(Finding::error(check).arg("hook", shown).arg("line", line))
    };
    if elsewhere {
        return Err(in_the_way("hooks-elsewhere"));
    }
    // Whatever stands there and is not ours to the last byte is somebody's.
    match path.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Ok(_) if fs::read_to_string(&path).is_ok_and(|old| old == text) => {
            if is_runnable(&path) {
                return Ok(None);
            }
            runnable(&path).map_err(|error| unwritten(&path, &error))?;
            return Ok(Some(path));
        }
        _ => return Err(in_the_way("hook-exists")),
    }
    let written = path.parent().map_or(Ok(()), fs::create_dir_all);
    let written = written.and_then(|()| replace(&path, &text)).and_then(|()| runnable(&path));
    match written {
        Ok(()) => Ok(Some(path)),
        Err(error) => Err(unwritten(&path, &error)),
    }
}

fn unwritten(path: &Path, error: &io::Error) -> Box<Finding> {
    let finding = Finding::error("write-failed").in_file(path.display().to_string());
    Box::new(finding.arg("reason", error.to_string()))
}

/// Returns where the hooks of a repository are, and whether that is elsewhere
/// than in the repository.
fn hooks(repository: &Repository) -> (bool, PathBuf) {
    let set = repository.config().and_then(|config| config.get_path("core.hooksPath"));
    match set {
        Ok(path) => (true, repository.workdir().unwrap_or(repository.path()).join(path)),
        Err(_) => (false, repository.commondir().join("hooks")),
    }
}

#[cfg(unix)]
fn is_runnable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|found| found.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_runnable(_: &Path) -> bool {
    true
}

#[cfg(unix)]
fn runnable(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn runnable(_: &Path) -> io::Result<()> {
    Ok(())
}
