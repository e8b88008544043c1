//! What a statement says about itself under the front-matter key `hexapla`.

use super::Document;
use super::fields::{Field, Fields, Reading, tags};
use crate::model::{Finding, Locale, SegmentId, Stage, StatementSettings};

const KEYS: [&str; 6] = ["locale", "targets", "stage", "required", "due", "critical"];

/// Reads the settings of a statement: the lines of its front matter from
/// `hexapla:` on, whose first is `first_line` of the file. What follows the
/// key may also be given alone; with the key, columns are right where the
/// value begins on the same line.
///
/// What is wrong is left at its default, and found with its place.
pub fn statement_settings(yaml: &str, first_line: usize) -> (StatementSettings, Vec<Finding>) {
    let (settings, mut findings) = match Document::read_map(yaml) {
        Ok(document) => read(&document),
        Err(fault) => (StatementSettings::default(), vec![fault.finding()]),
    };
    for finding in &mut findings {
        finding.place.line = finding.place.line.map(|line| line + first_line.saturating_sub(1));
    }
    (settings, findings)
}

fn read(document: &Document<'_>) -> (StatementSettings, Vec<Finding>) {
    let mut reading = Reading::default();
    let root = Field::root(document);
    let inner = Reading::default().map(&root).get("hexapla").cloned();
    let fields = reading.known_map(&inner.unwrap_or(root), &KEYS);
    let settings = StatementSettings {
        locale: fields.get("locale").and_then(|field| reading.locale(field)),
        stage: stage(&mut reading, &fields).unwrap_or_default(),
        required: None,
        due: fields.get("due").and_then(|field| reading.date(field)),
        critical: fields.get("critical").map(|f| critical(&mut reading, f)).unwrap_or_default(),
        targets: None,
    };
    let targets = fields.get("targets").map(|field| reading.locales(field));
    if let (Some(targets), Some(source)) = (&targets, &settings.locale) {
        reading.not_the_source(targets, source);
    }
    let required = fields.get("required").map(|field| reading.locales(field));
    if let (Some(required), Some(targets)) = (&required, &targets) {
        let targets: Vec<&Locale> = targets.iter().map(|(target, _)| target).collect();
        reading.only(required, &targets);
    }
    let (targets, required) = (targets.map(tags), required.map(tags));
    (StatementSettings { targets, required, ..settings }, reading.finish(document))
}

fn stage(reading: &mut Reading, fields: &Fields<'_>) -> Option<Stage> {
    let words = Stage::ALL.map(|(stage, word)| (word, stage));
    reading.choice(fields.get("stage")?, &words)
}

fn critical(reading: &mut Reading, field: &Field<'_>) -> Vec<SegmentId> {
    let items = reading.list(field);
    items.iter().filter_map(|item| reading.segment(item)).collect()
}
