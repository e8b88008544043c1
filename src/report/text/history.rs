//! The past of a workspace: coverage over time, pace, and what is stale since
//! when.

use unicode_width::UnicodeWidthStr;

use super::{Tone, WIDTH, cut, fit, paint, safe, wrapped};
use crate::l10n::{message, message_with};
use crate::model::{Date, Locale, Revision};
use crate::workflow::history::{History, Point, Rows, StaleNow, Step, paces, rows};

/// How many points in time are shown.
const ROWS: usize = 20;
/// The columns before those of the locales: a day and a commit.
const LEAD: usize = 19;
/// How many stale segments are shown unless all are asked for.
pub const SHOWN: usize = 20;

/// What the report is about.
pub struct Subject<'a> {
    /// What became of what.
    pub history: &'a History,
    /// The commits.
    pub steps: &'a [Step],
    /// The locales, as the history has them.
    pub locales: &'a [Locale],
    /// What is stale now, the longest first.
    pub stale: &'a [StaleNow],
    /// Whether the clone holds only the last commits.
    pub shallow: bool,
    /// The present day.
    pub today: Date,
}

/// Returns a table of coverage over time, how long translations took, and
/// `most` of the segments that are stale now.
pub fn history(subject: &Subject<'_>, most: usize) -> String {
    let mut out = String::new();
    if subject.history.points.is_empty() || subject.locales.is_empty() {
        out.push_str(&format!("{}\n", message("history-nothing", &[])));
    } else {
        out.push_str(&over_time(subject));
        out.push('\n');
        out.push_str(&pace(subject));
    }
    out.push('\n');
    out.push_str(&stale(subject, most));
    if subject.shallow {
        out.push_str(&format!("\n{}", wrapped("", &message("history-shallow", &[]))));
    }
    out
}

fn over_time(subject: &Subject<'_>) -> String {
    let revision = |point: &Point| &subject.steps[point.step].revision;
    let points = &subject.history.points;
    let seconds: Vec<i64> = points.iter().map(|point| revision(point).seconds).collect();
    let rows = rows(&seconds, ROWS);
    let mut out = wrapped("", &length_of_rows(&rows, points.len()));
    let widest = subject.locales.iter().map(|locale| locale.to_string().width()).max();
    let column = widest.unwrap_or_default().max(5) + 2;
    let (date, commit) = (message("history-date", &[]), message("history-commit", &[]));
    let at_once = ((WIDTH - LEAD) / column).max(1);
    for (block, locales) in subject.locales.chunks(at_once).enumerate() {
        let tag = |locale: &Locale| format!("{:>column$}", locale.to_string());
        let tags: String = locales.iter().map(tag).collect();
        let head = format!("{} {}{tags}", fit(&date, 10), fit(&commit, 8));
        out.push_str(&format!("\n{}\n", paint(Tone::Faint, &head)));
        for point in rows.points.iter().map(|&at| &points[at]) {
            let cells = point.coverage.iter().skip(block * at_once).take(locales.len());
            let cells: String = cells
                .map(|(segments, _)| match segments.total() {
                    0 => format!("{:>column$}", "·"),
                    _ => format!("{:>column$}", format!("{} %", segments.percent())),
                })
                .collect();
            let revision = revision(point);
            out.push_str(&format!("{} {:<8}{cells}\n", day(revision), revision.short()));
        }
    }
    out
}

fn length_of_rows(rows: &Rows, count: usize) -> String {
    let Some(hours) = rows.hours else {
        return message_with("history-every", &[], &[("count", count)]);
    };
    let hours = usize::try_from(hours).unwrap_or(usize::MAX);
    let (unit, amount) = if hours < 24 { ("hours", hours) } else { ("days", hours / 24) };
    message_with("history-step", &[("unit", unit)], &[("amount", amount), ("count", count)])
}

fn day(revision: &Revision) -> String {
    fit(&revision.date().map(|date| date.to_string()).unwrap_or_default(), 10)
}

fn pace(subject: &Subject<'_>) -> String {
    let mut out = wrapped("", &message("history-pace", &[]));
    let word = |id| message(id, &[]);
    let head = format!(
        "{} {:>12} {:>15} {:>7} {:>10} {:>14}",
        fit(&word("history-locale"), 10),
        word("history-median"),
        word("history-slow"),
        word("history-done"),
        word("history-waiting"),
        word("history-longest"),
    );
    out.push_str(&format!("{}\n", paint(Tone::Faint, &head)));
    let paces = paces(subject.history, subject.steps, subject.locales);
    for (locale, pace) in subject.locales.iter().zip(paces) {
        let of = |seconds: Option<i64>| seconds.map_or_else(|| "·".to_owned(), days);
        let since = pace.longest.map(|step| &subject.steps[step].revision);
        let longest = since.and_then(Revision::date);
        out.push_str(&format!(
            "{} {:>12} {:>15} {:>7} {:>10} {:>14}\n",
            fit(&locale.to_string(), 10),
            of(pace.pace.map(|pace| pace.median)),
            of(pace.pace.map(|pace| pace.slow)),
            pace.pace.map_or(0, |pace| pace.count),
            pace.waiting,
            longest
                .map_or_else(|| "·".to_owned(), |date| subject.today.days_after(date).to_string()),
        ));
    }
    out
}

/// Writes a length of time in days, short ones to a tenth.
fn days(seconds: i64) -> String {
    let tenths = seconds.saturating_add(4320) / 8640;
    if tenths < 100 {
        format!("{}.{}", tenths / 10, tenths % 10)
    } else {
        (tenths / 10).to_string()
    }
}

fn stale(subject: &Subject<'_>, most: usize) -> String {
    let all = subject.stale;
    if all.is_empty() {
        return format!("{}\n", message("history-nothing-stale", &[]));
    }
    let mut out = format!("{}\n", message_with("history-stale", &[], &[("count", all.len())]));
    let groups = all.chunk_by(|a, b| {
        (a.since, &a.statement, &a.segment) == (b.since, &b.statement, &b.segment)
    });
    let groups: Vec<&[StaleNow]> = groups.collect();
    let mut above = None;
    for group in groups.iter().take(most) {
        let Some(first) = group.first() else { continue };
        let by = (first.since, &first.branch);
        if above.replace(by) != Some(by) {
            out.push_str(&format!("\n{}", made_by(subject, first)));
        }
        let tags: Vec<String> = group.iter().map(|stale| stale.locale.to_string()).collect();
        let place = safe(&format!("{} {}", first.statement, first.segment));
        let line = format!("  {place} ({}): {}", tags.join(", "), safe(&first.text));
        out.push_str(&format!("{}\n", cut(&line, WIDTH)));
    }
    let left: usize = groups.iter().skip(most).map(|group| group.len()).sum();
    if left > 0 {
        out.push_str(&format!("\n{}\n", message_with("history-more", &[], &[("count", left)])));
    }
    out
}

/// Says since when, and by which commit.
fn made_by(subject: &Subject<'_>, stale: &StaleNow) -> String {
    let Some(revision) = stale.since.map(|step| &subject.steps[step].revision) else {
        return format!("{}\n", paint(Tone::Strong, &message("history-uncommitted", &[])));
    };
    let date = day(revision);
    if stale.longer {
        let text = message("history-longer", &[("date", &date)]);
        return format!("{}\n", paint(Tone::Strong, &text));
    }
    let waited = revision.date().map_or(0, |date| subject.today.days_after(date));
    let waited = usize::try_from(waited).unwrap_or_default();
    let since = message_with("history-since", &[("date", &date)], &[("count", waited)]);
    let by = stale.branch.as_ref().unwrap_or(revision);
    let author = match &by.author {
        Some(author) => cut(&safe(author), 24),
        None => message("history-nobody", &[]),
    };
    let made = format!("{} {author}: {}", by.short(), safe(&by.subject));
    let merged = stale
        .branch
        .as_ref()
        .map(|_| format!(", {}", message("history-merged", &[("commit", revision.short())])));
    let since = paint(Tone::Strong, &since) + &merged.unwrap_or_default();
    format!("{since}\n{}\n", cut(&made, WIDTH))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Fingerprint, SegmentId, StatementId, Status};
    use crate::workflow::history::{Outline, Question, State, record};

    /// Makes a commit for each of a number of days, in as many locales, after
    /// which a statement has so many segments, all stale.
    fn steps(days: i64, segments: usize, locales: &[Locale]) -> Vec<Step> {
        let outline = |number: usize| Outline {
            id: SegmentId::parse(&format!("s-{number}")).unwrap(),
            fingerprint: Fingerprint::of("text"),
            words: 1,
        };
        let state = || State {
            segments: (0..segments).map(outline).collect(),
            statuses: locales
                .iter()
                .map(|locale| (locale.clone(), Arc::from(vec![Status::Stale; segments])))
                .collect(),
        };
        let revision = |day: i64| Revision {
            id: "0123456789".to_owned(),
            seconds: day * 86_400,
            author: Some("A very long name of somebody who has several".to_owned()),
            subject: "A very long subject, \u{202e}with something in it that turns ".repeat(3),
            is_merge: false,
        };
        let id = || StatementId::parse("a/statement").unwrap();
        let step = |day| Step { revision: revision(day), changed: [(id(), Some(state()))].into() };
        (0..days).map(step).collect()
    }

    fn told(days: i64, segments: usize, tags: &[&str], most: usize) -> String {
        let locales: Vec<Locale> = tags.iter().map(|tag| Locale::parse(tag).unwrap()).collect();
        let steps = steps(days, segments, &locales);
        let question = Question { statements: None, locales, shallow: true };
        let history = record(&steps, &question);
        let stale = |number: usize| StaleNow {
            statement: StatementId::parse("a/statement").unwrap(),
            segment: SegmentId::parse(&format!("s-{number}")).unwrap(),
            locale: question.locales[0].clone(),
            since: Some(number % steps.len()),
            longer: number == 0,
            branch: None,
            text: "日本語 ".repeat(40),
        };
        let subject = Subject {
            history: &history,
            steps: &steps,
            locales: &question.locales,
            stale: &(0..segments).map(stale).collect::<Vec<_>>(),
            shallow: true,
            today: Date::parse("1970-02-01").unwrap(),
        };
        anstream::adapter::strip_str(&self::history(&subject, most)).to_string()
    }

    #[test]
    fn nothing_is_wider_than_the_screen() {
        let tags =
            ["pl", "uk", "de", "fr", "he", "be", "pt-BR", "zh-Hant", "sr-Latn", "ru", "cs", "sk"];
        for (days, tags, heads) in [(3, &tags[..3], 1), (300, &tags[..6], 1), (60, &tags[..], 2)] {
            let text = told(days, 5, tags, 2);
            assert!(text.lines().all(|line| line.width() <= WIDTH), "{text}");
            assert_eq!(text.matches("date ").count(), heads, "{text}");
            assert!(text.contains("… and 3 more; --all lists them."), "{text}");
            assert!(!text.contains('\u{202e}'), "{text}");
            let rows = text.lines().filter(|line| line.starts_with("19") && line.contains("0 %"));
            assert!(rows.count() <= ROWS * heads, "{text}");
        }
        assert!(!told(3, 5, &["pl"], 5).contains("--all"));
    }

    #[test]
    fn short_times_are_said_to_a_tenth_of_a_day() {
        for (seconds, text) in [
            (0, "0.0"),
            (4319, "0.0"),
            (4320, "0.1"),
            (86_400, "1.0"),
            (863_999, "10"),
            (8_640_000, "100"),
            (i64::MAX, "106751991167300"),
        ] {
            assert_eq!(days(seconds), text, "{seconds}");
        }
    }
}
