//! What an edit costs the translators.

use super::{Tone, cut, fit, paint, safe, wrapped};
use crate::l10n::{message, message_with};
use crate::model::Date;
use crate::workflow::align::Change;
use crate::workflow::cost::{FactChange, LocaleCost, SegmentCost, StatementCost, Total};
use crate::workflow::text_diff;

/// How many segments of a statement are listed.
const LISTED: usize = 20;

/// Returns each statement that changed, its segments, and what they cost; and
/// the facts of the workspace that have another value.
pub fn cost(costs: &[StatementCost], facts: &[FactChange], since: &str, today: Date) -> String {
    if costs.is_empty() && facts.is_empty() {
        return wrapped("", &message("cost-nothing", &[("since", &safe(since))]));
    }
    let mut out = costs.iter().map(|cost| statement(cost, today)).collect::<Vec<_>>().join("\n");
    for FactChange { name, previous, value } in facts {
        let label = format!("{} {} ", paint(Tone::Strong, &message("cost-fact", &[])), safe(name));
        out.push_str(&wrapped(&label, &format!("{} → {}", safe(previous), safe(value))));
    }
    if costs.is_empty() {
        out.push_str(&wrapped("", &message("cost-values", &[])));
    }
    out
}

fn statement(cost: &StatementCost, today: Date) -> String {
    let mut out = paint(Tone::Strong, &safe(cost.id.as_str()));
    if let Some(due) = due(cost, today) {
        out.push_str(&format!("  {}", paint(Tone::Doubtful, &due)));
    }
    out.push('\n');
    for segment in cost.segments.iter().take(LISTED) {
        let tone = match segment.change {
            _ if segment.minor => Tone::Good,
            Change::Deleted => Tone::Bad,
            Change::Inserted => Tone::Good,
            _ => Tone::Doubtful,
        };
        let word = paint(tone, &fit(&message(word(segment), &[]), 9));
        let what = cut(&safe(&what(segment)), 54);
        out.push_str(&format!("  {word} {} {what}\n", fit(segment.id.as_str(), 12)));
    }
    for value in cost.values.iter().take(LISTED) {
        let word = paint(Tone::Strong, &fit(value.kind.as_str(), 9));
        let label = format!("  {word} {} ", fit(value.id.as_str(), 12));
        let what = format!("{} → {}", safe(&value.previous), safe(&value.value));
        out.push_str(&wrapped(&label, &what));
    }
    if cost.segments.len() > LISTED {
        let more = message_with("sync-more", &[], &[("count", cost.segments.len() - LISTED)]);
        out.push_str(&format!("  {more}\n"));
    }
    out.push_str(&wrapped("  ", &summary(cost)));
    for (locales, cost) in groups(cost) {
        let numbers = [("stale", cost.stale), ("missing", cost.missing), ("words", cost.words)];
        let text = [("locales", &*locales)];
        out.push_str(&wrapped("  ", &message_with("cost-locale", &text, &numbers)));
    }
    out
}

/// Returns the word for what happened to a segment.
pub(in crate::report) fn word(segment: &SegmentCost) -> &'static str {
    match segment.change {
        _ if segment.minor => "cost-minor",
        Change::Inserted => "cost-new",
        Change::Deleted => "cost-deleted",
        _ => "cost-edited",
    }
}

/// Says what changed in a segment, or else what it says.
pub(in crate::report) fn what(segment: &SegmentCost) -> String {
    let pair = segment.previous.as_ref().zip(segment.source.as_ref());
    let summary = pair.and_then(|(old, new)| text_diff::summary(old, new));
    summary
        .or_else(|| segment.source.clone())
        .or_else(|| segment.previous.clone())
        .unwrap_or_default()
}

/// Says in one line what a statement costs.
pub(in crate::report) fn summary(cost: &StatementCost) -> String {
    let Total { segments, locales, words, approvals } = cost.total();
    if cost.is_draft() {
        return message("cost-draft", &[]);
    }
    if segments == 0 && !cost.values.is_empty() {
        return message("cost-values", &[]);
    }
    let numbers =
        [("segments", segments), ("locales", locales), ("words", words), ("approvals", approvals)];
    message_with("cost-summary", &[], &numbers)
}

/// Says when a statement goes out, and how many days that is from today.
fn due(cost: &StatementCost, today: Date) -> Option<String> {
    let due = cost.due.filter(|_| cost.total().segments > 0)?;
    let days = due.days_after(today);
    let text = [("due", &*due.to_string())];
    let id = if days < 0 { "cost-overdue" } else { "cost-due" };
    Some(message_with(id, &text, &[("count", days.unsigned_abs() as usize)]))
}

/// Returns the costs of locales, those with the same together.
fn groups(cost: &StatementCost) -> Vec<(String, LocaleCost)> {
    let mut groups: Vec<(Vec<String>, LocaleCost)> = Vec::new();
    for (locale, cost) in &cost.locales {
        let asked = LocaleCost { approvals: 0, ..*cost };
        match groups.iter_mut().find(|(_, known)| *known == asked) {
            Some((locales, _)) => locales.push(locale.to_string()),
            None => groups.push((vec![locale.to_string()], asked)),
        }
    }
    groups.into_iter().map(|(locales, cost)| (locales.join(", "), cost)).collect()
}
