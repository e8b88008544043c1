//! Takes real statements through all that a statement goes through, and judges
//! each step.
//!
//! `cargo run --release --example real_statements -- DIR`
//!
//! - `seed/statement.md`, a public statement of an association: filled, one
//!   word edited, updated, built.
//! - `covenant`, three versions of one text: what a new version costs the
//!   translators.
//! - `udhr`, a declaration in many languages and scripts: real translations,
//!   filled in and built.
//!
//! Exit status 1: a law is broken, and the first ten cases are shown.

#![allow(clippy::print_stdout, reason = "an example program prints its table")]

mod support;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use hexapla::model::segment::words;
use hexapla::model::{Direction, Locale, Status};
use hexapla::workflow::align::Change;
use hexapla::workflow::tasks;
use serde_json::Value;
use support::{Outcome, Row, World, extract, lossy, pseudo, table, tag};

fn main() -> ExitCode {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "corpora".to_owned()));
    let steps: [(&str, Step); 3] = [("seed", seed), ("covenant", covenant), ("udhr", udhr)];
    let mut laws = Laws::default();
    for (name, step) in steps {
        let folder = folder.join(name);
        if !folder.is_dir() {
            println!("{} is not there: left out.\n", folder.display());
        } else if let Err(trouble) = step(&folder, &mut laws) {
            println!("{name}: {trouble}");
            return ExitCode::from(2);
        }
    }
    if laws.broken.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("{} cases break a law; the first ten:", laws.broken.len());
    laws.broken.iter().take(10).for_each(|case| println!("- {case}"));
    ExitCode::FAILURE
}

/// What is done with the texts of a folder.
type Step = fn(&Path, &mut Laws) -> Outcome<()>;

/// What was found broken.
#[derive(Default)]
struct Laws {
    broken: Vec<String>,
}

impl Laws {
    /// Notes a case unless a law holds.
    fn hold(&mut self, holds: bool, case: impl FnOnce() -> String) {
        if !holds {
            self.broken.push(case());
        }
    }

    /// What holds after every sync: a second one writes nothing, and Fluent
    /// reads all files.
    fn hold_after_sync(&mut self, world: &World) {
        let again = world.plan().changes;
        self.hold(again.is_empty(), || format!("a second sync writes {:?}", again.paths()));
        let junk = world.junk().join(", ");
        self.hold(junk.is_empty(), || format!("Fluent does not read {junk}"));
    }

    /// All segments are current.
    fn hold_current(&mut self, locale: &Locale, rows: &[Row]) {
        for row in rows {
            self.hold(row.status == Status::Current, || format!("{locale}: not current: {row:?}"));
        }
    }
}

fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Fills a locale with made-up translations.
fn fill(world: &mut World, locale: &Locale) -> Outcome<()> {
    world.translate(locale, &|shown| Some(pseudo(locale, shown))).map(drop)
}

/// Checks that a locale's build holds its translations, each where its source
/// stood, byte for byte after the escapes of build are taken off. Returns how
/// many stand there without any escape.
fn check_build(world: &World, locale: &Locale, rows: &[Row], laws: &mut Laws) -> Outcome<usize> {
    let output = world.build(locale)?;
    let built = output.built.first().ok_or("nothing was built")?;
    let findings = &output.findings;
    laws.hold(findings.is_empty(), || format!("{locale}: building finds {findings:?}"));
    let back = extract(&built.content, &world.settings).segments;
    let same_number = back.len() == rows.len();
    laws.hold(same_number, || format!("{locale}: {} segments, built {}", rows.len(), back.len()));
    let mut verbatim = 0;
    for (row, segment) in rows.iter().zip(&back).filter(|(row, _)| row.status == Status::Current) {
        laws.hold(segment.text == row.target, || {
            format!("{locale}: filled {:?}\n    built {:?}", row.target, segment.text)
        });
        verbatim += usize::from(built.content.contains(&row.target));
    }
    let wrapped = built.content.contains(&format!("<div lang=\"{locale}\" dir=\"rtl\">"));
    let rtl = locale.direction() == Direction::Rtl;
    laws.hold(wrapped == rtl, || format!("{locale}: direction is not said, or said in vain"));
    Ok(verbatim)
}

/// A word that the statement has once, and what it is edited to.
const EDIT: (&str, &str) = ("massive", "large");

/// A statement of an association, and one word of it edited.
fn seed(folder: &Path, laws: &mut Laws) -> Outcome<()> {
    let locales = ["pl", "de", "ar"].map(tag);
    let mut world = World::new(locales.to_vec());
    let text = read(&folder.join("statement.md"))?;
    if text.matches(EDIT.0).count() != 1 {
        return Err(format!("the statement does not say {:?} once", EDIT.0));
    }
    laws.hold(lossy(&text, &world.settings).is_none(), || "law 1: seed".to_owned());
    world.put("statement", text.clone())?;
    world.sync()?;
    for locale in &locales {
        fill(&mut world, locale)?;
        laws.hold_current(locale, &world.rows(locale)?);
    }
    world.put("statement", text.replacen(EDIT.0, EDIT.1, 1))?;
    world.sync()?;
    laws.hold_after_sync(&world);
    let mut out = Vec::new();
    for locale in &locales {
        out.push(seed_row(&mut world, locale, laws)?);
    }
    println!("seed/statement.md, {:?} edited to {:?}\n", EDIT.0, EDIT.1);
    let head = ["locale", "segments", "stale", "changed words", "then current", "built verbatim"];
    println!("{}", table(&head, &out));
    Ok(())
}

fn seed_row(world: &mut World, locale: &Locale, laws: &mut Laws) -> Outcome<Vec<String>> {
    let statement = world.read()?;
    let open = tasks::tasks(&[&statement], locale, &[]);
    let stale = open.iter().filter(|task| task.status == Status::Stale).count();
    laws.hold((open.len(), stale) == (1, 1), || format!("{locale}: open is {open:?}"));
    let pairs: Vec<&(String, String)> = open.iter().flat_map(|task| &task.changed).collect();
    let told = pairs.iter().map(|(old, new)| format!("{old} → {new}")).collect::<Vec<_>>();
    let right = matches!(pairs[..], [(old, new)] if (old.as_str(), new.as_str()) == EDIT);
    laws.hold(right, || format!("{locale}: the changed words are {pairs:?}"));
    fill(world, locale)?;
    let rows = world.rows(locale)?;
    laws.hold_current(locale, &rows);
    let current = rows.iter().filter(|row| row.status == Status::Current).count();
    let verbatim = check_build(world, locale, &rows, laws)?;
    Ok(vec![
        locale.to_string(),
        rows.len().to_string(),
        stale.to_string(),
        told.join("; "),
        current.to_string(),
        verbatim.to_string(),
    ])
}

/// Three versions of one text, translated at each.
fn covenant(folder: &Path, laws: &mut Laws) -> Outcome<()> {
    let locale = tag("pl");
    let mut world = World::new(vec![locale.clone()]);
    let mut out = Vec::new();
    for version in ["1.4", "2.0", "2.1"] {
        let text = read(&folder.join(version).join("en.md"))?;
        let trouble = lossy(&text, &world.settings);
        laws.hold(trouble.is_none(), || format!("covenant {version}: {trouble:?}"));
        world.put("code-of-conduct", text)?;
        let plan = world.sync()?;
        laws.hold_after_sync(&world);
        let rows = world.rows(&locale)?;
        let mut counts: BTreeMap<Change, usize> = BTreeMap::new();
        plan.changes.iter().for_each(|change| *counts.entry(change.change).or_default() += 1);
        out.push(covenant_row(version, &rows, &counts));
        fill(&mut world, &locale)?;
        let rows = world.rows(&locale)?;
        laws.hold_current(&locale, &rows);
        check_build(&world, &locale, &rows, laws)?;
    }
    println!("covenant, each version filled before the next comes\n");
    let head = [
        "version",
        "segments",
        "unchanged",
        "cosmetic",
        "edited",
        "moved",
        "split",
        "merged",
        "inserted",
        "deleted",
        "current",
        "stale",
        "missing",
        "words to read",
        "words changed",
        "whole file",
    ];
    println!("{}", table(&head, &out));
    Ok(())
}

fn covenant_row(version: &str, rows: &[Row], counts: &BTreeMap<Change, usize>) -> Vec<String> {
    let of = |change| counts.get(&change).copied().unwrap_or_default();
    let changes = [
        Change::Unchanged,
        Change::Cosmetic,
        Change::Edited,
        Change::Moved,
        Change::Split,
        Change::Merged,
        Change::Inserted,
        Change::Deleted,
    ];
    let with = |status| rows.iter().filter(move |row| row.status == status);
    let all: usize = rows.iter().map(|row| row.words).sum();
    let done: usize = with(Status::Current).map(|row| row.words).sum();
    let changed: usize = rows.iter().filter(|row| row.status != Status::Current).map(to_read).sum();
    let statuses = [Status::Current, Status::Stale, Status::Missing];
    let mut out = vec![version.to_owned(), rows.len().to_string()];
    out.extend(changes.map(|change| of(change).to_string()));
    out.extend(statuses.map(|status| with(status).count().to_string()));
    out.extend([all - done, changed, all].map(|count| count.to_string()));
    out
}

/// Returns how many words of a segment differ from those that its translator
/// has seen; all where there is no translation.
fn to_read(row: &Row) -> usize {
    let Some(was) = &row.was else { return row.words };
    let pairs = hexapla::workflow::text_diff::changed(was, &row.source);
    pairs.iter().map(|(old, new)| words(new).max(words(old))).sum()
}

/// A declaration in one language, cut where its languages can be compared.
struct Declaration {
    locale: String,
    title: String,
    sections: Vec<(String, Vec<String>)>,
}

fn declaration(text: &str) -> Outcome<Declaration> {
    let json: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let section = |value: &Value| {
        let paragraphs = list(&value["paragraphs"]).iter().map(word).collect();
        (word(&value["title"]), paragraphs)
    };
    let sections = std::iter::once(section(&json["preamble"]))
        .chain(list(&json["articles"]).iter().map(section))
        .collect();
    Ok(Declaration { locale: word(&json["lang"]), title: word(&json["title"]), sections })
}

impl Declaration {
    /// Writes the declaration as a statement.
    fn markdown(&self) -> String {
        let mut out = format!("# {}\n", self.title);
        for (title, paragraphs) in &self.sections {
            out += &format!("\n## {title}\n");
            paragraphs.iter().for_each(|paragraph| out += &format!("\n{paragraph}\n"));
        }
        out
    }

    /// Returns the texts in reading order, those of the other declaration
    /// beside, where both have as many paragraphs in an article.
    fn beside<'a>(&'a self, other: &'a Self) -> Vec<(&'a str, Option<&'a str>)> {
        let mut out = vec![(self.title.as_str(), Some(other.title.as_str()))];
        for ((title, own), (target, theirs)) in self.sections.iter().zip(&other.sections) {
            out.push((title, Some(target)));
            let agree = own.len() == theirs.len();
            let pairs = own.iter().enumerate().map(|(n, text)| {
                let theirs = theirs.get(n).filter(|_| agree).map(String::as_str);
                match text.strip_prefix("- ") {
                    Some(item) => {
                        (item, theirs.map(|text| text.strip_prefix("- ").unwrap_or(text)))
                    }
                    None => (text.as_str(), theirs),
                }
            });
            out.extend(pairs);
        }
        let filled = |text: &&str| !text.is_empty();
        out.into_iter().map(|(own, theirs)| (own, theirs.filter(filled))).collect()
    }
}

/// A declaration with real translations.
fn udhr(folder: &Path, laws: &mut Laws) -> Outcome<()> {
    let english = declaration(&read(&folder.join("eng.json"))?)?;
    let mut rows = Vec::new();
    for path in files(folder)? {
        let other = declaration(&read(&path)?)?;
        if other.sections.len() != english.sections.len() || other.locale == english.locale {
            continue;
        }
        match Locale::parse(&other.locale) {
            Ok(locale) => rows.push(udhr_row(&english, &other, &locale, laws)?),
            Err(error) => println!("{}: left out: {error:?}", other.locale),
        }
    }
    let whole = rows.iter().filter(|row| row[1] == row[2]).count();
    let enough = whole >= 20;
    laws.hold(enough, || format!("only {whole} languages agree in every article"));
    println!("udhr, {} languages, {whole} of them with a text for every segment\n", rows.len());
    let head = ["locale", "segments", "filled", "current", "missing", "verbatim", "escaped", "dir"];
    println!("{}", table(&head, &rows));
    Ok(())
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| error.to_string())?.flatten();
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "json"))
        .filter(|path| !path.ends_with("index.json"))
        .collect();
    paths.sort();
    Ok(paths)
}

fn udhr_row(
    english: &Declaration,
    other: &Declaration,
    locale: &Locale,
    laws: &mut Laws,
) -> Outcome<Vec<String>> {
    let mut world = World::new(vec![locale.clone()]);
    world.put("declaration", english.markdown())?;
    world.sync()?;
    let beside = english.beside(other);
    let rows = world.rows(locale)?;
    let sources: Vec<&str> = rows.iter().map(|row| row.source.as_str()).collect();
    let expected: Vec<&str> = beside.iter().map(|(source, _)| *source).collect();
    laws.hold(sources == expected, || format!("the segments are {sources:?}"));
    let known: BTreeMap<&str, &str> =
        beside.iter().filter_map(|(source, target)| Some((*source, (*target)?))).collect();
    let written =
        world.translate(locale, &|shown| known.get(shown).map(|text| (*text).to_owned()))?;
    world.sync()?;
    laws.hold_after_sync(&world);
    let rows = world.rows(locale)?;
    for (row, (_, target)) in rows.iter().zip(&beside) {
        let status = if target.is_some() { Status::Current } else { Status::Missing };
        let right = row.status == status && row.target == target.unwrap_or_default();
        laws.hold(right, || format!("{locale}: {row:?}\n    filled with {target:?}"));
    }
    let verbatim = check_build(&world, locale, &rows, laws)?;
    let count = |status| rows.iter().filter(|row| row.status == status).count();
    let current = count(Status::Current);
    let counts = [
        rows.len(),
        written.len(),
        current,
        count(Status::Missing),
        verbatim,
        current - verbatim.min(current),
    ];
    let mut out = vec![locale.to_string()];
    out.extend(counts.map(|count| count.to_string()));
    out.push(locale.direction().as_str().to_owned());
    Ok(out)
}
