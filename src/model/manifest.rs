//! Manifests: what was released, so that it can be recognised later.
//!
//! A **page** is a statement as it was built in one locale. A manifest names
//! the pages of one statement by their digests, and the texts in them by their
//! fingerprints.

use std::collections::BTreeMap;

use super::{Coverage, Date, Digest, Fingerprint, Locale, SegmentId, StatementId};

/// What was released of one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The statement.
    pub statement: StatementId,
    /// The day.
    pub released: Date,
    /// What it said.
    pub source: ReleasedSource,
    /// What it said in each target locale in which it went out.
    pub locales: BTreeMap<Locale, ReleasedLocale>,
    /// The target locales in which it did not, with how far they were; `None`
    /// where a sparse checkout left the translations out.
    pub left_out: BTreeMap<Locale, Option<Coverage>>,
    /// What would have stopped it, but for a waiver.
    pub waived: Vec<Waived>,
}

/// A statement in its source locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleasedSource {
    /// The source locale.
    pub locale: Locale,
    /// The path of the statement in the workspace.
    pub path: String,
    /// The segments in reading order.
    pub segments: Vec<(SegmentId, Fingerprint)>,
    /// What was written.
    pub page: Page,
}

/// A statement in a target locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleasedLocale {
    /// How far the translations were.
    pub coverage: Coverage,
    /// Who approved which of them.
    pub approvals: Vec<(SegmentId, String)>,
    /// The translations that stand in the page, in reading order. A segment
    /// that is not among them stands there in the source language.
    pub translations: Vec<(SegmentId, Fingerprint)>,
    /// What names all that the settings put into the page: links of the locale
    /// and front-matter keys.
    pub settings: Fingerprint,
    /// What was written.
    pub page: Page,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The path below the output folder, with `/`.
    pub file: String,
    /// What names its bytes.
    pub sha256: Digest,
}

/// Findings that a waiver kept from stopping a release.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waived {
    /// The locale that they were about.
    pub locale: Option<Locale>,
    /// The id of their check.
    pub check: String,
    /// Why they were waived.
    pub reason: String,
    /// Who answers for that.
    pub owner: String,
    /// The last day on which the waiver counts.
    pub until: Date,
    /// How many there were.
    pub count: usize,
}

impl Manifest {
    /// Returns all pages with their locales, that of the source first.
    pub fn pages(&self) -> impl Iterator<Item = (&Locale, &Page)> {
        let targets = self.locales.iter().map(|(locale, own)| (locale, &own.page));
        std::iter::once((&self.source.locale, &self.source.page)).chain(targets)
    }
}

impl ReleasedSource {
    /// Returns the fingerprint of the text as a whole.
    pub fn fingerprint(&self) -> Fingerprint {
        fingerprint(&self.segments)
    }
}

impl ReleasedLocale {
    /// Returns the fingerprint of the translations as a whole.
    pub fn fingerprint(&self) -> Fingerprint {
        fingerprint(&self.translations)
    }
}

fn fingerprint(texts: &[(SegmentId, Fingerprint)]) -> Fingerprint {
    Fingerprint::of_all(texts.iter().map(|(_, fingerprint)| *fingerprint))
}

/// How the path of a manifest ends in the folder that is published.
pub const PUBLISHED_ENDING: &str = ".release.json";

/// Returns the path of a statement's manifest below the folder in which it is
/// published.
pub fn published_path(id: &StatementId) -> String {
    format!("{id}{PUBLISHED_ENDING}")
}

/// Returns the path of a statement's manifest from the root of the workspace.
pub fn release_path(id: &StatementId) -> String {
    format!("releases/{id}.json")
}

/// Says whether a path of a manifest stays below the folder it is meant for, on
/// every system.
pub fn stays_below(path: &str) -> bool {
    let drive = path.as_bytes().get(1) == Some(&b':');
    let sound = |name: &str| !matches!(name, "" | "." | "..");
    !drive && !path.contains(['\\', '\0']) && path.split('/').all(sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_below_its_folder() {
        for path in ["a.md", "pl/a.md", ".well-known/pl/2026/листи.md", "pl/..a", "ab:c"] {
            assert!(stays_below(path), "{path}");
        }
        let out = ["", "/a", "a/", "a//b", ".", "..", "../a", "pl/../../a", "a/.", "C:/a", "C:a"];
        for path in out.iter().chain(&["\\a", "pl\\..\\..\\a", "//host/a", "a\0b"]) {
            assert!(!stays_below(path), "{path}");
        }
    }
}
