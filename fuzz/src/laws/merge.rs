//! Merging: what both sides hold is kept, and nothing becomes current that
//! nobody made current.

use hexapla::format::fluent::{EntryBlock, LocaleFile};
use hexapla::workflow::merge::{self, Hints, Side, Versions, file};
use hexapla::workflow::sync::Request;

use super::simulated::{Step, World, step};
use crate::feed::Feed;
use crate::{files, pool};

/// Any three files, and any two histories.
pub fn merge(bytes: &[u8]) {
    let mut feed = Feed::new(bytes);
    let mut choices = feed.part();
    let base = files::locale_file(&mut choices);
    let ours = version(&base, &mut choices);
    let theirs = version(&base, &mut choices);
    for base in [Some(base.as_str()), None] {
        three(Versions { base, ours: &ours, theirs: &theirs });
    }
    histories(&mut feed);
}

fn version(base: &str, feed: &mut Feed<'_>) -> String {
    if feed.chance(8) { files::locale_file(feed) } else { pool::spoiled(base, feed, files::PIECES) }
}

/// What one side wrote, and what neither removed, stands in the joined file.
fn three(versions: Versions<'_>) {
    let hints = Hints { present: &|_| None, picked: &|_| None };
    let joined = merge::locale_file(versions, &hints);
    assert_eq!(joined, merge::locale_file(versions, &hints));
    let _ = file(versions);
    let _ = merge::refused(versions);
    let same = merge::locale_file(Versions { theirs: versions.ours, ..versions }, &hints);
    assert_eq!(bare(&same.text), bare(versions.ours), "{versions:#?}");
    let base = versions.base.map(values).unwrap_or_default();
    for (own, other) in [(versions.ours, versions.theirs), (versions.theirs, versions.ours)] {
        let (own, other) = (values(own), values(other));
        let text = normal(&joined.text);
        let kept = values(&text);
        for value in &own {
            let count = |all: &[Value]| all.iter().filter(|(text, _)| *text == value.0).count();
            // Each side may have taken back one of several.
            let taken_back = count(&own) + count(&other) <= count(&base);
            let is_there = || count(&kept) > 0 || bare(&text).contains(bare(&value.1).trim());
            let stands = taken_back || is_there();
            assert!(stands, "lost {value:?}\n{versions:#?}\n{text}");
        }
    }
}

/// Returns a text without the carriage returns, of which any before a line end
/// may be one with it.
fn bare(text: &str) -> String {
    normal(text).replace('\r', "")
}

/// A translation, and how it is written.
type Value = (String, String);

/// Returns a text with the line ends that Fluent 1.0 counts as one, and none
/// missing: a carriage return by itself is a character like any other.
fn normal(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    if text.is_empty() || text.ends_with('\n') { text } else { format!("{text}\n") }
}

/// Returns the translations of a file.
fn values(text: &str) -> Vec<Value> {
    let text = normal(text);
    let file = LocaleFile::parse(&text, &|_| true);
    let filled = file.entries.iter().filter(|block| !block.entry.is_empty());
    let value = |block: &EntryBlock| {
        (block.entry.text.clone(), text[block.value.clone()].trim().to_owned())
    };
    filled.map(value).collect()
}

/// Two branches of one workspace, whose files are joined.
fn histories(feed: &mut Feed<'_>) {
    let mut base = World::new();
    base.sync(&Request::default());
    let walk = |world: &mut World, feed: &mut Feed<'_>| {
        let mut path = Vec::new();
        for _ in 0..feed.number(10) {
            let step = step(feed);
            world.step(&step);
            path.push(step);
        }
        path
    };
    let mut story: Vec<Vec<Step>> = vec![walk(&mut base, feed)];
    let mut ours = base.clone();
    story.push(walk(&mut ours, feed));
    let mut theirs = base.clone();
    // The tokens of the two branches are apart.
    theirs.record.tokens += 1000;
    story.push(walk(&mut theirs, feed));
    let mut joined = ours.clone();
    joined.record.add(&theirs.record);
    joined.minors.extend(theirs.minors.iter().cloned());
    if feed.chance(2) {
        (joined.name, joined.paragraphs) = (theirs.name, theirs.paragraphs.clone());
    }
    let side = feed.pick(&[Side::Ours, Side::Theirs]);
    let hints = Hints { present: &|_| None, picked: &|_| Some(side) };
    joined.files.clear();
    let paths: Vec<&String> = ours.files.keys().chain(theirs.files.keys()).collect();
    for path in paths {
        let text = match (ours.files.get(path), theirs.files.get(path)) {
            (Some(ours), Some(theirs)) => {
                let base = base.files.get(path).map(String::as_str);
                let versions = Versions { base, ours, theirs };
                if path.starts_with("locales/en/") {
                    merge::catalog(versions)
                } else {
                    merge::locale_file(versions, &hints).text
                }
            }
            (Some(one), None) | (None, Some(one)) => one.clone(),
            (None, None) => continue,
        };
        joined.files.insert(path.clone(), text);
    }
    let judged = |world: &World, when: &str| {
        if let Err(law) = world.judge() {
            panic!("{when}: {law}\n{story:#?}\n{:#?}", world.files);
        }
    };
    judged(&joined, "joined");
    joined.sync(&Request::default());
    judged(&joined, "joined and synced");
    joined.sync(&Request::default());
    judged(&joined, "synced twice");
}
