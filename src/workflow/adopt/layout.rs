//! Layouts: which statement and which language a file of a folder is of.
//!
//! A folder names languages in one of three ways: `pl.md`, the folder then
//! names the statement; `name.md` beside `name.pl.md`; or `pl/name.md`.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::locale::LocaleError;
use crate::model::{Locale, StatementId};

/// The files of one statement, by their paths in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The id that the statement gets.
    pub id: StatementId,
    /// Its text.
    pub source: String,
    /// Its translations.
    pub targets: BTreeMap<Locale, String>,
}

/// What a folder holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    /// The statements, by id.
    pub groups: Vec<Group>,
    /// The files that are none of them, and why.
    pub skipped: Vec<(String, Skipped)>,
    /// All languages that files name, whether or not a source was found.
    pub named: BTreeSet<Locale>,
}

/// Why a file was not taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skipped {
    /// Its name says no language, and others in its folder do.
    NoLanguage,
    /// There is no text in the source language that it could translate.
    NoSource,
    /// It is of a language that was not asked for.
    NotWanted,
    /// Another file is the same statement in the same language.
    Twice,
    /// Its name cannot be that of a statement.
    Name,
    /// A statement of its name is in the workspace already.
    Known,
    /// Its text cannot be a statement as it stands; findings say why.
    Unsound,
}

impl Skipped {
    /// Returns the word for this reason.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoLanguage => "no-language",
            Self::NoSource => "no-source",
            Self::NotWanted => "not-wanted",
            Self::Twice => "twice",
            Self::Name => "name",
            Self::Known => "known",
            Self::Unsound => "unsound",
        }
    }
}

/// Sorts the files of a folder, given by their paths in it. `name` is that of
/// the folder; `wanted` says which languages are taken over.
pub fn layout(
    name: &str,
    paths: &[String],
    source: &Locale,
    wanted: &dyn Fn(&Locale) -> bool,
) -> Layout {
    let names: Names<'_> = Names::new(paths, source);
    let names: Vec<Named> = paths.iter().map(|path| names.read(path)).collect();
    let mut out = Layout::default();
    let mut found: BTreeMap<String, BTreeMap<Locale, &str>> = BTreeMap::new();
    for (path, named) in paths.iter().zip(names) {
        out.named.extend(named.locale.clone().filter(|_| named.is_said));
        let Some(locale) = named.locale else {
            out.skipped.push((path.clone(), Skipped::NoLanguage));
            continue;
        };
        let statement = match named.statement.as_str() {
            "" => own_name(name),
            statement => statement.to_owned(),
        };
        match found.entry(statement).or_default().entry(locale) {
            std::collections::btree_map::Entry::Occupied(_) => {
                out.skipped.push((path.clone(), Skipped::Twice));
            }
            std::collections::btree_map::Entry::Vacant(free) => drop(free.insert(path)),
        }
    }
    for (statement, files) in found {
        out.add(&statement, files, source, wanted);
    }
    out.groups.sort_by(|a, b| a.id.cmp(&b.id));
    out.skipped.sort();
    out
}

impl Layout {
    fn add(
        &mut self,
        statement: &str,
        mut files: BTreeMap<Locale, &str>,
        source: &Locale,
        wanted: &dyn Fn(&Locale) -> bool,
    ) {
        let mut skip = |path: &str, why| self.skipped.push((path.to_owned(), why));
        let Some(text) = files.remove(source) else {
            return files.values().for_each(|path| skip(path, Skipped::NoSource));
        };
        let (base, readme) = match statement.rsplit_once('/') {
            Some((folder, name)) => (format!("{folder}/"), name == "README"),
            None => (String::new(), statement == "README"),
        };
        // `README.md` is left out of every workspace; one that is translated is
        // a text of its own.
        if readme && files.is_empty() {
            return skip(text, Skipped::NoLanguage);
        }
        let statement = if readme { format!("{base}readme") } else { statement.to_owned() };
        let Some(id) = StatementId::parse(&statement) else {
            skip(text, Skipped::Name);
            return files.values().for_each(|path| skip(path, Skipped::Name));
        };
        let (targets, rest): (BTreeMap<_, _>, BTreeMap<_, _>) =
            files.into_iter().partition(|(locale, _)| wanted(locale));
        rest.values().for_each(|path| skip(path, Skipped::NotWanted));
        let targets = targets.into_iter().map(|(locale, path)| (locale, path.to_owned()));
        self.groups.push(Group { id, source: text.to_owned(), targets: targets.collect() });
    }
}

/// What a path says.
struct Named {
    /// The statement; empty is the folder itself.
    statement: String,
    /// The language; none where none is said and others are.
    locale: Option<Locale>,
    /// Whether the path names it, or only a rule does.
    is_said: bool,
}

/// All paths of a folder.
struct Names<'a> {
    source: &'a Locale,
    stems: BTreeSet<&'a str>,
    /// Whether a folder is named after the source language.
    has_folders: bool,
    /// The languages after which files are named, by folder.
    languages: BTreeMap<&'a str, BTreeSet<Locale>>,
}

impl<'a> Names<'a> {
    fn new(paths: &'a [String], source: &'a Locale) -> Self {
        let stems: BTreeSet<&str> = paths.iter().map(|path| stem(path)).collect();
        let of_source = |stem: &&str| first_folder(stem).is_some_and(|(tag, _)| tag == *source);
        let has_folders = stems.iter().any(of_source);
        let mut languages: BTreeMap<&str, BTreeSet<Locale>> = BTreeMap::new();
        for stem in &stems {
            let (folder, name) = split(stem);
            languages.entry(folder).or_default().extend(tag(name));
        }
        Self { source, stems, has_folders, languages }
    }

    fn read(&self, path: &str) -> Named {
        let said = |statement: &str, locale| Named {
            statement: statement.to_owned(),
            locale: Some(locale),
            is_said: true,
        };
        let stem = stem(path);
        if let Some((locale, rest)) = first_folder(stem) {
            return said(rest, locale);
        }
        let (folder, name) = split(stem);
        let by_language = self.names_languages(folder);
        if let Some(locale) = tag(name).filter(|_| by_language) {
            return said(folder, locale);
        }
        let start = stem.len() - name.len();
        if let Some((base, end)) = name.rsplit_once('.')
            && let Some(locale) = tag(end)
        {
            return said(&stem[..start + base.len()], locale);
        }
        for (at, _) in name.match_indices(['-', '_']) {
            let base = &stem[..start + at];
            if let Some(locale) = tag(&name[at + 1..]).filter(|_| self.stems.contains(base)) {
                return said(base, locale);
            }
        }
        let nameless = self.has_folders || by_language;
        let locale = (!nameless).then(|| self.source.clone());
        Named { statement: stem.to_owned(), locale, is_said: false }
    }

    /// Says whether the files of a folder are named after languages: the source
    /// is there by its tag, or at least two others are.
    fn names_languages(&self, folder: &str) -> bool {
        let found = self.languages.get(folder);
        found.is_some_and(|found| found.contains(self.source) || found.len() >= 2)
    }
}

fn stem(path: &str) -> &str {
    path.strip_suffix(".md").unwrap_or(path)
}

/// Splits a path into its folder and the name in it.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// Returns the language that the first folder of a path is of, and the rest.
fn first_folder(path: &str) -> Option<(Locale, &str)> {
    let (folder, rest) = path.split_once('/')?;
    Some((tag(folder)?, rest))
}

/// Reads a language tag in any spelling. Words of three letters that are no
/// language we know something of are names, such as `faq`.
pub fn tag(text: &str) -> Option<Locale> {
    let locale = match Locale::parse(text) {
        Ok(locale) => locale,
        Err(LocaleError::NotCanonical(right)) => Locale::parse(&right).ok()?,
        Err(LocaleError::NotATag) => return None,
    };
    (locale.language().len() == 2 || locale.is_known()).then_some(locale)
}

/// Names of folders that say nothing about what is in them.
const NO_NAMES: [&str; 12] = [
    "content",
    "docs",
    "i18n",
    "l10n",
    "lang",
    "languages",
    "locale",
    "locales",
    "md",
    "text",
    "translation",
    "translations",
];

/// Returns the name of the statement whose files a folder holds.
fn own_name(folder: &str) -> String {
    let says_nothing = NO_NAMES.contains(&folder.to_lowercase().as_str());
    let sound = StatementId::parse(folder).is_some() && !folder.contains('/');
    if says_nothing || !sound { "statement".to_owned() } else { folder.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sorts paths, and shows each statement as `id: source tag=path ...`, then
    /// what was skipped.
    fn sorted(paths: &[&str]) -> String {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        let source = Locale::parse("en").unwrap();
        let out = layout("2.1", &paths, &source, &|locale| locale.to_string() != "fr");
        let group = |group: &Group| {
            let targets = group.targets.iter().map(|(locale, path)| format!(" {locale}={path}"));
            format!("{}: {}{}", group.id, group.source, targets.collect::<String>())
        };
        let mut lines: Vec<String> = out.groups.iter().map(group).collect();
        let skipped = |(path, why): &(String, Skipped)| format!("{path} {}", why.as_str());
        lines.extend(out.skipped.iter().map(skipped));
        lines.join("; ")
    }

    #[test]
    fn the_three_layouts_are_read() {
        for (paths, found) in [
            (&["en.md", "pl.md", "pt_BR.md"][..], "2.1: en.md pl=pl.md pt-BR=pt_BR.md"),
            (
                &["1/en.md", "1/pl.md", "2/en.md", "2/notes.md"],
                "1: 1/en.md pl=1/pl.md; 2: 2/en.md; 2/notes.md no-language",
            ),
            (&["a.md", "a.pl.md", "a.zh-hant.md"], "a: a.md pl=a.pl.md zh-Hant=a.zh-hant.md"),
            (&["a.en.md", "a.pl.md"], "a: a.en.md pl=a.pl.md"),
            (&["a.md", "a.en.md"], "a: a.md; a.en.md twice"),
            (
                &["open.md", "open-pl.md", "open_pt_BR.md", "night-is.md", "open-letter.md"],
                "night-is: night-is.md; open: open.md pl=open-pl.md pt-BR=open_pt_BR.md; \
                 open-letter: open-letter.md",
            ),
            (
                &["en/x/a.md", "pl/x/a.md", "en/b.md", "uk/c.md", "top.md"],
                "b: en/b.md; x/a: en/x/a.md pl=pl/x/a.md; top.md no-language; uk/c.md no-source",
            ),
            (&["a.md", "pl/a.md"], "a: a.md pl=pl/a.md"),
            (&["a.md", "a.fr.md"], "a: a.md; a.fr.md not-wanted"),
            (&["README.md", "a.md"], "a: a.md; README.md no-language"),
            (&["README.md", "README.pl.md"], "readme: README.md pl=README.pl.md"),
            (&["faq.md", "faq.pl.md"], "faq: faq.md pl=faq.pl.md"),
            (&["pl.md", "de.md"], "de.md no-source; pl.md no-source"),
            (&["a:b.md"], "a:b.md name"),
            (&[], ""),
        ] {
            assert_eq!(sorted(paths), found, "{paths:?}");
        }
    }

    #[test]
    fn a_folder_that_says_nothing_gives_no_name() {
        for (folder, name) in
            [("2.1", "2.1"), ("translations", "statement"), ("", "statement"), ("a:b", "statement")]
        {
            assert_eq!(own_name(folder), name);
        }
    }
}
