//! Letters that are written as a letter and a mark although one character is
//! both.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::checks::Hit;

/// Says whether a character may be one with the letter before it. Other ways
/// out of NFC are no mistake of a writer: the letters of Bengali or Hebrew that
/// NFC takes apart are what keyboards give, and so is the order of Arabic vowel
/// marks.
///
/// These are the characters with the property NFC_Quick_Check=Maybe.
#[rustfmt::skip]
pub(super) fn may_compose(c: char) -> bool {
    match c {
        '\0'..='\u{2ff}' => false,
        '\u{300}'..='\u{345}' => matches!(c,
            '\u{300}'..='\u{304}' | '\u{306}'..='\u{30c}' | '\u{30f}' | '\u{311}' | '\u{313}'
            | '\u{314}' | '\u{31b}' | '\u{323}'..='\u{328}' | '\u{32d}' | '\u{32e}' | '\u{330}'
            | '\u{331}' | '\u{338}' | '\u{342}' | '\u{345}'),
        '\u{653}'..='\u{655}' | '\u{93c}' | '\u{9be}' | '\u{9d7}' | '\u{b3e}' | '\u{b56}'
        | '\u{b57}' | '\u{bbe}' | '\u{bd7}' | '\u{c56}' | '\u{cc2}' | '\u{cd5}' | '\u{cd6}'
        | '\u{d3e}' | '\u{d57}' | '\u{dca}' | '\u{dcf}' | '\u{ddf}' | '\u{102e}'
        | '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}' | '\u{1b35}' | '\u{3099}'
        | '\u{309a}' => true,
        '\u{11000}'..='\u{16fff}' => is_nfc_quick(std::iter::once(c)) == IsNormalized::Maybe,
        _ => false,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_that_of_the_tables() {
        for c in '\0'..=char::MAX {
            let maybe = is_nfc_quick(std::iter::once(c)) == IsNormalized::Maybe;
            assert_eq!(may_compose(c), maybe, "{c:?}");
        }
    }
}
