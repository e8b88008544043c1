//! Attacks and nuisances: what is done to good translations, and what is said
//! about it; and good translations, about which nothing is said.

mod rows;
mod said;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

use hexapla::checks;
use hexapla::model::snapshot::statement_path;
use hexapla::model::{FileState, Finding, Settings, Snapshot, StatementFile};
use hexapla::workflow::statements;
use hexapla::workflow::sync::{self, Request};

use crate::support::{id, locale};

use rows::{ROWS, Row};
use texts::{ALL, STATEMENT, Texts};

/// A workspace in memory, translated into all languages.
struct World {
    snapshot: Snapshot,
    ids: Vec<String>,
}

fn world() -> World {
    let targets = ALL.iter().map(|texts| locale(texts.locale)).collect();
    let file = StatementFile {
        id: id("trains"),
        path: statement_path(&id("trains")),
        text: STATEMENT.to_owned(),
    };
    let mut snapshot = Snapshot {
        settings: Settings::new(locale("en"), targets),
        statements: vec![file],
        unavailable: BTreeMap::new(),
        excluded: BTreeSet::new(),
        locale_files: BTreeMap::new(),
    };
    let plan = sync::plan(&snapshot, &statements::read(&snapshot), &Request::default());
    assert_eq!(plan.changes.rewrites, []);
    for write in plan.changes.writes {
        let tag = write.path.split('/').nth(1).unwrap();
        snapshot.locale_files.insert((locale(tag), id("trains")), FileState::Text(write.content));
    }
    let read = statements::read(&snapshot);
    let present = &read.all[0].catalog.present;
    let ids: Vec<String> = present.iter().map(|listing| listing.id.to_string()).collect();
    let mut world = World { snapshot, ids };
    for texts in &ALL {
        world.put(texts.locale, 0, texts.call);
        world.put(texts.locale, 1, texts.bank);
    }
    world
}

impl World {
    fn file(&self, tag: &str) -> &str {
        let Some(FileState::Text(text)) =
            self.snapshot.locale_files.get(&(locale(tag), id("trains")))
        else {
            panic!("{tag} has no file");
        };
        text
    }

    /// Types a value behind the id of a segment.
    fn put(&mut self, tag: &str, segment: usize, value: &str) {
        let start = format!("{} = ", self.ids[segment]);
        let lines = self.file(tag).lines().map(|line| match line.starts_with(&start) {
            true => format!("{start}{value}\n"),
            false => format!("{line}\n"),
        });
        let text = lines.collect();
        self.snapshot.locale_files.insert((locale(tag), id("trains")), FileState::Text(text));
    }

    /// Returns all that is said about a language.
    fn findings(&self, tag: &str) -> Vec<Finding> {
        let read = statements::read(&self.snapshot);
        let all: Vec<_> = read.all.iter().collect();
        let wanted = locale(tag);
        let found = checks::run(&all, &|locale| *locale == wanted, &self.snapshot.settings);
        let found = found.into_iter().map(|found| found.finding);
        read.findings.into_iter().chain(found).collect()
    }
}

/// Returns where two texts differ: the characters of the second.
fn altered(old: &str, new: &str) -> std::ops::Range<usize> {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let same = |(a, b): &(&char, &char)| a == b;
    let start = old.iter().zip(&new).take_while(same).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(same).count();
    start..new.len() - end
}

/// What came of an alteration in one language: the checks that objected to it
/// where it was made, and all others.
fn outcome(row: &Row, texts: &Texts) -> Option<(Vec<&'static str>, Vec<&'static str>)> {
    let (old, new) = (row.change)(texts)?;
    let mut world = world();
    let (segment, text) = if texts.call.contains(&old) { (0, texts.call) } else { (1, texts.bank) };
    assert!(text.contains(&old), "{}: {old:?} is not in the {} text", row.name, texts.locale);
    let value = text.replacen(&old, &new, 1);
    world.put(texts.locale, segment, &value);
    let start = format!("{} = ", world.ids[segment]);
    let line = 1 + world.file(texts.locale).lines().position(|l| l.starts_with(&start)).unwrap();
    let changed = altered(text, &value);
    let from = start.chars().count() + 1;
    let (mut there, mut elsewhere) = (Vec::new(), Vec::new());
    for finding in world.findings(texts.locale) {
        let place = &finding.place;
        let (column, length) = (place.column.unwrap_or(0), place.length.unwrap_or(0));
        let within = match changed.is_empty() {
            // Where something was taken away, what is left there stands beside it.
            true => column <= from + changed.start && column + length + 1 >= from + changed.start,
            false => column < from + changed.end && column + length > from + changed.start,
        };
        // What is missing stands nowhere.
        let missing = length == 0 && place.line == Some(line);
        let hit = place.line == Some(line) && (within || missing);
        if hit { &mut there } else { &mut elsewhere }.push(finding.check);
    }
    Some((there, elsewhere))
}

fn is_right(row: &Row, (there, elsewhere): &(Vec<&str>, Vec<&str>)) -> bool {
    match row.caught_by {
        [] => there.is_empty() && elsewhere.is_empty(),
        wanted => there.iter().any(|check| wanted.contains(check)),
    }
}

#[test]
fn every_attack_is_caught_and_nothing_else() {
    let mut wrong = Vec::new();
    for row in ROWS {
        for texts in &ALL {
            let Some(found) = outcome(row, texts) else { continue };
            if !is_right(row, &found) {
                wrong.push(format!("{} in {}: {found:?}", row.name, texts.locale));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Prints the rows with what catches each in every language:
/// `cargo test --test it attacks -- --ignored --nocapture`.
#[test]
#[ignore = "prints a table"]
#[allow(clippy::print_stdout)]
fn table() {
    println!("| | {} |", ALL.each_ref().map(|texts| texts.locale).join(" | "));
    println!("|{}", " --- |".repeat(ALL.len() + 1));
    for row in ROWS {
        let cells = ALL.each_ref().map(|texts| match outcome(row, texts) {
            None => String::new(),
            Some((there, elsewhere)) => {
                let mut said: Vec<&str> = there;
                said.extend(elsewhere);
                said.dedup();
                if said.is_empty() { "-".to_owned() } else { said.join(", ") }
            }
        });
        println!("| {} | {} |", row.name, cells.join(" | "));
    }
}

/// What nobody can read as prose, and where it is told: at this text.
const UNREADABLE: &[(&str, &str, &str)] = &[
    ("Konto { $iban1, Żółte", "braces", ", Żółte"),
    ("Konto $iban1 }", "braces", "}"),
    ("Konto { $rachunek-żółty }", "placeholder-name", "żółty"),
    ("{ “Konto” }", "literal-quotes", "“Konto”"),
    ("Żółte { \"kon\\to\" }", "escape", "\\to"),
    ("Żółte { other-message }", "not-prose", "other-message"),
    ("Żółte { -konto }", "not-prose", "-konto"),
    ("Żółte { NUMBER(5) }", "not-prose", "NUMBER"),
    ("Żółte { $iban1 ->\n    [one] a\n   *[other] b\n }", "not-prose", "$iban1"),
    ("Konto\n    .title = Żółte", "attributes", "title"),
    ("Konto\n    .title = a\n    .title = b", "attributes", "title"),
    ("Konto\ns-000000 = Żółte", "pasted-text", "s-000000"),
    ("Konto\nŻółte", "pasted-text", "Żółte"),
    (
        "Konto\n\n# Żółte\n# @source 0f3c9a51d27e4b1f88aa01c3\ns-000000 = x",
        "unknown-id",
        "s-000000",
    ),
    ("Żółte { $konto } { $iban1 }", "unknown-placeholder", "{ $konto }"),
    ("Żółte { $iban1 } { $email1 } jan@other.example", "literal-fact", "jan@other.example"),
    ("Żółte [tu](//evil.example) { $iban1 }", "literal-fact", "//evil.example"),
    ("Żółte gb82 **west** 1234 5698 7654 32", "literal-fact", "gb82 **west** 1234 5698 7654 32"),
    ("Żółte jan&#64;other.example", "literal-fact", "jan&#64;other.example"),
];

#[test]
fn what_cannot_be_read_or_built_is_told_where_it_stands() {
    for (value, check, at) in UNREADABLE {
        let mut world = world();
        world.put("pl", 0, value);
        let said = world.findings("pl");
        let finding = said.iter().find(|finding| finding.check == *check);
        let finding = finding.unwrap_or_else(|| panic!("{value}: {said:?}"));
        let line = world.file("pl").lines().nth(finding.place.line.unwrap() - 1).unwrap();
        let rest: String = line.chars().skip(finding.place.column.unwrap() - 1).collect();
        assert!(rest.starts_with(at), "{value}: {check} is told at {rest:?}");
        if let Some(length) = finding.place.length {
            assert_eq!(length, at.chars().count(), "{value}");
        }
    }
}

#[test]
fn a_text_that_stands_twice_is_told_at_the_second() {
    let mut world = world();
    let file = world.file("pl").to_owned();
    let again = format!("\n{} = Inny tekst\n", world.ids[1]);
    let key = (locale("pl"), id("trains"));
    world.snapshot.locale_files.insert(key, FileState::Text(file.clone() + &again));
    let said = world.findings("pl");
    let double = said.iter().find(|finding| finding.check == "double-id").unwrap();
    assert_eq!(double.place.line, Some(file.lines().count() + 2));
}
