//! What a person said of findings.

use std::collections::BTreeMap;

use crate::corpora::Found;
use crate::support::Outcome;

/// What a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// Nobody has read it.
    Open,
    /// The text is right.
    False,
    /// The text has a mistake.
    Real,
}

/// The judgements of `reviewed.txt`.
pub(crate) struct Reviewed {
    /// By text, segment and check; and whether there was such a finding.
    lines: BTreeMap<(String, String, String), (Verdict, bool)>,
}

impl Reviewed {
    /// Reads lines `VERDICT TEXT SEGMENT CHECK NOTE`; `#` begins a comment.
    pub(crate) fn read(text: &str) -> Outcome<Self> {
        let mut lines = BTreeMap::new();
        let wanted = |line: &&str| !line.is_empty() && !line.starts_with('#');
        for line in text.lines().map(str::trim).filter(wanted) {
            let mut words = line.split_whitespace();
            let verdict = match words.next() {
                Some("real") => Verdict::Real,
                Some("false") => Verdict::False,
                _ => return Err(format!("reviewed.txt: neither real nor false: {line}")),
            };
            let (Some(text), Some(segment), Some(check)) =
                (words.next(), words.next(), words.next())
            else {
                return Err(format!("reviewed.txt: a word is missing: {line}"));
            };
            let key = (text.to_owned(), segment.to_owned(), check.to_owned());
            if lines.insert(key, (verdict, false)).is_some() {
                return Err(format!("reviewed.txt: judged twice: {line}"));
            }
        }
        Ok(Self { lines })
    }

    /// Returns what a person said of a finding.
    pub(crate) fn verdict(&mut self, found: &Found) -> Verdict {
        let key = (found.text.clone(), found.segment.clone(), found.check.to_owned());
        let Some((verdict, seen)) = self.lines.get_mut(&key) else { return Verdict::Open };
        *seen = true;
        *verdict
    }

    /// Returns the judgements of findings that there are not.
    pub(crate) fn idle(&self) -> impl Iterator<Item = String> {
        let idle = self.lines.iter().filter(|(_, (_, seen))| !seen);
        idle.map(|((text, segment, check), _)| format!("{text} {segment} {check}"))
    }
}
