//! Tags that stand around each other.

use std::ops::Range;

/// Elements that have no end tag (HTML, 13.1.2).
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Returns the first tag that closes another element than the one that is open,
/// else the last one that is never closed.
pub(super) fn unnested(tags: &[(Range<usize>, &str)]) -> Option<Range<usize>> {
    let mut open: Vec<(&Range<usize>, String)> = Vec::new();
    for (at, tag) in tags {
        let inner = tag.trim_start_matches('<');
        let is_end = inner.starts_with('/');
        let name = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let inner = inner.trim_start_matches('/');
        let end = inner.find(|c| !name(c)).unwrap_or(inner.len());
        let element = inner[..end].to_ascii_lowercase();
        if is_end {
            match open.pop() {
                Some((_, opened)) if opened == element => {}
                _ => return Some(at.clone()),
            }
        } else if !tag.ends_with("/>") && !VOID.contains(&&*element) {
            open.push((at, element));
        }
    }
    open.pop().map(|(at, _)| at.clone())
}
