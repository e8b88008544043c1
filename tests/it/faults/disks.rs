//! Disks that are full, and places where nobody may write: each file is as it
//! was or as it shall be, and the next run goes on.

use std::fs;
use std::process::{Command, Output};

use super::kills::{same, whole};
use super::scenes::{SCENES, Scene, copy, program, run, tree, words};
use crate::support::World;

/// Judges what a run left that could not write everything.
fn again(scene: &Scene, world: &World, before: &World, output: &Output, what: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0..=2)), "{what}: {:?} {said}", output.status);
    let (old, now) = (tree(&before.root()), tree(&world.root()));
    if !scene.line.contains("prune") {
        assert_eq!(words(&now), words(&old), "{what}: {said}");
    }
    let unfinished: Vec<&String> = now.keys().filter(|path| path.contains(".hexapla-")).collect();
    assert!(unfinished.is_empty(), "{what} leaves {unfinished:?}");
}

/// A limit on the size of files is a disk that is full in the middle of one.
#[test]
fn a_full_disk_loses_nothing() {
    for scene in &SCENES {
        let before = (scene.world)();
        let expected = whole(scene, &before);
        for blocks in [0, 1, 2, 4] {
            let world = copy(&before);
            let program = program(&world, scene.line);
            let output = Command::new("sh")
                .args(["-c", &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"")])
                .arg(program.get_program())
                .args(program.get_args())
                .current_dir(world.root())
                .env_clear()
                .envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))))
                .output()
                .unwrap();
            let what = format!("{} with {blocks} blocks", scene.line);
            again(scene, &world, &before, &output, &what);
            let _ = fs::remove_file(world.path(".git/config.lock"));
            run(&world, scene.line);
            same(&tree(&world.root()), &expected, &what);
        }
    }
}

/// Runs a line of shell, which must succeed.
fn shell(line: &str) {
    assert!(Command::new("sh").args(["-c", line]).status().unwrap().success(), "{line}");
}

/// A disk of our own, filled up but for some pages.
#[test]
#[ignore = "mounts a file system, which needs root"]
fn a_disk_that_is_really_full_loses_nothing() {
    for scene in &SCENES {
        let before = (scene.world)();
        let expected = whole(scene, &before);
        for free in 0..12 {
            let world = copy(&before);
            let root = world.root().display().to_string();
            shell(&format!(
                "mv '{root}' '{root}-old' && mkdir '{root}' && mount -t tmpfs -o size=4m hexapla '{root}'"
            ));
            shell(&format!(
                "cp -a '{root}-old/.' '{root}' && head -c 8m /dev/zero > '{root}/.fill' 2>/dev/null; true"
            ));
            let fill = fs::metadata(world.path(".fill")).unwrap().len();
            let file = fs::File::options().write(true).open(world.path(".fill")).unwrap();
            file.set_len(fill.saturating_sub(free * 4096)).unwrap();
            drop(file);
            let output = program(&world, scene.line).output().unwrap();
            fs::remove_file(world.path(".fill")).unwrap();
            let what = format!("{} with {free} pages", scene.line);
            again(scene, &world, &before, &output, &what);
            let _ = fs::remove_file(world.path(".git/config.lock"));
            run(&world, scene.line);
            let found = tree(&world.root());
            shell(&format!("umount '{root}'"));
            same(&found, &expected, &what);
        }
    }
}

/// Folders and files that nobody may change, root included; and all of it as
/// somebody to whom nothing here belongs.
#[test]
#[ignore = "needs root"]
fn what_may_not_be_written_is_left_as_it_is() {
    for scene in &SCENES {
        let before = (scene.world)();
        let expected = whole(scene, &before);
        for place in [
            ".",
            "locales",
            "locales/pl",
            "locales/en",
            "locales/pl/trains.ftl",
            "build",
            "releases",
            ".git",
        ] {
            let world = copy(&before);
            let place = world.path(place);
            if !place.exists() {
                continue;
            }
            let what = format!("{} in {}", scene.line, place.display());
            shell(&format!("chattr +i '{}'", place.display()));
            let output = program(&world, scene.line).output().unwrap();
            shell(&format!("chattr -i '{}'", place.display()));
            again(scene, &world, &before, &output, &what);
            run(&world, scene.line);
            same(&tree(&world.root()), &expected, &what);
        }
        let world = copy(&before);
        shell(&format!("chmod -R a+rX '{}'", world.outside().display()));
        let own = program(&world, scene.line);
        let mut other = Command::new("setpriv");
        other.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(own.get_program());
        let output = other.args(own.get_args()).current_dir(world.root()).output().unwrap();
        again(scene, &world, &before, &output, scene.line);
        same(&tree(&world.root()), &tree(&before.root()), scene.line);
    }
}
