//! Releases as JSON.

use serde_json::{Map, Value, json};

use super::{counts, document};
use crate::model::manifest::{published_path, release_path};
use crate::model::{Finding, Locale, Waived};
use crate::workflow::build::Built;
use crate::workflow::release::{Past, Release, Since, Verified, VerifiedPage};

/// Returns what was released; `fresh` are the manifests of the workspace that
/// are not as they were.
pub fn release(released: &[&Release], fresh: &[String], findings: &[Finding]) -> String {
    let page = |built: &Built| {
        json!({
            "locale": built.locale.to_string(),
            "file": built.path,
            "borrowed": built.borrowed,
            "stale": built.stale,
        })
    };
    let one = |release: &&Release| {
        let manifest = &release.manifest;
        let left_out = manifest.left_out.iter();
        let left_out = left_out.map(|(tag, open)| (tag.to_string(), json!(open.map(counts))));
        json!({
            "statement": manifest.statement.as_str(),
            "released": manifest.released.to_string(),
            "fingerprint": manifest.source.fingerprint().to_string(),
            "pages": release.pages.iter().map(page).collect::<Vec<_>>(),
            "left_out": left_out.collect::<Map<_, _>>(),
            "waivers": manifest.waived.iter().map(waived).collect::<Vec<_>>(),
            "manifest": published_path(&manifest.statement),
            "record": release_path(&manifest.statement),
        })
    };
    let statements: Vec<Value> = released.iter().map(one).collect();
    document(json!({ "statements": statements, "files": fresh }), findings)
}

fn waived(waived: &Waived) -> Value {
    json!({
        "locale": waived.locale.as_ref().map(ToString::to_string),
        "check": waived.check,
        "count": waived.count,
        "reason": waived.reason,
        "owner": waived.owner,
        "until": waived.until.to_string(),
    })
}

/// Returns what was released of a statement, and what became of it.
pub(super) fn past(past: &Past) -> Value {
    let mut value = since(&past.since);
    value["date"] = json!(past.released.to_string());
    value["left_out"] = past.left_out.iter().map(Locale::to_string).collect();
    value
}

fn since(since: &Since) -> Value {
    let locales = since.locales.iter().map(|(locale, changed)| {
        let value = json!({ "translations": changed.translations, "other": changed.other });
        (locale.to_string(), value)
    });
    json!({
        "same": since.is_nothing(),
        "edited": since.edited,
        "new": since.new,
        "gone": since.gone,
        "other": since.other,
        "locales": locales.collect::<Map<_, _>>(),
    })
}

/// Returns whether published pages are genuine.
pub fn verify(verified: &[(Verified, Option<Since>)], findings: &[Finding]) -> String {
    let page = |page: &VerifiedPage| {
        json!({
            "locale": page.locale.to_string(),
            "file": page.file,
            "state": page.state.as_str(),
        })
    };
    let one = |(one, past): &(Verified, Option<Since>)| {
        json!({
            "statement": one.statement.as_str(),
            "released": one.released.to_string(),
            "genuine": one.is_genuine(),
            "manifest": one.manifest,
            "vouched": one.vouched.as_str(),
            "pages": one.pages.iter().map(page).collect::<Vec<_>>(),
            "since": past.as_ref().map(since),
        })
    };
    document(json!({ "statements": verified.iter().map(one).collect::<Vec<_>>() }), findings)
}
