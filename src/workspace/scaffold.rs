//! The first files of a workspace.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use super::apply::{Writer, lock, trouble};
use super::root::{Root, Target};
use super::{git, read};
use crate::error::{Error, Result};
use crate::format::yaml::{SETTINGS_FILE, settings};
use crate::model::{Expected, Finding, Locale, Write};

/// The welcome statement in the languages in which we have it.
const WELCOME: [(&str, &str); 5] = [
    ("en", include_str!("welcome/en.md")),
    ("pl", include_str!("welcome/pl.md")),
    ("uk", include_str!("welcome/uk.md")),
    ("ru", include_str!("welcome/ru.md")),
    ("de", include_str!("welcome/de.md")),
];

const SETTINGS: &str = include_str!("welcome/hexapla.yaml");

const WELCOME_PATH: &str = "statements/welcome.md";
const ATTRIBUTES: &str = ".gitattributes";

/// Keeps the line ends of locale files the same on every machine.
const ATTRIBUTE: &str = "locales/** text eol=lf";

/// Makes a folder a workspace: settings, a first statement where there is
/// none, git attributes, and a repository where the folder is in none. Returns
/// the paths that are new or were added to; nothing is overwritten.
///
/// # Errors
///
/// Where the folder is a workspace already, the locales do not go together, or
/// a file cannot be written.
pub fn scaffold(folder: &Path, source: &Locale, targets: &[Locale]) -> Result<Vec<String>> {
    fs::create_dir_all(folder).map_err(|error| trouble(&folder.display().to_string(), &error))?;
    let root = Root::new(folder)?;
    let text = settings_text(source, targets);
    if let Some(error) = Error::all(settings(&text).1) {
        return Err(error);
    }
    if !matches!(root.resolve(SETTINGS_FILE), Ok(Target::Free(_))) {
        return Err(Finding::error("workspace-exists").in_file(SETTINGS_FILE).into());
    }
    let above = root.path().ancestors().skip(1).find(|above| above.join(SETTINGS_FILE).is_file());
    if let Some(above) = above {
        let above = above.display().to_string();
        return Err(Finding::error("workspace-above").arg("folder", above).into());
    }
    if git::is_bare(root.path()) {
        return Err(Finding::error("git-bare").into());
    }
    let mut created = Vec::new();
    if !git::is_repository(root.path()) {
        git::init(root.path())
            .map_err(|reason| Finding::error("git-init-failed").arg("reason", reason))?;
        created.push(".git".to_owned());
    }
    let lock = lock(root.path())?;
    let mut writer = Writer::new(&root, lock.as_ref());
    let mut writes = vec![attributes(&root)?];
    if !holds_any(&root, "statements") {
        writes.push(Some(new(WELCOME_PATH, welcome(source))));
    }
    // The settings come last: a folder that has them is complete.
    writes.push(Some(new(SETTINGS_FILE, text)));
    for write in writes.into_iter().flatten() {
        if writer.write(&write)? {
            created.push(write.path);
        }
    }
    Ok(created)
}

/// Says whether there is a folder with anything in it; what a killed run left
/// is nothing.
fn holds_any(root: &Root, folder: &str) -> bool {
    let Ok(Target::Found(place)) = root.resolve(folder) else { return false };
    let Ok(entries) = fs::read_dir(place) else { return true };
    let hidden = |name: OsString| name.to_string_lossy().starts_with('.');
    entries.flatten().any(|entry| !hidden(entry.file_name()))
}

/// Returns the language in which a person works, as the environment has it, or
/// English.
pub fn default_source() -> Locale {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    let named = value.as_deref().and_then(language);
    named.or_else(|| Locale::parse("en").ok()).expect("`en` is a locale")
}

/// Returns the language of a POSIX locale such as `pl_PL.UTF-8`, without the
/// country: an organisation rarely writes for one alone.
fn language(value: &str) -> Option<Locale> {
    let language = value.split(['_', '.', '@', '-']).next()?;
    Locale::parse(language).ok()
}

fn new(path: &str, content: String) -> Write {
    Write { path: path.to_owned(), content, expected: Expected::Nothing }
}

pub(super) fn settings_text(source: &Locale, targets: &[Locale]) -> String {
    let targets: Vec<String> = targets.iter().map(Locale::to_string).collect();
    SETTINGS
        .replace("source: SOURCE", &format!("source: {source}"))
        .replace("targets: TARGETS", &format!("targets: [{}]", targets.join(", ")))
}

/// Returns the welcome statement in a language, or in English, which it then
/// says.
fn welcome(source: &Locale) -> String {
    let own = WELCOME.iter().find(|(tag, _)| *tag == source.language());
    match own {
        Some((_, text)) => (*text).to_owned(),
        None => format!("---\nhexapla:\n  locale: en\n---\n\n{}", WELCOME[0].1),
    }
}

/// Returns `.gitattributes` with our line, where it is not there yet.
pub(super) fn attributes(root: &Root) -> Result<Option<Write>> {
    with_attribute(root, ATTRIBUTE)
}

/// Adds a line to `.gitattributes`, and returns its path, where it is not there
/// yet.
pub(super) fn add_attribute(root: &Root, line: &str) -> Result<Option<String>> {
    let Some(write) = with_attribute(root, line)? else { return Ok(None) };
    let lock = lock(root.path())?;
    Ok(Writer::new(root, lock.as_ref()).write(&write)?.then_some(write.path))
}

fn with_attribute(root: &Root, wanted: &str) -> Result<Option<Write>> {
    let old = read::text(root, ATTRIBUTES).map_err(Error::from)?;
    let has_line = |text: &String| text.lines().any(|line| line.trim() == wanted);
    if old.as_ref().is_some_and(has_line) {
        return Ok(None);
    }
    let text = old.clone().unwrap_or_default();
    let gap = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    Ok(Some(Write {
        path: ATTRIBUTES.to_owned(),
        content: format!("{text}{gap}{wanted}\n"),
        expected: old.map_or(Expected::Nothing, Expected::Text),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_names_a_language() {
        for (value, expected) in [
            ("pl_PL.UTF-8", Some("pl")),
            ("uk", Some("uk")),
            ("de_DE@euro", Some("de")),
            ("C", None),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("", None),
        ] {
            assert_eq!(language(value).map(|locale| locale.to_string()).as_deref(), expected);
        }
    }

    #[test]
    fn the_settings_are_valid_and_what_they_show_is_too() {
        let tag = |tag: &str| Locale::parse(tag).unwrap();
        for targets in [&[][..], &[tag("pl"), tag("uk")]] {
            let text = settings_text(&tag("en"), targets);
            let (read, findings) = settings(&text);
            assert_eq!((read.unwrap().targets, findings), (targets.to_vec(), Vec::new()));
        }
        let text = settings_text(&tag("en"), &[tag("pl"), tag("uk")]);
        let shown: String = text
            .lines()
            .map(|line| line.strip_prefix("#: ").or(line.strip_prefix("#:")).unwrap_or(line))
            .fold(String::new(), |text, line| text + line + "\n");
        assert_eq!(settings(&shown).1, Vec::new(), "{shown}");
    }

    #[test]
    fn a_welcome_in_no_language_of_ours_is_english_and_says_so() {
        for (tag, start) in [("pl", "# "), ("pl-PL", "# "), ("fr", "---\nhexapla:\n  locale: en\n")]
        {
            assert!(welcome(&Locale::parse(tag).unwrap()).starts_with(start), "{tag}");
        }
        for (tag, text) in WELCOME {
            for part in ["# ", "<!-- note: ", "\n- ", "](https://example.org/", "\n\n"] {
                assert!(text.contains(part), "{tag} {part}");
            }
        }
    }
}
