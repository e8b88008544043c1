//! Costs: how unlikely it is that some blocks translate others, as negative
//! logarithms.
//!
//! The model is that of Gale and Church (1993), lengths of blocks that grow by
//! one factor and stray by their square root, with what Markdown adds: kinds,
//! addresses, numbers, names and marks.

use std::collections::BTreeMap;
use std::ops::Range;
use std::slice;

use super::block::{Block, Marks, Shape};
use crate::model::{Kind, PlaceholderKind};

/// What is compared of a block, with texts as numbers.
pub(super) struct Traits {
    pub(super) shape: Shape,
    pub(super) length: f32,
    values: Vec<u32>,
    pub(super) kinds: Vec<PlaceholderKind>,
    numbers: Vec<u32>,
    words: Vec<u32>,
    marks: Marks,
}

/// Two texts, ready to be compared.
pub(super) struct Pair {
    pub(super) source: Vec<Traits>,
    pub(super) target: Vec<Traits>,
    /// How many characters of the target stand for one of the source.
    pub(super) ratio: f32,
}

/// How far lengths stray: the variance for one character of the source.
const STRAY: f32 = 2.0;
/// What they stray besides, however short.
const STRAY_ALWAYS: f32 = 12.0;
/// A block that is missing on one side.
const GAP: f32 = 5.0;
/// A heading that is missing on one side.
const GAP_HEADING: f32 = 7.0;
/// Two blocks that are one on the other side.
const MERGE: f32 = 5.5;
/// Each further one of them.
const MERGE_MORE: f32 = 2.0;
/// One of several blocks that has an address which is not on the other side.
const ALONE: f32 = 2.5;
/// In how many blocks a word may stand that tells them apart.
const RARE: usize = 3;

impl Pair {
    pub(super) fn new(source: &[Block], target: &[Block]) -> Self {
        let mut names = Names::default();
        let rare = [rare_words(source), rare_words(target)];
        let shared = |word: &&String| rare.iter().all(|rare| rare.contains_key(word.as_str()));
        let mut traits = |block: &Block| Traits {
            shape: block.shape,
            length: block.length as f32,
            values: names.all(block.values.iter()),
            kinds: block.kinds.clone(),
            numbers: names.all(block.numbers.iter()),
            words: names.all(block.words.iter().filter(shared)),
            marks: block.marks,
        };
        let source: Vec<Traits> = source.iter().map(&mut traits).collect();
        let target: Vec<Traits> = target.iter().map(&mut traits).collect();
        let sum = |side: &[Traits]| side.iter().map(|traits| traits.length).sum::<f32>();
        let ratio = sum(&target).max(1.0) / sum(&source).max(1.0);
        Self { source, target, ratio }
    }

    /// Takes the ratio from blocks that belong together.
    pub(super) fn settle_ratio(&mut self, pairs: impl Iterator<Item = (usize, usize)>) {
        let (mut source, mut target) = (0.0, 0.0);
        for (i, j) in pairs {
            source += self.source[i].length;
            target += self.target[j].length;
        }
        if source > 0.0 && target > 0.0 {
            self.ratio = target / source;
        }
    }

    /// Returns by how many standard deviations a length is off.
    pub(super) fn deviation(&self, source: f32, target: f32) -> f32 {
        let target = target / self.ratio;
        let variance = STRAY * (source + target) / 2.0 + STRAY_ALWAYS;
        (target - source) / variance.sqrt()
    }

    /// Returns what it costs that a block of the source has no translation.
    pub(super) fn lost(&self, i: usize) -> f32 {
        gap(&self.source[i])
    }

    /// Returns what it costs that a block of the target translates nothing.
    pub(super) fn added(&self, j: usize) -> f32 {
        gap(&self.target[j])
    }

    /// Returns what it costs that one block is the translation of another.
    pub(super) fn one(&self, i: usize, j: usize) -> f32 {
        let (source, target) = (&self.source[i], &self.target[j]);
        let shape = shape_cost(&source.shape, &target.shape);
        if shape.is_infinite() {
            return shape;
        }
        shape
            + self.length_cost(source.length, target.length)
            + evidence(slice::from_ref(source), slice::from_ref(target))
    }

    /// Returns what it costs that some blocks were joined to one, or one was
    /// divided.
    pub(super) fn many(&self, source: Range<usize>, target: Range<usize>) -> f32 {
        let more = (source.len() + target.len() - 3) as f32;
        let (source, target) = (&self.source[source], &self.target[target]);
        more * MERGE_MORE + self.merged(source, target)
    }

    /// Says whether two blocks share what few others have: an address, a number,
    /// a name.
    pub(super) fn related(&self, i: usize, j: usize) -> bool {
        let (source, target) = (&self.source[i], &self.target[j]);
        let shared = common(&source.values, &target.values)
            + common(&source.numbers, &target.numbers)
            + common(&source.words, &target.words);
        shared > 0
    }

    fn merged(&self, source: &[Traits], target: &[Traits]) -> f32 {
        let mergeable = |traits: &Traits| {
            matches!(traits.shape.kind, Kind::Paragraph | Kind::Item | Kind::Footnote)
        };
        if !source.iter().chain(target).all(mergeable) {
            return f32::INFINITY;
        }
        let first = source[0].shape;
        let others = source.iter().chain(target).skip(1);
        let shape: f32 = others.map(|traits| shape_cost(&first, &traits.shape)).sum();
        let sum = |side: &[Traits]| side.iter().map(|traits| traits.length).sum::<f32>();
        let alone = ALONE * (alone(source, target) + alone(target, source)) as f32;
        let length = self.length_cost(sum(source), sum(target));
        MERGE + shape + alone + length + evidence(source, target)
    }

    /// Returns what a length costs. Far off it costs less than the normal
    /// distribution has it, as people do shorten and explain (Student's t with
    /// 4 degrees of freedom).
    fn length_cost(&self, source: f32, target: f32) -> f32 {
        let deviation = self.deviation(source, target);
        2.5 * (deviation * deviation / 4.0).ln_1p()
    }

    /// Says whether the numbers of two blocks agree.
    pub(super) fn numbers_agree(&self, i: usize, j: usize) -> bool {
        let (source, target) = (&self.source[i].numbers, &self.target[j].numbers);
        source == target || source.is_empty() || target.is_empty()
    }
}

fn gap(traits: &Traits) -> f32 {
    if traits.shape.kind == Kind::Heading { GAP_HEADING } else { GAP }
}

/// Returns what it costs that a block became another one in translation.
fn shape_cost(source: &Shape, target: &Shape) -> f32 {
    let prose = |kind| matches!(kind, Kind::Paragraph | Kind::Item | Kind::Html | Kind::Footnote);
    let place = &source.position;
    let kind = match (source.kind, target.kind) {
        (one, other) if one == other => 0.0,
        (one, other) if prose(one) && prose(other) => 3.5,
        (Kind::Heading, other) | (other, Kind::Heading) if prose(other) => 6.0,
        _ => return f32::INFINITY,
    };
    let level = if source.level == target.level { 0.0 } else { 1.5 };
    let lists = place.lists.abs_diff(target.position.lists).min(3) as f32;
    let quotes = place.quotes.abs_diff(target.position.quotes).min(3) as f32;
    let column = if place.column == target.position.column { 0.0 } else { 4.0 };
    kind + level + lists + quotes + column
}

/// Returns what two texts say of each other beside their lengths: less than
/// nothing where they share what only they have.
fn evidence(source: &[Traits], target: &[Traits]) -> f32 {
    let values = shared(source, target, |traits| &traits.values);
    let numbers = shared(source, target, |traits| &traits.numbers);
    let words = shared(source, target, |traits| &traits.words);
    let kinds = |side: &[Traits]| side.iter().map(|traits| traits.kinds.len()).sum::<usize>();
    let odd_kinds = kinds(source).abs_diff(kinds(target)).min(3);
    let count = |side: &[Traits]| side.iter().map(|traits| traits.numbers.len()).sum::<usize>();
    let (ours, theirs) = (count(source), count(target));
    let odd_numbers = match (ours, theirs) {
        (0, 0) => 0.0,
        (0, _) | (_, 0) => 1.0,
        _ => 1.5 * ours.max(theirs).saturating_sub(numbers).min(3) as f32,
    };
    2.0 * odd_kinds as f32 + odd_numbers + marks(source, target)
        - 4.0 * values.min(2) as f32
        - 2.0 * numbers.min(2) as f32
        - 1.2 * words.min(3) as f32
}

fn marks(source: &[Traits], target: &[Traits]) -> f32 {
    let (Some(ours), Some(theirs)) = (source.last(), target.last()) else { return 0.0 };
    let announces = match (ours.marks.announces, theirs.marks.announces) {
        (true, true) => -1.0,
        (false, false) => 0.0,
        _ => 1.0,
    };
    let asks = if ours.marks.asks == theirs.marks.asks { 0.0 } else { 0.5 };
    let count = |side: &[Traits], of: fn(&Marks) -> usize| -> usize {
        side.iter().map(|traits| of(&traits.marks)).sum()
    };
    let counted: f32 = [|marks: &Marks| marks.strong, |marks: &Marks| marks.code]
        .into_iter()
        .map(|of| match (count(source, of), count(target, of)) {
            (0, 0) => 0.0,
            (ours, theirs) if ours == theirs => -0.7,
            _ => 0.7,
        })
        .sum();
    announces + asks + counted
}

/// Counts what stands on both sides.
fn shared(source: &[Traits], target: &[Traits], of: fn(&Traits) -> &Vec<u32>) -> usize {
    let pairs = source.iter().flat_map(|ours| target.iter().map(move |theirs| (ours, theirs)));
    pairs.map(|(ours, theirs)| common(of(ours), of(theirs))).sum()
}

/// Counts what two sorted lists have in common.
fn common(one: &[u32], other: &[u32]) -> usize {
    let (mut a, mut b, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (one.get(a), other.get(b)) {
        count += usize::from(x == y);
        a += usize::from(x <= y);
        b += usize::from(y <= x);
    }
    count
}

/// Counts the blocks with addresses of which none is on the other side.
fn alone(side: &[Traits], other: &[Traits]) -> usize {
    let met = |traits: &Traits| other.iter().any(|o| common(&traits.values, &o.values) > 0);
    let several = side.iter().filter(|_| side.len() > 1);
    several.filter(|traits| !traits.values.is_empty() && !met(traits)).count()
}

fn rare_words(blocks: &[Block]) -> BTreeMap<&str, usize> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in blocks.iter().flat_map(|block| &block.words) {
        *counts.entry(word).or_default() += 1;
    }
    counts.retain(|_, count| *count <= RARE);
    counts
}

/// Gives texts numbers.
#[derive(Default)]
struct Names(BTreeMap<String, u32>);

impl Names {
    fn all<'a>(&mut self, texts: impl Iterator<Item = &'a String>) -> Vec<u32> {
        let mut found: Vec<u32> = texts
            .map(|text| {
                let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
                *self.0.entry(text.clone()).or_insert(next)
            })
            .collect();
        found.sort_unstable();
        found
    }
}
