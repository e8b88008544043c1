//! Dates without time: deadlines, and the day on which a verdict is given.

use std::fmt;

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// Reads a date as ISO 8601 has it: `2026-12-05`.
    pub fn parse(text: &str) -> Option<Self> {
        let iso = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        iso.then(|| text.parse().ok().map(Self)).flatten()
    }

    /// Returns the day that began at midnight UTC so many seconds after the
    /// Unix epoch.
    pub fn from_unix_seconds(seconds: i64) -> Option<Self> {
        let stamp = jiff::Timestamp::from_second(seconds).ok()?;
        Some(Self(jiff::tz::TimeZone::UTC.to_datetime(stamp).date()))
    }

    /// Returns how many days this one comes after another; before it, less
    /// than 0.
    pub fn days_after(self, other: Self) -> i32 {
        (self.0 - other.0).get_days()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_iso_dates_are_read() {
        assert_eq!(Date::parse("2026-12-05").map(|d| d.to_string()), Some("2026-12-05".to_owned()));
        for text in ["", "2026-13-01", "2026-02-30", "5 December", "2026-12-05T10:00", "20261205"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        let days = |a: &str, b: &str| Date::parse(a).unwrap().days_after(Date::parse(b).unwrap());
        assert_eq!(days("2024-03-01", "2023-02-28"), 367);
        assert_eq!(days("0001-01-01", "9999-12-31"), -3_652_058);
        assert_eq!(Date::from_unix_seconds(86_399), Date::parse("1970-01-01"));
        assert_eq!(Date::from_unix_seconds(86_400), Date::parse("1970-01-02"));
    }
}
