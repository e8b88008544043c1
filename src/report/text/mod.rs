//! Text for people, 80 columns wide. Colours are always in it; who writes it
//! out takes them off where they do not belong.

pub mod accept;
pub mod adopt;
pub mod build;
pub mod check;
pub mod cost;
pub mod diff;
pub mod explain;
pub mod findings;
pub mod fix;
pub mod history;
pub mod merge;
pub mod minor;
pub mod release;
pub mod review;
pub mod status;
pub mod sync;
pub mod todo;
pub mod verify;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

/// The width of the output, in columns.
pub const WIDTH: usize = 80;

/// What a colour means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// What is looked for first: names, titles.
    Strong,
    /// What is done, or was added.
    Good,
    /// What needs a look.
    Doubtful,
    /// What is wrong, or was taken away.
    Bad,
    /// What only helps to find one's way.
    Faint,
}

/// Gives a text a colour.
pub fn paint(tone: Tone, text: &str) -> String {
    let color = |color: AnsiColor| Style::new().fg_color(Some(color.into()));
    let style = match tone {
        Tone::Strong => Style::new().bold(),
        Tone::Good => color(AnsiColor::Green),
        Tone::Doubtful => color(AnsiColor::Yellow),
        Tone::Bad => color(AnsiColor::Red),
        Tone::Faint => Style::new().dimmed(),
    };
    if text.is_empty() { String::new() } else { format!("{style}{text}{style:#}") }
}

/// Returns a text that cannot steer a terminal: control and bidi characters
/// are written as `<U+202E>`.
pub fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if steers(c) {
            out.push_str(&format!("<U+{:04X}>", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// Says whether a character does something to a terminal, or to the order of
/// those around it.
pub(super) fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Fills a text up with spaces, or cuts it, to a number of columns.
pub fn fit(text: &str, columns: usize) -> String {
    let cut = cut(text, columns);
    let missing = columns.saturating_sub(cut.width());
    cut + &" ".repeat(missing)
}

/// Cuts a text to at most a number of columns.
pub fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        if out.width() + unicode_width::UnicodeWidthChar::width(c).unwrap_or(0) >= columns {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out
}

/// Breaks a text into lines, the first after `first`, the others indented by
/// as many columns. Colours within the text do not count.
pub fn wrapped(first: &str, text: &str) -> String {
    let indent = " ".repeat(anstream::adapter::strip_str(first).to_string().width());
    let options = textwrap::Options::new(WIDTH)
        .initial_indent(first)
        .subsequent_indent(&indent)
        // Ids and paths hold hyphens, and are copied.
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(false);
    // The prefix may be coloured, which textwrap would count.
    let plain_first = indent.clone();
    let options = options.initial_indent(&plain_first);
    let lines = textwrap::fill(text, options);
    format!("{first}{}\n", lines.strip_prefix(&indent).unwrap_or(&lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_cannot_steer_the_terminal() {
        assert_eq!(safe("a\u{1b}[2Jb\u{202e}c"), "a<U+001B>[2Jb<U+202E>c");
        assert_eq!(safe("шалом שלום"), "шалом שלום");
    }

    #[test]
    fn texts_are_cut_by_columns() {
        for (text, columns, fitted) in
            [("ab", 4, "ab  "), ("abcdef", 4, "abc…"), ("日本語", 4, "日… "), ("", 2, "  ")]
        {
            assert_eq!(fit(text, columns), fitted, "{text}");
        }
    }

    #[test]
    fn long_texts_are_indented() {
        let text = "word ".repeat(30);
        let lines = wrapped("  was  ", text.trim());
        assert!(lines.lines().all(|line| line.width() <= WIDTH));
        assert!(lines.lines().skip(1).all(|line| line.starts_with("       word")), "{lines}");
    }
}
