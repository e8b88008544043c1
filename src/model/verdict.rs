//! Verdicts: what `check` says of a workspace.

use std::ops::Range;

use super::{Date, Finding, Locale, Place, SegmentId, Severity, StatementId};

/// What `check` says of a workspace: the verdict, all that it rests on, and
/// what a change does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Whether what was asked about may go out.
    pub verdict: Verdict,
    /// What was asked about, in the order of the statements.
    pub asked: Vec<Asked>,
    /// All findings, the excused ones too.
    pub findings: Vec<Judged>,
    /// The revision that a change was compared with, as the person named it.
    pub base: Option<String>,
    /// What the change does; empty without a base.
    pub news: Vec<News>,
}

/// Whether something may go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Yes.
    Pass,
    /// No: a finding that counts says so.
    Fail,
    /// Nobody can say: something could not be read.
    Error,
}

/// A statement that was asked about, with the locales in which it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The statement.
    pub statement: StatementId,
    /// The target locales.
    pub locales: Vec<Locale>,
}

/// A finding, and whether it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// What was found.
    pub finding: Finding,
    /// Whether it counts.
    pub standing: Standing,
    /// Whether the base had it already; without a base, nothing is known.
    pub known: bool,
    /// The texts that it is about, where it is about some.
    pub texts: Option<Texts>,
}

/// Whether a finding counts for the verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Counts,
    /// The base had it already, and only new ones were asked for.
    Known,
    /// An `@allow` line of the entry excuses it.
    Allowed {
        /// Why.
        reason: String,
    },
    /// A waiver of the settings excuses it.
    Waived {
        /// Why.
        reason: String,
        /// Who answers for that.
        owner: String,
        /// The last day on which the waiver counts.
        until: Date,
    },
}

/// The texts that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// The source text as the translator sees it.
    pub source: String,
    /// The translation, decoded.
    pub target: String,
    /// The bytes of the translation that are meant; empty where something is
    /// missing.
    pub at: Range<usize>,
}

/// One thing that a change does, listed beside the verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// What it is.
    pub kind: NewsKind,
    /// The statement it concerns.
    pub statement: Option<StatementId>,
    /// The locale it concerns.
    pub locale: Option<Locale>,
    /// The segment it concerns.
    pub segment: Option<SegmentId>,
    /// Where it stands now.
    pub place: Place,
    /// The name of the fact, link, setting or check that it is about, or of
    /// the person who approved.
    pub name: Option<String>,
    /// What it was.
    pub old: Option<String>,
    /// What it is now, or the reason that was given.
    pub new: Option<String>,
}

/// What a change does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NewsKind {
    /// A fact in a translation that did not change in the source.
    FactChanged,
    /// The value of a declared fact, or of a link of a statement.
    FactValue,
    /// What stands for a link in one locale.
    LinkValue,
    /// A statement that the change takes away.
    StatementGone,
    /// A stage that was lowered, so that less is asked of the statement.
    StageLowered,
    /// A setting of the gate or of the checks; the base's still counts.
    SettingsChanged,
    /// An `@allow` line, which excuses nothing yet.
    AllowAdded,
    /// An edit that was declared minor.
    MinorAdded,
    /// An approval that was given.
    ReviewedAdded,
    /// An approval that no longer counts.
    ApprovalLost,
    /// A translation that was confirmed without an edit.
    Confirmed,
    /// A translation that was added or edited.
    Updated,
}

impl Verdict {
    /// Returns the word for this verdict.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Error => "error",
        }
    }
}

impl Standing {
    /// Returns the word for this standing.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Counts => "counts",
            Self::Known => "known",
            Self::Allowed { .. } => "allowed",
            Self::Waived { .. } => "waived",
        }
    }

    /// Says whether a person has excused the finding.
    pub fn is_excused(&self) -> bool {
        matches!(self, Self::Allowed { .. } | Self::Waived { .. })
    }
}

impl NewsKind {
    /// Returns the word for this kind.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FactChanged => "fact-changed",
            Self::FactValue => "fact-value",
            Self::LinkValue => "link-value",
            Self::StatementGone => "statement-gone",
            Self::StageLowered => "stage-lowered",
            Self::SettingsChanged => "settings-changed",
            Self::AllowAdded => "allow-added",
            Self::MinorAdded => "minor-added",
            Self::ReviewedAdded => "reviewed-added",
            Self::ApprovalLost => "approval-lost",
            Self::Confirmed => "confirmed",
            Self::Updated => "updated",
        }
    }
}

impl Judged {
    /// Returns a finding that counts, is new, and is about no texts.
    pub fn counts(finding: Finding) -> Self {
        Self { finding, standing: Standing::Counts, known: false, texts: None }
    }
}

impl News {
    /// Returns news that names nothing yet.
    pub fn new(kind: NewsKind) -> Self {
        Self {
            kind,
            statement: None,
            locale: None,
            segment: None,
            place: Place::default(),
            name: None,
            old: None,
            new: None,
        }
    }
}

impl Judgement {
    /// Returns how many findings of a severity count.
    pub fn counting(&self, severity: Severity) -> usize {
        let counts =
            |one: &&Judged| one.standing == Standing::Counts && one.finding.severity == severity;
        self.findings.iter().filter(counts).count()
    }

    /// Returns the findings that the base had already.
    pub fn known(&self) -> impl Iterator<Item = &Judged> {
        self.findings.iter().filter(|one| one.standing == Standing::Known)
    }

    /// Returns the findings that a person has excused.
    pub fn excused(&self) -> impl Iterator<Item = &Judged> {
        self.findings.iter().filter(|one| one.standing.is_excused())
    }
}
