//! Texts that are made to be slow.

/// A statement, and the Polish file where it is not just filled.
pub(crate) struct Text {
    pub(crate) statement: String,
    pub(crate) file: Option<String>,
}

type Make = fn(usize) -> Text;

/// All texts with their names; each is made in a size in bytes.
pub(crate) const ALL: &[(&str, Make)] = &[
    ("digits", |size| again("7", size)),
    ("words", |size| again("a ", size)),
    ("one word", |size| again("w", size)),
    ("stars", |size| again("*", size)),
    ("words after stars", |size| again("**a ", size)),
    ("emphasis", |size| again("*a* _b_ ", size)),
    ("nested emphasis", |size| again("*a **b ", size)),
    ("brackets", |size| again("[", size)),
    ("brackets that close", |size| again("[a] ", size)),
    ("images that do not close", |size| again("![a](", size)),
    ("links that do not close", |size| again("[a](b ", size)),
    ("links", |size| again("[a](u) ", size)),
    ("links that differ", |size| counted("[a](u{n}) ", size)),
    ("references", |size| again("[a][r] ", size).and("\n\n[r]: u\n")),
    ("references that differ", |size| {
        counted("[a][r{n}] ", size / 2)
            .and("\n\n")
            .and(&counted("[r{n}]: u{n}\n", size / 2).statement)
    }),
    ("footnotes", |size| counted("a[^{n}]\n\n[^{n}]: note {n}\n\n", size)),
    ("footnotes in a line", |size| counted("a[^{n}] ", size)),
    ("backticks", |size| counted("`{n} ", size)),
    ("backticks that grow", ticks),
    ("angles", |size| again("<", size)),
    ("tags", |size| again("<b>", size)),
    ("tags that do not close", |size| again("<a b=\"", size)),
    ("comments that do not close", |size| again("a <!-- ", size)),
    ("instructions that do not close", |size| again("a <?", size)),
    ("declarations that do not close", |size| again("a <![CDATA[", size)),
    ("autolinks", |size| again("<http://a.org> ", size)),
    ("addresses", |size| counted("http://a.org/{n} ", size)),
    ("mails", |size| counted("x{n}@a.org ", size)),
    ("mails in one word", |size| again("a@", size)),
    ("dots", |size| again("a.", size)),
    ("accounts", |size| again("DE89 3704 0044 0532 0130 00 ", size)),
    ("placeholders", |size| again("{ $x } ", size)),
    ("breaks as placeholders", |size| again("a { $br } ", size)),
    ("braces", |size| again("{", size)),
    ("braces that close", |size| again("{a}", size)),
    ("braces behind a word", |size| again("{ ", size).after("bbb ")),
    ("escapes", |size| again("\\* ", size)),
    ("entities", |size| again("&amp;", size)),
    ("emoji", |size| again("👩‍👩‍👧", size)),
    ("combining marks", |size| again("\u{301}", size).after("e")),
    ("white space", |size| again(" ", size).after("a").and("b")),
    ("white space that is fixed", |size| again("\u{a0}", size).after("a").and("b")),
    ("quotation marks", |size| again("„", size)),
    ("quotation marks that close", |size| again("„a” ", size)),
    ("straight marks", |size| again("\"a ", size)),
    ("parentheses", |size| again("(", size)),
    ("dashes", |size| again("a - b -- c — ", size)),
    ("points", |size| again("a... b! ", size)),
    ("numbers", |size| counted("{n} ", size)),
    ("numbers with points", |size| counted("{n}.000,00 ", size)),
    ("numbers in groups", |size| again("12 345 ", size)),
    ("days", |size| counted("{d} May 2027, ", size)),
    ("days in digits", |size| counted("{d}.5.2027 ", size)),
    ("times", |size| again("18:30 ", size)),
    ("amounts", |size| counted("€{n} ", size)),
    ("percentages", |size| counted("{n} % ", size)),
    ("phones", |size| again("+48 22 555 00 00 ", size)),
    ("numbers in words", |size| again("twenty one ", size)),
    ("letters of two scripts", |size| again("pаypal ", size)),
    ("hosts of two scripts", |size| counted("pаypal{n}.com ", size)),
    ("signs of direction", |size| again("\u{202e}a", size)),
    ("signs nobody sees", |size| again("\u{200b}a", size)),
    ("another script", |size| again("слово ", size)),
    ("no spaces", |size| again("日本語", size)),
    ("sentences", |size| counted("We ask for {n}. ", size)),
    ("lines", |size| again("a\n", size)),
    ("hard breaks", |size| again("a  \n", size)),
    ("headings", |size| counted("# a {n}\n\n", size)),
    ("equal headings", |size| again("# a\n\n", size)),
    ("equal paragraphs", |size| again("same text\n\n", size)),
    ("paragraphs nearly equal", |size| counted("We ask the ministry for {n}.\n\n", size)),
    ("paragraphs", |size| counted("w{n} x{n} y{n}\n\n", size)),
    ("notes", |size| counted("<!-- note: {n} -->\n\n", size).and("a\n")),
    ("notes over texts", |size| counted("<!-- note: {n} -->\n\na {n}\n\n", size)),
    ("elements", |size| again("<div>\n\n", size).and("a")),
    ("quotes", |size| again(&format!("{}a\n\n", "> ".repeat(90)), size)),
    ("lists", |size| again(&format!("{}a\n\n", "- ".repeat(90)), size)),
    ("items", |size| counted("- a {n}\n", size)),
    ("items in items", steps),
    ("lazy quotes", |size| again("> ", 180).and(&again("a\n", size).statement)),
    ("a row", |size| row(size)),
    ("rows", |size| again("|a {n}|b|\n", size).after("|a|b|\n|-|-|\n")),
    ("rows without cells", |size| {
        again("|\n", size).after(&format!("{}\n{}\n", "|a".repeat(400), "|-".repeat(400)))
    }),
    ("bars", |size| again("|", size)),
    ("fences", |size| again("```\n", size)),
    ("definitions", |size| counted("[r{n}]: u\n", size)),
    ("definitions in one another", |size| again("[a]: ", size)),
    ("keys", |size| counted("k{n}: v\n", size).after("---\n").and("---\n\na\n")),
    ("values in keys", |size| again("[", size).after("---\ntitle: ").and("\n---\n\na\n")),
    ("aliases", |_| bomb()),
    ("entries cut off", |size| file("s-{n} = {\n", size)),
    ("entries unknown", |size| file("# a\ns-{n} = x\n\n", size)),
    ("entries of one id", |size| file("# a\ns-1 = x {n}\n\n", size)),
    ("entries pasted", |size| file("x{n} = x\n", size)),
    ("lines that are stray", |size| file("x{n}\n", size)),
    ("comments", |size| file("# a {n}\n", size)),
    ("comments apart", |size| file("# @was a {n}\n\n", size)),
    ("comments over one", |size| file("# a {n}\n", size).ended("s-1 = x\n")),
    ("approvals", |size| {
        file("# @reviewed 0f3c9a51d27e4b1f88aa01c3 aa3d1ff0b7720c5e64f2d919 A{n}\n", size)
            .ended("s-1 = x\n")
    }),
    ("marks that are damaged", |size| file("# @stale x\n", size).ended("s-1 = x\n")),
    ("marks below marks", |size| {
        file("# @source 0f3c9a51d27e4b1f88aa01c3\n", size).ended("s-1 = x\n")
    }),
    ("excuses", |size| file("# @allow numbers a {n}\n", size).ended("s-1 = x\n")),
    ("groups", |size| file("## a {n}\n", size)),
    ("conflicts", |size| file("<<<<<<< a\ns-{n} = x\n=======\ns-{n} = y\n>>>>>>> b\n", size)),
    ("empty lines", |size| file("\n", size).ended("s-1 = x\n")),
    ("a value of lines", |size| file("    a {n}\n", size).begun("s-1 =\n")),
    ("a value of placeables", |size| file("{ \"\" }", size).begun("s-1 = ")),
];

impl Text {
    fn and(mut self, end: &str) -> Self {
        self.statement.push_str(end);
        self
    }

    fn after(mut self, start: &str) -> Self {
        self.statement.insert_str(0, start);
        self
    }

    fn ended(mut self, end: &str) -> Self {
        self.file = self.file.map(|file| file + end);
        self
    }

    fn begun(mut self, start: &str) -> Self {
        self.file = self.file.map(|file| format!("{start}{file}"));
        self
    }
}

fn text(statement: String) -> Text {
    Text { statement, file: None }
}

fn again(piece: &str, size: usize) -> Text {
    text(piece.repeat(size / piece.len()))
}

/// Repeats a piece, in which a number goes up and a day goes round.
fn counted(piece: &str, size: usize) -> Text {
    let mut out = String::with_capacity(size + piece.len());
    for n in 0.. {
        if out.len() >= size {
            break;
        }
        let day = (n % 28 + 1).to_string();
        out.push_str(&piece.replace("{n}", &n.to_string()).replace("{d}", &day));
    }
    text(out)
}

/// Makes a locale file for a statement of one paragraph.
fn file(piece: &str, size: usize) -> Text {
    Text { statement: "One paragraph.\n".to_owned(), file: Some(counted(piece, size).statement) }
}

fn ticks(size: usize) -> Text {
    let mut out = String::new();
    for n in 1.. {
        if out.len() >= size {
            break;
        }
        out.push_str(&"`".repeat(n));
        out.push('a');
    }
    text(out)
}

fn steps(size: usize) -> Text {
    let mut out = String::new();
    for n in 0.. {
        if out.len() >= size {
            break;
        }
        out.push_str(&format!("{}- a {n}\n", "  ".repeat(n % 90)));
    }
    text(out)
}

fn row(size: usize) -> Text {
    text(format!("{}\n{}\n", "|a".repeat(size / 4), "|-".repeat(size / 4)))
}

fn bomb() -> Text {
    let mut out = String::from("---\na0: &a0 [x, x]\n");
    for n in 1..40 {
        let before = n - 1;
        out.push_str(&format!("a{n}: &a{n} [*a{before}, *a{before}]\n"));
    }
    text(out + "---\n\na\n")
}
