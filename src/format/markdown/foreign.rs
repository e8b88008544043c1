//! Facts that a text brings of its own: addresses and account numbers that are
//! no placeholders, as a reader would see them and not as they are spelt.
//!
//! Whoever wants another account on a page can write it with other spaces,
//! other digits, invisible characters, markup or character references. So the
//! text is first brought to what is shown.

use unicode_normalization::UnicodeNormalization;

use crate::model::segment::{BREAK, Piece, pieces};

use super::literals;

/// Returns the link destinations, URLs, e-mail addresses and IBANs that stand in
/// a text beside its placeholders.
pub(super) fn values(text: &str) -> Vec<String> {
    let mut found = destinations(text);
    let shown = shown(text);
    found.extend(literals::protected(&shown).into_iter().map(|(range, _)| shown[range].to_owned()));
    found.extend(accounts(&shown));
    found
}

/// Returns what stands in the place of a link's destination and is not just a
/// placeholder, with or without a title behind it.
fn destinations(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("](") {
        let inside = text[at + 2..].trim_start();
        let end = inside.find([')', ' ']).unwrap_or(inside.len());
        let placeholder = match pieces(inside).next() {
            Some(Piece::Placeholder(name)) => &inside[..name.len() + "{ $ }".len()],
            _ => "",
        };
        let behind = &inside[placeholder.len()..];
        let alone = !placeholder.is_empty() && behind.starts_with([')', ' ']);
        if !alone && !inside.is_empty() {
            found.push(inside[..end.max(placeholder.len())].to_owned());
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
            Piece::Placeholder(_) => out.push_str(" \u{fffc} "),
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
        let (character, length) = match after.strip_prefix('&').map(reference) {
            Some(Some((character, length))) => (character, length + 1),
            Some(None) => ('&', 1),
            None => match after[1..].chars().next().filter(char::is_ascii_punctuation) {
                Some(escaped) => (escaped, 2),
                None => ('\\', 1),
            },
        };
        out.push(character);
        rest = &after[length..];
    }
    out + rest
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
            assert!(!values(text).is_empty(), "{text}");
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
