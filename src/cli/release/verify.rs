//! `hexapla release --verify`

use std::path::Path;

use super::super::context::{Context, Exit, Loaded};
use crate::error::Result;
use crate::model::Finding;
use crate::report::{json, text};
use crate::workflow::release::{self, Records, Since, Verified};
use crate::workspace::{self, Filter, Published};

/// Says whether the pages in a folder are those that were released. No
/// workspace is needed; where there is one, it is asked too.
pub(super) fn run(folder: &Path, context: &mut Context<'_>) -> Result<Exit> {
    let published = Published::open(folder, &context.folder)?;
    let (own, mut findings) = published.manifests();
    let loaded = around(context, &mut findings);
    let records = loaded.as_ref().map(|loaded| {
        let (records, found) = loaded.workspace.releases();
        findings.extend(found);
        records
    });
    let files = release::files(&own, records.as_ref().unwrap_or(&Records::new()));
    let (found, unread) = published.found(&files);
    findings.extend(unread);
    let verified = release::verify(&own, records.as_ref(), &found);
    if verified.is_empty() && findings.is_empty() {
        let folder = folder.display().to_string();
        return Err(Finding::error("release-none").arg("folder", folder).into());
    }
    let since = |one: &Verified| since(loaded.as_ref()?, records.as_ref()?, one);
    let with_past = |one: Verified| {
        let past = since(&one);
        (one, past)
    };
    let verified: Vec<(Verified, Option<Since>)> = verified.into_iter().map(with_past).collect();
    let genuine = verified.iter().all(|(one, _)| one.is_genuine());
    let human = text::verify::verify(&verified);
    context.report(&human, || json::verify(&verified, &findings), &findings);
    let exit = if genuine { Exit::Pass } else { Exit::No };
    Ok(exit.after(&findings))
}

/// Reads the workspace that one is in, where one is.
fn around(context: &mut Context<'_>, findings: &mut Vec<Finding>) -> Option<Loaded> {
    workspace::find(&context.folder).ok()?;
    match context.load(&Filter::All) {
        Ok(loaded) => Some(loaded),
        Err(error) => {
            findings.extend(error.findings().cloned());
            None
        }
    }
}

/// Says what became of a statement since its last release.
fn since(loaded: &Loaded, records: &Records, one: &Verified) -> Option<Since> {
    let statement = loaded.statements.all.iter().find(|other| other.id == one.statement)?;
    let record = records.get(&one.statement)?.as_ref()?;
    Some(release::since(record, statement, &loaded.snapshot.settings))
}
