//! `hexapla diff`

use super::context::{Context, Exit};
use crate::error::Result;
use crate::model::Status;
use crate::report::{json, text};
use crate::workflow::tasks::tasks;
use crate::workspace::Filter;

/// Show why translations no longer fit.
///
/// For each one: the source text that it was made from, the source text as it
/// stands with the changed words marked, and the translation. A change of
/// numbers, or of punctuation only, is named as such.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The language.
    #[arg(value_name = "LOCALE")]
    locale: String,

    /// Statements to show, by id or path [default: all].
    #[arg(value_name = "STATEMENT")]
    statements: Vec<String>,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let loaded = context.load(&Filter::All)?;
        let locale = loaded.target(&self.locale)?;
        let statements = loaded.statements_named(&self.statements)?;
        let mut tasks = tasks(&statements, &locale, &loaded.snapshot.settings.release.required);
        tasks.retain(|task| task.status != Status::Missing);
        let human = text::diff::diff(&locale, &tasks);
        let json = json::tasks(Some(&locale), &tasks, &loaded.findings);
        context.report(&human, &json, &loaded.findings);
        Ok(Exit::Pass.after(&loaded.findings))
    }
}
