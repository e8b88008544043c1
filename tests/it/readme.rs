//! The README shows what the commands print on this repository's own example.

use std::ffi::OsString;
use std::path::Path;

use hexapla::cli::{Surroundings, run};

/// Runs a command in the root of the repository, without colours.
fn printed(args: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).to_owned();
    let args = ["hexapla", "--today", "2026-11-23"].iter().chain(args).map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let surroundings = Surroundings { folder, ..Surroundings::default() };
    let exit = run(args, surroundings, &mut out, &mut err);
    assert_eq!((exit, String::from_utf8(err).unwrap()), (0, String::new()));
    String::from_utf8(out).unwrap().lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

#[test]
fn the_screens_are_true() {
    let readme = include_str!("../../README.md");
    let status = printed(&["status"]);
    assert!(readme.contains(&status), "the README shows another status than\n{status}");
    let check = printed(&["check"]);
    assert!(readme.contains(&check), "the README shows another verdict than\n{check}");
    let diff = printed(&["diff", "de"]);
    let first = diff.split("\n\n").next().unwrap();
    assert!(readme.contains(first), "the README shows another difference than\n{first}");
}

#[test]
fn the_example_is_synced_and_shows_every_kind_of_work() {
    assert_eq!(printed(&["sync", "--dry-run"]).trim(), "Everything is written down already.");
    let todo = printed(&["todo"]);
    for word in ["stale", "unconfirmed", "missing", "everything is current", "due 2027-02-01"] {
        assert!(todo.contains(word), "{word} in\n{todo}");
    }
}
