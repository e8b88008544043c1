//! Fingerprints: short names for texts in normal form; and digests, which name
//! the bytes of a file.

use std::fmt;

use sha2::{Digest as _, Sha256};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The first 96 bits of the SHA-256 of a text in normal form.
///
/// Written as 24 hex digits: twelve alone were forged in minutes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint([u8; 12]);

/// The SHA-256 of the bytes of a file, as `sha256sum` writes it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest([u8; 32]);

/// A [`Digest`] in the making, for a file that is read piece by piece.
#[derive(Debug, Clone, Default)]
pub struct Digester(Sha256);

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
        if is_nfc_quick(word.chars()) == IsNormalized::Yes {
            out.push_str(word);
        } else {
            out.extend(word.nfc());
        }
    }
    out
}

/// Says whether a text is easily seen to be in normal form: words of ASCII with
/// one space between them, and no placeholder.
fn is_plain(text: &str) -> bool {
    let mut odd = 0_u8;
    for byte in text.bytes() {
        odd |= u8::from(byte < b' ') | u8::from(byte > b'~') | u8::from(byte == b'$');
    }
    odd == 0 && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ")
}

impl Fingerprint {
    /// Returns the fingerprint of a text, whatever form it is in.
    pub fn of(text: &str) -> Self {
        if is_plain(text) {
            return Self::first(Digest::of(text.as_bytes()));
        }
        Self::first(Digest::of(normal_form(text).as_bytes()))
    }

    /// Returns the fingerprint of many texts in their order: that of the lines
    /// that their fingerprints make.
    pub fn of_all(all: impl IntoIterator<Item = Self>) -> Self {
        let mut lines = Digester::default();
        for one in all {
            lines.add(format!("{one}\n").as_bytes());
        }
        Self::first(lines.digest())
    }

    fn first(Digest(digest): Digest) -> Self {
        let mut bytes = [0; 12];
        bytes.copy_from_slice(&digest[..12]);
        Self(bytes)
    }

    /// Reads 24 lower-case hex digits.
    pub fn parse(hex: &str) -> Option<Self> {
        bytes(hex).map(Self)
    }
}

impl Digest {
    /// Returns the digest of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Reads 64 lower-case hex digits.
    pub fn parse(hex: &str) -> Option<Self> {
        bytes(hex).map(Self)
    }
}

impl Digester {
    /// Takes the next bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Returns the digest of all bytes.
    pub fn digest(self) -> Digest {
        Digest(self.0.finalize().into())
    }
}

/// Reads two lower-case hex digits for each byte.
fn bytes<const N: usize>(hex: &str) -> Option<[u8; N]> {
    let digits = hex.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
    }
    Some(bytes)
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

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
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

    proptest::proptest! {
        #[test]
        fn what_is_plain_is_normal(text in "([a-z .$!]|  |\t|\u{a0}|é|\\{ \\$br \\}){0,12}") {
            proptest::prop_assert!(!is_plain(&text) || normal_form(&text) == text);
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

    #[test]
    fn many_texts_have_a_fingerprint_in_their_order() {
        let of =
            |texts: &[&str]| Fingerprint::of_all(texts.iter().map(|text| Fingerprint::of(text)));
        assert_eq!(of(&["a b", "c"]), of(&["a\n b", " c"]));
        for other in [&["c", "a b"][..], &["a b"], &["a b", "c", "c"], &["a b c"], &[]] {
            assert_ne!(of(&["a b", "c"]), of(other), "{other:?}");
        }
        // printf 'ba7816bf8f01cfea414140de\n' | sha256sum
        assert_eq!(of(&["abc"]).to_string(), "2c65e1c056b61686d61df735");
    }

    #[test]
    fn a_digest_is_that_of_sha256sum_in_one_piece_or_many() {
        // NIST FIPS 180-2, example B.1
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let mut pieces = Digester::default();
        ["a", "", "bc"].iter().for_each(|piece| pieces.add(piece.as_bytes()));
        assert_eq!(pieces.digest().to_string(), known);
        assert_eq!(Digest::parse(known), Some(Digest::of(b"abc")));
        for hex in ["", &known[..24], &known.to_uppercase(), &format!("{known}0")] {
            assert_eq!(Digest::parse(hex), None, "{hex}");
        }
    }
}
