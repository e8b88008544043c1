//! Account numbers as a reader sees them, in any spelling.

use std::ops::Range;

use unicode_security::confusable_detection::skeleton;

use super::literals;
use crate::language::numbers::digit;

/// Letters and digits without anything between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Where they stand.
    pub range: Range<usize>,
    /// What they look like: letters in upper case and digits of ASCII, and `?`
    /// for what looks like none of them.
    pub look: String,
    /// Whether they are what they look like.
    pub is_plain: bool,
}

/// An IBAN whose check digits are right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Where it stands.
    pub range: Range<usize>,
    /// The number without anything between.
    pub number: String,
    /// Whether all its letters are what they look like.
    pub is_plain: bool,
}

/// The most groups into which an account number is cut: one character each.
const MOST_GROUPS: usize = 34;
/// The most characters of an IBAN (ISO 13616).
pub const LONGEST: usize = 34;
/// The most characters between two groups.
const WIDEST_GAP: usize = 3;

/// How much of the beginning of an IBAN was seen: two letters that begin a word,
/// or are one, and two digits behind them, whatever stands between.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Beginning {
    /// Bit 0 of one letter, bit 1 of two letters, bit 2 of these and a digit.
    seen: u8,
}

impl Beginning {
    /// Says whether nothing of it was seen.
    pub(super) fn is_none(self) -> bool {
        self.seen == 0
    }

    /// Says whether the letters were seen.
    fn has_letters(self) -> bool {
        self.seen & 6 != 0
    }

    /// Takes a letter.
    pub(super) fn letter(&mut self, begins_word: bool) {
        self.seen = (self.seen & 1) << 1 | u8::from(begins_word);
    }

    /// Takes a digit, and says whether it is the second.
    pub(super) fn digit(&mut self) -> bool {
        let is_second = self.seen & 4 != 0;
        self.seen = (self.seen & 2) << 1;
        is_second
    }
}

/// Says whether a text may hold an IBAN, right or wrong.
pub fn has_beginning(text: &str) -> bool {
    let mut beginning = Beginning::default();
    let mut within = false;
    for c in text.chars() {
        // Behind two letters, what looks like a digit is meant as one.
        let looks = || digit(c).is_some() || beginning.has_letters() && look(c).is_ascii_digit();
        let is_digit = c.is_ascii_digit() || !c.is_ascii() && looks();
        let is_letter = || if c.is_ascii() { c.is_ascii_alphabetic() } else { c.is_alphanumeric() };
        if is_digit {
            if beginning.digit() {
                return true;
            }
            within = true;
        } else if (!beginning.is_none() || !within) && is_letter() {
            beginning.letter(!within);
            within = true;
        } else {
            within = within && is_letter();
        }
    }
    false
}

/// Returns the groups of letters and digits of a text.
pub fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, c) in text.char_indices() {
        if !c.is_alphanumeric() {
            continue;
        }
        let end = at + c.len_utf8();
        let look = look(c);
        let is_plain = c.is_ascii() || digit(c).is_some() || look == '?';
        match groups.last_mut() {
            Some(last) if last.range.end == at => {
                last.range.end = end;
                last.look.push(look);
                last.is_plain &= is_plain;
            }
            _ => groups.push(Group { range: at..end, look: look.into(), is_plain }),
        }
    }
    groups
}

/// Returns the IBANs of a text in any case and with anything between their
/// groups but letters and digits, three characters at most.
pub fn ibans(text: &str, groups: &[Group]) -> Vec<Account> {
    let mut found = Vec::new();
    let mut next = 0;
    while next < groups.len() {
        match iban(text, &groups[next..]) {
            Some((account, taken)) => {
                found.push(account);
                next += taken;
            }
            None => next += 1,
        }
    }
    found
}

/// Returns the IBAN with which groups begin, and how many it takes.
fn iban(text: &str, groups: &[Group]) -> Option<(Account, usize)> {
    let mut number = String::new();
    let mut is_plain = true;
    for (taken, group) in close(text, groups).enumerate() {
        number.push_str(&group.look);
        is_plain &= group.is_plain;
        if number.len() > LONGEST || !may_begin(&number) {
            return None;
        }
        if literals::iban_length(&number) == Some(number.len()) {
            let range = groups[0].range.start..group.range.end;
            return Some((Account { range, number, is_plain }, taken + 1));
        }
    }
    None
}

/// Returns the groups that stand close enough together to be one number.
pub fn close<'a>(text: &str, groups: &'a [Group]) -> impl Iterator<Item = &'a Group> {
    let is_close = |pair: &&[Group]| {
        text[pair[0].range.end..pair[1].range.start].chars().nth(WIDEST_GAP).is_none()
    };
    let rest = groups.windows(2).take_while(is_close).map(|pair| &pair[1]);
    groups.first().into_iter().chain(rest).take(MOST_GROUPS)
}

/// Says whether a number may begin as an IBAN does: two letters and two digits.
pub fn may_begin(number: &str) -> bool {
    let mut bytes = number.bytes();
    bytes.by_ref().take(2).all(|byte| byte.is_ascii_uppercase())
        && bytes.take(2).all(|byte| byte.is_ascii_digit())
}

/// Returns what a letter or a digit looks like.
fn look(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_uppercase();
    }
    if let Some(value) = digit(c) {
        return char::from(b'0' + value);
    }
    let mut seen = skeleton(c.encode_utf8(&mut [0; 4])).collect::<Vec<_>>().into_iter();
    match (seen.next(), seen.next()) {
        // The skeleton of I, l and 1 is one.
        (Some('l'), None) => 'I',
        (Some(ascii), None) if ascii.is_ascii_alphanumeric() => ascii.to_ascii_uppercase(),
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_are_seen_in_any_spelling() {
        for (text, number, is_plain) in [
            ("GB82 WEST 1234 5698 7654 32", Some("GB82WEST12345698765432"), true),
            ("to gb82west12345698765432.", Some("GB82WEST12345698765432"), true),
            ("GB82-WEST-1234-5698-7654-32", Some("GB82WEST12345698765432"), true),
            ("РL61 1090 1014 0000 0712 1981 2874", Some("PL61109010140000071219812874"), false),
            ("PL61 1090 1014 0000 0712 1981 2874", Some("PL61109010140000071219812874"), true),
            ("PL٦١ 1090 1014 0000 0712 1981 2874", Some("PL61109010140000071219812874"), true),
            ("PL61 1090 1014 0000 0712 1981 2875", None, true),
            ("PLб1 1090 1014 0000 0712 1981 2874", Some("PL61109010140000071219812874"), false),
            ("ВЕб8 5390 0754 7034", Some("BE68539007547034"), false),
            ("NO9З 8601 1117 947", Some("NO9386011117947"), false),
            ("жL61 1090 1014 0000 0712 1981 2874", None, true),
            ("in 1948 and 2027", None, true),
        ] {
            let found = ibans(text, &groups(text));
            let seen = found.first().map(|account| (&*account.number, account.is_plain));
            assert_eq!(seen, number.map(|number| (number, is_plain)), "{text}");
            assert!(number.is_none() || has_beginning(text), "{text}");
        }
    }
}
