//! `hexapla build`

use std::path::PathBuf;

use clap::ValueEnum;

use super::context::{Context, Exit};
use crate::error::Result;
use crate::model::{Locale, MissingPolicy, StalePolicy, StatementId};
use crate::report::{json, text};
use crate::workflow::build::{self, Output, Policies};
use crate::workflow::statements::Statement;
use crate::workspace::Filter;

/// How many statements are held at a time.
const AT_A_TIME: usize = 64;

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
        let mut loaded = context.load(&Filter::Sources)?;
        let asked: Vec<StatementId> = loaded.ids_named(&self.statements)?.into_iter().collect();
        let named = loaded.locales_named(&self.locales)?;
        let wanted = |locale: &Locale| named.is_empty() || named.contains(locale);
        let own = &loaded.snapshot.settings.build;
        let policies = Policies {
            missing: self.missing.map_or(own.missing, MissingPolicy::from),
            stale: self.stale.map_or(own.stale, StalePolicy::from),
        };
        let folder = match self.output {
            Some(folder) => context.folder.join(folder),
            None => loaded.workspace.root().join("build"),
        };
        let mut targets = loaded.targets();
        targets.retain(wanted);
        let mut output = Output::default();
        let mut written = loaded.workspace.write_output(&folder, &[], &[]).map(drop);
        // Some at a time: all pages together may be more than memory holds.
        for ids in asked.chunks(AT_A_TIME) {
            let asked = |one: &Statement| ids.binary_search(&one.id).is_ok();
            let some = loaded.each(&asked, &targets, |one, snapshot| {
                build::build(&[one], &wanted, &snapshot.settings, policies)
            });
            let mut made = Output::default();
            some.into_iter().for_each(|one| made.extend(one));
            if written.is_ok() {
                let refused: Vec<&str> = made.refused.iter().map(String::as_str).collect();
                let files = made.files();
                written = loaded.workspace.write_output(&folder, &files, &refused).map(drop);
            }
            made.built.iter_mut().for_each(|built| built.content = String::new());
            output.extend(made);
        }
        let refused = output.refused.len();
        let mut findings = loaded.findings;
        findings.append(&mut output.findings);
        written.map_err(|error| error.with(&findings))?;
        let shown = folder.strip_prefix(&context.folder).unwrap_or(&folder);
        let human = text::build::build(&output.built, refused, shown);
        context.report(&human, || json::build(&output.built, &findings), &findings);
        let exit = if refused > 0 { Exit::No } else { Exit::Pass };
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
