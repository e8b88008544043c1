//! Cases: a folder each in `tests/cases`, so that adding one needs no code.
//!
//! - `before/` holds the files of a workspace.
//! - `command` has a line for each thing that happens, in order:
//!   `hexapla ...` runs the tool; `edit PATH: OLD => NEW` replaces the one place
//!   where OLD stands, as a person would; `move FROM TO`, `copy FROM TO` and
//!   `remove PATH` do what they say; `show PATH` puts a file into the record.
//!   A line that begins with `#` says what the case is about.
//! - `expected` is the record: each line, what came out of it, what was said
//!   beside (each line after `! `), the exit status, and at the end the files
//!   that are new, changed or gone.
//! - `after/`, if it is there, holds what some of these files must say then.
//!
//! `HEXAPLA_ACCEPT=1 cargo test --test it cases` writes `expected`, and the
//! files that `after/` has, anew; read the difference before you commit it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use similar::TextDiff;

const TODAY: &str = "2026-12-01";

/// Paths below a folder, with `/`, and what is in them.
type Files = BTreeMap<String, Vec<u8>>;

#[test]
fn cases() {
    let accept = std::env::var_os("HEXAPLA_ACCEPT").is_some_and(|value| value == "1");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    cases.retain(|case| case.is_dir());
    cases.sort();
    let wrong: String = cases.iter().map(|case| check(case, accept)).collect();
    assert!(wrong.is_empty(), "{wrong}");
}

/// Runs a case, and returns how it differs from what is expected.
fn check(case: &Path, accept: bool) -> String {
    let world = tempfile::tempdir().unwrap();
    let root = world.path().canonicalize().unwrap().join("workspace");
    let before = files(&case.join("before"));
    for (path, content) in &before {
        put(&root.join(path), content);
    }
    let commands = fs::read_to_string(case.join("command")).unwrap();
    let mut record = String::new();
    for line in commands.lines().filter(|line| !line.is_empty()) {
        let _ = writeln!(record, "{}{line}", if line.starts_with('#') { "" } else { "$ " });
        step(&root, line, &mut record);
    }
    let after = files(&root);
    record.push_str(&fates(&before, &after));
    let mut wrong = compare(&case.join("expected"), record.as_bytes(), accept);
    for path in files(&case.join("after")).keys() {
        let found = after.get(path).map(Vec::as_slice).unwrap_or_default();
        wrong.push_str(&compare(&case.join("after").join(path), found, accept));
    }
    wrong
}

fn step(root: &Path, line: &str, record: &mut String) {
    let (what, rest) = line.split_once(' ').unwrap_or((line, ""));
    let pair = || rest.split_once(' ').map(|(a, b)| (root.join(a), root.join(b))).unwrap();
    match what {
        "hexapla" => run(root, rest, record),
        "edit" => {
            let (path, change) = rest.split_once(": ").unwrap();
            let (old, new) = change.split_once(" =>").unwrap();
            let (old, new) = (plain(old), plain(new.strip_prefix(' ').unwrap_or(new)));
            let text = fs::read_to_string(root.join(path)).unwrap();
            assert_eq!(text.matches(&old).count(), 1, "{line}");
            put(&root.join(path), text.replace(&old, &new).as_bytes());
        }
        "move" => {
            let (from, to) = pair();
            put(&to, &fs::read(&from).unwrap());
            fs::remove_file(from).unwrap();
        }
        "copy" => {
            let (from, to) = pair();
            put(&to, &fs::read(from).unwrap());
        }
        "remove" => {
            let path = root.join(rest);
            if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.unwrap();
        }
        "show" => record.push_str(&fs::read_to_string(root.join(rest)).unwrap()),
        _ => assert!(what.starts_with('#'), "no such step: {line}"),
    }
}

/// Takes `\n` for the end of a line.
fn plain(text: &str) -> String {
    text.replace("\\n", "\n")
}

fn run(root: &Path, line: &str, record: &mut String) {
    let today = ["--today", TODAY].into_iter().filter(|_| !line.contains("--today"));
    let words: Vec<&str> = line.split_whitespace().chain(today).collect();
    let (out, err, status) = crate::support::run(root, &words.join(" "));
    record.push_str(&out);
    for line in err.lines() {
        record.push_str(format!("! {line}").trim_end());
        record.push('\n');
    }
    let _ = writeln!(record, "[exit {status}]\n");
}

/// Says which files are new, changed or gone.
fn fates(before: &Files, after: &Files) -> String {
    let mut out = String::new();
    for (path, content) in after {
        let fate = match before.get(path) {
            None => "new",
            Some(old) if old != content => "changed",
            Some(_) => continue,
        };
        let _ = writeln!(out, "{fate} {path}");
    }
    for path in before.keys().filter(|path| !after.contains_key(*path)) {
        let _ = writeln!(out, "gone {path}");
    }
    out
}

/// Compares a file with what was found, or accepts what was found.
fn compare(path: &Path, found: &[u8], accept: bool) -> String {
    let wanted = fs::read(path).unwrap_or_default();
    if wanted == found {
        return String::new();
    }
    if accept {
        put(path, found);
        return String::new();
    }
    let (wanted, found) = (String::from_utf8_lossy(&wanted), String::from_utf8_lossy(found));
    let diff = TextDiff::from_lines(&wanted, &found);
    format!("\n{}\n{}", path.display(), diff.unified_diff().context_radius(2))
}

fn put(path: &Path, content: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

/// Returns the files below a folder; none where there is no such folder.
fn files(folder: &Path) -> Files {
    let mut found = Files::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(below, fs::read(path).unwrap());
            }
        }
    }
    found
}
