//! Workspaces in which every command has something to write.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{World, bare_world_in, in_memory};

/// A command, and the world in which it has much to do.
pub(super) struct Scene {
    pub(super) line: &'static str,
    pub(super) world: fn() -> World,
}

/// All commands that write.
pub(super) const SCENES: [Scene; 12] = [
    Scene { line: "build", world: filled },
    Scene { line: "release trains letter", world: filled },
    Scene { line: "init --adopt site --source en --targets pl,uk", world: foreign },
    Scene { line: "init --source en --targets pl,uk", world: empty },
    Scene { line: "init --git --hooks", world: filled },
    Scene { line: "minor trains --cosmetic", world: cosmetic },
    Scene { line: "merge", world: conflicted },
    Scene { line: "check --fix", world: quoted },
    Scene { line: "sync", world: edited },
    Scene { line: "sync --prune", world: edited },
    Scene { line: "accept pl --all --stale --yes", world: synced },
    Scene { line: "review pl trains --yes --name Ada", world: filled },
];

const SETTINGS: &str =
    "source: en\ntargets: [pl, uk]\nchecks: { numbers: ignore, wrong-language: ignore }\n";
const TRAINS: &str = "---\ntitle: Night trains\n---\n\n# Trains\n\nEvery signature counts.\n\n\
    The timetable changes in winter.\n\nWe say \"no\" to that.\n\n- Sign today.\n- Tell us \
    your story.\n";
const LETTER: &str = "# A letter\n\nWe write to the council of the region.\n\nIt answers soon.\n\n\
    We shall be there.\n";

fn empty() -> World {
    bare_world_in(&in_memory())
}

/// Fills all empty entries, each with a word of its own.
fn fill(world: World) -> World {
    let mut world = world;
    for tag in ["pl", "uk"] {
        for id in ["trains", "letter"] {
            let path = format!("locales/{tag}/{id}.ftl");
            let mut text = world.read(&path);
            for number in 0.. {
                let guide = text.rfind("###").unwrap();
                let Some(at) = text[guide..].find("= { \"\" }") else { break };
                let at = guide + at;
                let word = format!("= \"{id}{tag}word{number}\" jest tu.");
                text.replace_range(at..at + "= { \"\" }".len(), &word);
            }
            world = world.file(&path, text);
        }
    }
    world
}

pub(super) fn quoted() -> World {
    let world = empty()
        .file("hexapla.yaml", SETTINGS)
        .file("statements/trains.md", TRAINS)
        .file("statements/letter.md", LETTER);
    assert_eq!(world.hexapla("sync").2, 0);
    fill(world).committed()
}

fn filled() -> World {
    let world = quoted();
    let (out, err, status) = world.hexapla("check --fix");
    assert_eq!(status, 0, "{out}{err}");
    world
}

fn cosmetic() -> World {
    let text = TRAINS.replace("counts.", "counts!").replace("Sign today.", "Sign today!");
    quoted().file("statements/trains.md", text)
}

pub(super) fn edited() -> World {
    let trains = TRAINS
        .replace("in winter", "in spring")
        .replace("# Trains", "# The trains\n\nSomething new.")
        .replace("- Sign today.\n", "");
    let letter = LETTER.replace("answers soon", "answers late");
    let world = quoted()
        .file("statements/trains.md", trains)
        .file("statements/2026/open-letter.md", letter)
        .file("statements/other.md", "Another one.\n");
    fs::remove_file(world.path("statements/letter.md")).unwrap();
    world
}

fn synced() -> World {
    let world = edited();
    assert_eq!(world.hexapla("sync").2, 0);
    world
}

fn replaced(world: World, path: &str, old: &str, new: &str) -> World {
    let text = world.read(path);
    assert!(text.contains(old), "{path} has no {old}");
    world.file(path, text.replace(old, new))
}

fn conflicted() -> World {
    let world = quoted();
    world.git(&["switch", "--quiet", "--create", "side"]);
    let mut world = world;
    for (path, word) in [("pl/trains", "trainsplword1"), ("uk/letter", "letterukword1")] {
        let path = format!("locales/{path}.ftl");
        world = replaced(world, &path, word, &format!("{word} better"));
    }
    let world = world.commit("Side");
    world.git(&["switch", "--quiet", "main"]);
    let world = replaced(world, "statements/trains.md", "Every", "Each");
    let world = replaced(world, "statements/letter.md", "council", "mayor");
    assert_eq!(world.hexapla("sync").2, 0);
    let world = world.commit("Main");
    assert!(!world.git_in(&world.root(), &["merge", "side"]).status.success());
    world
}

fn foreign() -> World {
    empty()
        .file("site/en/letter.md", LETTER)
        .file("site/pl/letter.md", "# List\n\nPiszemy do rady.\n\nOdpowie wkrótce.\n")
        .file("site/en/trains.md", "# Trains\n\nEvery signature counts.\n")
        .file("site/pl/trains.md", "# Pociągi\n\nLiczy się każdy podpis.\n")
        .file("site/uk/trains.md", "# Поїзди\n\nКожен підпис важливий.\n")
}

/// Returns what stands in a folder, all but git's own.
pub(super) fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let place = entry.unwrap().path();
            let name = place.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            let of_git = name.starts_with(".git/")
                && !["config", "HEAD", "hooks", "hooks/pre-commit"]
                    .iter()
                    .any(|own| name[5..] == **own);
            if of_git || name.ends_with(".sample") {
            } else if place.is_dir() {
                open.push(place);
            } else {
                found.insert(name, fs::read(&place).unwrap_or_default());
            }
        }
    }
    found
}

/// Copies a world, links and times included.
pub(super) fn copy(from: &World) -> World {
    let to = empty();
    let status = Command::new("cp")
        .arg("-a")
        .arg(format!("{}/.", from.root().display()))
        .arg(to.root())
        .status()
        .unwrap();
    assert!(status.success());
    to
}

/// Returns the real program on a line of arguments, on a day of its own.
pub(super) fn program(world: &World, line: &str) -> Command {
    let mut command = world.closed(env!("CARGO_BIN_EXE_hexapla"), &world.root());
    command.args(line.split(' ')).args(["--today", "2026-11-23"]);
    command
}

/// Runs the real program to its end.
pub(super) fn run(world: &World, line: &str) -> Output {
    let output = program(world, line).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0..=2)), "{line}: {:?} {said}", output.status);
    output
}

/// Returns the words of all translations below a folder.
pub(super) fn words(tree: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let files = tree.iter().filter(|(path, _)| path.starts_with("locales/"));
    let text: String = files.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    let mut words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.contains("plword") || word.contains("ukword"))
        .map(str::to_owned)
        .collect();
    words.sort();
    words.dedup();
    words
}
