//! `check` writes its verdict in every format, from a workspace that is a
//! folder of a repository.

use serde_json::Value;

use crate::support::{World, world};

/// Makes a workspace that is a folder of a repository, with a text that nobody
/// has translated.
fn in_a_folder() -> World {
    let world = world().file("statements/trains.md", "Two trains run at night.\n");
    world.hexapla("sync");
    world.git_in(world.outside(), &["init", "--quiet", "--initial-branch=main"]);
    world
}

#[test]
fn every_format_is_written() {
    let world = in_a_folder();
    for (format, begins) in [
        ("human", "locales/pl/trains.ftl\n  "),
        ("json", "{\n"),
        ("github", "::warning file=workspace/locales/pl/trains.ftl,title="),
        ("sarif", "{\n"),
        ("junit", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hexapla\""),
    ] {
        let (out, err, status) = world.hexapla(&format!("check --format {format}"));
        assert!(out.starts_with(begins), "{format}: {out}{err}");
        assert_eq!((status, &*err), (0, ""), "{format}");
        let Some(value) = out.starts_with('{').then(|| serde_json::from_str::<Value>(&out)) else {
            continue;
        };
        let value = value.unwrap();
        let place = "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri";
        let place = value.pointer(place).or(value.pointer("/findings/0/path"));
        let prefix = if format == "sarif" { "workspace/" } else { "" };
        assert_eq!(place.unwrap(), &format!("{prefix}locales/pl/trains.ftl"), "{format}");
    }
}

#[test]
fn no_other_command_writes_them() {
    let world = in_a_folder();
    for format in ["github", "sarif", "junit"] {
        let (out, err, status) = world.hexapla(&format!("status --format {format}"));
        assert_eq!((&*out, status), ("", 2));
        assert!(err.contains(&format!("no result in the format `{format}`")), "{err}");
    }
}
