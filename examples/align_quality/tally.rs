//! Counting what was linked rightly, for us and for msgmerge.

use std::collections::BTreeMap;

use hexapla::model::{Kind, Segment};
use hexapla::workflow::align::{Candidate, Change, Link, align};

use crate::edits::Revision;
use crate::peer;

/// Counts per kind of edit.
pub(crate) struct Tally {
    peer: bool,
    rows: BTreeMap<String, Row>,
    misses: Vec<String>,
}

#[derive(Default)]
struct Row {
    all: usize,
    ours: usize,
    theirs: usize,
    /// What msgmerge is counted against, where that is another number.
    their_all: Option<usize>,
}

impl Tally {
    pub(crate) fn new(peer: bool) -> Self {
        Self { peer, rows: BTreeMap::new(), misses: Vec::new() }
    }

    pub(crate) fn add(&mut self, revision: &Revision) {
        let headings = sections(revision.old.iter());
        let old: Vec<Candidate> = revision
            .old
            .iter()
            .zip(headings)
            .zip(&revision.gone)
            .map(|((s, h), &gone)| Candidate { gone, ..candidate(s, h) })
            .collect();
        let segments = || revision.new.iter().map(|block| &block.segment);
        let headings = sections(segments());
        let new: Vec<Candidate> = segments().zip(headings).map(|(s, h)| candidate(s, h)).collect();
        let links = align(&old, &new).links;
        let theirs = if self.peer { peer::links(&old, &new) } else { vec![None; new.len()] };
        for (at, (link, their)) in links.iter().zip(&theirs).enumerate() {
            self.judge(revision, at, link, *their);
        }
    }

    fn judge(&mut self, revision: &Revision, at: usize, link: &Link, their: Option<usize>) {
        let block = &revision.new[at];
        let right = |old: usize| {
            block.from.iter().any(|&from| revision.old[from].text == revision.old[old].text)
        };
        let exact = |old: usize| revision.old[old].text == block.segment.text;
        let ours = if block.from.is_empty() {
            link.old.is_some_and(|old| !exact(old)) || !link.from.is_empty()
        } else {
            link.old.is_some_and(right) || link.from.iter().any(|&old| right(old))
        };
        let theirs = match their {
            Some(old) if block.from.is_empty() => !exact(old),
            their => their.is_some_and(right),
        };
        let label = if block.from.is_empty() { "inserted: linked" } else { &block.label };
        self.count(label, ours, theirs);
        if ours == block.from.is_empty() {
            self.misses.push(describe(revision, at, link));
        }
        self.count_whole(revision, at, link);
        let inexact = matches!(link.change, Change::Edited | Change::Split | Change::Merged);
        if let Some(old) = link.old.filter(|&old| link.change == Change::Revived && !exact(old)) {
            self.count("wrong: of revived", !right(old), false);
        }
        let row = self.rows.entry("wrong of inexact links".to_owned()).or_default();
        if let Some(old) = link.old.filter(|_| inexact) {
            row.all += 1;
            row.ours += usize::from(!right(old));
        }
        let fuzzy = their.filter(|&old| !exact(old));
        *row.their_all.get_or_insert(0) += usize::from(fuzzy.is_some());
        row.theirs += usize::from(fuzzy.is_some_and(|old| !right(old)));
    }

    /// Counts whether all olds of a merged text are named, and whether a split
    /// text knows its part by itself.
    fn count_whole(&mut self, revision: &Revision, at: usize, link: &Link) {
        let block = &revision.new[at];
        if block.label.starts_with("merged") {
            let named = |from: &usize| link.old == Some(*from) || link.from.contains(from);
            let all = block.from.iter().all(named);
            if !all {
                self.misses.push(describe(revision, at, link));
            }
            self.count("merged: all named", all, false);
        } else if block.label.starts_with("split") && link.old.is_some() {
            let length = |text: &str| text.chars().count();
            let longest =
                revision.new.iter().filter(|other| other.from == block.from).all(|other| {
                    length(&other.segment.text) * 4 <= length(&block.segment.text) * 5
                });
            self.count("split: longest keeps", longest, false);
        }
    }

    fn count(&mut self, label: &str, ours: bool, theirs: bool) {
        let row = self.rows.entry(label.to_owned()).or_default();
        row.all += 1;
        row.ours += usize::from(ours);
        row.theirs += usize::from(theirs);
    }

    pub(crate) fn join(&mut self, other: Self) {
        for (label, row) in other.rows {
            let sum = self.rows.entry(label).or_default();
            sum.all += row.all;
            sum.ours += row.ours;
            sum.theirs += row.theirs;
            if let Some(all) = row.their_all {
                *sum.their_all.get_or_insert(0) += all;
            }
        }
        self.misses.extend(other.misses);
    }

    /// Returns the counts as a table.
    pub(crate) fn table(&self) -> String {
        let mut out = format!("{:24} {:>6} {:>9} {:>9}\n", "edit", "n", "hexapla", "msgmerge");
        for (label, row) in &self.rows {
            let theirs = match (self.peer, label.contains(':') && !label.starts_with("ins")) {
                (true, false) => percent(row.theirs, row.their_all.unwrap_or(row.all)),
                _ => "-".to_owned(),
            };
            let ours = percent(row.ours, row.all);
            out.push_str(&format!("{label:24} {:6} {ours:>9} {theirs:>9}\n", row.all));
        }
        out
    }

    /// Returns some misses, spread over all there are.
    pub(crate) fn shown(&self, count: usize) -> String {
        let step = self.misses.len().div_ceil(count.max(1)).max(1);
        let shown = if count == 0 { 0 } else { self.misses.len() };
        self.misses[..shown].iter().step_by(step).map(String::as_str).collect()
    }
}

fn percent(part: usize, all: usize) -> String {
    if all == 0 { "-".to_owned() } else { format!("{:.2} %", part as f64 * 100.0 / all as f64) }
}

fn candidate<'a>(segment: &'a Segment, section: Option<&'a str>) -> Candidate<'a> {
    let Segment { kind, text, placeholders, .. } = segment;
    Candidate { kind: *kind, text, placeholders, section, gone: false }
}

fn sections<'a>(
    segments: impl Iterator<Item = &'a Segment>,
) -> impl Iterator<Item = Option<&'a str>> {
    let mut heading = None;
    segments.map(move |segment| {
        let section = heading;
        if segment.kind == Kind::Heading {
            heading = Some(segment.text.as_str());
        }
        section
    })
}

fn describe(revision: &Revision, at: usize, link: &Link) -> String {
    let block = &revision.new[at];
    let old = |old: usize| format!("      [{old}] {}\n", revision.old[old].text);
    let mut out = format!(
        "\n{} -> {} {:?} from {:?}, score {:.2}\n  new [{at}] {}\n",
        block.label,
        link.change.as_str(),
        link.old,
        link.from,
        link.score,
        block.segment.text
    );
    out.push_str("  true\n");
    block.from.iter().for_each(|&from| out.push_str(&old(from)));
    out.push_str("  linked\n");
    link.old.iter().chain(&link.from).for_each(|&from| out.push_str(&old(from)));
    out
}
