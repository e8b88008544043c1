//! `hexapla minor`

use std::collections::BTreeMap;

use super::arguments::one_line;
use super::context::{Context, Exit, Loaded};
use crate::error::Result;
use crate::model::{Catalog, Changes, Finding, StatementId};
use crate::report::{json, text};
use crate::workflow::minor::{self, Choice, Declared};
use crate::workflow::{cost, statements};
use crate::workspace::Filter;

/// Declare that edits of a statement leave its meaning alone.
///
/// The translations of the text before stay current: nobody is asked to look
/// at them. Without SEGMENT those edits since the last `sync`, or with --since
/// those since a revision, are declared that look minor, such as a slip that was
/// mended, and the others are listed. Of a segment that is named, any edit is
/// declared, also an earlier one that made translations stale.
///
/// An edit that changes a number, a date, a name, a link, an amount or a "not"
/// is refused, and so are a new sentence and a paragraph that was divided or
/// joined. Name its segment and give a reason with --force if the meaning is the
/// same all the same; `hexapla status` goes on showing the reason. To take a
/// word back, delete the lines @minor, @was and @forced from the catalog.
///
/// Only the catalog is written: no file of a translator is touched.
///
/// Exit status 1 where an edit was refused, or there was none.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The statement, by id or path.
    #[arg(value_name = "STATEMENT", required_unless_present_any = ["since", "cosmetic"])]
    statement: Option<String>,

    /// Segments, by id [default: those whose edits look minor].
    #[arg(value_name = "SEGMENT", conflicts_with = "cosmetic")]
    segments: Vec<String>,

    /// Edits since this revision of git.
    #[arg(long, value_name = "REV")]
    since: Option<String>,

    /// Only edits of capital letters, punctuation, quotes and dashes.
    #[arg(long)]
    cosmetic: bool,

    /// Declare it although a fact differs, for this reason.
    #[arg(long, value_name = "REASON", requires = "segments")]
    force: Option<String>,

    /// Show what would be declared, and write nothing.
    #[arg(long, short = 'n')]
    dry_run: bool,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let loaded = context.load(&Filter::All)?;
        let reason = self.force.as_deref().map(one_line);
        let reason = reason.as_deref();
        if reason == Some("") {
            return Err(Finding::error("minor-no-reason").into());
        }
        let names: Vec<String> = self.statement.iter().cloned().collect();
        let statements = loaded.statements_named(&names)?;
        let choice = match (statements.first(), &self.segments[..]) {
            (Some(statement), [_, ..]) => {
                Choice::Named(loaded.segments_named(statement, &self.segments)?)
            }
            _ if self.cosmetic => Choice::Cosmetic,
            _ => Choice::All,
        };
        let earlier = self.since.as_deref().map(|since| earlier(&loaded, since)).transpose()?;
        let mut all = Declared::default();
        for statement in statements {
            // What the revision did not have has no text before.
            let none = Catalog::default();
            let before = earlier.as_ref().map(|all| all.get(&statement.id).unwrap_or(&none));
            let one = minor::declare(statement, &choice, before, reason)?;
            all.minor.extend(one.minor);
            all.refused.extend(one.refused);
            all.unedited.extend(one.unedited);
            all.unsure.extend(one.unsure);
            all.writes.extend(one.writes);
        }
        if !self.dry_run {
            let changes = Changes { writes: all.writes.clone(), ..Changes::default() };
            loaded.apply(context, &changes).map_err(|error| error.with(&loaded.findings))?;
        }
        let human = text::minor::minor(&all, self.dry_run);
        context.report(&human, || json::minor(&all, &loaded.findings), &loaded.findings);
        let left = all.refused.len() + all.unedited.len() + all.unsure.len();
        let refused = left > 0 || all.minor.is_empty();
        Ok(if refused { Exit::No } else { Exit::Pass }.after(&loaded.findings))
    }
}

/// Returns the segments that each statement had at a revision.
fn earlier(loaded: &Loaded, revision: &str) -> Result<BTreeMap<StatementId, Catalog>> {
    let (snapshot, _) = loaded.workspace.load_revision(revision)?;
    let before = statements::read(&snapshot);
    let earlier = cost::earlier(&before, &loaded.statements.all).into_iter();
    Ok(earlier.map(|(id, before)| (id, before.catalog.clone())).collect())
}
