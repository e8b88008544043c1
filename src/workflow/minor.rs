//! Minor changes: an author declares that an edit leaves the meaning alone, so
//! that the translations of the text before stay current.
//!
//! The word of the author is bound to the exact two texts and stands in the
//! catalog, the text before with it; no locale file is touched. What changes a
//! fact is refused by the [`guard`](super::guard), unless it is forced with a reason.

use std::collections::BTreeMap;

use super::align::Change;
use super::guard::{Fact, Guard, Refusal};
use super::statements::{Statement, TargetFile};
use super::status::status;
use super::tasks;
use super::text_diff::{self, Nature};
use crate::format::fluent::{catalog, conflict};
use crate::model::snapshot::locale_path;
use crate::model::{
    Catalog, Expected, Finding, Fingerprint, Listing, Locale, Minor, Placeholder, SegmentId,
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
    let mut minors: BTreeMap<&SegmentId, Vec<Minor>> = BTreeMap::new();
    for listing in &statement.catalog.present {
        if matches!(choice, Choice::Named(ids) if !ids.contains(&listing.id)) {
            continue;
        }
        // Who does not name a segment may not have its older edits in mind.
        let before = earlier.or((*choice == Choice::All).then_some(&statement.previous));
        let texts = earlier_texts(statement, listing, before);
        if texts.is_empty() && matches!(choice, Choice::Named(_)) {
            out.unedited.push((statement.id.clone(), listing.id.clone()));
        }
        for (previous, placeholders) in texts {
            let source = listing.segment.text.clone();
            let cosmetic = text_diff::nature(&previous, &source) == Nature::Cosmetic;
            if *choice == Choice::Cosmetic && !cosmetic {
                continue;
            }
            let edit =
                Edit { statement: statement.id.clone(), id: listing.id.clone(), previous, source };
            if was_reshaped(statement, &listing.id) {
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
            let keeps = kept(statement, listing, &minor);
            minors.entry(&listing.id).or_default().push(minor);
            out.minor.push((edit, keeps));
        }
    }
    if !minors.is_empty() {
        out.writes.push(write(statement, &minors)?);
    }
    Ok(out)
}

/// Returns the segments whose edits since the last sync look minor.
pub fn likely(statement: &Statement) -> Vec<SegmentId> {
    let mut edited = statement
        .catalog
        .present
        .iter()
        .map(|listing| (listing, earlier_texts(statement, listing, Some(&statement.previous))))
        .filter(|(_, texts)| !texts.is_empty())
        .peekable();
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

/// Returns the texts of a segment from which a translation may have been made,
/// and from which it is not current.
fn earlier_texts<'a>(
    statement: &'a Statement,
    listing: &Listing,
    earlier: Option<&'a Catalog>,
) -> Vec<Earlier<'a>> {
    let catalog = earlier.unwrap_or(&statement.previous);
    let before = catalog.present.iter().find(|before| before.id == listing.id);
    let before = before
        .map(|before| (before.segment.text.clone(), Some(before.segment.placeholders.as_slice())));
    let mut out: Vec<Earlier<'a>> = before.into_iter().collect();
    if earlier.is_none() {
        for file in statement.files.values() {
            let TargetFile::Read(file) = file else { continue };
            let entry = file.by_id().get(&listing.id).map(|block| &block.entry);
            let stale = entry.filter(|_| status(listing, entry) == Status::Stale);
            let text = stale.and_then(|entry| tasks::previous_source(statement, listing, entry));
            out.extend(text.map(|text| (text, None)));
        }
    }
    let mut seen = Vec::new();
    out.retain(|(text, _)| {
        let fingerprint = Fingerprint::of(text);
        let new = !listing.accepts(fingerprint) && !seen.contains(&fingerprint);
        seen.push(fingerprint);
        new
    });
    out
}

/// Says whether a segment was divided, or joined with another, so that its
/// translation has too much or too little, whatever its words mean.
fn was_reshaped(statement: &Statement, id: &SegmentId) -> bool {
    let changes = statement.changes.iter().filter(|change| {
        change.id == *id && matches!(change.change, Change::Split | Change::Merged)
    });
    let listings = || statement.catalog.present.iter();
    changes.count() > 0
        || listings().any(|listing| listing.id == *id && !listing.from.is_empty())
        || listings().any(|listing| listing.from.contains(id))
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

/// Counts the translations that a minor change keeps current.
fn kept(statement: &Statement, listing: &Listing, minor: &Minor) -> usize {
    let mut with = listing.clone();
    with.minors.push(minor.clone());
    let gains = |locale: &Locale| {
        let mut translations = statement.translations(locale)?;
        let (_, entry, now) = translations.find(|(found, ..)| found.id == listing.id)?;
        (now != Status::Current && status(&with, entry) == Status::Current).then_some(())
    };
    statement.files.keys().filter_map(gains).count()
}

/// Returns the catalog with minor changes, and with the present texts of their
/// segments; other edits are left for `sync` to write down.
fn write(
    statement: &Statement,
    minors: &BTreeMap<&SegmentId, Vec<Minor>>,
) -> Result<Write, Box<Finding>> {
    let path = locale_path(&statement.source, &statement.id);
    let sync_first = || Box::new(Finding::error("minor-sync-first").in_file(path.clone()));
    let written = statement.written.as_ref().filter(|_| statement.renamed_from.is_none());
    let written = written.ok_or_else(sync_first)?;
    if written.lines().any(conflict::begins) {
        return Err(sync_first());
    }
    let mut catalog = statement.previous.clone();
    let is_listed = |id: &SegmentId| catalog.present.iter().any(|listing| listing.id == *id);
    if !minors.keys().all(|id| is_listed(id)) {
        return Err(sync_first());
    }
    for listing in &mut catalog.present {
        let now = statement.catalog.present.iter().find(|now| now.id == listing.id);
        if let (Some(new), Some(now)) = (minors.get(&listing.id), now) {
            listing.segment = now.segment.clone();
            listing.fingerprint = now.fingerprint;
            listing.minors.extend(new.iter().cloned());
        }
    }
    let content = catalog::as_in(written, &catalog::write(&catalog, &catalog::head(written)));
    Ok(Write { path, content, expected: Expected::Text(written.clone()) })
}
