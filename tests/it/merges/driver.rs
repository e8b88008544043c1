//! Laws of the merge driver, and what a clone without a past says.

use std::path::Path;
use std::process::Command;

use hexapla::format::fluent::LocaleFile;
use hexapla::model::snapshot::locale_path;
use hexapla::model::{SegmentId, Status};
use hexapla::workflow::merge::{self, Merged, Versions};
use hexapla::workflow::sync::Request;
use proptest::prelude::*;

use crate::joiner::{Joiner, with_driver};
use crate::simulation::{Step, TARGETS, TEXTS, World, step, tag};

fn merged(base: &str, ours: &str, theirs: &str) -> Option<Merged> {
    merge::file(Versions { base: Some(base), ours, theirs })
}

/// Makes two branches, each with its own tokens.
fn branches(steps: &[Vec<Step>]) -> [World; 3] {
    let play = |mut world: World, steps: &[Step]| {
        let keeps_name = |step: &&Step| !matches!(step, Step::Rename);
        steps.iter().filter(keeps_name).for_each(|step| world.step(step));
        world
    };
    let mut base = World::new();
    base.sync(&Request::default());
    let base = play(base, &steps[0]);
    let ours = play(base.clone(), &steps[1]);
    let mut theirs = base.clone();
    theirs.record.tokens += 1000;
    let mut theirs = play(theirs, &steps[2]);
    theirs.record.add(&ours.record);
    [base, ours, theirs]
}

fn statuses(world: &World, locale: &str) -> Vec<(SegmentId, Status)> {
    let read = world.read();
    let rows = read.all[0].translations(&tag(locale)).unwrap();
    rows.map(|(listing, _, status)| (listing.id.clone(), status)).collect()
}

/// Says whether a segment has more than one entry in a file.
fn twice(text: &str) -> bool {
    let file = LocaleFile::parse(text, &|_| true);
    file.by_id().len() < file.entries.len()
}

/// A line of a file, or of what people make of one.
fn line() -> impl Strategy<Value = String> {
    let known = [
        "",
        "### T · hexapla 1",
        "## Group",
        "# One",
        "# NB",
        "# @source ",
        "# @stale ?",
        "# @was One",
        "# @kind paragraph",
        "# @obsolete",
        "# @reviewed x y Anna",
        "s-1 =",
        "s-1 = { \"\" }",
        "    more",
        "    .title = x",
        "s-2 = { $x",
        "<<<<<<< a",
        "|||||||",
        "=======",
        ">>>>>>> b",
        "pasted",
        "\u{feff}",
        "# @source 8b12507783d5becacbf2ebe5",
        "# @stale 8b12507783d5becacbf2ebe5 70936b96c7cd135309cf5f70",
    ];
    let known = proptest::sample::select(known.to_vec()).prop_map(str::to_owned);
    let value = ("s-[1-3]", 0..9_u8).prop_map(|(id, n)| format!("{id} = raz{n}"));
    prop_oneof![4 => known, 3 => value, 1 => "\\PC{0,12}"]
}

fn file() -> impl Strategy<Value = String> {
    let lines = proptest::collection::vec(line(), 0..14);
    (lines, proptest::sample::select(vec!["\n", "\r\n"])).prop_map(|(lines, eol)| lines.join(eol))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_file_stops_the_driver(base in file(), ours in file(), theirs in file()) {
        let versions = Versions { base: Some(&base), ours: &ours, theirs: &theirs };
        let one = merge::file(versions);
        let other = merge::file(Versions { base: None, ..versions });
        merge::refused(versions);
        for merged in one.iter().chain(&other) {
            // What no translation is, a catalog has from the statement.
            let is_new = |line: &&str| line.starts_with("s-") && line.contains("= raz") && !base.contains(*line);
            for line in ours.lines().chain(theirs.lines()).filter(is_new) {
                let catalog = !format!("{ours}{theirs}").contains("# @source") && !format!("{ours}{theirs}").contains("# @stale");
                let text = line.split_once("= ").unwrap().1;
                prop_assert!(catalog || merged.text.contains(text), "{line} is lost:\n{}", merged.text);
            }
        }
    }

    #[test]
    fn branches_are_joined_as_people_mean(steps in proptest::collection::vec(proptest::collection::vec(step(), 0..9), 3)) {
        let [base, ours, theirs] = branches(&steps);
        for locale in TARGETS {
            let path = locale_path(&tag(locale), &ours.id());
            let [b, o, t] = [&base, &ours, &theirs].map(|world| world.files[&path].as_str());
            // What one side alone changed, or both alike, is that.
            prop_assert_eq!(&merged(b, o, o).unwrap().text, o);
            prop_assert_eq!(&merged(b, b, o).unwrap().text, o);
            prop_assert_eq!(&merged(b, o, b).unwrap().text, o);
            let (one, other) = (merged(b, o, t).unwrap(), merged(b, t, o).unwrap());
            prop_assert_eq!(one.conflicts.len(), other.conflicts.len());
            if !one.conflicts.is_empty() {
                continue;
            }
            // The statement of ours, and either order. Where both sides show
            // another text of the author, it is a sync that says how a stale
            // translation was edited.
            let found = [&one, &other].map(|merged| {
                let mut world = theirs.clone();
                world.paragraphs = ours.paragraphs.clone();
                world.files = ours.files.clone();
                world.files.insert(path.clone(), merged.text.clone());
                world.minors.extend(ours.minors.iter().cloned());
                let judged = |world: &World| world.judge().map(|()| statuses(world, locale));
                let is_current = |(id, status)| (id, status == Status::Current);
                let at_once = judged(&world)?.into_iter().map(is_current).collect::<Vec<_>>();
                world.sync(&Request::default());
                Ok::<_, String>((at_once, judged(&world)?))
            });
            // Of an entry that stands twice it is open which one is read.
            let agree = match &found {
                [Ok(one), Ok(other)] if twice(o) || twice(t) => one.0 == other.0,
                [Ok(one), Ok(other)] => one == other,
                _ => false,
            };
            prop_assert!(agree, "{found:#?}\n{}\n{}", one.text, other.text);
        }
    }
}

/// Says what `status` prints in a folder.
fn said(folder: &Path, args: &[&str]) -> Vec<u8> {
    let output = Command::new(env!("CARGO_BIN_EXE_hexapla"))
        .arg("status")
        .args(args)
        .current_dir(folder)
        .env_remove("LANG")
        .output()
        .unwrap();
    assert!(!output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn a_clone_without_a_past_says_the_same() {
    let git = Joiner::new(None);
    let work = |world: &World, from: usize, steps: &[Step]| {
        let mut world = world.clone();
        world.record.tokens += from;
        steps.iter().for_each(|step| world.step(step));
        world
    };
    let mut base = World::new();
    base.paragraphs = [0, 3, 6, 10].map(|at| TEXTS[at].to_owned()).to_vec();
    base.sync(&Request::default());
    let base = work(&base, 0, &[Step::Fill(0, 1, 0), Step::Fill(1, 0, 0), Step::Sync]);
    let main = work(&base, 10, &[Step::Edit(0, 1), Step::Sync, Step::Insert(4, 9), Step::Sync]);
    let branch = work(&base, 20, &[Step::Fill(1, 1, 0), Step::Remark(0, 2, 0), Step::Review(1)]);
    let first = git.commit(&base.tree(), &[]);
    let (ours, theirs) = (git.commit(&main.tree(), &[first]), git.commit(&branch.tree(), &[first]));
    let joined = git.join(ours, theirs);
    assert!(joined.conflicts.is_empty(), "{joined:#?}");
    for (name, parents) in [("merge", &[ours, theirs][..]), ("squash", &[ours])] {
        let commit = git.commit(&joined.files, parents).to_string();
        git.world.git(&["update-ref", "refs/heads/main", &commit]);
        let from = format!("file://{}", git.world.root().display());
        let clone = |depth: &[&str]| {
            let to = git.world.outside().join(format!("{name}{}", depth.len()));
            let args =
                [&["clone", "--quiet", "--branch=main"], depth, &[&from, to.to_str().unwrap()]];
            assert!(git.world.git_in(git.world.outside(), &args.concat()).status.success());
            to
        };
        let (full, shallow) = (clone(&[]), clone(&["--depth=1"]));
        assert!(shallow.join(".git/shallow").is_file());
        for args in [&[][..], &["letter-0"], &["--format=json"], &["--segments", "--format=json"]] {
            assert_eq!(said(&full, args), said(&shallow, args), "{name} {args:?}");
        }
    }
}

/// The driver is asked also where one side renamed the statement.
#[test]
fn a_renamed_statement_is_joined_too() {
    let mut base = World::new();
    base.paragraphs = [0, 3, 6, 10].map(|at| TEXTS[at].to_owned()).to_vec();
    base.sync(&Request::default());
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    [Step::Rename, Step::Edit(1, 1), Step::Sync].iter().for_each(|step| ours.step(step));
    [Step::Fill(0, 2, 0), Step::Fill(1, 4, 0)].iter().for_each(|step| theirs.step(step));
    let joined = |driver: Option<&Path>| {
        let git = Joiner::new(driver);
        let first = git.commit(&base.tree(), &[]);
        let [ours, theirs] = [&ours, &theirs].map(|world| git.commit(&world.tree(), &[first]));
        git.join(ours, theirs)
    };
    let plain = joined(None);
    assert!(plain.conflicts.keys().eq(["locales/pl/letter-1.ftl"]), "{plain:#?}");
    let (driven, left) = with_driver(&base.tree(), &ours.tree(), &theirs.tree(), &plain);
    assert_eq!((driven.conflicts.len(), left.len()), (0, 0));
    assert_eq!(joined(Some(Path::new(env!("CARGO_BIN_EXE_hexapla")))), driven);
}
