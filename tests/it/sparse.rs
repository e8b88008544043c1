//! Checkouts that leave files out, and clones that leave objects with their
//! origin, by real git: each command says what it would say in a whole clone, or
//! which `git fetch` is wanting.

use std::path::{Path, PathBuf};

use crate::support::{World, bare_world_in, in_memory, run};

const TRAINS: &str = "# Trains\n\nEvery signature counts.\n";

/// Makes a world with three commits: everything translated, then edited and
/// synced, then another statement.
fn origin() -> World {
    let world = bare_world_in(&in_memory())
        .file("hexapla.yaml", "source: en\ntargets: [pl, uk]\nrelease: { required: [pl, uk] }\n")
        .file("statements/trains.md", TRAINS);
    assert_eq!(world.hexapla("sync").2, 0);
    let mut world = world;
    for (tag, text) in [("pl", "Liczy się każdy podpis."), ("uk", "Кожен підпис важливий.")]
    {
        let path = format!("locales/{tag}/trains.ftl");
        let filled = world.read(&path).replace("= { \"\" }", &format!("= {text}"));
        world = world.file(&path, filled);
    }
    let world = world.committed().file("statements/trains.md", TRAINS.replace("Every", "Each"));
    assert_eq!(world.hexapla("sync").2, 0);
    let world = world.commit("Edit").file("statements/other.md", "Another one.\n");
    assert_eq!(world.hexapla("sync").2, 0);
    let world = world.commit("Other");
    world.git(&["config", "uploadpack.allowFilter", "true"]);
    world.git(&["config", "uploadpack.allowAnySHA1InWant", "true"]);
    world
}

/// Clones the origin, and leaves out what the lines of git say.
fn clone(world: &World, args: &[&str], then: &[&[&str]]) -> PathBuf {
    let from = format!("file://{}", world.root().display());
    let to = tempfile::tempdir_in(world.outside()).unwrap().keep();
    let clone = [&["clone", "--quiet"], args, &[&*from, to.to_str().unwrap()]].concat();
    for line in std::iter::once(&clone[..]).chain(then.iter().copied()) {
        let output = world.git_in(if line[0] == "clone" { world.outside() } else { &to }, line);
        assert!(output.status.success(), "{line:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    to
}

const COMMANDS: [&str; 7] = [
    "status",
    "sync --dry-run",
    "check",
    "check --base HEAD~1",
    "diff --since HEAD~1",
    "diff --since HEAD~2",
    "history",
];

/// Runs a command on a day of its own.
fn on_a_day(folder: &Path, line: &str) -> (String, String, u8) {
    run(folder, &format!("{line} --today 2026-11-23"))
}

/// Runs a command; as long as it names a `git fetch`, runs that and the command
/// again. Returns what it said at last, and how often it had to fetch.
fn fetched(world: &World, folder: &Path, line: &str) -> ((String, String, u8), usize) {
    let mut fetches = 0;
    loop {
        let said = on_a_day(folder, line);
        let words = said.1.replace('"', "").split_whitespace().collect::<Vec<_>>().join(" ");
        let Some((_, command)) = words.split_once("git fetch ") else { return (said, fetches) };
        assert!(said.2 == 2 && fetches < 3, "{line}: {}", said.1);
        let arguments: Vec<&str> = command.split(' ').collect();
        let output = world.git_in(folder, &[&["fetch", "--quiet"], &arguments[..]].concat());
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{line}: {words}: {told}");
        fetches += 1;
    }
}

#[test]
fn a_partial_clone_names_the_fetch_that_it_wants() {
    let world = origin();
    let whole = clone(&world, &[], &[]);
    for (args, fetching) in [
        (&["--filter=blob:none"][..], 2),
        (&["--filter=blob:none", "--depth=1"], 4),
        (&["--filter=blob:none", "--depth=2"], 2),
        (&["--filter=tree:0"], 4),
        (&["--depth=1"], 3),
        (&["--depth=2"], 1),
    ] {
        let mut fetches = 0;
        for line in COMMANDS {
            // A clone for each: what one fetches would be there for the next.
            let partial = clone(&world, args, &[]);
            let (said, had_to) = fetched(&world, &partial, line);
            let shallow = args.iter().any(|arg| arg.starts_with("--depth"));
            if line != "history" || !shallow {
                assert_eq!(said, on_a_day(&whole, line), "{args:?} {line}");
            }
            fetches += had_to;
        }
        assert_eq!(fetches, fetching, "{args:?}");
    }
}

#[test]
fn what_is_left_out_is_neither_judged_nor_written() {
    let world = origin();
    let cone: &[&str] =
        &["sparse-checkout", "set", "--cone", "statements", "locales/en", "locales/pl"];
    let index: &[&str] = &["sparse-checkout", "reapply", "--sparse-index"];
    let fourth: &[&str] = &["update-index", "--index-version", "4"];
    let patterns: &[&str] = &["sparse-checkout", "set", "--no-cone", "/*", "!/locales/uk/"];
    let partial: &[&str] = &["--filter=blob:none", "--sparse"];
    for (args, then) in [
        (&[][..], &[cone][..]),
        (&[], &[patterns]),
        (&[], &[cone, index]),
        (&[], &[cone, index, fourth]),
        (partial, &[cone]),
        (partial, &[patterns]),
        (partial, &[cone, index]),
        (&["--depth=1", "--sparse"], &[cone, index]),
    ] {
        let what = format!("{args:?} {then:?}");
        let sparse = clone(&world, args, then);
        assert!(!sparse.join("locales/uk").exists(), "{what}");
        let (out, err, status) = on_a_day(&sparse, "status");
        assert!(
            status == 0 && out.contains("uk         not checked out here"),
            "{what}: {out}{err}"
        );
        std::fs::write(sparse.join("statements/trains.md"), "# Trains\n\nNo signature.\n").unwrap();
        let (out, err, status) = on_a_day(&sparse, "sync");
        assert_eq!(status, 0, "{what}: {out}{err}");
        assert!(!sparse.join("locales/uk").exists(), "{what}: {out}");
        let pl = std::fs::read_to_string(sparse.join("locales/pl/trains.ftl")).unwrap();
        assert!(pl.contains("# No signature.") && pl.contains("= Liczy się"), "{what}: {pl}");
        // A required locale that is not here cannot pass.
        assert_eq!(on_a_day(&sparse, "check").2, 2, "{what}");
        let (said, _) = fetched(&world, &sparse, "check --base HEAD");
        assert_eq!(said.2, 2, "{what}: {}{}", said.0, said.1);
        let (said, _) = fetched(&world, &sparse, "diff --since HEAD");
        assert!(said.2 == 0 && said.0.contains("trains"), "{what}: {}{}", said.0, said.1);
        let (said, _) = fetched(&world, &sparse, "history");
        assert!(said.2 == 0, "{what}: {}{}", said.0, said.1);
        assert!(!sparse.join("locales/uk").exists(), "{what}");
        let status = world.git_in(&sparse, &["status", "--porcelain", "locales/uk"]);
        assert_eq!(String::from_utf8_lossy(&status.stdout), "", "{what}");
    }
}
