//! Facts that a text brings of its own: addresses and account numbers that are
//! no placeholders, as a reader would see them and not as they are spelt.
//!
//! Whoever wants another account on a page can spell it otherwise, so the text
//! is first brought to what is shown.

use std::ops::Range;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::accounts::{self, Beginning};
use super::literals;
use super::shown::{Shown, is_invisible};
use crate::language::numbers::digit;
use crate::model::segment::{BREAK, Piece, pieces};

/// Returns the link destinations, URLs, e-mail addresses and IBANs that stand in
/// a text beside its placeholders, each with the bytes that say it.
pub(super) fn values(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found = destinations(text);
    if !may_bring(text) {
        return found;
    }
    let seen = shown(text);
    let shown = &seen.text;
    let literals = literals::protected(shown).into_iter();
    found.extend(literals.map(|(at, _)| (shown[at.clone()].to_owned(), seen.source(at))));
    let accounts = accounts::ibans(shown, &accounts::groups(shown)).into_iter();
    let plain = accounts.filter(|account| account.is_plain);
    found.extend(plain.map(|account| (account.number, seen.source(account.range))));
    found
}

/// Says whether a text may show an address or an account number: a mark or a
/// letter of one that is written otherwise, or the beginning of an IBAN, two
/// letters and two digits from the beginning of a word on, whatever stands
/// between them. Nearly no prose does, and to see that costs a fraction of
/// looking at what is shown.
fn may_bring(text: &str) -> bool {
    // All bytes are looked at, many at a time: to stop early would take longer.
    let (mut marks, mut unseen, mut odd, mut numbers) = (0_u8, 0_u8, 0_u8, 0_u8);
    for byte in text.bytes() {
        let mark = byte == b'@' || byte == b'/' || byte == b'&' || byte == b'\\';
        marks |= u8::from(mark);
        unseen |= u8::from(byte == b'*' || byte == b'`');
        numbers |= u8::from(byte.is_ascii_digit() || byte == b'{');
        odd |= u8::from(byte >= 0xc2 && !begins_plain(byte));
    }
    if marks != 0 {
        return true;
    }
    if unseen != 0 || odd != 0 && text.chars().any(|c| !c.is_ascii() && !is_plain(c)) {
        return shows_beginning(text, 0..text.len());
    }
    text.contains("ww") || numbers != 0 && counted(text).any(|around| shows_beginning(text, around))
}

/// Says whether a character hides nothing, is seen, and is no digit.
fn is_plain(c: char) -> bool {
    !is_disguise(c) && !is_invisible(c) && digit(c).is_none()
}

/// Returns what stands around each number and placeholder: from five letters or
/// digits before it on, which tell whether it may go on what they begin.
fn counted(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let begins = |byte: &u8| byte.is_ascii_digit() || *byte == b'{';
            let (behind, start) = (at, at + bytes[at..].iter().position(begins)?);
            let rest = bytes[start + 1..].iter().position(|byte| !byte.is_ascii_digit());
            at = rest.map_or(bytes.len(), |rest| start + 1 + rest);
            // Of placeholders without a letter between them, the first tells.
            let again = behind > 0 && bytes[behind - 1] == b'{' && bytes[start] == b'{';
            if !again || text[behind..start].contains(char::is_alphanumeric) {
                let before = text[..start].char_indices().rev();
                let before = before.filter(|(_, c)| c.is_alphanumeric());
                let from = before.take(5).last().map_or(0, |(from, _)| from);
                return Some(from..at);
            }
        }
    })
}

/// Says whether a byte begins letters only that hide nothing and are no digits:
/// of Latin up to U+00FF, of Greek, from Cyrillic to Hebrew, of Han and Hangul.
fn begins_plain(byte: u8) -> bool {
    let two = byte == 0xc3 || byte == 0xce || byte == 0xcf || (0xd0..=0xd7).contains(&byte);
    two || (0xe4..=0xe9).contains(&byte) || byte == 0xeb || byte == 0xec
}

/// Returns the length of the character with which a text begins where it is
/// easily seen to hide nothing; else 0.
fn plain_length(text: &[u8]) -> usize {
    match *text {
        // But U+061C, which is not seen.
        [0xd8, next, ..] if next != 0x9c => 2,
        [0xd9..=0xdb, ..] => 2,
        // From U+0800 on; kana.
        [0xe0, ..] | [0xe3, 0x81..=0x83, ..] => 3,
        [byte, ..] if begins_plain(byte) => 2 + usize::from(byte >= 0xe0),
        _ => 0,
    }
}

/// Says what [`may_bring`] does of some bytes of a text, letter by letter.
fn shows_beginning(text: &str, range: Range<usize>) -> bool {
    let bytes = &text.as_bytes()[..range.end];
    let is_inner = |byte: &&u8| byte.is_ascii_alphabetic() && **byte != b'w';
    let mut beginning = Beginning::default();
    let mut at = range.start;
    let mut before = at.checked_sub(1).map_or(b' ', |before| bytes[before]);
    while let Some(&byte) = bytes.get(at) {
        let mut length = 1;
        match byte {
            b'@' | b'/' | b'&' | b'\\' => return true,
            // What is not seen parts nothing.
            b'*' | b'`' => {
                at += 1;
                continue;
            }
            b'w' if before == b'w' => return true,
            // A placeholder may stand within a number.
            b'{' if !beginning.is_none() => return true,
            b'a'..=b'z' | b'A'..=b'Z' => {
                beginning.letter(!before.is_ascii_alphanumeric());
                if beginning.is_none() {
                    // The rest of a longer word is the beginning of nothing.
                    length = bytes[at + 1..].iter().take_while(is_inner).count() + 1;
                }
            }
            b'0'..=b'9' => {
                if beginning.digit() {
                    return true;
                }
            }
            ..0x80 => {}
            _ if beginning.is_none() && plain_length(&bytes[at..]) > 0 => {
                length = plain_length(&bytes[at..]);
            }
            _ => {
                let Some(c) = text[at..range.end].chars().next() else { return true };
                length = c.len_utf8();
                if is_invisible(c) {
                    at += length;
                    continue;
                }
                if is_disguise(c) {
                    return true;
                }
                if !beginning.is_none() {
                    match digit(c) {
                        Some(_) if beginning.digit() => return true,
                        None if c.is_alphanumeric() => beginning = Beginning::default(),
                        _ => {}
                    }
                }
            }
        }
        at += length;
        before = bytes[at - 1];
    }
    false
}

/// Says whether what is shown of a character, in compatibility form, may be a
/// part of an address.
fn is_disguise(c: char) -> bool {
    match c {
        // Most Latin letters, quotation marks and dashes hide nothing, nor do
        // Cyrillic to Devanagari and beyond, kana, Han and Hangul.
        '\u{c0}'..='\u{131}' | '\u{134}'..='\u{13e}' | '\u{141}'..='\u{148}' => false,
        '\u{14a}'..='\u{17e}' | '\u{386}'..='\u{3ce}' | '\u{2010}'..='\u{2027}' => false,
        '\u{400}'..='\u{1cff}' | '\u{3040}'..='\u{30ff}' => false,
        '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => false,
        _ if is_nfkc_quick(std::iter::once(c)) == IsNormalized::Yes => false,
        _ => std::iter::once(c).nfkc().any(is_of_address),
    }
}

fn is_of_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '@' | '/' | '&' | '\\')
}

/// Returns what stands in the place of a link's destination and is not just a
/// placeholder, with or without a title behind it.
fn destinations(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    if !text.contains("](") {
        return found;
    }
    let mut starts = text.match_indices("](").map(|(at, mark)| at + mark.len()).peekable();
    while let Some(start) = starts.next() {
        // What goes on behind the next one is told there.
        let until = starts.peek().map_or(text.len(), |next| next - "](".len());
        let inside = text[start..until].trim_start();
        let placeholder = match pieces(inside).next() {
            Some(Piece::Placeholder(name)) => name.len() + "{ $ }".len(),
            _ => 0,
        };
        let behind = &inside[placeholder..];
        let alone = placeholder > 0 && behind.starts_with([')', ' ']);
        if !alone && !inside.is_empty() {
            let from = until - inside.len();
            let length = behind.find([')', ' ']).unwrap_or(behind.len());
            let at = from..from + placeholder + length;
            found.push((text[at.clone()].to_owned(), at));
        }
    }
    found
}

/// Returns a text as it is seen: without markup, and placeholders as a mark
/// that joins nothing.
fn shown(text: &str) -> Shown {
    let mut shown = Shown::default();
    let mut at = 0;
    for piece in pieces(text) {
        match piece {
            Piece::Placeholder(name) => {
                let end = at + name.len() + "{ $ }".len();
                let mark = if name == BREAK { " " } else { " \u{fffc} " };
                shown.mark(mark, at..end);
                at = end;
            }
            Piece::Plain(plain) => {
                let end = at + plain.len();
                for part in plain.split(['*', '`']) {
                    shown.push(part, at);
                    at += part.len() + 1;
                }
                at = end;
            }
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_seen_however_it_is_spelt() {
        for text in [
            "GB82 WEST 1234 5698 7654 32",
            "GB82WEST12345698765432",
            "gb82 west 1234 5698 7654 32",
            "GB82  WEST  1234  5698  7654  32",
            "GB82&nbsp;WEST 1234 5698 7654 32",
            "GB82\u{2009}WEST\u{2011}1234\u{202f}5698 7654 32",
            "GB82 WE\u{200b}ST 1234 5698 7654 32",
            "GB82.WEST.1234.5698.7654.32",
            "GB82 **WEST** 1234 5698 7654 32",
            "GB82 WEST{ $br }1234 5698 7654 32",
            "GB82 WEST 12&#51;4 5698 7654 32",
            "ＧＢ８２ WEST 1234 5698 7654 32",
            "see https://ok.example and gb82 west 1234 5698 7654 32",
        ] {
            let text = format!("Żółw: {text}.");
            let from = text.find(['G', 'g', 'Ｇ']).unwrap();
            let accounts = values(&text);
            let account = accounts
                .iter()
                .find(|(value, _)| value.replace(' ', "") == "GB82WEST12345698765432");
            assert_eq!(
                account.map(|(_, at)| at.clone()),
                Some(from..text.len() - 1),
                "{text} {accounts:?}"
            );
        }
    }

    #[test]
    fn addresses_are_seen_however_they_are_spelt() {
        for text in [
            "[tu](//evil.example/pay)",
            "[tu](evil.example/pay)",
            "[tu](javascript:alert(1))",
            "[tu](https&#58;//evil.example)",
            "[tu](mailto:x&#64;evil.example)",
            "[x](tel:123)",
            "![x](//evil.example/p.png)",
            "[to](//e.example?{ $link1 }) [ ]({ $link1 })",
            "[to]({ $link1 }@evil.example)",
            "jan&#64;evil.example",
            "jan\\@evil.example",
            "https:\\//evil.example",
            "www.evil.example",
            "w*w*w.evil.example",
            "w`ww.evil.example",
            "w\u{200b}w\u{ad}w.evil.example",
            "w\u{61c}w\u{61c}w.evil.example",
            "jan*@*evil.example",
        ] {
            let text = format!("Oto {text}");
            let found = values(&text);
            let place = found.first().map(|(_, at)| &text[at.clone()]).unwrap_or_default();
            assert!(place.len() >= 3 && !place.contains(['[', ']']), "{text}: {found:?}");
        }
    }

    #[test]
    fn prose_and_placeholders_bring_nothing() {
        for text in [
            "Konto w EUR: { $iban1 }.",
            "See [the report]({ $link1 } \"Title\") and [it]({ $link2 }).",
            "In 2028, at 18:30 and/or later: 14 to 3, €1.2 million & more.",
            "[r][report], f(x)[1](see below",
            "PL 61 is no account, and neither is DE12 3456.",
        ] {
            let found = values(text);
            assert!(found.is_empty() || text.contains("(see below"), "{text} {found:?}");
        }
    }

    /// What is shown of one character.
    fn shown_of(c: char) -> String {
        let mut shown = Shown::default();
        shown.push(c.encode_utf8(&mut [0; 4]), 0);
        shown.text
    }

    #[test]
    fn every_character_that_shows_a_letter_of_an_address_is_a_disguise() {
        for c in ('\u{80}'..=char::MAX).filter(|c| !is_disguise(*c)) {
            let shown = shown_of(c);
            assert!(!shown.contains(is_of_address) || digit(c).is_some(), "{c:?} {shown}");
        }
        for c in '\u{80}'..=char::MAX {
            let mut bytes = [0; 4];
            let bytes = c.encode_utf8(&mut bytes).as_bytes();
            let length = plain_length(bytes);
            let hides = is_disguise(c) || is_invisible(c);
            assert!(length == 0 || length == c.len_utf8() && !hides, "{c:?}");
            let plain = begins_plain(bytes[0]);
            assert!(!plain || length > 0 && digit(c).is_none(), "{c:?}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(3000))]

        #[test]
        fn what_may_bring_nothing_brings_nothing(
            text in "(GB82|gb82 |PL61|P|L|6|1| |[.-]|WEST|1234|5698|7654|32|1090|1014|0000|0712|1981|2874|w|ww|w\\.|w\\*w|w\u{200b}w|w\u{61c}w|w\\.x\\.org|\\*|`|@|:|/|\u{200b}|\u{ad}|\\{ \\$(br|link1) \\}|\\PC|\\PC|[Ａ-ｚ０-９]|٦|x\\.org|ż){0,24}",
        ) {
            if !may_bring(&text) {
                let seen = shown(&text);
                let found = literals::protected(&seen.text).len()
                    + accounts::ibans(&seen.text, &accounts::groups(&seen.text))
                        .iter()
                        .filter(|account| account.is_plain)
                        .count();
                proptest::prop_assert_eq!(found, 0, "{}", seen.text);
            }
        }

        #[test]
        fn an_account_in_any_spelling_may_be_brought(
            gaps in proptest::collection::vec("|| |\u{a0}|-|\\*|\u{200b}|\\{ \\$br \\}|\\{ \\$x \\}", 22),
            before in "|ż |a |in |1|x",
        ) {
            let number = "GB82WEST12345698765432".chars();
            let spelt: String = number.zip(&gaps).map(|(c, gap)| format!("{c}{gap}")).collect();
            let text = format!("{before}{spelt}");
            let seen = shown(&text);
            let found = accounts::ibans(&seen.text, &accounts::groups(&seen.text));
            proptest::prop_assert!(found.is_empty() || may_bring(&text), "{}", text);
        }
    }
}
