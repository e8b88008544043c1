//! The gate, on the disk and with git: what stops a release, what lets it
//! through, and what a change can and cannot do about that.

use serde_json::Value;

use crate::support::{World, world};

const TRAINS: &str = "# Trains\n\nThe timetable changes on 5 December.\n\n\
                      Pay to account 61 1090 1014 0000 0712 1981 2874.\n\n\
                      Every signature counts.\n";

/// The texts of the statement with their translations into Polish.
const PL: &[(&str, &str)] = &[
    ("# Trains", "Pociągi"),
    ("# The timetable", "Rozkład jazdy zmienia się 5 grudnia."),
    ("# Pay", "Wpłać na konto 61 1090 1014 0000 0712 1981 2874."),
    ("# Every", "Liczy się każdy podpis."),
];

const SETTINGS: &str = "source: en\ntargets: [pl, uk]\nrelease: { required: [pl] }\n";

/// Makes a world in which everything is translated into the required language,
/// all of it committed.
fn ready() -> World {
    ready_with(SETTINGS, TRAINS)
}

fn ready_with(settings: &str, text: &str) -> World {
    let world = world().file("hexapla.yaml", settings).file("statements/trains.md", text);
    world.hexapla("sync");
    let world = translated(world);
    world.committed()
}

fn translated(world: World) -> World {
    let path = "locales/pl/trains.ftl";
    let mut file = world.read(path);
    for (source, target) in PL {
        let Some(at) = file.find(&format!("\n{source}")) else { continue };
        let value = at + file[at..].find("{ \"\" }").unwrap_or_default();
        if file[value..].starts_with("{ \"\" }") {
            file.replace_range(value..value + 6, target);
        }
    }
    world.file(path, file)
}

/// Replaces what stands once in a file.
fn edit(world: World, path: &str, old: &str, new: &str) -> World {
    let text = world.read(path);
    assert_eq!(text.matches(old).count(), 1, "{old}");
    world.file(path, text.replace(old, new))
}

/// Changes a digit of the account in the Polish translation.
fn swapped(world: World) -> World {
    edit(world, "locales/pl/trains.ftl", "1981 2874.\n\n# Every", "1981 2875.\n\n# Every")
}

/// Runs `check`, and returns the verdict, the findings as
/// `standing severity check locale`, each once, and the news as `kind name`.
fn checked(world: &World, args: &str) -> (String, Vec<String>, Vec<String>) {
    let (out, err, status) = world.hexapla(format!("check --format json {args}").trim_end());
    let json: Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{err}"));
    let verdict = json["verdict"].as_str().unwrap_or("none").to_owned();
    let expected = match verdict.as_str() {
        "pass" => 0,
        "fail" => 1,
        _ => 2,
    };
    assert_eq!(status, expected, "{out}{err}");
    let word = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let mut found: Vec<String> = Vec::new();
    for one in json["findings"].as_array().unwrap() {
        let line = ["standing", "severity", "check", "locale"].map(|key| word(&one[key])).join(" ");
        if !found.contains(&line) {
            found.push(line);
        }
    }
    let news = json["news"].as_array().into_iter().flatten();
    let news = news.map(|one| format!("{} {}", word(&one["kind"]), word(&one["name"])));
    let mut news: Vec<String> = news.collect();
    news.dedup();
    (verdict, found, news)
}

fn verdict(world: &World, args: &str) -> String {
    checked(world, args).0
}

const UK: &str = "counts warning coverage uk";

#[test]
fn a_statement_goes_out_when_the_required_languages_are_done() {
    let world = ready();
    assert_eq!(checked(&world, ""), ("pass".to_owned(), vec![UK.to_owned()], vec![]));
    let world = edit(world, "statements/trains.md", "on 5 December", "on 12 December");
    for _ in 0..2 {
        let (verdict, found, _) = checked(&world, "");
        assert_eq!((&*verdict, &found[0][..]), ("fail", "counts error stale pl"), "{found:?}");
        // The answer is the same whether or not sync was run.
        world.hexapla("sync");
    }
    assert_eq!(verdict(&world, "--locale uk"), "pass");
}

#[test]
fn the_policy_says_what_stops_a_statement() {
    let stale = |world: World| edit(world, "statements/trains.md", "Every", "Each");
    let unreviewed = "counts error not-reviewed pl";
    let coverage = "counts error coverage uk";
    for (settings, own, change, expected) in [
        ("required: [pl]", "", false, vec![UK]),
        ("required: [pl]", "", true, vec!["counts error stale pl", UK]),
        ("required: [pl], allow: [stale]", "", true, vec![UK]),
        ("required: [pl], allow: [missing]", "", true, vec!["counts error stale pl", UK]),
        ("required: [pl], reviewed: true", "", false, vec![unreviewed, UK]),
        ("required: [pl], minimum: 50", "", false, vec![coverage]),
        ("required: [uk]", "", false, vec!["counts error missing uk"]),
        ("required: [pl]", "stage: draft", true, vec![]),
        ("required: [pl]", "stage: released", true, vec!["counts error stale pl", UK]),
        (
            "required: [pl]",
            "required: [uk]",
            true,
            vec!["counts warning coverage pl", "counts error missing uk"],
        ),
        ("required: [pl]", "critical: [s-b66c44]", false, vec!["counts error critical pl", UK]),
        ("required: [uk, pl]", "targets: [pl]", false, vec![]),
        (
            "required: [pl]",
            "due: 2026-11-22",
            true,
            vec!["counts error deadline pl", "counts error stale pl", UK],
        ),
        ("required: [pl]", "due: 2026-11-22", false, vec!["counts warning deadline pl", UK]),
        ("required: [pl]", "due: 2026-11-23", true, vec!["counts error stale pl", UK]),
    ] {
        let settings = format!("source: en\ntargets: [pl, uk]\nrelease: {{ {settings} }}\n");
        let own = if own.is_empty() {
            String::new()
        } else {
            format!("---\nhexapla: {{ {own} }}\n---\n\n")
        };
        let plain = ready();
        let world = plain.file("hexapla.yaml", settings.clone());
        let world = world.file("statements/trains.md", format!("{own}{TRAINS}"));
        let world = if change { stale(world) } else { world };
        let (_, mut found, _) = checked(&world, "");
        found.sort();
        let mut expected = expected;
        expected.sort_unstable();
        assert_eq!(found, expected, "{settings} {own} {change}");
    }
}

#[test]
fn critical_segments_are_current_and_approved() {
    let own = format!("---\nhexapla: {{ critical: [s-b66c44] }}\n---\n\n{TRAINS}");
    let world = ready().file("statements/trains.md", own);
    assert_eq!(verdict(&world, ""), "fail");
    world.hexapla("review pl trains s-b66c44 --yes --name Ola");
    assert_eq!(verdict(&world, ""), "pass");
    let world = edit(world, "statements/trains.md", "s-b66c44", "s-000000");
    let (verdict, found, _) = checked(&world, "");
    assert_eq!((&*verdict, &*found[0]), ("fail", "counts error critical -"), "{found:?}");
}

#[test]
fn a_waiver_counts_until_its_day_is_over() {
    let waiver = |scope: &str, until: &str| {
        format!("{SETTINGS}waivers:\n- {{ {scope}, reason: r, owner: o, until: {until} }}\n")
    };
    let waived = vec!["waived error stale pl", UK];
    let over = vec!["counts warning waiver-over -", "counts error stale pl", UK];
    for (scope, until, expected) in [
        ("locale: pl", "2026-11-23", waived.clone()),
        ("locale: pl, check: stale", "2027-01-01", waived.clone()),
        ("statement: trains, check: stale", "2027-01-01", waived.clone()),
        ("segment: s-b66c44", "2027-01-01", waived),
        ("locale: pl", "2026-11-22", over),
        (
            "locale: uk, check: stale",
            "2027-01-01",
            vec!["counts warning waiver-idle -", "counts error stale pl", UK],
        ),
        (
            "statement: trians",
            "2027-01-01",
            vec!["counts error waiver-unknown -", "counts error stale pl", UK],
        ),
        (
            "segment: s-000000",
            "2027-01-01",
            vec!["counts error waiver-unknown -", "counts error stale pl", UK],
        ),
        (
            "locale: de",
            "2027-01-01",
            vec!["counts error waiver-unknown -", "counts error stale pl", UK],
        ),
    ] {
        let world = edit(ready(), "statements/trains.md", "Every", "Each");
        let world = world.file("hexapla.yaml", waiver(scope, until));
        let (verdict, found, _) = checked(&world, "");
        assert_eq!(found, expected, "{scope} {until}");
        let error = expected.iter().any(|line| line.contains("waiver-unknown"));
        let pass = !expected.iter().any(|line| line.starts_with("counts error"));
        assert_eq!(
            verdict,
            if error {
                "error"
            } else if pass {
                "pass"
            } else {
                "fail"
            }
        );
    }
}

#[test]
fn an_allow_line_excuses_one_check_of_one_entry_with_a_reason() {
    let allow = |line: &str| {
        let world = swapped(ready());
        let path = "locales/pl/trains.ftl";
        edit(world, path, "# Pay to", &format!("{line}\n# Pay to"))
    };
    for (line, expected) in [
        ("# NB", vec!["counts error accounts pl", UK]),
        ("# @allow accounts our Polish account", vec!["allowed error accounts pl", UK]),
        (
            "# @allow accounts",
            vec!["counts warning allow-without-reason pl", "counts error accounts pl", UK],
        ),
        (
            "# @allow acounts typo",
            vec!["counts warning allow-unknown pl", "counts error accounts pl", UK],
        ),
        (
            "# @allow stale never",
            vec!["counts warning allow-fixed pl", "counts error accounts pl", UK],
        ),
        (
            "# @allow quotes none",
            vec!["counts warning allow-idle pl", "counts error accounts pl", UK],
        ),
    ] {
        let (_, found, _) = checked(&allow(line), "");
        assert_eq!(found, expected, "{line}");
    }
}

#[test]
fn a_change_is_judged_by_the_rules_of_its_base() {
    let stale = |world| edit(world, "statements/trains.md", "Every", "Each");
    let front = |own: &str| format!("---\nhexapla: {{ {own} }}\n---\n\n{TRAINS}");
    for (settings, text, news) in [
        (
            SETTINGS.replace("[pl] }", "[uk] }"),
            TRAINS.to_owned(),
            "settings-changed release.required",
        ),
        (
            format!(
                "{SETTINGS}waivers: [{{ locale: pl, reason: r, owner: o, until: 2030-01-01 }}]\n"
            ),
            TRAINS.to_owned(),
            "settings-changed waivers",
        ),
        (
            SETTINGS.replace("[pl] }", "[pl], allow: [stale] }"),
            TRAINS.to_owned(),
            "settings-changed release.allow",
        ),
        (SETTINGS.to_owned(), front("stage: draft"), "stage-lowered stage"),
        (SETTINGS.to_owned(), front("required: [uk]"), "settings-changed required"),
        (SETTINGS.to_owned(), front("targets: [uk]"), "settings-changed targets"),
        (
            SETTINGS.replace("[pl, uk]", "[uk]").replace("[pl] }", "[] }"),
            TRAINS.to_owned(),
            "settings-changed targets",
        ),
        (
            format!("{SETTINGS}exclude: [trains.md]\n"),
            TRAINS.to_owned(),
            "settings-changed exclude",
        ),
    ] {
        let world =
            ready().file("hexapla.yaml", settings.clone()).file("statements/trains.md", text);
        let world = stale(world);
        let (verdict, found, told) = checked(&world, "--base HEAD");
        assert_eq!(verdict, "fail", "{settings} {found:?}");
        assert!(told.iter().any(|line| line == news), "{settings} {told:?}");
    }
}

#[test]
fn what_a_change_does_is_told() {
    let world = ready();
    world.hexapla("review pl trains s-b66c44 --yes --name Ola");
    let world = world.commit("Approved");
    let path = "locales/pl/trains.ftl";
    let world = edit(world, path, "Liczy się każdy podpis.", "Każdy podpis się liczy.");
    let world = edit(world, path, "# Pay to", "# @allow accounts ours\n# Pay to");
    let world = edit(world, "hexapla.yaml", "targets", "facts: { phone: 555-0142 }\ntargets");
    let (_, _, told) = checked(&world, "--base HEAD");
    for news in ["updated -", "approval-lost Ola", "allow-added accounts"] {
        assert!(told.iter().any(|line| line == news), "{news}: {told:?}");
    }
    std::fs::remove_file(world.path("statements/trains.md")).unwrap();
    let world = world.file("statements/buses.md", "Buses run.\n");
    let (_, _, told) = checked(&world, "--base HEAD");
    assert!(told.iter().any(|line| line == "statement-gone -"), "{told:?}");
    let world = world.file("statements/trains.md", TRAINS).commit("More");
    let world = edit(world, "hexapla.yaml", "555-0142", "555-0143");
    let (_, _, told) = checked(&world, "--base HEAD");
    assert_eq!(told, ["fact-value phone"]);
}

#[test]
fn an_allow_line_that_comes_with_the_change_excuses_nothing() {
    let path = "locales/pl/trains.ftl";
    let world = edit(ready(), path, "# Pay to", "# @allow accounts ours\n# Pay to");
    let world = swapped(world);
    let (verdict, found, _) = checked(&world, "--base HEAD");
    assert_eq!(verdict, "fail");
    assert!(found.iter().any(|line| line == "counts error accounts pl"), "{found:?}");
    let (verdict, ..) = checked(&world, "");
    assert_eq!(verdict, "pass");
}

#[test]
fn a_fact_that_changed_in_a_translation_alone_always_blocks() {
    let settings = format!("{SETTINGS}checks: {{ accounts: ignore, numbers: ignore }}\n");
    let world = ready_with(&settings, TRAINS);
    let world = swapped(world);
    assert_eq!(verdict(&world, ""), "pass");
    let (verdict, found, told) = checked(&world, "--base HEAD --new-only");
    assert_eq!(verdict, "fail");
    assert!(found.iter().any(|line| line == "counts error fact-changed pl"), "{found:?}");
    assert!(told.iter().any(|line| line.starts_with("fact-changed")), "{told:?}");
}

#[test]
fn what_the_base_had_already_can_be_let_through() {
    let world = swapped(ready()).commit("Old");
    let world = edit(world, "statements/trains.md", "# Trains", "# Night trains");
    world.hexapla("sync");
    let (verdict, found, _) = checked(&world, "--base HEAD --new-only");
    assert_eq!(verdict, "fail");
    let known = "known error accounts pl";
    assert!(found.iter().any(|line| line == known), "{found:?}");
    assert!(found.iter().any(|line| line == "counts error stale pl"), "{found:?}");
    let world = world.commit("Stale too");
    assert_eq!(checked(&world, "--base HEAD --new-only").0, "pass");
    assert_eq!(checked(&world, "--base HEAD").0, "fail");
}

#[test]
fn a_shallow_clone_is_told_what_to_fetch() {
    let world = ready().commit("Second");
    let from = format!("file://{}", world.root().display());
    let clone = world.outside().join("clone");
    let args = ["clone", "--quiet", "--depth=1", &from, "clone"];
    assert!(world.git_in(world.outside(), &args).status.success());
    let first = world.git(&["rev-parse", "HEAD~1"]);
    for (base, fetch) in [
        ("origin/old", "git fetch --depth=1 origin old:refs/remotes/origin/old"),
        ("old", "git fetch --depth=1 origin old — then say --base FETCH_HEAD"),
        (first.trim(), &*format!("git fetch --depth=1 origin {}", first.trim())),
    ] {
        let (_, err, status) = crate::support::run(&clone, &format!("check --base {base}"));
        let err = err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(status == 2 && err.contains(fetch), "{base}: {err}");
    }
    let fetch = ["fetch", "--quiet", "--depth=1", "origin", first.trim()];
    world.git(&["config", "uploadpack.allowAnySHA1InWant", "true"]);
    assert!(world.git_in(&clone, &fetch).status.success());
    let (out, err, status) = crate::support::run(&clone, "check --base FETCH_HEAD");
    assert_eq!(status, 0, "{out}{err}");
}

#[test]
fn a_required_language_that_is_absent_is_no_pass() {
    let world = ready();
    world.git(&["sparse-checkout", "set", "--no-cone", "/*", "!/locales/pl/"]);
    let (verdict, found, _) = checked(&world, "");
    assert_eq!(verdict, "error", "{found:?}");
    assert!(found.iter().any(|line| line == "counts error locale-absent pl"), "{found:?}");
    assert_eq!(checked(&world, "--locale uk").0, "pass");
}
