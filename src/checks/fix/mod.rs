//! Mending what checks are sure of, by byte range.
//!
//! A fix touches nothing but the bytes that it is about, and says nothing about
//! what a translation renders: a translation stands where it stood before, as
//! [`workflow::status`] has it. So a tool leaves what a person has to look at
//! first, and what a person has signed.
//!
//! [`workflow::status`]: crate::workflow::status

mod places;

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Found, Hit, Pair, Prose, hits, registry};
use crate::format::fluent::lines::{self, Line};
use crate::format::fluent::value::{decode, origin};
use crate::format::fluent::{EntryBlock, LocaleFile};
use crate::format::markdown::objection;
use crate::format::markdown::view::{SpanKind, view};
use crate::model::{
    CheckLevel, Edit, Entry, Fingerprint, Listing, Locale, SegmentId, Settings, SourceMark, Status,
};
use crate::workflow::statements::{Statement, Target, TargetFile};
use crate::workflow::status::{approval, status};
pub use places::Change;
use places::{Fix, changes};
pub(in crate::checks) use places::{chosen, replaced};

/// What mending one locale file comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fixed {
    /// The changes of the file.
    pub edits: Vec<Edit>,
    /// The translations that change.
    pub mended: Vec<Mended>,
    /// Those that could be mended and are left, and why.
    pub left: Vec<(SegmentId, Reason)>,
}

/// A translation that is mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Its segment.
    pub id: SegmentId,
    /// What it read.
    pub old: String,
    /// What it reads.
    pub new: String,
    /// What was done, in the order in which it was.
    pub changes: Vec<Change>,
}

/// Why a translation is left as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It is stale, or flagged so: somebody has to look at it anyway.
    Stale,
    /// Nobody can say which text it renders.
    Unconfirmed,
    /// A person has approved it as it reads.
    Reviewed,
    /// What is wrong is not written letter by letter, or mending it would
    /// change more than it should.
    NotPlain,
}

impl Reason {
    /// Returns the word for this reason.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stale => "stale",
            Self::Unconfirmed => "unconfirmed",
            Self::Reviewed => "reviewed",
            Self::NotPlain => "not-plain",
        }
    }
}

/// Mends what was found in one locale file of a statement. What an `@allow`
/// line excuses stays, and what the settings ignore.
///
/// Mending twice is mending once.
pub fn fixes(
    statement: &Statement,
    locale: &Locale,
    found: &[Found],
    settings: &Settings,
) -> Fixed {
    let mut out = Fixed::default();
    let Some(TargetFile::Read(Target { file, .. })) = statement.files.get(locale) else {
        return out;
    };
    let asked = by_segment(statement, locale, found);
    let blocks = file.by_id();
    for listing in &statement.catalog.present {
        let (Some(hits), Some(block)) = (asked.get(&listing.id), blocks.get(&listing.id)) else {
            continue;
        };
        let job = Job { statement, locale, settings, file, listing, block };
        match job.mend(hits.clone()) {
            Ok((mended, edits)) => {
                out.mended.push(mended);
                out.edits.extend(edits);
            }
            Err(reason) => out.left.push((listing.id.clone(), reason)),
        }
    }
    out
}

/// Returns what can be mended in the file of a locale, by segment.
fn by_segment<'a>(
    statement: &Statement,
    locale: &Locale,
    found: &'a [Found],
) -> BTreeMap<&'a SegmentId, Vec<&'a Hit>> {
    let mut out: BTreeMap<&SegmentId, Vec<&Hit>> = BTreeMap::new();
    let of_file = |found: &&Found| {
        found.finding.statement.as_ref() == Some(&statement.id)
            && found.finding.locale.as_ref() == Some(locale)
            && !found.is_allowed()
    };
    for found in found.iter().filter(of_file) {
        let first = found.finding.segment.iter().map(|id| (id, &found.hit));
        let also = found.also.iter().map(|(id, hit)| (id, hit));
        for (id, hit) in first.chain(also).filter(|(_, hit)| !hit.fixes.is_empty()) {
            out.entry(id).or_default().push(hit);
        }
    }
    out
}

/// One translation to mend.
struct Job<'a> {
    statement: &'a Statement,
    locale: &'a Locale,
    settings: &'a Settings,
    file: &'a LocaleFile,
    listing: &'a Listing,
    block: &'a EntryBlock,
}

/// How often what was mended is looked at again: where two fixes meet, the
/// second has to wait for the first.
pub(super) const MAX_ROUNDS: usize = 8;

impl Job<'_> {
    fn mend(&self, hits: Vec<&Hit>) -> Result<(Mended, Vec<Edit>), Reason> {
        refusal(self.listing, &self.block.entry).map_or(Ok(()), Err)?;
        let message = &self.file.text[self.block.id_at..self.block.value.end];
        let mut now = Version { message: message.to_owned(), text: self.block.entry.text.clone() };
        let mut changes = Vec::new();
        let mut hits: Vec<Hit> = hits.into_iter().cloned().collect();
        for _ in 0..MAX_ROUNDS {
            let Some((next, done)) = self.round(&now, &hits) else { break };
            now = next;
            changes.extend(done);
            hits = self.again(&now.text);
        }
        if changes.is_empty() {
            return Err(Reason::NotPlain);
        }
        let value = self.block.value.start - self.block.id_at;
        let edit = Edit { range: self.block.value.clone(), text: now.message[value..].to_owned() };
        let edits = self.rebound(&now.text).into_iter().chain([edit]).collect();
        let old = self.block.entry.text.clone();
        Ok((Mended { id: self.listing.id.clone(), old, new: now.text, changes }, edits))
    }

    /// Does what can be done at once; `None` where nothing can.
    fn round(&self, now: &Version, hits: &[Hit]) -> Option<(Version, Vec<Change>)> {
        let all = chosen(hits, &now.places());
        if let Some(next) = self.done(now, &all) {
            return Some((next, changes(&now.text, &all)));
        }
        // One of them does harm: the first that does none is done alone.
        hits.iter().find_map(|hit| {
            let alone = chosen(std::slice::from_ref(hit), &now.places());
            Some((self.done(now, &alone)?, changes(&now.text, &alone)))
        })
    }

    /// Returns what comes of some fixes; `None` where there are none, or they
    /// change more than they say.
    fn done(&self, now: &Version, fixes: &[Fix<'_>]) -> Option<Version> {
        if fixes.is_empty() {
            return None;
        }
        let text = replaced(&now.text, fixes.iter().map(|fix| (fix.at.clone(), fix.text)));
        let raw = fixes.iter().map(|fix| (fix.raw.clone(), fix.text));
        let message = replaced(&now.message, raw);
        let reads = decode(&message).is_ok_and(|decoded| decoded.text == text);
        let links = self.settings.locales.get(self.locale).map(|own| &own.links);
        let none = BTreeMap::new();
        let objects =
            |text: &str| objection(&self.listing.segment, text, links.unwrap_or(&none)).is_some();
        let kind = self.listing.segment.kind;
        let sound = reads
            && markup(&text, kind) == markup(&now.text, kind)
            && (!objects(&text) || objects(&now.text));
        sound.then_some(Version { message, text })
    }

    /// Looks at a text again.
    fn again(&self, text: &str) -> Vec<Hit> {
        let segment = &self.listing.segment;
        let source = Prose::new(&segment.text, &self.statement.source, segment.kind);
        let target = Prose::new(text, self.locale, segment.kind);
        let none = BTreeMap::new();
        let links = self.settings.locales.get(self.locale).map_or(&none, |own| &own.links);
        let mut found = hits(&Pair { segment, source: &source, target: &target, links });
        found.retain(|hit| !hit.fixes.is_empty() && self.wants(hit.check));
        found
    }

    fn wants(&self, check: &str) -> bool {
        let allows = &self.block.entry.allows;
        let allowed = allows.iter().any(|allow| allow.check == check && !allow.reason.is_empty());
        let ignored = self.settings.level(check, self.locale) == Some(CheckLevel::Ignore);
        !allowed && !ignored && registry::find(check).is_some_and(|check| check.fixable)
    }

    /// Binds a translation that was bound to how it reads now.
    fn rebound(&self, text: &str) -> Option<Edit> {
        let bound = |range: &&Range<usize>| {
            let line = &self.file.text[(*range).clone()];
            matches!(lines::read(line), Line::Source(SourceMark { target: Some(_), .. }))
        };
        let range = self.block.comments.iter().find(bound)?;
        let line = self.file.text[range.clone()].trim_end();
        let target = line.rfind(char::is_whitespace)? + 1;
        let end = range.start + line.len();
        Some(Edit { range: range.start + target..end, text: Fingerprint::of(text).to_string() })
    }
}

/// Says why a translation is not for a tool to touch.
fn refusal(listing: &Listing, entry: &Entry) -> Option<Reason> {
    match status(listing, Some(entry)) {
        Status::Stale => Some(Reason::Stale),
        Status::Missing | Status::Unconfirmed => Some(Reason::Unconfirmed),
        Status::Current if !entry.stales.is_empty() => Some(Reason::Stale),
        Status::Current => approval(listing, entry).map(|_| Reason::Reviewed),
    }
}

/// A translation at one moment, and the message that says it.
struct Version {
    message: String,
    text: String,
}

impl Version {
    /// Returns what finds the bytes of the message that are bytes of the text.
    fn places(&self) -> impl Fn(Range<usize>) -> Option<Range<usize>> {
        let origin = origin(&self.message);
        move |at| origin.plain(at)
    }
}

/// Returns the markup of a text, which no fix changes.
fn markup(text: &str, kind: crate::model::Kind) -> Vec<SpanKind> {
    let kinds = view(text, kind).into_iter().map(|span| span.kind);
    kinds.filter(|kind| *kind != SpanKind::Text).collect()
}

#[cfg(test)]
mod tests;
