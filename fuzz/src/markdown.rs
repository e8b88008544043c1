//! Statements: what people write, blocks in blocks, and pieces in any order.

use crate::feed::Feed;
use crate::pool::{self, dressed, file, spoiled};

#[path = "../../src/format/markdown/pieces.rs"]
mod own;

/// Pieces of Markdown, and characters that are special to some step.
pub const PIECES: &[&str] = own::PIECES;

/// Front matter, right and wrong.
const FRONT: &[&str] = &[
    "",
    "",
    "",
    "---\ntitle: A { $n } b\nhexapla:\n  stage: draft\nx: 1\n---\n",
    "---\ntitle: >\n  a\n  b\n---\n",
    "---\ntitle: 'it''s' # c\n\"summary\": \"\\u0041 https://a.org\"\n---\n",
    "---\nx: y\n",
    "---\n: :\n---\n",
    "---\ntitle: a\ntitle: b\n---\n",
    "---\r\ntitle: a: b\r\n---\r\n",
    "---\n? title\n: a\n---\n",
    "---\ntitle: &a x\nsummary: *a\n---\n",
    "---\ntitle: |\n\n  a\n---\n  b\n---\n",
    "---\n# c\ntitle:\n  a\n\nx: [1,\n2]\n...\n",
];

/// Makes a statement.
pub fn statement(feed: &mut Feed<'_>) -> String {
    let text = match feed.number(8) {
        0 => spoiled(file(feed, "md"), feed, PIECES),
        1 => spoiled(&pieces(feed, 60), feed, PIECES),
        2..=3 => pieces(feed, 60),
        _ => {
            let front = feed.pick(FRONT);
            let blocks: Vec<String> = (0..=feed.number(6)).map(|_| block(feed, 4)).collect();
            format!("{front}{}", blocks.join("\n\n"))
        }
    };
    dressed(text, feed)
}

/// Makes a text of at most so many pieces in any order.
pub fn pieces(feed: &mut Feed<'_>, most: usize) -> String {
    pool::pieces(feed, most, PIECES)
}

/// Makes one line that begins with a word.
pub fn inline(feed: &mut Feed<'_>) -> String {
    format!("w{}", pieces(feed, 8).replace(['\n', '\r'], " "))
}

/// Makes a block, which may hold others.
fn block(feed: &mut Feed<'_>, depth: usize) -> String {
    match feed.number(if depth == 0 { 12 } else { 18 }) {
        0..=2 => inline(feed),
        3 => format!("{}\n{}", inline(feed), inline(feed)),
        4 => format!("{}  \n{}\\\nend", inline(feed), inline(feed)),
        5 => format!("{} {}", "#".repeat(feed.number(7)), inline(feed)),
        6 => format!("{}\n===", inline(feed)),
        7 => table(feed),
        8 => format!("<div>\n<p>{}</p>\n</div>", inline(feed)),
        9 => format!("<!-- note: {} -->", inline(feed)),
        10 => format!("```\n{}\n```", inline(feed)),
        11 => feed
            .pick(&["[r]: http://r.org \"T\"", "[^1]: note", "---", "![a](i.png 'T')"])
            .to_owned(),
        how => {
            let loose = feed.chance(2);
            let many: Vec<String> = (0..=feed.number(3)).map(|_| block(feed, depth - 1)).collect();
            let body = many.join(if loose { "\n\n" } else { "\n" });
            match how {
                12 => prefixed(&body, "> ", "> "),
                13 => prefixed(&body, "- ", "  "),
                14 => prefixed(&body, "10. ", "    "),
                15 => prefixed(&body, "- [ ] ", "  "),
                16 => prefixed(&body, "[^1]: ", "    "),
                _ => body,
            }
        }
    }
}

fn table(feed: &mut Feed<'_>) -> String {
    let cells: Vec<String> = (0..4).map(|_| inline(feed).replace('|', "\\|")).collect();
    let [a, b, c, d] = &cells[..] else { return String::new() };
    format!("| {a} | {b} |\n|--|--|\n| {c} |{d}|")
}

fn prefixed(body: &str, first: &str, other: &str) -> String {
    let line = |(n, line): (usize, &str)| format!("{}{line}", if n == 0 { first } else { other });
    body.split('\n').enumerate().map(line).collect::<Vec<_>>().join("\n")
}
