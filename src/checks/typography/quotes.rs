//! Quotation marks: those of the language, in pairs, others within.

use std::ops::Range;

use super::Look;
use super::pairs::{Pair, Pairing, pair_up};
use super::places::Places;
use super::seen::Seen;
use crate::checks::Hit;
use crate::checks::habit::COUNT;
use crate::language::typography::Profile;

/// Looks for quotation marks of a keyboard, of another language, or without
/// their other half.
pub(super) fn quotes(look: &Look<'_>) -> Vec<Hit> {
    let Some(profile) = look.profile else { return Vec::new() };
    let Some(pairing) = pair_up(look.seen, profile) else { return Vec::new() };
    let lone = lone(look, &pairing);
    let mut typed = Places::habit("quotes", look.seen);
    let mut wrong = Places::of("quotes", look.seen);
    judge(look.seen, profile, &pairing, &mut typed, &mut wrong);
    let found = [lone, typed.named("which", "typed"), wrong.named("which", "wrong")];
    found.into_iter().flatten().collect()
}

/// Returns the first mark without its other half, where those of the source
/// have theirs.
fn lone(look: &Look<'_>, pairing: &Pairing) -> Option<Hit> {
    let first = pairing.lone.first()?;
    let source = look.source.seen();
    let theirs = super::profile(look.source.locale).and_then(|own| pair_up(source, own));
    if theirs.is_none_or(|theirs| !theirs.lone.is_empty()) {
        return None;
    }
    let found = &look.seen.text[first.at.clone()];
    let hit = Hit::new("quotes", look.seen.around(first.at.clone())).arg("found", found);
    Some(hit.arg("right", "").arg(COUNT, "1").arg("which", "lone"))
}

/// Judges each pair by the one around it.
fn judge<'a>(
    seen: &Seen,
    profile: &Profile,
    pairing: &Pairing,
    typed: &mut Places<'a>,
    wrong: &mut Places<'a>,
) {
    // What each pair reads in the end: those within depend on it.
    let mut read: Vec<(char, char)> = Vec::with_capacity(pairing.pairs.len());
    for pair in &pairing.pairs {
        let around = pair.within.map(|index| read[index]);
        let own = pair.marks();
        if is_right(profile, own, around) {
            read.push(own);
            continue;
        }
        let right = right(profile, around);
        let places = if pair.is_typed() { &mut *typed } else { &mut *wrong };
        let shown = format!("{}…{}", right.0, right.1);
        let text = |mark: &Range<usize>| seen.text[mark.clone()].to_owned();
        places.note_as(
            pair.open.at.clone(),
            &format!("{}…{}", text(&pair.open.at), text(&pair.close.at)),
            &shown,
        );
        let ends = ends(seen, pair, profile.pad.filter(|_| right.0 == '«'), right);
        // Marks with nothing between them may be of two other pairs.
        let holds = !seen.text[pair.open.at.end..pair.close.at.start].trim().is_empty();
        let can_mend = || ends.iter().all(|(at, _)| places.can_mend(at));
        let sure = pairing.lone.is_empty() && holds && can_mend();
        if sure {
            ends.iter().for_each(|(at, mark)| places.mend(at.clone(), mark));
        }
        read.push(if sure { right } else { own });
    }
}

/// Says whether a pair may stand in another, or in none.
fn is_right(profile: &Profile, pair: (char, char), around: Option<(char, char)>) -> bool {
    // Single marks also stand around meanings: `‘so’`.
    let single = matches!(pair.0, '‘' | '‚' | '’' | '‹' | '›');
    let listed = |list: &str| Profile::pairs(list).any(|known| known == pair);
    match around {
        None => single || listed(profile.outer),
        Some(around) => {
            let known = single || listed(profile.inner) || listed(profile.outer);
            known && (pair != around || profile.nests_same)
        }
    }
}

/// Returns the pair to write in another, or in none.
fn right(profile: &Profile, around: Option<(char, char)>) -> (char, char) {
    let outer = Profile::pairs(profile.outer).next().unwrap_or(('“', '”'));
    let Some(around) = around else { return outer };
    let other = |pair: &(char, char)| profile.nests_same || *pair != around;
    Profile::pairs(profile.inner).find(other).unwrap_or(outer)
}

/// Returns what is written for the two marks of a pair, and where: with the
/// spaces within, where the language has other ones.
fn ends(
    seen: &Seen,
    pair: &Pair,
    pad: Option<char>,
    right: (char, char),
) -> [(Range<usize>, String); 2] {
    const BLANKS: [char; 3] = [' ', '\u{a0}', '\u{202f}'];
    let inner = &seen.text[pair.open.at.end..pair.close.at.start];
    let left = inner.len() - inner.trim_start_matches(BLANKS).len();
    let after = inner.len() - inner.trim_end_matches(BLANKS).len();
    let both = left > 0 && after > 0 && left + after < inner.len();
    let (left, after) =
        if both || pad.is_some() && left + after < inner.len() { (left, after) } else { (0, 0) };
    let pad = pad.map(String::from).unwrap_or_default();
    [
        (pair.open.at.start..pair.open.at.end + left, format!("{}{pad}", right.0)),
        (pair.close.at.start - after..pair.close.at.end, format!("{pad}{}", right.1)),
    ]
}
