//! Statements: their ids, and what one says about itself.

use std::fmt;

use super::{Date, Locale, SegmentId};

/// The path of a statement below `statements/`, without `.md`, with `/`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StatementId(String);

/// How far a statement has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Stage {
    /// Only the catalog is written; not translated, not counted.
    Draft,
    /// Translated, counted, gated.
    #[default]
    Ready,
    /// As ready; and what changed since is shown.
    Released,
}

/// What the front matter of a statement says under the key `hexapla`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StatementSettings {
    /// Its own source locale, where it is not the workspace's.
    pub locale: Option<Locale>,
    /// Its own targets.
    pub targets: Option<Vec<Locale>>,
    /// Its stage.
    pub stage: Stage,
    /// The locales without which it may not go out.
    pub required: Option<Vec<Locale>>,
    /// The day on which it goes out.
    pub due: Option<Date>,
    /// Ids of segments that must always be current and reviewed.
    pub critical: Vec<SegmentId>,
}

impl StatementId {
    /// Reads an id: one or more names joined by `/`, none of which leads out
    /// of the folder, is hidden, holds a character that some file system refuses
    /// or nobody sees, or is that of a device of Windows.
    pub fn parse(id: &str) -> Option<Self> {
        let sound = |name: &str| {
            !name.is_empty()
                && !name.starts_with('.')
                && !name.ends_with(['.', ' '])
                && !name.contains(|c: char| c.is_control() || "\\:*?\"<>|".contains(c))
                && !name.contains(is_unseen)
                && !is_device(name)
        };
        id.split('/').all(sound).then(|| Self(id.to_owned()))
    }

    /// Returns the id as it is written in paths.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says whether a character has no width, or turns the order of others. Joiners
/// have none either, but some scripts cannot be spelt without them.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Says whether Windows takes a name for a device, whatever its ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let numbered = |device: &str| {
        let number = stem.strip_prefix(device).and_then(|rest| rest.parse().ok());
        number.is_some_and(|number: u8| (1..=9).contains(&number))
    };
    matches!(&*stem, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

impl fmt::Display for StatementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Stage {
    /// All stages with the words that files use.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Draft, "draft"), (Self::Ready, "ready"), (Self::Released, "released")];

    /// Returns the word for this stage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Ready => "ready",
            Self::Released => "released",
        }
    }

    /// Returns the stage that a word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, name)| *name == word).map(|(stage, _)| *stage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_cannot_lead_out_of_its_folder() {
        for id in [
            "open-letter",
            "2026/night trains",
            "листи/відкритий",
            "console",
            "com",
            "com10",
            "می\u{200c}خواهم",
        ] {
            assert!(StatementId::parse(id).is_some(), "{id}");
        }
        for id in [
            "",
            "/etc",
            "../x",
            "a/../b",
            "a//b",
            "a/",
            ".git",
            "a\\b",
            "c:x",
            "a\nb",
            "a.",
            "CON",
            "2026/aux.v2",
            "nul .x",
            "Com1",
            "a\u{202e}b",
            "a\u{200b}",
        ] {
            assert!(StatementId::parse(id).is_none(), "{id}");
        }
    }
}
