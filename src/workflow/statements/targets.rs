//! The locale files of a statement: what stands in each, and where every
//! translation stands.

use std::collections::BTreeMap;

use super::{Statement, TargetFile};
use crate::format::fluent::value::origin;
use crate::format::fluent::{EntryBlock, LocaleFile};
use crate::format::markdown;
use crate::model::finding::{self, line_column};
use crate::model::snapshot::locale_path;
use crate::model::{
    Catalog, Coverage, FileState, Finding, Listing, Locale, Settings, Stage, StatementId, Status,
};
use crate::workflow::status::{Doubt, approval, base_beside, status};

/// A locale file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// What it says.
    pub file: LocaleFile,
    /// Of each present segment the number of its entry, and where it stands.
    standing: Vec<(Option<usize>, Status)>,
}

/// How far the translations into a locale are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// The segments.
    pub segments: Coverage,
    /// Their source words.
    pub words: Coverage,
    /// How many segments have a current translation that somebody approved.
    pub reviewed: usize,
}

/// A locale file with the segment of each entry, those that are present with
/// their number.
struct Reading<'a> {
    target: Target,
    segments: Vec<Option<(&'a Listing, Option<usize>)>>,
}

/// The segments of a catalog by id, those that are present with their number.
type Ids<'a> = BTreeMap<&'a str, (&'a Listing, Option<usize>)>;

/// The locale files of a statement as they were found, each under the name that
/// the statement has or had; `None` is missing.
pub type FoundFiles = Vec<(Locale, Option<(StatementId, FileState)>)>;

impl Target {
    /// Reads a locale file of a statement with some catalog.
    pub(super) fn read(catalog: &Catalog, text: String) -> Self {
        Reading::new(&ids(catalog), catalog, text).target
    }

    /// Returns the entry of a present segment, by the segment's number, and
    /// where it stands.
    pub fn at(&self, segment: usize) -> (Option<&EntryBlock>, Status) {
        let (number, status) = self.standing[segment];
        (number.map(|number| &self.file.entries[number]), status)
    }

    /// Returns where each present segment stands.
    pub(super) fn statuses(&self) -> impl Iterator<Item = Status> {
        self.standing.iter().map(|(_, status)| *status)
    }
}

impl<'a> Reading<'a> {
    fn new(ids: &Ids<'a>, catalog: &'a Catalog, text: String) -> Self {
        let file = LocaleFile::parse(text, &|id| ids.contains_key(id));
        let mut standing = vec![(None, Status::Missing); catalog.present.len()];
        let mut segments = Vec::with_capacity(file.entries.len());
        let mut next = 0;
        for (number, block) in file.entries.iter().enumerate() {
            let id = block.entry.id.as_str();
            // Nearly all files are in the order of the catalog.
            let ahead = catalog.present.get(next).filter(|listing| listing.id.as_str() == id);
            let segment = match ahead {
                Some(listing) => Some((listing, Some(next))),
                None => ids.get(id).copied(),
            };
            if let Some((listing, Some(at))) = segment {
                next = at + 1;
                if !block.redundant && standing[at].0.is_none() {
                    standing[at] = (Some(number), status(listing, Some(&block.entry)));
                }
            }
            segments.push(segment);
        }
        Self { target: Target { file, standing }, segments }
    }

    /// Returns what is wrong with the file, by line.
    fn doubts(&self, ids: &Ids<'_>, links: &BTreeMap<String, String>) -> Vec<Finding> {
        let Target { file, standing } = &self.target;
        let lines = finding::Lines::new(&file.text);
        let mut findings: Vec<Finding> =
            file.findings.iter().map(|finding| named_id(ids, finding.clone())).collect();
        for (block, segment) in file.entries.iter().zip(&self.segments) {
            let Some((listing, at)) = *segment else {
                findings.extend(unknown_id(ids, block).filter(|_| !block.redundant));
                continue;
            };
            if block.redundant {
                continue;
            }
            // What is current or stale has a known base.
            let known = at.is_some_and(|at| standing[at].1 >= Status::Stale);
            let doubt = if known { None } else { doubtful_entry(&lines, block, listing) };
            findings.extend(doubt.or_else(|| objection(file, block, listing, links)));
        }
        findings.sort_by_key(|finding| finding.place.line);
        findings
    }
}

impl Statement {
    /// Takes up its locale files, and returns what is wrong with them. A draft
    /// has none.
    pub fn read_targets(&mut self, settings: &Settings, files: FoundFiles) -> Vec<Finding> {
        let (mut findings, mut faults) = (Vec::new(), Vec::new());
        if self.settings.stage == Stage::Draft {
            return findings;
        }
        let ids = ids(&self.catalog);
        let words: Vec<usize> =
            self.catalog.present.iter().map(|listing| listing.segment.words()).collect();
        for (locale, found) in files {
            let file = match found {
                None => TargetFile::Missing,
                Some((_, FileState::Absent)) => TargetFile::Absent,
                Some((_, FileState::Unreadable | FileState::Unread)) => TargetFile::Unreadable,
                Some((id, FileState::Text(text))) => {
                    let (file, found) = self.target(&ids, settings, &locale, text);
                    let objections = found.iter().filter(|f| OBJECTIONS.contains(&f.check));
                    let faulty = objections.filter_map(|finding| finding.segment.clone());
                    faults.extend(faulty.map(|id| (locale.clone(), id)));
                    findings.extend(found.into_iter().map(|mut finding| {
                        finding.place.path = Some(locale_path(&locale, &id));
                        finding.statement = Some(self.id.clone());
                        finding.locale = Some(locale.clone());
                        finding
                    }));
                    file
                }
            };
            self.tallies.insert(locale.clone(), tally(&self.catalog, &words, &file));
            self.files.insert(locale, file);
        }
        self.faulty.extend(faults);
        findings
    }

    /// Reads one locale file, with what is wrong with it.
    fn target(
        &self,
        ids: &Ids<'_>,
        settings: &Settings,
        locale: &Locale,
        text: String,
    ) -> (TargetFile, Vec<Finding>) {
        if let Some(finding) = too_many_entries(&text) {
            return (TargetFile::Unreadable, vec![finding]);
        }
        let none = BTreeMap::new();
        let links = settings.locales.get(locale).map_or(&none, |own| &own.links);
        let reading = Reading::new(ids, &self.catalog, text);
        let findings = reading.doubts(ids, links);
        (TargetFile::Read(reading.target), findings)
    }

    /// Lets go of what the locale files say. What was counted stays, and which
    /// of them are not there.
    pub fn let_go(&mut self) {
        self.files.retain(|_, file| !matches!(file, TargetFile::Read(_)));
    }
}

/// The fewest bytes of an entry.
const SMALLEST_ENTRY: usize = "a=\n".len();

/// Says that a file has more entries than memory should be spent on. It is not
/// read at all: what was left out of it would look as if it were missing.
pub(super) fn too_many_entries(text: &str) -> Option<Finding> {
    let limit = 4 * markdown::MAX_SEGMENTS;
    if text.len() <= limit * SMALLEST_ENTRY {
        return None;
    }
    let starts = text.lines().filter(|line| !line.starts_with([' ', '#']) && line.contains('='));
    (starts.take(limit + 1).count() > limit)
        .then(|| Finding::error("too-many-entries").arg("limit", limit.to_string()))
}

fn ids(catalog: &Catalog) -> Ids<'_> {
    let present = catalog.present.iter().enumerate();
    let present = present.map(|(at, listing)| (listing.id.as_str(), (listing, Some(at))));
    let gone = catalog.gone.iter().map(|listing| (listing.id.as_str(), (listing, None)));
    gone.chain(present).collect()
}

fn tally(catalog: &Catalog, words: &[usize], file: &TargetFile) -> Option<Tally> {
    let mut tally = Tally::default();
    let mut add = |status, words| {
        tally.segments.add(status, 1);
        tally.words.add(status, words);
    };
    match file {
        TargetFile::Absent => return None,
        TargetFile::Missing | TargetFile::Unreadable => {
            words.iter().for_each(|words| add(Status::Missing, *words));
        }
        TargetFile::Read(target) => {
            target.statuses().zip(words).for_each(|(status, words)| add(status, *words));
            let approved = |(at, listing): &(usize, &Listing)| match target.at(*at) {
                (Some(block), Status::Current) => approval(listing, &block.entry).is_some(),
                _ => false,
            };
            tally.reviewed = catalog.present.iter().enumerate().filter(approved).count();
        }
    }
    Some(tally)
}

/// Says which segment an entry is likely for whose id no segment has.
fn unknown_id(ids: &Ids<'_>, block: &EntryBlock) -> Option<Finding> {
    if block.obsolete || block.comments.is_empty() {
        return None;
    }
    let finding =
        Finding::error("unknown-id").at(block.entry.line, 1).arg("id", block.entry.id.as_str());
    Some(match block.entry.sources.first() {
        Some(mark) => suggested(ids, finding, &mark.source.to_string()),
        None => finding,
    })
}

/// Recognises a line that nobody can read as an entry whose id was translated,
/// by the marks above it.
fn named_id(ids: &Ids<'_>, finding: Finding) -> Finding {
    let arg = |name| finding.args.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg);
    let (Some(text), Some(source)) = (arg("text"), arg("source")) else { return finding };
    let Some((id, _)) = text.split_once('=') else {
        let source = source.clone();
        return suggested(ids, finding, &source);
    };
    let unknown = Finding { check: "unknown-id", args: Vec::new(), ..finding.clone() };
    suggested(ids, unknown.arg("id", id.trim()), source)
}

/// Names the first present segment with a fingerprint.
fn suggested(ids: &Ids<'_>, finding: Finding, source: &str) -> Finding {
    let present = ids.values().filter_map(|(listing, at)| Some((at.as_ref()?, listing)));
    let meant = present.filter(|(_, listing)| listing.fingerprint.to_string() == source);
    match meant.min_by_key(|(at, _)| **at) {
        Some((_, listing)) => finding.arg("suggestion", listing.id.as_str()),
        None => finding,
    }
}

/// Names the reasons for which an entry is left alone that no other finding
/// tells.
fn doubtful_entry(
    lines: &finding::Lines<'_>,
    block: &EntryBlock,
    listing: &Listing,
) -> Option<Finding> {
    let entry = &block.entry;
    let check = match base_beside(listing, entry).err()? {
        Doubt::EditedSource if entry.is_empty() && !entry.shown.is_empty() => "typed-in-comment",
        _ if entry.is_empty() => return None,
        Doubt::NoSource if entry.stales.is_empty() => "no-source",
        Doubt::EditedSource => "edited-source",
        Doubt::SeveralMarks => "several-marks",
        Doubt::EditedStale => "edited-stale",
        Doubt::NotOneLine => "not-one-line",
        _ => return None,
    };
    let at = if check == "not-one-line" { block.value.end } else { block.range.start };
    let id = &entry.id;
    let finding = Finding::warning(check).in_lines(lines, at);
    Some(finding.of_segment(id).arg("id", id.as_str()))
}

/// What [`markdown::objection`] finds.
const OBJECTIONS: [&str; 3] = ["literal-fact", "lost-placeholder", "unknown-placeholder"];

/// Says why a translation could not be built, though its texts fit.
fn objection(
    file: &LocaleFile,
    block: &EntryBlock,
    listing: &Listing,
    links: &BTreeMap<String, String>,
) -> Option<Finding> {
    if block.entry.is_empty() || block.entry.broken || block.obsolete {
        return None;
    }
    let (finding, at) = markdown::placed_objection(&listing.segment, &block.entry.text, links)?;
    let message = &file.text[block.id_at..block.value.end];
    let raw = origin(message).raw(at);
    // Counted from the entry: a file may hold many of them.
    let (line, column) = line_column(message, raw.start);
    let id = &block.entry.id;
    let mut finding = finding.at(block.entry.line + line - 1, column);
    finding.place.length = Some(message[raw].chars().count());
    Some(finding.of_segment(id).arg("id", id.as_str()))
}
