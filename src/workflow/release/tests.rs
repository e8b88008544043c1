use super::*;
use crate::format::fluent::catalog;
use crate::model::snapshot::statement_path;
use crate::model::{FileState, Snapshot, Stage, StatementFile, StatementId};
use crate::workflow::statements;

const TEXT: &str = "# Night trains\n\nEvery signature counts: [sign](https://example.org/a).\n";
const TEXTS: [&str; 2] = ["Night trains", "Every signature counts: [sign]({ $link1 })."];

fn tag(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

fn day() -> Date {
    Date::parse("2026-12-01").unwrap()
}

fn settings() -> Settings {
    Settings::new(tag("en"), ["de", "pl", "uk"].map(tag).to_vec())
}

/// Writes a locale file: of each text its translation, with `!` in front where
/// it is stale.
fn locale_file(texts: &[(&str, &str)]) -> String {
    let entry = |(source, target): &(&str, &str)| {
        let (stale, target) = match target.strip_prefix('!') {
            Some(target) => (true, target),
            None => (false, *target),
        };
        let own = Fingerprint::of(source);
        let mut entry = format!("# {source}\n# @source {own}\n");
        if stale {
            let (was, read) = (Fingerprint::of("was"), Fingerprint::of(target));
            entry.push_str(&format!("# @stale {was} {read}\n"));
        }
        format!("{entry}s-{} = {target}\n", &own.to_string()[..6])
    };
    texts.iter().map(entry).collect::<Vec<_>>().join("\n")
}

/// Reads a statement with its locale files, and the catalog of [`TEXT`].
fn statement(text: &str, settings: &Settings, files: &[(&str, Option<String>)]) -> Statement {
    let catalog = catalog::write(&read(TEXT, settings, &[]).catalog, &[]);
    let catalog = ("en", Some(catalog));
    read(text, settings, &[files, &[catalog]].concat())
}

fn read(text: &str, settings: &Settings, files: &[(&str, Option<String>)]) -> Statement {
    let id = StatementId::parse("trains").unwrap();
    let state = |text: &Option<String>| text.clone().map_or(FileState::Absent, FileState::Text);
    let file = |(locale, text): &(&str, Option<String>)| ((tag(locale), id.clone()), state(text));
    let snapshot = Snapshot {
        settings: settings.clone(),
        statements: vec![StatementFile {
            id: id.clone(),
            path: statement_path(&id),
            text: text.to_owned(),
        }],
        unavailable: BTreeMap::new(),
        excluded: BTreeSet::new(),
        locale_files: files.iter().map(file).collect(),
    };
    statements::read(&snapshot).all.remove(0)
}

/// Polish is complete, Ukrainian half stale, German empty.
fn trains(settings: &Settings) -> Statement {
    let [head, link] = TEXTS;
    let pl = [(head, "Nocne pociągi"), (link, "Liczy się [podpis]({ $link1 }).")];
    let uk = [(head, "Нічні поїзди"), (link, "!Важить [підпис]({ $link1 }).")];
    let files = [("pl", Some(locale_file(&pl))), ("uk", Some(locale_file(&uk)))];
    statement(TEXT, settings, &files)
}

#[test]
fn what_is_open_goes_out_only_where_that_is_allowed() {
    let terms = |required: &[&str], minimum, excused: &[&str]| Terms {
        required: required.iter().map(|one| tag(one)).collect(),
        minimum,
        excused: excused.iter().map(|one| tag(one)).collect(),
        waived: Vec::new(),
    };
    for (terms, pages, left_out) in [
        (terms(&["pl"], 0, &[]), "en 0 0, pl 0 0", "de, uk"),
        (terms(&["pl", "uk"], 0, &[]), "en 0 0, pl 0 0, uk 0 1", "de"),
        (terms(&[], 50, &[]), "en 0 0, pl 0 0, uk 0 1", "de"),
        (terms(&[], 51, &[]), "en 0 0, pl 0 0", "de, uk"),
        (terms(&[], 51, &["de"]), "en 0 0, pl 0 0, de 2 0", "uk"),
        (terms(&["de", "pl", "uk"], 0, &[]), "en 0 0, pl 0 0, de 2 0, uk 0 1", ""),
    ] {
        let settings = settings();
        let release = release(&trains(&settings), &terms, &settings, day()).unwrap();
        let built = release.pages.iter();
        let built: Vec<String> =
            built.map(|one| format!("{} {} {}", one.locale, one.borrowed, one.stale)).collect();
        assert_eq!(built.join(", "), pages);
        let manifest = &release.manifest;
        let out: Vec<String> = manifest.left_out.keys().map(Locale::to_string).collect();
        assert_eq!(out.join(", "), left_out);
        let paths: Vec<String> = out.iter().map(|tag| format!("{tag}/trains.md")).collect();
        assert_eq!(release.outdated, paths);
        for (locale, page) in manifest.pages() {
            let built = release.pages.iter().find(|built| built.locale == *locale).unwrap();
            assert_eq!(page.sha256, Digest::of(built.content.as_bytes()), "{locale}");
        }
        assert_eq!(manifest.pages().count(), release.pages.len());
    }
}

#[test]
fn what_is_not_here_is_left_out_and_its_page_stays() {
    let settings = settings();
    let mut statement = statement(TEXT, &settings, &[("pl", None)]);
    statement.files.insert(tag("uk"), TargetFile::Unreadable);
    let release = release(&statement, &Terms::default(), &settings, day()).unwrap();
    let none = Coverage { missing: 2, ..Coverage::default() };
    let left_out = [(tag("de"), Some(none)), (tag("pl"), None), (tag("uk"), None)];
    assert_eq!(release.manifest.left_out, BTreeMap::from(left_out));
    assert_eq!(release.outdated, ["de/trains.md"]);
}

#[test]
fn nothing_goes_out_that_would_be_built_otherwise_than_it_reads() {
    let settings = settings();
    let [head, link] = TEXTS;
    for (code, found) in [
        ("`[podpis]({ $link1 })`", &["broken-markup", "build-missing"][..]),
        ("Liczy się podpis.", &["build-missing"]),
    ] {
        let pl = locale_file(&[(head, "Nocne pociągi"), (link, code)]);
        let statement = statement(TEXT, &settings, &[("pl", Some(pl))]);
        for required in [vec![tag("pl")], vec![]] {
            let terms = Terms { required, ..Terms::default() };
            let error = release(&statement, &terms, &settings, day()).unwrap_err();
            let checks: Vec<&str> = error.findings().map(|finding| finding.check).collect();
            assert_eq!(checks, found, "{code}");
        }
    }
}

#[test]
fn a_waiver_is_told_once_with_how_often_it_counted() {
    let waived = |check: &str| Waived {
        locale: None,
        check: check.to_owned(),
        reason: "r".to_owned(),
        owner: "o".to_owned(),
        until: day(),
        count: 1,
    };
    let all = counted(["stale", "missing", "stale"].map(waived));
    let told: Vec<(&str, usize)> = all.iter().map(|one| (&*one.check, one.count)).collect();
    assert_eq!(told, [("missing", 1), ("stale", 2)]);
}

/// Says what became of the statement as `EDITED NEW GONE OTHER LOCALE...`.
fn became(then: &Manifest, now: &Statement, settings: &Settings) -> String {
    let since = since(then, now, settings);
    let mut told = format!("{} {} {}", since.edited, since.new, since.gone);
    if since.other {
        told.push_str(" other");
    }
    for (locale, changed) in &since.locales {
        let other = if changed.other { " other" } else { "" };
        told.push_str(&format!(", {locale} {}{other}", changed.translations));
    }
    assert_eq!(since.is_nothing(), !told.contains(['1', '2', 'o']), "{told}");
    told
}

#[test]
fn whatever_changed_since_is_said() {
    let settings = settings();
    let [head, link] = TEXTS;
    let required = vec![tag("pl"), tag("uk")];
    let terms = Terms { required, ..Terms::default() };
    let then = release(&trains(&settings), &terms, &settings, day()).unwrap().manifest;
    let pl = |texts: [&str; 2]| Some(locale_file(&[(head, texts[0]), (link, texts[1])]));
    let same = ["Nocne pociągi", "Liczy się [podpis]({ $link1 })."];
    let uk = ["Нічні поїзди", "!Важить [підпис]({ $link1 })."];
    let ask = |text: &str, polish, ukrainian| {
        let files = [("pl", pl(polish)), ("uk", ukrainian)];
        became(&then, &statement(text, &settings, &files), &settings)
    };
    let [uk_then, confirmed] = [pl(uk), pl([uk[0], uk[1].trim_start_matches('!')])];
    let wrapped = TEXT.replace("signature counts", "signature\ncounts");
    let moved = "Every signature counts: [sign](https://example.org/a).\n\n# Night trains\n";
    for (text, polish, ukrainian, expected) in [
        (TEXT, same, uk_then.clone(), "0 0 0, pl 0, uk 0"),
        // A translation that is confirmed was in the page already.
        (TEXT, same, confirmed, "0 0 0, pl 0, uk 0"),
        (TEXT, ["Pociągi nocne", same[1]], uk_then.clone(), "0 0 0, pl 1, uk 0"),
        (TEXT, ["{ \"\" }", same[1]], uk_then.clone(), "0 0 0, pl 1, uk 0"),
        (TEXT, same, None, "0 0 0, pl 0"),
        (&wrapped, same, uk_then.clone(), "0 0 0 other, pl 0, uk 0"),
        (&TEXT.replace("org/a", "org/b"), same, uk_then.clone(), "0 0 0 other, pl 0, uk 0"),
        (moved, same, uk_then.clone(), "0 0 0 other, pl 0, uk 0"),
        (&TEXT.replace("Every", "Each"), same, uk_then.clone(), "1 0 0, pl 0, uk 0"),
        (&format!("{TEXT}\nMore.\n"), same, uk_then.clone(), "0 1 0, pl 0, uk 0"),
        ("# Night trains\n", same, uk_then.clone(), "0 0 1, pl 0, uk 0"),
    ] {
        assert_eq!(ask(text, polish, ukrainian), expected, "{text} {polish:?}");
    }
    let mut linked = settings.clone();
    let own = linked.locales.entry(tag("pl")).or_default();
    own.links
        .insert("https://example.org/elsewhere".to_owned(), "https://example.org/x".to_owned());
    assert_eq!(became(&then, &trains(&linked), &linked), "0 0 0, pl 0, uk 0");
    let own = linked.locales.entry(tag("pl")).or_default();
    own.links.insert("https://example.org/a".to_owned(), "https://example.org/pl".to_owned());
    assert_eq!(became(&then, &trains(&linked), &linked), "0 0 0, pl 0 other, uk 0");
    let mut keyed = settings.clone();
    keyed.build.set.push(("lang".to_owned(), "{locale}".to_owned()));
    assert_eq!(became(&then, &trains(&keyed), &keyed), "0 0 0, pl 0 other, uk 0 other");
}

#[test]
fn a_draft_that_was_released_is_compared_by_its_texts() {
    let settings = settings();
    let then = release(&trains(&settings), &Terms::default(), &settings, day()).unwrap().manifest;
    let text = format!("---\nhexapla:\n  stage: draft\n---\n\n{TEXT}").replace("Every", "Each");
    let draft = statement(&text, &settings, &[]);
    assert_eq!(draft.settings.stage, Stage::Draft);
    assert_eq!(became(&then, &draft, &settings), "1 0 0");
}

/// Returns the manifest of a statement in some locales, and what was found,
/// both as `LOCALE TEXT`.
fn published(id: &str, pages: &[&str]) -> Manifest {
    let page = |line: &&str| {
        let (locale, text) = line.split_once(' ').unwrap();
        let file = format!("{locale}/{id}.md");
        (tag(locale), Page { file, sha256: Digest::of(text.as_bytes()) })
    };
    let mut pages = pages.iter().map(page);
    let (locale, page) = pages.next().unwrap();
    let target = |(locale, page)| {
        let (coverage, approvals, translations) = Default::default();
        let settings = Fingerprint::of("");
        (locale, ReleasedLocale { coverage, approvals, translations, settings, page })
    };
    Manifest {
        statement: StatementId::parse(id).unwrap(),
        released: day(),
        source: ReleasedSource { locale, path: String::new(), segments: Vec::new(), page },
        locales: pages.map(target).collect(),
        left_out: BTreeMap::new(),
        waived: Vec::new(),
    }
}

#[test]
fn a_page_is_genuine_only_if_it_is_the_one_that_was_released() {
    let real = || published("a", &["en One", "pl Raz"]);
    let forged = || published("a", &["en One", "pl Dwa", "uk Два"]);
    type Case<'a> = (Option<Manifest>, Option<Records>, &'a [&'a str], &'a str);
    let record = |manifest: Option<Manifest>| {
        Some(Records::from([(StatementId::parse("a").unwrap(), manifest)]))
    };
    let cases: [Case<'_>; 11] = [
        (Some(real()), None, &["en One", "pl Raz"], "a unasked: en genuine, pl genuine"),
        (Some(real()), None, &["en One", "pl Dwa"], "a unasked: en genuine, pl changed!"),
        (Some(real()), None, &["pl Raz"], "a unasked: en missing, pl genuine!"),
        (Some(real()), None, &["en One", "pl ?"], "a unasked: en genuine, pl unreadable!"),
        (
            Some(real()),
            record(Some(real())),
            &["en One", "pl Raz"],
            "a same: en genuine, pl genuine",
        ),
        // The page and the manifest beside it were both replaced.
        (
            Some(forged()),
            record(Some(real())),
            &["en One", "pl Dwa", "uk Два"],
            "a differs: en genuine, pl changed, uk unlisted!",
        ),
        (
            Some(forged()),
            record(Some(real())),
            &["en One", "pl Raz"],
            "a differs: en genuine, pl genuine!",
        ),
        (
            Some(real()),
            Some(Records::new()),
            &["en One", "pl Raz"],
            "a unknown: en genuine, pl genuine!",
        ),
        (Some(real()), record(None), &["en One", "pl Raz"], "a unasked: en genuine, pl genuine"),
        (None, record(Some(real())), &["en One", "pl Raz"], "a lost: en genuine, pl genuine"),
        (None, record(Some(real())), &["pl Dwa"], "a lost: en missing, pl changed!"),
    ];
    for (own, records, there, expected) in cases {
        let own: Vec<Own> = own
            .into_iter()
            .map(|manifest| Own { path: "a.release.json".to_owned(), manifest })
            .collect();
        let mut found: BTreeMap<String, Found> =
            files(&own, records.as_ref().unwrap_or(&Records::new()))
                .into_iter()
                .map(|file| (file, Found::Nothing))
                .collect();
        for line in there {
            let (locale, text) = line.split_once(' ').unwrap();
            let seen = if text == "?" {
                Found::Unreadable
            } else {
                Found::Bytes(Digest::of(text.as_bytes()))
            };
            assert!(found.insert(format!("{locale}/a.md"), seen).is_some(), "{line}");
        }
        let told = verify(&own, records.as_ref(), &found).iter().map(told).collect::<Vec<_>>();
        assert_eq!(told, [expected]);
    }
    let none = files(&[], &record(Some(real())).unwrap());
    let none = none.into_iter().map(|file| (file, Found::Nothing)).collect();
    assert_eq!(verify(&[], record(Some(real())).as_ref(), &none), []);
}

/// Writes a judgement as `STATEMENT VOUCHED: LOCALE STATE, ...`, with `!` where
/// it is not genuine.
fn told(one: &Verified) -> String {
    let page = |page: &VerifiedPage| format!("{} {}", page.locale, page.state.as_str());
    let pages: Vec<String> = one.pages.iter().map(page).collect();
    let end = if one.is_genuine() { "" } else { "!" };
    format!("{} {}: {}{end}", one.statement, one.vouched.as_str(), pages.join(", "))
}
