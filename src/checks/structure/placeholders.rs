//! Placeholders: how often each stands in a text, and what it is used for.
//!
//! A placeholder doubled is an error, but for the address of a link: a language
//! with another order of words may need two links for one, and both lead where
//! the statement says. One that stands less often than in the source is a
//! warning, as the fact is still told.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::super::{Hit, Pair, Prose};
use super::hosts::{agree, ends_as_host, is_host};
use super::tags::unnested;
use crate::format::markdown::view::{Span, SpanKind};
use crate::model::segment::BREAK;
use crate::model::{Placeholder, PlaceholderKind};

/// What a placeholder is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    /// It stands in the text.
    Text,
    /// It is the address of a link.
    Link,
    /// It is the address of an image.
    Image,
}

/// A placeholder where it stands.
struct Use<'a> {
    name: &'a str,
    at: Range<usize>,
    role: Role,
    /// The link or image that it is in.
    owner: Option<Range<usize>>,
    /// The text of that link, as far as it stands before the placeholder.
    label: &'a str,
}

/// What the source does with a placeholder.
#[derive(Default)]
struct Known<'a> {
    count: usize,
    roles: BTreeSet<Role>,
    labels: Vec<&'a str>,
}

/// Returns what is wrong with the placeholders of a translation.
pub(super) fn hits(pair: &Pair<'_>) -> Vec<Hit> {
    let target = uses(pair.target);
    if target.is_empty() {
        return Vec::new();
    }
    let source = uses(pair.source);
    let mut known: HashMap<&str, Known<'_>> = HashMap::new();
    for used in &source {
        let known = known.entry(used.name).or_default();
        known.count += 1;
        known.roles.insert(used.role);
        if used.role != Role::Text {
            known.labels.push(used.label);
        }
    }
    let held: HashMap<&str, &Placeholder> =
        pair.segment.placeholders.iter().map(|held| (held.name.as_str(), held)).collect();
    let texts = Texts { pair, known: &known, held: &held, source: &source, target: &target };
    let mut hits = texts.misused();
    let tag = texts.misplaced_tag();
    hits.extend(texts.counts(tag.is_some()));
    hits.extend(tag);
    hits.extend(texts.link_texts());
    hits
}

/// Returns the end of a link whose two brackets have spaces between them.
fn parted(text: &str, at: &Range<usize>) -> Option<Range<usize>> {
    let before = text[..at.start].trim_end().strip_suffix('(')?.trim_end();
    let after = text[at.end..].trim_start().strip_prefix(')')?;
    before.ends_with(']').then(|| before.len() - 1..text.len() - after.len())
}

/// Returns the placeholders of a text but for line breaks, in order.
fn uses<'a>(prose: &Prose<'a>) -> Vec<Use<'a>> {
    let mut open: Vec<&Span> = Vec::new();
    let mut found = Vec::new();
    for span in &prose.spans {
        while open.last().is_some_and(|last| last.range.end <= span.range.start) {
            open.pop();
        }
        match span.kind {
            SpanKind::Link | SpanKind::Image => open.push(span),
            SpanKind::Placeholder => found.push(used(prose.text, span, open.last().copied())),
            _ => {}
        }
    }
    found.retain(|used| used.name != BREAK);
    found
}

fn used<'a>(text: &'a str, span: &Span, owner: Option<&Span>) -> Use<'a> {
    let at = span.range.clone();
    let before = text[..at.start].trim_end();
    let name = &text[at.start + "{ $".len()..at.end - " }".len()];
    let plain = Use { name, at, role: Role::Text, owner: None, label: "" };
    let Some(owner) = owner else { return plain };
    let from = owner.range.start + if owner.kind == SpanKind::Image { "![" } else { "[" }.len();
    let inside = Use { owner: Some(owner.range.clone()), ..plain };
    match before.strip_suffix("](").and_then(|before| before.get(from..)) {
        Some(label) if owner.kind == SpanKind::Image => Use { role: Role::Image, label, ..inside },
        Some(label) => Use { role: Role::Link, label, ..inside },
        None => inside,
    }
}

/// What the rules look at.
struct Texts<'a> {
    pair: &'a Pair<'a>,
    known: &'a HashMap<&'a str, Known<'a>>,
    held: &'a HashMap<&'a str, &'a Placeholder>,
    source: &'a [Use<'a>],
    target: &'a [Use<'a>],
}

impl Texts<'_> {
    /// Finds addresses of links that became text or images, and the other way
    /// round, and links and images that lost their text.
    fn misused(&self) -> Vec<Hit> {
        let mut hits = Vec::new();
        for used in self.target {
            let Some(known) = self.known.get(used.name) else { continue };
            let is_image = used.role == Role::Image || known.roles.contains(&Role::Image);
            let check = if is_image { "images" } else { "links" };
            if !known.roles.contains(&used.role) {
                let parted = parted(self.pair.target.text, &used.at);
                let parted = parted.filter(|_| used.role == Role::Text);
                let hit = Hit::new(check, parted.clone().unwrap_or(used.at.clone()));
                let hit = hit.arg("name", used.name).arg("case", used.role.as_str());
                let fix = format!("]({{ ${} }})", used.name);
                hits.push(if parted.is_some() { hit.fix(fix) } else { hit });
            } else if used.role != Role::Text
                && used.label.trim().is_empty()
                && !known.labels.iter().any(|label| label.trim().is_empty())
            {
                let at = used.owner.clone().unwrap_or(used.at.clone());
                hits.push(Hit::new(check, at).arg("name", used.name).arg("case", "empty"));
            }
        }
        hits
    }

    /// Finds placeholders that stand more or less often than in the source.
    fn counts(&self, tags_are_told: bool) -> Vec<Hit> {
        let mut places: BTreeMap<&str, Vec<&Range<usize>>> = BTreeMap::new();
        for used in self.target {
            places.entry(used.name).or_default().push(&used.at);
        }
        let end = self.pair.target.text.len();
        let hit = |(name, places): (&str, Vec<&Range<usize>>)| {
            let expected = self.known.get(name)?.count;
            let kind = self.held.get(name).map(|held| held.kind);
            let is_told = tags_are_told && kind == Some(PlaceholderKind::Tag);
            if places.len() == expected || is_told {
                return None;
            }
            let at = places.get(expected).map_or(end..end, |at| (*at).clone());
            let is_doubled = places.len() > expected && kind != Some(PlaceholderKind::Link);
            let check = if is_doubled { "doubled-placeholder" } else { "placeholder-count" };
            Some(
                Hit::new(check, at)
                    .arg("name", name)
                    .arg("found", places.len().to_string())
                    .arg("expected", expected.to_string()),
            )
        };
        places.into_iter().filter_map(hit).collect()
    }

    /// Finds a tag that closes nothing, or is not closed, where all tags of the
    /// source are.
    fn misplaced_tag(&self) -> Option<Hit> {
        let tag = |used: &Use<'_>| {
            let held = self.held.get(used.name)?;
            (held.kind == PlaceholderKind::Tag).then(|| (used.at.clone(), held.value.as_str()))
        };
        let target: Vec<_> = self.target.iter().filter_map(tag).collect();
        let at = unnested(&target)?;
        let source: Vec<_> = self.source.iter().filter_map(tag).collect();
        let hit = || Hit::new("raw-html", at.clone()).arg("case", "order");
        let value = target.iter().find(|(range, _)| *range == at).map(|(_, value)| *value);
        unnested(&source).is_none().then(|| hit().arg("text", value.unwrap_or_default()))
    }

    /// Finds links whose text names another address than the one that they lead
    /// to.
    fn link_texts(&self) -> Vec<Hit> {
        let in_source: HashSet<(&str, &str)> =
            shown(self.source).map(|(text, link)| (text.name, link.name)).collect();
        let mut hits = Vec::new();
        for (text, link) in shown(self.target) {
            let same = in_source.contains(&(text.name, link.name));
            if let (Some(shown), Some(leads)) = (self.value(text.name), self.value(link.name))
                && !same
                && !agree(shown, leads)
            {
                hits.push(link_text(text.at.clone(), shown, leads));
            }
        }
        hits.extend(self.target.iter().filter_map(|used| self.named_host(used)));
        hits
    }

    /// Returns what is built for a link, an image, a URL or an e-mail address.
    fn value(&self, name: &str) -> Option<&str> {
        use PlaceholderKind::{Email, Link, Url};
        let held = self.held.get(name).filter(|held| matches!(held.kind, Link | Url | Email))?;
        Some(self.pair.links.get(&held.value).unwrap_or(&held.value))
    }

    /// Says that a link's text is the name of a host that the link does not
    /// lead to.
    fn named_host(&self, used: &Use<'_>) -> Option<Hit> {
        let label = used.label.trim_matches(|c: char| !c.is_alphanumeric());
        if used.role != Role::Link || !is_host(label) || self.pair.source.text.contains(label) {
            return None;
        }
        let leads = self.value(used.name)?;
        let known = self.known.get(used.name)?;
        let was_host = known.labels.iter().any(|label| is_host(label.trim()));
        let hit = || {
            let from = used.owner.clone()?.start;
            let at = from + self.pair.target.text[from..used.at.start].find(label)?;
            Some(link_text(at..at + label.len(), label, leads))
        };
        if (was_host || ends_as_host(label)) && !agree(label, leads) { hit() } else { None }
    }
}

fn link_text(at: Range<usize>, shown: &str, leads: &str) -> Hit {
    Hit::new("link-text", at).arg("text", super::quoted(shown)).arg("address", super::quoted(leads))
}

/// Returns the placeholders that stand in the text of a link, each with its
/// address.
fn shown<'a>(uses: &'a [Use<'a>]) -> impl Iterator<Item = (&'a Use<'a>, &'a Use<'a>)> {
    let links: HashMap<usize, &Use<'_>> = uses
        .iter()
        .filter(|used| used.role == Role::Link)
        .filter_map(|used| Some((used.owner.as_ref()?.start, used)))
        .collect();
    uses.iter().filter(|used| used.role == Role::Text).filter_map(move |used| {
        let link = *links.get(&used.owner.as_ref()?.start)?;
        (used.at.start < link.at.start).then_some((used, link))
    })
}

impl Role {
    fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Link => "link",
            Self::Image => "image",
        }
    }
}
