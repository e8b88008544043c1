//! The texts: published translations, as statements with their locale files.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use hexapla::checks::{self, Family, registry};
use hexapla::format::fluent::{LocaleFile, value};
use hexapla::l10n;
use hexapla::model::snapshot::statement_path;
use hexapla::model::{
    Changes, Edit, FileState, Finding, Locale, Settings, Severity, Snapshot, StatementFile,
    StatementId,
};
use hexapla::workflow::adopt::bead::Doubt;
use hexapla::workflow::adopt::layout::layout;
use hexapla::workflow::adopt::{self, Folder};
use hexapla::workflow::statements::{self, Statement, TargetFile};
use hexapla::workflow::sync::{self, Request};
use serde_json::Value;

use crate::support::{Outcome, tag};

/// A text in many languages.
pub(crate) struct Corpus {
    /// `covenant/2.1`.
    pub(crate) name: String,
    /// How many translations of a segment are looked at.
    pub(crate) segments: usize,
    /// How many are not, as nobody knows whether they belong to their segment.
    pub(crate) left_out: usize,
    statement: Statement,
    settings: Settings,
    unsure: BTreeSet<(Locale, String)>,
    /// What reading the texts has found.
    read: Vec<Finding>,
}

/// A finding, with what a person has to see to judge it.
pub(crate) struct Found {
    /// `covenant/2.1/pl`.
    pub(crate) text: String,
    pub(crate) segment: String,
    pub(crate) check: &'static str,
    pub(crate) family: Family,
    pub(crate) severity: Severity,
    pub(crate) sentence: String,
    /// The translation around the words that it is about.
    pub(crate) around: String,
    pub(crate) source: String,
}

/// Reads all texts below a folder.
pub(crate) fn all(folder: &Path) -> Outcome<Vec<Corpus>> {
    let mut out = Vec::new();
    for version in ["1.4", "2.0", "2.1"] {
        out.push(covenant(&folder.join("covenant"), version)?);
    }
    out.push(udhr(&folder.join("udhr"))?);
    Ok(out)
}

impl Corpus {
    fn new(name: String, snapshot: &Snapshot, unsure: BTreeSet<(Locale, String)>) -> Outcome<Self> {
        let mut read = statements::read(snapshot);
        let statement = read.all.pop().ok_or_else(|| format!("{name}: {:?}", read.findings))?;
        let filled = |locale: &Locale| {
            let rows = statement.translations(locale).into_iter().flatten();
            rows.filter(|(_, entry, _)| entry.is_some_and(|entry| !entry.is_empty())).count()
        };
        let all: usize = statement.targets.iter().map(filled).sum();
        let settings = snapshot.settings.clone();
        let left_out = unsure.len();
        let segments = all - left_out;
        Ok(Self { name, segments, left_out, statement, settings, unsure, read: read.findings })
    }

    /// Asks all checks.
    pub(crate) fn found(&self) -> Vec<Found> {
        let found = checks::run(&[&self.statement], &|_| true, &self.settings);
        let asked = found.iter().map(|found| (&found.finding, found.hit.at.clone()));
        let read = self.read.iter().map(|finding| (finding, 0..0));
        asked.chain(read).filter_map(|(finding, at)| self.judged(finding, at)).collect()
    }

    fn judged(&self, finding: &Finding, at: Range<usize>) -> Option<Found> {
        let (locale, segment) = (finding.locale.clone()?, finding.segment.clone()?);
        if self.unsure.contains(&(locale.clone(), segment.to_string())) {
            return None;
        }
        let check = registry::find(finding.check)?;
        let TargetFile::Read(file) = self.statement.files.get(&locale)? else { return None };
        let text = &file.file.by_id().get(&segment)?.entry.text;
        let present = &self.statement.catalog.present;
        let source = present.iter().find(|listing| listing.id == segment)?;
        Some(Found {
            text: format!("{}/{locale}", self.name),
            segment: segment.to_string(),
            check: check.id,
            family: check.family,
            severity: finding.severity,
            sentence: l10n::finding(finding).0,
            around: around(text, at.start, at.end),
            source: source.segment.text.clone(),
        })
    }
}

/// Returns a part of a text in brackets, and some characters on both sides.
fn around(text: &str, start: usize, end: usize) -> String {
    const MOST: usize = 60;
    let before: Vec<char> = text[..start].chars().rev().take(MOST).collect();
    let before: String = before.into_iter().rev().collect();
    let after: String = text[end..].chars().take(MOST).collect();
    format!("{before}⟦{}⟧{after}", &text[start..end])
}

fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Returns the files of a folder with an ending, by their names without it.
fn files(folder: &Path, ending: &str) -> Outcome<BTreeMap<String, PathBuf>> {
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let of_ending = paths.filter(|path| path.extension().is_some_and(|found| found == ending));
    let named = of_ending.filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), path)));
    Ok(named.collect())
}

fn empty(settings: Settings) -> Snapshot {
    Snapshot {
        settings,
        statements: Vec::new(),
        unavailable: BTreeMap::new(),
        excluded: BTreeSet::new(),
        locale_files: BTreeMap::new(),
    }
}

/// Writes what a plan writes.
fn apply(snapshot: &mut Snapshot, changes: Changes) -> Outcome<()> {
    // Nothing is there yet that could be edited.
    assert!(changes.rewrites.is_empty());
    for write in changes.writes {
        let id = |id: &str| StatementId::parse(id).ok_or_else(|| format!("{id} is no id"));
        let path = write.path.as_str();
        if let Some(name) = path.strip_prefix("statements/").and_then(|p| p.strip_suffix(".md")) {
            let file = StatementFile { id: id(name)?, path: path.to_owned(), text: write.content };
            snapshot.statements.push(file);
        } else if let Some((locale, name)) = path
            .strip_prefix("locales/")
            .and_then(|path| path.strip_suffix(".ftl")?.split_once('/'))
        {
            let key = (tag(locale), id(name)?);
            snapshot.locale_files.insert(key, FileState::Text(write.content));
        }
    }
    Ok(())
}

/// Adopts one version of a text in many languages. A block that may belong to
/// another segment says nothing about a check.
fn covenant(folder: &Path, version: &str) -> Outcome<Corpus> {
    let mut texts = BTreeMap::new();
    for (name, path) in files(&folder.join(version), "md")? {
        texts.insert(format!("{name}.md"), read(&path)?);
    }
    let paths: Vec<String> = texts.keys().cloned().collect();
    let layout = layout("statement", &paths, &tag("en"), &|_| true);
    let group = layout.groups.first().ok_or("no statement was found")?;
    let mut snapshot = empty(Settings::new(tag("en"), group.targets.keys().cloned().collect()));
    let folder = Folder { layout: &layout, texts: &texts, is_new: true };
    let adoption = adopt::plan(&snapshot, folder, &Request::default());
    for (locale, links) in adoption.links {
        snapshot.settings.locales.entry(locale).or_default().links.extend(links);
    }
    apply(&mut snapshot, adoption.changes)?;
    let unsure = adoption.statements.iter().flat_map(|adopted| &adopted.translations);
    let unsure = unsure.flat_map(|(locale, translation)| {
        let doubtful = translation.unconfirmed.iter().filter(|(_, _, doubt)| {
            matches!(doubt, Doubt::Merged | Doubt::Shape | Doubt::Place | Doubt::Order)
        });
        doubtful.map(|(id, _, _)| (locale.clone(), id.to_string()))
    });
    Corpus::new(format!("covenant/{version}"), &snapshot, unsure.collect())
}

/// A declaration in one language: its title, and the titles and paragraphs of
/// its articles, the preamble first.
struct Declaration {
    locale: String,
    title: String,
    articles: Vec<(String, Vec<String>)>,
}

fn declaration(path: &Path) -> Outcome<Declaration> {
    let json: Value = serde_json::from_str(&read(path)?).map_err(|error| error.to_string())?;
    let word = |value: &Value| value.as_str().unwrap_or_default().trim().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let article = |value: &Value| {
        (word(&value["title"]), list(&value["paragraphs"]).iter().map(word).collect())
    };
    let articles = std::iter::once(&json["preamble"]).map(article);
    let articles = articles.chain(list(&json["articles"]).iter().map(article)).collect();
    Ok(Declaration { locale: word(&json["lang"]), title: word(&json["title"]), articles })
}

/// Articles that have as many paragraphs as the source, and not the same ones,
/// as people read them: an opening line is added and two are joined
/// (Vietnamese preamble), one is divided and the last is missing (Samoan,
/// article 26).
const OTHERWISE: [(&str, usize); 2] = [("vi", 0), ("sm", 26)];

impl Declaration {
    fn markdown(&self) -> String {
        let mut out = format!("# {}\n", self.title);
        for (title, paragraphs) in &self.articles {
            out += &format!("\n## {title}\n");
            paragraphs.iter().for_each(|paragraph| out += &format!("\n{paragraph}\n"));
        }
        out
    }

    /// Returns the texts in the order of the source, as far as it is known which
    /// is which.
    fn beside(&self, source: &Self) -> Vec<Option<&str>> {
        let mut out = vec![Some(&self.title)];
        for (n, (_, theirs)) in source.articles.iter().enumerate() {
            let own = self.articles.get(n);
            let agree = own.is_some_and(|(_, own)| own.len() == theirs.len())
                && !OTHERWISE.contains(&(&*self.locale, n));
            out.push(own.map(|(title, _)| title));
            out.extend((0..theirs.len()).map(|at| own.filter(|_| agree).map(|(_, own)| &own[at])));
        }
        let words = out.into_iter().map(|text| {
            let text = text?.as_str();
            Some(text.strip_prefix("- ").unwrap_or(text)).filter(|text| !text.is_empty())
        });
        words.collect()
    }
}

/// Fills a file for each language by hand.
fn udhr(folder: &Path) -> Outcome<Corpus> {
    let english = declaration(&folder.join("eng.json"))?;
    let mut others = BTreeMap::new();
    for (name, path) in files(folder, "json")? {
        if name == "eng" || name == "index" {
            continue;
        }
        let other = declaration(&path)?;
        let locale = Locale::parse(&other.locale).map_err(|error| format!("{name}: {error:?}"))?;
        others.insert(locale, other);
    }
    let mut settings = Settings::new(tag("en"), others.keys().cloned().collect());
    settings.front_matter.clear();
    let mut snapshot = empty(settings);
    let id = StatementId::parse("declaration").ok_or("a word is an id")?;
    let (path, text) = (statement_path(&id), english.markdown());
    snapshot.statements.push(StatementFile { id: id.clone(), path, text });
    let plan = sync::plan(&snapshot, &statements::read(&snapshot), &Request::default());
    apply(&mut snapshot, plan.changes)?;
    for (locale, other) in &others {
        let Some(FileState::Text(text)) =
            snapshot.locale_files.get_mut(&(locale.clone(), id.clone()))
        else {
            return Err(format!("{locale} has no file"));
        };
        *text = filled(text, &other.beside(&english))?;
    }
    Corpus::new("udhr/declaration".to_owned(), &snapshot, BTreeSet::new())
}

/// Puts texts behind the ids of a file, in order.
fn filled(text: &str, texts: &[Option<&str>]) -> Outcome<String> {
    let file = LocaleFile::parse(text, &|_| true);
    if file.entries.len() != texts.len() {
        return Err(format!("{} segments and {} texts", file.entries.len(), texts.len()));
    }
    let edits = file.entries.iter().zip(texts).filter_map(|(block, text)| {
        Some(Edit { range: block.value.clone(), text: value::encode((*text)?) })
    });
    Ok(file.edited(&edits.collect::<Vec<_>>()))
}
