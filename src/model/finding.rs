//! Findings: what has to be said to a person about a place in a file.

use std::cell::OnceCell;

use super::{Locale, SegmentId, StatementId};

/// One thing that is wrong or doubtful, as data.
///
/// The sentence is the Fluent message `finding-<check>` of `l10n`, and its
/// attribute `.hint` says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The id of the rule.
    pub check: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where it was found.
    pub place: Place,
    /// The statement it concerns.
    pub statement: Option<StatementId>,
    /// The locale it concerns.
    pub locale: Option<Locale>,
    /// The segment it concerns.
    pub segment: Option<SegmentId>,
    /// What the sentence has to name.
    pub args: Vec<(&'static str, String)>,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look.
    Warning,
    /// Wrong.
    Error,
}

/// A place in the workspace; what is unknown is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The path from the root of the workspace, with `/`.
    pub path: Option<String>,
    /// The line, from 1.
    pub line: Option<usize>,
    /// The column in Unicode scalar values, from 1.
    pub column: Option<usize>,
    /// How many characters are meant, from the column on; 0 where something is
    /// missing there.
    pub length: Option<usize>,
}

impl Severity {
    /// Returns the word for this severity.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl Finding {
    /// Returns an error without a place.
    pub fn error(check: &'static str) -> Self {
        Self::new(check, Severity::Error)
    }

    /// Returns a warning without a place.
    pub fn warning(check: &'static str) -> Self {
        Self::new(check, Severity::Warning)
    }

    fn new(check: &'static str, severity: Severity) -> Self {
        Self {
            check,
            severity,
            place: Place::default(),
            statement: None,
            locale: None,
            segment: None,
            args: Vec::new(),
        }
    }

    /// Names the file.
    #[must_use]
    pub fn in_file(mut self, path: impl Into<String>) -> Self {
        self.place.path = Some(path.into());
        self
    }

    /// Names the line and column of a byte of a text.
    #[must_use]
    pub fn at_byte(self, text: &str, byte: usize) -> Self {
        let (line, column) = line_column(text, byte);
        self.at(line, column)
    }

    /// Names the line and column of a byte of a text that has many findings.
    #[must_use]
    pub fn in_lines(self, lines: &Lines<'_>, byte: usize) -> Self {
        let (line, column) = lines.line_column(byte);
        self.at(line, column)
    }

    /// Names the line and column, both from 1.
    #[must_use]
    pub fn at(mut self, line: usize, column: usize) -> Self {
        self.place.line = Some(line);
        self.place.column = Some(column);
        self
    }

    /// Gives the sentence something to name.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Names the segment.
    #[must_use]
    pub fn of_segment(mut self, id: &SegmentId) -> Self {
        self.segment = Some(id.clone());
        self
    }
}

/// Where the lines of a text begin, for many findings in one text: each
/// [`line_column`] by itself counts from the start.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: OnceCell<Vec<usize>>,
}

impl<'a> Lines<'a> {
    /// Remembers a text; its lines are counted when they are first asked for.
    pub fn new(text: &'a str) -> Self {
        Self { text, starts: OnceCell::new() }
    }

    /// Returns what [`line_column`] returns.
    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        let starts = self.starts.get_or_init(|| {
            let behind = self.text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(behind).collect()
        });
        let byte = self.text.floor_char_boundary(byte);
        let line = starts.partition_point(|start| *start <= byte);
        let before = &self.text[starts[line - 1]..byte];
        let before =
            if line == 1 { before.strip_prefix('\u{feff}').unwrap_or(before) } else { before };
        (line, before.chars().count() + 1)
    }
}

/// Returns the line and the column, from 1 and in Unicode scalar values, of a
/// byte of a text. A byte order mark at the start has no column.
pub fn line_column(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..text.floor_char_boundary(byte)];
    let before = before.strip_prefix('\u{feff}').unwrap_or(before);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        for (text, byte, place) in [
            ("", 0, (1, 1)),
            ("abc", 2, (1, 3)),
            ("żółw x", 8, (1, 6)),
            ("a\r\nb", 3, (2, 1)),
            ("\u{feff}ab", 4, (1, 2)),
            ("ab", 99, (1, 3)),
            ("a\n\n\u{feff}b", 3, (3, 1)),
            ("a\n\n\u{feff}b", 6, (3, 2)),
            ("a\n", 2, (2, 1)),
        ] {
            assert_eq!(line_column(text, byte), place, "{text:?} {byte}");
            assert_eq!(Lines::new(text).line_column(byte), place, "{text:?} {byte}");
        }
    }
}
