//! Words that stand there twice.

use super::Look;
use super::places::Places;
use crate::checks::Hit;
use crate::language::typography::Profile;

/// Looks for a word that follows itself.
pub(super) fn double_word(look: &Look<'_>) -> Option<Hit> {
    let profile = look.profile.filter(|profile| !profile.single_words.is_empty())?;
    let seen = look.seen;
    let mut places = Places::of("double-word", seen);
    let mut last: Option<(usize, &str)> = None;
    for (at, word) in seen.text.split(' ').scan(0, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    }) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if let Some((from, before)) = last
            && is_slip(profile, before, bare)
        {
            let end = at + bare.len();
            places.note(from..end, before);
            // Other words that stand twice may be meant.
            if Profile::has(profile.single_words, &bare.to_lowercase()) {
                places.mend(from + before.len()..end, "");
            }
        }
        // A word with punctuation behind it is never the same as the next.
        last = (!word.is_empty()).then_some((at, word));
    }
    let source = || doubled(&look.source.seen().text);
    places.done().filter(|_| !source())
}

/// The least letters of a word that is surely no initial or number.
const MIN_WORD: usize = 4;

/// Says whether a word stands twice by a slip of the hand. Names may be
/// doubled, and begin with a capital letter.
fn is_slip(profile: &Profile, first: &str, second: &str) -> bool {
    let same = first.len() == second.len() && first.to_lowercase() == second;
    if !same || !second.chars().all(char::is_lowercase) {
        return false;
    }
    let known = Profile::has(profile.single_words, second);
    let long = second.chars().count() >= MIN_WORD;
    (known || long) && !Profile::has(profile.double_words, second)
}

/// Says whether any word of a text follows itself.
fn doubled(text: &str) -> bool {
    let mut last = "";
    text.split_whitespace().any(|word| {
        std::mem::replace(&mut last, word) == word && word.chars().all(char::is_alphabetic)
    })
}
