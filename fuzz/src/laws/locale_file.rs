//! Locale files: nothing is lost, nothing becomes current by itself, and what
//! was written once is not written again.

use std::collections::{BTreeMap, BTreeSet};

use hexapla::format::fluent::LocaleFile;
use hexapla::model::SegmentId;
use hexapla::workflow::accept::{self, Choice};
use hexapla::workflow::sync::Request;

use super::told;
use crate::feed::Feed;
use crate::files;
use crate::markdown::statement;
use crate::workspace::{Workspace, locale};

/// A locale file through the hands of translators, authors and the tool.
pub fn locale_file(bytes: &[u8]) {
    let mut feed = Feed::new(bytes);
    parsed(&files::locale_file(&mut feed.part()));
    let mut world = Workspace::new(statement(&mut feed.part()));
    world.sync(&Request::default());
    for _ in 0..=feed.number(4) {
        match feed.number(6) {
            0 | 1 => world.fill(&mut feed),
            2 => world.spoil(&mut feed),
            3 => accepted(&mut world, &mut feed),
            4 => world.polish = Some(files::locale_file(&mut feed)),
            _ => world.edit(&mut feed),
        }
        parsed(world.polish.as_deref().unwrap_or_default());
        synced(&mut world, &Request::default());
    }
    pruned(&mut world);
}

/// Parts of a file are parts of it, and in their order.
fn parsed(text: &str) {
    let file = LocaleFile::parse(text, &|id| id.starts_with("s-"));
    told(&file.findings, text);
    assert_eq!(file.edited(&[]), text);
    let mut at = 0;
    for block in &file.entries {
        assert!(block.range.start >= at && block.range.end >= block.value.end, "{text:?}");
        assert!(block.range.start <= block.id_at && block.id_at < block.value.start, "{text:?}");
        assert!(block.tail >= block.range.end, "{text:?}");
        assert!(text.is_char_boundary(block.tail), "{text:?}");
        at = block.range.end;
    }
}

/// A sync keeps what is filled in, and what is current; the next has nothing
/// to do.
fn synced(world: &mut Workspace, request: &Request) {
    let before = world.clone();
    world.sync(request);
    kept(&before, world);
    assert_eq!(before.current(), world.current(), "sync changed what is current: {before:#?}");
    let again = world.plan(request);
    assert!(again.changes.is_empty(), "a second sync writes {:#?}", again.changes);
}

/// Whatever was filled in is still there.
fn kept(before: &Workspace, after: &Workspace) {
    let (had, has) = (before.translations(), after.translations());
    let lost: Vec<_> = had.difference(&has).collect();
    assert!(lost.is_empty(), "lost {lost:?}\n{before:#?}\n{after:#?}");
}

fn accepted(world: &mut Workspace, feed: &mut Feed<'_>) {
    let Some(statement) = world.statement() else { return };
    let choice = feed.pick(&[0, 1, 2]);
    let choice = [Choice::Unconfirmed, Choice::AlsoStale, Choice::Repeats][choice].clone();
    let outcome = accept::accept(&statement, &locale("pl"), &choice);
    let before = world.clone();
    for write in outcome.writes {
        world.put(&write.path, write.content);
    }
    kept(&before, world);
    let mut expected: BTreeMap<SegmentId, String> = before.current();
    let texts: BTreeMap<_, _> = before.translations().into_iter().collect();
    for (_, id) in outcome.accepted {
        expected.insert(id.clone(), texts[&id].clone());
    }
    let now = world.current();
    let now: BTreeSet<_> = now.keys().collect();
    assert_eq!(expected.keys().collect::<BTreeSet<_>>(), now, "accept: {before:#?}\n{world:#?}");
}

/// What is pruned belonged to segments that are gone.
fn pruned(world: &mut Workspace) {
    let before = world.clone();
    let Some(statement) = before.statement() else { return };
    let gone: BTreeSet<_> = statement.catalog.gone.iter().map(|listing| &listing.id).collect();
    world.sync(&Request { prune: true, ..Request::default() });
    let has = world.translations();
    for lost in before.translations().difference(&has) {
        assert!(gone.contains(&lost.0), "pruned {lost:?}: {before:#?}");
    }
    assert_eq!(before.current(), world.current());
}
