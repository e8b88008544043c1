//! Findings: where, what, and what to do.

use super::{Tone, paint, safe, wrapped};
use crate::l10n;
use crate::model::{Finding, Place, Severity};

/// Returns findings one below the other, with their hints.
pub fn findings(findings: &[Finding]) -> String {
    findings.iter().map(finding).collect()
}

fn finding(finding: &Finding) -> String {
    let (sentence, hint) = l10n::finding(finding);
    let (tone, word) = match finding.severity {
        Severity::Error => (Tone::Bad, l10n::message("word-error", &[])),
        Severity::Warning => (Tone::Doubtful, l10n::message("word-warning", &[])),
    };
    let place = place(&finding.place);
    let mut out = format!("{}: ", paint(tone, &word));
    if place.is_empty() {
        out = wrapped(&out, &safe(&sentence));
    } else {
        out.push_str(&format!("{}\n", paint(Tone::Strong, &safe(&place))));
        out.push_str(&wrapped("  ", &safe(&sentence)));
    }
    if let Some(hint) = hint {
        out.push_str(&wrapped(&format!("  {} ", paint(Tone::Good, "→")), &safe(&hint)));
    }
    out
}

/// Returns a place as `path:line:column`.
pub fn place(place: &Place) -> String {
    let mut out = place.path.clone().unwrap_or_default();
    for number in [place.line, place.column].into_iter().flatten() {
        out.push_str(&format!(":{number}"));
    }
    out
}
