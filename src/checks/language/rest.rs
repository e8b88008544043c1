//! What was left in the source language.

use std::ops::Range;

use super::stops::{self, Languages};
use super::words::Words;
use crate::checks::{Hit, Pair};

/// The least words in a row that are the same by no chance.
const RUN: usize = 4;
/// The least of them that are no names.
const SMALL: usize = 3;
/// The least words where the frequent words of the source language are not
/// known.
const LONG_RUN: usize = 7;
/// How many places of a word in the source are tried.
const PLACES: usize = 8;

/// Returns a hit where a translation has the very words of the source.
pub(super) fn same(pair: &Pair<'_>) -> Option<Hit> {
    let (source, target) = (pair.source.words(), pair.target.words());
    if source.all.len() != target.all.len() {
        return None;
    }
    let (left, right) =
        (texts(pair.source.text, &source.all), texts(pair.target.text, &target.all));
    if !left.zip(right).all(|(one, other)| one == other) {
        return None;
    }
    let language = stops::language(pair.source.locale.language());
    let mut buffer = String::new();
    let mut small = texts(pair.target.text, &target.all).filter(|word| is_small(word));
    let telling = small.any(|word| {
        let known = stops::languages_of(word, &mut buffer) & language != 0;
        known && target.all.len() > 1 || word.chars().count() > 2 && target.all.len() > 2
    });
    let at = target.all.first()?.start..target.all.last()?.end;
    telling
        .then(|| Hit::new("same-as-source", at.clone()).arg("text", shown(&pair.target.text[at])))
}

fn texts<'a>(text: &'a str, words: &'a [Range<usize>]) -> impl Iterator<Item = &'a str> {
    words.iter().map(|at| &text[at.clone()])
}

/// Says whether a word is written as names are not.
fn is_small(word: &str) -> bool {
    !word.starts_with(char::is_uppercase)
}

/// Returns the runs of a translation that are words of the source, in their
/// order.
pub(super) fn runs(pair: &Pair<'_>) -> Vec<Hit> {
    let (source, target) = (pair.source.words(), pair.target.words());
    let mut out = Vec::new();
    let mut from = 0;
    // A run of four has one word in every fourth place.
    let mut at = RUN - 1;
    while at < target.all.len() {
        match longest(pair, source, target, from..at) {
            Some(run) if run.len() >= RUN => {
                at = run.end + RUN - 1;
                from = run.end;
                out.extend(hit(pair, target, &run));
            }
            _ => at += RUN,
        }
    }
    out
}

/// Returns the longest run around a word, which begins behind some words.
fn longest(
    pair: &Pair<'_>,
    source: &Words,
    target: &Words,
    bounds: Range<usize>,
) -> Option<Range<usize>> {
    let (from, at) = (bounds.start, bounds.end);
    let (left, right) = (pair.source.text, pair.target.text);
    let same = |theirs: usize, ours: usize| {
        let one = source.all.get(theirs).map(|at| &left[at.clone()]);
        one.is_some() && one == target.all.get(ours).map(|at| &right[at.clone()])
    };
    let run = |place: usize| {
        let back = (1..=place.min(at - from)).take_while(|n| same(place - n, at - n)).count();
        let on = (1..).take_while(|n| same(place + n, at + n)).count();
        at - back..at + on + 1
    };
    let word = &right[target.all[at].clone()];
    source.places(left, word).take(PLACES).map(run).max_by_key(ExactSizeIterator::len)
}

fn hit(pair: &Pair<'_>, target: &Words, run: &Range<usize>) -> Option<Hit> {
    let words = &target.all[run.clone()];
    let text = pair.target.text;
    let of_source = stops::language(pair.source.locale.language());
    let of_target = stops::language(pair.target.locale.language());
    let own: Vec<&str> =
        words.iter().filter(|at| !target.is_cited(at)).map(|at| &text[at.clone()]).collect();
    let small = own.iter().filter(|word| is_small(word)).count();
    let mut buffer = String::new();
    let mut foreign = |language: Languages| {
        let foreign = |word: &&&str| stops::languages_of(word, &mut buffer) & language == of_source;
        own.iter().filter(foreign).count()
    };
    let telling = match (of_source, of_target) {
        (0, _) => small >= LONG_RUN,
        (_, 0) => foreign(of_source) >= 2,
        _ => foreign(of_source | of_target) >= 1,
    };
    if own.len() < RUN || small < SMALL || !telling {
        return None;
    }
    let at = words.first()?.start..words.last()?.end;
    Some(Hit::new("untranslated", at.clone()).arg("text", shown(&text[at])))
}

/// The most characters of a text that a message shows.
const SHOWN: usize = 60;

fn shown(text: &str) -> String {
    let mut chars = text.chars();
    let head: String = chars.by_ref().take(SHOWN).collect();
    if chars.next().is_some() { head + "…" } else { head }
}
