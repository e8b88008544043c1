//! Revisions, the index and the past, with a real git.

use std::fs;
use std::path::Path;

use hexapla::model::{FileState, Finding, Snapshot};
use hexapla::workspace::{Filter, Stages, Workspace};

use crate::support::{World, bare_world, brief, check, id, locale, world};

/// Opens a workspace in any folder.
fn open(folder: &Path) -> Workspace {
    Workspace::open(folder).unwrap()
}

/// Runs git in a folder, which must succeed.
fn git(world: &World, folder: &Path, args: &[&str]) {
    let output = world.git_in(folder, args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Returns the texts of a snapshot: statements, then locale files.
fn texts((snapshot, findings): &(Snapshot, Vec<Finding>)) -> (Vec<String>, Vec<String>) {
    let statements = snapshot.statements.iter().map(|file| format!("{}={}", file.id, file.text));
    let files = snapshot.locale_files.iter().map(|((locale, id), state)| match state {
        FileState::Text(text) => format!("{locale}/{id}={text}"),
        other => format!("{locale}/{id} {other:?}"),
    });
    (statements.chain(files).collect(), brief(findings))
}

/// Returns the error of a revision, and the hint as a person reads it.
fn trouble(folder: &Path, revision: &str) -> (String, String) {
    let error = open(folder).load_revision(revision).unwrap_err();
    let (_, hint) = hexapla::l10n::finding(error.finding());
    (brief(error.findings()).join("; "), hint.unwrap())
}

/// Makes a world whose second commit changed a text and a translation.
fn two_commits() -> World {
    world()
        .file("statements/a.md", "one")
        .file("locales/pl/a.ftl", "jeden")
        .committed()
        .file("statements/a.md", "two")
        .file("statements/b.md", "new")
        .commit("Second")
}

/// Clones the repository of a world into a folder beside it.
fn clone(world: &World, name: &str, args: &[&str]) -> std::path::PathBuf {
    let from = format!("file://{}", world.root().display());
    let to = world.outside().join(name);
    let to_text = to.to_str().unwrap();
    git(world, world.outside(), &[&["clone", "--quiet"], args, &[&from, to_text]].concat());
    to
}

#[test]
fn a_revision_is_what_a_checkout_of_it_gives() {
    let files = |world: World, below: &str| {
        world
            .file(&format!("{below}hexapla.yaml"), "source: en\ntargets: [pl, uk]\n")
            .file(&format!("{below}statements/2026/a.md"), "\u{feff}# A\r\n")
            .file(&format!("{below}statements/README.md"), "excluded")
            .file(&format!("{below}statements/photo.jpg"), b"\xff")
            .file(&format!("{below}statements/.hidden.md"), "hidden")
            .file(&format!("{below}statements/A.markdown"), "")
            .file(&format!("{below}statements/why?.md"), "")
            .file(&format!("{below}statements/c.md"), b"a\nb\xb3")
            .file(&format!("{below}locales/en/gone.ftl"), "")
            .file(&format!("{below}locales/pl/2026/a.ftl"), "x = y")
            .file(&format!("{below}locales/pl/.hexapla-1.tmp"), "unfinished")
            .file(&format!("{below}locales/pt_BR/a.ftl"), "")
            .file(&format!("{below}locales/a.ftl"), "")
            .file(&format!("{below}locales/uk"), "no folder")
            .file("other/statements/x.md", "elsewhere")
    };
    for below in ["", "texts/here/"] {
        let world = files(bare_world(), below).committed();
        let workspace = open(&world.path(below));
        let (disk, told) = workspace.load(&Filter::All);
        let committed = workspace.load_revision("HEAD").unwrap();
        assert_eq!(texts(&committed), texts(&(disk.clone(), told.clone())), "{below}");
        assert_eq!(committed.0, disk);
        assert_eq!(workspace.load_index().unwrap().0, disk);
        let world = world
            .file(&format!("{below}statements/2026/a.md"), "later")
            .file(&format!("{below}statements/new.md"), "new")
            .file(&format!("{below}hexapla.yaml"), "source: pl\ntargets: [be]\n")
            .commit("Later");
        for revision in ["HEAD~1", "main^", "@~", ":/All", "HEAD^{/All}"] {
            assert_eq!(workspace.load_revision(revision).unwrap().0, disk, "{revision}");
        }
        let id = world.git(&["rev-parse", "HEAD~1"]);
        assert_eq!(workspace.load_revision(id.trim()).unwrap().0, disk);
        assert_eq!(workspace.load_revision(&id[..9]).unwrap().0, disk);
        world.git(&["tag", "--annotate", "--message", "x", "v1", "HEAD~1"]);
        assert_eq!(workspace.load_revision("v1").unwrap().0, disk);
    }
}

#[test]
fn settings_are_those_of_the_time() {
    let world = bare_world().file("statements/a.md", "A").committed();
    let world = world.file("hexapla.yaml", "source: en\ntargets: [pl\n").commit("Broken");
    let world = world.file("hexapla.yaml", "source: en\ntargets: []\nexclude: [a.md]\n");
    let world = world.commit("Excluded").file("hexapla.yaml", "source: en\ntargets: [pl]\n");
    let workspace = world.open();
    for (revision, count, targets, told) in [
        ("HEAD", 0, 0, &[][..]),
        ("HEAD~1", 1, 1, &["hexapla.yaml git-settings"][..]),
        ("HEAD~2", 1, 1, &[]),
    ] {
        let (snapshot, findings) = workspace.load_revision(revision).unwrap();
        assert_eq!(snapshot.statements.len(), count, "{revision}");
        assert_eq!(snapshot.settings.targets.len(), targets, "{revision}");
        assert_eq!(brief(&findings), told, "{revision}");
    }
    // Then there was no workspace in this folder at all.
    let world = world.file("texts/hexapla.yaml", "source: en\ntargets: [pl]\n");
    let (snapshot, findings) = open(&world.path("texts")).load_revision("HEAD").unwrap();
    assert_eq!((snapshot.statements.len(), findings.len()), (0, 0));
}

#[test]
fn what_is_staged_is_what_will_be_committed() {
    let world = two_commits().file("statements/a.md", "staged").file("statements/c.md", "staged");
    world.git(&["add", "--all"]);
    world.git(&["rm", "--quiet", "--cached", "statements/b.md"]);
    let world = world.file("statements/a.md", "on disk").file("statements/d.md", "announced");
    world.git(&["add", "--intent-to-add", "statements/d.md"]);
    let staged = world.open().load_index().unwrap();
    let files = ["a=staged", "c=staged", "pl/a=jeden"].map(str::to_owned).to_vec();
    assert_eq!(texts(&staged), (files, Vec::new()));
    // Before the first commit, too; and where nothing at all is staged.
    let world = world_without_commits();
    assert_eq!(texts(&world.open().load_index().unwrap()).0, [""; 0]);
    world.git(&["add", "--all"]);
    assert_eq!(texts(&world.open().load_index().unwrap()).0, ["a=A"]);
}

fn world_without_commits() -> World {
    let world = world().file("statements/a.md", "A");
    world.git(&["init", "--quiet", "--initial-branch=main"]);
    world
}

#[test]
fn a_revision_that_is_not_there_is_said() {
    let world = two_commits();
    world.git(&["tag", "v1.0"]);
    world.git(&["branch", "release/summer"]);
    for (revision, check, hint) in [
        ("mian", "- git-unknown-revision", "Did you mean `main`?"),
        ("v1.1", "- git-unknown-revision", "Did you mean `v1.0`?"),
        ("release/sumer", "- git-unknown-revision", "Did you mean `release/summer`?"),
        ("HEAD~9", "- git-unknown-revision", "See what there is"),
        ("HEAD:statements", "- git-no-commit", "Name a commit"),
        ("HEAD:statements/a.md", "- git-no-commit", "Name a commit"),
        ("main..HEAD", "- git-unknown-revision", "See what there is"),
        ("--all", "- git-unknown-revision", "See what there is"),
        ("0123456789012345678901234567890123456789", "- git-unknown-revision", "See what"),
        ("no\0name", "- git-unknown-revision", "See what there is"),
        ("", "- git-unknown-revision", "See what there is"),
    ] {
        let (found, told) = trouble(&world.root(), revision);
        assert_eq!(found, check, "{revision}");
        assert!(told.starts_with(hint), "{revision}: {told}");
    }
    let world = world_without_commits();
    assert_eq!(trouble(&world.root(), "HEAD").0, "- git-no-commits");
    assert_eq!(trouble(&world.root(), "main").0, "- git-no-commits");
}

#[test]
fn where_git_cannot_be_read_it_is_said_why() {
    let world = world();
    assert_eq!(trouble(&world.root(), "HEAD").0, "- git-none");
    assert_eq!(check(world.open().load_index()), "- git-none");
    let world = world.file(".git", "gitdir: /nowhere");
    assert_eq!(trouble(&world.root(), "HEAD").0, "- git-unreadable");
    let world = world_with_format(&["init", "--quiet", "--bare", "repository"]);
    let bare = world.file("repository/hexapla.yaml", "source: en\ntargets: []\n");
    assert_eq!(trouble(&bare.path("repository"), "HEAD").0, "- git-bare");
    for (name, init) in [
        ("- git-sha256", &["init", "--quiet", "--object-format=sha256"][..]),
        ("- git-reftable", &["init", "--quiet", "--ref-format=reftable"]),
    ] {
        let world = world_with_format(init).commit("All");
        assert_eq!(trouble(&world.root(), "HEAD").0, name);
        assert_eq!(check(world.open().load_index()), name);
        if name.contains("reftable") {
            let readable = clone(&world, "files", &["--ref-format=files"]);
            assert!(open(&readable).load_revision("HEAD").is_ok());
        }
    }
    let world = two_commits();
    world.git(&["sparse-checkout", "set", "--cone", "--sparse-index", "statements"]);
    assert_eq!(check(world.open().load_index()), "- git-sparse-index");
    assert_eq!(texts(&world.open().load_revision("HEAD").unwrap()).0.len(), 3);
    world.git(&["sparse-checkout", "reapply", "--no-sparse-index"]);
    assert_eq!(texts(&world.open().load_index().unwrap()).0.len(), 3);
}

fn world_with_format(init: &[&str]) -> World {
    let world = world().file("statements/a.md", "A");
    world.git(init);
    world
}

#[test]
fn a_part_that_is_missing_is_said() {
    // A clone that left the old texts with its remote.
    let world = two_commits();
    world.git(&["config", "uploadpack.allowFilter", "true"]);
    for args in [&["--filter=blob:none"][..], &["--filter=blob:none", "--depth=2"]] {
        let partial = clone(&world, &format!("partial{}", args.len()), args);
        assert!(open(&partial).load_revision("HEAD").is_ok());
        let (found, hint) = trouble(&partial, "HEAD~1");
        assert_eq!(found, "- git-object-elsewhere");
        let command = hint.split_once(": git ").unwrap().1;
        git(&world, &partial, &command.split(' ').collect::<Vec<_>>());
        assert_eq!(texts(&open(&partial).load_revision("HEAD~1").unwrap()).0.len(), 2);
    }
    // Damage.
    let object = |name: &str| {
        let id = world.git(&["rev-parse", name]);
        world.path(&format!(".git/objects/{}/{}", &id[..2], id[2..].trim()))
    };
    let text = object("HEAD~1:statements/a.md");
    fs::remove_file(&text).unwrap();
    assert_eq!(trouble(&world.root(), "HEAD~1").0, "- git-object-missing");
    fs::write(&text, "no object").unwrap();
    assert_eq!(trouble(&world.root(), "HEAD~1").0, "- git-object-corrupt");
    let tree = object("HEAD~1:statements");
    fs::remove_file(tree).unwrap();
    assert_eq!(trouble(&world.root(), "HEAD~1").0, "- git-object-missing");
    fs::remove_file(object("HEAD")).unwrap();
    assert_eq!(trouble(&world.root(), "main").0, "- git-object-missing");
}

#[test]
fn a_sparse_checkout_of_a_partial_clone_leaves_files_out() {
    let world = two_commits().file("locales/uk/a.ftl", "one").commit("Third");
    world.git(&["config", "uploadpack.allowFilter", "true"]);
    let partial = clone(&world, "partial", &["--filter=blob:none", "--no-checkout"]);
    git(&world, &partial, &["sparse-checkout", "set", "--no-cone", "/*", "!/locales/uk/"]);
    git(&world, &partial, &["checkout", "--quiet", "main"]);
    for loaded in [open(&partial).load_revision("HEAD"), open(&partial).load_index()] {
        let files = loaded.unwrap().0;
        assert_eq!(files, open(&partial).load(&Filter::All).0);
        let left_out = files.locale_file(&locale("uk"), &id("a"));
        assert_eq!(left_out, Some(&FileState::Absent));
    }
}

#[test]
fn every_kind_of_work_tree_will_do() {
    let world = two_commits();
    let shallow = clone(&world, "shallow", &["--depth=1"]);
    assert_eq!(texts(&open(&shallow).load_revision("HEAD").unwrap()).0.len(), 3);
    world.git(&["branch", "side", "HEAD~1"]);
    let (found, hint) = trouble(&shallow, "HEAD~1");
    assert_eq!((found.as_str(), hint.contains("git fetch")), ("- git-unknown-revision", true));
    let command = hint.split_once(": git ").unwrap().1.replace('"', "");
    git(&world, &shallow, &command.split(' ').collect::<Vec<_>>());
    assert_eq!(texts(&open(&shallow).load_revision("HEAD~1").unwrap()).0.len(), 2);
    assert_eq!(texts(&open(&shallow).load_revision("origin/side").unwrap()).0.len(), 2);
    assert_eq!(trouble(&shallow, "side").1, "Did you mean `origin/side`?");

    world.git(&["checkout", "--quiet", "--detach", "HEAD~1"]);
    assert_eq!(texts(&world.open().load_revision("HEAD").unwrap()).0.len(), 2);
    world.git(&["worktree", "add", "--quiet", "../tree", "main"]);
    let tree = world.outside().join("tree");
    assert_eq!(texts(&open(&tree).load_revision("HEAD").unwrap()).0.len(), 3);
    assert_eq!(texts(&open(&tree).load_index().unwrap()).0.len(), 3);

    let outer = bare_world().file("README.md", "").committed();
    let from = format!("file://{}", tree.display());
    let allow = "protocol.file.allow=always";
    outer.git(&["-c", allow, "submodule", "--quiet", "add", &from, "texts"]);
    assert_eq!(texts(&open(&outer.path("texts")).load_revision("HEAD").unwrap()).0.len(), 3);
    assert_eq!(texts(&open(&outer.path("texts")).load_index().unwrap()).0.len(), 3);
}

#[cfg(unix)]
#[test]
fn links_and_submodules_are_not_followed() {
    let other = bare_world().file("x.md", "").committed();
    let world = world()
        .file("docs/letter.md", "inside")
        .file("locales/pl/a.ftl", "")
        .link("statements/a.md", "../docs/letter.md")
        .link("statements/photo.jpg", "../docs/letter.md")
        .link("statements/folder", "../docs")
        .link("locales/uk", "pl")
        .committed();
    let from = format!("file://{}", other.root().display());
    let allow = "protocol.file.allow=always";
    world.git(&["-c", allow, "submodule", "--quiet", "add", &from, "statements/more"]);
    let world = world.commit("Submodule");
    for loaded in [world.open().load_revision("HEAD"), world.open().load_index()] {
        let (files, findings) = texts(&loaded.unwrap());
        assert_eq!(files, ["pl/a="]);
        assert_eq!(
            findings,
            [
                "statements/a.md git-link",
                "statements/folder git-link",
                "statements/more git-submodule",
                "locales/uk git-link",
            ]
        );
    }
    let world = bare_world()
        .file("hexapla.yaml", "source: en\ntargets: []\n")
        .file("real/a.md", "")
        .link("statements", "real")
        .committed();
    let (files, findings) = texts(&world.open().load_revision("HEAD").unwrap());
    assert_eq!((files.len(), findings), (0, vec!["statements git-link".to_owned()]));
}

#[test]
fn a_merge_that_is_not_done_has_three_sides() {
    for below in ["", "texts/"] {
        let path = |path: &str| format!("{below}{path}");
        let world = bare_world()
            .file(&path("hexapla.yaml"), "source: en\ntargets: [pl]\n")
            .file(&path("statements/ą.md"), "base\n")
            .file(&path("locales/pl/b.ftl"), "base\n")
            .file("elsewhere", "base\n")
            .committed();
        world.git(&["checkout", "--quiet", "-b", "side"]);
        let world = world.file(&path("statements/ą.md"), "theirs\n").file("elsewhere", "theirs\n");
        let world = world.file(&path("locales/pl/b.ftl"), b"\xff\n").file(&path("new"), "theirs\n");
        let world = world.commit("Theirs");
        world.git(&["checkout", "--quiet", "main"]);
        let world = world.file(&path("statements/ą.md"), "ours\n").file("elsewhere", "ours\n");
        let world = world.file(&path("new"), "ours\n");
        fs::remove_file(world.path(&path("locales/pl/b.ftl"))).unwrap();
        let world = world.commit("Ours");
        assert_eq!(open(&world.path(below)).unmerged(), [""; 0]);
        assert!(!world.git_in(&world.root(), &["merge", "side"]).status.success());
        let workspace = open(&world.path(below));
        let mut expected = vec!["elsewhere", "locales/pl/b.ftl", "new", "statements/ą.md"];
        expected.retain(|path| below.is_empty() || *path != "elsewhere");
        assert_eq!(workspace.unmerged(), expected);
        let text = |text: &str| Some(format!("{text}\n"));
        for (path, stages) in [
            ("statements/ą.md", (text("base"), text("ours"), text("theirs"))),
            ("locales/pl/b.ftl", (text("base"), None, None)),
            ("new", (None, text("ours"), text("theirs"))),
        ] {
            let (base, ours, theirs) = stages;
            assert_eq!(workspace.stages(path), Some(Stages { base, ours, theirs }), "{path}");
        }
        for path in ["hexapla.yaml", "nothing", "../elsewhere", "", "a\0b"] {
            assert_eq!(workspace.stages(path), None, "{path}");
        }
        let (snapshot, findings) = workspace.load_index().unwrap();
        assert_eq!(
            brief(&findings),
            ["statements/ą.md git-unmerged", "locales/pl/b.ftl git-unmerged"]
        );
        assert_eq!(snapshot.unavailable[&id("ą")], FileState::Unreadable);
    }
    assert_eq!(world().open().unmerged(), [""; 0]);
    assert_eq!(world().open().stages("statements/a.md"), None);
}

#[test]
fn earlier_texts_come_newest_first_and_once() {
    let mut world = world().file("locales/pl/a.ftl", "0").committed();
    for text in ["1", "1", "0", "2"] {
        world = world.file("locales/pl/a.ftl", text).commit(text);
    }
    let world = world.file("locales/pl/a.ftl", b"\xff").commit("No text").file("other", "");
    let world = world.commit("Other").file("locales/pl/a.ftl", "on disk");
    let earlier = |folder: &Path, path: &str, most: usize| {
        let mut texts = Vec::new();
        open(folder).earlier(path, &mut |text| {
            texts.push(text.to_owned());
            texts.len() < most
        });
        texts
    };
    assert_eq!(earlier(&world.root(), "locales/pl/a.ftl", 9), ["2", "0", "1"]);
    assert_eq!(earlier(&world.root(), "locales/pl/a.ftl", 2), ["2", "0"]);
    assert_eq!(earlier(&world.root(), "locales/pl", 9), [""; 0]);
    assert_eq!(earlier(&world.root(), "../x", 9), [""; 0]);
    let shallow = clone(&world, "shallow", &["--depth=3"]);
    assert_eq!(earlier(&shallow, "locales/pl/a.ftl", 9), ["2"]);
    assert_eq!(earlier(&self::world().root(), "locales/pl/a.ftl", 9), [""; 0]);
    assert_eq!(earlier(&world_without_commits().root(), "statements/a.md", 9), [""; 0]);
}

#[test]
fn a_person_has_the_name_that_git_knows() {
    let world = two_commits();
    if std::env::var_os("GIT_AUTHOR_NAME").is_some() {
        return;
    }
    for (key, value, expected) in [
        ("user.name", " Ада  Лавлейс ", Some("Ада Лавлейс")),
        ("user.name", "ada@example.org", None),
        ("user.name", "", None),
        ("author.name", "Ada", Some("Ada")),
    ] {
        world.git(&["config", key, value]);
        assert_eq!(world.open().user_name().as_deref(), expected, "{value}");
    }
}
