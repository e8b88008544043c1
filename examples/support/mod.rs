//! What the measuring programs share: a workspace in memory, translators who
//! fill its files by hand, the laws that hold for every text, and tables.

#![allow(dead_code, reason = "each program uses its part")]

use std::collections::{BTreeMap, BTreeSet};

use hexapla::format::fluent::LocaleFile;
use hexapla::format::fluent::value;
use hexapla::format::markdown::{self, BuildOptions, Extraction, Options, Target};
use hexapla::model::segment::{Piece, pieces};
use hexapla::model::snapshot::{locale_path, statement_path};
use hexapla::model::{
    Edit, FileState, Locale, MissingPolicy, Segment, Settings, Snapshot, StalePolicy,
    StatementFile, StatementId, Status,
};
use hexapla::workflow::build::{self, Output, Policies};
use hexapla::workflow::statements::{self, Statement};
use hexapla::workflow::sync::{self, Plan, Request, StatementPlan};

/// The result of a program's step; the error is what to tell the person.
pub(crate) type Outcome<T> = Result<T, String>;

/// One statement and its files, without a disk.
pub(crate) struct World {
    pub(crate) settings: Settings,
    pub(crate) id: StatementId,
    pub(crate) text: String,
    pub(crate) files: BTreeMap<String, String>,
}

/// One segment in one locale, as the tool reports it.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) id: String,
    /// The source text as a translator is shown it.
    pub(crate) source: String,
    pub(crate) words: usize,
    pub(crate) status: Status,
    pub(crate) target: String,
    pub(crate) was: Option<String>,
}

/// Reads a locale tag that the programs themselves name.
pub(crate) fn tag(tag: &str) -> Locale {
    Locale::parse(tag).expect("the programs name sound tags")
}

impl World {
    pub(crate) fn new(targets: Vec<Locale>) -> Self {
        let mut settings = Settings::new(tag("en"), targets);
        settings.front_matter.push("description".to_owned());
        let id = StatementId::parse("statement").expect("a plain word is an id");
        Self { settings, id, text: String::new(), files: BTreeMap::new() }
    }

    /// Gives the statement a text, and a name.
    pub(crate) fn put(&mut self, id: &str, text: String) -> Outcome<()> {
        self.id = StatementId::parse(id).ok_or_else(|| format!("{id} is no statement id"))?;
        self.text = text;
        Ok(())
    }

    fn snapshot(&self) -> Snapshot {
        let locale_files = self.files.iter().filter_map(|(path, text)| {
            let (locale, id) =
                path.strip_prefix("locales/")?.strip_suffix(".ftl")?.split_once('/')?;
            let key = (Locale::parse(locale).ok()?, StatementId::parse(id)?);
            Some((key, FileState::Text(text.clone())))
        });
        let path = statement_path(&self.id);
        Snapshot {
            settings: self.settings.clone(),
            statements: vec![StatementFile { id: self.id.clone(), path, text: self.text.clone() }],
            unavailable: BTreeMap::new(),
            excluded: BTreeSet::new(),
            locale_files: locale_files.collect(),
        }
    }

    /// Reads the statement as every command does.
    pub(crate) fn read(&self) -> Outcome<Statement> {
        let mut read = statements::read(&self.snapshot());
        read.all.pop().ok_or_else(|| format!("{} cannot be read: {:?}", self.id, read.findings))
    }

    pub(crate) fn plan(&self) -> Plan {
        let snapshot = self.snapshot();
        sync::plan(&snapshot, &statements::read(&snapshot), &Request::default())
    }

    /// Syncs, and says what became of the segments.
    pub(crate) fn sync(&mut self) -> Outcome<StatementPlan> {
        let mut plan = self.plan();
        for (from, to) in &plan.changes.moves {
            let text = self.files.remove(from).ok_or_else(|| format!("{from} is not there"))?;
            self.files.insert(to.clone(), text);
        }
        for rewrite in plan.changes.rewrites {
            let text = self.files.get(&rewrite.path).and_then(|text| rewrite.applied(text));
            let text = text.ok_or_else(|| format!("{} is another", rewrite.path))?;
            self.files.insert(rewrite.path, text);
        }
        for write in plan.changes.writes {
            self.files.insert(write.path, write.content);
        }
        plan.statements.pop().ok_or_else(|| format!("no plan for {}", self.id))
    }

    /// Cuts the text afresh, without a catalog.
    pub(crate) fn extract(&self) -> Extraction {
        extract(&self.text, &self.settings)
    }

    /// Returns what the tool says of each segment in a locale.
    pub(crate) fn rows(&self, locale: &Locale) -> Outcome<Vec<Row>> {
        let statement = self.read()?;
        let all = statement.translations(locale).ok_or_else(|| format!("no locale {locale}"))?;
        let row = |(listing, entry, status): (&hexapla::model::Listing, Option<_>, _)| {
            let entry: Option<&hexapla::model::Entry> = entry;
            Row {
                id: listing.id.to_string(),
                source: listing.segment.text.clone(),
                words: listing.segment.words(),
                status,
                target: entry.map(|entry| entry.text.clone()).unwrap_or_default(),
                was: entry.and_then(|entry| entry.was.clone()),
            }
        };
        Ok(all.map(row).collect())
    }

    /// Returns the path of a locale's file, wherever it stands now.
    fn path_of(&self, locale: &Locale) -> Outcome<String> {
        let path = locale_path(locale, &self.id);
        if self.files.contains_key(&path) { Ok(path) } else { Err(format!("{path} is missing")) }
    }

    /// Returns a locale's file as its lines say it, whatever the catalog knows.
    pub(crate) fn entries(&self, locale: &Locale) -> Vec<(String, String)> {
        let of_locale = |path: &&String| path.starts_with(&format!("locales/{locale}/"));
        let texts = self.files.keys().filter(of_locale).map(|path| &self.files[path]);
        let files: Vec<LocaleFile> = texts.map(|text| LocaleFile::parse(text, &|_| true)).collect();
        let blocks = files.iter().flat_map(|file| &file.entries);
        blocks.map(|block| (block.entry.id.to_string(), block.entry.text.clone())).collect()
    }

    /// Works through what is not current in a locale as a translator does who
    /// has only the file: reads the text shown, writes the translation behind
    /// the id, deletes the `@stale` line. Returns what was written, each with
    /// the text that was shown; texts without a translation are left.
    pub(crate) fn translate(
        &mut self,
        locale: &Locale,
        translation: &dyn Fn(&str) -> Option<String>,
    ) -> Outcome<Vec<(String, String)>> {
        let path = self.path_of(locale)?;
        let open = self.rows(locale)?.into_iter().filter(|row| row.status != Status::Current);
        let open: BTreeSet<String> = open.map(|row| row.id).collect();
        let file = LocaleFile::parse(&self.files[&path], &|_| true);
        let (mut edits, mut written) = (Vec::new(), Vec::new());
        for block in file.entries.iter().filter(|b| open.contains(b.entry.id.as_str())) {
            let Some(shown) = block.entry.shown.first() else { continue };
            let Some(text) = translation(shown) else { continue };
            edits.push(Edit { range: block.value.clone(), text: value::encode(&text) });
            for line in &block.comments {
                if file.text[line.clone()].starts_with("# @stale") {
                    edits.push(Edit { range: line.start..line.end + 1, text: String::new() });
                }
            }
            written.push((text, shown.clone()));
        }
        self.files.insert(path, file.edited(&edits));
        Ok(written)
    }

    /// Builds the statement in a locale.
    pub(crate) fn build(&self, locale: &Locale) -> Outcome<Output> {
        let statement = self.read()?;
        let policies = Policies { missing: MissingPolicy::Source, stale: StalePolicy::Keep };
        Ok(build::build(&[&statement], &|wanted| wanted == locale, &self.settings, policies))
    }

    /// Returns the files that Fluent's own parser does not read whole.
    pub(crate) fn junk(&self) -> Vec<&str> {
        let sound = |text: &String| fluent_syntax::parser::parse(text.as_str()).is_ok();
        self.files.iter().filter(|(_, text)| !sound(text)).map(|(path, _)| path.as_str()).collect()
    }
}

/// Cuts a text into segments.
pub(crate) fn extract(text: &str, settings: &Settings) -> Extraction {
    let options = Options { front_matter: &settings.front_matter, facts: &settings.facts };
    markdown::extract(text, &options).0
}

/// Says how a text breaks law 1: its pieces joined are not the text, or built
/// with its own texts it has other segments.
pub(crate) fn lossy(text: &str, settings: &Settings) -> Option<String> {
    let extraction = extract(text, settings);
    let joined: String = extraction.pieces(text).map(|(range, _)| &text[range]).collect();
    if joined != text {
        return Some("1a: the pieces joined are not the file".to_owned());
    }
    let options = BuildOptions {
        facts: &settings.facts,
        ..BuildOptions::new(&settings.source, &settings.source)
    };
    let own: Vec<Target<'_>> = extraction
        .segments
        .iter()
        .map(|segment| Target { text: &segment.text, borrowed: false })
        .collect();
    let (built, findings) =
        markdown::build(text, &extraction, &extraction.segments, &own, &options);
    if let Some(finding) = findings.first() {
        return Some(format!("1b: building its own texts finds {finding:?}"));
    }
    let again = extract(&built, settings).segments;
    let as_shown = |segment: &Segment| Segment { line: 0, ..segment.clone() };
    let (before, after) = (extraction.segments.iter().map(as_shown), again.iter().map(as_shown));
    let differ = before.clone().zip(after.clone()).find(|(a, b)| a != b);
    match differ {
        Some((a, b)) => Some(format!("1b: {a:?} came back as {b:?}")),
        None if before.len() != after.len() => {
            Some(format!("1b: {} segments came back as {}", before.len(), after.len()))
        }
        None => None,
    }
}

/// Translates as no person does and every test wants it: the letters are
/// turned by half the alphabet, and a mark names the locale and the source, so
/// that the translation of a text is unlike that of any other. Placeholders
/// and Markdown stay where they are.
pub(crate) fn pseudo(locale: &Locale, source: &str) -> String {
    let normal: Vec<&str> = source.split_whitespace().collect();
    let mark = fnv(normal.join(" ").as_bytes());
    let turned: String = pieces(source)
        .map(|piece| match piece {
            Piece::Plain(plain) => turned_prose(plain),
            Piece::Placeholder(name) => format!("{{ ${name} }}"),
        })
        .collect();
    // A paragraph that is one image has to stay one.
    let (before, after) = turned.split_at(if turned.starts_with("![") { 2 } else { 0 });
    format!("{before}⟦{locale}:{mark:016x}⟧ {after}")
}

/// Turns the letters of a text, and keeps a destination that stands in it as
/// plain text, as it does in raw HTML: a translation may not change it.
fn turned_prose(plain: &str) -> String {
    let turned = |text: &str| text.chars().map(turn).collect::<String>();
    let mut parts = plain.split("](");
    let first = turned(parts.next().unwrap_or_default());
    parts.fold(first, |out, part| {
        let (kept, prose) = part.split_at(part.find(')').unwrap_or(part.len()));
        format!("{out}]({kept}{}", turned(prose))
    })
}

fn turn(c: char) -> char {
    let by = |first: u8| char::from((c as u8 - first + 13) % 26 + first);
    match c {
        'a'..='z' => by(b'a'),
        'A'..='Z' => by(b'A'),
        other => other,
    }
}

/// FNV-1a: a hash that is not the tool's own.
fn fnv(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

/// Lays out rows under a head as a Markdown table.
pub(crate) fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([head[column].chars().count()]).max().unwrap_or_default()
    };
    let line = |cells: &mut dyn Iterator<Item = String>| -> String {
        let cells: Vec<String> =
            cells.enumerate().map(|(n, cell)| format!("{cell:<w$}", w = width(n))).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut out = line(&mut head.iter().map(|cell| (*cell).to_owned()));
    out += &line(&mut (0..head.len()).map(|column| "-".repeat(width(column))));
    rows.iter().for_each(|row| out += &line(&mut row.iter().cloned()));
    out
}

/// Shortens a text for a report.
pub(crate) fn short(text: &str) -> String {
    let mut chars = text.chars();
    let head: String = chars.by_ref().take(160).collect();
    if chars.next().is_some() { head + "…" } else { head }
}
