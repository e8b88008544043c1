//! People at work on a workspace, as the project's own tests have them.

#[path = "../../../tests/it/simulation.rs"]
mod simulation;

pub(super) use simulation::{Step, World};

use crate::feed::Feed;

/// Chooses one thing that happens.
pub(super) fn step(feed: &mut Feed<'_>) -> Step {
    let how = feed.number(32);
    let (a, b) = (feed.number(16), feed.number(16));
    let locale = usize::from(feed.chance(5));
    match how {
        0..=3 => Step::Edit(a, b),
        4 => Step::Insert(a, b),
        5 => Step::Delete(a),
        6 => Step::Move(a, b),
        7 => Step::Revert(a),
        8..=12 => Step::Fill(locale, a, b % 8),
        13..=16 => Step::Update(locale, a, b % 3),
        17 => Step::Polish(locale, a),
        18 => Step::Confirm(locale, a),
        19 => Step::LoseLine(locale, a),
        20 => Step::Remark(locale, a, b),
        21 => Step::Paste(locale, a),
        22 => Step::Double(locale, a),
        23..=26 => Step::Sync,
        27 => Step::SyncLocale(a),
        28 => Step::SyncSource,
        29 => Step::Accept(locale, b % 2 == 0),
        30 => Step::Minor,
        _ => Step::Review(locale),
    }
}
