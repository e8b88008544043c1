//! The checks, and the page of one.

use super::{Tone, paint, wrapped};
use crate::checks::registry::{ALL, Check, Family, Remit};
use crate::l10n::{self, message};
use crate::model::Severity;

/// The columns of an id in the table.
const ID: usize = 21;

/// The columns of what a check counts for.
const LEVEL: usize = 12;

/// Returns all checks by family, each with what it looks for.
pub fn table() -> String {
    let mut out = String::new();
    for (family, name) in Family::ALL {
        out.push_str(&format!("{}\n", paint(Tone::Strong, name)));
        out.extend(ALL.iter().filter(|check| check.family == family).map(row));
        out.push('\n');
    }
    out.push_str(&wrapped("", &message("page-next", &[])));
    out
}

fn row(check: &Check) -> String {
    let level = severity(check);
    let fix = if check.fixable { message("page-fix", &[]) } else { String::new() };
    let gap = " ".repeat(LEVEL.saturating_sub(level.len() + fix.len() + 1));
    let level = format!("{} {}{gap}", paint(tone(check), &level), paint(Tone::Good, &fix));
    let what = l10n::page(check.id).what;
    wrapped(&format!("  {:<ID$}{level} ", check.id), first_sentence(&what))
}

/// Returns the page of a check. A part that nobody has written is left out.
pub fn page(check: &Check) -> String {
    let page = l10n::page(check.id);
    let mut facts = vec![check.family.as_str().to_owned(), severity(check)];
    if check.fixable {
        facts.push(message("page-fixable", &[]));
    }
    facts.push(message(remit(check.remit), &[]));
    let title = format!("{} · {}", paint(Tone::Strong, check.id), facts.join(" · "));
    let mut out = wrapped("", &title);
    out.push_str(&lines("", &page.what));
    for (id, text) in
        [("page-why", &page.why), ("page-example", &page.example), ("page-mend", &page.mend)]
    {
        if !text.is_empty() {
            let head = paint(Tone::Faint, &message(id, &[]));
            out.push_str(&format!("\n{head}\n{}", lines("  ", text)));
        }
    }
    out
}

/// Breaks each line of a text where it is too long.
fn lines(indent: &str, text: &str) -> String {
    text.lines()
        .map(|line| if line.is_empty() { "\n".to_owned() } else { wrapped(indent, line) })
        .collect()
}

fn first_sentence(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    line.find(". ").map_or(line, |at| &line[..=at])
}

fn severity(check: &Check) -> String {
    match check.severity {
        Severity::Error => message("word-error", &[]),
        Severity::Warning => message("word-warning", &[]),
    }
}

fn tone(check: &Check) -> Tone {
    match check.severity {
        Severity::Error => Tone::Bad,
        Severity::Warning => Tone::Doubtful,
    }
}

fn remit(remit: Remit) -> &'static str {
    match remit {
        Remit::Fixed => "page-remit-fixed",
        Remit::Waiver => "page-remit-waiver",
        Remit::Free => "page-remit-free",
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::report::text::WIDTH;

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    #[test]
    fn every_check_is_in_the_table_and_has_a_page_that_fits() {
        let table = plain(&table());
        for check in ALL {
            assert!(table.contains(&format!("  {} ", check.id)), "{}", check.id);
            let page = plain(&page(check));
            assert!(page.starts_with(&format!("{} · ", check.id)), "{page}");
            let wide = page.lines().find(|line| line.width() > WIDTH);
            assert_eq!(wide, None, "{}", check.id);
        }
        assert_eq!(table.lines().find(|line| line.width() > WIDTH), None);
    }

    #[test]
    fn a_page_has_its_four_parts() {
        let page = plain(&page(crate::checks::registry::find("stale").unwrap()));
        for part in ["\nWhy\n  ", "\nExample\n  ", "\nWhat to do\n  "] {
            assert!(page.contains(part), "{part} in {page}");
        }
    }

    #[test]
    fn a_check_without_a_page_is_shown_all_the_same() {
        let check = Check { id: "not-written", ..ALL[0] };
        assert_eq!(plain(&page(&check)).lines().count(), 1);
        assert!(plain(&row(&check)).starts_with("  not-written"));
    }
}
