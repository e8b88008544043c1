//! Fingerprints: short names for texts in normal form.

use std::fmt;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// The first 96 bits of the SHA-256 of a text in normal form.
///
/// Written as 24 hex digits: twelve alone were forged in minutes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint([u8; 12]);

/// The version of [`normal_form`], which stands in the header of every file.
pub const NORMAL_FORM_VERSION: u32 = 1;

/// Brings a text into the form in which texts are compared: Unicode NFC, runs
/// of white space as one space, ends trimmed.
///
/// Emphasis marks and placeholders are already normal in a segment's text
/// (`*x*`, `{ $name }`), because extraction writes them so. White space is the
/// Unicode property `White_Space`, no-break spaces included, and the
/// placeholder of a hard break: two spaces at the end of a line are nothing
/// that a translator has to look at.
pub fn normal_form(text: &str) -> String {
    let text = text.replace("{ $br }", " ");
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        if word.is_ascii() {
            out.push_str(word);
        } else {
            out.extend(word.nfc());
        }
    }
    out
}

impl Fingerprint {
    /// Returns the fingerprint of a text, whatever form it is in.
    pub fn of(text: &str) -> Self {
        let digest = Sha256::digest(normal_form(text).as_bytes());
        let mut bytes = [0; 12];
        bytes.copy_from_slice(&digest[..12]);
        Self(bytes)
    }

    /// Reads 24 lower-case hex digits.
    pub fn parse(hex: &str) -> Option<Self> {
        let digits = hex.as_bytes();
        if digits.len() != 24 {
            return None;
        }
        let mut bytes = [0; 12];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
        }
        Some(Self(bytes))
    }
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_form_ignores_what_a_reader_cannot_see() {
        for (text, normal) in [
            ("", ""),
            (" \t\r\n", ""),
            ("  a\n  b\tc ", "a b c"),
            ("5\u{a0}December", "5 December"),
            ("e\u{301}te\u{301}", "\u{e9}t\u{e9}"),
            ("A  B", "A B"),
            ("A{ $br }B", "A B"),
        ] {
            assert_eq!(normal_form(text), normal, "{text:?}");
            assert_eq!(normal_form(normal), normal);
            assert_eq!(Fingerprint::of(text), Fingerprint::of(normal));
        }
    }

    #[test]
    fn the_digits_are_those_of_sha256() {
        // printf 'Every signature counts.' | sha256sum
        let known = Fingerprint::of("Every signature counts.").to_string();
        assert_eq!(known.len(), 24);
        assert_eq!(Fingerprint::parse(&known), Some(Fingerprint::of("Every  signature counts.\n")));
        // NIST FIPS 180-2, example B.1
        assert_eq!(Fingerprint::of("abc").to_string(), "ba7816bf8f01cfea414140de");
    }

    #[test]
    fn only_24_lower_case_digits_are_read() {
        for hex in ["", "ba7816bf8f01", "BA7816BF8F01CFEA414140DE", "ba7816bf8f01cfea414140dé"] {
            assert_eq!(Fingerprint::parse(hex), None, "{hex}");
        }
    }
}
