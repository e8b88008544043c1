use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::checks::run;
use crate::checks::typography::tests::any_text;
use crate::format::fluent::value::encode;
use crate::model::snapshot::statement_path;
use crate::model::{FileState, Snapshot, StatementFile, StatementId};
use crate::workflow::statements;

/// How an entry may stand in its file: `{f}` is the fingerprint of the source
/// text, `{o}` that of another one, `{t}` that of the translation.
const ENTRIES: &[(&str, &str)] = &[
    ("current", "# {source}\n# @source {f}\n{id} ={value}\n"),
    ("bound", "# {source}\n# @source {f} {t}\n{id} ={value}\n"),
    ("lapsed", "# @reviewed {f} {o} Anna\n# {source}\n# @source {f}\n{id} ={value}\n"),
    ("excused", "# @allow quotes So it is said.\n# {source}\n# @source {f}\n{id} ={value}\n"),
    ("no reason", "# @allow quotes\n# {source}\n# @source {f}\n{id} ={value}\n"),
    ("reviewed", "# @reviewed {f} {t} Anna\n# {source}\n# @source {f}\n{id} ={value}\n"),
    ("bound, reviewed", "# @reviewed {f} {t} Anna\n# {source}\n# @source {f} {t}\n{id} ={value}\n"),
    ("stale", "# Other.\n# @source {o}\n{id} ={value}\n"),
    ("flagged", "# {source}\n# @was Other.\n# @source {f}\n# @stale {o} {t}\n{id} ={value}\n"),
    ("came back", "# Other.\n# @source {o}\n# @stale {f} {t}\n{id} ={value}\n"),
    ("no source", "# {source}\n{id} ={value}\n"),
    ("edited", "# {source}\n# @source {f} {o}\n{id} ={value}\n"),
    ("pasted", "# {source}\n# @source {f}\n{id} ={value}\nPasted.\n"),
];

/// A statement with one translation each of some texts.
struct World {
    settings: Settings,
    locale: Locale,
    sources: Vec<String>,
    file: String,
}

impl World {
    /// Takes how each entry stands, and its translation.
    fn new(locale: &str, entries: &[(&str, &str)]) -> Self {
        let locale = Locale::parse(locale).unwrap();
        let settings = Settings::new(Locale::parse("en").unwrap(), vec![locale.clone()]);
        let numbers = 0..entries.len();
        let sources = numbers.map(|number| format!("It is number {number}.")).collect();
        let mut world = Self { settings, locale, sources, file: String::new() };
        let ids: Vec<String> =
            world.read().catalog.present.iter().map(|listing| listing.id.to_string()).collect();
        for (number, (entry, text)) in entries.iter().enumerate() {
            let (_, lines) = ENTRIES.iter().find(|(name, _)| name == entry).unwrap();
            let source = &world.sources[number];
            world.file += &lines
                .replace("{f}", &Fingerprint::of(source).to_string())
                .replace("{o}", &Fingerprint::of("Other.").to_string())
                .replace("{t}", &Fingerprint::of(text).to_string())
                .replace("{source}", source)
                .replace("{id}", &ids[number])
                .replace("{value}", &encode(text));
            world.file.push('\n');
        }
        world
    }

    fn read(&self) -> Statement {
        let id = StatementId::parse("a").unwrap();
        let text = self.sources.iter().map(|text| format!("{text}\n\n")).collect();
        let statement = StatementFile { id: id.clone(), path: statement_path(&id), text };
        let file = FileState::Text(self.file.clone());
        let snapshot = Snapshot {
            settings: self.settings.clone(),
            statements: vec![statement],
            unavailable: BTreeMap::new(),
            excluded: BTreeSet::new(),
            locale_files: [((self.locale.clone(), id), file)].into(),
        };
        let mut read = statements::read(&snapshot);
        assert_eq!(read.all.len(), 1, "{:?}", read.findings);
        read.all.remove(0)
    }

    fn fixes(&self) -> Fixed {
        let statement = self.read();
        let found = run(&[&statement], &|_| true, &self.settings);
        fixes(&statement, &self.locale, &found, &self.settings)
    }

    /// Writes what mending comes to.
    fn write(&mut self, fixed: &Fixed) {
        let statement = self.read();
        let TargetFile::Read(Target { file, .. }) = &statement.files[&self.locale] else {
            unreachable!()
        };
        self.file = file.edited(&fixed.edits);
    }

    /// Returns the statuses and the approvals of all translations, with their
    /// texts.
    fn statuses(&self) -> Vec<(Status, bool, String)> {
        let statement = self.read();
        let of = |(listing, entry, status): (&Listing, Option<&Entry>, Status)| {
            let held = entry.is_some_and(|entry| approval(listing, entry).is_some());
            (status, held, entry.map(|entry| entry.text.clone()).unwrap_or_default())
        };
        statement.translations(&self.locale).unwrap().map(of).collect()
    }
}

#[test]
fn what_a_person_has_to_see_is_left() {
    let expected: &[(&str, Result<&str, Reason>)] = &[
        ("current", Ok("To „tak”.")),
        ("bound", Ok("To „tak”.")),
        ("lapsed", Ok("To „tak”.")),
        ("no reason", Ok("To „tak”.")),
        ("reviewed", Err(Reason::Reviewed)),
        ("bound, reviewed", Err(Reason::Reviewed)),
        ("stale", Err(Reason::Stale)),
        ("flagged", Err(Reason::Stale)),
        ("came back", Err(Reason::Stale)),
        ("no source", Err(Reason::Unconfirmed)),
        ("edited", Err(Reason::Unconfirmed)),
    ];
    for (entry, right) in expected {
        let mut world = World::new("pl", &[(*entry, "To \"tak\".")]);
        let before = world.statuses();
        let fixed = world.fixes();
        let left = fixed.left.first().map(|(_, reason)| *reason);
        let new = fixed.mended.first().map(|mended| mended.new.clone());
        assert_eq!((new.as_deref(), left), (right.ok(), right.err()), "{entry}");
        world.write(&fixed);
        assert_eq!(world.statuses()[0].0, before[0].0, "{entry}");
    }
    for entry in ["excused", "pasted"] {
        assert_eq!(
            World::new("pl", &[(entry, "To \"tak\".")]).fixes(),
            Fixed::default(),
            "{entry}"
        );
    }
}

#[test]
fn bytes_that_are_not_mended_stay() {
    let mut world = World::new("pl", &[("bound", "W domu, \"tak\"."), ("current", "Nie.")]);
    world.file = world.file.replace('\n', "\r\n");
    let before = world.file.clone();
    let fixed = world.fixes();
    let told: Vec<String> = fixed.mended[0]
        .changes
        .iter()
        .map(|change| {
            let Change { check, before, old, new, after } = change;
            format!("{check}: {before}[{old}>{new}]{after}")
        })
        .collect();
    assert_eq!(
        told,
        [
            "no-break-space: W[ >\u{a0}]domu, \"tak\".",
            "quotes: W domu, [\">„]tak\".",
            "quotes: W domu, \"tak[\">”].",
        ]
    );
    world.write(&fixed);
    let bound = |text: &str| Fingerprint::of(text).to_string();
    let right = before
        .replace("W domu, \"tak\".", "W\u{a0}domu, „tak”.")
        .replace(&bound("W domu, \"tak\"."), &bound("W\u{a0}domu, „tak”."));
    assert_eq!(world.file, right);
}

#[test]
fn what_is_not_written_letter_by_letter_is_left() {
    let mut world = World::new("pl", &[("current", "To \"tak\".")]);
    world.file = world.file.replace("To \"tak\".", "To { \"\\u0022\" }tak\".");
    let fixed = world.fixes();
    assert_eq!((fixed.mended.len(), fixed.left[0].1), (0, Reason::NotPlain));
}

#[test]
fn what_the_settings_ignore_is_left() {
    let mut world = World::new("pl", &[("current", "Tak... w domu.")]);
    world.settings.checks.insert("no-break-space".to_owned(), CheckLevel::Ignore);
    assert_eq!(world.fixes().mended[0].new, "Tak… w domu.");
}

/// Makes entries in all states, with texts of what checks look at.
fn any_entries() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let entry = (proptest::sample::select(ENTRIES), any_text());
    proptest::collection::vec(entry.prop_map(|((name, _), text)| (name, text)), 1..5)
}

proptest! {
    // Each case reads the statement four times.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn statuses_stay_and_mending_twice_is_mending_once(
        entries in any_entries(),
        locale in proptest::sample::select(vec!["pl", "fr", "de", "uk", "en-GB", "sv", "xh"]),
        crlf in any::<bool>(),
    ) {
        let texts: Vec<(&str, &str)> =
            entries.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let mut world = World::new(locale, &texts);
        if crlf {
            world.file = world.file.replace('\n', "\r\n");
        }
        let before = world.statuses();
        let fixed = world.fixes();
        world.write(&fixed);
        let after = world.statuses();
        let statement = world.read();
        for (at, listing) in statement.catalog.present.iter().enumerate() {
            let mended = fixed.mended.iter().find(|mended| mended.id == listing.id);
            prop_assert_eq!(&before[at].0, &after[at].0, "{:?}", fixed);
            prop_assert!(!before[at].1 || after[at].1);
            let new = mended.map_or(&before[at].2, |mended| &mended.new);
            prop_assert_eq!(&after[at].2, new);
        }
        let again = world.fixes();
        prop_assert!(again.edits.is_empty(), "{:?}\n{:?}", fixed, again);
    }
}
