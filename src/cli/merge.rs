//! `hexapla merge`

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::context::{Context, Exit, Loaded};
use crate::error::Result;
use crate::model::{Changes, Finding, SegmentId};
use crate::report::{json, text};
use crate::workflow::merge::plan::{Request, Undecided, plan};
use crate::workflow::merge::{self, Side, Versions};
use crate::workspace::{Filter, version};

/// Join locale files and catalogs that two branches changed.
///
/// Finds the files below `locales/` in which git left conflict markers, and
/// joins them entry by entry: where the source text moved on against a
/// translation, the entry gets the new text, and the translation with the text
/// that it was made from. Only where both sides changed a translation you have
/// to choose: --pick ours takes the one of the branch you are on. In a rebase,
/// `ours` is the branch onto which you move, and `theirs` is your own work.
///
/// `hexapla init --git` makes git do this by itself with every merge.
///
/// Exit status 1 where something is left to pick.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Files to join [default: all with conflict markers].
    #[arg(value_name = "FILE")]
    files: Vec<String>,

    /// Take the translation of one side, `ours` or `theirs`; may be given
    /// several times.
    #[arg(long, num_args = 2, value_names = ["SIDE", "SEGMENT"], action = clap::ArgAction::Append)]
    pick: Vec<String>,

    /// How git calls it as a merge driver: join OURS and THEIRS, which began
    /// as BASE, and write the result to OURS; PATH is the file's name.
    #[arg(
        long,
        num_args = 4,
        value_names = ["BASE", "OURS", "THEIRS", "PATH"],
        conflicts_with_all = ["files", "pick"],
    )]
    driver: Vec<PathBuf>,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        if let [base, ours, theirs, path] = &self.driver[..] {
            return drive(context, [base, ours, theirs], &path.to_string_lossy());
        }
        let loaded = context.load(&Filter::All)?;
        let request = Request {
            paths: self.paths(&loaded)?,
            picks: self.picks()?,
            undecided: undecided(&loaded),
        };
        let plan = plan(&loaded.snapshot, &loaded.statements, &request);
        let unsure = plan.findings.iter().any(|finding| finding.check == "merge-which-file");
        let writes = if unsure { Vec::new() } else { plan.writes.clone() };
        let changes = Changes { writes, ..Changes::default() };
        loaded.apply(context, &changes).map_err(|error| error.with(&plan.findings))?;
        // What was said of the files as they were is settled, or said below.
        let mut findings = context.load(&Filter::All)?.findings;
        findings.retain(|finding| {
            let told = plan.files.iter().any(|(path, _)| finding.place.path.as_ref() == Some(path));
            !told
        });
        findings.extend(plan.findings.iter().cloned());
        findings.extend(one_sided(&loaded));
        let nothing = unsure || plan.files.is_empty() && !plan.findings.is_empty();
        let waiting = request.paths.is_some() && conflicted(&findings);
        let human = if nothing { String::new() } else { text::merge::merge(&plan.files, waiting) };
        context.report(&human, || json::merge(&plan.files, &findings), &findings);
        let left = plan.files.iter().any(|(_, merged)| !merged.conflicts.is_empty());
        Ok(if left { Exit::No } else { Exit::Pass }.after(&findings))
    }

    fn paths(&self, loaded: &Loaded) -> Result<Option<Vec<String>>> {
        let known = |path: &str| {
            let mut files = loaded.snapshot.locale_files.keys();
            files.any(|(locale, id)| crate::model::snapshot::locale_path(locale, id) == path)
        };
        let named = self.files.iter().map(|name| {
            let path = name.strip_prefix("./").unwrap_or(name);
            let finding = || Box::new(Finding::error("merge-no-file").in_file(path));
            known(path).then(|| path.to_owned()).ok_or_else(finding)
        });
        let paths: std::result::Result<Vec<String>, Box<Finding>> = named.collect();
        Ok(Some(paths?).filter(|paths| !paths.is_empty()))
    }

    fn picks(&self) -> Result<BTreeMap<SegmentId, Side>> {
        let pick = |pair: &[String]| {
            let wrong = || Finding::error("merge-side").arg("side", &pair[0]);
            let side = Side::parse(&pair[0]).ok_or_else(wrong)?;
            let unknown = || Finding::error("merge-no-conflict").arg("id", &pair[1]);
            Ok((SegmentId::parse(&pair[1]).ok_or_else(unknown)?, side))
        };
        self.pick.chunks_exact(2).map(pick).collect()
    }
}

/// Returns the files that git left undecided and of which it has both sides.
fn undecided(loaded: &Loaded) -> BTreeMap<String, Undecided> {
    let known = |path: String| {
        let stages = loaded.workspace.stages(&path)?;
        let (base, ours, theirs) = (stages.base, stages.ours?, stages.theirs?);
        Some((path, Undecided { base, ours, theirs }))
    };
    loaded.workspace.unmerged().into_iter().filter_map(known).collect()
}

/// Says whether files are left with markers in them.
fn conflicted(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.check == "conflict-markers")
}

/// Says of which files git has one side only: they were removed on the other,
/// or are no text.
fn one_sided(loaded: &Loaded) -> Vec<Finding> {
    let lacks = |path: &String| {
        let stages = loaded.workspace.stages(path).unwrap_or_default();
        path.starts_with("locales/") && (stages.ours.is_none() || stages.theirs.is_none())
    };
    let paths = loaded.workspace.unmerged().into_iter().filter(lacks);
    paths.map(|path| Finding::error("merge-one-side").in_file(path)).collect()
}

/// Joins three files as git's merge driver: exit status 0 where nothing is left
/// to pick, else 1.
fn drive(context: &mut Context<'_>, files: [&PathBuf; 3], path: &str) -> Result<Exit> {
    let path = path.strip_prefix("./").unwrap_or(path);
    let read = |file: &PathBuf| version::read(&context.folder.join(file), path);
    let [base, ours, theirs] = files;
    let (base, ours_text, theirs) = (read(base)?, read(ours)?, read(theirs)?);
    let versions = Versions { base: Some(&base), ours: &ours_text, theirs: &theirs };
    let merged = merge::file(versions);
    let text = merged.as_ref().map_or_else(|| merge::refused(versions), |one| one.text.clone());
    version::write(&context.folder.join(ours), path, &text)?;
    context.say(&text::merge::driven(path, merged.as_ref()));
    let decided = merged.is_some_and(|merged| merged.conflicts.is_empty());
    Ok(if decided { Exit::Pass } else { Exit::No })
}
