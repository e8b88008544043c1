//! `hexapla init --adopt`

use std::collections::BTreeSet;
use std::path::Path;

use crate::cli::context::{Context, Exit};
use crate::cli::sync;
use crate::error::{Error, Result};
use crate::l10n::message;
use crate::model::{Finding, Locale};
use crate::report::{json, text};
use crate::workflow::adopt::layout::{Layout, layout};
use crate::workflow::adopt::{self, Adoption, Folder};
use crate::workspace::{self, Existing, Filter, Workspace};

/// Takes over the translations in a folder, into the workspace that is there or
/// into a new one.
pub(super) fn run(
    folder: &Path,
    source: Option<Locale>,
    targets: Vec<Locale>,
    context: &mut Context<'_>,
) -> Result<Exit> {
    let working = context.working(message("working-read", &[]));
    let is_new = !Workspace::is_there(&context.folder);
    let existing = read(folder, context)?;
    let old = (!is_new).then(|| Workspace::open(&context.folder)).transpose()?;
    let source = source_of(old.as_ref(), source)?;
    let wanted = |locale: &Locale| {
        let known = old.as_ref().is_none_or(|old| old.settings().targets.contains(locale));
        known && (targets.is_empty() || targets.contains(locale))
    };
    let layout = layout(&existing.name, &existing.paths, &source, &wanted);
    if layout.groups.is_empty() {
        return Err(no_source(folder, &source, &layout).with(&existing.findings));
    }
    if layout.groups.iter().all(|group| group.targets.is_empty()) {
        let finding = Finding::error("adopt-no-translation");
        let finding = finding.arg("folder", folder.display().to_string());
        return Err(Error::from(finding).with(&existing.findings));
    }
    let workspace = match old {
        Some(old) => old,
        None => Workspace::planned(&context.folder, &source, &new_targets(targets, &layout))?,
    };
    let (snapshot, _) = workspace.load(&Filter::All);
    let request = sync::whole(&snapshot.settings.targets);
    let files = Folder { layout: &layout, texts: &existing.texts, is_new };
    let mut adoption = adopt::plan(&snapshot, files, &request);
    drop(working);
    let mut findings = existing.findings;
    findings.append(&mut adoption.findings);
    let written = write(&workspace, &adoption, is_new).map_err(|error| error.with(&findings))?;
    let folder = folder.display().to_string();
    let links = workspace::links_text(&adoption.links);
    let human = text::adopt::adopt(&folder, &adoption, &written, &links, is_new);
    context.report(&human, || json::adopt(&folder, &adoption, &written, &findings), &findings);
    Ok(Exit::Pass.after(&findings))
}

/// Reads the folder, and names its files in findings as the person does.
fn read(folder: &Path, context: &Context<'_>) -> Result<Existing> {
    let mut existing = workspace::existing(folder, &context.folder)?;
    for finding in &mut existing.findings {
        if let Some(path) = &mut finding.place.path {
            *path = folder.join(path.trim_start_matches("./")).display().to_string();
        }
    }
    if existing.paths.is_empty() {
        let finding =
            Finding::error("adopt-no-markdown").arg("folder", folder.display().to_string());
        return Err(Error::from(finding).with(&existing.findings));
    }
    Ok(existing)
}

/// Returns the language of the statements: that of the workspace, or the one
/// that was asked for.
fn source_of(workspace: Option<&Workspace>, asked: Option<Locale>) -> Result<Locale> {
    let known = workspace.map(|workspace| workspace.settings().source.clone());
    match (known, asked) {
        (Some(known), Some(asked)) if known != asked => Err(Finding::error("adopt-other-source")
            .arg("source", known.to_string())
            .arg("asked", asked.to_string())
            .into()),
        (Some(known), _) => Ok(known),
        (None, asked) => Ok(asked.unwrap_or_else(workspace::default_source)),
    }
}

fn no_source(folder: &Path, source: &Locale, layout: &Layout) -> Error {
    let named: Vec<String> = layout.named.iter().map(Locale::to_string).collect();
    let finding = Finding::error("adopt-no-source")
        .arg("folder", folder.display().to_string())
        .arg("source", source.to_string());
    match named.first() {
        Some(first) => finding.arg("known", named.join(", ")).arg("suggestion", first).into(),
        None => finding.arg("known", "none").into(),
    }
}

/// Returns the languages of a new workspace: those that were asked for, or all
/// that are there.
fn new_targets(asked: Vec<Locale>, layout: &Layout) -> Vec<Locale> {
    if !asked.is_empty() {
        return asked;
    }
    let found: BTreeSet<&Locale> = layout.groups.iter().flat_map(|g| g.targets.keys()).collect();
    found.into_iter().cloned().collect()
}

/// Writes what is new; nothing where no statement is.
fn write(workspace: &Workspace, adoption: &Adoption, is_new: bool) -> Result<Vec<String>> {
    match (adoption.statements.is_empty(), is_new) {
        (true, _) => Ok(Vec::new()),
        (_, true) => workspace.found(&adoption.changes, &adoption.links),
        (_, false) => workspace.apply(&adoption.changes),
    }
}
