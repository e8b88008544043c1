//! What was joined, and what is left to pick.

use super::{Tone, fit, paint, safe, wrapped};
use crate::l10n::{message, message_with};
use crate::workflow::merge::{Conflict, Merged};

/// Returns what became of each file. `waiting` says whether others still hold
/// conflict markers.
pub fn merge(files: &[(String, Merged)], waiting: bool) -> String {
    if files.is_empty() {
        return format!("{}\n", message("merge-nothing", &[]));
    }
    let mut out = String::new();
    for (path, merged) in files {
        out.push_str(&format!("{}\n", paint(Tone::Strong, &safe(path))));
        let numbers = [("joined", merged.joined), ("count", merged.conflicts.len())];
        out.push_str(&wrapped("  ", &message_with("merge-file", &[], &numbers)));
        for conflict in &merged.conflicts {
            out.push_str(&one(conflict));
        }
    }
    let left = files.iter().flat_map(|(_, merged)| &merged.conflicts).next();
    let next = match left {
        Some(conflict) => message("merge-next-pick", &[("id", conflict.id.as_str())]),
        None if waiting => message("merge-next-others", &[]),
        None => message("merge-next-add", &[]),
    };
    out.push_str(&wrapped("", &next));
    out
}

fn one(conflict: &Conflict) -> String {
    let mut out = format!("  {}\n", paint(Tone::Doubtful, conflict.id.as_str()));
    let texts = [
        ("merge-source", conflict.source.as_deref()),
        ("merge-base", conflict.base.as_deref()),
        ("merge-ours", Some(conflict.ours.as_str())),
        ("merge-theirs", Some(conflict.theirs.as_str())),
    ];
    for (label, text) in texts {
        let label = format!("    {}  ", paint(Tone::Faint, &fit(&message(label, &[]), 6)));
        if let Some(text) = text {
            out.push_str(&wrapped(&label, &safe(text)));
        }
    }
    out
}

/// Returns what git's user should know of a file that the driver joined; it is
/// `None` where the driver could not.
pub fn driven(path: &str, merged: Option<&Merged>) -> String {
    let path = safe(path);
    match merged {
        None => wrapped("", &message("merge-driver-refused", &[("path", &path)])),
        Some(merged) if merged.conflicts.is_empty() => String::new(),
        Some(merged) => {
            let numbers = [("count", merged.conflicts.len())];
            wrapped("", &message_with("merge-driver-left", &[("path", &path)], &numbers))
        }
    }
}
