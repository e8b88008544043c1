//! What every command is given: where it runs, how it writes, and the
//! workspace.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::ProgressBar;
use rayon::prelude::*;

use super::{Cli, Format};
use crate::error::Result;
use crate::l10n::{message, message_with};
use crate::model::verdict::{Judgement, Verdict};
use crate::model::{Changes, Date, Finding, Locale, Severity, Snapshot, StatementId};
use crate::report;
use crate::workflow::statements::{self, Statement, Statements};
use crate::workspace::{self, Filter, Workspace};

/// How long work may take before people are told of it.
const SHORT: Duration = Duration::from_millis(300);
/// How often the sign moves.
const TICK: Duration = Duration::from_millis(100);

/// What a process knows about the place where it runs.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// The working folder.
    pub folder: PathBuf,
    /// Whether results go to a terminal.
    pub out_is_terminal: bool,
    /// Whether talk goes to a terminal.
    pub err_is_terminal: bool,
    /// Whether somebody can answer.
    pub in_is_terminal: bool,
    /// Whether the person wants no colours anywhere (`NO_COLOR`).
    pub no_color: bool,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// All is well.
    Pass,
    /// The answer is no: there is something to do.
    No,
    /// Something could not be read, understood or written.
    Trouble,
}

/// The work of one command.
pub(crate) struct Context<'a> {
    /// The folder that the command works in.
    pub(crate) folder: PathBuf,
    /// How results are written.
    pub(crate) format: Format,
    /// The day that counts as today.
    pub(crate) today: Date,
    /// What the process knows.
    pub(crate) surroundings: Surroundings,
    streams: Streams<'a>,
    broken_pipe: bool,
}

/// Where a command writes, and which of the two streams take colours.
pub(super) struct Streams<'a> {
    pub(super) out: &'a mut dyn Write,
    pub(super) err: &'a mut dyn Write,
    pub(super) colors: (bool, bool),
}

/// A sign that something is going on. Work that is soon done shows none.
pub(crate) struct Working {
    done: Option<Sender<()>>,
    sign: Option<JoinHandle<()>>,
}

impl Working {
    fn new(message: String) -> Self {
        let (done, end) = mpsc::channel();
        let sign = thread::spawn(move || {
            if end.recv_timeout(SHORT) == Err(RecvTimeoutError::Timeout) {
                let bar = ProgressBar::new_spinner().with_message(message);
                bar.enable_steady_tick(TICK);
                // Nothing is sent: the channel closes when the work is done.
                let _ = end.recv();
                bar.finish_and_clear();
            }
        });
        Self { done: Some(done), sign: Some(sign) }
    }
}

impl Drop for Working {
    fn drop(&mut self) {
        drop(self.done.take());
        if let Some(sign) = self.sign.take() {
            // A sign that failed has nothing left to clear.
            let _ = sign.join();
        }
    }
}

/// A workspace as it was read.
pub(crate) struct Loaded {
    pub(crate) workspace: Workspace,
    pub(crate) snapshot: Snapshot,
    pub(crate) statements: Statements,
    pub(crate) findings: Vec<Finding>,
}

impl Surroundings {
    /// Says whether a stream takes colours: `out`, else `err`.
    pub(crate) fn colors(&self, out: bool) -> bool {
        !self.no_color && if out { self.out_is_terminal } else { self.err_is_terminal }
    }
}

impl Exit {
    /// Returns the exit status.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Pass => 0,
            Self::No => 1,
            Self::Trouble => 2,
        }
    }

    /// Returns how a command ends that found this, and otherwise ended so.
    pub(crate) fn after(self, findings: &[Finding]) -> Self {
        let trouble = findings.iter().any(|finding| finding.severity == Severity::Error);
        if trouble { Self::Trouble } else { self }
    }
}

impl<'a> Context<'a> {
    pub(super) fn new(cli: &Cli, surroundings: Surroundings, streams: Streams<'a>) -> Self {
        let folder = match &cli.folder {
            Some(folder) => surroundings.folder.join(folder),
            None => surroundings.folder.clone(),
        };
        let today = cli.today.unwrap_or_else(workspace::today);
        Self { folder, format: cli.format, today, surroundings, streams, broken_pipe: false }
    }

    /// Writes a result.
    pub(crate) fn result(&mut self, text: &str) {
        // A reader that went away, as `head` does, has seen enough.
        let text = colored(text, self.streams.colors.0);
        self.broken_pipe |= self.streams.out.write_all(text.as_bytes()).is_err();
    }

    /// Says something beside the result.
    pub(crate) fn say(&mut self, text: &str) {
        // Where nobody can be told, the exit status still says it.
        let text = colored(text, self.streams.colors.1);
        let _ = self.streams.err.write_all(text.as_bytes());
    }

    /// Asks a question that is answered with yes or no.
    pub(crate) fn confirm(&mut self, question: &str) -> bool {
        self.ask(question) == Some(true)
    }

    /// Asks a question that is answered with yes, no, or the wish to stop,
    /// which gives `None`; so does the end of the input.
    pub(crate) fn ask(&mut self, question: &str) -> Option<bool> {
        self.say(&format!("{question} "));
        let mut answer = String::new();
        let read = self.streams.err.flush().is_ok()
            && io::stdin().read_line(&mut answer).is_ok_and(|bytes| bytes > 0);
        match answer.trim().to_lowercase().as_str() {
            _ if !read => None,
            "y" | "yes" => Some(true),
            "q" | "quit" => None,
            _ => Some(false),
        }
    }

    /// Shows on a terminal that something is going on, until the result is
    /// dropped.
    pub(crate) fn working(&self, message: String) -> Option<Working> {
        let visible = self.surroundings.err_is_terminal && self.format == Format::Human;
        visible.then(|| Working::new(message))
    }

    /// Opens and reads the workspace, all locales or some. What a filter leaves
    /// for later is read with [`Loaded::each`].
    pub(crate) fn load(&mut self, filter: &Filter) -> Result<Loaded> {
        let _working = self.working(message("working-read", &[]));
        let workspace = Workspace::open(&workspace::find(&self.folder)?)?;
        let (snapshot, findings) = workspace.load(filter);
        Ok(Loaded::new(workspace, snapshot, findings))
    }

    /// Opens the workspace, and reads what is staged for the next commit.
    pub(crate) fn load_staged(&mut self) -> Result<Loaded> {
        let _working = self.working(message("working-read", &[]));
        let workspace = Workspace::open(&workspace::find(&self.folder)?)?;
        let (snapshot, findings) = workspace.load_index()?;
        Ok(Loaded::new(workspace, snapshot, findings))
    }

    /// Writes the result of a command in the format that was asked for, and
    /// for people the findings beside it.
    pub(crate) fn report(
        &mut self,
        human: &str,
        json: impl FnOnce() -> String,
        findings: &[Finding],
    ) {
        match self.format {
            Format::Human => {
                self.result(human);
                if !findings.is_empty() {
                    let findings = super::told(findings, Format::Human);
                    self.say(&format!("\n{findings}"));
                }
            }
            _ => self.result(&json()),
        }
    }

    /// Writes the verdict of `check`, and says how that ends the command.
    pub(crate) fn judgement(&mut self, judgement: &Judgement, workspace: &Workspace) -> Exit {
        let text = match self.format {
            Format::Human => report::text::check::check(judgement),
            Format::Json => report::json::check(judgement),
            Format::Github => report::github::check(judgement, &workspace.prefix()),
            Format::Sarif => report::sarif::check(judgement, &workspace.prefix()),
            Format::Junit => report::junit::check(judgement),
        };
        self.result(&text);
        match judgement.verdict {
            Verdict::Pass => Exit::Pass,
            Verdict::Fail => Exit::No,
            Verdict::Error => Exit::Trouble,
        }
    }

    /// Says what ended the command, if anything did.
    pub(super) fn finish(&mut self, exit: Result<Exit>) -> Exit {
        let exit = exit.unwrap_or_else(|error| {
            let findings: Vec<Finding> = error.findings().cloned().collect();
            let text = super::told(&findings, self.format);
            match self.format {
                Format::Json => self.result(&text),
                _ => self.say(&text),
            }
            Exit::Trouble
        });
        let flushed = self.streams.out.flush().is_ok() && self.streams.err.flush().is_ok();
        if flushed || self.broken_pipe { exit } else { Exit::Trouble }
    }
}

/// Takes back what was said of files without a statement where the workspace
/// has said more: the file needs another name only, or a statement may be there
/// and could not be found, so that nobody can tell which are gone.
fn mend_leftovers(statements: &mut Statements, findings: &[Finding]) {
    let hidden = |finding: &Finding| {
        let path = finding.place.path.as_deref().unwrap_or_default();
        let below =
            path.strip_prefix("statements").is_some_and(|r| r.is_empty() || r.starts_with('/'));
        below && finding.severity == Severity::Error && finding.statement.is_none()
    };
    let unsure = findings.iter().any(hidden);
    if unsure {
        statements.leftovers.clear();
    }
    let misspelt = |finding: &Finding| {
        let same =
            |other: &Finding| other.check == "locale-file-spelling" && other.place == finding.place;
        finding.check == "file-without-statement" && findings.iter().any(same)
    };
    statements.findings.retain(|finding| {
        let gone = matches!(finding.check, "statement-gone" | "file-without-statement");
        !(unsure && gone || misspelt(finding))
    });
}

/// Takes the colours off a text that goes where none belong.
fn colored(text: &str, colors: bool) -> Cow<'_, str> {
    if colors { Cow::Borrowed(text) } else { anstream::adapter::strip_str(text).to_string().into() }
}

impl Loaded {
    fn new(workspace: Workspace, snapshot: Snapshot, mut findings: Vec<Finding>) -> Self {
        let mut statements = statements::read(&snapshot);
        mend_leftovers(&mut statements, &findings);
        findings.append(&mut statements.findings);
        // What no statement translates is read for its mistakes alone.
        let mut known: BTreeMap<&StatementId, &Statement> = BTreeMap::new();
        for one in &statements.all {
            known.extend(one.renamed_from.iter().chain([&one.id]).map(|id| (id, one)));
        }
        let will_be_read = |locale: &Locale, id: &StatementId| {
            known.get(id).is_some_and(|statement| statement.targets.contains(locale))
        };
        findings.extend(workspace.probe(&snapshot, &will_be_read));
        Self { workspace, snapshot, statements, findings }
    }

    /// Returns a statement with its translations into some locales, all where
    /// none is named, which are read where they were left for later, and what is
    /// wrong with these.
    pub(crate) fn open<'a>(
        &self,
        statement: &'a Statement,
        locales: &[Locale],
    ) -> (Cow<'a, Statement>, Vec<Finding>) {
        let wanted = |locale: &Locale| locales.is_empty() || locales.contains(locale);
        let (files, mut findings) = self.workspace.targets(&self.snapshot, statement, &wanted);
        if files.is_empty() {
            return (Cow::Borrowed(statement), findings);
        }
        let mut opened = statement.clone();
        findings.extend(opened.read_targets(&self.snapshot.settings, files));
        (Cow::Owned(opened), findings)
    }

    /// Does something with each of some statements while its translations into
    /// some locales are at hand, which are read for that and let go again: all
    /// of them together may be more than memory holds. Returns what comes of
    /// it, in the order of the statements, and adds to the findings what
    /// reading finds for the first time.
    pub(crate) fn each<T: Send>(
        &mut self,
        wanted: &(dyn Fn(&Statement) -> bool + Sync),
        locales: &[Locale],
        work: impl Fn(&Statement, &Snapshot) -> T + Sync,
    ) -> Vec<T> {
        let (workspace, snapshot) = (&self.workspace, &self.snapshot);
        let one = |statement: &mut Statement| {
            let asked = |locale: &Locale| locales.contains(locale);
            let (files, mut findings) = workspace.targets(snapshot, statement, &asked);
            let read_here = !files.is_empty();
            let told = files.iter().any(|(locale, _)| statement.tallies.contains_key(locale));
            findings.extend(statement.read_targets(&snapshot.settings, files));
            if told {
                findings.clear();
            }
            let done = work(statement, snapshot);
            if read_here {
                statement.let_go();
            }
            (done, findings)
        };
        let statements = self.statements.all.par_iter_mut().filter(|one| wanted(one));
        let done: Vec<(T, Vec<Finding>)> = statements.map(one).collect();
        let keep = |(done, findings)| {
            self.findings.extend(findings);
            done
        };
        done.into_iter().map(keep).collect()
    }

    /// Writes changes to the disk.
    pub(crate) fn apply(&self, context: &Context<'_>, changes: &Changes) -> Result<Vec<String>> {
        let count = changes.paths().len();
        let _working = context.working(message_with("working-write", &[], &[("count", count)]));
        self.workspace.apply(changes)
    }
}
