//! Excuses: `@allow` lines and waivers, and what is wrong with them.

use std::collections::BTreeSet;

use super::{Part, Scene};
use crate::checks::settings::unknown;
use crate::checks::{Remit, registry};
use crate::format::yaml::SETTINGS_FILE;
use crate::model::verdict::{Judged, News, NewsKind, Standing};
use crate::model::{Allow, Date, Finding, Locale, SegmentId, Settings, StatementId, Waiver, near};
use crate::workflow::statements::{Statement, Target, TargetFile};

/// All that may excuse a finding.
pub(super) struct Excuses<'a> {
    waivers: &'a [Waiver],
    parts: &'a [Part],
    /// The `@allow` lines that the change adds: they excuse nothing yet.
    new: BTreeSet<(StatementId, Locale, SegmentId, String)>,
    known: Known<'a>,
    today: Date,
}

/// An `@allow` line and where it stands.
pub(super) struct AllowLine {
    statement: StatementId,
    path: String,
    locale: Locale,
    segment: SegmentId,
    allow: Allow,
}

/// What a waiver can name, of all statements, asked about or not.
struct Known<'a> {
    statements: &'a [Statement],
    settings: &'a Settings,
    whole: bool,
}

impl<'a> Excuses<'a> {
    /// Collects what may excuse findings by the rules and in the files.
    pub(super) fn new(
        rules: &'a Settings,
        scene: &Scene<'a>,
        parts: &'a [Part],
        news: &[News],
    ) -> Self {
        let added = news.iter().filter(|news| news.kind == NewsKind::AllowAdded);
        let added = added.filter_map(|news| {
            let (statement, locale) = (news.statement.clone()?, news.locale.clone()?);
            Some((statement, locale, news.segment.clone()?, news.name.clone()?))
        });
        let question = scene.question;
        Self {
            waivers: &rules.waivers,
            parts,
            new: added.collect(),
            known: Known {
                statements: &scene.side.statements.all,
                settings: scene.side.settings,
                whole: question.statements.is_empty() && question.locales.is_empty(),
            },
            today: question.today,
        }
    }

    /// Gives findings the standing that the excuses leave them, and adds what
    /// is wrong with the excuses themselves.
    pub(super) fn apply(&self, findings: &mut Vec<Judged>) {
        let mut used = vec![false; self.waivers.len()];
        let mut allowed = BTreeSet::new();
        for one in findings.iter_mut() {
            let remit = registry::find(one.finding.check).map(|check| check.remit);
            if let Standing::Allowed { reason } = &one.standing {
                let counts = remit == Some(Remit::Free) && !reason.is_empty();
                allowed.extend(line_of(&one.finding));
                if !counts || self.is_new(&one.finding) {
                    one.standing = Standing::Counts;
                }
            }
            if one.standing != Standing::Counts || matches!(remit, None | Some(Remit::Fixed)) {
                continue;
            }
            let matching = self.waivers.iter().position(|waiver| {
                self.today.days_after(waiver.until) <= 0 && covers(waiver, &one.finding)
            });
            if let Some(at) = matching {
                used[at] = true;
                one.standing = waived(&self.waivers[at]);
            }
        }
        let wrong = self.waivers.iter().enumerate();
        let wrong = wrong.filter_map(|(at, waiver)| self.wrong_waiver(at, waiver, used[at]));
        let mut said: Vec<Finding> = wrong.collect();
        let lines = self.parts.iter().flat_map(|part| &part.allows);
        said.extend(lines.filter_map(|line| wrong_allow(line, &allowed)));
        findings.extend(said.into_iter().map(Judged::counts));
    }

    fn is_new(&self, finding: &Finding) -> bool {
        let of = || {
            let (statement, locale) = (finding.statement.clone()?, finding.locale.clone()?);
            Some((statement, locale, finding.segment.clone()?, finding.check.to_owned()))
        };
        of().is_some_and(|of| self.new.contains(&of))
    }

    /// Says what is wrong with a waiver: it names what is not there, its day is
    /// over, or there is nothing left that it could excuse.
    fn wrong_waiver(&self, at: usize, waiver: &Waiver, used: bool) -> Option<Finding> {
        let finding = self.known.unknown(waiver).or_else(|| {
            let over = self.today.days_after(waiver.until) > 0;
            let check = match (over, used) {
                (true, _) => "waiver-over",
                (false, false) if self.known.whole => "waiver-idle",
                _ => return None,
            };
            Some(Finding::warning(check))
        })?;
        let finding = finding.in_file(SETTINGS_FILE).arg("number", (at + 1).to_string());
        let finding = finding.arg("until", waiver.until.to_string());
        Some(finding.arg("owner", &waiver.owner).arg("reason", &waiver.reason))
    }
}

/// Returns the `@allow` lines of a statement.
pub(super) fn allows(statement: &Statement, scene: &Scene<'_>) -> Vec<AllowLine> {
    let files = statement.files.iter().filter(|(locale, _)| scene.wants(locale));
    let mut out = Vec::new();
    for (locale, file) in files {
        let TargetFile::Read(Target { file, .. }) = file else { continue };
        for block in file.entries.iter().filter(|block| !block.redundant && !block.obsolete) {
            let line = |allow: &Allow| AllowLine {
                statement: statement.id.clone(),
                path: statement.file_path(locale),
                locale: locale.clone(),
                segment: block.entry.id.clone(),
                allow: allow.clone(),
            };
            out.extend(block.entry.allows.iter().map(line));
        }
    }
    out
}

/// Returns what tells the `@allow` line that a finding met from others.
fn line_of(finding: &Finding) -> Option<(StatementId, Locale, SegmentId, &'static str)> {
    let (statement, locale) = (finding.statement.clone()?, finding.locale.clone()?);
    Some((statement, locale, finding.segment.clone()?, finding.check))
}

/// Says what is wrong with an `@allow` line: nobody knows its check, that
/// cannot be excused, there is no reason, or nothing to excuse.
fn wrong_allow(
    line: &AllowLine,
    used: &BTreeSet<(StatementId, Locale, SegmentId, &'static str)>,
) -> Option<Finding> {
    let AllowLine { statement, path, locale, segment, allow } = line;
    let met = |check: &&'static registry::Check| {
        used.contains(&(statement.clone(), locale.clone(), segment.clone(), check.id))
    };
    let finding = match registry::find(&allow.check) {
        None => {
            let known = registry::ALL.iter().map(|check| check.id);
            let meant = near(&allow.check, known).unwrap_or_default();
            Finding::warning("allow-unknown").arg("suggestion", meant)
        }
        Some(check) if check.remit != Remit::Free => Finding::warning("allow-fixed"),
        Some(_) if allow.reason.is_empty() => Finding::warning("allow-without-reason"),
        Some(check) if !met(&check) => Finding::warning("allow-idle"),
        Some(_) => return None,
    };
    let finding = finding.arg("name", &allow.check).in_file(path);
    let mut finding = finding.at(allow.line, 1).of_segment(segment);
    finding.statement = Some(statement.clone());
    finding.locale = Some(locale.clone());
    Some(finding)
}

/// Says whether a waiver is about a finding.
fn covers(waiver: &Waiver, finding: &Finding) -> bool {
    fn fits<T: PartialEq>(named: Option<&T>, found: Option<&T>) -> bool {
        named.is_none_or(|named| found == Some(named))
    }
    fits(waiver.statement.as_ref(), finding.statement.as_ref())
        && fits(waiver.locale.as_ref(), finding.locale.as_ref())
        && fits(waiver.segment.as_ref(), finding.segment.as_ref())
        && waiver.check.as_ref().is_none_or(|check| check == finding.check)
}

fn waived(waiver: &Waiver) -> Standing {
    let Waiver { reason, owner, until, .. } = waiver.clone();
    Standing::Waived { reason, owner, until }
}

impl Known<'_> {
    /// Says what a waiver names that is not there.
    fn unknown(&self, waiver: &Waiver) -> Option<Finding> {
        let missing = |what: &str, name: String, known: Vec<String>| {
            let meant = near(&name, known.iter().map(String::as_str)).unwrap_or_default();
            let finding = Finding::error("waiver-unknown").arg("what", what);
            Some(finding.arg("name", &name).arg("suggestion", meant))
        };
        if let Some(name) = waiver.check.as_deref().filter(|name| registry::find(name).is_none()) {
            return Some(unknown(name));
        }
        let named = waiver.statement.as_ref();
        let among: Vec<&Statement> = match named {
            None => self.statements.iter().collect(),
            Some(id) => self.statements.iter().filter(|one| one.id == *id).collect(),
        };
        if let Some(id) = named.filter(|_| among.is_empty()) {
            let known = self.statements.iter().map(|one| one.id.to_string()).collect();
            return missing("statement", id.to_string(), known);
        }
        if let Some(locale) = &waiver.locale {
            let targets =
                || among.iter().flat_map(|one| &one.targets).chain(&self.settings.targets);
            if !targets().any(|target| target == locale) {
                return missing(
                    "locale",
                    locale.to_string(),
                    targets().map(Locale::to_string).collect(),
                );
            }
        }
        let segment = waiver.segment.as_ref()?;
        let ids = || among.iter().flat_map(|one| &one.catalog.present).map(|listing| &listing.id);
        let there = ids().any(|id| id == segment);
        if there {
            None
        } else {
            missing("segment", segment.to_string(), ids().map(SegmentId::to_string).collect())
        }
    }
}
