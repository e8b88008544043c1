//! Similar texts: what an edit has left in common.

use super::layout::{Layout, Nearness};
use super::sequence::{bag_ratio, longest_common, ratio, sequence_ratio};
use super::text::{Text, Texts, common, small};
use super::{Pairs, Stage};
use crate::model::Kind;

/// Features that more old texts than this have say nothing about which of them
/// is meant, and would make the work quadratic.
const POSTINGS: usize = 48;
/// How many old texts are compared with a new one for what they share, and as
/// many for where they stand.
const CANDIDATES: usize = 12;

/// What a pair needs where places correspond.
const IN_GAP: f64 = 0.38;
/// What the only pair in corresponding places needs.
const ALONE: f64 = 0.22;
/// What a pair needs elsewhere.
const ELSEWHERE: f64 = 0.50;
/// What a pair needs elsewhere if one of the texts is short.
const SHORT_ELSEWHERE: f64 = 0.58;
/// What a pair needs whose old text the statement no longer had.
const GONE: f64 = 0.65;

/// What corresponding places add to the score.
const GAP_BONUS: f64 = 0.06;
/// What corresponding neighbours on one side add.
const BESIDE_BONUS: f64 = 0.03;
/// What the greatest distance takes.
const DISTANCE_MALUS: f64 = 0.02;
/// What texts take that share no key although both have some.
const KEY_MALUS: f64 = 0.30;
/// How alike two texts must be for their keys to be ignored.
const KEY_PROOF: f64 = 0.97;
/// What another kind of block takes; more if only one of them is prose.
const KIND_MALUS: f64 = 0.03;
const PROSE_MALUS: f64 = 0.10;
/// What the same heading above adds.
const SECTION_BONUS: f64 = 0.02;
/// From which share of equal letters on short texts count as spelled alike, and
/// what the share is then worth.
const SPELLED_ALIKE: f64 = 0.75;
const SPELLING: f64 = 0.9;
/// From where on one text counts as contained in the other.
const CONTAINED: f64 = 0.75;

/// Two texts that may be one.
struct Match {
    score: f64,
    ranked: f64,
    distance: usize,
    old: usize,
    new: usize,
}

/// Links the most similar free candidates, the best first, none below `floor`.
pub(super) fn pair(texts: &Texts, pairs: &mut Pairs, floor: f64) {
    let layout = Layout::new(pairs);
    let mut finder = Finder::new(texts, pairs, &layout);
    let mut matches: Vec<Match> = Vec::new();
    for new in (0..texts.new.len()).filter(|&new| pairs.new_is_free(new)) {
        for old in finder.candidates(new) {
            matches.extend(judge(texts, &layout, old, new, floor));
        }
    }
    matches.sort_by(|a, b| {
        let place = |m: &Match| (m.distance, m.old, m.new);
        b.ranked.total_cmp(&a.ranked).then_with(|| place(a).cmp(&place(b)))
    });
    for m in matches {
        if pairs.old_is_free(m.old) && pairs.new_is_free(m.new) {
            pairs.link(m.old, m.new, Stage::Similar, m.score);
        }
    }
}

/// Finds the old texts with which a new one is worth comparing.
struct Finder<'a> {
    texts: &'a Texts,
    layout: &'a Layout,
    pairs: &'a Pairs,
    /// For every feature the free old texts that have it.
    postings: Postings,
    /// Scratch: for every old text the weight shared with the present one.
    shared: Vec<f64>,
    /// For every new text its rank among the free ones of its gap.
    rank: Vec<usize>,
}

impl<'a> Finder<'a> {
    fn new(texts: &'a Texts, pairs: &'a Pairs, layout: &'a Layout) -> Self {
        let postings = Postings::new(texts, pairs);
        let mut rank = vec![0; texts.new.len()];
        for gap in &layout.gaps {
            for (at, &new) in gap.new.iter().enumerate() {
                rank[new] = at;
            }
        }
        Self { texts, layout, pairs, postings, shared: vec![0.0; texts.old.len()], rank }
    }

    fn candidates(&mut self, new: usize) -> Vec<usize> {
        let mut found = self.by_features(new);
        self.by_place(new, &mut found);
        found.sort_unstable();
        found.dedup();
        found
    }

    fn by_features(&mut self, new: usize) -> Vec<usize> {
        let mut found = Vec::new();
        for &feature in &self.texts.new[new].features {
            for &old in self.postings.of(feature) {
                let old = old as usize;
                if self.shared[old] == 0.0 {
                    found.push(old);
                }
                self.shared[old] += self.texts.weights[feature as usize];
            }
        }
        found.sort_by(|&a, &b| self.shared[b].total_cmp(&self.shared[a]).then(a.cmp(&b)));
        for &old in &found {
            self.shared[old] = 0.0;
        }
        found.truncate(CANDIDATES);
        found
    }

    /// Adds the free old texts of the gap, of a long one those around the
    /// corresponding place; and those next to the neighbours' old places.
    fn by_place(&self, new: usize, found: &mut Vec<usize>) {
        let (number, after, before) = self.layout.surroundings(new);
        let gap = &self.layout.gaps[number];
        let centre = self.rank[new] * gap.old.len() / gap.new.len().max(1);
        let start = centre.saturating_sub(CANDIDATES / 2);
        let start = start.min(gap.old.len().saturating_sub(CANDIDATES));
        found.extend(gap.old.iter().skip(start).take(CANDIDATES));
        let present = self.pairs.present;
        let free = |old: &usize| self.pairs.old_is_free(*old);
        found.extend((after..present).take(CANDIDATES).take_while(free));
        found.extend((0..before).rev().take(CANDIDATES).take_while(free));
    }
}

/// For every feature the free old texts that have it, one list after another;
/// none for a feature that too many have.
struct Postings {
    ends: Vec<usize>,
    lists: Vec<u32>,
}

impl Postings {
    fn new(texts: &Texts, pairs: &Pairs) -> Self {
        let free = || (0..texts.old.len()).filter(|&old| pairs.old_is_free(old));
        let mut counts = vec![0_usize; texts.weights.len()];
        for old in free() {
            texts.old[old].features.iter().for_each(|&feature| counts[feature as usize] += 1);
        }
        let mut total = 0;
        let mut ends: Vec<usize> = Vec::with_capacity(counts.len());
        for count in &counts {
            ends.push(total);
            total += if *count > POSTINGS { 0 } else { *count };
        }
        let mut lists = vec![0; total];
        for old in free() {
            for &feature in &texts.old[old].features {
                let feature = feature as usize;
                if counts[feature] <= POSTINGS {
                    lists[ends[feature]] = small(old);
                    ends[feature] += 1;
                }
            }
        }
        Self { ends, lists }
    }

    fn of(&self, feature: u32) -> &[u32] {
        let feature = feature as usize;
        let start = feature.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.lists[start..self.ends[feature]]
    }
}

/// Returns the pair as a match if it is good enough for where it stands.
fn judge(texts: &Texts, layout: &Layout, old: usize, new: usize, floor: f64) -> Option<Match> {
    let (one, other) = (&texts.old[old], &texts.new[new]);
    let nearness = layout.nearness(old, new);
    let distance = layout.distance(old, new);
    let least = threshold(texts, layout, old, new, nearness).max(floor);
    let place = match nearness {
        Nearness::Gap | Nearness::Alone => GAP_BONUS,
        Nearness::Beside => BESIDE_BONUS,
        Nearness::Far => 0.0,
    };
    #[expect(clippy::cast_precision_loss, reason = "a statement has fewer than 2^52 segments")]
    let far = distance as f64 / texts.present.max(texts.new.len()).max(1) as f64;
    let extra = place + circumstances(one, other) - DISTANCE_MALUS * far.min(1.0);
    let alone = nearness == Nearness::Alone;
    let near = nearness >= Nearness::Gap;
    let score = score(texts, one, other, near, least - extra)?;
    let ranked = score + extra - if score < KEY_PROOF { key_malus(one, other, alone) } else { 0.0 };
    (ranked >= least).then_some(Match { score, ranked, distance, old, new })
}

/// Returns what is taken from texts that share no key although both have some;
/// half of it where no other pair is possible.
fn key_malus(one: &Text, other: &Text, alone: bool) -> f64 {
    let foreign = !one.keys.is_empty()
        && !other.keys.is_empty()
        && common(&one.keys, &other.keys).next().is_none();
    match (foreign, alone) {
        (false, _) => 0.0,
        (true, false) => KEY_MALUS,
        (true, true) => KEY_MALUS / 2.0,
    }
}

fn threshold(texts: &Texts, layout: &Layout, old: usize, new: usize, nearness: Nearness) -> f64 {
    let short = texts.old[old].is_short() || texts.new[new].is_short();
    let heading = [&texts.old[old], &texts.new[new]].iter().all(|t| t.kind == Kind::Heading);
    match nearness {
        _ if old >= texts.present => GONE,
        Nearness::Alone if heading => 0.0,
        Nearness::Alone => ALONE,
        Nearness::Gap => IN_GAP,
        _ if heading && layout.leads(old, new) => IN_GAP,
        _ if short => SHORT_ELSEWHERE,
        _ => ELSEWHERE,
    }
}

/// Returns what kind, heading above and keys add to a score or take from it.
fn circumstances(one: &Text, other: &Text) -> f64 {
    let prose = |text: &Text| {
        matches!(text.kind, Kind::Paragraph | Kind::Item | Kind::Cell | Kind::Footnote)
    };
    let kind = match one.kind == other.kind {
        true => 0.0,
        false if prose(one) && prose(other) => -KIND_MALUS,
        false => -PROSE_MALUS,
    };
    kind + if one.section == other.section { SECTION_BONUS } else { 0.0 }
}

/// Returns how alike two texts are, from 0 to 1, or nothing if that is surely
/// below `least`.
fn score(texts: &Texts, one: &Text, other: &Text, near: bool, least: f64) -> Option<f64> {
    let shared = texts.shared(&one.features, &other.features);
    let dice = 2.0 * shared / f64::max(one.weight + other.weight, f64::MIN_POSITIVE);
    let mut lift = spelling(one, other);
    let contained = shared / f64::max(one.weight.min(other.weight), f64::MIN_POSITIVE);
    if contained > CONTAINED
        && (near && one.kind == other.kind || !one.is_short() && !other.is_short())
    {
        lift = f64::max(lift, 0.9 * contained * (0.55 + 0.45 * dice));
    }
    let with = |common: f64| 0.5 * dice + 0.5 * common;
    let (a, b) = (one.tokens.len(), other.tokens.len());
    if with(ratio(a.min(b), a, b)) <= lift {
        return Some(lift.min(1.0));
    }
    if lift < least && with(bag_ratio(&one.sorted, &other.sorted)) < least {
        return None;
    }
    Some(lift.max(with(sequence_ratio(one, other))).min(1.0))
}

/// Returns what two short texts score for their letters, 0 if they differ in
/// more than a few: a slip of the pen changes all of a one-word text.
fn spelling(one: &Text, other: &Text) -> f64 {
    let has_numbers = |text: &Text| text.letters.iter().any(|c| c.is_numeric());
    if one.letters.is_empty() || other.letters.is_empty() || has_numbers(one) || has_numbers(other)
    {
        return 0.0;
    }
    let places = |letters: &[char]| {
        let mut sorted: Vec<(u32, u32)> = letters.iter().map(|&c| c.into()).zip(0..).collect();
        sorted.sort_unstable();
        sorted
    };
    let after: Vec<u32> = other.letters.iter().map(|&c| c.into()).collect();
    let equal = longest_common(&places(&one.letters), &after);
    let ratio = ratio(equal, one.letters.len(), after.len());
    if ratio >= SPELLED_ALIKE { SPELLING * ratio } else { 0.0 }
}
