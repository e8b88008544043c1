//! Refreshing a locale file: the source texts and marks above the
//! translations are brought up to the present catalog.
//!
//! Nothing here makes a translation current that was not, and nothing removes
//! a text. Entries that cannot be trusted are left as they are.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::status::{base_beside, reads_as_bound, status};
use super::text_diff;
use crate::format::fluent::locale_file::{EntryBlock, LocaleFile};
use crate::format::fluent::{catalog, lines, value};
use crate::model::{
    Catalog, Edit, Entry, Fingerprint, Kind, Listing, SegmentId, SourceMark, StaleMark, Status,
};
use lines::Line;

/// What a locale file is refreshed from.
pub struct Sources<'a> {
    /// The catalog as it is now.
    pub catalog: &'a Catalog,
    /// The catalog as it was written down last.
    pub previous: &'a Catalog,
    /// The `###` lines of a new file, the first being the header.
    pub head: &'a [String],
    /// Translations of the same texts that are current elsewhere in the
    /// locale, for segments that have none.
    pub repeats: &'a BTreeMap<SegmentId, Repeat>,
    /// What nearly all entries and groups have to read.
    pub usual: &'a Usual,
}

/// What most of a locale file has to read, the same in all locales of a
/// statement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Usual {
    /// The comment of each present segment where its text is shown and nothing
    /// else is to be said.
    comments: Vec<String>,
    /// The group comments of sections whose heading was edited, with what they
    /// have to read.
    groups: BTreeMap<String, String>,
    /// What was said of each edit: most locales have the same.
    changed: RefCell<BTreeMap<(SegmentId, Fingerprint), Option<String>>>,
}

impl Usual {
    /// Returns what changed in a segment since it read as `was`, whose
    /// fingerprint is `base`.
    fn changed(&self, listing: &Listing, base: Fingerprint, was: &str) -> Option<String> {
        let mut known = self.changed.borrow_mut();
        let changed = || text_diff::summary(was, &listing.segment.text);
        known.entry((listing.id.clone(), base)).or_insert_with(changed).clone()
    }

    /// Returns what is usual for a catalog.
    pub fn new(catalog: &Catalog, previous: &Catalog) -> Self {
        let comment = |listing: &Listing| {
            own(listing, &of_present(listing)).iter().map(|line| format!("{line}\n")).collect()
        };
        let comments = catalog.present.iter().map(comment).collect();
        Self { comments, groups: renamed_groups(previous, catalog), changed: RefCell::default() }
    }
}

/// The marks of an entry that shows the present text.
fn of_present(listing: &Listing) -> Marks {
    Marks {
        shown: Some(listing.segment.text.clone()),
        source: Some(SourceMark { source: listing.fingerprint, target: None }),
        ..Marks::default()
    }
}

/// A current translation of a text that stands in two places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeat {
    /// Where it was translated: the statement and the segment.
    pub from: String,
    /// The translation.
    pub text: String,
}

/// The lines above a value that are ours to write.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Marks {
    shown: Option<String>,
    was: Option<String>,
    from: Vec<String>,
    changed: Option<String>,
    source: Option<SourceMark>,
    stale: Option<StaleMark>,
}

/// Returns a locale file as it should read, for one that is not there yet.
pub fn create(sources: &Sources<'_>) -> String {
    let mut out: String = sources.head.iter().map(|line| format!("{line}\n")).collect();
    for listing in &sources.catalog.present {
        out.push_str(&new_entry(sources, listing).replace(EOL, "\n"));
    }
    out
}

/// Returns the edits that bring a locale file up to the catalog.
pub fn refresh(file: &LocaleFile, sources: &Sources<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    if !is_usual(file, sources) {
        // New entries end where the next one begins, so they go in before its
        // edit.
        edits.extend(insertions(file, sources));
        edits.extend(block_edits(file, sources));
    }
    edits.extend(header_edit(file, sources));
    edits.extend(group_edits(file, sources));
    edits
}

/// Says whether a file has the entries of the catalog and no other, in their
/// order, and above each just what is usual.
fn is_usual(file: &LocaleFile, sources: &Sources<'_>) -> bool {
    let present = &sources.catalog.present;
    let usual = |(at, block): (usize, &EntryBlock)| {
        block.entry.id == present[at].id && is_usual_entry(file, block, at, sources)
    };
    file.entries.len() == present.len() && file.entries.iter().enumerate().all(usual)
}

/// Says whether nothing is to be changed of the entry of a present segment,
/// because just what is usual stands above it.
fn is_usual_entry(file: &LocaleFile, block: &EntryBlock, at: usize, sources: &Sources<'_>) -> bool {
    let (entry, listing) = (&block.entry, &sources.catalog.present[at]);
    let settled = || {
        if entry.is_empty() {
            listing.from.is_empty() && !sources.repeats.contains_key(&listing.id)
        } else {
            listing.from.is_empty() || status(listing, Some(entry)) == Status::Current
        }
    };
    !block.redundant
        && file.text[block.range.start..block.id_at] == sources.usual.comments[at]
        && settled()
}

fn block_edits(file: &LocaleFile, sources: &Sources<'_>) -> Vec<Edit> {
    let present = sources.catalog.present.iter().enumerate();
    let listings: BTreeMap<_, _> = present.map(|(at, one)| (&one.id, (at, one))).collect();
    let gone: BTreeSet<_> = sources.catalog.gone.iter().map(|listing| &listing.id).collect();
    let mut edits = Vec::new();
    for block in &file.entries {
        let id = &block.entry.id;
        // Of what was pasted behind an entry nothing is taken away.
        let pasted = block.comments.is_empty() && !listings.contains_key(id) && !gone.contains(id);
        match listings.get(id) {
            _ if block.redundant && pasted => {}
            _ if block.redundant => edits.extend(removal_of_redundant(file, block)),
            Some((at, _)) if is_usual_entry(file, block, *at, sources) => {}
            Some((_, listing)) => edits.extend(entry_edits(file, block, listing, sources)),
            None => edits.extend(obsolete_edit(file, block, gone.contains(id))),
        }
    }
    edits
}

/// Returns the edits that confirm a translation as one of the text shown
/// above it, which has to be the present one; `previous` is the catalog as it
/// was written down last.
pub fn confirm(
    file: &LocaleFile,
    block: &EntryBlock,
    listing: &Listing,
    previous: &Catalog,
) -> Option<Edit> {
    let target = (!block.entry.one_line).then(|| block.entry.target());
    let source = Some(SourceMark { source: listing.fingerprint, target });
    let marks = Marks { source, ..of_present(listing) };
    let mut comment = people(file, block, listing, previous);
    comment.extend(own(listing, &marks));
    comment_edit(file, block, &comment)
}

/// Returns a locale file without the entries of segments that are gone.
pub fn prune(text: &str, catalog: &Catalog) -> String {
    let file = LocaleFile::parse(text, &|_| true);
    let gone: BTreeSet<&SegmentId> = catalog.gone.iter().map(|listing| &listing.id).collect();
    let dead =
        |block: &&EntryBlock| gone.contains(&block.entry.id) && block.tail == block.range.end;
    let removals: Vec<Edit> =
        file.entries.iter().filter(dead).map(|block| removal(&file, block)).collect();
    file.edited(&removals)
}

/// Stands for a line end until the file's own is known.
const EOL: char = '\n';

fn header_edit(file: &LocaleFile, sources: &Sources<'_>) -> Option<Edit> {
    let wanted = sources.head.first()?;
    let head = &file.text[file.header.clone()];
    let line = head.lines().next()?;
    (catalog::is_header(line) && line != wanted).then(|| Edit {
        range: file.header.start..file.header.start + line.len(),
        text: wanted.clone(),
    })
}

/// Returns the group comments of sections whose heading was edited, with what
/// they have to read.
fn renamed_groups(previous: &Catalog, catalog: &Catalog) -> BTreeMap<String, String> {
    let headings = |catalog: &Catalog| -> BTreeMap<SegmentId, String> {
        let headings = catalog.present.iter().filter(|l| l.segment.kind == Kind::Heading);
        headings.map(|l| (l.id.clone(), catalog::group(&l.segment.text))).collect()
    };
    let (old, mut new) = (headings(previous), headings(catalog));
    let pairs = old.into_iter().filter_map(|(id, before)| Some((before, new.remove(&id)?)));
    pairs.filter(|(before, after)| before != after).collect()
}

fn group_edits(file: &LocaleFile, sources: &Sources<'_>) -> Vec<Edit> {
    let edit = |group: &crate::format::fluent::locale_file::Group| {
        let after = sources.usual.groups.get(&file.text[group.range.clone()])?;
        Some(Edit { range: group.range.clone(), text: after.clone() })
    };
    file.groups.iter().filter_map(edit).collect()
}

fn entry_edits(
    file: &LocaleFile,
    block: &EntryBlock,
    listing: &Listing,
    sources: &Sources<'_>,
) -> Vec<Edit> {
    let Some((marks, value)) = wanted(file, block, listing, sources) else {
        return Vec::new();
    };
    let mut comment = people(file, block, listing, sources.previous);
    comment.extend(own(listing, &marks));
    let mut edits: Vec<Edit> = comment_edit(file, block, &comment).into_iter().collect();
    if let Some(text) = value {
        edits.push(Edit { range: block.value.clone(), text });
    }
    edits
}

fn comment_edit(file: &LocaleFile, block: &EntryBlock, comment: &[String]) -> Option<Edit> {
    let eol = file.eol;
    let text: String = comment.iter().map(|line| format!("{line}{eol}")).collect();
    let range = block.range.start..block.id_at;
    (file.text[range.clone()] != text).then_some(Edit { range, text })
}

/// Decides what stands above an entry, and the value if it is to be filled
/// from a repeat. `None` leaves the entry as it is.
fn wanted(
    file: &LocaleFile,
    block: &EntryBlock,
    listing: &Listing,
    sources: &Sources<'_>,
) -> Option<(Marks, Option<String>)> {
    let entry = &block.entry;
    if entry.broken {
        return None;
    }
    if entry.is_empty() {
        return Some(unfilled(listing, sources));
    }
    let mut marks = if entry.sources.is_empty() {
        of_unknown_base(entry, listing)?
    } else if let Some(marks) = of_open_repeat(entry, listing) {
        marks
    } else {
        of_known_base(entry, listing, sources)?
    };
    let shown_changes = entry
        .sources
        .first()
        .is_some_and(|mark| marks.source.is_some_and(|wanted| wanted.source != mark.source));
    marks.from = if shown_changes { origins(listing, sources) } else { existing_from(file, block) };
    if !shown_changes && status(listing, Some(entry)) != Status::Current {
        for origin in origins(listing, sources) {
            let id = |origin: &str| origin.split(':').next().unwrap_or_default().to_owned();
            if !marks.from.iter().any(|known| id(known) == id(&origin)) {
                marks.from.push(origin);
            }
        }
    }
    Some((marks, None))
}

/// The marks of an entry that nobody has translated.
fn unfilled(listing: &Listing, sources: &Sources<'_>) -> (Marks, Option<String>) {
    let mut marks = Marks { from: origins(listing, sources), ..of_present(listing) };
    let Some(repeat) = sources.repeats.get(&listing.id) else {
        return (marks, None);
    };
    marks.from.push(repeat.from.clone());
    marks.stale = Some(StaleMark { base: None, target: Some(Fingerprint::of(&repeat.text)) });
    (marks, Some(value::encode(&repeat.text)))
}

/// The marks of a translation without `@source`: it never gets one here, since
/// nobody knows what it was made from.
fn of_unknown_base(entry: &Entry, listing: &Listing) -> Option<Marks> {
    let unknown = StaleMark { base: None, target: Some(entry.target()) };
    let stale = match entry.stales[..] {
        [] => unknown,
        [stale] => stale,
        _ => return None,
    };
    Some(Marks {
        shown: Some(listing.segment.text.clone()),
        was: entry.was.clone().filter(|_| stale.base.is_some()),
        stale: Some(stale),
        ..Marks::default()
    })
}

/// The marks of a translation from another place that nobody has confirmed
/// yet: it goes on being shown the present text, or it could never be
/// accepted. Its base stays unknown.
fn of_open_repeat(entry: &Entry, listing: &Listing) -> Option<Marks> {
    let ([source], [stale]) = (&entry.sources[..], &entry.stales[..]) else { return None };
    let open = stale.base.is_none() && stale.target.is_some() && source.target.is_none();
    let shown = entry.shown.iter().any(|text| Fingerprint::of(text) == source.source);
    (open && shown && !entry.line_below_source)
        .then(|| Marks { stale: Some(*stale), ..of_present(listing) })
}

fn of_known_base(entry: &Entry, listing: &Listing, sources: &Sources<'_>) -> Option<Marks> {
    let base = base_beside(listing, entry).ok()?;
    let source = *entry.sources.first()?;
    let stale = entry.stales.first().copied();
    let present = listing.fingerprint;
    let mut marks = of_present(listing);
    if base == present {
        // Current, or an old text that came back. A translation that was
        // edited while another text was shown stays bound to how it read.
        let flagged = stale.and_then(|mark| mark.target);
        let target = match (source.target, flagged) {
            (Some(bound), Some(flagged)) if bound != flagged => return None,
            _ if reads_as_bound(entry) && entry.one_line => source.target,
            (bound, flagged) => bound.or(flagged),
        };
        marks.source = Some(SourceMark { source: present, target });
        return Some(marks);
    }
    if listing.accepts(base) && reads_as_bound(entry) {
        return None;
    }
    let target = stale.and_then(|mark| mark.target).or(source.target);
    marks.stale =
        Some(StaleMark { base: Some(base), target: target.or_else(|| Some(entry.target())) });
    marks.was = text_of(base, entry, sources);
    marks.changed = marks.was.as_ref().and_then(|was| sources.usual.changed(listing, base, was));
    Some(marks)
}

/// Returns a text by its fingerprint, from the entry itself, where it nearly
/// always stands, or the catalogs.
fn text_of(wanted: Fingerprint, entry: &Entry, sources: &Sources<'_>) -> Option<String> {
    let catalogs = [sources.previous, sources.catalog];
    let listings = catalogs.iter().flat_map(|c| c.present.iter().chain(&c.gone));
    let known = listings
        .filter(|listing| listing.fingerprint == wanted)
        .map(|listing| &listing.segment.text);
    let shown = entry.shown.iter().chain(&entry.was);
    shown.chain(known).find(|text| Fingerprint::of(text) == wanted).cloned()
}

/// Returns what a segment took over from others, as `@from` lines say it.
fn origins(listing: &Listing, sources: &Sources<'_>) -> Vec<String> {
    let gone = |id: &SegmentId| sources.catalog.gone.iter().find(|listing| listing.id == *id);
    let origin = |id: &SegmentId| match gone(id) {
        Some(merged) => format!("{id}: {}", merged.segment.text),
        None => id.to_string(),
    };
    listing.from.iter().map(origin).collect()
}

fn existing_from(file: &LocaleFile, block: &EntryBlock) -> Vec<String> {
    let from = |line| match lines::read(line) {
        Line::From(origin) => Some(origin.to_owned()),
        _ => None,
    };
    file.comment_lines(block).filter_map(from).collect()
}

/// Returns the comment lines that are not provably ours, as they stand.
fn people(
    file: &LocaleFile,
    block: &EntryBlock,
    listing: &Listing,
    previous: &Catalog,
) -> Vec<String> {
    let is_source = |text: Fingerprint| {
        let mut before = previous.present.iter().chain(&previous.gone);
        text == listing.fingerprint
            || block.entry.sources.iter().any(|mark| mark.source == text)
            || before.any(|before| before.fingerprint == text && before.id == listing.id)
    };
    let keep = |line: &&str| is_of_people(line, &is_source);
    file.comment_lines(block).filter(keep).map(str::to_owned).collect()
}

/// Says whether a comment line is somebody's, and not one that a tool can write
/// again; `is_source` says which texts are those of the segment.
pub(super) fn is_of_people(line: &str, is_source: &dyn Fn(Fingerprint) -> bool) -> bool {
    match lines::read(line) {
        Line::Plain("") => !line.is_empty(),
        Line::Plain(text) => !is_source(Fingerprint::of(text)),
        // A line that was joined with a mark may hold a translation.
        Line::Reviewed(_) | Line::Minor(..) | Line::Forced(_) => true,
        Line::Allow(..) | Line::Other | Line::Malformed(_) => true,
        _ => false,
    }
}

/// Returns the lines that are ours, in their order.
fn own(listing: &Listing, marks: &Marks) -> Vec<String> {
    let segment = &listing.segment;
    let mut out: Vec<String> = Vec::new();
    out.extend(segment.notes.iter().map(|note| lines::mark("note", note)));
    out.extend(segment.placeholders.iter().map(lines::placeholder));
    out.extend(marks.shown.as_deref().map(lines::plain));
    out.extend(marks.was.as_ref().map(|was| lines::mark("was", was)));
    out.extend(marks.from.iter().map(|from| lines::mark("from", from)));
    out.extend(marks.changed.as_ref().map(|changed| lines::mark("changed", changed)));
    out.extend(marks.source.map(lines::source));
    out.extend(marks.stale.map(lines::stale));
    out
}

/// Marks the entry of a segment that is gone.
fn obsolete_edit(file: &LocaleFile, block: &EntryBlock, gone: bool) -> Option<Edit> {
    (gone && !block.obsolete && !block.entry.broken).then(|| Edit {
        range: block.range.start..block.range.start,
        text: format!("{}{}", lines::mark("obsolete", ""), file.eol),
    })
}

/// Removes an entry that says nothing which does not stand elsewhere.
fn removal_of_redundant(file: &LocaleFile, block: &EntryBlock) -> Option<Edit> {
    let remark = |text: &String| {
        let fingerprint = Fingerprint::of(text);
        !block.entry.sources.iter().any(|mark| mark.source == fingerprint)
    };
    let says_more = block.entry.is_empty() && block.entry.shown.iter().any(remark);
    (!says_more && block.tail == block.range.end).then(|| removal(file, block))
}

/// Removes an entry and one empty line above it.
fn removal(file: &LocaleFile, block: &EntryBlock) -> Edit {
    let eol = file.eol;
    let before = &file.text[..block.range.start];
    let blank = before.ends_with(&format!("{eol}{eol}")) || before == eol;
    let start = if blank { block.range.start - eol.len() } else { block.range.start };
    Edit { range: start..block.range.end, text: String::new() }
}

/// Adds the entries that the file lacks, each behind its predecessor.
fn insertions(file: &LocaleFile, sources: &Sources<'_>) -> Vec<Edit> {
    let blocks = file.by_id();
    let mut at = file.header.end;
    let mut edits: Vec<Edit> = Vec::new();
    for listing in &sources.catalog.present {
        if let Some(block) = blocks.get(&listing.id) {
            at = block.tail;
            continue;
        }
        let text = new_entry(sources, listing);
        match edits.last_mut().filter(|edit| edit.range.start == at) {
            Some(edit) => edit.text.push_str(&text),
            None => edits.push(Edit { range: at..at, text }),
        }
    }
    for edit in &mut edits {
        let at = edit.range.start;
        if at > 0 && !file.text[..at].ends_with(['\n', '\u{feff}']) {
            edit.text.insert(0, EOL);
        }
        if file.text[..at].trim_start_matches('\u{feff}').is_empty() {
            edit.text = edit.text.trim_start_matches(EOL).to_owned();
        }
        if !matches!(file.text[at..].chars().next(), None | Some('\n' | '\r')) {
            edit.text.push(EOL);
        }
        edit.text = edit.text.replace(EOL, file.eol);
    }
    edits
}

/// Returns a new entry with an empty line above, and its group if it is a
/// heading.
fn new_entry(sources: &Sources<'_>, listing: &Listing) -> String {
    let mut out = String::new();
    if listing.segment.kind == Kind::Heading {
        out.extend([EOL.to_string(), catalog::group(&listing.segment.text), EOL.to_string()]);
    }
    let (marks, value) = unfilled(listing, sources);
    out.push(EOL);
    for line in own(listing, &marks) {
        out.push_str(&line);
        out.push(EOL);
    }
    let value = value.unwrap_or_else(|| value::encode(""));
    out.push_str(&format!("{} ={value}{EOL}", listing.id));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Segment;

    fn catalog(texts: &[(&str, &str)], gone: &[(&str, &str)]) -> Catalog {
        let listing = |(id, text): &(&str, &str)| {
            let kind = if id.starts_with("h-") { Kind::Heading } else { Kind::Paragraph };
            let (text, key) = ((*text).to_owned(), None);
            let segment = Segment { kind, text, placeholders: vec![], notes: vec![], key, line: 1 };
            Listing::new(SegmentId::parse(id).unwrap(), segment)
        };
        let all = |list: &[(&str, &str)]| list.iter().map(listing).collect();
        Catalog { present: all(texts), gone: all(gone) }
    }

    /// Writes out fingerprints: `{One}` is that of the text "One".
    fn filled(text: &str) -> String {
        ["One", "Two", "Three", "raz", "dwa", "Head"].iter().fold(text.to_owned(), |text, word| {
            text.replace(&format!("{{{word}}}"), &Fingerprint::of(word).to_string())
        })
    }

    fn refreshed(before: &str, previous: &Catalog, present: &Catalog) -> String {
        let head = ["### T · statements/t.md · en → pl · hexapla 1".to_owned()];
        let repeats = BTreeMap::new();
        let usual = Usual::new(present, previous);
        let sources =
            Sources { catalog: present, previous, head: &head, repeats: &repeats, usual: &usual };
        let file = LocaleFile::parse(filled(before), &|id| id.starts_with(['s', 'h']));
        let after = file.edited(&refresh(&file, &sources));
        let again = LocaleFile::parse(&after, &|id| id.starts_with(['s', 'h']));
        let usual = Usual::new(present, present);
        let settled = Sources { previous: present, usual: &usual, ..sources };
        let twice = again.edited(&refresh(&again, &settled));
        assert_eq!(twice, after, "a second refresh of\n{before}");
        after
    }

    /// Refreshes an entry of the segment that read "One" and reads `now`.
    #[track_caller]
    fn check(now: &str, before: &str, after: &str) {
        let (previous, present) = (catalog(&[("s-1", "One")], &[]), catalog(&[("s-1", now)], &[]));
        assert_eq!(refreshed(before, &previous, &present), filled(after));
    }

    /// Each run took away the last of them, and the next the one before.
    #[test]
    fn what_was_pasted_twice_stays() {
        let entry = "# One\n# @source {One}\ns-1 = { \"\" }\n";
        let pasted = format!("{entry}{}", "\nx-1 = { \"\" }\n".repeat(3));
        check("One", &pasted, &pasted);
        check("One", &format!("{entry}\ns-1 = {{ \"\" }}\n"), entry);
    }

    #[test]
    fn what_nobody_translated_follows_the_source() {
        check(
            "Two",
            "# NB ask Anna\n# One\n# @source {One}\ns-1 = { \"\" }\n",
            "# NB ask Anna\n# Two\n# @source {Two}\ns-1 = { \"\" }\n",
        );
    }

    #[test]
    fn a_translation_is_flagged_with_what_it_was_made_from() {
        let flagged = "# Two\n# @was One\n# @changed One → Two\n# @source {Two}\n\
                       # @stale {One} {raz}\ns-1 = raz\n";
        check("Two", "# One\n# @source {One}\ns-1 = raz\n", flagged);
        check("Two", flagged, flagged);
        // It keeps its base over further edits, and how it read.
        check(
            "Three",
            flagged,
            "# Three\n# @was One\n# @changed One → Three\n# @source {Three}\n\
             # @stale {One} {raz}\ns-1 = raz\n",
        );
        let updated = flagged.replace("s-1 = raz", "s-1 = dwa");
        check("Two", &updated, &updated);
    }

    #[test]
    fn an_old_text_that_comes_back_frees_only_what_was_not_touched() {
        let flagged = "# Two\n# @was One\n# @source {Two}\n# @stale {One} {raz}\ns-1 = raz\n";
        check("One", flagged, "# One\n# @source {One}\ns-1 = raz\n");
        check(
            "One",
            &flagged.replace("s-1 = raz", "s-1 = dwa"),
            "# One\n# @source {One} {raz}\ns-1 = dwa\n",
        );
    }

    #[test]
    fn two_words_on_how_a_translation_read_are_left_alone() {
        let entry = "# Two\n# @was One\n# @source {Two} {dwa}\n# @stale {One} {raz}\ns-1 = dwa\n";
        check("One", entry, entry);
    }

    #[test]
    fn a_line_that_was_joined_with_a_mark_stays() {
        check(
            "Two",
            "# One\n# @source {One} s-1 = raz\n# @source {One}\ns-1 = { \"\" }\n",
            "# @source {One} s-1 = raz\n# Two\n# @source {Two}\ns-1 = { \"\" }\n",
        );
    }

    #[test]
    fn marks_stay_with_their_entries_where_no_empty_line_parts_them() {
        let previous = catalog(&[("s-1", "One"), ("s-2", "Two")], &[]);
        let present = catalog(&[("s-1", "One"), ("s-3", "Three")], &[("s-2", "Two")]);
        assert_eq!(
            refreshed("# One\n# @source {One}\ns-1 = raz\ns-2 = dwa\n", &previous, &present),
            filled(
                "# One\n# @source {One}\ns-1 = raz\n\n# Three\n# @source {Three}\n\
                 s-3 = { \"\" }\n\n# @obsolete\ns-2 = dwa\n"
            )
        );
    }

    #[test]
    fn a_confirmed_entry_is_tidied() {
        check(
            "Two",
            "# Two\n# @was One\n# @changed One → Two\n# @source {Two}\ns-1 = dwa\n",
            "# Two\n# @source {Two}\ns-1 = dwa\n",
        );
    }

    #[test]
    fn a_translation_without_a_source_never_gets_one() {
        check("Two", "s-1 = raz\n", "# Two\n# @stale ? {raz}\ns-1 = raz\n");
        check("Two", "# One\ns-1 = raz\n", "# Two\n# @stale ? {raz}\ns-1 = raz\n");
        check(
            "Two",
            "# One\n# @stale ? {dwa}\ns-1 = raz\n",
            "# Two\n# @stale ? {dwa}\ns-1 = raz\n",
        );
    }

    #[test]
    fn what_cannot_be_trusted_is_left_alone() {
        for entry in [
            "# One\n# @source {One}\n# NB\ns-1 = raz\n",
            "# One\n# @source {One}\n# @source {One}\ns-1 = raz\n",
            "# Three\n# @source {One}\ns-1 = raz\n",
            "# One\n# @source {One}\ns-1 = raz { $x\n",
            "# One\n# @source {One}\ns-1 = raz\n\nPasted.\n",
            "# One\n# @source {One}\ns-1 =\n    raz\n    dwa\n",
        ] {
            check("Two", entry, entry);
        }
    }

    #[test]
    fn duplicates_join_and_no_text_goes() {
        let one = "# One\n# @source {One}\ns-1 = raz\n";
        check("One", &format!("{one}\n{one}"), one);
        check(
            "One",
            &format!("# One\n# @source {{One}}\ns-1 = {{ \"\" }}\n\n{one}"),
            &format!("\n{one}"),
        );
        let other = one.replace("raz", "dwa");
        check("One", &format!("{one}\n{other}"), &format!("{one}\n{other}"));
    }

    #[test]
    fn new_entries_follow_their_predecessors_and_old_ones_stay() {
        let previous = catalog(&[("s-1", "One"), ("s-2", "Two")], &[]);
        let present =
            catalog(&[("s-2", "Two"), ("h-1", "Head"), ("s-3", "Three")], &[("s-1", "One")]);
        let before =
            "# One\n# @source {One}\ns-1 = raz\n\n# Two\n# @source {Two}\ns-2 = dwa\n\nPasted.\n";
        assert_eq!(
            refreshed(before, &previous, &present),
            filled(
                "# @obsolete\n# One\n# @source {One}\ns-1 = raz\n\n# Two\n# @source {Two}\ns-2 = dwa\n\n\
                 Pasted.\n\n## Head\n\n# Head\n# @source {Head}\nh-1 = { \"\" }\n\n\
                 # Three\n# @source {Three}\ns-3 = { \"\" }\n"
            )
        );
    }

    #[test]
    fn line_ends_and_marks_of_the_file_are_kept() {
        let crlf = |text: &str| filled(text).replace('\n', "\r\n");
        let before = crlf("\u{feff}# One\n# @source {One}\ns-1 = raz\n");
        let previous = catalog(&[("s-1", "One")], &[]);
        let present = catalog(&[("s-1", "One"), ("s-2", "Two")], &[]);
        let after = crlf(
            "\u{feff}# One\n# @source {One}\ns-1 = raz\n\n# Two\n# @source {Two}\ns-2 = { \"\" }\n",
        );
        assert_eq!(refreshed(&before, &previous, &present), after);
    }

    #[test]
    fn what_is_gone_is_removed_only_when_pruned() {
        let present = catalog(&[("s-2", "Two")], &[("s-1", "One")]);
        let before = filled("# @obsolete\n# One\ns-1 = raz\n\n# Two\n# @source {Two}\ns-2 = dwa\n");
        assert_eq!(refreshed(&before, &present, &present), before);
        assert_eq!(prune(&before, &present), filled("\n# Two\n# @source {Two}\ns-2 = dwa\n"));
    }
}
