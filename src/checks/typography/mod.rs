//! Typography: whether a translation is set as its language is.
//!
//! The rules of a language stand in [`language::typography`]; where it has
//! none, only those rules are asked that hold for every language. All checks
//! look at what a reader sees (`Seen`): prose without markup. Beside a
//! placeholder, code or markup no space is guessed.
//!
//! What a keyboard has no key for, a translator types in the same other way
//! throughout a file. Such a hit is a habit ([`Hit::habit`]), and [`run`]
//! makes one finding of those of a file.
//!
//! [`language::typography`]: crate::language::typography
//! [`run`]: crate::checks::run

mod brackets;
mod ending;
mod marks;
mod no_break;
mod pairs;
mod places;
mod quotes;
mod seen;
mod spaces;
mod words;

#[cfg(test)]
pub(super) mod tests;

pub(crate) use seen::Seen;

use super::{Hit, Pair, Prose};
use crate::language::typography::{Profile, of as profile};

/// What a check looks at.
struct Look<'a> {
    source: &'a Prose<'a>,
    target: &'a Prose<'a>,
    /// The translation as a reader sees it.
    seen: &'a Seen,
    /// The rules of its language, where we have them.
    profile: Option<&'static Profile>,
}

/// A check that finds one thing in a text.
type Rule = fn(&Look<'_>) -> Option<Hit>;

const RULES: [Rule; 9] = [
    marks::apostrophe,
    marks::dashes,
    marks::ellipsis,
    no_break::no_break_space,
    spaces::double_space,
    spaces::punctuation_space,
    words::double_word,
    ending::end_punctuation,
    brackets::brackets,
];

/// Returns what is wrong.
pub(super) fn hits(pair: &Pair<'_>) -> Vec<Hit> {
    let look = Look {
        source: pair.source,
        target: pair.target,
        seen: pair.target.seen(),
        profile: profile(pair.target.locale),
    };
    let mut hits = quotes::quotes(&look);
    hits.extend(RULES.iter().filter_map(|rule| rule(&look)));
    hits
}
