//! How numbers are written: the digits of each script, and what parts the
//! decimals from the rest.

use pure_rust_locales::locale_match;

use super::glibc;
use crate::model::Locale;

/// The zeros of the scripts that have digits of their own, in the order of
/// Unicode (general category `Nd`); each is followed by the other nine.
const ZEROS: [u32; 58] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66,
    0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90,
    0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
    0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650,
    0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x11f50, 0x16a60, 0x1e140,
    0x1e950,
];

/// Returns the value of a decimal digit of any script.
pub fn digit(c: char) -> Option<u8> {
    let code = u32::from(c);
    if code < 0x660 {
        return c.to_digit(10).map(|digit| digit as u8);
    }
    // From punctuation to Han there are none.
    if (0x2000..0xa000).contains(&code) {
        return None;
    }
    let after = ZEROS.partition_point(|&zero| zero <= code);
    let value = code - ZEROS[after - 1];
    (value < 10).then_some(value as u8)
}

/// Returns the character between the ones and the decimals of a number, as the
/// GNU C library's locale data have it (`LC_NUMERIC`); `None` where they have no
/// such language.
pub fn decimal_mark(locale: &Locale) -> Option<char> {
    let data = glibc::locale(locale)?;
    locale_match!(data => LC_NUMERIC::DECIMAL_POINT).chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_any_script_have_a_value() {
        assert!(ZEROS.is_sorted());
        for (text, value) in
            [("0", 0), ("9", 9), ("٠", 0), ("٩", 9), ("۵", 5), ("৭", 7), ("๓", 3), ("５", 5)]
        {
            assert_eq!(text.chars().next().and_then(digit), Some(value), "{text}");
        }
        for c in ['a', '²', '½', '①', '十', '٪', 'я', '\u{10ffff}'] {
            assert_eq!(digit(c), None, "{c}");
        }
        let decimals = (0..=0x10ffff).filter_map(char::from_u32).filter_map(digit).count();
        assert_eq!(decimals, ZEROS.len() * 10);
    }

    #[test]
    fn decimals_stand_behind_the_mark_of_the_locale() {
        for (tag, mark) in [
            ("en", Some('.')),
            ("de", Some(',')),
            ("de-CH", Some('.')),
            ("pl", Some(',')),
            ("uk", Some(',')),
            ("fr", Some(',')),
            ("es-MX", Some('.')),
            ("pt-BR", Some(',')),
            ("zh-Hant", Some('.')),
            ("hsb", Some(',')),
            ("qqq", None),
        ] {
            assert_eq!(decimal_mark(&Locale::parse(tag).unwrap()), mark, "{tag}");
        }
    }
}
