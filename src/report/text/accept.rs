//! What was accepted, and what was left and why.

use super::{Tone, paint, safe, wrapped};
use crate::l10n::{message, message_with};
use crate::model::Locale;
use crate::workflow::accept::{Accepted, Reason};

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

fn sentence(reason: Reason) -> &'static str {
    match reason {
        Reason::Stale => "accept-left-stale",
        Reason::Missing => "accept-left-missing",
        Reason::NotShown => "accept-left-not-shown",
        Reason::Broken => "accept-left-broken",
        Reason::Unknown => "accept-left-unknown",
        Reason::Current => "accept-left-current",
    }
}
