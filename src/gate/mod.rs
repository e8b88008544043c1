//! The gate: whether statements may go out.
//!
//! A [`Policy`] says what is asked of a statement; [`demands`] are what its
//! translations owe it. Together with what the checks found they make the
//! findings, of which `@allow` lines and waivers excuse some. With a *base*,
//! the policy, the levels of checks, the waivers and what a statement says of
//! its stage are the base's, so that no change switches off what judges it;
//! what the change does is told as `News`, and findings that the base had
//! already are told apart.

mod change;
mod demands;
mod excuse;
mod policy;
mod rules;

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

pub use demands::demands;
pub use policy::Policy;
pub use rules::{lowered, rules};

use crate::checks::{self, Found, Open, registry};
use crate::model::verdict::{Asked, Judged, Judgement, News, Standing, Texts, Verdict};
use crate::model::{Date, Finding, Locale, Settings, Severity, Stage, StatementId};
use crate::workflow::cost;
use crate::workflow::statements::{Statement, Statements};
use excuse::{AllowLine, Excuses};

/// A workspace as it was read, now or at the base.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// What `hexapla.yaml` says.
    pub settings: &'a Settings,
    /// The statements.
    pub statements: &'a Statements,
    /// The statements that are there and were not read: they are excluded, or
    /// their text is not known.
    pub hidden: &'a BTreeSet<StatementId>,
    /// What was found in reading them, the translations left out that `open`
    /// reads.
    pub findings: &'a [Finding],
    /// Reads the translations of a statement.
    pub open: &'a Open<'a>,
    /// What statements say of their stage that were read as in a later one.
    pub lowered: &'a BTreeMap<StatementId, Stage>,
}

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The statements; all where none is named.
    pub statements: &'a [StatementId],
    /// The target locales; all where none is named.
    pub locales: &'a [Locale],
    /// The day on which the verdict is given.
    pub today: Date,
    /// Whether findings that the base had already count for nothing.
    pub new_only: bool,
}

/// Judges a workspace, as a change to a base where there is one.
pub fn judge(
    head: &Side<'_>,
    base: Option<(&str, &Side<'_>)>,
    question: &Question<'_>,
) -> Judgement {
    let earlier = base
        .map(|(_, base)| cost::earlier(base.statements, &head.statements.all))
        .unwrap_or_default();
    let rules = rules(head.settings, base.map(|(_, base)| base.settings));
    let scene =
        Scene { side: head, rules: &rules, earlier: &earlier, question, base: base.map(|b| b.1) };
    let (mut findings, mut parts) = scene.parts();
    let mut news = Vec::new();
    if let Some((_, base)) = base {
        let at_base = Question { statements: &scene.named_at_base(), ..*question };
        let none = BTreeMap::new();
        let rules = base.settings;
        let then = Scene { side: base, rules, earlier: &none, question: &at_base, base: None };
        mark_known(&mut findings, &then.parts().0, &earlier);
        let of_parts = parts.iter_mut().flat_map(|part| mem::take(&mut part.news));
        let (told, found) = change::news(head, base, &earlier, &scene.asked(), of_parts);
        findings.extend(found.into_iter().map(Judged::counts));
        news = told;
        for altered in parts.iter_mut().flat_map(|part| mem::take(&mut part.altered)) {
            news.push(change::altered(&altered));
            findings.push(judged(altered));
        }
        news.sort_by_key(|news| news.kind);
    }
    Excuses::new(&rules, &scene, &parts, &news).apply(&mut findings);
    for one in findings.iter_mut().filter(|one| one.known && question.new_only) {
        if one.standing == Standing::Counts && registry::find(one.finding.check).is_some() {
            one.standing = Standing::Known;
        }
    }
    findings.sort_by_cached_key(|one| order(&one.finding));
    Judgement {
        verdict: verdict(&findings),
        asked: parts.into_iter().map(|part| part.asked).collect(),
        findings,
        base: base.map(|(name, _)| name.to_owned()),
        news,
    }
}

/// What findings are sorted by: the statement, the locale, the place.
fn order(finding: &Finding) -> impl Ord + use<> {
    let statement = finding.statement.as_ref().map(ToString::to_string);
    let locale = finding.locale.as_ref().map(ToString::to_string);
    let place = (finding.place.path.clone(), finding.place.line, finding.place.column);
    (statement, locale, place, finding.check)
}

/// Returns the verdict that findings make. What no check found is trouble, and
/// then nobody can say.
fn verdict(findings: &[Judged]) -> Verdict {
    let counting =
        |one: &&Judged| one.standing == Standing::Counts && one.finding.severity == Severity::Error;
    let trouble = |one: &Judged| registry::find(one.finding.check).is_none();
    let mut errors = findings.iter().filter(counting);
    match errors.next() {
        None => Verdict::Pass,
        Some(first) if trouble(first) || errors.any(trouble) => Verdict::Error,
        Some(_) => Verdict::Fail,
    }
}

/// One side with the rules that judge it.
struct Scene<'a> {
    side: &'a Side<'a>,
    rules: &'a Settings,
    earlier: &'a BTreeMap<StatementId, &'a Statement>,
    question: &'a Question<'a>,
    base: Option<&'a Side<'a>>,
}

/// What is known of one statement once its translations were read.
struct Part {
    asked: Asked,
    read: Vec<Finding>,
    owed: Vec<Finding>,
    allows: Vec<AllowLine>,
    news: Vec<News>,
    altered: Vec<Found>,
}

impl<'a> Scene<'a> {
    /// Returns the statements that are asked about.
    fn asked(&self) -> Vec<&'a Statement> {
        let names = self.question.statements;
        let wanted = |statement: &&Statement| names.is_empty() || names.contains(&statement.id);
        self.side.statements.all.iter().filter(wanted).collect()
    }

    /// Returns the names that the statements had at the base.
    fn named_at_base(&self) -> Vec<StatementId> {
        let name = |id: &StatementId| self.earlier.get(id).map_or(id, |before| &before.id).clone();
        self.question.statements.iter().map(name).collect()
    }

    fn wants(&self, locale: &Locale) -> bool {
        self.question.locales.is_empty() || self.question.locales.contains(locale)
    }

    fn locales_of(&self, statement: &Statement) -> Asked {
        let locales = statement.files.keys().filter(|locale| self.wants(locale));
        Asked { statement: statement.id.clone(), locales: locales.cloned().collect() }
    }

    /// Opens each statement that is asked about once. Returns all findings, none
    /// excused yet, and what else is known of each statement.
    fn parts(&self) -> (Vec<Judged>, Vec<Part>) {
        let wanted = |locale: &Locale| self.wants(locale);
        let part = |statement: &Statement, opened: &Statement, read: Vec<Finding>| {
            let before = self.earlier.get(&statement.id).copied();
            self.part(before, opened, read)
        };
        let (found, mut parts) =
            checks::visit(&self.asked(), self.side.open, &wanted, self.rules, &part);
        let read = self.side.findings.iter().filter(|finding| self.is_asked(finding)).cloned();
        let read = read.chain(parts.iter_mut().flat_map(|part| mem::take(&mut part.read)));
        let mut out: Vec<Judged> = read.map(Judged::counts).collect();
        out.extend(found.into_iter().map(judged));
        let owed = parts.iter_mut().flat_map(|part| mem::take(&mut part.owed));
        out.extend(owed.map(Judged::counts));
        (out, parts)
    }

    /// Says of one statement what no check does.
    fn part(
        &self,
        before: Option<&'a Statement>,
        statement: &Statement,
        read: Vec<Finding>,
    ) -> Part {
        let policy = Policy::of(statement, before, self.rules);
        let mut owed = demands(statement, &policy, self.question.today);
        owed.retain(|finding| finding.locale.as_ref().is_none_or(|locale| self.wants(locale)));
        let mut part = Part {
            asked: self.locales_of(statement),
            read: read.into_iter().filter(|finding| self.is_asked(finding)).collect(),
            owed,
            allows: excuse::allows(statement, self),
            news: Vec::new(),
            altered: Vec::new(),
        };
        if let Some(base) = self.base {
            let before = before.map(|before| (base.open)(before).0);
            let before = before.as_deref();
            part.news = change::of_part(before, statement, self.side.lowered);
            let locales = statement.files.keys().filter(|locale| self.wants(locale));
            let altered = |locale| {
                before
                    .into_iter()
                    .flat_map(move |before| checks::altered(before, statement, locale))
            };
            part.altered = locales.flat_map(altered).collect();
        }
        part
    }

    /// Says whether something found in reading is about what is asked, or about
    /// the workspace as a whole.
    fn is_asked(&self, finding: &Finding) -> bool {
        let names = self.question.statements;
        let named = |id| names.is_empty() || names.contains(id);
        finding.statement.as_ref().is_none_or(named)
            && finding.locale.as_ref().is_none_or(|locale| self.wants(locale))
    }
}

/// Gives what a check found its texts.
fn judged(found: Found) -> Judged {
    let Found { finding, hit, source, target, allowed, .. } = found;
    let standing = match allowed {
        Some(allow) => Standing::Allowed { reason: allow.reason },
        None => Standing::Counts,
    };
    let texts = Some(Texts { source, target, at: hit.at });
    Judged { standing, texts, ..Judged::counts(finding) }
}

/// What makes a finding the same at the base and now: not its place.
type Key =
    (&'static str, Option<String>, Option<String>, Option<String>, Vec<(&'static str, String)>);

fn key(finding: &Finding, names: &BTreeMap<StatementId, &Statement>) -> Key {
    let named = |id: &StatementId| names.get(id).map_or(id, |before| &before.id).to_string();
    (
        finding.check,
        finding.statement.as_ref().map(named),
        finding.locale.as_ref().map(ToString::to_string),
        finding.segment.as_ref().map(ToString::to_string),
        finding.args.clone(),
    )
}

/// Marks the findings that the base had, each as often as it had it.
fn mark_known(
    findings: &mut [Judged],
    at_base: &[Judged],
    earlier: &BTreeMap<StatementId, &Statement>,
) {
    let none = BTreeMap::new();
    let mut left: BTreeMap<Key, usize> = BTreeMap::new();
    for one in at_base {
        *left.entry(key(&one.finding, &none)).or_default() += 1;
    }
    for one in findings {
        if let Some(count) = left.get_mut(&key(&one.finding, earlier)).filter(|count| **count > 0) {
            *count -= 1;
            one.known = true;
        }
    }
}
