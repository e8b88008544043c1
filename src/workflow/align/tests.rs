use super::*;
use crate::model::PlaceholderKind;

/// A candidate in short: `# ` begins a heading, `- ` an item, `| ` a cell,
/// `~ ` is gone; `]<value>` is a link, and a heading is the section of what
/// follows.
struct Side(Vec<(Kind, String, Vec<Placeholder>, bool)>);

impl Side {
    fn new(texts: &[&str]) -> Self {
        Self(texts.iter().map(|text| Self::one(text)).collect())
    }

    fn one(text: &str) -> (Kind, String, Vec<Placeholder>, bool) {
        let (gone, text) = match text.strip_prefix("~ ") {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (kind, text) = [("# ", Kind::Heading), ("- ", Kind::Item), ("| ", Kind::Cell)]
            .iter()
            .find_map(|(sign, kind)| Some((*kind, text.strip_prefix(sign)?)))
            .unwrap_or((Kind::Paragraph, text));
        let mut plain = String::new();
        let mut placeholders = Vec::new();
        for (at, part) in text.split('<').enumerate() {
            let Some((value, rest)) = part.split_once('>').filter(|_| at > 0) else {
                plain.push_str(part);
                continue;
            };
            let name = format!("link{at}");
            plain.push_str(&format!("{{ ${name} }}{rest}"));
            let value = value.to_owned();
            placeholders.push(Placeholder { name, kind: PlaceholderKind::Link, value });
        }
        (kind, plain, placeholders, gone)
    }

    fn candidates(&self) -> Vec<Candidate<'_>> {
        let mut section = None;
        let mut found = Vec::new();
        for (kind, text, placeholders, gone) in &self.0 {
            found.push(Candidate { kind: *kind, text, placeholders, section, gone: *gone });
            if *kind == Kind::Heading {
                section = Some(text.as_str());
            }
        }
        found
    }
}

/// Writes links in short: the change, the old one, `>` if it moved, and what
/// else it is from.
fn linked(old: &[&str], new: &[&str]) -> String {
    let (old, new) = (Side::new(old), Side::new(new));
    let alignment = align(&old.candidates(), &new.candidates());
    let links = alignment.links.iter().map(|link| {
        let old = link.old.map_or_else(|| "-".to_owned(), |old| old.to_string());
        let moved = if link.moved { ">" } else { "" };
        let from: String = link.from.iter().map(|from| format!("+{from}")).collect();
        format!("{} {moved}{old}{from}", link.change.as_str())
    });
    let deleted = alignment.deleted.iter().map(|old| format!("deleted {old}"));
    links.chain(deleted).collect::<Vec<_>>().join(", ")
}

fn check(cases: &[(&[&str], &[&str], &str)]) {
    for (old, new, expected) in cases {
        assert_eq!(linked(old, new), *expected, "{old:?} to {new:?}");
    }
}

const A: &str = "The company cancelled its last night train on the tenth of May.";
const B: &str = "Passengers from seven towns have to travel by bus since then.";
const C: &str = "We ask the ministry to publish the contract it signed in winter.";
const D: &str = "Every signature counts, and every letter is read by somebody.";

#[test]
fn equal_texts_stay_what_they_are() {
    check(&[
        (&[], &[], ""),
        (&[A], &[], "deleted 0"),
        (&[], &[A], "inserted -"),
        (&[A, B], &[A, B], "unchanged 0, unchanged 1"),
        (&[A, B, C, D], &[A, C, D, B], "unchanged 0, unchanged 2, unchanged 3, moved >1"),
        (&[A, A], &[A], "unchanged 0, deleted 1"),
        (&["a  b", "c"], &["a\nb", "c"], "unchanged 0, unchanged 1"),
        // All reordered: each is found, the longest rising sequence stays.
        (&[A, B, C, D], &[D, C, B, A], "moved >3, moved >2, moved >1, unchanged 0"),
    ]);
}

#[test]
fn case_and_punctuation_are_cosmetic() {
    check(&[
        (&["\"Stop!\" she said."], &["“Stop”, she said."], "cosmetic 0"),
        (&[A, B], &[&A.to_uppercase(), &B.to_uppercase()], "cosmetic 0, cosmetic 1"),
        (&["About 1.5 % of it."], &["About 15 % of it."], "edited 0"),
        (&["See [it](<x>)."], &["See it."], "cosmetic 0"),
        // An equal text goes before one with other quotes.
        (&["‘a b’", "a b"], &["a b"], "unchanged 1, deleted 0"),
    ]);
}

#[test]
fn placeholders_are_told_apart_by_value_not_by_name() {
    check(&[
        (
            &["[x](<u>)", "see [the](<a>) text", "see [the](<b>) text"],
            &["see [the](<b>) text", "see [the](<a>) text"],
            "moved >2, unchanged 1, deleted 0",
        ),
        (&["see [the](<a>) text"], &["see [the](<b>) text"], "unchanged 0"),
        (
            &["Trains: [x](<u>), [y](<v>)", A],
            &[A, "Trains: [x](<v>), [y](<u>)"],
            "moved >1, unchanged 0",
        ),
    ]);
}

#[test]
fn of_equal_texts_the_surroundings_decide() {
    let mut notes = vec!["- Note:"; 50];
    let fifty = notes.clone();
    notes.insert(0, "- Note:");
    let kept = linked(&fifty, &notes);
    assert_eq!(kept.matches("unchanged").count(), 50);
    assert!(kept.ends_with("inserted -"), "{kept}");
    check(&[
        (
            &["# Aid", "| Yes", "# Law", "| Yes"],
            &["# Law", "| Yes"],
            "unchanged 2, unchanged 3, deleted 0, deleted 1",
        ),
        (
            &["Note:", A, "Note:", B],
            &["Note:", "Note:", A, "Note:", B],
            "unchanged 0, inserted -, unchanged 1, unchanged 2, unchanged 3",
        ),
        (&["- Help", "# Help"], &["# Help"], "unchanged 1, deleted 0"),
        (&["- Help us"], &["Help us"], "unchanged 0"),
    ]);
}

#[test]
fn edited_texts_keep_their_identity() {
    let a = A.replace("cancelled", "has scrapped");
    let b = B.replace("seven", "eight");
    let c = "They ask the ministry to show what it signed.";
    check(&[
        (&[A, B, C, D], &[A, &b, C, D], "unchanged 0, edited 1, unchanged 2, unchanged 3"),
        (&[A, B, C], &[&a, &b, c], "edited 0, edited 1, edited 2"),
        (&[A, B, C, D], &[&b, A, C, D], "edited >1, unchanged 0, unchanged 2, unchanged 3"),
        (
            &[A, B, C],
            &[A, "Something else altogether.", B, C],
            "unchanged 0, inserted -, unchanged 1, unchanged 2",
        ),
        // Swapped with its edited twin: the equal text is itself, whatever its place.
        (&[&a, B, A], &[A, B, &a.replace("May", "June")], "moved >2, moved >1, edited 0"),
        (
            &["# Donations", A, "# Law", B],
            &["# Law", B, "# How to donate", A],
            "unchanged 2, unchanged 3, inserted -, moved >1, deleted 0",
        ),
        (
            &["# Our donations", A, "# Law", B, C],
            &["# Law", B, C, "# Your donations", A],
            "unchanged 2, unchanged 3, unchanged 4, edited >0, moved >1",
        ),
        (&["- Yes", "- No"], &["- Perhaps", "- No"], "inserted -, unchanged 1, deleted 0"),
    ]);
}

#[test]
fn a_differing_token_tells_a_row_from_its_like() {
    let rows = ["alpha", "beta", "gamma", "delta"];
    let row = |name: &str| format!("The option `{name}` sets how long a client may wait.");
    let old: Vec<String> = rows.iter().map(|name| row(name)).collect();
    let new: Vec<String> = ["gamma", "delta", "alpha", "omega", "beta"]
        .iter()
        .map(|name| row(name).replace("client", "browser"))
        .collect();
    let old: Vec<&str> = old.iter().map(String::as_str).collect();
    let new: Vec<&str> = new.iter().map(String::as_str).collect();
    assert_eq!(linked(&old, &new), "edited >2, edited >3, edited 0, inserted -, edited 1");
}

#[test]
fn one_word_is_enough_where_it_stands() {
    check(&[
        (
            &["# Aims", A, "# Scope", B],
            &["# Aims", A, "# Extent", B],
            "unchanged 0, unchanged 1, edited 2, unchanged 3",
        ),
        (&["- Enforcment", A], &["- Enforcement", A], "edited 0, unchanged 1"),
        (
            &["- Enforcment", A, B, C],
            &[A, B, "- Enforcement", C],
            "unchanged 1, unchanged 2, inserted -, unchanged 3, deleted 0",
        ),
        (
            &["| 12", "| 13", "| 14"],
            &["| 12", "| 15", "| 14"],
            "unchanged 0, inserted -, unchanged 2, deleted 1",
        ),
        (&["Version 0.2a", A], &["Version 0.3", A], "edited 0, unchanged 1"),
        (&["", "—"], &["—", ""], "moved >1, unchanged 0"),
    ]);
}

#[test]
fn the_longest_part_keeps_the_identity() {
    let (ab, abc) = (format!("{A} {B}"), format!("{A} {B} {C}"));
    let longer = format!("{B} {C}");
    let b = B.replace("seven towns", "all our towns");
    check(&[
        (&[D, &abc], &[D, A, &longer], "unchanged 0, split -+1, split 1"),
        (&[&abc, D], &[A, B, C, D], "split -+0, split -+0, split 0, unchanged 1"),
        (&[&ab, D], &[A, &b, D], "split 0, split -+0, unchanged 1"),
        // A near-copy of what stayed is not a part.
        (
            &[A, D],
            &[&A.replace("May", "June"), &A.replace("May", "July"), D],
            "edited 0, inserted -, unchanged 1",
        ),
    ]);
}

#[test]
fn the_longest_merged_text_keeps_the_identity() {
    let long = format!("{B} {C}");
    let all = format!("{A} {long} {D}");
    check(&[
        (&[A, &long, D], &[&all], "merged 1+0+2"),
        (&[A, B, C, D], &[A, &format!("{B} {C}"), D], "unchanged 0, merged 2+1, unchanged 3"),
        (&["# May", A, B], &["# May", &format!("{A} {B} May.")], "unchanged 0, merged 1+2"),
    ]);
}

#[test]
fn what_is_gone_can_come_back() {
    check(&[
        (&[A, &format!("~ {B}")], &[A, B], "unchanged 0, revived 1"),
        (&[A, &format!("~ {A}")], &[A], "unchanged 0"),
        (&["~ a b", "~ a b"], &["a b"], "revived 1"),
        (&[&format!("~ {A}")], &[&A.to_uppercase()], "revived 0"),
        (&[&format!("~ {A}")], &[&A.replace("tenth", "ninth")], "revived 0"),
        (
            &[&format!("~ {A}")],
            &["The company cancelled its plan to build on the hill."],
            "inserted -",
        ),
        (&[&format!("~ {A}"), B], &[B], "unchanged 1"),
    ]);
}

#[test]
fn scripts_without_spaces_are_compared_by_characters() {
    let chinese = "人人有资格享有本宣言所载的一切权利和自由,不分种族、肤色、性别、语言";
    let edited = "人人都有资格享有本宣言所载的全部权利和自由,不分种族、性别、语言";
    let thai = "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ";
    let thai_edited = "มนุษย์ทุกคนเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ";
    check(&[
        (&[thai, chinese], &[edited, thai_edited], "edited >1, edited 0"),
        (&["任何人不得使为奴隶或奴役", A], &[A, chinese], "unchanged 1, inserted -, deleted 0"),
    ]);
}

#[test]
fn going_back_restores_the_old_identity() {
    let edited = A.replace("cancelled", "dropped");
    check(&[(&[&edited, B], &[A, B], "edited 0, unchanged 1")]);
    let (ab, gone) = (format!("{A} {C}"), format!("~ {A}"));
    // Split and joined again, merged and parted again.
    check(&[(&[A, C], &[&ab], "merged 1+0"), (&[&ab, &gone], &[A, C], "revived 1, edited 0")]);
}
