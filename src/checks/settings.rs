//! The names of checks in settings.

use super::registry::{ALL, Remit, find};
use crate::model::{CheckLevel, Finding, Settings, near};

/// Returns what is wrong with the names of checks in settings, each with the
/// keys that lead to it.
pub fn judge(settings: &Settings) -> Vec<(Vec<String>, Finding)> {
    let of_all =
        settings.checks.iter().map(|(name, level)| (vec!["checks".to_owned()], name, level));
    let of_locales = settings.locales.iter().flat_map(|(locale, own)| {
        let path = vec!["locales".to_owned(), locale.to_string(), "checks".to_owned()];
        own.checks.iter().map(move |(name, level)| (path.clone(), name, level))
    });
    let levels = of_all.chain(of_locales).filter_map(|(mut path, name, level)| {
        let finding = level_of(name, *level)?;
        path.push(name.clone());
        Some((path, finding))
    });
    let waivers = settings.waivers.iter().enumerate().filter_map(|(number, waiver)| {
        let finding = waived(waiver.check.as_deref()?)?;
        Some((vec!["waivers".to_owned(), number.to_string(), "check".to_owned()], finding))
    });
    levels.chain(waivers).collect()
}

fn level_of(name: &str, level: CheckLevel) -> Option<Finding> {
    let Some(check) = find(name) else { return Some(unknown(name)) };
    let stays = check.remit == Remit::Free || level == CheckLevel::Error;
    (!stays).then(|| Finding::error("settings-check-fixed").arg("name", name))
}

fn waived(name: &str) -> Option<Finding> {
    let Some(check) = find(name) else { return Some(unknown(name)) };
    let fixed = check.remit == Remit::Fixed;
    fixed.then(|| Finding::error("settings-check-fixed").arg("name", name))
}

/// Returns what to say of a name that no check has.
pub fn unknown(name: &str) -> Finding {
    let known = ALL.iter().map(|check| check.id);
    let suggestion = near(name, known).unwrap_or_default();
    Finding::error("settings-check").arg("name", name).arg("suggestion", suggestion)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::yaml;

    #[test]
    fn only_checks_that_are_there_can_be_turned_off() {
        for (rest, found) in [
            ("checks: { quotes: ignore, stale: error, literal-fact: error }", &[][..]),
            ("checks: { qoutes: ignore }", &["checks.qoutes settings-check quotes"]),
            ("checks: { xyz: error }", &["checks.xyz settings-check "]),
            ("checks: { stale: warning }", &["checks.stale settings-check-fixed"]),
            ("checks: { braces: ignore }", &["checks.braces settings-check-fixed"]),
            (
                "locales: { pl: { checks: { numbrs: error } } }",
                &["locales.pl.checks.numbrs settings-check numbers"],
            ),
            ("waivers: [{ check: stale, reason: a, owner: b, until: 2026-12-31 }]", &[]),
            (
                "waivers: [{ check: fact-changed, reason: a, owner: b, until: 2026-12-31 }]",
                &["waivers.0.check settings-check-fixed"],
            ),
            (
                "waivers: [{ check: stal, reason: a, owner: b, until: 2026-12-31 }]",
                &["waivers.0.check settings-check stale"],
            ),
        ] {
            let (settings, wrong) = yaml::settings(&format!("source: en\ntargets: [pl]\n{rest}\n"));
            assert!(wrong.is_empty(), "{wrong:?}");
            let brief = |(path, finding): (Vec<String>, Finding)| {
                let meant = finding.args.iter().find(|(name, _)| *name == "suggestion");
                let meant = meant.map(|(_, text)| format!(" {text}")).unwrap_or_default();
                format!("{} {}{meant}", path.join("."), finding.check)
            };
            let judged: Vec<String> = judge(&settings.unwrap()).into_iter().map(brief).collect();
            assert_eq!(judged, found, "{rest}");
        }
    }
}
