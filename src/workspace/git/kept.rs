//! What git keeps: the files of a workspace in a commit, or in the index.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use git2::{ObjectType, Oid, Tree};

use super::super::files::{Files, STATEMENTS, Where};
use super::super::read;
use super::listing::{Held, Listing, held, is_ours};
use super::{Place, left_out, revision, trouble};
use crate::model::Finding;

/// The files of a workspace that git keeps under ids.
pub(in super::super) struct Kept {
    /// The library lets one thread at a time use a repository.
    place: Mutex<Place>,
    listed: BTreeMap<String, Held>,
    odd: Vec<Finding>,
    left_out: BTreeSet<String>,
    trouble: Mutex<Option<Box<Finding>>>,
}

impl Kept {
    /// Lists the files of a workspace in a revision.
    ///
    /// # Errors
    ///
    /// Where git cannot be read, or knows no such commit.
    pub(in super::super) fn in_revision(folder: &Path, name: &str) -> Result<Self, Box<Finding>> {
        let place = Place::find(folder)?;
        let listing = list_tree(&place, name)?;
        Ok(Self::new(folder, place, listing))
    }

    /// Lists the files of a workspace that are staged.
    ///
    /// # Errors
    ///
    /// Where git cannot be read.
    pub(in super::super) fn in_index(folder: &Path) -> Result<Self, Box<Finding>> {
        let place = Place::find(folder)?;
        let listing = super::index::list(&place)?;
        Ok(Self::new(folder, place, listing))
    }

    fn new(folder: &Path, place: Place, listing: Listing) -> Self {
        let Listing { held, odd } = listing;
        let left_out = left_out(folder);
        Self { place: Mutex::new(place), listed: held, odd, left_out, trouble: Mutex::new(None) }
    }

    /// Returns what stopped the reading, if anything did.
    pub(in super::super) fn trouble(self) -> Option<Box<Finding>> {
        self.trouble.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn place(&self) -> MutexGuard<'_, Place> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn text_of(&self, path: &str, id: Oid) -> Result<Option<String>, Box<Finding>> {
        let bytes = {
            let place = self.place();
            place.bytes(id).map_err(|error| trouble::of_object(&place.repository, id, &error))
        };
        match bytes {
            Ok(bytes) => read::judged(path, bytes).map(Some),
            Err(finding) => {
                let mut first = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
                first.get_or_insert(finding);
                Ok(None)
            }
        }
    }

    /// Says whether a file is neither checked out nor here to be read.
    fn is_absent(&self, path: &str, id: Oid) -> bool {
        let exists = || self.place().repository.odb().is_ok_and(|odb| odb.exists(id));
        self.left_out.contains(path) && !exists()
    }
}

impl Files for Kept {
    fn below(&self, folder: &str, findings: &mut Vec<Finding>) -> Vec<(String, Where)> {
        findings.extend(hiding(folder, folder, self.listed.get(folder)));
        let inside = format!("{folder}/");
        let odd = |finding: &&Finding| {
            finding.place.path.as_ref().is_some_and(|path| path.starts_with(&inside))
        };
        findings.extend(self.odd.iter().filter(odd).cloned());
        let mut paths = Vec::new();
        let listed = self.listed.range(inside.clone()..);
        for (path, held) in listed.take_while(|(path, _)| path.starts_with(&inside)) {
            let below = &path[inside.len()..];
            match held {
                _ if below.split('/').any(|name| name.starts_with('.')) => {}
                Held::File(id) if self.is_absent(path, *id) => {
                    paths.push((below.to_owned(), Where::LeftOut));
                }
                Held::File(_) | Held::Unmerged => paths.push((below.to_owned(), Where::Here)),
                Held::Link | Held::Submodule => findings.extend(hiding(folder, path, Some(held))),
            }
        }
        paths
    }

    fn text(&self, path: &str) -> Result<Option<String>, Box<Finding>> {
        match self.listed.get(path) {
            Some(Held::File(id)) => self.text_of(path, *id),
            Some(Held::Unmerged) => Err(Box::new(Finding::error("git-unmerged").in_file(path))),
            Some(Held::Link | Held::Submodule) | None => Ok(None),
        }
    }
}

/// Says what hides a file or a whole folder of ours at a path.
fn hiding(folder: &str, path: &str, held: Option<&Held>) -> Option<Finding> {
    let ending = path.rsplit('/').next().and_then(|name| name.rsplit_once('.'));
    let ours = match ending {
        Some((_, ending)) => ending == if folder == STATEMENTS { "md" } else { "ftl" },
        // It may lead to a folder.
        None => true,
    };
    match held? {
        Held::File(_) | Held::Unmerged => Some(Finding::error("folder-is-file")),
        Held::Link if ours => Some(Finding::warning("git-link")),
        Held::Submodule => Some(Finding::warning("git-submodule")),
        Held::Link => None,
    }
    .map(|finding| finding.in_file(path))
}

fn list_tree(place: &Place, name: &str) -> Result<Listing, Box<Finding>> {
    let repository = &place.repository;
    let commit = revision::commit(repository, name)?;
    let object = |id, error: &git2::Error| trouble::of_object(repository, id, error);
    let tree = commit.tree().map_err(|error| object(commit.tree_id(), &error))?;
    let mut listing = Listing::default();
    let Some(top) = workspace_tree(place, tree)? else { return Ok(listing) };
    let mut open: Vec<(Vec<u8>, Tree<'_>)> = vec![(Vec::new(), top)];
    // No recursion: a hostile tree is deeper than any stack.
    while let Some((above, tree)) = open.pop() {
        for entry in &tree {
            let path = [&above, entry.name_bytes()].concat();
            if above.is_empty() && !is_ours(&path) {
                continue;
            }
            if entry.kind() == Some(ObjectType::Tree) {
                let below = repository.find_tree(entry.id());
                let below = below.map_err(|error| object(entry.id(), &error))?;
                open.push(([&path[..], b"/"].concat(), below));
            } else {
                listing.note(&path, held(entry.filemode(), entry.id()));
            }
            listing.in_bounds()?;
        }
    }
    Ok(listing)
}

/// Returns the folder of the workspace in a tree; `None` where it is not there.
fn workspace_tree<'a>(
    place: &'a Place,
    mut tree: Tree<'a>,
) -> Result<Option<Tree<'a>>, Box<Finding>> {
    let prefix = place.in_repository("");
    for name in prefix.split_terminator('/') {
        let id = match tree.get_name(name) {
            Some(entry) if entry.kind() == Some(ObjectType::Tree) => entry.id(),
            _ => return Ok(None),
        };
        tree = match place.repository.find_tree(id) {
            Ok(tree) => tree,
            Err(error) => return Err(trouble::of_object(&place.repository, id, &error)),
        };
    }
    Ok(Some(tree))
}
