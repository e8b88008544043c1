//! Text that was read in another encoding than it was written in.
//!
//! UTF-8 read as Windows-1252 makes `Ã©` of `é`, read as Windows-1251 `Р№` of
//! `й`. Letters and quotation marks stand beside each other in sound texts too
//! (`«LIBERTÉ»`), so one such pair alone counts only where no writer would put
//! it.

use std::ops::Range;

use super::signs::word_around;
use super::{MOST, TRIES};
use crate::checks::{Hit, Pair};

/// Returns the runs of a text that were read in a wrong encoding, and the signs
/// that stand for what could not be read at all.
pub(super) fn hits(pair: &Pair<'_>) -> Vec<Hit> {
    let text = pair.target.text;
    let mut out = Vec::new();
    let (mut at, mut tried) = (0, 0);
    while let Some(c) = text[at..].chars().next() {
        let found = match c {
            '\u{fffd}' => Some((lost(&text[at..]), None)),
            'Â'..='ô' => garbled(text, at, from_1252),
            'Р' | 'С' | 'в' => garbled(text, at, from_1251),
            _ => None,
        };
        let Some((length, right)) = found else {
            at += c.len_utf8();
            continue;
        };
        out.extend(hit(pair, at..at + length, right));
        at += length;
        tried += 1;
        // Each is looked for in the source.
        if out.len() == MOST || tried == TRIES {
            break;
        }
    }
    out
}

fn hit(pair: &Pair<'_>, at: Range<usize>, right: Option<String>) -> Option<Hit> {
    let text = pair.target.text;
    let written = &text[at.clone()];
    if pair.source.text.contains(written) {
        return None;
    }
    let word =
        if right.is_some() { written.chars().take(40).collect() } else { word_around(text, &at) };
    let right: String = right.unwrap_or_default().chars().take(40).collect();
    Some(Hit::new("garbled", at).arg("word", word).arg("suggestion", right))
}

/// Returns the length of the signs that stand for lost characters.
fn lost(text: &str) -> usize {
    text.len() - text.trim_start_matches('\u{fffd}').len()
}

type Found = Option<(usize, Option<String>)>;

/// Returns the length of what was read in a wrong encoding, and what it was.
fn garbled(text: &str, at: usize, byte: fn(char) -> Option<u8>) -> Found {
    let mut right = String::new();
    let mut length = 0;
    while let Some((c, read)) = sequence(&text[at + length..], byte) {
        right.push(c);
        length += read;
    }
    let count = right.chars().count();
    let cyrillic = text[at..].starts_with(['Р', 'С']);
    let certain = match count {
        0 => false,
        // Quotation marks, dashes, signs of currencies.
        1 => {
            right.starts_with(|c| matches!(c, '\u{2010}'..='\u{2122}')) || single(text, at, &right)
        }
        2 => !cyrillic,
        _ => true,
    };
    certain.then_some((length, Some(right)))
}

/// Says whether one letter alone is certainly what it seems: no writer puts
/// these capitals behind a small letter or a digit, and before a sign.
fn single(text: &str, at: usize, right: &str) -> bool {
    let before = text[..at].chars().next_back();
    let odd = before.is_none_or(|c| c.is_lowercase() || c.is_whitespace() || c.is_numeric());
    odd && text[at..].starts_with(['Â', 'Ã', 'Ä', 'Å']) && !right.starts_with(['\u{a0}', 'à'])
}

/// Reads one character of several bytes.
fn sequence(text: &str, byte: fn(char) -> Option<u8>) -> Option<(char, usize)> {
    let mut bytes = [0; 4];
    let mut length = 0;
    let mut chars = text.chars();
    let mut next = |length: &mut usize| {
        let c = chars.next()?;
        *length += c.len_utf8();
        byte(c)
    };
    bytes[0] = next(&mut length)?;
    let more = match bytes[0] {
        0xc2..=0xdf => 1,
        0xe0..=0xef => 2,
        0xf0..=0xf4 => 3,
        _ => return None,
    };
    for place in &mut bytes[1..=more] {
        *place = next(&mut length).filter(|byte| (0x80..0xc0).contains(byte))?;
    }
    let read = std::str::from_utf8(&bytes[..=more]).ok()?;
    Some((read.chars().next()?, length))
}

/// The characters of Windows-1252 from 0x80 on that Latin-1 has not; a blank is
/// none.
const LATIN: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
/// The characters of Windows-1251 from 0x80 on; a blank is none.
const CYRILLIC: &str =
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{20}™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї";

fn from_1252(c: char) -> Option<u8> {
    match u32::from(c) {
        // Some readers leave the controls of Latin-1 as they are.
        code @ 0x80..=0xff => u8::try_from(code).ok(),
        _ => place(LATIN, c),
    }
}

fn from_1251(c: char) -> Option<u8> {
    match c {
        '\0'..='\u{7f}' => None,
        'А'..='я' => u8::try_from(u32::from(c) - u32::from('А') + 0xc0).ok(),
        _ => place(CYRILLIC, c),
    }
}

fn place(table: &str, c: char) -> Option<u8> {
    let at = table.chars().position(|known| known == c && c != ' ')?;
    u8::try_from(0x80 + at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_garbled_is_read() {
        for (text, right) in [
            ("Ã©", "é"),
            ("â€™", "’"),
            ("Ð¿Ñ€Ð¸Ð²Ñ–Ñ‚", "привіт"),
            ("РїСЂРёРІС–С‚", "привіт"),
            ("вЂ”", "—"),
            ("Å‚Ã³d", "łó"),
        ] {
            let from = if text.starts_with(['Р', 'в']) { from_1251 } else { from_1252 };
            let found = garbled(text, 0, from).map(|(_, right)| right.unwrap());
            assert_eq!(found.as_deref(), Some(right), "{text}");
        }
        for (text, at, from) in [
            ("LIBERTÉ»", 6, from_1252 as fn(char) -> Option<u8>),
            ("AMANHÃ»", 5, from_1252),
            ("MENÜ“", 3, from_1252),
            ("Рік", 0, from_1251),
            ("РІСІ", 0, from_1251),
        ] {
            assert_eq!(garbled(text, at, from), None, "{text}");
        }
    }
}
