//! Facts that a text brings of its own: addresses and account numbers that are
//! no placeholders, as a reader would see them and not as they are spelt.
//!
//! Whoever wants another account on a page can write it with other spaces,
//! other digits, invisible characters, markup or character references. So the
//! text is first brought to what is shown.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::model::segment::{BREAK, Piece, pieces};

use super::literals;

/// Returns the link destinations, URLs, e-mail addresses and IBANs that stand in
/// a text beside its placeholders.
pub(super) fn values(text: &str) -> Vec<String> {
    let mut found: Vec<String> =
        destinations(text).into_iter().map(|at| text[at].to_owned()).collect();
    let shown = shown(text);
    found.extend(literals::protected(&shown).into_iter().map(|(range, _)| shown[range].to_owned()));
    found.extend(accounts(&shown));
    found
}

/// Returns where one of its [`values`] stands in a text; `None` where it is spelt
/// so that no letters of it can be found.
pub(super) fn place(text: &str, value: &str) -> Option<Range<usize>> {
    let in_link = destinations(text).into_iter().find(|at| text[at.clone()] == *value);
    in_link.or_else(|| {
        let wanted: String = value.chars().flat_map(letters).collect();
        let seen: String = units(text).flat_map(|(_, c)| letters(c)).collect();
        let first = seen.find(&wanted).filter(|_| !wanted.is_empty())?;
        let mut at = 0;
        let mut inside = units(text).filter(|&(_, c)| {
            let from = at;
            at += letters(c).map(char::len_utf8).sum::<usize>();
            at > first && from < first + wanted.len() && at > from
        });
        let start = inside.next()?.0;
        let end = inside.last().map_or(start.end, |(last, _)| last.end);
        Some(start.start..end)
    })
}

/// Returns what a character adds to an address or an account number, whatever
/// its spelling.
fn letters(c: char) -> impl Iterator<Item = char> {
    let shown = std::iter::once(c).nfkc().filter(|&c| !is_invisible(c));
    shown.flat_map(char::to_uppercase).filter(|c| c.is_alphanumeric() || *c == HELD)
}

/// What stands for a placeholder: it joins nothing.
const HELD: char = '\u{fffc}';

/// Returns the characters that a text shows, with the bytes that say them.
fn units(text: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    let mut at = 0;
    pieces(text).flat_map(move |piece| {
        let from = at;
        let (plain, held) = match piece {
            Piece::Plain(plain) => {
                at += plain.len();
                (plain, None)
            }
            Piece::Placeholder(name) => {
                at += name.len() + "{ $ }".len();
                ("", Some((from..at, if name == BREAK { ' ' } else { HELD })))
            }
        };
        let mut rest = plain;
        let plain = std::iter::from_fn(move || {
            let (c, length) = match special(rest) {
                Some(unit) => unit,
                None => rest.chars().next().map(|c| (c, c.len_utf8()))?,
            };
            let start = from + plain.len() - rest.len();
            rest = &rest[length..];
            Some((start..start + length, c))
        });
        held.into_iter().chain(plain)
    })
}

/// Returns where something stands in the place of a link's destination that is
/// not just a placeholder, with or without a title behind it.
fn destinations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
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
            found.push(from..from + placeholder + length);
        }
    }
    found
}

/// Returns a text as it is seen: without markup and invisible characters,
/// character references and escapes resolved, placeholders as a mark that joins
/// nothing, in compatibility form (NFKC).
fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Placeholder(BREAK) => out.push(' '),
            Piece::Placeholder(_) => out.extend([' ', HELD, ' ']),
            Piece::Plain(plain) => out.push_str(&resolved(plain)),
        }
    }
    out.nfkc().filter(|&c| !is_invisible(c) && c != '*' && c != '`').collect()
}

/// Resolves backslash escapes and character references (CommonMark 0.31, 2.4
/// and 2.5; of the named ones those for the characters of addresses).
fn resolved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '&']) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        // A mark that resolves to nothing stands for itself; both are one byte.
        let (character, length) = special(after).unwrap_or((char::from(after.as_bytes()[0]), 1));
        out.push(character);
        rest = &after[length..];
    }
    out + rest
}

/// Reads the escape or character reference with which a text begins; returns
/// how many bytes it has.
fn special(text: &str) -> Option<(char, usize)> {
    if let Some(after) = text.strip_prefix('&') {
        return reference(after).map(|(character, length)| (character, length + 1));
    }
    let escaped = text.strip_prefix('\\')?.chars().next().filter(char::is_ascii_punctuation)?;
    Some((escaped, 2))
}

/// Reads a character reference behind its `&`; returns how many bytes it has.
fn reference(text: &str) -> Option<(char, usize)> {
    const NAMED: [(&str, char); 9] = [
        ("nbsp", ' '),
        ("commat", '@'),
        ("colon", ':'),
        ("sol", '/'),
        ("period", '.'),
        ("amp", '&'),
        ("hyphen", '-'),
        ("dash", '-'),
        ("thinsp", ' '),
    ];
    let end = text.find(';').filter(|&end| end <= 10)?;
    let name = &text[..end];
    let number = match name.strip_prefix('#') {
        None => return NAMED.iter().find(|(known, _)| *known == name).map(|(_, c)| (*c, end + 1)),
        Some(hex) if hex.starts_with(['x', 'X']) => u32::from_str_radix(&hex[1..], 16).ok()?,
        Some(decimal) => decimal.parse().ok()?,
    };
    Some((char::from_u32(number)?, end + 1))
}

/// Says whether a character is not seen (Unicode, `Default_Ignorable_Code_Point`
/// as far as it stands in running text).
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Returns the IBANs of a text in any case and with anything between their
/// groups but letters and digits, three characters at most.
fn accounts(text: &str) -> Vec<String> {
    let upper = text.to_uppercase();
    let groups: Vec<(usize, &str)> = upper
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|group| !group.is_empty())
        .map(|group| (group.as_ptr() as usize - upper.as_ptr() as usize, group))
        .collect();
    let mut found = Vec::new();
    for (first, (_, group)) in groups.iter().enumerate() {
        let bytes = group.as_bytes();
        if bytes.len() < 2 || !bytes[..2].iter().all(u8::is_ascii_uppercase) {
            continue;
        }
        let mut joined = String::new();
        let mut end = None;
        for (at, group) in groups[first..].iter().take(MOST_GROUPS) {
            let gap = end.map_or("", |end: usize| &upper[end..*at]);
            if gap.chars().count() > 3 || joined.len() > MOST_CHARACTERS {
                break;
            }
            joined.push_str(group);
            end = Some(at + group.len());
            let check = joined.as_bytes().get(2..4);
            if check.is_some_and(|digits| !digits.iter().all(u8::is_ascii_digit)) {
                break;
            }
            if literals::iban_length(&joined) == Some(joined.len()) {
                found.push(joined.clone());
                break;
            }
        }
    }
    found
}

/// The most groups into which an account number is cut: one character each.
const MOST_GROUPS: usize = 34;
/// The most characters of an IBAN (ISO 13616).
const MOST_CHARACTERS: usize = 34;

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
            let found = values(text);
            assert!(
                found.iter().any(|v| v.replace(' ', "") == "GB82WEST12345698765432"),
                "{text} {found:?}"
            );
            let text = format!("Żółw: {text}.");
            for value in found.iter().filter(|value| !value.starts_with("http")) {
                let from = text.find(['G', 'g', 'Ｇ']).unwrap();
                assert_eq!(place(&text, value), Some(from..text.len() - 1), "{text}: {value}");
            }
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
        ] {
            let found = values(text);
            assert!(!found.is_empty(), "{text}");
            let text = format!("Oto {text}");
            let place = place(&text, &found[0]).map(|at| &text[at]).unwrap_or_default();
            assert!(place.len() >= 3 && !place.contains(['[', ']']), "{text}: {place:?}");
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
}
