//! The files of the workspace from commit to commit, and what is to be read of
//! them: each text once with each catalog it had, and each locale file once
//! with each of these.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use git2::Oid;
use ignore::gitignore::Gitignore;

use super::super::Place;
use super::super::trouble;
use super::line::Moment;
use crate::format::yaml::SETTINGS_FILE;
use crate::model::{FileState, snapshot};
use crate::model::{Finding, Locale, Settings, Snapshot, Stage, StatementFile, StatementId};
use crate::workflow::statements;
use crate::workspace::files::{LOCALES, STATEMENTS, id_of};
use crate::workspace::{read, settled};

type Read<T> = Result<T, Box<Finding>>;

/// The settings of some time, with what they exclude.
pub(super) struct Then {
    pub(super) settings: Settings,
    excluded: Gitignore,
}

/// A text with its catalog, and the locale files that it ever had beside it.
pub(super) struct Unit {
    pub(super) then: Rc<Then>,
    pub(super) id: StatementId,
    pub(super) text: Oid,
    pub(super) catalog: Option<Oid>,
    pub(super) files: Vec<Oid>,
    slots: HashMap<Oid, usize>,
}

/// A statement at one moment: its unit, and for each target the place of its
/// file among those of the unit.
pub(super) struct Use {
    pub(super) unit: usize,
    pub(super) files: Vec<(Locale, Option<usize>)>,
}

/// What each moment changed, in terms of units.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) units: Vec<Unit>,
    pub(super) moments: Vec<(Oid, BTreeMap<StatementId, Option<Use>>)>,
}

/// What a statement says about itself, as far as it decides on files.
struct Head {
    source: Locale,
    targets: Vec<Locale>,
}

/// Follows the files through all moments.
pub(super) fn plan(
    place: &Place,
    present: (Settings, Gitignore),
    moments: Vec<Moment>,
) -> Read<Plan> {
    let (settings, excluded) = present;
    let mut replay = Replay {
        place,
        present: Rc::new(Then { settings, excluded }),
        then: None,
        number: 0,
        texts: BTreeMap::new(),
        files: HashMap::new(),
        old_names: BTreeMap::new(),
        heads: HashMap::new(),
        known: HashMap::new(),
        plan: Plan::default(),
    };
    for moment in moments {
        replay.moment(moment)?;
    }
    Ok(replay.plan)
}

struct Replay<'a> {
    place: &'a Place,
    present: Rc<Then>,
    /// `None` while there is no workspace.
    then: Option<Rc<Then>>,
    /// Counts the settings that there were.
    number: usize,
    texts: BTreeMap<StatementId, Oid>,
    files: HashMap<(Locale, StatementId), Oid>,
    /// Statements whose files still have their old name.
    old_names: BTreeMap<StatementId, StatementId>,
    heads: HashMap<(usize, Oid), Option<Rc<Head>>>,
    known: HashMap<(usize, Oid, Option<Oid>), usize>,
    plan: Plan,
}

/// What stands at a path of the workspace.
enum Ours {
    Settings,
    Statement(StatementId),
    LocaleFile(Locale, StatementId),
}

fn ours(path: &str) -> Option<Ours> {
    if path == SETTINGS_FILE {
        return Some(Ours::Settings);
    }
    let (folder, rest) = path.split_once('/')?;
    if folder == STATEMENTS {
        return id_of(rest, "md").ok().flatten().map(Ours::Statement);
    }
    let (tag, rest) = rest.split_once('/').filter(|_| folder == LOCALES)?;
    let id = id_of(rest, "ftl").ok().flatten()?;
    Some(Ours::LocaleFile(Locale::parse(tag).ok()?, id))
}

/// What a moment touches.
#[derive(Default)]
struct Touched {
    settings: bool,
    /// Statements of which any file changed.
    statements: BTreeSet<StatementId>,
    gone: Vec<StatementId>,
    new: Vec<StatementId>,
}

impl Replay<'_> {
    fn moment(&mut self, moment: Moment) -> Read<()> {
        let mut touched = Touched::default();
        for (path, id) in moment.changed {
            self.take(&path, id, &mut touched)?;
        }
        self.old_names.retain(|_, old| !self.texts.contains_key(old));
        if !touched.gone.is_empty() && !touched.new.is_empty() {
            self.find_old_names(&touched.gone, &touched.new)?;
        }
        let mut ids = touched.statements;
        if touched.settings {
            ids.extend(self.texts.keys().cloned());
        }
        let renamed = self.old_names.iter().filter(|(_, old)| ids.contains(*old));
        let renamed: Vec<StatementId> = renamed.map(|(new, _)| new.clone()).collect();
        ids.extend(renamed);
        let mut changed = BTreeMap::new();
        for id in ids {
            match self.standing(&id)? {
                Standing::Gone => drop(changed.insert(id, None)),
                Standing::Unreadable => {}
                Standing::Here(used) => drop(changed.insert(id, Some(used))),
            }
        }
        self.plan.moments.push((moment.commit, changed));
        Ok(())
    }

    /// Takes over what a path holds now.
    fn take(&mut self, path: &str, id: Option<Oid>, touched: &mut Touched) -> Read<()> {
        match ours(path) {
            Some(Ours::Settings) => {
                self.settle(id)?;
                touched.settings = true;
            }
            Some(Ours::Statement(statement)) => {
                let old = match id {
                    Some(id) => self.texts.insert(statement.clone(), id),
                    None => self.texts.remove(&statement),
                };
                match (old, id) {
                    (Some(_), None) => touched.gone.push(statement.clone()),
                    (None, Some(_)) => touched.new.push(statement.clone()),
                    _ => {}
                }
                touched.statements.insert(statement);
            }
            Some(Ours::LocaleFile(locale, statement)) => {
                touched.statements.insert(statement.clone());
                match id {
                    Some(id) => drop(self.files.insert((locale, statement), id)),
                    None => drop(self.files.remove(&(locale, statement))),
                }
            }
            None => {}
        }
        Ok(())
    }

    /// Takes over the settings of a commit. Wrong ones change nothing: the
    /// last good ones go on, before any the present ones.
    fn settle(&mut self, id: Option<Oid>) -> Read<()> {
        let Some(id) = id else {
            self.then = None;
            return Ok(());
        };
        let good = self.text(id)?.and_then(|text| settled(&text));
        let good = good.map(|(settings, excluded)| Rc::new(Then { settings, excluded }));
        let last = || self.then.clone().unwrap_or_else(|| Rc::clone(&self.present));
        self.then = Some(good.unwrap_or_else(last));
        self.number += 1;
        Ok(())
    }

    fn standing(&mut self, id: &StatementId) -> Read<Standing> {
        let (Some(&text), Some(then)) = (self.texts.get(id), self.then.clone()) else {
            return Ok(Standing::Gone);
        };
        let excluded = then.excluded.matched_path_or_any_parents(format!("{id}.md"), false);
        if excluded.is_ignore() {
            return Ok(Standing::Gone);
        }
        let Some(head) = self.head(&then, text)? else { return Ok(Standing::Unreadable) };
        let catalog = self.file(&head.source, id);
        let unit = self.unit(then, id, text, catalog);
        let mut files = Vec::new();
        for target in &head.targets {
            let slot = self.file(target, id).map(|file| self.plan.units[unit].slot(file));
            files.push((target.clone(), slot));
        }
        Ok(Standing::Here(Use { unit, files }))
    }

    fn unit(&mut self, then: Rc<Then>, id: &StatementId, text: Oid, catalog: Option<Oid>) -> usize {
        let units = &mut self.plan.units;
        *self.known.entry((self.number, text, catalog)).or_insert_with(|| {
            let (files, slots) = Default::default();
            units.push(Unit { then, id: id.clone(), text, catalog, files, slots });
            units.len() - 1
        })
    }

    /// Returns a statement's file in a locale, under its name or its old one.
    fn file(&self, locale: &Locale, id: &StatementId) -> Option<Oid> {
        let names = std::iter::once(id).chain(self.old_names.get(id));
        names.filter_map(|id| self.files.get(&(locale.clone(), id.clone()))).next().copied()
    }

    fn head(&mut self, then: &Then, text: Oid) -> Read<Option<Rc<Head>>> {
        if let Some(head) = self.heads.get(&(self.number, text)) {
            return Ok(head.clone());
        }
        let head = self.text(text)?.map(|text| {
            let own = statements::own_settings(&text);
            let source = then.settings.source_of(&own).clone();
            let draft = own.stage == Stage::Draft;
            let targets = if draft { Vec::new() } else { then.settings.targets_of(&own) };
            Rc::new(Head { source, targets })
        });
        self.heads.insert((self.number, text), head.clone());
        Ok(head)
    }

    fn text(&self, id: Oid) -> Read<Option<String>> {
        let bytes = self.place.bytes(id);
        let bytes =
            bytes.map_err(|error| trouble::of_object(&self.place.repository, id, &error))?;
        Ok(read::judged("", bytes).ok())
    }

    /// Finds the statements that were renamed before `sync` was run, as `sync`
    /// finds them.
    fn find_old_names(&mut self, gone: &[StatementId], new: &[StatementId]) -> Read<()> {
        let Some(then) = self.then.clone() else { return Ok(()) };
        let mut found = Snapshot {
            settings: then.settings.clone(),
            statements: Vec::new(),
            unavailable: BTreeMap::new(),
            excluded: BTreeSet::new(),
            locale_files: BTreeMap::new(),
        };
        for id in new {
            let Some(text) = self.text(self.texts[id])? else { continue };
            let path = snapshot::statement_path(id);
            found.statements.push(StatementFile { id: id.clone(), path, text });
        }
        let ids: BTreeSet<&StatementId> = gone.iter().chain(new).collect();
        for ((locale, id), file) in self.files.iter().filter(|((_, id), _)| ids.contains(id)) {
            if let Some(text) = self.text(*file)? {
                let key = (locale.clone(), id.clone());
                found.locale_files.insert(key, FileState::Text(text));
            }
        }
        let read = statements::read(&found);
        let renamed = read.all.into_iter().filter_map(|one| Some((one.id, one.renamed_from?)));
        self.old_names.extend(renamed);
        Ok(())
    }
}

enum Standing {
    Gone,
    Unreadable,
    Here(Use),
}

impl Unit {
    fn slot(&mut self, file: Oid) -> usize {
        let files = &mut self.files;
        *self.slots.entry(file).or_insert_with(|| {
            files.push(file);
            files.len() - 1
        })
    }
}
