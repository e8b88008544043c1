//! Merging: two versions of a locale file or catalog that began as one are
//! joined by entry.
//!
//! Nothing here makes a translation current that was not: a translation is
//! taken from one side with what that side says of its base, and where the
//! source text comes from the other side, it is flagged with that base. Only
//! where both sides changed a translation a person has to pick.

mod entry;
pub mod plan;

use std::collections::BTreeMap;

use crate::format::fluent::{EntryBlock, LocaleFile, catalog, conflict};
use crate::model::{Entry, Fingerprint, Listing, SegmentId};
use entry::Joined;

/// The versions of a file that are to be joined.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'a> {
    /// What both sides began with; `None` where nobody knows.
    pub base: Option<&'a str>,
    /// What the branch has into which is merged.
    pub ours: &'a str,
    /// What the other branch has.
    pub theirs: &'a str,
}

/// One of the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The branch into which is merged.
    Ours,
    /// The other branch.
    Theirs,
}

/// What came of joining a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// The file; entries that nobody has picked stand between conflict markers.
    pub text: String,
    /// How many entries were joined that differed on both sides.
    pub joined: usize,
    /// The entries that a person has to pick.
    pub conflicts: Vec<Conflict>,
    /// The entries that a person picked.
    pub picked: Vec<SegmentId>,
}

/// A translation that both sides changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The segment.
    pub id: SegmentId,
    /// The source text, as far as one of the sides shows it.
    pub source: Option<String>,
    /// The translation that both began with.
    pub base: Option<String>,
    /// Our translation.
    pub ours: String,
    /// Their translation.
    pub theirs: String,
}

/// What helps to decide between two versions of an entry.
pub struct Hints<'a> {
    /// The fingerprint of a segment's source text as it stands, where it is
    /// known.
    pub present: &'a dyn Fn(&SegmentId) -> Option<Fingerprint>,
    /// Whose translation a person picked.
    pub picked: &'a dyn Fn(&SegmentId) -> Option<Side>,
}

impl Side {
    /// Both sides with the words that people use.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Ours, "ours"), (Self::Theirs, "theirs")];

    /// Returns the side that a word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, name)| *name == word).map(|(side, _)| *side)
    }
}

impl Merged {
    /// Adds a part, on a line of its own.
    fn push(&mut self, part: &str) {
        if !part.is_empty() && !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.text.push_str(part);
    }
}

/// Joins two versions of a file as git's merge driver is given them; `None`
/// where it is neither a locale file nor a catalog, or holds a conflict.
pub fn file(versions: Versions<'_>) -> Option<Merged> {
    let sides = [versions.ours, versions.theirs];
    // What both began with may be a join of its own, with markers in it.
    let base = versions.base.filter(|base| !conflict::is_in(base));
    let versions = Versions { base, ..versions };
    let translated = sides.into_iter().any(catalog::holds_translations);
    if sides.into_iter().any(conflict::is_in) {
        None
    } else if sides.into_iter().any(catalog::is_catalog) {
        let joined = || Merged { text: catalog(versions), ..Merged::default() };
        (!translated).then(joined)
    } else {
        let nothing = Hints { present: &|_| None, picked: &|_| None };
        translated.then(|| locale_file(versions, &nothing))
    }
}

/// Joins two versions of a locale file. The result has the line ends and the
/// byte order mark of ours.
pub fn locale_file(versions: Versions<'_>, hints: &Hints<'_>) -> Merged {
    let plain = |text: &str| text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let parse = |text: &str| LocaleFile::parse(plain(text), &|_| true);
    let base = versions.base.map(parse);
    let (ours, theirs) = (parse(versions.ours), parse(versions.theirs));
    let base = base.as_ref().map(Parts::of);
    let (ours, theirs) = (Parts::of(&ours), Parts::of(&theirs));
    let mut merged = Merged::default();
    let of_base = |part: fn(&Parts<'_>) -> String| base.as_ref().map(part);
    merged.text =
        lines(of_base(|parts| parts.header.to_owned()).as_deref(), ours.header, theirs.header);
    for key in order(base.as_ref(), &ours, &theirs) {
        let before = base.as_ref().and_then(|base| base.entry(&key));
        match (ours.entry(&key), theirs.entry(&key)) {
            (Some(ours), Some(theirs)) => {
                both(&mut merged, before, ours, theirs, hints);
            }
            (Some(one), None) | (None, Some(one)) => {
                merged.push(one.lead);
                merged.push(one.text());
            }
            (None, None) => {}
        }
    }
    let end = lines(of_base(|parts| parts.end.to_owned()).as_deref(), ours.end, theirs.end);
    merged.push(&end);
    merged.text = catalog::as_in(versions.ours, &merged.text);
    merged
}

/// Joins two versions of a catalog. There is no conflict in a catalog: the
/// statement decides which texts there are.
pub fn catalog(versions: Versions<'_>) -> String {
    let read = |text: &str| catalog::read(text, &|_| false).0;
    let base = versions.base.map(read);
    let texts: BTreeMap<&SegmentId, Fingerprint> = base
        .iter()
        .flat_map(|base| &base.present)
        .map(|listing| (&listing.id, listing.fingerprint))
        .collect();
    let is_edited = |listing: &Listing| texts.get(&listing.id) != Some(&listing.fingerprint);
    let is_better = |ours: &Listing, theirs: &Listing| !is_edited(ours) && is_edited(theirs);
    let (ours, theirs) = (read(versions.ours), read(versions.theirs));
    let joined = catalog::join(base.as_ref(), ours, theirs, &is_better);
    let text = catalog::write(&joined, &catalog::head(versions.ours));
    catalog::as_in(versions.ours, &text)
}

/// Returns the file that says that nobody could join its versions.
pub fn refused(versions: Versions<'_>) -> String {
    let base = versions.base.map(with_end);
    conflict::marked(base.as_deref(), &with_end(versions.ours), &with_end(versions.theirs))
}

/// Which entry of a file: its id, and how many of that id stand before it.
type Key = (SegmentId, usize);

/// A file, taken apart so that its parts joined are the file.
struct Parts<'a> {
    header: &'a str,
    entries: Vec<(Key, Part<'a>)>,
    places: BTreeMap<Key, usize>,
    end: &'a str,
}

/// An entry with what stands before it.
struct Part<'a> {
    lead: &'a str,
    file: &'a LocaleFile,
    block: &'a EntryBlock,
}

impl<'a> Part<'a> {
    fn text(&self) -> &'a str {
        &self.file.text[self.block.range.start..self.block.tail]
    }
}

impl<'a> Parts<'a> {
    fn of(file: &'a LocaleFile) -> Self {
        let mut at = file.header.end;
        let mut count: BTreeMap<&SegmentId, usize> = BTreeMap::new();
        let (mut entries, mut places) = (Vec::new(), BTreeMap::new());
        for block in &file.entries {
            let nth = count.entry(&block.entry.id).or_insert(0);
            let key = (block.entry.id.clone(), *nth);
            *nth += 1;
            let lead = &file.text[at..block.range.start];
            at = block.tail;
            places.insert(key.clone(), entries.len());
            entries.push((key, Part { lead, file, block }));
        }
        Self { header: &file.text[..file.header.end], entries, places, end: &file.text[at..] }
    }

    /// Says whether the segment of an entry has a translation here.
    fn translates(&self, entry: &Entry) -> bool {
        let translates =
            |((id, _), part): &(Key, Part<'_>)| *id == entry.id && !part.block.entry.is_empty();
        self.entries.iter().any(translates)
    }

    fn entry(&self, key: &Key) -> Option<&Part<'a>> {
        self.places.get(key).map(|&place| &self.entries[place].1)
    }
}

/// Returns the entries of the joined file: those of ours in their order, and
/// what is new in theirs behind its predecessor there. What one side removed
/// and the other left as it was is gone, unless it is the only translation of a
/// segment that was not gone: a file that was cut short takes nothing along.
fn order(base: Option<&Parts<'_>>, ours: &Parts<'_>, theirs: &Parts<'_>) -> Vec<Key> {
    let removed = |key: &Key, part: &Part<'_>, other: &Parts<'_>| {
        let entry = &part.block.entry;
        let before = base.and_then(|base| base.entry(key));
        other.entry(key).is_none()
            && before.is_some_and(|before| before.text() == part.text())
            && (part.block.obsolete || entry.is_empty() || other.translates(entry))
    };
    let mut rows: Vec<Vec<Key>> = vec![Vec::new()];
    let mut places: BTreeMap<&Key, usize> = BTreeMap::new();
    for (key, part) in &ours.entries {
        places.insert(key, rows.len());
        rows.push(if removed(key, part, theirs) { Vec::new() } else { vec![key.clone()] });
    }
    let mut at = 0;
    for (key, part) in &theirs.entries {
        match places.get(key) {
            Some(&place) => at = place,
            None if removed(key, part, ours) => {}
            None => rows[at].push(key.clone()),
        }
    }
    rows.concat()
}

/// Joins an entry that both sides have.
fn both(
    merged: &mut Merged,
    base: Option<&Part<'_>>,
    ours: &Part<'_>,
    theirs: &Part<'_>,
    hints: &Hints<'_>,
) {
    merged.push(&lines(base.map(|base| base.lead), ours.lead, theirs.lead));
    let before = base.map(Part::text);
    let text = match (ours.text(), theirs.text()) {
        (ours, theirs) if ours == theirs || before == Some(theirs) => ours,
        (ours, theirs) if before == Some(ours) => theirs,
        (..) => {
            let id = &ours.block.entry.id;
            let picked = (hints.picked)(id);
            match entry::join(base, ours, theirs, (hints.present)(id), picked) {
                Joined::Text(text) => {
                    merged.joined += 1;
                    merged.picked.extend(picked.map(|_| id.clone()));
                    merged.push(&text);
                }
                Joined::Conflict => {
                    let ended = |part: &Part<'_>| with_end(part.text());
                    let before = base.map(ended);
                    let (a, b) = (ended(ours), ended(theirs));
                    merged.push(&conflict::marked(before.as_deref(), &a, &b));
                    merged.conflicts.push(conflict_of(base, ours, theirs));
                }
            }
            return;
        }
    };
    merged.push(text);
}

fn with_end(text: &str) -> String {
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{end}")
}

fn conflict_of(base: Option<&Part<'_>>, ours: &Part<'_>, theirs: &Part<'_>) -> Conflict {
    let shown = |part: &Part<'_>| {
        let entry = &part.block.entry;
        let is_source = |text: &&String| {
            let fingerprint = Fingerprint::of(text);
            entry.sources.iter().any(|mark| mark.source == fingerprint)
        };
        entry.shown.iter().find(is_source).cloned()
    };
    Conflict {
        id: ours.block.entry.id.clone(),
        source: shown(ours).or_else(|| shown(theirs)),
        base: base.map(|base| base.block.entry.text.clone()).filter(|text| !text.is_empty()),
        ours: ours.block.entry.text.clone(),
        theirs: theirs.block.entry.text.clone(),
    }
}

/// Joins text that belongs to no entry: the side that changed it, or both.
fn lines(base: Option<&str>, ours: &str, theirs: &str) -> String {
    if ours == theirs || base == Some(theirs) {
        return ours.to_owned();
    }
    if base == Some(ours) {
        return theirs.to_owned();
    }
    let known = |line: &str| {
        let has = |text: &str| text.lines().any(|other| other == line);
        line.trim().is_empty() || has(ours) || base.is_some_and(has)
    };
    let mut out = ours.to_owned();
    for line in theirs.lines().filter(|line| !known(line) && !catalog::is_header(line)) {
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        out.push_str(&format!("{line}\n"));
    }
    out
}

#[cfg(test)]
mod tests;
