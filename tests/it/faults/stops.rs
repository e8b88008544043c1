//! Runs that were stopped, played without stopping anything: a write is whole
//! or not there, so a stopped run leaves the first of its changes, and perhaps
//! an unfinished file.

use hexapla::model::{Changes, Locale};
use hexapla::workflow::statements;
use hexapla::workflow::sync::{self, Request};
use hexapla::workspace::Filter;

use super::kills::{same, whole};
use super::scenes::{SCENES, Scene, copy, edited, tree, words};
use crate::support::World;

fn changes(world: &World, request: &Request) -> Changes {
    let (snapshot, _) = world.open().load(&Filter::All);
    sync::plan(&snapshot, &statements::read(&snapshot), request).changes
}

/// Returns the first of some changes.
fn first(changes: &Changes, count: usize) -> Changes {
    let mut left = count;
    let mut some = |all: usize| {
        let taken = all.min(left);
        left -= taken;
        taken
    };
    Changes {
        moves: changes.moves[..some(changes.moves.len())].to_vec(),
        rewrites: changes.rewrites[..some(changes.rewrites.len())].to_vec(),
        writes: changes.writes[..some(changes.writes.len())].to_vec(),
        removals: changes.removals[..some(changes.removals.len())].to_vec(),
        after: changes.after.clone(),
    }
}

#[test]
fn sync_goes_on_wherever_it_was_stopped() {
    let guides: Vec<Locale> = ["pl", "uk"].map(|tag| Locale::parse(tag).unwrap()).to_vec();
    let guides = guides.into_iter().map(|locale| (locale, vec!["### Help.".to_owned()]));
    let request = Request { guides: guides.collect(), ..Request::default() };
    for prune in [false, true] {
        let request = Request { prune, prune_files: prune, ..request.clone() };
        let before = edited();
        let texts = words(&tree(&before.root()));
        let all = changes(&before, &request);
        let edited = all.moves.len() + all.rewrites.len();
        let count = edited + all.writes.len() + all.removals.len();
        assert!(all.moves.len() > 2 && count > 9, "{all:?}");
        let world = copy(&before);
        world.open().apply(&all).unwrap();
        let expected = tree(&world.root());
        assert_eq!(changes(&world, &request), Changes::default(), "a second run changes nothing");
        for stop in 0..=count {
            let world = copy(&before);
            world.open().apply(&first(&all, stop)).unwrap();
            assert!(prune || words(&tree(&world.root())) == texts, "{stop} loses a text");
            let world = unfinished(world, all.writes.get(stop.saturating_sub(edited)));
            world.open().apply(&changes(&world, &request)).unwrap();
            same(&tree(&world.root()), &expected, &format!("prune {prune}, stopped after {stop}"));
        }
    }
}

/// Leaves half a file beside the one that would have been written next.
fn unfinished(world: World, write: Option<&hexapla::model::Write>) -> World {
    let Some(write) = write else { return world };
    let folder = write.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let half = write.content.len() / 2;
    world.file(&format!("{folder}/.hexapla-AbC123.tmp"), &write.content.as_bytes()[..half])
}

/// The changes of these commands are all of one kind, so that any of them can
/// be done and any not; the settings alone come last.
#[test]
fn every_command_goes_on_wherever_it_was_stopped() {
    for scene in SCENES.iter().filter(|scene| !scene.line.starts_with("sync")) {
        let before = (scene.world)();
        let mut expected = whole(scene, &before);
        expected.retain(|path, _| !path.starts_with(".git/"));
        let old = tree(&before.root());
        let changed = expected.iter().filter(|(path, bytes)| old.get(*path) != Some(bytes));
        let mut changed: Vec<_> = changed.collect();
        for reversed in [false, true] {
            changed.sort();
            if reversed {
                changed.reverse();
            }
            changed.sort_by_key(|(path, _)| *path == "hexapla.yaml");
            for stop in 0..=changed.len() {
                stopped(scene, &before, &changed, stop, &expected);
            }
        }
    }
}

fn stopped(
    scene: &Scene,
    before: &World,
    changed: &[(&String, &Vec<u8>)],
    stop: usize,
    expected: &super::kills::Tree,
) {
    let mut world = copy(before);
    for (path, bytes) in &changed[..stop] {
        world = world.file(path, bytes);
    }
    if let Some((path, bytes)) = changed.get(stop) {
        let folder = path.rsplit_once('/').map_or(".", |(folder, _)| folder);
        world = world.file(&format!("{folder}/.hexapla-AbC123.tmp"), &bytes[..bytes.len() / 2]);
    }
    let (_, said, status) = world.hexapla(scene.line);
    assert!(status <= 2, "{said}");
    let what = format!("{}, stopped after {stop}: {said}", scene.line);
    let mut found = tree(&world.root());
    found.retain(|path, _| !path.starts_with(".git/"));
    same(&found, expected, &what);
}
