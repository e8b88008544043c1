//! Checks point at what is there, say the same twice, and mend without saying
//! what a translation renders.

use std::collections::BTreeMap;

use hexapla::checks::{self, Pair, Prose, fix};
use hexapla::model::{Kind, Locale, Segment};
use hexapla::workflow::accept::{self, Choice};
use hexapla::workflow::statements::TargetFile;
use hexapla::workflow::sync::Request;

use crate::feed::Feed;
use crate::markdown::{PIECES, inline, statement};
use crate::pool;
use crate::workspace::{Workspace, locale, settings};

const LOCALES: &[&str] =
    &["pl", "uk", "de", "fr", "he", "ar", "ja", "zh-Hans", "en", "tr", "el", "th", "hi", "sr-Latn"];

/// Pieces that checks look for.
const SIGNS: &[&str] = &[
    "„",
    "”",
    "«",
    "»",
    "\"",
    "'",
    "’",
    "—",
    "–",
    " - ",
    "...",
    "…",
    "\u{a0}",
    "\u{202f}",
    "  ",
    " !",
    "?",
    "!!",
    "12.500,00 €",
    "1 234",
    "5 grudnia 2027",
    "12/5/2027",
    "18:30",
    "6 p.m.",
    "+48 22 555 00 00",
    "PL61 1090 1014 0000 0712 1981 2874",
    "ΑΒ",
    "pаypal.com",
    "xn--80ak6aa92e.com",
    "\u{202e}",
    "\u{200b}",
    "\u{200d}",
    "e\u{301}\u{301}\u{301}",
    "Ð¿",
    "Ã©",
    "١٢٣",
    "XIV",
    "twelve",
    "dwanaście",
    "not",
    "nie",
    "ﬁ",
    "𝐀",
    "(",
    ")",
    "[",
    "]",
    "*",
    "**",
    "{ $link1 }",
    "{ $br }",
];

/// Any pair of texts, and any file of them.
pub fn check(bytes: &[u8]) {
    let mut feed = Feed::new(bytes);
    let mut pair = feed.part();
    let source = signs(&mut pair);
    let target = match pair.number(3) {
        0 => pool::spoiled(&source, &mut pair, SIGNS),
        _ => signs(&mut pair),
    };
    let kind = pair.pick(&Kind::ALL).0;
    asked(&source, &target, &locale(pair.pick(LOCALES)), kind);
    mended(&mut feed);
}

fn signs(feed: &mut Feed<'_>) -> String {
    let mut out = String::new();
    for _ in 0..feed.number(24) {
        match feed.number(3) {
            0 => out.push_str(feed.pick(PIECES)),
            1 => out.push_str(&format!(" {}", feed.pick(SIGNS))),
            _ => out.push_str(feed.pick(SIGNS)),
        }
    }
    out.replace(['\n', '\r'], " ")
}

fn asked(source: &str, target: &str, locale: &Locale, kind: Kind) {
    let english = crate::workspace::locale("en");
    let segment = Segment {
        kind,
        text: source.to_owned(),
        placeholders: Vec::new(),
        notes: Vec::new(),
        key: None,
        line: 1,
    };
    let links = BTreeMap::new();
    let hits = || {
        let source = Prose::new(source, &english, kind);
        let target = Prose::new(target, locale, kind);
        checks::hits(&Pair { segment: &segment, source: &source, target: &target, links: &links })
    };
    let found = hits();
    assert_eq!(found, hits());
    for hit in &found {
        assert!(target.get(hit.at.clone()).is_some(), "{hit:?} in {target:?}");
        assert!(checks::registry::find(hit.check).is_some(), "{hit:?}");
        for (at, _) in &hit.fixes {
            assert!(target.get(at.clone()).is_some(), "{hit:?} in {target:?}");
        }
    }
}

/// Mending changes no status and takes nothing away, and has nothing to do
/// then.
fn mended(feed: &mut Feed<'_>) {
    let mut world = Workspace::new(match feed.chance(2) {
        true => format!("# Title\n\n{}\n\n{}\n", signs(feed), inline(feed)),
        false => statement(&mut feed.part()),
    });
    world.sync(&Request::default());
    world.fill(feed);
    let text = world.polish.take().unwrap_or_default();
    world.polish = Some(pool::spoiled(&text, feed, SIGNS));
    if feed.chance(2)
        && let Some(read) = world.statement()
    {
        for write in accept::accept(&read, &locale("pl"), &Choice::Unconfirmed).writes {
            world.put(&write.path, write.content);
        }
    }
    let before = world.clone();
    if fixed(&mut world) == 0 {
        return;
    }
    let ids = |world: &Workspace| world.current().into_keys().collect::<Vec<_>>();
    assert_eq!(ids(&before), ids(&world), "{before:#?}\n{world:#?}");
    let filled =
        |world: &Workspace| world.translations().into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    assert_eq!(filled(&before), filled(&world), "{before:#?}\n{world:#?}");
    let once = world.clone();
    assert_eq!(fixed(&mut world), 0, "{before:#?}\n{once:#?}\n{world:#?}");
}

/// Mends the Polish file as `check --fix` does; returns how many edits.
fn fixed(world: &mut Workspace) -> usize {
    let Some(read) = world.statement() else { return 0 };
    let Some(TargetFile::Read(file)) = read.files.get(&locale("pl")) else { return 0 };
    let found = checks::run(&[&read], &|_| true, &settings());
    for found in &found {
        let (sentence, _) = hexapla::l10n::finding(&found.finding);
        assert!(!sentence.is_empty(), "{found:?}");
    }
    let fixed = fix::fixes(&read, &locale("pl"), &found, &settings());
    let edits = fixed.edits.len();
    if !file.file.conflicted {
        world.polish = Some(file.file.edited(&fixed.edits));
        return edits;
    }
    0
}
