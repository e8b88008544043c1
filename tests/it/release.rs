//! What goes out and what is said of it later, where a golden case would show
//! too much: the gate's words, links, and runs that were killed.

use std::fs;

use crate::support::{World, world};

const TEXT: &str = "# Night trains\n\nEvery signature counts.\n";

/// A world with one statement, complete in Polish and empty in Ukrainian.
fn trains(settings: &str) -> World {
    let world = world()
        .file("hexapla.yaml", format!("source: en\ntargets: [pl, uk]\n{settings}"))
        .file("statements/trains.md", TEXT);
    assert_eq!(world.hexapla("sync").2, 0);
    let pl = world.read("locales/pl/trains.ftl");
    let world = world.file("locales/pl/trains.ftl", pl.replace("{ \"\" }", "Pociąg"));
    assert_eq!(world.hexapla("status").2, 0);
    world
}

#[test]
fn what_the_gate_stops_is_not_written() {
    let world = trains("release:\n  required: [pl, uk]\n");
    let world = world.file("statements/other.md", "One.\n");
    for (line, status) in [
        ("release trains", 1),
        // All or none.
        ("release trains other", 1),
        ("release trains --format json", 1),
    ] {
        let (_, said, exit) = world.hexapla(line);
        assert_eq!(exit, status, "{line}");
        assert_eq!(said.contains("Nothing was released."), !line.contains("json"), "{said}");
        assert!(!world.path("build").exists() && !world.path("releases").exists(), "{line}");
    }
    let world = world.file("locales/pl/trains.ftl", b"\xff\xfe");
    assert_eq!(world.hexapla("release trains").2, 2);
    assert!(!world.path("build").exists() && !world.path("releases").exists());
}

#[test]
fn a_draft_is_not_released() {
    let world =
        trains("").file("statements/new.md", "---\nhexapla:\n  stage: draft\n---\n\nNew.\n");
    let (_, said, exit) = world.hexapla("release trains new");
    assert_eq!(exit, 2);
    assert!(said.contains("new is a draft"), "{said}");
    assert!(!world.path("build").exists());
}

/// Returns all that a release writes.
fn written(world: &World) -> Vec<String> {
    let paths = ["build/en/trains.md", "build/pl/trains.md", "build/trains.release.json"];
    paths.iter().chain(&["releases/trains.json"]).map(|path| world.read(path)).collect()
}

#[test]
fn a_run_that_was_killed_anywhere_can_be_run_again() {
    let world = trains("");
    assert_eq!(world.hexapla("release trains").2, 0);
    let whole = written(&world);
    assert_eq!(whole[2], whole[3]);
    let order = ["releases/trains.json", "build/trains.release.json", "build/pl/trains.md"];
    for killed in 1..=order.len() {
        for path in &order[..killed] {
            fs::remove_file(world.path(path)).unwrap();
        }
        // What is there then is never called genuine unless all of it is.
        let verified = world.hexapla("release --verify build").2;
        assert_eq!(verified == 0, killed == 0, "{killed}");
        assert_eq!(world.hexapla("release trains").2, 0);
        assert_eq!(written(&world), whole, "{killed}");
    }
}

#[test]
fn a_page_that_was_built_before_goes_away_with_its_language() {
    let world = trains("");
    assert_eq!(world.hexapla("build").2, 0);
    assert!(world.path("build/uk/trains.md").exists());
    assert_eq!(world.hexapla("release trains").2, 0);
    assert!(!world.path("build/uk/trains.md").exists());
}

#[test]
fn nothing_takes_releases_for_something_else() {
    let world = trains("");
    let status = world.hexapla("status").0;
    assert_eq!(world.hexapla("release trains").2, 0);
    let world = world.file("releases/notes.md", "Ours.\n").file("releases/pl/x.ftl", "x = y\n");
    for line in ["sync --dry-run", "check", "build", "todo", "sync --prune"] {
        let (_, said, exit) = world.hexapla(line);
        assert_eq!((said.as_str(), exit), ("", 0), "{line}");
    }
    let (out, said, _) = world.hexapla("status");
    assert_eq!(said, "");
    assert!(out.contains("trains                      2026-11-23  nothing has changed"), "{out}");
    assert_eq!(out.lines().count(), status.lines().count() + 3);
}

#[test]
fn what_a_sparse_checkout_leaves_out_is_not_called_lost() {
    let world = trains("");
    let text = format!("---\nhexapla:\n  stage: released\n---\n\n{TEXT}");
    let world = world.file("statements/trains.md", text);
    assert!(world.hexapla("status").0.contains("there is no releases/trains.json"));
    assert_eq!(world.hexapla("release trains").2, 0);
    let world = world.committed();
    world.git(&["sparse-checkout", "set", "--no-cone", "/*", "!/releases/"]);
    assert!(!world.path("releases").exists());
    let (out, said, exit) = world.hexapla("status");
    assert_eq!((said.as_str(), exit), ("", 0));
    assert!(!out.contains("releases/trains.json"), "{out}");
    assert_eq!(world.hexapla("release --verify build").2, 0);
}

#[cfg(unix)]
#[test]
fn nothing_outside_the_folder_is_read() {
    let world = trains("");
    assert_eq!(world.hexapla("release trains -o site").2, 0);
    let secret = world.outside().join("secret");
    fs::copy(world.path("site/pl/trains.md"), &secret).unwrap();
    fs::remove_file(world.path("site/pl/trains.md")).unwrap();
    let world = world.link("site/pl/trains.md", secret.to_str().unwrap());
    let (out, said, exit) = world.hexapla("release --verify site");
    assert_eq!(exit, 2);
    assert!(out.contains("pl      not read"), "{out}");
    assert!(
        said.contains("error: pl/trains.md\n  pl/trains.md is a link that leads out"),
        "{said}"
    );
    let away = world.outside().join("x.release.json");
    fs::rename(world.path("site/trains.release.json"), &away).unwrap();
    let world = world.link("site/trains.release.json", away.to_str().unwrap());
    let around = world.outside().to_owned();
    let world = world.link("site/all", around.to_str().unwrap());
    let (_, said, exit) = world.hexapla("release --verify site");
    assert_eq!(exit, 2);
    assert!(said.contains("error: trains.release.json\n"), "{said}");
    assert!(!said.contains("all/"), "{said}");
}

#[test]
fn many_manifests_and_pages_that_are_none_end_nothing() {
    let world = trains("");
    assert_eq!(world.hexapla("release trains -o site").2, 0);
    fs::remove_file(world.path("site/pl/trains.md")).unwrap();
    let world = world
        .file("site/pl/trains.md/index.html", "")
        .file("site/bad.release.json", "[".repeat(1 << 16))
        .file("site/utf16.release.json", b"\xff\xfe{\0}\0")
        .file("site/empty.release.json", "");
    let (out, said, exit) = world.hexapla("release --verify site");
    assert_eq!(exit, 2);
    assert!(out.contains("en      genuine") && out.contains("pl      not read"), "{out}");
    for name in ["bad", "utf16", "empty"] {
        assert!(said.contains(&format!("error: {name}.release.json")), "{said}");
    }
    // A file where a folder should be: the page is not there.
    fs::remove_dir_all(world.path("site/pl")).unwrap();
    let world = world.file("site/pl", "");
    assert!(world.hexapla("release --verify site").0.contains("pl      missing"));
}
