//! The laws of the module, on random Markdown.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::pieces::PIECES;
use super::*;

fn fragments(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..most).prop_map(|parts| parts.concat())
}

/// Texts that would open blocks, were they written as they stand.
fn openers() -> impl Strategy<Value = String> {
    let parts = vec![
        "- ",
        "* ",
        "+ ",
        "# ",
        "## ",
        "> ",
        "1. ",
        "1986) ",
        "```",
        "~~~",
        "===",
        "---",
        "***",
        "_ _ _",
        "[x]: y",
        "[x] ",
        "[ ] ",
        "[!NOTE]",
        "[^1]: ",
        "|",
        "a | b",
        "-|-",
        ":-:",
        "<b>",
        "<!-- c -->",
        "</div>",
        "<div>",
        "<?x?>",
        "{ $br }",
        "{#id}",
        " #",
        "\n",
        "\r\n",
        "ж",
        " word ",
        "\t",
        ".",
    ];
    let parts = prop::collection::vec(prop::sample::select(parts), 1..6);
    (parts, any::<bool>()).prop_map(|(parts, last)| {
        let text = parts.concat();
        if last { text + " ж" } else { format!("{}ж{}", parts[0], parts[1..].concat()) }
    })
}

/// One line of inline text.
fn inline() -> impl Strategy<Value = String> {
    fragments(8).prop_map(|text| format!("w{}", text.replace(['\n', '\r'], " ")))
}

/// Blocks in blocks.
fn block() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        4 => inline(),
        2 => (inline(), inline()).prop_map(|(a, b)| format!("{a}\n{b}")),
        1 => (inline(), inline()).prop_map(|(a, b)| format!("{a}  \n{b}\\\nend")),
        1 => (1..7usize, inline()).prop_map(|(n, a)| format!("{} {a}", "#".repeat(n))),
        1 => inline().prop_map(|a| format!("{a}\n===")),
        1 => prop::collection::vec(inline(), 4).prop_map(|c| {
            let c: Vec<_> = c.iter().map(|c| c.replace('|', "\\|")).collect();
            format!("| {} | {} |\n|--|--|\n| {} |{}|", c[0], c[1], c[2], c[3])
        }),
        1 => inline().prop_map(|a| format!("<div>\n<p>{a}</p>\n</div>")),
        1 => inline().prop_map(|a| format!("<!-- note: {a} -->")),
        1 => inline().prop_map(|a| format!("```\n{a}\n```")),
        1 => Just("[r]: http://r.org \"T\"".to_owned()),
        1 => inline().prop_map(|a| format!("[^1]: {a}")),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let many = prop::collection::vec(inner, 1..4);
        (many, 0..5usize, any::<bool>()).prop_map(|(blocks, how, loose)| {
            let body = blocks.join(if loose { "\n\n" } else { "\n" });
            match how {
                0 => prefixed(&body, "> ", "> "),
                1 => prefixed(&body, "- ", "  "),
                2 => prefixed(&body, "10. ", "    "),
                3 => prefixed(&body, "- [ ] ", "  "),
                _ => body,
            }
        })
    })
}

fn prefixed(body: &str, first: &str, other: &str) -> String {
    body.split('\n')
        .enumerate()
        .map(|(n, line)| format!("{}{line}", if n == 0 { first } else { other }))
        .collect::<Vec<_>>()
        .join("\n")
}

fn statement() -> impl Strategy<Value = String> {
    let front = prop::sample::select(vec![
        "",
        "",
        "",
        "---\ntitle: A { $n } b\nhexapla:\n  stage: draft\nx: 1\n---\n",
        "---\ntitle: >\n  a\n  b\n---\n",
        "---\ntitle: 'it''s' # c\n\"summary\": \"\\u0041 https://a.org\"\n---\n",
        "---\nx: y\n",
        "---\n: :\n---\n",
        "---\ntitle: a\ntitle: b\n---\n",
    ]);
    let body = prop::collection::vec(block(), 0..6).prop_map(|blocks| blocks.join("\n\n"));
    let text = prop_oneof![4 => body, 3 => fragments(40), 1 => any::<String>()];
    (front, text, any::<bool>(), 0..8u8).prop_map(|(front, text, crlf, bom)| {
        let text = format!("{front}{text}");
        let text = if crlf { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text };
        if bom == 0 { format!("\u{feff}{text}") } else { text }
    })
}

fn facts() -> BTreeMap<String, String> {
    BTreeMap::from([("n".to_owned(), "5. value".to_owned())])
}

fn extracted(source: &str) -> Extraction {
    let keys = ["title".to_owned(), "summary".to_owned()];
    extract(source, &Options { front_matter: &keys, facts: &facts() }).0
}

fn built(source: &str, extraction: &Extraction, texts: &[String]) -> (String, Vec<Refusal>) {
    let locale = Locale::parse("en").unwrap();
    let options = BuildOptions::new(&locale, &locale);
    let targets: Vec<_> = texts.iter().map(|text| Target { text, borrowed: false }).collect();
    build(source, extraction, &extraction.segments, &targets, &options)
}

/// What a translator sees of a statement.
fn shown(extraction: &Extraction) -> Vec<Segment> {
    extraction.segments.iter().map(|segment| Segment { line: 0, ..segment.clone() }).collect()
}

fn own_texts(extraction: &Extraction) -> Vec<String> {
    extraction.segments.iter().map(|segment| segment.text.clone()).collect()
}

pub(super) fn check_lossless(source: &str) -> Result<(), String> {
    let extraction = extracted(source);
    let joined: String = extraction.pieces(source).map(|(range, _)| &source[range]).collect();
    let same = |what: &str, a: &dyn std::fmt::Debug, b: &dyn std::fmt::Debug| {
        let (a, b) = (format!("{a:?}"), format!("{b:?}"));
        if a == b { Ok(()) } else { Err(format!("{what}\nsource {source:?}\n1: {a}\n2: {b}")) }
    };
    same("1a", &joined, &source)?;
    let (once, findings) = built(source, &extraction, &own_texts(&extraction));
    same("findings", &findings, &Vec::<Finding>::new())?;
    let again = extracted(&once);
    same(&format!("1b {once:?}"), &shown(&extraction), &shown(&again))?;
    let (twice, _) = built(&once, &again, &own_texts(&again));
    same("fixed point", &once, &twice)
}

/// Checks that a text in the place of one segment leaves the others alone.
fn check_no_escape(source: &str, at: usize, text: &str) -> Result<bool, String> {
    let extraction = extracted(source);
    if extraction.segments.is_empty() {
        return Ok(true);
    }
    let at = at % extraction.segments.len();
    let mut texts = own_texts(&extraction);
    let names = extraction.segments[at].placeholders.iter().map(|p| format!(" {{ ${} }}", p.name));
    texts[at] = format!("{text}{}", names.collect::<String>());
    let (out, findings) = built(source, &extraction, &texts);
    let again = extracted(&out);
    let (mut a, mut b) = (shown(&extraction), shown(&again));
    if a.len() == b.len() + 1 {
        // A text without letters is no segment; a note then passes on.
        a.remove(at);
        a.iter_mut().chain(&mut b).for_each(|segment| segment.notes.clear());
        return if a == b {
            Ok(true)
        } else {
            Err(format!("{source:?} <- {:?}\nout {out:?}", texts[at]))
        };
    }
    let plain = |segments: &mut Vec<Segment>| {
        if let Some(segment) = segments.get_mut(at) {
            segment.text.clear();
            segment.placeholders.clear();
            if !findings.is_empty()
                && matches!(segment.kind, Kind::Image | Kind::Item | Kind::Footnote)
            {
                // An image that is marked as borrowed is one no more.
                segment.kind = Kind::Paragraph;
            }
        }
    };
    plain(&mut a);
    plain(&mut b);
    if a == b {
        Ok(findings.is_empty())
    } else {
        Err(format!("{source:?} <- {:?}\nout {out:?}\n1: {a:?}\n2: {b:?}", texts[at]))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(500), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lossless(source in statement()) {
        check_lossless(&source).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn no_text_leaves_its_place(source in statement(), at in 0..9usize, text in prop_oneof![fragments(8), any::<String>()]) {
        check_no_escape(&source, at, &text).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn what_opens_a_block_is_escaped(source in block(), at in 0..9usize, text in openers()) {
        let plain = |s: &Segment| s.placeholders.is_empty() && s.kind != Kind::Image;
        let segments = extracted(&source).segments;
        if segments.get(at % segments.len().max(1)).is_some_and(plain) {
            prop_assert_eq!(check_no_escape(&source, at, &text), Ok(true));
        }
    }

    #[test]
    fn a_source_without_facts_is_copied(source in statement()) {
        let extraction = extracted(&source);
        let locale = Locale::parse("en").unwrap();
        let options = BuildOptions { wrap: true, ..BuildOptions::new(&locale, &locale) };
        let copy = build_source(&source, &extraction, &options);
        if extraction.front_matter.key("hexapla").is_none() && !source.contains("$n") {
            prop_assert_eq!(copy, source);
        } else {
            prop_assert!(!extracted(&copy).front_matter.is_sound || !copy.contains("\nhexapla:"));
        }
    }
}

/// More cases where `HEXAPLA_CASES` says so.
fn cases(usual: u32) -> u32 {
    option_env!("HEXAPLA_CASES").and_then(|n| n.parse().ok()).unwrap_or(usual)
}
