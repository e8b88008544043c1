//! Settings and front matter.

use crate::feed::Feed;
use crate::pool::{self, dressed, file, spoiled};

/// Pieces of YAML.
pub const PIECES: &[&str] = &[
    "source: en\n",
    "targets: [pl, uk]\n",
    "targets:\n  - pl\n",
    "front-matter: [title]\n",
    "facts:\n  n: \"5\"\n",
    "facts: { link1: x }\n",
    "build:\n  path: \"{locale}/{id}.md\"\n",
    "build: { path: \"../{id}\" }\n",
    "release:\n  required: [pl]\n",
    "locales:\n  pl: { contact: \"x\" }\n",
    "checks: { quotes: ignore }\n",
    "waivers:\n  - { statement: a, locale: pl, check: stale, until: 2027-01-31, owner: A, reason: b }\n",
    "hexapla:\n  stage: draft\n",
    "hexapla: { due: 2027-02-30 }\n",
    "title: ",
    "x: ",
    "a",
    ": ",
    "- ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "[",
    "]",
    "{",
    "}",
    ",",
    "\"",
    "'",
    "\\",
    "|\n  a\n",
    ">-\n  a\n\n  b\n",
    "&a ",
    "*a",
    "&a [*a, *a]\n",
    "<<: *a\n",
    "!!str ",
    "!x ",
    "? ",
    "# c\n",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "~",
    "null",
    "1_000",
    "0x1f",
    "1e999",
    ".nan",
    "2027-01-01",
    "ж",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\0",
    "\u{7f}",
];

/// Makes a document.
pub fn document(feed: &mut Feed<'_>) -> String {
    let text = match feed.number(4) {
        0 => spoiled(file(feed, "yaml"), feed, PIECES),
        1 => {
            let lines: String = (0..=feed.number(8)).map(|_| feed.pick(&PIECES[..15])).collect();
            spoiled(&lines, feed, PIECES)
        }
        _ => pieces(feed, 40),
    };
    dressed(text, feed)
}

/// Makes a text of at most so many pieces in any order.
pub fn pieces(feed: &mut Feed<'_>, most: usize) -> String {
    pool::pieces(feed, most, PIECES)
}
