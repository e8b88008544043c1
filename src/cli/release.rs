//! `hexapla release`

mod gate;
mod verify;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::Format;
use super::context::{Context, Exit, Loaded};
use crate::error::{Error, Result};
use crate::format::manifest;
use crate::l10n::message;
use crate::model::manifest::{published_path, release_path};
use crate::model::verdict::{Judgement, Verdict};
use crate::model::{Changes, Expected, Finding, Stage, Write};
use crate::report::{json, text};
use crate::workflow::release::{self, Release};
use crate::workflow::statements::Statement;
use crate::workspace::Filter;

/// Build statements for publication, and remember what was released.
///
/// Asks first whether the statements may go out, as `hexapla check` does; of
/// several, all or none are released. Then it writes each in its own language
/// and in all that are complete. A language that is not required and not
/// complete is left out, and a page of it that was built before is removed.
///
/// A manifest, STATEMENT.release.json, goes out with the pages, and the same
/// to releases/, which you commit. With --verify anybody can say later whether
/// the pages in a folder are those that were released; inside the workspace
/// the manifests in releases/ are what counts.
///
/// Exit status 1 where a statement may not go out, and nothing is written; or
/// where a page is not the one that was released.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Statements to release, by id or path.
    #[arg(value_name = "STATEMENT", required_unless_present = "verify")]
    statements: Vec<String>,

    /// The folder to write to [default: build/ in the workspace].
    #[arg(long, short = 'o', value_name = "DIR")]
    output: Option<PathBuf>,

    /// Say whether the pages in this folder are those that were released.
    #[arg(long, value_name = "DIR", conflicts_with_all = ["statements", "output"])]
    verify: Option<PathBuf>,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        if let Some(folder) = &self.verify {
            return verify::run(folder, context);
        }
        let loaded = context.load(&Filter::All)?;
        let statements = wanted(&loaded, &self.statements)?;
        let judgement = gate::judged(&loaded, &statements, context);
        if judgement.verdict != Verdict::Pass {
            let exit = context.judgement(&judgement, &loaded.workspace);
            stopped(context);
            return Ok(exit);
        }
        let released = match released(&loaded, &statements, &judgement, context) {
            Ok(released) => released,
            Err(error) => {
                let findings: Vec<Finding> = error.findings().cloned().collect();
                context.report("", || json::findings(&findings), &findings);
                stopped(context);
                return Ok(Exit::No);
            }
        };
        let folder = match self.output {
            Some(folder) => context.folder.join(folder),
            None => loaded.workspace.root().join("build"),
        };
        let fresh = write(&loaded, &folder, &released, context)?;
        let warnings = gate::warnings(&judgement);
        let shown = folder.strip_prefix(&context.folder).unwrap_or(&folder);
        let human = text::release::release(&released, shown, warnings.len(), &fresh);
        let all: Vec<&Release> = released.iter().map(|(_, release)| release).collect();
        context.report(&human, || json::release(&all, &fresh, &warnings), &[]);
        Ok(Exit::Pass)
    }
}

/// Returns the statements that were named, each once; a draft is none that can
/// be released.
fn wanted<'a>(loaded: &'a Loaded, names: &[String]) -> Result<Vec<&'a Statement>> {
    let mut seen = BTreeSet::new();
    let mut statements = loaded.statements_named(names)?;
    statements.retain(|statement| seen.insert(&statement.id));
    let drafts = statements.iter().filter(|one| one.settings.stage == Stage::Draft);
    let drafts = drafts.map(|draft| {
        let finding = Finding::error("release-draft").in_file(draft.path());
        Finding { statement: Some(draft.id.clone()), ..finding }
    });
    Error::all(drafts.collect()).map_or(Ok(statements), Err)
}

fn stopped(context: &mut Context<'_>) {
    if context.format == Format::Human {
        context.say(&format!("{}\n", message("release-stopped", &[])));
    }
}

/// Returns what is released, all of it or what is in the way.
fn released<'a>(
    loaded: &Loaded,
    statements: &[&'a Statement],
    judgement: &Judgement,
    context: &Context<'_>,
) -> Result<Vec<(&'a Statement, Release)>> {
    let settings = &loaded.snapshot.settings;
    let (mut released, mut findings) = (Vec::new(), Vec::new());
    for statement in statements {
        let terms = gate::terms(statement, settings, judgement);
        match release::release(statement, &terms, settings, context.today) {
            Ok(release) => released.push((*statement, release)),
            Err(error) => findings.extend(error.findings().cloned()),
        }
    }
    Error::all(findings).map_or(Ok(released), Err)
}

/// Writes the pages, then the manifests beside them, and at last those of the
/// workspace, so that a run that was killed leaves no manifest of pages that
/// are not there. Returns the paths of the last that are not as they were.
fn write(
    loaded: &Loaded,
    folder: &Path,
    released: &[(&Statement, Release)],
    context: &Context<'_>,
) -> Result<Vec<String>> {
    let releases = || released.iter().map(|(_, release)| release);
    let pages = releases().flat_map(|release| &release.pages);
    let pages: Vec<(&str, &str)> = pages.map(|page| (&*page.path, &*page.content)).collect();
    let outdated: Vec<&str> =
        releases().flat_map(|release| &release.outdated).map(String::as_str).collect();
    loaded.workspace.write_output(folder, &pages, &outdated)?;
    let manifests: Vec<(String, String, String)> = releases()
        .map(|Release { manifest, .. }| {
            let id = &manifest.statement;
            (published_path(id), release_path(id), manifest::write(manifest))
        })
        .collect();
    let beside: Vec<(&str, &str)> =
        manifests.iter().map(|(path, _, text)| (&**path, &**text)).collect();
    loaded.workspace.write_output(folder, &beside, &[])?;
    let writes = manifests.into_iter().map(|(_, path, content)| Write {
        path,
        content,
        expected: Expected::Anything,
    });
    loaded.apply(context, &Changes { writes: writes.collect(), ..Changes::default() })
}
