//! What a text holds, in one pass.

use unicode_script::{Script, UnicodeScript};

use super::signs::sign;

/// What a text holds, as far as a check may care.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Census {
    /// Characters that are controls, are not seen, or mean nothing.
    pub(super) has_signs: bool,
    /// Letters that are written from right to left.
    pub(super) has_rtl: bool,
    /// Letters with which text begins that was read in a wrong encoding.
    pub(super) may_be_garbled: bool,
    /// Marks that may be one character with the letter before them.
    pub(super) may_compose: bool,
    /// Digits of ASCII.
    pub(super) digits: usize,
    /// Latin letters.
    pub(super) latin: usize,
    /// Greek letters.
    pub(super) greek: usize,
    /// Cyrillic letters.
    pub(super) cyrillic: usize,
    /// Letters of the scripts that have foreign letters beside them.
    pub(super) open: usize,
    /// Letters of the other scripts.
    pub(super) others: usize,
    /// The last of the other scripts.
    other: Option<Script>,
    /// Whether the other scripts are more than one.
    several: bool,
}

impl Census {
    /// Counts the characters of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut census = Self::default();
        for c in text.chars() {
            if c.is_ascii_alphabetic() {
                census.latin += 1;
            } else if c.is_ascii_digit() {
                census.digits += 1;
            } else if !c.is_ascii() || c.is_ascii_control() {
                census.add(c);
            }
        }
        census
    }

    fn add(&mut self, c: char) {
        match c {
            // What most texts are made of: letters, and nothing else.
            'а'..='я' | 'і' | 'ї' | 'є' | 'Ѐ'..='Џ' if c != 'Ђ' => {
                return self.cyrillic += 1;
            }
            'à'..='ÿ' if !matches!(c, 'â' | 'ã' | '÷') => return self.latin += 1,
            '\u{e01}'..='\u{e3a}'
            | '\u{e40}'..='\u{e4e}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7a3}' => {
                return self.open += 1;
            }
            '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}' => {
                self.has_rtl = true;
                return self.add_other(Script::Arabic);
            }
            _ => (),
        }
        match c {
            'Â'..='Å' | 'â' | 'ã' | 'Ð' | 'Ñ' | 'Р' | 'С' | 'Ђ' | '\u{fffd}' => {
                self.may_be_garbled = true;
            }
            _ => self.has_signs |= sign(c).is_some(),
        }
        self.has_rtl |= is_rtl(c);
        self.may_compose |= super::nfc::may_compose(c);
        match script(c) {
            Script::Common | Script::Inherited | Script::Unknown => (),
            Script::Latin => self.latin += 1,
            Script::Greek => self.greek += 1,
            Script::Cyrillic => self.cyrillic += 1,
            script if super::scripts::OPEN.contains(&script) => self.open += 1,
            script => self.add_other(script),
        }
    }

    fn add_other(&mut self, script: Script) {
        self.others += 1;
        self.several |= self.other.replace(script).is_some_and(|last| last != script);
    }

    /// Says whether there are letters of more than one script, those left out
    /// that have foreign letters beside them.
    pub(super) fn mixes_scripts(&self) -> bool {
        let counts = [self.latin, self.greek, self.cyrillic, self.others];
        self.several || counts.iter().filter(|count| **count > 0).count() > 1
    }

    /// Says whether an account number may begin with letters that are not Latin.
    pub(super) fn may_have_account(&self) -> bool {
        self.digits >= super::scripts::MIN_DIGITS && self.greek + self.cyrillic > 1
    }

    /// Returns the script of nearly all letters, where it is one of the three
    /// whose letters look alike.
    pub(super) fn main(&self) -> Option<Script> {
        let all = self.latin + self.greek + self.cyrillic + self.others + self.open;
        let counts = [
            (self.latin, Script::Latin),
            (self.greek, Script::Greek),
            (self.cyrillic, Script::Cyrillic),
        ];
        let main = counts.into_iter().find(|(count, _)| *count * 10 >= all * 7);
        main.filter(|_| all > 0).map(|(_, script)| script)
    }
}

/// Returns the script of a character. The letters that most texts are made of
/// are told without a search in the tables.
pub(in crate::checks) fn script(c: char) -> Script {
    match c {
        // Ordinal signs are Latin letters by the tables, and stand behind any
        // number: `20 ºС` is a common way to write degrees.
        'ª' | 'º' | '×' | '÷' => Script::Common,
        '\0'..='\u{7f}' if c.is_ascii_alphabetic() => Script::Latin,
        '\0'..='\u{bf}' => Script::Common,
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}' => Script::Cyrillic,
        '\u{5d0}'..='\u{5ea}' => Script::Hebrew,
        '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}' => Script::Arabic,
        '\u{388}'..='\u{3ce}' if !matches!(c, '\u{38b}' | '\u{38d}' | '\u{3a2}') => Script::Greek,
        '\u{561}'..='\u{587}' => Script::Armenian,
        '\u{904}'..='\u{939}' => Script::Devanagari,
        '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e5b}' => Script::Thai,
        '\u{10d0}'..='\u{10fa}' => Script::Georgian,
        '\u{2010}'..='\u{2027}' => Script::Common,
        '\u{3041}'..='\u{3096}' => Script::Hiragana,
        '\u{4e00}'..='\u{9fff}' => Script::Han,
        '\u{ac00}'..='\u{d7a3}' => Script::Hangul,
        _ => c.script(),
    }
}

fn is_rtl(c: char) -> bool {
    matches!(c, '\u{5be}' | '\u{5c0}'..='\u{5f4}' | '\u{608}'..='\u{61b}' | '\u{61d}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_says_what_the_tables_say() {
        for c in '\0'..=char::MAX {
            if !matches!(c, 'ª' | 'º') {
                assert_eq!(script(c), c.script(), "{c:?}");
            }
        }
    }

    #[test]
    fn the_main_script_is_that_of_nearly_all() {
        for (text, main) in [
            ("", None),
            ("12 %", None),
            ("Konto", Some(Script::Latin)),
            ("рахунок у банку Bank", Some(Script::Cyrillic)),
            ("рахунок account", None),
            ("الحساب", None),
        ] {
            assert_eq!(Census::of(text).main(), main, "{text}");
        }
    }
}
