//! Locale files and catalogs, as they are written and as they are spoiled.

use crate::feed::Feed;
use crate::markdown;
use crate::pool::{self, dressed, file, spoiled};

/// Pieces of locale files.
pub const PIECES: &[&str] = &[
    "s-1",
    "s-1 = x\n",
    "s-1 = y\n",
    "s-2 = { \"\" }\n",
    "s-3 =\n    a\n    b\n",
    "title = T\n",
    " = ",
    "=",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "    ",
    "\t",
    "# ",
    "#",
    "## ",
    "### ",
    "# @source 0f3c9a51d27e4b1f88aa01c3\n",
    "# @source 0f3c9a51d27e4b1f88aa01c3 aa3d1ff0b7720c5e64f2d919\n",
    "# @source x\n",
    "# @stale ? aa3d1ff0b7720c5e64f2d919\n",
    "# @stale 0f3c9a51d27e4b1f88aa01c3 aa3d1ff0b7720c5e64f2d919\n",
    "# @stale\n",
    "# @was Old.\n",
    "# @changed a → b\n",
    "# @from s-1: x\n",
    "# @from letter s-1\n",
    "# @note n\n",
    "# @obsolete\n",
    "# @reviewed 0f3c9a51d27e4b1f88aa01c3 aa3d1ff0b7720c5e64f2d919 Anna\n",
    "# @allow numbers a title\n",
    "# @kind heading\n",
    "# @minor 0f3c9a51d27e4b1f88aa01c3 aa3d1ff0b7720c5e64f2d919\n",
    "# $link1 (link): x\n",
    "{",
    "}",
    "{ \"\" }",
    "{ \"{\" }",
    "{ $link1 }",
    "{$link1}",
    "{ $br }",
    "{ \"\\u00e9\" }",
    "{ \"\\",
    "{ “a” }",
    "{ s-1 }",
    "{ -term }",
    "{ NUMBER(1) }",
    "{ 1 ->\n   *[a] b\n}\n",
    "{ { { $n } } }",
    "    .attr = x\n",
    "-term = x\n",
    "[a]",
    "*",
    ".",
    "<<<<<<< a\n",
    "||||||| b\n",
    "=======\n",
    ">>>>>>> c\n",
    "\u{feff}",
    "\u{2028}",
    "\u{a0}",
    "ж",
    "с-1 = x\n",
    "\0",
];

/// Makes a locale file, or a catalog.
pub fn locale_file(feed: &mut Feed<'_>) -> String {
    let text = match feed.number(4) {
        0 => spoiled(file(feed, "ftl"), feed, PIECES),
        1 => pieces(feed, 60),
        _ => (0..feed.number(12)).map(|_| entry(feed)).collect(),
    };
    dressed(text, feed)
}

/// Makes a text of at most so many pieces in any order.
pub fn pieces(feed: &mut Feed<'_>, most: usize) -> String {
    pool::pieces(feed, most, PIECES)
}

fn entry(feed: &mut Feed<'_>) -> String {
    let lines: String = (0..feed.number(4)).map(|_| feed.pick(&PIECES[18..35])).collect();
    let id = feed.pick(&["s-1", "s-2", "s-3", "s-4", "s-5", "title", "x_1"]);
    let value = match feed.number(4) {
        0 => String::from("{ \"\" }"),
        1 => markdown::inline(feed),
        _ => pieces(feed, 6),
    };
    format!("\n{lines}{id} = {value}\n")
}
