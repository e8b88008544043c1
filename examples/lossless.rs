//! Runs the laws of segmentation over every Markdown file below a folder.
//!
//! `cargo run --example lossless -- FOLDER` prints a table row per folder and
//! ends with status 1 where a law failed.

#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use hexapla::format::markdown::{
    BuildOptions, Extraction, Options, Refusal, Target, build, build_source, extract,
};
use hexapla::model::{Finding, Locale, Segment};

fn main() -> ExitCode {
    let Some(root) = std::env::args().nth(1) else {
        eprintln!("usage: lossless FOLDER");
        return ExitCode::from(2);
    };
    let mut files = Vec::new();
    collect(Path::new(&root), &mut files);
    files.sort();
    let mut rows: BTreeMap<PathBuf, Row> = BTreeMap::new();
    for file in files {
        let Ok(source) = std::fs::read_to_string(&file) else { continue };
        let folder = file.parent().unwrap_or(Path::new("")).to_owned();
        rows.entry(folder).or_default().add(&file, &source);
    }
    println!("| folder | files | kB | segments | findings | 1a | 1b | 1c | ms |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (folder, row) in &rows {
        println!("| {} | {row} |", folder.strip_prefix(&root).unwrap_or(folder).display());
    }
    if rows.values().all(|row| row.failed == [0; 3]) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
}

/// What was counted in one folder.
#[derive(Default)]
struct Row {
    files: usize,
    bytes: usize,
    segments: usize,
    findings: usize,
    failed: [usize; 3],
    time: Duration,
}

impl Row {
    fn add(&mut self, file: &Path, source: &str) {
        let start = Instant::now();
        let (extraction, findings) = extracted(source);
        let (once, problems) = built(source, &extraction);
        self.time += start.elapsed();
        let joined: String = extraction.pieces(source).map(|(range, _)| &source[range]).collect();
        let again = extracted(&once).0;
        let laws = [
            joined == source,
            shown(&extraction) == shown(&again) && problems.is_empty(),
            is_copied(source, &extraction),
        ];
        for (failed, _) in self.failed.iter_mut().zip(laws).filter(|(_, law)| !law) {
            *failed += 1;
        }
        if laws != [true; 3] {
            eprintln!("{}: laws 1a, 1b, 1c: {laws:?}", file.display());
        }
        for finding in findings.iter().chain(problems.iter().map(|problem| &problem.finding)) {
            eprintln!("{}: {finding:?}", file.display());
        }
        self.files += 1;
        self.bytes += source.len();
        self.segments += extraction.segments.len();
        self.findings += findings.len();
    }
}

impl std::fmt::Display for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [a, b, c] = self.failed;
        let kilobytes = self.bytes / 1000;
        let (files, segments, findings) = (self.files, self.segments, self.findings);
        write!(
            f,
            "{files} | {kilobytes} | {segments} | {findings} | {a} | {b} | {c} | {}",
            self.time.as_millis()
        )
    }
}

fn extracted(source: &str) -> (Extraction, Vec<Finding>) {
    let keys = ["title", "summary", "description"].map(str::to_owned);
    extract(source, &Options { front_matter: &keys, facts: &BTreeMap::new() })
}

fn built(source: &str, extraction: &Extraction) -> (String, Vec<Refusal>) {
    let targets: Vec<_> = extraction
        .segments
        .iter()
        .map(|segment| Target { text: &segment.text, borrowed: false })
        .collect();
    let locale = english();
    let options = BuildOptions::new(&locale, &locale);
    build(source, extraction, &extraction.segments, &targets, &options)
}

/// Says whether the source locale is a copy, but for the key `hexapla`.
fn is_copied(source: &str, extraction: &Extraction) -> bool {
    let locale = english();
    let copy = build_source(source, extraction, &BuildOptions::new(&locale, &locale));
    let own = extraction.front_matter.key("hexapla").map(|key| key.entry.clone());
    let mut expected = source.to_owned();
    if let Some(entry) = own {
        expected.replace_range(entry, "");
    }
    copy == expected
}

fn english() -> Locale {
    Locale::parse("en").expect("en is a locale")
}

fn shown(extraction: &Extraction) -> Vec<Segment> {
    extraction.segments.iter().map(|segment| Segment { line: 0, ..segment.clone() }).collect()
}
