//! What a sync did, or would do.

use std::collections::BTreeMap;

use super::status::most_open;
use super::{Tone, cut, fit, paint, safe, wrapped};
use crate::l10n::{message, message_with};
use crate::model::{Locale, SegmentId};
use crate::workflow::align::Change;
use crate::workflow::statements::Statement;
use crate::workflow::sync::{Cost, Plan, StatementPlan};
use crate::workflow::text_diff;

/// How many segments are listed for each kind of change.
const LISTED: usize = 8;

/// Returns what a plan does to each statement, and what it costs.
pub fn sync(plan: &Plan, statements: &[Statement], locales: &[Locale], dry_run: bool) -> String {
    let mut out = String::new();
    for (part, statement) in plan.statements.iter().zip(statements) {
        if !part.files.is_empty() {
            out.push_str(&one(part, statement, dry_run));
        }
    }
    if plan.changes.is_empty() {
        return format!("{}\n", message("sync-nothing", &[]));
    }
    let removed = plan.changes.removals.len();
    let written = plan.changes.paths().len() - removed;
    let id = if dry_run { "sync-would-write" } else { "sync-wrote" };
    if written > 0 {
        out.push_str(&wrapped("", &message_with(id, &[], &[("count", written)])));
    }
    let id = if dry_run { "sync-would-remove" } else { "sync-removed" };
    for path in &plan.changes.removals {
        out.push_str(&format!("  {} {}\n", paint(Tone::Bad, "−"), safe(path)));
    }
    if removed > 0 {
        out.push_str(&wrapped("", &message_with(id, &[], &[("count", removed)])));
    }
    let behind = most_open(&statements.iter().collect::<Vec<_>>(), locales);
    if dry_run {
        out.push_str(&wrapped("", &message("sync-next-run", &[])));
    } else if let Some(locale) = behind {
        out.push_str(&wrapped("", &message("sync-next-todo", &[("locale", &locale.to_string())])));
    }
    out
}

fn one(part: &StatementPlan, statement: &Statement, dry_run: bool) -> String {
    let mut out = format!("{}\n", paint(Tone::Strong, &safe(part.id.as_str())));
    if let Some(from) = &part.renamed_from {
        let line = message("sync-renamed", &[("old", &safe(from.as_str()))]);
        out.push_str(&wrapped("  ", &line));
    }
    for kind in Change::ALL {
        let of_kind: Vec<&SegmentId> =
            part.changes.iter().filter(|c| c.change == kind).map(|c| &c.id).collect();
        match kind {
            _ if of_kind.is_empty() => {}
            Change::Unchanged => {}
            Change::Inserted if of_kind.len() > LISTED => {
                let line = message_with("sync-new", &[], &[("count", of_kind.len())]);
                out.push_str(&format!("  {line}\n"));
            }
            _ => out.push_str(&listed(kind, &of_kind, statement)),
        }
    }
    for (locale, count) in &part.filled {
        let text = [("locale", &*locale.to_string())];
        let line = message_with("sync-filled", &text, &[("count", *count)]);
        out.push_str(&wrapped("  ", &line));
    }
    out.push_str(&costs(&part.cost));
    if let (true, [first, ..]) = (dry_run, &part.likely_minor[..]) {
        let ids: Vec<&str> = part.likely_minor.iter().map(SegmentId::as_str).collect();
        let (statement, count) = (safe(part.id.as_str()), ids.len());
        let text =
            [("statement", &*statement), ("ids", &ids.join(", ")), ("first", first.as_str())];
        out.push_str(&wrapped(
            "  ",
            &message_with("sync-likely-minor", &text, &[("count", count)]),
        ));
    }
    out
}

fn listed(kind: Change, ids: &[&SegmentId], statement: &Statement) -> String {
    let tone = match kind {
        Change::Deleted => Tone::Bad,
        Change::Inserted | Change::Revived | Change::Unchanged | Change::Moved => Tone::Good,
        _ => Tone::Doubtful,
    };
    let mut out = String::new();
    for id in ids.iter().take(LISTED) {
        let word = paint(tone, &fit(kind.as_str(), 9));
        out.push_str(&format!("  {word} {} {}\n", fit(id.as_str(), 12), what(id, statement)));
    }
    if ids.len() > LISTED {
        let more = message_with("sync-more", &[], &[("count", ids.len() - LISTED)]);
        out.push_str(&format!("  {more}\n"));
    }
    out
}

/// Says what changed in a segment, or else how it begins.
fn what(id: &SegmentId, statement: &Statement) -> String {
    let find = |listings: &[crate::model::Listing]| {
        listings.iter().find(|listing| listing.id == *id).map(|l| l.segment.text.clone())
    };
    let old = find(&statement.previous.present);
    let new = find(&statement.catalog.present);
    let summary =
        old.as_ref().zip(new.as_ref()).and_then(|(old, new)| text_diff::summary(old, new));
    cut(&safe(&summary.or(new).or(old).unwrap_or_default()), 54)
}

/// Says what an edit costs, locales with the same cost on one line.
fn costs(cost: &BTreeMap<Locale, Cost>) -> String {
    let mut groups: Vec<(Cost, Vec<String>)> = Vec::new();
    for (locale, cost) in cost.iter().filter(|(_, cost)| **cost != Cost::default()) {
        match groups.iter_mut().find(|(known, _)| known == cost) {
            Some((_, locales)) => locales.push(locale.to_string()),
            None => groups.push((*cost, vec![locale.to_string()])),
        }
    }
    let line = |(cost, locales): &(Cost, Vec<String>)| {
        let numbers = [
            ("count", locales.len()),
            ("stale", cost.stale),
            ("missing", cost.missing),
            ("words", cost.words),
        ];
        wrapped("  ", &message_with("sync-cost", &[("locales", &locales.join(", "))], &numbers))
    };
    groups.iter().map(line).collect()
}
