//! Revisions: commits, as people are told of them.

use super::Date;

/// A commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its id, in full.
    pub id: String,
    /// When it was committed, in seconds since the Unix epoch.
    pub seconds: i64,
    /// The name of its author, never a mail address.
    pub author: Option<String>,
    /// The first line of its message.
    pub subject: String,
    /// Whether it merged a branch.
    pub is_merge: bool,
}

impl Revision {
    /// Returns the beginning of the id, as people are shown it.
    pub fn short(&self) -> &str {
        self.id.get(..7).unwrap_or(&self.id)
    }

    /// Returns the day, UTC; none is written down for one that no calendar
    /// has.
    pub fn date(&self) -> Option<Date> {
        Date::from_unix_seconds(self.seconds)
    }
}
