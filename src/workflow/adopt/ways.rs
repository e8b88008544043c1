//! Ways through two texts: each step takes some blocks of both, and has its
//! cost.

use super::bead::Bead;
use super::cost::Pair;

/// How many blocks one text may have that the other lacks, beyond the
/// difference of their numbers.
const SLACK: usize = 40;
/// The most pairs of blocks that are looked at: 2 times 4 MiB.
const MOST_CELLS: usize = 1 << 20;
/// A way that comes so near to the border of the band may have a better one
/// beyond it.
const BORDER: usize = 4;

/// The pairs of places in both texts that are looked at.
pub(super) struct Band {
    source: usize,
    target: usize,
    half: usize,
    /// Where the row of each place in the source begins among the cells.
    rows: Vec<usize>,
}

impl Band {
    /// Returns the band for two numbers of blocks; none where it cannot be wide
    /// enough.
    pub(super) fn new(source: usize, target: usize) -> Option<Self> {
        let least = source.abs_diff(target) + 2 * BORDER;
        let most = (MOST_CELLS / (source + 1)).saturating_sub(1) / 2;
        let half = (least + SLACK).min(most);
        if half < least {
            return None;
        }
        let mut band = Self { source, target, half, rows: Vec::with_capacity(source + 2) };
        let mut cells = 0;
        for i in 0..=source {
            band.rows.push(cells);
            let (from, to) = band.reach(i);
            cells += to - from + 1;
        }
        band.rows.push(cells);
        Some(band)
    }

    /// Returns the first and the last place in the target that goes with one in
    /// the source.
    fn reach(&self, i: usize) -> (usize, usize) {
        let middle = i * self.target / self.source.max(1);
        (middle.saturating_sub(self.half), (middle + self.half).min(self.target))
    }

    fn cell(&self, i: usize, j: usize) -> Option<usize> {
        let (from, to) = self.reach(i);
        (i <= self.source && (from..=to).contains(&j)).then(|| self.rows[i] + j - from)
    }

    /// Says whether a pair lies so near to the border that better ones may lie
    /// beyond it.
    pub(super) fn at_border(&self, i: usize, j: usize) -> bool {
        let (from, to) = self.reach(i);
        (from > 0 && j < from + BORDER) || (to < self.target && j + BORDER > to)
    }
}

/// What bead may begin at a place, by how many blocks of each text it takes.
const STEPS: [(usize, usize); 7] = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (3, 1), (1, 3)];

/// All ways through two texts.
pub(super) struct Ways<'a> {
    pair: &'a Pair,
    pub(super) band: &'a Band,
    /// The cheapest way from the start to each cell, once it was gone.
    before: Vec<f32>,
    /// The cheapest way from each cell to the end.
    behind: Vec<f32>,
}

impl<'a> Ways<'a> {
    pub(super) fn new(pair: &'a Pair, band: &'a Band) -> Self {
        let cells = band.rows.last().copied().unwrap_or_default();
        let (before, behind) = (vec![f32::INFINITY; cells], vec![f32::INFINITY; cells]);
        let mut ways = Self { pair, band, before, behind };
        ways.go_back();
        ways
    }

    fn cost(&self, i: usize, j: usize, step: (usize, usize)) -> f32 {
        match step {
            (1, 1) => self.pair.one(i, j),
            (1, 0) => self.pair.lost(i),
            (0, 1) => self.pair.added(j),
            (di, dj) => self.pair.many(i..i + di, j..j + dj),
        }
    }

    /// Returns the beads that may begin at a place: where each ends, and what it
    /// costs.
    fn steps(&self, i: usize, j: usize) -> impl Iterator<Item = ((usize, usize), usize, f32)> {
        STEPS.into_iter().filter_map(move |(di, dj)| {
            let inside = i + di <= self.band.source && j + dj <= self.band.target;
            let to = inside.then(|| self.band.cell(i + di, j + dj))??;
            Some(((di, dj), to, self.cost(i, j, (di, dj))))
        })
    }

    pub(super) fn go_forward(&mut self) {
        if let Some(first) = self.before.first_mut() {
            *first = 0.0;
        }
        for i in 0..=self.band.source {
            let (from, to) = self.band.reach(i);
            for j in from..=to {
                let here = self.before[self.band.rows[i] + j - from];
                if here.is_infinite() {
                    continue;
                }
                let found: [Option<(usize, f32)>; STEPS.len()] = {
                    let mut steps = self.steps(i, j).map(|(_, to, cost)| (to, here + cost));
                    std::array::from_fn(|_| steps.next())
                };
                for (to, cost) in found.into_iter().flatten() {
                    self.before[to] = self.before[to].min(cost);
                }
            }
        }
    }

    fn go_back(&mut self) {
        if let Some(last) = self.behind.last_mut() {
            *last = 0.0;
        }
        for i in (0..=self.band.source).rev() {
            let (from, to) = self.band.reach(i);
            for j in (from..=to).rev() {
                let cheapest = self.steps(i, j).map(|(_, to, cost)| cost + self.behind[to]);
                let cell = self.band.rows[i] + j - from;
                self.behind[cell] = cheapest.fold(self.behind[cell], f32::min);
            }
        }
    }

    /// Returns the cheapest way, its doubts not yet told.
    pub(super) fn cheapest(&self) -> Vec<Bead> {
        let (mut i, mut j) = (0, 0);
        let mut beads = Vec::new();
        while i < self.band.source || j < self.band.target {
            let all = self.steps(i, j).map(|(step, to, cost)| (step, cost + self.behind[to]));
            let Some(((di, dj), _)) = all.min_by(|(_, a), (_, b)| a.total_cmp(b)) else { break };
            beads.push(Bead { source: i..i + di, target: j..j + dj, doubt: None });
            (i, j) = (i + di, j + dj);
        }
        beads
    }

    /// Returns how much dearer every way is that does not take two blocks for
    /// translations of each other.
    pub(super) fn margin(&self, i: usize, j: usize) -> f32 {
        let mut others = f32::INFINITY;
        let mut own = f32::INFINITY;
        for start in i.saturating_sub(2)..=i {
            let (from, to) = self.band.reach(start);
            for b in from..=to {
                let cell = self.band.rows[start] + b - from;
                let before = self.before[cell];
                // No way through a cell is cheaper than the cheapest one.
                if before + self.behind[cell] >= others && own.is_finite() {
                    continue;
                }
                for (step, end, cost) in self.steps(start, b) {
                    let covers = start + step.0 > i;
                    let all = before + cost + self.behind[end];
                    match (start, b, step) {
                        _ if !covers => {}
                        (at, with, (1, 1)) if (at, with) == (i, j) => own = all,
                        _ => others = others.min(all),
                    }
                }
            }
        }
        others - own
    }
}
