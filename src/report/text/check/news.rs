//! What a change does, beside its verdict.

use std::collections::BTreeMap;

use super::excused::heading;
use crate::l10n::{message, message_with};
use crate::model::{Judgement, News, NewsKind};
use crate::report::order::subject;
use crate::report::text::findings::place;
use crate::report::text::{Tone, cut, paint, safe, wrapped};

/// How many lines one kind may take; what may deceive is never cut.
const LISTED: usize = 20;

/// How many columns an old or new value may take.
const VALUE: usize = 120;

/// Lists what the change does, what needs a look first.
pub(super) fn news(judgement: &Judgement) -> String {
    let Some(base) = &judgement.base else { return String::new() };
    if judgement.news.is_empty() {
        return String::new();
    }
    let mut out = heading(&message("news-title", &[("base", &safe(base))]));
    let mut by_kind: BTreeMap<NewsKind, Vec<&News>> = BTreeMap::new();
    for one in &judgement.news {
        by_kind.entry(one.kind).or_default().push(one);
    }
    for (kind, all) in by_kind {
        match kind {
            NewsKind::Updated | NewsKind::Confirmed => out.push_str(&counted(kind, &all)),
            _ => out.push_str(&listed(kind, &all)),
        }
    }
    out
}

/// Says how many there are in each statement and locale.
fn counted(kind: NewsKind, all: &[&News]) -> String {
    let mut by_file: BTreeMap<String, usize> = BTreeMap::new();
    for one in all {
        *by_file.entry(subject(one.statement.as_ref(), one.locale.as_ref())).or_default() += 1;
    }
    let line = |(subject, count): (&String, &usize)| {
        let texts = [("subject", &*safe(subject))];
        wrapped("  ", &message_with(sentence(kind), &texts, &[("count", *count)]))
    };
    let mut out: String = by_file.iter().take(LISTED).map(line).collect();
    out.push_str(&more(by_file.len()));
    out
}

fn listed(kind: NewsKind, all: &[&News]) -> String {
    let most = if is_harmless(kind) { LISTED } else { usize::MAX };
    let mut out: String = all.iter().take(most).map(|one| line(one)).collect();
    if most < all.len() {
        out.push_str(&more(all.len()));
    }
    out
}

fn more(count: usize) -> String {
    let left = [("count", count.saturating_sub(LISTED))];
    if count <= LISTED {
        String::new()
    } else {
        format!("  {}\n", message_with("news-more", &[], &left))
    }
}

/// Says whether a kind only tells what translators do every day.
fn is_harmless(kind: NewsKind) -> bool {
    matches!(kind, NewsKind::ApprovalLost | NewsKind::ReviewedAdded | NewsKind::MinorAdded)
}

fn line(one: &News) -> String {
    let value = |text: &Option<String>| cut(&safe(text.as_deref().unwrap_or_default()), VALUE);
    let texts = [
        ("subject", &*safe(&what(one))),
        ("name", &value(&one.name)),
        ("old", &value(&one.old)),
        ("new", &value(&one.new)),
    ];
    let said = message(sentence(one.kind), &texts);
    let word = if is_harmless(one.kind) { said } else { paint(Tone::Doubtful, &said) };
    wrapped("  ", &word)
}

/// Returns what news are about: the place in a file with the segment, else the
/// statement and the locale.
fn what(one: &News) -> String {
    let place = place(&one.place);
    let subject =
        if place.is_empty() { subject(one.statement.as_ref(), one.locale.as_ref()) } else { place };
    match &one.segment {
        Some(segment) => format!("{subject} {segment}"),
        None => subject,
    }
}

fn sentence(kind: NewsKind) -> &'static str {
    match kind {
        NewsKind::FactChanged => "news-fact-changed",
        NewsKind::FactValue => "news-fact-value",
        NewsKind::LinkValue => "news-link-value",
        NewsKind::StageLowered => "news-stage-lowered",
        NewsKind::SettingsChanged => "news-settings-changed",
        NewsKind::AllowAdded => "news-allow-added",
        NewsKind::MinorAdded => "news-minor-added",
        NewsKind::ReviewedAdded => "news-reviewed-added",
        NewsKind::ApprovalLost => "news-approval-lost",
        NewsKind::Confirmed => "news-confirmed",
        NewsKind::StatementGone => "news-statement-gone",
        NewsKind::Updated => "news-updated",
    }
}
