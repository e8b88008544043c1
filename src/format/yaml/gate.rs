//! What `hexapla.yaml` says of the gate: `release` and `waivers`.

use super::fields::{Field, Fields, Reading, tags};
use super::{Content, Value};
use crate::model::settings::ReleaseSettings;
use crate::model::{Finding, Locale, StatementId, Status, Waiver};

/// The statuses that a policy can let through.
const STATUSES: [(&str, Status); 3] =
    [("missing", Status::Missing), ("stale", Status::Stale), ("unconfirmed", Status::Unconfirmed)];

/// What a waiver is about; it names one of these at least.
const SCOPE: [&str; 4] = ["statement", "locale", "segment", "check"];

/// Reads what a statement needs before it may go out.
pub(super) fn release(
    reading: &mut Reading,
    field: &Field<'_>,
    known: &[&Locale],
) -> ReleaseSettings {
    let fields = reading.known_map(field, &["required", "reviewed", "allow", "minimum"]);
    let required = fields.get("required").map(|field| reading.locales(field)).unwrap_or_default();
    reading.only(&required, known);
    let reviewed = fields.get("reviewed").and_then(|field| reading.boolean(field));
    let reviewed = reviewed.unwrap_or_default();
    let allow = fields.get("allow").map(|field| allowed(reading, field, reviewed));
    let minimum = fields.get("minimum").and_then(|field| per_cent(reading, field));
    ReleaseSettings {
        required: tags(required),
        reviewed,
        allow: allow.unwrap_or_default(),
        minimum: minimum.unwrap_or_default(),
    }
}

/// Reads the statuses that are let through. What is not current has no
/// approval, so nothing is let through where all must be approved.
fn allowed(reading: &mut Reading, field: &Field<'_>, reviewed: bool) -> Vec<Status> {
    let items = reading.list(field);
    if reviewed && !items.is_empty() {
        reading.report(field, Finding::error("settings-allow-reviewed"));
    }
    items.iter().filter_map(|item| reading.choice(item, &STATUSES)).collect()
}

fn per_cent(reading: &mut Reading, field: &Field<'_>) -> Option<usize> {
    let number = match &field.node.content {
        Content::Scalar(Value::Number(number)) => number.parse().ok(),
        _ => None,
    };
    let found = number.filter(|number| *number <= 100);
    if found.is_none() {
        reading.report(field, Finding::error("settings-per-cent").arg("key", &field.name));
    }
    found
}

/// Reads what is let through for a time.
pub(super) fn waivers(reading: &mut Reading, field: &Field<'_>) -> Vec<Waiver> {
    let items = reading.list(field);
    items.iter().filter_map(|item| waiver(reading, item)).collect()
}

fn waiver(reading: &mut Reading, item: &Field<'_>) -> Option<Waiver> {
    let keys: Vec<&str> = SCOPE.into_iter().chain(["reason", "owner", "until"]).collect();
    let fields = reading.known_map(item, &keys);
    if SCOPE.iter().all(|key| fields.get(key).is_none()) {
        reading.report(item, Finding::error("waiver-for-nothing"));
    }
    for key in ["reason", "owner", "until"].into_iter().filter(|key| fields.get(key).is_none()) {
        reading.report(item, Finding::error("waiver-without").arg("key", key));
    }
    let statement = fields.get("statement").and_then(|field| statement(reading, field));
    let locale = fields.get("locale").and_then(|field| reading.locale(field));
    let segment = fields.get("segment").and_then(|field| reading.segment(field));
    let check = text(reading, &fields, "check");
    let reason = text(reading, &fields, "reason");
    let owner = text(reading, &fields, "owner");
    let until = fields.get("until").and_then(|field| reading.date(field));
    Some(Waiver {
        statement,
        locale,
        segment,
        check,
        reason: reason?,
        owner: owner?,
        until: until?,
    })
}

fn text(reading: &mut Reading, fields: &Fields<'_>, key: &str) -> Option<String> {
    fields.get(key).and_then(|field| reading.text(field)).map(str::to_owned)
}

fn statement(reading: &mut Reading, field: &Field<'_>) -> Option<StatementId> {
    let text = reading.text(field)?;
    let id = StatementId::parse(text);
    if id.is_none() {
        reading.report(field, Finding::error("settings-statement-id").arg("value", text));
    }
    id
}
