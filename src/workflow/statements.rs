//! Statements as every command sees them: the segments of the present text
//! with the ids that the catalog gives them, and the locale files beside.

mod targets;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::align::Change;
use super::guard;
use super::identify::{SegmentChange, identify};
use super::rename::{Leftover, renamed};
use super::status::approval;
use crate::format::fluent::catalog;
use crate::format::front_matter;
use crate::format::markdown::{self, Extraction};
use crate::format::yaml;
use crate::model::snapshot::{locale_path, statement_path};
use crate::model::{
    Catalog, Coverage, Entry, FileState, Finding, Fingerprint, Kind, Listing, Locale, Minor,
    Segment, SegmentId, Settings, Severity, Snapshot, Stage, StatementFile, StatementId,
    StatementSettings, Status,
};
use targets::too_many_entries;
pub use targets::{FoundFiles, Tally, Target};

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
    /// The locale file of each target, those that were read.
    pub files: BTreeMap<Locale, TargetFile>,
    /// How far each of them is; `None` where it is absent.
    pub tallies: BTreeMap<Locale, Option<Tally>>,
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
    Read(Target),
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
    let before = statement.renamed_from.as_ref();
    let files = snapshot.targets(&statement.id, before, &statement.targets);
    let read = files.filter(|(_, file)| !matches!(file, Some((_, FileState::Unread))));
    let own = |(id, state): (&StatementId, &FileState)| (id.clone(), state.clone());
    let files = read.map(|(locale, file)| (locale.clone(), file.map(own))).collect();
    findings.extend(statement.read_targets(&snapshot.settings, files));
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
        None | Some(FileState::Unread) => None,
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
        tallies: BTreeMap::new(),
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
    /// reading order; `None` where the locale is absent, no target or not read.
    pub fn translations<'a>(
        &'a self,
        locale: &Locale,
    ) -> Option<impl Iterator<Item = (&'a Listing, Option<&'a Entry>, Status)> + use<'a>> {
        let target = match self.files.get(locale)? {
            TargetFile::Absent => return None,
            TargetFile::Missing | TargetFile::Unreadable => None,
            TargetFile::Read(target) => Some(target),
        };
        let standing = move |(at, listing)| {
            let (entry, status) = target.map_or((None, Status::Missing), |target| target.at(at));
            (listing, entry.map(|block| &block.entry), status)
        };
        Some(self.catalog.present.iter().enumerate().map(standing))
    }

    /// Returns where each segment stands by the text of a locale file, in
    /// reading order.
    pub fn statuses(&self, text: Option<&str>) -> Vec<Status> {
        let Some(text) = text else { return vec![Status::Missing; self.catalog.present.len()] };
        Target::read(&self.catalog, text.to_owned()).statuses().collect()
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
        let translations = self.translations(locale).into_iter().flatten();
        let current = translations.filter(|(_, _, status)| *status == Status::Current);
        current
            .filter_map(|(listing, entry, _)| Some((&listing.id, approval(listing, entry?)?)))
            .collect()
    }

    /// Counts the segments, and the source words, per status; `None` where the
    /// locale is absent, no target or not read.
    pub fn coverage(&self, locale: &Locale) -> Option<(Coverage, Coverage)> {
        self.tally(locale).map(|tally| (tally.segments, tally.words))
    }

    /// Returns how far a locale is; `None` where it is absent, no target or not
    /// read.
    pub fn tally(&self, locale: &Locale) -> Option<&Tally> {
        self.tallies.get(locale)?.as_ref()
    }
}
