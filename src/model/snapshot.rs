//! Snapshots: what a workspace held at one moment, and the changes to write
//! back to it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Locale, Rewrite, Settings, StatementId};

/// The files of a workspace as they were read, owned and without a link to
/// the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// What `hexapla.yaml` says.
    pub settings: Settings,
    /// The statements, sorted by id.
    pub statements: Vec<StatementFile>,
    /// The statements that are there and whose text is not known. Their locale
    /// files are no leftovers.
    pub unavailable: BTreeMap<StatementId, FileState>,
    /// The statements that the settings leave out. Their locale files are no
    /// leftovers either.
    pub excluded: BTreeSet<StatementId>,
    /// The locale files, catalogs included; one that is not listed is missing.
    /// The catalog of a statement is the file of its source locale. A file
    /// without a statement is listed too: the statement may have been renamed.
    pub locale_files: BTreeMap<(Locale, StatementId), FileState>,
}

/// A statement as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementFile {
    /// The id.
    pub id: StatementId,
    /// The path from the root of the workspace, with `/`.
    pub path: String,
    /// The text, byte for byte.
    pub text: String,
}

/// What is known of a file that the workspace has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileState {
    /// The text, byte for byte.
    Text(String),
    /// A sparse checkout leaves the file out: neither written nor counted.
    Absent,
    /// The file is there and cannot be read; a finding says why.
    Unreadable,
    /// The file is there, and nobody has asked yet what it says.
    Unread,
}

/// Changes to the files of a workspace, done in the order moves, rewrites,
/// writes, removals.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Paths with the paths that they get.
    pub moves: Vec<(String, String)>,
    /// Files that are there, to edit.
    pub rewrites: Vec<Rewrite>,
    /// Files to write.
    pub writes: Vec<Write>,
    /// Paths of files to remove.
    pub removals: Vec<String>,
    /// Paths that are written only if all of these others could be: a catalog
    /// says what its locale files were brought up to.
    pub after: BTreeMap<String, Vec<String>>,
}

/// A file to write, whole or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// The path from the root of the workspace, with `/`, after all moves.
    pub path: String,
    /// What the file shall hold.
    pub content: String,
    /// What the file must hold now.
    pub expected: Expected,
}

/// What a file must hold for a write to go ahead, so that nobody's work of the
/// last seconds is overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// This text: the one that the new content was made from.
    Text(String),
    /// Nothing: there is no such file.
    Nothing,
    /// Whatever it is, the file is ours alone.
    Anything,
}

impl Snapshot {
    /// Returns the statement of an id.
    pub fn statement(&self, id: &StatementId) -> Option<&StatementFile> {
        let at = self.statements.binary_search_by(|file| file.id.cmp(id)).ok()?;
        Some(&self.statements[at])
    }

    /// Returns what is known of a statement's files in its target locales. What
    /// stands under its present name comes before what stands under the one
    /// that it had.
    pub fn targets<'a>(
        &'a self,
        id: &'a StatementId,
        before: Option<&'a StatementId>,
        locales: &'a [Locale],
    ) -> impl Iterator<Item = (&'a Locale, Option<(&'a StatementId, &'a FileState)>)> {
        let found = move |locale: &'a Locale| {
            let mut names = std::iter::once(id).chain(before);
            (locale, names.find_map(|id| Some((id, self.locale_file(locale, id)?))))
        };
        locales.iter().map(found)
    }

    /// Returns what is known of a statement's file in a locale; `None` is
    /// missing.
    pub fn locale_file(&self, locale: &Locale, id: &StatementId) -> Option<&FileState> {
        self.locale_files.get(&(locale.clone(), id.clone()))
    }
}

impl FileState {
    /// Returns the text, where it is known.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Absent | Self::Unreadable | Self::Unread => None,
        }
    }
}

impl Changes {
    /// Says whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.moves.is_empty()
            && self.rewrites.is_empty()
            && self.writes.is_empty()
            && self.removals.is_empty()
    }

    /// Returns the paths that are moved to, written or removed, each once.
    pub fn paths(&self) -> Vec<&str> {
        let moved = self.moves.iter().map(|(_, to)| to);
        let rewritten = self.rewrites.iter().map(|rewrite| &rewrite.path);
        let written = self.writes.iter().map(|write| &write.path);
        let mut paths: Vec<&str> = moved
            .chain(rewritten)
            .chain(written)
            .chain(&self.removals)
            .map(String::as_str)
            .collect();
        paths.sort_unstable();
        paths.dedup();
        paths
    }
}

impl Expected {
    /// Returns what a file must hold that was found so in a snapshot.
    pub fn of(found: Option<&FileState>) -> Self {
        match found {
            Some(FileState::Text(text)) => Self::Text(text.clone()),
            Some(FileState::Absent | FileState::Unreadable | FileState::Unread) | None => {
                Self::Nothing
            }
        }
    }
}

/// Returns the path of a statement from the root of the workspace.
pub fn statement_path(id: &StatementId) -> String {
    format!("statements/{id}.md")
}

/// Returns the path of a statement's file in a locale from the root of the
/// workspace; in the source locale it is the catalog.
pub fn locale_path(locale: &Locale, id: &StatementId) -> String {
    format!("locales/{locale}/{id}.ftl")
}
