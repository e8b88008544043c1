//! Loading: the files of a workspace as a snapshot.
//!
//! What git ignores is loaded all the same: a verdict depends on the tree, and
//! not on the ignore rules of one machine. Hidden files are not, so neither
//! are those of editors and our own unfinished ones.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::files::{Disk, Files, LOCALES, STATEMENTS, Where, id_of};
use super::{Workspace, git};
use crate::model::locale::LocaleError;
use crate::model::snapshot::{locale_path, statement_path};
use crate::model::{FileState, Finding, Locale, Snapshot, StatementFile, StatementId, near};
use crate::workflow::statements::{FoundFiles, Statement, own_settings};

/// What to load.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Filter {
    /// Everything.
    #[default]
    All,
    /// All statements and catalogs, and the translations of these locales.
    Locales(Vec<Locale>),
    /// All statements and catalogs, and what belongs to no statement. The
    /// translations are listed and can be read later, statement by statement,
    /// with [`Workspace::targets`].
    Sources,
}

/// A folder of files with one ending.
pub(super) struct Folder {
    pub(super) path: String,
    pub(super) ending: &'static str,
    pub(super) locale: Option<Locale>,
}

/// The files of one folder.
pub(super) type Ids = BTreeMap<StatementId, Where>;

impl Workspace {
    /// Loads the files, sorted by id, with all that cannot be read or has a
    /// wrong name.
    pub fn load(&self, filter: &Filter) -> (Snapshot, Vec<Finding>) {
        let left_out = git::left_out(self.root.path());
        // Half of what another run does would look like texts that are gone.
        self.keep_reading();
        let loaded = self.load_from(&Disk { root: &self.root, left_out }, filter);
        if *filter != Filter::Sources {
            self.end_reading();
        }
        loaded
    }

    /// Loads the files, wherever they are.
    pub(super) fn load_from(&self, from: &dyn Files, filter: &Filter) -> (Snapshot, Vec<Finding>) {
        let mut findings = Vec::new();
        let mut snapshot = self.load_statements(from, &mut findings);
        let sources = sources(&snapshot);
        let later = |locale: &Locale, id: &StatementId| {
            *filter == Filter::Sources && sources.get(id).is_some_and(|source| source != locale)
        };
        for (tag, files) in self.locale_folders(from, &mut findings) {
            match self.judge_folder(&snapshot, &tag) {
                Ok(locale) if self.wants(&snapshot, filter, &locale) => {
                    load_locale(&mut snapshot, from, (locale, files), &later, &mut findings);
                }
                Ok(_) => {}
                Err(finding) => findings.push(finding.in_file(format!("{LOCALES}/{tag}"))),
            }
        }
        (snapshot, findings)
    }

    /// Reads the locale files of a statement that were listed and not read yet,
    /// with what cannot be read. No other run writes then, until this one does.
    pub fn targets(
        &self,
        snapshot: &Snapshot,
        statement: &Statement,
        wanted: &dyn Fn(&Locale) -> bool,
    ) -> (FoundFiles, Vec<Finding>) {
        self.keep_reading();
        let mut findings = Vec::new();
        let before = statement.renamed_from.as_ref();
        let listed = snapshot.targets(&statement.id, before, &statement.targets);
        let unread = |file: &Option<(&StatementId, &FileState)>| {
            file.is_some_and(|(_, state)| *state == FileState::Unread)
        };
        let files = listed.filter(|(locale, file)| wanted(locale) && unread(file));
        let disk = Disk { root: &self.root, left_out: BTreeSet::new() };
        let read = |(locale, file): (&Locale, Option<(&StatementId, &FileState)>)| {
            let id = file?.0;
            let read = read_one(&disk, &locale_path(locale, id), Where::Here);
            let state = read.map(|(state, finding)| {
                findings.extend(finding.map(|finding| signed(*finding, Some(locale), id)));
                (id.clone(), state)
            });
            Some((locale.clone(), state))
        };
        let files = files.filter_map(read).collect();
        (files, findings)
    }

    /// Returns what is wrong with the locale files that were listed, and that
    /// nobody will read later.
    pub fn probe(
        &self,
        snapshot: &Snapshot,
        will_be_read: &dyn Fn(&Locale, &StatementId) -> bool,
    ) -> Vec<Finding> {
        let disk = Disk { root: &self.root, left_out: BTreeSet::new() };
        let unread = snapshot.locale_files.iter().filter(|((locale, id), state)| {
            **state == FileState::Unread && !will_be_read(locale, id)
        });
        let wrong = |((locale, id), _): (&(Locale, StatementId), &FileState)| {
            let (_, finding) = read_one(&disk, &locale_path(locale, id), Where::Here)?;
            Some(signed(*finding?, Some(locale), id))
        };
        unread.filter_map(wrong).collect()
    }

    fn load_statements(&self, from: &dyn Files, findings: &mut Vec<Finding>) -> Snapshot {
        let files = from.below(STATEMENTS, findings);
        let (excluded, files): (Vec<_>, Vec<_>) = files.into_iter().partition(|(path, _)| {
            self.excluded.matched_path_or_any_parents(path, false).is_ignore()
        });
        let folder = Folder { path: STATEMENTS.to_owned(), ending: "md", locale: None };
        let ids = ids(&folder, files, findings);
        twins(&ids, findings);
        let mut snapshot = self.empty();
        let named = |(path, _): &(String, Where)| StatementId::parse(path.strip_suffix(".md")?);
        snapshot.excluded = excluded.iter().filter_map(named).collect();
        for (id, path, state) in read_all(from, &folder, ids, findings) {
            match state {
                FileState::Text(text) => {
                    snapshot.statements.push(StatementFile { id, path, text });
                }
                state => drop(snapshot.unavailable.insert(id, state)),
            }
        }
        snapshot
    }

    pub(super) fn empty(&self) -> Snapshot {
        Snapshot {
            settings: self.settings.clone(),
            statements: Vec::new(),
            unavailable: BTreeMap::new(),
            excluded: BTreeSet::new(),
            locale_files: BTreeMap::new(),
        }
    }

    fn wants(&self, snapshot: &Snapshot, filter: &Filter, locale: &Locale) -> bool {
        match filter {
            Filter::All | Filter::Sources => true,
            Filter::Locales(wanted) => {
                wanted.contains(locale)
                    || self.settings.source == *locale
                    || mentions(snapshot, locale)
            }
        }
    }

    /// Returns the locale of a folder below `locales/`, or what is wrong with
    /// it.
    fn judge_folder(&self, snapshot: &Snapshot, tag: &str) -> Result<Locale, Box<Finding>> {
        let known = std::iter::once(&self.settings.source).chain(&self.settings.targets);
        match Locale::parse(tag) {
            Ok(locale) if known.clone().any(|one| *one == locale) => Ok(locale),
            // A statement whose text is not known may be in any locale.
            Ok(locale) if !snapshot.unavailable.is_empty() => Ok(locale),
            Ok(locale) if mentions(snapshot, &locale) => Ok(locale),
            Err(LocaleError::NotCanonical(right)) => {
                let finding = Finding::error("locale-folder-spelling");
                Err(Box::new(finding.arg("tag", tag).arg("right", right)))
            }
            Ok(_) | Err(LocaleError::NotATag) => {
                let known: Vec<String> = known.map(Locale::to_string).collect();
                let meant = near(tag, known.iter().map(String::as_str)).unwrap_or_default();
                // A folder that is likely one of ours holds work that nobody sees.
                let severity = if meant.is_empty() { Finding::warning } else { Finding::error };
                let finding = severity("locale-folder-unknown");
                Err(Box::new(finding.arg("tag", tag).arg("suggestion", meant)))
            }
        }
    }

    /// Returns the folders below `locales/` with the files below each.
    fn locale_folders(
        &self,
        from: &dyn Files,
        findings: &mut Vec<Finding>,
    ) -> BTreeMap<String, Vec<(String, Where)>> {
        let known = || std::iter::once(&self.settings.source).chain(&self.settings.targets);
        let mut folders: BTreeMap<String, Vec<(String, Where)>> = BTreeMap::new();
        for (path, place) in from.below(LOCALES, findings) {
            if let Some((tag, rest)) = path.split_once('/') {
                folders.entry(tag.to_owned()).or_default().push((rest.to_owned(), place));
            } else if path.ends_with(".ftl") {
                let path = format!("{LOCALES}/{path}");
                findings.push(Finding::warning("locale-file-stray").in_file(path));
            } else if place == Where::Here && known().any(|tag| tag.to_string() == path) {
                let path = format!("{LOCALES}/{path}");
                findings.push(Finding::error("folder-is-file").in_file(path));
            }
        }
        folders
    }
}

fn load_locale(
    snapshot: &mut Snapshot,
    from: &dyn Files,
    (locale, files): (Locale, Vec<(String, Where)>),
    later: &dyn Fn(&Locale, &StatementId) -> bool,
    findings: &mut Vec<Finding>,
) {
    let path = format!("{LOCALES}/{locale}");
    let folder = Folder { path, ending: "ftl", locale: Some(locale.clone()) };
    let ids = ids(&folder, files, findings);
    misspelt(snapshot, &folder, &ids, findings);
    let (unread, ids): (Ids, Ids) =
        ids.into_iter().partition(|(id, place)| *place == Where::Here && later(&locale, id));
    for id in unread.into_keys() {
        snapshot.locale_files.insert((locale.clone(), id), FileState::Unread);
    }
    for (id, _, state) in read_all(from, &folder, ids, findings) {
        snapshot.locale_files.insert((locale.clone(), id), state);
    }
}

/// Returns the source locales of the statements.
fn sources(snapshot: &Snapshot) -> BTreeMap<StatementId, Locale> {
    let source = |file: &StatementFile| {
        let own = own_settings(&file.text);
        (file.id.clone(), snapshot.settings.source_of(&own).clone())
    };
    snapshot.statements.iter().map(source).collect()
}

/// Reads the files that were listed below a folder, many at a time.
pub(super) fn read_all(
    from: &dyn Files,
    folder: &Folder,
    ids: Ids,
    findings: &mut Vec<Finding>,
) -> Vec<(StatementId, String, FileState)> {
    let ids: Vec<(StatementId, Where)> = ids.into_iter().collect();
    let read: Vec<_> = ids
        .into_par_iter()
        .filter_map(|(id, place)| {
            let path = format!("{}/{id}.{}", folder.path, folder.ending);
            let (state, finding) = read_one(from, &path, place)?;
            let finding = finding.map(|finding| signed(*finding, folder.locale.as_ref(), &id));
            Some(((id, path, state), finding))
        })
        .collect();
    let keep = |(file, finding)| {
        findings.extend(finding);
        file
    };
    read.into_iter().map(keep).collect()
}

/// Says in a finding what it concerns.
fn signed(finding: Finding, locale: Option<&Locale>, id: &StatementId) -> Finding {
    Finding { statement: Some(id.clone()), locale: locale.cloned(), ..finding }
}

/// Reads one file; `None` where it has gone since it was listed.
fn read_one(
    from: &dyn Files,
    path: &str,
    place: Where,
) -> Option<(FileState, Option<Box<Finding>>)> {
    if place == Where::LeftOut {
        return Some((FileState::Absent, None));
    }
    match from.text(path) {
        Ok(text) => Some((FileState::Text(text?), None)),
        Err(finding) => Some((FileState::Unreadable, Some(finding))),
    }
}

/// Returns the ids of the files with an ending. What a sparse checkout leaves
/// out and is there all the same is there.
pub(super) fn ids(
    folder: &Folder,
    files: Vec<(String, Where)>,
    findings: &mut Vec<Finding>,
) -> Ids {
    let mut ids = Ids::new();
    for (path, place) in files {
        match id_of(&path, folder.ending) {
            Ok(Some(id)) => drop(ids.insert(id, place)),
            Ok(None) => {}
            Err(finding) => findings.push(finding.in_file(format!("{}/{path}", folder.path))),
        }
    }
    ids
}

/// Returns what is left of an id on a file system that knows neither case nor
/// Unicode forms.
fn folded(id: &StatementId) -> String {
    id.as_str().nfc().collect::<String>().to_lowercase().nfc().collect()
}

/// Reports statements whose files some file systems cannot hold side by side.
fn twins(ids: &Ids, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<String, &StatementId> = BTreeMap::new();
    for id in ids.keys() {
        if let Some(other) = first.insert(folded(id), id) {
            let finding = Finding::error("statement-twins").arg("other", statement_path(other));
            let finding = finding.in_file(statement_path(id));
            findings.push(Finding { statement: Some((*id).clone()), ..finding });
        }
    }
}

/// Reports locale files that are spelt almost like a statement.
fn misspelt(snapshot: &Snapshot, folder: &Folder, ids: &Ids, findings: &mut Vec<Finding>) {
    let lonely = |id: &&StatementId| {
        snapshot.statement(id).is_none() && !snapshot.unavailable.contains_key(*id)
    };
    let lonely: Vec<&StatementId> = ids.keys().filter(lonely).collect();
    if lonely.is_empty() {
        return;
    }
    let statements: BTreeMap<String, &StatementId> =
        snapshot.statements.iter().map(|file| (folded(&file.id), &file.id)).collect();
    for id in lonely {
        if let Some(right) = statements.get(&folded(id)) {
            let path = |id: &StatementId| format!("{}/{id}.{}", folder.path, folder.ending);
            let finding = Finding::error("locale-file-spelling").arg("right", path(right));
            findings.push(signed(finding.in_file(path(id)), folder.locale.as_ref(), right));
        }
    }
}

/// Says whether the front matter of any statement holds a locale's tag as a
/// word. It is there to load enough and to warn of nothing that is in use, so
/// a tag that means something else there does no harm.
fn mentions(snapshot: &Snapshot, locale: &Locale) -> bool {
    let tag = locale.to_string();
    let word = |c: char| !c.is_alphanumeric() && c != '-';
    snapshot.statements.iter().any(|file| {
        let front = file.text.trim_start_matches('\u{feff}').strip_prefix("---");
        let front = front.and_then(|rest| rest.split("\n---").next()).unwrap_or_default();
        front.contains(&tag) && front.split(word).any(|part| part == tag)
    })
}
