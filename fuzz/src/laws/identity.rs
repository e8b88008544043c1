//! Identity: ids are unique, one to one and the same each time, and a catalog
//! that is written reads as it was.

use std::collections::BTreeSet;

use hexapla::format::fluent::catalog;
use hexapla::format::markdown::{Options, extract};
use hexapla::model::{Catalog, Listing, Segment, SegmentId};
use hexapla::workflow::align::Change;
use hexapla::workflow::identify::identify;

use crate::feed::Feed;
use crate::markdown::{PIECES, statement};
use crate::workspace::facts;
use crate::{files, pool};

/// A statement through some edits, and a catalog that is none.
pub fn identity(bytes: &[u8]) {
    let mut feed = Feed::new(bytes);
    let mut text = statement(&mut feed.part());
    let mut known = match feed.number(4) {
        0 => catalog::read(&files::locale_file(&mut feed.part()), &|_| false).0,
        _ => Catalog::default(),
    };
    for _ in 0..=feed.number(4) {
        known = identified(&known, &segments(&text));
        text = match feed.number(3) {
            0 => shuffled(&text, &mut feed),
            _ => pool::spoiled(&text, &mut feed, PIECES),
        };
    }
}

fn segments(text: &str) -> Vec<Segment> {
    let keys = ["title".to_owned(), "summary".to_owned()];
    extract(text, &Options { front_matter: &keys, facts: &facts() }).0.segments
}

/// Puts the paragraphs of a text in another order.
fn shuffled(text: &str, feed: &mut Feed<'_>) -> String {
    let mut blocks: Vec<&str> = text.split("\n\n").collect();
    for at in 0..blocks.len() {
        let other = feed.number(blocks.len());
        blocks.swap(at, other);
    }
    blocks.join("\n\n")
}

fn identified(previous: &Catalog, segments: &[Segment]) -> Catalog {
    let (now, changes) = identify(previous, segments.to_vec());
    assert_eq!((&now, &changes), (&identify(previous, segments.to_vec()).0, &changes));
    let texts = |catalog: &Catalog| -> Vec<String> {
        catalog.present.iter().map(|listing| listing.segment.text.clone()).collect()
    };
    assert_eq!(texts(&now).len(), segments.len());
    for (listing, segment) in now.present.iter().zip(segments) {
        assert_eq!((&listing.segment.kind, &listing.segment.key), (&segment.kind, &segment.key));
    }
    let mut ids: BTreeSet<&SegmentId> = BTreeSet::new();
    for listing in now.present.iter().chain(&now.gone) {
        assert!(ids.insert(&listing.id), "{} stands twice: {now:#?}", listing.id);
    }
    // Every id that was known is known still.
    for listing in previous.present.iter().chain(&previous.gone) {
        assert!(ids.contains(&listing.id), "{} is forgotten: {now:#?}", listing.id);
    }
    let (same, changes) = identify(&now, segments.to_vec());
    assert_eq!(same, now, "the same text is other segments: {previous:#?}");
    let still = |change: &Change| *change == Change::Unchanged;
    assert!(changes.iter().all(|row| still(&row.change) && !row.moved), "{changes:#?}");
    let text = catalog::write(&now, &["### x · hexapla 1".to_owned()]);
    let (read, findings) = catalog::read(&text, &|_| false);
    assert!(findings.is_empty(), "{findings:?} in {text}");
    assert_eq!(texts(&read), texts(&now), "{text}");
    let ids = |all: &[Listing]| -> Vec<_> { all.iter().map(|one| one.id.clone()).collect() };
    assert_eq!(ids(&read.present), ids(&now.present), "{text}");
    assert_eq!(ids(&read.gone), ids(&now.gone), "{text}");
    now
}
