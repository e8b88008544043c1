//! A text as a reader sees it, and where each part of it stands.
//!
//! Whoever wants another account on a page can write it with other spaces,
//! other digits, invisible characters, markup or character references. So what
//! looks for facts looks at what is shown.

use std::ops::Range;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::literals;
use crate::language::numbers::digit;
use crate::model::PlaceholderKind;

/// A text without invisible characters, character references and escapes
/// resolved, in compatibility form (NFKC).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// What is seen.
    pub text: String,
    parts: Vec<Part>,
}

/// A run of what is seen.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    /// Where it begins.
    at: usize,
    /// What it was made from.
    source: Range<usize>,
    /// Whether it is just that.
    is_copied: bool,
    /// Whether its digits were typed as digits.
    has_digits: bool,
}

impl Shown {
    /// Adds a run of plain text that stands at some byte of the whole.
    pub fn push(&mut self, text: &str, at: usize) {
        if text.is_ascii() && !text.contains(['\\', '&']) {
            return self.copy(text, at);
        }
        let mut from = 0;
        while let Some(c) = text[from..].chars().next() {
            let rest = &text[from..];
            let settled = settled(rest);
            if settled > 0 {
                self.copy(&rest[..settled], at + from);
                from += settled;
                continue;
            }
            let length = match c {
                '\\' => self.escape(rest, at + from),
                '&' => self.reference(rest, at + from),
                _ if is_invisible(c) => c.len_utf8(),
                _ => self.character(rest, c, at + from),
            };
            from += length;
        }
    }

    /// Adds a mark for something that stands in the text and is not read.
    pub fn mark(&mut self, mark: &str, source: Range<usize>) {
        self.change(mark, source, true);
    }

    /// Returns the bytes of the whole from which a part of what is seen was
    /// made.
    pub fn source(&self, shown: Range<usize>) -> Range<usize> {
        let start = self.origin(shown.start).start;
        let last = self.text[shown.clone()].char_indices().next_back();
        let Some((last, c)) = last else { return start..start };
        let origin = self.origin(shown.start + last);
        let end = if origin.is_empty() { origin.end + c.len_utf8() } else { origin.end };
        start..end
    }

    /// Says whether a digit of what is seen was typed as one, and not as `²`,
    /// `½` or `①`.
    pub fn is_digit(&self, at: usize) -> bool {
        self.part(at).is_none_or(|part| part.has_digits)
    }

    /// Returns the bytes of the whole behind a character; an empty range where
    /// it was copied.
    fn origin(&self, at: usize) -> Range<usize> {
        match self.part(at) {
            Some(part) if part.is_copied => {
                let at = (part.source.start + (at - part.at)).min(part.source.end);
                at..at
            }
            Some(part) => part.source.clone(),
            None => 0..0,
        }
    }

    fn part(&self, at: usize) -> Option<&Part> {
        let after = self.parts.partition_point(|part| part.at <= at);
        after.checked_sub(1).map(|before| &self.parts[before])
    }

    fn copy(&mut self, text: &str, at: usize) {
        if text.is_empty() {
            return;
        }
        match self.parts.last_mut() {
            Some(last) if last.is_copied && last.source.end == at => last.source.end += text.len(),
            _ => self.parts.push(Part {
                at: self.text.len(),
                source: at..at + text.len(),
                is_copied: true,
                has_digits: true,
            }),
        }
        self.text.push_str(text);
    }

    fn change(&mut self, text: &str, source: Range<usize>, has_digits: bool) {
        self.parts.push(Part { at: self.text.len(), source, is_copied: false, has_digits });
        self.text.push_str(text);
    }

    fn escape(&mut self, rest: &str, at: usize) -> usize {
        match rest[1..].chars().next().filter(char::is_ascii_punctuation) {
            Some(escaped) => {
                self.change(escaped.encode_utf8(&mut [0; 4]), at..at + 2, true);
                2
            }
            None => {
                self.copy("\\", at);
                1
            }
        }
    }

    fn reference(&mut self, rest: &str, at: usize) -> usize {
        match reference(&rest[1..]) {
            Some((c, length)) => {
                let shown: String = std::iter::once(c).nfkc().collect();
                let shown = if is_invisible(c) { "" } else { &shown };
                self.change(shown, at..at + 1 + length, true);
                1 + length
            }
            None => {
                self.copy("&", at);
                1
            }
        }
    }

    /// Adds a character with the marks that combine with it; returns their
    /// length.
    fn character(&mut self, rest: &str, c: char, at: usize) -> usize {
        let marks = rest[c.len_utf8()..].chars().take_while(|&c| canonical_combining_class(c) != 0);
        let length = c.len_utf8() + marks.map(char::len_utf8).sum::<usize>();
        let cluster = &rest[..length];
        if is_nfkc_quick(cluster.chars()) == IsNormalized::Yes {
            self.copy(cluster, at);
        } else {
            let normal: String = cluster.nfkc().collect();
            if normal == cluster {
                self.copy(cluster, at);
            } else {
                let same = normal.chars().next().and_then(digit) == digit(c);
                self.change(&normal, at..at + length, same);
            }
        }
        length
    }

    /// Returns the URLs, e-mail addresses and IBANs that are seen, in order.
    pub fn protected(&self) -> Vec<(Range<usize>, PlaceholderKind)> {
        literals::protected(&self.text)
    }
}

/// Reads a character reference behind its `&` (CommonMark 0.31, 2.5; of the
/// named ones those for the characters of addresses); returns how many bytes it
/// has.
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
    let end = text.bytes().take(11).position(|byte| byte == b';')?;
    let name = &text[..end];
    let number = match name.strip_prefix('#') {
        None => return NAMED.iter().find(|(known, _)| *known == name).map(|(_, c)| (*c, end + 1)),
        Some(hex) if hex.starts_with(['x', 'X']) => u32::from_str_radix(&hex[1..], 16).ok()?,
        Some(decimal) => decimal.parse().ok()?,
    };
    Some((char::from_u32(number)?, end + 1))
}

/// Returns the length of the characters with which a text begins that are shown
/// as they are, whatever stands behind them.
fn settled(text: &str) -> usize {
    let mut before = 0;
    for (at, c) in text.char_indices() {
        if !is_settled(c) {
            // A mark may combine with the last of them.
            return before;
        }
        before = at;
    }
    text.len()
}

/// Says whether a character is its own compatibility form and no mark, escape or
/// reference begins with it; of the letters that most texts are made of.
fn is_settled(c: char) -> bool {
    match c {
        '\\' | '&' => false,
        '\0'..='\u{7f}' => true,
        '\u{c0}'..='\u{131}' | '\u{134}'..='\u{13e}' | '\u{141}'..='\u{148}' => true,
        '\u{14a}'..='\u{17e}' | '\u{2012}'..='\u{2014}' | '\u{2018}'..='\u{201e}' => true,
        '\u{391}'..='\u{3a1}' | '\u{3a3}'..='\u{3ce}' | '\u{400}'..='\u{481}' => true,
        '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | '\u{904}'..='\u{939}' => true,
        '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{4e00}'..='\u{9fff}' => true,
        '\u{ac00}'..='\u{d7a3}' => true,
        _ => false,
    }
}

/// Says whether a character is not seen (Unicode, `Default_Ignorable_Code_Point`
/// as far as it stands in running text).
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Shown {
        let mut shown = Shown::default();
        shown.push(text, 0);
        shown
    }

    #[test]
    fn what_is_seen_is_found_again() {
        for (text, seen, part, source) in [
            ("plain 12", "plain 12", "12", "12"),
            ("12\u{a0}000", "12 000", "12 000", "12\u{a0}000"),
            ("a&nbsp;5 b", "a 5 b", " 5", "&nbsp;5"),
            ("12&#51;4!", "1234!", "1234", "12&#51;4"),
            ("5\u{200b}6", "56", "56", "5\u{200b}6"),
            ("jan\\@x", "jan@x", "@x", "\\@x"),
            ("и\u{306} 7", "й 7", "й", "и\u{306}"),
            ("ＧＢ８２", "GB82", "B8", "Ｂ８"),
            ("5 km²", "5 km2", "m2", "m²"),
            ("a \\ b & c", "a \\ b & c", "& c", "& c"),
        ] {
            let shown = shown(text);
            assert_eq!(shown.text, seen, "{text}");
            let at = seen.find(part).unwrap();
            assert_eq!(&text[shown.source(at..at + part.len())], source, "{text}");
        }
    }

    #[test]
    fn raised_digits_are_told_apart() {
        for (text, digits) in [("5²", "5"), ("½", ""), ("①2", "2"), ("５٥", "5٥"), ("&#53;", "5")]
        {
            let shown = shown(text);
            let typed = |(at, c): (usize, char)| shown.is_digit(at) && c != '⁄';
            let seen: String =
                shown.text.char_indices().filter(|&c| typed(c)).map(|c| c.1).collect();
            assert_eq!(seen, digits, "{text}");
        }
    }

    #[test]
    fn what_is_settled_is_shown_as_it_is() {
        for c in ('\0'..=char::MAX).filter(|c| is_settled(*c)) {
            assert!(std::iter::once(c).nfkc().eq([c]) && !is_invisible(c), "{c:?}");
            assert_eq!(canonical_combining_class(c), 0, "{c:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn each_letter_is_shown_with_its_marks(text in "([a-zA-ZéийкнかきαΩ ]|[\u{300}\u{301}\u{306}\u{327}\u{93c}\u{3099}न각ᆨﬁＡ½…’]){0,24}") {
            let mut clusters: Vec<String> = Vec::new();
            for c in text.chars() {
                match clusters.last_mut() {
                    Some(last) if canonical_combining_class(c) != 0 => last.push(c),
                    _ => clusters.push(c.into()),
                }
            }
            let expected: String = clusters.iter().flat_map(|cluster| cluster.nfkc()).collect();
            proptest::prop_assert_eq!(shown(&text).text, expected);
        }

        #[test]
        fn any_part_has_a_place(text in "([0-9 &;#\\\\]|&#5[0-9];|&nbsp;|\\PC|[\u{300}\u{200b}½²]){0,20}") {
            let shown = shown(&text);
            let bounds: Vec<usize> = shown.text.char_indices().map(|(at, _)| at).chain([shown.text.len()]).collect();
            for pair in bounds.windows(2) {
                proptest::prop_assert!(text.get(shown.source(pair[0]..pair[1])).is_some());
            }
            proptest::prop_assert!(text.get(shown.source(0..shown.text.len())).is_some());
        }
    }
}
