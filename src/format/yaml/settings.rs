//! The settings of a workspace: `hexapla.yaml`.

use std::collections::BTreeMap;

use super::fields::{Field, Fields, Reading, tags};
use super::gate::{release, waivers};
use super::{Document, place};
use crate::model::segment::is_reserved_name;
use crate::model::settings::{BuildSettings, LocaleSettings};
use crate::model::{
    CheckLevel, Finding, Locale, MissingPolicy, SegmentId, Settings, StalePolicy, near,
};

/// The name of the file, which is also what makes a folder a workspace.
pub const SETTINGS_FILE: &str = "hexapla.yaml";

const KEYS: [&str; 10] = [
    "source",
    "targets",
    "exclude",
    "front-matter",
    "facts",
    "build",
    "release",
    "locales",
    "checks",
    "waivers",
];

/// Reads `hexapla.yaml`. There are settings only where nothing is wrong, and
/// all that is wrong is found at once, each with its place.
pub fn settings(text: &str) -> (Option<Settings>, Vec<Finding>) {
    let document = match Document::read_map(text) {
        Ok(document) => document,
        Err(fault) => return (None, vec![fault.finding().in_file(SETTINGS_FILE)]),
    };
    let mut reading = Reading::default();
    let root = Field::root(&document);
    let fields = reading.known_map(&root, &KEYS);
    let settings = read(&mut reading, &root, &fields);
    let findings = reading.finish(&document);
    let findings: Vec<_> = findings.into_iter().map(|f| f.in_file(SETTINGS_FILE)).collect();
    (settings.filter(|_| findings.is_empty()), findings)
}

/// Returns a finding about a value of `hexapla.yaml` that can be judged only
/// elsewhere, such as the name of a check, with its place.
pub fn settings_finding(text: &str, path: &[&str], finding: Finding) -> Finding {
    let (line, column) = place(text, path).unwrap_or((1, 1));
    finding.in_file(SETTINGS_FILE).at(line, column)
}

fn read(reading: &mut Reading, root: &Field<'_>, fields: &Fields<'_>) -> Option<Settings> {
    for key in ["source", "targets"] {
        if fields.get(key).is_none() {
            reading.report(root, Finding::error("settings-missing-key").arg("key", key));
        }
    }
    let source = fields.get("source").and_then(|field| reading.locale(field));
    let targets = fields.get("targets").map(|field| reading.locales(field)).unwrap_or_default();
    if let Some(source) = &source {
        reading.not_the_source(&targets, source);
    }
    let targets = tags(targets);
    let known: Vec<&Locale> = source.iter().chain(&targets).collect();
    let release = fields.get("release").map(|field| release(reading, field, &known));
    let build = fields.get("build").map(|field| build(reading, field));
    let facts = fields.get("facts").map(|field| facts(reading, field));
    let checks = fields.get("checks").map(|field| checks(reading, field));
    let waivers = fields.get("waivers").map(|field| waivers(reading, field));
    let locales = fields.get("locales").map(|field| locales(reading, field));
    let exclude = fields.get("exclude").map(|field| reading.texts(field));
    let front_matter = fields.get("front-matter").map(|field| reading.texts(field));
    let plain = Settings::new(source?, targets);
    Some(Settings {
        exclude: exclude.unwrap_or(plain.exclude),
        front_matter: front_matter.unwrap_or(plain.front_matter),
        facts: facts.unwrap_or_default(),
        build: build.unwrap_or_default(),
        release: release.unwrap_or_default(),
        checks: checks.unwrap_or_default(),
        waivers: waivers.unwrap_or_default(),
        locales: locales.unwrap_or_default(),
        source: plain.source,
        targets: plain.targets,
    })
}

fn facts(reading: &mut Reading, field: &Field<'_>) -> BTreeMap<String, String> {
    let mut facts = BTreeMap::new();
    for fact in reading.map(field).iter() {
        let name = fact.key;
        if SegmentId::parse(name).is_none() {
            reading.report_key(fact, Finding::error("settings-fact-name").arg("name", name));
        } else if is_reserved_name(name) {
            reading.report_key(fact, Finding::error("settings-fact-reserved").arg("name", name));
        }
        let Some(value) = reading.text(fact) else { continue };
        if value.trim().is_empty() || value.contains(char::is_control) {
            reading.report(fact, Finding::error("settings-fact-value").arg("name", name));
        }
        facts.insert(name.to_owned(), value.to_owned());
    }
    facts
}

fn checks(reading: &mut Reading, field: &Field<'_>) -> BTreeMap<String, CheckLevel> {
    let levels = [
        ("ignore", CheckLevel::Ignore),
        ("warning", CheckLevel::Warning),
        ("error", CheckLevel::Error),
    ];
    let checks = reading.map(field);
    let level = |check: &Field<'_>| Some((check.key.to_owned(), reading.choice(check, &levels)?));
    checks.iter().filter_map(level).collect()
}

fn locales(reading: &mut Reading, field: &Field<'_>) -> BTreeMap<Locale, LocaleSettings> {
    let mut locales = BTreeMap::new();
    for entry in reading.map(field).iter() {
        let fields = reading.known_map(entry, &["contact", "links", "checks"]);
        let contact = fields.get("contact").and_then(|field| reading.text(field));
        let links = fields.get("links").map(|field| text_map(reading, field)).unwrap_or_default();
        let checks = fields.get("checks").map(|field| checks(reading, field)).unwrap_or_default();
        if let Some(locale) = reading.locale_key(entry) {
            let contact = contact.map(str::to_owned);
            let links = links.into_iter().collect();
            locales.insert(locale, LocaleSettings { contact, links, checks });
        }
    }
    locales
}

fn text_map(reading: &mut Reading, field: &Field<'_>) -> Vec<(String, String)> {
    let fields = reading.map(field);
    let pair = |field: &Field<'_>| Some((field.key.to_owned(), reading.text(field)?.to_owned()));
    fields.iter().filter_map(pair).collect()
}

fn build(reading: &mut Reading, field: &Field<'_>) -> BuildSettings {
    let fields = reading.known_map(field, &["path", "missing", "stale", "set"]);
    let missing = [("source", MissingPolicy::Source), ("fail", MissingPolicy::Fail)];
    let stale =
        [("keep", StalePolicy::Keep), ("source", StalePolicy::Source), ("fail", StalePolicy::Fail)];
    let mut build = BuildSettings::default();
    if let Some(field) = fields.get("path") {
        build.path = build_path(reading, field).unwrap_or(build.path);
    }
    if let Some(field) = fields.get("missing") {
        build.missing = reading.choice(field, &missing).unwrap_or_default();
    }
    if let Some(field) = fields.get("stale") {
        build.stale = reading.choice(field, &stale).unwrap_or_default();
    }
    if let Some(field) = fields.get("set") {
        build.set = build_set(reading, field);
    }
    build
}

fn build_set(reading: &mut Reading, field: &Field<'_>) -> Vec<(String, String)> {
    for value in reading.map(field).iter() {
        let text = value.node.text().unwrap_or_default();
        unknown_names(reading, value, text, &["locale", "dir"]);
    }
    text_map(reading, field)
}

/// Reads the path of built statements: below the output folder, and another
/// one for every statement and locale.
fn build_path(reading: &mut Reading, field: &Field<'_>) -> Option<String> {
    let path = reading.text(field)?;
    let drive = path.as_bytes().get(1) == Some(&b':');
    if path.starts_with('/') || drive || path.contains('\\') {
        reading.report(field, Finding::error("settings-path-absolute").arg("value", path));
    } else if path.split('/').any(|name| matches!(name, "" | "." | "..")) {
        reading.report(field, Finding::error("settings-path-outside").arg("value", path));
    }
    for name in ["{id}", "{locale}"] {
        if !path.contains(name) {
            let finding =
                Finding::error("settings-path-collides").arg("value", path).arg("missing", name);
            reading.report(field, finding);
        }
    }
    unknown_names(reading, field, path, &["id", "locale"]);
    Some(path.to_owned())
}

/// Reports names in braces that nothing fills in.
fn unknown_names(reading: &mut Reading, field: &Field<'_>, text: &str, known: &[&str]) {
    for part in text.split('{').skip(1) {
        let Some((name, _)) = part.split_once('}') else { continue };
        if known.contains(&name) || !name.bytes().all(|b| b.is_ascii_alphanumeric()) {
            continue;
        }
        let finding = Finding::error("settings-unknown-name")
            .arg("key", &field.name)
            .arg("name", name)
            .arg("known", known.join(", "))
            .arg("suggestion", near(name, known.iter().copied()).unwrap_or_default());
        reading.report(field, finding);
    }
}
