//! What the shape of the code promises: floors, borrowed crates, and words for
//! every finding.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules with their floors; see the guide in `src/lib.rs`.
const FLOORS: [(&str, u8); 13] = [
    ("model", 0),
    ("error", 0),
    ("format", 1),
    ("language", 1),
    ("workflow", 2),
    ("checks", 2),
    ("gate", 2),
    ("workspace", 3),
    ("l10n", 4),
    ("report", 5),
    ("cli", 6),
    ("server", 6),
    ("main", 7),
];

/// The crates that one place alone knows.
const BORROWED: [(&str, &[&str]); 11] = [
    ("git2", &["workspace/git/"]),
    ("serde_yaml", &["format/yaml/mod.rs"]),
    ("similar", &["workflow/text_diff.rs"]),
    ("sha2", &["model/fingerprint.rs"]),
    ("strsim", &["model/near.rs"]),
    ("fluent", &["format/fluent", "l10n.rs"]),
    ("fluent_syntax", &["format/fluent", "l10n.rs"]),
    ("fluent_bundle", &["format/fluent", "l10n.rs"]),
    ("clap", &["cli/", "main.rs"]),
    ("quick_junit", &["report/junit.rs"]),
    ("whatlang", &["checks/language/"]),
];

/// Returns the files below `src/` with their paths there.
fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, files) } else { files.push(path) }
        }
    }
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&src, &mut files);
    files.retain(|path| path.extension().is_some_and(|ending| ending == "rs"));
    files.sort();
    let name = |path: &Path| path.strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/");
    files.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

/// Returns the lines that are code and not only words.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// Returns the names that follow a word in a line: `model` of `crate::model`.
fn names_after<'a>(line: &'a str, word: &str) -> Vec<&'a str> {
    let name = |rest: &'a str| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next();
    line.split(word).skip(1).filter_map(name).filter(|name| !name.is_empty()).collect()
}

fn module_of(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap()
}

#[test]
fn modules_use_lower_floors() {
    let floors = BTreeMap::from(FLOORS);
    let mut uses: BTreeSet<(String, String)> = BTreeSet::new();
    for (path, text) in sources() {
        let from = module_of(&path);
        let Some(floor) = floors.get(from) else { continue };
        for to in code(&text).flat_map(|line| names_after(line, "crate::")) {
            let Some(other) = floors.get(to) else { continue };
            assert!(other <= floor, "{path} uses {to}, which is on a higher floor");
            uses.insert((from.to_owned(), to.to_owned()));
        }
    }
    for (from, to) in &uses {
        let back = from != to && uses.contains(&(to.clone(), from.clone()));
        let by_error = [from, to].iter().any(|name| *name == "error");
        assert!(!back || by_error, "{from} and {to} use each other");
    }
    assert!(!uses.contains(&("server".to_owned(), "cli".to_owned())));
}

#[test]
fn a_borrowed_crate_is_known_in_one_place() {
    for (path, text) in sources() {
        for (borrowed, homes) in BORROWED {
            let word = format!("{borrowed}::");
            let known = |line: &str| {
                line.match_indices(&word).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
                })
            };
            if let Some(line) = code(&text).find(|line| known(line)) {
                let home = homes.iter().any(|home| path.starts_with(home));
                assert!(home, "{path} knows {borrowed}: {line}");
            }
        }
    }
}

/// Returns a file of the project.
fn project(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn every_crate_has_a_reason() {
    let manifest = project("Cargo.toml");
    let (_, dependencies) = manifest.split_once("\n[dependencies]\n").unwrap();
    for line in dependencies.lines().filter(|line| line.contains(" = ")) {
        let reason = line.split_once(" # ").map_or("", |(_, reason)| reason);
        assert!(reason.len() > 2, "why do we need this? {line}");
    }
}

#[test]
fn the_number_of_crates_is_the_one_that_we_say() {
    /// The tool and its fuzz targets.
    const OUR_OWN: usize = 2;
    let others = project("Cargo.lock").matches("\n[[package]]\n").count() - OUR_OWN;
    let said = format!("{others} crates of others");
    assert!(project("README.md").replace('\n', " ").contains(&said), "README.md: {said}");
}

#[test]
fn disk_git_clock_and_environment_are_the_workspaces() {
    for (path, text) in sources() {
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let pure = ["model", "format", "language", "workflow", "checks", "gate", "l10n", "report"];
        if !pure.contains(&module_of(&path)) {
            continue;
        }
        for word in ["std::fs", "std::env", "std::process", "SystemTime", "println!"] {
            assert!(!code(text).any(|line| line.contains(word)), "{path} uses {word}");
        }
    }
}

/// Returns the ids of all findings that the code can make.
fn checks() -> BTreeSet<String> {
    let mut checks = BTreeSet::new();
    for (_, text) in sources() {
        // What tests make up needs no words.
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let text: String = code(text).flat_map(|line| [line, "\n"]).collect();
        for word in ["Finding::error(", "Finding::warning("] {
            let ids =
                text.split(word).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
            checks.extend(ids.filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
    checks
}

/// Returns all that stands between two quotation marks of the code, tests left
/// out; among it are all its texts.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources() {
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        found.extend(text.split('"').map(str::to_owned));
    }
    found
}

/// Returns all messages.
fn english() -> String {
    let l10n = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/l10n");
    let checks = fs::read_dir(l10n.join("checks")).unwrap().map(|file| file.unwrap().path());
    let files = std::iter::once(l10n.join("en.ftl")).chain(checks);
    files.map(|file| fs::read_to_string(file).unwrap()).collect()
}

#[test]
fn every_finding_has_words_and_every_word_is_said() {
    let english = english();
    let ids = english.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    let ids: BTreeSet<&str> =
        ids.filter_map(|line| line.split_once(" =")).map(|(id, _)| id).collect();
    let missing: Vec<_> =
        checks().into_iter().filter(|id| !ids.contains(&*format!("finding-{id}"))).collect();
    assert!(missing.is_empty(), "src/l10n/en.ftl lacks finding- messages for {missing:?}");
    let said = literals();
    let idle = ids.iter().filter(|id| {
        let id = id.strip_prefix("finding-").unwrap_or(id);
        let page = id.starts_with("explain-");
        !said.contains(id) && !page && !id.starts_with("guide-")
    });
    let idle: Vec<_> = idle.collect();
    assert!(idle.is_empty(), "src/l10n/en.ftl has messages nobody says: {idle:?}");
}

#[test]
fn every_check_has_a_sentence_and_a_page() {
    let english = english();
    for check in hexapla::checks::registry::ALL {
        assert!(hexapla::l10n::has(&format!("finding-{}", check.id)), "{} has no words", check.id);
        let page = format!("\nexplain-{} =", check.id);
        let at = english.find(&page).unwrap_or_else(|| panic!("{} has no page", check.id));
        let rest = &english[at + page.len()..];
        let page = &rest[..rest.find("\n\n").unwrap_or(rest.len())];
        for part in [".why =", ".example =", ".mend ="] {
            assert!(page.contains(part), "the page of {} has no {part}", check.id);
        }
    }
}

#[test]
fn every_message_that_is_said_is_worded() {
    for (path, text) in sources() {
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        for word in ["message(", "message_with("] {
            for rest in text.split(word).skip(1) {
                let Some(rest) = rest.trim_start().strip_prefix('"') else { continue };
                let id = rest.split('"').next().unwrap();
                assert!(hexapla::l10n::has(id), "{path} says {id}, which has no words");
            }
        }
    }
}
