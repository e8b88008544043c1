//! What was built.

use std::path::Path;

use super::{Tone, paint, safe, wrapped};
use crate::l10n::message_with;
use crate::workflow::build::Built;

/// Returns the files that were written, those that are not all current with
/// what they lack.
pub fn build(built: &[Built], refused: usize, folder: &Path) -> String {
    let mut out = String::new();
    for one in built {
        let mut line = safe(&one.path);
        if one.borrowed > 0 || one.stale > 0 {
            let numbers = [("borrowed", one.borrowed), ("stale", one.stale)];
            let lacks = message_with("build-lacks", &[], &numbers);
            line.push_str(&format!("  {}", paint(Tone::Doubtful, &lacks)));
        }
        out.push_str(&format!("{line}\n"));
    }
    let folder = safe(&folder.display().to_string());
    let numbers = [("count", built.len()), ("refused", refused)];
    out.push_str(&wrapped("", &message_with("build-done", &[("folder", &folder)], &numbers)));
    out
}
