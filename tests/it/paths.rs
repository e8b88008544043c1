//! Whatever stands in a workspace, nothing outside it is read or written, and
//! no command waits for what never comes.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::support::{World, bare_world_in, in_memory};

/// A word that stands in files outside only.
const SECRET: &str = "Geheimwort";

const SETTINGS: &str = "source: en\ntargets: [pl, uk]\n";

/// What is run in each workspace, in this order.
const LINES: [&str; 27] = [
    "status --segments --format json",
    "todo pl",
    "diff pl",
    "diff --since HEAD",
    "check --base HEAD",
    "history",
    "sync",
    "check",
    "check --fix",
    "accept pl a",
    "review pl a --yes --name Ada",
    "minor a --cosmetic",
    "merge",
    "merge ../secret/a.ftl",
    "merge locales/pl/../../../secret/a.ftl",
    "build",
    "build --output build",
    "-C ../workspace build --output build",
    "-C ../link build --output build",
    "-C statements build --output ../build",
    "release a",
    "-C ../workspace release a --output build",
    "release --verify build",
    "release --verify releases",
    "sync --prune",
    "init --git --hooks",
    "init --adopt site",
];

/// Makes a workspace with all that a workspace can have, and secrets beside it.
fn furnished(settings: &str) -> World {
    let world = bare_world_in(&in_memory());
    for (path, text) in [
        ("letter.md", format!("# {SECRET}\n")),
        ("a.ftl", format!("# {SECRET}\ns-1 = {SECRET}\n")),
        ("a.json", format!("{{ \"{SECRET}\": 1 }}")),
        ("settings.yaml", format!("{SETTINGS}facts: {{ x: {SECRET} }}\n")),
        ("attributes", format!("{SECRET} binary\n")),
    ] {
        let place = world.outside().join("secret").join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    }
    fs::create_dir(world.outside().join("stolen")).unwrap();
    symlink("workspace", world.outside().join("link")).unwrap();
    let world = world
        .file("hexapla.yaml", SETTINGS)
        .file("statements/a.md", "# Night trains\n\nEvery signature counts.\n")
        .file("statements/b.md", "Trains.\n")
        .file("site/en/c.md", "Trains.\n")
        .file("site/pl/c.md", "Pociągi.\n");
    assert_eq!(world.hexapla("sync").2, 0);
    let filled = world.read("locales/pl/a.ftl").replace("= { \"\" }", "= \"Pociągi\" nocne.");
    world.file("locales/pl/a.ftl", filled).file("hexapla.yaml", settings).committed()
}

/// Returns what stands outside the workspace.
fn outside(world: &World) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for folder in ["secret", "stolen", "."] {
        for entry in fs::read_dir(world.outside().join(folder)).unwrap() {
            let place = entry.unwrap().path();
            let text = fs::read_to_string(&place).unwrap_or_default();
            found.insert(place.display().to_string(), text);
        }
    }
    found
}

/// Returns the files of the workspace that hold the secret, links not followed.
fn leaks(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let place = entry.unwrap().path();
        let kind = place.symlink_metadata().unwrap();
        if kind.is_dir() {
            leaks(&place, found);
        } else if kind.is_file()
            && String::from_utf8_lossy(&fs::read(&place).unwrap()).contains(SECRET)
        {
            found.push(place.display().to_string());
        }
    }
}

/// Runs every command, and looks whether one of them went out.
fn stays_inside(world: &World, what: &str) {
    let before = outside(world);
    for line in LINES {
        let (out, err, status) = world.hexapla(line);
        assert!(status <= 2, "{what}: {line}: {err}");
        assert!(!out.contains(SECRET) && !err.contains(SECRET), "{what}: {line}: {out}{err}");
        assert!(outside(world) == before, "{what}: {line} writes outside: {out}{err}");
    }
    let mut found = Vec::new();
    leaks(&world.root(), &mut found);
    assert!(found.is_empty(), "{what}: {found:?}");
}

/// Clears a place, whatever stands there.
fn cleared(world: &World, path: &str) -> std::path::PathBuf {
    let place = world.path(path);
    let _ = fs::remove_dir_all(&place);
    let _ = fs::remove_file(&place);
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    place
}

/// The places at which something else than expected can stand.
const PLACES: [&str; 14] = [
    "hexapla.yaml",
    ".gitattributes",
    "statements",
    "statements/x.md",
    "locales",
    "locales/en",
    "locales/en/a.ftl",
    "locales/pl",
    "locales/pl/a.ftl",
    "build",
    "build/pl",
    "build/pl/a.md",
    "releases",
    "releases/a.json",
];

#[test]
fn no_link_leads_out() {
    for path in PLACES {
        let to: &[&str] = match path.rsplit_once('.') {
            Some((_, "yaml")) => &["secret/settings.yaml"],
            Some((_, "gitattributes")) => &["secret/attributes", "secret/new"],
            Some((_, "md")) => &["secret/letter.md", "secret/new"],
            Some((_, "ftl")) => &["secret/a.ftl", "secret/new"],
            Some(_) => &["secret/a.json", "secret/new"],
            None => &["secret", "stolen"],
        };
        for to in to {
            let world = furnished(SETTINGS);
            symlink(world.outside().join(to), cleared(&world, path)).unwrap();
            stays_inside(&world, &format!("{path} -> {to}"));
        }
    }
}

#[test]
fn no_link_leads_into_git() {
    for path in PLACES {
        let world = furnished(SETTINGS);
        let config = world.read(".git/config");
        let up = "../".repeat(path.matches('/').count());
        for (number, to) in [".git", ".git/config", ".git/hooks"].into_iter().enumerate() {
            symlink(format!("{up}{to}"), cleared(&world, path)).unwrap();
            for line in LINES.iter().filter(|line| !line.starts_with("init --git")) {
                assert!(world.hexapla(line).2 <= 2, "{line}");
                assert_eq!(world.read(".git/config"), config, "{path} {number} {line}");
            }
        }
        let hooks = world.names(".git/hooks");
        assert!(hooks.iter().all(|name| name.ends_with(".sample")), "{hooks:?}");
    }
}

#[test]
fn nobody_waits_for_a_pipe_or_a_device() {
    for path in PLACES {
        for kind in [&["p"][..], &["c", "1", "5"]] {
            let world = furnished(SETTINGS);
            let place = cleared(&world, path);
            let made = Command::new("mknod").arg(&place).args(kind).output().unwrap();
            if made.status.success() {
                stays_inside(&world, &format!("{path} is a {kind:?}"));
            }
        }
        let world = furnished(SETTINGS);
        symlink("/dev/zero", cleared(&world, path)).unwrap();
        stays_inside(&world, &format!("{path} -> /dev/zero"));
    }
}

#[test]
fn a_second_name_of_a_file_outside_is_not_written_through() {
    let world = furnished(SETTINGS);
    for path in ["locales/pl/a.ftl", "locales/en/a.ftl", "build/pl/a.md", "releases/a.json"] {
        let shared = world.outside().join("secret").join(path.replace('/', "-"));
        let text = fs::read_to_string(world.path(path)).unwrap_or_default();
        fs::write(&shared, text).unwrap();
        fs::hard_link(&shared, cleared(&world, path)).unwrap();
    }
    let world = world.file("statements/a.md", "# Night trains\n\nEach signature counts.\n");
    stays_inside(&world, "hard links");
    assert!(world.read("locales/pl/a.ftl").contains("Each signature"));
}

#[test]
fn no_setting_leads_out() {
    for path in [
        "../stolen/{locale}/{id}.md",
        "{locale}/../../../stolen/{id}.md",
        "/{locale}/{id}.md",
        "C:/{locale}/{id}.md",
        "C:{locale}{id}.md",
        "{locale}\\\\..\\\\..\\\\{id}.md",
        "{home}/{locale}/{id}.md",
        "../locales/{locale}/{id}.md",
        "{locale}/{id}/../../../../x",
        "//host/{locale}/{id}.md",
        "{locale}/{id}\\0.md",
        "~/{locale}/{id}.md",
        "./../{locale}{id}",
        "\u{ff0e}\u{ff0e}/{locale}/{id}.md",
        "\u{2025}/{locale}/{id}",
        "..\u{200b}/{locale}/{id}",
        "{locale}/{id}.md\u{202e}",
        "NUL/{locale}/{id}",
        "{locale} /{id}. ",
        ".git/hooks/{locale}{id}",
    ] {
        let settings = format!("{SETTINGS}build:\n  path: \"{path}\"\n");
        stays_inside(&furnished(&settings), path);
    }
    for tag in
        ["../secret", "pl/../../secret", "/etc", "pl\\..", "..", ".", "pl ", "pl.", "C:", "pl\0"]
    {
        let settings = format!("source: en\ntargets: [pl, uk, {tag:?}]\n");
        stays_inside(&furnished(&settings), tag);
        let settings = format!("source: {tag:?}\ntargets: [pl, uk]\n");
        stays_inside(&furnished(&settings), tag);
    }
}

#[test]
fn no_manifest_leads_out() {
    let digest = "a".repeat(64);
    for file in
        ["../secret/letter.md", "/etc/passwd", "x/../../secret/letter.md", "C:\\x", "link", "b"]
    {
        let manifest = format!(
            "{{\"schema\": 1, \"statement\": \"a\", \"released\": \"2026-01-01\", \"source\": {{\
             \"locale\": \"en\", \"file\": {file:?}, \"sha256\": \"{digest}\"}}, \"locales\": {{}}}}"
        );
        let world = furnished(SETTINGS)
            .file("build/a.release.json", &manifest)
            .file("releases/a.json", &manifest)
            .link("build/link", "../../secret/letter.md")
            .link("build/b", "/dev/zero");
        stays_inside(&world, file);
    }
}

/// Trees that no `git add` makes.
#[test]
fn no_revision_leads_out() {
    let world = furnished(SETTINGS);
    let hash = |world: &World, text: &str| {
        let place = world.outside().join("blob");
        fs::write(&place, text).unwrap();
        let id = world.git(&["hash-object", "-w", place.to_str().unwrap()]);
        fs::remove_file(place).unwrap();
        id.trim().to_owned()
    };
    let tree = |world: &World, entries: &[(&str, &str, &str, &str)]| {
        let list: String = entries
            .iter()
            .map(|(mode, kind, id, name)| format!("{mode} {kind} {id}\t{name}\0"))
            .collect();
        let mut git = world.closed("git", &world.root());
        git.args(["mktree", "-z"]).stdin(std::process::Stdio::piped());
        let mut child = git.stdout(std::process::Stdio::piped()).spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), list.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    let (text, link) = (hash(&world, "Trains.\n"), hash(&world, "../../secret/letter.md"));
    let settings = hash(&world, SETTINGS);
    let head = world.git(&["rev-parse", "HEAD"]).trim().to_owned();
    let long = "x".repeat(5_000) + ".md";
    let bad = tree(
        &world,
        &[
            ("100644", "blob", &text, ".."),
            ("100644", "blob", &text, "..\\..\\x.md"),
            ("100644", "blob", &text, "C:x.md"),
            ("100644", "blob", &text, "NUL.md"),
            ("100644", "blob", &text, &long),
            ("100644", "blob", &text, "\u{ff0e}\u{ff0e}.md"),
            ("120000", "blob", &link, "link.md"),
            ("160000", "commit", &head, "module.md"),
            ("100644", "blob", &text, ".git"),
            ("100644", "blob", &text, "fine.md"),
        ],
    );
    let up = tree(&world, &[("40000", "tree", &bad, ".."), ("40000", "tree", &bad, "pl")]);
    let top = tree(
        &world,
        &[
            ("100644", "blob", &settings, "hexapla.yaml"),
            ("40000", "tree", &bad, "statements"),
            ("40000", "tree", &up, "locales"),
            ("40000", "tree", &up, ".."),
        ],
    );
    let commit = world.git(&["commit-tree", "-m", "Bad", "-p", "HEAD", &top]);
    world.git(&["update-ref", "refs/heads/bad", commit.trim()]);
    for line in ["diff --since bad", "check --base bad", "diff --since bad --format json"] {
        let (out, err, _) = world.hexapla(line);
        assert!(!out.contains(SECRET) && !err.contains(SECRET), "{line}: {out}{err}");
    }
    world.git(&["update-ref", "refs/heads/main", commit.trim()]);
    stays_inside(&world, "a revision");
}
