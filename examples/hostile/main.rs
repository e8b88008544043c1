//! Times every command on texts that are made to be slow.
//!
//! `cargo run --example hostile -- [KIB] [NAME]` makes each text in this size
//! and in four times this size, and prints what each command took, in
//! milliseconds. What grew more than eightfold, and took more than a tenth of a
//! second, is marked with `!`: it does not grow with the text alone.

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

fn main() {
    let mut args = std::env::args().skip(1);
    let size = args.next().and_then(|size| size.parse().ok()).unwrap_or(32) << 10;
    let wanted = args.next().unwrap_or_default();
    println!("| text | bytes | {} |", COMMANDS.join(" | "));
    println!("| --- | ---: |{}", " ---: |".repeat(COMMANDS.len()));
    for (name, make) in texts::ALL.iter().filter(|(name, _)| name.contains(&wanted)) {
        let small = run(&make(size));
        let large = run(&make(4 * size));
        let cell = |(small, large): (&u128, &u128)| {
            let mark = if *large > 100 && *large > 8 * small.max(&5) { " !" } else { "" };
            format!("{small} / {large}{mark}")
        };
        let cells: Vec<String> = small.iter().zip(&large).map(cell).collect();
        println!("| {name} | {size} | {} |", cells.join(" | "));
    }
}

/// Returns the milliseconds that each command takes.
fn run(text: &texts::Text) -> Vec<u128> {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    for path in ["statements", "locales/pl"] {
        fs::create_dir_all(root.join(path)).unwrap();
    }
    fs::write(root.join("hexapla.yaml"), "source: en\ntargets: [pl]\n").unwrap();
    fs::write(root.join("statements/a.md"), &text.statement).unwrap();
    let mut out = Vec::new();
    for (at, command) in COMMANDS.iter().enumerate() {
        let begun = Instant::now();
        said(root, command);
        out.push(begun.elapsed().as_millis());
        match at {
            0 => fill(root, text),
            4 => edit(root, text),
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
fn fill(root: &Path, text: &texts::Text) {
    let path = root.join("locales/pl/a.ftl");
    if let Some(file) = &text.file {
        fs::write(path, file).unwrap();
        return;
    }
    let Ok(content) = fs::read_to_string(&path) else { return };
    let file = LocaleFile::parse(&content, &|_| true);
    let translated = |block: &hexapla::format::fluent::EntryBlock| {
        let source = block.entry.shown.first().cloned().unwrap_or_default();
        Edit { range: block.value.clone(), text: value::encode(&format!("{source} 7")) }
    };
    fs::write(path, file.edited(&file.entries.iter().map(translated).collect::<Vec<_>>())).unwrap();
}

/// Edits each paragraph of a statement.
fn edit(root: &Path, text: &texts::Text) {
    let edited = format!("{} x", text.statement.replace("\n\n", " x\n\n"));
    fs::write(root.join("statements/a.md"), edited).unwrap();
}
