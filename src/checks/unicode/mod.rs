//! Characters that deceive, or are not seen.
//!
//! One pass over the characters of a translation, the `Census`, says which
//! of the checks have anything to look at; for most texts none has. A character
//! that the source has as often is no finding: whoever wrote the source wanted
//! it.

mod alike;
mod bidi;
mod census;
mod garbled;
mod hosts;
mod nfc;
mod punycode;
mod scripts;
mod signs;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::{Hit, Pair};
use census::Census;
pub(super) use census::script;

/// The most hits of one check in one text: who has seen twenty has seen it, and
/// a text may be of nothing else.
const MOST: usize = 20;
/// The most places of a text that are looked for in the source.
const TRIES: usize = 200;

/// Returns the characters of a translation that deceive, or are not seen.
pub(super) fn hits(pair: &Pair<'_>) -> Vec<Hit> {
    let text = pair.target.text;
    let census = Census::of(text);
    let hosts = hosts::hits(pair);
    let mut hits = Vec::new();
    if census.has_signs {
        hits.extend(signs::hits(pair, &census));
    }
    if census.may_be_garbled {
        hits.extend(garbled::hits(pair));
    }
    if census.mixes_scripts() || census.may_have_account() {
        let held: Vec<Range<usize>> = hosts.iter().map(|hit| hit.at.clone()).collect();
        hits.extend(scripts::hits(pair, &census, &held));
    }
    if census.may_compose {
        hits.extend(nfc::hit(text));
    }
    hits.extend(hosts);
    hits
}
