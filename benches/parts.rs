//! The parts of a run one by one, on the example of this project.

use std::path::Path;

use divan::Bencher;
use hexapla::checks;
use hexapla::format::fluent::LocaleFile;
use hexapla::format::markdown;
use hexapla::model::{FileState, MissingPolicy, Snapshot, StalePolicy};
use hexapla::workflow::build::{self, Policies};
use hexapla::workflow::statements::{self, Statement};
use hexapla::workflow::sync::{self, Request};
use hexapla::workspace::{Filter, Workspace};

fn main() {
    divan::main();
}

/// Returns the example as it is on disk.
fn example() -> Snapshot {
    let workspace = Workspace::open(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the example");
    workspace.load(&Filter::All).0
}

#[divan::bench]
fn extract(bencher: Bencher<'_, '_>) {
    let snapshot = example();
    let settings = &snapshot.settings;
    let options =
        markdown::Options { front_matter: &settings.front_matter, facts: &settings.facts };
    let bytes: usize = snapshot.statements.iter().map(|file| file.text.len()).sum();
    bencher.counter(divan::counter::BytesCount::new(bytes)).bench_local(|| {
        let texts = snapshot.statements.iter().map(|file| markdown::extract(&file.text, &options));
        texts.map(|(extraction, _)| extraction.segments.len()).sum::<usize>()
    });
}

#[divan::bench]
fn parse_locale_files(bencher: Bencher<'_, '_>) {
    let snapshot = example();
    let texts: Vec<&str> = snapshot.locale_files.values().filter_map(FileState::text).collect();
    let bytes: usize = texts.iter().map(|text| text.len()).sum();
    bencher.counter(divan::counter::BytesCount::new(bytes)).bench_local(|| {
        texts.iter().map(|text| LocaleFile::parse(*text, &|_| true).entries.len()).sum::<usize>()
    });
}

#[divan::bench]
fn read_statements(bencher: Bencher<'_, '_>) {
    let snapshot = example();
    bencher.bench_local(|| statements::read(&snapshot));
}

#[divan::bench]
fn plan_a_sync(bencher: Bencher<'_, '_>) {
    let snapshot = example();
    let read = statements::read(&snapshot);
    bencher.bench_local(|| sync::plan(&snapshot, &read, &Request::default()));
}

#[divan::bench]
fn check(bencher: Bencher<'_, '_>) {
    let snapshot = example();
    let read = statements::read(&snapshot);
    let all: Vec<&Statement> = read.all.iter().collect();
    bencher.bench_local(|| checks::run(&all, &|_| true, &snapshot.settings));
}

#[divan::bench]
fn build_pages(bencher: Bencher<'_, '_>) {
    let snapshot = example();
    let read = statements::read(&snapshot);
    let all: Vec<&Statement> = read.all.iter().collect();
    let policies = Policies { missing: MissingPolicy::Source, stale: StalePolicy::Keep };
    bencher.bench_local(|| build::build(&all, &|_| true, &snapshot.settings, policies));
}
