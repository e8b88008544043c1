//! What a change does, beside the verdict: for the reviewer of a pull request.

use std::collections::{BTreeMap, BTreeSet};

use super::Side;
use crate::checks::Found;
use crate::model::settings::{ReleaseSettings, Waiver};
use crate::model::verdict::{News, NewsKind};
use crate::model::{
    CheckLevel, Entry, Finding, Listing, Locale, SegmentId, Settings, Stage, StatementId,
    StatementSettings, Status,
};
use crate::workflow::cost;
use crate::workflow::statements::Statement;
use crate::workflow::status::approval;

/// Returns what a change does to some statements and to the settings, with what
/// is known of each statement by itself, and a finding for each statement that
/// it hides from the gate.
pub(super) fn news(
    head: &Side<'_>,
    base: &Side<'_>,
    earlier: &BTreeMap<StatementId, &Statement>,
    asked: &[&Statement],
    of_parts: impl Iterator<Item = News>,
) -> (Vec<News>, Vec<Finding>) {
    let mut news = settings(base.settings, head.settings);
    news.extend(of_parts);
    for cost in cost::since(earlier, asked, &[]) {
        let values = cost.values.iter();
        news.extend(values.map(|value| News {
            statement: Some(cost.id.clone()),
            segment: Some(value.id.clone()),
            name: Some(value.kind.as_str().to_owned()),
            ..told(NewsKind::FactValue, Some(&value.previous), Some(&value.value))
        }));
    }
    news.extend(gone(head, base, earlier));
    (news, hidden(head, base, earlier))
}

/// Returns what a change does to one statement and its translations, of both of
/// which these are at hand.
pub(super) fn of_part(
    before: Option<&Statement>,
    now: &Statement,
    lowered: &BTreeMap<StatementId, Stage>,
) -> Vec<News> {
    let stage = lowered.get(&now.id).copied().unwrap_or(now.settings.stage);
    let mut news: Vec<News> =
        before.into_iter().flat_map(|before| of_statement(before, now, stage)).collect();
    for locale in now.files.keys() {
        news.extend(in_locale(before, now, locale));
    }
    news.extend(minors(before, now));
    news
}

fn told(kind: NewsKind, old: Option<&String>, new: Option<&String>) -> News {
    News { old: old.cloned(), new: new.cloned(), ..News::new(kind) }
}

/// Returns the news of a fact that changed in a translation alone.
pub(super) fn altered(found: &Found) -> News {
    let finding = &found.finding;
    let arg = |name| {
        let arg = finding.args.iter().find(|(known, _)| *known == name);
        arg.map(|(_, value)| value.clone()).filter(|value| !value.is_empty())
    };
    News {
        statement: finding.statement.clone(),
        locale: finding.locale.clone(),
        segment: finding.segment.clone(),
        place: finding.place.clone(),
        old: arg("source"),
        new: arg("target"),
        ..News::new(NewsKind::FactChanged)
    }
}

/// Returns the statements of the base that no statement of now was.
fn lost<'a>(
    base: &Side<'a>,
    earlier: &BTreeMap<StatementId, &Statement>,
) -> impl Iterator<Item = &'a Statement> + use<'a> {
    let followed: BTreeSet<StatementId> =
        earlier.values().map(|before| before.id.clone()).collect();
    base.statements.all.iter().filter(move |before| !followed.contains(&before.id))
}

/// Statements of the base that are still there and are no longer read.
fn hidden(
    head: &Side<'_>,
    base: &Side<'_>,
    earlier: &BTreeMap<StatementId, &Statement>,
) -> Vec<Finding> {
    let hidden = lost(base, earlier).filter(|before| head.hidden.contains(&before.id));
    let found = hidden.map(|before| {
        let finding = Finding::error("statement-hidden").in_file(before.path());
        Finding { statement: Some(before.id.clone()), ..finding }
    });
    found.collect()
}

/// Statements of the base that are gone.
fn gone(
    head: &Side<'_>,
    base: &Side<'_>,
    earlier: &BTreeMap<StatementId, &Statement>,
) -> Vec<News> {
    let gone = lost(base, earlier).filter(|before| !head.hidden.contains(&before.id));
    let told = gone.map(|before| News {
        statement: Some(before.id.clone()),
        ..News::new(NewsKind::StatementGone)
    });
    told.collect()
}

/// What became of the settings that judge, and of facts and links.
fn settings(before: &Settings, now: &Settings) -> Vec<News> {
    let mut news: Vec<News> = Vec::new();
    let names: BTreeSet<&String> = before.facts.keys().chain(now.facts.keys()).collect();
    for name in names {
        let (old, new) = (before.facts.get(name), now.facts.get(name));
        if old.is_some() && old != new {
            news.push(News { name: Some(name.clone()), ..told(NewsKind::FactValue, old, new) });
        }
    }
    news.extend(links(before, now));
    let (was, is) = (rules_of(before), rules_of(now));
    let names: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    for name in names {
        let (old, new) = (was.get(name), is.get(name));
        if old != new {
            let news_of = told(NewsKind::SettingsChanged, old, new);
            news.push(News { name: Some(name.clone()), ..news_of });
        }
    }
    news
}

fn links(before: &Settings, now: &Settings) -> Vec<News> {
    let mut news = Vec::new();
    let locales: BTreeSet<&Locale> = before.locales.keys().chain(now.locales.keys()).collect();
    for locale in locales {
        let of = |settings: &Settings| {
            settings.locales.get(locale).map(|own| own.links.clone()).unwrap_or_default()
        };
        let (was, is) = (of(before), of(now));
        let names: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
        for name in names {
            let (old, new) = (was.get(name), is.get(name));
            if old != new {
                let (locale, name) = (Some(locale.clone()), Some(name.clone()));
                news.push(News { locale, name, ..told(NewsKind::LinkValue, old, new) });
            }
        }
    }
    news
}

/// Returns what the settings demand, as a person would write it, by key.
fn rules_of(settings: &Settings) -> BTreeMap<String, String> {
    let mut rules = BTreeMap::new();
    let mut put = |name: &str, value: String| {
        if !value.is_empty() {
            rules.insert(name.to_owned(), value);
        }
    };
    put("targets", listed(&settings.targets));
    put("exclude", settings.exclude.join(", "));
    put("front-matter", settings.front_matter.join(", "));
    let ReleaseSettings { required, reviewed, allow, minimum } = &settings.release;
    put("release.required", listed(required));
    put("release.reviewed", reviewed.to_string());
    put("release.allow", allow.iter().map(|one| one.as_str()).collect::<Vec<_>>().join(", "));
    put("release.minimum", minimum.to_string());
    for (name, level) in &settings.checks {
        put(&format!("checks.{name}"), level.as_str().to_owned());
    }
    for (locale, own) in &settings.locales {
        for (name, level) in &own.checks {
            put(&format!("locales.{locale}.checks.{name}"), CheckLevel::as_str(*level).to_owned());
        }
    }
    let waivers: Vec<String> = settings.waivers.iter().map(waiver).collect();
    put("waivers", waivers.join("; "));
    rules
}

fn waiver(waiver: &Waiver) -> String {
    let statement = waiver.statement.as_ref().map(ToString::to_string);
    let locale = waiver.locale.as_ref().map(ToString::to_string);
    let segment = waiver.segment.as_ref().map(ToString::to_string);
    let scope = [statement, locale, segment, waiver.check.clone()];
    let scope: Vec<String> = scope.into_iter().flatten().collect();
    format!("{} ({}, {}, {})", scope.join(" "), waiver.reason, waiver.owner, waiver.until)
}

fn listed(locales: &[Locale]) -> String {
    locales.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// What became of what a statement says about itself, its stage included, which
/// may be lower than the one that it is judged by.
fn of_statement(before: &Statement, now: &Statement, stage: Stage) -> Vec<News> {
    let (was, is) = (&before.settings, &now.settings);
    let mut news = Vec::new();
    let mut put = |kind, name: &str, old: String, new: String| {
        if old != new {
            let name = Some(name.to_owned());
            let statement = Some(now.id.clone());
            news.push(News { statement, name, ..told(kind, Some(&old), Some(&new)) });
        }
    };
    let lowered = stage < was.stage;
    let kind = if lowered { NewsKind::StageLowered } else { NewsKind::SettingsChanged };
    put(kind, "stage", was.stage.as_str().to_owned(), stage.as_str().to_owned());
    let required =
        |own: &StatementSettings| own.required.as_deref().map(listed).unwrap_or_default();
    put(NewsKind::SettingsChanged, "required", required(was), required(is));
    let due = |own: &StatementSettings| own.due.map(|due| due.to_string()).unwrap_or_default();
    put(NewsKind::SettingsChanged, "due", due(was), due(is));
    let critical = |own: &StatementSettings| {
        own.critical.iter().map(SegmentId::as_str).collect::<Vec<_>>().join(", ")
    };
    put(NewsKind::SettingsChanged, "critical", critical(was), critical(is));
    put(NewsKind::SettingsChanged, "targets", listed(&before.targets), listed(&now.targets));
    news
}

/// Edits that were declared minor.
fn minors(before: Option<&Statement>, now: &Statement) -> Vec<News> {
    let known: BTreeSet<_> = before
        .iter()
        .flat_map(|before| before.catalog.present.iter().chain(&before.catalog.gone))
        .flat_map(|listing| listing.minors.iter().map(|minor| (minor.old, minor.new)))
        .collect();
    let added = now.catalog.present.iter().flat_map(|listing| {
        let new = listing.minors.iter().filter(|minor| !known.contains(&(minor.old, minor.new)));
        new.map(|minor| News {
            statement: Some(now.id.clone()),
            segment: Some(listing.id.clone()),
            name: minor.forced.clone(),
            ..told(NewsKind::MinorAdded, Some(&minor.was), Some(&listing.segment.text))
        })
    });
    added.collect()
}

/// What became of the translations into one locale.
fn in_locale(before: Option<&Statement>, now: &Statement, locale: &Locale) -> Vec<News> {
    let none = || before.and_then(|before| before.translations(locale));
    let earlier: BTreeMap<&SegmentId, Standing<'_>> = none()
        .into_iter()
        .flatten()
        .map(|(listing, entry, status)| (&listing.id, Standing { listing, entry, status }))
        .collect();
    let mut news = Vec::new();
    for (listing, entry, status) in now.translations(locale).into_iter().flatten() {
        let Some(entry) = entry else { continue };
        let here = Standing { listing, entry: Some(entry), status };
        let path = now.file_path(locale);
        for mut one in translation(earlier.get(&listing.id), &here, entry) {
            one.statement = Some(now.id.clone());
            one.locale = Some(locale.clone());
            one.segment = Some(listing.id.clone());
            one.place.path = Some(path.clone());
            one.place.line.get_or_insert(entry.line);
            news.push(one);
        }
    }
    news
}

/// One translation, before or now.
struct Standing<'a> {
    listing: &'a Listing,
    entry: Option<&'a Entry>,
    status: Status,
}

impl Standing<'_> {
    fn approved(&self) -> Option<&str> {
        self.entry.and_then(|entry| approval(self.listing, entry))
    }
}

/// What became of one translation.
fn translation(before: Option<&Standing<'_>>, now: &Standing<'_>, entry: &Entry) -> Vec<News> {
    let previous = before.and_then(|before| before.entry);
    let mut news = Vec::new();
    let text = previous.map(|previous| &previous.text).filter(|text| !text.trim().is_empty());
    if text != Some(&entry.text) && !entry.is_empty() {
        news.push(told(NewsKind::Updated, text, Some(&entry.text)));
    } else if now.status == Status::Current
        && before.is_some_and(|before| before.status != Status::Current)
        && !entry.is_empty()
    {
        news.push(News::new(NewsKind::Confirmed));
    }
    if let Some(name) = before.and_then(Standing::approved)
        && now.approved().is_none()
    {
        news.push(News { name: Some(name.to_owned()), ..News::new(NewsKind::ApprovalLost) });
    }
    let reviews = previous.map(|previous| &previous.reviews[..]).unwrap_or_default();
    for review in entry.reviews.iter().filter(|review| !reviews.contains(review)) {
        news.push(News { name: Some(review.name.clone()), ..News::new(NewsKind::ReviewedAdded) });
    }
    let allows = previous.map(|previous| &previous.allows[..]).unwrap_or_default();
    let old = |allow: &str| allows.iter().any(|known| known.check == allow);
    for allow in entry.allows.iter().filter(|allow| !old(&allow.check)) {
        let mut one = told(NewsKind::AllowAdded, None, Some(&allow.reason));
        one.name = Some(allow.check.clone());
        one.place.line = Some(allow.line);
        news.push(one);
    }
    news
}
