//! `hexapla status`

use std::collections::BTreeMap;

use clap::builder::PossibleValuesParser;

use super::context::{Context, Exit};
use crate::error::Result;
use crate::model::{Finding, Severity, Stage, StatementId};
use crate::report::text::status::Releases;
use crate::report::{json, text};
use crate::workflow::release::{self, Past};
use crate::workflow::statements::Statement;
use crate::workspace::Filter;

/// Show how far every language is.
///
/// Counts the segments of all statements: current means that the translation
/// was made from, or confirmed against, the text as it stands; stale, that the
/// text has changed since; unconfirmed, that nobody has said which text the
/// translation renders; missing, that there is none. Only current counts as
/// done.
///
/// Of statements that were released it says when, and what has changed since.
///
/// Exit status 0, also where something is left to do; 2 where something could
/// not be read.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Statements to show, by id or path [default: all].
    #[arg(value_name = "STATEMENT")]
    statements: Vec<String>,

    /// Show this language only; may be given several times.
    #[arg(long = "locale", short = 'l', value_name = "LOCALE")]
    locales: Vec<String>,

    /// Show statements of this stage only.
    #[arg(long, value_parser = PossibleValuesParser::new(Stage::ALL.map(|(_, word)| word)))]
    stage: Option<String>,

    /// List every segment with its status.
    #[arg(long)]
    segments: bool,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        // Each segment is told with its translations: these are kept.
        let filter = if self.segments { Filter::All } else { Filter::Sources };
        let mut loaded = context.load(&filter)?;
        let locales = loaded.targets_named(&self.locales)?;
        let stage = self.stage.as_deref().and_then(Stage::parse);
        let named = loaded.ids_named(&self.statements)?;
        let (records, found) = loaded.workspace.releases();
        let asked = |statement: &Statement| {
            let in_stage = stage.is_none_or(|stage| statement.settings.stage == stage);
            in_stage && named.contains(&statement.id)
        };
        let past = loaded.each(&asked, &loaded.targets(), |statement, snapshot| {
            let past = release::past(statement, &records, &snapshot.settings)?;
            Some((statement.id.clone(), past))
        });
        let past: BTreeMap<StatementId, Past> = past.into_iter().flatten().collect();
        let statements: Vec<&Statement> =
            loaded.statements.all.iter().filter(|one| asked(one)).collect();
        let mut findings = loaded.findings.clone();
        // What was released is not what is asked about.
        let told = found.into_iter().map(|one| Finding { severity: Severity::Warning, ..one });
        findings.extend(told);
        let human = if self.segments {
            text::status::segments(&statements, &locales)
        } else {
            let any = !loaded.snapshot.statements.is_empty();
            let releases = Releases { records: &records, past: &past };
            text::status::status(&statements, &locales, &releases, any)
        };
        context.report(
            &human,
            || json::status(&statements, &locales, self.segments, &past, &findings),
            &findings,
        );
        Ok(Exit::Pass.after(&findings))
    }
}
