//! Translations beside the others of their locale, in all statements.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::language::{self, Row};
use super::run::Case;
use super::{Found, Hit};
use crate::model::{CheckLevel, Finding, Locale, Settings, Status};
use crate::workflow::statements::Statement;

/// The texts of the current translations of a statement.
pub(super) struct Kept {
    locales: BTreeMap<Locale, Texts>,
}

/// The texts of a locale, one behind the other, and where each ends with the
/// number of its segment: a workspace has hundreds of thousands.
#[derive(Default)]
struct Texts {
    all: String,
    ends: Vec<(usize, usize)>,
}

impl Kept {
    pub(super) fn of(cases: &[Case<'_>]) -> Self {
        let mut locales: BTreeMap<Locale, Texts> = BTreeMap::new();
        for of_locale in cases.chunk_by(|one, next| one.locale == next.locale) {
            let mut texts = Texts::default();
            for case in of_locale.iter().filter(|case| case.status == Status::Current) {
                texts.all.push_str(&case.block.entry.text);
                texts.ends.push((case.segment, texts.all.len()));
            }
            texts.all.shrink_to_fit();
            texts.ends.shrink_to_fit();
            locales.insert(of_locale[0].locale.clone(), texts);
        }
        Self { locales }
    }
}

impl Texts {
    /// Returns each text with the number of its segment.
    fn iter(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut from = 0;
        self.ends.iter().map(move |&(segment, end)| {
            let text = &self.all[from..end];
            from = end;
            (segment, text)
        })
    }
}

/// What is odd about a translation beside others.
pub(super) struct Odd<'a> {
    locale: &'a Locale,
    segment: usize,
    text: &'a str,
    hit: Hit,
}

/// Returns what is odd among all translations of a locale, by the number of the
/// statement.
pub(super) fn across<'a>(
    statements: &[&'a Statement],
    kept: &'a [Kept],
) -> BTreeMap<usize, Vec<Odd<'a>>> {
    let locales: BTreeSet<&Locale> = kept.iter().flat_map(|kept| kept.locales.keys()).collect();
    let locales: Vec<&Locale> = locales.into_iter().collect();
    let of_locale = |locale: &&'a Locale| {
        let (mut rows, mut places) = (Vec::new(), Vec::new());
        for (at, (statement, kept)) in statements.iter().zip(kept).enumerate() {
            for (segment, target) in kept.locales.get(*locale).into_iter().flat_map(Texts::iter) {
                rows.push(Row {
                    statement: &statement.id,
                    source: &statement.source,
                    locale,
                    segment: &statement.catalog.present[segment].segment,
                    target,
                });
                places.push((at, segment));
            }
        }
        let odd = |(row, hit): (usize, Hit)| {
            let (at, segment) = places[row];
            (at, Odd { locale, segment, text: rows[row].target, hit })
        };
        language::across(&rows).into_iter().map(odd).collect::<Vec<_>>()
    };
    let found: Vec<Vec<(usize, Odd<'_>)>> = locales.par_iter().map(of_locale).collect();
    let mut out: BTreeMap<usize, Vec<Odd<'_>>> = BTreeMap::new();
    for (at, odd) in found.into_iter().flatten() {
        out.entry(at).or_default().push(odd);
    }
    out
}

impl Odd<'_> {
    /// Gives it its place in a statement that was opened again; `None` where the
    /// settings ignore it. A file that was edited meanwhile is another one, of
    /// which nobody can say anything.
    pub(super) fn found(self, statement: &Statement, settings: &Settings) -> Option<Found> {
        let case = Case::at(statement, self.locale, self.segment);
        let Some(case) = case.filter(|case| case.block.entry.text == self.text) else {
            let ignored = settings.level(self.hit.check, self.locale) == Some(CheckLevel::Ignore);
            return (!ignored).then(|| self.edited_meanwhile(statement));
        };
        case.found(self.hit, &case.origin(), settings)
    }

    fn edited_meanwhile(self, statement: &Statement) -> Found {
        let path = statement.file_path(self.locale);
        let mut finding = Finding::error("file-changed").in_file(path);
        finding.statement = Some(statement.id.clone());
        finding.locale = Some(self.locale.clone());
        let source = statement.catalog.present[self.segment].segment.text.clone();
        let target = self.text.to_owned();
        Found { finding, hit: self.hit, source, target, allowed: None, also: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::checks::{Open, at_hand, visit};
    use crate::model::snapshot::statement_path;
    use crate::model::{FileState, Fingerprint, Snapshot, StatementFile, StatementId};
    use crate::workflow::statements;

    const SOURCE: &str = "Every signature counts.";

    /// Two statements that say the same, each with its translation.
    fn read(translations: [&str; 2]) -> Vec<Statement> {
        let pl = Locale::parse("pl").unwrap();
        let settings = Settings::new(Locale::parse("en").unwrap(), vec![pl.clone()]);
        let ids = ["a", "b"].map(|id| StatementId::parse(id).unwrap());
        let mark = Fingerprint::of(SOURCE);
        let entry = |value: &str| {
            let id = format!("s-{}", &mark.to_string()[..6]);
            FileState::Text(format!("# {SOURCE}\n# @source {mark}\n{id} = {value}\n"))
        };
        let file = |id: &StatementId| StatementFile {
            id: id.clone(),
            path: statement_path(id),
            text: format!("{SOURCE}\n"),
        };
        let files = ids.iter().zip(translations);
        let snapshot = Snapshot {
            settings,
            statements: ids.iter().map(file).collect(),
            locale_files: files
                .map(|(id, value)| ((pl.clone(), id.clone()), entry(value)))
                .collect(),
            unavailable: BTreeMap::new(),
            excluded: BTreeSet::new(),
        };
        statements::read(&snapshot).all
    }

    #[test]
    fn what_is_odd_is_read_again_and_may_have_been_edited() {
        let (all, edited) = (read(["Liczy się podpis.", "Ważny jest głos."]), read(["x", "y"]));
        let all: Vec<&Statement> = all.iter().collect();
        let settings = Settings::new(all[0].source.clone(), all[0].targets.clone());
        let said = |open: &Open<'_>| -> Vec<(&str, String)> {
            let found = visit(&all, open, &|_| true, &settings, &|_, _, _| ()).0;
            found.into_iter().map(|one| (one.finding.check, one.target)).collect()
        };
        let other = "Ważny jest głos.".to_owned();
        assert_eq!(said(&at_hand), [("inconsistent", other.clone())]);
        // Each is read once; what is odd is read once more.
        let opened = AtomicUsize::new(0);
        let open: &Open<'_> = &|statement| {
            let again = opened.fetch_add(1, Ordering::Relaxed) >= all.len();
            let now = if again { edited.iter().find(|one| one.id == statement.id) } else { None };
            (Cow::Owned(now.unwrap_or(statement).clone()), Vec::new())
        };
        assert_eq!(said(open), [("file-changed", other)]);
        assert_eq!(opened.load(Ordering::Relaxed), 3);
    }
}
