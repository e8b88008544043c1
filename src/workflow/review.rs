//! Review: a person's word that a translation, as it reads, renders the source
//! text, as it reads. It lapses by itself when either changes.

use super::statements::{Statement, Target, TargetFile};
use super::status::approval;
use crate::format::fluent::{EntryBlock, LocaleFile};
use crate::model::{
    Edit, Entry, Fingerprint, Listing, Locale, Review, SegmentId, StatementId, Status,
};

/// A translation that can be approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The statement.
    pub statement: StatementId,
    /// The segment.
    pub id: SegmentId,
    /// The source text as it stands.
    pub source: String,
    /// The translation as it stands.
    pub target: String,
    /// What is approved: this text, and this translation of it.
    pub review: Review,
    /// The latest approval that has lapsed.
    pub lapsed: Option<Lapsed>,
}

/// An approval that holds no longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lapsed {
    /// What was approved, and by whom.
    pub review: Review,
    /// The source text of then, where it is known.
    pub source: Option<String>,
    /// The translation of then, where it is known.
    pub target: Option<String>,
}

/// Why a translation cannot be approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is not current.
    NotCurrent,
    /// It is approved as it stands.
    Approved,
    /// The file holds a conflict.
    Conflict,
    /// It cannot be built as it stands.
    Faulty,
}

impl Reason {
    /// Returns the word for this reason.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotCurrent => "not-current",
            Self::Approved => "approved",
            Self::Conflict => "conflict",
            Self::Faulty => "faulty",
        }
    }
}

/// What can be approved, and what cannot.
pub type Candidates = (Vec<Candidate>, Vec<(StatementId, SegmentId, Reason)>);

/// Returns the translations of a statement that `name` can approve: those that
/// are named, else all that are current and nobody has approved.
pub fn candidates(
    statement: &Statement,
    locale: &Locale,
    named: Option<&[SegmentId]>,
    name: &str,
) -> Candidates {
    let file = statement.files.get(locale);
    let conflicted = matches!(file, Some(TargetFile::Read(Target { file, .. })) if file.conflicted);
    let (mut out, mut left) = (Vec::new(), Vec::new());
    for (listing, entry, status) in statement.translations(locale).into_iter().flatten() {
        if named.is_some_and(|ids| !ids.contains(&listing.id)) {
            continue;
        }
        let judged = match entry.filter(|_| status == Status::Current) {
            _ if conflicted => Err(Reason::Conflict),
            None => Err(Reason::NotCurrent),
            _ if statement.faulty.contains(&(locale.clone(), listing.id.clone())) => {
                Err(Reason::Faulty)
            }
            Some(entry) if approval(listing, entry).is_some() => Err(Reason::Approved),
            Some(entry) => Ok(candidate(statement, listing, entry, name)),
        };
        match judged {
            Ok(candidate) => out.push(candidate),
            Err(Reason::Approved) if named.is_none() => {}
            Err(reason) => left.push((statement.id.clone(), listing.id.clone(), reason)),
        }
    }
    (out, left)
}

fn candidate(statement: &Statement, listing: &Listing, entry: &Entry, name: &str) -> Candidate {
    // The file may show an earlier text, to which the present one is a minor
    // change; the person reads the present one.
    let review =
        Review { source: listing.fingerprint, target: entry.target(), name: name.to_owned() };
    let lapsed = entry.reviews.last().map(|review| Lapsed {
        source: source_text(statement, listing, entry, review.source),
        target: (review.target == entry.target()).then(|| entry.text.clone()),
        review: review.clone(),
    });
    Candidate {
        statement: statement.id.clone(),
        id: listing.id.clone(),
        source: listing.segment.text.clone(),
        target: entry.text.clone(),
        review,
        lapsed,
    }
}

fn source_text(
    statement: &Statement,
    listing: &Listing,
    entry: &Entry,
    wanted: Fingerprint,
) -> Option<String> {
    let catalogs = [&statement.catalog, &statement.previous];
    let listings = catalogs.iter().flat_map(|catalog| catalog.present.iter().chain(&catalog.gone));
    let known = listings.map(|listing| &listing.segment.text);
    let minor = listing.minors.iter().map(|minor| &minor.was);
    let mut texts = known.chain(minor).chain(&entry.shown).chain(&entry.was);
    texts.find(|text| Fingerprint::of(text) == wanted).cloned()
}

impl Lapsed {
    /// Looks for what is not known in an earlier state of the locale file, and
    /// says whether all is known then.
    fn look_in(&mut self, entry: Option<&Entry>) -> bool {
        if let Some(entry) = entry {
            let is_source = |text: &&String| Fingerprint::of(text) == self.review.source;
            let source = entry.shown.iter().chain(&entry.was).find(is_source).cloned();
            self.source = self.source.take().or(source);
            let target = (entry.target() == self.review.target).then(|| entry.text.clone());
            self.target = self.target.take().or(target);
        }
        self.source.is_some() && self.target.is_some()
    }
}

/// Looks for what lapsed approvals have lost in an earlier state of their locale
/// file, and says whether all is known then.
pub fn look_back(candidates: &mut [Candidate], text: &str) -> bool {
    let file = LocaleFile::parse(text, &|_| true);
    let entries = file.by_id();
    let mut all = true;
    for Candidate { id, lapsed, .. } in candidates {
        if let Some(lapsed) = lapsed {
            all &= lapsed.look_in(entries.get(id).map(|block| &block.entry));
        }
    }
    all
}

/// Returns a locale file with an approval written above its entry; `None`
/// where the file no longer has the translation that was approved.
pub fn approve(text: &str, id: &SegmentId, review: &Review) -> Option<String> {
    let file = LocaleFile::parse(text, &|_| true);
    let blocks = file.by_id();
    let block: &EntryBlock = blocks.get(id).filter(|block| !block.entry.broken)?;
    // Another run may just have written it.
    if block.entry.reviews.contains(review) {
        return Some(text.to_owned());
    }
    let line = crate::format::fluent::lines::reviewed(review);
    let edit =
        Edit { range: block.range.start..block.range.start, text: format!("{line}{}", file.eol) };
    (block.entry.target() == review.target).then(|| file.edited(&[edit]))
}
