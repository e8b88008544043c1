//! Letters that are written as a letter and a mark although one character is
//! both.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::checks::Hit;

/// Says whether a character may be one with the letter before it. Other ways
/// out of NFC are no mistake of a writer: the letters of Bengali or Hebrew that
/// NFC takes apart are what keyboards give, and so is the order of Arabic vowel
/// marks.
pub(super) fn may_compose(c: char) -> bool {
    match c {
        '\0'..='\u{2ff}' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{590}' => false,
        '\u{370}'..='\u{3ff}' | '\u{5d0}'..='\u{640}' | '\u{2000}'..='\u{3098}' => false,
        '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => false,
        _ => is_nfc_quick(std::iter::once(c)) == IsNormalized::Maybe,
    }
}

/// Returns the bytes from the first to the last word with such a letter, and
/// how they should be written.
pub(super) fn hit(text: &str) -> Option<Hit> {
    let words = || text.split_whitespace().filter(|word| composes(word));
    let first = words().next()?;
    let last = words().next_back()?;
    let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let at = place(first)..place(last) + last.len();
    let right: String = text[at.clone()].nfc().collect();
    let hit =
        Hit::new("not-nfc", at).arg("word", shown(first)).arg("count", words().count().to_string());
    // Keyboards and systems do it, and throughout a file.
    Some(hit.fix(right).habit())
}

/// Says whether NFC has a word with fewer characters.
fn composes(word: &str) -> bool {
    word.chars().any(may_compose) && word.nfc().count() < word.chars().count()
}

/// Shortens what has no spaces.
fn shown(word: &str) -> String {
    word.chars().take(40).collect()
}
