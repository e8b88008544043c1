//! A workspace of one statement in memory, and what a translator may do to its
//! locale file.

use std::collections::{BTreeMap, BTreeSet};

use hexapla::format::fluent::LocaleFile;
use hexapla::format::fluent::value;
use hexapla::model::snapshot::statement_path;
use hexapla::model::{
    FileState, Locale, SegmentId, Settings, Snapshot, StatementFile, StatementId, Status,
};
use hexapla::workflow::statements::{self, Statement, Statements};
use hexapla::workflow::sync::{self, Plan, Request};

use crate::feed::Feed;
use crate::{files, markdown, pool};

/// The files of a workspace with the statement `letter`, from English into
/// Polish.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// The statement.
    pub text: String,
    /// The catalog.
    pub catalog: Option<String>,
    /// The Polish file.
    pub polish: Option<String>,
}

/// Returns a locale.
pub fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

/// Returns facts that statements may use.
pub fn facts() -> BTreeMap<String, String> {
    BTreeMap::from([("n".to_owned(), "5. value".to_owned())])
}

/// Returns the settings of the workspace.
pub fn settings() -> Settings {
    Settings { facts: facts(), ..Settings::new(locale("en"), vec![locale("pl")]) }
}

impl Workspace {
    /// Makes a workspace with a statement of no translations.
    pub fn new(text: String) -> Self {
        Self { text, catalog: None, polish: None }
    }

    /// Returns the files as they are read.
    pub fn snapshot(&self) -> Snapshot {
        let id = StatementId::parse("letter").unwrap();
        let found = [("en", &self.catalog), ("pl", &self.polish)];
        let file = |(tag, text): (&str, &Option<String>)| {
            Some(((locale(tag), id.clone()), FileState::Text(text.clone()?)))
        };
        Snapshot {
            settings: settings(),
            unavailable: BTreeMap::new(),
            excluded: BTreeSet::new(),
            locale_files: found.into_iter().filter_map(file).collect(),
            statements: vec![StatementFile {
                path: statement_path(&id),
                id,
                text: self.text.clone(),
            }],
        }
    }

    /// Reads the files.
    pub fn read(&self) -> Statements {
        statements::read(&self.snapshot())
    }

    /// Plans a sync.
    pub fn plan(&self, request: &Request) -> Plan {
        sync::plan(&self.snapshot(), &self.read(), request)
    }

    /// Syncs.
    pub fn sync(&mut self, request: &Request) {
        let changes = self.plan(request).changes;
        for rewrite in changes.rewrites {
            let text = self.polish.as_deref().unwrap_or_default();
            let text = rewrite.applied(text).expect("edits of the file that is there");
            self.put(&rewrite.path, text);
        }
        for write in changes.writes {
            self.put(&write.path, write.content);
        }
    }

    /// Writes a file.
    pub fn put(&mut self, path: &str, content: String) {
        match path {
            "locales/en/letter.ftl" => self.catalog = Some(content),
            "locales/pl/letter.ftl" => self.polish = Some(content),
            _ => panic!("{path} is no file of the workspace"),
        }
    }

    /// Returns the statement, where it can be read.
    pub fn statement(&self) -> Option<Statement> {
        self.read().all.pop()
    }

    /// Returns what is current, each with its translation.
    pub fn current(&self) -> BTreeMap<SegmentId, String> {
        let Some(statement) = self.statement() else { return BTreeMap::new() };
        let Some(rows) = statement.translations(&locale("pl")) else { return BTreeMap::new() };
        rows.filter(|(_, _, status)| *status == Status::Current)
            .map(|(listing, entry, _)| (listing.id.clone(), entry.unwrap().text.clone()))
            .collect()
    }

    /// Returns all translations that are in the Polish file, with the ids they
    /// stand at; equal ones once.
    pub fn translations(&self) -> BTreeSet<(SegmentId, String)> {
        translations(self.polish.as_deref().unwrap_or_default())
    }

    /// Fills some entries of the Polish file, by hand or as the tool would.
    pub fn fill(&mut self, feed: &mut Feed<'_>) {
        let Some(text) = &self.polish else { return };
        let file = LocaleFile::parse(text, &|_| true);
        let mut out = text.clone();
        for block in file.entries.iter().rev() {
            let value = match feed.number(6) {
                0 => continue,
                1 => format!(" {}", files::pieces(feed, 5)),
                2 => format!(" {}", block.entry.shown.first().cloned().unwrap_or_default()),
                3 => value::encode(&format!("{}\n{}", markdown::inline(feed), feed.number(9))),
                _ => value::encode(&markdown::inline(feed)),
            };
            out.replace_range(block.value.clone(), &value);
        }
        self.polish = Some(out);
    }

    /// Edits the statement.
    pub fn edit(&mut self, feed: &mut Feed<'_>) {
        self.text = pool::spoiled(&self.text, feed, markdown::PIECES);
    }

    /// Spoils the Polish file.
    pub fn spoil(&mut self, feed: &mut Feed<'_>) {
        let text = self.polish.take().unwrap_or_default();
        self.polish = Some(pool::spoiled(&text, feed, files::PIECES));
    }
}

/// Returns all translations in a locale file, with the ids they stand at.
pub fn translations(text: &str) -> BTreeSet<(SegmentId, String)> {
    let file = LocaleFile::parse(text, &|_| true);
    let filled = file.entries.iter().filter(|block| !block.entry.is_empty());
    filled.map(|block| (block.entry.id.clone(), block.entry.text.clone())).collect()
}
