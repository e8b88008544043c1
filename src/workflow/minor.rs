//! Minor changes: an author declares that an edit leaves the meaning alone, so
//! that the translations of the text before stay current.
//!
//! The word of the author is bound to the exact two texts and stands in the
//! catalog, the text before with it; no locale file is touched. What changes a
//! fact is refused by the [`guard`](super::guard), unless it is forced with a
//! reason.

use std::collections::{BTreeMap, BTreeSet};

use super::align::Change;
use super::guard::{Fact, Guard, Refusal};
use super::statements::Statement;
use super::status::status;
use super::tasks;
use super::text_diff::{self, Nature};
use crate::format::fluent::{catalog, conflict};
use crate::model::snapshot::locale_path;
use crate::model::{
    Catalog, Entry, Expected, Finding, Fingerprint, Listing, Minor, Placeholder, SegmentId,
    StatementId, Status, Write,
};

/// Which edits of a statement to declare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// All since the last sync; unless forced, those that look minor.
    All,
    /// Those of letters' case, punctuation, quotes or dashes only.
    Cosmetic,
    /// Those of these segments.
    Named(Vec<SegmentId>),
}

/// An edit that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The statement.
    pub statement: StatementId,
    /// The segment.
    pub id: SegmentId,
    /// The text before.
    pub previous: String,
    /// The text as it stands.
    pub source: String,
}

/// What came of declaring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declared {
    /// The edits that are minor now, with how many translations that keeps
    /// current.
    pub minor: Vec<(Edit, usize)>,
    /// The edits that were refused, and why.
    pub refused: Vec<(Edit, Refusal)>,
    /// The edits that change no fact, and yet more than a slip: they count when
    /// their segments are named.
    pub unsure: Vec<Edit>,
    /// Segments that were named and have no edit to declare.
    pub unedited: Vec<(StatementId, SegmentId)>,
    /// The catalogs to write.
    pub writes: Vec<Write>,
}

/// Declares edits of a statement as minor: those since `earlier`, else those
/// since the last sync, and of segments that are named or edits that are
/// cosmetic also those that made translations stale. `forced` is the reason why
/// the guard is not asked.
///
/// # Errors
///
/// Where the catalog has to be written down or joined first.
pub fn declare(
    statement: &Statement,
    choice: &Choice,
    earlier: Option<&Catalog>,
    forced: Option<&str>,
) -> Result<Declared, Box<Finding>> {
    let guard = Guard::new(&statement.source);
    let mut out = Declared::default();
    // Who does not name a segment may not have its older edits in mind.
    let before = match earlier.or((*choice == Choice::All).then_some(&statement.previous)) {
        Some(catalog) => Before::listed(catalog),
        None => Before::listed(&statement.previous).with_stale(statement),
    };
    let reshaped = reshaped(statement);
    let mut minors: Vec<(Edit, &Listing, Minor)> = Vec::new();
    for listing in &statement.catalog.present {
        if matches!(choice, Choice::Named(ids) if !ids.contains(&listing.id)) {
            continue;
        }
        let texts = before.texts(listing);
        if texts.is_empty() && matches!(choice, Choice::Named(_)) {
            out.unedited.push((statement.id.clone(), listing.id.clone()));
        }
        for (previous, placeholders) in texts {
            let source = listing.segment.text.clone();
            let cosmetic = || text_diff::nature(&previous, &source) == Nature::Cosmetic;
            if *choice == Choice::Cosmetic && !cosmetic() {
                continue;
            }
            let edit =
                Edit { statement: statement.id.clone(), id: listing.id.clone(), previous, source };
            if reshaped.contains(&listing.id) {
                let (old, new) = (String::new(), String::new());
                out.refused.push((edit, Refusal { fact: Fact::Shape, old, new }));
                continue;
            }
            let refusal = guard
                .refusal(&edit.previous, &edit.source)
                .or_else(|| value_changed(listing, placeholders));
            if let Some(refusal) = refusal.filter(|_| forced.is_none()) {
                out.refused.push((edit, refusal));
                continue;
            }
            let sure = forced.is_some() || *choice != Choice::All;
            if !sure && !guard.looks_minor(&edit.previous, &edit.source) {
                out.unsure.push(edit);
                continue;
            }
            let minor = Minor {
                old: Fingerprint::of(&edit.previous),
                new: listing.fingerprint,
                was: edit.previous.clone(),
                forced: forced.map(str::to_owned),
            };
            minors.push((edit, listing, minor));
        }
    }
    if !minors.is_empty() {
        out.writes.push(write(statement, &minors)?);
        out.minor = kept(statement, minors);
    }
    Ok(out)
}

/// Returns the segments whose edits since the last sync look minor.
pub fn likely(statement: &Statement) -> Vec<SegmentId> {
    let before = Before::listed(&statement.previous);
    let edited = statement.catalog.present.iter().map(|listing| (listing, before.texts(listing)));
    let mut edited = edited.filter(|(_, texts)| !texts.is_empty()).peekable();
    if edited.peek().is_none() {
        return Vec::new();
    }
    let guard = Guard::new(&statement.source);
    let likely = |(listing, texts): &(&Listing, Vec<Earlier<'_>>)| {
        texts.iter().all(|(previous, placeholders)| {
            guard.looks_minor(previous, &listing.segment.text)
                && value_changed(listing, *placeholders).is_none()
        })
    };
    edited.filter(likely).map(|(listing, _)| listing.id.clone()).collect()
}

/// A text that a segment had, and its placeholders where they are known.
type Earlier<'a> = (String, Option<&'a [Placeholder]>);

/// The texts that segments had, from which translations may have been made.
struct Before<'a> {
    listed: BTreeMap<&'a SegmentId, &'a Listing>,
    stale: BTreeMap<&'a SegmentId, Vec<String>>,
}

impl<'a> Before<'a> {
    /// Takes the texts of a catalog.
    fn listed(catalog: &'a Catalog) -> Self {
        Self { listed: by_id(&catalog.present), stale: BTreeMap::new() }
    }

    /// Adds the texts from which translations were made that are stale.
    fn with_stale(mut self, statement: &'a Statement) -> Self {
        for locale in statement.files.keys() {
            let translations = statement.translations(locale).into_iter().flatten();
            for (listing, entry, _) in translations.filter(|(.., s)| *s == Status::Stale) {
                let text =
                    entry.and_then(|entry| tasks::previous_source(statement, listing, entry));
                self.stale.entry(&listing.id).or_default().extend(text);
            }
        }
        self
    }

    /// Returns the texts of a segment of which a translation is not current.
    fn texts(&self, listing: &Listing) -> Vec<Earlier<'a>> {
        let mut out: Vec<Earlier<'a>> = Vec::new();
        if let Some(before) = self.listed.get(&listing.id)
            && !listing.accepts(before.fingerprint)
        {
            out.push((before.segment.text.clone(), Some(&before.segment.placeholders)));
        }
        let mut seen: Vec<Fingerprint> =
            out.iter().map(|(text, _)| Fingerprint::of(text)).collect();
        for text in self.stale.get(&listing.id).into_iter().flatten() {
            let fingerprint = Fingerprint::of(text);
            if !listing.accepts(fingerprint) && !seen.contains(&fingerprint) {
                seen.push(fingerprint);
                out.push((text.clone(), None));
            }
        }
        out
    }
}

fn by_id(listings: &[Listing]) -> BTreeMap<&SegmentId, &Listing> {
    listings.iter().map(|listing| (&listing.id, listing)).collect()
}

/// Returns the segments that were divided, or joined with another, so that
/// their translations have too much or too little, whatever the words mean.
fn reshaped(statement: &Statement) -> BTreeSet<&SegmentId> {
    let changes = statement.changes.iter();
    let now = changes.filter(|change| matches!(change.change, Change::Split | Change::Merged));
    let parts = statement.catalog.present.iter().filter(|listing| !listing.from.is_empty());
    let before = parts.flat_map(|listing| listing.from.iter().chain([&listing.id]));
    now.map(|change| &change.id).chain(before).collect()
}

/// Says whether a link, or another value that stands in the text by name, is
/// another one than before.
fn value_changed(listing: &Listing, before: Option<&[Placeholder]>) -> Option<Refusal> {
    let changed = listing.segment.placeholders.iter().find_map(|now| {
        let before = before?.iter().find(|before| before.name == now.name)?;
        (before.value != now.value).then_some((before, now))
    });
    changed.map(|(before, now)| Refusal {
        fact: Fact::Placeholder,
        old: before.value.clone(),
        new: now.value.clone(),
    })
}

/// Counts for each minor change the translations that it keeps current.
fn kept(statement: &Statement, minors: Vec<(Edit, &Listing, Minor)>) -> Vec<(Edit, usize)> {
    let edited: BTreeSet<&SegmentId> = minors.iter().map(|(_, listing, _)| &listing.id).collect();
    let mut open: BTreeMap<&SegmentId, Vec<&Entry>> = BTreeMap::new();
    for locale in statement.files.keys() {
        let translations = statement.translations(locale).into_iter().flatten();
        for (listing, entry, status) in translations.filter(|(l, ..)| edited.contains(&l.id)) {
            let entry = entry.filter(|_| status != Status::Current);
            open.entry(&listing.id).or_default().extend(entry);
        }
    }
    let count = |listing: &Listing, minor: Minor| {
        let mut with = listing.clone();
        with.minors.push(minor);
        let entries = open.get(&listing.id).into_iter().flatten();
        entries.filter(|entry| status(&with, Some(entry)) == Status::Current).count()
    };
    minors.into_iter().map(|(edit, listing, minor)| (edit, count(listing, minor))).collect()
}

/// Returns the catalog with minor changes, and with the present texts of their
/// segments; other edits are left for `sync` to write down.
fn write(statement: &Statement, minors: &[(Edit, &Listing, Minor)]) -> Result<Write, Box<Finding>> {
    let path = locale_path(&statement.source, &statement.id);
    let sync_first = || Box::new(Finding::error("minor-sync-first").in_file(path.clone()));
    let written = statement.written.as_ref().filter(|_| statement.renamed_from.is_none());
    let written = written.ok_or_else(sync_first)?;
    if written.lines().any(conflict::begins) {
        return Err(sync_first());
    }
    let mut catalog = statement.previous.clone();
    let places: BTreeMap<SegmentId, usize> =
        catalog.present.iter().zip(0..).map(|(listing, at)| (listing.id.clone(), at)).collect();
    for (_, now, minor) in minors {
        let listing = &mut catalog.present[*places.get(&now.id).ok_or_else(sync_first)?];
        listing.segment = now.segment.clone();
        listing.fingerprint = now.fingerprint;
        listing.minors.push(minor.clone());
    }
    let content = catalog::as_in(written, &catalog::write(&catalog, &catalog::head(written)));
    Ok(Write { path, content, expected: Expected::Text(written.clone()) })
}
