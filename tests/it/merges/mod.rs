//! What git makes of two people's work on one entry, or on neighbours: every
//! pair of actions, in each state in which both make sense, joined by real git.
//!
//! A record kept apart judges each outcome: never a false current, and nothing
//! that both sides hold is lost. What came of each pair stands in
//! `merges.txt`; `HEXAPLA_ACCEPT=1 cargo test --test it merges` writes it anew.

mod actions;
mod classes;
mod driver;
pub(crate) mod histories;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use hexapla::format::fluent::lines;
use hexapla::model::{SegmentId, Status};
use hexapla::workflow::merge::plan::{self, plan};
use hexapla::workflow::sync::Request;
use rayon::prelude::*;

use crate::joiner::{Command, Join, Joiner, unlabelled, with_driver};
use crate::simulation::{Files, World, tag};
use actions::{Action, Start, act, begin, id_at};

/// The locale file on which the branches work.
const PL: &str = "locales/pl/letter-0.ftl";

/// Two branches that began as one.
struct Pair {
    name: String,
    base: World,
    main: World,
    branch: World,
    /// The entries concerned: main's, and the branch's.
    ids: [SegmentId; 2],
    /// The laws that an outcome breaks.
    broken: RefCell<Vec<String>>,
    /// How `hexapla merge` fared in each style.
    commands: Cell<[[usize; 3]; STYLES.len()]>,
}

/// Styles of conflict markers, and whether git's index still holds the base.
const STYLES: [(&str, bool); 4] =
    [("merge", true), ("merge", false), ("diff3", false), ("zdiff3", false)];

/// How main and branch are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    IntoMain,
    IntoBranch,
}

impl Pair {
    /// `None` where one of the actions makes no sense in that state.
    fn new(base: &(Start, World), actions: [usize; 2], places: [usize; 2]) -> Option<Self> {
        let (start, base) = (base.0, base.1.clone());
        let [on_main, on_branch] = actions;
        let (main_action, main_name, ..) = Action::ALL[on_main];
        let (branch_action, branch_name, ..) = Action::ALL[on_branch];
        let (mut main, mut branch) = (base.clone(), base.clone());
        let ids = places.map(|place| id_at(&base, place));
        let sense = act(&mut main, start, main_action, places[0], 0)
            && act(&mut branch, start, branch_action, places[1], 1);
        let name = format!("{start:?}: {main_name} | {branch_name} at {places:?}");
        sense.then_some(Self {
            name,
            base,
            main,
            branch,
            ids,
            broken: RefCell::default(),
            commands: Cell::default(),
        })
    }

    fn must(&self, holds: bool, law: impl FnOnce() -> String) {
        if !holds {
            self.broken.borrow_mut().push(format!("{}: {}", self.name, law()));
        }
    }

    fn sides(&self, direction: Direction) -> [&World; 2] {
        match direction {
            Direction::IntoMain => [&self.main, &self.branch],
            Direction::IntoBranch => [&self.branch, &self.main],
        }
    }

    /// Returns what a person has after a join, with the record of both.
    fn joined(&self, direction: Direction, files: &Files) -> World {
        let [ours, theirs] = self.sides(direction);
        let mut world = ours.clone();
        world.record.add(&theirs.record);
        world.minors.extend(theirs.minors.iter().cloned());
        self.must(world.check_out(files.clone()), || format!("no statement: {files:#?}"));
        world
    }

    /// Judges what a person has, as it is and after any sync.
    fn judge(&self, world: &World, how: &str) {
        let some = Request { locales: Some(vec![tag("uk")]), ..Request::default() };
        let none = Request { source_only: true, ..Request::default() };
        for first in [Request::default(), some, none] {
            let mut world = world.clone();
            let mut law = world.judge();
            for request in [first, Request::default()] {
                law = law.and_then(|()| {
                    world.sync(&request);
                    world.judge()
                });
            }
            if let Err(law) = law {
                self.must(false, || format!("{how}: {law}"));
                break;
            }
        }
    }

    /// Judges a join, and says in a letter what came of it.
    fn outcome(&self, direction: Direction, join: &Join) -> String {
        if join.conflicts.is_empty() {
            let world = self.joined(direction, &join.files);
            self.judge(&world, "joined clean");
            self.nothing_lost(direction, &world);
            let statuses = [&self.ids[0], &self.ids[1]].map(|id| letter(&world, id));
            if self.ids[0] == self.ids[1] {
                return statuses[0].to_owned();
            }
            let alone = [letter(&self.main, &self.ids[0]), letter(&self.branch, &self.ids[1])];
            return if statuses == alone { "=".to_owned() } else { "#".to_owned() };
        }
        // The same files either way.
        if direction == Direction::IntoMain {
            self.whole_sides(join);
        }
        let in_conflict = |begin: &str| join.conflicts.keys().any(|path| path.starts_with(begin));
        let letter = match (in_conflict("statements/"), in_conflict("locales/pl/")) {
            (true, true) => "B",
            (true, false) => "S",
            (false, true) => "X",
            (false, false) => "K",
        };
        letter.to_owned()
    }

    /// Settles conflicts by taking whole files of one side, in every mixture.
    fn whole_sides(&self, join: &Join) {
        for mixture in 0..1_usize << join.conflicts.len() {
            let mut files = join.files.clone();
            for (n, (path, stages)) in join.conflicts.iter().enumerate() {
                let side = if mixture >> n & 1 == 0 { &stages.ours } else { &stages.theirs };
                files.insert(path.clone(), side.clone().unwrap());
            }
            let world = self.joined(Direction::IntoMain, &files);
            self.judge(&world, &format!("whole sides {mixture:b}"));
        }
    }

    /// What both sides' last commits hold, and what is new on one, is in a join.
    fn nothing_lost(&self, direction: Direction, world: &World) {
        let [base, ours, theirs] = [&self.base, &self.main, &self.branch].map(World::live_tokens);
        let both: BTreeSet<_> = ours.intersection(&theirs).cloned().collect();
        let kept = world.live_tokens();
        self.must(both.is_subset(&kept), || format!("{direction:?}: {both:?} {kept:?}"));
        let new: BTreeSet<_> =
            ours.union(&theirs).filter(|t| !base.contains(*t)).cloned().collect();
        self.must(new.is_subset(&kept), || format!("{direction:?}: {new:?} {kept:?}"));
        let words = |world: &World| people(&world.files);
        let both: BTreeSet<_> = words(&self.main).union(&words(&self.branch)).cloned().collect();
        let kept = words(world);
        self.must(both.is_subset(&kept), || format!("{direction:?}: {both:?} {kept:?}"));
    }

    /// Joins with real git, with and without the driver, both ways, and says
    /// what came of it. Where it is `thorough`, all commands that join are
    /// asked, and the driver by git itself.
    fn outcomes(&self, git: &Gits, thorough: bool) -> [String; 2] {
        let [main, branch] = self.commit(&git.plain);
        let joins = [git.plain.join(main, branch), git.plain.join(branch, main)];
        let driven = [
            self.driven(Direction::IntoMain, &joins[0]),
            self.driven(Direction::IntoBranch, &joins[1]),
        ];
        if thorough {
            self.commands(&git.plain, [main, branch], &joins);
            let [main, branch] = self.commit(&git.driver);
            let real = [git.driver.join(main, branch), git.driver.join(branch, main)];
            for (real, ours) in real.iter().zip(&driven) {
                self.must(real.conflicts.keys().eq(ours.conflicts.keys()), || {
                    "git's driver".to_owned()
                });
                self.must(unlabelled(&real.files) == unlabelled(&ours.files), || {
                    "git's driver: bytes".to_owned()
                });
            }
            self.commands(&git.driver, [main, branch], &driven);
        }
        if !driven[0].conflicts.contains_key(PL) && joins[0].conflicts.contains_key(PL) {
            self.command(&git.plain, [main, branch], &driven[0]);
        }
        let plain = self.letter(&joins);
        let driver = if joins == driven { plain.clone() } else { self.letter(&driven) };
        [plain, driver]
    }

    /// Judges what came of joining both ways.
    fn letter(&self, joins: &[Join; 2]) -> String {
        let one = self.outcome(Direction::IntoMain, &joins[0]);
        if joins[0] != joins[1] {
            let other = self.outcome(Direction::IntoBranch, &joins[1]);
            self.must(one == other, || format!("the order decides: {one} {other}"));
        }
        one
    }

    /// Runs `hexapla merge` on what plain git left in conflict, in each style
    /// of markers, and says how that compares with the driver.
    fn command(&self, git: &Joiner, [main, branch]: [git2::Oid; 2], driven: &Join) {
        for (n, (style, staged)) in STYLES.into_iter().enumerate() {
            let join = git.join_marked(style, main, branch);
            let mut files = join.files.clone();
            let mut undecided = BTreeMap::new();
            let mut statement = false;
            for (path, stages) in &join.conflicts {
                if path.starts_with("statements/") {
                    files.insert(path.clone(), stages.ours.clone().unwrap());
                    statement = true;
                } else if staged {
                    let both = stages.ours.clone().zip(stages.theirs.clone());
                    let base = stages.base.clone();
                    undecided.extend(both.map(|(ours, theirs)| {
                        (path.clone(), plan::Undecided { base, ours, theirs })
                    }));
                }
            }
            let mut world = self.joined(Direction::IntoMain, &files);
            let request = plan::Request { undecided, ..plan::Request::default() };
            let plan = plan(&world.snapshot(), &world.read(), &request);
            let left = plan.files.iter().any(|(_, merged)| !merged.conflicts.is_empty());
            for write in plan.writes {
                world.files.insert(write.path, write.content);
            }
            self.judge(&world, &format!("hexapla merge, {style}"));
            let same = || {
                let other = self.joined(Direction::IntoMain, &driven.files);
                self.ids.iter().all(|id| letter(&world, id) == letter(&other, id))
            };
            let verdict = match left {
                true => 2,
                false if statement || same() => 0,
                false => 1,
            };
            let mut counts = self.commands.get();
            counts[n][verdict] += 1;
            self.commands.set(counts);
        }
    }

    /// Commits main and branch.
    fn commit(&self, git: &Joiner) -> [git2::Oid; 2] {
        let base = git.commit(&self.base.tree(), &[]);
        [&self.main, &self.branch].map(|world| git.commit(&world.tree(), &[base]))
    }

    /// Joins with each command that joins; they all have to agree.
    fn commands(&self, git: &Joiner, [main, branch]: [git2::Oid; 2], joins: &[Join; 2]) {
        for command in Command::ALL {
            for (join, ours, theirs) in [(&joins[0], main, branch), (&joins[1], branch, main)] {
                let (clean, files) = git.join_with(command, ours, theirs);
                self.must(clean == join.conflicts.is_empty(), || format!("{command:?} {clean}"));
                self.must(unlabelled(&files) == unlabelled(&join.files), || {
                    format!("{command:?} differs")
                });
            }
        }
    }

    /// Returns what a join is with the merge driver: git asks it for each file
    /// below `locales/` that both sides changed.
    fn driven(&self, direction: Direction, join: &Join) -> Join {
        let [ours, theirs] = self.sides(direction).map(World::tree);
        let driven = with_driver(&self.base.tree(), &ours, &theirs, join);
        for conflict in &driven.1 {
            let base = conflict.base.clone().unwrap_or_default();
            let both = conflict.ours != base && conflict.theirs != base;
            self.must(both && conflict.ours != conflict.theirs, || {
                format!("needless: {conflict:?}")
            });
        }
        driven.0
    }
}

/// Repositories in which git joins by itself, and with the driver.
struct Gits {
    plain: Joiner,
    driver: Joiner,
}

impl Gits {
    fn new() -> Self {
        let program = Path::new(env!("CARGO_BIN_EXE_hexapla"));
        Self { plain: Joiner::new(None), driver: Joiner::new(Some(program)) }
    }
}

/// Returns what people wrote besides translations: remarks and approvals.
fn people(files: &Files) -> BTreeSet<String> {
    let all = files.values().flat_map(|text| text.lines());
    let of_people = |line: &&str| {
        line.starts_with("# NB") || matches!(lines::read(line), lines::Line::Reviewed(_))
    };
    all.filter(of_people).map(str::to_owned).collect()
}

/// Says how the Polish translation of a segment stands.
fn letter(world: &World, id: &SegmentId) -> &'static str {
    let read = world.read();
    let mut rows = read.all[0].translations(&tag("pl")).unwrap();
    match rows.find(|(listing, ..)| listing.id == *id).map(|(.., status)| status) {
        None => "g",
        Some(Status::Missing) => "m",
        Some(Status::Unconfirmed) => "u",
        Some(Status::Stale) => "s",
        Some(Status::Current) => "c",
    }
}

/// What came of all pairs: the letters without and with the driver, main's
/// actions down and the branch's across; the laws that are broken; and how
/// `hexapla merge` fared.
#[derive(Default)]
struct Outcomes {
    cells: Vec<[String; 2]>,
    broken: Vec<String>,
    commands: [[usize; 3]; STYLES.len()],
}

impl Outcomes {
    fn of(places: [usize; 2], thorough: fn(usize) -> bool) -> Self {
        let most = Action::ALL.len();
        let starts: Vec<(Start, World)> = Start::ALL.map(|start| (start, begin(start))).into();
        let cell = |git: &mut Gits, number: usize| {
            let mut out = Self { cells: vec![Default::default()], ..Self::default() };
            for (n, base) in starts.iter().enumerate() {
                let pair = Pair::new(base, [number / most, number % most], places);
                let letters = pair.as_ref().map_or_else(
                    || ["-", "-"].map(str::to_owned),
                    |pair| pair.outcomes(git, thorough(number * starts.len() + n)),
                );
                out.cells[0].iter_mut().zip(letters).for_each(|(cell, letter)| *cell += &letter);
                if let Some(pair) = pair {
                    out.add_laws(&pair.broken.take(), &pair.commands.get());
                }
            }
            out
        };
        let all = (0..most * most).into_par_iter().map_init(Gits::new, cell);
        let all: Vec<Self> = all.collect();
        all.into_iter().fold(Self::default(), |mut sum, one| {
            sum.add_laws(&one.broken, &one.commands);
            sum.cells.extend(one.cells);
            sum
        })
    }

    fn add_laws(&mut self, broken: &[String], commands: &[[usize; 3]]) {
        self.broken.extend(broken.iter().cloned());
        for (sum, counts) in self.commands.iter_mut().zip(commands) {
            sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
    }

    fn matrix(&self, which: usize) -> String {
        laid_out(&self.cells.iter().map(|cell| cell[which].as_str()).collect::<Vec<_>>())
    }
}

fn laid_out(cells: &[&str]) -> String {
    let mut out = format!("{:8}", "");
    Action::ALL.iter().for_each(|(_, _, short, _)| write!(out, " {short:4}").unwrap());
    out = format!("{}\n", out.trim_end());
    for (row, (_, name, ..)) in cells.chunks(Action::ALL.len()).zip(Action::ALL) {
        writeln!(out, "{name:8} {}", row.join(" ")).unwrap();
    }
    out
}

/// What the letters of a matrix mean.
const LEGEND: &str = "\
What git makes of two branches that touch one entry: main's action down, the
branch's across. Written by the test `merges`; HEXAPLA_ACCEPT=1 writes it anew.

A cell has a letter for each state in which the entry was when they began:
empty, current, stale, and edited without a sync.

- the two cannot both happen then
c joined: current, and made for the text as it stands
s joined: stale
u joined: unconfirmed
m joined: missing
g joined: the segment is gone, its entry is kept
= joined: each entry stands as on its own branch
# joined: an entry stands otherwise than on its own branch
X conflict in the locale file
K conflict in the catalog only
S conflict in the statement, perhaps also in its catalog
B conflict in the statement and in the locale file

Each join was judged as it is, after `sync`, and after `sync --locale` or
`sync --source-only` and then `sync`; each conflict was settled by taking whole
files of one side, in every mixture, and judged as often.
No false current, no false approval, no text lost that both sides had or one
side added.
";

fn table(thorough: fn(usize) -> bool) -> (String, Vec<String>) {
    let mut out = format!("{LEGEND}\n");
    for (_, name, short, what) in Action::ALL {
        writeln!(out, "{short} {name:8} {what}").unwrap();
    }
    let mut sum = Outcomes::default();
    for (head, places) in [("The same entry", [1, 1]), ("Neighbouring entries", [1, 2])] {
        let outcomes = Outcomes::of(places, thorough);
        sum.add_laws(&outcomes.broken, &outcomes.commands);
        for (n, how) in ["plain git", "with the merge driver"].into_iter().enumerate() {
            write!(out, "\n{head}, {how}\n\n{}", outcomes.matrix(n)).unwrap();
        }
    }
    out += "\n`hexapla merge` on locale files that plain git left in conflict and the driver\n\
            joins: pairs with the driver's statuses, with others, left to pick.\n\n";
    for ((style, staged), [same, other, left]) in STYLES.into_iter().zip(sum.commands) {
        let base = if staged { "and git's index" } else { "" };
        writeln!(out, "{same:4} {other:3} {left:3}  {style} {base}").unwrap();
    }
    (out.replace(" \n", "\n"), sum.broken)
}

fn said(broken: &[String]) -> String {
    format!("{} laws broken:\n{}", broken.len(), broken[..broken.len().min(20)].join("\n"))
}

#[test]
fn no_pair_makes_a_false_current() {
    let (table, broken) = table(|number| number % 97 == 0);
    assert!(broken.is_empty(), "{}\n{table}", said(&broken));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/merges/merges.txt");
    if std::env::var_os("HEXAPLA_ACCEPT").is_some_and(|value| value == "1") {
        std::fs::write(&path, &table).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(table, expected);
}

/// Takes minutes: `cargo test --test it merges -- --ignored`.
#[test]
#[ignore = "asks git for each pair, command and direction, with and without the driver"]
fn all_commands_that_join_agree() {
    let broken = table(|_| true).1;
    assert!(broken.is_empty(), "{}", said(&broken));
}

/// More of them: `cargo run --release --example merges -- 10000`.
#[test]
fn no_history_makes_a_false_current() {
    for driver in [false, true] {
        let play = |git: &mut Joiner, seed: u64| {
            let mut tally = histories::Tally::default();
            histories::play(git, seed, driver, &mut tally);
            tally.broken
        };
        let seeds = (0..100_u64).into_par_iter();
        let broken: Vec<String> = seeds.map_init(|| Joiner::new(None), play).flatten().collect();
        assert!(broken.is_empty(), "driver {driver}: {}", said(&broken));
    }
}
