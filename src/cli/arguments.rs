//! Arguments that name things of the workspace, checked once at the door.

use std::collections::BTreeSet;

use super::context::Loaded;
use crate::error::Result;
use crate::model::locale::LocaleError;
use crate::model::{Finding, Locale, SegmentId, StatementId, near};
use crate::report::text;
use crate::workflow::statements::Statement;

impl Loaded {
    /// Returns all target locales, those of the settings first.
    pub(crate) fn targets(&self) -> Vec<Locale> {
        let mut seen = BTreeSet::new();
        let own = self.statements.all.iter().flat_map(|statement| &statement.targets);
        let all = self.snapshot.settings.targets.iter().chain(own);
        all.filter(|locale| seen.insert((*locale).clone())).cloned().collect()
    }

    /// Returns the target locale that a tag names.
    pub(crate) fn target(&self, tag: &str) -> Result<Locale> {
        self.known_locale(tag, &self.targets())
    }

    /// Returns the target locales that tags name; none names all.
    pub(crate) fn targets_named(&self, tags: &[String]) -> Result<Vec<Locale>> {
        if tags.is_empty() {
            return Ok(self.targets());
        }
        tags.iter().map(|tag| self.target(tag)).collect()
    }

    /// Returns the locales, source locales too, that tags name.
    pub(crate) fn locales_named(&self, tags: &[String]) -> Result<Vec<Locale>> {
        let mut known = self.targets();
        known.extend(self.statements.all.iter().map(|statement| statement.source.clone()));
        tags.iter().map(|tag| self.known_locale(tag, &known)).collect()
    }

    fn known_locale(&self, tag: &str, locales: &[Locale]) -> Result<Locale> {
        let known: BTreeSet<String> = locales.iter().map(Locale::to_string).collect();
        let spelt = match Locale::parse(tag) {
            Ok(locale) if locales.contains(&locale) => return Ok(locale),
            Err(LocaleError::NotCanonical(right)) if known.contains(&right) => Some(right),
            _ => near(tag, known.iter().map(String::as_str)).map(str::to_owned),
        };
        let listed: Vec<&str> = known.iter().map(String::as_str).collect();
        let finding =
            Finding::error("usage-locale").arg("tag", tag).arg("known", listed.join(", "));
        Err(finding.arg("suggestion", spelt.unwrap_or_default()).into())
    }

    /// Returns the statement that an id, or the path of its file, names.
    pub(crate) fn statement(&self, name: &str) -> Result<&Statement> {
        let id = name.strip_prefix("./").unwrap_or(name);
        let id = id.strip_prefix("statements/").unwrap_or(id);
        let id = id.strip_suffix(".md").unwrap_or(id);
        let translated = id.strip_prefix("locales/").and_then(|path| path.split_once('/'));
        let id = translated.and_then(|(_, file)| file.strip_suffix(".ftl")).unwrap_or(id);
        let found = self.statements.all.iter().find(|statement| statement.id.as_str() == id);
        found.ok_or_else(|| {
            let known = self.statements.all.iter().map(|statement| statement.id.as_str());
            let suggestion = near(id, known).unwrap_or_default();
            let finding = Finding::error("usage-statement").arg("name", name);
            finding.arg("suggestion", suggestion).into()
        })
    }

    /// Returns the statements that names name; none names all.
    pub(crate) fn statements_named(&self, names: &[String]) -> Result<Vec<&Statement>> {
        if names.is_empty() {
            return Ok(self.statements.all.iter().collect());
        }
        names.iter().map(|name| self.statement(name)).collect()
    }

    /// Returns the ids of the statements that names name; none names all.
    pub(crate) fn ids_named(&self, names: &[String]) -> Result<BTreeSet<StatementId>> {
        let named = self.statements_named(names)?;
        Ok(named.into_iter().map(|statement| statement.id.clone()).collect())
    }

    /// Returns the segments of a statement that ids name.
    pub(crate) fn segments_named(
        &self,
        statement: &Statement,
        ids: &[String],
    ) -> Result<Vec<SegmentId>> {
        let find = |id: &String| {
            let known = || statement.catalog.present.iter().map(|listing| listing.id.as_str());
            let found = SegmentId::parse(id).filter(|_| known().any(|other| other == id));
            found.ok_or_else(|| {
                let suggestion = near(id, known()).unwrap_or_default();
                let of = statement.id.as_str();
                let finding = Finding::error("usage-segment").arg("id", id).arg("of", of);
                finding.arg("suggestion", suggestion).into()
            })
        };
        ids.iter().map(find).collect()
    }
}

/// The most characters of a name or reason that is written into a file.
const MAX_WORDS: usize = 200;

/// Returns what a person says as one line that can steer no terminal.
pub(crate) fn one_line(text: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let text: String = text.chars().map(plain).filter(|c| safe_char(*c)).collect();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().take(MAX_WORDS).collect()
}

fn safe_char(c: char) -> bool {
    text::safe(&c.to_string()) == c.to_string()
}
