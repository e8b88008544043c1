//! How mistakes in settings are said.

use hexapla::format::yaml;
use hexapla::l10n;

/// Every mistake of `hexapla.yaml` with what people read.
const SAID: &[(&str, &str)] = &[
    ("tagrets: [pl]", "1:1 There is no setting `tagrets`. Did you mean `targets`?"),
    ("build: { pth: x }", "1:10 There is no setting `build.pth`. Did you mean `path`?"),
    (
        "release: { must: x }",
        "1:12 There is no setting `release.must`. The keys here are: required, reviewed, allow, minimum.",
    ),
    (
        "source: en",
        "2:1 The key `source` is written twice. Keep one of the two; nobody can tell which one counts.",
    ),
    ("checks: { 3: error }", "1:11 The key `3` is not a text. Put it in quotes: \"3\"."),
    (
        "exclude: x",
        "1:10 `exclude` must be a list. Write it in square brackets, with commas: exclude: [one, two]",
    ),
    (
        "facts: x",
        "1:8 `facts` must hold keys with values. Write one `key: value` per line below it, indented by two spaces.",
    ),
    (
        "facts: { phone: 123 }",
        "1:17 The value `123` of `facts.phone` would be read as a number or a yes-or-no value. Put it in quotes: \"123\".",
    ),
    (
        "facts: { phone: [] }",
        "1:17 `facts.phone` must be a text. Write one text, in quotes where it holds a colon or begins with a special character.",
    ),
    (
        "release: { reviewed: yes }",
        "1:22 `release.reviewed` must be true or false. Write true or false, without quotes.",
    ),
    (
        "checks: { quotes: warn }",
        "1:19 `checks.quotes` cannot be `warn`. It can be: ignore, warning, error.",
    ),
    (
        "checks: { quotes: ingore }",
        "1:19 `checks.quotes` cannot be `ingore`. Did you mean `ignore`?",
    ),
    (
        "release: { reviewed: true, allow: [stale] }",
        "1:35 `allow` lets through what nobody can have approved, and `reviewed` demands that all is approved. Take out one of the two.",
    ),
    (
        "release: { minimum: 80% }",
        "1:21 `release.minimum` must be a whole number from 0 to 100. Write the per cent without a sign: minimum: 80",
    ),
    (
        "waivers: [{ reason: a, owner: b, until: 2026-12-31 }]",
        "1:11 This waiver does not say what it is about. Name one at least: statement, locale, segment or check.",
    ),
    (
        "waivers: [{ reason: a, owner: b, locale: pl }]",
        "1:11 This waiver has no `until`. Say on which day it ends: until: 2026-12-31",
    ),
    (
        "waivers: [{ statement: a//b, reason: a, owner: b, until: 2026-12-31 }]",
        "1:24 `a//b` cannot be the name of a statement. Write it as `hexapla status` does: the path below statements/, without .md.",
    ),
    (
        "release: { required: [x y] }",
        "1:23 `x y` is not a language tag. Write a language code, such as pl or uk, with the country or script where it matters: pt-BR, zh-Hant.",
    ),
    (
        "locales: { PT_br: {} }",
        "1:12 The language tag `PT_br` is spelt `pt-BR`. Write `pt-BR`: folders have this name, and not every computer takes two spellings for the same.",
    ),
    (
        "release: { required: [pl, pl] }",
        "1:27 The language `pl` stands twice in `release.required`. Delete one of the two.",
    ),
    (
        "release: { required: [de] }",
        "1:23 `de` is required, but nothing is translated into it. Add `de` to `targets`, or take it out here. There are: en, pl, uk.",
    ),
    (
        "facts: { link1: x }",
        "1:10 The name `link1` is one that Hexapla gives itself, to links and account numbers. Choose another name, for example `our-link1`.",
    ),
    (
        "facts: { 1a: x }",
        "1:10 `1a` cannot be the name of a fact. Use the letters a to z, digits, - and _, and begin with a letter: iban-eur.",
    ),
    (
        "facts: { a: '' }",
        "1:13 The fact `a` must be a text on one line, and not empty. Write the value as it shall stand in the statement, or delete the fact.",
    ),
    (
        "build: { path: '/{locale}{id}' }",
        "1:16 `/{locale}{id}` leads out of the output folder. Write a path without a drive or a / at the start, with / between folders: \"{locale}/{id}.md\".",
    ),
    (
        "build: { path: 'a/../{locale}{id}' }",
        "1:16 `a/../{locale}{id}` has an empty name, a . or a .. between its slashes. Write a path below the output folder: \"{locale}/{id}.md\".",
    ),
    (
        "build: { path: '{locale}.md' }",
        "1:16 With `{locale}.md` several statements would be written to one file. Put {id} somewhere into the path.",
    ),
    (
        "build: { path: '{locale}{id}{x}' }",
        "1:16 Nothing fills in {x} in `build.path`. What can stand in braces here: id, locale.",
    ),
    (
        "build: { set: { a: '{local}' } }",
        "1:20 Nothing fills in {local} in `build.set.a`. Did you mean {locale}?",
    ),
    (
        "locales: ]",
        "1:10 This cannot be read as YAML: did not find expected node content. Often a quote or a bracket is not closed above, a line is indented by a tab, or a text with a colon needs quotes.",
    ),
];

#[test]
fn every_mistake_is_said_with_what_to_do() {
    for (line, said) in SAID {
        let (settings, findings) =
            yaml::settings(&format!("{line}\nsource: en\ntargets: [pl, uk]\n"));
        assert_eq!(settings, None, "{line}");
        let say = |finding: &hexapla::model::Finding| {
            let (sentence, hint) = l10n::finding(finding);
            let (line, column) = (finding.place.line.unwrap(), finding.place.column.unwrap());
            format!("{line}:{column} {sentence} {}", hint.unwrap())
        };
        assert_eq!(findings.iter().map(say).collect::<Vec<_>>(), [*said], "{line}");
    }
}

#[test]
fn what_is_missing_is_said_with_what_to_add() {
    let hints: Vec<_> = yaml::settings("").1.iter().filter_map(|f| l10n::finding(f).1).collect();
    assert_eq!(
        hints,
        [
            "Add the language in which you write, for example: source: en",
            "Add the languages into which you translate, for example: targets: [pl, uk]",
        ]
    );
}
