use super::*;

/// Returns a manifest with everything in it.
fn full() -> Manifest {
    let tag = |tag: &str| Locale::parse(tag).unwrap();
    let text = |id: &str, text: &str| (SegmentId::parse(id).unwrap(), Fingerprint::of(text));
    let page = |file: &str| Page { file: file.to_owned(), sha256: Digest::of(file.as_bytes()) };
    let locale = |file: &str, coverage, texts: &[(&str, &str)]| ReleasedLocale {
        coverage,
        approvals: vec![(SegmentId::parse("s-1").unwrap(), "Олена \"Lena\"".to_owned())],
        translations: texts.iter().map(|(id, one)| text(id, one)).collect(),
        settings: Fingerprint::of(file),
        page: page(file),
    };
    let current = Coverage { current: 2, ..Coverage::default() };
    let open = Coverage { stale: 1, missing: 1, ..Coverage::default() };
    Manifest {
        statement: StatementId::parse("2026/листи").unwrap(),
        released: Date::parse("2026-12-01").unwrap(),
        source: ReleasedSource {
            locale: tag("en"),
            path: "statements/2026/листи.md".to_owned(),
            segments: vec![text("title", "One"), text("s-1", "Two")],
            page: page("en/2026/листи.md"),
        },
        locales: BTreeMap::from([
            (tag("pl"), locale("pl/x.md", current, &[("title", "raz"), ("s-1", "dwa")])),
            (tag("uk"), locale("uk/x.md", open, &[("s-1", "два")])),
        ]),
        left_out: BTreeMap::from([(tag("de"), Some(open)), (tag("fr"), None)]),
        waived: vec![Waived {
            locale: Some(tag("uk")),
            check: "missing".to_owned(),
            reason: "the court sits on Monday".to_owned(),
            owner: "Anna".to_owned(),
            until: Date::parse("2026-12-31").unwrap(),
            count: 1,
        }],
    }
}

/// Returns what is wrong with a text, as `LINE:COLUMN check KEY`.
fn wrong(text: &str) -> String {
    let finding = read(text).unwrap_err();
    let named = ["key", "reason", "file", "schema"];
    let arg = finding.args.iter().find(|(name, _)| named.contains(name));
    let place = finding.place.line.zip(finding.place.column);
    let place = place.map(|(line, column)| format!("{line}:{column} ")).unwrap_or_default();
    format!("{place}{} {}", finding.check, arg.map(|(_, value)| &**value).unwrap_or_default())
}

#[test]
fn what_is_written_is_read_again() {
    let text = write(&full());
    assert_eq!(read(&text).unwrap(), full());
    assert_eq!(write(&read(&text).unwrap()), text);
    assert!(text.starts_with("{\n  \"schema\": 1,\n  \"statement\": \"2026/листи\",\n"), "{text}");
    assert!(text.ends_with("\n}\n"), "{text}");
    // What git, an editor or a later version does to it is no change.
    for other in [
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        text.replace("\"schema\": 1", "\"schema\": 1, \"note\": [{}]"),
    ] {
        assert_eq!(read(&other).unwrap(), full());
    }
}

#[test]
fn what_nobody_wrote_is_refused() {
    let text = write(&full());
    let once = |old: &str, new: &str| {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        text.replace(old, new)
    };
    let pl = full().locales[&Locale::parse("pl").unwrap()].fingerprint().to_string();
    let page = Digest::of(b"pl/x.md").to_string();
    for (text, expected) in [
        (String::new(), "1:1 release-json EOF while parsing a value"),
        ("[]".to_owned(), "1:2 release-json invalid length 0, expected struct Head with 1 element"),
        ("{}".to_owned(), "1:2 release-json missing field `schema`"),
        (text[..text.len() - 3].to_owned(), "94:3 release-json EOF while parsing an object"),
        (once("\"schema\": 1", "\"schema\": 2"), "release-schema 2"),
        (
            once("\"schema\": 1", "\"schema\": \"1\""),
            "2:15 release-json invalid type: string \"1\", expected u32",
        ),
        (once("  \"waivers\": [", "  \"waiver\": ["), "95:1 release-json missing field `waivers`"),
        (
            once("\"released\": \"2026-12-01\"", "\"released\": 20261201"),
            "4:22 release-json invalid type: integer `20261201`, expected a string",
        ),
        (once("    \"de\": {", "    \"fr\": {"), "84:3 release-json duplicate field `fr`"),
        (once("2026-12-01", "2026-13-01"), "release-value released"),
        (once("\"2026/листи\"", "\"../листи\""), "release-value statement"),
        (once("\"uk\": {", "\"UK\": {"), "release-value locales.UK"),
        (once(&page, "00"), "release-value locales.pl.sha256"),
        (once(&pl, &pl.replace(&pl[..1], "-")), "release-value locales.pl.fingerprint"),
        (
            once(
                "\"fr\": null",
                "\"fr\": {\"current\":1,\"stale\":0,\"unconfirmed\":0,\"missing\":0}",
            ),
            "release-mixed left_out.fr",
        ),
        (
            once(
                "\"fr\": null",
                &format!(
                    "\"fr\": {{\"current\":{0},\"stale\":{0},\"unconfirmed\":2,\"missing\":2}}",
                    usize::MAX
                ),
            ),
            "release-mixed left_out.fr",
        ),
        (
            once(&Fingerprint::of("raz").to_string(), &Fingerprint::of("dwa").to_string()),
            "release-mixed locales.pl",
        ),
        (
            once(&Fingerprint::of("One").to_string(), &Fingerprint::of("Two").to_string()),
            "release-mixed source",
        ),
        (once("\"pl/x.md\"", "\"../pl/x.md\""), "release-path ../pl/x.md"),
        (once("\"pl/x.md\"", "\"/etc/passwd\""), "release-path /etc/passwd"),
        (once("\"pl/x.md\"", "\"C:/x.md\""), "release-path C:/x.md"),
        (once("\"pl/x.md\"", "\"pl\\\\..\\\\x.md\""), "release-path pl\\..\\x.md"),
        (once("\"en/2026/листи.md\"", "\"en//x.md\""), "release-path en//x.md"),
        ("[".repeat(1 << 20), "1:1 release-json invalid type: sequence, expected u32"),
    ] {
        assert_eq!(wrong(&text), expected);
    }
}

#[test]
fn a_column_counts_characters_and_no_sentence_is_endless() {
    assert!(wrong("{\"schema\": 1, \"листи\": nil}").starts_with("1:25 release-json"));
    let text = format!("{{\"schema\": \"{}\"}}", "ж".repeat(100_000));
    let finding = read(&text).unwrap_err();
    assert!(finding.args[0].1.chars().count() <= MAX_NAMED + 1, "{finding:?}");
}
