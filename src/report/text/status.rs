//! The coverage of a workspace as tables.

use std::collections::BTreeMap;

use super::{Tone, WIDTH, cut, fit, paint, release, safe};
use crate::l10n::{message, message_with};
use crate::model::{Coverage, Locale, Stage, StatementId, Status};
use crate::workflow::release::{Past, Records};
use crate::workflow::statements::Statement;

/// What the workspace remembers of its releases, and what became of them.
#[derive(Debug, Clone, Copy)]
pub struct Releases<'a> {
    /// The manifests.
    pub records: &'a Records,
    /// What became of each statement that was released.
    pub past: &'a BTreeMap<StatementId, Past>,
}

const LOCALE_COLUMNS: usize = 10;
const BAR_COLUMNS: usize = 12;
const CELL_COLUMNS: usize = 10;
const NAME_COLUMNS: usize = 28;

/// Returns a row for each locale, below it the statements that are not done, the
/// worst first, and then what became of those that were released. `any` says
/// whether there are statements at all, read or not.
pub fn status(
    statements: &[&Statement],
    locales: &[Locale],
    releases: &Releases<'_>,
    any: bool,
) -> String {
    let counted: Vec<&Statement> =
        statements.iter().copied().filter(|s| s.settings.stage != Stage::Draft).collect();
    let mut out = summary(&counted);
    if !counted.is_empty() {
        out.push('\n');
        out.push_str(&by_locale(&counted, locales));
    }
    let grid = by_statement(&counted, locales);
    if !grid.is_empty() {
        out.push('\n');
        out.push_str(&grid);
    }
    let drafts: Vec<&str> = statements
        .iter()
        .filter(|statement| statement.settings.stage == Stage::Draft)
        .map(|statement| statement.id.as_str())
        .collect();
    if !drafts.is_empty() {
        let names = safe(&drafts.join(", "));
        let line = message_with("status-drafts", &[("names", &names)], &[("count", drafts.len())]);
        out.push_str(&format!("\n{}", super::wrapped("", &line)));
    }
    out.push_str(&approvals(&counted, locales));
    out.push_str(&forced(statements));
    out.push_str(&released(statements, releases));
    out.push_str(&next(&counted, locales, any, !drafts.is_empty()));
    out
}

/// Says what became of the statements that were released, and which of those in
/// that stage nobody has a manifest of.
fn released(statements: &[&Statement], releases: &Releases<'_>) -> String {
    let past: Vec<_> =
        statements.iter().filter_map(|s| releases.past.get_key_value(&s.id)).collect();
    let unrecorded = |statement: &&&Statement| {
        statement.settings.stage == Stage::Released && !releases.records.contains_key(&statement.id)
    };
    let unrecorded: Vec<_> = statements.iter().filter(unrecorded).map(|s| &s.id).collect();
    let lines = release::past(&past, &unrecorded);
    if lines.is_empty() { lines } else { format!("\n{lines}") }
}

fn summary(statements: &[&Statement]) -> String {
    let segments: usize = statements.iter().map(|s| s.catalog.present.len()).sum();
    let listings = statements.iter().flat_map(|s| &s.catalog.present);
    let words: usize = listings.map(|listing| listing.segment.words()).sum();
    let numbers = [("statements", statements.len()), ("segments", segments), ("words", words)];
    format!("{}\n", message_with("status-summary", &[], &numbers))
}

fn by_locale(statements: &[&Statement], locales: &[Locale]) -> String {
    let word = |id| message(id, &[]);
    let mut out = paint(
        Tone::Faint,
        &format!(
            "{} {}       {:>7} {:>6} {:>11} {:>8} {:>11}",
            fit(&word("status-locale"), LOCALE_COLUMNS),
            fit(&word("status-done"), BAR_COLUMNS),
            word("status-current"),
            word("status-stale"),
            word("status-unconfirmed"),
            word("status-missing"),
            word("status-words"),
        ),
    );
    out.push('\n');
    for locale in locales {
        let name = fit(&locale.to_string(), LOCALE_COLUMNS);
        let (mut segments, mut words) = (Coverage::default(), Coverage::default());
        let mut found = false;
        for (these, theirs) in statements.iter().filter_map(|s| s.coverage(locale)) {
            segments += these;
            words += theirs;
            found = true;
        }
        if !found {
            let wanted = statements.iter().any(|s| s.tallies.contains_key(locale));
            let why = if wanted { "status-absent" } else { "status-unwanted" };
            out.push_str(&format!("{name} {}\n", paint(Tone::Faint, &word(why))));
            continue;
        }
        out.push_str(&format!(
            "{name} {} {:>3} % {:>7} {} {} {} {:>11}\n",
            bar(segments),
            segments.percent(),
            segments.current,
            number(segments.stale, 6, Tone::Doubtful),
            number(segments.unconfirmed, 11, Tone::Doubtful),
            number(segments.missing, 8, Tone::Bad),
            words.total() - words.current,
        ));
    }
    out
}

/// Says how many translations are approved, where any are.
fn approvals(statements: &[&Statement], locales: &[Locale]) -> String {
    let count = |locale: &Locale| -> usize {
        statements.iter().filter_map(|s| s.tally(locale)).map(|tally| tally.reviewed).sum()
    };
    let all: usize = statements.iter().map(|statement| statement.catalog.present.len()).sum();
    let counts = locales.iter().map(|locale| (locale, count(locale))).filter(|(_, n)| *n > 0);
    let counts: Vec<String> = counts.map(|(locale, count)| format!("{locale} {count}")).collect();
    match counts[..] {
        [] => String::new(),
        _ => {
            let text = [("counts", &*counts.join(", "))];
            let line = message_with("status-approved", &text, &[("count", all)]);
            format!("\n{}", super::wrapped("", &line))
        }
    }
}

/// Shows the minor changes that were declared against the fact guard.
fn forced(statements: &[&Statement]) -> String {
    let mut out = String::new();
    for statement in statements {
        for (listing, minor) in statement.forced() {
            let reason = safe(minor.forced.as_deref().unwrap_or_default());
            let id = format!("{} {}", safe(statement.id.as_str()), listing.id);
            let line = message("status-forced", &[("segment", &id), ("reason", &reason)]);
            out.push_str(&super::wrapped("", &line));
        }
    }
    if out.is_empty() { out } else { format!("\n{out}") }
}

fn number(count: usize, columns: usize, tone: Tone) -> String {
    let text = format!("{count:>columns$}");
    if count == 0 { text } else { paint(tone, &text) }
}

/// Draws how much is current, in doubt and missing. What is not nothing is at
/// least one column wide, so a full bar means all.
fn bar(coverage: Coverage) -> String {
    let total = coverage.total().max(1);
    let doubtful = coverage.stale + coverage.unconfirmed;
    let columns = |count: usize| match count {
        0 => 0,
        _ => (count * BAR_COLUMNS / total).max(1),
    };
    let missing = columns(coverage.missing);
    let in_doubt = columns(doubtful);
    let done = if coverage.total() == 0 { BAR_COLUMNS } else { BAR_COLUMNS - missing - in_doubt };
    format!(
        "{}{}{}",
        paint(Tone::Good, &"█".repeat(done)),
        paint(Tone::Doubtful, &"▒".repeat(in_doubt)),
        paint(Tone::Bad, &"░".repeat(missing)),
    )
}

/// Lists the statements with what each locale lacks, in blocks of as many
/// locales as fit.
fn by_statement(statements: &[&Statement], locales: &[Locale]) -> String {
    let mut rows: Vec<(usize, &Statement)> = statements
        .iter()
        .map(|statement| {
            let open =
                |locale| statement.coverage(locale).map_or(0, |(_, w)| w.total() - w.current);
            (locales.iter().map(open).sum(), *statement)
        })
        .filter(|(open, statement)| {
            let undone =
                |locale| statement.coverage(locale).is_some_and(|(s, _)| s.current < s.total());
            *open > 0 || locales.iter().any(undone)
        })
        .collect();
    rows.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id)));
    let mut out = String::new();
    if rows.is_empty() {
        return out;
    }
    for block in locales.chunks((WIDTH - NAME_COLUMNS) / CELL_COLUMNS) {
        let names: String = block.iter().map(|l| fit(&l.to_string(), CELL_COLUMNS)).collect();
        let head = format!("{}{names}", fit(&message("status-statement", &[]), NAME_COLUMNS));
        out.push_str(&format!("{}\n", paint(Tone::Faint, head.trim_end())));
        for (_, statement) in &rows {
            let cells: String = block.iter().map(|locale| cell(statement, locale)).collect();
            let name = fit(&cut(&safe(statement.id.as_str()), NAME_COLUMNS - 2), NAME_COLUMNS);
            out.push_str(&format!("{name}{}\n", cells.trim_end()));
        }
    }
    out.push_str(&format!("{}\n", paint(Tone::Faint, &message("status-legend", &[]))));
    out
}

/// Says what one statement lacks in one locale, as `2s 1u 4m`.
fn cell(statement: &Statement, locale: &Locale) -> String {
    let Some((coverage, _)) = statement.coverage(locale) else {
        let absent = statement.tallies.contains_key(locale);
        return padded(Tone::Faint, if absent { "absent" } else { "·" });
    };
    let counts = [(coverage.stale, 's'), (coverage.unconfirmed, 'u'), (coverage.missing, 'm')];
    let parts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, letter)| format!("{count}{letter}"))
        .collect();
    let tone = match (coverage.missing, parts.is_empty()) {
        (_, true) => return padded(Tone::Good, "✓"),
        (0, _) => Tone::Doubtful,
        _ => Tone::Bad,
    };
    padded(tone, &parts.join(" "))
}

/// Colours the text of a cell, and not the space behind it.
fn padded(tone: Tone, text: &str) -> String {
    let cell = fit(text, CELL_COLUMNS);
    let shown = cell.trim_end();
    format!("{}{}", paint(tone, shown), &cell[shown.len()..])
}

/// Says what to do next.
fn next(statements: &[&Statement], locales: &[Locale], any: bool, drafts: bool) -> String {
    let unsynced = statements.iter().any(|statement| !statement.is_synced());
    let line = match most_open(statements, locales) {
        _ if statements.is_empty() && drafts => return String::new(),
        _ if statements.is_empty() && !any => message("status-next-write", &[]),
        _ if statements.is_empty() => message("status-next-mend", &[]),
        _ if unsynced => message("status-next-sync", &[]),
        Some(locale) => message("status-next-todo", &[("locale", &locale.to_string())]),
        None => message("status-next-done", &[]),
    };
    format!("\n{}", super::wrapped("", &line))
}

/// Returns the locale with the most to do, of equal ones the first.
pub(super) fn most_open<'a>(
    statements: &[&Statement],
    locales: &'a [Locale],
) -> Option<&'a Locale> {
    let open = |locale: &&Locale| -> usize {
        let coverage = statements.iter().filter_map(|statement| statement.coverage(locale));
        coverage.map(|(segments, _)| segments.total() - segments.current).sum()
    };
    locales.iter().rev().max_by_key(open).filter(|locale| open(locale) > 0)
}

/// Returns each segment with where it stands in each locale.
pub fn segments(statements: &[&Statement], locales: &[Locale]) -> String {
    let mut out = String::new();
    for statement in statements {
        out.push_str(&format!("{}\n", paint(Tone::Strong, &safe(&statement.path()))));
        let mut by_segment: BTreeMap<&str, String> = BTreeMap::new();
        for locale in locales {
            for (listing, _, status) in statement.translations(locale).into_iter().flatten() {
                let cell = paint(tone(status), &format!("{locale}:{} ", letter(status)));
                by_segment.entry(listing.id.as_str()).or_default().push_str(&cell);
            }
        }
        for listing in &statement.catalog.present {
            let id = listing.id.as_str();
            let cells = by_segment.get(id).map(String::as_str).unwrap_or_default();
            let text = cut(&safe(&listing.segment.text), 36);
            let line =
                format!("{:>5} {} {} {}", listing.segment.line, fit(id, 12), fit(&text, 36), cells);
            out.push_str(&format!("{}\n", line.trim_end()));
        }
        out.push('\n');
    }
    out.push_str(&format!("{}\n", paint(Tone::Faint, &message("status-legend", &[]))));
    out
}

fn letter(status: Status) -> char {
    match status {
        Status::Current => '✓',
        Status::Stale => 's',
        Status::Unconfirmed => 'u',
        Status::Missing => 'm',
    }
}

fn tone(status: Status) -> Tone {
    match status {
        Status::Current => Tone::Good,
        Status::Stale | Status::Unconfirmed => Tone::Doubtful,
        Status::Missing => Tone::Bad,
    }
}
