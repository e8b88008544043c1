//! What proves a minor change: the text before, and that no fact differs.

use std::collections::BTreeMap;

use super::{Guard, Refusal};
use crate::model::{Catalog, Finding, Fingerprint, Listing, Locale, Minor};

/// The most minor changes of a catalog that are judged.
const MAX_PAIRS: usize = 2_000;
/// The most bytes of texts before that are judged in a catalog.
const MAX_BYTES: usize = 256 << 10;

/// Takes out the minor changes that nothing proves: the text before is not the
/// one that the pair names, or the guard refuses the change and nobody forced
/// it. A chain is judged from its first text to the present one as well, so
/// that no fact is changed in small steps. What is over the limits, which no
/// author reaches, is not proven either. Returns what to say of them, without a
/// place.
pub fn prove(catalog: &mut Catalog, source: &Locale) -> Vec<(Minor, Finding)> {
    let mut listings = catalog.present.iter().chain(&catalog.gone);
    if listings.all(|listing| listing.minors.is_empty()) {
        return Vec::new();
    }
    let guard = Guard::new(source);
    let listings = catalog.present.iter_mut().chain(&mut catalog.gone);
    let mut left = Left { pairs: MAX_PAIRS, bytes: MAX_BYTES, said: false };
    listings.flat_map(|listing| prove_listing(listing, &guard, &mut left)).collect()
}

/// What may still be judged of a catalog.
struct Left {
    pairs: usize,
    bytes: usize,
    /// Whether it was said that there is more.
    said: bool,
}

/// Proves the changes of one segment.
fn prove_listing(listing: &mut Listing, guard: &Guard, left: &mut Left) -> Vec<(Minor, Finding)> {
    let known = listing.minors.iter().map(|minor| &minor.was).chain([&listing.segment.text]);
    let texts: BTreeMap<Fingerprint, String> =
        known.map(|text| (Fingerprint::of(text), text.clone())).collect();
    let id = listing.id.clone();
    let mut unproven = Vec::new();
    let mut take = |minor: Minor, finding: Finding| {
        unproven.push((minor, finding.of_segment(&id).arg("id", id.as_str())));
    };
    for minor in std::mem::take(&mut listing.minors) {
        let bytes = minor.was.len() + listing.segment.text.len();
        if left.pairs == 0 || left.bytes < bytes {
            // Said once: there may be very many.
            if !std::mem::replace(&mut left.said, true) {
                take(minor, Finding::warning("minor-too-many"));
            }
            continue;
        }
        left.pairs -= 1;
        left.bytes -= bytes;
        match objection(&minor, &texts, guard) {
            None => listing.minors.push(minor),
            Some(finding) => take(minor, finding),
        }
    }
    let laundered = laundered(listing, guard);
    for (minor, refusal) in laundered {
        listing.minors.retain(|other| *other != minor);
        take(minor, refused(refusal));
    }
    unproven
}

fn objection(
    minor: &Minor,
    texts: &BTreeMap<Fingerprint, String>,
    guard: &Guard,
) -> Option<Finding> {
    if Fingerprint::of(&minor.was) != minor.old {
        return Some(Finding::warning("minor-unproven"));
    }
    let new = texts.get(&minor.new).filter(|_| minor.forced.is_none())?;
    guard.refusal(&minor.was, new).map(refused)
}

fn refused(refusal: Refusal) -> Finding {
    let finding = Finding::warning("minor-refused");
    finding.arg("old", refusal.old).arg("new", refusal.new)
}

/// Finds the changes at the beginning of a chain without force that the guard
/// refuses as a whole.
fn laundered(listing: &Listing, guard: &Guard) -> Vec<(Minor, Refusal)> {
    if listing.minors.len() < 2 {
        return Vec::new();
    }
    let mut chain = listing.clone();
    chain.minors.retain(|minor| minor.forced.is_none());
    let reaches = |minor: &Minor| minor.forced.is_none() && chain.accepts(minor.new);
    let longer = listing.minors.iter();
    let longer = longer.filter(|minor| reaches(minor) && minor.new != listing.fingerprint);
    let refused =
        |minor: &Minor| Some((minor.clone(), guard.refusal(&minor.was, &listing.segment.text)?));
    longer.filter_map(refused).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Segment, SegmentId};

    #[test]
    fn only_what_is_proven_counts() {
        let pair = |was: &str, new: &str, forced: Option<&str>| Minor {
            old: Fingerprint::of(was),
            new: Fingerprint::of(new),
            was: was.to_owned(),
            forced: forced.map(str::to_owned),
        };
        let torn =
            Minor { was: "another text".to_owned(), ..pair("a", "we ask marta to act", None) };
        for (text, minors, base, accepted) in [
            (
                "we ask you all",
                vec![pair("we beg you all", "we ask you all", None)],
                "we beg you all",
                true,
            ),
            ("we ask 6", vec![pair("we ask 5", "we ask 6", None)], "we ask 5", false),
            ("we ask 6", vec![pair("we ask 5", "we ask 6", Some("misprint"))], "we ask 5", true),
            ("we ask marta to act", vec![torn], "a", false),
            // Step by step what is refused at once.
            (
                "We ask Marta to act.",
                vec![
                    pair("We ask Anna to act.", "We ask anna to act.", None),
                    pair("We ask anna to act.", "We ask marta to act.", None),
                    pair("We ask marta to act.", "We ask Marta to act.", None),
                ],
                "We ask Anna to act.",
                false,
            ),
        ] {
            let segment = Segment::paragraph(text);
            let listing = Listing::new(SegmentId::parse("s-1").unwrap(), segment);
            let listing = Listing { minors, ..listing };
            let mut catalog = Catalog { present: vec![listing], gone: Vec::new() };
            prove(&mut catalog, &Locale::parse("en").unwrap());
            assert_eq!(catalog.present[0].accepts(Fingerprint::of(base)), accepted, "{base}");
        }
    }
}
