//! The settings of a workspace.

use std::collections::BTreeMap;

use super::Locale;

/// What `hexapla.yaml` says, with defaults filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The source locale of statements that name none.
    pub source: Locale,
    /// The target locales, in the order of the file.
    pub targets: Vec<Locale>,
    /// Globs of files below `statements/` that are no statements.
    pub exclude: Vec<String>,
    /// The front-matter keys whose values are translated.
    pub front_matter: Vec<String>,
    /// Values that statements use as `{ $name }`.
    pub facts: BTreeMap<String, String>,
    /// How translated statements are written.
    pub build: BuildSettings,
    /// What a statement needs before it may go out.
    pub release: ReleaseSettings,
    /// What single checks count for.
    pub checks: BTreeMap<String, CheckLevel>,
    /// What single locales say for themselves.
    pub locales: BTreeMap<Locale, LocaleSettings>,
}

/// How translated statements are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuildSettings {
    /// The path of a built statement below the output folder, with `{locale}`
    /// and `{id}`.
    pub path: String,
    /// What stands in for a missing translation.
    pub missing: MissingPolicy,
    /// What stands in for a stale translation.
    pub stale: StalePolicy,
    /// Front-matter keys that are set in every target, in the order of the
    /// file; values may hold `{locale}` and `{dir}`.
    pub set: Vec<(String, String)>,
}

/// What a statement needs before it may go out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReleaseSettings {
    /// The locales without which no statement may go out.
    pub required: Vec<Locale>,
    /// Whether a translation also needs an approval.
    pub reviewed: bool,
}

/// What a check counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckLevel {
    /// Nothing.
    Ignore,
    /// A warning.
    Warning,
    /// An error.
    Error,
}

/// What stands in for a missing or unconfirmed translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MissingPolicy {
    /// The source text, marked with its language.
    #[default]
    Source,
    /// Nothing: the statement is not built.
    Fail,
}

/// What stands in for a stale translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StalePolicy {
    /// The translation as it is.
    #[default]
    Keep,
    /// The source text, marked with its language.
    Source,
    /// Nothing: the statement is not built.
    Fail,
}

/// What one locale says for itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocaleSettings {
    /// Who answers for the locale.
    pub contact: Option<String>,
    /// Source link destinations with what stands for them in this locale.
    pub links: BTreeMap<String, String>,
}

impl Default for BuildSettings {
    fn default() -> Self {
        Self {
            path: "{locale}/{id}.md".to_owned(),
            missing: MissingPolicy::default(),
            stale: StalePolicy::default(),
            set: Vec::new(),
        }
    }
}
