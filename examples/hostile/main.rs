//! Times every command on texts that are made to be slow.
//!
//! `cargo run --example hostile -- [KIB] [NAME]` makes each text in this size
//! and in four times this size, and prints what each command took, in
//! milliseconds. What grew more than eightfold, and took more than a tenth of a
//! second, is marked with `!`: it does not grow with the text alone. The name
//! `together` makes one workspace of a hundred of them.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

mod texts;

use std::fs;
use std::path::Path;
use std::time::Instant;

use hexapla::cli::{self, Surroundings};
use hexapla::format::fluent::{LocaleFile, value};
use hexapla::model::Edit;

/// The commands in their order; between `status` and `diff` the statement is
/// edited.
const COMMANDS: [&str; 8] =
    ["sync", "status", "check", "build", "todo pl", "diff pl", "sync", "check --fix"];

/// How many statements stand in one workspace.
const TOGETHER: usize = 100;

fn main() {
    let mut args = std::env::args().skip(1);
    let size = args.next().and_then(|size| size.parse().ok()).unwrap_or(32) << 10;
    let wanted = args.next().unwrap_or_default();
    println!("| text | bytes | {} |", COMMANDS.join(" | "));
    println!("| --- | ---: |{}", " ---: |".repeat(COMMANDS.len()));
    if wanted == "together" {
        let all = texts::ALL.iter().cycle().take(TOGETHER);
        let texts: Vec<texts::Text> = all.map(|(_, make)| make(size)).collect();
        let cells: Vec<String> = run(&texts).iter().map(u128::to_string).collect();
        println!("| {TOGETHER} of them | {size} each | {} |", cells.join(" | "));
        return;
    }
    for (name, make) in texts::ALL.iter().filter(|(name, _)| name.contains(&wanted)) {
        let small = run(&[make(size)]);
        let large = run(&[make(4 * size)]);
        let cell = |(small, large): (&u128, &u128)| {
            let mark = if *large > 100 && *large > 8 * small.max(&5) { " !" } else { "" };
            format!("{small} / {large}{mark}")
        };
        let cells: Vec<String> = small.iter().zip(&large).map(cell).collect();
        println!("| {name} | {size} | {} |", cells.join(" | "));
    }
}

/// Returns the milliseconds that each command takes in a workspace of some
/// statements.
fn run(texts: &[texts::Text]) -> Vec<u128> {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    for path in ["statements", "locales/pl"] {
        fs::create_dir_all(root.join(path)).unwrap();
    }
    fs::write(root.join("hexapla.yaml"), "source: en\ntargets: [pl]\n").unwrap();
    let all = || texts.iter().enumerate();
    let statement = |at: usize| root.join(format!("statements/t{at}.md"));
    all().for_each(|(at, text)| fs::write(statement(at), &text.statement).unwrap());
    let mut out = Vec::new();
    for (at, command) in COMMANDS.iter().enumerate() {
        let begun = Instant::now();
        said(root, command);
        out.push(begun.elapsed().as_millis());
        match at {
            0 => {
                let path = |at| root.join(format!("locales/pl/t{at}.ftl"));
                all().for_each(|(at, text)| fill(&path(at), text));
            }
            4 => all().for_each(|(at, text)| edit(&statement(at), text)),
            _ => {}
        }
    }
    out
}

fn said(root: &Path, command: &str) {
    let args = std::iter::once("hexapla").chain(command.split(' ')).map(Into::into);
    let surroundings =
        Surroundings { folder: root.to_owned(), no_color: true, ..Surroundings::default() };
    cli::run(args, surroundings, &mut Vec::new(), &mut Vec::new());
}

/// Translates each segment by itself, a little longer, or writes the file that
/// goes with the text.
fn fill(path: &Path, text: &texts::Text) {
    if let Some(file) = &text.file {
        fs::write(path, file).unwrap();
        return;
    }
    let Ok(content) = fs::read_to_string(path) else { return };
    let file = LocaleFile::parse(&content, &|_| true);
    let translated = |block: &hexapla::format::fluent::EntryBlock| {
        let source = block.entry.shown.first().cloned().unwrap_or_default();
        Edit { range: block.value.clone(), text: value::encode(&format!("{source} 7")) }
    };
    fs::write(path, file.edited(&file.entries.iter().map(translated).collect::<Vec<_>>())).unwrap();
}

/// Edits each paragraph of a statement.
fn edit(path: &Path, text: &texts::Text) {
    let edited = format!("{} x", text.statement.replace("\n\n", " x\n\n"));
    fs::write(path, edited).unwrap();
}
