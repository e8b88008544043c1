//! Layout: which places of the two sides correspond, by what is linked.
//!
//! An *anchor* is a linked pair that keeps its order among the others. A *gap*
//! is what lies between two anchors, on both sides. A *run* lies between two
//! linked neighbours, whether they kept their order or not: inside a block
//! that was moved as a whole, runs correspond where gaps do not.

use super::Pairs;

/// The correspondence of places; old candidates that are gone have none.
pub(super) struct Layout {
    /// The free candidates of each gap, on both sides.
    pub(super) gaps: Vec<Gap>,
    old: Vec<Place>,
    new: Vec<Place>,
    /// The old place that each new candidate would have had.
    expected: Vec<usize>,
    present: usize,
}

/// What lies between two anchors and is not linked, in order.
#[derive(Default)]
pub(super) struct Gap {
    pub(super) old: Vec<usize>,
    pub(super) new: Vec<usize>,
}

/// Where a candidate stands.
#[derive(Clone, Copy, Default)]
struct Place {
    gap: usize,
    /// One more than the old candidate of the linked neighbour before; 0 is
    /// the start.
    after: usize,
    /// The old candidate of the linked neighbour behind, or the end.
    before: usize,
    /// How many free candidates stand between these neighbours.
    free: usize,
    /// Where that neighbour behind stands on the own side.
    end: usize,
}

/// How far an old and a new place correspond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Nearness {
    /// Not at all.
    Far,
    /// On one side they have corresponding neighbours.
    Beside,
    /// They lie between corresponding neighbours.
    Gap,
    /// They are the only ones there that are free.
    Alone,
}

impl Layout {
    pub(super) fn new(pairs: &Pairs) -> Self {
        let linked: Vec<(usize, usize)> = (0..pairs.by_new.len())
            .filter_map(|new| Some((new, pairs.present_old(new)?)))
            .collect();
        let mut anchors: Vec<(usize, usize)> = linked
            .iter()
            .zip(rising(&linked))
            .filter_map(|(&pair, stays)| stays.then_some(pair))
            .collect();
        anchors.push((pairs.by_new.len(), pairs.present));
        let mut layout = Self {
            gaps: (0..anchors.len()).map(|_| Gap::default()).collect(),
            old: runs(pairs.present, pairs.present, |old| {
                (pairs.old_is_free(old), pairs.continued(old).then_some(old))
            }),
            new: runs(pairs.by_new.len(), pairs.present, |new| {
                (pairs.new_is_free(new), pairs.present_old(new))
            }),
            expected: Vec::with_capacity(pairs.by_new.len()),
            present: pairs.present,
        };
        layout.fill_gaps(pairs, &anchors);
        layout
    }

    fn fill_gaps(&mut self, pairs: &Pairs, anchors: &[(usize, usize)]) {
        let (mut new_start, mut old_start) = (0, 0);
        for (number, &(new_end, old_end)) in anchors.iter().enumerate() {
            let news = (new_end - new_start).max(1);
            let olds = old_end - old_start;
            for new in new_start..new_end {
                self.new[new].gap = number;
                self.expected.push(old_start + (new - new_start) * olds / news);
                if pairs.new_is_free(new) {
                    self.gaps[number].new.push(new);
                }
            }
            for old in old_start..old_end {
                self.old[old].gap = number;
                if pairs.old_is_free(old) {
                    self.gaps[number].old.push(old);
                }
            }
            // The anchor itself belongs to no gap.
            if new_end < pairs.by_new.len() {
                self.expected.push(old_end);
            }
            (new_start, old_start) = (new_end + 1, old_end + 1);
        }
    }

    /// Says how far the places of two free candidates correspond.
    pub(super) fn nearness(&self, old: usize, new: usize) -> Nearness {
        if old >= self.present {
            return Nearness::Far;
        }
        let (o, n) = (self.old[old], self.new[new]);
        let same_run = o.after == n.after && o.before == n.before;
        let gap = &self.gaps[n.gap];
        if same_run && o.free == 1 && n.free == 1
            || o.gap == n.gap && gap.old.len() == 1 && gap.new.len() == 1
        {
            Nearness::Alone
        } else if same_run || o.gap == n.gap {
            Nearness::Gap
        } else if o.after == n.after || o.before == n.before {
            Nearness::Beside
        } else {
            Nearness::Far
        }
    }

    /// Says whether what stands right behind both is linked.
    pub(super) fn leads(&self, old: usize, new: usize) -> bool {
        old < self.present
            && self.old[old].end == old + 1
            && self.new[new].end == new + 1
            && self.old[old].before == self.new[new].before
    }

    /// Returns how many places an old candidate stands from where the new one
    /// would have stood.
    pub(super) fn distance(&self, old: usize, new: usize) -> usize {
        if old >= self.present {
            return self.present;
        }
        let n = self.new[new];
        let after = old.abs_diff(n.after);
        let before = (old + 1).abs_diff(n.before);
        old.abs_diff(self.expected[new]).min(after).min(before)
    }

    /// Returns the old places that a new candidate's neighbours point to: the
    /// gap's number, the place after the one, and the end before the other.
    pub(super) fn surroundings(&self, new: usize) -> (usize, usize, usize) {
        let n = self.new[new];
        (n.gap, n.after, n.before)
    }

    /// Returns the old place that a new candidate would have had.
    pub(super) fn expected(&self, new: usize) -> usize {
        self.expected[new]
    }
}

/// Finds for every candidate of one side its linked neighbours and how many
/// free ones are between them. `state` says whether one is free, and which old
/// one it is linked to.
fn runs(length: usize, end: usize, state: impl Fn(usize) -> (bool, Option<usize>)) -> Vec<Place> {
    let mut places = vec![Place::default(); length];
    let (mut start, mut after, mut free) = (0, 0, 0);
    for at in 0..=length {
        let (is_free, linked) = if at < length { state(at) } else { (false, Some(end)) };
        free += usize::from(is_free);
        let Some(before) = linked else { continue };
        for place in &mut places[start..at] {
            *place = Place { after, before, free, end: at, ..*place };
        }
        (start, after, free) = (at, before + 1, 0);
    }
    places
}

/// Says which pairs keep their order: those of a longest rising sequence of
/// the second numbers, the pairs being sorted by their first.
pub(super) fn rising(pairs: &[(usize, usize)]) -> Vec<bool> {
    // `tails[n]` is where the lowest-ending rising sequence of n + 1 pairs ends.
    let mut tails: Vec<usize> = Vec::new();
    let mut previous = vec![None; pairs.len()];
    for (at, &(_, value)) in pairs.iter().enumerate() {
        let length = tails.partition_point(|&tail| pairs[tail].1 < value);
        previous[at] = length.checked_sub(1).map(|before| tails[before]);
        match tails.get_mut(length) {
            Some(tail) => *tail = at,
            None => tails.push(at),
        }
    }
    let mut stays = vec![false; pairs.len()];
    let mut next = tails.last().copied();
    while let Some(at) = next {
        stays[at] = true;
        next = previous[at];
    }
    stays
}

impl Pairs {
    /// Says whether some new candidate continues an old one.
    pub(super) fn continued(&self, old: usize) -> bool {
        matches!(self.by_old[old], Some(super::Taken::By(_)))
    }
}
