//! What is aligned, and what of it is sure.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::bead::Bead;
use super::beads::align;
use super::block::{Block, blocks};
use crate::format::markdown::{Options, extract};
use crate::model::Kind;

fn of(markdown: &str) -> Vec<Block> {
    let facts = BTreeMap::new();
    blocks(&extract(markdown, &Options { front_matter: &[], facts: &facts }).0)
}

/// Shows beads: `0` is the first block sure of its own, `0-1:place` one that is
/// doubted, `-2` and `2-` gaps.
fn shown(beads: &[Bead]) -> String {
    let side = |range: &std::ops::Range<usize>| {
        range.clone().map(|n| n.to_string()).collect::<Vec<_>>().join("+")
    };
    let show = |bead: &Bead| {
        let pair = format!("{}-{}", side(&bead.source), side(&bead.target));
        match bead.doubt {
            Some(doubt) => format!("{pair}:{}", doubt.as_str()),
            None => pair,
        }
    };
    beads.iter().map(show).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(source: &str, target: &str, expected: &str) {
    assert_eq!(shown(&align(&of(source), &of(target))), expected, "{target}");
}

const SOURCE: &str = "# Night trains\n\nThe night trains of this region must keep running, \
    whatever the ministry says about their cost.\n\n## What we ask\n\n- A timetable for \
    2027.\n- Money for the carriages that are thirty years old, and for the staff who keep \
    them clean.\n\nSign at https://example.org/sign.\n\nWe read out every signature in public, \
    and hand them over on the steps of the parliament.\n";

#[test]
fn a_translation_with_the_same_blocks_is_sure() {
    check(
        SOURCE,
        "# Nocne pociągi\n\nNocne pociągi naszego regionu muszą dalej jeździć, cokolwiek \
         ministerstwo mówi o kosztach.\n\n## Czego chcemy\n\n- Rozkładu na 2027.\n- Pieniędzy na \
         wagony, które mają trzydzieści lat, i na ludzi, którzy je sprzątają.\n\nPodpisz na \
         https://example.org/sign.\n\nKażdy podpis odczytujemy publicznie i składamy je na \
         schodach parlamentu.\n",
        "0-0 1-1 2-2 3-3 4-4 5-5 6-6",
    );
}

#[test]
fn what_differs_is_doubted() {
    let short = "# A\n\nOne text of some length that stands here.\n\nAnother one, about as long \
                 as the first.\n";
    for (source, target, expected) in [
        (short, short, "0-0 1-1 2-2"),
        // A paragraph is missing, and nobody can tell which.
        (short, "# A\n\nEin Text von einiger Länge, der hier steht.\n", "0-0 1-1:place 2-"),
        // Another level, another number, another kind.
        ("# A 1\n\nb", "## A 1\n\nb", "0-0:shape 1-1"),
        ("# A\n\nOn 5 May.", "# A\n\nAm 6. Mai.", "0-0 1-1:numbers"),
        ("# A\n\n- One text here.\n", "# A\n\nOne text here.\n", "0-0 1-1:shape"),
        ("See [a](/a).", "Hier: a.", "0-0:placeholders"),
        ("", "a", "-0"),
        ("a", "", "0-"),
        ("", "", ""),
    ] {
        check(source, target, expected);
    }
}

#[test]
fn joined_and_divided_paragraphs_are_found_and_doubted() {
    let one = "The first sentence of the text says something. ";
    let two = "The second goes on about something else, at length, as they do.";
    let frame = |body: &str| format!("# A\n\n{body}\n\n# B\n\nThe end.\n");
    let (split, joined) = (frame(&format!("{one}\n\n{two}")), frame(&format!("{one}{two}")));
    check(&split, &joined, "0-0 1+2-1:merged 3-2 4-3");
    check(&joined, &split, "0-0 1-1+2:merged 2-3 3-4");
}

#[test]
fn neighbours_that_fit_better_crosswise_are_doubted() {
    let (short, long) = (
        "- No hate.\n",
        "- Every member of this community listens to the others, \
        and says so where somebody does not.\n",
    );
    let (kurz, lang) = (
        "- Kein Hass.\n",
        "- Jedes Mitglied dieser Gemeinschaft hört den anderen \
        zu und sagt es, wo jemand das nicht tut.\n",
    );
    let rest = "- A third.\n- A fourth thing.\n";
    check(&format!("{short}{long}{rest}"), &format!("{kurz}{lang}{rest}"), "0-0 1-1 2-2 3-3");
    let crossed = align(&of(&format!("{short}{long}{rest}")), &of(&format!("{lang}{kurz}{rest}")));
    let wrong = |bead: &&Bead| bead.source.start < 2 && bead.source.len() == 1;
    assert!(
        crossed.iter().filter(wrong).all(|bead| { bead.doubt.is_some() || bead.target.is_empty() }),
        "{}",
        shown(&crossed)
    );
}

#[test]
fn an_address_and_a_number_tell_two_paragraphs_apart() {
    // It may be a translation of both, joined: somebody has to look.
    let source = "# A\n\nWritten in 1998, and kept at https://example.org/1998.\n\nAsk us in \
                  2027 for more, at https://example.org/faq, if you like.\n";
    let target = "# A\n\nFragen Sie uns 2027 nach mehr, auf https://example.org/faq, bitte.\n";
    check(source, target, "0-0 1- 2-1:place");
}

#[test]
fn hostile_sizes_end_soon_and_claim_nothing() {
    let many: Vec<Block> = of("a\n").into_iter().cycle().take(50_000).collect();
    let few = &many[..100];
    assert!(align(&many, few).iter().all(|bead| bead.source.is_empty() || bead.target.is_empty()));
    let long = &many[..2_000];
    let beads = align(long, &long[..1_990]);
    assert_eq!(beads.iter().map(|bead| bead.source.len()).sum::<usize>(), long.len());
}

fn document() -> impl Strategy<Value = String> {
    let block = prop_oneof![
        "#{1,3} [a-z]{1,12}",
        "[a-z0-9 ]{1,60}",
        "- [a-z]{1,30}\n- [a-z]{1,30}",
        "> [a-z]{1,20}",
        Just("| a | b |\n|---|---|\n| c | d |".to_owned()),
        Just("See https://example.org/x now".to_owned()),
    ];
    proptest::collection::vec(block, 0..14).prop_map(|blocks| blocks.join("\n\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn beads_cover_both_texts_in_order(source in document(), target in document()) {
        let (source, target) = (of(&source), of(&target));
        let beads = align(&source, &target);
        let (mut i, mut j) = (0, 0);
        for bead in &beads {
            prop_assert_eq!((bead.source.start, bead.target.start), (i, j));
            (i, j) = (bead.source.end, bead.target.end);
            if bead.doubt.is_none() && !bead.source.is_empty() && !bead.target.is_empty() {
                prop_assert_eq!((bead.source.len(), bead.target.len()), (1, 1));
                let shapes = (source[bead.source.start].shape, target[bead.target.start].shape);
                prop_assert_eq!(shapes.0, shapes.1);
            }
        }
        prop_assert_eq!((i, j), (source.len(), target.len()));
    }

    #[test]
    fn a_text_is_its_own_translation(source in document()) {
        let source = of(&source);
        for bead in align(&source, &source) {
            prop_assert_eq!(&bead.source, &bead.target);
            prop_assert!(source[bead.source.start].shape.kind != Kind::Heading || bead.doubt.is_none());
        }
    }
}
