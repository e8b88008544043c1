//! A closed world: a folder with a workspace, a home and git of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use hexapla::cli::{self, Surroundings};
use hexapla::model::{Changes, Expected, Finding, Locale, Snapshot, StatementId, Write};
use hexapla::workspace::{Filter, Workspace};
use hexapla::{Result, l10n};

/// A folder that goes away with its tests.
pub(crate) struct World {
    folder: tempfile::TempDir,
}

/// Makes a world whose workspace translates English into Polish and Ukrainian.
pub(crate) fn world() -> World {
    let world = bare_world();
    world.file("hexapla.yaml", "source: en\ntargets: [pl, uk]\n")
}

/// Makes a world with an empty folder in it.
pub(crate) fn bare_world() -> World {
    bare_world_in(&std::env::temp_dir())
}

/// Makes a world with an empty folder in it, below a folder that is there.
pub(crate) fn bare_world_in(place: &Path) -> World {
    let world = World { folder: tempfile::tempdir_in(place).unwrap() };
    fs::create_dir(world.root()).unwrap();
    world
}

/// Returns a folder whose files are in memory, where there is one: tests that
/// write a lot do not wait for the disk.
pub(crate) fn in_memory() -> PathBuf {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() }
}

pub(crate) fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

pub(crate) fn id(id: &str) -> StatementId {
    StatementId::parse(id).unwrap()
}

/// Returns the change that writes one file.
pub(crate) fn write(path: &str, content: &str, expected: Expected) -> Changes {
    let write = Write { path: path.to_owned(), content: content.to_owned(), expected };
    Changes { writes: vec![write], ..Changes::default() }
}

/// Writes findings as `PATH LINE:COLUMN check`, and says each as a person
/// reads it, so that no message lacks a word.
pub(crate) fn brief<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Vec<String> {
    let brief = |finding: &Finding| {
        let (sentence, hint) = l10n::finding(finding);
        assert!(sentence.ends_with('.') && hint.is_some(), "{finding:?}: {sentence}");
        let place = &finding.place;
        let at = place.line.zip(place.column).map(|(line, column)| format!(" {line}:{column}"));
        let path = place.path.as_deref().unwrap_or("-");
        format!("{path}{} {}", at.unwrap_or_default(), finding.check)
    };
    findings.into_iter().map(brief).collect()
}

/// Returns the check of an error.
pub(crate) fn check<T: std::fmt::Debug>(result: Result<T>) -> String {
    brief(result.unwrap_err().findings()).join("; ")
}

/// Runs the tool in a folder; returns what it wrote, what it said, and the exit
/// status.
pub(crate) fn run(folder: &Path, line: &str) -> (String, String, u8) {
    let args = std::iter::once("hexapla").chain(line.split(' ')).map(Into::into);
    let surroundings =
        Surroundings { folder: folder.to_owned(), no_color: true, ..Surroundings::default() };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = cli::run(args, surroundings, &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(out), text(err), status)
}

impl World {
    /// Returns the folder of the workspace.
    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("workspace")
    }

    /// Returns the folder around the workspace.
    pub(crate) fn outside(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub(crate) fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let place = self.path(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, content).unwrap();
        self
    }

    #[cfg(unix)]
    pub(crate) fn link(self, path: &str, to: &str) -> Self {
        let place = self.path(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(to, place).unwrap();
        self
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Returns the names in a folder, hidden ones included, sorted.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).unwrap();
        let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name();
        let mut names: Vec<_> = entries.map(|e| name(e).into_string().unwrap()).collect();
        names.sort();
        names
    }

    pub(crate) fn open(&self) -> Workspace {
        Workspace::open(&self.root()).unwrap()
    }

    pub(crate) fn load(&self) -> (Snapshot, Vec<String>) {
        let (snapshot, findings) = self.open().load(&Filter::All);
        (snapshot, brief(&findings))
    }

    /// Runs the tool on a day of its own; returns what it wrote, what it said,
    /// and the exit status.
    pub(crate) fn hexapla(&self, line: &str) -> (String, String, u8) {
        run(&self.root(), &format!("{line} --today 2026-11-23"))
    }

    /// Runs git with settings of its own.
    pub(crate) fn git(&self, args: &[&str]) -> String {
        let output = self.git_in(&self.root(), args);
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs git in any folder, whether it succeeds or not.
    pub(crate) fn git_in(&self, folder: &Path, args: &[&str]) -> Output {
        let somebody = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
        self.git_as(folder, &[&somebody, args].concat())
    }

    /// Runs git in any folder, under the name that its settings say.
    pub(crate) fn git_as(&self, folder: &Path, args: &[&str]) -> Output {
        self.closed("git", folder).args(args).output().unwrap()
    }

    /// Returns a program that sees nothing of the machine it runs on.
    pub(crate) fn closed(&self, program: &str, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(folder).env_clear().env("HOME", self.outside());
        command.env("PATH", std::env::var_os("PATH").unwrap()).env("GIT_CONFIG_NOSYSTEM", "1");
        command
    }

    /// Commits everything, on a day and by somebody.
    pub(crate) fn commit_by(self, day: &str, author: &str, message: &str) -> Self {
        self.git(&["add", "--all"]);
        let output = self
            .closed("git", &self.root())
            .args(["commit", "--quiet", "--message", message])
            .env("GIT_AUTHOR_NAME", author)
            .env("GIT_AUTHOR_EMAIL", "nobody@example.org")
            .env("GIT_COMMITTER_NAME", "Test")
            .env("GIT_COMMITTER_EMAIL", "test@example.org")
            .env("GIT_COMMITTER_DATE", format!("{day}T12:00:00Z"))
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        self
    }

    /// Commits everything.
    pub(crate) fn commit(self, message: &str) -> Self {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", message]);
        self
    }

    /// Makes the workspace a repository with everything in one commit.
    pub(crate) fn committed(self) -> Self {
        self.git(&["init", "--quiet", "--initial-branch=main"]);
        self.commit("All")
    }
}
