//! A piece of a text with carets below the characters that are meant.
//!
//! A translation is one line of a file, however long it is, so what is shown is
//! a window on it. A column is a column of the terminal: wide characters take
//! two, marks that stand on others none.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::report::text::{WIDTH, safe};

/// How many bytes of a text are looked at on each side of what is meant: more
/// than fit into a window in any script.
const AROUND: usize = 2_000;

/// How many characters one letter may have with all that stands on it.
const HEAPED: usize = 12;

/// How many columns stay free before what is meant if it fills the window.
const LEAD: usize = 12;

const CUT: &str = "…";

/// A piece of a text, and where the characters that are meant stand in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Snippet {
    /// The piece as it is shown.
    pub(super) line: String,
    /// The columns before what is meant.
    before: usize,
    /// The columns of what is meant.
    meant: usize,
    /// What is meant, where the line has letters that run from right to left.
    turned: Option<String>,
}

/// What takes columns of its own: a letter with the marks on it, or the name of
/// a character that nobody can see.
struct Cell {
    shown: String,
    columns: usize,
    meant: bool,
}

/// Returns the piece of a text around some of its bytes that fits into some
/// columns.
pub(super) fn snippet(text: &str, at: &Range<usize>, columns: usize) -> Snippet {
    let start = text.floor_char_boundary(at.start);
    let at = start..text.ceil_char_boundary(at.end).max(start);
    let near = near(text, &at);
    let cells = cells(text, &near, &at);
    let first =
        cells.iter().position(|cell| cell.meant).unwrap_or_else(|| place(&cells, text, &near, &at));
    let last = cells.iter().rposition(|cell| cell.meant).map_or(first, |last| last + 1);
    let window = window(&cells, first..last, columns.saturating_sub(2 * CUT.width()));
    let cut_before = window.start > 0 || near.start > 0;
    let cut_after = window.end < cells.len() || near.end < text.len();
    let joined = |cells: &[Cell]| -> String { cells.iter().map(|cell| &*cell.shown).collect() };
    let mark = |cut: bool| if cut { CUT } else { "" };
    let meant = first.max(window.start)..last.min(window.end);
    let line = joined(&cells[window.clone()]);
    let turned = (!meant.is_empty() && turns(&line)).then(|| joined(&cells[meant.clone()]));
    Snippet {
        before: mark(cut_before).width() + width(&cells[window.start..meant.start]),
        meant: width(&cells[meant]).max(1),
        line: format!("{}{line}{}", mark(cut_before), mark(cut_after)),
        turned,
    }
}

/// Returns the piece of a text around one of its bytes, as long as some
/// columns.
pub(super) fn around(text: &str, at: usize, columns: usize) -> String {
    snippet(text, &(at..at), columns).line
}

impl Snippet {
    /// Returns the carets, as a line that stands below the piece.
    ///
    /// They count columns as a terminal without its own order does. One that
    /// turns letters around shows them elsewhere, so what is meant stands
    /// behind the carets too where there are such letters.
    pub(super) fn carets(&self) -> String {
        let carets = format!("{}{}", " ".repeat(self.before), "^".repeat(self.meant));
        match &self.turned {
            Some(meant) if carets.len() + 1 + meant.width() <= WIDTH - super::INDENT => {
                format!("{carets} {meant}")
            }
            _ => carets,
        }
    }
}

/// Returns the bytes that are looked at.
fn near(text: &str, at: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(at.start.saturating_sub(AROUND));
    let end = at.end.min(at.start.saturating_add(AROUND)).saturating_add(AROUND);
    start..text.ceil_char_boundary(end)
}

fn cells(text: &str, near: &Range<usize>, at: &Range<usize>) -> Vec<Cell> {
    let end = at.end.min(near.end);
    let hidden = !at.is_empty() && text[at.start..end].chars().all(is_hidden);
    if !hidden {
        let letters = text[near.clone()].grapheme_indices(true);
        return letters
            .map(|(from, letter)| {
                let from = near.start + from;
                let meant = from < end && from + letter.len() > at.start;
                Cell::new(letter, meant)
            })
            .collect();
    }
    // What is meant cannot be seen, so it is named, apart from the letter that
    // it may belong to.
    let plain =
        |range: Range<usize>| text[range].graphemes(true).map(|letter| Cell::new(letter, false));
    let named = text[at.start..end].chars().map(Cell::named);
    plain(near.start..at.start).chain(named).chain(plain(end..near.end)).collect()
}

/// Returns the cell before which nothing is, but something is missing.
fn place(cells: &[Cell], text: &str, near: &Range<usize>, at: &Range<usize>) -> usize {
    let before = text[near.start..at.start].graphemes(true).count();
    before.min(cells.len())
}

/// Returns the cells that fit: what is meant, and as much on both sides.
fn window(cells: &[Cell], meant: Range<usize>, room: usize) -> Range<usize> {
    let mut window = meant.start..meant.start;
    let mut left = room;
    while window.end < meant.end && cells[window.end].columns + LEAD <= left {
        left -= cells[window.end].columns;
        window.end += 1;
    }
    loop {
        let length = window.len();
        if window.start > 0 && cells[window.start - 1].columns <= left {
            window.start -= 1;
            left -= cells[window.start].columns;
        }
        if window.end < cells.len() && cells[window.end].columns <= left {
            left -= cells[window.end].columns;
            window.end += 1;
        }
        if window.len() == length {
            return window;
        }
    }
}

fn width(cells: &[Cell]) -> usize {
    cells.iter().map(|cell| cell.columns).sum()
}

impl Cell {
    fn new(letter: &str, meant: bool) -> Self {
        let heaped = letter.char_indices().nth(HEAPED).map_or(letter, |(end, _)| &letter[..end]);
        let shown = match heaped {
            "\n" | "\r\n" => " ".to_owned(),
            _ => safe(heaped),
        };
        match shown.width() {
            // A mark that stands on nothing.
            0 if meant => heaped.chars().fold(Self::of(String::new(), true), |cell, c| {
                Self::of(cell.shown + &name(c), true)
            }),
            _ => Self::of(shown, meant),
        }
    }

    /// Names a character that is meant and cannot be seen.
    fn named(c: char) -> Self {
        Self::of(if c == ' ' { " ".to_owned() } else { name(c) }, true)
    }

    fn of(shown: String, meant: bool) -> Self {
        Self { columns: shown.width(), shown, meant }
    }
}

fn name(c: char) -> String {
    format!("<U+{:04X}>", u32::from(c))
}

/// Says whether a character is a space, or takes no room.
fn is_hidden(c: char) -> bool {
    c.is_whitespace() || c.is_control() || c.to_string().width() == 0
}

/// Says whether a text has letters that run from right to left.
fn turns(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the piece and the carets for a text in which `<<` and `>>` stand
    /// around what is meant.
    fn shown(marked: &str, columns: usize) -> (String, String) {
        let (before, rest) = marked.split_once("<<").unwrap();
        let (meant, after) = rest.split_once(">>").unwrap();
        let at = before.len()..before.len() + meant.len();
        let snippet = snippet(&format!("{before}{meant}{after}"), &at, columns);
        (snippet.line.clone(), snippet.carets())
    }

    #[test]
    fn carets_stand_below_what_is_meant() {
        for (text, line, carets) in [
            ("Raz <<dwa>> trzy", "Raz dwa trzy", "    ^^^"),
            ("<<Raz>>", "Raz", "^^^"),
            // Nothing is there, but should be.
            ("Raz<<>>", "Raz", "   ^"),
            ("<<>>Raz", "Raz", "^"),
            ("Raz<<>> dwa", "Raz dwa", "   ^"),
            ("<<>>", "", "^"),
            // Wide letters take two columns.
            ("夜行列车将于<<12月>>停运", "夜行列车将于12月停运", "            ^^^^"),
            ("夜行<<列车>>", "夜行列车", "    ^^^^"),
            // Marks take none, and a mark alone is meant with its letter.
            ("e\u{301}te\u{301} <<ne\u{301}>>", "e\u{301}te\u{301} ne\u{301}", "    ^^"),
            ("ne<<\u{301}>>e", "ne<U+0301>e", "  ^^^^^^^^"),
            // Emoji of several characters are one.
            ("👩‍👩‍👧 <<ok>>", "👩‍👩‍👧 ok", "   ^^"),
            ("a <<👍🏽>> b", "a 👍🏽 b", "  ^^"),
            // Right to left: what is meant is named too.
            ("רכבת <<לילה>> אחת", "רכבת לילה אחת", "     ^^^^ לילה"),
            ("יוֹם <<טוֹב>>", "יוֹם טוֹב", "    ^^^ טוֹב"),
            ("قطار <<الليل>>", "قطار الليل", "     ^^^^^ الليل"),
            // What cannot be seen is named.
            ("Raz<<\u{200b}>>dwa", "Raz<U+200B>dwa", "   ^^^^^^^^"),
            ("Raz<<\u{a0}>>dwa", "Raz<U+00A0>dwa", "   ^^^^^^^^"),
            ("Raz<<  >>dwa", "Raz  dwa", "   ^^"),
            ("Raz<<\u{202e}>>dwa\u{202c}", "Raz<U+202E>dwa<U+202C>", "   ^^^^^^^^"),
            ("Raz\n<<dwa>>\t", "Raz dwa<U+0009>", "    ^^^"),
        ] {
            assert_eq!(shown(text, 60), (line.to_owned(), carets.to_owned()), "{text}");
        }
    }

    #[test]
    fn long_texts_are_seen_through_a_window() {
        let (words, wide) = ("słowo ".repeat(500), "列车".repeat(500));
        for (text, line, carets) in [
            (format!("{words}<<tu>> {words}"), "…łowo słowo tu słowo słow…", "            ^^"),
            (format!("{words}<<tu>>"), "…owo słowo słowo słowo tu", "                       ^^"),
            (format!("<<tu>> {words}"), "tu słowo słowo słowo sło…", "^^"),
            (format!("{wide}<<tu>>{wide}"), "…列车列车列车tu列车列车列…", "             ^^"),
            // What is meant does not fit: its beginning is shown.
            (format!("ab <<{words}>> cd"), "ab słowo słowo słowo sło…", "   ^^^^^^^^^^^^^^^^^^^^^"),
        ] {
            let (shown, below) = shown(&text, 26);
            assert!(shown.width() <= 26, "{shown}");
            assert_eq!((&*shown, &*below), (line, carets));
        }
    }

    #[test]
    fn no_text_takes_long_or_breaks_the_window() {
        let heaped = format!("e{}", "\u{301}".repeat(100_000));
        let joined = "👩\u{200d}".repeat(50_000);
        let hidden = "\u{200b}".repeat(100_000);
        for text in [&heaped, &joined, &hidden] {
            for at in [0..0, 0..text.len(), text.len()..text.len(), 50_001..50_002] {
                let snippet = snippet(text, &at, 70);
                assert!(snippet.line.width() <= 70 && snippet.line.len() < 10_000, "{at:?}");
                assert!(snippet.carets().width() <= 70, "{at:?}");
            }
        }
        // Bytes that are no place of the text.
        assert_eq!(snippet("żółw", &(1..99), 70).line, "żółw");
        assert_eq!(snippet("żółw", &(50..70), 70).carets(), "    ^");
    }
}
