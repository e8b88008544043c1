//! Measures how often checks are wrong about translations that people have
//! published, and fails where that is more often than anybody can bear.
//!
//! `cargo run --release --example checks -- DIR [--list CHECK]`
//!
//! The `covenant` and the `udhr` of DIR are taken as translations from English,
//! and all checks are asked about them. What they find was read by a person:
//! `reviewed.txt` says which findings are real mistakes of the texts. All
//! others count as false. Exit status 1: more than 1 false error among 1,000
//! segments, or more than 1 false warning among 100.
//!
//! `--list CHECK` shows each finding of a check, or of a family, or of `all`,
//! with what stands around it, those first that nobody has judged.

#![allow(clippy::print_stdout, reason = "an example program prints its table")]

mod corpora;
mod reviewed;
#[path = "../support/mod.rs"]
mod support;
mod tally;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use corpora::Corpus;
use reviewed::Reviewed;
use support::Outcome;
use tally::Tally;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (folder, listed) = match &args[..] {
        [folder] => (PathBuf::from(folder), None),
        [folder, flag, check] if flag == "--list" => (PathBuf::from(folder), Some(check.as_str())),
        _ => {
            println!("checks DIR [--list CHECK]");
            return ExitCode::from(2);
        }
    };
    match measure(&folder, listed) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(trouble) => {
            println!("{trouble}");
            ExitCode::from(2)
        }
    }
}

/// Asks all checks, and says whether they are right often enough.
fn measure(folder: &Path, listed: Option<&str>) -> Outcome<bool> {
    let mut reviewed = Reviewed::read(include_str!("reviewed.txt"))?;
    let mut tally = Tally::default();
    for corpus in corpora::all(folder)? {
        let start = Instant::now();
        let found = corpus.found();
        let time = start.elapsed().as_millis();
        let Corpus { name, segments, left_out, .. } = &corpus;
        println!(
            "{name}: {segments} segments, {left_out} left out, {} findings, {time} ms",
            found.len()
        );
        tally.segments += segments;
        for finding in found {
            let verdict = reviewed.verdict(&finding);
            tally.add(finding, verdict);
        }
    }
    println!("\n{}", tally.table());
    if let Some(wanted) = listed {
        println!("{}", tally.list(wanted));
    }
    for line in reviewed.idle() {
        println!("reviewed.txt: nothing is found any more for: {line}");
    }
    println!("{}", tally.rates());
    Ok(tally.is_bearable())
}
