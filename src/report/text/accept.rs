//! What was accepted, and what was left and why.

use super::{Tone, paint, safe, wrapped};
use crate::l10n::{message, message_with};
use crate::model::Locale;
use crate::workflow::accept::{Accepted, Reason};
use crate::workflow::statements::Statement;

/// Returns what came of accepting.
pub fn accept(locale: &Locale, accepted: &Accepted) -> String {
    let mut out = String::new();
    for (statement, id) in &accepted.accepted {
        let place = format!("{} {id}", safe(statement.as_str()));
        out.push_str(&format!("{} {place}\n", paint(Tone::Good, "✓")));
    }
    let numbers = [("count", accepted.accepted.len())];
    let text = [("locale", &*locale.to_string())];
    out.push_str(&wrapped("", &message_with("accept-done", &text, &numbers)));
    for (statement, id, reason) in &accepted.left {
        let place = format!("{} {id}", safe(statement.as_str()));
        let why = message(sentence(*reason), &[]);
        out.push_str(&wrapped(
            &format!("{} ", paint(Tone::Doubtful, "·")),
            &format!("{place}: {why}"),
        ));
    }
    out
}

/// Returns the texts that are about to be accepted.
pub fn question(statements: &[&Statement], locale: &Locale, accepted: &Accepted) -> String {
    let mut out = String::new();
    for statement in statements {
        for (listing, entry, _) in statement.translations(locale).into_iter().flatten() {
            let place = (statement.id.clone(), listing.id.clone());
            if let Some(entry) = entry.filter(|_| accepted.accepted.contains(&place)) {
                let label = format!("{} {}", safe(statement.id.as_str()), listing.id);
                out.push_str(&format!("{}\n", paint(Tone::Strong, &label)));
                out.push_str(&wrapped("  ", &safe(&listing.segment.text)));
                out.push_str(&wrapped("  ", &safe(&entry.text)));
            }
        }
    }
    out
}

fn sentence(reason: Reason) -> &'static str {
    match reason {
        Reason::Stale => "accept-left-stale",
        Reason::Missing => "accept-left-missing",
        Reason::NotShown => "accept-left-not-shown",
        Reason::Broken => "accept-left-broken",
        Reason::Unknown => "accept-left-unknown",
        Reason::Current => "accept-left-current",
        Reason::Faulty => "accept-left-faulty",
    }
}
