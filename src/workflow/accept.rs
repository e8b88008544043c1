//! Accept: a person's word that translations render the text shown above
//! them.

use super::refresh;
use super::statements::{Statement, Target, TargetFile};
use super::status::status;
use crate::format::fluent::{EntryBlock, LocaleFile};
use crate::model::snapshot::locale_path;
use crate::model::{
    Entry, Expected, Fingerprint, Listing, Locale, SegmentId, StatementId, Status, Write,
};

/// Which translations of a statement to accept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// Those that are unconfirmed.
    Unconfirmed,
    /// Those that are unconfirmed or stale.
    AlsoStale,
    /// Those that `sync` filled from another place where the same text stands.
    Repeats,
    /// These, unconfirmed or stale.
    Named(Vec<SegmentId>),
}

/// What came of accepting.
#[derive(Debug, Clone, Default)]
pub struct Accepted {
    /// What is current now.
    pub accepted: Vec<(StatementId, SegmentId)>,
    /// What was left, and why.
    pub left: Vec<(StatementId, SegmentId, Reason)>,
    /// The files to write.
    pub writes: Vec<Write>,
}

/// Why a translation was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is stale and was not named.
    Stale,
    /// There is no translation.
    Missing,
    /// The text shown above it is not the present one.
    NotShown,
    /// The entry cannot be read, or not by itself.
    Broken,
    /// The statement has no such segment.
    Unknown,
    /// It is current already.
    Current,
    /// It cannot be built as it stands.
    Faulty,
}

impl Reason {
    /// Returns the word for this reason.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stale => "stale",
            Self::Missing => "missing",
            Self::NotShown => "not-shown",
            Self::Broken => "broken",
            Self::Unknown => "unknown",
            Self::Current => "current",
            Self::Faulty => "faulty",
        }
    }
}

/// Accepts translations of one statement in one locale.
pub fn accept(statement: &Statement, locale: &Locale, choice: &Choice) -> Accepted {
    let mut out = Accepted::default();
    let Some(TargetFile::Read(Target { file, .. })) = statement.files.get(locale) else {
        out.left =
            named(choice).map(|id| (statement.id.clone(), id.clone(), Reason::Missing)).collect();
        return out;
    };
    let blocks = file.by_id();
    let mut edits = Vec::new();
    for listing in &statement.catalog.present {
        let block = blocks.get(&listing.id).copied();
        let Some(verdict) = verdict(file, block, listing, choice) else { continue };
        let place = (statement.id.clone(), listing.id.clone());
        let faulty = statement.faulty.contains(&(locale.clone(), listing.id.clone()));
        match (verdict, block) {
            (Ok(()), Some(_)) if faulty => out.left.push((place.0, place.1, Reason::Faulty)),
            (Ok(()), Some(block)) => {
                edits.extend(refresh::confirm(file, block, listing, &statement.previous));
                out.accepted.push(place);
            }
            (Err(reason), _) => out.left.push((place.0, place.1, reason)),
            (Ok(()), None) => {}
        }
    }
    let unknown = named(choice)
        .filter(|id| !statement.catalog.present.iter().any(|listing| listing.id == **id));
    out.left.extend(unknown.map(|id| (statement.id.clone(), id.clone(), Reason::Unknown)));
    if !edits.is_empty() && !file.conflicted {
        out.writes.push(Write {
            path: locale_path(locale, &statement.id),
            content: file.edited(&edits),
            expected: Expected::Text(file.text.clone()),
        });
    }
    out
}

fn named(choice: &Choice) -> impl Iterator<Item = &SegmentId> {
    match choice {
        Choice::Named(ids) => ids.iter(),
        _ => [].iter(),
    }
}

/// Decides on one translation; `None` where it is not asked about.
fn verdict(
    file: &LocaleFile,
    block: Option<&EntryBlock>,
    listing: &Listing,
    choice: &Choice,
) -> Option<Result<(), Reason>> {
    let entry = block.map(|block| &block.entry);
    let status = status(listing, entry);
    let wanted = match choice {
        Choice::Named(ids) if !ids.contains(&listing.id) => return None,
        Choice::Named(_) => true,
        Choice::Unconfirmed | Choice::AlsoStale if status == Status::Unconfirmed => true,
        Choice::AlsoStale if status == Status::Stale => true,
        Choice::Unconfirmed if status == Status::Stale => return Some(Err(Reason::Stale)),
        Choice::Repeats if status == Status::Unconfirmed => entry.is_some_and(is_repeat),
        _ => false,
    };
    if !wanted {
        return None;
    }
    let present = |text: &String| Fingerprint::of(text) == listing.fingerprint;
    Some(match (status, entry) {
        (Status::Current, _) => Err(Reason::Current),
        (Status::Missing, _) | (_, None) => Err(Reason::Missing),
        (_, Some(entry)) if entry.broken || file.conflicted => Err(Reason::Broken),
        (_, Some(entry)) if !entry.shown.iter().any(present) => Err(Reason::NotShown),
        (_, Some(entry)) if entry.sources.iter().any(|mark| !listing.accepts(mark.source)) => {
            Err(Reason::NotShown)
        }
        _ => Ok(()),
    })
}

/// Says whether an entry stands as `sync` filled it from another place.
fn is_repeat(entry: &Entry) -> bool {
    let untouched = entry
        .stales
        .first()
        .is_some_and(|mark| mark.base.is_none() && mark.target == Some(entry.target()));
    untouched && entry.filled_from.is_some()
}
