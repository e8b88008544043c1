//! What `check --fix` mended, and what it left.

use std::collections::BTreeMap;

use super::{Tone, paint, safe, wrapped};
use crate::checks::fix::{Change, Fixed, Reason};
use crate::l10n::{message, message_with};

/// Returns what was mended in some files, place by place, and how much was left
/// for which reason.
pub fn fixed(files: &[(String, Fixed)]) -> String {
    let mut out = String::new();
    let (mut places, mut translations) = (0, 0);
    for (path, fixed) in files.iter().filter(|(_, fixed)| !fixed.mended.is_empty()) {
        out.push_str(&format!("{}\n", paint(Tone::Strong, &safe(path))));
        for mended in &fixed.mended {
            translations += 1;
            places += mended.changes.len();
            let id = mended.id.as_str();
            mended.changes.iter().for_each(|change| out.push_str(&place(id, change)));
        }
    }
    if translations > 0 {
        let numbers = [("places", places), ("translations", translations)];
        out.push_str(&format!("{}\n", message_with("fix-done", &[], &numbers)));
    } else {
        out.push_str(&format!("{}\n", message("fix-nothing", &[])));
    }
    out + &left(files)
}

/// Shows one place with the letters around it, before and after.
fn place(id: &str, change: &Change) -> String {
    let around = |text: &str, tone| {
        let (before, after) = (visible(&change.before), visible(&change.after));
        format!("…{before}{}{after}…", paint(tone, &visible(text)))
    };
    let old = around(&change.old, Tone::Bad);
    let new = around(&change.new, Tone::Good);
    wrapped(&format!("  {id}  {}  ", change.check), &format!("{old} → {new}"))
}

/// Shows spaces that do not break as `⍽`, since nobody sees them.
fn visible(text: &str) -> String {
    safe(text).replace(['\u{a0}', '\u{202f}'], "⍽")
}

fn left(files: &[(String, Fixed)]) -> String {
    let mut counts: BTreeMap<Reason, usize> = BTreeMap::new();
    for (_, reason) in files.iter().flat_map(|(_, fixed)| &fixed.left) {
        *counts.entry(*reason).or_default() += 1;
    }
    let line = |(reason, count): (Reason, usize)| {
        let text = message_with("fix-left", &[("reason", reason.as_str())], &[("count", count)]);
        wrapped("  ", &text)
    };
    counts.into_iter().map(line).collect()
}
