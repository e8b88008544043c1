//! `hexapla diff`

use super::context::{Context, Exit, Loaded};
use super::cost;
use crate::error::Result;
use crate::model::Status;
use crate::report::{json, text};
use crate::workflow::tasks::tasks;
use crate::workspace::Filter;

/// Show why translations no longer fit, or what an edit costs.
///
/// For each translation into LOCALE: the source text that it was made from,
/// the source text as it stands with the changed words marked, and the
/// translation. A change of numbers, or of punctuation only, is named as such.
///
/// With --since REV: which segments of the statements are others than at a
/// revision of git, and what that asks of the translators: how many
/// translations go stale, how many words there are to read, how many approvals
/// lapse, and before which day. LOCALE may be left out then.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The language.
    #[arg(value_name = "LOCALE", required_unless_present = "since")]
    locale: Option<String>,

    /// Statements to show, by id or path [default: all].
    #[arg(value_name = "STATEMENT")]
    statements: Vec<String>,

    /// Show what changed since this revision of git, and what it costs.
    #[arg(long, value_name = "REV")]
    since: Option<String>,

    /// Look at what is staged for the next commit, not at the files.
    #[arg(long, requires = "since")]
    staged: bool,

    /// Exit with status 1 where `hexapla sync` has not written down an edit.
    #[arg(long, requires = "since")]
    synced: bool,

    /// Write Markdown, for the description of a pull request.
    #[arg(long, requires = "since", conflicts_with = "format")]
    markdown: bool,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let loaded =
            if self.staged { context.load_staged()? } else { context.load(&Filter::All)? };
        let Some(since) = &self.since else { return self.stale(context, &loaded) };
        // Who asks for a cost may name a statement first.
        let names: Vec<String> = self.locale.iter().chain(&self.statements).cloned().collect();
        let (locales, names) = match self.locale.as_deref().map(|tag| loaded.target(tag)) {
            Some(Ok(locale)) => (vec![locale], &names[1..]),
            Some(Err(error)) if loaded.statement(&names[0]).is_err() => return Err(error),
            _ => (loaded.targets(), &names[..]),
        };
        let statements = loaded.statements_named(names)?;
        let Self { staged, synced, markdown, .. } = self;
        let asked = cost::Asked { since, staged, synced, markdown };
        cost::run(context, &loaded, &statements, &locales, &asked)
    }

    fn stale(&self, context: &mut Context<'_>, loaded: &Loaded) -> Result<Exit> {
        let locale = loaded.target(self.locale.as_deref().unwrap_or_default())?;
        let statements = loaded.statements_named(&self.statements)?;
        let mut tasks = tasks(&statements, &locale, &loaded.snapshot.settings.release.required);
        tasks.retain(|task| task.status != Status::Missing);
        let human = text::diff::diff(&locale, &tasks);
        context.report(
            &human,
            || json::tasks(Some(&locale), &tasks, &loaded.findings),
            &loaded.findings,
        );
        Ok(Exit::Pass.after(&loaded.findings))
    }
}
