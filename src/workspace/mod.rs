//! The one place that touches the disk, git and the clock.
//!
//! A [`Workspace`] is a folder with `hexapla.yaml`. It hands out owned
//! [`Snapshot`](crate::model::Snapshot)s and applies
//! [`Changes`](crate::model::Changes), each file written whole or not at all.

mod apply;
mod existing;
mod files;
mod git;
mod load;
mod output;
mod past;
mod read;
mod releases;
mod root;
mod scaffold;
pub mod setup;
pub mod version;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::checks;
use crate::error::{Error, Result};
use crate::format::yaml::{self, SETTINGS_FILE};
use crate::model::{Date, Finding, Settings};
use apply::shared_lock;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use root::Root;

pub use existing::{Existing, existing, links_text};
pub use git::{Past, Stages};
pub use load::Filter;
pub use read::MAX_FILE_BYTES;
pub use releases::Published;
pub use scaffold::{default_source, scaffold};

/// A folder with `hexapla.yaml`, whose settings have been read.
#[derive(Debug)]
pub struct Workspace {
    root: Root,
    settings: Settings,
    excluded: Gitignore,
    /// Keeps other runs from writing while sources were read and their
    /// translations not yet.
    reading: Mutex<Option<File>>,
}

/// Returns the nearest folder with `hexapla.yaml`, upwards from a folder.
///
/// # Errors
///
/// Where there is none.
pub fn find(from: &Path) -> Result<PathBuf> {
    // A folder with a typing mistake is not looked for above itself.
    Root::new(from)?;
    let start = std::path::absolute(from).unwrap_or_else(|_| from.to_owned());
    let found = start.ancestors().find(|folder| folder.join(SETTINGS_FILE).is_file());
    found.map(Path::to_owned).ok_or_else(|| not_found(&start))
}

fn not_found(folder: &Path) -> Error {
    Finding::error("workspace-not-found").arg("folder", folder.display().to_string()).into()
}

/// Returns the present day, UTC.
pub fn today() -> Date {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or_default();
    Date::from_unix_seconds(seconds).expect("a clock of this millennium is a date")
}

impl Workspace {
    /// Opens the workspace whose `hexapla.yaml` stands in a folder.
    ///
    /// # Errors
    ///
    /// All that is wrong with the settings, or that they cannot be read.
    pub fn open(folder: &Path) -> Result<Self> {
        let root = Root::new(folder)?;
        let text = match read::text(&root, SETTINGS_FILE) {
            Ok(Some(text)) => text,
            Ok(None) => return Err(not_found(folder)),
            Err(finding) => return Err(finding.into()),
        };
        Self::with(root, &text)
    }

    /// Makes a workspace of a folder and the text of its settings.
    fn with(root: Root, text: &str) -> Result<Self> {
        let (settings, mut findings) = yaml::settings(text);
        let excluded = settings.as_ref().map(|settings| judged(text, settings, &mut findings));
        match (settings, excluded, Error::all(findings)) {
            (Some(settings), Some(excluded), None) => {
                Ok(Self { root, settings, excluded, reading: Mutex::default() })
            }
            (_, _, Some(error)) => Err(error),
            _ => Err(Finding::error("yaml-not-a-map").in_file(SETTINGS_FILE).at(1, 1).into()),
        }
    }

    /// Reads a file of the workspace as it stands now; `None` where there is
    /// none.
    ///
    /// # Errors
    ///
    /// Where it cannot be read, or is no text.
    pub fn read(&self, path: &str) -> Result<Option<String>> {
        read::text(&self.root, path).map_err(Error::from)
    }

    /// Keeps other runs from writing, until this one writes.
    fn keep_reading(&self) {
        let mut reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        if reading.is_none() {
            *reading = shared_lock(self.root.path());
        }
    }

    /// Lets other runs write, and this one.
    fn end_reading(&self) {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// Returns what `hexapla.yaml` says.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Returns the folder, as an absolute path without symbolic links.
    pub fn root(&self) -> &Path {
        self.root.path()
    }
}

/// Reads settings with what they exclude; `None` where anything is wrong.
fn settled(text: &str) -> Option<(Settings, Gitignore)> {
    let (settings, mut findings) = yaml::settings(text);
    let settings = settings?;
    let excluded = judged(text, &settings, &mut findings);
    findings.is_empty().then_some((settings, excluded))
}

/// Finds what is wrong with settings that their own reader cannot judge, and
/// returns what they exclude.
fn judged(text: &str, settings: &Settings, findings: &mut Vec<Finding>) -> Gitignore {
    findings.extend(checks::settings::judge(settings).into_iter().map(|(path, finding)| {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        yaml::settings_finding(text, &path, finding)
    }));
    excluded(text, settings, findings)
}

/// Reads the patterns of `exclude`, which are those of `.gitignore`.
fn excluded(text: &str, settings: &Settings, findings: &mut Vec<Finding>) -> Gitignore {
    let mut builder = GitignoreBuilder::new("");
    builder.allow_unclosed_class(false);
    for (number, glob) in settings.exclude.iter().enumerate() {
        if let Err(error) = builder.add_line(None, glob) {
            let finding =
                Finding::error("settings-glob").arg("value", glob).arg("reason", error.to_string());
            let path = ["exclude", &number.to_string()];
            findings.push(yaml::settings_finding(text, &path, finding));
        }
    }
    builder.build().unwrap_or_else(|_| Gitignore::empty())
}
