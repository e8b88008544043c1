//! Numbers as values, whatever they are written with.

/// A number that is not negative, without limits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Value {
    /// The digits without zeros at the ends; empty for zero.
    digits: String,
    /// The power of ten with which they count.
    power: i32,
}

/// A number as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// What its digits say.
    pub(super) value: Value,
    /// What they say where the point is read the other way: `1.500`.
    pub(super) other: Option<Value>,
    /// The power of ten that a word behind it adds: 6 for millions.
    pub(super) power: i32,
    /// The power that a number behind it may lend: `5 to 10 million`.
    pub(super) lent: i32,
    /// Whether a number behind it may lend what it counts: `5 to 10 %`.
    pub(super) has_lent_unit: bool,
    /// Its runs of digits.
    pub(super) runs: Vec<String>,
}

impl Value {
    /// Reads digits before and behind the decimal mark.
    pub(super) fn new(whole: &str, decimals: &str) -> Self {
        let digits = format!("{whole}{decimals}");
        let shorter = digits.trim_end_matches('0');
        let zeros = digits.len() - shorter.len();
        let power = if shorter.is_empty() { 0 } else { to_power(zeros) - to_power(decimals.len()) };
        Self { digits: shorter.trim_start_matches('0').to_owned(), power }
    }

    /// Returns the value times a power of ten.
    pub(super) fn times(&self, power: i32) -> Self {
        let power = if self.digits.is_empty() { 0 } else { self.power.saturating_add(power) };
        Self { digits: self.digits.clone(), power }
    }

    /// Returns the value of a small whole number.
    pub(super) fn whole(&self) -> Option<u64> {
        if self.digits.is_empty() {
            return Some(0);
        }
        let power = u32::try_from(self.power).ok()?;
        let tens = 10_u64.checked_pow(power)?;
        self.digits.parse::<u64>().ok()?.checked_mul(tens)
    }
}

impl From<u64> for Value {
    fn from(value: u64) -> Self {
        Self::new(&value.to_string(), "")
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.whole() {
            Some(whole) => write!(f, "{whole}"),
            None => write!(f, "{}e{}", self.digits, self.power),
        }
    }
}

impl Number {
    /// Returns what the number says with the word behind it.
    pub(super) fn scaled(&self) -> Value {
        self.value.times(self.power)
    }

    /// Says whether two numbers may be the same.
    pub(super) fn equals(&self, other: &Self) -> bool {
        let readings = |number: &Self| {
            let scaled = number.other.iter().map(|value| value.times(number.power));
            std::iter::once(number.scaled()).chain(scaled).collect::<Vec<_>>()
        };
        let (own, others) = (readings(self), readings(other));
        own.iter().any(|value| others.contains(value)) || self.borrows(other) || other.borrows(self)
    }

    fn borrows(&self, other: &Self) -> bool {
        self.lent != 0 && self.value.times(self.lent) == other.scaled()
    }
}

fn to_power(length: usize) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_equal_however_they_are_written() {
        for (one, other, power) in [
            (("1", "5"), ("15", ""), -1),
            (("1", "50"), ("1", "5"), 0),
            (("1", "2"), ("1200000", ""), -6),
            (("007", ""), ("7", ""), 0),
            (("0", ""), ("", ""), 5),
            (("10", ""), ("1", ""), 1),
        ] {
            let value = Value::new(other.0, other.1).times(power);
            assert_eq!(Value::new(one.0, one.1), value, "{one:?}");
        }
        assert_ne!(Value::new("15", ""), Value::new("1", "5"));
        assert_eq!(Value::new("1200", "").whole(), Some(1200));
        assert_eq!(Value::new("1", "5").whole(), None);
        assert_eq!(Value::new(&"9".repeat(50), "").whole(), None);
    }
}
