//! Statuses, and how many of each there are.

/// Where one segment stands in one target locale: derived, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// There is no translation.
    Missing,
    /// There is a translation, and nobody knows which text it renders.
    Unconfirmed,
    /// The translation renders an earlier text.
    Stale,
    /// The translation renders the text as it stands.
    Current,
}

/// Counts per status, in segments or in source words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// How many are current.
    pub current: usize,
    /// How many are stale.
    pub stale: usize,
    /// How many are unconfirmed.
    pub unconfirmed: usize,
    /// How many are missing.
    pub missing: usize,
}

impl Status {
    /// Returns the word for this status.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unconfirmed => "unconfirmed",
            Self::Stale => "stale",
            Self::Current => "current",
        }
    }
}

impl Coverage {
    /// Counts `amount` more of a status.
    pub fn add(&mut self, status: Status, amount: usize) {
        match status {
            Status::Current => self.current += amount,
            Status::Stale => self.stale += amount,
            Status::Unconfirmed => self.unconfirmed += amount,
            Status::Missing => self.missing += amount,
        }
    }

    /// Returns the sum.
    pub fn total(&self) -> usize {
        self.current + self.stale + self.unconfirmed + self.missing
    }

    /// Returns the part that is done, in whole per cent rounded down, so that
    /// 100 means all. Nothing to do is done.
    pub fn percent(&self) -> usize {
        (self.current * 100).checked_div(self.total()).unwrap_or(100)
    }
}

impl std::ops::AddAssign for Coverage {
    fn add_assign(&mut self, other: Self) {
        self.current += other.current;
        self.stale += other.stale;
        self.unconfirmed += other.unconfirmed;
        self.missing += other.missing;
    }
}

impl std::ops::SubAssign for Coverage {
    fn sub_assign(&mut self, other: Self) {
        self.current -= other.current;
        self.stale -= other.stale;
        self.unconfirmed -= other.unconfirmed;
        self.missing -= other.missing;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_per_cent_means_all() {
        let of = |current, missing| Coverage { current, missing, ..Coverage::default() }.percent();
        assert_eq!((of(0, 0), of(0, 1), of(999, 1), of(3, 0)), (100, 0, 99, 100));
    }
}
