//! What an edit costs, before it is committed.

use crate::support::{World, world};

const TEXT: &str = "# Trains\n\nThe timetable changes on 5 December.\n\nEvery signature counts.\n";

/// Makes a world in which everything is translated into Polish and approved.
fn translated() -> World {
    let mut world = world().file("statements/trains.md", TEXT);
    world.hexapla("sync");
    let path = "locales/pl/trains.ftl";
    let mut text = world.read(path);
    for number in 0..3 {
        text = text.replacen("{ \"\" }\n\n", &format!("tekst {number}\n\n"), 1);
    }
    let text = text.trim_end().strip_suffix("{ \"\" }").unwrap().to_owned() + "koniec\n";
    world = world.file(path, text);
    world.hexapla("review pl trains --yes --name Ola");
    world.committed()
}

#[test]
fn an_edit_is_told_with_what_it_costs() {
    for (old, new, expected) in [
        ("5 December", "12 December", "one segment × one language, 6 words, one approval lapses"),
        ("Every", "Each", "one segment × one language, 3 words, one approval lapses"),
        ("# Trains", "# Trains\n\nSign today.", "one segment × 2 languages, 2 words"),
        ("Every signature counts.", "", "Nothing to do for the translators."),
        ("on 5 December", "on\n5 December", "No text of a statement has changed since HEAD."),
    ] {
        let world = translated().file("statements/trains.md", TEXT.replace(old, new));
        let (out, err, status) = world.hexapla("diff --since HEAD");
        assert!(out.contains(expected), "{new}\n{out}{err}");
        assert_eq!(status, 0);
    }
}

#[test]
fn a_deadline_and_a_minor_edit_are_told() {
    let text =
        format!("---\nhexapla:\n  due: 2026-12-01\n---\n\n{}", TEXT.replace("Every", "Each"));
    let world = translated().file("statements/trains.md", text);
    let (out, ..) = world.hexapla("diff --since HEAD pl");
    assert!(out.starts_with("trains  goes out on 2026-12-01, in 8 days\n"), "{out}");
    assert!(out.contains("one segment × one language, 3 words, one approval lapses"), "{out}");
    world.hexapla("minor trains s-b66c44");
    let (out, ..) = world.hexapla("diff --since HEAD pl");
    assert!(out.contains("  minor     s-") && out.contains("Nothing to do"), "{out}");
}

#[test]
fn a_hook_looks_at_what_is_staged() {
    let hook = "diff --since HEAD --staged --synced";
    let world = translated();
    assert_eq!(world.hexapla(hook), (String::new(), String::new(), 0));
    let world = world.file("statements/trains.md", TEXT.replace("Every", "Each"));
    assert_eq!(world.hexapla(hook).2, 0, "nothing is staged yet");
    world.git(&["add", "--all"]);
    let (out, err, status) = world.hexapla(hook);
    assert!(
        out.contains("one segment × one language") && err.contains("not written down"),
        "{err}"
    );
    assert_eq!(status, 1);
    world.hexapla("sync");
    assert_eq!(world.hexapla(hook).2, 1, "what sync wrote is not staged");
    world.git(&["add", "--all"]);
    assert_eq!(world.hexapla(hook).2, 0);
}

#[test]
fn before_the_first_commit_a_hook_passes_and_a_revision_is_unknown() {
    let world = world().file("statements/trains.md", TEXT);
    assert!(world.hexapla("diff --since HEAD").1.contains("lies in no git repository"));
    world.git(&["init", "--quiet"]);
    assert_eq!(world.hexapla("diff --since HEAD").2, 2);
    world.hexapla("sync");
    world.git(&["add", "--all"]);
    let (out, err, status) = world.hexapla("diff --since HEAD --staged --synced");
    assert_eq!((out.contains("3 segments × 2 languages"), status), (true, 0), "{out}{err}");
}

#[test]
fn a_renamed_statement_is_known_by_its_segments() {
    let world = translated();
    world.git(&["mv", "statements/trains.md", "statements/night-trains.md"]);
    world.hexapla("sync");
    let (out, ..) = world.hexapla("diff --since HEAD");
    assert_eq!(out, "No text of a statement has changed since HEAD.\n");
}

#[test]
fn markdown_holds_a_table_and_the_texts_as_code() {
    let world =
        translated().file("statements/trains.md", TEXT.replace("Every", "<b>Each</b> @all"));
    let (out, ..) = world.hexapla("diff --since HEAD --markdown");
    assert!(out.contains("| <code>trains</code> | one segment × one language"), "{out}");
    assert!(!out.contains("@all") && !out.contains("<b>"), "{out}");
}

#[test]
fn values_and_facts_are_told_though_nobody_translates_them() {
    let text = format!("{TEXT}\nSee [it](https://example.org/a), {{ $iban }}.\n");
    let settings = |iban: &str| format!("source: en\ntargets: [pl]\nfacts:\n  iban: {iban}\n");
    let world = world()
        .file("hexapla.yaml", settings("PL61 1090 1014 0000 0712 1981 2874"))
        .file("statements/trains.md", &text);
    world.hexapla("sync");
    let world = world
        .committed()
        .file("statements/trains.md", text.replace("org/a", "org/b"))
        .file("hexapla.yaml", settings("DE89 3704 0044 0532 0130 00"));
    let (out, err, status) = world.hexapla("diff --since HEAD");
    assert_eq!((err.as_str(), status), ("", 0));
    assert!(out.contains("https://example.org/a → https://example.org/b"), "{out}");
    assert!(out.contains("PL61 1090 1014 0000 0712 1981 2874 → DE89"), "{out}");
    assert!(out.contains("the new values stand in every language"), "{out}");
}

#[test]
fn a_hook_stops_nobody_for_what_others_left() {
    let hook = "diff --since HEAD --staged --synced";
    let world = translated();
    let broken = world.read("locales/pl/trains.ftl") + "\nstray text\n";
    let world = world.file("locales/pl/trains.ftl", broken);
    world.git(&["add", "--all"]);
    assert_eq!(world.hexapla(hook).2, 2, "who brings it in is told");
    let world = world.commit("Broken").file("notes.txt", "hello");
    world.git(&["add", "--all"]);
    assert_eq!(world.hexapla(hook), (String::new(), String::new(), 0));
}
