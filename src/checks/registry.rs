//! The list of all checks: what each is called, what it counts for, and what
//! can be done about it.

use crate::model::Severity::{self, Error, Warning};

/// A rule of quality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// The id: what settings, `@allow` lines, waivers and `explain` name.
    pub id: &'static str,
    /// What it is about.
    pub family: Family,
    /// What a finding counts for where the settings say nothing.
    pub severity: Severity,
    /// What a person may do about it but to mend it.
    pub remit: Remit,
    /// Whether `check --fix` can mend it.
    pub fixable: bool,
}

/// What a check is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// The locale file as Fluent, placeholders, and Markdown.
    Structure,
    /// Account numbers, dates, amounts and other facts.
    Facts,
    /// Characters that deceive, or are not seen.
    Unicode,
    /// Quotation marks, dashes, spaces.
    Typography,
    /// The language itself.
    Language,
    /// Whether a statement may go out.
    Gate,
}

/// What a person may do about a finding but to mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remit {
    /// Nothing: the translation cannot be read or built as it is.
    Fixed,
    /// A waiver, which ends.
    Waiver,
    /// All: the settings may give it another level, `@allow` may excuse one
    /// segment, and a waiver any number of them.
    Free,
}

impl Family {
    /// All families with the words that people read.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Structure, "structure"),
        (Self::Facts, "facts"),
        (Self::Unicode, "unicode"),
        (Self::Typography, "typography"),
        (Self::Language, "language"),
        (Self::Gate, "gate"),
    ];

    /// Returns the word for this family.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(family, _)| *family == self).map_or("", |(_, word)| word)
    }
}

/// Returns the check of an id.
pub fn find(id: &str) -> Option<&'static Check> {
    ALL.iter().find(|check| check.id == id)
}

const fn check(id: &'static str, family: Family, severity: Severity, remit: Remit) -> Check {
    Check { id, family, severity, remit, fixable: false }
}

const fn broken(id: &'static str) -> Check {
    check(id, Family::Structure, Error, Remit::Fixed)
}

/// What is not built: the source text stands in its place, so that to let it
/// pass for a time alters nothing on the page.
const fn unbuilt(id: &'static str, family: Family) -> Check {
    check(id, family, Error, Remit::Waiver)
}

const fn doubtful(id: &'static str) -> Check {
    check(id, Family::Structure, Warning, Remit::Fixed)
}

const fn structure(id: &'static str) -> Check {
    check(id, Family::Structure, Error, Remit::Free)
}

const fn structure_warning(id: &'static str) -> Check {
    check(id, Family::Structure, Warning, Remit::Free)
}

const fn fact(id: &'static str) -> Check {
    check(id, Family::Facts, Error, Remit::Free)
}

const fn unicode(id: &'static str, severity: Severity) -> Check {
    check(id, Family::Unicode, severity, Remit::Free)
}

const fn typography(id: &'static str) -> Check {
    Check { fixable: true, ..check(id, Family::Typography, Warning, Remit::Free) }
}

const fn language(id: &'static str, severity: Severity) -> Check {
    check(id, Family::Language, severity, Remit::Free)
}

const fn gate(id: &'static str, remit: Remit) -> Check {
    check(id, Family::Gate, Error, remit)
}

/// All checks, by family.
pub const ALL: &[Check] = &[
    broken("conflict-markers"),
    broken("double-id"),
    broken("pasted-text"),
    broken("stray-text"),
    broken("malformed-mark"),
    broken("unknown-id"),
    broken("braces"),
    broken("literal-quotes"),
    broken("escape"),
    broken("too-deep"),
    broken("not-prose"),
    broken("attributes"),
    broken("unreadable-value"),
    broken("placeholder-name"),
    unbuilt("unknown-placeholder", Family::Structure),
    unbuilt("lost-placeholder", Family::Structure),
    unbuilt("broken-markup", Family::Structure),
    doubtful("line-below-source"),
    doubtful("typed-in-quotes"),
    doubtful("typed-in-comment"),
    doubtful("no-source"),
    doubtful("edited-source"),
    doubtful("edited-stale"),
    doubtful("several-marks"),
    doubtful("not-one-line"),
    check("not-translatable", Family::Structure, Error, Remit::Waiver),
    doubtful("allow-unknown"),
    doubtful("allow-fixed"),
    doubtful("allow-without-reason"),
    doubtful("allow-idle"),
    structure("doubled-placeholder"),
    structure_warning("placeholder-count"),
    Check { fixable: true, ..structure("links") },
    structure("link-text"),
    structure("images"),
    structure("emphasis"),
    structure_warning("emphasis-count"),
    Check { fixable: true, ..structure("stars") },
    Check { fixable: true, ..structure("underscores") },
    structure("code"),
    structure("footnotes"),
    structure("raw-html"),
    structure_warning("front-matter-markup"),
    unbuilt("literal-fact", Family::Facts),
    check("source-iban", Family::Facts, Error, Remit::Free),
    fact("accounts"),
    fact("emails"),
    fact("urls"),
    fact("phones"),
    fact("amounts"),
    fact("percentages"),
    fact("dates"),
    fact("times"),
    fact("years"),
    fact("numbers"),
    check("fact-changed", Family::Facts, Error, Remit::Fixed),
    unicode("bidi-control", Error),
    Check { fixable: true, ..unicode("invisible", Error) },
    unicode("control", Error),
    unicode("garbled", Error),
    unicode("private-use", Warning),
    unicode("mixed-script", Error),
    unicode("lookalike-word", Error),
    unicode("lookalike-host", Error),
    Check { fixable: true, ..unicode("not-nfc", Warning) },
    typography("quotes"),
    typography("apostrophe"),
    typography("dashes"),
    typography("ellipsis"),
    typography("no-break-space"),
    typography("double-space"),
    typography("punctuation-space"),
    typography("double-word"),
    check("end-punctuation", Family::Typography, Warning, Remit::Free),
    check("brackets", Family::Typography, Warning, Remit::Free),
    language("wrong-language", Error),
    language("untranslated", Warning),
    language("same-as-source", Warning),
    language("length", Warning),
    language("inconsistent", Warning),
    language("reused", Warning),
    gate("missing", Remit::Waiver),
    gate("stale", Remit::Waiver),
    gate("unconfirmed", Remit::Waiver),
    gate("not-reviewed", Remit::Waiver),
    gate("coverage", Remit::Waiver),
    gate("critical", Remit::Waiver),
    gate("deadline", Remit::Waiver),
    gate("required-not-target", Remit::Fixed),
    gate("statement-hidden", Remit::Fixed),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique() {
        let ids: std::collections::BTreeSet<&str> = ALL.iter().map(|check| check.id).collect();
        assert_eq!(ids.len(), ALL.len());
    }
}
