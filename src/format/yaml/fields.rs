//! Maps with known keys: what the settings of a workspace and of a statement
//! are read with.

use super::{Content, Document, Node, Value};
use crate::model::locale::LocaleError;
use crate::model::{Date, Finding, Locale, SegmentId, near};

/// The number of findings that are shown at once. Each place costs one more
/// reading, which a hostile document would make long.
const MAX_FINDINGS: usize = 20;

/// The findings of one document, each with the number of its node.
#[derive(Default)]
pub(super) struct Reading {
    findings: Vec<(usize, Finding)>,
}

/// A value with the name that it has in messages: `build.path`.
#[derive(Clone)]
pub(super) struct Field<'n> {
    pub(super) name: String,
    pub(super) key: &'n str,
    key_number: usize,
    pub(super) node: &'n Node,
}

/// The fields of a map, each key once.
pub(super) struct Fields<'n>(Vec<Field<'n>>);

impl<'n> Fields<'n> {
    /// Returns the field of a key. One that is written and left empty is as
    /// good as not written.
    pub(super) fn get(&self, key: &str) -> Option<&Field<'n>> {
        self.0.iter().find(|field| field.key == key && !field.is_null())
    }

    /// Returns all fields in the order of the file.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Field<'n>> {
        self.0.iter()
    }
}

impl<'n> Field<'n> {
    /// Names the root of a document, which has no name.
    pub(super) fn root(document: &'n Document<'_>) -> Self {
        let node = &document.root;
        Self { name: String::new(), key: "", key_number: node.number, node }
    }

    fn is_null(&self) -> bool {
        matches!(self.node.content, Content::Scalar(Value::Null))
    }

    fn below(&self, key: &'n Node, name: &'n str, node: &'n Node) -> Self {
        let dot = if self.name.is_empty() { "" } else { "." };
        Self { name: format!("{}{dot}{name}", self.name), key: name, key_number: key.number, node }
    }
}

impl Reading {
    /// Reports something about the value of a field.
    pub(super) fn report(&mut self, field: &Field<'_>, finding: Finding) {
        self.findings.push((field.node.number, finding));
    }

    /// Reports something about the key of a field.
    pub(super) fn report_key(&mut self, field: &Field<'_>, finding: Finding) {
        self.findings.push((field.key_number, finding));
    }

    /// Returns the findings with their places, in the order of the file, and
    /// no more of them than a person reads.
    pub(super) fn finish(mut self, document: &Document<'_>) -> Vec<Finding> {
        self.findings.sort_by_key(|(number, _)| *number);
        let placed = |(number, finding): (usize, Finding)| {
            let (line, column) = document.place(number);
            finding.at(line, column)
        };
        self.findings.into_iter().take(MAX_FINDINGS).map(placed).collect()
    }

    /// Returns the fields of a map with any keys.
    pub(super) fn map<'n>(&mut self, field: &Field<'n>) -> Fields<'n> {
        let Content::Map(entries) = &field.node.content else {
            if !field.is_null() {
                self.wrong_type(field, "map");
            }
            return Fields(Vec::new());
        };
        let mut fields: Vec<Field<'n>> = Vec::new();
        for (key, value) in entries {
            let Some(name) = key.text() else {
                let finding = Finding::error("settings-key-type").arg("key", key.value().name());
                self.findings.push((key.number, finding));
                continue;
            };
            let field = field.below(key, name, value);
            if fields.iter().any(|other| other.key == name) {
                self.report_key(&field, Finding::error("settings-duplicate-key").arg("key", name));
            } else {
                fields.push(field);
            }
        }
        Fields(fields)
    }

    /// Returns the fields of a map and reports those whose keys are not known.
    pub(super) fn known_map<'n>(&mut self, field: &Field<'n>, known: &[&str]) -> Fields<'n> {
        let fields = self.map(field);
        for field in fields.iter().filter(|field| !known.contains(&field.key)) {
            let finding = Finding::error("settings-unknown-key")
                .arg("key", &field.name)
                .arg("known", known.join(", "))
                .arg("suggestion", near(field.key, known.iter().copied()).unwrap_or_default());
            self.report_key(field, finding);
        }
        fields
    }

    /// Returns the items of a list.
    pub(super) fn list<'n>(&mut self, field: &Field<'n>) -> Vec<Field<'n>> {
        let Content::List(items) = &field.node.content else {
            self.wrong_type(field, "list");
            return Vec::new();
        };
        items.iter().map(|item| Field { node: item, ..field.clone() }).collect()
    }

    /// Returns the items of a list of texts.
    pub(super) fn texts(&mut self, field: &Field<'_>) -> Vec<String> {
        let items = self.list(field);
        items.iter().filter_map(|item| self.text(item)).map(str::to_owned).collect()
    }

    /// Returns a text.
    pub(super) fn text<'n>(&mut self, field: &Field<'n>) -> Option<&'n str> {
        let text = field.node.text();
        if text.is_none() {
            let scalar = matches!(field.node.content, Content::Scalar(_)) && !field.is_null();
            self.wrong_type(field, if scalar { "quoted" } else { "text" });
        }
        text
    }

    /// Returns `true` or `false`.
    pub(super) fn boolean(&mut self, field: &Field<'_>) -> Option<bool> {
        match field.node.content {
            Content::Scalar(Value::Bool(value)) => Some(value),
            _ => {
                self.wrong_type(field, "boolean");
                None
            }
        }
    }

    /// Returns one of some words.
    pub(super) fn choice<T: Copy>(&mut self, field: &Field<'_>, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(field)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let finding = Finding::error("settings-choice")
                .arg("key", &field.name)
                .arg("value", text)
                .arg("known", known.join(", "))
                .arg("suggestion", near(text, known).unwrap_or_default());
            self.report(field, finding);
        }
        found
    }

    /// Returns a locale.
    pub(super) fn locale(&mut self, field: &Field<'_>) -> Option<Locale> {
        let text = self.text(field)?;
        Locale::parse(text).map_err(|error| self.report(field, unlike_locale(text, &error))).ok()
    }

    /// Returns the id of a segment.
    pub(super) fn segment(&mut self, field: &Field<'_>) -> Option<SegmentId> {
        let text = self.text(field)?;
        let id = SegmentId::parse(text);
        if id.is_none() {
            self.report(field, Finding::error("settings-segment-id").arg("value", text));
        }
        id
    }

    /// Returns a day.
    pub(super) fn date(&mut self, field: &Field<'_>) -> Option<Date> {
        let text = self.text(field)?;
        let date = Date::parse(text);
        if date.is_none() {
            self.report(field, Finding::error("settings-date").arg("value", text));
        }
        date
    }

    /// Returns the locale that is a key.
    pub(super) fn locale_key(&mut self, field: &Field<'_>) -> Option<Locale> {
        let unlike = |error| self.report_key(field, unlike_locale(field.key, &error));
        Locale::parse(field.key).map_err(unlike).ok()
    }

    /// Returns a list of locales, each once.
    pub(super) fn locales(&mut self, field: &Field<'_>) -> Vec<(Locale, usize)> {
        let mut found: Vec<(Locale, usize)> = Vec::new();
        for item in self.list(field) {
            let Some(locale) = self.locale(&item) else { continue };
            if found.iter().any(|(other, _)| *other == locale) {
                let finding = Finding::error("settings-duplicate-locale")
                    .arg("key", &field.name)
                    .arg("tag", locale.to_string());
                self.report(&item, finding);
            } else {
                found.push((locale, item.node.number));
            }
        }
        found
    }

    /// Reports the targets that are the source.
    pub(super) fn not_the_source(&mut self, targets: &[(Locale, usize)], source: &Locale) {
        for (tag, number) in targets.iter().filter(|(target, _)| target == source) {
            let finding = Finding::error("settings-target-is-source").arg("tag", tag.to_string());
            self.findings.push((*number, finding));
        }
    }

    /// Reports a locale of a list that is not among those that it may name.
    pub(super) fn only(&mut self, wanted: &[(Locale, usize)], known: &[&Locale]) {
        for (tag, number) in wanted.iter().filter(|(tag, _)| !known.contains(&tag)) {
            let tag = tag.to_string();
            let names: Vec<String> = known.iter().map(|locale| locale.to_string()).collect();
            let meant = near(&tag, names.iter().map(String::as_str)).unwrap_or_default().to_owned();
            let finding = Finding::error("settings-required-locale")
                .arg("tag", tag)
                .arg("known", names.join(", "))
                .arg("suggestion", meant);
            self.findings.push((*number, finding));
        }
    }

    /// Reports a value of the wrong type.
    pub(super) fn wrong_type(&mut self, field: &Field<'_>, expected: &str) {
        let written = match &field.node.content {
            Content::Scalar(value) => value.clone().name(),
            _ => String::new(),
        };
        let finding = Finding::error("settings-type")
            .arg("key", &field.name)
            .arg("written", written)
            .arg("expected", expected);
        self.report(field, finding);
    }
}

/// Returns what to say of a text that is no locale.
fn unlike_locale(text: &str, error: &LocaleError) -> Finding {
    match error {
        LocaleError::NotATag => Finding::error("settings-locale").arg("tag", text),
        LocaleError::NotCanonical(right) => {
            Finding::error("settings-locale-spelling").arg("tag", text).arg("right", right)
        }
    }
}

/// Returns the locales of a list without their places.
pub(super) fn tags(list: Vec<(Locale, usize)>) -> Vec<Locale> {
    list.into_iter().map(|(locale, _)| locale).collect()
}
