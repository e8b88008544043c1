//! Carrying: a block of a translation becomes a text for its segment, with the
//! segment's placeholders.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::segment::{Piece, pieces};
use crate::model::{Placeholder, PlaceholderKind, Segment};

/// Destinations of the source with what stands for them in one locale.
pub(super) type Links = BTreeMap<String, String>;

/// A text for a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Carried {
    /// The text. What has no placeholder in the segment stands there as its
    /// value.
    pub(super) text: String,
    /// Destinations that differ, as far as it is sure which stands for which.
    pub(super) links: Links,
    /// Whether each placeholder of the text is one of the segment, surely.
    pub(super) is_sure: bool,
}

/// The most placeholders of a text that are looked at one by one.
const MOST_PLACEHOLDERS: usize = 1_000;

/// Says whether the settings can give a value of its own to one in a locale.
fn is_link(kind: PlaceholderKind) -> bool {
    use PlaceholderKind::{Email, Image, Link, Url};
    matches!(kind, Link | Image | Url | Email)
}

/// Gives the blocks of a translation, joined, the placeholders of a segment: by
/// value, then by the pairs known, then where one of a kind is left on each
/// side.
pub(super) fn carry(segment: &Segment, blocks: &[&Segment], known: &Links) -> Carried {
    let mut out = Carried { text: String::new(), links: Links::new(), is_sure: true };
    let mut joined = Vec::new();
    for block in blocks {
        if !out.text.is_empty() {
            out.text.push(' ');
        }
        let first = joined.len();
        let (names, links, sure) = names(segment, block, known);
        joined.extend(names);
        out.links.extend(links);
        out.is_sure &= sure;
        out.text.push_str(&renamed(block, &joined[first..]));
    }
    let used: BTreeSet<&String> = joined.iter().flatten().collect();
    out.is_sure &= used.len() == segment.placeholders.len();
    out
}

/// Says whether a placeholder of the segment is one of the block.
type Rule<'a> = &'a dyn Fn(&Placeholder, &Placeholder) -> bool;

/// Returns for each placeholder of a block the name that it has in the segment.
fn names(segment: &Segment, block: &Segment, known: &Links) -> (Vec<Option<String>>, Links, bool) {
    let mut names: Vec<Option<String>> = vec![None; block.placeholders.len()];
    if segment.placeholders.len().max(names.len()) > MOST_PLACEHOLDERS {
        return (names, Links::new(), false);
    }
    let mut free: Vec<&Placeholder> = segment.placeholders.iter().collect();
    let by_value = |ours: &Placeholder, theirs: &Placeholder| ours.value == theirs.value;
    let by_pair = |ours: &Placeholder, theirs: &Placeholder| {
        is_link(ours.kind) && known.get(&ours.value) == Some(&theirs.value)
    };
    let rules: [Rule<'_>; 2] = [&by_value, &by_pair];
    for rule in rules {
        for (name, theirs) in names.iter_mut().zip(&block.placeholders) {
            let fits = |ours: &&Placeholder| ours.kind == theirs.kind && rule(ours, theirs);
            if name.is_none() {
                *name = free.iter().position(fits).map(|at| free.remove(at).name.clone());
            }
        }
    }
    let mut links = Links::new();
    let mut is_sure = true;
    for at in 0..names.len() {
        let theirs = &block.placeholders[at];
        if names[at].is_some() {
            continue;
        }
        let alone = (at + 1..names.len())
            .all(|n| names[n].is_some() || block.placeholders[n].kind != theirs.kind);
        let mut ours = free.iter().enumerate().filter(|(_, ours)| ours.kind == theirs.kind);
        match (ours.next(), ours.next()) {
            (Some((index, only)), None) if alone && is_link(theirs.kind) => {
                let taken = known.get(&only.value).is_some_and(|to| *to != theirs.value);
                links.insert(only.value.clone(), theirs.value.clone());
                is_sure &= !taken;
                names[at] = Some(free.remove(index).name.clone());
            }
            _ => is_sure = false,
        }
    }
    (names, links, is_sure)
}

/// Returns the text of a block with other names; what has none stands there as
/// its value.
fn renamed(block: &Segment, names: &[Option<String>]) -> String {
    let held = block.placeholders.iter().enumerate();
    let places: BTreeMap<&str, usize> = held.map(|(at, held)| (&*held.name, at)).collect();
    let text = |piece| match piece {
        Piece::Plain(plain) => plain.to_owned(),
        Piece::Placeholder(name) => match places.get(name) {
            None => format!("{{ ${name} }}"),
            Some(&at) => match &names[at] {
                Some(name) => format!("{{ ${name} }}"),
                None => block.placeholders[at].value.clone(),
            },
        },
    };
    pieces(&block.text).map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::markdown::{Options, extract};

    fn segment(markdown: &str) -> Segment {
        let facts = BTreeMap::new();
        let options = Options { front_matter: &[], facts: &facts };
        extract(markdown, &options).0.segments.remove(0)
    }

    /// Carries a block over, and shows the text, `!` where it is not sure, and
    /// the pairs of links.
    fn carried(source: &str, target: &str, known: &[(&str, &str)]) -> String {
        let known = known.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        let found = carry(&segment(source), &[&segment(target)], &known);
        let sure = if found.is_sure { "" } else { "!" };
        let links = found.links.iter().map(|(from, to)| format!(" {from}={to}"));
        format!("{sure}{}{}", found.text, links.collect::<String>())
    }

    #[test]
    fn placeholders_follow_their_values() {
        let two = "[a](https://a.example/) and [b](https://b.example/)";
        for (source, target, text) in [
            (
                two,
                "[b](https://b.example/) i [a](https://a.example/)",
                "[b]({ $link2 }) i [a]({ $link1 })",
            ),
            (
                two,
                "[b](https://b.example/) i [a](https://a.example/pl)",
                "[b]({ $link2 }) i [a]({ $link1 }) https://a.example/=https://a.example/pl",
            ),
            (
                two,
                "[x](https://x.example/) i [y](https://y.example/)",
                "![x](https://x.example/) i [y](https://y.example/)",
            ),
            (two, "[a](https://a.example/)", "![a]({ $link1 })"),
            ("a", "[a](https://a.example/)", "![a](https://a.example/)"),
            (
                "Write to a@example.org",
                "Pisz: b@example.org",
                "Pisz: { $email1 } a@example.org=b@example.org",
            ),
            (
                "Pay to DE89370400440532013000",
                "Konto: PL61109010140000071219812874",
                "!Konto: PL61109010140000071219812874",
            ),
            ("a  \nb", "c  \nd", "c{ $br }d"),
        ] {
            assert_eq!(carried(source, target, &[]), text, "{source} {target}");
        }
    }

    #[test]
    fn known_pairs_tell_two_links_apart() {
        let (source, target) = ("[a](/a) and [b](/b)", "[b](/x) i [a](/y)");
        assert_eq!(
            carried(source, target, &[("/a", "/y")]),
            "[b]({ $link2 }) i [a]({ $link1 }) /b=/x"
        );
        assert_eq!(carried("[a](/a)", "[a](/z)", &[("/a", "/y")]), "![a]({ $link1 }) /a=/z");
    }
}
