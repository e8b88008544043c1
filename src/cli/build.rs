//! `hexapla build`

use std::path::PathBuf;

use clap::ValueEnum;

use super::context::{Context, Exit};
use crate::error::Result;
use crate::model::{Locale, MissingPolicy, StalePolicy};
use crate::report::{json, text};
use crate::workflow::build::{self, Policies};
use crate::workspace::Filter;

/// Write the translated statements as Markdown.
///
/// What is missing stands in the source language, marked as such, unless the
/// settings or --missing say otherwise; so does what is unconfirmed. Links,
/// account numbers and facts are always those of the present source. The
/// source language is written too.
///
/// Exit status 1 where a policy forbids a file; one that was built before is
/// then removed, so that nothing outdated goes out.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Statements to build, by id or path [default: all but drafts].
    #[arg(value_name = "STATEMENT")]
    statements: Vec<String>,

    /// Build this language only; may be given several times.
    #[arg(long = "locale", short = 'l', value_name = "LOCALE")]
    locales: Vec<String>,

    /// The folder to write to [default: build/ in the workspace].
    #[arg(long, short = 'o', value_name = "DIR")]
    output: Option<PathBuf>,

    /// What to do about missing and unconfirmed translations.
    #[arg(long, value_name = "POLICY")]
    missing: Option<Missing>,

    /// What to do about stale translations.
    #[arg(long, value_name = "POLICY")]
    stale: Option<Stale>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Missing {
    /// Use the source text.
    Source,
    /// Do not write the file.
    Fail,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Stale {
    /// Use the translation as it is.
    Keep,
    /// Use the source text.
    Source,
    /// Do not write the file.
    Fail,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let loaded = context.load(&Filter::All)?;
        let statements = loaded.statements_named(&self.statements)?;
        let settings = &loaded.snapshot.settings;
        let named = loaded.locales_named(&self.locales)?;
        let wanted = |locale: &Locale| named.is_empty() || named.contains(locale);
        let policies = Policies {
            missing: self.missing.map_or(settings.build.missing, MissingPolicy::from),
            stale: self.stale.map_or(settings.build.stale, StalePolicy::from),
        };
        let output = build::build(&statements, &wanted, settings, policies);
        let folder = match self.output {
            Some(folder) => context.folder.join(folder),
            None => loaded.workspace.root().join("build"),
        };
        let files: Vec<(&str, &str)> = output
            .built
            .iter()
            .map(|built| (built.path.as_str(), built.content.as_str()))
            .collect();
        let refused: Vec<&str> = output.refused.iter().map(String::as_str).collect();
        let written = loaded.workspace.write_output(&folder, &files, &refused);
        let mut findings = loaded.findings;
        findings.extend(output.findings);
        written.map_err(|error| error.with(&findings))?;
        let shown = folder.strip_prefix(&context.folder).unwrap_or(&folder);
        let human = text::build::build(&output.built, refused.len(), shown);
        context.report(&human, &json::build(&output.built, &findings), &findings);
        let exit = if !refused.is_empty() { Exit::No } else { Exit::Pass };
        Ok(exit.after(&findings))
    }
}

impl From<Missing> for MissingPolicy {
    fn from(policy: Missing) -> Self {
        match policy {
            Missing::Source => Self::Source,
            Missing::Fail => Self::Fail,
        }
    }
}

impl From<Stale> for StalePolicy {
    fn from(policy: Stale) -> Self {
        match policy {
            Stale::Keep => Self::Keep,
            Stale::Source => Self::Source,
            Stale::Fail => Self::Fail,
        }
    }
}
