//! Statements as every command sees them: the segments of the present text
//! with the ids that the catalog gives them, and the locale files beside.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::align::Change;
use super::guard;
use super::identify::{SegmentChange, identify};
use super::rename::{Leftover, renamed};
use super::status::{Doubt, approval, known_base, status};
use crate::format::fluent::value::origin;
use crate::format::fluent::{EntryBlock, LocaleFile, catalog};
use crate::format::front_matter;
use crate::format::markdown::{self, Extraction};
use crate::format::yaml;
use crate::model::finding::line_column;
use crate::model::snapshot::{locale_path, statement_path};
use crate::model::{
    Catalog, Coverage, Entry, FileState, Finding, Fingerprint, Kind, Listing, Locale, Minor,
    Segment, SegmentId, Settings, Severity, Snapshot, Stage, StatementFile, StatementId,
    StatementSettings, Status,
};

/// A statement with its translations.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The id.
    pub id: StatementId,
    /// The text, byte for byte.
    pub text: String,
    /// What it says about itself.
    pub settings: StatementSettings,
    /// Its source locale.
    pub source: Locale,
    /// Its target locales.
    pub targets: Vec<Locale>,
    /// Where its segments stand in the text.
    pub extraction: Extraction,
    /// The segments with their ids, as `sync` would write them down.
    pub catalog: Catalog,
    /// The catalog as it was written down last.
    pub previous: Catalog,
    /// The text of that catalog; `None` if there is none.
    pub written: Option<String>,
    /// What became of each segment since then.
    pub changes: Vec<SegmentChange>,
    /// The id that the statement had when the catalog was written.
    pub renamed_from: Option<StatementId>,
    /// The locale file of each target.
    pub files: BTreeMap<Locale, TargetFile>,
    /// The translations that nobody can build: they lack a placeholder, or
    /// bring a link or an account number of their own.
    pub faulty: BTreeSet<(Locale, SegmentId)>,
}

/// A locale file, as far as it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TargetFile {
    /// There is no such file.
    Missing,
    /// A sparse checkout leaves it out.
    Absent,
    /// It is there and cannot be read.
    Unreadable,
    /// What it says.
    Read(LocaleFile),
}

/// All statements of a snapshot.
#[derive(Debug, Clone, Default)]
pub struct Statements {
    /// Those that could be read, by id.
    pub all: Vec<Statement>,
    /// The locale files of statements that are gone.
    pub leftovers: Vec<Leftover>,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

/// Reads all statements of a snapshot. A statement that cannot be read is a
/// finding, and the others are served.
pub fn read(snapshot: &Snapshot) -> Statements {
    read_at_least(snapshot, &BTreeMap::new())
}

/// Reads all statements of a snapshot as [`read`] does, some of them as if they
/// were in a later stage than they say.
pub fn read_at_least(snapshot: &Snapshot, stages: &BTreeMap<StatementId, Stage>) -> Statements {
    let heads: Vec<(Option<Head<'_>>, Vec<Finding>)> =
        snapshot.statements.par_iter().map(|file| read_head(file, &snapshot.settings)).collect();
    let mut out = Statements::default();
    let mut readable = Vec::new();
    for (mut head, findings) in heads {
        out.findings.extend(findings);
        if let Some(head) = &mut head
            && let Some(stage) = stages.get(&head.file.id)
        {
            head.settings.stage = head.settings.stage.max(*stage);
        }
        readable.extend(head);
    }
    let texts: BTreeMap<&StatementId, (&Locale, &[Segment])> = readable
        .iter()
        .map(|head| (&head.file.id, (&head.source, head.extraction.segments.as_slice())))
        .collect();
    let (renames, leftovers) = renamed(snapshot, &texts);
    out.leftovers = leftovers;
    let read: Vec<(Option<Statement>, Vec<Finding>)> = readable
        .into_par_iter()
        .map(|head| {
            let from = renames.get(&head.file.id).cloned();
            read_body(snapshot, head, from)
        })
        .collect();
    for (statement, findings) in read {
        out.findings.extend(findings);
        out.all.extend(statement);
    }
    // One word for a statement that is gone: its catalog speaks for all files.
    let spoken_for = |leftover: &&Leftover| {
        let catalog = |other: &Leftover| other.is_catalog && other.id == leftover.id;
        leftover.is_catalog || !out.leftovers.iter().any(catalog)
    };
    let told: Vec<Finding> =
        out.leftovers.iter().filter(spoken_for).map(Leftover::finding).collect();
    out.findings.extend(told);
    out
}

/// Mistakes of a statement that change what all its translations are: front
/// matter that is no longer read, a misspelt fact. The statement waits until
/// they are mended, as it does where its own settings are wrong and it could be
/// taken for one in another language.
const DOUBTFUL: [&str; 6] = [
    "front-matter-invalid",
    "duplicate-key",
    "unknown-fact",
    "conflict",
    "open-fact",
    "too-many-segments",
];

/// Finds what no author means: conflict markers, and a fact that lost its
/// closing brace.
fn damage(text: &str, settings: &Settings) -> Option<Finding> {
    let conflict = text.starts_with("<<<<<<< ").then_some(0);
    let conflict = conflict.or_else(|| text.find("\n<<<<<<< ").map(|at| at + 1));
    if let Some(at) = conflict.filter(|_| text.contains("\n>>>>>>> ")) {
        return Some(Finding::error("conflict").at_byte(text, at));
    }
    text.match_indices("{ $").find_map(|(at, open)| {
        let rest = &text[at + open.len()..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
        let (name, behind) = rest.split_at(end.unwrap_or(rest.len()));
        let lost = settings.facts.contains_key(name) && !behind.trim_start().starts_with('}');
        lost.then(|| Finding::error("open-fact").at_byte(text, at).arg("fact", name))
    })
}

/// What a statement's own file says.
struct Head<'a> {
    file: &'a StatementFile,
    settings: StatementSettings,
    source: Locale,
    extraction: Extraction,
}

fn read_head<'a>(file: &'a StatementFile, settings: &Settings) -> (Option<Head<'a>>, Vec<Finding>) {
    let options =
        markdown::Options { front_matter: &settings.front_matter, facts: &settings.facts };
    let (extraction, mut findings) = markdown::extract(&file.text, &options);
    let (own, own_findings) = match extraction.front_matter.hexapla_block(&file.text) {
        Some((yaml, line)) => yaml::statement_settings(yaml, line),
        None => Default::default(),
    };
    findings.extend(damage(&file.text, settings));
    let doubtful = own_findings.iter().any(|finding| finding.severity == Severity::Error)
        || findings.iter().any(|finding| DOUBTFUL.contains(&finding.check));
    findings.extend(own_findings);
    if doubtful {
        findings.push(Finding::warning("statement-left-out"));
    }
    for finding in &mut findings {
        finding.place.path = Some(file.path.clone());
        finding.statement = Some(file.id.clone());
    }
    let source = settings.source_of(&own).clone();
    let head = Head { file, settings: own, source, extraction };
    ((!doubtful).then_some(head), findings)
}

fn read_body(
    snapshot: &Snapshot,
    head: Head<'_>,
    renamed_from: Option<StatementId>,
) -> (Option<Statement>, Vec<Finding>) {
    let before = renamed_from.as_ref().unwrap_or(&head.file.id);
    let written = snapshot.locale_file(&head.source, before);
    let (mut statement, mut findings) =
        match identified(&snapshot.settings, head, written, renamed_from.clone()) {
            Ok(read) => read,
            Err(finding) => return (None, vec![*finding]),
        };
    if statement.settings.stage != Stage::Draft {
        for target in statement.targets.clone() {
            let (target_file, found) = read_target(snapshot, &statement, &target);
            let faulty = found.iter().filter(|finding| OBJECTIONS.contains(&finding.check));
            let faulty = faulty.filter_map(|finding| finding.segment.clone());
            statement.faulty.extend(faulty.map(|id| (target.clone(), id)));
            findings.extend(found);
            statement.files.insert(target, target_file);
        }
    }
    (Some(statement), findings)
}

/// Gives the segments of a statement the ids of its catalog, which is as it
/// was found; no locale file is read.
fn identified(
    settings: &Settings,
    head: Head<'_>,
    found: Option<&FileState>,
    renamed_from: Option<StatementId>,
) -> Result<(Statement, Vec<Finding>), Box<Finding>> {
    let Head { file, settings: own, source, extraction } = head;
    let path = locale_path(&source, renamed_from.as_ref().unwrap_or(&file.id));
    let refused = |finding: Finding| {
        let finding = finding.in_file(path.clone());
        Err(Box::new(of_statement(finding, &file.id)))
    };
    if let Some(finding) = found.and_then(FileState::text).and_then(too_many_entries) {
        return refused(finding);
    }
    let written = match found {
        // Where the source locale was changed, this is somebody's work.
        Some(FileState::Text(text)) if catalog::holds_translations(text) => {
            return refused(Finding::error("not-a-catalog").arg("source", source.to_string()));
        }
        Some(FileState::Text(text)) => Some(text.clone()),
        None => None,
        Some(FileState::Absent) => return refused(Finding::error("catalog-absent")),
        Some(FileState::Unreadable) => return refused(Finding::error("catalog-lost")),
    };
    let (mut previous, found) = match &written {
        Some(text) => {
            let present: BTreeSet<Fingerprint> =
                extraction.segments.iter().map(|s| Fingerprint::of(&s.text)).collect();
            catalog::read(text, &|fingerprint| present.contains(&fingerprint))
        }
        None => Default::default(),
    };
    let mut findings: Vec<Finding> =
        found.into_iter().map(|f| of_statement(f.in_file(path.clone()), &file.id)).collect();
    let mut unproven = guard::prove(&mut previous, &source);
    let (mut catalog, changes) = identify(&previous, extraction.segments.clone());
    unproven.extend(guard::prove(&mut catalog, &source));
    let text = written.as_deref().filter(|_| !unproven.is_empty()).unwrap_or_default();
    let lines: BTreeMap<&str, usize> =
        text.lines().zip(1..).filter(|(line, _)| line.starts_with("# @minor ")).collect();
    findings.extend(unproven.into_iter().map(|(minor, finding)| {
        let line = format!("# @minor {} {}", minor.old, minor.new);
        let line = lines.get(line.as_str()).copied().unwrap_or(1);
        of_statement(finding.in_file(path.clone()).at(line, 1), &file.id)
    }));
    let targets = settings.targets_of(&own);
    let statement = Statement {
        id: file.id.clone(),
        text: file.text.clone(),
        settings: own,
        source,
        targets,
        extraction,
        catalog,
        previous,
        written,
        changes,
        renamed_from,
        files: BTreeMap::new(),
        faulty: BTreeSet::new(),
    };
    Ok((statement, findings))
}

/// Reads one statement by itself, with the catalog that was found for it and
/// no locale file; `None` where [`read`] would leave it out.
pub fn alone(
    settings: &Settings,
    file: &StatementFile,
    catalog: Option<&FileState>,
) -> Option<Statement> {
    let head = read_head(file, settings).0?;
    identified(settings, head, catalog, None).ok().map(|(statement, _)| statement)
}

/// Returns what a statement says about itself, without reading the rest of it.
pub fn own_settings(text: &str) -> StatementSettings {
    let (front_matter, _) = front_matter::scan(text);
    let own = front_matter.hexapla_block(text);
    own.map(|(yaml, line)| yaml::statement_settings(yaml, line).0).unwrap_or_default()
}

fn of_statement(mut finding: Finding, id: &StatementId) -> Finding {
    finding.statement = Some(id.clone());
    finding
}

/// Says that a file has more entries than memory should be spent on. It is not
/// read at all: what was left out of it would look as if it were missing.
fn too_many_entries(text: &str) -> Option<Finding> {
    let starts = text.lines().filter(|line| !line.starts_with([' ', '#']) && line.contains('='));
    let limit = 4 * markdown::MAX_SEGMENTS;
    (starts.take(limit + 1).count() > limit)
        .then(|| Finding::error("too-many-entries").arg("limit", limit.to_string()))
}

/// Reads the locale file of a target, under the statement's present name or
/// else under its previous one.
fn read_target(
    snapshot: &Snapshot,
    statement: &Statement,
    target: &Locale,
) -> (TargetFile, Vec<Finding>) {
    let names = std::iter::once(&statement.id).chain(&statement.renamed_from);
    let found = names.filter_map(|id| Some((id, snapshot.locale_file(target, id)?))).next();
    let (id, text) = match found {
        None => return (TargetFile::Missing, Vec::new()),
        Some((_, FileState::Absent)) => return (TargetFile::Absent, Vec::new()),
        Some((_, FileState::Unreadable)) => return (TargetFile::Unreadable, Vec::new()),
        Some((id, FileState::Text(text))) => (id, text),
    };
    if let Some(mut finding) = too_many_entries(text) {
        finding.locale = Some(target.clone());
        let finding = of_statement(finding.in_file(locale_path(target, id)), &statement.id);
        return (TargetFile::Unreadable, vec![finding]);
    }
    let ids = statement.ids();
    let file = LocaleFile::parse(text, &|id| ids.contains_key(id));
    let links = snapshot.settings.locales.get(target).map(|own| &own.links);
    let mut findings: Vec<Finding> =
        file.findings.iter().map(|finding| named_id(statement, finding.clone())).collect();
    for block in file.entries.iter().filter(|block| !block.redundant) {
        findings.extend(match ids.get(block.entry.id.as_str()) {
            None => unknown_id(statement, block),
            Some(listing) => doubtful_entry(&file, block)
                .or_else(|| objection(&file, block, listing, links.unwrap_or(&BTreeMap::new()))),
        });
    }
    for finding in &mut findings {
        finding.place.path = Some(locale_path(target, id));
        finding.statement = Some(statement.id.clone());
        finding.locale = Some(target.clone());
    }
    findings.sort_by_key(|finding| finding.place.line);
    (TargetFile::Read(file), findings)
}

/// Says which segment an entry is likely for whose id no segment has.
fn unknown_id(statement: &Statement, block: &EntryBlock) -> Option<Finding> {
    if block.obsolete || block.comments.is_empty() {
        return None;
    }
    let finding =
        Finding::error("unknown-id").at(block.entry.line, 1).arg("id", block.entry.id.as_str());
    Some(match block.entry.sources.first() {
        Some(mark) => suggested(statement, finding, &mark.source.to_string()),
        None => finding,
    })
}

/// Recognises a line that nobody can read as an entry whose id was translated,
/// by the marks above it.
fn named_id(statement: &Statement, finding: Finding) -> Finding {
    let arg = |name| finding.args.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg);
    let (Some(text), Some(source)) = (arg("text"), arg("source")) else { return finding };
    let Some((id, _)) = text.split_once('=') else {
        let source = source.clone();
        return suggested(statement, finding, &source);
    };
    let unknown = Finding { check: "unknown-id", args: Vec::new(), ..finding.clone() };
    suggested(statement, unknown.arg("id", id.trim()), source)
}

fn suggested(statement: &Statement, finding: Finding, source: &str) -> Finding {
    let meant = |listing: &&Listing| listing.fingerprint.to_string() == source;
    match statement.catalog.present.iter().find(meant) {
        Some(listing) => finding.arg("suggestion", listing.id.as_str()),
        None => finding,
    }
}

/// Names the reasons for which an entry is left alone that no other finding
/// tells.
fn doubtful_entry(file: &LocaleFile, block: &EntryBlock) -> Option<Finding> {
    let entry = &block.entry;
    let check = match known_base(entry).err()? {
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
    Some(in_entry(file, block, Finding::warning(check), at))
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

fn in_entry(file: &LocaleFile, block: &EntryBlock, finding: Finding, at: usize) -> Finding {
    let id = &block.entry.id;
    // Counted back from the entry: a file may hold many of them.
    let line = if at < block.id_at {
        block.entry.line - file.text[at..block.id_at].matches('\n').count()
    } else {
        block.entry.line + file.text[block.id_at..at].matches('\n').count()
    };
    let start = file.text[..at].rfind('\n').map_or(0, |end| end + 1);
    let column = file.text[start..at].trim_start_matches('\u{feff}').chars().count() + 1;
    finding.at(line, column).of_segment(id).arg("id", id.as_str())
}

impl Statement {
    /// Returns the path of its text from the root of the workspace.
    pub fn path(&self) -> String {
        statement_path(&self.id)
    }

    /// Returns the path of its translations into a locale: a renamed
    /// statement's stand under its previous name, until `sync` moves them.
    pub fn file_path(&self, locale: &Locale) -> String {
        let moved = self.renamed_from.as_ref();
        let there = matches!(self.files.get(locale), Some(TargetFile::Read(_)));
        locale_path(locale, moved.filter(|_| there).unwrap_or(&self.id))
    }

    /// Says whether `sync` has written down what the text says now.
    pub fn is_synced(&self) -> bool {
        self.written.is_some()
            && self.renamed_from.is_none()
            && self.changes.iter().all(|change| change.change == Change::Unchanged)
    }

    /// Returns its title: the front-matter key `title`, else the first
    /// heading, else the id.
    pub fn title(&self) -> &str {
        let present = &self.catalog.present;
        let title = present.iter().find(|listing| listing.id.as_str() == "title");
        let heading = || present.iter().find(|listing| listing.segment.kind == Kind::Heading);
        title.or_else(heading).map_or(self.id.as_str(), |listing| listing.segment.text.as_str())
    }

    /// Returns each segment with its entry in a locale and where it stands, in
    /// reading order; `None` where the locale is absent or no target.
    pub fn translations<'a>(
        &'a self,
        locale: &Locale,
    ) -> Option<impl Iterator<Item = (&'a Listing, Option<&'a Entry>, Status)> + use<'a>> {
        let file = match self.files.get(locale)? {
            TargetFile::Absent => return None,
            TargetFile::Missing | TargetFile::Unreadable => None,
            TargetFile::Read(file) => Some(file),
        };
        Some(self.standing(file))
    }

    /// Returns where each segment stands by the text of a locale file, in
    /// reading order.
    pub fn statuses(&self, text: Option<&str>) -> Vec<Status> {
        let ids = self.ids();
        let file = text.map(|text| LocaleFile::parse(text, &|id| ids.contains_key(id)));
        self.standing(file.as_ref()).map(|(_, _, status)| status).collect()
    }

    /// Returns the segments by id, those that are gone included.
    fn ids(&self) -> BTreeMap<&str, &Listing> {
        let all = self.catalog.present.iter().chain(&self.catalog.gone);
        all.map(|listing| (listing.id.as_str(), listing)).collect()
    }

    fn standing<'a>(
        &'a self,
        file: Option<&'a LocaleFile>,
    ) -> impl Iterator<Item = (&'a Listing, Option<&'a Entry>, Status)> + use<'a> {
        let entries: BTreeMap<&SegmentId, &Entry> = file
            .map(|file| file.by_id().into_iter().map(|(id, block)| (id, &block.entry)).collect())
            .unwrap_or_default();
        self.catalog.present.iter().map(move |listing| {
            let entry = entries.get(&listing.id).copied();
            (listing, entry, status(listing, entry))
        })
    }

    /// Returns the minor changes that count although the fact guard refuses
    /// them.
    pub fn forced(&self) -> impl Iterator<Item = (&Listing, &Minor)> {
        self.catalog.present.iter().flat_map(|listing| {
            let forced = listing.effective_minors().filter(|minor| minor.forced.is_some());
            forced.map(move |minor| (listing, minor))
        })
    }

    /// Returns who approved the translations into a locale that stand as
    /// somebody approved them.
    pub fn reviewed(&self, locale: &Locale) -> BTreeMap<&SegmentId, &str> {
        let Some(TargetFile::Read(file)) = self.files.get(locale) else {
            return BTreeMap::new();
        };
        let blocks = file.by_id();
        let approved = |listing: &'_ Listing| {
            let entry = &blocks.get(&listing.id)?.entry;
            // Few entries have an approval, and the status takes longer.
            approval(listing, entry).filter(|_| status(listing, Some(entry)) == Status::Current)
        };
        let present = self.catalog.present.iter();
        present.filter_map(|listing| Some((&listing.id, approved(listing)?))).collect()
    }

    /// Counts the segments, and the source words, per status; `None` where the
    /// locale is absent or no target.
    pub fn coverage(&self, locale: &Locale) -> Option<(Coverage, Coverage)> {
        let (mut segments, mut words) = (Coverage::default(), Coverage::default());
        for (listing, _, status) in self.translations(locale)? {
            segments.add(status, 1);
            words.add(status, listing.segment.words());
        }
        Some((segments, words))
    }
}
