//! Two runs at once, and files that change, vanish and come back while they
//! are read. What is asked holds in whatever order things happen.

use std::fs;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};

use super::kills::{same, whole};
use super::scenes::{SCENES, copy, edited, program, quoted, run, tree, words};
use crate::support::World;

/// Starts two commands at once, and waits for both.
fn both(world: &World, lines: [&str; 2]) {
    let start = |line: &str| {
        let mut program = program(world, line);
        program.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let runs = lines.map(start);
    for run in runs {
        let output = run.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(0..=2)), "{lines:?}: {said}");
    }
}

/// Runs each command twice at once; then once more, which leaves what one run
/// alone would have left.
fn twice_at_once(rounds: usize) {
    for scene in &SCENES {
        let before = (scene.world)();
        let expected = whole(scene, &before);
        for _ in 0..rounds {
            let world = copy(&before);
            both(&world, [scene.line, scene.line]);
            // Two that make a repository at once: git has a lock of its own.
            let _ = fs::remove_file(world.path(".git/config.lock"));
            run(&world, scene.line);
            same(&tree(&world.root()), &expected, &format!("twice at once: {}", scene.line));
        }
    }
}

/// Runs two commands at once that write the same files: no text is lost, and
/// nothing is left to do after one more `sync`.
fn two_at_once(rounds: usize) {
    let others = [
        "accept pl --all --stale --yes",
        "check --fix",
        "build",
        "review pl trains --yes --name Ada",
        "merge",
        "sync --locale pl",
        "minor trains --cosmetic",
    ];
    let before = edited();
    let texts = words(&tree(&before.root()));
    for line in others {
        for _ in 0..rounds {
            let world = copy(&before);
            both(&world, ["sync", line]);
            assert_eq!(words(&tree(&world.root())), texts, "sync and {line}");
            run(&world, "sync");
            let settled = tree(&world.root());
            run(&world, "sync");
            same(&tree(&world.root()), &settled, line);
            assert_eq!(words(&settled), texts, "sync and {line}");
        }
    }
}

#[test]
fn two_runs_at_once_lose_nothing() {
    twice_at_once(1);
    two_at_once(1);
}

#[test]
#[ignore = "takes minutes"]
fn two_runs_at_once_lose_nothing_many_times() {
    twice_at_once(50);
    two_at_once(50);
}

/// Files that are taken away and put back under every command.
#[test]
fn files_that_come_and_go_are_no_trouble() {
    let world = quoted();
    let before = tree(&world.root());
    let done = AtomicBool::new(false);
    let paths =
        ["statements/trains.md", "locales/pl/trains.ftl", "locales/en/letter.ftl", "hexapla.yaml"];
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                for path in paths {
                    let (here, away) = (world.path(path), world.outside().join("away"));
                    let _ = fs::rename(&here, &away).and_then(|()| fs::rename(&away, &here));
                }
            }
        });
        for line in
            ["status", "check", "diff --since HEAD", "check --base HEAD", "build", "history"]
        {
            for _ in 0..5 {
                let (_, said, status) = world.hexapla(line);
                assert!(status <= 2, "{line}: {said}");
            }
        }
        done.store(true, Ordering::Relaxed);
    });
    let mut after = tree(&world.root());
    after.retain(|path, _| !path.starts_with("build/"));
    same(&after, &before, "commands that only read");
}

/// A person who saves a file over and over while `sync` runs: the last text
/// that was saved is there, or a later `sync` has only written around it.
#[test]
fn what_is_saved_meanwhile_stays() {
    let world = quoted();
    let path = "locales/pl/trains.ftl";
    for number in 0..10 {
        let text = world.read("statements/trains.md");
        fs::write(world.path("statements/trains.md"), format!("{text}\nMore {number}.\n")).unwrap();
        let mut sync =
            program(&world, "sync").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let saved = world.read(path).replace("trainsplword0", &format!("trainsplword{number}x"));
        let beside = world.outside().join("saved");
        fs::write(&beside, &saved).unwrap();
        sync.wait().unwrap();
        fs::rename(beside, world.path(path)).unwrap();
        run(&world, "sync");
        let saved = words(&[(path.to_owned(), saved.into_bytes())].into());
        let found = words(&tree(&world.root()));
        assert!(saved.iter().all(|word| found.contains(word)), "{number}");
    }
}

/// Neither the clock nor the times of files say anything.
#[test]
fn a_clock_that_goes_backwards_changes_nothing() {
    let world = quoted();
    let before = tree(&world.root());
    for (day, stamp) in [
        ("2026-11-23", "210001010000"),
        ("1970-01-01", "197001010000"),
        ("2300-01-01", "203712312359"),
    ] {
        for path in before.keys().filter(|path| !path.starts_with(".git/")) {
            let touched = std::process::Command::new("touch")
                .args(["-t", stamp])
                .arg(world.path(path))
                .status();
            assert!(touched.unwrap().success());
        }
        let (_, said, status) = crate::support::run(&world.root(), &format!("sync --today {day}"));
        assert_eq!(status, 0, "{said}");
        same(&tree(&world.root()), &before, day);
    }
}
