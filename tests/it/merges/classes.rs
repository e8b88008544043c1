//! The ways in which a file format can let plain git join the source of one
//! side with the translation of the other, each with its smallest example.

use hexapla::format::fluent::LocaleFile;
use hexapla::model::{Fingerprint, Listing, Segment, SegmentId};
use hexapla::workflow::status::status;

use crate::joiner::{Joiner, with_driver};
use crate::simulation::Files;

const PATH: &str = "locales/pl/letter.ftl";

/// The number of the class and what it is; the text as it stands after the
/// join; the entry before, on main and on the branch; and what is to come of it
/// with plain git and with the driver.
///
/// `One` and so on are source texts and `{1}` their fingerprints, `{raz}` that
/// of the translation `raz`.
type Row = (&'static str, &'static str, [&'static str; 3], [&'static str; 2]);

const ROWS: [Row; 20] = [
    (
        "1: `@stale` deleted | polished without a look",
        "Two",
        [
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = raz\n",
            "# Two\n# @was One\n# @source {2}\ns-1 = raz\n",
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = raz b\n",
        ],
        ["conflict", "unconfirmed"],
    ),
    (
        "1: second edit | updated for the first, lines deleted",
        "Three",
        [
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = raz\n",
            "# Three\n# @was One\n# @source {3}\n# @stale {1} {raz}\ns-1 = raz\n",
            "# Two\n# @source {2}\ns-1 = dwa\n",
        ],
        ["conflict", "stale"],
    ),
    (
        "1: second edit | `@stale` deleted",
        "Three",
        [
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = raz\n",
            "# Three\n# @was One\n# @source {3}\n# @stale {1} {raz}\ns-1 = raz\n",
            "# Two\n# @was One\n# @source {2}\ns-1 = raz\n",
        ],
        ["conflict", "stale"],
    ),
    (
        "1: the old text came back | updated",
        "One",
        [
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = raz\n",
            "# One\n# @source {1}\ns-1 = raz\n",
            "# Two\n# @source {2}\ns-1 = dwa\n",
        ],
        ["conflict", "stale"],
    ),
    (
        "2a: edit | fill, a remark between, moved up by `sync`",
        "Two",
        [
            "# One\n# @source {1}\n# NB ask Anna\ns-1 = { \"\" }\n",
            "# NB ask Anna\n# Two\n# @source {2}\ns-1 = { \"\" }\n",
            "# One\n# @source {1}\n# NB ask Anna\ns-1 = raz\n",
        ],
        ["conflict", "unconfirmed"],
    ),
    (
        "2a: edit | fill, a remark between, left there",
        "Two",
        [
            "# One\n# @source {1}\n# NB ask Anna\ns-1 = { \"\" }\n",
            "# Two\n# @source {2}\n# NB ask Anna\ns-1 = { \"\" }\n",
            "# One\n# @source {1}\n# NB ask Anna\ns-1 = raz\n",
        ],
        ["unconfirmed", "unconfirmed"],
    ),
    (
        "2b: second edit | updated, an approval between",
        "Three",
        [
            "# Two\n# @was One\n# @source {2}\n# @reviewed {2} {raz} Anna\n# @stale {1} {raz}\ns-1 = raz\n",
            "# Three\n# @was One\n# @source {3}\n# @reviewed {2} {raz} Anna\n# @stale {1} {raz}\ns-1 = raz\n",
            "# Two\n# @source {2}\n# @reviewed {2} {raz} Anna\ns-1 = dwa\n",
        ],
        ["conflict", "unconfirmed"],
    ),
    (
        "3a: edit | fill, the value below the id",
        "Two",
        [
            "# One\n# @source {1}\ns-1 =\n    { \"\" }\n",
            "# Two\n# @source {2}\ns-1 =\n    { \"\" }\n",
            "# One\n# @source {1}\ns-1 =\n    raz\n",
        ],
        ["unconfirmed", "unconfirmed"],
    ),
    (
        "3b: edit and first line updated | last line improved",
        "Two",
        [
            "# One\n# @source {1}\ns-1 = raz\n    b\n    c\n",
            "# Two\n# @source {2}\ns-1 = dwa\n    b\n    c\n",
            "# One\n# @source {1}\ns-1 = raz\n    b\n    d\n",
        ],
        ["unconfirmed", "conflict"],
    ),
    (
        "3c: confirmed by hand | polished, the value below the id",
        "Two",
        [
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 =\n    raz\n",
            "# Two\n# @was One\n# @source {2}\ns-1 =\n    raz\n",
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 =\n    raz b\n",
        ],
        ["unconfirmed", "unconfirmed"],
    ),
    (
        "3: bound to how it read | polished, the value below the id",
        "Two",
        [
            "# One\n# @source {1} {raz}\ns-1 =\n    raz\n",
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 =\n    raz\n",
            "# One\n# @source {1} {raz}\ns-1 =\n    raz b\n",
        ],
        ["unconfirmed", "unconfirmed"],
    ),
    (
        "5: edited, not synced | accepted as shown",
        "Three",
        [
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = raz\n",
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = raz\n",
            "# Two\n# @source {2}\ns-1 = raz\n",
        ],
        ["stale", "stale"],
    ),
    (
        "6: edit | `@source` lost by hand",
        "Two",
        [
            "# One\n# @source {1}\ns-1 = raz\n",
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = raz\n",
            "# One\ns-1 = raz\n",
        ],
        ["conflict", "unconfirmed"],
    ),
    (
        "6: not synced | `@source` lost by hand",
        "One",
        [
            "# One\n# @source {1}\ns-1 = raz\n",
            "# One\n# @source {1}\ns-1 = raz\n",
            "# One\ns-1 = raz\n",
        ],
        ["unconfirmed", "unconfirmed"],
    ),
    (
        "7: the old text came back | updated, lines left in",
        "One",
        [
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = raz\n",
            "# One\n# @source {1}\ns-1 = raz\n",
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = dwa\n",
        ],
        ["conflict", "unconfirmed"],
    ),
    (
        "7: the same, not synced",
        "One",
        [
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = raz\n",
            "# NB\n# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = raz\n",
            "# Two\n# @was One\n# @source {2}\n# @stale {1} {raz}\ns-1 = dwa\n",
        ],
        ["stale", "stale"],
    ),
    (
        "8: the text shown was edited in a comment | fill",
        "Two",
        [
            "# One\n# NB ask Anna\n# @source {1}\ns-1 = { \"\" }\n",
            "# Two\n# NB ask Anna\n# @source {1}\ns-1 = { \"\" }\n",
            "# One\n# NB ask Anna\n# @source {1}\ns-1 = raz\n",
        ],
        ["unconfirmed", "stale"],
    ),
    (
        "9: edit | fill, before somebody splices the two",
        "Two",
        [
            "# One\n# @source {1}\ns-1 = { \"\" }\n",
            "# Two\n# @source {2}\ns-1 = { \"\" }\n",
            "# One\n# @source {1}\ns-1 = raz\n",
        ],
        ["conflict", "stale"],
    ),
    (
        "two translators fill one entry",
        "One",
        [
            "# One\n# @source {1}\ns-1 = { \"\" }\n",
            "# One\n# @source {1}\ns-1 = raz\n",
            "# One\n# @source {1}\ns-1 = jeden\n",
        ],
        ["conflict", "conflict"],
    ),
    (
        "two translators fill one entry alike",
        "One",
        [
            "# One\n# @source {1}\ns-1 = { \"\" }\n",
            "# One\n# @source {1}\ns-1 = raz\n",
            "# One\n# @source {1}\ns-1 = raz\n",
        ],
        ["current", "current"],
    ),
];

fn filled(text: &str) -> String {
    let marks = [("{1}", "One"), ("{2}", "Two"), ("{3}", "Three"), ("{raz}", "raz")];
    marks.iter().fold(text.to_owned(), |out, (mark, text)| {
        out.replace(mark, &Fingerprint::of(text).to_string())
    })
}

/// Writes a locale file with the entry between two others.
fn file(entry: &str) -> Files {
    let other =
        |id: &str| format!("# Four\n# @source {}\n{id} = cztery\n", Fingerprint::of("Four"));
    let text = format!("### A file\n\n{}\n{}\n{}", other("s-0"), filled(entry), other("s-2"));
    Files::from([(PATH.to_owned(), text)])
}

/// Says how the entry stands in a file while the source reads `text`.
fn judged(file: &str, text: &str) -> &'static str {
    let segment = Segment::paragraph(text);
    let id = SegmentId::parse("s-1").unwrap();
    let file = LocaleFile::parse(file, &|id| id.starts_with("s-"));
    let entry = file.by_id().get(&id).map(|block| &block.entry);
    status(&Listing::new(id.clone(), segment), entry).as_str()
}

#[test]
fn no_class_makes_a_false_current() {
    let git = Joiner::new(None);
    let mut wrong = String::new();
    for (name, present, entries, expected) in ROWS {
        let [base, main, branch] = entries.map(file);
        let commit = git.commit(&base, &[]);
        let sides = [&main, &branch].map(|files| git.commit(files, &[commit]));
        for (ours, theirs) in [(0, 1), (1, 0)] {
            let join = git.join(sides[ours], sides[theirs]);
            let both = [&main, &branch];
            let (driven, _) = with_driver(&base, both[ours], both[theirs], &join);
            let outcome = [join, driven].map(|join| {
                let clean = join.conflicts.is_empty();
                if clean { judged(&join.files[PATH], present) } else { "conflict" }
            });
            if outcome != expected {
                wrong += &format!("{name} ({ours}): {outcome:?}, not {expected:?}\n");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Classes 9 and 10 are outside any format: a person put a translation under
/// a text that it does not render, or left no word on what it renders.
#[test]
fn what_no_format_can_see() {
    let spliced = filled("# Two\n# @source {2}\ns-1 = raz\n");
    assert_eq!(judged(&spliced, "Two"), "current");
    let read_elsewhere = filled("# One\n# @source {1}\ns-1 = dwa\n");
    assert_eq!(judged(&read_elsewhere, "Two"), "stale");
    assert_eq!(judged(&read_elsewhere, "One"), "current");
}

/// Class 11: a text of twelve digits is found again within minutes.
#[test]
fn fingerprints_are_long_enough() {
    assert_eq!(Fingerprint::of("One").to_string().len(), 24);
}
