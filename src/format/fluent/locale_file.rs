//! Locale files: one statement's translations in one target locale.
//!
//! The file is read line by line. What cannot be read is a finding at its
//! place; the other entries are served. Writing is done with [`Edit`]s of byte
//! ranges, so that whatever did not change keeps its bytes.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::edit::{self, Edit};
use crate::model::{Entry, Finding, SegmentId};

/// A locale file, or a catalog, as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocaleFile {
    /// The text, a byte order mark included.
    pub text: String,
    /// The line end: CRLF where one stands in the text, else LF.
    pub eol: &'static str,
    /// The entries in the order of the file; an id may stand twice.
    pub entries: Vec<EntryBlock>,
    /// The group comments (`##`).
    pub groups: Vec<Group>,
    /// The `###` lines at the head of the file, line ends included.
    pub header: Range<usize>,
    /// Whether conflict markers of git stand in the file.
    pub conflicted: bool,
    /// What is wrong with the file.
    pub findings: Vec<Finding>,
}

/// One entry and where its parts stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryBlock {
    /// What it says.
    pub entry: Entry,
    /// From its first comment line to the end of its value, line end included.
    pub range: Range<usize>,
    /// The end of the text that was pasted behind it, else of the entry: what
    /// is written behind the entry goes here, or it would cut the two apart.
    pub tail: usize,
    /// Its comment lines without line ends; an empty range is an empty line.
    pub comments: Vec<Range<usize>>,
    /// Where the line of the id begins; the comments end here.
    pub id_at: usize,
    /// The value, from behind `=` to the end of its last line, without that
    /// line's end.
    pub value: Range<usize>,
    /// Whether the same entry, or a filled one, stands elsewhere in the file.
    pub redundant: bool,
    /// Whether it is marked as obsolete.
    pub obsolete: bool,
    /// Whether the value could be read.
    pub readable: bool,
}

/// A group comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The line, without its end.
    pub range: Range<usize>,
    /// What it says.
    pub title: String,
}

impl LocaleFile {
    /// Returns all entries that count, by id. Of two that differ, both are
    /// broken, and the first is given.
    pub fn by_id(&self) -> BTreeMap<&SegmentId, &EntryBlock> {
        let mut found = BTreeMap::new();
        for block in self.entries.iter().filter(|block| !block.redundant) {
            found.entry(&block.entry.id).or_insert(block);
        }
        found
    }

    /// Returns the comment lines of an entry.
    pub fn comment_lines<'a>(&'a self, block: &'a EntryBlock) -> impl Iterator<Item = &'a str> {
        block.comments.iter().map(|range| &self.text[range.clone()])
    }

    /// Returns the text with edits made. Edits do not overlap; two insertions
    /// at one place stay in their order.
    pub fn edited(&self, edits: &[Edit]) -> String {
        edit::edited(&self.text, edits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const F: &str = "0f3c9a51d27e4b1f88aa01c3";

    fn parse(text: &str) -> LocaleFile {
        LocaleFile::parse(text, &|id| id.starts_with("s-"))
    }

    /// Shows each entry as `id=text`, with `!` where it is broken, `v` where a
    /// line stands below the source mark and `~` where it does not count.
    fn shape(file: &LocaleFile) -> String {
        let show = |block: &EntryBlock| {
            let entry = &block.entry;
            format!(
                "{}={}{}{}{}",
                entry.id,
                entry.text.replace('\n', "/"),
                if entry.broken { "!" } else { "" },
                if entry.line_below_source { "v" } else { "" },
                if block.redundant { "~" } else { "" },
            )
        };
        file.entries.iter().map(show).collect::<Vec<_>>().join(" | ")
    }

    fn checks(file: &LocaleFile) -> Vec<String> {
        let show = |f: &Finding| {
            format!("{} {}:{}", f.check, f.place.line.unwrap(), f.place.column.unwrap())
        };
        file.findings.iter().map(show).collect()
    }

    #[test]
    fn entries_are_read_and_trouble_is_placed() {
        let source = format!("# Text.\n# @source {F}\n");
        let rows: &[(&str, String, &str, &[&str])] = &[
            ("plain", format!("{source}s-1 = Tekst\n"), "s-1=Tekst", &[]),
            ("no final line end", format!("{source}s-1 = Tekst"), "s-1=Tekst", &[]),
            ("crlf", format!("{source}s-1 = Tekst\n").replace('\n', "\r\n"), "s-1=Tekst", &[]),
            ("bom", format!("\u{feff}{source}s-1 = Tekst\n"), "s-1=Tekst", &[]),
            ("empty value", format!("{source}s-1 =\n"), "s-1=", &[]),
            (
                "pasted paragraphs",
                "# a\ns-1 = Raz\n\nDwa trzy.\n\n[cztery]\n\n# b\ns-2 = Pięć\n".to_owned(),
                "s-1=Raz! | s-2=Pięć",
                &["pasted-text 4:1"],
            ),
            (
                "pasted line that looks like a message",
                "# a\ns-1 = Raz\nUwaga = dwa\n\n# b\ns-2 = x\n".to_owned(),
                "s-1=Raz! | Uwaga=dwa | s-2=x",
                &["pasted-text 3:1"],
            ),
            (
                "unknown id with its own comment",
                "# a\ns-1 = Raz\n\n# b\nzdanie = x\n".to_owned(),
                "s-1=Raz | zdanie=x",
                &[],
            ),
            (
                "translated id",
                "# a\ns-1 = Raz\n\n# b\nс-2 = x\n".to_owned(),
                "s-1=Raz",
                &["stray-text 5:1"],
            ),
            (
                "lost brace",
                "# a\ns-1 = Konto { $iban1\n\n# b\ns-2 = x\n".to_owned(),
                "s-1=Konto { $iban1! | s-2=x",
                &["braces 2:21"],
            ),
            (
                "smart quotes",
                "# a\ns-1 = { “Tekst” }\n".to_owned(),
                "s-1={ “Tekst” }!",
                &["literal-quotes 2:9"],
            ),
            (
                "typed in quotes",
                "# a\ns-1 = { \"Tekst\" }\n".to_owned(),
                "s-1=Tekst",
                &["typed-in-quotes 2:7"],
            ),
            ("two lines", "# a\ns-1 = Raz\n    dwa\n".to_owned(), "s-1=Raz/dwa", &[]),
            (
                "attribute",
                "# a\ns-1 = Raz\n    .x = dwa\n".to_owned(),
                "s-1=Raz\n    .x = dwa!",
                &["attributes 3:6"],
            ),
            (
                "equal twice",
                "# a\ns-1 = Raz\n\n# a\ns-1 = Raz\n".to_owned(),
                "s-1=Raz | s-1=Raz~",
                &[],
            ),
            (
                "empty gives way",
                "# a\ns-1 = { \"\" }\n\n# a\ns-1 = Raz\n".to_owned(),
                "s-1=~ | s-1=Raz",
                &[],
            ),
            (
                "two texts",
                "# a\ns-1 = Raz\n\n# a\ns-1 = Dwa\n".to_owned(),
                "s-1=Raz! | s-1=Dwa!",
                &["double-id 5:1"],
            ),
            (
                "line below source",
                format!("{source}# NB ask Anna\ns-1 = x\n"),
                "s-1=xv",
                &["line-below-source 3:1"],
            ),
            (
                "empty line below source",
                format!("{source}\ns-1 = x\n"),
                "s-1=xv",
                &["line-below-source 3:1"],
            ),
            ("free comment", "# for all of us\n\n# a\ns-1 = x\n".to_owned(), "s-1=x", &[]),
            (
                "conflict",
                "<<<<<<< HEAD\n# a\ns-1 = x\n=======\n# a\ns-1 = y\n>>>>>>> b\n".to_owned(),
                "s-1=x! | s-1=y!",
                &["conflict-markers 1:1", "double-id 6:1"],
            ),
        ];
        for (name, text, entries, found) in rows {
            let file = parse(text);
            let entries = entries.replace("\n    ", "/    ");
            assert_eq!(shape(&file), entries, "{name}");
            assert_eq!(checks(&file), *found, "{name}");
        }
    }

    #[test]
    fn marks_are_taken_from_the_comment() {
        let text = format!(
            "# NB ask Anna\n# @note Formal.\n# $iban1 (IBAN): PL61\n# New text.\n\
             # @was Old text.\n# @source {F}\n# @stale {F} {F}\ns-1 = x\n"
        );
        let file = parse(&text);
        let entry = &file.entries[0].entry;
        assert_eq!(entry.shown, ["New text.", "NB ask Anna"]);
        assert_eq!(entry.was.as_deref(), Some("Old text."));
        assert_eq!((entry.sources.len(), entry.stales.len()), (1, 1));
        assert_eq!((entry.one_line, entry.line, entry.line_below_source), (true, 8, false));
        assert_eq!(file.edited(&[]), text);
    }

    #[test]
    fn edits_touch_only_their_bytes() {
        let file = parse("# a\ns-1 = x\n");
        let edit = |range: Range<usize>, text: &str| Edit { range, text: text.to_owned() };
        assert_eq!(
            file.edited(&[edit(10..11, "y"), edit(0..0, "# 1\n"), edit(0..0, "# 2\n")]),
            "# 1\n# 2\n# a\ns-1 = y\n"
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in "(# @source [0-9a-f]{24}\n|# [a-z]{1,3}\n|s-1 = [a-z{}\"]{0,4}\n|\n|    x\n|[\\PC]{0,6}\n|\r\n|<<<<<<< \n){0,12}") {
            let file = parse(&text);
            proptest::prop_assert_eq!(file.edited(&[]), text.clone());
            let mut at = 0;
            for block in &file.entries {
                proptest::prop_assert!(block.range.start >= at && block.range.end >= block.id_at);
                proptest::prop_assert!(text.is_char_boundary(block.range.end));
                at = block.range.end;
            }
        }
    }
}
