//! `hexapla todo`

use super::context::{Context, Exit};
use crate::error::Result;
use crate::model::Locale;
use crate::report::{json, text};
use crate::workflow::tasks::{Task, tasks};
use crate::workspace::Filter;

/// List what there is to translate, the most urgent first.
///
/// Each entry says where to edit, why, and how many words of the source there
/// are to read. The nearest deadline comes first, then what was translated
/// before and no longer fits, then what was never translated.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The language [default: all].
    #[arg(value_name = "LOCALE")]
    locale: Option<String>,

    /// Statements to list, by id or path [default: all].
    #[arg(value_name = "STATEMENT")]
    statements: Vec<String>,

    /// List all, however many there are.
    #[arg(long)]
    all: bool,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let loaded = context.load(&Filter::All)?;
        let locale = self.locale.as_deref().map(|tag| loaded.target(tag)).transpose()?;
        let statements = loaded.statements_named(&self.statements)?;
        let required = &loaded.snapshot.settings.release.required;
        let locales = locale.clone().map_or_else(|| loaded.targets(), |locale| vec![locale]);
        let by_locale: Vec<(Locale, Vec<Task>)> = locales
            .into_iter()
            .map(|locale| (locale.clone(), tasks(&statements, &locale, required)))
            .collect();
        let most = if self.all { usize::MAX } else { text::todo::SHOWN };
        let human: Vec<String> = by_locale
            .iter()
            .map(|(locale, tasks)| {
                let own = loaded.snapshot.settings.locales.get(locale);
                let contact = own.and_then(|own| own.contact.as_deref());
                text::todo::todo(locale, tasks, contact, context.today, most)
            })
            .collect();
        // What could not be read may hold anything.
        let left_out = loaded.findings.iter().any(|finding| finding.check == "statement-left-out");
        let rest = if left_out { text::todo::rest() } else { String::new() };
        let all: Vec<Task> = by_locale.into_iter().flat_map(|(_, tasks)| tasks).collect();
        context.report(
            &(human.join("\n") + &rest),
            || json::tasks(locale.as_ref(), &all, &loaded.findings),
            &loaded.findings,
        );
        Ok(Exit::Pass.after(&loaded.findings))
    }
}
