//! `hexapla check`

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::context::{Context, Exit, Loaded};
use crate::checks::fix::{self, Fixed};
use crate::checks::{self, Open};
use crate::error::{Error, Result};
use crate::format::yaml::{self, SETTINGS_FILE};
use crate::gate::{self, Question, Side};
use crate::model::verdict::Judgement;
use crate::model::{Changes, Finding, Locale, Rewrite, Settings, Snapshot, Stage, StatementId};
use crate::report::text;
use crate::workflow::statements::{self, Statement, Statements, Target, TargetFile};
use crate::workspace::Filter;

/// Check translations, and whether statements may go out.
///
/// Says which translations break something: a lost link, another account
/// number or date, a letter that only looks like one, quotation marks of
/// another language. Then it says whether the statements may go out by what
/// `release:` in hexapla.yaml demands, and exits with 1 where they may not.
///
/// With --base REV, for a pull request: what the change does, judged by the
/// rules of REV, which no change can switch off.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Statements to check, by id or path [default: all].
    #[arg(value_name = "STATEMENT")]
    statements: Vec<String>,

    /// Check only this language; can be given several times.
    #[arg(short, long = "locale", value_name = "LOCALE")]
    locales: Vec<String>,

    /// Judge the change since this revision of git, by the rules of it.
    #[arg(long, value_name = "REV")]
    base: Option<String>,

    /// Fail on findings only that the base did not have.
    #[arg(long, requires = "base")]
    new_only: bool,

    /// Mend what is sure: quotation marks, dashes, spaces. Shows what it did,
    /// then checks what is left.
    #[arg(long)]
    fix: bool,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let mut loaded = context.load(&Filter::Sources)?;
        if self.fix {
            let locales = loaded.targets_named(&self.locales)?;
            let named = loaded.statements_named(&self.statements)?;
            if fix(context, &loaded, &named, &locales)? {
                loaded = context.load(&Filter::Sources)?;
            }
        }
        let named = loaded.statements_named(&self.statements)?;
        let names: Vec<StatementId> = match self.statements[..] {
            [] => Vec::new(),
            _ => named.iter().map(|statement| statement.id.clone()).collect(),
        };
        let locales: Vec<Locale> =
            self.locales.iter().map(|tag| loaded.target(tag)).collect::<Result<_>>()?;
        let question = Question {
            statements: &names,
            locales: &locales,
            today: context.today,
            new_only: self.new_only,
        };
        let mut judgement = match &self.base {
            Some(base) => against(&loaded, base, &question)?,
            None => {
                let hidden = hidden(&loaded.snapshot, &loaded.statements);
                let open: &Open<'_> = &|statement| loaded.open(statement, question.locales);
                gate::judge(&side(&loaded, &loaded.statements, &hidden, open), None, &question)
            }
        };
        place_waivers(&loaded, &mut judgement);
        Ok(context.judgement(&judgement, &loaded.workspace))
    }
}

/// Mends what is sure in some translations, and says what was done. Returns
/// whether anything was.
fn fix(
    context: &mut Context<'_>,
    loaded: &Loaded,
    statements: &[&Statement],
    locales: &[Locale],
) -> Result<bool> {
    let fixed = |statement: &&Statement| {
        of_statement(&loaded.open(statement, locales).0, locales, &loaded.snapshot.settings)
    };
    let fixed: Vec<_> = statements.par_iter().map(fixed).collect();
    let mut mended = Vec::new();
    let mut changes = Changes::default();
    for (path, fixed, rewrite) in fixed.into_iter().flatten() {
        changes.rewrites.extend(rewrite);
        mended.push((path, fixed));
    }
    let written = !changes.is_empty();
    loaded.apply(context, &changes)?;
    context.say(&text::fix::fixed(&mended));
    Ok(written)
}

/// Returns what can be mended in the locale files of a statement.
fn of_statement(
    statement: &Statement,
    locales: &[Locale],
    settings: &Settings,
) -> Vec<(String, Fixed, Option<Rewrite>)> {
    let found = checks::run(&[statement], &|locale| locales.contains(locale), settings);
    let of_locale = |locale: &Locale| {
        let Some(TargetFile::Read(Target { file, .. })) = statement.files.get(locale) else {
            return None;
        };
        let path = statement.file_path(locale);
        let fixed = fix::fixes(statement, locale, &found, settings);
        let writes = !fixed.edits.is_empty() && !file.conflicted;
        let rewrite = writes.then(|| Rewrite::new(path.clone(), &file.text, fixed.edits.clone()));
        Some((path, fixed, rewrite))
    };
    locales.iter().filter_map(of_locale).collect()
}

pub(super) fn side<'a>(
    loaded: &'a Loaded,
    statements: &'a Statements,
    hidden: &'a BTreeSet<StatementId>,
    open: &'a Open<'a>,
) -> Side<'a> {
    let settings = &loaded.snapshot.settings;
    Side { settings, statements, hidden, findings: &loaded.findings, open, lowered: NONE }
}

/// No statement is read as in another stage than it says.
const NONE: &BTreeMap<StatementId, Stage> = &BTreeMap::new();

/// Judges a workspace as a change to a revision.
fn against(loaded: &Loaded, base: &str, question: &Question<'_>) -> Result<Judgement> {
    let revision = loaded.workspace.load_revision(base).map_err(|error| not_here(base, error))?;
    let (then, mut found) = revision;
    let before = statements::read(&then);
    found.extend(before.findings.iter().cloned());
    let there = hidden(&then, &before);
    let at_base = Side {
        settings: &then.settings,
        statements: &before,
        hidden: &there,
        findings: &found,
        open: &checks::at_hand,
        lowered: NONE,
    };
    let at_base = Some((base, &at_base));
    let here = hidden(&loaded.snapshot, &loaded.statements);
    // What the change does is told of all languages.
    let open: &Open<'_> = &|statement| loaded.open(statement, &[]);
    let head = side(loaded, &loaded.statements, &here, open);
    let stages = gate::lowered(&loaded.statements, &before);
    if stages.is_empty() {
        return Ok(gate::judge(&head, at_base, question));
    }
    // A statement whose stage was lowered is judged as what it was.
    let mut now = statements::read_at_least(&loaded.snapshot, &stages);
    let mut findings = loaded.findings.clone();
    findings.extend(now.findings.drain(..).filter(|found| !loaded.findings.contains(found)));
    let said = |one: &&Statement| stages.contains_key(&one.id);
    let said = loaded.statements.all.iter().filter(said);
    let lowered = said.map(|one| (one.id.clone(), one.settings.stage)).collect();
    let head = Side { statements: &now, findings: &findings, lowered: &lowered, ..head };
    Ok(gate::judge(&head, at_base, question))
}

/// Returns the statements that are there and were not read.
pub(super) fn hidden(snapshot: &Snapshot, statements: &Statements) -> BTreeSet<StatementId> {
    let read: BTreeSet<&StatementId> = statements.all.iter().map(|one| &one.id).collect();
    let files = snapshot.statements.iter().map(|file| &file.id);
    let there = files.chain(snapshot.unavailable.keys()).chain(&snapshot.excluded);
    there.filter(|id| !read.contains(id)).cloned().collect()
}

/// Says what to fetch where a shallow clone does not have the base.
fn not_here(base: &str, error: Error) -> Error {
    let finding = error.finding();
    let shallow = finding.args.iter().any(|(name, value)| *name == "shallow" && value == "yes");
    // No remote can be asked for what is counted from another commit.
    let is_counted = base.contains(['~', '^', '@', ':']);
    if finding.check != "git-unknown-revision" || !shallow || is_counted {
        return error;
    }
    let hex = base.len() == 40 && base.bytes().all(|byte| byte.is_ascii_hexdigit());
    let (what, then) = match base.split_once('/') {
        Some((_, branch)) if base.starts_with("origin/") => {
            (format!("{branch}:refs/remotes/{base}"), base)
        }
        _ => (base.to_owned(), if hex { base } else { "FETCH_HEAD" }),
    };
    let finding = Finding::error("base-not-here").arg("revision", base);
    finding.arg("fetch", what).arg("base", then).into()
}

/// Gives what is said of waivers its place in the settings.
pub(super) fn place_waivers(loaded: &Loaded, judgement: &mut Judgement) {
    let number = |finding: &Finding| {
        let arg = finding.args.iter().find(|(name, _)| *name == "number")?;
        arg.1.parse::<usize>().ok().filter(|_| finding.place.path.as_deref() == Some(SETTINGS_FILE))
    };
    if judgement.findings.iter().all(|one| number(&one.finding).is_none()) {
        return;
    }
    let Ok(Some(text)) = loaded.workspace.read(SETTINGS_FILE) else { return };
    for one in &mut judgement.findings {
        if let Some(number) = number(&one.finding) {
            let path = ["waivers", &(number - 1).to_string()];
            one.finding = yaml::settings_finding(&text, &path, one.finding.clone());
        }
    }
}
