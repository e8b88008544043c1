use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// Texts of few words, so that many are alike, equal or empty; and any
/// Unicode.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => vec(prop::sample::select(&["night", "train", "the", "a", "must", "run", "May", "5", "人", "権利", "ไทย", "{ $link1 }", "`x`"][..]), 0..14)
            .prop_map(|words| words.join(" ")),
        1 => any::<String>(),
    ]
}

#[derive(Debug, Clone)]
struct Source {
    kind: Kind,
    text: String,
    gone: bool,
}

fn sources() -> impl Strategy<Value = Vec<Source>> {
    let kind = prop::sample::select(&[Kind::Paragraph, Kind::Item, Kind::Heading][..]);
    let one = (kind, text(), prop::bool::weighted(0.2));
    vec(one.prop_map(|(kind, text, gone)| Source { kind, text, gone }), 0..24)
}

fn candidates(sources: &[Source]) -> Vec<Candidate<'_>> {
    let mut section = None;
    let mut found = Vec::new();
    for Source { kind, text, gone } in sources {
        found.push(Candidate { kind: *kind, text, placeholders: &[], section, gone: *gone });
        if *kind == Kind::Heading {
            section = Some(text.as_str());
        }
    }
    found
}

/// Sentences that share no word.
fn distinct(number: usize) -> String {
    (0..8).map(|word| format!("w{number}x{word}")).collect::<Vec<_>>().join(" ")
}

proptest! {
    #[test]
    fn every_old_one_is_accounted_for_once(old in sources(), new in sources()) {
        let alignment = align(&candidates(&old), &candidates(&new));
        prop_assert_eq!(alignment.links.len(), new.len());
        let mut seen = vec![0; old.len()];
        for link in &alignment.links {
            link.old.into_iter().for_each(|old| seen[old] += 1);
            prop_assert!((0.0..=1.0).contains(&link.score));
            prop_assert!(link.old.is_none_or(|o| old[o].gone == (link.change == Change::Revived) || link.change == Change::Split));
            match link.change {
                Change::Inserted => prop_assert!(link.old.is_none() && link.from.is_empty()),
                Change::Split if link.old.is_none() => prop_assert_eq!(link.from.len(), 1),
                _ => {
                    prop_assert!(link.old.is_some() && link.change != Change::Deleted);
                    link.from.iter().for_each(|&old| seen[old] += 1);
                }
            }
        }
        alignment.deleted.iter().for_each(|&old| seen[old] += 1);
        for (old, count) in old.iter().zip(seen) {
            prop_assert!(count == 1 || old.gone && count == 0, "{:?}: {}", old, count);
        }
    }

    #[test]
    fn the_same_candidates_give_the_same_links(old in sources(), new in sources()) {
        let once = align(&candidates(&old), &candidates(&new));
        prop_assert_eq!(once, align(&candidates(&old), &candidates(&new)));
    }

    #[test]
    fn a_text_is_aligned_with_itself(mut text in sources()) {
        text.iter_mut().for_each(|source| source.gone = false);
        let alignment = align(&candidates(&text), &candidates(&text));
        prop_assert!(alignment.deleted.is_empty());
        for (at, link) in alignment.links.iter().enumerate() {
            let same = Link { old: Some(at), change: Change::Unchanged, moved: false, score: 1.0, from: vec![] };
            prop_assert_eq!(link, &same);
        }
    }

    #[test]
    fn equal_texts_are_found_in_any_order(order in Just((0..20).collect::<Vec<usize>>()).prop_shuffle()) {
        let texts: Vec<Source> = (0..20)
            .map(|number| Source { kind: Kind::Paragraph, text: distinct(number), gone: false })
            .collect();
        let shuffled: Vec<Source> = order.iter().map(|&at| texts[at].clone()).collect();
        let alignment = align(&candidates(&texts), &candidates(&shuffled));
        for (link, at) in alignment.links.iter().zip(order) {
            prop_assert_eq!(link.old, Some(at));
        }
    }

    #[test]
    fn what_was_deleted_comes_back(keep in vec(any::<bool>(), 20)) {
        let mut texts: Vec<Source> = keep
            .iter()
            .enumerate()
            .map(|(number, &kept)| Source { kind: Kind::Item, text: distinct(number), gone: !kept })
            .collect();
        let old = texts.clone();
        texts.iter_mut().for_each(|source| source.gone = false);
        let alignment = align(&candidates(&old), &candidates(&texts));
        for (at, link) in alignment.links.iter().enumerate() {
            prop_assert_eq!(link.old, Some(at));
            prop_assert_eq!(link.change == Change::Revived, old[at].gone);
        }
    }

    #[test]
    fn plain_edits_are_found_both_ways(edited in vec(any::<bool>(), 12)) {
        let before: Vec<Source> = (0..12)
            .map(|number| Source { kind: Kind::Paragraph, text: distinct(number), gone: false })
            .collect();
        let mut after = before.clone();
        for (source, _) in after.iter_mut().zip(&edited).filter(|(_, edited)| **edited) {
            source.text.push_str(" too");
        }
        let there = align(&candidates(&before), &candidates(&after));
        let back = align(&candidates(&after), &candidates(&before));
        let olds = |alignment: &Alignment| alignment.links.iter().map(|l| l.old).collect::<Vec<_>>();
        prop_assert_eq!(olds(&there), olds(&back));
        prop_assert_eq!(olds(&there), (0..12).map(Some).collect::<Vec<_>>());
    }
}
