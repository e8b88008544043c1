//! `hexapla sync`

use std::collections::{BTreeMap, BTreeSet};

use super::context::{Context, Exit, Loaded};
use crate::error::Result;
use crate::l10n;
use crate::model::{Finding, Locale, StatementId};
use crate::report::{json, text};
use crate::workflow::sync::{self, Plan, Request};
use crate::workspace::Filter;

/// Carry the translations over what changed in the statements.
///
/// Cuts every statement into segments, keeps the id of each through edits,
/// moves, splits and merges, and prepares one file per language below
/// `locales/`: new segments get an empty entry, changed ones are marked as
/// stale and show the previous and the present text. Translations are never
/// removed, and never made current.
///
/// Exit status with --dry-run: 0 where there is nothing to do, else 1.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Show what would happen and what it costs, and write nothing.
    #[arg(long, short = 'n')]
    dry_run: bool,

    /// Refresh the files of this language only; may be given several times.
    #[arg(long = "locale", short = 'l', value_name = "LOCALE", conflicts_with = "source_only")]
    locales: Vec<String>,

    /// Write the catalogs only, and leave the files of all languages alone.
    #[arg(long)]
    source_only: bool,

    /// Also remove for good the translations of segments that are gone, and the
    /// files of statements that are gone.
    #[arg(long, conflicts_with_all = ["source_only", "locales"])]
    prune: bool,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let mut loaded = context.load(&Filter::Sources)?;
        let targets = loaded.targets();
        let complete = is_complete(&loaded);
        let request = Request {
            locales: match self.locales[..] {
                [] => None,
                _ => Some(loaded.targets_named(&self.locales)?),
            },
            source_only: self.source_only,
            prune: self.prune,
            prune_files: self.prune && complete,
            ..whole(&targets)
        };
        let plan = plan(&mut loaded, &targets, &request);
        let applied =
            if self.dry_run { Ok(Vec::new()) } else { loaded.apply(context, &plan.changes) };
        let mut findings = std::mem::take(&mut loaded.findings);
        if applied.is_ok() && !self.dry_run {
            renew(context, &mut findings, &plan)?;
        }
        findings.extend(plan.findings.iter().cloned());
        if self.prune && !complete {
            findings.push(Finding::warning("prune-waits"));
        }
        applied.map_err(|error| error.with(&findings))?;
        let human = text::sync::sync(&plan, &loaded.statements.all, &targets, self.dry_run);
        context.report(&human, || json::sync(&plan, &findings), &findings);
        let something = self.dry_run && !plan.changes.is_empty();
        Ok(if something { Exit::No } else { Exit::Pass }.after(&findings))
    }
}

/// Plans, reading the translations of one statement after the other.
fn plan(loaded: &mut Loaded, targets: &[Locale], request: &Request) -> Plan {
    let repeated = sync::repeated(&loaded.statements.all);
    let leftovers = loaded.statements.leftovers.clone();
    sync::plan_by(&leftovers, request, |wanted, memory| {
        loaded.each(wanted, targets, |statement, snapshot| {
            sync::part(snapshot, statement, request, &repeated, memory)
        })
    })
}

/// Returns the request that refreshes everything and removes nothing.
pub(super) fn whole(targets: &[Locale]) -> Request {
    let catalog_guide = comment(&l10n::message("guide-catalog", &[]));
    Request { guides: guides(targets), catalog_guide, ..Request::default() }
}

/// Takes anew what was found in files as they were before a plan was applied:
/// their lines may have moved, or they are gone.
fn renew(context: &mut Context<'_>, findings: &mut Vec<Finding>, plan: &Plan) -> Result<()> {
    let changed: BTreeSet<&str> = plan.changes.paths().into_iter().collect();
    let of_changed = |finding: &&Finding| {
        finding.place.path.as_deref().is_some_and(|path| changed.contains(path))
    };
    let outdated: Vec<&Finding> = findings.iter().filter(of_changed).collect();
    if outdated.is_empty() {
        return Ok(());
    }
    let all = outdated.iter().any(|finding| finding.statement.is_none());
    let statements: BTreeSet<StatementId> =
        outdated.iter().filter_map(|finding| finding.statement.clone()).collect();
    let mut loaded = context.load(&Filter::Sources)?;
    let targets = loaded.targets();
    loaded.each(&|one| all || statements.contains(&one.id), &targets, |_, _| ());
    let is_anew = |finding: &Finding| {
        all || finding.statement.as_ref().is_none_or(|id| statements.contains(id))
    };
    findings.retain(|finding| !is_anew(finding));
    findings.extend(loaded.findings.into_iter().filter(is_anew));
    Ok(())
}

/// Says whether all statements are known: nothing is left over, so to speak,
/// of what only could not be read.
fn is_complete(loaded: &Loaded) -> bool {
    let of_statements = |finding: &Finding| {
        finding.place.path.as_deref().is_some_and(|path| path.starts_with("statements"))
    };
    !loaded.snapshot.statements.is_empty() && !loaded.findings.iter().any(of_statements)
}

/// Returns what a new file says to its translators, in their language where we
/// have it.
fn guides(locales: &[Locale]) -> BTreeMap<Locale, Vec<String>> {
    let guide = |locale: &Locale| {
        let id = format!("guide-{}", locale.language());
        let id = if l10n::has(&id) { id } else { "guide-en".to_owned() };
        (locale.clone(), comment(&l10n::message(&id, &[])))
    };
    locales.iter().map(guide).collect()
}

fn comment(text: &str) -> Vec<String> {
    text.lines().map(|line| format!("### {line}")).collect()
}
