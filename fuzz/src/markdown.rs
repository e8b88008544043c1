//! Statements: what people write, blocks in blocks, and pieces in any order.

use crate::feed::Feed;
use crate::pool::{dressed, file, spoiled};

/// Pieces of Markdown, and characters that are special to some step.
pub const PIECES: &[&str] = &[
    "word",
    "Ünï",
    "слово",
    "كلمة",
    "עברית",
    "日本",
    "e\u{301}",
    "👍🏽",
    "\u{a0}",
    "\u{3000}",
    "\u{200f}",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    "\r",
    "\t",
    "    ",
    "  \n",
    "\\\n",
    "> ",
    ">",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "1986. ",
    "2) ",
    "- [ ] ",
    "- [x] ",
    "# ",
    "### ",
    " #",
    "\n===\n",
    "\n---\n",
    "***\n",
    "_ _ _",
    "```\n",
    "~~~\n",
    "`",
    "``",
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "*x*",
    "_x_",
    "__x__",
    "`a|b`",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "[r]",
    "[r][]",
    "[q][r]",
    "[a](http://a.org)",
    "[a](<b c> \"T t\")",
    "![alt](i.png)",
    "![alt][r]",
    "![]()",
    "[](x)",
    "[![i](i.png)](u)",
    "[r]: http://r.org 'Ti \"q\"'\n",
    "\n\n[r]: <x y>\n\n",
    "[^1]",
    "\n\n[^1]: note\n\n    more\n\n",
    "<b>",
    "</b>",
    "<br>",
    "<a title=\"`\">",
    "<div>\n",
    "</div>\n\n",
    "<pre>",
    "</pre>",
    "<script>",
    "</script>",
    "<",
    ">",
    "<!-- c -->",
    "<!-- note: n -->\n\n",
    "<!-- hexapla:off -->\n\n",
    "<!-- hexapla:on -->\n\n",
    "<!--",
    "-->",
    "<?x?>",
    "<!D>",
    "&lt;b>",
    "&amp;",
    "&nbsp;",
    "\\",
    "\\\\",
    "\\|",
    "\\<",
    "\\*",
    "\\[",
    "\\#",
    "\\`",
    "\\{",
    "|",
    "| a | b |\n|---|:-:|\n",
    "a|b\n-|-\n",
    "| c | d |\n",
    "c|d\n",
    "http://a.org/x?y=(z)",
    "https://a.org.",
    "www.a.org",
    "»",
    "”",
    "x@y.org",
    "<x@y.org>",
    "<http://a.org/|>",
    "DE89 3704 0044 0532 0130 00",
    "DE89370400440532013000",
    "{",
    "}",
    "$",
    "{ $n }",
    "{$n}",
    "{ $nope }",
    "{ $br }",
    "{ $link1 }",
    "{ $n",
    " }",
    "{#id}",
    "{.c #d}",
    ":",
    "[!NOTE]\n",
    "> [!TIP]\n> ",
    "=",
    "-",
    "---",
    "--|--",
    "\"",
    "'",
    ".",
    "!",
    "\0",
    "\u{feff}",
    "\u{2028}",
    "\u{b}",
    "&#0;",
    "&#x1F600;",
    "IBAN DE89 3704 0044 0532 0130 00",
    "12 December 2027",
    "1.234,56 €",
    "- - - - ",
    "> > > > ",
    "[a][b][c]",
    "~~~~",
    "<details>\n",
    "\u{202e}",
    "\u{fe0f}",
    "\u{1d7d8}",
    "İ",
    "ß",
    "\u{345}",
];

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
    (0..feed.number(most)).map_while(|_| (!feed.is_empty()).then(|| feed.pick(PIECES))).collect()
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
