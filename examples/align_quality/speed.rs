//! Seconds for large texts.

use std::time::Instant;

use hexapla::model::Kind;
use hexapla::workflow::align::{Candidate, align};

use crate::random::Random;

/// Prints the seconds for realistic texts and for those that are hardest.
pub(crate) fn report() {
    println!("\n## Seconds\n");
    for count in [1_000, 2_000, 4_000, 8_000] {
        let (old, new) = realistic(count);
        time(&format!("realistic, 75 % same, 20 % edited: {count}"), &old, &new);
    }
    let (old, new) = realistic(8_000);
    let all_edited: Vec<String> = old.iter().map(|text| format!("{text} Indeed.")).collect();
    time("all edited: 8000", &old, &all_edited);
    let mut reversed = new;
    reversed.reverse();
    time("edited and reversed: 8000", &old, &reversed);
    for count in [12_500, 25_000, 50_000] {
        let (old, new) = near_identical(count);
        time(&format!("one template, half edited, a block moved: {count}"), &old, &new);
    }
    let (old, _) = near_identical(50_000);
    let all: Vec<String> = old.iter().map(|text| text.replace("sets", "changes")).collect();
    time("one template, all edited: 50000", &old, &all);
    let equal = vec!["Yes".to_owned(); 50_000];
    time("equal cells, one more: 50000", &equal, &[&["No".to_owned()], &equal[..]].concat());
    let parts: Vec<String> = (0..10_000).map(|seed| prose(&mut Random::new(seed), 12)).collect();
    time("120,000 words in one text, then in 10000", &[parts.join(" ")], &parts);
    let long: Vec<String> = (0..40).map(|seed| prose(&mut Random::new(seed), 3_000)).collect();
    let longer: Vec<String> =
        (0..40).map(|seed| prose(&mut Random::new(seed + 99), 3_000)).collect();
    time("texts of 3,000 words, none alike: 40", &long, &longer);
}

fn time(label: &str, old: &[String], new: &[String]) {
    let (old, new) = (candidates(old), candidates(new));
    let start = Instant::now();
    let alignment = align(&old, &new);
    let seconds = start.elapsed().as_secs_f64();
    let linked = alignment.links.iter().filter(|link| link.old.is_some()).count();
    println!("{label:52} {seconds:7.2} s   {linked} linked");
}

fn candidates(texts: &[String]) -> Vec<Candidate<'_>> {
    texts
        .iter()
        .map(|text| Candidate {
            kind: Kind::Paragraph,
            text,
            placeholders: &[],
            section: None,
            gone: false,
        })
        .collect()
}

/// Paragraphs of 20 to 80 words, frequent words far more often than rare ones.
fn realistic(count: usize) -> (Vec<String>, Vec<String>) {
    let mut random = Random::new(count as u64);
    let length = |random: &mut Random| 20 + random.below(60);
    let old: Vec<String> = (0..count)
        .map(|_| {
            let words = length(&mut random);
            prose(&mut random, words)
        })
        .collect();
    let mut new = Vec::new();
    for text in &old {
        match random.below(100) {
            0..75 => new.push(text.clone()),
            75..95 => {
                let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
                for _ in 0..1 + words.len() / 8 {
                    let at = random.below(words.len());
                    words[at] = word(&mut random);
                }
                new.push(words.join(" "));
            }
            95..98 => new.push(prose(&mut random, 40)),
            _ => {}
        }
    }
    (old, new)
}

fn prose(random: &mut Random, words: usize) -> String {
    (0..words).map(|_| word(random)).collect::<Vec<_>>().join(" ")
}

/// A word whose rank is the product of three dice, so that low ranks prevail.
fn word(random: &mut Random) -> String {
    let rank = random.below(30) * random.below(30) * random.below(30);
    format!("w{rank}")
}

fn near_identical(count: usize) -> (Vec<String>, Vec<String>) {
    let option = |at: usize| {
        format!(
            "The option name{at} sets the limit of the queue that the server keeps for clients."
        )
    };
    let old: Vec<String> = (0..count).map(option).collect();
    let edited = |(at, text): (usize, &String)| {
        if at % 2 == 0 { text.clone() } else { text.replace("limit", "upper limit") }
    };
    let mut new: Vec<String> = old.iter().enumerate().map(edited).collect();
    new.rotate_left(count / 10);
    (old, new)
}
