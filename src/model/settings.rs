//! The settings of a workspace.

use std::collections::BTreeMap;

use super::{Date, Locale, SegmentId, StatementId, StatementSettings, Status};

/// What `hexapla.yaml` says, with defaults filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The source locale of statements that name none.
    pub source: Locale,
    /// The target locales, in the order of the file.
    pub targets: Vec<Locale>,
    /// Patterns of files below `statements/` that are no statements, in the way
    /// of `.gitignore`.
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
    /// What is let through for a time.
    pub waivers: Vec<Waiver>,
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
    /// The statuses besides current that stop no statement in a required
    /// locale.
    pub allow: Vec<Status>,
    /// The coverage, in per cent of the segments, without which a statement may
    /// not go out in a locale that is not required.
    pub minimum: usize,
}

/// The word of somebody that findings stop no release until a day. Whatever it
/// does not name, it is about all of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The statement.
    pub statement: Option<StatementId>,
    /// The locale.
    pub locale: Option<Locale>,
    /// The segment.
    pub segment: Option<SegmentId>,
    /// The id of the check.
    pub check: Option<String>,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub owner: String,
    /// The last day on which it counts.
    pub until: Date,
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
    /// What single checks count for in this locale.
    pub checks: BTreeMap<String, CheckLevel>,
}

impl CheckLevel {
    /// Returns the word for this level.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ignore => "ignore",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl Settings {
    /// Returns the settings of a workspace that says nothing but its locales.
    pub fn new(source: Locale, targets: Vec<Locale>) -> Self {
        Self {
            source,
            targets,
            exclude: vec!["**/README.md".to_owned()],
            front_matter: vec!["title".to_owned(), "summary".to_owned()],
            facts: BTreeMap::new(),
            build: BuildSettings::default(),
            release: ReleaseSettings::default(),
            checks: BTreeMap::new(),
            waivers: Vec::new(),
            locales: BTreeMap::new(),
        }
    }

    /// Returns what a check counts for in a locale; `None` where the settings
    /// say nothing.
    pub fn level(&self, check: &str, locale: &Locale) -> Option<CheckLevel> {
        let own = self.locales.get(locale).and_then(|own| own.checks.get(check));
        own.or_else(|| self.checks.get(check)).copied()
    }

    /// Returns the source locale of a statement.
    pub fn source_of<'a>(&'a self, own: &'a StatementSettings) -> &'a Locale {
        own.locale.as_ref().unwrap_or(&self.source)
    }

    /// Returns the target locales of a statement: its own, or else those of
    /// the workspace, where a statement in another source locale is also
    /// translated into that of the workspace, and never into its own.
    pub fn targets_of(&self, own: &StatementSettings) -> Vec<Locale> {
        let source = self.source_of(own);
        let abroad = (*source != self.source).then_some(&self.source);
        let wanted: Vec<&Locale> = match &own.targets {
            Some(targets) => targets.iter().collect(),
            None => abroad.into_iter().chain(&self.targets).collect(),
        };
        wanted.into_iter().filter(|target| *target != source).cloned().collect()
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_never_translated_into_its_own_locale() {
        let tag = |tag: &str| Locale::parse(tag).unwrap();
        let settings = Settings::new(tag("en"), vec![tag("pl"), tag("uk")]);
        let of = |locale: Option<&str>, targets: Option<&[&str]>| {
            let own = StatementSettings {
                locale: locale.map(tag),
                targets: targets.map(|all| all.iter().map(|one| tag(one)).collect()),
                ..StatementSettings::default()
            };
            settings.targets_of(&own).iter().map(Locale::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(of(None, None), "pl uk");
        assert_eq!(of(Some("pl"), None), "en uk");
        assert_eq!(of(Some("fr"), None), "en pl uk");
        assert_eq!(of(Some("pl"), Some(&["de", "pl"])), "de");
    }
}
