//! Locales: BCP 47 tags in their one canonical spelling.

use std::fmt;

use unic_langid::{CharacterDirection, LanguageIdentifier};

/// A BCP 47 language tag in canonical spelling, for example `pt-BR`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Locale(LanguageIdentifier);

/// Which way the lines of a locale run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// Why a text is no locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocaleError {
    /// The text is no BCP 47 tag at all.
    NotATag,
    /// The text is a tag, but not in its canonical spelling, which is given.
    NotCanonical(String),
}

impl Locale {
    /// Reads a tag that is spelt canonically.
    ///
    /// # Errors
    ///
    /// `NotATag` for a text that is none, `NotCanonical` with the right
    /// spelling for one such as `PL`, `pt_BR` or `pt-br`: a folder has one
    /// name on every file system.
    ///
    /// ```
    /// use hexapla::model::Locale;
    /// assert!(Locale::parse("pt-BR").is_ok());
    /// assert!(Locale::parse("pt-br").is_err());
    /// ```
    pub fn parse(tag: &str) -> Result<Self, LocaleError> {
        let id: LanguageIdentifier = tag.parse().map_err(|_| LocaleError::NotATag)?;
        // Codes of more letters are allowed and were never given to a language:
        // they are names, such as `polish`.
        if id.language.is_empty() || id.language.as_str().len() > 3 {
            return Err(LocaleError::NotATag);
        }
        let canonical = id.to_string();
        if canonical == tag { Ok(Self(id)) } else { Err(LocaleError::NotCanonical(canonical)) }
    }

    /// Returns the language subtag alone: `pt` of `pt-BR`.
    pub fn language(&self) -> &str {
        self.0.language.as_str()
    }

    /// Says whether something is known of the language: in which script it is
    /// usually written (CLDR, likely subtags).
    pub fn is_known(&self) -> bool {
        let mut language = LanguageIdentifier::from_parts(self.0.language, None, None, &[]);
        language.maximize()
    }

    /// Returns the code of the locale's script, as the tag has it or as is
    /// usual for the language (CLDR, likely subtags): `Cyrl` of `uk`.
    pub fn script(&self) -> Option<String> {
        let mut id = self.0.clone();
        id.maximize();
        id.script.map(|script| script.as_str().to_owned())
    }

    /// Returns the direction of the locale's script (CLDR, likely subtags).
    pub fn direction(&self) -> Direction {
        match self.0.character_direction() {
            CharacterDirection::RTL => Direction::Rtl,
            CharacterDirection::LTR | CharacterDirection::TTB => Direction::Ltr,
        }
    }
}

impl Direction {
    /// Returns the value of HTML's `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_one_spelling() {
        for tag in ["en", "pt-BR", "zh-Hant", "sr-Latn-RS", "es-419"] {
            assert_eq!(Locale::parse(tag).map(|l| l.to_string()), Ok(tag.to_owned()));
        }
        for (tag, right) in [("PL", "pl"), ("pt_BR", "pt-BR"), ("zh-hant", "zh-Hant")] {
            assert_eq!(Locale::parse(tag), Err(LocaleError::NotCanonical(right.to_owned())));
        }
        for tag in ["", "..", "../x", "uk_UA.UTF-8", "x-foo", "english language", "und", "polish"] {
            assert_eq!(Locale::parse(tag), Err(LocaleError::NotATag), "{tag}");
        }
    }

    #[test]
    fn languages_are_known_and_words_are_not() {
        for (tag, known) in
            [("pl", true), ("zh-Hant", true), ("hsb", true), ("faq", false), ("zzz", false)]
        {
            assert_eq!(Locale::parse(tag).unwrap().is_known(), known, "{tag}");
        }
    }

    #[test]
    fn scripts_are_known() {
        for (tag, script) in [
            ("uk", Some("Cyrl")),
            ("sr-Latn", Some("Latn")),
            ("zh-TW", Some("Hant")),
            ("zzz", None),
        ] {
            assert_eq!(Locale::parse(tag).unwrap().script().as_deref(), script, "{tag}");
        }
    }

    #[test]
    fn direction_follows_the_script() {
        let dir = |tag: &str| Locale::parse(tag).unwrap().direction();
        for tag in ["ar", "he", "fa", "ur", "az-Arab"] {
            assert_eq!(dir(tag), Direction::Rtl, "{tag}");
        }
        for tag in ["pl", "uk", "az", "ku-Latn"] {
            assert_eq!(dir(tag), Direction::Ltr, "{tag}");
        }
    }
}
