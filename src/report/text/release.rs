//! What was released, and what became of it.

use std::path::Path;

use super::{Tone, cut, fit, paint, safe, wrapped};
use crate::l10n::{message, message_with};
use crate::model::manifest::release_path;
use crate::model::{Coverage, Locale, Stage, StatementId, Waived};
use crate::workflow::build::Built;
use crate::workflow::release::{Past, Release, Since};
use crate::workflow::statements::Statement;

const LOCALE_COLUMNS: usize = 8;
const NAME_COLUMNS: usize = 28;
/// How many things are named of many.
const NAMED: usize = 3;

/// Returns what was written for each statement, what was left out, and what to
/// do next. `fresh` are the manifests that are not as they were.
pub fn release(
    released: &[(&Statement, Release)],
    folder: &Path,
    warnings: usize,
    fresh: &[String],
) -> String {
    let mut out: String = released.iter().map(|(_, release)| one(release)).collect();
    let folder = safe(&folder.display().to_string());
    let count = [("count", released.len())];
    out.push_str(&wrapped("", &message_with("release-done", &[("folder", &folder)], &count)));
    if warnings > 0 {
        let names: Vec<String> = released.iter().map(|(s, _)| s.id.to_string()).collect();
        let names = listed(&names, " ", " …");
        let texts = [("statements", names.as_str())];
        let line = message_with("release-warnings", &texts, &[("count", warnings)]);
        out.push_str(&wrapped("", &line));
    }
    out.push_str(&next(released, fresh));
    out
}

fn one(release: &Release) -> String {
    let manifest = &release.manifest;
    let mut out = format!("{}\n", paint(Tone::Strong, &safe(manifest.statement.as_str())));
    for built in &release.pages {
        out.push_str(&format!("  {}{}\n", tag(&built.locale), page(built)));
    }
    for (locale, coverage) in &manifest.left_out {
        let why = match coverage {
            Some(coverage) => message("release-left-out", &[("counts", &open(*coverage))]),
            None => message("release-absent", &[]),
        };
        out.push_str(&format!("  {}{}\n", tag(locale), paint(Tone::Doubtful, &why)));
    }
    out + &manifest.waived.iter().map(waived).collect::<String>()
}

pub(super) fn tag(locale: &Locale) -> String {
    fit(&locale.to_string(), LOCALE_COLUMNS)
}

fn page(built: &Built) -> String {
    let mut line = safe(&built.path);
    if built.borrowed > 0 || built.stale > 0 {
        let numbers = [("borrowed", built.borrowed), ("stale", built.stale)];
        let lacks = message_with("build-lacks", &[], &numbers);
        line.push_str(&format!("  {}", paint(Tone::Doubtful, &lacks)));
    }
    line
}

/// Counts what is not current.
fn open(coverage: Coverage) -> String {
    let counts = [
        (coverage.stale, message("word-stale", &[])),
        (coverage.unconfirmed, message("word-unconfirmed", &[])),
        (coverage.missing, message("word-missing", &[])),
    ];
    let open = counts.iter().filter(|(count, _)| *count > 0);
    open.map(|(count, word)| format!("{count} {word}")).collect::<Vec<_>>().join(", ")
}

fn waived(waived: &Waived) -> String {
    let locale = waived.locale.as_ref().map(|locale| format!("{locale} ")).unwrap_or_default();
    let what = format!("{locale}{} ({})", safe(&waived.check), waived.count);
    let texts = [
        ("what", &*what),
        ("until", &*waived.until.to_string()),
        ("reason", &*safe(&waived.reason)),
        ("owner", &*safe(&waived.owner)),
    ];
    wrapped("  ", &message("release-waived", &texts))
}

fn next(released: &[(&Statement, Release)], fresh: &[String]) -> String {
    let unsaid = released.iter().filter(|(s, _)| s.settings.stage != Stage::Released);
    let unsaid: Vec<String> = unsaid.map(|(statement, _)| statement.path()).collect();
    let all: Vec<String> = released.iter().map(|(s, _)| release_path(&s.id)).collect();
    let line = if !unsaid.is_empty() {
        let statements = listed(&unsaid, ", ", ", …");
        let files = listed(&all, ", ", ", …");
        message("release-next-stage", &[("statements", &statements), ("files", &files)])
    } else if !fresh.is_empty() {
        message("release-next-commit", &[("files", &listed(fresh, ", ", ", …"))])
    } else {
        return String::new();
    };
    format!("\n{}", wrapped("", &line))
}

/// Names things, at most some of them.
fn listed(names: &[String], between: &str, more: &str) -> String {
    let shown = safe(&names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(between));
    if names.len() > NAMED { shown + more } else { shown }
}

/// Says what became of the statements that were released, and which of those in
/// that stage were not; nothing where there are none.
pub fn past(past: &[(&StatementId, &Past)], unrecorded: &[&StatementId]) -> String {
    let mut out = String::new();
    let row = |name: &str, date: &str| format!("{}{}", fit(name, NAME_COLUMNS), fit(date, 12));
    if !past.is_empty() {
        let head = row(&message("past-released", &[]), &message("past-date", &[]));
        let head = format!("{head}{}", message("past-since", &[]));
        out.push_str(&format!("{}\n", paint(Tone::Faint, &head)));
    }
    for (id, past) in past {
        let name = cut(&safe(id.as_str()), NAME_COLUMNS - 2);
        let row = row(&name, &past.released.to_string());
        out.push_str(&wrapped(&row, &since(&past.since)));
    }
    for id in unrecorded {
        let (name, file) = (safe(id.as_str()), safe(&release_path(id)));
        let texts = [("statement", &*name), ("file", &*file)];
        out.push_str(&wrapped("", &message("past-no-manifest", &texts)));
    }
    out
}

/// Says what became of one statement.
pub(super) fn since(since: &Since) -> String {
    let counted = |id, count| (count > 0).then(|| message_with(id, &[], &[("count", count)]));
    let mut parts = Vec::new();
    parts.extend(counted("since-edited", since.edited));
    parts.extend(counted("since-new", since.new));
    parts.extend(counted("since-gone", since.gone));
    parts.extend(since.other.then(|| message("since-other", &[])));
    for (locale, changed) in &since.locales {
        let locale = locale.to_string();
        let texts = [("locale", &*locale)];
        if changed.translations > 0 {
            let count = [("count", changed.translations)];
            parts.push(message_with("since-translations", &texts, &count));
        }
        if changed.other {
            parts.push(message("since-translations-other", &texts));
        }
    }
    if parts.is_empty() { message("since-nothing", &[]) } else { parts.join("; ") }
}
