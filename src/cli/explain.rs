//! `hexapla explain`

use super::context::{Context, Exit};
use crate::checks::registry::{self, Check};
use crate::error::Result;
use crate::model::{Finding, near};
use crate::report::{json, text};

/// Explain a check: what it looks for, why, and what to do about it.
///
/// Without a name, all checks are listed by family.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The check, as `hexapla check` names it.
    #[arg(value_name = "CHECK")]
    check: Option<String>,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let (human, checks) = match &self.check {
            Some(name) => {
                let check = named(name)?;
                (text::explain::page(check), vec![check])
            }
            None => (text::explain::table(), registry::ALL.iter().collect()),
        };
        context.report(&human, || json::explain(&checks), &[]);
        Ok(Exit::Pass)
    }
}

fn named(name: &str) -> Result<&'static Check> {
    registry::find(name).ok_or_else(|| {
        let known = registry::ALL.iter().map(|check| check.id);
        let suggestion = near(name, known).unwrap_or_default();
        Finding::error("usage-check").arg("name", name).arg("suggestion", suggestion).into()
    })
}
