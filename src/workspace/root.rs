//! Paths that stay in the workspace.

use std::ffi::OsStr;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::error::Result;
use crate::model::Finding;

/// The folder of a workspace, without symbolic links.
#[derive(Debug, Clone)]
pub(super) struct Root(PathBuf);

/// Where a path of the workspace leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// To a file or folder of the workspace, at this place.
    Found(PathBuf),
    /// Nowhere yet; it would be at this place.
    Free(PathBuf),
    /// Out of the workspace, into git's own folder, or nowhere by a link.
    Outside,
}

impl Root {
    pub(super) fn new(folder: &Path) -> Result<Self> {
        let resolved = folder.canonicalize().map_err(|error| {
            Finding::error("folder-unreadable")
                .arg("folder", folder.display().to_string())
                .arg("reason", reason(&error))
        })?;
        Ok(Self(resolved))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// Follows a path, given from the root and with `/`, through all links.
    ///
    /// # Errors
    ///
    /// Where the disk does not answer.
    pub(super) fn resolve(&self, path: &str) -> io::Result<Target> {
        let plain = |part| matches!(part, Component::Normal(_));
        if path.is_empty() || path.contains('\\') || !Path::new(path).components().all(plain) {
            return Ok(Target::Outside);
        }
        let mut place = self.0.clone();
        let mut names = path.split('/');
        for name in names.by_ref() {
            place.push(name);
            match place.symlink_metadata() {
                Ok(found) if found.is_symlink() => match place.canonicalize() {
                    Ok(behind) => place = behind,
                    Err(_) => return Ok(Target::Outside),
                },
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    place.extend(names);
                    return Ok(self.judge(place, Target::Free));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(self.judge(place, Target::Found))
    }

    /// Follows a folder that a person named, through all links and `..`; `None`
    /// where a link that stands in the workspace leads out of it, or nowhere.
    /// The folder need not be there yet.
    pub(super) fn follow(&self, folder: &Path) -> Option<PathBuf> {
        let mut place = PathBuf::new();
        for part in folder.components() {
            match part {
                Component::Prefix(_) => place.push(part),
                Component::RootDir => {
                    place.push(part);
                    place = place.canonicalize().ok()?;
                }
                Component::CurDir => {}
                Component::ParentDir => drop(place.pop()),
                Component::Normal(name) => place = self.entered(&place, name)?,
            }
        }
        Some(place)
    }

    /// Returns where a name leads in a folder whose path holds no links.
    fn entered(&self, folder: &Path, name: &OsStr) -> Option<PathBuf> {
        let place = folder.join(name);
        if !place.is_symlink() {
            return Some(place);
        }
        let behind = place.canonicalize().ok()?;
        let leads_out = place.starts_with(&self.0) && !behind.starts_with(&self.0);
        (!leads_out).then_some(behind)
    }

    fn judge(&self, place: PathBuf, inside: fn(PathBuf) -> Target) -> Target {
        let of_git = |part: Component<'_>| part.as_os_str().eq_ignore_ascii_case(".git");
        match place.strip_prefix(&self.0) {
            Ok(below) if !below.components().any(of_git) => inside(place),
            _ => Target::Outside,
        }
    }
}

/// Returns what the system says, without the number that only it knows.
pub(super) fn reason(error: &io::Error) -> String {
    let words = error.to_string();
    words.split(" (os error").next().unwrap_or_default().to_owned()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn no_path_leaves_the_workspace() {
        let world = tempfile::tempdir().unwrap();
        let folder = world.path().canonicalize().unwrap().join("w");
        for made in ["w/in/a", "out", "w/.git"] {
            std::fs::create_dir_all(world.path().join(made)).unwrap();
        }
        std::fs::write(folder.join("in/file"), "").unwrap();
        for (link, to) in
            [("in/here", "a"), ("in/away", "../../out"), ("in/git", "../.git"), ("in/gone", "x")]
        {
            symlink(to, folder.join(link)).unwrap();
        }
        let root = Root::new(&folder).unwrap();
        let at = |path: &str| folder.join(path);
        for (path, target) in [
            ("in/file", Target::Found(at("in/file"))),
            ("in/here/new/x", Target::Free(at("in/a/new/x"))),
            ("in/here", Target::Found(at("in/a"))),
            ("new", Target::Free(at("new"))),
            ("in/away/x", Target::Outside),
            ("in/git/config", Target::Outside),
            (".git/config", Target::Outside),
            ("in/.GIT/x", Target::Outside),
            ("in/gone", Target::Outside),
            ("../out", Target::Outside),
            ("/etc/passwd", Target::Outside),
            ("in/../in/file", Target::Outside),
            ("a\\b", Target::Outside),
            ("", Target::Outside),
        ] {
            assert_eq!(root.resolve(path).unwrap(), target, "{path}");
        }
        assert!(root.resolve("in/file/x").is_err());
        symlink("w", world.path().join("link")).unwrap();
        let inside = |path: &str| Some(folder.join(path));
        for (named, expected) in [
            ("w/in/here/new", inside("in/a/new")),
            ("w/new/../in", inside("in")),
            ("link/./in", inside("in")),
            ("w/../out", Some(folder.with_file_name("out"))),
            ("w/in/away", None),
            ("link/in/away/x", None),
            ("w/in/gone", None),
        ] {
            assert_eq!(root.follow(&world.path().join(named)), expected, "{named}");
        }
    }
}
