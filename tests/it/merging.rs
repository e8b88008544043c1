//! `hexapla merge` in a repository whose merge is not done.

use crate::support::{World, world};

const PATH: &str = "locales/pl/trains.ftl";

fn edited(world: World, path: &str, old: &str, new: &str) -> World {
    let text = world.read(path);
    assert!(text.contains(old), "{old}\n{text}");
    let text = text.replace(old, new);
    world.file(path, text)
}

/// Makes a world in which a branch `tr` improved a translation, and main
/// edited its source.
fn diverged() -> World {
    let world = world().file("statements/trains.md", "Trains run.\n\nSign today.\n");
    world.hexapla("sync");
    let world = edited(world, PATH, "{ \"\" }\n\n", "Pociągi jadą.\n\n");
    let world = edited(world, PATH, "= { \"\" }", "= Podpisz dziś.").committed();
    world.git(&["switch", "--quiet", "--create", "tr"]);
    let world = edited(world, PATH, "Pociągi jadą.", "Nasze pociągi jadą.").commit("Improve");
    world.git(&["switch", "--quiet", "main"]);
    let world = edited(world, "statements/trains.md", "run.", "run at night.");
    world.hexapla("sync");
    world.commit("Edit")
}

#[test]
fn a_driver_that_is_not_there_costs_nobody_a_translation() {
    let world = diverged();
    world.git(&["config", "merge.hexapla.driver", "no-such-program %O %A %B"]);
    let world = world.file(".gitattributes", "locales/**/*.ftl merge=hexapla\n").commit("Driver");
    assert!(!world.git_in(&world.root(), &["merge", "--quiet", "tr"]).status.success());
    assert!(!world.read(PATH).contains("<<<<<<<"), "git leaves our side as it is");
    let (out, err, status) = world.hexapla("merge");
    assert_eq!((status, err.as_str()), (0, ""), "{out}");
    let text = world.read(PATH);
    assert!(text.contains("= Nasze pociągi jadą.") && text.contains("@was Trains run."), "{text}");
    assert!(world.hexapla("status -l pl").0.contains("1      1           0        0"));
}

#[test]
fn what_has_one_side_only_is_said() {
    let world = diverged();
    world.git(&["rm", "--quiet", PATH]);
    world.git(&["commit", "--quiet", "--message", "Remove"]);
    assert!(!world.git_in(&world.root(), &["merge", "--quiet", "tr"]).status.success());
    let (_, err, status) = world.hexapla("merge");
    assert!(status == 2 && err.contains("Git has only one side of locales/pl/trains.ftl"), "{err}");
}

#[test]
fn a_side_that_is_no_text_is_said_and_nothing_is_written() {
    let world = diverged().file(PATH, b"\xff\xfe\x00").commit("Binary");
    assert!(!world.git_in(&world.root(), &["merge", "--quiet", "tr"]).status.success());
    let before = std::fs::read(world.path(PATH)).unwrap();
    let (_, err, status) = world.hexapla("merge");
    assert!(status == 2 && err.contains(PATH), "{err}");
    assert_eq!(std::fs::read(world.path(PATH)).unwrap(), before);
}

#[test]
fn a_minor_change_that_was_taken_back_stays_so_through_the_driver() {
    let world = diverged();
    world.hexapla("init --git");
    let driver = format!("{} merge --driver %O %A %B %P", env!("CARGO_BIN_EXE_hexapla"));
    world.git(&["config", "merge.hexapla.driver", &driver]);
    let world = edited(world, "statements/trains.md", "Sign today.", "Sign tody.");
    let id =
        "s-".to_owned() + world.read(PATH).split("\ns-").last().unwrap().split(' ').next().unwrap();
    assert_eq!(world.hexapla(&format!("minor trains {id} --force slip")).2, 0);
    let world = world.commit("Minor");
    world.git(&["switch", "--quiet", "--create", "retract"]);
    let catalog = world.read("locales/en/trains.ftl");
    let gone =
        |line: &&str| ["# @minor", "# @was", "# @forced"].iter().any(|m| line.starts_with(m));
    let catalog: String = catalog.split_inclusive('\n').filter(|line| !gone(line)).collect();
    let world = world.file("locales/en/trains.ftl", catalog).commit("Take it back");
    world.git(&["switch", "--quiet", "main"]);
    let text = world.read("statements/trains.md") + "\nOne more.\n";
    let world = world.file("statements/trains.md", text);
    world.hexapla("sync");
    let world = world.commit("More");
    world.git(&["merge", "--quiet", "--no-edit", "retract"]);
    assert!(!world.read("locales/en/trains.ftl").contains("@minor"));
    assert!(world.hexapla("todo pl --format json").0.contains(&id));
}
