//! `hexapla accept`

use super::context::{Context, Exit, Loaded};
use crate::error::Result;
use crate::l10n::message_with;
use crate::model::{Changes, Finding, Locale};
use crate::report::{json, text};
use crate::workflow::accept::{self, Accepted, Choice, Reason};
use crate::workflow::statements::Statement;
use crate::workspace::Filter;

/// Confirm that translations render the text shown above them.
///
/// Without SEGMENT it confirms those that are unconfirmed, and lists the stale
/// ones that it left. A stale translation is named, or asked for with --stale.
/// What is confirmed is the text that the file shows: where that is not the
/// present one, run `hexapla sync` first and read it.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The language.
    #[arg(value_name = "LOCALE")]
    locale: String,

    /// The statement, by id or path.
    #[arg(value_name = "STATEMENT", conflicts_with = "all")]
    statement: Option<String>,

    /// Segments, by id.
    #[arg(value_name = "SEGMENT", conflicts_with_all = ["stale", "repeats"])]
    segments: Vec<String>,

    /// Also confirm the stale ones: they still fit.
    #[arg(long, conflicts_with = "repeats")]
    stale: bool,

    /// Confirm those that `sync` filled in from another place where the same
    /// text stands, and no others.
    #[arg(long)]
    repeats: bool,

    /// Do so in all statements.
    #[arg(long)]
    all: bool,

    /// Do not ask.
    #[arg(long, short = 'y')]
    yes: bool,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let loaded = context.load(&Filter::All)?;
        let locale = loaded.target(&self.locale)?;
        let statements = match &self.statement {
            Some(name) => vec![loaded.statement(name)?],
            None if !self.all => return Err(Finding::error("usage-which-statement").into()),
            None => loaded.statements.all.iter().collect(),
        };
        let choice = self.choice(&loaded, &statements)?;
        let accepted = accept_all(&statements, &locale, &choice);
        let count = accepted.accepted.len();
        if self.all && count > 0 && !self.yes {
            context.say(&text::accept::question(&statements, &locale, &accepted));
            if !context.surroundings.in_is_terminal {
                let finding = Finding::error("accept-needs-yes").arg("count", count.to_string());
                return Err(finding.into());
            }
            let text = [("locale", &*locale.to_string())];
            if !context.confirm(&message_with("accept-question", &text, &[("count", count)])) {
                return Ok(Exit::No);
            }
        }
        let changes = Changes { writes: accepted.writes.clone(), ..Changes::default() };
        loaded.apply(context, &changes).map_err(|error| error.with(&loaded.findings))?;
        let human = text::accept::accept(&locale, &accepted);
        context.report(&human, || json::accept(&accepted, &loaded.findings), &loaded.findings);
        let refused = accepted.left.iter().any(|(_, _, reason)| *reason != Reason::Current);
        let named = matches!(choice, Choice::Named(_));
        let exit = if named && refused { Exit::No } else { Exit::Pass };
        Ok(exit.after(&loaded.findings))
    }

    fn choice(&self, loaded: &Loaded, statements: &[&Statement]) -> Result<Choice> {
        if let (Some(statement), false) = (statements.first(), self.segments.is_empty()) {
            return Ok(Choice::Named(loaded.segments_named(statement, &self.segments)?));
        }
        Ok(match (self.repeats, self.stale) {
            (true, _) => Choice::Repeats,
            (_, true) => Choice::AlsoStale,
            _ => Choice::Unconfirmed,
        })
    }
}

fn accept_all(statements: &[&Statement], locale: &Locale, choice: &Choice) -> Accepted {
    let mut all = Accepted::default();
    for statement in statements {
        let one = accept::accept(statement, locale, choice);
        all.accepted.extend(one.accepted);
        all.left.extend(one.left);
        all.writes.extend(one.writes);
    }
    all
}
