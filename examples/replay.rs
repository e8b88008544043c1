//! Replays real edit histories with filled translations, and judges what
//! becomes of them by a record that the tool never sees.
//!
//! `cargo run --release --example replay -- DIR`
//!
//! Each folder is a document: its revisions, and an `index.json` that names
//! them in order with the path that the file had. In the *diligent* locale all
//! that is not current is brought up to date after each revision, in the *slow*
//! one after every fifth, so that changes pile up unseen and texts come back;
//! and one is translated once and never again.
//!
//! Exit status 1: a law is broken, and the first ten cases are shown.

#![allow(clippy::print_stdout, reason = "an example program prints its table")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use hexapla::format::markdown::Extraction;
use hexapla::model::fingerprint::normal_form;
use hexapla::model::{Kind, Status};
use hexapla::workflow::align::Change;
use serde_json::Value;
use support::{Outcome, Row, World, lossy, pseudo, table, tag};

/// The locale that is brought up to date after each revision.
const DILIGENT: &str = "pl";
/// The locales, each with the number of revisions after which it is brought up
/// to date.
const LOCALES: [(&str, usize); 3] = [(DILIGENT, 1), ("uk", 5), ("de", usize::MAX)];
/// The kinds of revisions that change no text, as the index has them.
const QUIET: [&str; 6] = [
    "rewrap-or-whitespace",
    "links-or-markup-only",
    "file-move-only",
    "comment-only",
    "code-only",
    "front-matter-only",
];

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "history-a".to_owned());
    let documents = documents(Path::new(&folder));
    if documents.is_empty() {
        println!("No histories in {folder}: nothing to replay.");
        return ExitCode::SUCCESS;
    }
    let mut all = Vec::new();
    for path in documents {
        match replay(&path) {
            Ok(replay) => all.push(replay),
            Err(trouble) => {
                println!("{}: {trouble}", path.display());
                return ExitCode::from(2);
            }
        }
    }
    report(&all)
}

/// Returns the sub-folders that hold a history, by name.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.join("index.json").is_file())
        .collect();
    found.sort();
    found
}

/// A revision of a document, as its index lists it.
struct Revision {
    number: u64,
    text: String,
    id: String,
    moved: bool,
    kind: String,
}

fn revisions(folder: &Path) -> Outcome<Vec<Revision>> {
    let read = |path: PathBuf| {
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let index: Value = serde_json::from_str(&read(folder.join("index.json"))?)
        .map_err(|error| format!("index.json: {error}"))?;
    let listed = index["revisions"].as_array().ok_or("index.json lists no revisions")?;
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    listed
        .iter()
        .map(|revision| {
            Ok(Revision {
                number: revision["rev"].as_u64().unwrap_or_default(),
                text: read(folder.join(word(&revision["file"])))?,
                id: word(&revision["path"]).trim_end_matches(".md").to_owned(),
                moved: revision["moved_from"].is_string(),
                kind: word(&revision["hint"]["kind"]),
            })
        })
        .collect()
}

/// A segment as it is cut from the bare text: what the record knows it by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Source {
    front_matter: bool,
    /// The normal form, placeholders numbered in reading order.
    text: String,
    /// What stands for the placeholders.
    values: Vec<String>,
}

/// A segment in one locale at one moment.
#[derive(Debug, Clone)]
struct Seen {
    source: Source,
    row: Row,
}

/// A text of which a translation stands in a file.
struct Kept {
    locale: &'static str,
    front_matter: bool,
    text: String,
    /// What the segment says that has the translation, or said last.
    listed: String,
}

/// What was counted of one document.
#[derive(Default)]
struct Counts {
    revisions: usize,
    first: usize,
    last: usize,
    kept: usize,
    changes: BTreeMap<Change, usize>,
    moved: usize,
    became_stale: usize,
    previous_known: usize,
    wrongly_current: usize,
    lost: usize,
    reverts: usize,
    brought_back: usize,
    earlier: usize,
    earlier_back: usize,
    swapped_links: usize,
    seconds: f64,
    quiet: BTreeMap<String, Quiet>,
}

/// What was counted in the revisions of one kind that change no text.
#[derive(Default)]
struct Quiet {
    revisions: usize,
    /// Segments whose text changed all the same: markup, alternative texts.
    changed: usize,
    /// Those in which only hard breaks came or went.
    breaks: usize,
    /// Segments of which only link destinations and the like changed.
    links: usize,
    stale: usize,
    /// Stale segments of which no text changed.
    false_stale: usize,
}

/// One document on its way through its revisions.
struct Replay {
    name: String,
    world: World,
    /// Locale and translation, to the texts that it was made from: as cut from
    /// the file, and as shown to the translator.
    made_from: BTreeMap<(String, String), BTreeSet<(String, String)>>,
    /// What each segment said last, by its id.
    listed: BTreeMap<String, String>,
    /// What stood in each locale after the last revision.
    before: BTreeMap<String, Vec<Seen>>,
    counts: Counts,
    broken: Vec<String>,
    now: String,
}

fn replay(folder: &Path) -> Outcome<Replay> {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let mut replay = Replay {
        name: name.unwrap_or_default(),
        world: World::new(LOCALES.map(|(locale, _)| tag(locale)).to_vec()),
        made_from: BTreeMap::new(),
        listed: BTreeMap::new(),
        before: BTreeMap::new(),
        counts: Counts::default(),
        broken: Vec::new(),
        now: String::new(),
    };
    for (index, revision) in revisions(folder)?.into_iter().enumerate() {
        replay.now = format!("{} revision {}", replay.name, revision.number);
        let start = Instant::now();
        replay.step(index, &revision)?;
        replay.counts.seconds += start.elapsed().as_secs_f64();
    }
    Ok(replay)
}

impl Replay {
    fn step(&mut self, index: usize, revision: &Revision) -> Outcome<()> {
        self.world.put(&revision.id, revision.text.clone())?;
        if let Some(trouble) = lossy(&revision.text, &self.world.settings) {
            self.law(&format!("law 1 is broken: {trouble}"));
        }
        let kept = self.kept();
        let unsynced: Outcome<Vec<_>> =
            LOCALES.iter().map(|(locale, _)| self.seen(locale)).collect();
        self.sync(revision)?;
        for ((locale, _), unsynced) in LOCALES.into_iter().zip(unsynced?) {
            let now = self.seen(locale)?;
            self.same_without_sync(locale, &unsynced, &now);
            self.judge_current(locale, &now);
            if index > 0 {
                let before = self.before.remove(locale).unwrap_or_default();
                self.judge_kept(locale, &before, &now);
                self.judge_reverts(locale, &before, &now, &kept);
                self.count_stale(locale, &before, &now, &revision.kind);
            }
        }
        for (locale, _) in LOCALES.into_iter().filter(|(_, every)| index.is_multiple_of(*every)) {
            self.translate(locale)?;
        }
        self.after(index)
    }

    /// Syncs, and judges that nothing is lost and a second sync does nothing.
    fn sync(&mut self, revision: &Revision) -> Outcome<()> {
        let before = LOCALES.map(|(locale, _)| self.texts(locale));
        let plan = self.world.sync()?;
        for ((locale, _), before) in LOCALES.into_iter().zip(before) {
            for text in before.difference(&self.texts(locale)) {
                self.law(&format!("sync lost a translation in {locale}: {text}"));
            }
        }
        if revision.moved && plan.renamed_from.is_none() {
            self.law("a renamed file was not found");
        }
        let again = self.world.plan().changes;
        if !again.is_empty() {
            self.law(&format!("a second sync writes {:?}", again.paths()));
        }
        let junk = self.world.junk().join(", ");
        if !junk.is_empty() {
            self.law(&format!("Fluent does not read {junk}"));
        }
        if !self.before.is_empty() {
            for change in &plan.changes {
                *self.counts.changes.entry(change.change).or_default() += 1;
                self.counts.moved += usize::from(change.moved);
            }
        }
        Ok(())
    }

    /// Returns the translations that stand in a locale, wherever in its files.
    fn texts(&self, locale: &str) -> BTreeSet<String> {
        let entries = self.world.entries(&tag(locale)).into_iter();
        entries.map(|(_, text)| text).filter(|text| !text.is_empty()).collect()
    }

    /// Returns what the tool says of a locale, beside what the text says.
    fn seen(&mut self, locale: &str) -> Outcome<Vec<Seen>> {
        let rows = self.world.rows(&tag(locale))?;
        let sources = sources(&self.world.extract());
        if rows.len() != sources.len() {
            self.law(&format!("{} segments became {} rows", sources.len(), rows.len()));
        }
        Ok(sources.into_iter().zip(rows).map(|(source, row)| Seen { source, row }).collect())
    }

    /// The results are right whether or not `sync` was run.
    fn same_without_sync(&mut self, locale: &str, unsynced: &[Seen], synced: &[Seen]) {
        self.judge_current(locale, unsynced);
        for (a, b) in unsynced.iter().zip(synced) {
            let current = |seen: &Seen| seen.row.status == Status::Current;
            if a.row.id != b.row.id || current(a) != current(b) {
                let (a, b) = (&a.row, &b.row);
                self.law(&format!("{locale}: before sync {a:?}\n    after sync {b:?}"));
            }
        }
    }

    /// Nothing current was made from another text.
    fn judge_current(&mut self, locale: &str, now: &[Seen]) {
        for seen in now.iter().filter(|seen| seen.row.status == Status::Current) {
            let made_from = self.made(locale, &seen.row.target);
            let text = (seen.source.text.clone(), normal_form(&seen.row.source));
            if !made_from.contains(&text) {
                self.counts.wrongly_current += 1;
                self.law(&format!(
                    "{locale}: wrongly current: {:?}\n    made from {made_from:?}",
                    seen.row
                ));
            }
        }
    }

    fn made(&self, locale: &str, target: &str) -> BTreeSet<(String, String)> {
        let key = (locale.to_owned(), target.to_owned());
        self.made_from.get(&key).cloned().unwrap_or_default()
    }

    /// A segment whose text did not change keeps its translation, and stays
    /// current if it was.
    fn judge_kept(&mut self, locale: &str, before: &[Seen], now: &[Seen]) {
        let (old, new) = (unique(before), unique(now));
        for (key, was) in old {
            let Some(is) = new.get(&key) else { continue };
            if swapped(&was.source.values, &is.source.values) {
                self.counts.swapped_links += 1;
                continue;
            }
            let was_current = was.row.status == Status::Current;
            let same = was.row.target == is.row.target || was.row.target.is_empty();
            if same && (!was_current || is.row.status == Status::Current) {
                self.counts.kept += usize::from(was_current);
            } else {
                self.counts.lost += 1;
                self.law(&format!("{locale}: unchanged {:?}\n    became {:?}", was.row, is.row));
            }
        }
    }

    /// A text that was translated once and stands again has its translation
    /// again, as long as the catalog lists that text. Where its segment has
    /// said something else since, it is counted, and no law.
    fn judge_reverts(&mut self, locale: &str, before: &[Seen], now: &[Seen], kept: &[Kept]) {
        let texts = |seen: &[Seen]| -> BTreeSet<String> {
            seen.iter().map(|seen| seen.source.text.clone()).collect()
        };
        let (old, new) = (texts(before), texts(now));
        for ((front_matter, text), is) in
            unique(now).into_iter().filter(|(k, _)| !old.contains(k.1))
        {
            let of_text = |kept: &&Kept| {
                kept.locale == locale && kept.front_matter == front_matter && kept.text == text
            };
            let found: Vec<&Kept> = kept.iter().filter(of_text).collect();
            let back = usize::from(is.row.status == Status::Current);
            if found.iter().any(|kept| kept.listed == text) {
                self.counts.reverts += 1;
                self.counts.brought_back += back;
                if back == 0 {
                    self.law(&format!("{locale}: stands again, and is not current: {:?}", is.row));
                }
            } else if found.iter().any(|kept| !new.contains(&kept.listed)) {
                self.counts.earlier += 1;
                self.counts.earlier_back += back;
            }
        }
    }

    /// Returns the texts of which a translation stands in the files.
    fn kept(&self) -> Vec<Kept> {
        let mut kept = Vec::new();
        for (locale, _) in LOCALES {
            for (id, target) in self.world.entries(&tag(locale)) {
                let listed = self.listed.get(&id).cloned().unwrap_or_default();
                kept.extend(self.made(locale, &target).into_iter().map(|(text, _)| Kept {
                    locale,
                    front_matter: !id.starts_with("s-"),
                    text,
                    listed: listed.clone(),
                }));
            }
        }
        kept
    }

    /// Counts what became stale, and what of that had no reason to.
    fn count_stale(&mut self, locale: &str, before: &[Seen], now: &[Seen], kind: &str) {
        let was_current = |now: &Row| {
            let same = |was: &Row| was.id == now.id && was.target == now.target;
            before.iter().any(|was| same(&was.row) && was.row.status == Status::Current)
        };
        let quiet = QUIET.contains(&kind).then(|| kind.to_owned());
        let old = unique(before);
        let mut found = Quiet { revisions: usize::from(locale == DILIGENT), ..Quiet::default() };
        for seen in now {
            let text = (seen.source.front_matter, seen.source.text.as_str());
            let same = old.get(&text);
            let texts = || before.iter().map(|seen| &seen.source.text);
            if locale == DILIGENT {
                let changed = !texts().any(|text| *text == seen.source.text);
                let unbroken = unbroken(&seen.source.text);
                let only_breaks = changed && texts().any(|text| self::unbroken(text) == unbroken);
                found.changed += usize::from(changed);
                found.breaks += usize::from(only_breaks);
                found.links +=
                    usize::from(same.is_some_and(|was| was.source.values != seen.source.values));
            }
            if seen.row.status != Status::Stale || !was_current(&seen.row) {
                continue;
            }
            self.counts.became_stale += 1;
            let made_from = self.made(locale, &seen.row.target);
            let was = seen.row.was.as_deref().map(normal_form).unwrap_or_default();
            self.counts.previous_known +=
                usize::from(made_from.iter().any(|(_, text)| *text == was));
            found.stale += 1;
            found.false_stale += usize::from(same.is_some());
        }
        if let Some(kind) = quiet {
            let sum = self.counts.quiet.entry(kind).or_default();
            sum.revisions += found.revisions;
            sum.changed += found.changed;
            sum.breaks += found.breaks;
            sum.links += found.links;
            sum.stale += found.stale;
            sum.false_stale += found.false_stale;
        }
    }

    /// Lets the translators of a locale bring everything up to date, and keeps
    /// the record.
    fn translate(&mut self, locale: &str) -> Outcome<()> {
        let target = tag(locale);
        let written = self.world.translate(&target, &|shown| Some(pseudo(&target, shown)))?;
        let written: BTreeSet<&(String, String)> = written.iter().collect();
        for seen in self.seen(locale)? {
            let text = &seen.row.source;
            if written.contains(&(seen.row.target.clone(), text.clone())) {
                let made = self.made_from.entry((locale.to_owned(), seen.row.target)).or_default();
                made.insert((seen.source.text, normal_form(text)));
            } else if seen.row.status != Status::Current {
                self.law(&format!("{locale}: nobody could translate {:?}", seen.row));
            }
        }
        Ok(())
    }

    /// What holds after the translators: all is current in the diligent locale
    /// and every translation stands in the built text.
    fn after(&mut self, index: usize) -> Outcome<()> {
        for (locale, _) in LOCALES {
            let seen = self.seen(locale)?;
            self.judge_current(locale, &seen);
            self.before.insert(locale.to_owned(), seen);
        }
        let seen = self.before[DILIGENT].clone();
        let listed = seen.iter().map(|seen| (seen.row.id.clone(), seen.source.text.clone()));
        self.listed.extend(listed);
        let output = self.world.build(&tag(DILIGENT))?;
        let built = output.built.first().map(|built| built.content.as_str()).unwrap_or_default();
        for Seen { row, .. } in &seen {
            let mark = row.target.split('⟧').next().unwrap_or_default();
            if row.status != Status::Current || !built.contains(mark) {
                self.law(&format!("filled, and not built: {row:?}\n    {:?}", output.findings));
            }
        }
        self.counts.revisions += 1;
        self.counts.last = seen.len();
        if index == 0 {
            self.counts.first = seen.len();
        }
        Ok(())
    }

    fn law(&mut self, case: &str) {
        self.broken.push(format!("{}: {case}", self.now));
    }
}

/// Returns the segments of a text as the record knows them.
fn sources(extraction: &Extraction) -> Vec<Source> {
    let source = |segment: &hexapla::model::Segment| Source {
        front_matter: segment.kind == Kind::FrontMatter,
        text: normal_form(&segment.text),
        values: segment.placeholders.iter().map(|p| p.value.clone()).collect(),
    };
    extraction.segments.iter().map(source).collect()
}

/// Returns the segments whose text stands once only.
fn unique(seen: &[Seen]) -> BTreeMap<(bool, &str), &Seen> {
    let mut found: BTreeMap<(bool, &str), Vec<&Seen>> = BTreeMap::new();
    for one in seen {
        found.entry((one.source.front_matter, &one.source.text)).or_default().push(one);
    }
    found.into_iter().filter(|(_, all)| all.len() == 1).map(|(key, all)| (key, all[0])).collect()
}

/// Returns a text on one line whatever hard breaks it has.
fn unbroken(text: &str) -> String {
    normal_form(&text.replace("{ $br }", " "))
}

/// Says whether links have changed places: then each translation would lead
/// elsewhere, and has to be looked at.
fn swapped(old: &[String], new: &[String]) -> bool {
    let changed: Vec<_> = old.iter().zip(new).filter(|(old, new)| old != new).collect();
    changed.iter().any(|(_, new)| changed.iter().any(|(old, _)| old == new))
}

fn report(all: &[Replay]) -> ExitCode {
    println!("{}", main_table(all));
    println!("{}", quiet_table(all));
    let swapped: usize = all.iter().map(|one| one.counts.swapped_links).sum();
    println!("Left out: {swapped} segments whose links changed places.\n");
    let broken: Vec<&String> = all.iter().flat_map(|one| &one.broken).collect();
    if broken.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("\n{} cases break a law; the first ten:", broken.len());
    broken.iter().take(10).for_each(|case| println!("- {case}"));
    ExitCode::FAILURE
}

fn main_table(all: &[Replay]) -> String {
    let head = [
        "document",
        "revisions",
        "segments",
        "unchanged kept",
        "edited",
        "cosmetic",
        "moved",
        "split",
        "merged",
        "inserted",
        "deleted",
        "revived",
        "stale, previous known",
        "wrongly current",
        "unchanged lost",
        "reverts back",
        "to an earlier text",
        "seconds",
    ];
    let row = |one: &Replay| -> Vec<String> {
        let counts = &one.counts;
        let of = |change| counts.changes.get(&change).copied().unwrap_or_default().to_string();
        vec![
            one.name.clone(),
            counts.revisions.to_string(),
            format!("{} → {}", counts.first, counts.last),
            counts.kept.to_string(),
            of(Change::Edited),
            of(Change::Cosmetic),
            counts.moved.to_string(),
            of(Change::Split),
            of(Change::Merged),
            of(Change::Inserted),
            of(Change::Deleted),
            of(Change::Revived),
            format!("{}/{}", counts.previous_known, counts.became_stale),
            counts.wrongly_current.to_string(),
            counts.lost.to_string(),
            format!("{}/{}", counts.brought_back, counts.reverts),
            format!("{}/{}", counts.earlier_back, counts.earlier),
            format!("{:.2}", counts.seconds),
        ]
    };
    table(&head, &all.iter().map(row).collect::<Vec<_>>())
}

fn quiet_table(all: &[Replay]) -> String {
    let head = [
        "revisions that change no text",
        "revisions",
        "texts changed all the same",
        "of it hard breaks",
        "only links changed",
        "stale",
        "stale without a change",
    ];
    let mut sums: BTreeMap<&str, [usize; 6]> = BTreeMap::new();
    for (kind, quiet) in all.iter().flat_map(|one| &one.counts.quiet) {
        let found = [
            quiet.revisions,
            quiet.changed,
            quiet.breaks,
            quiet.links,
            quiet.stale,
            quiet.false_stale,
        ];
        let sum = sums.entry(kind).or_default();
        sum.iter_mut().zip(found).for_each(|(sum, found)| *sum += found);
    }
    let row = |(kind, sum): (&str, [usize; 6])| {
        std::iter::once(kind.to_owned()).chain(sum.map(|n| n.to_string())).collect()
    };
    table(&head, &sums.into_iter().map(row).collect::<Vec<_>>())
}
