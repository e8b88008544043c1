//! Catalogs as Fluent: written whole by `sync`, read leniently.

use std::collections::BTreeMap;

use super::conflict;
use super::lines::{self, Line};
use super::locale_file::{EntryBlock, LocaleFile};
use super::value;
use crate::model::{
    Catalog, Finding, Fingerprint, Kind, Listing, Locale, Minor, Placeholder, Segment, SegmentId,
};

/// The most minor changes that are kept of one segment, the latest.
const MAX_MINORS: usize = 100;

/// Reads a catalog. Where a segment stands in it with several texts, as after
/// a merge, the one that `is_present` counts, else the first; all ids are kept.
/// One with conflict markers is what both sides together have.
pub fn read(text: &str, is_present: &dyn Fn(Fingerprint) -> bool) -> (Catalog, Vec<Finding>) {
    let Some(sides) = conflict::sides(text) else { return read_side(text, is_present) };
    let (ours, findings) = read_side(&sides.ours, is_present);
    let (theirs, _) = read_side(&sides.theirs, is_present);
    let base = sides.base.map(|base| read_side(&base, is_present).0);
    let is_better = |ours: &Listing, theirs: &Listing| {
        is_present(theirs.fingerprint) && !is_present(ours.fingerprint)
    };
    (join(base.as_ref(), ours, theirs, &is_better), findings)
}

/// Joins two versions of a catalog: a segment that either has is present, in
/// the order of ours, and what is new in theirs follows its predecessor there.
/// Where both have a segment, the text is ours, unless `is_better` is for
/// theirs. A minor change counts that both have, or that a side declared since
/// the base: what one side took back stays so.
pub fn join(
    base: Option<&Catalog>,
    ours: Catalog,
    theirs: Catalog,
    is_better: &dyn Fn(&Listing, &Listing) -> bool,
) -> Catalog {
    let mut minors = join_minors(base, &ours, &theirs);
    let mut places: BTreeMap<SegmentId, usize> = BTreeMap::new();
    let mut rows: Vec<Vec<Listing>> = vec![Vec::new()];
    for listing in ours.present {
        places.insert(listing.id.clone(), rows.len());
        rows.push(vec![listing]);
    }
    let mut at = 0;
    for listing in theirs.present {
        match places.get(&listing.id) {
            Some(&place) => {
                at = place;
                if is_better(&rows[at][0], &listing) {
                    rows[at][0] = listing;
                }
            }
            None => {
                places.insert(listing.id.clone(), at);
                rows[at].push(listing);
            }
        }
    }
    let mut joined = Catalog { present: rows.concat(), gone: Vec::new() };
    for listing in ours.gone.into_iter().chain(theirs.gone) {
        if places.insert(listing.id.clone(), 0).is_none() {
            joined.gone.push(listing);
        }
    }
    for listing in joined.present.iter_mut().chain(&mut joined.gone) {
        listing.minors = minors.remove(&listing.id).unwrap_or_default();
    }
    joined
}

fn join_minors(
    base: Option<&Catalog>,
    ours: &Catalog,
    theirs: &Catalog,
) -> BTreeMap<SegmentId, Vec<Minor>> {
    let of = |catalog: &Catalog| -> BTreeMap<SegmentId, Vec<Minor>> {
        let listings = catalog.present.iter().chain(&catalog.gone);
        listings.map(|listing| (listing.id.clone(), listing.minors.clone())).collect()
    };
    let before = base.map(of);
    let mut theirs = of(theirs);
    let mut out = of(ours);
    for (id, minors) in &mut out {
        let Some(others) = theirs.remove(id) else { continue };
        let is_new = |minor: &Minor| {
            let known = before.as_ref().map(|before| before.get(id));
            known.is_some_and(|known| known.is_none_or(|known| !known.contains(minor)))
        };
        let only_theirs: Vec<Minor> = others
            .iter()
            .filter(|minor| !minors.contains(minor) && is_new(minor))
            .cloned()
            .collect();
        minors.retain(|minor| others.contains(minor) || is_new(minor));
        minors.extend(only_theirs);
    }
    out.extend(theirs);
    out
}

fn read_side(text: &str, is_present: &dyn Fn(Fingerprint) -> bool) -> (Catalog, Vec<Finding>) {
    let file = LocaleFile::parse(text, &|_| true);
    let mut catalog = Catalog::default();
    let mut places: BTreeMap<SegmentId, (bool, usize)> = BTreeMap::new();
    for block in file.entries.iter().filter(|block| block.readable && !block.redundant) {
        let listing = listing(&file, block);
        let better = is_present(listing.fingerprint);
        let gone = block.obsolete;
        match places.get(&listing.id) {
            None => {
                let list = if gone { &mut catalog.gone } else { &mut catalog.present };
                places.insert(listing.id.clone(), (gone, list.len()));
                list.push(listing);
            }
            Some(&(gone, at)) if better => {
                let list = if gone { &mut catalog.gone } else { &mut catalog.present };
                list[at] = listing;
            }
            Some(_) => {}
        }
    }
    let serious = |finding: &Finding| !matches!(finding.check, "conflict-markers" | "double-id");
    (catalog, file.findings.into_iter().filter(serious).collect())
}

/// Says whether a file is surely a catalog: only catalogs name the kind of each
/// segment, and only translations have a source.
pub fn is_catalog(text: &str) -> bool {
    has_line(text, "# @kind ") && !holds_translations(text)
}

/// Says whether a file holds somebody's translations, and so is no catalog.
pub fn holds_translations(text: &str) -> bool {
    let message =
        |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains('=');
    has_line(text, "# @source ")
        || has_line(text, "# @stale ")
        || !has_line(text, "# @kind ") && text.lines().any(message)
}

fn has_line(text: &str, beginning: &str) -> bool {
    text.lines().any(|line| line.starts_with(beginning))
}

fn listing(file: &LocaleFile, block: &EntryBlock) -> Listing {
    let mut segment = Segment {
        kind: Kind::Paragraph,
        text: block.entry.text.clone(),
        placeholders: Vec::new(),
        notes: Vec::new(),
        key: None,
        line: 0,
    };
    let (mut from, mut minors) = (Vec::new(), Vec::new());
    for line in file.comment_lines(block) {
        match lines::read(line) {
            Line::Kind(kind) => segment.kind = kind,
            Line::Note(note) => segment.notes.push(note.to_owned()),
            Line::From(id) => from.extend(SegmentId::parse(id)),
            Line::Minor(old, new) => {
                minors.push(Minor { old, new, was: String::new(), forced: None });
            }
            Line::Was(text) => minors.last_mut().into_iter().for_each(|m| m.was = text.to_owned()),
            Line::Forced(reason) if !reason.is_empty() => {
                minors.last_mut().into_iter().for_each(|m| m.forced = Some(reason.to_owned()));
            }
            Line::Placeholder(name, kind, value) => segment.placeholders.push(Placeholder {
                name: name.to_owned(),
                kind,
                value: value.to_owned(),
            }),
            _ => {}
        }
    }
    if segment.kind == Kind::FrontMatter {
        segment.key = Some(block.entry.id.to_string());
    }
    minors.drain(..minors.len().saturating_sub(MAX_MINORS));
    Listing { from, minors, ..Listing::new(block.entry.id.clone(), segment) }
}

/// Returns the first line of a catalog or locale file, without its end.
pub fn header(title: &str, path: &str, source: &Locale, target: Option<&Locale>) -> String {
    let title = title.replace(['\n', '\r'], " ");
    let locales = target.map_or_else(|| source.to_string(), |to| format!("{source} → {to}"));
    let version = crate::model::fingerprint::NORMAL_FORM_VERSION;
    format!("### {title} · {path} · {locales} · hexapla {version}")
}

/// Returns the `###` lines at the head of a file, without their ends.
pub fn head(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    text.lines().take_while(|line| line.starts_with("###")).map(str::to_owned).collect()
}

/// Says whether a line is one that [`header`] writes.
pub fn is_header(line: &str) -> bool {
    line.starts_with("### ")
        && line.rsplit_once(" · hexapla ").is_some_and(|(_, version)| {
            !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// Writes a catalog; `head` are its first lines, each a `###` comment.
pub fn write(catalog: &Catalog, head: &[String]) -> String {
    let mut out = String::new();
    for line in head {
        push_line(&mut out, line);
    }
    for listing in &catalog.present {
        if listing.segment.kind == Kind::Heading {
            push_line(&mut out, "");
            push_line(&mut out, &group(&listing.segment.text));
        }
        push_listing(&mut out, listing, false);
    }
    if !catalog.gone.is_empty() {
        push_line(&mut out, "");
        push_line(&mut out, "##");
    }
    for listing in &catalog.gone {
        push_listing(&mut out, listing, true);
    }
    out
}

/// Returns a text with the byte order mark and the line ends of an old one.
pub fn as_in(old: &str, text: &str) -> String {
    let mark = if old.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    let crlf = old.split('\n').next().is_some_and(|l| l.ends_with('\r'));
    let text = if crlf { text.replace('\n', "\r\n") } else { text.to_owned() };
    format!("{mark}{text}")
}

/// Returns the group comment of a section.
pub fn group(heading: &str) -> String {
    format!("## {}", heading.replace(['\n', '\r'], " ")).trim_end().to_owned()
}

fn push_listing(out: &mut String, listing: &Listing, gone: bool) {
    push_line(out, "");
    if gone {
        push_line(out, &lines::mark("obsolete", ""));
    }
    push_line(out, &lines::mark("kind", listing.segment.kind.as_str()));
    for id in &listing.from {
        push_line(out, &lines::mark("from", id.as_str()));
    }
    for minor in &listing.minors {
        push_line(out, &lines::mark("minor", &format!("{} {}", minor.old, minor.new)));
        push_line(out, &lines::mark("was", &minor.was));
        if let Some(reason) = &minor.forced {
            push_line(out, &lines::mark("forced", reason));
        }
    }
    for note in &listing.segment.notes {
        push_line(out, &lines::mark("note", note));
    }
    for placeholder in &listing.segment.placeholders {
        push_line(out, &lines::placeholder(placeholder));
    }
    push_line(out, &format!("{} ={}", listing.id, value::encode(&listing.segment.text)));
}

fn push_line(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PlaceholderKind;
    use proptest::prelude::*;

    fn head() -> Vec<String> {
        let en = Locale::parse("en").unwrap();
        vec![header("Night trains", "statements/night-trains.md", &en, None)]
    }

    fn any_listing() -> impl Strategy<Value = Listing> {
        let text = "[ -~żó{}\"\u{a0}@$#]{1,24}|\\PC{1,12}";
        (text, "[a-z]{3}[0-9]{2}", 0..8_usize, proptest::option::of("[^\r\n]{1,12}")).prop_map(
            |(text, id, kind, note)| {
                let text = text.replace(['\n', '\r'], " ");
                let kind = Kind::ALL[kind].0;
                let key = (kind == Kind::FrontMatter).then(|| id.clone());
                let notes = note.into_iter().map(|n| n.trim().to_owned()).collect();
                let placeholders = vec![Placeholder {
                    name: "iban1".to_owned(),
                    kind: PlaceholderKind::Iban,
                    value: "PL61 1090".to_owned(),
                }];
                let segment =
                    Segment { kind, text: text.clone(), placeholders, notes, key, line: 0 };
                let from = vec![SegmentId::parse("s-1").unwrap()];
                let forced = (text.len() % 2 == 0).then(|| "a misprint".to_owned());
                let (old, was) = (Fingerprint::of(&text), text.trim().to_owned());
                let minors = vec![Minor { old, new: Fingerprint::of("x"), was, forced }];
                Listing { from, minors, ..Listing::new(SegmentId::parse(&id).unwrap(), segment) }
            },
        )
    }

    proptest! {
        #[test]
        fn a_catalog_comes_back_as_it_was(
            listings in proptest::collection::btree_map("[a-z]{4}", any_listing(), 0..6),
            gone in 0..3_usize,
        ) {
            let mut all: Vec<Listing> = listings
                .into_iter()
                .map(|(id, listing)| {
                    let id = SegmentId::parse(&id).unwrap();
                    let key = listing.segment.key.as_ref().map(|_| id.to_string());
                    Listing { id, segment: Segment { key, ..listing.segment.clone() }, ..listing }
                })
                .collect();
            let gone = all.split_off(all.len().saturating_sub(gone));
            let catalog = Catalog { present: all, gone };
            let written = write(&catalog, &head());
            prop_assert!(fluent_syntax::parser::parse(written.as_str()).is_ok(), "{}", written);
            let (read_back, findings) = read(&written, &|_| false);
            prop_assert!(findings.iter().all(|f| f.check == "typed-in-quotes"), "{:?}", findings);
            prop_assert_eq!(read_back, catalog);
        }
    }

    #[test]
    fn both_sides_of_a_conflict_are_read() {
        let text = "<<<<<<< HEAD\n# @kind item\ns-1 = Old\n=======\n# @kind item\ns-1 = New\n\n\
                    # @kind item\ns-2 = Two\n>>>>>>> branch\n";
        let new = Fingerprint::of("New");
        let (catalog, findings) = read(text, &|fingerprint| fingerprint == new);
        let texts: Vec<_> = catalog.present.iter().map(|l| l.segment.text.as_str()).collect();
        assert_eq!(texts, ["New", "Two"]);
        assert!(findings.is_empty(), "{findings:?}");
    }

    #[test]
    fn two_versions_are_joined_by_id() {
        let of = |present: &[(&str, &str)], gone: &[(&str, &str)]| {
            let listing = |(id, text): &(&str, &str)| {
                let line = format!("# @kind item\n{id} = {text}\n");
                read(&line, &|_| false).0.present.remove(0)
            };
            let all = |list: &[(&str, &str)]| list.iter().map(listing).collect();
            Catalog { present: all(present), gone: all(gone) }
        };
        let (a, b, c) = (("s-1", "One"), ("s-2", "Two"), ("s-3", "Three"));
        let newer = ("s-1", "One!");
        let is_better = |_: &Listing, theirs: &Listing| theirs.segment.text == "One!";
        for (ours, theirs, joined) in [
            (of(&[a], &[]), of(&[a, b], &[]), of(&[a, b], &[])),
            (of(&[a, c], &[]), of(&[a, b], &[]), of(&[a, b, c], &[])),
            (of(&[a], &[]), of(&[b, a], &[]), of(&[b, a], &[])),
            (of(&[a, b], &[]), of(&[newer, b], &[]), of(&[newer, b], &[])),
            (of(&[newer], &[]), of(&[a], &[]), of(&[newer], &[])),
            (of(&[b], &[a]), of(&[a, b], &[c]), of(&[a, b], &[c])),
            (of(&[a], &[b]), of(&[a], &[c, b]), of(&[a], &[b, c])),
        ] {
            assert_eq!(join(None, ours, theirs, &is_better), joined);
        }
    }

    #[test]
    fn a_minor_change_that_one_side_took_back_stays_so() {
        let of = |olds: &str| {
            let mut catalog = read("# @kind item\ns-1 = Now\n", &|_| false).0;
            let minor = |old: char| Minor {
                old: Fingerprint::of(&old.to_string()),
                new: Fingerprint::of("Now"),
                was: old.to_string(),
                forced: None,
            };
            catalog.present[0].minors = olds.chars().map(minor).collect();
            catalog
        };
        for (base, ours, theirs, joined) in [
            (Some("a"), "a", "", ""),
            (Some("a"), "", "a", ""),
            (Some("a"), "ab", "a", "ab"),
            (Some("a"), "a", "ac", "ac"),
            (Some("a"), "ab", "c", "bc"),
            (None, "ab", "bc", "b"),
        ] {
            let base = base.map(of);
            let found = join(base.as_ref(), of(ours), of(theirs), &|_, _| false);
            assert_eq!(found, of(joined), "{ours} {theirs}");
        }
    }

    #[test]
    fn headers_are_recognised() {
        let en = Locale::parse("en").unwrap();
        let pl = Locale::parse("pl").unwrap();
        let line = header("A · b", "statements/a.md", &en, Some(&pl));
        assert_eq!(line, "### A · b · statements/a.md · en → pl · hexapla 1");
        assert!(is_header(&line));
        assert!(!is_header("### somebody's remark"));
    }
}
