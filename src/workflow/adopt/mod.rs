//! Adopting what exists: a folder of translated Markdown becomes statements with
//! their locale files.
//!
//! [`layout`](layout::layout) sorts the files, [`beads`] says which blocks of a
//! translation render which blocks of its source, and [`plan`] writes what is
//! sure as current and the rest as unconfirmed: a person looks at it and accepts
//! it, or does not.
//!
//! A text that is sure is current without anybody's word for it. So a bead is
//! sure only where all that can be compared without knowing the languages
//! agrees, and no other way to align the texts comes near it. What it cannot see
//! is two neighbours of about one length that changed places.

pub mod bead;
pub mod beads;
pub mod block;
mod carry;
mod cost;
mod file;
pub mod layout;
mod ways;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::refresh::{self, Sources, Usual};
use super::statements::{self, Statement};
use super::sync::{self, Request};
use crate::format::fluent::{LocaleFile, catalog, lines, value};
use crate::model::snapshot::{locale_path, statement_path};
use crate::model::{
    Changes, Edit, Expected, FileState, Finding, Fingerprint, Locale, Rewrite, SegmentId, Snapshot,
    StaleMark, StatementFile, StatementId, Write,
};
use bead::Doubt;
use file::{Filled, Pairing};
use layout::{Group, Layout, Skipped};

/// What becomes of a folder.
#[derive(Debug, Clone, Default)]
pub struct Adoption {
    /// The statements that are new, by id.
    pub statements: Vec<Adopted>,
    /// The files that were not taken over, and why.
    pub skipped: Vec<(String, Skipped)>,
    /// Links of the source with what stands for them in each locale, where the
    /// settings do not say so yet.
    pub links: BTreeMap<Locale, BTreeMap<String, String>>,
    /// The files to write: for each statement its locale files, then its
    /// catalog, then its text, so that a run that was killed is taken up by the
    /// next.
    pub changes: Changes,
    /// What is wrong with the texts.
    pub findings: Vec<Finding>,
}

/// A statement that is new.
#[derive(Debug, Clone)]
pub struct Adopted {
    /// The id.
    pub id: StatementId,
    /// The path of its text in the folder.
    pub source: String,
    /// How many segments it has.
    pub segments: usize,
    /// Its translations.
    pub translations: BTreeMap<Locale, Translation>,
}

/// What became of one translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// Its path in the folder.
    pub path: String,
    /// How many segments have a translation that is current.
    pub sure: usize,
    /// The segments whose translation somebody has to confirm, with its line and
    /// the reason.
    pub unconfirmed: Vec<(SegmentId, usize, Doubt)>,
    /// How many segments have no translation.
    pub missing: usize,
    /// The lines that were not taken over.
    pub left: Vec<RangeInclusive<usize>>,
}

/// A folder that is adopted, sorted and read.
#[derive(Debug, Clone, Copy)]
pub struct Folder<'a> {
    /// What its files are.
    pub layout: &'a Layout,
    /// The texts of its files, by their paths.
    pub texts: &'a BTreeMap<String, String>,
    /// Whether the workspace is made for it. Links are then written into its
    /// settings, and statements that a killed run has written are not in its
    /// way.
    pub is_new: bool,
}

/// Plans the adoption of a folder into a workspace. What is in the workspace
/// stays as it is.
pub fn plan(snapshot: &Snapshot, folder: Folder<'_>, request: &Request) -> Adoption {
    let mut out = Adoption { skipped: folder.layout.skipped.clone(), ..Adoption::default() };
    let mut next = snapshot.clone();
    let groups = admit(&mut next, folder, &mut out);
    let read = statements::read(&next);
    let find = |id: &StatementId| read.all.iter().find(|s| s.id == *id && s.renamed_from.is_none());
    let mut pairings = Vec::new();
    for group in groups {
        match find(&group.id) {
            Some(statement) => pairings.push(pair(group, statement, folder, snapshot, &mut out)),
            None => skip(group, Skipped::Unsound, &mut out.skipped),
        }
    }
    out.links = links(&pairings, snapshot);
    for pairing in &pairings {
        let (adopted, files) = pairing.fill(&out.links, snapshot, request);
        next.locale_files.extend(files);
        out.statements.push(adopted);
    }
    // In settings that are there, a person writes the pairs.
    if folder.is_new {
        for (locale, links) in &out.links {
            let settings = next.settings.locales.entry(locale.clone()).or_default();
            settings.links.extend(links.clone());
        }
    }
    write(snapshot, &next, request, &mut out);
    out
}

/// Puts the statements that are new into a snapshot.
fn admit<'a>(next: &mut Snapshot, folder: Folder<'a>, out: &mut Adoption) -> Vec<&'a Group> {
    let mut groups = Vec::new();
    for group in &folder.layout.groups {
        let Some(text) = folder.texts.get(&group.source) else {
            skip(group, Skipped::Unsound, &mut out.skipped);
            continue;
        };
        let there = next.statement(&group.id).map(|file| folder.is_new && file.text == *text);
        let known = next.unavailable.contains_key(&group.id) || next.excluded.contains(&group.id);
        if known || there == Some(false) {
            skip(group, Skipped::Known, &mut out.skipped);
            continue;
        }
        if there.is_none() {
            let (id, path) = (group.id.clone(), statement_path(&group.id));
            next.statements.push(StatementFile { id, path, text: text.clone() });
            next.statements.sort_by(|a, b| a.id.cmp(&b.id));
        }
        next.locale_files.retain(|(_, id), _| *id != group.id);
        groups.push(group);
    }
    groups
}

fn skip(group: &Group, why: Skipped, skipped: &mut Vec<(String, Skipped)>) {
    let paths = std::iter::once(&group.source).chain(group.targets.values());
    skipped.extend(paths.map(|path| (path.clone(), why)));
}

/// A statement with its translations.
struct Paired<'a> {
    group: &'a Group,
    statement: &'a Statement,
    translations: BTreeMap<&'a Locale, Pairing<'a>>,
}

fn pair<'a>(
    group: &'a Group,
    statement: &'a Statement,
    folder: Folder<'a>,
    snapshot: &Snapshot,
    out: &mut Adoption,
) -> Paired<'a> {
    let mut translations = BTreeMap::new();
    for (locale, path) in &group.targets {
        match folder.texts.get(path) {
            // What could not be read has a finding.
            None => out.skipped.push((path.clone(), Skipped::Unsound)),
            Some(_) if !statement.files.contains_key(locale) => {
                out.skipped.push((path.clone(), Skipped::NotWanted));
            }
            Some(text) => {
                let pairing = Pairing::new(statement, text, &snapshot.settings);
                translations.insert(locale, pairing);
            }
        }
    }
    Paired { group, statement, translations }
}

/// Returns the pairs of links that the settings do not have yet.
fn links(
    pairings: &[Paired<'_>],
    snapshot: &Snapshot,
) -> BTreeMap<Locale, BTreeMap<String, String>> {
    let mut out: BTreeMap<Locale, BTreeMap<String, String>> = BTreeMap::new();
    for (locale, pairing) in pairings.iter().flat_map(|paired| &paired.translations) {
        let known = known(snapshot, locale);
        let found = out.entry((*locale).clone()).or_default();
        for (from, to) in pairing.links(&known) {
            if !known.contains_key(&from) {
                found.entry(from).or_insert(to);
            }
        }
    }
    out.retain(|_, links| !links.is_empty());
    out
}

fn known(snapshot: &Snapshot, locale: &Locale) -> BTreeMap<String, String> {
    snapshot.settings.locales.get(locale).map(|own| own.links.clone()).unwrap_or_default()
}

impl Paired<'_> {
    /// Returns what becomes of the translations, and their locale files.
    fn fill(
        &self,
        links: &BTreeMap<Locale, BTreeMap<String, String>>,
        snapshot: &Snapshot,
        request: &Request,
    ) -> (Adopted, BTreeMap<(Locale, StatementId), FileState>) {
        let mut files = BTreeMap::new();
        let mut translations = BTreeMap::new();
        let segments = self.statement.catalog.present.len();
        for (locale, pairing) in &self.translations {
            let mut known = known(snapshot, locale);
            known.extend(links.get(*locale).cloned().unwrap_or_default());
            let filled = pairing.fill(locale, &known, &snapshot.settings);
            let text = locale_file(self.statement, locale, &filled, request);
            files.insert(((*locale).clone(), self.group.id.clone()), FileState::Text(text));
            let unconfirmed: Vec<_> = filled
                .iter()
                .filter_map(|(at, filled)| {
                    let id = self.statement.catalog.present[*at].id.clone();
                    Some((id, filled.line, filled.doubt?))
                })
                .collect();
            let translation = Translation {
                path: self.group.targets[*locale].clone(),
                sure: filled.len() - unconfirmed.len(),
                unconfirmed,
                missing: segments - filled.len(),
                left: pairing.left(locale),
            };
            translations.insert((*locale).clone(), translation);
        }
        let (id, source) = (self.group.id.clone(), self.group.source.clone());
        (Adopted { id, source, segments, translations }, files)
    }
}

/// Writes the locale file of a translation: what is sure as it would stand after
/// a person translated it, the rest as what nobody has confirmed.
fn locale_file(
    statement: &Statement,
    locale: &Locale,
    filled: &BTreeMap<usize, Filled>,
    request: &Request,
) -> String {
    let header =
        catalog::header(statement.title(), &statement.path(), &statement.source, Some(locale));
    let guide = request.guides.get(locale).into_iter().flatten().cloned();
    let head: Vec<String> = std::iter::once(header).chain(guide).collect();
    let repeats = BTreeMap::new();
    let text = refresh::create(&Sources {
        catalog: &statement.catalog,
        previous: &statement.previous,
        head: &head,
        repeats: &repeats,
        usual: &Usual::default(),
    });
    let file = LocaleFile::parse(&text, &|_| true);
    let mut edits = Vec::new();
    let blocks = file.by_id();
    for (at, filled) in filled {
        let listing = &statement.catalog.present[*at];
        let Some(block) = blocks.get(&listing.id) else { continue };
        if filled.doubt.is_some() {
            let target = Some(Fingerprint::of(&filled.text));
            let mark = lines::stale(StaleMark { base: None, target });
            edits.push(Edit { range: block.id_at..block.id_at, text: format!("{mark}\n") });
        }
        edits.push(Edit { range: block.value.clone(), text: value::encode(&filled.text) });
    }
    file.edited(&edits)
}

/// Collects the files of the statements that are new, as `sync` would leave them.
fn write(before: &Snapshot, next: &Snapshot, request: &Request, out: &mut Adoption) {
    let read = statements::read(next);
    let changes = sync::plan(next, &read, request).changes;
    let written = changes.writes.into_iter().map(|write| (write.path, write.content));
    let mut written: BTreeMap<String, String> = written.collect();
    let rewrites: BTreeMap<&str, &Rewrite> =
        changes.rewrites.iter().map(|rewrite| (rewrite.path.as_str(), rewrite)).collect();
    let mut in_the_way = BTreeSet::new();
    for adopted in &out.statements {
        let id = &adopted.id;
        let Some(statement) = read.all.iter().find(|statement| statement.id == *id) else {
            continue;
        };
        let mut writes = Vec::new();
        for locale in statement.files.keys().chain([&statement.source]) {
            let path = locale_path(locale, id);
            let own = || {
                let text = next.locale_file(locale, id).and_then(FileState::text)?;
                rewrites
                    .get(path.as_str())
                    .map_or_else(|| Some(text.to_owned()), |rewrite| rewrite.applied(text))
            };
            let content = written.remove(&path).or_else(own);
            let Some(content) = content else { continue };
            let found = before.locale_file(locale, id);
            if found.is_some_and(|found| found.text() != Some(&content)) {
                in_the_way.insert(id.clone());
                out.findings.push(Finding::error("adopt-in-the-way").in_file(path.clone()));
            }
            writes.push(Write { path, content, expected: Expected::Nothing });
        }
        if in_the_way.contains(id) {
            continue;
        }
        let path = statement.path();
        let content = statement.text.clone();
        let others = writes.iter().map(|write| write.path.clone()).collect();
        out.changes.after.insert(path.clone(), others);
        out.changes.writes.extend(writes);
        out.changes.writes.push(Write { path, content, expected: Expected::Nothing });
    }
    out.statements.retain(|adopted| !in_the_way.contains(&adopted.id));
    let ours = |finding: &Finding| {
        let path = finding.place.path.as_deref();
        let unsound =
            |id: &StatementId| next.statement(id).is_some() && before.statement(id).is_none();
        finding.statement.as_ref().is_some_and(unsound) && path.is_some()
    };
    out.findings.extend(read.findings.into_iter().filter(ours));
}

#[cfg(test)]
mod tests;
