//! Measures alignment on simulated edits of real texts, on a generated corpus
//! whose edits are known, and on large texts; prints the tables.
//!
//! ```sh
//! cargo run --release --example align_quality -- CORPORA_DIR GEN_DIR [MISSES]
//! ```
//!
//! MISSES is how many misses to show, read by hand to see what goes wrong.
//! GEN_DIR is what `gen_corpus.py --out GEN_DIR` wrote. The column of msgmerge
//! is left out where that program is not installed.

#![allow(clippy::print_stdout, reason = "the tables are the result")]

mod corpus;
mod edits;
mod peer;
mod random;
mod speed;
mod tally;

use std::path::Path;

use corpus::Document;
use edits::Revision;
use tally::Tally;

/// The seed that thresholds were tuned on; the others were only reported.
const SEEDS: [u64; 4] = [1, 2, 3, 4];
/// How often every document is edited anew, per seed.
const ROUNDS: u64 = 24;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(corpora), Some(generated)) = (args.next(), args.next()) else {
        return Err("usage: align_quality CORPORA_DIR GEN_DIR [MISSES]".into());
    };
    let misses: usize = args.next().map_or(Ok(0), |count| count.parse())?;
    let peer = peer::is_installed();
    if !peer {
        println!("msgmerge is not installed: its column is left out.");
    }
    let english = corpus::english(Path::new(&corpora))?;
    simulate("Simulated edits, English", &english, peer, misses);
    let others = corpus::declarations(Path::new(&corpora))?;
    simulate(
        "Simulated edits, UDHR in Chinese, Japanese, Thai, Russian, Hindi",
        &others,
        peer,
        misses,
    );
    let mut tally = Tally::new(peer);
    for revision in corpus::generated(Path::new(&generated))? {
        tally.add(&revision);
    }
    println!("\n## Generated corpus, r0 to r1\n\n{}", tally.table());
    println!("{}", tally.shown(misses));
    speed::report();
    Ok(())
}

fn simulate(title: &str, documents: &[Document], peer: bool, misses: usize) {
    println!("\n## {title}: {} documents", documents.len());
    let mut pooled = Tally::new(peer);
    for seed in SEEDS {
        let mut tally = Tally::new(peer);
        for (number, _) in documents.iter().enumerate() {
            for round in 0..ROUNDS {
                tally.add(&Revision::simulated(documents, number, seed * 1000 + round));
            }
        }
        println!("\n### Seed {seed}\n\n{}", tally.table());
        pooled.join(tally);
    }
    println!("\n### All seeds\n\n{}\n{}", pooled.table(), pooled.shown(misses));
}
