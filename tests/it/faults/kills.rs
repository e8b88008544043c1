//! Runs that are killed: no translation is lost, and the next run leaves the
//! same bytes as one that was not killed.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use super::scenes::{SCENES, Scene, copy, program, run, tree, words};
use crate::support::World;

pub(super) type Tree = BTreeMap<String, Vec<u8>>;

/// Runs a command in a copy until nothing changes, and returns what is left.
pub(super) fn whole(scene: &Scene, before: &World) -> Tree {
    let world = copy(before);
    run(&world, scene.line);
    let after = tree(&world.root());
    assert_ne!(after, tree(&before.root()), "{} has nothing to do", scene.line);
    run(&world, scene.line);
    same(&tree(&world.root()), &after, &format!("{} twice", scene.line));
    after
}

/// Fails where two trees differ, and says in which files.
pub(super) fn same(found: &Tree, expected: &Tree, what: &str) {
    let paths = found.keys().chain(expected.keys());
    let other: Vec<&String> =
        paths.filter(|path| found.get(*path) != expected.get(*path)).collect();
    let text =
        |tree: &Tree, path| tree.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let first = other.first().map(|path| (text(found, *path), text(expected, *path)));
    if let Some((found, expected)) = first {
        let (found, expected) = (found.unwrap_or_default(), expected.unwrap_or_default());
        panic!("{what}: {other:?} differ\n--- found\n{found}\n--- expected\n{expected}");
    }
}

/// Runs a command again after a kill, and judges what was there and what is
/// left.
fn again(scene: &Scene, killed: &World, before: &[String], expected: &Tree, what: &str) {
    let found = words(&tree(&killed.root()));
    let lost: Vec<&String> = before.iter().filter(|word| !found.contains(word)).collect();
    assert!(lost.is_empty() || scene.line.contains("prune"), "{what}: {lost:?} are lost");
    // Git's own lock on its settings; the error says to delete it.
    let _ = fs::remove_file(killed.path(".git/config.lock"));
    run(killed, scene.line);
    same(&tree(&killed.root()), expected, what);
}

/// What a run does to the disk, by the calls that it makes for it.
const CALLS: [&str; 12] = [
    "openat",
    "mkdir",
    "write",
    "fchmod",
    "fsync",
    "rename",
    "unlink",
    "flock",
    "statx",
    "getdents64",
    "ftruncate",
    "close",
];

/// Kills the real program before its first call of each kind, its second, and
/// so on. It needs `strace`, and takes minutes:
/// `cargo test --test it killed_at_every_call -- --ignored --nocapture`.
#[test]
#[ignore = "takes minutes, and needs strace"]
#[allow(clippy::print_stdout, reason = "whoever runs it by hand wants the figures")]
fn a_run_can_be_killed_at_every_call() {
    let mut total = 0;
    for scene in &SCENES {
        let before = (scene.world)();
        let expected = whole(scene, &before);
        let texts = words(&tree(&before.root()));
        let mut kills = 0;
        for call in CALLS {
            for number in 1.. {
                let world = copy(&before);
                let what = format!("{}: {call} {number}", scene.line);
                if !killed(&world, scene.line, call, number) {
                    break;
                }
                again(scene, &world, &texts, &expected, &what);
                kills += 1;
            }
        }
        println!("{:5} kills: {}", kills, scene.line);
        total += kills;
    }
    println!("{total:5} kills");
    assert!(total >= 500);
}

/// Runs a command that is killed before a call; returns whether it came to it.
fn killed(world: &World, line: &str, call: &str, number: usize) -> bool {
    use std::os::unix::process::ExitStatusExt;
    let program = program(world, line);
    let mut traced = Command::new("strace");
    traced
        .args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={call}")])
        .arg(format!("--inject={call}:signal=SIGKILL:when={number}"))
        .arg(program.get_program())
        .args(program.get_args())
        .current_dir(world.root())
        .env_clear()
        .envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = traced.output().expect("strace is installed");
    output.status.signal() == Some(9) || output.status.code() == Some(137)
}
