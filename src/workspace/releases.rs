//! Releases: the manifests that the workspace keeps below `releases/`, and
//! folders in which pages and manifests were published.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::ErrorKind::{InvalidInput, IsADirectory, NotADirectory, NotFound};
use std::io::{self, Read};
use std::path::Path;

use ignore::WalkBuilder;
use rayon::prelude::*;

use super::existing::named;
use super::files::{Disk, Files, walk_finding, walked};
use super::load::{Folder, ids, read_all};
use super::root::{Root, Target};
use super::{Workspace, git, read};
use crate::error::Result;
use crate::format::manifest;
use crate::model::manifest::PUBLISHED_ENDING;
use crate::model::{Digest, Digester, FileState, Finding, Manifest, StatementId};
use crate::workflow::release::{Found, Own, Records};

/// What was read, or what is wrong with it.
type Readable<T> = std::result::Result<T, Box<Finding>>;

/// The folder of the manifests.
const RELEASES: &str = "releases";

impl Workspace {
    /// Reads what was released of each statement, with all that cannot be
    /// read.
    pub fn releases(&self) -> (Records, Vec<Finding>) {
        let disk = Disk { root: &self.root, left_out: git::left_out(self.root.path()) };
        let folder = Folder { path: RELEASES.to_owned(), ending: "json", locale: None };
        let mut findings = Vec::new();
        let files = disk.below(RELEASES, &mut findings);
        let ids = ids(&folder, files, &mut findings);
        let mut records = Records::new();
        for (id, path, state) in read_all(&disk, &folder, ids, &mut findings) {
            let record = match state {
                FileState::Text(text) => record(&id, &text).map_err(|finding| {
                    findings.push(Finding { statement: Some(id.clone()), ..finding.in_file(path) });
                }),
                FileState::Absent | FileState::Unreadable | FileState::Unread => Err(()),
            };
            records.insert(id, record.ok());
        }
        (records, findings)
    }
}

/// Reads the manifest of a statement, which is of no other.
fn record(id: &StatementId, text: &str) -> Readable<Manifest> {
    let manifest = manifest::read(text)?;
    if manifest.statement == *id {
        return Ok(manifest);
    }
    let other = manifest.statement.to_string();
    Err(Box::new(Finding::error("release-other").arg("other", other)))
}

/// A folder in which pages were published, with their manifests. Nothing is
/// read that is not below it.
pub struct Published {
    root: Root,
}

impl Published {
    /// Opens a folder, given from the one that the person works in.
    ///
    /// # Errors
    ///
    /// Where there is no such folder.
    pub fn open(folder: &Path, from: &Path) -> Result<Self> {
        let root = Root::new(&from.join(folder)).map_err(|error| named(&error, folder))?;
        Ok(Self { root })
    }

    /// Reads all manifests, with all that cannot be read. Hidden folders are
    /// left out, and so are links to folders.
    pub fn manifests(&self) -> (Vec<Own>, Vec<Finding>) {
        let mut findings = Vec::new();
        let mut own = Vec::new();
        for path in self.paths(&mut findings) {
            match self.manifest(&path) {
                Ok(manifest) => own.push(Own { path, manifest }),
                Err(finding) => findings.push(finding.in_file(path)),
            }
        }
        (own, findings)
    }

    /// Returns the paths of the manifests, sorted.
    fn paths(&self, findings: &mut Vec<Finding>) -> Vec<String> {
        let start = self.root.path();
        let walk = WalkBuilder::new(start).standard_filters(false).hidden(true).build();
        let mut paths = Vec::new();
        for entry in walk {
            match entry {
                // Names that are not UTF-8 and links to folders are passed over:
                // no statement is called so, and the other may lead out.
                Ok(entry) => paths.extend(walked(".", start, &entry).ok().flatten()),
                Err(error) => findings.push(walk_finding(".", &error)),
            }
        }
        paths.retain(|path| path.ends_with(PUBLISHED_ENDING));
        paths.sort();
        paths
    }

    fn manifest(&self, path: &str) -> Readable<Manifest> {
        match read::text(&self.root, path) {
            Ok(Some(text)) => manifest::read(&text),
            Ok(None) => Err(Box::new(read::unreadable(path, &NotFound.into()))),
            Err(finding) if finding.check == "path-outside" => Err(outside()),
            Err(finding) => Err(finding),
        }
    }

    /// Looks what stands in the place of each page, and says what cannot be
    /// read.
    pub fn found(&self, files: &BTreeSet<String>) -> (BTreeMap<String, Found>, Vec<Finding>) {
        let looked: Vec<_> = files.par_iter().map(|file| (file, self.look(file))).collect();
        let mut findings = Vec::new();
        let mut found = BTreeMap::new();
        for (file, seen) in looked {
            let seen = seen.unwrap_or_else(|finding| {
                findings.push(finding.in_file(file));
                Found::Unreadable
            });
            found.insert(file.clone(), seen);
        }
        (found, findings)
    }

    fn look(&self, file: &str) -> Readable<Found> {
        let digest = match self.root.resolve(file) {
            Ok(Target::Found(place)) => digest(&place),
            Ok(Target::Free(_)) => return Ok(Found::Nothing),
            Ok(Target::Outside) => return Err(outside()),
            Err(error) => Err(error),
        };
        match digest {
            Ok(digest) => Ok(Found::Bytes(digest)),
            // A file stands where its folder should, or it has just gone.
            Err(error) if matches!(error.kind(), NotADirectory | NotFound) => Ok(Found::Nothing),
            Err(error) => Err(Box::new(read::unreadable(file, &error))),
        }
    }
}

fn outside() -> Box<Finding> {
    Box::new(Finding::error("release-outside"))
}

/// Returns the digest of a file of any size. A pipe or a device, which may
/// never end, is no file.
fn digest(place: &Path) -> io::Result<Digest> {
    match place.metadata()? {
        found if found.is_file() => {}
        found if found.is_dir() => return Err(IsADirectory.into()),
        _ => return Err(InvalidInput.into()),
    }
    let mut file = File::open(place)?;
    let mut digester = Digester::default();
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(digester.digest()),
            read => digester.add(&piece[..read]),
        }
    }
}
