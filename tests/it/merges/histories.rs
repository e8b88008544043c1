//! Random histories on two or three branches, joined by real git, with
//! conflicts settled as people settle them, and what is found in them.

#![allow(dead_code, reason = "the tests and the measuring programs use their parts")]

use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use git2::Oid;
use hexapla::format::fluent::LocaleFile;
use hexapla::workflow::merge::plan::{Request as MergeRequest, Undecided, plan};
use hexapla::workflow::merge::{Conflict, Side};
use hexapla::workflow::sync::Request;
use proptest::prelude::*;
use proptest::strategy::{BoxedStrategy, ValueTree as _};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::joiner::{Command, Join, Joiner, Stages, unlabelled, with_driver};
use crate::simulation::{Files, Record, Step, TEXTS, World, step};

/// What was met in a number of histories.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tally {
    /// What is counted, by its name.
    pub(crate) counts: BTreeMap<&'static str, usize>,
    /// The laws that were broken, each with its history.
    pub(crate) broken: Vec<String>,
}

/// All that is counted, in the order of a table.
pub(crate) const COUNTED: [&str; 16] = [
    "histories",
    "joins",
    "joined clean",
    "conflict in the statement",
    "conflict in the catalog",
    "conflict in a locale file",
    "conflict of whole files",
    "entries left to pick",
    "of them, changed on one side",
    "settled by taking a side",
    "settled by deleting the markers",
    "settled by hexapla merge",
    "ids that stand twice",
    "false current or approval",
    "text lost",
    "other trouble",
];

impl Tally {
    pub(crate) fn add(&mut self, other: &Self) {
        for (name, count) in &other.counts {
            *self.counts.entry(name).or_default() += count;
        }
        self.broken.extend(other.broken.iter().cloned());
    }

    fn count(&mut self, name: &'static str, number: usize) {
        debug_assert!(COUNTED.contains(&name));
        *self.counts.entry(name).or_default() += number;
    }

    fn breaks(&mut self, name: &'static str, law: String) {
        self.count(name, 1);
        self.broken.push(law);
    }
}

/// How people settle what git could not join.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Settling {
    /// Each file is taken whole from one side.
    Sides,
    /// The markers are deleted, and what stood between them stays.
    Markers,
    /// `hexapla merge`, and a pick for what it leaves.
    Tool,
}

/// A source of random choices that a number repeats.
struct Dice {
    runner: TestRunner,
    step: BoxedStrategy<Step>,
}

impl Dice {
    fn new(seed: u64) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
        let runner = TestRunner::new_with_rng(Config::default(), rng);
        Self { runner, step: step().boxed() }
    }

    fn of(&mut self, range: Range<usize>) -> usize {
        range.new_tree(&mut self.runner).unwrap().current()
    }

    fn coin(&mut self) -> bool {
        self.of(0..2) == 0
    }

    fn step(&mut self) -> Step {
        self.step.new_tree(&mut self.runner).unwrap().current()
    }
}

/// A branch: what its people have before them, and its last commit.
struct Branch {
    world: World,
    commit: Oid,
}

struct History<'a> {
    git: &'a Joiner,
    driver: bool,
    dice: Dice,
    record: Record,
    branches: Vec<Branch>,
    tally: &'a mut Tally,
    log: Vec<String>,
}

/// Plays one history; the same number gives the same.
pub(crate) fn play(git: &Joiner, seed: u64, driver: bool, tally: &mut Tally) {
    tally.count("histories", 1);
    let mut found = Tally::default();
    let played = catch_unwind(AssertUnwindSafe(|| {
        let mut history = History::begin(git, seed, driver, &mut found);
        for _ in 0..history.dice.of(2..4) {
            history.work();
            history.join();
        }
        history.work();
    }));
    if let Err(panic) = played {
        let said = panic.downcast_ref::<String>().cloned().unwrap_or_default();
        let lost = said.contains("lost");
        found.breaks(if lost { "text lost" } else { "other trouble" }, said);
    }
    found.broken = found.broken.iter().map(|law| format!("history {seed}: {law}")).collect();
    tally.add(&found);
}

impl<'a> History<'a> {
    fn begin(git: &'a Joiner, seed: u64, driver: bool, tally: &'a mut Tally) -> Self {
        let mut dice = Dice::new(seed);
        let mut world = World::new();
        world.paragraphs = [0, 3, 6, 10].map(|at| TEXTS[at].to_owned()).to_vec();
        world.sync(&Request::default());
        for _ in 0..dice.of(3..12) {
            world.step(&dice.step());
        }
        let record = mem::take(&mut world.record);
        let commit = git.commit(&world.tree(), &[]);
        let branches = (0..dice.of(2..4)).map(|_| Branch { world: world.clone(), commit });
        let branches = branches.collect();
        Self { git, driver, dice, record, branches, tally, log: Vec::new() }
    }

    /// Each branch does some work and commits it.
    fn work(&mut self) {
        for at in 0..self.branches.len() {
            for _ in 0..self.dice.of(1..5) {
                let step = self.dice.step();
                self.log.push(format!("{at}: {step:?}"));
                let branch = &mut self.branches[at];
                mem::swap(&mut branch.world.record, &mut self.record);
                branch.world.step(&step);
                mem::swap(&mut branch.world.record, &mut self.record);
                self.judge(at, &format!("{step:?}"));
            }
            let branch = &mut self.branches[at];
            branch.commit = self.git.commit(&branch.world.tree(), &[branch.commit]);
        }
    }

    fn judge(&mut self, at: usize, how: &str) {
        let world = &mut self.branches[at].world;
        mem::swap(&mut world.record, &mut self.record);
        let judged = world.judge();
        mem::swap(&mut world.record, &mut self.record);
        if let Err(law) = judged {
            let log = self.log.join("; ");
            self.tally.breaks("false current or approval", format!("{how}: {law} [{log}]"));
        }
    }

    /// Joins one branch into another.
    fn join(&mut self) {
        let ours = self.dice.of(0..self.branches.len());
        let theirs = (ours + self.dice.of(1..self.branches.len())) % self.branches.len();
        let (one, other) = (&self.branches[ours], &self.branches[theirs]);
        let commits = [one.commit, other.commit];
        let trees = [one.world.tree(), other.world.tree()];
        let base = self.git.base(commits[0], commits[1]).map(|base| self.git.files(base));
        let mut join = self.git.join(commits[0], commits[1]);
        self.log.push(format!("{theirs} into {ours}"));
        self.tally.count("joins", 1);
        if self.tally.counts["joins"] == 1 && self.dice.of(0..40) == 0 {
            let (clean, files) = self.git.join_with(Command::Merge, commits[0], commits[1]);
            if clean != join.conflicts.is_empty() || unlabelled(&files) != unlabelled(&join.files) {
                self.tally.breaks("other trouble", "git merge gives another result".to_owned());
            }
        }
        if let (true, Some(base)) = (self.driver, &base) {
            let (driven, left) = with_driver(base, &trees[0], &trees[1], &join);
            self.tally.count("entries left to pick", left.len());
            // Entries that stand twice, are damaged, or contradict themselves.
            let by_one = |conflict: &&Conflict| {
                let base = conflict.base.clone().unwrap_or_default();
                conflict.ours == conflict.theirs
                    || [&conflict.ours, &conflict.theirs].contains(&&base)
            };
            self.tally.count("of them, changed on one side", left.iter().filter(by_one).count());
            join = driven;
        }
        self.count(&join);
        self.nothing_lost(base.as_ref(), &trees, &join);
        let before = self.branches[ours].world.clone();
        let their = self.branches[theirs].world.clone();
        let world = self.settled(&join, before, &their);
        let squash = self.dice.of(0..4) == 0;
        let parents = &commits[..if squash { 1 } else { 2 }];
        let commit = self.git.commit(&world.tree(), parents);
        self.branches[ours] = Branch { world, commit };
        self.judge(ours, "joined");
        self.count_twice(ours);
    }

    fn count(&mut self, join: &Join) {
        let kind = |path: &String| match path.split('/').collect::<Vec<_>>()[..] {
            _ if !join.is_of_lines() => "conflict of whole files",
            ["statements", ..] => "conflict in the statement",
            ["locales", "en", ..] => "conflict in the catalog",
            _ => "conflict in a locale file",
        };
        let kinds: BTreeSet<&str> = join.conflicts.keys().map(kind).collect();
        let kinds = kinds.into_iter().chain(join.conflicts.is_empty().then_some("joined clean"));
        kinds.for_each(|kind| self.tally.count(kind, 1));
    }

    /// What both sides hold, and what is new on one, is in what git leaves,
    /// between markers or not.
    fn nothing_lost(&mut self, base_files: Option<&Files>, trees: &[Files; 2], join: &Join) {
        if !join.is_of_lines() {
            return;
        }
        let tokens = |files: &Files| -> BTreeSet<String> {
            let words = files.values().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
            words.filter(|word| word.starts_with("tok")).map(str::to_owned).collect()
        };
        let kept = tokens(&join.files);
        let [ours, theirs] = [tokens(&trees[0]), tokens(&trees[1])];
        let base = base_files.map(tokens);
        let is_new = |token: &&String| base.as_ref().is_some_and(|base| !base.contains(*token));
        // Of two equal copies each side may have rewritten one.
        let words = |text: &String, token: &String| {
            text.split(|c: char| !c.is_alphanumeric()).filter(|word| word == token).count()
        };
        let copies = |token: &String| -> usize {
            base_files.into_iter().flatten().map(|(_, text)| words(text, token)).sum()
        };
        let mut wanted: BTreeSet<&String> = ours.intersection(&theirs).collect();
        wanted.retain(|token| copies(token) < 2);
        wanted.extend(ours.union(&theirs).filter(is_new));
        let lost: Vec<_> = wanted.into_iter().filter(|token| !kept.contains(*token)).collect();
        if !lost.is_empty() {
            let law = format!("{lost:?} [{}]", self.log.join("; "));
            self.tally.breaks("text lost", law);
        }
    }

    /// Returns what a person has who settled the conflicts of a join.
    fn settled(&mut self, join: &Join, ours: World, theirs: &World) -> World {
        let mut world = ours.clone();
        let mut files = join.files.clone();
        let mut both = true;
        let settling = [Settling::Sides, Settling::Markers, Settling::Tool][self.dice.of(0..3)];
        if !join.conflicts.is_empty() && join.is_of_lines() {
            self.tally.count(
                match settling {
                    Settling::Sides => "settled by taking a side",
                    Settling::Markers => "settled by deleting the markers",
                    Settling::Tool => "settled by hexapla merge",
                },
                1,
            );
        }
        for (path, stages) in &join.conflicts {
            let (Some(mine), Some(yours)) = (&stages.ours, &stages.theirs) else { continue };
            let is_statement = path.starts_with("statements/");
            match settling {
                Settling::Markers if !is_statement => {
                    let text = unmarked(&files[path]);
                    files.insert(path.clone(), text);
                }
                Settling::Tool if !is_statement => {}
                _ => {
                    let side = if self.dice.coin() { mine } else { yours };
                    files.insert(path.clone(), side.clone());
                    // With the catalog, the minor changes are those of one side.
                    if path.starts_with("locales/en/") {
                        both = false;
                        if side == yours {
                            world.minors = theirs.minors.clone();
                        }
                    }
                }
            }
        }
        if !join.is_of_lines() || !world.check_out(files) {
            return if self.dice.coin() { ours } else { theirs.clone() };
        }
        if both {
            world.minors.extend(theirs.minors.iter().cloned());
        }
        if settling == Settling::Tool {
            self.by_tool(&mut world, join);
        }
        world
    }

    /// Runs `hexapla merge` on the files with markers, and picks what it leaves.
    fn by_tool(&mut self, world: &mut World, join: &Join) {
        let index_known = self.dice.coin();
        for (path, stages) in join.conflicts.iter().filter(|(path, _)| path.starts_with("locales/"))
        {
            let mut request =
                MergeRequest { paths: Some(vec![path.clone()]), ..MergeRequest::default() };
            if index_known {
                let Stages { base, ours, theirs } = stages.clone();
                let both = ours.zip(theirs);
                request.undecided.extend(
                    both.map(|(ours, theirs)| (path.clone(), Undecided { base, ours, theirs })),
                );
            }
            let merge = |world: &mut World, request: &MergeRequest| {
                let plan = plan(&world.snapshot(), &world.read(), request);
                for write in plan.writes {
                    world.files.insert(write.path, write.content);
                }
                plan.files.into_iter().flat_map(|(_, merged)| merged.conflicts).collect::<Vec<_>>()
            };
            let left = merge(world, &request);
            if left.is_empty() {
                continue;
            }
            if !self.driver {
                self.tally.count("entries left to pick", left.len());
            }
            let mut pick = |_| if self.dice.coin() { Side::Ours } else { Side::Theirs };
            let picks =
                left.iter().map(|conflict| conflict.id.clone()).map(|id| (id.clone(), pick(id)));
            let request = MergeRequest { picks: picks.collect(), ..request };
            let again = merge(world, &request);
            if !again.is_empty() {
                self.tally.breaks("other trouble", format!("picked, and left: {again:?}"));
            }
        }
    }

    fn count_twice(&mut self, at: usize) {
        let files = self.branches[at].world.files.values();
        let twice: usize = files
            .map(|text| {
                let file = LocaleFile::parse(text, &|_| true);
                let mut seen = BTreeSet::new();
                file.entries.iter().filter(|block| !seen.insert(&block.entry.id)).count()
            })
            .sum();
        self.tally.count("ids that stand twice", twice);
    }
}

/// Returns a file without the markers, and with what stood between them.
fn unmarked(text: &str) -> String {
    let is_marker = |line: &str| {
        ["<<<<<<<", "|||||||", ">>>>>>>"].iter().any(|marker| line.starts_with(marker))
            || line.trim_end() == "======="
    };
    text.split_inclusive('\n').filter(|line| !is_marker(line)).collect()
}
