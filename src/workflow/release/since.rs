//! What became of a statement since it was released.

use std::collections::{BTreeMap, BTreeSet};

use super::verify::Records;
use super::{OPEN, build, own_settings, segments, translations};
use crate::model::{Date, Digest, Fingerprint, Locale, Manifest, Page, SegmentId, Settings};
use crate::workflow::statements::Statement;

/// What was released of a statement, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// The day.
    pub released: Date,
    /// The target locales in which it did not go out.
    pub left_out: Vec<Locale>,
    /// What would be another, were it released again.
    pub since: Since,
}

/// What would be another in a statement, were it released again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Since {
    /// How many segments have another text.
    pub edited: usize,
    /// How many segments are new.
    pub new: usize,
    /// How many segments are gone.
    pub gone: usize,
    /// Whether something else in the page is another: a link, a fact, the
    /// order or the formatting.
    pub other: bool,
    /// The target locales in which it went out, those that are absent left
    /// out.
    pub locales: BTreeMap<Locale, Changed>,
}

/// What would be another in one locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changed {
    /// How many segments that were released have another translation.
    pub translations: usize,
    /// Whether the settings give the page another link or front-matter key.
    pub other: bool,
}

type Texts = [(SegmentId, Fingerprint)];

impl Since {
    /// Says whether everything would be the same.
    pub fn is_nothing(&self) -> bool {
        let same = self.locales.values().all(|own| *own == Changed::default());
        same && !self.other && [self.edited, self.new, self.gone] == [0; 3]
    }
}

/// Returns what became of a statement, if it was released.
pub fn past(statement: &Statement, records: &Records, settings: &Settings) -> Option<Past> {
    let manifest = records.get(&statement.id)?.as_ref()?;
    Some(Past {
        released: manifest.released,
        left_out: manifest.left_out.keys().cloned().collect(),
        since: since(manifest, statement, settings),
    })
}

/// Compares what was released of a statement with what it says now.
///
/// Texts are compared by their fingerprints, and where these are the same, the
/// page of the source by its bytes: a link or an account number is no text, and
/// must not change unseen. Pages of targets, which take longer to build, have
/// nothing that is not in that page, in the translations or in the settings.
pub fn since(manifest: &Manifest, statement: &Statement, settings: &Settings) -> Since {
    let mut since = edits(&manifest.source.segments, &segments(statement));
    since.other = since == Since::default() && !is_page(&manifest.source.page, statement, settings);
    let known: BTreeSet<&SegmentId> = manifest.source.segments.iter().map(|(id, _)| id).collect();
    for (locale, then) in &manifest.locales {
        let Some(now) = translations(statement, locale) else { continue };
        let translations = replaced(&then.translations, &now, &known, statement);
        let other = own_settings(statement, locale, settings) != then.settings;
        since.locales.insert(locale.clone(), Changed { translations, other });
    }
    since
}

/// Says whether a statement would be built as the page that was written.
fn is_page(page: &Page, statement: &Statement, settings: &Settings) -> bool {
    let output = build(&[statement], &|locale| *locale == statement.source, settings, OPEN);
    // A draft is not built; all that can be said of it is what its texts say.
    output.built.iter().all(|built| Digest::of(built.content.as_bytes()) == page.sha256)
}

/// Counts what was edited, added and removed. A text that is there before and
/// now is the same, whatever its id.
fn edits(then: &Texts, now: &Texts) -> Since {
    let (then, now) = (unmatched(then, now), unmatched(now, then));
    let edited = then.intersection(&now).count();
    Since { edited, new: now.len() - edited, gone: then.len() - edited, ..Since::default() }
}

/// Returns the ids of the texts that others do not have, or not as often.
fn unmatched<'a>(texts: &'a Texts, others: &Texts) -> BTreeSet<&'a SegmentId> {
    let mut left: BTreeMap<Fingerprint, usize> = BTreeMap::new();
    for (_, fingerprint) in others {
        *left.entry(*fingerprint).or_default() += 1;
    }
    let mut unmatched = BTreeSet::new();
    for (id, fingerprint) in texts {
        match left.get_mut(fingerprint).filter(|count| **count > 0) {
            Some(count) => *count -= 1,
            None => drop(unmatched.insert(id)),
        }
    }
    unmatched
}

/// Counts the segments, of those that were released and are still there, that
/// have another translation.
fn replaced(
    then: &Texts,
    now: &Texts,
    known: &BTreeSet<&SegmentId>,
    statement: &Statement,
) -> usize {
    let by_id =
        |texts: &Texts| -> BTreeMap<SegmentId, Fingerprint> { texts.iter().cloned().collect() };
    let (then, now) = (by_id(then), by_id(now));
    let present = statement.catalog.present.iter().filter(|listing| known.contains(&listing.id));
    present.filter(|listing| then.get(&listing.id) != now.get(&listing.id)).count()
}
