//! Tries: what was written is read again before anybody relies on it.

use std::collections::{BTreeMap, HashSet};

use crate::model::PlaceholderKind;

use super::blocks::leaves;
use super::leaf::{Form, Leaf, Role};
use super::write::{Values, fill, render};
use super::{Chosen, Extraction, own_text};

/// How often single leaves are given up before all that follow are.
const ROUNDS: usize = 6;

/// Freezes the leaves that would not come back from being written with their
/// own texts.
pub(super) fn freeze(body: &str, found: &mut [Leaf], facts: &BTreeMap<String, String>) {
    let none = BTreeMap::new();
    let values = Values { links: &none, facts: &none };
    for round in 0.. {
        let mut out = String::with_capacity(body.len());
        let mut from = 0;
        for leaf in &*found {
            if is_written(leaf) {
                out.push_str(&body[from..leaf.span.start]);
                out.push_str(&own_text(leaf, &values));
                from = leaf.span.end;
            }
        }
        out.push_str(&body[from..]);
        if out == body {
            return;
        }
        let (again, _) = leaves(&out, facts);
        let same = |n: usize| alike(&found[n], &again[n]);
        let Some(bad) = failures(found.len(), again.len(), same) else { return };
        if !give_up(&bad, round, |n| freeze_one(&mut found[n])) {
            for leaf in &mut *found {
                freeze_one(leaf);
            }
        }
    }
}

/// Says whether a leaf may be written: it is translated, or holds what may have
/// another value in a target.
fn is_written(leaf: &Leaf) -> bool {
    let is_fixed = |kind| {
        matches!(kind, PlaceholderKind::Iban | PlaceholderKind::Tag | PlaceholderKind::Unknown)
    };
    match leaf.role {
        Role::Segment => true,
        Role::Silent => leaf.placeholders.iter().any(|placeholder| !is_fixed(placeholder.kind)),
        Role::Frozen => false,
    }
}

fn freeze_one(leaf: &mut Leaf) -> bool {
    let free = is_written(leaf);
    if free {
        leaf.role = Role::Frozen;
    }
    free
}

fn alike(leaf: &Leaf, again: &Leaf) -> bool {
    match leaf.role {
        Role::Frozen => leaf.has_shape_of(again) && leaf.text == again.text,
        Role::Segment | Role::Silent => leaf.reads_like(again),
    }
}

/// Returns the leaves that did not come back, none where all did. Where their
/// number changed, the first one is the cause of all.
fn failures(before: usize, after: usize, same: impl Fn(usize) -> bool) -> Option<Vec<usize>> {
    let both = before.min(after);
    if before == after {
        let bad: Vec<_> = (0..both).filter(|&n| !same(n)).collect();
        return (!bad.is_empty()).then_some(bad);
    }
    let first = (0..both).find(|&n| !same(n)).unwrap_or(both);
    Some(vec![first.min(before.saturating_sub(1))])
}

/// Gives up the leaves that failed, or the one before where those are given
/// up already; all from the first one on after some rounds. Says whether
/// anything was left to give up.
fn give_up(bad: &[usize], round: usize, mut give_up_one: impl FnMut(usize) -> bool) -> bool {
    let Some(&first) = bad.first() else { return false };
    if round >= ROUNDS {
        return false;
    }
    let mut any = false;
    for &n in bad {
        any |= give_up_one(n);
    }
    any || (0..first).rev().take(2).any(give_up_one)
}

/// What a translation is written from.
pub(super) struct Job<'a> {
    pub(super) extraction: &'a Extraction,
    pub(super) body: &'a str,
    pub(super) start: usize,
    pub(super) values: Values<'a>,
}

impl Job<'_> {
    /// Writes the body; `around` is written around borrowed texts.
    pub(super) fn write(&self, texts: &[Option<Chosen<'_>>], around: (&str, &str)) -> String {
        let mut out = String::with_capacity(self.body.len());
        let mut from = 0;
        for (leaf, chosen) in self.extraction.leaves.iter().zip(texts) {
            let text = match chosen {
                _ if leaf.key.is_some() => continue,
                Some(chosen) => {
                    let around = if chosen.borrowed { around } else { ("", "") };
                    render(leaf, chosen.text, &chosen.names(), &self.values, around)
                }
                None if leaf.role == Role::Frozen => {
                    let raw = leaf.span.start - self.start..leaf.span.end - self.start;
                    fill(&self.body[raw], leaf, self.values.facts)
                }
                None if self.values.change(leaf) => own_text(leaf, &self.values),
                None => continue,
            };
            out.push_str(&self.body[from..leaf.span.start - self.start]);
            out.push_str(&text);
            from = leaf.span.end - self.start;
        }
        out.push_str(&self.body[from..]);
        out
    }

    /// Replaces the texts that would break the structure by those of the
    /// source, and returns their leaves, and the body as it was tried last.
    pub(super) fn settle<'t>(&self, texts: &mut [Option<Chosen<'t>>]) -> (Vec<usize>, String) {
        let all = &self.extraction.leaves;
        let offset = all.iter().take_while(|leaf| leaf.key.is_some()).count();
        let mut broken = Vec::new();
        let mut body = self.write(texts, ("", ""));
        for round in 0..ROUNDS + 3 {
            let (again, _) = leaves(&body, &self.extraction.facts);
            let same =
                |n: usize| self.holds(&all[offset + n], texts[offset + n].as_ref(), &again[n]);
            let Some(bad) = failures(all.len() - offset, again.len(), same) else { break };
            let counts_agree = all.len() - offset == again.len();
            let mut fall_back =
                |n: usize| fall_back(&mut texts[offset + n], offset + n, &mut broken);
            if !give_up(&bad, round, &mut fall_back) {
                if counts_agree && round < ROUNDS {
                    break;
                }
                for n in 0..all.len() - offset {
                    fall_back(n);
                }
            }
            body = self.write(texts, ("", ""));
        }
        broken.sort_unstable();
        (broken, body)
    }

    /// Says whether a leaf came back as it was written.
    fn holds(&self, leaf: &Leaf, chosen: Option<&Chosen<'_>>, again: &Leaf) -> bool {
        let own = chosen.is_none_or(|chosen| chosen.text == chosen.segment.text);
        if !leaf.has_shape_of(again) {
            return false;
        }
        if own && !self.values.change(leaf) {
            return leaf.text == again.text && leaf.placeholders == again.placeholders;
        }
        let wanted: HashSet<_> =
            leaf.placeholders.iter().map(|p| (p.kind, self.values.of(p))).collect();
        let found: HashSet<_> =
            again.placeholders.iter().map(|p| (p.kind, p.value.clone())).collect();
        let kept =
            wanted.iter().all(|held| held.0 == PlaceholderKind::Fact || found.contains(held));
        // A definition of the source must not make a link of a bracketed word.
        let mut forms = again.placeholders.iter().zip(&again.forms);
        kept && forms.all(|(p, form)| {
            !matches!(form, Form::Reference { .. }) || wanted.contains(&(p.kind, p.value.clone()))
        })
    }
}

fn fall_back(text: &mut Option<Chosen<'_>>, leaf: usize, broken: &mut Vec<usize>) -> bool {
    match text {
        Some(chosen) if chosen.text != chosen.segment.text => {
            chosen.text = &chosen.segment.text;
            chosen.borrowed = true;
            broken.push(leaf);
            true
        }
        _ => false,
    }
}
