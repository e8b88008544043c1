//! Two weeks of a team's life: an author, two translators, a coordinator, each
//! with a clone of their own, and a repository in the middle. After each thing
//! that happens, every status has to be the one that a careful person with both
//! texts open would give.
//!
//! Nela writes. Pola translates into Polish with an editor only, and never runs
//! the tool. Ulya translates into Ukrainian and runs it at times. Ola joins
//! branches and approves; her clone has the merge driver, the others have not.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::support::{World, bare_world, run};

const LETTER: &str = "\
---
title: Keep the library open
---

# Keep the library open

The town wants to close the library on 5 December.

Every evning, eighty people read here.

Write to the mayor and ask her to think again.

Gifts: DE89 3704 0044 0532 0130 00
";

struct Team {
    world: World,
    day: u32,
}

/// What a run of the tool gave.
struct Ran {
    out: String,
    err: String,
    status: u8,
}

impl Team {
    fn new() -> Self {
        let world = bare_world();
        world.git(&["init", "--quiet", "--bare", "--initial-branch=main", "../origin.git"]);
        Self { world, day: 1 }
    }

    fn folder(&self, who: &str) -> PathBuf {
        self.world.outside().join(who)
    }

    /// Makes somebody a clone.
    fn clone_for(&self, who: &str) {
        self.world.git(&["clone", "--quiet", "../origin.git", &format!("../{who}")]);
        self.git(who, &["config", "user.name", who]);
        self.git(who, &["config", "user.email", "somebody@example.org"]);
        self.git(who, &["checkout", "--quiet", "-B", "main"]);
    }

    fn git(&self, who: &str, args: &[&str]) -> String {
        let (done, text) = self.tries_git(who, args);
        assert!(done, "{who}: git {args:?}: {text}");
        text
    }

    /// Runs git; says whether it succeeded, and what it said.
    fn tries_git(&self, who: &str, args: &[&str]) -> (bool, String) {
        let output = self.world.git_as(&self.folder(who), args);
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    }

    fn commits(&self, who: &str, message: &str) {
        self.git(who, &["add", "--all"]);
        self.git(who, &["commit", "--quiet", "--message", message]);
    }

    /// Commits, takes in what the others did, and gives it to them.
    fn shares(&self, who: &str, message: &str) {
        self.commits(who, message);
        self.pulls(who);
        self.git(who, &["push", "--quiet", "origin", "HEAD:main"]);
    }

    fn pulls(&self, who: &str) {
        self.git(who, &["fetch", "--quiet"]);
        self.git(who, &["merge", "--quiet", "--no-edit", "origin/main"]);
    }

    fn runs(&self, who: &str, line: &str) -> Ran {
        let day = format!("2026-12-{:02}", self.day);
        let (out, err, status) = run(&self.folder(who), &format!("{line} --today {day}"));
        Ran { out, err, status }
    }

    /// Runs the tool, which has to end well.
    fn hexapla(&self, who: &str, line: &str) -> String {
        let ran = self.runs(who, line);
        assert_eq!(ran.status, 0, "{who}: hexapla {line}\n{}{}", ran.out, ran.err);
        ran.out
    }

    fn edits(&self, who: &str, path: &str, old: &str, new: &str) {
        let place = self.folder(who).join(path);
        let text = fs::read_to_string(&place).unwrap();
        assert_eq!(text.matches(old).count(), 1, "{who}: {path}: {old}\n{text}");
        fs::write(place, text.replace(old, new)).unwrap();
    }

    /// Writes a translation by hand under the source text that begins so; with
    /// `done`, deletes the `@stale` line as the guide says.
    fn translates(&self, who: &str, path: &str, source: &str, value: &str, done: bool) {
        let place = self.folder(who).join(path);
        let text = fs::read_to_string(&place).unwrap();
        let at = text.find(&format!("\n# {source}")).unwrap_or_else(|| panic!("{source}\n{text}"));
        let (before, entry) = text.split_at(at + 1);
        let end = entry.find("\n\n").map_or(entry.len(), |end| end + 1);
        let (entry, after) = entry.split_at(end);
        let line = |line: &str| match line.split_once(" =") {
            _ if done && line.starts_with("# @stale") => String::new(),
            Some((id, _)) if !line.starts_with('#') && !value.is_empty() => {
                format!("{id} = {value}\n")
            }
            _ => line.to_owned(),
        };
        let entry: String = entry.split_inclusive('\n').map(line).collect();
        fs::write(place, format!("{before}{entry}{after}")).unwrap();
    }

    /// Returns where each language stands, as `pl 5 current 1 stale`.
    fn status(&self, who: &str) -> String {
        let ran = self.runs(who, "status --format json");
        let json: Value = serde_json::from_str(&ran.out).unwrap();
        let mut out = Vec::new();
        for statement in json["statements"].as_array().unwrap() {
            for (locale, one) in statement["locales"].as_object().unwrap() {
                let counts = &one["counts"];
                let part = |word: &str| {
                    let count = counts[word].as_u64().unwrap();
                    if count > 0 { format!(" {count} {word}") } else { String::new() }
                };
                let words = ["current", "stale", "unconfirmed", "missing", "reviewed"];
                out.push(format!("{locale}{}", words.map(part).concat()));
            }
        }
        out.join(", ")
    }

    #[track_caller]
    fn stands(&self, who: &str, expected: &str) {
        assert_eq!(self.status(who), expected, "on day {}", self.day);
    }
}

#[test]
fn two_weeks_of_a_team() {
    let mut team = Team::new();
    let (pl, uk) = ("locales/pl/library.ftl", "locales/uk/library.ftl");

    // Day 1. Nela begins, and everybody gets a clone.
    team.clone_for("nela");
    team.hexapla("nela", "init --source en --targets pl,uk");
    fs::remove_file(team.folder("nela").join("statements/welcome.md")).unwrap();
    fs::write(team.folder("nela").join("statements/library.md"), LETTER).unwrap();
    team.hexapla("nela", "sync");
    team.commits("nela", "Keep the library open");
    team.git("nela", &["push", "--quiet", "origin", "HEAD:main"]);
    for who in ["pola", "ulya", "ola"] {
        team.clone_for(who);
    }
    team.hexapla("ola", "init --git");
    let driver = format!("{} merge --driver %O %A %B %P", env!("CARGO_BIN_EXE_hexapla"));
    team.git("ola", &["config", "merge.hexapla.driver", &driver]);
    team.shares("ola", "Join locale files by entry");
    team.stands("ola", "pl 6 missing, uk 6 missing");

    // Day 2. Both translators work at the same time, in an editor only.
    team.day = 2;
    team.translates(
        "pola",
        pl,
        "The town wants",
        "Miasto chce zamknąć bibliotekę 5 grudnia.",
        false,
    );
    team.translates("pola", pl, "Every ev", "Co wieczór czyta tu osiemdziesiąt osób.", false);
    team.translates(
        "pola",
        pl,
        "Write to",
        "Napiszcie do burmistrzyni, by przemyślała to raz jeszcze.",
        false,
    );
    team.translates("pola", pl, "Gifts:", "Darowizny: { $iban1 }", false);
    team.edits("pola", pl, "title = { \"\" }", "title = Ratujmy bibliotekę");
    team.shares("pola", "Polish");
    team.translates("ulya", uk, "The town wants", "Місто хоче закрити бібліотеку 5 грудня.", false);
    team.translates("ulya", uk, "Gifts:", "Пожертви: { $iban1 }", false);
    team.shares("ulya", "Ukrainian, a beginning");
    team.pulls("ola");
    team.stands("ola", "pl 5 current 1 missing, uk 2 current 4 missing");

    // Day 3. Nela corrects the date, while Pola polishes the same sentence.
    team.day = 3;
    team.pulls("nela");
    team.edits("nela", "statements/library.md", "on 5 December", "on 12 December");
    let ran = team.runs("nela", "diff --since HEAD");
    assert!(ran.out.contains("1 segment") || ran.out.contains("one segment"), "{}", ran.out);
    team.hexapla("nela", "sync");
    team.shares("nela", "The date is 12 December");
    team.translates(
        "pola",
        pl,
        "The town wants",
        "Miasto chce zamknąć naszą bibliotekę 5 grudnia.",
        false,
    );
    team.commits("pola", "Our library");
    let (joined, _) =
        team.tries_git("pola", &["pull", "--no-rebase", "--no-edit", "origin", "main"]);
    assert!(!joined, "git alone cannot know that both belong together");
    team.git("pola", &["merge", "--abort"]);
    team.git("pola", &["push", "--quiet", "origin", "HEAD:polish"]);
    // Ola's driver joins them: her words, under the new text, to be updated.
    team.pulls("ola");
    team.git("ola", &["merge", "--quiet", "--no-edit", "origin/polish"]);
    team.git("ola", &["push", "--quiet", "origin", "HEAD:main"]);
    team.stands("ola", "pl 4 current 1 stale 1 missing, uk 1 current 1 stale 4 missing");
    let shown = team.hexapla("ola", "diff pl");
    assert!(shown.contains("naszą bibliotekę 5 grudnia") && shown.contains("{+12+}"), "{shown}");

    // Day 4. Pola updates by hand; Ulya thinks hers still fits, and is wrong to
    // ask for all: a stale translation is named.
    team.day = 4;
    team.pulls("pola");
    team.translates(
        "pola",
        pl,
        "The town wants",
        "Miasto chce zamknąć naszą bibliotekę 12 grudnia.",
        true,
    );
    team.shares("pola", "12 grudnia");
    team.pulls("ulya");
    let left = team.hexapla("ulya", "accept uk library");
    assert!(left.contains("it is stale"), "{left}");
    team.pulls("ola");
    team.stands("ola", "pl 5 current 1 missing, uk 1 current 1 stale 4 missing");

    // Day 5. Nela mends a slip and says that nothing is meant by it. Her first
    // try takes a number along, and is refused.
    team.day = 5;
    team.pulls("nela");
    team.edits("nela", "statements/library.md", "Every evning, eighty", "Every evening, ninety");
    let refused = team.runs("nela", "minor library");
    assert_eq!(
        (refused.status, refused.out.contains("eighty → ninety")),
        (1, true),
        "{}",
        refused.out
    );
    team.edits("nela", "statements/library.md", "ninety", "eighty");
    team.hexapla("nela", "minor library");
    team.shares("nela", "A slip");
    team.stands("nela", "pl 5 current 1 missing, uk 1 current 1 stale 4 missing");

    // Day 6. Pola translates the heading; Ola approves all Polish texts.
    team.day = 6;
    team.pulls("pola");
    team.edits("pola", pl, "s-390461 = { \"\" }", "s-390461 = Ratujmy bibliotekę");
    let heading = fs::read_to_string(team.folder("pola").join(pl)).unwrap();
    assert_eq!(heading.matches("= Ratujmy bibliotekę").count(), 2, "{heading}");
    team.shares("pola", "The heading");
    team.pulls("ola");
    team.hexapla("ola", "review pl library --yes");
    team.shares("ola", "Polish is approved");
    team.stands("ola", "pl 6 current 6 reviewed, uk 1 current 1 stale 4 missing");
    assert!(fs::read_to_string(team.folder("ola").join(pl)).unwrap().contains(" ola\n"));

    // Day 7. The town takes the date back; Nela reverts her commit with git.
    // Ulya's first translation is right again, Pola's and its approval are not.
    team.day = 7;
    team.pulls("nela");
    team.edits("nela", "statements/library.md", "on 12 December", "on 5 December");
    team.hexapla("nela", "sync");
    team.shares("nela", "5 December after all");
    team.pulls("ola");
    team.stands("ola", "pl 5 current 1 stale 5 reviewed, uk 2 current 4 missing");

    // Day 8. And back again: what was approved counts again, without a word.
    team.day = 8;
    team.git("nela", &["revert", "--no-edit", "HEAD"]);
    team.git("nela", &["push", "--quiet", "origin", "HEAD:main"]);
    team.pulls("ola");
    team.stands("ola", "pl 6 current 6 reviewed, uk 1 current 1 stale 4 missing");

    // Day 9. Nela moves a paragraph and adds one, while Ulya, in an old clone,
    // translates the rest. Git stops where the empty entry that she filled got a
    // newer text meanwhile; the tool knows what she translated, and that the
    // change was minor.
    team.day = 9;
    team.pulls("nela");
    let text = fs::read_to_string(team.folder("nela").join("statements/library.md")).unwrap();
    let moved = text.replace("Every evening, eighty people read here.\n\n", "").replace(
        "Gifts:",
        "Every evening, eighty people read here.\n\nCome to the twon hall at noon.\n\nGifts:",
    );
    fs::write(team.folder("nela").join("statements/library.md"), moved).unwrap();
    team.hexapla("nela", "sync");
    team.shares("nela", "Town hall");
    team.translates("ulya", uk, "Every ev", "Щовечора тут читає вісімдесят людей.", false);
    team.translates("ulya", uk, "Write to", "Напишіть міській голові.", false);
    team.edits("ulya", uk, "title = { \"\" }", "title = Збережімо бібліотеку");
    team.commits("ulya", "More Ukrainian");
    team.git("ulya", &["fetch", "--quiet"]);
    assert!(!team.tries_git("ulya", &["merge", "--no-edit", "origin/main"]).0);
    team.hexapla("ulya", "merge");
    team.commits("ulya", "Join what main has");
    team.git("ulya", &["push", "--quiet", "origin", "HEAD:main"]);
    team.pulls("ola");
    team.stands("ola", "pl 6 current 1 missing 6 reviewed, uk 4 current 1 stale 2 missing");

    // Day 10. Nela deletes a paragraph, while Ola edits another on a branch.
    // What both synced needs no further sync.
    team.day = 10;
    team.pulls("nela");
    team.edits(
        "nela",
        "statements/library.md",
        "Write to the mayor and ask her to think again.\n\n",
        "",
    );
    team.hexapla("nela", "sync");
    team.git("ola", &["switch", "--quiet", "--create", "noon"]);
    team.edits("ola", "statements/library.md", "at noon", "at one o'clock");
    team.hexapla("ola", "sync");
    team.commits("ola", "One o'clock");
    team.git("ola", &["push", "--quiet", "origin", "noon"]);
    team.shares("nela", "No letters to the mayor");
    team.git("nela", &["merge", "--quiet", "--no-edit", "origin/noon"]);
    assert_eq!(team.hexapla("nela", "sync"), "Everything is written down already.\n");
    team.git("nela", &["push", "--quiet", "origin", "HEAD:main"]);
    team.stands("nela", "pl 5 current 1 missing 5 reviewed, uk 3 current 1 stale 2 missing");

    // Day 11. Ulya's branch is squashed by the forge. A clone of depth 1 gives
    // the same answers as hers.
    team.day = 11;
    team.pulls("ulya");
    team.git("ulya", &["switch", "--quiet", "--create", "more"]);
    team.translates("ulya", uk, "The town wants", "Місто хоче закрити бібліотеку 12 грудня.", true);
    team.translates("ulya", uk, "Come to", "Приходьте до ратуші о першій.", false);
    team.commits("ulya", "Town hall");
    team.edits("ulya", uk, "s-390461 = { \"\" }", "s-390461 = Збережімо бібліотеку");
    team.commits("ulya", "Heading");
    team.git("ulya", &["push", "--quiet", "origin", "more"]);
    team.git("ola", &["switch", "--quiet", "main"]);
    team.pulls("ola");
    team.git("ola", &["fetch", "--quiet"]);
    team.git("ola", &["merge", "--quiet", "--squash", "origin/more"]);
    team.commits("ola", "Ukrainian");
    team.git("ola", &["push", "--quiet", "origin", "HEAD:main"]);
    team.stands("ola", "pl 5 current 1 missing 5 reviewed, uk 6 current");
    let origin = format!("file://{}", team.folder("origin.git").display());
    team.world.git(&["clone", "--quiet", "--depth", "1", &origin, "../shallow"]);
    for line in ["status", "status --segments --format json", "todo"] {
        assert_eq!(team.runs("shallow", line).out, team.runs("ola", line).out, "{line}");
    }

    // Day 12. Nela renames the file and edits it, while Pola, in an old clone,
    // translates the last sentence under the old name.
    team.day = 12;
    team.pulls("pola");
    team.pulls("nela");
    team.git("nela", &["mv", "statements/library.md", "statements/open-library.md"]);
    team.hexapla("nela", "sync");
    team.edits("nela", "statements/open-library.md", "twon hall", "town hall");
    team.hexapla("nela", "minor open-library --since HEAD");
    team.shares("nela", "A better name");
    team.translates("pola", pl, "Come to", "Przyjdźcie pod ratusz o pierwszej.", false);
    team.shares("pola", "Town hall");
    team.pulls("ola");
    team.stands("ola", "pl 6 current 5 reviewed, uk 6 current");

    // Day 13. A slip in a Polish text is mended on a branch for the printers,
    // and picked for main: it was approved, and has to be approved again.
    team.day = 13;
    let pl = "locales/pl/open-library.ftl";
    team.pulls("pola");
    team.git("pola", &["switch", "--quiet", "--create", "print"]);
    team.edits("pola", pl, "osiemdziesiąt osób", "osiemdziesięcioro ludzi");
    team.commits("pola", "For print");
    team.git("pola", &["switch", "--quiet", "main"]);
    team.git("pola", &["cherry-pick", "print"]);
    team.git("pola", &["push", "--quiet", "origin", "HEAD:main"]);
    team.pulls("ola");
    team.stands("ola", "pl 6 current 4 reviewed, uk 6 current");
    let shown = team.runs("ola", "review pl open-library");
    assert!(shown.err.contains("[-osiemdziesiąt osób-]"), "{}", shown.err);
    team.hexapla("ola", "review pl open-library --yes");
    team.shares("ola", "Approved for print");

    // Day 14. Everything is current, and what is built says so in each language.
    team.day = 14;
    team.pulls("nela");
    team.stands("nela", "pl 6 current 6 reviewed, uk 6 current");
    team.hexapla("nela", "build --missing fail --stale fail");
    for (locale, date) in [("pl", "12 grudnia"), ("uk", "12 грудня"), ("en", "12 December")] {
        let path = format!("build/{locale}/open-library.md");
        let text = fs::read_to_string(team.folder("nela").join(path)).unwrap();
        assert!(text.contains(date) && text.contains("DE89 3704 0044 0532 0130 00"), "{text}");
    }
    for who in ["nela", "pola", "ulya", "ola"] {
        team.pulls(who);
        assert_eq!(team.hexapla(who, "sync"), "Everything is written down already.\n");
    }
}
