//! The rules that judge a change: the base's.

use std::collections::BTreeMap;

use crate::model::{Settings, Stage, StatementId};
use crate::workflow::cost;
use crate::workflow::statements::Statements;

/// Returns the settings that judge: the present ones, but where there is a
/// base, its policy, levels of checks and waivers. Facts and links are the
/// present ones, since they are what is built; their changes are told.
pub fn rules(now: &Settings, base: Option<&Settings>) -> Settings {
    let Some(base) = base else { return now.clone() };
    let mut rules = Settings {
        release: base.release.clone(),
        checks: base.checks.clone(),
        waivers: base.waivers.clone(),
        ..now.clone()
    };
    for (locale, own) in &mut rules.locales {
        own.checks = base.locales.get(locale).map(|own| own.checks.clone()).unwrap_or_default();
    }
    for (locale, own) in &base.locales {
        let checks = &mut rules.locales.entry(locale.clone()).or_default().checks;
        checks.clone_from(&own.checks);
    }
    rules
}

/// Returns the statements whose stage a change has lowered, with what it was at
/// the base, by which they are still judged.
pub fn lowered(now: &Statements, base: &Statements) -> BTreeMap<StatementId, Stage> {
    let earlier = cost::earlier(base, &now.all);
    let stage = |id: &StatementId| earlier.get(id).map(|before| before.settings.stage);
    let lowered = now.all.iter().filter_map(|statement| {
        let before = stage(&statement.id)?;
        (before > statement.settings.stage).then(|| (statement.id.clone(), before))
    });
    lowered.collect()
}
