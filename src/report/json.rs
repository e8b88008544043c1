//! JSON for programs: a contract of which keys may be added and none taken
//! away. Lines and columns count from 1, columns in Unicode scalar values;
//! what is unknown is null.

mod check;
mod history;
mod release;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde_json::{Value, json};

use super::text::steers;
use crate::l10n;
use crate::model::fingerprint::normal_form;
use crate::model::{
    Coverage, Entry, Finding, Listing, Locale, Minor, SegmentId, StatementId, Status,
};
use crate::workflow::accept::Accepted;
use crate::workflow::adopt::bead::Doubt;
use crate::workflow::adopt::layout::Skipped;
use crate::workflow::adopt::{Adopted, Adoption, Translation};
use crate::workflow::build::Built;
use crate::workflow::cost::{self, FactChange, SegmentCost, StatementCost};
use crate::workflow::merge::{Conflict, Merged};
use crate::workflow::minor::{Declared, Edit};
use crate::workflow::release::Past;
use crate::workflow::review::Reason;
use crate::workflow::statements::Statement;
use crate::workflow::sync::Plan;
use crate::workflow::tasks::Task;

pub use check::{check, explain};
pub use history::history;
pub use release::{release, verify};

/// The version of the contract.
const SCHEMA: u32 = 1;

/// Writes a document on lines of its own.
fn document(mut content: Value, findings: &[Finding]) -> String {
    content["schema"] = json!(SCHEMA);
    content["findings"] = findings.iter().map(finding).collect();
    written(&content)
}

/// Writes JSON that people can look at, too: what would steer their terminal is
/// written as its number, which says the same.
pub(super) fn written(content: &Value) -> String {
    let mut out = String::new();
    for c in format!("{content:#}\n").chars() {
        // Line ends are of our making: those of a text are escaped already.
        if c != '\n' && steers(c) {
            out.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// Returns a finding in the one shape that all commands use.
fn finding(finding: &Finding) -> Value {
    let (sentence, hint) = l10n::finding(finding);
    json!({
        "check": finding.check,
        "severity": finding.severity.as_str(),
        "statement": finding.statement.as_ref().map(ToString::to_string),
        "locale": finding.locale.as_ref().map(ToString::to_string),
        "segment": finding.segment.as_ref().map(ToString::to_string),
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "message": sentence,
        "hint": hint,
    })
}

/// Returns findings alone, as for a command that could not begin.
pub fn findings(findings: &[Finding]) -> String {
    document(json!({}), findings)
}

/// Returns the coverage of statements and what became of those that were
/// released, with each translation if asked for.
pub fn status(
    statements: &[&Statement],
    locales: &[Locale],
    with_segments: bool,
    past: &BTreeMap<StatementId, Past>,
    findings: &[Finding],
) -> String {
    let one = |statement: &&Statement| {
        let of_locale = |locale: &Locale| {
            let wanted = statement.tallies.contains_key(locale);
            wanted.then(|| (locale.to_string(), in_locale(statement, locale, with_segments)))
        };
        let by_locale: serde_json::Map<String, Value> =
            locales.iter().filter_map(of_locale).collect();
        let mut value = json!({
            "id": statement.id.as_str(),
            "path": statement.path(),
            "source_locale": statement.source.to_string(),
            "stage": statement.settings.stage.as_str(),
            "due": statement.settings.due.map(|due| due.to_string()),
            "forced": forced(statement),
            "released": past.get(&statement.id).map(release::past),
            "locales": by_locale,
        });
        if with_segments {
            value["segments"] = statement.catalog.present.iter().map(segment).collect();
        }
        value
    };
    document(json!({ "statements": statements.iter().map(one).collect::<Vec<_>>() }), findings)
}

/// Returns the minor changes that count and were forced.
fn forced(statement: &Statement) -> Vec<Value> {
    let one = |(listing, minor): (&Listing, &Minor)| {
        json!({
            "id": listing.id.as_str(),
            "previous": normal_form(&minor.was),
            "reason": minor.forced,
        })
    };
    statement.forced().map(one).collect()
}

fn segment(listing: &Listing) -> Value {
    json!({
        "id": listing.id.as_str(),
        "kind": listing.segment.kind.as_str(),
        "text": normal_form(&listing.segment.text),
        "fingerprint": listing.fingerprint.to_string(),
        "words": listing.segment.words(),
        "line": listing.segment.line,
    })
}

fn in_locale(statement: &Statement, locale: &Locale, with_segments: bool) -> Value {
    let Some(tally) = statement.tally(locale) else {
        return json!({ "absent": true });
    };
    let mut value = json!({ "counts": counts(tally.segments), "words": counts(tally.words) });
    value["counts"]["reviewed"] = json!(tally.reviewed);
    if with_segments {
        let reviewed = statement.reviewed(locale);
        let one = |(listing, entry, status): (&Listing, Option<&Entry>, Status)| {
            json!({
                "id": listing.id.as_str(),
                "status": status.as_str(),
                "base": entry.and_then(|entry| entry.base()).map(|base| base.to_string()),
                "text": entry.filter(|entry| !entry.is_empty()).map(|entry| entry.text.as_str()),
                "reviewed": reviewed.get(&listing.id),
                "line": entry.map(|entry| entry.line),
            })
        };
        let translations = statement.translations(locale).into_iter().flatten();
        value["translations"] = translations.map(one).collect();
    }
    value
}

fn counts(coverage: Coverage) -> Value {
    json!({
        "current": coverage.current,
        "stale": coverage.stale,
        "unconfirmed": coverage.unconfirmed,
        "missing": coverage.missing,
    })
}

/// Returns a plan: what becomes of each segment and what it costs.
pub fn sync(plan: &Plan, findings: &[Finding]) -> String {
    let statements: Vec<Value> = plan
        .statements
        .iter()
        .map(|part| {
            let change = |change: &crate::workflow::identify::SegmentChange| {
                json!({
                    "change": change.change.as_str(),
                    "id": change.id.as_str(),
                    "from": change.from.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
                    "score": (change.score * 1000.0).round() / 1000.0,
                    "moved": change.moved,
                    "likely_minor": part.likely_minor.contains(&change.id),
                })
            };
            let cost: serde_json::Map<String, Value> = part
                .cost
                .iter()
                .map(|(locale, cost)| {
                    let value =
                        json!({"stale": cost.stale, "missing": cost.missing, "words": cost.words});
                    (locale.to_string(), value)
                })
                .collect();
            json!({
                "id": part.id.as_str(),
                "renamed_from": part.renamed_from.as_ref().map(|id| id.as_str()),
                "changes": part.changes.iter().map(change).collect::<Vec<_>>(),
                "cost": cost,
                "files": part.files,
            })
        })
        .collect();
    document(json!({ "statements": statements, "removed": plan.changes.removals }), findings)
}

/// Returns tasks, for `todo` and `diff`.
pub fn tasks(locale: Option<&Locale>, tasks: &[Task], findings: &[Finding]) -> String {
    let one = |task: &Task| {
        json!({
            "statement": task.statement.as_str(),
            "id": task.id.as_str(),
            "locale": task.locale.to_string(),
            "status": task.status.as_str(),
            "doubt": task.doubt.map(|doubt| doubt.as_str()),
            "path": task.path,
            "line": task.line,
            "words": task.words,
            "previous": task.previous,
            "source": normal_form(&task.source),
            "target": (!task.target.is_empty()).then_some(&task.target),
            "changed": task.changed.iter().map(|(old, new)| json!([old, new])).collect::<Vec<_>>(),
            "due": task.due.map(|due| due.to_string()),
        })
    };
    let locale = locale.map(ToString::to_string);
    let segments: Vec<Value> = tasks.iter().map(one).collect();
    document(json!({ "locale": locale, "segments": segments }), findings)
}

/// Returns what was accepted and what was left.
pub fn accept(accepted: &Accepted, findings: &[Finding]) -> String {
    let accepted_ids: Vec<Value> =
        accepted.accepted.iter().map(|(statement, id)| place(statement, id)).collect();
    let left: Vec<Value> = accepted
        .left
        .iter()
        .map(|(statement, id, reason)| {
            json!({
                "statement": statement.as_str(),
                "id": id.as_str(),
                "reason": reason.as_str(),
            })
        })
        .collect();
    let files: Vec<&str> = accepted.writes.iter().map(|write| write.path.as_str()).collect();
    document(json!({ "accepted": accepted_ids, "left": left, "files": files }), findings)
}

/// Returns which edits are minor now, and which were refused.
pub fn minor(declared: &Declared, findings: &[Finding]) -> String {
    let edit = |edit: &Edit| {
        json!({
            "statement": edit.statement.as_str(),
            "id": edit.id.as_str(),
            "previous": normal_form(&edit.previous),
            "source": normal_form(&edit.source),
        })
    };
    let minor = declared.minor.iter().map(|(one, kept)| {
        let mut value = edit(one);
        value["kept"] = json!(kept);
        value
    });
    let refused = declared.refused.iter().map(|(one, refusal)| {
        let mut value = edit(one);
        value["fact"] = json!(refusal.fact.as_str());
        value["changed"] = json!([refusal.old, refusal.new]);
        value
    });
    let unedited = declared.unedited.iter().map(|(statement, id)| place(statement, id));
    let files: Vec<&str> = declared.writes.iter().map(|write| write.path.as_str()).collect();
    let content = json!({
        "minor": minor.collect::<Vec<_>>(),
        "refused": refused.collect::<Vec<_>>(),
        "unsure": declared.unsure.iter().map(edit).collect::<Vec<_>>(),
        "unedited": unedited.collect::<Vec<_>>(),
        "files": files,
    });
    document(content, findings)
}

/// Returns what was approved and what was left.
pub fn review(
    locale: &Locale,
    approved: &[(StatementId, SegmentId)],
    left: &[(StatementId, SegmentId, Reason)],
    findings: &[Finding],
) -> String {
    let approved: Vec<Value> =
        approved.iter().map(|(statement, id)| place(statement, id)).collect();
    let left = left.iter().map(|(statement, id, reason)| {
        let mut value = place(statement, id);
        value["reason"] = json!(reason.as_str());
        value
    });
    let left: Vec<Value> = left.collect();
    document(json!({ "locale": locale.to_string(), "approved": approved, "left": left }), findings)
}

/// Returns what was joined, and what is left to pick.
pub fn merge(files: &[(String, Merged)], findings: &[Finding]) -> String {
    let conflict = |conflict: &Conflict| {
        json!({
            "id": conflict.id.as_str(),
            "source": conflict.source,
            "base": conflict.base,
            "ours": conflict.ours,
            "theirs": conflict.theirs,
        })
    };
    let file = |(path, merged): &(String, Merged)| {
        json!({
            "path": path,
            "joined": merged.joined,
            "conflicts": merged.conflicts.iter().map(conflict).collect::<Vec<_>>(),
        })
    };
    document(json!({ "files": files.iter().map(file).collect::<Vec<_>>() }), findings)
}

/// Returns what an edit since a revision costs.
pub fn cost(
    since: &str,
    synced: bool,
    costs: &[StatementCost],
    facts: &[FactChange],
    findings: &[Finding],
) -> String {
    let segment = |segment: &SegmentCost| {
        json!({
            "id": segment.id.as_str(),
            "change": segment.change.as_str(),
            "minor": segment.minor,
            "previous": segment.previous.as_deref().map(normal_form),
            "source": segment.source.as_deref().map(normal_form),
            "words": segment.words,
        })
    };
    let value = |value: &cost::Value| {
        json!({
            "id": value.id.as_str(),
            "kind": value.kind.as_str(),
            "previous": value.previous,
            "value": value.value,
        })
    };
    let one = |cost: &StatementCost| {
        let locales = cost.locales.iter().map(|(locale, cost)| {
            let value = json!({
                "stale": cost.stale,
                "missing": cost.missing,
                "words": cost.words,
                "approvals": cost.approvals,
            });
            (locale.to_string(), value)
        });
        json!({
            "id": cost.id.as_str(),
            "stage": cost.stage.as_str(),
            "due": cost.due.map(|due| due.to_string()),
            "segments": cost.segments.iter().map(segment).collect::<Vec<_>>(),
            "values": cost.values.iter().map(value).collect::<Vec<_>>(),
            "locales": locales.collect::<serde_json::Map<_, _>>(),
        })
    };
    let statements: Vec<Value> = costs.iter().map(one).collect();
    let facts: Vec<Value> = facts
        .iter()
        .map(|FactChange { name, previous, value }| json!({"name": name, "previous": previous, "value": value}))
        .collect();
    let content =
        json!({ "since": since, "synced": synced, "statements": statements, "facts": facts });
    document(content, findings)
}

fn place(statement: &StatementId, id: &SegmentId) -> Value {
    json!({ "statement": statement.as_str(), "id": id.as_str() })
}

/// Returns what was built.
pub fn build(built: &[Built], findings: &[Finding]) -> String {
    let one = |built: &Built| {
        json!({
            "path": built.path,
            "statement": built.statement.as_str(),
            "locale": built.locale.to_string(),
            "borrowed": built.borrowed,
            "stale": built.stale,
        })
    };
    document(json!({ "files": built.iter().map(one).collect::<Vec<_>>() }), findings)
}

/// Returns what became of a folder that was adopted.
pub fn adopt(folder: &str, adoption: &Adoption, files: &[String], findings: &[Finding]) -> String {
    let lines = |range: &RangeInclusive<usize>| json!([range.start(), range.end()]);
    let translation = |(locale, one): (&Locale, &Translation)| {
        let unconfirmed = |(id, line, doubt): &(SegmentId, usize, Doubt)| json!({ "id": id.as_str(), "line": line, "reason": doubt.as_str() });
        let value = json!({
            "path": one.path,
            "sure": one.sure,
            "unconfirmed": one.unconfirmed.iter().map(unconfirmed).collect::<Vec<_>>(),
            "missing": one.missing,
            "left": one.left.iter().map(lines).collect::<Vec<_>>(),
        });
        (locale.to_string(), value)
    };
    let statement = |adopted: &Adopted| {
        let locales: serde_json::Map<String, Value> =
            adopted.translations.iter().map(translation).collect();
        json!({
            "id": adopted.id.as_str(),
            "source": adopted.source,
            "segments": adopted.segments,
            "locales": locales,
        })
    };
    let skipped = |(path, why): &(String, Skipped)| json!({ "path": path, "reason": why.as_str() });
    let links: serde_json::Map<String, Value> =
        adoption.links.iter().map(|(locale, links)| (locale.to_string(), json!(links))).collect();
    let content = json!({
        "folder": folder,
        "statements": adoption.statements.iter().map(statement).collect::<Vec<_>>(),
        "skipped": adoption.skipped.iter().map(skipped).collect::<Vec<_>>(),
        "links": links,
        "files": files,
    });
    document(content, findings)
}

/// Returns the paths that `init` made.
pub fn created(paths: &[String]) -> String {
    document(json!({ "files": paths }), &[])
}
