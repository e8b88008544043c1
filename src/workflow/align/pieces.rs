//! Pieces: parts of an old text that stand alone now, and old texts that stand
//! inside another one now.

use super::text::{Text, Texts};
use super::{Pair, Pairs, Part, Stage, Taken};

/// How much of a piece's weight the whole must hold.
const INSIDE: f64 = 0.60;
/// How much of a piece's words the other pieces must leave in the whole: a
/// near-copy of one of them is no piece.
const APART: f64 = 0.60;
/// How many places a part may stand from the next part of the same text.
const PART_REACH: usize = 2;
/// How many places a merged text may stand from the one that took it in.
const MERGED_REACH: usize = 3;
/// The fewest words of a piece that may have been edited: single words are in
/// many texts.
const WORDS: usize = 3;
/// How much of a shorter piece the whole must hold: all, but for rounding.
const ENTIRE: f64 = 1.0 - 1e-9;

/// Says of which old text a free new one is a part, and into which new text a
/// free old one was merged.
pub(super) fn gather(texts: &Texts, pairs: &mut Pairs) {
    let length = texts.new.len();
    for new in (0..length).chain((0..length).rev()) {
        if pairs.new_is_free(new) {
            find_whole(texts, pairs, new);
        }
    }
    for old in (0..texts.present).chain((0..texts.present).rev()) {
        if pairs.old_is_free(old) {
            find_taker(texts, pairs, old);
        }
    }
}

/// Makes a free new text a part of the old one that holds it, if a text close
/// by continues or is a part of that one.
fn find_whole(texts: &Texts, pairs: &mut Pairs, new: usize) {
    let reach = new.saturating_sub(PART_REACH)..texts.new.len().min(new + PART_REACH + 1);
    let best = reach
        .filter_map(|near| {
            let old = match (pairs.by_new[near], pairs.parts[near]) {
                (Some(pair), _) if pair.stage == Stage::Similar => pair.old,
                (_, Some(part)) => part.old,
                _ => return None,
            };
            let Some(Taken::By(keeper)) = pairs.by_old[old] else { return None };
            let kept = [keeper, near].map(|other| &texts.new[other]);
            let kept = &kept[..1 + usize::from(keeper != near)];
            let score = inside(texts, &texts.new[new], &texts.old[old], kept)?;
            Some((old, keeper, score))
        })
        .max_by(|a, b| a.2.total_cmp(&b.2));
    let Some((old, keeper, score)) = best else { return };
    if texts.new[new].length > texts.new[keeper].length {
        let kept = inside(texts, &texts.new[keeper], &texts.old[old], &[]).unwrap_or(score);
        pairs.by_new[keeper] = None;
        pairs.parts[keeper] = Some(Part { old, score: kept });
        pairs.link(old, new, Stage::Similar, score);
    } else {
        pairs.parts[new] = Some(Part { old, score });
    }
}

/// Merges a free old text into the new one that holds it, if that continues a
/// text close by.
fn find_taker(texts: &Texts, pairs: &mut Pairs, old: usize) {
    let reach = old.saturating_sub(MERGED_REACH)..texts.present.min(old + MERGED_REACH + 1);
    let best = reach
        .filter_map(|near| {
            let (Taken::By(new) | Taken::Into(new)) = pairs.by_old[near]?;
            let pair = pairs.by_new[new].filter(|pair| pair.stage == Stage::Similar)?;
            let held = [pair.old, near].map(|other| &texts.old[other]);
            let held = &held[..1 + usize::from(pair.old != near)];
            let score = inside(texts, &texts.old[old], &texts.new[new], held)?;
            Some((new, pair, score))
        })
        .max_by(|a, b| a.2.total_cmp(&b.2));
    let Some((new, Pair { old: keeper, score, .. }, _)) = best else { return };
    pairs.by_old[old] = Some(Taken::Into(new));
    if texts.old[old].length > texts.old[keeper].length && keeper < texts.present {
        pairs.by_old[keeper] = Some(Taken::Into(new));
        pairs.link(old, new, Stage::Similar, score);
    }
}

/// Returns how much of a piece a whole holds, if that is enough both in all
/// and in what the other pieces leave of it.
fn inside(texts: &Texts, piece: &Text, whole: &Text, others: &[&Text]) -> Option<f64> {
    let all = texts.shared(&piece.features, &whole.features) / piece.weight;
    let least = if piece.tokens.len() < WORDS { ENTIRE } else { INSIDE };
    if piece.tokens.is_empty() || all < least {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "no text has 2^52 words")]
    let apart = left_over(piece, whole, others) as f64 / piece.sorted.len() as f64;
    (apart >= APART).then_some(all)
}

/// Returns how many words of a piece the whole holds besides those that the
/// other pieces account for; in steps of the piece's length, since a long text
/// may fall into very many.
fn left_over(piece: &Text, whole: &Text, others: &[&Text]) -> usize {
    piece
        .sorted
        .chunk_by(|one, next| one.0 == next.0)
        .map(|run| {
            let word = run[0].0;
            let taken: usize = others.iter().map(|other| occurrences(other, word)).sum();
            run.len().min(occurrences(whole, word).saturating_sub(taken))
        })
        .sum()
}

fn occurrences(text: &Text, word: u32) -> usize {
    let end = text.sorted.partition_point(|&(next, _)| next <= word);
    end - text.sorted.partition_point(|&(next, _)| next < word)
}
