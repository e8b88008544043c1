//! SARIF 2.1.0 (OASIS), which code hosts and editors read.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::github::joined;
use super::json::written;
use super::order::{excuse, sentence};
use super::text::safe;
use crate::checks::registry;
use crate::l10n;
use crate::model::{Fingerprint, Judged, Judgement, Place, Standing, Verdict};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What a finding without a place is shown at: what is asked of the workspace
/// is said there.
const SETTINGS: &str = "hexapla.yaml";

/// Returns a verdict as one run. `prefix` leads from the root of the repository
/// to the workspace.
pub fn check(judgement: &Judgement, prefix: &str) -> String {
    let mut rules: Vec<&str> = judgement.findings.iter().map(|one| one.finding.check).collect();
    rules.sort_unstable();
    rules.dedup();
    let mut seen = BTreeMap::new();
    let results: Vec<Value> = judgement
        .findings
        .iter()
        .map(|one| {
            let mut result = result(one, prefix, &mut seen);
            result["ruleIndex"] = json!(rules.binary_search(&one.finding.check).ok());
            if judgement.base.is_some() {
                result["baselineState"] = json!(if one.known { "unchanged" } else { "new" });
            }
            result
        })
        .collect();
    let run = json!({
        "tool": { "driver": {
            "name": "hexapla",
            "version": env!("CARGO_PKG_VERSION"),
            "rules": rules.iter().map(|id| rule(id)).collect::<Vec<_>>(),
        } },
        "invocations": [{ "executionSuccessful": judgement.verdict != Verdict::Error }],
        "columnKind": "unicodeCodePoints",
        "results": results,
    });
    written(&json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] }))
}

/// Returns a check with its page; of what is no check, such as a file that
/// cannot be read, only the id.
fn rule(id: &str) -> Value {
    let page = l10n::page(id);
    let mut rule = json!({ "id": id });
    if !page.what.is_empty() {
        rule["shortDescription"] = text(&page.what);
        let parts = [&page.what, &page.why, &page.example, &page.mend];
        let parts: Vec<&str> =
            parts.into_iter().map(|part| &**part).filter(|p| !p.is_empty()).collect();
        rule["help"] = text(&parts.join("\n\n"));
    }
    if let Some(check) = registry::find(id) {
        rule["defaultConfiguration"] = json!({ "level": check.severity.as_str() });
        rule["properties"] = json!({ "tags": [check.family.as_str()] });
    }
    rule
}

fn result(one: &Judged, prefix: &str, seen: &mut BTreeMap<String, usize>) -> Value {
    let finding = &one.finding;
    let (sentence, hint) = sentence(one);
    let said = hint.map_or(sentence.clone(), |hint| format!("{sentence}\n{hint}"));
    json!({
        "ruleId": finding.check,
        "level": finding.severity.as_str(),
        "message": text(&said),
        "locations": [location(&finding.place, prefix)],
        "partialFingerprints": fingerprints(one, seen),
        "suppressions": suppressions(&one.standing),
        "properties": {
            "statement": finding.statement.as_ref().map(ToString::to_string),
            "locale": finding.locale.as_ref().map(ToString::to_string),
            "segment": finding.segment.as_ref().map(ToString::to_string),
        },
    })
}

/// Returns a message that no reader takes for more than text. In messages
/// `{0}` stands for an argument and `[x](y)` is a link; a placeholder of ours
/// is neither, and stays as a person has to type it.
fn text(text: &str) -> Value {
    let lines: Vec<String> = text.lines().map(safe).collect();
    let text = lines.join("\n").replace("](", "] (");
    let mut out = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        let digits = from[1..].bytes().take_while(u8::is_ascii_digit).count();
        let argument = digits > 0 && from[1 + digits..].starts_with('}');
        out.push_str(before);
        let length = if argument { digits + 2 } else { 1 };
        let (piece, after) = from.split_at(length);
        out.push_str(&if argument { format!("{{{piece}}}") } else { piece.to_owned() });
        rest = after;
    }
    json!({ "text": out + rest })
}

fn location(place: &Place, prefix: &str) -> Value {
    let path = joined(prefix, place.path.as_deref().unwrap_or(SETTINGS));
    let mut location = json!({ "artifactLocation": { "uri": uri(&path) } });
    if let Some(line) = place.line {
        let mut region = json!({ "startLine": line });
        if let Some(column) = place.column {
            region["startColumn"] = json!(column);
            region["endColumn"] = json!(column + place.length.unwrap_or(0));
        }
        location["region"] = region;
    }
    json!({ "physicalLocation": location })
}

/// Writes a path as a relative reference, as RFC 3986 has it. A name with a
/// colon cannot be the first of one, and here none stays.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Names a finding by what it is about, so that it is the same when lines move:
/// the check, the segment, and what it objects to; equal ones are counted. The
/// second name is the only one that GitHub looks at.
fn fingerprints(one: &Judged, seen: &mut BTreeMap<String, usize>) -> Value {
    let finding = &one.finding;
    let name = |text: Option<String>| text.unwrap_or_default();
    let meant = one.texts.as_ref().and_then(|texts| texts.target.get(texts.at.clone()));
    let key = [
        finding.check.to_owned(),
        name(finding.statement.as_ref().map(ToString::to_string)),
        name(finding.locale.as_ref().map(ToString::to_string)),
        name(finding.segment.as_ref().map(ToString::to_string)),
        name(meant.map(str::to_owned)),
    ];
    let key = Fingerprint::of(&key.join(" \u{241f} ")).to_string();
    let count = seen.entry(key.clone()).or_default();
    *count += 1;
    let key = format!("{key}:{count}");
    json!({ "hexapla/v1": key, "primaryLocationLineHash": key })
}

/// Returns who has excused a finding. A list that is empty says that nobody
/// has; one that is left out, that nobody was asked.
fn suppressions(standing: &Standing) -> Value {
    let kind = if matches!(standing, Standing::Allowed { .. }) { "inSource" } else { "external" };
    let one =
        |why: String| json!({ "kind": kind, "status": "accepted", "justification": safe(&why) });
    excuse(standing).into_iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use jsonschema::Validator;

    use super::*;
    use crate::model::Finding;
    use crate::report::fixture::{about, allowed, hostile, judgement, known, waived, whole};

    fn schema() -> Validator {
        let path = "tests/fixtures/sarif/sarif-schema-2.1.0.json";
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let text = std::fs::read_to_string(path).unwrap();
        let mut schema: Value = serde_json::from_str(&text).unwrap();
        // This pattern of the standard has a bracket too many.
        for of in ["run", "toolComponent"] {
            let language = &mut schema["definitions"][of]["properties"]["language"];
            language.as_object_mut().unwrap().remove("pattern").unwrap();
        }
        jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
    }

    fn written(judgement: &Judgement, prefix: &str) -> Value {
        serde_json::from_str(&check(judgement, prefix)).unwrap()
    }

    fn objection() -> Judged {
        let finding = Finding::warning("no-source");
        about(finding, "uk", 24, "Two trains", "Два <<потяги>>")
    }

    #[test]
    fn it_is_valid_whatever_is_in_it() {
        let schema = schema();
        let some = judgement(
            Verdict::Fail,
            vec![
                objection(),
                known(objection()),
                waived(objection()),
                Judged::counts(Finding::error("git-none")),
            ],
        );
        let based = Judgement { base: Some("main".to_owned()), ..some.clone() };
        for judgement in [&judgement(Verdict::Pass, Vec::new()), &some, &based, &hostile()] {
            let sarif = written(judgement, "site");
            let wrong: Vec<String> =
                schema.iter_errors(&sarif).map(|e| format!("{} {e}", e.instance_path())).collect();
            assert!(wrong.is_empty(), "{wrong:?}");
        }
    }

    #[test]
    fn the_schema_says_no() {
        for (path, value) in [
            ("/runs/0/results/0/level", json!("bad")),
            ("/runs/0/results/0/message", json!({})),
            ("/runs/0/results/0/locations/0/physicalLocation/region/startLine", json!(0)),
            ("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri", json!("a b")),
            ("/runs/0/tool/driver/rules/0/properties/tags", json!("structure")),
        ] {
            let mut sarif = written(&judgement(Verdict::Fail, vec![objection()]), "");
            *sarif.pointer_mut(path).unwrap() = value;
            assert!(!schema().is_valid(&sarif), "{path}");
        }
    }

    #[test]
    fn places_lead_from_the_root_of_the_repository() {
        for (prefix, uri) in [
            ("", "locales/uk/night-trains.ftl"),
            ("site/", "site/locales/uk/night-trains.ftl"),
            ("a b/ą", "a%20b/%C4%85/locales/uk/night-trains.ftl"),
        ] {
            let sarif = written(&judgement(Verdict::Fail, vec![objection()]), prefix);
            let place = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
            assert_eq!(place["artifactLocation"]["uri"], uri);
            let region = json!({ "startLine": 24, "startColumn": 16, "endColumn": 22 });
            assert_eq!(place["region"], region);
        }
    }

    #[test]
    fn each_result_says_whether_it_is_new_and_excused() {
        let excused = [waived(objection()), allowed(objection(), "a name"), known(objection())];
        let mut all = judgement(Verdict::Pass, excused.to_vec());
        let of = |judgement: &Judgement, key: &str| -> Vec<Value> {
            let results = written(judgement, "")["runs"][0]["results"].take();
            results.as_array().unwrap().iter().map(|result| result[key].clone()).collect()
        };
        assert_eq!(of(&all, "baselineState"), [Value::Null, Value::Null, Value::Null]);
        all.base = Some("main".to_owned());
        assert_eq!(of(&all, "baselineState"), ["new", "new", "unchanged"]);
        let suppressions = of(&all, "suppressions");
        let waiver = "waived until 2027-01-31 by Olena: “The council answers in January”";
        assert_eq!(suppressions[0][0]["kind"], "external");
        assert_eq!(suppressions[0][0]["justification"], waiver);
        assert_eq!(suppressions[1][0]["kind"], "inSource");
        assert_eq!(suppressions[2], json!([]));
    }

    #[test]
    fn a_finding_has_one_name_wherever_it_stands() {
        let names = |findings: Vec<Judged>| -> Vec<String> {
            let sarif = written(&judgement(Verdict::Fail, findings), "");
            let results = sarif["runs"][0]["results"].as_array().unwrap().clone();
            let name = |result: &Value| result["partialFingerprints"]["hexapla/v1"].to_string();
            results.iter().map(name).collect()
        };
        let mut moved = objection();
        moved.finding.place.line = Some(99);
        assert_eq!(names(vec![objection()]), names(vec![moved.clone()]));
        let others = whole("stale", "uk", [1, 2]);
        let all = names(vec![objection(), moved, others[0].clone(), others[1].clone()]);
        let distinct: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(distinct.len(), 4);
    }

    #[test]
    fn no_text_is_taken_for_an_argument_or_a_link() {
        for (said, written) in [
            ("{0} and {12}", "{{0}} and {{12}}"),
            ("{ $link1 } {} {a} {1", "{ $link1 } {} {a} {1"),
            ("[a](https://example.org)", "[a] (https://example.org)"),
            ("a\u{1b}[2J\u{202e}\nb", "a<U+001B>[2J<U+202E>\nb"),
        ] {
            assert_eq!(text(said)["text"], written);
        }
    }
}
