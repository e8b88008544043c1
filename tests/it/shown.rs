//! What anybody can write into a repository is shown by every command in every
//! format, and steers nothing: no terminal, no runner, no reader of XML or
//! Markdown.

use std::ffi::OsString;

use hexapla::cli::{self, Surroundings};
use serde_json::Value;

use crate::support::{World, bare_world_in, in_memory};

/// Signs that no file name and no name of git's can hold, or only some.
const STEERS: &str = "\u{1b}]8;;http://evil.example\u{7}link\u{1b}\\\u{1b}[2J\r::error::pwned\u{85}\
    \u{9b}2J\u{202e}\u{2066}\u{200f}\u{7f}";
/// Signs that mean something to the reader of a format.
const MEANS: &str = "%0A::error::x ##[add-mask]x ]]>&<b>\"' @team #1 [a](http://b.example) | `c` \
    www.evil.example a@evil.example";

/// Returns hostile words, on one line.
fn hostile() -> String {
    format!("{STEERS} {MEANS}")
}

/// Returns what can stand in the name of a file.
fn name() -> String {
    hostile().replace(['/', '\0'], "_")
}

/// Returns words as YAML.
fn yaml(text: &str) -> String {
    let escaped: String = text
        .chars()
        .map(|c| match c {
            '"' | '\\' => format!("\\{c}"),
            ' '..='~' => c.to_string(),
            _ => format!("\\U{:08x}", u32::from(c)),
        })
        .collect();
    format!("\"{escaped}\"")
}

/// Makes a workspace that is hostile wherever it can be.
fn planted() -> World {
    let (h, name, yaml) = (hostile(), name(), yaml(&hostile()));
    let fact = self::yaml(&hostile().replace(char::is_control, ""));
    let settings = format!(
        "source: en\ntargets: [pl, uk]\nfacts: {{ phone: {fact} }}\nlocales:\n  pl: {{ contact: \
         {yaml}, links: {{ \"https://example.org\": {fact} }} }}\nwaivers:\n  - {{ statement: a, \
         locale: uk, check: missing, until: 2027-01-31, owner: {yaml}, reason: {yaml} }}\n"
    );
    let text = format!(
        "---\ntitle: {fact}\n---\n\n# {h}\n\n<!-- note: {h} -->\nText {h} here, with \
         {{ $phone }}, {{ $no{h} }} and \0 [x](http://a.example/{STEERS} \"{h}\").\n\n![{h}]({h})\n\n\
         <b>{h}</b>\n\nEvery signature counts, and more {h}.\n\nLast\n"
    );
    let world =
        bare_world_in(&in_memory()).file("hexapla.yaml", settings).file("statements/a.md", &text);
    let world = world.file("statements/b.md", "One.\n\nTwo.\n");
    let front =
        format!("---\ntitle: {yaml}\n{yaml}: x\nhexapla: {{ stage: {yaml}, {yaml}: 1 }}\n---\n");
    let world = world.file("statements/d.md", front).committed();
    let said = show(&world, &["sync"]);
    assert!(world.path("locales/pl/a.ftl").exists(), "{said:?}");
    let mut world = world;
    for tag in ["pl", "uk"] {
        for id in ["a", "b"] {
            let path = format!("locales/{tag}/{id}.ftl");
            let filled =
                world.read(&path).replace("= { \"\" }", &format!("= Tekst {MEANS} {STEERS}"));
            world = world.file(&path, filled);
        }
    }
    let path = "locales/pl/a.ftl";
    let allowed =
        world.read(path).replace("# @source", &format!("# @allow numbers {h}\n# @source"));
    let world = world
        .file(path, format!("# {h}\n{allowed}\njunk {h}\ns-{h} = x\n# @reviewed {h}\n# @odd{h}\n"));
    let world = world
        .file(&format!("statements/{name}.md"), &text)
        .file(&format!("statements/{name}.markdown"), "")
        .file(&format!("statements/{name}/c.md"), "")
        .file(&format!("statements/{MEANS}\u{202e}\u{9b}.md").replace(['<', '>'], ""), "A\n")
        .file(&format!("locales/{name}/a.ftl"), "")
        .file(&format!("locales/pl/{name}.ftl"), "")
        .file(&format!("locales/{name}.ftl"), "")
        .file(&format!("statements/{name}1.md"), b"\xff")
        .file(&format!("releases/{name}.json"), "{")
        .file("releases/b.json", manifest())
        .file(&format!("published/{name}.release.json"), manifest())
        .file(&format!("site/en/{name}.md"), &text)
        .file(&format!("site/pl/{name}.md"), &text)
        .file("site/en/x.md", &text)
        .file("site/pl/x.md", &text)
        .link(&format!("statements/{name}2.md"), "/etc/passwd")
        .link(&format!("statements/{name}2"), "../site")
        .commit_by("2026-11-01", "Ada\u{1b}[2J\u{202e}\u{9b}2J", &h);
    world.git(&["branch", &branch()]);
    let edited = world.read("statements/a.md").replace("Every", &format!("Each {h}"));
    let settings = world.read("hexapla.yaml").replace("pwned", "owned");
    let world = world.file("statements/a.md", edited).file("hexapla.yaml", settings);
    world.commit_by("2026-11-02", "\u{9b}2J\u{202e}::error::", &h)
}

/// Returns the name of a branch, which may hold what is no ASCII.
fn branch() -> String {
    "x\u{202e}\u{9b}2J\u{85}@team".to_owned()
}

fn manifest() -> String {
    serde_json::json!({
        "schema": 1, "statement": hostile(), "released": hostile(), "source": { "locale": "en",
        "file": hostile(), "sha256": hostile() }, hostile(): 1, "locales": { hostile(): {} },
    })
    .to_string()
}

/// Runs the tool as on a terminal; returns all that it shows.
fn show(world: &World, args: &[&str]) -> (String, String) {
    let surroundings = Surroundings {
        folder: world.root(),
        out_is_terminal: true,
        err_is_terminal: true,
        ..Surroundings::default()
    };
    let args = ["hexapla", "--today", "2026-11-23"].iter().chain(args).map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    cli::run(args, surroundings, &mut out, &mut err);
    (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// Returns the first sign in a text that steers a terminal, with what stands
/// around it; colours of our own do not.
fn steering(text: &str) -> Option<String> {
    let text = without_colors(text);
    let at = text.find(|c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })?;
    let around: String = text[..at].chars().rev().take(60).collect();
    Some(around.chars().rev().chain(text[at..].chars().take(30)).collect())
}

/// Takes away what sets a colour: `ESC [ digits m`.
fn without_colors(text: &str) -> String {
    let mut out = String::new();
    let mut parts = text.split("\u{1b}[");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match part.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';').strip_prefix('m') {
            Some(rest) => out.push_str(rest),
            None => out.extend(["\u{1b}[", part]),
        }
    }
    out
}

/// All that is run, with words of the person among them.
fn lines() -> Vec<Vec<String>> {
    let h = hostile();
    let plain = [
        "status",
        "status --segments",
        "todo",
        "todo pl",
        "diff pl",
        "diff --since HEAD~1",
        "diff --since HEAD~1 --markdown",
        "history",
        "history a",
        "check",
        "check --base HEAD~1",
        "check --fix",
        "sync --dry-run",
        "build",
        "build --missing fail",
        "release a",
        "release --verify published",
        "release --verify releases",
        "explain",
        "merge",
        "minor a",
        "minor a --cosmetic",
        "accept pl a",
        "accept pl --all --stale --yes",
        "review pl a --yes --name Ada",
        "review pl",
        "sync",
        "sync --prune",
        "check",
        "init --adopt site",
        "status",
        "check --base HEAD~1 --new-only",
    ];
    let mut lines: Vec<Vec<String>> =
        plain.iter().map(|line| line.split(' ').map(str::to_owned).collect()).collect();
    for own in [
        &["H"][..],
        &["--H"],
        &["--format", "H", "status"],
        &["--today", "H", "status"],
        &["-C", "H", "status"],
        &["status", "H"],
        &["status", "--locale", "H"],
        &["status", "--H"],
        &["todo", "H"],
        &["diff", "H"],
        &["diff", "--since", "H"],
        &["check", "--base", "H"],
        &["diff", "--since", "BRANC"],
        &["history", "H"],
        &["accept", "H", "a"],
        &["accept", "pl", "H"],
        &["accept", "pl", "a", "H"],
        &["review", "pl", "a", "H"],
        &["review", "pl", "a", "--yes", "--name", "H"],
        &["minor", "H"],
        &["minor", "a", "H"],
        &["minor", "a", "--force", "H"],
        &["minor", "a", "--since", "H"],
        &["merge", "H"],
        &["merge", "--pick", "H", "H"],
        &["merge", "--driver", "H", "H", "H", "H"],
        &["build", "--output", "H"],
        &["build", "--missing", "H"],
        &["release", "H"],
        &["release", "--verify", "H"],
        &["explain", "H"],
        &["completions", "H"],
        &["init", "--source", "H"],
        &["init", "--targets", "H"],
        &["init", "--adopt", "H"],
    ] {
        let word = |word: &&str| word.replace('H', &h).replace("BRANC", &branch().replace('m', ""));
        lines.push(own.iter().map(word).collect());
    }
    lines
}

#[test]
fn nothing_that_people_wrote_steers_a_terminal() {
    let world = planted();
    let mut wrong = Vec::new();
    for line in lines() {
        for format in ["human", "json", "github", "sarif", "junit"] {
            let is_check = line.first().is_some_and(|first| first == "check");
            if !is_check && !matches!(format, "human" | "json") {
                continue;
            }
            let mut args: Vec<&str> = line.iter().map(String::as_str).collect();
            args.extend(["--format", format]);
            let (out, err) = show(&world, &args);
            let said = line.join(" ").escape_debug().to_string();
            for text in [&out, &err] {
                wrong.extend(steering(text).map(|at| format!("{said} {format}: {at:?}")));
            }
            wrong.extend(malformed(format, &out).map(|why| format!("{said} {format}: {why}")));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} in all", wrong.join("\n"), wrong.len());
}

/// Says what is wrong with a document.
fn malformed(format: &str, text: &str) -> Option<String> {
    match format {
        "json" | "sarif" if !text.is_empty() => {
            serde_json::from_str::<Value>(text).err().map(|error| error.to_string())
        }
        "github" => {
            let own = ["::error ", "::warning ", "::notice "];
            let obeyed = |line: &&str| {
                !own.iter().any(|own| line.starts_with(own))
                    && (line.contains("::") || line.contains("##["))
            };
            text.lines().find(obeyed).map(str::to_owned)
        }
        "junit" => text.contains("]]>").then(|| "ends CDATA".to_owned()),
        _ => None,
    }
}

#[test]
fn the_description_of_a_pull_request_holds_no_markup_of_others() {
    let (out, err) = show(&planted(), &["diff", "--since", "HEAD~1", "--markdown"]);
    assert!(out.contains("<details>"), "{out}{err}");
    for part in ["<b>", "@team", "](http", " #1", "`c`", "www.", "a@evil", "::error", "]]>"] {
        assert!(!out.contains(part), "{part} in {out}");
    }
    assert!(out.lines().all(|line| !line.starts_with("# ")), "{out}");
}
