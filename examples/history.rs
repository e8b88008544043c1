//! Measures `hexapla history` on a long history.
//!
//! ```text
//! cargo run --release --example history [COMMITS]
//! ```
//!
//! Writes a repository of made-up statements into a temporary folder: 20
//! statements of 40 segments, in 6 languages. Authors edit, somebody syncs,
//! translators fill in; each is a commit. Then `hexapla history` is run on it,
//! at first with nothing in the system's cache where that can be emptied, and
//! the seconds and the memory are printed.

#![allow(clippy::print_stdout, reason = "an example program prints its table")]

use std::cell::Cell;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use hexapla::cli::{self, Surroundings};

mod support;
use support::{Outcome, World, pseudo, table, tag};

const STATEMENTS: usize = 20;
const SEGMENTS: usize = 40;
const LOCALES: [&str; 6] = ["pl", "uk", "de", "fr", "he", "be"];
const SETTINGS: &str = "source: en\ntargets: [pl, uk, de, fr, he, be]\n";

const WORDS: [&str; 48] = [
    "harbour",
    "council",
    "night",
    "train",
    "ferry",
    "garden",
    "letter",
    "river",
    "school",
    "bakery",
    "bridge",
    "winter",
    "summer",
    "meeting",
    "signature",
    "volunteer",
    "timetable",
    "station",
    "platform",
    "ticket",
    "market",
    "library",
    "orchard",
    "lantern",
    "asks",
    "opens",
    "closes",
    "repairs",
    "carries",
    "invites",
    "explains",
    "answers",
    "remembers",
    "promises",
    "collects",
    "the",
    "every",
    "our",
    "a",
    "before",
    "after",
    "near",
    "without",
    "and",
    "early",
    "quiet",
    "common",
    "new",
];

/// Numbers that are the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }

    fn sentence(&mut self) -> String {
        let count = 8 + self.roll(16);
        let words: Vec<&str> = (0..count).map(|_| WORDS[self.roll(WORDS.len())]).collect();
        format!("{}.", words.join(" "))
    }
}

/// A statement whose paragraphs are edited one by one.
struct Text {
    world: World,
    paragraphs: Vec<String>,
}

impl Text {
    fn new(number: usize, dice: &mut Dice) -> Outcome<Self> {
        let world = World::new(LOCALES.map(tag).to_vec());
        let paragraphs = (0..SEGMENTS - 1).map(|_| dice.sentence()).collect();
        let mut text = Self { world, paragraphs };
        text.write(number)?;
        Ok(text)
    }

    fn write(&mut self, number: usize) -> Outcome<()> {
        let text = format!("# Statement {number}\n\n{}\n", self.paragraphs.join("\n\n"));
        self.world.put(&format!("2026/statement-{number}"), text)
    }

    fn edit(&mut self, number: usize, dice: &mut Dice) -> Outcome<()> {
        for _ in 0..=dice.roll(3) {
            let at = dice.roll(self.paragraphs.len());
            let mut words: Vec<&str> = self.paragraphs[at].split(' ').collect();
            let place = dice.roll(words.len());
            words[place] = WORDS[dice.roll(WORDS.len())];
            self.paragraphs[at] = words.join(" ");
        }
        self.write(number)
    }

    /// Fills in some of what is open in a language.
    fn fill(&mut self, locale: &str, most: usize) -> Outcome<()> {
        let left = Cell::new(most);
        let locale = tag(locale);
        let translation = |source: &str| {
            left.set(left.get().checked_sub(1)?);
            Some(pseudo(&locale, source))
        };
        self.world.translate(&locale, &translation).map(drop)
    }

    fn files(&self) -> BTreeMap<String, &str> {
        let own = (format!("statements/{}.md", self.world.id), self.world.text.as_str());
        self.world
            .files
            .iter()
            .map(|(path, text)| (path.clone(), text.as_str()))
            .chain([own])
            .collect()
    }
}

/// What `git fast-import` is told.
#[derive(Default)]
struct Import {
    stream: String,
    known: BTreeMap<String, String>,
    blobs: HashSet<String>,
    commits: usize,
}

impl Import {
    /// Commits the files that changed; nothing where none did.
    fn commit(&mut self, subject: &str, files: &BTreeMap<String, &str>) {
        let changed = |(path, text): &(&String, &&str)| {
            self.known.get(*path).map(String::as_str) != Some(**text)
        };
        let changed: Vec<(&String, &&str)> = files.iter().filter(changed).collect();
        if changed.is_empty() {
            return;
        }
        let seconds = 1_600_000_000 + self.commits * 30_000;
        let _ = write!(
            self.stream,
            "commit refs/heads/main\ncommitter Somebody <nobody@example.org> {seconds} +0000\ndata {}\n{subject}\n",
            subject.len(),
        );
        for (path, text) in changed {
            let _ = write!(self.stream, "M 100644 inline {path}\ndata {}\n{text}\n", text.len());
            self.blobs.insert((*text).to_owned());
            self.known.insert(path.clone(), (*text).to_owned());
        }
        self.commits += 1;
    }
}

/// Makes up a history.
fn imagine(commits: usize) -> Outcome<Import> {
    let mut dice = Dice(7);
    let mut import = Import::default();
    import.commit("Begin", &BTreeMap::from([("hexapla.yaml".to_owned(), SETTINGS)]));
    let mut texts = Vec::new();
    for number in 0..STATEMENTS {
        let mut text = Text::new(number, &mut dice)?;
        text.world.sync()?;
        import.commit(&format!("Write statement {number}"), &text.files());
        texts.push(text);
    }
    while import.commits < commits {
        let number = dice.roll(STATEMENTS);
        let text = &mut texts[number];
        match dice.roll(10) {
            0 | 1 => {
                text.edit(number, &mut dice)?;
                import.commit(&format!("Edit statement {number}"), &text.files());
                text.world.sync()?;
                import.commit("Sync", &text.files());
            }
            _ => {
                let locale = LOCALES[dice.roll(LOCALES.len())];
                let most = 1 + dice.roll(10);
                text.fill(locale, most)?;
                import.commit(&format!("Translate into {locale}"), &text.files());
            }
        }
    }
    Ok(import)
}

fn git(folder: &Path, args: &[&str], input: Option<&str>) -> Outcome<()> {
    let mut command = Command::new("git");
    command.args(args).current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::null());
    let mut child = command.spawn().map_err(|error| format!("git: {error}"))?;
    if let Some(mut stdin) = child.stdin.take() {
        let written = stdin.write_all(input.unwrap_or_default().as_bytes());
        written.map_err(|error| format!("git {args:?}: {error}"))?;
    }
    let status = child.wait().map_err(|error| format!("git {args:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("git {args:?} failed")) }
}

/// Runs `hexapla history` in this process and prints seconds and memory.
fn measure(folder: &str) -> Outcome<()> {
    let start = Instant::now();
    let surroundings = Surroundings { folder: folder.into(), ..Surroundings::default() };
    let args = ["hexapla", "history", "--today", "2026-11-23"].map(Into::into);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = cli::run(args, surroundings, &mut out, &mut err);
    let seconds = start.elapsed().as_secs_f64();
    if exit != 0 {
        return Err(String::from_utf8_lossy(&err).into_owned());
    }
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = peak.and_then(|peak| peak.trim().strip_suffix("kB")?.trim().parse::<u64>().ok());
    let peak = kib.map_or_else(|| "?".to_owned(), |kib| (kib >> 10).to_string());
    println!("{seconds:.2} {peak}");
    Ok(())
}

/// Runs this program again to measure, so that each run has its own memory.
fn run(folder: &Path) -> Outcome<Vec<String>> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new(program).arg("--measure").arg(folder).output();
    let output = output.map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.split_whitespace().map(str::to_owned).collect())
}

fn main() -> Outcome<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, folder] = &args[..]
        && flag == "--measure"
    {
        return measure(folder);
    }
    let commits = args.first().map_or(Ok(5000), |number| number.parse());
    let commits = commits.map_err(|error| format!("COMMITS: {error}"))?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let import = imagine(commits)?;
    git(folder.path(), &["init", "--quiet", "--initial-branch=main"], None)?;
    git(folder.path(), &["fast-import", "--quiet"], Some(&import.stream))?;
    git(folder.path(), &["gc", "--quiet"], None)?;
    git(folder.path(), &["reset", "--quiet", "--hard"], None)?;
    let emptied = fs::write("/proc/sys/vm/drop_caches", "3").is_ok();
    let mut rows = Vec::new();
    for name in [if emptied { "cold" } else { "first" }, "warm", "warm"] {
        rows.push([vec![name.to_owned()], run(folder.path())?].concat());
    }
    println!("{} commits, {} distinct texts\n", import.commits, import.blobs.len());
    println!("{}", table(&["run", "seconds", "peak MiB"], &rows));
    Ok(())
}
