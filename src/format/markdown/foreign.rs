//! Facts that a text brings of its own: addresses and account numbers that are
//! no placeholders, as a reader would see them and not as they are spelt.
//!
//! Whoever wants another account on a page can spell it otherwise, so the text
//! is first brought to what is shown.

use std::ops::Range;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::shown::{Shown, is_invisible};
use super::{accounts, literals};
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
    let mut odd = 0_u8;
    for byte in text.bytes() {
        let mark = byte == b'@' || byte == b'/' || byte == b'&' || byte == b'\\';
        let unseen = byte == b'*' || byte == b'`';
        let letter = byte < 0xc2 || begins_plain(byte);
        odd |= u8::from(mark | unseen | byte.is_ascii_digit() | !letter);
    }
    (odd != 0 || text.contains("ww")) && shows_beginning(text)
}

/// Says whether a byte begins letters only that hide nothing and are no digits:
/// of Latin up to U+00FF, of Greek, and from Cyrillic to Hebrew.
fn begins_plain(byte: u8) -> bool {
    byte == 0xc3 || byte == 0xce || byte == 0xcf || (0xd0..=0xd7).contains(&byte)
}

/// Says what [`may_bring`] does, letter by letter.
fn shows_beginning(text: &str) -> bool {
    let is_inner = |byte: &u8| byte.is_ascii_alphabetic() && *byte != b'w';
    // The beginnings that were seen so far: bit 0 of one letter, bit 1 of two
    // letters, bit 2 of these and a digit.
    let mut seen = 0_u8;
    let mut before = b' ';
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
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
            b'{' if seen != 0 => return true,
            b'a'..=b'z' | b'A'..=b'Z' => {
                seen = (seen & 1) << 1 | u8::from(!before.is_ascii_alphanumeric());
                if seen == 0 {
                    // The rest of a longer word is the beginning of nothing.
                    length = text[at + 1..].bytes().take_while(is_inner).count() + 1;
                }
            }
            b'0'..=b'9' if seen & 4 != 0 => return true,
            b'0'..=b'9' => seen = (seen & 2) << 1,
            ..0x80 => {}
            _ if seen == 0 && begins_plain(byte) => {
                let rest = text.as_bytes()[at..].chunks(2);
                length = 2 * rest.take_while(|letter| begins_plain(letter[0])).count();
            }
            _ => {
                let Some(c) = text[at..].chars().next() else { return true };
                length = c.len_utf8();
                if is_invisible(c) {
                    at += length;
                    continue;
                }
                if is_disguise(c) {
                    return true;
                }
                if seen != 0 {
                    seen = match digit(c) {
                        Some(_) if seen & 4 != 0 => return true,
                        Some(_) => (seen & 2) << 1,
                        None if c.is_alphanumeric() => 0,
                        None => seen,
                    };
                }
            }
        }
        at += length;
        before = text.as_bytes()[at - 1];
    }
    false
}

/// Says whether what is shown of a character, in compatibility form, may be a
/// part of an address.
fn is_disguise(c: char) -> bool {
    match c {
        // Most Latin letters, quotation marks and dashes hide nothing, nor do
        // Cyrillic to Devanagari and beyond, kana, Han and Hangul.
        '\u{100}'..='\u{131}' | '\u{134}'..='\u{13e}' | '\u{141}'..='\u{148}' => false,
        '\u{14a}'..='\u{17e}' | '\u{2010}'..='\u{2027}' => false,
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
        for c in ('\u{80}'..=char::MAX)
            .filter(|c| begins_plain(c.encode_utf8(&mut [0; 4]).as_bytes()[0]))
        {
            assert!(!is_disguise(c) && !is_invisible(c) && digit(c).is_none(), "{c:?}");
            assert_eq!(c.len_utf8(), 2);
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
