//! A workspace in memory on which people work, as they do and as they should
//! not, and the record of what was translated from what.
//!
//! Every translation in it is a token. The record, which the tool never sees,
//! says for which source texts each token was made or confirmed, as a careful
//! person with the file open would say.

#![allow(dead_code, reason = "the tests and the measuring programs use their parts")]

use std::collections::{BTreeMap, BTreeSet};

use hexapla::format::fluent::LocaleFile;
use hexapla::model::fingerprint::normal_form;
use hexapla::model::snapshot::{locale_path, statement_path};
use hexapla::model::{
    Changes, FileState, Locale, SegmentId, Settings, Snapshot, StatementFile, StatementId, Status,
};
use hexapla::workflow::accept::{self, Choice};
use hexapla::workflow::minor;
use hexapla::workflow::review;
use hexapla::workflow::statements::{self, Statements, TargetFile};
use hexapla::workflow::status;
use hexapla::workflow::sync::{self, Plan, Request};
use proptest::prelude::*;

pub(crate) const TARGETS: [&str; 2] = ["pl", "uk"];

/// Texts that differ in everything, a little, or only in form.
pub(crate) const TEXTS: [&str; 12] = [
    "The night trains of this region must keep running all year.",
    "The night trains of this region must keep running all winter.",
    "The night trains of that region must stop running all winter.",
    "We call on the ministry to publish its figures on 5 December.",
    "We call on the ministry to publish its figures on 12 December.",
    "We call on the ministry to publish its figures on 12 December!",
    "Every signature counts.",
    "Every signature counts, and each of them will be read out aloud.",
    "Every signature counts. Each of them will be read out aloud. Please sign today.",
    "Please sign today.",
    "Donations pay for the printing of leaflets in nine languages.",
    "Donations pay for the hall, the printing of leaflets and the stamps.",
];

/// One thing that happens.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// The author puts a text at a place, over what was there.
    Edit(usize, usize),
    /// The author adds a text before a place.
    Insert(usize, usize),
    /// The author removes a text.
    Delete(usize),
    /// The author moves a text.
    Move(usize, usize),
    /// The author brings back the statement as it was some steps ago.
    Revert(usize),
    /// The author gives the file another name.
    Rename,
    /// A translator fills an empty entry, on one line or in quotes or on two.
    Fill(usize, usize, usize),
    /// A translator rewrites a filled entry for the text shown above it, and
    /// deletes `@stale`, or `@was` too, or nothing.
    Update(usize, usize, usize),
    /// A translator polishes a translation without looking at the source.
    Polish(usize, usize),
    /// A translator deletes the `@stale` line: the text is still right.
    Confirm(usize, usize),
    /// A comment line is lost.
    LoseLine(usize, usize),
    /// A remark is written above an entry, or anywhere into it.
    Remark(usize, usize, usize),
    /// Text is pasted behind an entry.
    Paste(usize, usize),
    /// An entry is doubled, as two branches can do it.
    Double(usize, usize),
    /// Somebody runs `sync`.
    Sync,
    /// Somebody runs `sync --locale`.
    SyncLocale(usize),
    /// Somebody runs `sync --source-only`.
    SyncSource,
    /// Somebody runs `accept`, having read what the file shows.
    Accept(usize, bool),
    /// The author declares all that was edited as minor.
    Minor,
    /// Somebody approves all that is current.
    Review(usize),
}

pub(crate) fn step() -> impl Strategy<Value = Step> {
    let n = || 0..16_usize;
    let one = || prop_oneof![4 => Just(0_usize), 1 => Just(1)];
    prop_oneof![
        4 => (n(), n()).prop_map(|(a, b)| Step::Edit(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Step::Insert(a, b)),
        1 => n().prop_map(Step::Delete),
        1 => (n(), n()).prop_map(|(a, b)| Step::Move(a, b)),
        2 => n().prop_map(Step::Revert),
        1 => Just(Step::Rename),
        6 => (one(), n(), 0..8_usize).prop_map(|(a, b, c)| Step::Fill(a, b, c)),
        4 => (one(), n(), 0..3_usize).prop_map(|(a, b, c)| Step::Update(a, b, c)),
        2 => (one(), n()).prop_map(|(a, b)| Step::Polish(a, b)),
        2 => (one(), n()).prop_map(|(a, b)| Step::Confirm(a, b)),
        1 => (one(), n()).prop_map(|(a, b)| Step::LoseLine(a, b)),
        1 => (one(), n(), n()).prop_map(|(a, b, c)| Step::Remark(a, b, c)),
        1 => (one(), n()).prop_map(|(a, b)| Step::Paste(a, b)),
        1 => (one(), n()).prop_map(|(a, b)| Step::Double(a, b)),
        5 => Just(Step::Sync),
        1 => n().prop_map(Step::SyncLocale),
        1 => Just(Step::SyncSource),
        1 => (one(), any::<bool>()).prop_map(|(a, b)| Step::Accept(a, b)),
        2 => Just(Step::Minor),
        1 => one().prop_map(Step::Review),
    ]
}

/// A workspace in memory, and the record of what was translated from what.
#[derive(Debug, Clone)]
pub(crate) struct World {
    pub(crate) name: usize,
    pub(crate) paragraphs: Vec<String>,
    pub(crate) past: Vec<Vec<String>>,
    pub(crate) files: Files,
    pub(crate) record: Record,
    /// The edits that the author called minor.
    pub(crate) minors: BTreeSet<(String, String)>,
    /// The entry that people work on; `None` lets each step choose.
    pub(crate) focus: Option<SegmentId>,
}

/// What people know and the tool does not; all branches share it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Record {
    /// Token to the source texts it renders.
    pub(crate) made_for: BTreeMap<String, BTreeSet<String>>,
    /// The tokens that somebody approved, each with the text before that person.
    pub(crate) approved: BTreeSet<(String, String)>,
    pub(crate) tokens: usize,
}

/// The files of a revision, by path.
pub(crate) type Files = BTreeMap<String, String>;

pub(crate) fn tag(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

impl Record {
    /// Adds what the people of another branch know.
    pub(crate) fn add(&mut self, other: &Self) {
        for (token, texts) in &other.made_for {
            self.made_for.entry(token.clone()).or_default().extend(texts.iter().cloned());
        }
        self.approved.extend(other.approved.iter().cloned());
        self.tokens = self.tokens.max(other.tokens);
    }
}

impl World {
    pub(crate) fn new() -> Self {
        let paragraphs = [0, 3].map(|at| TEXTS[at].to_owned()).to_vec();
        Self {
            name: 0,
            paragraphs,
            past: Vec::new(),
            files: BTreeMap::new(),
            record: Record::default(),
            minors: BTreeSet::new(),
            focus: None,
        }
    }

    pub(crate) fn id(&self) -> StatementId {
        StatementId::parse(&format!("letter-{}", self.name)).unwrap()
    }

    /// The statement.
    pub(crate) fn text(&self) -> String {
        format!("# Night trains\n\n{}\n", self.paragraphs.join("\n\n"))
    }

    /// All files, as they are committed.
    pub(crate) fn tree(&self) -> Files {
        let mut files = self.files.clone();
        files.insert(statement_path(&self.id()), self.text());
        files
    }

    /// Goes on with the files of a revision; says no where they do not hold one
    /// whole statement.
    pub(crate) fn check_out(&mut self, mut files: Files) -> bool {
        let statements: Vec<String> =
            files.keys().filter(|path| path.starts_with("statements/")).cloned().collect();
        let [path] = &statements[..] else { return false };
        let text = files.remove(path).unwrap_or_default();
        let number = path.strip_prefix("statements/letter-").and_then(|p| p.strip_suffix(".md"));
        let Some(name) = number.and_then(|number| number.parse().ok()) else { return false };
        let paragraphs = text.trim_end().split("\n\n").skip(1).map(str::to_owned).collect();
        let whole = Self { name, paragraphs, ..self.clone() };
        if whole.text() != text {
            return false;
        }
        *self = Self { files, ..whole };
        true
    }

    pub(crate) fn snapshot(&self) -> Snapshot {
        let targets = TARGETS.map(tag).to_vec();
        let (id, text) = (self.id(), self.text());
        let path = statement_path(&id);
        let locale_files = self.files.iter().map(|(path, text)| {
            let inner = path.strip_prefix("locales/").and_then(|p| p.strip_suffix(".ftl")).unwrap();
            let (locale, id) = inner.split_once('/').unwrap();
            let key = (tag(locale), StatementId::parse(id).unwrap());
            (key, FileState::Text(text.clone()))
        });
        Snapshot {
            settings: Settings::new(tag("en"), targets),
            statements: vec![StatementFile { id, path, text }],
            unavailable: BTreeMap::new(),
            excluded: BTreeSet::new(),
            locale_files: locale_files.collect(),
        }
    }

    pub(crate) fn read(&self) -> Statements {
        statements::read(&self.snapshot())
    }

    pub(crate) fn plan(&self, request: &Request) -> Plan {
        sync::plan(&self.snapshot(), &self.read(), request)
    }

    /// Does the first `most` changes of a plan, as a run that is killed then.
    pub(crate) fn apply(&mut self, plan: &Plan, most: usize) {
        let Changes { moves, rewrites, writes, .. } = &plan.changes;
        let mut left = most;
        let mut go_on = || left.checked_sub(1).inspect(|less| left = *less).is_some();
        for (from, to) in moves.iter().take_while(|_| go_on()) {
            let text = self.files.remove(from).unwrap();
            self.files.insert(to.clone(), text);
        }
        for rewrite in rewrites.iter().take_while(|_| go_on()) {
            let text = rewrite.applied(&self.files[&rewrite.path]).unwrap();
            self.files.insert(rewrite.path.clone(), text);
        }
        for write in writes.iter().take_while(|_| go_on()) {
            self.files.insert(write.path.clone(), write.content.clone());
        }
    }

    pub(crate) fn sync(&mut self, request: &Request) {
        let before = self.live_tokens();
        let plan = self.plan(request);
        self.apply(&plan, usize::MAX);
        assert_eq!(before, self.live_tokens(), "a sync lost or made a text");
    }

    /// All translations that stand in some file, wherever in it.
    pub(crate) fn live_tokens(&self) -> BTreeSet<String> {
        let all = self.files.values().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
        all.filter(|word| word.starts_with("tok")).map(str::to_owned).collect()
    }

    pub(crate) fn token(&mut self) -> String {
        self.record.tokens += 1;
        format!("tok{}", self.record.tokens)
    }

    /// Edits the locale file of a target by hand; `edit` gets the file and the
    /// number of one of the entries that `wanted` picks.
    pub(crate) fn by_hand(
        &mut self,
        locale: usize,
        entry: usize,
        wanted: impl Fn(&LocaleFile, usize) -> bool,
        edit: impl FnOnce(&mut Self, &LocaleFile, usize) -> String,
    ) {
        let path = locale_path(&tag(TARGETS[locale % TARGETS.len()]), &self.id());
        let Some(text) = self.files.get(&path) else { return };
        let file = LocaleFile::parse(text, &|id| id.starts_with("s-"));
        let near =
            |at: usize| self.focus.as_ref().is_none_or(|id| *id == file.entries[at].entry.id);
        let wanted = |at: &usize| near(*at) && wanted(&file, *at);
        let found: Vec<usize> = (0..file.entries.len()).filter(wanted).collect();
        if !found.is_empty() {
            let edited = edit(self, &file, found[entry % found.len()]);
            self.files.insert(path, edited);
        }
    }

    /// What a person reads as the source of an entry.
    pub(crate) fn shown(file: &LocaleFile, at: usize) -> Option<String> {
        let entry = &file.entries[at].entry;
        let is_source = |text: &&String| !text.starts_with("NB ");
        entry.shown.iter().find(is_source).cloned()
    }

    pub(crate) fn step(&mut self, step: &Step) {
        let filled = |file: &LocaleFile, at: usize| {
            !file.entries[at].entry.is_empty() && file.entries[at].readable
        };
        // Nobody translates what is not shown.
        let shown = |file: &LocaleFile, at: usize| Self::shown(file, at).is_some();
        match *step {
            Step::Edit(at, text) => {
                self.remember();
                let at = at % self.paragraphs.len().max(1);
                if let Some(paragraph) = self.paragraphs.get_mut(at) {
                    // Mostly another text of the same family.
                    let now = TEXTS.iter().position(|known| known == paragraph).unwrap_or(0);
                    let near = now / 3 * 3 + text % 3;
                    *paragraph = TEXTS[if text < 12 { near } else { text % 12 }].to_owned();
                }
            }
            Step::Insert(at, text) => {
                self.remember();
                let at = at % (self.paragraphs.len() + 1);
                self.paragraphs.insert(at, TEXTS[text % TEXTS.len()].to_owned());
            }
            Step::Delete(at) if self.paragraphs.len() > 1 => {
                self.remember();
                self.paragraphs.remove(at % self.paragraphs.len());
            }
            Step::Move(from, to) if self.paragraphs.len() > 1 => {
                self.remember();
                let text = self.paragraphs.remove(from % self.paragraphs.len());
                self.paragraphs.insert(to % (self.paragraphs.len() + 1), text);
            }
            Step::Delete(_) | Step::Move(..) => {}
            Step::Revert(back) => {
                if let Some(at) = self.past.len().checked_sub(1 + back % 4) {
                    let before = self.past[at].clone();
                    self.remember();
                    self.paragraphs = before;
                }
            }
            Step::Rename => self.name += 1,
            Step::Fill(locale, entry, how) => self.by_hand(
                locale,
                entry,
                |file, at| file.entries[at].entry.is_empty() && shown(file, at),
                |world, file, at| {
                    let token = world.token();
                    world
                        .record
                        .made_for
                        .insert(token.clone(), Self::shown(file, at).into_iter().collect());
                    let value = match how {
                        6 => format!(" {{ \"{token}\" }}"),
                        7 => format!("\n    {token}\n    and more"),
                        _ => format!(" {token}"),
                    };
                    replaced(file, file.entries[at].value.clone(), &value)
                },
            ),
            Step::Update(locale, entry, how) => {
                let wanted = |file: &LocaleFile, at: usize| filled(file, at) && shown(file, at);
                self.by_hand(locale, entry, wanted, |world, file, at| {
                    let token = world.token();
                    world
                        .record
                        .made_for
                        .insert(token.clone(), Self::shown(file, at).into_iter().collect());
                    let block = &file.entries[at];
                    let text = replaced(file, block.value.clone(), &format!(" {token}"));
                    let drop: &[&str] = [&["# @stale"][..], &["# @stale", "# @was"], &[]][how];
                    without_lines(&text, block.range.start, block.id_at, drop)
                });
            }
            Step::Polish(locale, entry) => {
                self.by_hand(locale, entry, filled, |world, file, at| {
                    let token = world.token();
                    let before = world.made_for_value(&file.entries[at].entry.text);
                    world.record.made_for.insert(token.clone(), before);
                    replaced(file, file.entries[at].value.clone(), &format!(" {token}"))
                });
            }
            Step::Confirm(locale, entry) => {
                let flagged = |file: &LocaleFile, at: usize| {
                    filled(file, at) && !file.entries[at].entry.stales.is_empty()
                };
                self.by_hand(locale, entry, flagged, |world, file, at| {
                    let block = &file.entries[at];
                    let token = block.entry.text.split_whitespace().next().unwrap().to_owned();
                    world.record.made_for.entry(token).or_default().extend(Self::shown(file, at));
                    without_lines(&file.text, block.range.start, block.id_at, &["# @stale"])
                });
            }
            Step::LoseLine(locale, which) => {
                let marked = |file: &LocaleFile, at: usize| !file.entries[at].comments.is_empty();
                self.by_hand(locale, which, marked, |_, file, at| {
                    let comments = &file.entries[at].comments;
                    // Deleting `@stale` is the way to confirm, and nothing
                    // can tell an accident from it.
                    let line = comments[which % comments.len()].clone();
                    if file.text[line.clone()].starts_with("# @stale") {
                        return file.text.clone();
                    }
                    replaced(file, line.start..line.end + 1, "")
                });
            }
            Step::Remark(locale, entry, line) => {
                self.by_hand(
                    locale,
                    entry,
                    |_, _| true,
                    |_, file, at| {
                        let block = &file.entries[at];
                        let at = block.comments.get(line % (block.comments.len() + 1));
                        let at = at.map_or(block.id_at, |line| line.start);
                        replaced(file, at..at, "# NB ask Anna\n")
                    },
                );
            }
            Step::Paste(locale, entry) => self.by_hand(locale, entry, filled, |_, file, at| {
                let end = file.entries[at].range.end;
                replaced(file, end..end, "\nand a second paragraph\n")
            }),
            Step::Double(locale, entry) => self.by_hand(
                locale,
                entry,
                |_, _| true,
                |world, file, at| {
                    let range = file.entries[at].range.clone();
                    let mut copy = file.text[range.clone()].to_owned();
                    let text = &file.entries[at].entry.text;
                    if !text.is_empty() && entry % 2 == 0 {
                        let token = world.token();
                        world.record.made_for.insert(token.clone(), world.made_for_value(text));
                        let first = text.split_whitespace().next().unwrap();
                        copy = copy.replace(first, &token);
                    }
                    replaced(file, range.end..range.end, &format!("\n{copy}"))
                },
            ),
            Step::Sync => self.sync(&Request::default()),
            Step::SyncLocale(locale) => self.sync(&Request {
                locales: Some(vec![tag(TARGETS[locale % TARGETS.len()])]),
                ..Request::default()
            }),
            Step::SyncSource => {
                self.sync(&Request { source_only: true, ..Request::default() });
            }
            Step::Accept(locale, stale) => self.accept(locale, stale),
            Step::Minor => self.minor(),
            Step::Review(locale) => self.review(locale, "Anna"),
        }
    }

    pub(crate) fn remember(&mut self) {
        self.past.push(self.paragraphs.clone());
    }

    pub(crate) fn made_for_value(&self, text: &str) -> BTreeSet<String> {
        let token = text.split_whitespace().next().unwrap_or_default();
        self.record.made_for.get(token).cloned().unwrap_or_default()
    }

    pub(crate) fn accept(&mut self, locale: usize, stale: bool) {
        let locale = tag(TARGETS[locale % TARGETS.len()]);
        let choice = match &self.focus {
            Some(id) => Choice::Named(vec![id.clone()]),
            None if stale => Choice::AlsoStale,
            None => Choice::Unconfirmed,
        };
        let read = self.read();
        let outcome = accept::accept(&read.all[0], &locale, &choice);
        let translations: BTreeMap<_, _> =
            read.all[0].translations(&locale).unwrap().map(|(l, e, _)| (&l.id, (l, e))).collect();
        for (_, id) in &outcome.accepted {
            let (listing, entry) = translations[id];
            let text = entry.unwrap().text.clone();
            let token = text.split_whitespace().next().unwrap().to_owned();
            self.record.made_for.entry(token).or_default().insert(listing.segment.text.clone());
        }
        for write in outcome.writes {
            self.files.insert(write.path, write.content);
        }
    }

    pub(crate) fn minor(&mut self) {
        let read = self.read();
        let declared = minor::declare(&read.all[0], &minor::Choice::All, None, Some("the same"));
        // A catalog that is not there yet, or under another name, waits.
        let Ok(declared) = declared else { return };
        for (edit, _) in declared.minor {
            self.minors.insert((normal_form(&edit.previous), normal_form(&edit.source)));
        }
        for write in declared.writes {
            self.files.insert(write.path, write.content);
        }
    }

    pub(crate) fn review(&mut self, locale: usize, name: &str) {
        let locale = tag(TARGETS[locale % TARGETS.len()]);
        let read = self.read();
        let Some(TargetFile::Read(file)) = read.all[0].files.get(&locale) else { return };
        let mut text = file.file.text.clone();
        let named = self.focus.as_ref().map(std::slice::from_ref);
        for candidate in review::candidates(&read.all[0], &locale, named, name).0 {
            text = review::approve(&text, &candidate.id, &candidate.review).unwrap();
            let token = candidate.target.split_whitespace().next().unwrap().to_owned();
            self.record.approved.insert((token, normal_form(&candidate.source)));
        }
        let old = read.all[0].renamed_from.as_ref().unwrap_or(&read.all[0].id);
        self.files.insert(locale_path(&locale, old), text);
    }

    /// Says whether a text is another, or became it by minor edits.
    pub(crate) fn means(&self, text: &str, now: &str) -> bool {
        let mut reached = BTreeSet::from([normal_form(text)]);
        loop {
            let next: Vec<String> = self
                .minors
                .iter()
                .filter(|(old, new)| reached.contains(old) && !reached.contains(new))
                .map(|(_, new)| new.clone())
                .collect();
            if next.is_empty() {
                return reached.contains(&normal_form(now));
            }
            reached.extend(next);
        }
    }

    /// Asks the tool what is current, and the record whether it is.
    pub(crate) fn judge(&self) -> Result<(), String> {
        for statement in &self.read().all {
            for target in TARGETS.map(tag) {
                for (listing, entry, status) in statement.translations(&target).unwrap() {
                    if status == Status::Current {
                        let text = &entry.unwrap().text;
                        let made_for = self.made_for_value(text);
                        let source = &listing.segment.text;
                        if !made_for.iter().any(|made_for| self.means(made_for, source)) {
                            return Err(format!(
                                "false current: {text} for {source:?}, made for {made_for:?}"
                            ));
                        }
                        let token = text.split_whitespace().next().unwrap_or_default();
                        let shown =
                            |(of, text): &(String, String)| of == token && self.means(text, source);
                        let approved = status::approval(listing, entry.unwrap()).is_some();
                        if approved && !self.record.approved.iter().any(shown) {
                            return Err(format!("false approval: {text} for {source:?}"));
                        }
                    }
                }
            }
        }
        Ok(())
    }
}

pub(crate) fn replaced(file: &LocaleFile, range: std::ops::Range<usize>, with: &str) -> String {
    let mut text = file.text.clone();
    let end = range.end.min(text.len());
    text.replace_range(range.start..end, with);
    text
}

/// Removes lines with given beginnings from a part of a text.
pub(crate) fn without_lines(text: &str, start: usize, end: usize, beginnings: &[&str]) -> String {
    let keep = |line: &&str| !beginnings.iter().any(|beginning| line.starts_with(beginning));
    let kept: String = text[start..end].split_inclusive('\n').filter(keep).collect();
    format!("{}{kept}{}", &text[..start], &text[end..])
}
