//! Folders of translated Markdown that are not a workspace, and the workspace
//! that one becomes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use rayon::prelude::*;

use super::apply::trouble;
use super::files::{walk_finding, walked};
use super::root::{Root, Target};
use super::{Workspace, git, read, scaffold};
use crate::error::{Error, Result};
use crate::format::front_matter::quote;
use crate::format::yaml::SETTINGS_FILE;
use crate::model::{Changes, Expected, Finding, Locale, Write};

/// What a folder of Markdown holds.
#[derive(Debug, Clone, Default)]
pub struct Existing {
    /// The name of the folder.
    pub name: String,
    /// The texts, by their paths in the folder.
    pub texts: BTreeMap<String, String>,
    /// The paths of all Markdown files, those included that cannot be read.
    pub paths: Vec<String>,
    /// What could not be read; paths are those in the folder.
    pub findings: Vec<Finding>,
}

/// Reads the Markdown files below a folder, given from that of the workspace.
/// Nothing there is ever written.
///
/// Hidden files are left out, and so are the folders of the workspace that is
/// worked in.
///
/// # Errors
///
/// Where there is no such folder, or it is one in which the workspace has its
/// own statements.
pub fn existing(folder: &Path, workspace: &Path) -> Result<Existing> {
    let root = Root::new(&workspace.join(folder)).map_err(|error| named(&error, folder))?;
    let own = ["statements", "locales", "build"].map(|name| {
        let place = workspace.join(name);
        place.canonicalize().unwrap_or(place)
    });
    if root.path().starts_with(&own[0]) {
        let finding = Finding::error("adopt-own-folder");
        return Err(finding.arg("folder", folder.display().to_string()).into());
    }
    let mut out = Existing { name: name(&root), ..Existing::default() };
    let inside = own.into_iter().filter(|place| place != root.path());
    walk(&root, inside.collect(), &mut out);
    let texts: Vec<_> = out.paths.par_iter().map(|path| (path, read::text(&root, path))).collect();
    for (path, text) in texts {
        match text {
            Ok(Some(text)) => drop(out.texts.insert(path.clone(), text)),
            Ok(None) => {}
            Err(finding) => out.findings.push(*finding),
        }
    }
    Ok(out)
}

/// Names a folder in an error as the person does.
pub(super) fn named(error: &Error, folder: &Path) -> Error {
    let mut finding = error.finding().clone();
    for (_, value) in finding.args.iter_mut().filter(|(name, _)| *name == "folder") {
        *value = folder.display().to_string();
    }
    finding.into()
}

fn name(root: &Root) -> String {
    let name = root.path().file_name().map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_default()
}

fn walk(root: &Root, own: BTreeSet<PathBuf>, out: &mut Existing) {
    let walk = WalkBuilder::new(root.path())
        .standard_filters(false)
        .hidden(true)
        .filter_entry(move |entry| !own.contains(entry.path()))
        .build();
    for entry in walk {
        let path = entry.map_err(|error| Box::new(walk_finding(".", &error)));
        match path.and_then(|entry| walked(".", root.path(), &entry)) {
            Ok(path) => out.paths.extend(path.filter(|path| path.ends_with(".md"))),
            Err(finding) => out.findings.push(*finding),
        }
    }
    out.paths.sort();
}

impl Workspace {
    /// Returns the workspace that a folder is not yet, for one to be made with
    /// [`found`](Self::found). What is in the folder can be loaded.
    ///
    /// # Errors
    ///
    /// Where the locales do not go together.
    pub fn planned(folder: &Path, source: &Locale, targets: &[Locale]) -> Result<Self> {
        fs::create_dir_all(folder)
            .map_err(|error| trouble(&folder.display().to_string(), &error))?;
        Self::with(Root::new(folder)?, &scaffold::settings_text(source, targets))
    }

    /// Says whether a folder has settings already.
    pub fn is_there(folder: &Path) -> bool {
        let root = Root::new(folder);
        root.is_ok_and(|root| !matches!(root.resolve(SETTINGS_FILE), Ok(Target::Free(_))))
    }

    /// Makes the folder of a planned workspace one: a repository where it is in
    /// none, git attributes, the changes, and at last the settings, with links
    /// that have a page of their own in a locale. Returns the paths that are new
    /// or were added to.
    ///
    /// # Errors
    ///
    /// Where a file cannot be written. The settings are then not written either,
    /// and the same can be tried again.
    pub fn found(
        &self,
        changes: &Changes,
        links: &BTreeMap<Locale, BTreeMap<String, String>>,
    ) -> Result<Vec<String>> {
        let mut created = Vec::new();
        if !git::is_repository(self.root.path()) {
            git::init(self.root.path())
                .map_err(|reason| Finding::error("git-init-failed").arg("reason", reason))?;
            created.push(".git".to_owned());
        }
        let text = scaffold::settings_text(&self.settings.source, &self.settings.targets);
        let mut all = changes.clone();
        all.writes.splice(0..0, scaffold::attributes(&self.root)?);
        let before = all.writes.iter().map(|write| write.path.clone()).collect();
        all.after.insert(SETTINGS_FILE.to_owned(), before);
        all.writes.push(Write {
            path: SETTINGS_FILE.to_owned(),
            content: text + &links_text(links),
            expected: Expected::Nothing,
        });
        created.extend(self.apply(&all)?);
        Ok(created)
    }
}

/// Returns links as they are written in the settings.
pub fn links_text(links: &BTreeMap<Locale, BTreeMap<String, String>>) -> String {
    if links.is_empty() {
        return String::new();
    }
    let mut out = String::from("\nlocales:\n");
    for (locale, links) in links {
        out.push_str(&format!("  {locale}:\n    links:\n"));
        for (from, to) in links {
            out.push_str(&format!("      {}: {}\n", quote(from), quote(to)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::yaml::settings;

    #[test]
    fn links_are_valid_settings() {
        let tag = |tag: &str| Locale::parse(tag).unwrap();
        let pairs = BTreeMap::from([("a: \"b\" #".to_owned(), "\\x".to_owned())]);
        let links = BTreeMap::from([(tag("no"), pairs.clone()), (tag("pl"), pairs.clone())]);
        let text = scaffold::settings_text(&tag("en"), &[tag("no"), tag("pl")]);
        let (read, findings) = settings(&(text + &links_text(&links)));
        assert_eq!(findings, []);
        let read = read.unwrap();
        for locale in ["no", "pl"] {
            assert_eq!(read.locales[&tag(locale)].links, pairs);
        }
    }
}
