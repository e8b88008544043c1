//! Real git that joins revisions of a workspace: `git merge-tree`, which is
//! what `git merge` does without a work tree, and the commands themselves.

#![allow(dead_code, reason = "the tests and the measuring programs use their parts")]

use std::collections::BTreeMap;
use std::path::Path;

use git2::{ObjectType, Oid, Repository, TreeWalkMode};
use hexapla::workflow::merge::{self, Conflict, Versions};

use crate::simulation::Files;
use crate::support::{World, bare_world, bare_world_in};

/// A repository in a closed world.
pub(crate) struct Joiner {
    pub(crate) world: World,
    repository: Repository,
}

/// The three versions of a file that git could not join.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Stages {
    pub(crate) base: Option<String>,
    pub(crate) ours: Option<String>,
    pub(crate) theirs: Option<String>,
}

/// What git made of two revisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Join {
    /// The files; those in conflict hold markers.
    pub(crate) files: Files,
    /// The files in conflict.
    pub(crate) conflicts: BTreeMap<String, Stages>,
}

impl Join {
    /// Says whether each conflict is one of lines, not one of files.
    pub(crate) fn is_of_lines(&self) -> bool {
        let of_lines = |stages: &Stages| stages.ours.is_some() && stages.theirs.is_some();
        self.conflicts.values().all(of_lines)
    }
}

/// The commands with which a person joins what one branch did to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Command {
    Merge,
    Squash,
    Rebase,
    CherryPick,
}

impl Command {
    pub(crate) const ALL: [Self; 4] = [Self::Merge, Self::Squash, Self::Rebase, Self::CherryPick];
}

impl Joiner {
    /// Makes a repository; `driver` is the program that joins locale files.
    pub(crate) fn new(driver: Option<&Path>) -> Self {
        // Thousands of revisions are written, and none has to last.
        let memory = Path::new("/dev/shm");
        let world = if memory.is_dir() { bare_world_in(memory) } else { bare_world() };
        world.git(&["init", "--quiet", "--initial-branch=main"]);
        let world = match driver {
            None => world,
            Some(program) => {
                let driver = format!("'{}' merge --driver %O %A %B %P", program.display());
                world.git(&["config", "merge.hexapla.driver", &driver]);
                world.file(".git/info/attributes", "locales/**/*.ftl merge=hexapla\n")
            }
        };
        for (key, value) in [("user.name", "Test"), ("user.email", "test@example.org")] {
            world.git(&["config", key, value]);
        }
        let repository = Repository::open(world.root()).unwrap();
        Self { world, repository }
    }

    /// Commits files, with settings that go with them.
    pub(crate) fn commit(&self, files: &Files, parents: &[Oid]) -> Oid {
        let mut all: BTreeMap<&str, &str> =
            files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        all.insert("hexapla.yaml", "source: en\ntargets: [pl, uk]\n");
        let tree = self.repository.find_tree(self.tree(&all)).unwrap();
        let person = git2::Signature::new("Test", "test@example.org", &git2::Time::new(0, 0));
        let person = person.unwrap();
        let parents: Vec<_> =
            parents.iter().map(|id| self.repository.find_commit(*id).unwrap()).collect();
        let parents: Vec<_> = parents.iter().collect();
        self.repository.commit(None, &person, &person, "A step", &tree, &parents).unwrap()
    }

    fn tree(&self, files: &BTreeMap<&str, &str>) -> Oid {
        let mut folders: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
        let mut builder = self.repository.treebuilder(None).unwrap();
        for (path, text) in files {
            match path.split_once('/') {
                Some((folder, rest)) => {
                    folders.entry(folder).or_default().insert(rest, text);
                }
                None => {
                    let blob = self.repository.blob(text.as_bytes()).unwrap();
                    builder.insert(path, blob, 0o100_644).unwrap();
                }
            }
        }
        for (folder, files) in folders {
            builder.insert(folder, self.tree(&files), 0o040_000).unwrap();
        }
        builder.write().unwrap()
    }

    /// Returns the files of a revision, or of a tree.
    pub(crate) fn files(&self, id: Oid) -> Files {
        let tree = self.repository.find_object(id, None).unwrap().peel_to_tree().unwrap();
        let mut files = Files::new();
        tree.walk(TreeWalkMode::PreOrder, |folder, entry| {
            if entry.kind() == Some(ObjectType::Blob) && entry.name() != Ok("hexapla.yaml") {
                let path = format!("{folder}{}", entry.name().unwrap());
                files.insert(path, self.blob(entry.id()));
            }
            git2::TreeWalkResult::Ok
        })
        .unwrap();
        files
    }

    fn blob(&self, id: Oid) -> String {
        let blob = self.repository.find_blob(id).unwrap();
        String::from_utf8(blob.content().to_vec()).unwrap()
    }

    /// Returns what two revisions began with, where it is one revision.
    pub(crate) fn base(&self, ours: Oid, theirs: Oid) -> Option<Oid> {
        match self.repository.merge_bases(ours, theirs).unwrap()[..] {
            [base] => Some(base),
            _ => None,
        }
    }

    /// Joins two revisions.
    pub(crate) fn join(&self, ours: Oid, theirs: Oid) -> Join {
        self.join_marked("merge", ours, theirs)
    }

    /// Joins two revisions; conflicts are marked in a style that git has.
    pub(crate) fn join_marked(&self, style: &str, ours: Oid, theirs: Oid) -> Join {
        let (ours, theirs) = (ours.to_string(), theirs.to_string());
        let style = format!("merge.conflictStyle={style}");
        let args =
            ["-c", &style, "merge-tree", "--write-tree", "-z", "--no-messages", &ours, &theirs];
        let output = self.world.git_in(&self.world.root(), &args);
        let told = String::from_utf8(output.stdout).unwrap();
        let mut parts = told.split('\0');
        let tree = Oid::from_str(parts.next().unwrap_or_default());
        let tree = tree.unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
        let mut conflicts: BTreeMap<String, Stages> = BTreeMap::new();
        for (entry, path) in parts.filter_map(|part| part.split_once('\t')) {
            let mut words = entry.split(' ').skip(1);
            let text = words.next().map(|id| self.blob(Oid::from_str(id).unwrap()));
            let stages = conflicts.entry(path.to_owned()).or_default();
            match words.next() {
                Some("1") => stages.base = text,
                Some("2") => stages.ours = text,
                _ => stages.theirs = text,
            }
        }
        assert_eq!(output.status.success(), conflicts.is_empty());
        Join { files: self.files(tree), conflicts }
    }

    /// Joins two revisions of one commit each with a command, in the work tree.
    pub(crate) fn join_with(&self, command: Command, ours: Oid, theirs: Oid) -> (bool, Files) {
        let (ours, theirs) = (ours.to_string(), theirs.to_string());
        let clean = |args: &[&str]| {
            let output = self.world.git_in(&self.world.root(), args);
            output.status.success()
        };
        // What a rebase takes along is the branch: its changes are theirs.
        let (start, args) = match command {
            Command::Merge => (&ours, vec!["merge", "--quiet", "--no-edit", &theirs]),
            Command::Squash => (&ours, vec!["merge", "--quiet", "--squash", &theirs]),
            Command::Rebase => (&theirs, vec!["rebase", "--quiet", &ours]),
            Command::CherryPick => {
                (&ours, vec!["cherry-pick", "--keep-redundant-commits", &theirs])
            }
        };
        assert!(clean(&["checkout", "--quiet", "--force", "--detach", start]));
        let joined = clean(&args);
        let mut files = Files::new();
        for folder in ["statements", "locales/en", "locales/pl", "locales/uk"] {
            for name in self.world.names(folder) {
                let path = format!("{folder}/{name}");
                files.insert(path.clone(), self.world.read(&path));
            }
        }
        match command {
            _ if joined => {}
            Command::Rebase => assert!(clean(&["rebase", "--abort"])),
            _ => assert!(clean(&["reset", "--quiet", "--hard"])),
        }
        (joined, files)
    }
}

/// Returns files without what git says of the sides behind its markers.
pub(crate) fn unlabelled(files: &Files) -> Files {
    let line = |line: &str| -> String {
        let marker = ["<<<<<<< ", "||||||| ", ">>>>>>> "].into_iter().find(|m| line.starts_with(m));
        let text = marker.map_or(line, str::trim_end);
        format!("{text}\n")
    };
    let text = |text: &String| text.lines().map(line).collect();
    files.iter().map(|(path, content)| (path.clone(), text(content))).collect()
}

/// Returns what a join of git is with the merge driver: git asks it for each
/// file below `locales/` that both sides changed. Returns also the entries in
/// conflict.
pub(crate) fn with_driver(
    base: &Files,
    ours: &Files,
    theirs: &Files,
    join: &Join,
) -> (Join, Vec<Conflict>) {
    let (mut join, mut conflicts) = (join.clone(), Vec::new());
    for folder in ["locales/en/", "locales/pl/", "locales/uk/"] {
        let found = [base, ours, theirs, &join.files].map(|files| only(files, folder));
        let [Some((_, base)), Some((_, mine)), Some((_, yours)), Some((path, _))] = found else {
            continue;
        };
        let (base, mine, yours, path) = (&base, &mine, &yours, &path);
        if mine == yours || mine == base || yours == base {
            continue;
        }
        let versions = Versions { base: Some(base), ours: mine, theirs: yours };
        let merged = merge::file(versions);
        let decided = merged.as_ref().is_some_and(|merged| merged.conflicts.is_empty());
        let text = merged.as_ref().map_or_else(|| merge::refused(versions), |m| m.text.clone());
        join.files.insert(path.clone(), text);
        join.conflicts.remove(path);
        if !decided {
            let [base, ours, theirs] = [base, mine, yours].map(|text| Some(text.clone()));
            join.conflicts.insert(path.clone(), Stages { base, ours, theirs });
        }
        conflicts.extend(merged.into_iter().flat_map(|merged| merged.conflicts));
    }
    (join, conflicts)
}

/// Returns the file of a folder, whatever its name, where there is one only:
/// git takes a file along that one side renamed.
fn only(files: &Files, folder: &str) -> Option<(String, String)> {
    let mut found = files.iter().filter(|(path, _)| path.starts_with(folder));
    let (path, text) = found.next()?;
    found.next().is_none().then(|| (path.clone(), text.clone()))
}
