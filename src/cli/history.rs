//! `hexapla history`

use std::collections::BTreeMap;

use super::Format;
use super::context::{Context, Exit};
use crate::error::Result;
use crate::l10n::message;
use crate::model::Date;
use crate::report::{json, text};
use crate::workflow::history::{Question, StaleNow, Step, record, stale_now};
use crate::workspace::{Filter, Workspace};

/// Show coverage over time, and since when what is stale.
///
/// Reads from git how far every language was after each commit, how long
/// translations took, from the day on which a segment came in or its text
/// changed to the day on which its translation was current, and which commit
/// made each translation stale that is stale now.
///
/// Only the line of first parents is followed: a branch is work in progress,
/// and counts from the day on which it was merged. What is not committed is no
/// history; days are those of the commits, UTC. A change that its author took
/// back took no translator any time.
///
/// Exit status 0; 2 where git cannot be read, or nothing is committed.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Statements to look at, by id or path [default: all].
    #[arg(value_name = "STATEMENT")]
    statements: Vec<String>,

    /// Show this language only; may be given several times.
    #[arg(long = "locale", short = 'l', value_name = "LOCALE")]
    locales: Vec<String>,

    /// Begin on this day: the table, and the translations that count.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::date)]
    since: Option<Date>,

    /// List all that is stale, however much there is.
    #[arg(long)]
    all: bool,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let loaded = context.load(&Filter::All)?;
        let locales = loaded.targets_named(&self.locales)?;
        let statements = loaded.statements_named(&self.statements)?;
        let past = {
            let _working = context.working(message("working-history", &[]));
            loaded.workspace.history()?
        };
        let ids = || statements.iter().map(|statement| statement.id.clone()).collect();
        let question = Question {
            statements: (!self.statements.is_empty()).then(ids),
            locales,
            shallow: past.shallow,
        };
        let mut history = record(&past.steps, &question);
        let locales = question.locales;
        let mut stale = stale_now(&history, &statements, &locales);
        explain_merges(&loaded.workspace, &past.steps, &mut stale);
        if let Some(since) = self.since {
            history.begin_on(&past.steps, since);
        }
        let subject = text::history::Subject {
            history: &history,
            steps: &past.steps,
            locales: &locales,
            stale: &stale,
            shallow: past.shallow,
            today: context.today,
        };
        let most = if self.all { usize::MAX } else { text::history::SHOWN };
        let human = text::history::history(&subject, most);
        // There are thousands of points and durations, of which only programs
        // are told.
        let json = match context.format {
            Format::Human => String::new(),
            _ => {
                let findings = &loaded.findings;
                json::history(&history, &past.steps, &locales, &stale, past.shallow, findings)
            }
        };
        context.report(&human, || json, &loaded.findings);
        Ok(Exit::Pass.after(&loaded.findings))
    }
}

/// Looks up who did on a branch what a merge brought.
fn explain_merges(workspace: &Workspace, steps: &[Step], stale: &mut [StaleNow]) {
    let mut known = BTreeMap::new();
    for one in stale.iter_mut().filter(|one| !one.longer) {
        let Some(merge) = one.since.map(|step| &steps[step].revision) else { continue };
        let Some(text) = one.changed_to(steps).filter(|_| merge.is_merge) else { continue };
        let key = (merge.id.as_str(), one.statement.clone(), text);
        let branch = known
            .entry(key)
            .or_insert_with(|| workspace.changed_on_branch(merge, &one.statement, text));
        one.branch.clone_from(branch);
    }
}
