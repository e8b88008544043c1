//! What is extracted and written, rule by rule.

use super::*;

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn facts() -> BTreeMap<String, String> {
    BTreeMap::from([
        ("iban-eur".to_owned(), "PL61 1090".to_owned()),
        ("five".to_owned(), "5. May".to_owned()),
    ])
}

fn extracted(source: &str) -> (Extraction, Vec<Finding>) {
    let keys = strings(&["title", "summary"]);
    extract(source, &Options { front_matter: &keys, facts: &facts() })
}

/// Checks the segments of a text, each written `kind: text`, and the laws.
#[track_caller]
fn check(source: &str, expected: &[&str]) {
    let (extraction, _) = extracted(source);
    let found: Vec<_> =
        extraction.segments.iter().map(|s| format!("{}: {}", s.kind, s.text)).collect();
    assert_eq!(found, expected, "{source:?}");
    assert_eq!(laws::check_lossless(source), Ok(()));
}

/// Checks the placeholders of the first segment, each written `name value`.
#[track_caller]
fn check_placeholders(source: &str, text: &str, expected: &[&str]) {
    let (extraction, _) = extracted(source);
    let segment = &extraction.segments[0];
    assert_eq!(segment.text, text, "{source:?}");
    let found: Vec<_> =
        segment.placeholders.iter().map(|p| format!("{} {}", p.name, p.value)).collect();
    assert_eq!(found, expected, "{source:?}");
}

/// Builds a text with its first segments translated.
fn translated(
    source: &str,
    target: &str,
    texts: &[&str],
    links: &[(&str, &str)],
    set: &[(&str, &str)],
) -> (String, Vec<&'static str>) {
    let (extraction, _) = extracted(source);
    let mut targets: Vec<_> =
        extraction.segments.iter().map(|s| Target { text: &s.text, borrowed: true }).collect();
    for (target, &text) in targets.iter_mut().zip(texts) {
        *target = Target { text, borrowed: false };
    }
    let owned = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    };
    let (en, target) = (Locale::parse("en").unwrap(), Locale::parse(target).unwrap());
    let options = BuildOptions {
        wrap: true,
        set: &owned(set),
        links: &owned(links).into_iter().collect(),
        facts: &facts(),
        ..BuildOptions::new(&en, &target)
    };
    let (out, refusals) = build(source, &extraction, &extraction.segments, &targets, &options);
    (out, refusals.iter().map(|refusal| refusal.finding.check).collect())
}

/// Checks what is built when the first segment has a translation.
#[track_caller]
fn check_build(source: &str, text: &str, expected: &str) {
    assert_eq!(
        translated(source, "pl", &[text], &[], &[]),
        (expected.to_owned(), Vec::new()),
        "{source:?}"
    );
}

#[test]
fn blocks_are_segments_of_their_kind() {
    for (source, expected) in [
        ("", &[][..]),
        ("# One\n\nTwo\n===\n", &["heading: One", "heading: Two"]),
        ("### One ### \n", &["heading: One"]),
        ("# One {#id .wide}\n", &["heading: One"]),
        ("# Account { $iban-eur }\n", &["heading: Account { $iban-eur }"]),
        ("a\nb  c\n\n\nd", &["paragraph: a b c", "paragraph: d"]),
        ("- a\n- b\n  c\n\n1. d\n\n   e\n", &["item: a", "item: b c", "item: d", "item: e"]),
        ("- a\n  - b\n    > c\n", &["item: a", "item: b", "paragraph: c"]),
        ("- [ ] open\n- [x] done\n", &["item: open", "item: done"]),
        ("> a\n> b\nc\n>\n> - d\n", &["paragraph: a b c", "item: d"]),
        ("> [!NOTE]\n> Careful\n", &["paragraph: Careful"]),
        (
            "| a | *b* |\n|---|---|\n| c\\|d | `e\\|f` |\n",
            &["cell: a", "cell: *b*", "cell: c|d", "cell: `e|f`"],
        ),
        ("a[^1]\n\n[^1]: b\n\n    c\n", &["paragraph: a[^1]", "footnote: b", "footnote: c"]),
        ("![A tree](t.jpg \"Oak\")\n", &["image: ![A tree]({ $image1 } \"Oak\")"]),
        ("![A tree](t.jpg) yes\n", &["paragraph: ![A tree]({ $image1 }) yes"]),
        ("```\na\n```\n\n    b\n\n---\n\n[r]: http://x\n\n<!-- c -->\n", &[]),
        ("—\n\nhttp://a.org\n\n&nbsp;\n\n![](x.png)\n", &[]),
        ("---\r\ntitle: a\r\n---\r\nb\r\nc\r\n", &["front-matter: a", "paragraph: b c"]),
        ("\u{feff}a", &["paragraph: a"]),
    ] {
        check(source, expected);
    }
}

#[test]
fn raw_html_shows_its_text() {
    for (source, expected) in [
        (
            "<div>\n<p>Give <b>now</b>\nor later</p>\n</div>\n",
            &["html: Give { $tag1 }now{ $tag2 } or later"][..],
        ),
        ("<div>\n\nMarkdown *again*\n\n</div>\n", &["paragraph: Markdown *again*"]),
        ("<script>\nlet a;\n</script>\n\n<style>\nb {}\n</style>\n\n<pre>\nc\n</pre>\n", &[]),
        ("<p>a <!-- c --> b &lt;br&gt; &amp;</p>\n", &["html: a b <br&gt; &amp;"]),
        ("<p title=\"x > y\">a</p>\n", &["html: a"]),
    ] {
        check(source, expected);
    }
}

#[test]
fn text_is_one_line_of_markdown() {
    for (source, expected) in [
        ("_a_ __b__ *c* **d** ~~e~~ `f_g_`", "*a* **b** *c* **d** ~~e~~ `f_g_`"),
        ("snake_case_word and *_both_*", "snake_case_word and *_both_*"),
        ("one  \ntwo\\\nthree", "one{ $br }two{ $br }three"),
        ("a\u{a0}b\u{202f}c e\u{301}", "a\u{a0}b\u{202f}c e\u{301}"),
        ("a <!-- hidden --> b", "a b"),
        ("a \\* b &copy; c", "a \\* b &copy; c"),
        ("1986\\. A great year", "1986. A great year"),
        ("\\\na\u{feff}\\\nb", "a{ $br }b"),
        ("a  \n\\- b", "a{ $br }- b"),
        ("\\# a \\<b> \\\\", "# a <b> \\\\"),
    ] {
        check(source, &[&format!("paragraph: {expected}")]);
    }
}

#[test]
fn what_must_not_change_is_a_placeholder() {
    const IBAN: &str = "DE89 3704 0044 0532 0130 00";
    for (source, text, expected) in [
        (
            "[a](http://x \"T\") [b](<u v>)",
            "[a]({ $link1 } \"T\") [b]({ $link2 })",
            &["link1 http://x", "link2 u v"][..],
        ),
        ("[a](x) [b](x)", "[a]({ $link1 }) [b]({ $link2 })", &["link1 x", "link2 x"]),
        ("[![i](i.png)](x) a", "[![i]({ $image1 })]({ $link1 }) a", &["image1 i.png", "link1 x"]),
        ("a <http://x> <m@x.org>", "a { $url1 } { $email1 }", &["url1 http://x", "email1 m@x.org"]),
        ("See “https://x.org/a_(b)”.", "See “{ $url1 }”.", &["url1 https://x.org/a_(b)"]),
        (
            "a »https://x.org«, www.y.org!",
            "a »{ $url1 }«, { $url2 }!",
            &["url1 https://x.org", "url2 www.y.org"],
        ),
        ("mail a.b@x.org.", "mail { $email1 }.", &["email1 a.b@x.org"]),
        ("**https://x.org/**: a", "**{ $url1 }**: a", &["url1 https://x.org/"]),
        ("a `http://x.org/` b", "a `{ $url1 }` b", &["url1 http://x.org/"]),
        ("a <b class=\"c\">d</b>", "a { $tag1 }d{ $tag2 }", &["tag1 <b class=\"c\">", "tag2 </b>"]),
        (
            "To {$iban-eur}, { $iban-eur }",
            "To { $iban-eur }, { $iban-eur }",
            &["iban-eur PL61 1090"],
        ),
        ("To { $nobody }", "To { $unknown1 }", &["unknown1 { $nobody }"]),
        ("a { $br } b", "a { $unknown1 } b", &["unknown1 { $br }"]),
        (&format!("IBAN: {IBAN}."), "IBAN: { $iban1 }.", &[&format!("iban1 {IBAN}")]),
        (
            "a PL 61 1090 1014 0000 0712 1981 2874",
            "a { $iban1 }",
            &["iban1 PL 61 1090 1014 0000 0712 1981 2874"],
        ),
        (
            "a DE89\u{a0}3704\u{a0}0044\n0532 0130 00 b",
            "a { $iban1 } b",
            &["iban1 DE89\u{a0}3704\u{a0}0044 0532 0130 00"],
        ),
        ("a DE88 3704 0044 0532 0130 00", "a DE88 3704 0044 0532 0130 00", &[]),
        ("a de89 3704 0044 0532 0130 00", "a de89 3704 0044 0532 0130 00", &[]),
        (
            "[r] [r][] [q][r]\n\n[r]: http://x",
            "[r]({ $link1 }) [r]({ $link2 }) [q]({ $link3 })",
            &["link1 http://x", "link2 http://x", "link3 http://x"],
        ),
        ("[q][a\\]]\n\n[a\\]]: http://x", "[q]({ $link1 })", &["link1 http://x"]),
        ("[r]\n\n[r]: http://x 'T'", "[r]({ $link1 } \"T\")", &["link1 http://x"]),
    ] {
        check_placeholders(source, text, expected);
        assert_eq!(laws::check_lossless(source), Ok(()));
    }
}

#[test]
fn comments_speak_to_us() {
    let (extraction, findings) = extracted(
        "<!-- note: first -->\n<!-- note: second\n  line -->\n\na\n\n- b\n\n  <!-- note: c -->\n\n  d\n\n\
         <!-- hexapla:off -->\n\nno\n\n<!-- hexapla:on -->\n\nyes\n",
    );
    let notes: Vec<_> =
        extraction.segments.iter().map(|s| (s.text.as_str(), s.notes.join("|"))).collect();
    let expected = [("a", "first|second line"), ("b", ""), ("d", "c"), ("yes", "")];
    assert_eq!(notes, expected.map(|(text, note)| (text, note.to_owned())));
    assert_eq!(findings, []);
}

#[test]
fn findings_say_where() {
    for (source, expected) in [
        ("a { $x }\n", &[("unknown-fact", 1, 1)][..]),
        ("- b { $x }\n", &[("unknown-fact", 1, 3)]),
        ("a\n\n<!-- hexapla:on -->\n", &[("stray-on", 3, 1)]),
        ("a\n\n<!-- hexapla:off -->\n\nb { $x }\n", &[("unclosed-off", 3, 1)]),
        ("---\ntitle: a\n", &[("front-matter-unclosed", 1, 1)]),
        ("---\na: 1\nb: 2\na: 3\n---\n", &[("duplicate-key", 4, 1)]),
        (
            "\u{feff}---\r\na: [\r\n---\r\nb { $y }",
            &[("front-matter-invalid", 3, 1), ("unknown-fact", 4, 1)],
        ),
    ] {
        let found: Vec<_> = extracted(source)
            .1
            .iter()
            .map(|f| (f.check, f.place.line.unwrap_or(0), f.place.column.unwrap_or(0)))
            .collect();
        assert_eq!(found, expected, "{source:?}");
    }
}

#[test]
fn a_text_stays_in_its_place() {
    for (source, text, expected) in [
        ("a\n", "1986. rok", "1986\\. rok\n"),
        ("a\n", "- b\n# c", "\\- b # c\n"),
        ("a\n", "# b", "\\# b\n"),
        ("a\n", "> b", "\\> b\n"),
        ("a\n", "```b", "\\```b\n"),
        ("a\n", "[x]: y", "\\[x]: y\n"),
        ("a\n", "*b* +48 -5 #c", "*b* +48 -5 #c\n"),
        ("a\n", "<b>x</b> 1 < 2 `<c>`", "\\<b>x\\</b> 1 < 2 `<c>`\n"),
        ("- a\n", "[x] b", "- \\[x] b\n"),
        ("> - a  \n>   b\n", "c{ $br }=== ", "> - c\\\n>   \\===\n"),
        ("a\\\nb", "c{ $br }--|--", "c\\\n\\--|--"),
        ("# a\n", "b #", "# b \\#\n"),
        ("# a\n", "b{ $br }c", "# b<br>c\n"),
        ("# a {#i}\n", "b {#j}", "# b \\{#j} {#i}\n"),
        ("|a|\n|-|\n", "b|c\\", "|b\\|c\\ |\n|-|\n"),
        ("<p>a</p>\n", "x <b> & 1 < 2", "<p>x &lt;b> & 1 < 2</p>\n"),
        ("[a][r]\n\n[r]: x\n", "[б]({ $link1 })", "[б][r]\n\n[r]: x\n"),
        ("[r]\n\n[r]: x 'T'\n", "[б]({ $link1 } \"Т\")", "[б](x \"Т\")\n\n[r]: x 'T'\n"),
        ("[r]\n\n[r]: x 'T'\n", "[б]({ $link1 } \"T\")", "[б][r]\n\n[r]: x 'T'\n"),
        ("[a](<b c>)\n", "[d]({ $link1 } \"T\")", "[d](<b c> \"T\")\n"),
        ("a { $five }\n", "{ $five } b", "5\\. May b\n"),
        (
            "---\ntitle: a # c\nx: 1\n---\nb { $five }",
            "ż \"q\" \\ c: d",
            "---\ntitle: \"ż \\\"q\\\" \\\\ c: d\" # c\nx: 1\n---\n<span lang=\"en\" dir=\"ltr\">b 5. May</span>",
        ),
        (
            "---\ntitle: >\n  a\n  b\nhexapla:\n  stage: draft\n---\n",
            "c",
            "---\ntitle: \"c\"\n---\n",
        ),
    ] {
        check_build(source, text, expected);
    }
}

#[test]
fn a_bad_translation_leaves_the_source_text() {
    let source = "See [it](http://x).\n";
    let borrowed = "<span lang=\"en\" dir=\"ltr\">See [it](http://x).</span>\n";
    for (text, check) in [
        ("Oto { $link2 } { $link1 }", "unknown-placeholder"),
        ("Oto", "lost-placeholder"),
        ("Oto [to]  ({ $link1 })", "broken-markup"),
        ("`[to]({ $link1 })`", "broken-markup"),
    ] {
        assert_eq!(
            translated(source, "pl", &[text], &[], &[]),
            (borrowed.to_owned(), vec![check]),
            "{text}"
        );
    }
    let captured = translated("a\n\n[r]: http://evil.org\n", "pl", &["zob. [r]"], &[], &[]);
    assert_eq!(captured.1, ["broken-markup"]);
}

#[test]
fn settings_shape_what_is_built() {
    let (out, _) = translated("a\n", "ar", &["نص"], &[], &[("lang", "ar")]);
    assert_eq!(out, "---\nlang: \"ar\"\n---\n\n<div lang=\"ar\" dir=\"rtl\">\n\nنص\n\n</div>\n");
    let (out, _) = translated(
        "---\r\nlang: en\r\n---\r\na\r\n",
        "pl",
        &["b"],
        &[],
        &[("lang", "pl"), ("no", "x")],
    );
    assert_eq!(out, "---\r\nlang: \"pl\"\r\n\"no\": \"x\"\r\n---\r\nb\r\n");
    let links = [("https://x.org/en", "https://x.org/pl")];
    let source = "[a](https://x.org/en) [r]\n\n<https://x.org/en>\n\n[r]: https://x.org/en\n";
    let (out, _) = translated(source, "pl", &["[b]({ $link1 }) [c]({ $link2 })"], &links, &[]);
    assert_eq!(
        out,
        "[b](https://x.org/pl) [c](https://x.org/pl)\n\n<https://x.org/pl>\n\n[r]: https://x.org/en\n"
    );
}

#[test]
fn the_source_is_copied_with_its_facts() {
    let source = "---\nhexapla:\n  stage: draft\ntitle: 'x { $five }'\n---\n| {$iban-eur}\n\n> a\n> { $five } `{ $five }`\n\n{ $nobody }\n";
    let (extraction, _) = extracted(source);
    let en = Locale::parse("en").unwrap();
    let facts = facts();
    let options = BuildOptions { wrap: true, facts: &facts, ..BuildOptions::new(&en, &en) };
    assert_eq!(
        build_source(source, &extraction, &options),
        "---\ntitle: \"x 5. May\"\n---\n| PL61 1090\n\n> a\n> 5\\. May `5. May`\n\n{ $nobody }\n"
    );
}

#[test]
fn a_statement_has_so_many_segments_at_most() {
    let checks = |many: usize| -> (usize, Vec<&'static str>) {
        let (extraction, findings) = extracted(&"a\n\n".repeat(many));
        (extraction.segments.len(), findings.iter().map(|finding| finding.check).collect())
    };
    assert_eq!(checks(MAX_SEGMENTS), (MAX_SEGMENTS, vec![]));
    assert_eq!(checks(MAX_SEGMENTS + 2), (MAX_SEGMENTS, vec!["too-many-segments"]));
}

#[test]
fn a_fact_opens_no_block_in_the_source() {
    let en = Locale::parse("en").unwrap();
    for (fact, source, built) in [
        ("5. May", "{ $f } it is\n", "5\\. May it is\n"),
        ("5. May", "On { $f }\n", "On 5. May\n"),
        ("- 5", "a\n{ $f }\n", "a\n\\- 5\n"),
        ("# x", "> a\n> { $f }\n> b\n", "> a\n> \\# x\n> b\n"),
        ("> x", "- {$f}\r\n", "- \\> x\r\n"),
        ("a|b", "| x |\n|---|\n| { $f } |\n", "| x |\n|---|\n| a\\|b |\n"),
        ("5. x", "a|b\n-|-\n{ $f }|c\n", "a|b\n-|-\n5\\. x|c\n"),
        ("- 5", "<div>\n{ $f } a\n</div>\n", "<div>\n- 5 a\n</div>\n"),
        ("a b", "x\n[y](z/{$f})\n", "x [y](<z/a b>)\n"),
        ("*5*", "{ $f }: a\n", "*5*: a\n"),
        ("5. x", "- a\r{ $f }\r", "- a\r5\\. x\r"),
        ("5. x", "2{ $f }\n", "25\\. x\n"),
        (" x", "#{ $f }\n", "\\# x\n"),
        (" y", "1.{ $f } x\n", "1\\. y x\n"),
        (" _", "_ _{ $f }\n", "\\_ _ _\n"),
        (": /x", "[y]{ $f }\n", "\\[y]: /x\n"),
        ("5. x", "> { $f }[^1]\n", "> 5\\. x[^1]\n"),
        ("5. x", "\u{b}<div>\n{ $f }\n", "\u{b}<div>\n5\\. x\n"),
    ] {
        let facts = BTreeMap::from([("f".to_owned(), fact.to_owned())]);
        let (extraction, _) = extract(source, &Options { front_matter: &[], facts: &facts });
        let options = BuildOptions { facts: &facts, ..BuildOptions::new(&en, &en) };
        assert_eq!(build_source(source, &extraction, &options), built, "{source:?}");
        // Nor in a page without a translation, where the lines may be joined.
        let own: Vec<Target<'_>> = extraction
            .segments
            .iter()
            .map(|segment| Target { text: &segment.text, borrowed: false })
            .collect();
        let page = build(source, &extraction, &extraction.segments, &own, &options).0;
        let blocks = |text: &str| {
            let blocks = blocks::leaves(text, &BTreeMap::new()).0;
            blocks.iter().map(|leaf| (leaf.kind, leaf.level)).collect::<Vec<_>>()
        };
        assert_eq!(blocks(&page), blocks(built), "{source:?} became {page:?}");
    }
}

#[test]
fn sections_follow_headings() {
    let (extraction, _) = extracted("a\n\n# B\n\nc\n\n## D\n\ne\n");
    assert_eq!(extraction.sections(), [None, None, Some(1), Some(1), Some(3)]);
    let levels: Vec<_> = (0..5).map(|n| extraction.heading_level(n)).collect();
    assert_eq!(levels, [None, Some(1), None, Some(2), None]);
}

#[test]
fn renamed_placeholders_keep_their_values() {
    let source = "[a](x) [b](y)\n";
    let (extraction, _) = extracted(source);
    let mut segments = extraction.segments.clone();
    segments[0].placeholders[0].name = "link7".to_owned();
    segments[0].text = "[a]({ $link7 }) [b]({ $link2 })".to_owned();
    let en = Locale::parse("en").unwrap();
    let options = BuildOptions::new(&en, &en);
    let targets = [Target { text: "[B]({ $link2 }) [A]({ $link7 })", borrowed: false }];
    assert_eq!(
        build(source, &extraction, &segments, &targets, &options),
        ("[B](y) [A](x)\n".to_owned(), Vec::new())
    );
}

#[test]
fn hostile_texts_finish() {
    for part in ["> ", "- ", "[", "*", "<", "`", "![", "[a](", "_x_ ", "{ $x } ", "|", "a|b\n-|-\n"]
    {
        let source = part.repeat(60_000 / part.len());
        let (extraction, _) = extracted(&source);
        let pieces: usize = extraction.pieces(&source).map(|(range, _)| range.len()).sum();
        assert_eq!(pieces, source.len());
    }
    assert_eq!(extracted(&format!("{}a", "> ".repeat(200))).1[0].check, "nesting-too-deep");
}

#[test]
fn positions_tell_lists_quotes_and_columns() {
    let source = "# T\n\na\n\n- b\n  - c\n    > d\n\n| e |   | f |\n|---|---|---|\n|   | g | |\n";
    let (extraction, _) = extracted(source);
    let found: Vec<_> = (0..extraction.segments.len())
        .map(|n| {
            let at = extraction.position(n);
            let text = &extraction.segments[n].text;
            format!("{text} {}{}{}", at.lists, at.quotes, at.column)
        })
        .collect();
    assert_eq!(found, ["T 000", "a 000", "b 100", "c 200", "d 210", "e 001", "f 003", "g 002"]);
    assert_eq!(extraction.position(99), Position::default());
}
