//! What proves a minor change: the text before, and that no fact differs.

use std::collections::BTreeMap;

use super::Guard;
use crate::model::{Catalog, Finding, Fingerprint, Locale, Minor};

/// Takes out the minor changes that nothing proves: the text before is not the
/// one that the pair names, or the guard refuses the change and nobody forced
/// it. Returns what to say of them, without a place.
pub fn prove(catalog: &mut Catalog, source: &Locale) -> Vec<(Minor, Finding)> {
    let mut listings = catalog.present.iter_mut().chain(&mut catalog.gone);
    if listings.all(|listing| listing.minors.is_empty()) {
        return Vec::new();
    }
    let guard = Guard::new(source);
    let mut unproven = Vec::new();
    for listing in catalog.present.iter_mut().chain(&mut catalog.gone) {
        let texts: BTreeMap<Fingerprint, String> = listing
            .minors
            .iter()
            .map(|minor| &minor.was)
            .chain([&listing.segment.text])
            .map(|text| (Fingerprint::of(text), text.clone()))
            .collect();
        let id = listing.id.clone();
        let (proven, others) =
            listing.minors.drain(..).partition(|minor| objection(minor, &texts, &guard).is_none());
        listing.minors = proven;
        let others: Vec<Minor> = others;
        unproven.extend(others.into_iter().filter_map(|minor| {
            let finding = objection(&minor, &texts, &guard)?;
            Some((minor, finding.of_segment(&id).arg("id", id.as_str())))
        }));
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
    let refusal = guard.refusal(&minor.was, new)?;
    let finding = Finding::warning("minor-refused");
    Some(finding.arg("old", refusal.old).arg("new", refusal.new))
}
