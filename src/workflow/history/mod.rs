//! History: how coverage went from commit to commit, how long translations
//! took, and since when something waits.
//!
//! A [`Step`] is a commit with the statements that stand otherwise after it.
//! Steps go in, a [`History`] comes out; where they come from is not known
//! here. A segment *waits* from the commit at which its translation ceased to
//! be current, or at which it came in without one, until the commit at which it
//! is current again: that is a [`Span`]. A statement that was renamed is known
//! by its segments, and takes its past along.

mod pace;
mod stale;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{Coverage, Date, Fingerprint, Locale, Revision, SegmentId, StatementId, Status};

use super::rename;

pub use pace::{LocalePace, Pace, Rows, length, pace, paces, rows};
pub use stale::{StaleNow, stale_now};

/// A commit, with each statement that stands otherwise after it; `None` for
/// one that is gone.
#[derive(Debug, Clone)]
pub struct Step {
    /// The commit.
    pub revision: Revision,
    /// The statements.
    pub changed: BTreeMap<StatementId, Option<State>>,
}

/// Where a statement stands after a commit.
#[derive(Debug, Clone)]
pub struct State {
    /// Its segments in reading order.
    pub segments: Arc<[Outline]>,
    /// Where each of them stands in each target locale; none for a draft.
    pub statuses: BTreeMap<Locale, Arc<[Status]>>,
}

/// A segment without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The id.
    pub id: SegmentId,
    /// The fingerprint of the text.
    pub fingerprint: Fingerprint,
    /// How many words the text has.
    pub words: usize,
}

/// What a history is asked for.
#[derive(Debug, Clone)]
pub struct Question {
    /// The statements, as they are called now; `None` for all that ever were.
    pub statements: Option<BTreeSet<StatementId>>,
    /// The locales.
    pub locales: Vec<Locale>,
    /// Whether what was before the first commit is not known.
    pub shallow: bool,
}

/// How statements and locales fared. Commits are given by their place in the
/// steps.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The coverage after each commit that changed something.
    pub points: Vec<Point>,
    /// What was waited for and came, in the order in which it came.
    pub spans: Vec<Span>,
    waits: BTreeMap<(StatementId, Locale), BTreeMap<SegmentId, Wait>>,
}

/// The coverage after a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The commit.
    pub step: usize,
    /// The coverage in segments and in words, for each locale asked for.
    pub coverage: Vec<(Coverage, Coverage)>,
}

/// A time during which a segment waited for its translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The statement.
    pub statement: StatementId,
    /// The segment.
    pub segment: SegmentId,
    /// The locale.
    pub locale: Locale,
    /// The commit since which it waited.
    pub from: usize,
    /// The commit after which it was current.
    pub to: usize,
}

/// A segment that waits for its translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// The commit since which it does.
    pub since: usize,
    /// The commit since which it is stale, unless it was missing since.
    pub stale: Option<usize>,
    /// Whether it waited before the first commit that is known.
    pub longer: bool,
    /// The text of which the translation was current before.
    before: Option<Fingerprint>,
}

/// Walks the steps, oldest first, and tells what became of what.
pub fn record(steps: &[Step], question: &Question) -> History {
    let renames = renames(steps);
    let mut recorder = Recorder {
        steps,
        question,
        asked: question.statements.as_ref().map(|wanted| with_old_names(wanted, &renames)),
        now: BTreeMap::new(),
        totals: vec![Default::default(); question.locales.len()],
        history: History::default(),
    };
    for step in 0..steps.len() {
        for (old, new) in renames.get(&step).into_iter().flatten() {
            recorder.rename(old, new);
        }
        recorder.step(step);
    }
    recorder.history
}

/// For each step, the statements that got another name.
type Renames = BTreeMap<usize, Vec<(StatementId, StatementId)>>;

/// Finds statements that came in as others went, with at least half of their
/// segments.
fn renames(steps: &[Step]) -> Renames {
    let mut now: BTreeMap<&StatementId, &State> = BTreeMap::new();
    let mut renames = Renames::new();
    for (number, step) in steps.iter().enumerate() {
        let mut gone: Vec<(&StatementId, BTreeSet<&SegmentId>)> = step
            .changed
            .iter()
            .filter(|(_, state)| state.is_none())
            .filter_map(|(id, _)| Some((id, own_ids(now.remove(id)?))))
            .collect();
        for (id, state) in &step.changed {
            let Some(state) = state else { continue };
            if now.insert(id, state).is_some() || gone.is_empty() {
                continue;
            }
            if let Some(at) = rename::by_segments(&gone, &own_ids(state)) {
                let (old, _) = gone.remove(at);
                renames.entry(number).or_default().push((old.clone(), id.clone()));
            }
        }
    }
    renames
}

fn own_ids(state: &State) -> BTreeSet<&SegmentId> {
    rename::own_ids(state.segments.iter().map(|segment| &segment.id))
}

/// Returns the statements with all the names that they ever had.
fn with_old_names(wanted: &BTreeSet<StatementId>, renames: &Renames) -> BTreeSet<StatementId> {
    let mut names = wanted.clone();
    for (old, new) in renames.values().rev().flatten() {
        if names.contains(new) {
            names.insert(old.clone());
        }
    }
    names
}

struct Recorder<'a> {
    steps: &'a [Step],
    question: &'a Question,
    asked: Option<BTreeSet<StatementId>>,
    now: BTreeMap<StatementId, State>,
    totals: Vec<(Coverage, Coverage)>,
    history: History,
}

impl Recorder<'_> {
    fn rename(&mut self, old: &StatementId, new: &StatementId) {
        if let Some(state) = self.now.remove(old) {
            self.now.insert(new.clone(), state);
        }
        for locale in &self.question.locales {
            if let Some(waits) = self.history.waits.remove(&(old.clone(), locale.clone())) {
                self.history.waits.insert((new.clone(), locale.clone()), waits);
            }
        }
    }

    fn step(&mut self, step: usize) {
        let steps = self.steps;
        let mut touched = false;
        for (id, state) in &steps[step].changed {
            if self.asked.as_ref().is_some_and(|asked| !asked.contains(id)) {
                continue;
            }
            touched = true;
            let old = match state {
                Some(state) => self.now.insert(id.clone(), state.clone()),
                None => self.now.remove(id),
            };
            for at in 0..self.question.locales.len() {
                self.compare(step, id, at, old.as_ref(), state.as_ref());
            }
        }
        if touched {
            self.history.points.push(Point { step, coverage: self.totals.clone() });
        }
    }

    /// Takes over what changed for one statement in one locale.
    fn compare<'s>(
        &mut self,
        step: usize,
        id: &StatementId,
        at: usize,
        old: Option<&'s State>,
        new: Option<&'s State>,
    ) {
        let locale = &self.question.locales[at];
        let of_locale = |state: Option<&'s State>| {
            let state = state?;
            Some(View { segments: &state.segments, statuses: state.statuses.get(locale)? })
        };
        let (old, new) = (of_locale(old), of_locale(new));
        if let (Some(old), Some(new)) = (old, new)
            && old.is(new)
        {
            return;
        }
        let (segments, words) = &mut self.totals[at];
        if let Some((these, theirs)) = old.map(View::count) {
            *segments -= these;
            *words -= theirs;
        }
        if let Some((these, theirs)) = new.map(View::count) {
            *segments += these;
            *words += theirs;
        }
        let key = (id.clone(), locale.clone());
        let before = self.history.waits.remove(&key).unwrap_or_default();
        let first = self.question.shallow && step == 0;
        let (after, come) = wait(&before, old, new, step, first);
        let span = |(segment, from)| {
            let (statement, locale) = key.clone();
            Span { statement, segment, locale, from, to: step }
        };
        self.history.spans.extend(come.into_iter().map(span));
        if !after.is_empty() {
            self.history.waits.insert(key, after);
        }
    }
}

/// A statement in one locale after a commit.
#[derive(Clone, Copy)]
struct View<'a> {
    segments: &'a Arc<[Outline]>,
    statuses: &'a Arc<[Status]>,
}

impl<'a> View<'a> {
    /// Says whether nothing can have changed.
    fn is(self, other: View<'_>) -> bool {
        Arc::ptr_eq(self.segments, other.segments) && Arc::ptr_eq(self.statuses, other.statuses)
    }

    fn iter(self) -> impl Iterator<Item = (&'a Outline, Status)> {
        self.segments.iter().zip(self.statuses.iter().copied())
    }

    fn count(self) -> (Coverage, Coverage) {
        let mut coverage = (Coverage::default(), Coverage::default());
        for (segment, status) in self.iter() {
            coverage.0.add(status, 1);
            coverage.1.add(status, segment.words);
        }
        coverage
    }

    /// Returns the texts of which there are current translations.
    fn rendered(self) -> BTreeMap<&'a SegmentId, Fingerprint> {
        let current = self.iter().filter(|(_, status)| *status == Status::Current);
        current.map(|(segment, _)| (&segment.id, segment.fingerprint)).collect()
    }
}

/// Returns what waits after a commit, and what came with it and since when it
/// had waited. `first` is a commit of which nobody knows what was before.
fn wait(
    before: &BTreeMap<SegmentId, Wait>,
    old: Option<View<'_>>,
    new: Option<View<'_>>,
    step: usize,
    first: bool,
) -> (BTreeMap<SegmentId, Wait>, Vec<(SegmentId, usize)>) {
    let rendered = old.map(View::rendered).unwrap_or_default();
    let (mut after, mut come) = (BTreeMap::new(), Vec::new());
    for (segment, status) in new.into_iter().flat_map(View::iter) {
        let known = before.get(&segment.id).copied();
        if status != Status::Current {
            let before = rendered.get(&segment.id).copied();
            let begun = Wait { since: step, stale: None, longer: first, before };
            after.insert(segment.id.clone(), known.unwrap_or(begun).at(status, step));
        } else if let Some(wait) = known {
            // Where the author took the change back, nobody translated.
            let undone = wait.before == Some(segment.fingerprint);
            if !undone && !wait.longer {
                come.push((segment.id.clone(), wait.since));
            }
        }
    }
    (after, come)
}

impl Wait {
    fn at(mut self, status: Status, step: usize) -> Self {
        match status {
            Status::Missing => self.stale = None,
            Status::Stale => self.stale = self.stale.or(Some(step)),
            Status::Unconfirmed | Status::Current => {}
        }
        self
    }
}

impl History {
    /// Returns since when a segment waits for its translation.
    pub fn wait(
        &self,
        statement: &StatementId,
        segment: &SegmentId,
        locale: &Locale,
    ) -> Option<&Wait> {
        self.waits.get(&(statement.clone(), locale.clone()))?.get(segment)
    }

    /// Leaves out what was before a day: points but for the one with which it
    /// began, and translations that came earlier.
    pub fn begin_on(&mut self, steps: &[Step], day: Date) {
        let before = |step: usize| steps[step].revision.date().is_some_and(|date| date < day);
        let first = self.points.iter().position(|point| !before(point.step));
        let first = first.unwrap_or(self.points.len()).saturating_sub(1);
        self.points.drain(..first);
        self.spans.retain(|span| !before(span.to));
    }

    /// Returns all that waits in a locale after the last commit.
    pub fn waiting<'a>(&'a self, locale: &'a Locale) -> impl Iterator<Item = &'a Wait> {
        let here = self.waits.iter().filter(move |((_, other), _)| other == locale);
        here.flat_map(|(_, waits)| waits.values())
    }
}

#[cfg(test)]
mod tests;
