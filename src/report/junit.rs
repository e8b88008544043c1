//! JUnit XML, which CI services read: a suite for each statement, a case for
//! each locale.

use std::collections::BTreeMap;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::order::{Kind, Part, excuse, parts, sentence};
use super::text::findings::place;
use super::text::safe;
use crate::l10n::{message, message_with};
use crate::model::{Judged, Judgement, Severity, Standing};

/// How many findings of one check are told in one case.
const SHOWN: usize = 20;

/// The findings of each locale, or of what is not about one, in each statement.
type Cases<'a> = BTreeMap<String, BTreeMap<String, Vec<&'a Judged>>>;

/// Returns a verdict as suites and cases. A case fails where an error counts,
/// and is skipped where nothing does but something was excused; warnings stand
/// in its output.
pub fn check(judgement: &Judgement) -> String {
    let mut report = Report::new("hexapla");
    for (statement, cases) in cases(judgement) {
        let mut suite = TestSuite::new(xml(&statement));
        for (name, findings) in cases {
            suite.add_test_case(case(&statement, &name, &findings));
        }
        report.add_test_suite(suite);
    }
    // It writes into a string, which takes all that is valid UTF-8.
    report.to_string().unwrap_or_default()
}

fn cases(judgement: &Judgement) -> Cases<'_> {
    let mut cases = Cases::new();
    for asked in &judgement.asked {
        let of = cases.entry(asked.statement.to_string()).or_default();
        for locale in &asked.locales {
            of.entry(locale.to_string()).or_default();
        }
    }
    for one in &judgement.findings {
        let finding = &one.finding;
        let workspace = || message("check-workspace", &[]);
        let statement = finding.statement.as_ref().map_or_else(workspace, ToString::to_string);
        let own = || finding.place.path.clone().unwrap_or_else(workspace);
        let case = finding.locale.as_ref().map_or_else(own, ToString::to_string);
        cases.entry(statement).or_default().entry(case).or_default().push(one);
    }
    cases
}

fn case(statement: &str, name: &str, findings: &[&Judged]) -> TestCase {
    let parts = |pick: &dyn Fn(&Judged) -> bool| -> Vec<String> {
        let parts = parts(findings.iter().copied().filter(|one| pick(one)));
        parts.iter().flat_map(|part: &Part<'_>| &part.kinds).flat_map(told).collect()
    };
    let counts = |severity: Severity| {
        parts(&move |one| one.standing == Standing::Counts && one.finding.severity == severity)
    };
    let (errors, warnings) = (counts(Severity::Error), counts(Severity::Warning));
    let aside = parts(&|one| one.standing != Standing::Counts);
    let mut case = TestCase::new(xml(name), status(&errors, &warnings, &aside));
    case.set_classname(xml(statement));
    let rest: Vec<String> = [warnings, aside].concat();
    if !rest.is_empty() {
        case.set_system_out(xml(&rest.join("\n")));
    }
    case
}

fn status(errors: &[String], warnings: &[String], aside: &[String]) -> TestCaseStatus {
    if let Some(first) = errors.first() {
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
        status.set_message(xml(first));
        status.set_type("error");
        status.set_description(xml(&errors.join("\n")));
        return status;
    }
    match aside.first() {
        Some(first) if warnings.is_empty() => {
            let mut status = TestCaseStatus::skipped();
            status.set_message(xml(first));
            status
        }
        _ => TestCaseStatus::success(),
    }
}

/// Returns a line for each finding, or one for all where that is enough.
fn told(kind: &Kind<'_>) -> Vec<String> {
    if let Some(together) = kind.together() {
        return vec![line(kind.all[0], &together, false)];
    }
    let one = |one: &&Judged| line(one, &sentence(one).0, true);
    let mut lines: Vec<String> = kind.all.iter().take(SHOWN).map(one).collect();
    if kind.all.len() > SHOWN {
        let more = [("count", kind.all.len() - SHOWN)];
        lines.push(message_with("check-more", &[("check", kind.check)], &more));
    }
    lines
}

fn line(one: &Judged, said: &str, exact: bool) -> String {
    let at = match &one.finding.place {
        place if exact => self::place(place),
        place => place.path.clone().unwrap_or_default(),
    };
    let known = (one.standing == Standing::Known).then(|| message("check-known-word", &[]));
    let why = excuse(&one.standing).or(known);
    let why = why.map(|why| format!(" [{why}]")).unwrap_or_default();
    let at = if at.is_empty() { at } else { format!("{at}: ") };
    format!("{at}{}: {said}{why}", one.finding.check)
}

/// Takes out of a text what XML cannot hold, and names what would steer a
/// terminal; line ends stay.
fn xml(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(safe).collect();
    lines.join("\n").replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Finding, Verdict};
    use crate::report::fixture::{about, allowed, hostile, judgement, waived, whole};

    fn objection(make: fn(&'static str) -> Finding, tag: &str) -> Judged {
        about(make("no-source"), tag, 24, "Two trains", "<<x>>")
    }

    #[test]
    fn a_statement_is_a_suite_and_a_locale_a_case() {
        let mut all = whole("stale", "uk", [3, 9]);
        all.push(objection(Finding::error, "uk"));
        all.push(objection(Finding::warning, "pl"));
        all.push(waived(objection(Finding::error, "de")));
        let xml = check(&judgement(Verdict::Fail, all));
        let expected = r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="hexapla" tests="4" skipped="1" failures="1" errors="0">
    <testsuite name="night-trains" tests="4" skipped="1" errors="0" failures="1">
        <testcase name="de" classname="night-trains">
            <skipped message="locales/de/night-trains.ftl:24:12: no-source: The line with @source above s-91bd02 is gone, so nobody knows which text was translated. [waived until 2027-01-31 by Olena: “The council answers in January”]"/>
            <system-out>locales/de/night-trains.ftl:24:12: no-source: The line with @source above s-91bd02 is gone, so nobody knows which text was translated. [waived until 2027-01-31 by Olena: “The council answers in January”]</system-out>
        </testcase>
        <testcase name="he" classname="night-trains"/>
        <testcase name="pl" classname="night-trains">
            <system-out>locales/pl/night-trains.ftl:24:12: no-source: The line with @source above s-91bd02 is gone, so nobody knows which text was translated.</system-out>
        </testcase>
        <testcase name="uk" classname="night-trains">
            <failure message="locales/uk/night-trains.ftl: stale: 2 translations are stale: the text has changed since (lines 3, 9)." type="error">locales/uk/night-trains.ftl: stale: 2 translations are stale: the text has changed since (lines 3, 9).
locales/uk/night-trains.ftl:24:12: no-source: The line with @source above s-91bd02 is gone, so nobody knows which text was translated.</failure>
        </testcase>
    </testsuite>
</testsuites>
"#;
        assert_eq!(xml, expected);
    }

    #[test]
    fn what_belongs_to_no_statement_has_a_case_too() {
        let settings = Finding::error("git-none").in_file("hexapla.yaml");
        let xml = check(&judgement(Verdict::Error, vec![Judged::counts(settings)]));
        assert!(
            xml.contains(r#"<testcase name="hexapla.yaml" classname="the workspace">"#),
            "{xml}"
        );
        assert!(xml.contains(r#"failures="1""#), "{xml}");
    }

    #[test]
    fn every_character_is_one_that_xml_has() {
        let xml = check(&hostile());
        let legal = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
        assert_eq!(xml.chars().find(|c| !legal(*c)), None);
        assert!(!xml.contains(['\u{202e}', '\u{1b}']) && !xml.contains("]]>"), "{xml}");
        let excused = allowed(objection(Finding::error, "uk"), "\u{1b}]8;;x\u{7}");
        assert!(!check(&judgement(Verdict::Pass, vec![excused])).contains('\u{7}'));
    }

    #[test]
    fn a_case_stays_short() {
        let all = vec![objection(Finding::error, "uk"); 5_000];
        let xml = check(&judgement(Verdict::Fail, all));
        assert!(xml.contains("… and 4980 more like this (no-source)"), "{xml}");
        assert!(xml.lines().count() < 50);
    }
}
