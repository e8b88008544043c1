//! How languages are set: quotation marks, apostrophes, dashes, and spaces that
//! must not break.
//!
//! A language that has no [`Profile`] has no rules at all.

mod profiles;

use crate::model::Locale;
pub(crate) use profiles::ALL;

/// How one language is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// The language, or a locale that differs from its language.
    pub tag: &'static str,
    /// Pairs of quotation marks, with spaces between: the one to write, and
    /// those that are right as well.
    pub outer: &'static str,
    /// The same for a quotation in a quotation.
    pub inner: &'static str,
    /// Whether the same marks may stand within one another.
    pub nests_same: bool,
    /// Whether `"` is right, or too common to be called wrong.
    pub straight: bool,
    /// Whether `'` is no part of words, so that two of them are quotation
    /// marks.
    pub singles: bool,
    /// What stands within `«` and `»`.
    pub pad: Option<char>,
    /// Apostrophes: the one to write, and those that are right as well; none
    /// where words have none.
    pub apostrophe: &'static str,
    /// How a dash between words is set.
    pub dash: Dash,
    /// Whether an en dash, and nothing else, stands between two years.
    pub ranges: bool,
    /// Whether three full stops are no ellipsis.
    pub ellipsis: bool,
    /// Which punctuation has a space before it.
    pub high: High,
    /// Words of one letter that must not end a line.
    pub short_words: &'static str,
    /// Words that are never meant twice; a second one is a slip of the hand.
    pub single_words: &'static str,
    /// Words that may stand twice.
    pub double_words: &'static str,
}

/// How a dash between words is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dash {
    /// We do not know.
    Unknown,
    /// With spaces around it, and never without.
    Spaced(char),
    /// With spaces around it; without them it is right as well.
    Free(char),
    /// In a way that a hyphen with spaces does not tell.
    Close,
}

/// Which punctuation has a space before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum High {
    /// We do not know.
    Unknown,
    /// None.
    None,
    /// `; ! ?` and `:`, a space that does not break.
    French,
    /// `:` alone.
    Canadian,
    /// As in French or none, as one likes.
    Either,
}

/// Returns how a locale is set: its own profile, else that of its language.
pub fn of(locale: &Locale) -> Option<&'static Profile> {
    let language = locale.language();
    let own = |profile: &&Profile| {
        let rest = profile.tag.strip_prefix(language);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    // A language stands before the locales that differ from it.
    let mut found = ALL.iter().filter(own);
    let general = found.next()?;
    let mut special = found.peekable();
    if special.peek().is_none() {
        return Some(general);
    }
    let tag = locale.to_string();
    Some(special.find(|profile| profile.tag == tag).unwrap_or(general))
}

impl Profile {
    /// Returns the pairs of a list of them.
    pub fn pairs(list: &str) -> impl Iterator<Item = (char, char)> + '_ {
        list.split(' ').filter_map(|pair| {
            let mut marks = pair.chars();
            Some((marks.next()?, marks.next()?))
        })
    }

    /// Says whether a word is in one of the lists.
    pub fn has(list: &str, word: &str) -> bool {
        list.split_whitespace().any(|known| known == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_has_its_own_profile_or_that_of_its_language() {
        for (locale, tag) in [
            ("pl", Some("pl")),
            ("de-AT", Some("de")),
            ("de-1996", Some("de")),
            ("de-CH", Some("de-CH")),
            ("pt-BR", Some("pt")),
            ("pt-PT", Some("pt-PT")),
            ("zh-Hant-TW", Some("zh")),
            ("fil", None),
            ("hsb", None),
        ] {
            let locale = Locale::parse(locale).unwrap();
            assert_eq!(of(&locale).map(|profile| profile.tag), tag, "{locale}");
        }
    }

    /// `quotationStart` and `quotationEnd` of CLDR 48.2. Where it has others
    /// than the profiles, they are accepted all the same.
    #[test]
    fn quotation_marks_are_those_of_cldr() {
        const OTHERS: [&str; 4] = ["de-CH", "de-LI", "nl", "da"];
        let mut tags = 0;
        for (marks, locales) in [
            ("„“", "de de-CH cs de-LI sk bg hr sl"),
            ("«»", "fr uk be ru fr-CA fr-CH it pt-PT nb nn el ca eu"),
            ("“”", "pt zh en es da tr gl"),
            ("„”", "pl hu ro"),
            ("‘’", "nl"),
            ("””", "sv fi he"),
            ("「」", "ja zh-TW zh-HK zh-Hant"),
            ("”“", "ar"),
        ] {
            for profile in ALL.iter().filter(|profile| Profile::has(locales, profile.tag)) {
                let listed = profile.outer.split(' ').position(|pair| pair == marks);
                let first = listed == Some(0) || OTHERS.contains(&profile.tag);
                assert!(first && listed.is_some(), "{}: {marks}", profile.tag);
                tags += 1;
            }
        }
        assert_eq!(tags, ALL.len());
    }

    #[test]
    fn profiles_are_whole() {
        for profile in ALL {
            for list in [profile.outer, profile.inner] {
                let pairs = Profile::pairs(list).count();
                assert_eq!(pairs, list.split(' ').count(), "{}: {list}", profile.tag);
                assert!(list.split(' ').all(|pair| pair.chars().count() == 2), "{list}");
            }
            let twice = |word: &&str| Profile::has(profile.double_words, word);
            let both = profile.single_words.split_whitespace().find(twice);
            assert_eq!(both, None, "{}", profile.tag);
            let differs = Profile::pairs(profile.inner).any(|pair| {
                Some(pair) != Profile::pairs(profile.outer).next() || profile.nests_same
            });
            assert!(differs, "{}: no marks for a quotation in a quotation", profile.tag);
        }
    }
}
