//! `hexapla diff --since`: what an edit costs.

use super::context::{Context, Exit, Loaded};
use crate::error::Result;
use crate::model::{Finding, Locale};
use crate::report::{json, markdown, text};
use crate::workflow::cost;
use crate::workflow::statements::{self, Statement};
use crate::workflow::sync;

/// What is asked about an edit.
pub(super) struct Asked<'a> {
    /// The revision of git before it.
    pub(super) since: &'a str,
    /// Whether the edit is the one that is staged.
    pub(super) staged: bool,
    /// Whether `sync` must have been run.
    pub(super) synced: bool,
    /// Whether to write Markdown.
    pub(super) markdown: bool,
}

pub(super) fn run(
    context: &mut Context<'_>,
    loaded: &Loaded,
    statements: &[&Statement],
    locales: &[Locale],
    asked: &Asked<'_>,
) -> Result<Exit> {
    let (then, mut known) = match asked.staged {
        true => loaded.workspace.load_before_index(asked.since)?,
        false => loaded.workspace.load_revision(asked.since)?,
    };
    let before = statements::read(&then);
    known.extend(before.findings.iter().cloned());
    let facts = cost::facts(&then.settings, &loaded.snapshot.settings);
    let earlier = cost::earlier(&before, &loaded.statements.all);
    let costs = cost::since(&earlier, statements, locales);
    let unsynced = unsynced(statements);
    let mut findings = loaded.findings.clone();
    if asked.staged {
        // A commit is not stopped for what others have left.
        findings.retain(|finding| !known.iter().any(|known| is_same(known, finding)));
    }
    if asked.synced {
        findings.extend(unsynced.iter().map(|statement| {
            let finding = Finding::warning("not-synced").in_file(statement.path());
            Finding { statement: Some(statement.id.clone()), ..finding }
        }));
    }
    let human = if asked.markdown {
        markdown::cost(&costs, &facts, asked.since)
    } else if asked.staged && costs.is_empty() && facts.is_empty() {
        // A hook that has nothing to say is silent.
        String::new()
    } else {
        text::cost::cost(&costs, &facts, asked.since, context.today)
    };
    context.report(
        &human,
        || json::cost(asked.since, unsynced.is_empty(), &costs, &facts, &findings),
        &findings,
    );
    let stop = asked.synced && !unsynced.is_empty();
    Ok(if stop { Exit::No } else { Exit::Pass }.after(&findings))
}

/// Says whether two findings are of the same thing, wherever its line is now.
fn is_same(one: &Finding, other: &Finding) -> bool {
    one.check == other.check
        && one.place.path == other.place.path
        && one.segment == other.segment
        && one.args == other.args
}

/// Returns the statements of which `sync` has not written down the catalog.
fn unsynced<'a>(statements: &[&'a Statement]) -> Vec<&'a Statement> {
    let request = super::sync::whole(&[]);
    let open = |statement: &&&Statement| !sync::is_written_down(statement, &request);
    statements.iter().filter(open).copied().collect()
}
