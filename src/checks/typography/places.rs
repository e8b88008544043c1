//! The places of one text at which one check finds the same thing: one hit, and
//! one fix for all of them.

use std::ops::Range;

use super::seen::Seen;
use crate::checks::Hit;
use crate::checks::habit::COUNT;

/// What a check has found in a text so far.
pub(super) struct Places<'a> {
    seen: &'a Seen,
    hit: Option<Hit>,
    check: &'static str,
    habit: bool,
    count: usize,
}

impl<'a> Places<'a> {
    /// Begins with nothing found.
    pub(super) fn of(check: &'static str, seen: &'a Seen) -> Self {
        Self { seen, hit: None, check, habit: false, count: 0 }
    }

    /// Begins with nothing found of what runs through a whole text: see
    /// [`Hit::habit`].
    pub(super) fn habit(check: &'static str, seen: &'a Seen) -> Self {
        Self { habit: true, ..Self::of(check, seen) }
    }

    /// Adds a place that should read otherwise, in bytes of what is seen.
    pub(super) fn should_read(&mut self, at: Range<usize>, right: &str) {
        self.note(at.clone(), right);
        self.mend(at, right);
    }

    /// Adds a place, and what would be right there.
    pub(super) fn note(&mut self, at: Range<usize>, right: &str) {
        let found = self.seen.text[at.clone()].to_owned();
        self.note_as(at, &found, right);
    }

    /// Adds a place, and what stands there in so many words.
    pub(super) fn note_as(&mut self, at: Range<usize>, found: &str, right: &str) {
        self.count += 1;
        if self.hit.is_none() {
            let hit = Hit::new(self.check, self.seen.around(at));
            let hit = hit.arg("found", excerpt(found)).arg("right", right);
            self.hit = Some(if self.habit { hit.habit() } else { hit });
        }
    }

    /// Adds what a fix does, without a place of its own.
    pub(super) fn mend(&mut self, at: Range<usize>, right: &str) {
        if let (Some(hit), Some(raw)) = (&mut self.hit, self.seen.raw(at)) {
            hit.fixes.push((raw, right.to_owned()));
        }
    }

    /// Says whether a place can be mended.
    pub(super) fn can_mend(&self, at: &Range<usize>) -> bool {
        self.seen.raw(at.clone()).is_some()
    }

    /// Returns the hit, with one more thing to name.
    pub(super) fn named(self, name: &'static str, value: &str) -> Option<Hit> {
        self.done().map(|hit| hit.arg(name, value))
    }

    /// Returns the hit.
    pub(super) fn done(self) -> Option<Hit> {
        self.hit.map(|hit| hit.arg(COUNT, self.count.to_string()))
    }
}

/// The most letters of what a sentence names.
const MAX_FOUND: usize = 60;

/// Returns what a sentence can name of some text.
fn excerpt(text: &str) -> String {
    match text.char_indices().nth(MAX_FOUND) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
