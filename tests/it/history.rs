//! `hexapla history`, with a real git.

use std::fs;
use std::path::Path;

use hexapla::model::Coverage;
use hexapla::workflow::statements;
use serde_json::{Value, json};

use crate::support::{World, locale, world};

/// Runs the tool in a folder; returns the exit status, the result and the talk.
fn run_in(world: &World, folder: &Path, args: &[&str]) -> (i32, String, String) {
    let mut command = world.closed(env!("CARGO_BIN_EXE_hexapla"), folder);
    let output = command.args(["--today", "2026-03-01"]).args(args).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// Runs `hexapla history` for people, with ids of commits as `_______`.
fn told(world: &World, args: &[&str]) -> String {
    let (exit, mut out, err) = run_in(world, &world.root(), &[&["history"], args].concat());
    assert_eq!((exit, err.as_str()), (0, ""));
    for id in world.git(&["log", "--all", "--format=%H"]).lines() {
        out = out.replace(&id[..7], "_______");
    }
    out
}

/// Runs `hexapla history` for programs.
fn json_in(world: &World, folder: &Path, args: &[&str]) -> Value {
    let args = [&["history", "--format", "json"], args].concat();
    let (exit, out, err) = run_in(world, folder, &args);
    assert_eq!((exit, err.as_str()), (0, ""));
    serde_json::from_str(&out).unwrap()
}

fn json(world: &World, args: &[&str]) -> Value {
    json_in(world, &world.root(), args)
}

/// Returns what came in a locale, as `FROM-DAY TO-DAY`.
fn came(value: &Value, locale: &str) -> Vec<String> {
    let day = |commit: &Value| {
        let points = value["points"].as_array().unwrap();
        let point = points.iter().find(|point| point["commit"] == *commit).unwrap();
        point["date"].as_str().unwrap()[5..].to_owned()
    };
    let spans = value["locales"][locale]["durations"].as_array().unwrap();
    spans.iter().map(|span| format!("{} {}", day(&span["from"]), day(&span["to"]))).collect()
}

/// Returns what is stale, as `STATEMENT LOCALE SINCE AUTHOR: SUBJECT`.
fn stale(value: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or("?").to_owned();
    let one = |stale: &Value| {
        let [statement, locale, since, author, subject] =
            ["statement", "locale", "since", "author", "subject"].map(|key| text(&stale[key]));
        format!("{statement} {locale} {since} {author}: {subject}")
    };
    value["stale"].as_array().unwrap().iter().map(one).collect()
}

/// Checks that each point is what `status` says of a checkout of its commit.
fn agrees(world: &World, value: &Value) {
    let workspace = world.open();
    for point in value["points"].as_array().unwrap() {
        let (snapshot, _) = workspace.load_revision(point["commit"].as_str().unwrap()).unwrap();
        let read = statements::read(&snapshot);
        for (tag, found) in point["locales"].as_object().unwrap() {
            let coverage = read.all.iter().filter_map(|one| one.coverage(&locale(tag)));
            let (segments, words) = coverage.fold(
                (Coverage::default(), Coverage::default()),
                |(segments, words), (these, theirs)| (sum(segments, these), sum(words, theirs)),
            );
            for (coverage, counts) in [(segments, &found["counts"]), (words, &found["words"])] {
                let Coverage { current, stale, unconfirmed, missing } = coverage;
                let expected = json!({ "current": current, "stale": stale,
                    "unconfirmed": unconfirmed, "missing": missing });
                assert_eq!(*counts, expected, "{tag} {point}");
            }
        }
    }
}

fn sum(mut a: Coverage, b: Coverage) -> Coverage {
    a += b;
    a
}

impl World {
    fn synced(self) -> Self {
        let (exit, _, err) = run_in(&self, &self.root(), &["sync"]);
        assert_eq!((exit, err.as_str()), (0, ""));
        self
    }

    /// Replaces a text in a file.
    fn edited(self, path: &str, old: &str, new: &str) -> Self {
        let text = self.read(path);
        assert!(text.contains(old), "{old} in {text}");
        self.file(path, text.replace(old, new))
    }

    /// Fills in all that is missing in a file, and confirms the rest.
    fn filled(self, path: &str) -> Self {
        let text = self.read(path).replace("{ \"\" }", "tekst");
        let keep = |line: &&str| !line.starts_with("# @stale");
        let text: String = text.lines().filter(keep).map(|line| format!("{line}\n")).collect();
        self.file(path, text)
    }
}

const TEXT: &str = "# Trains\n\nThe first one leaves at eight.\n\nThe second one stays.\n";

/// Makes a world whose statement is translated into Polish on 5 January.
fn translated() -> World {
    let world = world().file("statements/a.md", TEXT).synced();
    world.git(&["init", "--quiet", "--initial-branch=main"]);
    let world = world.commit_by("2026-01-01", "Ada", "Write");
    world.filled("locales/pl/a.ftl").commit_by("2026-01-05", "Ola", "Translate")
}

#[test]
fn coordinators_see_progress_pace_and_who_made_what_stale() {
    let world = translated()
        .edited("statements/a.md", "eight", "nine")
        .commit_by("2026-02-01", "Ada", "Leave later")
        .synced()
        .commit_by("2026-02-03", "Robot", "Sync")
        .file("photo.jpg", "nothing of ours")
        .commit_by("2026-02-04", "Ada", "Photo");
    let world = world.edited("statements/a.md", "stays", "runs");
    assert_eq!(
        told(&world, &[]),
        "Done, after each of the 4 commits that changed something

date       commit       pl     uk
2026-01-01 _______     0 %    0 %
2026-01-05 _______   100 %    0 %
2026-02-01 _______    66 %    0 %
2026-02-03 _______    66 %    0 %

Days that a segment waited until its translation was current
language    half within  9 in 10 within    came   wait now   longest wait
pl                  4.0             4.0       3          1             28
uk                    ·               ·       0          3             59

2 translations are stale now, the longest first

since 2026-02-01, 28 days
_______ Ada: Leave later
  a s-a48dc4 (pl): The first one leaves at nine.

not committed yet
  a s-4dda97 (pl): The second one runs.
"
        .replace("s-a48dc4", &id_of(&world, "first"))
        .replace("s-4dda97", &id_of(&world, "second"))
    );
    let value = json(&world, &["--locale", "pl"]);
    assert_eq!(came(&value, "pl"), ["01-01 01-05"; 3]);
    assert_eq!(stale(&value), ["a pl 2026-02-01 Ada: Leave later", "a pl ? ?: ?"]);
    assert_eq!(value["schema"], 1);
    assert_eq!(value["points"][2]["locales"]["pl"]["counts"]["stale"], 1);
    assert_eq!(value["points"][2]["locales"]["pl"]["words"]["current"], 5);
    assert_eq!(value["points"][0]["locales"]["uk"], Value::Null);
    let late = json(&world, &["--since", "2026-02-01", "statements/a.md"]);
    assert_eq!(late["points"].as_array().unwrap().len(), 3);
    agrees(&world, &json(&world, &[]));
    assert_eq!(came(&late, "pl"), [""; 0]);
}

/// Returns the id of the segment whose text has a word.
fn id_of(world: &World, word: &str) -> String {
    let catalog = world.read("locales/en/a.ftl");
    let line = catalog.lines().find(|line| line.starts_with("s-") && line.contains(word));
    line.unwrap().split(' ').next().unwrap().to_owned()
}

#[test]
fn a_change_that_is_taken_back_is_nobodys_time() {
    let world = translated().edited("statements/a.md", "eight", "nine").synced().commit_by(
        "2026-01-10",
        "Ada",
        "Leave later",
    );
    world.git(&["revert", "--no-edit", "HEAD"]);
    let value = json(&world, &[]);
    assert_eq!(came(&value, "pl"), ["01-01 01-05"; 3]);
    assert_eq!(stale(&value), [""; 0]);
    assert_eq!(value["locales"]["pl"]["waiting"], 0);
    agrees(&world, &value);
}

#[test]
fn a_renamed_statement_takes_its_past_along() {
    for synced in [true, false] {
        let world = translated().edited("statements/a.md", "eight", "nine").synced().commit_by(
            "2026-01-10",
            "Ada",
            "Leave later",
        );
        world.git(&["mv", "statements/a.md", "statements/b.md"]);
        let world = if synced { world.synced() } else { world };
        let world = world.commit_by("2026-01-20", "Ada", "Rename");
        let world = world.synced().filled("locales/uk/b.ftl");
        let world = world.commit_by("2026-01-22", "Ola", "Translate");
        agrees(&world, &json(&world, &[]));
        let value = json(&world, &["b"]);
        assert_eq!(stale(&value), ["b pl 2026-01-10 Ada: Leave later"], "{synced}");
        assert_eq!(came(&value, "pl"), ["01-01 01-05"; 3], "{synced}");
        assert_eq!(came(&value, "uk"), ["01-01 01-22"; 3], "{synced}");
        assert_eq!(value["points"][3]["locales"]["pl"]["counts"]["stale"], 1, "{synced}");
    }
}

#[test]
fn a_branch_counts_from_the_day_on_which_it_was_merged() {
    let world = translated();
    world.git(&["checkout", "--quiet", "-b", "later"]);
    let world = world
        .edited("statements/a.md", "stays", "stays here")
        .commit_by("2026-01-06", "Eve", "Not this one")
        .edited("statements/a.md", "eight", "nine")
        .commit_by("2026-01-07", "Grace", "Leave later")
        .edited("statements/a.md", "Trains", "Our trains")
        .synced()
        .commit_by("2026-01-08", "Eve", "Not this one either");
    world.git(&["checkout", "--quiet", "main"]);
    let world = world.filled("locales/uk/a.ftl").commit_by("2026-01-09", "Ola", "Translate");
    world.git(&["merge", "--quiet", "--no-commit", "-X", "theirs", "later"]);
    let world = world.synced().commit_by("2026-01-30", "Bot", "Merge branch 'later'");
    let value = json(&world, &["--locale", "pl"]);
    let dates: Vec<&str> = value["points"]
        .as_array()
        .unwrap()
        .iter()
        .map(|point| point["date"].as_str().unwrap())
        .collect();
    assert_eq!(dates, ["2026-01-01", "2026-01-05", "2026-01-09", "2026-01-30"]);
    let expected = ["Eve: Not this one either", "Grace: Leave later", "Eve: Not this one"];
    assert_eq!(stale(&value), expected.map(|by| format!("a pl 2026-01-30 {by}")));
    agrees(&world, &value);
    let text = told(&world, &["--locale", "pl"]);
    assert!(text.contains("since 2026-01-30, 30 days, merged with _______\n"), "{text}");
}

#[test]
fn a_shallow_clone_says_what_it_does_not_know() {
    let world = translated()
        .edited("statements/a.md", "eight", "nine")
        .synced()
        .commit_by("2026-01-10", "Ada", "Leave later")
        .edited("statements/a.md", "stays", "runs")
        .synced()
        .commit_by("2026-01-20", "Ada", "Let it run")
        .filled("locales/uk/a.ftl")
        .commit_by("2026-01-25", "Ola", "Translate");
    let from = format!("file://{}", world.root().display());
    world.git(&["clone", "--quiet", "--depth=3", &from, "../shallow"]);
    let shallow = world.outside().join("shallow");
    let value = json_in(&world, &shallow, &[]);
    assert_eq!(value["shallow"], true);
    assert_eq!(stale(&value), ["a pl ? ?: ?", "a pl 2026-01-20 Ada: Let it run"]);
    assert_eq!(value["stale"][0]["before"], "2026-01-10");
    assert_eq!((came(&value, "pl").len(), came(&value, "uk").len()), (0, 0));
    let (_, text, _) = run_in(&world, &shallow, &["history"]);
    assert!(text.contains("since 2026-01-10 or before, where this clone begins"), "{text}");
    let command = text.lines().last().unwrap().split_once("git ").unwrap().1;
    let fetched = world.git_in(&shallow, &command.split(' ').collect::<Vec<_>>());
    assert!(fetched.status.success());
    let all = json_in(&world, &shallow, &[]);
    assert_eq!((all["shallow"].clone(), came(&all, "uk").len()), (Value::Bool(false), 3));
}

#[test]
fn where_there_is_no_history_it_is_said_why() {
    let world = world().file("statements/a.md", TEXT);
    let said = |world: &World| {
        let (exit, out, err) = run_in(world, &world.root(), &["history"]);
        assert_eq!((exit, out.as_str()), (2, ""));
        err
    };
    assert!(said(&world).contains("lies in no git repository"));
    world.git(&["init", "--quiet", "--initial-branch=main"]);
    assert!(said(&world).contains("Nothing is committed here yet."));
    let world = world.commit("All");
    assert_eq!(told(&world, &["a"]).matches("0 %").count(), 2);
    // A commit without a workspace, or before there was one.
    world.git(&["rm", "--quiet", "-r", "--cached", "."]);
    world.git(&["commit", "--quiet", "--amend", "--allow-empty", "--message", "Nothing"]);
    assert!(told(&world, &[]).starts_with("No statement with a translation"));
    #[cfg(unix)]
    if std::os::unix::fs::chown(world.path(".git"), Some(4711), None).is_ok() {
        std::os::unix::fs::chown(world.root(), Some(4711), None).unwrap();
        assert!(said(&world).contains("belongs to somebody else"));
        world
            .closed("git", &world.root())
            .args(["config", "--global", "--add"])
            .args(["safe.directory", world.root().to_str().unwrap()])
            .output()
            .unwrap();
        assert_eq!(run_in(&world, &world.root(), &["history"]).0, 0);
    }
}

#[test]
fn what_could_not_be_read_then_changes_nothing() {
    let broken = "<<<<<<< ours\n# A\n=======\n# B\n>>>>>>> theirs\n";
    let world = translated().edited("statements/a.md", "eight", "nine").synced().commit_by(
        "2026-01-10",
        "Ada",
        "Leave later",
    );
    let good = world.read("statements/a.md");
    let settings = world.read("hexapla.yaml");
    let world = world
        .file("statements/a.md", broken)
        .commit_by("2026-01-11", "Ada", "Broken text")
        .file("statements/a.md", b"\xff")
        .commit_by("2026-01-12", "Ada", "No text")
        .file("hexapla.yaml", "source: [")
        .file("statements/a.md", good)
        .commit_by("2026-01-13", "Ada", "Broken settings")
        .file("hexapla.yaml", settings)
        .commit_by("2026-01-14", "ada@example.org", "Mended");
    let value = json(&world, &[]);
    assert_eq!(stale(&value), ["a pl 2026-01-10 Ada: Leave later"]);
    let last = value["points"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["author"], &last["date"]), (&Value::Null, &"2026-01-14".into()));
    fs::remove_file(world.path("statements/a.md")).unwrap();
    let world = world.commit_by("2026-01-15", "Ada", "Gone");
    let (exit, out, _) = run_in(&world, &world.root(), &["history", "--format", "json"]);
    let value: Value = serde_json::from_str(&out).unwrap();
    let last = value["points"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((exit, &last["locales"]["pl"]["counts"]["current"]), (0, &0.into()));
}

#[test]
fn settings_stages_and_targets_are_those_of_the_time() {
    let world = world()
        .file("statements/a.md", TEXT)
        .file("statements/b.md", "---\nhexapla:\n  stage: draft\n---\n\nA draft.\n")
        .file("statements/c.md", "---\nhexapla:\n  targets: [de]\n---\n\nOf its own.\n")
        .file("statements/d.md", "---\nhexapla:\n  locale: pl\n---\n\nPo polsku.\n");
    // The workspace is a folder of the repository.
    let init = ["init", "--quiet", "--initial-branch=main"];
    assert!(world.git_in(world.outside(), &init).status.success());
    let world = world.synced().commit_by("2026-01-01", "Ada", "Write");
    let world = world
        .file("statements/b.md", "A draft.\n")
        .file("hexapla.yaml", "source: en\ntargets: [pl, uk, de]\n")
        .commit_by("2026-01-02", "Ada", "Ready, and in German")
        .synced()
        .filled("locales/de/a.ftl")
        .commit_by("2026-01-03", "Ola", "Translate")
        .file("hexapla.yaml", "source: en\ntargets: [pl, uk, de]\nexclude: [a.md]\n")
        .commit_by("2026-01-04", "Ada", "Leave one out")
        .file("hexapla.yaml", "source: en\ntargets: [pl, uk, de]\n")
        .commit_by("2026-01-05", "Ada", "Take it back");
    let value = json(&world, &[]);
    agrees(&world, &value);
    assert_eq!(value["points"].as_array().unwrap().len(), 5);
    let german = |point: &Value| point["locales"]["de"]["counts"].to_string();
    let counts: Vec<String> = value["points"].as_array().unwrap().iter().map(german).collect();
    assert!(counts[0].contains("\"missing\":1"), "{counts:?}");
    assert!(counts[2].contains("\"current\":3"), "{counts:?}");
    assert_eq!(came(&value, "de"), ["01-02 01-03"; 3]);
}

#[test]
fn a_partial_clone_says_what_to_fetch() {
    let world = translated();
    world.git(&["config", "uploadpack.allowFilter", "true"]);
    let from = format!("file://{}", world.root().display());
    world.git(&["clone", "--quiet", "--filter=blob:none", &from, "../partial"]);
    let partial = world.outside().join("partial");
    let (exit, out, err) = run_in(&world, &partial, &["history"]);
    assert_eq!((exit, out.as_str()), (2, ""));
    let command = err.split_once("git fetch").unwrap().1.replace('\n', " ");
    let command: Vec<&str> = command.split_whitespace().collect();
    assert!(world.git_in(&partial, &[&["fetch"], &command[..]].concat()).status.success());
    assert_eq!(came(&json_in(&world, &partial, &[]), "pl").len(), 3);
}

#[test]
fn for_a_language_that_is_not_checked_out_the_last_commit_speaks() {
    let world = translated().edited("statements/a.md", "eight", "nine").synced().commit_by(
        "2026-01-10",
        "Ada",
        "Leave later",
    );
    world.git(&["sparse-checkout", "set", "--no-cone", "/*", "!/locales/pl/"]);
    assert!(!world.path("locales/pl").exists());
    let value = json(&world, &[]);
    assert_eq!(stale(&value), ["a pl 2026-01-10 Ada: Leave later"]);
    assert_eq!(came(&value, "pl"), ["01-01 01-05"; 3]);
}
