//! Build: the translated statements, with a stated policy for what is missing
//! or stale.

use std::collections::BTreeMap;

use super::statements::{Statement, TargetFile};
use crate::error::{Error, Result};
use crate::format::markdown::{self, BuildOptions, Refusal, Target};
use crate::model::snapshot::locale_path;
use crate::model::{
    Entry, Finding, Listing, Locale, MissingPolicy, Segment, Settings, Stage, StalePolicy,
    StatementId, Status,
};

/// A statement in one locale, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    /// The path below the output folder.
    pub path: String,
    /// The statement.
    pub statement: StatementId,
    /// The locale.
    pub locale: Locale,
    /// How many segments stand in the source language.
    pub borrowed: usize,
    /// How many translations are of an earlier text.
    pub stale: usize,
    /// What to write.
    pub content: String,
}

/// What comes of building.
#[derive(Debug, Clone, Default)]
pub struct Output {
    /// What is to be written.
    pub built: Vec<Built>,
    /// The paths of the files that the policies forbid.
    pub refused: Vec<String>,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

impl Output {
    /// Adds what comes of building more.
    pub fn extend(&mut self, more: Self) {
        self.built.extend(more.built);
        self.refused.extend(more.refused);
        self.findings.extend(more.findings);
    }

    /// Returns what is to be written, by path.
    pub fn files(&self) -> Vec<(&str, &str)> {
        self.built.iter().map(|built| (built.path.as_str(), built.content.as_str())).collect()
    }
}

/// What stands in for translations that are not current.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policies {
    /// For those that are missing or unconfirmed.
    pub missing: MissingPolicy,
    /// For those that are stale.
    pub stale: StalePolicy,
}

/// Builds statements in some locales, each in its source locale too where that
/// is among them. Drafts and absent locales are left out.
pub fn build(
    statements: &[&Statement],
    wanted: &dyn Fn(&Locale) -> bool,
    settings: &Settings,
    policies: Policies,
) -> Output {
    let mut output = Output::default();
    for statement in statements.iter().filter(|s| s.settings.stage != Stage::Draft) {
        if wanted(&statement.source) {
            output.built.push(in_source(statement, settings));
        }
        for (locale, file) in statement.files.iter().filter(|(locale, _)| wanted(locale)) {
            // What cannot be read may hold translations: nothing is built over
            // a page that does.
            if matches!(file, TargetFile::Absent | TargetFile::Unreadable) {
                continue;
            }
            match in_target(statement, locale, settings, policies) {
                Ok((built, findings)) => {
                    output.built.push(built);
                    output.findings.extend(findings);
                }
                Err(error) => {
                    output.refused.push(path(settings, statement, locale));
                    output.findings.extend(error.findings().cloned());
                }
            }
        }
    }
    output
}

fn in_source(statement: &Statement, settings: &Settings) -> Built {
    let options = BuildOptions {
        facts: &settings.facts,
        ..BuildOptions::new(&statement.source, &statement.source)
    };
    Built {
        path: path(settings, statement, &statement.source),
        statement: statement.id.clone(),
        locale: statement.source.clone(),
        borrowed: 0,
        stale: 0,
        content: markdown::build_source(&statement.text, &statement.extraction, &options),
    }
}

fn in_target(
    statement: &Statement,
    locale: &Locale,
    settings: &Settings,
    policies: Policies,
) -> Result<(Built, Vec<Finding>)> {
    let translations: Vec<Translation<'_>> =
        statement.translations(locale).into_iter().flatten().collect();
    refusal(statement, locale, &translations, policies)?;
    let none = BTreeMap::new();
    let links = settings.locales.get(locale).map_or(&none, |own| &own.links);
    let targets: Vec<Target<'_>> =
        translations.iter().map(|one| chosen(one, policies, (statement, locale))).collect();
    let segments: Vec<Segment> =
        statement.catalog.present.iter().map(|listing| listing.segment.clone()).collect();
    let set = settings.build.set.iter().map(|(key, value)| {
        let value = value.replace("{locale}", &locale.to_string());
        (key.clone(), value.replace("{dir}", locale.direction().as_str()))
    });
    let options = BuildOptions {
        wrap: !settings.build.set.iter().any(|(_, value)| value.contains("{dir}")),
        set: &set.collect::<Vec<_>>(),
        links,
        facts: &settings.facts,
        ..BuildOptions::new(&statement.source, locale)
    };
    let (content, refusals) =
        markdown::build(&statement.text, &statement.extraction, &segments, &targets, &options);
    let refused = refusals.iter().filter(|refusal| refusal.segment.is_some()).count();
    let stale = |((_, _, status), target): &(&Translation<'_>, &Target<'_>)| {
        *status == Status::Stale && !target.borrowed
    };
    let built = Built {
        path: path(settings, statement, locale),
        statement: statement.id.clone(),
        locale: locale.clone(),
        borrowed: targets.iter().filter(|target| target.borrowed).count() + refused,
        stale: translations.iter().zip(&targets).filter(stale).count(),
        content,
    };
    let place = |refusal| placed(statement, locale, &translations, refusal);
    if policies.missing == MissingPolicy::Fail && built.borrowed > 0 {
        let refused = refused_by("build-missing", built.borrowed, statement, locale);
        let findings: Vec<Finding> = refusals.into_iter().map(place).collect();
        return Err(Error::from(refused).with(&findings));
    }
    Ok((built, refusals.into_iter().map(place).collect()))
}

/// A segment, its entry, and where that stands.
type Translation<'a> = (&'a Listing, Option<&'a Entry>, Status);

/// Returns the translation, or the source text where the policies or an
/// objection that was found in reading ask for it.
fn chosen<'a>(
    (listing, entry, status): &Translation<'a>,
    policies: Policies,
    (statement, locale): (&Statement, &Locale),
) -> Target<'a> {
    let kept = *status == Status::Current
        || *status == Status::Stale && policies.stale == StalePolicy::Keep;
    let fits = || !statement.faulty.contains(&(locale.clone(), listing.id.clone()));
    match entry.filter(|_| kept && (statement.faulty.is_empty() || fits())) {
        Some(entry) => Target { text: &entry.text, borrowed: false },
        None => Target { text: &listing.segment.text, borrowed: true },
    }
}

/// Gives a refusal its place: the entry of the translation, else the statement.
fn placed(
    statement: &Statement,
    locale: &Locale,
    translations: &[Translation<'_>],
    refusal: Refusal,
) -> Finding {
    let translation = refusal.segment.and_then(|index| translations.get(index));
    let mut finding = match translation {
        Some((listing, entry, _)) => refusal
            .finding
            .in_file(locale_path(locale, &statement.id))
            .at(entry.map_or(1, |entry| entry.line), 1)
            .of_segment(&listing.id),
        None => refusal.finding.in_file(statement.path()),
    };
    finding.statement = Some(statement.id.clone());
    finding.locale = Some(locale.clone());
    finding
}

/// Refuses a statement that the policies do not let through.
fn refusal(
    statement: &Statement,
    locale: &Locale,
    translations: &[Translation<'_>],
    policies: Policies,
) -> Result<()> {
    let count = |wanted: &[Status]| {
        translations.iter().filter(|(_, _, status)| wanted.contains(status)).count()
    };
    let missing = count(&[Status::Missing, Status::Unconfirmed]);
    let stale = count(&[Status::Stale]);
    let (check, count) = match policies {
        Policies { missing: MissingPolicy::Fail, .. } if missing > 0 => ("build-missing", missing),
        Policies { stale: StalePolicy::Fail, .. } if stale > 0 => ("build-stale", stale),
        _ => return Ok(()),
    };
    Err(refused_by(check, count, statement, locale).into())
}

fn refused_by(
    check: &'static str,
    count: usize,
    statement: &Statement,
    locale: &Locale,
) -> Finding {
    let mut finding = Finding::warning(check)
        .in_file(statement.path())
        .arg("count", count.to_string())
        .arg("locale", locale.to_string());
    finding.statement = Some(statement.id.clone());
    finding.locale = Some(locale.clone());
    finding
}

/// Returns the path of a statement in a locale below the output folder.
pub(super) fn path(settings: &Settings, statement: &Statement, locale: &Locale) -> String {
    settings
        .build
        .path
        .replace("{locale}", &locale.to_string())
        .replace("{id}", statement.id.as_str())
}
