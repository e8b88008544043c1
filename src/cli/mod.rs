//! The commands. Each is a sandwich: load a snapshot, decide, then apply or
//! show.

mod accept;
mod arguments;
mod build;
mod check;
mod completions;
mod context;
mod cost;
mod diff;
mod explain;
mod history;
mod init;
mod merge;
mod minor;
mod release;
mod review;
mod status;
mod sync;
mod todo;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::error::Result;
use crate::model::{Date, Finding};
use crate::report;
pub use context::Surroundings;
use context::{Context, Exit, Streams};

/// Keeps the public statements of an organisation in step across languages.
///
/// Statements are written once, in Markdown, below `statements/`. Translators
/// fill one file per language below `locales/`. When a statement changes,
/// Hexapla says exactly which translations no longer fit, and why.
///
/// Authors run `hexapla sync` after an edit; `hexapla status` shows where
/// every language stands. Translators need no command at all.
#[derive(Debug, Parser)]
#[command(name = "hexapla", version, max_term_width = 80)]
pub(crate) struct Cli {
    /// Work in this folder instead of the present one.
    #[arg(short = 'C', value_name = "DIR", global = true)]
    folder: Option<PathBuf>,

    /// When to use colours.
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    color: Color,

    /// How to write the result: text for people, or JSON for programs; that of
    /// `check` also for GitHub, as SARIF or as JUnit XML.
    #[arg(long, value_name = "FORMAT", default_value = "human", global = true)]
    format: Format,

    /// The day that counts as today, for deadlines [default: today, UTC].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date, global = true)]
    today: Option<Date>,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Human,
    Json,
    Github,
    Sarif,
    Junit,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Args),
    Sync(sync::Args),
    Status(status::Args),
    Todo(todo::Args),
    Diff(diff::Args),
    Accept(accept::Args),
    Minor(minor::Args),
    Review(review::Args),
    Merge(merge::Args),
    Check(check::Args),
    Build(build::Args),
    Release(release::Args),
    History(history::Args),
    Explain(explain::Args),
    Completions(completions::Args),
}

fn date(text: &str) -> std::result::Result<Date, String> {
    let hint = || crate::l10n::message("usage-date", &[]);
    Date::parse(text).ok_or_else(hint)
}

/// Runs the tool with its arguments, the first of which is its name, and
/// returns the exit status: 0 pass, 1 the answer is no, 2 trouble.
///
/// Results go to `out`, talk goes to `err`; colours are left out where they do
/// not belong.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    surroundings: Surroundings,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let cli = match parsed(&args) {
        Ok(cli) => cli,
        Err(error) => return usage(&shown(error, &args), &surroundings, out, err).code(),
    };
    let colored = |to_out| match cli.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => surroundings.colors(to_out),
    };
    let colors = (colored(true), colored(false));
    let mut context = Context::new(&cli, surroundings, Streams { out, err, colors });
    let exit = match cli.command.writes(cli.format) {
        true => dispatch(cli.command, &mut context),
        false => Err(Finding::error("usage-format").arg("format", cli.format.name()).into()),
    };
    context.finish(exit).code()
}

fn parsed(args: &[OsString]) -> std::result::Result<Cli, clap::Error> {
    let matches = Cli::command().try_get_matches_from(args);
    matches.and_then(|matches| Cli::from_arg_matches(&matches))
}

/// Returns an error about arguments as it is shown: they may steer a terminal,
/// and it repeats them.
fn shown(error: clap::Error, args: &[OsString]) -> clap::Error {
    let escaped = args.iter().map(|arg| report::text::safe(&arg.to_string_lossy()).into());
    let escaped: Vec<OsString> = escaped.collect();
    // Arguments that are no text give an error that repeats nothing.
    parsed(&escaped).err().unwrap_or(error)
}

/// Shows the help that was asked for, or what is wrong with the arguments.
fn usage(
    error: &clap::Error,
    surroundings: &Surroundings,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let help = !error.use_stderr();
    let rendered = error.render();
    let text = match surroundings.colors(help) {
        true => rendered.ansi().to_string(),
        false => rendered.to_string(),
    };
    let written =
        if help { out.write_all(text.as_bytes()) } else { err.write_all(text.as_bytes()) };
    if help && written.is_ok() { Exit::Pass } else { Exit::Trouble }
}

fn dispatch(command: Command, context: &mut Context<'_>) -> Result<Exit> {
    match command {
        Command::Init(args) => args.run(context),
        Command::Sync(args) => args.run(context),
        Command::Status(args) => args.run(context),
        Command::Todo(args) => args.run(context),
        Command::Diff(args) => args.run(context),
        Command::Accept(args) => args.run(context),
        Command::Minor(args) => args.run(context),
        Command::Review(args) => args.run(context),
        Command::Merge(args) => args.run(context),
        Command::Check(args) => args.run(context),
        Command::Build(args) => args.run(context),
        Command::Release(args) => args.run(context),
        Command::History(args) => args.run(context),
        Command::Explain(args) => args.run(context),
        Command::Completions(args) => args.run(context),
    }
}

/// Returns what to say where nothing but findings came out.
fn told(findings: &[Finding], format: Format) -> String {
    match format {
        Format::Json => report::json::findings(findings),
        _ => report::text::findings::findings(findings),
    }
}

impl Command {
    /// Says whether the command has results in a format.
    fn writes(&self, format: Format) -> bool {
        matches!(format, Format::Human | Format::Json) || matches!(self, Self::Check(_))
    }
}

impl Format {
    /// Returns the name that people type.
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}
