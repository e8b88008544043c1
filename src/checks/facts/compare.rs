//! Comparing the facts of two texts.

use std::collections::HashMap;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::accounts::Form;
use super::value::{Number, Value};
use super::words::Said;
use super::{Fact, FactKind, Sense};
use crate::checks::{Hit, Pair, Prose};
use crate::language::numerals;
use crate::language::units::{currency_at, percent_at};

mod alike;
mod excuses;
mod parts;

/// A fact that one of two texts has and the other has not, or has otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind of fact it is; where the two are of different kinds, the more
    /// telling one.
    pub kind: FactKind,
    /// Where it stands in the source; `None` where it was added.
    pub source: Option<Range<usize>>,
    /// Where it stands in the target; `None` where it was lost.
    pub target: Option<Range<usize>>,
}

/// The most facts of a text that are compared with more than their equals; where
/// there are more without one, the most telling.
const MOST: usize = 100;

/// Returns how the facts of a translation differ from those of its source.
pub fn differences(source: &Prose<'_>, target: &Prose<'_>) -> Vec<Difference> {
    let (facts, others) = (source.facts(), target.facts());
    let same = |(fact, other): (&Fact, &Fact)| alike::same(fact, other);
    if facts.len() == others.len() && facts.iter().zip(others).all(same) {
        return Vec::new();
    }
    let mut left = Left::new(source, target);
    left.pair_off(alike::same);
    if left.is_empty() {
        return Vec::new();
    }
    let sides = Sides { source: Side(source), target: Side(target) };
    left.pair_off(|fact, other| alike::may_be(fact, other, sides));
    parts::pair_off(&mut left.source, &mut left.target);
    parts::pair_off(&mut left.target, &mut left.source);
    if left.is_empty() {
        return Vec::new();
    }
    left.excuse(source, target)
}

/// Returns the facts that changed between two texts in one language: besides
/// the [`differences`], numbers in words that became others.
pub fn changes(before: &Prose<'_>, after: &Prose<'_>) -> Vec<Difference> {
    let mut changes = differences(before, after);
    let (old, new) = (before.said(), after.said());
    let (lost, added) = (missing(old, new), missing(new, old));
    let told = |range: &Range<usize>| changes.iter().any(|one| one.target.as_ref() == Some(range));
    let words = lost.zip(added).filter(|(_, new)| !told(new));
    let points = points(before, after);
    let more = words.chain(points).map(|(old, new)| Difference {
        kind: FactKind::Number,
        source: Some(old),
        target: Some(new),
    });
    changes.extend(more.collect::<Vec<_>>());
    changes
}

/// Returns the facts that are the same only between languages: numbers that
/// differ in what parts their digits, such as `1.500` and `1,500`, and dates in
/// the order of day and month.
fn points(before: &Prose<'_>, after: &Prose<'_>) -> Vec<(Range<usize>, Range<usize>)> {
    let mut left = Left::new(before, after);
    let mut out = Vec::new();
    let differ = |old: &Fact, new: &Fact| match (old.sense.number(), new.sense.number()) {
        (Some(one), Some(two)) => one.scaled() != two.scaled(),
        _ => old.kind() == FactKind::Date,
    };
    left.pair_off(|old, new| {
        let same = alike::same(old, new);
        if same && differ(old, new) {
            out.push((old.range.clone(), new.range.clone()));
        }
        same
    });
    out
}

/// Returns the numbers in words, but those that are articles too, that one text
/// says more often than another.
fn missing<'a>(one: &'a Said, other: &Said) -> impl Iterator<Item = Range<usize>> + use<'a> {
    let mut left: HashMap<u64, usize> = HashMap::new();
    other.numbers.iter().for_each(|(number, _)| *left.entry(*number).or_default() += 1);
    let more = move |(number, range): &(u64, Range<usize>)| {
        let count = left.entry(*number).or_default();
        let is_there = *count > 0;
        *count = count.saturating_sub(1);
        (!is_there && *number > 1).then(|| range.clone())
    };
    one.numbers.iter().filter_map(more).collect::<Vec<_>>().into_iter()
}

/// The two texts, of which more is asked where facts have no equal.
#[derive(Debug, Clone, Copy)]
struct Sides<'a> {
    source: Side<'a>,
    target: Side<'a>,
}

/// One of the two texts.
#[derive(Debug, Clone, Copy)]
struct Side<'a>(&'a Prose<'a>);

impl Side<'_> {
    /// Says whether its words for millions and the like are known.
    fn has_scales(self) -> bool {
        numerals::of(self.0.locale.language()).is_some()
    }
}

/// The units that a text names beside its facts.
#[derive(Debug, Clone, Copy, Default)]
pub struct Units {
    /// Whether it names a percentage.
    pub percent: bool,
    /// Whether it names a currency.
    pub money: bool,
}

impl Units {
    /// Looks for units in a text.
    pub fn of(prose: &Prose<'_>) -> Self {
        let mut units = Self::default();
        let mut facts = prose.facts().iter().peekable();
        for (at, _) in prose.text.split_word_bound_indices() {
            while facts.next_if(|fact| fact.range.end <= at).is_some() {}
            if facts.peek().is_none_or(|fact| fact.range.start > at) {
                let text = &prose.text[at..];
                units.percent |= percent_at(text).is_some();
                units.money |= currency_at(text).is_some();
            }
        }
        units
    }
}

/// The facts that have no equal on the other side.
struct Left<'a> {
    source: Vec<&'a Fact>,
    target: Vec<&'a Fact>,
}

impl<'a> Left<'a> {
    /// Leaves out what both texts say alike.
    fn new(source: &'a Prose<'_>, target: &'a Prose<'_>) -> Self {
        let mut counts: HashMap<String, usize> = HashMap::new();
        target.facts().iter().for_each(|fact| *counts.entry(fact.key()).or_default() += 1);
        let mut taken: HashMap<String, usize> = HashMap::new();
        let mut left = Vec::new();
        for fact in source.facts() {
            let key = fact.key();
            match counts.get_mut(&key).filter(|count| **count > 0) {
                Some(count) => {
                    *count -= 1;
                    *taken.entry(key).or_default() += 1;
                }
                None => left.push(fact),
            }
        }
        let rest = target.facts().iter().filter(|fact| {
            let count = taken.get_mut(&fact.key()).filter(|count| **count > 0);
            count.map(|count| *count -= 1).is_none()
        });
        Self { source: telling(left), target: telling(rest.collect()) }
    }

    fn is_empty(&self) -> bool {
        self.source.is_empty() && self.target.is_empty()
    }

    /// Takes out pairs that are alike.
    fn pair_off(&mut self, mut alike: impl FnMut(&Fact, &Fact) -> bool) {
        let target = &mut self.target;
        self.source.retain(|fact| {
            let found = target.iter().position(|other| alike(fact, other));
            found.map(|at| target.remove(at)).is_none()
        });
    }

    /// Takes out what the other side says in words, and tells of the rest.
    fn excuse(mut self, source: &Prose<'_>, target: &Prose<'_>) -> Vec<Difference> {
        let (mut before, mut after) = (source.said().clone(), target.said().clone());
        excuses::dates(&mut self.source, &mut self.target, &after);
        excuses::dates(&mut self.target, &mut self.source, &before);
        let locales = [source.locale, target.locale];
        let context = excuses::Context::new(locales, &self.source, &self.target);
        self.source.retain(|fact| !excuses::is_said(fact, &mut after, &context));
        self.target.retain(|fact| !excuses::is_said(fact, &mut before, &context));
        self.tell(&before, &after)
    }

    /// Joins what was lost with what was added, those of one kind first.
    fn tell(mut self, before: &Said, after: &Said) -> Vec<Difference> {
        let mut out = Vec::new();
        for same_kind in [true, false] {
            let target = &mut self.target;
            self.source.retain(|fact| {
                let fits = |other: &&Fact| !same_kind || other.kind() == fact.kind();
                let Some(at) = target.iter().position(fits) else { return true };
                let other = target.remove(at);
                out.push(Difference {
                    kind: fact.kind().min(other.kind()),
                    source: Some(fact.range.clone()),
                    target: Some(other.range.clone()),
                });
                false
            });
        }
        // `10` may have become another number in words.
        let mut words = missing(after, before);
        out.extend(self.source.iter().map(|fact| Difference {
            kind: fact.kind(),
            source: Some(fact.range.clone()),
            target: fact.sense.number().and_then(|_| words.next()),
        }));
        out.extend(self.target.iter().map(|fact| Difference {
            kind: fact.kind(),
            source: None,
            target: Some(fact.range.clone()),
        }));
        out
    }
}

/// Returns the most telling of many facts, in their order.
fn telling(mut facts: Vec<&Fact>) -> Vec<&Fact> {
    if facts.len() > MOST {
        facts.sort_by_key(|fact| (fact.kind(), fact.range.start));
        facts.truncate(MOST);
        facts.sort_by_key(|fact| fact.range.start);
    }
    facts
}

impl Difference {
    /// Says whether the settings give the locale another address, or `build`
    /// refuses the one that was added anyway (`literal-fact`).
    pub(super) fn is_mapped(&self, pair: &Pair<'_>) -> bool {
        let sense = |prose: &Prose<'_>, range: &Option<Range<usize>>| {
            let range = range.as_ref()?;
            let fact = prose.facts().iter().find(|fact| fact.range == *range)?;
            Some(fact.sense.clone())
        };
        let is_literal = match sense(pair.target, &self.target) {
            Some(Sense::Email(address) | Sense::Url(address)) => address.is_literal,
            Some(Sense::Account(account)) => account.form == Form::Iban,
            _ => false,
        };
        let is_address = matches!(self.kind, FactKind::Email | FactKind::Url);
        let mapped = || {
            pair.links.values().any(|to| !to.is_empty() && pair.target.text.contains(to.as_str()))
        };
        is_literal || is_address && mapped()
    }

    /// Returns the objection to the translation.
    pub(super) fn hit(&self, pair: &Pair<'_>) -> Hit {
        let text = |text: &str, range: &Option<Range<usize>>| {
            range.clone().map(|range| text[range].to_owned()).unwrap_or_default()
        };
        let change = match (&self.source, &self.target) {
            (Some(_), Some(_)) => "changed",
            (Some(_), None) => "lost",
            _ => "added",
        };
        let end = pair.target.text.len();
        let at = self.target.clone().unwrap_or(end..end);
        Hit::new(self.kind.check(), at)
            .arg("change", change)
            .arg("source", text(pair.source.text, &self.source))
            .arg("target", text(pair.target.text, &self.target))
    }
}
