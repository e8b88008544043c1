//! The past of a workspace, and what is staged in it, as git keeps them.

use super::files::Files;
use super::git::{self, Kept, Past, Stages};
use super::{Filter, Workspace, settled};
use crate::error::Result;
use crate::format::yaml::SETTINGS_FILE;
use crate::model::{Finding, Fingerprint, Revision, Snapshot, StatementId};

impl Workspace {
    /// Loads the files as they stood at a revision, whatever `git rev-parse`
    /// reads as a commit: what [`load`](Self::load) would give for a checkout
    /// of it. The settings are those of that commit; where it has none that
    /// can be read, the present ones. Symbolic links and submodules are not
    /// followed. A file that a sparse checkout leaves out is absent only where
    /// its object is not here either.
    ///
    /// # Errors
    ///
    /// Where git cannot be read, knows no such commit, or lacks a part of it.
    pub fn load_revision(&self, revision: &str) -> Result<(Snapshot, Vec<Finding>)> {
        self.load_kept(Kept::in_revision(self.root(), revision)?)
    }

    /// Loads the files as they stood before what is staged: at a revision, or
    /// where that is `HEAD` and nothing is committed yet, none, as
    /// `git diff --cached` does.
    ///
    /// # Errors
    ///
    /// Those of [`load_revision`](Self::load_revision).
    pub fn load_before_index(&self, revision: &str) -> Result<(Snapshot, Vec<Finding>)> {
        match self.load_revision(revision) {
            Err(error) if revision == "HEAD" && error.finding().check == "git-no-commits" => {
                Ok((self.empty(), Vec::new()))
            }
            loaded => loaded,
        }
    }

    /// Loads the files as they are staged: what [`load`](Self::load) would
    /// give for a checkout of the index, in a hook that of the commit to be. A
    /// file that a merge left undecided is there and cannot be read. See
    /// [`load_revision`](Self::load_revision) for the rest.
    ///
    /// # Errors
    ///
    /// Where git cannot be read, or lacks a part of what is staged.
    pub fn load_index(&self) -> Result<(Snapshot, Vec<Finding>)> {
        self.load_kept(Kept::in_index(self.root())?)
    }

    fn load_kept(&self, kept: Kept) -> Result<(Snapshot, Vec<Finding>)> {
        let mut findings = Vec::new();
        let then = self.with_settings(kept.text(SETTINGS_FILE), &mut findings);
        let (snapshot, found) = then.as_ref().unwrap_or(self).load_from(&kept, &Filter::All);
        findings.extend(found);
        match kept.trouble() {
            Some(finding) => Err(finding.into()),
            None => Ok((snapshot, findings)),
        }
    }

    /// Returns the workspace with other settings; `None` where these are not
    /// there or wrong.
    fn with_settings(
        &self,
        text: std::result::Result<Option<String>, Box<Finding>>,
        findings: &mut Vec<Finding>,
    ) -> Option<Self> {
        let text = text.transpose()?.ok();
        let then = text.and_then(|text| {
            let (settings, excluded) = settled(&text)?;
            Some(Self { root: self.root.clone(), settings, excluded, reading: Default::default() })
        });
        if then.is_none() {
            findings.push(Finding::warning("git-settings").in_file(SETTINGS_FILE));
        }
        then
    }

    /// Reads where every statement stood after every commit on the line from
    /// the first commit to `HEAD`. Of a merge only the first parent is
    /// followed: work counts from the day on which it was merged. A statement
    /// that cannot be read as it stood then stays as it was before.
    ///
    /// # Errors
    ///
    /// Where git cannot be read, or nothing is committed.
    pub fn history(&self) -> Result<Past> {
        Ok(git::past(self)?)
    }

    /// Returns the commit of a merged branch that brought a text into a
    /// statement; `None` where the merge itself did, or git cannot be read:
    /// this only explains.
    pub fn changed_on_branch(
        &self,
        merge: &Revision,
        statement: &StatementId,
        text: Fingerprint,
    ) -> Option<Revision> {
        git::changed_on(self, &merge.id, statement, text)
    }

    /// Returns the name that git would put under a commit made here, on one
    /// line; `None` where there is none, or a mail address in its place.
    pub fn user_name(&self) -> Option<String> {
        git::user_name(self.root())
    }

    /// Returns the path that leads from the top of the repository to the
    /// workspace, with `/` at its end; nothing where it is the top, or git
    /// cannot be read.
    pub fn prefix(&self) -> String {
        git::prefix(self.root())
    }

    /// Returns the paths, from the root of the workspace, that a merge left
    /// undecided.
    pub fn unmerged(&self) -> Vec<String> {
        git::unmerged(self.root())
    }

    /// Returns the three texts of a path that a merge left undecided; `None`
    /// where it is none of them.
    pub fn stages(&self, path: &str) -> Option<Stages> {
        git::stages(self.root(), path)
    }

    /// Calls `visit` with each text that a file had in a commit, newest first
    /// and each text once, over the last 10,000 commits and until it returns
    /// false. Where git cannot be read it ends: this only explains.
    pub fn earlier(&self, path: &str, visit: &mut dyn FnMut(&str) -> bool) {
        git::earlier(self.root(), path, visit);
    }
}
