//! What is to be approved, and what was.

use super::diff::{new_side, old_side};
use super::{Tone, fit, paint, safe, wrapped};
use crate::l10n::{message, message_with};
use crate::model::{Locale, SegmentId, StatementId};
use crate::workflow::review::{Candidate, Lapsed, Reason};
use crate::workflow::text_diff::runs;

/// Returns the two texts of a translation; where an earlier approval has
/// lapsed, with what changed since in each.
pub fn candidate(candidate: &Candidate, source: &Locale, locale: &Locale) -> String {
    let place = format!("{} {}", safe(candidate.statement.as_str()), candidate.id);
    let mut out = format!("{}\n", paint(Tone::Strong, &place));
    let lapsed = candidate.lapsed.as_ref();
    if let Some(Lapsed { review, .. }) = lapsed {
        let line = message("review-lapsed", &[("name", &safe(&review.name))]);
        out.push_str(&wrapped("  ", &paint(Tone::Faint, &line)));
    }
    let before = lapsed.and_then(|lapsed| lapsed.source.as_deref());
    out.push_str(&text(source, before, &candidate.source));
    let before = lapsed.and_then(|lapsed| lapsed.target.as_deref());
    out.push_str(&text(locale, before, &candidate.target));
    out
}

/// Shows a text, and the one that it was where that is another.
fn text(locale: &Locale, before: Option<&str>, now: &str) -> String {
    let label = |word: &str| format!("  {}  ", paint(Tone::Faint, &fit(word, 3)));
    let name = locale.to_string();
    match before.filter(|before| *before != now) {
        None => wrapped(&label(&name), &safe(now)),
        Some(before) => {
            let runs = runs(before, now);
            let was = wrapped(&label(&message("diff-was", &[])), &old_side(&runs));
            let now = new_side(locale.language(), now, &runs);
            format!("{was}{}", wrapped(&label(&name), &now))
        }
    }
}

/// Returns what was approved and what was left.
pub fn review(
    locale: &Locale,
    approved: &[(StatementId, SegmentId)],
    left: &[(StatementId, SegmentId, Reason)],
) -> String {
    let text = [("locale", &*locale.to_string())];
    let numbers = [("count", approved.len())];
    let mut out = wrapped("", &message_with("review-done", &text, &numbers));
    for (statement, id, reason) in left {
        let why = message(sentence(*reason), &[]);
        let place = format!("{} {id}", safe(statement.as_str()));
        let mark = format!("{} ", paint(Tone::Doubtful, "·"));
        out.push_str(&wrapped(&mark, &format!("{place}: {why}")));
    }
    out
}

fn sentence(reason: Reason) -> &'static str {
    match reason {
        Reason::NotCurrent => "review-left-not-current",
        Reason::Approved => "review-left-approved",
        Reason::Conflict => "review-left-conflict",
        Reason::Faulty => "review-left-faulty",
    }
}
