//! History as JSON.

use serde_json::{Map, Value, json};

use super::{counts, document};
use crate::model::{Finding, Locale, Revision};
use crate::workflow::history::{History, StaleNow, Step, length, paces};

/// Returns the coverage after each commit, how long each translation took, and
/// what is stale now and since when.
pub fn history(
    history: &History,
    steps: &[Step],
    locales: &[Locale],
    stale: &[StaleNow],
    shallow: bool,
    findings: &[Finding],
) -> String {
    let point = |point: &crate::workflow::history::Point| {
        let by_locale = locales.iter().zip(&point.coverage).map(|(locale, (segments, words))| {
            let value = json!({ "counts": counts(*segments), "words": counts(*words) });
            (locale.to_string(), value)
        });
        let mut value = revision(&steps[point.step].revision);
        value["locales"] = Value::Object(by_locale.collect());
        value
    };
    let content = json!({
        "shallow": shallow,
        "points": history.points.iter().map(point).collect::<Vec<_>>(),
        "locales": in_locales(history, steps, locales),
        "stale": stale.iter().map(|stale| of_stale(stale, steps)).collect::<Vec<_>>(),
    });
    document(content, findings)
}

fn revision(revision: &Revision) -> Value {
    json!({
        "commit": revision.id,
        "date": revision.date().map(|date| date.to_string()),
        "time": revision.seconds,
        "author": revision.author,
        "subject": revision.subject,
    })
}

fn in_locales(history: &History, steps: &[Step], locales: &[Locale]) -> Map<String, Value> {
    let span = |span: &crate::workflow::history::Span| {
        json!({
            "statement": span.statement.as_str(),
            "id": span.segment.as_str(),
            "from": steps[span.from].revision.id,
            "to": steps[span.to].revision.id,
            "days": days(length(steps, span)),
        })
    };
    let of_locale = |(locale, pace): (&Locale, crate::workflow::history::LocalePace)| {
        let spans = history.spans.iter().filter(|span| span.locale == *locale);
        let value = json!({
            "durations": spans.map(span).collect::<Vec<_>>(),
            "median_days": pace.pace.map(|pace| days(pace.median)),
            "slowest_tenth_days": pace.pace.map(|pace| days(pace.slow)),
            "waiting": pace.waiting,
        });
        (locale.to_string(), value)
    };
    locales.iter().zip(paces(history, steps, locales)).map(of_locale).collect()
}

/// Returns days with three digits behind the point.
fn days(seconds: i64) -> f64 {
    (seconds as f64 / 86.4).round() / 1000.0
}

fn of_stale(stale: &StaleNow, steps: &[Step]) -> Value {
    let made = stale.since.map(|step| &steps[step].revision);
    // A clone that ends there does not know the commit that did it.
    let known = made.filter(|_| !stale.longer);
    let by = stale.branch.as_ref().or(known);
    json!({
        "statement": stale.statement.as_str(),
        "id": stale.segment.as_str(),
        "locale": stale.locale.to_string(),
        "committed": made.is_some(),
        "since": known.and_then(Revision::date).map(|date| date.to_string()),
        "before": made.filter(|_| stale.longer).and_then(Revision::date).map(|d| d.to_string()),
        "commit": by.map(|revision| &revision.id),
        "author": by.and_then(|revision| revision.author.as_ref()),
        "subject": by.map(|revision| &revision.subject),
        "merge": known.filter(|_| stale.branch.is_some()).map(|revision| &revision.id),
    })
}
