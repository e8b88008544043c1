//! Random histories on two or three branches, joined by real git, without and
//! with the merge driver, and judged by a record that the tool never sees.
//!
//! `cargo run --release --example merges -- HISTORIES [FIRST]`
//!
//! Conflicts are settled as people do it: whole files of one side, the markers
//! deleted, or `hexapla merge` with random picks.
//!
//! Exit status 1: a law is broken, and the first cases are shown.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "an example program")]

#[path = "../tests/it/merges/histories.rs"]
mod histories;
#[path = "../tests/it/joiner.rs"]
mod joiner;
#[path = "../tests/it/simulation.rs"]
mod simulation;
#[path = "../tests/it/support.rs"]
#[allow(dead_code, reason = "this program needs a part of it")]
mod support;

use std::process::ExitCode;
use std::time::Instant;

use histories::{COUNTED, Tally};
use rayon::prelude::*;

fn main() -> ExitCode {
    let mut numbers = std::env::args().skip(1).map(|word| word.parse::<u64>());
    let (Ok(most), Ok(first)) =
        (numbers.next().unwrap_or(Ok(1000)), numbers.next().unwrap_or(Ok(0)))
    else {
        println!("Say how many histories, and with which number to begin.");
        return ExitCode::from(2);
    };
    // A broken law is told in the table.
    std::panic::set_hook(Box::new(|_| {}));
    let began = Instant::now();
    let [plain, driver] = [false, true].map(|driver| play(first..first + most, driver));
    println!("| {:32} | plain git | driver    |", "");
    println!("| {} | --------- | --------- |", "-".repeat(32));
    for name in COUNTED {
        let [one, other] = [&plain, &driver].map(|tally| tally.counts.get(name).unwrap_or(&0));
        println!("| {name:32} | {one:9} | {other:9} |");
    }
    println!("\n{} seconds", began.elapsed().as_secs());
    for (how, tally) in [("plain", &plain), ("driver", &driver)] {
        tally.broken.iter().take(10).for_each(|law| println!("\n{how}: {law}"));
    }
    let broken = plain.broken.len() + driver.broken.len();
    if broken == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

fn play(seeds: std::ops::Range<u64>, driver: bool) -> Tally {
    let most = usize::try_from(seeds.end - seeds.start).unwrap_or(usize::MAX);
    let chunks = most.div_ceil(500);
    let chunk = |n: usize| {
        // A repository of its own, so that none grows large.
        let git = joiner::Joiner::new(None);
        let mut tally = Tally::default();
        let from = seeds.start + 500 * n as u64;
        for seed in from..seeds.end.min(from + 500) {
            histories::play(&git, seed, driver, &mut tally);
        }
        tally
    };
    let all: Vec<Tally> = (0..chunks).into_par_iter().map(chunk).collect();
    all.iter().fold(Tally::default(), |mut sum, tally| {
        sum.add(tally);
        sum
    })
}
