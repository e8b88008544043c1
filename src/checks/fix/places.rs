//! The places that are mended at once.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::checks::Hit;

/// One place that is mended, with some letters around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The check that asked for it.
    pub check: &'static str,
    /// What stands before.
    pub before: String,
    /// What stood there.
    pub old: String,
    /// What stands there now.
    pub new: String,
    /// What stands behind.
    pub after: String,
}

/// One place to mend.
pub(in crate::checks) struct Fix<'a> {
    check: &'static str,
    /// In bytes of the text.
    pub(in crate::checks) at: Range<usize>,
    /// In bytes of the message.
    pub(super) raw: Range<usize>,
    /// What should stand there.
    pub(in crate::checks) text: &'a str,
}

/// Chooses fixes that do not meet, the first of those that do. All of a hit are
/// done, or none.
pub(in crate::checks) fn chosen<'a>(
    hits: &'a [Hit],
    places: &dyn Fn(Range<usize>) -> Option<Range<usize>>,
) -> Vec<Fix<'a>> {
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    let mut out: Vec<Fix<'a>> = Vec::new();
    for hit in hits {
        let fix = |(at, text): &'a (Range<usize>, String)| {
            let raw = places(at.clone())?;
            let free = is_free(&taken, at);
            free.then_some(Fix { check: hit.check, at: at.clone(), raw, text })
        };
        let fixes: Option<Vec<Fix<'a>>> = hit.fixes.iter().map(fix).collect();
        let Some(mut fixes) = fixes else { continue };
        fixes.sort_by_key(|fix| fix.at.start);
        if fixes.windows(2).any(|two| two[0].at.end > two[1].at.start) {
            continue;
        }
        taken.extend(fixes.iter().map(|fix| (fix.at.start, fix.at.end)));
        out.extend(fixes);
    }
    out.sort_by_key(|fix| (fix.at.start, fix.at.end));
    out
}

/// Says whether a place meets none that is taken.
fn is_free(taken: &BTreeMap<usize, usize>, at: &Range<usize>) -> bool {
    let before = taken.range(..=at.start).next_back();
    let behind = taken.range(at.start + 1..).next();
    before.is_none_or(|(&start, &end)| end <= at.start && start < at.start)
        && behind.is_none_or(|(&start, _)| at.end <= start)
}

/// Returns a text with pieces replaced that stand in order.
pub(in crate::checks) fn replaced<'a>(
    text: &str,
    pieces: impl Iterator<Item = (Range<usize>, &'a str)>,
) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut from = 0;
    for (at, new) in pieces {
        out.push_str(&text[from..at.start]);
        out.push_str(new);
        from = at.end;
    }
    out.push_str(&text[from..]);
    out
}

/// How many letters are shown on each side of what is mended.
const AROUND: usize = 16;

/// Returns what some fixes do, for people.
pub(super) fn changes(text: &str, fixes: &[Fix<'_>]) -> Vec<Change> {
    let change = |fix: &Fix<'_>| {
        let back = text[..fix.at.start].char_indices().rev().take(AROUND).last();
        let forth = text[fix.at.end..].char_indices().nth(AROUND);
        let from = back.map_or(fix.at.start, |(at, _)| at);
        let to = forth.map_or(text.len(), |(at, _)| fix.at.end + at);
        Change {
            check: fix.check,
            before: text[from..fix.at.start].to_owned(),
            old: text[fix.at.clone()].to_owned(),
            new: fix.text.to_owned(),
            after: text[fix.at.end..to].to_owned(),
        }
    };
    fixes.iter().map(change).collect()
}
