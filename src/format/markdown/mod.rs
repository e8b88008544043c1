//! Markdown to segments and back.
//!
//! [`extract`] cuts a statement into [`Segment`]s and leaves everything else,
//! the *ignorable* text, where it is. [`build`] writes texts in the places of
//! the segments and copies the ignorable text byte for byte;
//! [`build_source`] copies the statement with its facts filled in.
//!
//! # Laws
//!
//! - The [pieces](Extraction::pieces) of an extraction, joined, are the file,
//!   for every input.
//! - A statement that is built with its own texts and extracted again has the
//!   same segments. Extraction tries this, and what would come back otherwise
//!   is no segment but has the finding `not-translatable`.
//! - A text cannot leave its place. What would open another block is escaped;
//!   what breaks the structure all the same is not written: the source text
//!   stands there, with the finding `broken-markup`.
//!
//! # Bounds
//!
//! Quotes, lists and footnotes may stand 100 deep in one another; what is
//! deeper is copied, with the finding `nesting-too-deep`, and so is what follows
//! the 100,000th leaf, with `too-many-segments`. Time grows with the
//! length of the file, times 12 at most for the tries above.

pub mod accounts;
mod blocks;
mod foreign;
mod html;
mod inline;
mod leaf;
mod literals;
pub mod shown;
mod text;
mod verify;
pub mod view;
mod write;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::{Direction, Finding, Kind, Locale, Placeholder, PlaceholderKind, Segment};

use super::front_matter::{self, FrontMatter};
use leaf::{Leaf, Place, Role, Token};
use write::{Values, fill, render};

pub use blocks::MAX_SEGMENTS;
pub use leaf::Position;

/// What extraction has to know.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// The top-level front-matter keys whose values are translated.
    pub front_matter: &'a [String],
    /// The declared facts with their values.
    pub facts: &'a BTreeMap<String, String>,
}

/// The segments of a statement, and what writing them back takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extraction {
    /// The segments in reading order.
    pub segments: Vec<Segment>,
    /// The front matter of the file.
    pub front_matter: FrontMatter,
    /// All leaves of the file, those that are no segments included.
    leaves: Vec<Leaf>,
    /// The leaf of each segment.
    leaf_of: Vec<usize>,
    facts: BTreeMap<String, String>,
}

/// What stands in a segment's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target<'a> {
    /// The text, with the placeholders of the segment.
    pub text: &'a str,
    /// Whether it is the source text, which is marked with its language.
    pub borrowed: bool,
}

/// What could not be written, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The index of the segment whose text it was; the finding is then without
    /// a place.
    pub segment: Option<usize>,
    /// What is wrong.
    pub finding: Finding,
}

/// How a translation is written.
#[derive(Debug, Clone, Copy)]
pub struct BuildOptions<'a> {
    /// The locale of the statement.
    pub source: &'a Locale,
    /// The locale that is built.
    pub target: &'a Locale,
    /// Whether the text of a target that runs from right to left is wrapped in
    /// an element that says so.
    pub wrap: bool,
    /// Front-matter keys that are set, with their values.
    pub set: &'a [(String, String)],
    /// Link destinations of the source with what stands for them.
    pub links: &'a BTreeMap<String, String>,
    /// The values of facts; one that is not here stays a `{ $name }`.
    pub facts: &'a BTreeMap<String, String>,
}

impl<'a> BuildOptions<'a> {
    /// Returns how a translation is written where nothing else is asked for:
    /// no wrapping, no keys, no links and no facts of its own.
    pub fn new(source: &'a Locale, target: &'a Locale) -> Self {
        static NONE: BTreeMap<String, String> = BTreeMap::new();
        Self { source, target, wrap: false, set: &[], links: &NONE, facts: &NONE }
    }
}

/// Cuts a statement into segments.
///
/// The findings, besides those of [`front_matter::scan`], are `unknown-fact`,
/// `not-translatable`, `nesting-too-deep`, `too-many-segments`, `stray-on` and
/// `unclosed-off`.
pub fn extract(source: &str, options: &Options<'_>) -> (Extraction, Vec<Finding>) {
    let (front_matter, mut findings) = front_matter::scan(source);
    let start = front_matter.range.end;
    let mut leaves = front_matter_leaves(&front_matter, options);
    let body = &source[start..];
    let (mut found, mut placed) = blocks::leaves(body, options.facts);
    verify::freeze(body, &mut found, options.facts);
    placed.iter_mut().for_each(|(_, at)| *at += start);
    for leaf in &mut found {
        leaf.span = leaf.span.start + start..leaf.span.end + start;
    }
    leaves.extend(found);
    placed.extend(leaves.iter().flat_map(leaf_findings));
    findings.extend(locate(source, placed));
    (Extraction::new(source, leaves, front_matter, options.facts), findings)
}

impl Extraction {
    fn new(
        source: &str,
        leaves: Vec<Leaf>,
        front_matter: FrontMatter,
        facts: &BTreeMap<String, String>,
    ) -> Self {
        let leaf_of: Vec<_> =
            (0..leaves.len()).filter(|&n| leaves[n].role == Role::Segment).collect();
        let mut locator = Locator::new(source);
        let segments = leaf_of
            .iter()
            .map(|&n| leaves[n].segment(locator.line_column(leaves[n].span.start).0))
            .collect();
        Self { segments, front_matter, leaves, leaf_of, facts: facts.clone() }
    }

    /// Returns the ranges of the file in order, each with the index of the
    /// segment that stands there, or none for ignorable text.
    pub fn pieces(&self, source: &str) -> impl Iterator<Item = (Range<usize>, Option<usize>)> {
        let mut pieces = Vec::with_capacity(2 * self.leaf_of.len() + 1);
        let mut from = 0;
        for (index, &leaf) in self.leaf_of.iter().enumerate() {
            let span = self.leaves[leaf].span.clone();
            pieces.push((from..span.start, None));
            from = span.end;
            pieces.push((span, Some(index)));
        }
        pieces.push((from..source.len(), None));
        pieces.into_iter().filter(|(range, _)| !range.is_empty())
    }

    /// Returns the level of a heading segment, 1 to 6.
    pub fn heading_level(&self, segment: usize) -> Option<u8> {
        self.leaves[*self.leaf_of.get(segment)?].level
    }

    /// Returns where a segment stands among lists and tables.
    pub fn position(&self, segment: usize) -> Position {
        self.leaf_of.get(segment).map(|&leaf| self.leaves[leaf].position).unwrap_or_default()
    }

    /// Returns for each segment the index of the nearest heading segment above
    /// it; a heading is in the section of the heading above it.
    pub fn sections(&self) -> Vec<Option<usize>> {
        let mut heading = None;
        (0..self.segments.len())
            .map(|n| {
                let above = heading;
                if self.segments[n].kind == Kind::Heading {
                    heading = Some(n);
                }
                above
            })
            .collect()
    }
}

fn front_matter_leaves(front_matter: &FrontMatter, options: &Options<'_>) -> Vec<Leaf> {
    let wanted =
        |name: &String| name != front_matter::OWN_KEY && options.front_matter.contains(name);
    let mut leaves = Vec::new();
    for key in front_matter.keys.iter().filter(|key| wanted(&key.name)) {
        let Some(text) = &key.text else { continue };
        let place = Place { scalar: true, ..Place::default() };
        let reading = inline::settle(vec![Token::Text(text.clone())], &place, options.facts);
        let role = Role::of(reading.visible, reading.sound);
        leaves.push(Leaf {
            span: key.value.clone(),
            kind: Kind::FrontMatter,
            level: None,
            position: Position::default(),
            text: reading.text,
            placeholders: reading.placeholders,
            forms: reading.forms,
            notes: Vec::new(),
            key: Some(key.name.clone()),
            place,
            role,
        });
    }
    leaves
}

/// Returns what is wrong with a leaf, and the byte at which it begins.
fn leaf_findings(leaf: &Leaf) -> Vec<(Finding, usize)> {
    let unknown = leaf
        .placeholders
        .iter()
        .filter(|placeholder| placeholder.kind == PlaceholderKind::Unknown)
        .map(|placeholder| Finding::error("unknown-fact").arg("fact", &placeholder.value));
    let frozen = (leaf.role == Role::Frozen)
        .then(|| Finding::error("not-translatable").arg("text", &leaf.text));
    unknown.chain(frozen).map(|finding| (finding, leaf.span.start)).collect()
}

/// Writes texts in the places of the segments.
///
/// `segments` are those of the extraction in the same order, but their
/// placeholders may have other names. A segment without a target keeps its
/// source text.
///
/// Where a text has an [`objection`] or would break a link or what stands
/// around it (`broken-markup`), the source text stands in the segment's place.
/// A front-matter key that cannot be set stays as it is
/// (`front-matter-not-set`).
pub fn build(
    source: &str,
    extraction: &Extraction,
    segments: &[Segment],
    targets: &[Target<'_>],
    options: &BuildOptions<'_>,
) -> (String, Vec<Refusal>) {
    let mut refusals = Vec::new();
    let mut texts: Vec<Option<Chosen<'_>>> = vec![None; extraction.leaves.len()];
    let pairs = extraction.leaf_of.iter().zip(segments).zip(targets);
    for (index, ((&leaf, segment), target)) in pairs.enumerate() {
        let problem = objection(segment, target.text, options.links);
        texts[leaf] = Some(match problem {
            None => Chosen { text: target.text, borrowed: target.borrowed, segment },
            Some(_) => Chosen { text: &segment.text, borrowed: true, segment },
        });
        refusals.extend(problem.map(|finding| Refusal { segment: Some(index), finding }));
    }
    let values = Values { links: options.links, facts: options.facts };
    let body_start = extraction.front_matter.range.end;
    let job = verify::Job { extraction, body: &source[body_start..], start: body_start, values };
    let (broken, body) = job.settle(&mut texts);
    for leaf in broken {
        let segment = extraction.leaf_of.iter().position(|&own| own == leaf);
        refusals.push(Refusal { segment, finding: Finding::error("broken-markup") });
    }
    refusals.sort_by_key(|refusal| refusal.segment);
    let around = (span_tag(options.source), "</span>".to_owned());
    let borrows = texts.iter().flatten().any(|chosen| chosen.borrowed);
    let body = if borrows { job.write(&texts, (&around.0, &around.1)) } else { body };
    let keys = scalars(extraction, &texts, &values, options.set);
    let (head, findings) = front_matter::rewrite(source, &extraction.front_matter, &keys);
    let body = wrapped(body, &head, options);
    refusals.extend(findings.into_iter().map(|finding| Refusal { segment: None, finding }));
    (head + &body, refusals)
}

/// Returns the statement in its own locale: a copy with the facts of the
/// extraction filled in, and without the front-matter key `hexapla`.
pub fn build_source(source: &str, extraction: &Extraction, options: &BuildOptions<'_>) -> String {
    let values = Values { links: options.links, facts: options.facts };
    let with_facts =
        |leaf: &&Leaf| leaf.placeholders.iter().any(|p| p.kind == PlaceholderKind::Fact);
    let keys: Vec<_> = extraction
        .leaves
        .iter()
        .filter(with_facts)
        .filter_map(|leaf| Some((leaf.key.clone()?, own_text(leaf, &values))))
        .collect();
    let (mut out, _) = front_matter::rewrite(source, &extraction.front_matter, &keys);
    let mut from = extraction.front_matter.range.end;
    for leaf in extraction.leaves.iter().filter(|leaf| leaf.key.is_none()) {
        let filled = if values.need_brackets(leaf) {
            own_text(leaf, &values)
        } else {
            fill(&source[leaf.span.clone()], leaf, options.facts)
        };
        out.push_str(&source[from..leaf.span.start]);
        out.push_str(&filled);
        from = leaf.span.end;
    }
    out.push_str(&source[from..]);
    out
}

/// The text that was chosen for a leaf.
#[derive(Debug, Clone, Copy)]
struct Chosen<'a> {
    text: &'a str,
    borrowed: bool,
    segment: &'a Segment,
}

impl Chosen<'_> {
    fn names(&self) -> Vec<&str> {
        self.segment.placeholders.iter().map(|p| p.name.as_str()).collect()
    }
}

/// Says why a text cannot stand in a segment's place: it has a placeholder too
/// many (`unknown-placeholder`), brings a URL, e-mail address or IBAN of its own
/// (`literal-fact`), one that neither stands in the segment as plain text nor is
/// a destination which `links` gives for this locale, or lacks a placeholder
/// (`lost-placeholder`).
pub fn objection(
    segment: &Segment,
    text: &str,
    links: &BTreeMap<String, String>,
) -> Option<Finding> {
    placed_objection(segment, text, links).map(|(finding, _)| finding)
}

/// Returns the [`objection`] to a text, and the bytes that it is about: none, at
/// the end, where something is missing, and at the beginning, where it is spelt
/// so that its place is not clear.
pub fn placed_objection(
    segment: &Segment,
    text: &str,
    links: &BTreeMap<String, String>,
) -> Option<(Finding, Range<usize>)> {
    use std::collections::HashSet;
    let known: HashSet<&str> = segment.placeholders.iter().map(|p| p.name.as_str()).collect();
    let unknown = uses(text).filter(|(_, name)| !known.contains(name));
    if let Some((at, name)) = unknown.min_by_key(|(at, name)| (*name, at.start)) {
        return Some((Finding::error("unknown-placeholder").arg("name", name), at));
    }
    // An account number in place of a placeholder is worse than its absence.
    let found = foreign::values(text);
    let own = if found.is_empty() { Vec::new() } else { foreign::values(&segment.text) };
    let known = |value: &String| {
        own.iter().any(|(own, _)| own == value) || links.values().any(|to| to == value)
    };
    if let Some((literal, at)) = found.into_iter().find(|(value, _)| !known(value)) {
        return Some((Finding::error("literal-fact").arg("value", literal), at));
    }
    let used: HashSet<&str> = uses(text).map(|(_, name)| name).collect();
    let lost = |p: &&Placeholder| !used.contains(p.name.as_str());
    let placeholder = segment.placeholders.iter().find(lost)?;
    let finding = Finding::error("lost-placeholder").arg("name", &placeholder.name);
    Some((finding, text.len()..text.len()))
}

/// Returns the placeholders of a text but for line breaks, each with its bytes.
fn uses(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    use crate::model::segment::{BREAK, Piece, pieces};
    let mut at = 0;
    pieces(text).filter_map(move |piece| match piece {
        Piece::Plain(plain) => {
            at += plain.len();
            None
        }
        Piece::Placeholder(name) => {
            let from = at;
            at += name.len() + "{ $ }".len();
            (name != BREAK).then_some((from..at, name))
        }
    })
}

fn own_text(leaf: &Leaf, values: &Values<'_>) -> String {
    let names: Vec<_> = leaf.placeholders.iter().map(|p| p.name.as_str()).collect();
    render(leaf, &leaf.text, &names, values, ("", ""))
}

/// Returns the front-matter keys to write: translated ones first, so that
/// `set` has the last word.
fn scalars(
    extraction: &Extraction,
    texts: &[Option<Chosen<'_>>],
    values: &Values<'_>,
    set: &[(String, String)],
) -> Vec<(String, String)> {
    let mut keys = Vec::new();
    for (leaf, chosen) in extraction.leaves.iter().zip(texts) {
        let Some(key) = &leaf.key else { continue };
        if let Some(chosen) = chosen {
            keys.push((key.clone(), render(leaf, chosen.text, &chosen.names(), values, ("", ""))));
        } else if values.change(leaf) && leaf.role == Role::Silent {
            keys.push((key.clone(), own_text(leaf, values)));
        }
    }
    keys.extend(set.iter().cloned());
    keys
}

fn span_tag(locale: &Locale) -> String {
    format!("<span lang=\"{locale}\" dir=\"{}\">", locale.direction().as_str())
}

fn wrapped(body: String, head: &str, options: &BuildOptions<'_>) -> String {
    if !options.wrap || options.target.direction() != Direction::Rtl {
        return body;
    }
    let newline = front_matter::newline_of(&body);
    let blank = newline.repeat(2);
    let before = if head.trim().is_empty() || head.ends_with(&blank) { "" } else { newline };
    let locale = options.target;
    let body = body.trim_matches(['\r', '\n']);
    format!("{before}<div lang=\"{locale}\" dir=\"rtl\">{blank}{body}{blank}</div>{newline}")
}

/// Gives findings the lines and columns of their bytes, in order.
fn locate(source: &str, mut placed: Vec<(Finding, usize)>) -> Vec<Finding> {
    placed.sort_by_key(|(_, at)| *at);
    let mut locator = Locator::new(source);
    placed
        .into_iter()
        .map(|(finding, at)| {
            let (line, column) = locator.line_column(at);
            finding.at(line, column)
        })
        .collect()
}

/// Counts lines and columns once, for bytes in ascending order.
struct Locator<'a> {
    source: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> Locator<'a> {
    fn new(source: &'a str) -> Self {
        let at = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self { source, at, line: 1, column: 1 }
    }

    fn line_column(&mut self, at: usize) -> (usize, usize) {
        for c in self.source.get(self.at..at).unwrap_or_default().chars() {
            self.column += 1;
            if c == '\n' {
                self.line += 1;
                self.column = 1;
            }
        }
        self.at = self.at.max(at);
        (self.line, self.column)
    }
}

#[cfg(test)]
mod laws;
#[cfg(test)]
mod pieces;
#[cfg(test)]
mod tests;
