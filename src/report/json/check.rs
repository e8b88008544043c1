//! What `check` says, as JSON.

use serde_json::{Value, json};

use super::{SCHEMA, document, written};
use crate::checks::registry::{Check, Remit};
use crate::l10n;
use crate::model::{Judged, Judgement, News, Severity, Standing, Texts};

/// The bytes of the longest text that is written with each finding about it: a
/// text of megabytes with a finding in every line would be written as often.
const LONGEST: usize = 16 * 1024;

/// Returns a verdict with all that it rests on.
pub fn check(judgement: &Judgement) -> String {
    let standing =
        |word: &str| judgement.findings.iter().filter(|one| one.standing.as_str() == word).count();
    let mut content = json!({
        "schema": SCHEMA,
        "verdict": judgement.verdict.as_str(),
        "base": judgement.base,
        "counts": {
            "errors": judgement.counting(Severity::Error),
            "warnings": judgement.counting(Severity::Warning),
            "known": standing("known"),
            "allowed": standing("allowed"),
            "waived": standing("waived"),
        },
        "news": judgement.news.iter().map(news).collect::<Vec<_>>(),
    });
    content["findings"] = judgement.findings.iter().map(judged).collect();
    written(&content)
}

/// Returns a finding in the shape of all commands, with how it was judged.
fn judged(one: &Judged) -> Value {
    let mut value = super::finding(&one.finding);
    let (reason, owner, until) = match &one.standing {
        Standing::Counts | Standing::Known => (None, None, None),
        Standing::Allowed { reason } => (Some(reason), None, None),
        Standing::Waived { reason, owner, until } => (Some(reason), Some(owner), Some(until)),
    };
    value["length"] = json!(one.finding.place.length);
    value["standing"] = json!(one.standing.as_str());
    value["known"] = json!(one.known);
    value["reason"] = json!(reason);
    value["owner"] = json!(owner);
    value["until"] = json!(until.map(ToString::to_string));
    let text =
        |of: fn(&Texts) -> &String| one.texts.as_ref().map(of).filter(|text| text.len() <= LONGEST);
    value["source"] = json!(text(|texts| &texts.source));
    value["target"] = json!(text(|texts| &texts.target));
    value
}

fn news(news: &News) -> Value {
    json!({
        "kind": news.kind.as_str(),
        "statement": news.statement.as_ref().map(ToString::to_string),
        "locale": news.locale.as_ref().map(ToString::to_string),
        "segment": news.segment.as_ref().map(ToString::to_string),
        "path": news.place.path,
        "line": news.place.line,
        "name": news.name,
        "old": news.old,
        "new": news.new,
    })
}

/// Returns checks with their pages.
pub fn explain(checks: &[&Check]) -> String {
    let one = |check: &&Check| {
        let page = l10n::page(check.id);
        let text = |text: String| if text.is_empty() { Value::Null } else { json!(text) };
        json!({
            "id": check.id,
            "family": check.family.as_str(),
            "severity": check.severity.as_str(),
            "fixable": check.fixable,
            "excused_by": excused_by(check.remit),
            "what": text(page.what),
            "why": text(page.why),
            "example": text(page.example),
            "mend": text(page.mend),
        })
    };
    document(json!({ "checks": checks.iter().map(one).collect::<Vec<_>>() }), &[])
}

fn excused_by(remit: Remit) -> &'static [&'static str] {
    match remit {
        Remit::Fixed => &[],
        Remit::Waiver => &["waiver"],
        Remit::Free => &["allow", "settings", "waiver"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Finding, NewsKind, Verdict};
    use crate::report::fixture::{about, allowed, hostile, judgement, known, news, waived};

    fn written(judgement: &Judgement) -> Value {
        serde_json::from_str(&check(judgement)).unwrap()
    }

    #[test]
    fn a_finding_says_where_it_is_and_whether_it_counts() {
        let finding = about(Finding::error("no-source"), "uk", 24, "Two trains", "Два <<потяги>>");
        let mut judgement = judgement(Verdict::Fail, vec![known(waived(finding))]);
        judgement.base = Some("main".to_owned());
        judgement.news = vec![news(NewsKind::FactValue, "iban", "DE89", "DE02")];
        let expected = json!({
            "schema": 1,
            "verdict": "fail",
            "base": "main",
            "counts": { "errors": 0, "warnings": 0, "known": 0, "allowed": 0, "waived": 1 },
            "findings": [{
                "check": "no-source",
                "severity": "error",
                "statement": "night-trains",
                "locale": "uk",
                "segment": "s-91bd02",
                "path": "locales/uk/night-trains.ftl",
                "line": 24,
                "column": 16,
                "length": 6,
                "message": "The line with @source above s-91bd02 is gone, so nobody knows which text was translated.",
                "hint": "Run `hexapla sync`, read both texts, then run `hexapla accept`.",
                "standing": "waived",
                "known": true,
                "reason": "The council answers in January",
                "owner": "Olena",
                "until": "2027-01-31",
                "source": "Two trains",
                "target": "Два потяги",
            }],
            "news": [{
                "kind": "fact-value",
                "statement": "night-trains",
                "locale": "de",
                "segment": "s-91bd02",
                "path": "locales/de/night-trains.ftl",
                "line": 24,
                "name": "iban",
                "old": "DE89",
                "new": "DE02",
            }],
        });
        assert_eq!(written(&judgement), expected);
    }

    #[test]
    fn standings_are_counted() {
        let one = |severity: fn(&'static str) -> Finding| Judged::counts(severity("git-none"));
        let mut not_counted = one(Finding::error);
        not_counted.standing = Standing::Known;
        let all = vec![
            one(Finding::error),
            known(one(Finding::error)),
            one(Finding::warning),
            not_counted,
            allowed(one(Finding::error), "a name"),
        ];
        let counts = written(&judgement(Verdict::Fail, all))["counts"].take();
        let expected = json!({ "errors": 2, "warnings": 1, "known": 1, "allowed": 1, "waived": 0 });
        assert_eq!(counts, expected);
    }

    #[test]
    fn any_text_comes_back_as_it_was() {
        let value = written(&hostile());
        assert_eq!(value["findings"][0]["source"], crate::report::fixture::HOSTILE);
    }

    #[test]
    fn a_huge_text_is_not_written_with_every_finding() {
        let huge = format!("{}<<x>>", "a".repeat(LONGEST));
        let one = about(Finding::error("no-source"), "uk", 24, "Two trains", &huge);
        let value = written(&judgement(Verdict::Fail, vec![one]));
        assert_eq!(value["findings"][0]["target"], Value::Null);
        assert_eq!(value["findings"][0]["source"], "Two trains");
    }

    #[test]
    fn a_check_says_how_it_can_be_excused() {
        let checks = ["braces", "stale", "quotes"];
        let checks: Vec<&Check> =
            checks.iter().map(|id| crate::checks::registry::find(id).unwrap()).collect();
        let value: Value = serde_json::from_str(&explain(&checks)).unwrap();
        let all = value["checks"].as_array().unwrap();
        let excused: Vec<&Value> = all.iter().map(|check| &check["excused_by"]).collect();
        assert_eq!(
            excused,
            [&json!([]), &json!(["waiver"]), &json!(["allow", "settings", "waiver"])]
        );
        assert_eq!((&all[1]["family"], &all[2]["fixable"]), (&json!("gate"), &json!(true)));
        assert!(all[1]["why"].is_string());
    }
}
