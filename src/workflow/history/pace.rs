//! How long translators take, and the rows of a table over time.

use super::{History, Span, Step};
use crate::model::Locale;

/// How long a locale's translators take, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// How many translations came.
    pub count: usize,
    /// Half of them took no longer than this.
    pub median: i64,
    /// Nine of ten took no longer than this.
    pub slow: i64,
}

/// Sums up how long translations took; `None` where there were none.
pub fn pace(mut seconds: Vec<i64>) -> Option<Pace> {
    seconds.sort_unstable();
    let count = seconds.len();
    let last = count.checked_sub(1)?;
    let median = i64::midpoint(seconds[last / 2], seconds[count / 2]);
    Some(Pace { count, median, slow: seconds[(count * 9).div_ceil(10) - 1] })
}

/// How a locale keeps up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalePace {
    /// How long translations took; `None` where none came.
    pub pace: Option<Pace>,
    /// How many segments wait for their translation after the last commit.
    pub waiting: usize,
    /// The commit since which the first of them waits.
    pub longest: Option<usize>,
}

/// Sums up how each locale keeps up.
pub fn paces(history: &History, steps: &[Step], locales: &[Locale]) -> Vec<LocalePace> {
    let of_locale = |locale: &Locale| {
        let spans = history.spans.iter().filter(|span| span.locale == *locale);
        LocalePace {
            pace: pace(spans.map(|span| length(steps, span)).collect()),
            waiting: history.waiting(locale).count(),
            longest: history.waiting(locale).map(|wait| wait.since).min(),
        }
    };
    locales.iter().map(of_locale).collect()
}

/// Returns how long a span took, in seconds. Clocks differ from place to
/// place, so one may seem to end before it began.
pub fn length(steps: &[Step], span: &Span) -> i64 {
    let seconds = |step: usize| steps[step].revision.seconds;
    seconds(span.to).saturating_sub(seconds(span.from)).max(0)
}

/// The lengths of time between the rows of a table, in hours.
const PACES: [i64; 14] =
    [1, 6, 24, 48, 168, 336, 720, 1440, 2184, 4368, 8760, 17_520, 43_800, 87_600];

/// The rows of a table over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// The length of time between two rows, in hours; `None` where each point
    /// has a row of its own.
    pub hours: Option<i64>,
    /// The points that are shown.
    pub points: Vec<usize>,
}

/// Chooses at most a number of points in time: all if they are few, else the
/// first, the last, and the last one of each stretch of equal length in which
/// there is any.
pub fn rows(seconds: &[i64], most: usize) -> Rows {
    if seconds.len() <= most {
        return Rows { hours: None, points: (0..seconds.len()).collect() };
    }
    // A clock that went back does not go back here.
    let mut latest = i64::MIN;
    let times: Vec<i64> = seconds
        .iter()
        .map(|time| {
            latest = latest.max(*time);
            latest
        })
        .collect();
    let (first, last) = (times[0], times[times.len() - 1]);
    let span = last.saturating_sub(first) / 3600;
    let wanted = i64::try_from(most).unwrap_or(i64::MAX).saturating_sub(2).max(1);
    let hours = PACES.into_iter().find(|hours| span / hours < wanted);
    let hours = hours.unwrap_or(span / wanted + 1);
    let stretch = |time: i64| time.saturating_sub(first) / hours.saturating_mul(3600);
    let ends = (0..times.len()).filter(|&at| {
        at == 0 || times.get(at + 1).is_none_or(|next| stretch(*next) != stretch(times[at]))
    });
    Rows { hours: Some(hours), points: ends.collect() }
}
