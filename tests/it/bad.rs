//! Bad input that a folder of text files cannot hold: sizes, depths, links,
//! disks that refuse, and git. The cases have the rest.

use std::fs::{self, File};
use std::process::Command;

use crate::support::{World, bare_world, world};

const TRAINS: &str = "# Trains\n\nEvery signature counts.\n";

/// Runs a command in a world; returns its exit status, result and talk.
fn run(world: &World, line: &str) -> (u8, String, String) {
    let (out, err, status) = crate::support::run(&world.root(), line);
    (status, out, err)
}

/// Runs a command that finds something wrong, which it says in these words.
fn says(world: &World, line: &str, words: &[&str]) -> String {
    let (status, out, err) = run(world, line);
    for part in words {
        assert!(err.contains(part), "{part:?} is not in {err}{out}");
    }
    assert_eq!(status, 2, "{err}{out}");
    out
}

#[test]
fn a_huge_file_is_not_read() {
    let world = world().file("statements/trains.md", TRAINS).file("statements/huge.md", "");
    let huge = world.path("statements/huge.md");
    File::options().write(true).open(huge).unwrap().set_len(100 << 20).unwrap();
    says(&world, "sync", &["error: statements/huge.md", "larger than 16 MiB", "→ Remove what"]);
    assert!(world.read("locales/pl/trains.ftl").contains("# Every signature counts."));
    File::create(world.path("hexapla.yaml")).unwrap().set_len(100 << 20).unwrap();
    says(&world, "status", &["hexapla.yaml is larger than 16 MiB"]);
}

/// What would take memory many times the size of a file is told, and left as
/// it is.
#[test]
fn too_many_of_anything_are_not_read() {
    let world = world()
        .file("statements/trains.md", TRAINS)
        .file("statements/many.md", "a\n\n".repeat(100_001));
    let words =
        ["error: statements/many.md:200001:1", "more than 100000 paragraphs", "→ Split the"];
    says(&world, "sync", &words);
    let filled = world.read("locales/pl/trains.ftl") + &"s-1 = x\n".repeat(400_001);
    let world = world.file("locales/pl/trains.ftl", &filled);
    let words = ["error: locales/pl/trains.ftl", "more than 400000 entries", "→ Take it back"];
    for line in ["status", "sync", "build"] {
        says(&world, line, &words);
    }
    assert_eq!(world.read("locales/pl/trains.ftl"), filled);
    let world = world.file("locales/pl/trains.ftl", "").file("locales/en/trains.ftl", &filled);
    says(&world, "status", &["error: locales/en/trains.ftl", "more than 400000 entries"]);
}

#[test]
fn depth_ends_nothing() {
    let many = |text: &str| text.repeat(100_000);
    let world = world()
        .file("statements/trains.md", TRAINS)
        .file("statements/braces.md", many("{") + "x" + &many("}"))
        .file("statements/brackets.md", many("[") + "x" + &many("]"))
        .file("statements/quotes.md", many(">") + "x")
        .file("statements/lists.md", many("- ") + "x")
        .file("statements/yaml.md", format!("---\ntitle: {}\n---\n\nText.\n", many("[")));
    let words = [
        "error: statements/quotes.md:1:101",
        "error: statements/lists.md:1:101",
        "more than 100 deep",
        "error: statements/yaml.md:2:",
    ];
    says(&world, "sync", &words);
    let file = world.read("locales/pl/trains.ftl");
    let world = world
        .file("locales/pl/trains.ftl", file.replacen("{ \"\" }\n", &(many("{") + "\n"), 2))
        .file("locales/uk/trains.ftl", format!("s-1 = {}", many("{ \"\" }")));
    let place = format!("error: locales/pl/trains.ftl:{}:", 1 + line_of(&file, "{ \"\" }\n"));
    let out = says(&world, "status --locale pl", &[&place, "too many braces inside one another"]);
    assert!(out.contains("5 statements"), "{out}");
    says(&world, "build --locale pl", &[&place]);
    let world = world.file("hexapla.yaml", format!("source: en\ntargets: {}", many("[")));
    says(&world, "status", &["error: hexapla.yaml:2:", "too deep in one another"]);
}

/// Returns how many lines of a file stand above the one that ends so, the
/// guide not counted.
fn line_of(text: &str, end: &str) -> usize {
    let guide = text.rfind("###").unwrap();
    let at = guide + text[guide..].find(end).unwrap();
    text[..at].matches('\n').count()
}

#[cfg(unix)]
#[test]
fn what_leads_out_is_neither_read_nor_written() {
    let world = world()
        .file("statements/trains.md", TRAINS)
        .link("statements/passwd.md", "/etc/passwd")
        .link("locales/uk", "../../stolen");
    fs::create_dir(world.outside().join("stolen")).unwrap();
    let words = [
        "error: statements/passwd.md\n  statements/passwd.md leads out of the workspace.",
        "error: locales/uk\n",
        "error: locales/uk/trains.ftl\n  locales/uk/trains.ftl leads out of the workspace.",
    ];
    says(&world, "sync", &words);
    assert!(world.path("locales/pl/trains.ftl").exists());
    assert_eq!(fs::read_dir(world.outside().join("stolen")).unwrap().count(), 0);
    let world = world.link("build", "../stolen");
    says(&world, "build -o statements/../locales", &["part of the workspace"]);
}

#[test]
fn what_cannot_be_written_holds_up_nothing_else() {
    let world = world().file("statements/trains.md", TRAINS).file("statements/other.md", "One.\n");
    assert_eq!(run(&world, "sync").0, 0);
    let world = world.file("statements/trains.md", TRAINS.replace("Every", "Each"));
    let world = world.file("statements/other.md", "One.\n\nTwo.\n");
    let locked = world.path("locales/pl/trains.ftl");
    let before = world.read("locales/pl/trains.ftl");
    let catalog = world.read("locales/en/trains.ftl");
    set_readonly(&locked, true);
    let words = ["error: locales/pl/trains.ftl", "you may not change this file", "It is as it was"];
    says(&world, "sync", &words);
    assert_eq!(world.read("locales/pl/trains.ftl"), before);
    assert!(world.read("locales/uk/trains.ftl").contains("# Each signature counts."));
    for tag in ["en", "pl", "uk"] {
        assert!(world.read(&format!("locales/{tag}/other.ftl")).contains("Two."), "{tag}");
    }
    // The catalog waits for its files, so that the next run does the same.
    assert_eq!(world.read("locales/en/trains.ftl"), catalog);
    set_readonly(&locked, false);
    assert_eq!(run(&world, "sync").0, 0);
    assert_eq!(run(&world, "sync").1, "Everything is written down already.\n");
}

fn set_readonly(path: &std::path::Path, readonly: bool) {
    let mut permissions = path.metadata().unwrap().permissions();
    #[allow(clippy::permissions_set_readonly_false)]
    permissions.set_readonly(readonly);
    fs::set_permissions(path, permissions).unwrap();
}

/// A limit on the size of files stands in for a disk that is full: the write
/// fails in the middle of the new file.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_old_file() {
    let world = world().file("statements/trains.md", TRAINS);
    assert_eq!(run(&world, "sync").0, 0);
    let before = world.read("locales/pl/trains.ftl");
    let long: String = (0..300).map(|n| format!("\nParagraph {n} goes on and on.\n")).collect();
    let world = world.file("statements/trains.md", format!("{TRAINS}{long}"));
    let output = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" sync"])
        .arg(env!("CARGO_BIN_EXE_hexapla"))
        .current_dir(world.root())
        .output()
        .unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(
        err.contains("error: locales/pl/trains.ftl") && err.contains("It is as it was"),
        "{err}"
    );
    assert_eq!(world.read("locales/pl/trains.ftl"), before);
    assert_eq!(world.names("locales/pl"), ["trains.ftl"]);
    assert_eq!(run(&world, "sync").0, 0);
}

#[test]
fn a_sparse_checkout_is_a_full_workplace() {
    let world = bare_world()
        .file("hexapla.yaml", "source: en\ntargets: [pl, uk]\n")
        .file("statements/trains.md", TRAINS);
    assert_eq!(run(&world, "sync").0, 0);
    let world = world.committed();
    world.git(&["sparse-checkout", "set", "--no-cone", "/*", "!/locales/uk/"]);
    let world = world.file("statements/trains.md", TRAINS.replace("Every", "Each"));
    assert_eq!(run(&world, "sync").0, 0);
    assert!(!world.path("locales/uk").exists());
    let (status, out, _) = run(&world, "status");
    assert_eq!(status, 0);
    assert!(out.contains("uk         not checked out here") && out.contains("absent"), "{out}");
    let (_, json, _) = run(&world, "status --format json");
    assert!(json.contains("\"uk\": {\n          \"absent\": true\n"), "{json}");
    assert_eq!(world.git(&["status", "--porcelain", "locales/uk"]), "");
    // A folder that was deleted is not left out: its translations are missing.
    fs::remove_dir_all(world.path("locales/pl")).unwrap();
    let (_, out, _) = run(&world, "status --locale pl");
    assert!(out.contains("2m"), "{out}");
}

#[test]
fn where_there_is_no_workspace_the_way_is_shown() {
    let world = bare_world();
    says(&world, "status", &["There is no hexapla.yaml in", "a new workspace here:"]);
    says(&world, "-C nowhere status", &["nowhere cannot be opened", "→ Check the name"]);
    says(&world, "init --source english", &["`english` is not a language tag", "→ Write a"]);
    says(&world, "init --source en-us", &["is spelt `en-US`"]);
}
