//! Edits: changes of byte ranges, so that whatever did not change keeps its
//! bytes.

use std::ops::Range;

use super::fingerprint::Digest;

/// A change of a byte range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty to insert.
    pub range: Range<usize>,
    /// What stands there instead.
    pub text: String,
}

/// Edits to a file that is there. They are small where the file is not: those
/// of a whole workspace fit into memory when its texts do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewrite {
    /// The path from the root of the workspace, with `/`, after all moves.
    pub path: String,
    /// The edits; they do not overlap.
    pub edits: Vec<Edit>,
    /// The digest of the text that they were made for.
    pub expected: Digest,
}

/// Returns a text with edits made. Edits do not overlap; two insertions at one
/// place stay in their order.
pub fn edited(text: &str, edits: &[Edit]) -> String {
    let mut in_order: Vec<&Edit> = edits.iter().collect();
    in_order.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let more: usize = edits.iter().map(|edit| edit.text.len()).sum();
    let mut out = String::with_capacity(text.len() + more);
    let mut at = 0;
    for edit in in_order {
        out.push_str(&text[at..edit.range.start]);
        out.push_str(&edit.text);
        at = edit.range.end;
    }
    out.push_str(&text[at..]);
    out
}

impl Rewrite {
    /// Returns the edits of a file with some text.
    pub fn new(path: String, text: &str, edits: Vec<Edit>) -> Self {
        Self { path, edits, expected: Digest::of(text.as_bytes()) }
    }

    /// Returns what becomes of a text; `None` where it is not the one that the
    /// edits were made for.
    pub fn applied(&self, text: &str) -> Option<String> {
        (Digest::of(text.as_bytes()) == self.expected).then(|| edited(text, &self.edits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_for_one_text_and_touch_only_their_bytes() {
        let edit = |range: Range<usize>, text: &str| Edit { range, text: text.to_owned() };
        let edits = vec![edit(4..5, "z"), edit(0..0, "1"), edit(0..0, "2")];
        let rewrite = Rewrite::new("x".to_owned(), "a = x\n", edits);
        assert_eq!(rewrite.applied("a = x\n").as_deref(), Some("12a = z\n"));
        assert_eq!(rewrite.applied("a = y\n"), None);
    }
}
