//! Habits of typing: one finding for all that a file has of one.
//!
//! Somebody who types `"` for a quotation mark does so throughout. That is one
//! thing to say, once a file, and not three hundred.

use std::collections::BTreeMap;

use super::Found;
use crate::model::Locale;

/// The argument that says how many places a hit stands for.
pub(super) const COUNT: &str = "count";

/// Joins the findings of each habit of each locale into the first of them. What
/// an `@allow` line excuses stays by itself.
pub(super) fn folded(found: Vec<Found>) -> Vec<Found> {
    if !found.iter().any(|found| found.hit.habit) {
        return found;
    }
    let mut out: Vec<Found> = Vec::with_capacity(found.len());
    let mut first: BTreeMap<(Option<Locale>, &str), usize> = BTreeMap::new();
    for found in found {
        if !found.hit.habit || found.is_allowed() {
            out.push(found);
            continue;
        }
        let key = (found.finding.locale.clone(), found.hit.check);
        match first.get(&key) {
            Some(&at) => join(&mut out[at], found),
            None => {
                first.insert(key, out.len());
                out.push(found);
            }
        }
    }
    out
}

/// Adds a finding to the first of its habit.
fn join(first: &mut Found, other: Found) {
    let places = count(&first.finding.args) + count(&other.finding.args);
    for (name, value) in &mut first.finding.args {
        if *name == COUNT {
            *value = places.to_string();
        }
    }
    first.also.extend(other.finding.segment.map(|segment| (segment, other.hit)));
}

/// Returns how many places a finding stands for.
fn count(args: &[(&'static str, String)]) -> usize {
    let count = args.iter().find(|(name, _)| *name == COUNT);
    count.and_then(|(_, count)| count.parse().ok()).unwrap_or(1)
}
