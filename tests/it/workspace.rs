//! The workspace on a real disk, with a real git.

use std::fs;

use hexapla::model::{Changes, Edit, Expected, FileState, Locale, Rewrite};
use hexapla::workspace::{self, Filter, Workspace, setup};

use crate::support::{bare_world, brief, check, id, locale, run, world, write};

fn text(text: &str) -> FileState {
    FileState::Text(text.to_owned())
}

#[test]
fn a_workspace_is_found_from_below() {
    let world = world().file("statements/2026/x.md", "");
    assert_eq!(workspace::find(&world.path("statements/2026")).unwrap(), world.root());
    assert_eq!(check(workspace::find(world.outside())), "- workspace-not-found");
    assert_eq!(check(Workspace::open(world.outside())), "- workspace-not-found");
    assert_eq!(check(Workspace::open(&world.path("nowhere"))), "- folder-unreadable");
}

#[test]
fn wrong_settings_are_all_that_is_said() {
    let world =
        bare_world().file("hexapla.yaml", "source: EN\ntargets: [pl]\nexclude: ['{a', b]\n");
    assert_eq!(check(Workspace::open(&world.root())), "hexapla.yaml 1:9 settings-locale-spelling");
    let world = world.file("hexapla.yaml", "source: en\ntargets: [pl]\nexclude: [a, '[b']\n");
    assert_eq!(check(Workspace::open(&world.root())), "hexapla.yaml 3:14 settings-glob");
    let world = world.file("hexapla.yaml", b"source: \xff");
    assert_eq!(check(Workspace::open(&world.root())), "hexapla.yaml 1:9 file-not-utf8");
}

#[test]
fn a_snapshot_holds_the_files_as_they_are() {
    let world = world()
        .file("statements/b.md", "\u{feff}# B\r\n")
        .file("statements/2026/a.md", "")
        .file("statements/README.md", "no statement")
        .file("statements/photo.jpg", b"\xff")
        .file("statements/.hexapla-x.md", "hidden")
        .file("locales/pl/b.ftl", "x = y")
        .file("locales/pl/.hexapla-1.tmp", "unfinished")
        .file("locales/en/gone.ftl", "")
        .file(".gitignore", "locales/\n*.md\n");
    let (snapshot, findings) = world.load();
    assert_eq!(findings, [""; 0]);
    let statements: Vec<_> =
        snapshot.statements.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
    assert_eq!(statements, [("statements/2026/a.md", ""), ("statements/b.md", "\u{feff}# B\r\n")]);
    assert_eq!(snapshot.locale_file(&locale("pl"), &id("b")), Some(&text("x = y")));
    assert_eq!(snapshot.locale_file(&locale("en"), &id("gone")), Some(&text("")));
    assert_eq!(snapshot.locale_files.len(), 2);
    assert_eq!(snapshot.statement(&id("b")).map(|file| file.text.len()), Some(8));
}

#[test]
fn excluded_files_are_no_statements() {
    let world = bare_world()
        .file(
            "hexapla.yaml",
            "source: en\ntargets: []\nexclude: [drafts/, '*.tmp.md', '!ok.tmp.md']\n",
        )
        .file("statements/drafts/2026/a.md", "")
        .file("statements/x/b.tmp.md", "")
        .file("statements/ok.tmp.md", "")
        .file("statements/README.md", "");
    let ids: Vec<_> = world.load().0.statements.iter().map(|file| file.id.to_string()).collect();
    assert_eq!(ids, ["README", "ok.tmp"]);
}

#[test]
fn a_filter_keeps_statements_and_catalogs() {
    let world = world()
        .file("statements/a.md", "---\nhexapla:\n  locale: be\n  targets: [fr]\n---\n")
        .file("locales/en/b.ftl", "")
        .file("locales/be/a.ftl", "")
        .file("locales/pl/b.ftl", "")
        .file("locales/uk/b.ftl", "");
    let (snapshot, findings) = world.open().load(&Filter::Locales(vec![locale("pl")]));
    assert_eq!(brief(&findings), [""; 0]);
    let locales: Vec<_> =
        snapshot.locale_files.keys().map(|(locale, _)| locale.to_string()).collect();
    assert_eq!(locales, ["be", "en", "pl"]);
    assert_eq!(snapshot.statements.len(), 1);
}

#[cfg(unix)]
#[test]
fn what_has_a_wrong_name_or_text_is_said() {
    let decomposed = "statements/e\u{301}.md";
    let world = world()
        .file("statements/a.md", "ok")
        .file("statements/A.md", "twin")
        .file("statements/é.md", "")
        .file(decomposed, "")
        .file("statements/why?.md", "")
        .file("statements/b.markdown", "")
        .file("statements/c.md", b"a\nb\xb3")
        .file("statements/d.md", b"\xff\xfeh\0")
        .file("locales/pl/d.ftl", b"\x80")
        .file("locales/pl/C.ftl", "")
        .file("locales/pt_BR/a.ftl", "")
        .file("locales/a.ftl", "")
        .file("locales/README.md", "");
    let (snapshot, mut findings) = world.load();
    findings.sort();
    assert_eq!(
        findings,
        [
            "locales/a.ftl locale-file-stray",
            "locales/pl/d.ftl 1:1 file-not-utf8",
            "locales/pt_BR locale-folder-spelling",
            "statements/a.md statement-twins",
            "statements/b.markdown file-ending",
            "statements/c.md 2:2 file-not-utf8",
            "statements/d.md 1:1 file-utf16",
            "statements/why?.md file-name",
            "statements/é.md statement-twins",
        ]
    );
    let (_, all) = world.open().load(&Filter::All);
    let signed =
        all.iter().find(|finding| finding.place.path.as_deref() == Some("locales/pl/d.ftl"));
    let signed = signed.map(|finding| (finding.statement.clone(), finding.locale.clone()));
    assert_eq!(signed, Some((Some(id("d")), Some(locale("pl")))));
    assert_eq!(snapshot.unavailable[&id("c")], FileState::Unreadable);
    assert_eq!(snapshot.locale_file(&locale("pl"), &id("d")), Some(&FileState::Unreadable));
}

#[test]
fn a_folder_of_no_known_locale_is_said() {
    let world = world()
        .file("statements/a.md", "")
        .file("locales/plk/a.ftl", "")
        .file("locales/de/a.ftl", "")
        .file("locales/old stuff/a.ftl", "");
    let (snapshot, findings) = world.load();
    assert_eq!(
        findings,
        [
            "locales/de locale-folder-unknown",
            "locales/old stuff locale-folder-unknown",
            "locales/plk locale-folder-unknown",
        ]
    );
    assert!(snapshot.locale_files.is_empty());
    // A statement that cannot be read may be in any locale.
    let world = world.file("statements/b.md", b"\xff");
    assert_eq!(world.load().0.locale_files.len(), 2);
}

#[test]
fn a_locale_file_that_is_spelt_otherwise_is_said() {
    let world =
        world().file("statements/Open-Letter.md", "").file("locales/pl/open-letter.ftl", "");
    assert_eq!(world.load().1, ["locales/pl/open-letter.ftl locale-file-spelling"]);
}

#[cfg(unix)]
#[test]
fn links_do_not_leave_the_workspace() {
    let world = world()
        .file("docs/letter.md", "inside")
        .file("statements/own.md", "")
        .link("statements/inside.md", "../docs/letter.md")
        .link("statements/passwd.md", "/etc/passwd")
        .link("statements/git.md", "../.git/config")
        .link("statements/dangling.md", "nothing")
        .link("statements/loop", "..")
        .link("locales", "/tmp")
        .committed();
    std::process::Command::new("mkfifo").arg(world.path("statements/pipe.md")).status().unwrap();
    let (snapshot, mut findings) = world.load();
    findings.sort();
    assert_eq!(
        findings,
        [
            "locales path-outside",
            "statements/dangling.md path-outside",
            "statements/git.md path-outside",
            "statements/loop link-to-folder",
            "statements/passwd.md path-outside",
            "statements/pipe.md file-unreadable",
        ]
    );
    assert_eq!(snapshot.statement(&id("inside")).map(|file| file.text.as_str()), Some("inside"));
    let through = write("locales/pl/x.ftl", "x", Expected::Nothing);
    assert_eq!(check(world.open().apply(&through)), "locales/pl/x.ftl path-outside");
    let through = write("statements/inside.md", "new", Expected::Text("inside".to_owned()));
    assert_eq!(world.open().apply(&through).unwrap(), ["statements/inside.md"]);
    assert_eq!(world.read("docs/letter.md"), "new");
    assert!(world.path("statements/inside.md").is_symlink());
}

#[test]
fn what_a_sparse_checkout_leaves_out_is_absent() {
    for below in ["", "texts/"] {
        let world = bare_world()
            .file(&format!("{below}hexapla.yaml"), "source: en\ntargets: [pl, uk]\n")
            .file(&format!("{below}statements/a.md"), "A")
            .file(&format!("{below}statements/b.md"), "B")
            .file(&format!("{below}locales/pl/a.ftl"), "x")
            .file(&format!("{below}locales/uk/a.ftl"), "y")
            .file(&format!("{below}locales/uk/łódź.ftl"), "z")
            .committed();
        let patterns = format!("/*\n!/{below}locales/uk/\n!/{below}statements/b.md\n");
        let lines: Vec<&str> = patterns.lines().collect();
        world.git(&[&["sparse-checkout", "set", "--no-cone"][..], &lines].concat());
        assert!(!world.path(&format!("{below}locales/uk")).exists());
        let workspace = Workspace::open(&world.path(below)).unwrap();
        let (snapshot, findings) = workspace.load(&Filter::All);
        assert_eq!(findings, []);
        for (tag, name, state) in [
            ("pl", "a", Some(&text("x"))),
            ("uk", "a", Some(&FileState::Absent)),
            ("uk", "łódź", Some(&FileState::Absent)),
            ("uk", "b", None),
        ] {
            assert_eq!(snapshot.locale_file(&locale(tag), &id(name)), state, "{below}{tag} {name}");
        }
        assert_eq!(snapshot.unavailable.get(&id("b")), Some(&FileState::Absent));
        let world = world.file(&format!("{below}locales/uk/a.ftl"), "here");
        let (snapshot, _) = Workspace::open(&world.path(below)).unwrap().load(&Filter::All);
        assert_eq!(snapshot.locale_file(&locale("uk"), &id("a")), Some(&text("here")));
    }
}

#[test]
fn where_git_cannot_be_read_nothing_is_absent() {
    for (name, init) in [
        ("SHA-256", &["init", "--quiet", "--object-format=sha256"][..]),
        ("reftable", &["init", "--quiet", "--ref-format=reftable"]),
    ] {
        let world = world().file("statements/a.md", "A").file("locales/uk/a.ftl", "y");
        world.git(init);
        world.git(&["add", "--all"]);
        world.git(&["commit", "--quiet", "--message", "All"]);
        let cone = ["sparse-checkout", "set", "--cone", "--sparse-index", "statements"];
        world.git(&cone);
        assert!(!world.path("locales").exists());
        let (snapshot, findings) = world.load();
        assert_eq!((snapshot.locale_files.len(), findings.len()), (0, 0), "{name}");
        assert_eq!(snapshot.statements.len(), 1);
    }
    let world = world().file(".git", "gitdir: /nowhere").file("statements/a.md", "");
    assert_eq!(world.load().0.statements.len(), 1);
}

#[test]
fn changes_are_done_in_order_and_again() {
    let world = world()
        .file("locales/pl/old.ftl", "old")
        .file("locales/uk/gone.ftl", "gone")
        .file("locales/pl/.hexapla-123.tmp", "of a killed run")
        .file("locales/pl/.hexapla-notes", "not ours");
    let mut changes = write("locales/pl/new.ftl", "new", Expected::Text("old".to_owned()));
    changes.moves.push(("locales/pl/old.ftl".to_owned(), "locales/pl/new.ftl".to_owned()));
    changes.removals.push("locales/uk/gone.ftl".to_owned());
    changes.writes.extend(write("locales/en/2026/x.ftl", "x", Expected::Nothing).writes);
    let done = world.open().apply(&changes).unwrap();
    assert_eq!(done.last().unwrap(), "locales/uk/gone.ftl");
    assert_eq!(
        (world.read("locales/pl/new.ftl"), world.read("locales/en/2026/x.ftl")),
        ("new".into(), "x".into())
    );
    assert_eq!(world.names("locales/pl"), [".hexapla-notes", "new.ftl"]);
    assert_eq!(world.names("locales/uk"), [""; 0]);
    // What is done already is no change, whoever did it.
    let again = Changes { moves: Vec::new(), ..changes };
    assert_eq!(world.open().apply(&again).unwrap(), [""; 0]);
    assert_eq!(world.open().apply(&Changes::default()).unwrap(), [""; 0]);
}

#[test]
fn nobodys_work_is_overwritten() {
    let world = world().file("locales/pl/a.ftl", "of a translator");
    let workspace = world.open();
    for expected in [Expected::Nothing, Expected::Text("older".to_owned())] {
        let result = workspace.apply(&write("locales/pl/a.ftl", "ours", expected));
        assert_eq!(check(result), "locales/pl/a.ftl file-changed");
    }
    let deleted = write("locales/pl/b.ftl", "ours", Expected::Text("older".to_owned()));
    assert_eq!(check(workspace.apply(&deleted)), "locales/pl/b.ftl file-changed");
    let onto = Changes {
        moves: vec![("locales/pl/a.ftl".to_owned(), "hexapla.yaml".to_owned())],
        ..Changes::default()
    };
    assert_eq!(check(workspace.apply(&onto)), "locales/pl/a.ftl move-onto");
    // One file under two names, as on a disk that does not tell A from a.
    fs::hard_link(world.path("locales/pl/a.ftl"), world.path("locales/pl/A.ftl")).unwrap();
    let spelt = Changes {
        moves: vec![("locales/pl/a.ftl".to_owned(), "locales/pl/A.ftl".to_owned())],
        ..Changes::default()
    };
    workspace.apply(&spelt).unwrap();
    assert_eq!(world.read("locales/pl/a.ftl"), "of a translator");
    workspace.apply(&write("locales/pl/a.ftl", "ours", Expected::Anything)).unwrap();
    assert_eq!(world.read("locales/pl/a.ftl"), "ours");
}

#[test]
fn of_two_runs_at_once_one_wins() {
    let world = world().file("locales/pl/a.ftl", "old");
    let workspace = world.open();
    let run = |number: usize| {
        let old = Expected::Text("old".to_owned());
        workspace.apply(&write("locales/pl/a.ftl", &format!("run {number}"), old))
    };
    let results: Vec<_> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..8).map(|number| scope.spawn(move || run(number))).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    let (won, lost): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
    assert_eq!(won.len(), 1);
    assert!(lost.into_iter().all(|result| check(result) == "locales/pl/a.ftl file-changed"));
    assert_eq!(world.names("locales/pl"), ["a.ftl"]);
}

#[test]
fn a_name_that_is_too_long_is_said_to_be() {
    let long = "x".repeat(300);
    let path = format!("locales/pl/{long}.ftl");
    let world = world();
    // Before its folder is there, and then.
    for _ in 0..2 {
        let result = world.open().apply(&write(&path, "x", Expected::Nothing));
        assert_eq!(check(result), format!("{path} write-failed"));
    }
    let result = world.open().write_output(&world.path("build"), &[(&*long, "x")], &[]);
    assert_eq!(check(result), format!("{long} write-failed"));
}

#[test]
fn nothing_is_written_outside() {
    let world = world();
    for path in ["../x", "/tmp/x", "locales/../../x", ".git/hooks/x", "locales\\x", ""] {
        let result = world.open().apply(&write(path, "x", Expected::Anything));
        assert_eq!(check(result), format!("{path} path-outside"));
    }
    assert_eq!(fs::read_dir(world.outside()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn permissions_are_kept_and_respected() {
    use std::os::unix::fs::PermissionsExt;
    let world = world().file("locales/pl/a.ftl", "a").file("locales/pl/b.ftl", "b");
    let mode = |path: &str| world.path(path).metadata().unwrap().permissions().mode() & 0o777;
    let set = |path: &str, mode| {
        fs::set_permissions(world.path(path), fs::Permissions::from_mode(mode)).unwrap();
    };
    set("locales/pl/a.ftl", 0o640);
    set("locales/pl/b.ftl", 0o444);
    let workspace = world.open();
    workspace.apply(&write("locales/pl/a.ftl", "new", Expected::Anything)).unwrap();
    workspace.apply(&write("locales/pl/c.ftl", "new", Expected::Nothing)).unwrap();
    assert_eq!(mode("locales/pl/a.ftl"), 0o640);
    assert_eq!(mode("locales/pl/c.ftl"), mode("hexapla.yaml"));
    let result = workspace.apply(&write("locales/pl/b.ftl", "new", Expected::Anything));
    assert_eq!(check(result), "locales/pl/b.ftl write-denied");
    assert_eq!(world.read("locales/pl/b.ftl"), "b");
    assert_eq!(world.names("locales/pl"), ["a.ftl", "b.ftl", "c.ftl"]);
    let below_a_file = write("hexapla.yaml/x", "x", Expected::Nothing);
    assert_eq!(check(workspace.apply(&below_a_file)), "hexapla.yaml/x write-failed");
}

#[test]
fn init_makes_a_workspace_that_can_be_used() {
    let world = bare_world();
    let targets = [locale("pl"), locale("uk")];
    let created = workspace::scaffold(&world.root(), &locale("en"), &targets).unwrap();
    assert_eq!(created, [".git", ".gitattributes", "statements/welcome.md", "hexapla.yaml"]);
    let (snapshot, findings) = world.load();
    assert_eq!((snapshot.settings.targets, findings.len()), (targets.to_vec(), 0));
    assert_eq!(snapshot.statements.len(), 1);
    let status = world.git(&["status", "--porcelain"]);
    assert_eq!(status, "?? .gitattributes\n?? hexapla.yaml\n?? statements/\n");
    let again = workspace::scaffold(&world.root(), &locale("en"), &targets);
    assert_eq!(check(again), "hexapla.yaml workspace-exists");
}

#[test]
fn init_overwrites_nothing() {
    let world = bare_world()
        .file("statements/own.md", "own")
        .file(".gitattributes", "*.jpg binary")
        .committed();
    let init = |source: &str, targets: &[Locale]| {
        workspace::scaffold(&world.root(), &locale(source), targets)
    };
    let error = check(init("en", &[locale("en")]));
    assert!(error.contains("settings-target-is-source"), "{error}");
    assert_eq!(init("en", &[]).unwrap(), [".gitattributes", "hexapla.yaml"]);
    assert_eq!(world.read(".gitattributes"), "*.jpg binary\nlocales/** text eol=lf\n");
    assert_eq!(world.names("statements"), ["own.md"]);
}

#[test]
fn git_is_told_once_who_joins_our_files() {
    let world = world().file("statements/a.md", "A\n").committed();
    let first = ["git config merge.hexapla.name", "git config merge.hexapla.driver"];
    let done = setup::merge_driver(&world.root()).unwrap();
    assert_eq!(done, [first[0], first[1], ".gitattributes"]);
    assert_eq!(setup::merge_driver(&world.root()).unwrap(), [""; 0]);
    let driver = world.git(&["config", "merge.hexapla.driver"]);
    assert!(driver.contains("then hexapla merge --driver %O %A %B ./%P; else git merge-file"));
    let attribute = world.git(&["check-attr", "merge", "locales/pl/2026/a.ftl", "statements/a.md"]);
    let lines: Vec<&str> = attribute.lines().collect();
    assert!(lines[0].ends_with(": merge: hexapla") && lines[1].ends_with(": merge: unspecified"));
    // A git that was killed leaves its lock, which only a person can judge.
    world.git(&["config", "--unset", "merge.hexapla.name"]);
    let world = world.file(".git/config.lock", "");
    assert_eq!(check(setup::merge_driver(&world.root())), "- git-locked");
}

#[cfg(unix)]
#[test]
fn no_hook_of_somebody_else_is_overwritten() {
    use std::os::unix::fs::PermissionsExt;
    let world = bare_world()
        .file("it's/hexapla.yaml", "source: en\ntargets: [pl]\n")
        .file("it's/statements/a.md", "A\n")
        .committed();
    let folder = world.path("it's");
    assert_eq!(setup::hooks(&folder).unwrap().len(), 1);
    assert_eq!(setup::hooks(&folder).unwrap(), [""; 0]);
    let hook = world.path(".git/hooks/pre-commit");
    assert!(hook.metadata().unwrap().permissions().mode() & 0o100 != 0);
    assert!(world.read(".git/hooks/pre-commit").contains("-C './it'\\''s/.' diff"));
    let world = world.file(".git/hooks/pre-commit", "#!/bin/sh\nmake\n");
    let error = setup::hooks(&folder).unwrap_err();
    assert_eq!(error.finding().check, "hook-exists");
    assert_eq!(world.read(".git/hooks/pre-commit"), "#!/bin/sh\nmake\n");
    world.git(&["config", "core.hooksPath", "elsewhere"]);
    assert_eq!(setup::hooks(&folder).unwrap_err().finding().check, "hooks-elsewhere");
    let outside = bare_world();
    assert_eq!(check(setup::hooks(&outside.root())), "- git-none");
}

/// A text that is translated elsewhere is filled in by a second look at its
/// statement, which must not forget that other files are not there yet.
#[test]
fn one_sync_is_enough_where_a_repeat_is_filled_in_and_a_file_is_new() {
    let world = world()
        .file("statements/a.md", "# One\n\nEvery signature counts.\n")
        .file("statements/b.md", "# Two\n");
    assert_eq!(run(&world.root(), "sync").2, 0);
    let filled =
        world.read("locales/pl/a.ftl").replace("= { \"\" }\n\n# Every", "= Raz\n\n# Every");
    let filled = filled.trim_end().strip_suffix("{ \"\" }").unwrap().to_owned() + "Tekst.\n";
    let world = world
        .file("locales/pl/a.ftl", filled)
        .file("statements/b.md", "# Two\n\nEvery signature counts.\n");
    fs::remove_file(world.path("locales/uk/b.ftl")).unwrap();
    assert_eq!(run(&world.root(), "sync").2, 0);
    assert!(world.read("locales/pl/b.ftl").contains("Tekst."));
    assert!(world.path("locales/uk/b.ftl").exists());
    assert_eq!(run(&world.root(), "sync --dry-run").2, 0);
}

/// What was read stays as it was until something is written: half of what
/// another run does would look like texts that are gone.
#[test]
fn no_other_run_writes_between_the_reading_of_sources_and_of_their_translations() {
    let world = world().file("statements/a.md", "# One\n");
    let workspace = world.open();
    let free = || {
        let settings = fs::File::open(world.path("hexapla.yaml")).unwrap();
        settings.try_lock().is_ok()
    };
    let (_, findings) = workspace.load(&Filter::All);
    assert!(findings.is_empty() && free());
    workspace.load(&Filter::Sources);
    assert!(!free());
    workspace.apply(&write("locales/en/a.ftl", "x", Expected::Nothing)).unwrap();
    assert!(free());
}

/// One file that cannot be edited stops no other.
#[cfg(unix)]
#[test]
fn a_file_that_leads_out_of_the_workspace_stops_no_other_edit() {
    let world = world().file("locales/pl/b.ftl", "old").file("locales/uk/b.ftl", "old");
    let edit = |path: &str| {
        let all = Edit { range: 0..3, text: "new".to_owned() };
        Rewrite::new(path.to_owned(), "old", vec![all])
    };
    let world = world.link("locales/pl/a.ftl", "../../../out");
    let rewrites = ["locales/pl/a.ftl", "locales/pl/b.ftl", "locales/uk/b.ftl"].map(edit).to_vec();
    let result = world.open().apply(&Changes { rewrites, ..Changes::default() });
    assert_eq!(check(result), "locales/pl/a.ftl path-outside");
    assert_eq!(
        (world.read("locales/pl/b.ftl"), world.read("locales/uk/b.ftl")),
        ("new".into(), "new".into())
    );
}

#[test]
fn what_no_statement_translates_is_read_for_its_mistakes() {
    let world = bare_world()
        .file("hexapla.yaml", "source: en\ntargets: [pl, de]\n")
        .file("statements/a.md", "---\nhexapla:\n  targets: [pl]\n---\n\nEvery signature counts.\n")
        .file("statements/b.md", "---\nhexapla: [\n---\n\nEvery signature counts.\n")
        .file("locales/de/a.ftl", b"# \xff\n")
        .file("locales/pl/b.ftl", b"# \xff\n");
    for line in ["status", "check", "sync", "build", "check --fix"] {
        let (out, err, exit) = world.hexapla(line);
        let said = format!("{out}{err}");
        for path in ["locales/de/a.ftl", "locales/pl/b.ftl"] {
            let sentence = format!("{path} is not in UTF-8");
            assert!(exit == 2 && said.contains(&sentence), "{line}: {said}");
        }
    }
}
