//! What is said of settings, right ones and wrong ones.

use super::{settings, statement_settings};
use crate::model::settings::{BuildSettings, ReleaseSettings};
use crate::model::{
    CheckLevel, Date, Finding, Locale, MissingPolicy, SegmentId, Settings, Stage, StalePolicy,
    StatementId, Status, Waiver,
};

fn tag(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

/// Writes findings as `LINE:COLUMN check suggestion`.
fn brief(findings: &[Finding]) -> Vec<String> {
    let brief = |finding: &Finding| {
        let suggestion = finding.args.iter().find(|(name, _)| *name == "suggestion");
        let suggestion = suggestion.map(|(_, value)| format!(" {value}")).unwrap_or_default();
        let (line, column) = (finding.place.line.unwrap(), finding.place.column.unwrap());
        format!("{line}:{column} {}{suggestion}", finding.check).trim_end().to_owned()
    };
    findings.iter().map(brief).collect()
}

const DESIGN: &str = r#"source: en
targets: [pl, uk, ru, de]        # BCP 47, one spelling per locale
exclude: ["**/drafts/**"]
front-matter: [title, lead]   # translatable keys: top-level strings
facts:                           # values used in statements as { $name }
  iban-eur: PL61 1090 1014 0000 0712 1981 2874
build:
  path: "{locale}/{id}/index.md"
  missing: fail                  # source | fail
  stale: source                  # keep | source | fail
  set: { lang: "{locale}", dir: "{dir}" }
release:
  required: [pl, uk]
  reviewed: true
locales:
  pl: { contact: "translators-pl", links: { "https://example.org/en": "https://example.org/pl" } }
checks: { quotes: ignore, length: warning }
"#;

#[test]
fn everything_that_is_written_is_read() {
    for text in [DESIGN.to_owned(), format!("\u{feff}{}", DESIGN.replace('\n', "\r\n"))] {
        let (read, findings) = settings(&text);
        assert_eq!(brief(&findings), [""; 0]);
        let read = read.unwrap();
        assert_eq!((&read.source, read.targets.len()), (&tag("en"), 4));
        assert_eq!(
            (read.exclude, read.front_matter[1].as_str()),
            (vec!["**/drafts/**".to_owned()], "lead")
        );
        assert_eq!(read.facts["iban-eur"], "PL61 1090 1014 0000 0712 1981 2874");
        let set = [("lang", "{locale}"), ("dir", "{dir}")];
        let build = BuildSettings {
            path: "{locale}/{id}/index.md".to_owned(),
            missing: MissingPolicy::Fail,
            stale: StalePolicy::Source,
            set: set.map(|(key, value)| (key.to_owned(), value.to_owned())).to_vec(),
        };
        assert_eq!(read.build, build);
        let release = ReleaseSettings {
            required: vec![tag("pl"), tag("uk")],
            reviewed: true,
            ..ReleaseSettings::default()
        };
        assert_eq!(read.release, release);
        let pl = &read.locales[&tag("pl")];
        assert_eq!(pl.contact.as_deref(), Some("translators-pl"));
        assert_eq!(pl.links["https://example.org/en"], "https://example.org/pl");
        assert_eq!(read.checks["quotes"], CheckLevel::Ignore);
    }
}

#[test]
fn a_waiver_says_what_why_who_and_until_when() {
    let text = "source: en\ntargets: [pl]\nrelease: { allow: [stale, missing], minimum: 80 }\n\
                waivers:\n- statement: a/b\n  locale: pl\n  segment: s-1\n  check: stale\n  \
                reason: the court sits on Monday\n  owner: Anna\n  until: 2027-01-31\n";
    let (read, findings) = settings(text);
    assert_eq!(brief(&findings), [""; 0]);
    let read = read.unwrap();
    assert_eq!(read.release.allow, [Status::Stale, Status::Missing]);
    assert_eq!(read.release.minimum, 80);
    let waiver = Waiver {
        statement: StatementId::parse("a/b"),
        locale: Some(tag("pl")),
        segment: SegmentId::parse("s-1"),
        check: Some("stale".to_owned()),
        reason: "the court sits on Monday".to_owned(),
        owner: "Anna".to_owned(),
        until: Date::parse("2027-01-31").unwrap(),
    };
    assert_eq!(read.waivers, [waiver]);
}

#[test]
fn all_but_two_keys_have_defaults() {
    let defaults = Settings::new(tag("en"), vec![tag("pl")]);
    for text in
        ["source: en\ntargets: [pl]", "source: en\ntargets:\n- pl\nfacts:\nbuild:\n  # path:\n"]
    {
        assert_eq!(settings(text), (Some(defaults.clone()), Vec::new()), "{text}");
    }
    assert!(settings("source: en\ntargets: []\n").0.is_some());
}

#[test]
fn wrong_settings_are_found_with_their_place() {
    let ok = "source: en\ntargets: [pl, uk]\n";
    let with = |rest: &str| format!("{ok}{rest}");
    for (text, expected) in [
        (String::new(), &["1:1 settings-missing-key", "1:1 settings-missing-key"][..]),
        (
            "source: en\ntagrets: [pl]\n".to_owned(),
            &["1:1 settings-missing-key", "2:1 settings-unknown-key targets"],
        ),
        (
            "source: EN\ntargets: [pt_BR, x y, en]".to_owned(),
            &[
                "1:9 settings-locale-spelling",
                "2:11 settings-locale-spelling",
                "2:18 settings-locale",
            ],
        ),
        (
            "source: en\ntargets: [pl, en, pl]".to_owned(),
            &["2:15 settings-target-is-source", "2:19 settings-duplicate-locale"],
        ),
        ("source: en\ntargets: pl".to_owned(), &["2:10 settings-type"]),
        ("- a".to_owned(), &["1:1 yaml-not-a-map"]),
        ("source: [".to_owned(), &["1:10 yaml-syntax"]),
        (with("source: de"), &["3:1 settings-duplicate-key"]),
        (
            with("build: { stale: kep, stale: keep, pth: 1 }"),
            &[
                "3:17 settings-choice keep",
                "3:22 settings-duplicate-key",
                "3:35 settings-unknown-key path",
            ],
        ),
        (
            with("release:\n  required: [pl, ukr, de]\n  reviewed: yes"),
            &[
                "4:18 settings-required-locale uk",
                "4:23 settings-required-locale",
                "5:13 settings-type",
            ],
        ),
        (
            with("facts:\n  link1: x\n  1a: y\n  'б': z\n  phone: 123\n  a: ''\n  b: \"x\\ny\""),
            &[
                "4:3 settings-fact-reserved",
                "5:3 settings-fact-name",
                "6:3 settings-fact-name",
                "7:10 settings-type",
                "8:6 settings-fact-value",
                "9:6 settings-fact-value",
            ],
        ),
        (with("build:\n  path: /x/{id}{locale}"), &["4:9 settings-path-absolute"]),
        (with("build:\n  path: C:/{id}{locale}"), &["4:9 settings-path-absolute"]),
        (with("build:\n  path: ../{id}{locale}"), &["4:9 settings-path-outside"]),
        (
            with("build:\n  path: \"{lcale}/{id}.md\""),
            &["4:9 settings-path-collides", "4:9 settings-unknown-name locale"],
        ),
        (
            with("build:\n  set: { lang: \"{lang}\", n: 1, other: \"{{ x }}\" }"),
            &["4:16 settings-unknown-name", "4:29 settings-type"],
        ),
        (
            with("locales:\n  PL: { contcat: x }"),
            &["4:3 settings-locale-spelling", "4:9 settings-unknown-key contact"],
        ),
        (
            with("checks: { quotes: off, 3: ignore }"),
            &["3:19 settings-choice", "3:24 settings-key-type"],
        ),
        (
            with("exclude: [1, a]\nfront-matter: title"),
            &["3:11 settings-type", "4:15 settings-type"],
        ),
        (
            with("release: { reviewed: true, allow: [stale], minimum: 101 }"),
            &["3:35 settings-allow-reviewed", "3:53 settings-per-cent"],
        ),
        (
            with("release: { allow: [stael, current], minimum: all }"),
            &["3:20 settings-choice stale", "3:27 settings-choice", "3:46 settings-per-cent"],
        ),
        (
            with("waivers:\n- { reason: x, owner: y, until: 2026-12-31 }\n- { locale: pl }"),
            &[
                "4:3 waiver-for-nothing",
                "5:3 waiver-without",
                "5:3 waiver-without",
                "5:3 waiver-without",
            ],
        ),
        (
            with(
                "waivers:\n- statement: ../x\n  locale: PL\n  segment: '1'\n  until: soon\n  owner: a\n  reason: b\n  chek: c",
            ),
            &[
                "4:14 settings-statement-id",
                "5:11 settings-locale-spelling",
                "6:12 settings-segment-id",
                "7:10 settings-date",
                "10:3 settings-unknown-key check",
            ],
        ),
        (with("facts: !secret { a: b }"), &["3:8 settings-type"]),
    ] {
        let (read, findings) = settings(&text);
        assert_eq!(brief(&findings), expected, "{text}");
        assert_eq!(read, None, "{text}");
        assert!(findings.iter().all(|f| f.place.path.as_deref() == Some("hexapla.yaml")));
    }
}

#[test]
fn a_statement_says_its_own() {
    let yaml = "hexapla:\n  locale: pl\n  targets: [en, uk]\n  stage: released\n  required: [uk]\n  due: 2026-12-05\n  critical: [s-91bd02]\n";
    let alone = yaml.strip_prefix("hexapla:\n").unwrap();
    for yaml in [yaml, alone] {
        let (own, findings) = statement_settings(yaml, 1);
        assert_eq!(brief(&findings), [""; 0]);
        assert_eq!((own.locale, own.stage), (Some(tag("pl")), Stage::Released));
        assert_eq!(
            (own.targets, own.required),
            (Some(vec![tag("en"), tag("uk")]), Some(vec![tag("uk")]))
        );
        assert_eq!(
            (own.due, own.critical),
            (Date::parse("2026-12-05"), vec![SegmentId::parse("s-91bd02").unwrap()])
        );
    }
    assert_eq!(statement_settings("hexapla: { stage: draft }", 7).0.stage, Stage::Draft);
    assert_eq!(statement_settings("", 1), Default::default());
}

#[test]
fn wrong_statement_settings_are_found_in_the_file() {
    for (yaml, expected) in [
        ("hexapla: { stage: redy }", &["12:19 settings-choice ready"][..]),
        (
            "hexapla:\n  locale: pl\n  targets: [pl, EN]\n  stge: x\n",
            &[
                "14:13 settings-target-is-source",
                "14:17 settings-locale-spelling",
                "15:3 settings-unknown-key stage",
            ],
        ),
        (
            "hexapla:\n  due: 5 December\n  critical: ['', 7]",
            &["13:8 settings-date", "14:14 settings-segment-id", "14:18 settings-type"],
        ),
        ("hexapla: draft", &["12:10 settings-type"]),
        ("hexapla:\n  stage: [", &["13:11 yaml-syntax"]),
    ] {
        assert_eq!(brief(&statement_settings(yaml, 12).1), expected, "{yaml}");
    }
}
