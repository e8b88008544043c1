//! Identity: the segments of a text get the ids that they had, and new ones
//! where they are new.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::align::{self, Candidate, Change, Link};
use crate::model::segment::{Piece, pieces};
use crate::model::{Catalog, Fingerprint, Kind, Listing, Placeholder, Segment, SegmentId};

/// What became of one segment.
#[derive(Debug, Clone, PartialEq)]
pub struct SegmentChange {
    /// What happened.
    pub change: Change,
    /// The segment, by the id that it has now or had last.
    pub id: SegmentId,
    /// The segments it was split from or that were merged into it.
    pub from: Vec<SegmentId>,
    /// How much the texts have in common, from 0 to 1.
    pub score: f64,
    /// Whether it stands elsewhere in the order.
    pub moved: bool,
}

/// Gives the segments of a text their ids, by what the catalog says. Returns
/// the catalog as it is now, and what became of each segment in reading order,
/// those that went away last.
pub fn identify(previous: &Catalog, segments: Vec<Segment>) -> (Catalog, Vec<SegmentChange>) {
    let mut identity = Identity::new(previous, segments);
    identity.take_front_matter();
    identity.take_aligned();
    identity.finish()
}

/// The shortest run of hex digits in an id.
const ID_DIGITS: usize = 6;

struct Identity<'a> {
    previous: &'a Catalog,
    segments: Vec<Segment>,
    /// For each segment, its id and what became of it.
    found: Vec<Option<SegmentChange>>,
    /// The ids in the previous catalog that a segment has taken.
    taken: BTreeSet<&'a SegmentId>,
    /// Listings of the previous catalog that were merged into another.
    merged: BTreeSet<&'a SegmentId>,
}

impl<'a> Identity<'a> {
    fn new(previous: &'a Catalog, segments: Vec<Segment>) -> Self {
        let found = segments.iter().map(|_| None).collect();
        Self { previous, segments, found, taken: BTreeSet::new(), merged: BTreeSet::new() }
    }

    /// Front-matter values are known by their keys.
    fn take_front_matter(&mut self) {
        let mut used = BTreeSet::new();
        for index in 0..self.segments.len() {
            let Some(key) = &self.segments[index].key else { continue };
            let id = key_id(key, &mut used);
            let in_present = self.previous.present.iter().find(|listing| listing.id == id);
            let in_gone = self.previous.gone.iter().find(|listing| listing.id == id);
            let change = match (in_present, in_gone) {
                (None, None) => Change::Inserted,
                (None, Some(_)) => Change::Revived,
                (Some(_), _) => Change::Unchanged,
            };
            match in_present.or(in_gone) {
                Some(before) => self.link(index, before, change, 1.0, false),
                None => self.found[index] = Some(plain_change(change, id)),
            }
        }
    }

    fn take_aligned(&mut self) {
        // A catalog that was edited may give the id of a key to a paragraph.
        let free = |listing: &&Listing| !self.taken.contains(&listing.id);
        let mut old: Vec<&'a Listing> = body(&self.previous.present).filter(free).collect();
        let gone_from = old.len();
        old.extend(body(&self.previous.gone).filter(free));
        let new: Vec<usize> =
            (0..self.segments.len()).filter(|&index| self.found[index].is_none()).collect();
        if self.is_unchanged(&new, &old[..gone_from]) {
            // Most statements are as they were, and aligning takes most time.
            for (index, listing) in new.into_iter().zip(old) {
                self.link(index, listing, Change::Unchanged, 1.0, false);
            }
            return;
        }
        let alignment = {
            let mut sections = sections(old.iter().map(|listing| &listing.segment));
            let old: Vec<Candidate<'_>> = old
                .iter()
                .enumerate()
                .map(|(at, listing)| {
                    let gone = at >= gone_from;
                    let section = sections.next().flatten().filter(|_| !gone);
                    candidate(&listing.segment, section, gone)
                })
                .collect();
            let segments = || new.iter().map(|&index| &self.segments[index]);
            let new: Vec<Candidate<'_>> = segments()
                .zip(self::sections(segments()))
                .map(|(segment, section)| candidate(segment, section, false))
                .collect();
            align::align(&old, &new)
        };
        for (&index, link) in new.iter().zip(&alignment.links) {
            if let Some(at) = link.old {
                self.link(index, old[at], link.change, link.score, link.moved);
                self.merged_from(index, link, &old);
            }
        }
        self.name_new(&new, &alignment.links, &old);
    }

    /// Says whether the segments are those of the catalog, in its order.
    fn is_unchanged(&self, new: &[usize], old: &[&Listing]) -> bool {
        let mut old = old.iter();
        let same = |segment: &Segment, listing: &Listing| {
            segment.kind == listing.segment.kind && segment.text == listing.segment.text
        };
        new.iter().all(|&index| old.next().is_some_and(|old| same(&self.segments[index], old)))
            && old.next().is_none()
    }

    fn merged_from(&mut self, index: usize, link: &Link, old: &[&'a Listing]) {
        if link.change != Change::Merged {
            return;
        }
        let others: Vec<&SegmentId> = link.from.iter().map(|&at| &old[at].id).collect();
        if let Some(change) = &mut self.found[index] {
            change.from.extend(others.iter().map(|&id| id.clone()));
        }
        self.merged.extend(others);
    }

    /// Gives a segment the identity of a listing, placeholder names with it.
    fn link(&mut self, index: usize, before: &'a Listing, change: Change, score: f64, moved: bool) {
        rename(&mut self.segments[index], &before.segment.placeholders);
        let same = Fingerprint::of(&self.segments[index].text) == before.fingerprint;
        let change = match change {
            Change::Unchanged | Change::Moved if !same => Change::Edited,
            Change::Cosmetic | Change::Edited if same && moved => Change::Moved,
            Change::Cosmetic | Change::Edited if same => Change::Unchanged,
            other => other,
        };
        let id = before.id.clone();
        self.found[index] = Some(SegmentChange { change, id, from: Vec::new(), score, moved });
        self.taken.insert(&before.id);
    }

    /// Gives ids to the segments that took over none.
    fn name_new(&mut self, new: &[usize], links: &[Link], old: &[&'a Listing]) {
        let listings = self.previous.present.iter().chain(&self.previous.gone);
        let mut next = BTreeMap::new();
        let mut used: BTreeMap<SegmentId, Fingerprint> =
            listings.map(|listing| (listing.id.clone(), listing.fingerprint)).collect();
        for change in self.found.iter().flatten() {
            used.entry(change.id.clone()).or_insert_with(|| Fingerprint::of(""));
        }
        for (&index, link) in new.iter().zip(links) {
            if self.found[index].is_some() {
                continue;
            }
            let fingerprint = Fingerprint::of(&self.segments[index].text);
            let id = new_id(fingerprint, &used, &mut next);
            used.insert(id.clone(), fingerprint);
            let from = link.from.iter().map(|&at| old[at].id.clone()).collect();
            let (change, score) = (link.change, link.score);
            self.found[index] = Some(SegmentChange { change, id, from, score, moved: false });
        }
    }

    fn finish(self) -> (Catalog, Vec<SegmentChange>) {
        let mut changes: Vec<SegmentChange> = Vec::new();
        let mut catalog = Catalog::default();
        let before = by_id(&self.previous.present);
        let gone = by_id(&self.previous.gone);
        for (segment, change) in self.segments.into_iter().zip(self.found.into_iter().flatten()) {
            let mut listing = Listing::new(change.id.clone(), segment);
            let known = before.get(&change.id).or(gone.get(&change.id));
            listing.minors = known.map(|known| known.minors.clone()).unwrap_or_default();
            let unchanged =
                before.get(&change.id).filter(|before| before.fingerprint == listing.fingerprint);
            listing.from = match unchanged {
                Some(before) if change.from.is_empty() => before.from.clone(),
                _ => change.from.clone(),
            };
            catalog.present.push(listing);
            changes.push(change);
        }
        let left = |listing: &&Listing| !self.taken.contains(&listing.id);
        catalog.gone.extend(self.previous.gone.iter().filter(left).cloned());
        for listing in self.previous.present.iter().filter(left) {
            catalog.gone.push(Listing { from: Vec::new(), ..listing.clone() });
            if !self.merged.contains(&listing.id) {
                changes.push(plain_change(Change::Deleted, listing.id.clone()));
            }
        }
        (catalog, changes)
    }
}

fn plain_change(change: Change, id: SegmentId) -> SegmentChange {
    SegmentChange { change, id, from: Vec::new(), score: 0.0, moved: false }
}

fn by_id(listings: &[Listing]) -> BTreeMap<&SegmentId, &Listing> {
    listings.iter().map(|listing| (&listing.id, listing)).collect()
}

fn body(listings: &[Listing]) -> impl Iterator<Item = &Listing> {
    listings.iter().filter(|listing| listing.segment.kind != Kind::FrontMatter)
}

fn candidate<'a>(segment: &'a Segment, section: Option<&'a str>, gone: bool) -> Candidate<'a> {
    Candidate {
        kind: segment.kind,
        text: &segment.text,
        placeholders: &segment.placeholders,
        section,
        gone,
    }
}

/// Returns for each segment the text of the nearest heading above it.
fn sections<'a>(
    segments: impl Iterator<Item = &'a Segment>,
) -> impl Iterator<Item = Option<&'a str>> {
    segments.scan(None, |heading, segment| {
        let above = *heading;
        if segment.kind == Kind::Heading {
            *heading = Some(segment.text.as_str());
        }
        Some(above)
    })
}

/// Returns the id of a front-matter key: its name, with `_` for what an id may
/// not hold.
fn key_id(key: &str, used: &mut BTreeSet<String>) -> SegmentId {
    let allowed = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    let mut name: String = key.chars().map(allowed).collect();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || name.starts_with("s-") {
        name.insert_str(0, "key-");
    }
    numbered(&name)
        .find(|name| used.insert(name.clone()))
        .and_then(|name| SegmentId::parse(&name))
        .expect("the numbers do not end, and the characters are those of ids")
}

/// Returns the id of a new segment: `s-` and the first digits of its
/// fingerprint, more where another text has them; equal texts are numbered.
///
/// `next` remembers the numbers that were given, so that many equal texts do
/// not count from one each time.
fn new_id(
    fingerprint: Fingerprint,
    used: &BTreeMap<SegmentId, Fingerprint>,
    next: &mut BTreeMap<String, usize>,
) -> SegmentId {
    let hex = fingerprint.to_string();
    let stem = (ID_DIGITS..hex.len())
        .map(|digits| format!("s-{}", &hex[..digits]))
        .find(|stem| {
            let holder = SegmentId::parse(stem).and_then(|id| used.get(&id).copied());
            holder.is_none_or(|holder| holder == fingerprint)
        })
        .unwrap_or_else(|| format!("s-{hex}"));
    let given = next.entry(stem.clone()).or_insert(0);
    numbered_from(&stem, *given + 1)
        .inspect(|_| *given += 1)
        .filter_map(|id| SegmentId::parse(&id))
        .find(|id| !used.contains_key(id))
        .expect("the numbers do not end")
}

/// Returns a name, then `name-2`, `name-3` and so on.
fn numbered(name: &str) -> impl Iterator<Item = String> {
    numbered_from(name, 1)
}

fn numbered_from(name: &str, first: usize) -> impl Iterator<Item = String> {
    (first..).map(move |number| match number {
        1 => name.to_owned(),
        _ => format!("{name}-{number}"),
    })
}

/// Gives the placeholders of a segment the names that those of its previous
/// text had: by value, then by order; what is left gets numbers that neither
/// text has used.
fn rename(segment: &mut Segment, before: &[Placeholder]) {
    let mut names: Vec<Option<String>> = vec![None; segment.placeholders.len()];
    // The catalog can be edited like any file: a name that is not of its kind,
    // or stands twice, would put one value in the place of another.
    let mut seen = BTreeSet::new();
    let mut free: Vec<Option<&Placeholder>> = before
        .iter()
        .filter(|placeholder| is_numbered(placeholder) && seen.insert(placeholder.name.as_str()))
        .map(Some)
        .collect();
    for by_value in [true, false] {
        let key = |placeholder: &Placeholder| {
            (placeholder.kind, by_value.then(|| placeholder.value.clone()))
        };
        let mut places: BTreeMap<_, VecDeque<usize>> = BTreeMap::new();
        for (at, old) in free.iter().enumerate() {
            if let Some(old) = old {
                places.entry(key(old)).or_default().push_back(at);
            }
        }
        for (name, now) in names.iter_mut().zip(&segment.placeholders) {
            if name.is_none() && now.kind.stem().is_some() {
                let at = places.get_mut(&key(now)).and_then(VecDeque::pop_front);
                *name = at.and_then(|at| free[at].take()).map(|old| old.name.clone());
            }
        }
    }
    let mut known: BTreeSet<String> = before.iter().map(|old| old.name.clone()).collect();
    known.extend(names.iter().flatten().cloned());
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, now) in names.iter_mut().zip(&segment.placeholders) {
        let Some(stem) = now.kind.stem().filter(|_| name.is_none()) else { continue };
        let number = numbers.entry(stem).or_insert(0);
        *name = (*number + 1..)
            .inspect(|_| *number += 1)
            .map(|number| format!("{stem}{number}"))
            .find(|name| !known.contains(name));
    }
    let renamed: BTreeMap<String, String> = segment
        .placeholders
        .iter()
        .zip(names)
        .filter_map(|(now, name)| Some((now.name.clone(), name?)))
        .collect();
    let new_name = |name: &str| renamed.get(name).cloned().unwrap_or_else(|| name.to_owned());
    segment.text = pieces(&segment.text)
        .map(|piece| match piece {
            Piece::Plain(plain) => plain.to_owned(),
            Piece::Placeholder(name) => format!("{{ ${} }}", new_name(name)),
        })
        .collect();
    for placeholder in &mut segment.placeholders {
        placeholder.name = new_name(&placeholder.name);
    }
}

/// Says whether a placeholder has a name that its kind gives: `link1`.
fn is_numbered(placeholder: &Placeholder) -> bool {
    let number = placeholder.kind.stem().and_then(|stem| placeholder.name.strip_prefix(stem));
    number.is_some_and(|n| !n.is_empty() && n.bytes().all(|digit| digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PlaceholderKind;

    fn segment(text: &str) -> Segment {
        let mut placeholders = Vec::new();
        for piece in pieces(text) {
            if let Piece::Placeholder(name) = piece {
                let value = format!("value of {name}");
                let kind = PlaceholderKind::Link;
                placeholders.push(Placeholder { name: name.to_owned(), kind, value });
            }
        }
        let kind = if text.starts_with('#') { Kind::Heading } else { Kind::Paragraph };
        Segment { kind, text: text.to_owned(), placeholders, notes: vec![], key: None, line: 1 }
    }

    fn catalog(texts: &[&str]) -> Catalog {
        let segments = texts.iter().map(|text| segment(text)).collect();
        identify(&Catalog::default(), segments).0
    }

    fn step(before: &Catalog, texts: &[&str]) -> (Catalog, Vec<(Change, String)>) {
        let segments = texts.iter().map(|text| segment(text)).collect();
        let (now, changes) = identify(before, segments);
        (now, changes.into_iter().map(|change| (change.change, change.id.to_string())).collect())
    }

    fn ids(catalog: &Catalog) -> Vec<&str> {
        catalog.present.iter().map(|listing| listing.id.as_str()).collect()
    }

    #[test]
    fn a_paragraph_with_the_id_of_a_key_gives_it_up() {
        let paragraph = |id| Listing::new(SegmentId::parse(id).unwrap(), segment("A text."));
        let previous = Catalog { present: vec![paragraph("title")], gone: Vec::new() };
        let key = Some("title".to_owned());
        let title = Segment { kind: Kind::FrontMatter, key, ..segment("Title") };
        let (now, _) = identify(&previous, vec![title, segment("A text.")]);
        assert_eq!(ids(&now)[0], "title");
        assert!(ids(&now)[1].starts_with("s-"), "{now:?}");
    }

    /// The numbers of ids and of names go on where the last ended.
    #[test]
    fn many_equal_texts_are_numbered_in_passing() {
        let text: String = (0..20_000).map(|n| format!("{{ $link{n} }}")).collect();
        let now = catalog(&vec!["Same."; 20_000]);
        assert!(ids(&now)[19_999].ends_with("-20000"), "{}", ids(&now)[19_999]);
        let first = catalog(&[&format!("a {text}")]);
        let (second, _) = step(&first, &[&format!("b {text} {{ $link20000 }}")]);
        assert_eq!(second.present[0].segment.placeholders.len(), 20_001);
    }

    #[test]
    fn ids_stay_with_their_segments() {
        let one = "The night trains of this region must keep running.";
        let one_edited = "The night trains of this region must go on running.";
        let two = "We call on the ministry to publish the figures at once.";
        let three = "Every signature counts, and every one is read out in public.";
        let first = catalog(&[one, two, three]);
        let again = step(&first, &[one, two, three]);
        assert_eq!(again.0, first);
        assert!(again.1.iter().all(|(change, _)| *change == Change::Unchanged));

        let (edited, changes) = step(&first, &[one_edited, three]);
        assert_eq!(ids(&edited), [ids(&first)[0], ids(&first)[2]]);
        assert_eq!(edited.gone[0].id.as_str(), ids(&first)[1]);
        let kinds: Vec<Change> = changes.iter().map(|(change, _)| *change).collect();
        assert_eq!(kinds, [Change::Edited, Change::Unchanged, Change::Deleted]);

        let (back, changes) = step(&edited, &[one, two, three]);
        assert_eq!(ids(&back), ids(&first));
        assert_eq!(changes[1].0, Change::Revived);
        assert!(back.gone.is_empty());
    }

    #[test]
    fn equal_texts_are_numbered_and_ids_are_never_reused() {
        let notes = catalog(&["Note:", "Note:", "Note:"]);
        let stem = ids(&notes)[0].to_owned();
        assert_eq!(ids(&notes), [stem.clone(), format!("{stem}-2"), format!("{stem}-3")]);
        let (none, _) = step(&notes, &["A text about something else entirely, with no notes."]);
        assert_eq!(none.gone.len(), 3);
        let (again, changes) = step(&none, &["Note:"]);
        assert!(ids(&notes).contains(&ids(&again)[0]));
        assert_eq!((changes[0].0, again.gone.len()), (Change::Revived, 3));
    }

    #[test]
    fn digits_grow_where_another_text_has_the_id() {
        let fingerprint = Fingerprint::of("A");
        let hex = fingerprint.to_string();
        let id = SegmentId::parse(&format!("s-{}", &hex[..6])).unwrap();
        let used = BTreeMap::from([(id, Fingerprint::of("B"))]);
        assert_eq!(
            new_id(fingerprint, &used, &mut BTreeMap::new()).as_str(),
            format!("s-{}", &hex[..7])
        );
    }

    #[test]
    fn placeholder_names_stay_with_their_values() {
        let named = |name: &str, value: &str| Placeholder {
            name: name.to_owned(),
            kind: PlaceholderKind::Link,
            value: value.to_owned(),
        };
        let mut now = segment("[b]({ $link1 }) and [c]({ $link2 }) and [d]({ $link3 })");
        for (placeholder, value) in now.placeholders.iter_mut().zip(["B", "C", "D"]) {
            placeholder.value = value.to_owned();
        }
        rename(&mut now, &[named("link1", "A"), named("link2", "B")]);
        assert_eq!(now.text, "[b]({ $link2 }) and [c]({ $link1 }) and [d]({ $link3 })");
        let names: Vec<_> = now.placeholders.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(names, ["link2", "link1", "link3"]);
    }

    #[test]
    fn a_catalog_cannot_put_one_value_in_the_place_of_another() {
        let named = |name: &str, value: &str| Placeholder {
            name: name.to_owned(),
            kind: PlaceholderKind::Link,
            value: value.to_owned(),
        };
        let text = "[a]({ $link1 }) and [b]({ $link2 })";
        for names in [["link1", "link1"], ["acct", "link2"], ["br", "iban1"]] {
            let mut now = segment(text);
            for (placeholder, value) in now.placeholders.iter_mut().zip(["A", "B"]) {
                placeholder.value = value.to_owned();
            }
            rename(&mut now, &[named(names[0], "A"), named(names[1], "B")]);
            let found: BTreeSet<&str> = now.placeholders.iter().map(|p| &*p.name).collect();
            assert_eq!(found.len(), 2, "{found:?}");
            assert!(now.placeholders.iter().all(is_numbered), "{found:?}");
        }
    }

    #[test]
    fn keys_keep_their_names() {
        let mut used = BTreeSet::new();
        let mut id = |key: &str| key_id(key, &mut used).to_string();
        assert_eq!(
            [id("title"), id("og:title"), id("og title"), id("2nd"), id("s-1"), id("тема")],
            ["title", "og_title", "og_title-2", "key-2nd", "key-s-1", "key-____"]
        );
    }
}
