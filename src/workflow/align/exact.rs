//! Equal texts: first those that are equal in normal form, then those whose
//! letters and digits are.

use std::collections::{BTreeSet, HashMap};

use super::layout::{Layout, Nearness};
use super::text::{Text, Texts};
use super::{Pairs, Stage};

/// What two texts must have in common to be equal; `None` equals nothing.
type Key = fn(&Text) -> Option<[u32; 4]>;

/// From what leaves no doubt to the bare text, so that of several equal texts
/// the one with the same surroundings is taken.
const EXACT: [Key; 4] = [
    |text| Some([text.exact, text.kind as u32, text.values, text.section]),
    |text| Some([text.exact, text.kind as u32, text.values, 0]),
    |text| Some([text.exact, text.kind as u32, 0, 0]),
    |text| Some([text.exact, 0, 0, 0]),
];

const LOOSE: [Key; 3] = [
    |text| Some([text.loose?, text.kind as u32, text.section, 0]),
    |text| Some([text.loose?, text.kind as u32, 0, 0]),
    |text| Some([text.loose?, 0, 0, 0]),
];

/// The score of texts that only their letters and digits make equal: below
/// that of equal ones, above that of all others.
const LOOSE_SCORE: f64 = 0.99;

/// Links equal texts; candidates that are gone only where no present one is
/// equal.
pub(super) fn pair(texts: &Texts, pairs: &mut Pairs) {
    for (keys, stage, score) in
        [(&EXACT[..], Stage::Exact, 1.0), (&LOOSE[..], Stage::Loose, LOOSE_SCORE)]
    {
        for &key in keys {
            Level { texts, key, stage, score }.pair_present(pairs);
        }
        for &key in keys {
            Level { texts, key, stage, score }.pair_gone(pairs);
        }
    }
}

/// One round of linking what is equal under one key.
struct Level<'a> {
    texts: &'a Texts,
    key: Key,
    stage: Stage,
    score: f64,
}

/// The free candidates of both sides that are equal, in order.
#[derive(Default)]
struct Group {
    old: Vec<usize>,
    new: Vec<usize>,
}

impl Level<'_> {
    fn pair_present(&self, pairs: &mut Pairs) {
        self.extend(pairs);
        for group in self.groups(pairs, 0..self.texts.present) {
            if let ([old], [new]) = (&group.old[..], &group.new[..]) {
                self.link(pairs, *old, *new);
            }
        }
        self.extend(pairs);
        let groups = self.groups(pairs, 0..self.texts.present);
        if groups.iter().any(Group::is_shared) {
            let layout = Layout::new(pairs);
            for group in groups.iter().filter(|group| group.is_shared()) {
                self.pair_repeats(pairs, group, &layout);
            }
        }
    }

    /// Links equal candidates that no equal ones surround: those in places
    /// that correspond, then each new one with the old one nearest to where it
    /// would have stood.
    fn pair_repeats(&self, pairs: &mut Pairs, group: &Group, layout: &Layout) {
        let mut free: BTreeSet<usize> = group.old.iter().copied().collect();
        for least in [Nearness::Gap, Nearness::Far] {
            for &new in &group.new {
                if !pairs.new_is_free(new) {
                    continue;
                }
                let near = nearest(&free, new, layout);
                let Some(old) = near.filter(|&old| layout.nearness(old, new) >= least) else {
                    continue;
                };
                free.remove(&old);
                self.link(pairs, old, new);
            }
        }
    }

    /// Links what is gone; of equal ones the one that went last.
    fn pair_gone(&self, pairs: &mut Pairs) {
        for group in self.groups(pairs, self.texts.present..self.texts.old.len()) {
            for (&old, &new) in group.old.iter().rev().zip(&group.new) {
                self.link(pairs, old, new);
            }
        }
    }

    /// Links equal neighbours of linked pairs, from the ends of the texts too.
    fn extend(&self, pairs: &mut Pairs) {
        let (present, length) = (self.texts.present, self.texts.new.len());
        let mut old = Some(0);
        for new in 0..length {
            if let Some(old) = old.filter(|&old| old < present) {
                self.link_if_equal(pairs, old, new);
            }
            old = pairs.present_old(new).map(|old| old + 1);
        }
        let mut behind = Some(present);
        for new in (0..length).rev() {
            if let Some(old) = behind.and_then(|old| old.checked_sub(1)) {
                self.link_if_equal(pairs, old, new);
            }
            behind = pairs.present_old(new);
        }
    }

    fn link_if_equal(&self, pairs: &mut Pairs, old: usize, new: usize) {
        let key = (self.key)(&self.texts.new[new]);
        let equal = key.is_some() && key == (self.key)(&self.texts.old[old]);
        if equal && pairs.old_is_free(old) && pairs.new_is_free(new) {
            self.link(pairs, old, new);
        }
    }

    fn link(&self, pairs: &mut Pairs, old: usize, new: usize) {
        pairs.link(old, new, self.stage, self.score);
    }

    fn groups(&self, pairs: &Pairs, olds: std::ops::Range<usize>) -> Vec<Group> {
        let mut numbers = HashMap::new();
        let mut groups: Vec<Group> = Vec::new();
        for new in (0..self.texts.new.len()).filter(|&new| pairs.new_is_free(new)) {
            let Some(key) = (self.key)(&self.texts.new[new]) else { continue };
            let number = *numbers.entry(key).or_insert(groups.len());
            if number == groups.len() {
                groups.push(Group::default());
            }
            groups[number].new.push(new);
        }
        for old in olds.filter(|&old| pairs.old_is_free(old)) {
            let key = (self.key)(&self.texts.old[old]);
            if let Some(&number) = key.and_then(|key| numbers.get(&key)) {
                groups[number].old.push(old);
            }
        }
        groups
    }
}

impl Group {
    fn is_shared(&self) -> bool {
        !self.old.is_empty() && !self.new.is_empty()
    }
}

/// Returns the free old candidate that is nearest to where a new one would
/// have stood.
fn nearest(free: &BTreeSet<usize>, new: usize, layout: &Layout) -> Option<usize> {
    let (_, after, before) = layout.surroundings(new);
    [layout.expected(new), after, before.saturating_sub(1)]
        .into_iter()
        .flat_map(|place| [free.range(..=place).next_back(), free.range(place..).next()])
        .flatten()
        .copied()
        .min_by_key(|&old| (layout.distance(old, new), old))
}
