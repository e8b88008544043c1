//! Beads: which blocks of a translation render which blocks of its source, and
//! how sure that is.
//!
//! The cheapest way through both texts, block by block, is found within a band
//! around the diagonal. A bead of that way is sure where every other way is
//! much dearer.

use super::bead::{Bead, Doubt};
use super::block::{Block, Shape};
use super::cost::Pair;
use super::ways::{Band, Ways};
use crate::model::Kind;

/// How much dearer all other ways must be.
const MARGIN: f32 = 6.0;
/// The same in a section whose blocks are not the same on both sides.
const MARGIN_UNLIKE: f32 = 9.0;
/// How much cheaper it must not be to let two blocks change places.
const CROSSED: f32 = 1.5;
/// The same where a heading stands between them.
const CROSSED_FAR: f32 = 4.0;
/// How far apart blocks are that may have changed places.
const REACH: usize = 24;
/// By how many standard deviations a length may be off.
const FAR: f32 = 4.0;

/// Aligns a translation with its source. The beads are in order and cover each
/// block of both texts once. Two texts that differ by so many blocks that
/// comparing them would take too long have no bead with both.
pub fn align(source: &[Block], target: &[Block]) -> Vec<Bead> {
    let mut pair = Pair::new(source, target);
    let Some(band) = Band::new(source.len(), target.len()) else {
        return unaligned(source.len(), target.len());
    };
    let first = Ways::new(&pair, &band).cheapest();
    pair.settle_ratio(first.iter().filter_map(one_to_one));
    let mut ways = Ways::new(&pair, &band);
    ways.go_forward();
    let mut beads = ways.cheapest();
    let alike = alike(&pair, &ways, &beads);
    for bead in &mut beads {
        let margin = if alike[bead.source.start] { 0.0 } else { MARGIN_UNLIKE };
        bead.doubt = doubt(&pair, &ways, bead, margin);
    }
    doubt_crossed(&pair, &mut beads);
    doubt_around(&pair, &mut beads);
    beads
}

/// Says for each block of the source, and for its end, whether the same blocks
/// stand in its section on both sides. Sections are what lies between two
/// headings whose place is sure.
fn alike(pair: &Pair, ways: &Ways<'_>, beads: &[Bead]) -> Vec<bool> {
    let is_heading = |&(i, j): &(usize, usize)| {
        let (source, target) = (pair.source[i].shape, pair.target[j].shape);
        source == target && source.kind == Kind::Heading && ways.margin(i, j) >= MARGIN
    };
    let mut out = vec![false; pair.source.len() + 1];
    let (mut i, mut j) = (0, 0);
    let ends = (pair.source.len(), pair.target.len());
    for (k, l) in beads.iter().filter_map(one_to_one).filter(is_heading).chain([ends]) {
        let ours = pair.source[i..k].iter().map(|traits| traits.shape);
        let theirs = pair.target[j..l].iter().map(|traits| traits.shape);
        out[i..k].fill(ours.eq(theirs));
        (i, j) = (k, l);
    }
    out
}

fn one_to_one(bead: &Bead) -> Option<(usize, usize)> {
    let one = bead.source.len() == 1 && bead.target.len() == 1;
    one.then_some((bead.source.start, bead.target.start))
}

fn unaligned(source: usize, target: usize) -> Vec<Bead> {
    let lost = (0..source).map(|i| Bead { source: i..i + 1, target: 0..0, doubt: None });
    let added = (0..target).map(|j| Bead { source: source..source, target: j..j + 1, doubt: None });
    lost.chain(added).collect()
}

fn doubt(pair: &Pair, ways: &Ways<'_>, bead: &Bead, margin: f32) -> Option<Doubt> {
    let Some((i, j)) = one_to_one(bead) else {
        let gap = bead.source.is_empty() || bead.target.is_empty();
        return (!gap).then_some(Doubt::Merged);
    };
    let (source, target) = (&pair.source[i], &pair.target[j]);
    if source.shape != target.shape {
        Some(Doubt::Shape)
    } else if source.kinds != target.kinds {
        Some(Doubt::Placeholders)
    } else if !pair.numbers_agree(i, j) {
        Some(Doubt::Numbers)
    } else if ways.margin(i, j) < margin || ways.band.at_border(i, j) {
        Some(Doubt::Place)
    } else if pair.deviation(source.length, target.length).abs() > FAR {
        Some(Doubt::Length)
    } else {
        None
    }
}

/// Doubts blocks that would fit better in each other's place.
fn doubt_crossed(pair: &Pair, beads: &mut [Bead]) {
    let ones: Vec<(usize, usize, usize)> = beads
        .iter()
        .enumerate()
        .filter_map(|(at, bead)| one_to_one(bead).map(|(i, j)| (at, i, j)))
        .collect();
    for (n, &(at, i, j)) in ones.iter().enumerate() {
        let near = ones[n + 1..].iter().take_while(|(_, k, _)| k - i <= REACH);
        for &(other, k, l) in near {
            let shapes = [i, k].map(|at| pair.source[at].shape);
            if shapes[0] != shapes[1] {
                continue;
            }
            let straight = pair.one(i, j) + pair.one(k, l);
            let crossed = pair.one(i, l) + pair.one(k, j);
            let same_section = !pair.source[i..k].iter().any(|t| t.shape.kind == Kind::Heading);
            let most = if same_section { CROSSED } else { CROSSED_FAR };
            if straight > crossed + most {
                for at in [at, other] {
                    beads[at].doubt = beads[at].doubt.or(Some(Doubt::Order));
                }
            }
        }
    }
}

/// Doubts the blocks beside one that does not fit: the row, such as a list, may
/// be that of another version, or a part of its neighbour may stand there.
fn doubt_around(pair: &Pair, beads: &mut [Bead]) {
    let shape = |bead: &Bead| one_to_one(bead).map(|(i, _)| pair.source[i].shape);
    let parts: Vec<bool> = beads.iter().map(|bead| is_part(pair, bead)).collect();
    for n in 0..beads.len() {
        let beside = [n.checked_sub(1), Some(n + 1)].into_iter().flatten();
        let of_neighbour = |at: usize| {
            parts.get(at) == Some(&true) && shape_of(pair, &beads[at]) == shape_of(pair, &beads[n])
        };
        let stray = one_to_one(&beads[n]).is_some_and(|(i, j)| is_stray(pair, i, j));
        if stray || one_to_one(&beads[n]).is_some() && beside.into_iter().any(of_neighbour) {
            beads[n].doubt = beads[n].doubt.or(Some(Doubt::Place));
        }
    }
    let mut from = 0;
    while from < beads.len() {
        let of_row = |bead: &&Bead| shape(bead).is_some() && shape(bead) == shape(&beads[from]);
        let to = from + beads[from..].iter().take_while(of_row).count().max(1);
        doubt_row(pair, &mut beads[from..to]);
        from = to;
    }
}

/// Doubts a row in which something does not fit. What shares an address, a
/// number or a name with its translation is sure all the same.
fn doubt_row(pair: &Pair, row: &mut [Bead]) {
    use Doubt::{Length, Numbers, Placeholders};
    let unfit = |bead: &Bead| matches!(bead.doubt, Some(Length | Numbers | Placeholders));
    if row.iter().any(unfit) {
        for bead in row.iter_mut().filter(|bead| bead.doubt.is_none()) {
            let related = one_to_one(bead).is_some_and(|(i, j)| pair.related(i, j));
            bead.doubt = (!related).then_some(Doubt::Place);
        }
    }
}

/// Says whether a block of the translation may be a part of its neighbour: it
/// translates nothing, or is much too short, or short and without the links.
fn is_part(pair: &Pair, bead: &Bead) -> bool {
    match one_to_one(bead) {
        Some((i, j)) => {
            let (source, target) = (&pair.source[i], &pair.target[j]);
            let deviation = pair.deviation(source.length, target.length);
            deviation < -FAR
                || deviation < -1.0 && target.kinds.len() < source.kinds.len()
                || is_stray(pair, i, j)
        }
        None => bead.source.is_empty(),
    }
}

/// Says whether a block of the translation shares nothing with its source, and an
/// address, a number or a name with a neighbour of it.
fn is_stray(pair: &Pair, i: usize, j: usize) -> bool {
    let near = [i.checked_sub(1), Some(i + 1).filter(|&at| at < pair.source.len())];
    let alike = |&at: &usize| pair.source[at].shape == pair.source[i].shape;
    !pair.related(i, j) && near.into_iter().flatten().filter(alike).any(|at| pair.related(at, j))
}

fn shape_of(pair: &Pair, bead: &Bead) -> Option<Shape> {
    pair.target.get(bead.target.start).filter(|_| !bead.target.is_empty()).map(|t| t.shape)
}
