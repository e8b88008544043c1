//! The project's own statements, locale files, settings and test cases, whole.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::feed::Feed;

static FILES: LazyLock<Vec<(PathBuf, String)>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in ["statements", "locales", "tests/cases"] {
        walk(&root.join(folder), &mut files);
    }
    files.sort();
    files
});

fn walk(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files);
        } else if let Ok(text) = fs::read_to_string(&path) {
            files.push((path, text));
        }
    }
}

/// Returns one of the files with an ending.
pub fn file(feed: &mut Feed<'_>, ending: &str) -> &'static str {
    let wanted = |(path, _): &&(PathBuf, String)| path.extension().is_some_and(|e| e == ending);
    let files: Vec<&(PathBuf, String)> = FILES.iter().filter(wanted).collect();
    if files.is_empty() { "" } else { &files[feed.number(files.len())].1 }
}

/// Makes a text of at most so many pieces in any order.
pub fn pieces(feed: &mut Feed<'_>, most: usize, all: &[&str]) -> String {
    (0..feed.number(most)).map_while(|_| (!feed.is_empty()).then(|| feed.pick(all))).collect()
}

/// Spoils a text in some places: pieces are put in, taken out, doubled, moved,
/// or written a great many times.
pub fn spoiled(text: &str, feed: &mut Feed<'_>, pieces: &[&str]) -> String {
    let mut text = text.to_owned();
    for _ in 0..feed.number(6) {
        let at = place(&text, feed);
        let end = text.floor_char_boundary(at + feed.number(40)).max(at);
        match feed.number(8) {
            0..=2 => text.insert_str(at, feed.pick(pieces)),
            3 => text.replace_range(at..end, ""),
            4 => {
                let piece = text[at..end].to_owned();
                text.insert_str(at, &piece);
            }
            5 => text.insert_str(at, &feed.pick(pieces).repeat(1 << feed.number(9))),
            6 => text.truncate(at),
            _ => {
                let piece = text[at..end].to_owned();
                text.replace_range(at..end, "");
                let at = place(&text, feed);
                text.insert_str(at, &piece);
            }
        }
    }
    text
}

fn place(text: &str, feed: &mut Feed<'_>) -> usize {
    text.floor_char_boundary(feed.number(1 << 16) % (text.len() + 1))
}

/// Gives a text line ends of other systems, or a byte order mark.
pub fn dressed(text: String, feed: &mut Feed<'_>) -> String {
    match feed.number(12) {
        9 => text.replace("\r\n", "\n").replace('\n', "\r\n"),
        10 => format!("\u{feff}{text}"),
        11 => format!("\u{feff}{}", text.replace('\n', "\r\n")),
        _ => text,
    }
}
