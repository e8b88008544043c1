use super::*;
use crate::format::fluent::lines;
use crate::model::{SourceMark, StaleMark};

/// The source texts, by their digit in the short form.
const TEXTS: [&str; 5] = ["?", "One", "Two", "Three", "Four"];

fn text(digit: &str) -> &'static str {
    TEXTS[digit.parse::<usize>().unwrap()]
}

/// Writes an entry from a short form: `2 dwa` is a translation of "Two";
/// `2<1 raz` shows "Two" above a translation that was flagged as one of "One";
/// `2<1/raz dwa` was flagged while it read `raz`; `2 -` is empty; `2=dwa dwa` is
/// bound to a reading. Before it stand remarks, each in brackets, and `~` for obsolete.
fn entry(short: &str) -> String {
    let mut out = String::new();
    let mut rest = short;
    if let Some(after) = rest.strip_prefix('~') {
        out.push_str("# @obsolete\n");
        rest = after;
    }
    while let Some((remark, after)) = rest.strip_prefix('[').and_then(|r| r.split_once(']')) {
        out.push_str(&format!("# {remark}\n"));
        rest = after;
    }
    let (marks, value) = rest.split_once(' ').unwrap();
    let (source, stale) = marks.split_once('<').unwrap_or((marks, ""));
    let (source, bound) = source.split_once('=').map_or((source, None), |(s, b)| (s, Some(b)));
    out.push_str(&format!("# {}\n", text(source)));
    let (base, target) = stale.split_once('/').unwrap_or((stale, value));
    if !matches!(base, "" | "?") {
        out.push_str(&format!("# @was {}\n", text(base)));
    }
    let mark =
        SourceMark { source: Fingerprint::of(text(source)), target: bound.map(Fingerprint::of) };
    out.push_str(&format!("{}\n", lines::source(mark)));
    if !stale.is_empty() {
        let base = (base != "?").then(|| Fingerprint::of(text(base)));
        let mark = StaleMark { base, target: Some(Fingerprint::of(target)) };
        out.push_str(&format!("{}\n", lines::stale(mark)));
    }
    let value = if value == "-" { "{ \"\" }" } else { value };
    out.push_str(&format!("s-1 = {value}\n"));
    out
}

fn file(short: &str) -> String {
    format!("### T · statements/t.md · en → pl · hexapla 1\n\n{}", entry(short))
}

fn merged(base: Option<&str>, ours: &str, theirs: &str, picked: Option<Side>) -> Merged {
    let (base, ours, theirs) = (base.map(file), file(ours), file(theirs));
    let versions = Versions { base: base.as_deref(), ours: &ours, theirs: &theirs };
    locale_file(versions, &Hints { present: &|_| None, picked: &|_| picked })
}

#[test]
fn entries_are_joined() {
    for (base, ours, theirs, expected) in [
        // The source moved on against a translation that was filled, improved,
        // updated, confirmed.
        ("1 -", "2 -", "1 raz", "2<1 raz"),
        ("1 raz", "2<1 raz", "1 raz!", "2<1 raz!"),
        ("2<1 raz", "3<1 raz", "2 dwa", "3<2 dwa"),
        ("2<1 raz", "3<1 raz", "2 raz", "3<2 raz"),
        ("2<1 raz", "3<1 raz", "2=dwa dwa", "3<2 dwa"),
        // It came back meanwhile.
        ("2<1 raz", "1 raz", "2 dwa", "1<2 dwa"),
        ("2<1 raz", "1 raz", "2<1/raz raz!", "1=raz raz!"),
        // Confirmed on one side, improved without a confirmation on the other.
        ("2<1 raz", "2 raz", "2<1/raz raz!", "2<1/raz raz!"),
        // What nobody knows the base of stays so.
        ("1 -", "2 -", "1<? raz", "2<? raz"),
        // Both did the same, or changed the translation.
        ("1 -", "1 raz", "1 raz", "1 raz"),
        ("1 -", "1 raz", "1 jeden", "!"),
        ("1 raz", "1 raz!", "1 jeden", "!"),
        ("1 raz", "2 dwa", "1 raz!", "!"),
        // Remarks are kept, and taken away.
        ("[a]1 raz", "1 raz!", "[a][b]1 raz", "[b]1 raz!"),
        ("1 -", "[a]1 -", "1 raz", "[a]1 raz"),
        // A segment that is gone and was translated, or came back.
        ("1 -", "~1 -", "1 raz", "~1 raz"),
        ("~1 raz", "1 raz", "~[a]1 raz", "[a]1 raz"),
    ] {
        check(base, ours, theirs, expected);
        check(base, theirs, ours, expected);
    }
    // Confirmed for two texts: for the newer one, in either order.
    for (one, other) in [("3 raz", "2 raz"), ("2 raz", "3 raz")] {
        check("2<? raz", one, other, "3 raz");
    }
    // Where both are as good, it is as in ours.
    check("2<1 raz", "2 raz", "2=raz raz", "2 raz");
    check("1 raz", "2<1 raz", "3<1 raz", "2<1 raz");
    check("1 raz", "3<1 raz", "2<1 raz", "3<1 raz");
    check("1 raz", "[a]1 raz", "[b]1 raz", "[a][b]1 raz");
}

/// Joins three entries; `!` is a conflict.
#[track_caller]
fn check(base: &str, ours: &str, theirs: &str, expected: &str) {
    let found = merged(Some(base), ours, theirs, None);
    assert_eq!(found.conflicts.is_empty(), expected != "!", "{base} | {ours} | {theirs}");
    if expected != "!" {
        assert_eq!(strip_changed(&found.text), file(expected), "{base} | {ours} | {theirs}");
    }
}

fn strip_changed(text: &str) -> String {
    text.split_inclusive('\n').filter(|line| !line.starts_with("# @changed")).collect()
}

#[test]
fn without_a_base_only_what_is_sure_is_joined() {
    for (ours, theirs, expected) in
        [("2 -", "1 raz", "2<1 raz"), ("2 raz", "2<1 raz", "2 raz"), ("2<1 raz", "2 raz", "2 raz")]
    {
        let found = merged(None, ours, theirs, None);
        assert_eq!(strip_changed(&found.text), file(expected), "{ours} | {theirs}");
    }
    assert_eq!(merged(None, "2 raz", "2 dwa", None).conflicts.len(), 1);
}

#[test]
fn a_picked_side_is_taken_with_what_it_says_of_itself() {
    let (base, ours, theirs) = (Some("1 raz"), "2 dwa", "[b]1 raz!");
    let conflict = merged(base, ours, theirs, None);
    assert_eq!(conflict.conflicts[0].source.as_deref(), Some("Two"));
    assert_eq!(conflict.conflicts[0].base.as_deref(), Some("raz"));
    let picked = |side| strip_changed(&merged(base, ours, theirs, Some(side)).text);
    assert_eq!(picked(Side::Ours), file("[b]2 dwa"));
    assert_eq!(picked(Side::Theirs), file("[b]2<1 raz!"));
    // The markers are read again, and lead to the same.
    let sides = conflict::sides(&conflict.text).unwrap();
    assert_eq!(sides.base.as_deref(), Some(&*file("1 raz")));
    assert_eq!((sides.ours, sides.theirs), (file(ours), file(theirs)));
}

#[test]
fn entries_of_both_sides_stay_in_order() {
    let file = |ids: &[&str]| -> String {
        let entry = |id: &&str| match id.strip_prefix('~') {
            Some(id) => format!("\n# @obsolete\n# {id}\ns-{id} = {id}\n"),
            None => format!("\n# {id}\ns-{id} = {id}\n"),
        };
        format!("### T\n{}", ids.iter().map(entry).collect::<String>())
    };
    for (base, ours, theirs, expected) in [
        (&["a", "b"][..], &["a", "x", "b"][..], &["a", "b", "y"][..], &["a", "x", "b", "y"][..]),
        (&["a", "b"], &["a", "b"], &["y", "a", "b"], &["y", "a", "b"]),
        (&["a", "~b", "c"], &["a", "c"], &["a", "~b", "c", "y"], &["a", "c", "y"]),
        (&["a", "~b", "c"], &["a", "~b", "x", "c"], &["a", "c"], &["a", "x", "c"]),
        // A file that was cut short takes no translation along.
        (&["a", "b", "c"], &["a"], &["a", "b", "c", "y"], &["a", "b", "c", "y"]),
        (&["a"], &["a", "x"], &["a", "x"], &["a", "x"]),
    ] {
        let (base, ours, theirs) = (file(base), file(ours), file(theirs));
        let versions = Versions { base: Some(&base), ours: &ours, theirs: &theirs };
        let found = locale_file(versions, &Hints { present: &|_| None, picked: &|_| None });
        assert_eq!(found.text, file(expected));
    }
}

#[test]
fn what_cannot_be_read_is_not_joined_and_not_lost() {
    let whole = file("1 raz");
    let pasted = format!("{whole}\nWklejony akapit.\n");
    let other = file("1 dwa");
    let versions = Versions { base: Some(&whole), ours: &pasted, theirs: &other };
    let hints = Hints { present: &|_| None, picked: &|_| None };
    let found = locale_file(versions, &hints);
    assert_eq!(found.conflicts.len(), 1);
    assert!(found.text.contains("Wklejony akapit.") && found.text.contains("dwa"));
    let hints = Hints { present: &|_| None, picked: &|_| Some(Side::Ours) };
    assert_eq!(locale_file(versions, &hints).text, pasted);
    // Marks that do not fit together are not made to fit.
    let moved = file("2<1 raz");
    let hints = Hints { present: &|_| None, picked: &|_| None };
    let against =
        |ours: &str| locale_file(Versions { base: Some(&whole), ours, theirs: &moved }, &hints);
    let mark = lines::source(SourceMark { source: Fingerprint::of("One"), target: None });
    let odd = whole.replace("s-1 =", &format!("{mark}\ns-1 ="));
    assert_eq!(against(&odd).conflicts.len(), 1);
    // A line between them hides what the translation was made from, and a
    // translation on several lines too, also where only remarks differ.
    let below = whole.replace("s-1 =", "# NB\ns-1 =");
    assert_eq!(strip_changed(&against(&below).text), file("[NB]2<? raz"));
    let remark = file("[b]1 raz");
    let versions = Versions { base: Some(&whole), ours: &below, theirs: &remark };
    assert_eq!(locale_file(versions, &hints).text, file("[NB][b]1<? raz"));
}

#[test]
fn line_ends_and_the_mark_of_ours_are_kept() {
    let crlf = |text: String| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let (base, ours, theirs) = (file("1 -"), crlf(file("2 -")), file("1 raz"));
    let versions = Versions { base: Some(&base), ours: &ours, theirs: &theirs };
    let found = locale_file(versions, &Hints { present: &|_| None, picked: &|_| None });
    assert_eq!(strip_changed(&found.text), crlf(file("2<1 raz")));
}

#[test]
fn catalogs_are_joined_without_a_conflict() {
    let file = |entries: &[(&str, &str)]| -> String {
        let entry = |(id, text): &(&str, &str)| format!("\n# @kind item\n{id} = {text}\n");
        format!("### T · hexapla 1\n{}", entries.iter().map(entry).collect::<String>())
    };
    let base = file(&[("s-1", "One"), ("s-2", "Two")]);
    let ours = file(&[("s-1", "One, edited"), ("s-2", "Two"), ("s-3", "Three")]);
    let theirs = file(&[("s-1", "One"), ("s-4", "Four"), ("s-2", "Two, edited")]);
    let expected =
        file(&[("s-1", "One, edited"), ("s-4", "Four"), ("s-2", "Two, edited"), ("s-3", "Three")]);
    let versions = Versions { base: Some(&base), ours: &ours, theirs: &theirs };
    assert_eq!(catalog(versions), expected);
}
