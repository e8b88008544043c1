//! One translation: its blocks, each in the place of a segment or left over.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::bead::{Bead, Doubt};
use super::beads;
use super::block::{Block, blocks};
use super::carry::{Carried, Links, carry};
use super::layout::tag;
use crate::format::markdown::{self, BuildOptions, Extraction, Target};
use crate::model::fingerprint::normal_form;
use crate::model::{Kind, Listing, Locale, Segment, Settings};
use crate::workflow::statements::Statement;

/// The fewest words of a text that no two languages write alike.
const LONG_TEXT: usize = 4;

/// A translation beside its statement.
pub(super) struct Pairing<'a> {
    statement: &'a Statement,
    text: &'a str,
    target: Extraction,
    beads: Vec<Bead>,
}

/// What a segment gets from a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filled {
    pub(super) text: String,
    /// The line of the translation where it begins.
    pub(super) line: usize,
    pub(super) doubt: Option<Doubt>,
}

impl<'a> Pairing<'a> {
    /// Finds out which blocks belong together.
    pub(super) fn new(statement: &'a Statement, text: &'a str, settings: &Settings) -> Self {
        let options =
            markdown::Options { front_matter: &settings.front_matter, facts: &settings.facts };
        let (target, _) = markdown::extract(text, &options);
        let beads = align(&statement.extraction, &target);
        Self { statement, text, target, beads }
    }

    fn listings(&self) -> &'a [Listing] {
        &self.statement.catalog.present
    }

    /// Returns the destinations that differ, from what is sure.
    pub(super) fn links(&self, known: &Links) -> Links {
        let sure = self.beads.iter().filter(|bead| bead.doubt.is_none());
        let carried = sure.filter_map(|bead| Some(self.carry(bead, known)?.1));
        carried.filter(|carried| carried.is_sure).flat_map(|carried| carried.links).collect()
    }

    /// Returns which segment a bead fills, and with what: the longest one, where
    /// the translation joined several.
    fn carry(&self, bead: &Bead, known: &Links) -> Option<(usize, Carried)> {
        let length = |at: &usize| (self.listings()[*at].segment.text.len(), usize::MAX - at);
        let at = bead.source.clone().max_by_key(length)?;
        let blocks: Vec<&Segment> = self.target.segments[bead.target.clone()].iter().collect();
        (!blocks.is_empty()).then(|| (at, carry(&self.listings()[at].segment, &blocks, known)))
    }

    /// Returns what each segment gets, by its place in the catalog. `known` are
    /// the pairs of links that the locale will have.
    pub(super) fn fill(
        &self,
        locale: &Locale,
        known: &Links,
        settings: &Settings,
    ) -> BTreeMap<usize, Filled> {
        let mut out = BTreeMap::new();
        for bead in &self.beads {
            let Some((at, carried)) = self.carry(bead, known) else { continue };
            let segment = &self.listings()[at].segment;
            let line = self.target.segments[bead.target.start].line;
            let doubt = bead.doubt.or_else(|| doubt(segment, &carried, known));
            out.insert(at, Filled { text: carried.text, line, doubt });
        }
        self.doubt_unwritable(locale, known, settings, &mut out);
        out
    }

    /// Doubts the texts that could not be written in their places.
    fn doubt_unwritable(
        &self,
        locale: &Locale,
        known: &Links,
        settings: &Settings,
        filled: &mut BTreeMap<usize, Filled>,
    ) {
        let segments: Vec<Segment> =
            self.listings().iter().map(|listing| listing.segment.clone()).collect();
        let text = |(at, segment): (usize, &'a Listing)| match filled
            .get(&at)
            .filter(|filled| filled.doubt.is_none())
        {
            Some(filled) => Target { text: &filled.text, borrowed: false },
            None => Target { text: &segment.segment.text, borrowed: true },
        };
        let targets: Vec<Target<'_>> = self.listings().iter().enumerate().map(text).collect();
        let options = BuildOptions {
            links: known,
            facts: &settings.facts,
            ..BuildOptions::new(&self.statement.source, locale)
        };
        let extraction = &self.statement.extraction;
        let (_, refusals) =
            markdown::build(&self.statement.text, extraction, &segments, &targets, &options);
        for at in refusals.into_iter().filter_map(|refusal| refusal.segment) {
            if let Some(filled) = filled.get_mut(&at) {
                filled.doubt = filled.doubt.or(Some(Doubt::Markup));
            }
        }
    }

    /// Returns the lines of the translation that no segment gets: blocks without
    /// a place, and what else is not as in the statement.
    pub(super) fn left(&self, locale: &Locale) -> Vec<RangeInclusive<usize>> {
        let used: BTreeSet<usize> = self
            .beads
            .iter()
            .filter(|bead| !bead.source.is_empty())
            .flat_map(|bead| bead.target.clone())
            .collect();
        let source = &self.statement.text;
        let known: BTreeSet<&str> = self
            .statement
            .extraction
            .pieces(source)
            .filter(|(_, segment)| segment.is_none())
            .flat_map(|(range, _)| source[range].lines().map(str::trim))
            .collect();
        let mut lines = BTreeSet::new();
        let mut next = 1;
        for (range, segment) in self.target.pieces(self.text) {
            let first = next;
            next += self.text[range.clone()].matches('\n').count();
            let piece = self.text[range].lines().enumerate();
            match segment {
                Some(at) if used.contains(&at) => {}
                Some(_) => lines.extend(piece.map(|(n, _)| first + n)),
                None => {
                    let says = |line: &str| line.contains(char::is_alphabetic);
                    let expected = |line: &str| is_definition(line) || names(line, locale);
                    let own = |line: &str| !known.contains(line.trim()) && !expected(line);
                    let own = piece.filter(|(_, line)| says(line) && own(line));
                    lines.extend(own.map(|(n, _)| first + n));
                }
            }
        }
        ranges(lines)
    }
}

/// Aligns two texts: front matter by its keys, the rest by its blocks.
fn align(source: &Extraction, target: &Extraction) -> Vec<Bead> {
    let keys = |extraction: &Extraction| {
        extraction.segments.iter().take_while(|s| s.kind == Kind::FrontMatter).count()
    };
    let (i, j) = (keys(source), keys(target));
    let (ours, theirs) = (blocks(source), blocks(target));
    let mut beads = align_keys(&source.segments[..i], &target.segments[..j], &ours, &theirs);
    let body = beads::align(&ours[i..], &theirs[j..]);
    beads.extend(body.into_iter().map(|bead| Bead {
        source: bead.source.start + i..bead.source.end + i,
        target: bead.target.start + j..bead.target.end + j,
        doubt: bead.doubt,
    }));
    beads
}

fn align_keys(
    source: &[Segment],
    target: &[Segment],
    ours: &[Block],
    theirs: &[Block],
) -> Vec<Bead> {
    let mut beads = Vec::new();
    for (i, segment) in source.iter().enumerate() {
        let found = target.iter().position(|other| other.key == segment.key);
        let doubt = |j: usize| {
            let (ours, theirs) = (&ours[i].numbers, &theirs[j].numbers);
            let agree = ours == theirs || ours.is_empty() || theirs.is_empty();
            (!agree).then_some(Doubt::Numbers)
        };
        let target = found.map_or(0..0, |j| j..j + 1);
        beads.push(Bead { source: i..i + 1, target, doubt: found.and_then(doubt) });
    }
    let known = |segment: &Segment| source.iter().any(|other| other.key == segment.key);
    let added = target.iter().enumerate().filter(|(_, segment)| !known(segment));
    beads.extend(added.map(|(j, _)| Bead { source: 0..0, target: j..j + 1, doubt: None }));
    beads
}

/// Doubts a text for what is in it.
fn doubt(segment: &Segment, carried: &Carried, known: &Links) -> Option<Doubt> {
    if !carried.is_sure || markdown::objection(segment, &carried.text, known).is_some() {
        return Some(Doubt::Placeholders);
    }
    let same = normal_form(&segment.text) == normal_form(&carried.text);
    (same && segment.words() >= LONG_TEXT).then_some(Doubt::Same)
}

/// Says whether a line gives the destination of links, which the segments take
/// along.
fn is_definition(line: &str) -> bool {
    line.trim_start().strip_prefix('[').is_some_and(|rest| rest.contains("]:"))
}

/// Says whether a line only says the language, as `lang: pl` does.
fn names(line: &str, locale: &Locale) -> bool {
    let value = line.split_once(':').map(|(_, value)| value.trim_matches([' ', '"', '\'']));
    value.and_then(tag).is_some_and(|tag| tag == *locale)
}

/// Joins lines that follow each other.
fn ranges(lines: BTreeSet<usize>) -> Vec<RangeInclusive<usize>> {
    let mut out: Vec<RangeInclusive<usize>> = Vec::new();
    for line in lines {
        match out.last_mut() {
            Some(last) if *last.end() + 1 == line => *last = *last.start()..=line,
            _ => out.push(line..=line),
        }
    }
    out
}
