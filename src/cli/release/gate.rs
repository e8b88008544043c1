//! What the gate says of the statements that are to be released.

use super::super::check::{hidden, place_waivers, side};
use super::super::context::{Context, Loaded};
use crate::checks::Open;
use crate::gate::{self, Policy, Question};
use crate::model::verdict::{Judged, Judgement, Standing};
use crate::model::{Finding, Settings, Severity, StatementId, Waived};
use crate::workflow::release::{self, Terms};
use crate::workflow::statements::Statement;

/// Judges statements as they stand, in all their languages.
pub(super) fn judged(
    loaded: &Loaded,
    statements: &[&Statement],
    context: &Context<'_>,
) -> Judgement {
    let names: Vec<StatementId> = statements.iter().map(|one| one.id.clone()).collect();
    let question =
        Question { statements: &names, locales: &[], today: context.today, new_only: false };
    let hidden = hidden(&loaded.snapshot, &loaded.statements);
    let open: &Open<'_> = &|statement| loaded.open(statement, &[]);
    let side = side(loaded, &loaded.statements, &hidden, open);
    let mut judgement = gate::judge(&side, None, &question);
    place_waivers(loaded, &mut judgement);
    judgement
}

/// Returns on which terms the gate lets a statement pass.
pub(super) fn terms(statement: &Statement, settings: &Settings, judgement: &Judgement) -> Terms {
    let policy = Policy::of(statement, None, settings);
    let of_it = |one: &&Judged| one.finding.statement.as_ref() == Some(&statement.id);
    let waived: Vec<Waived> = judgement.findings.iter().filter(of_it).filter_map(waived).collect();
    let low = waived.iter().filter(|one| one.check == "coverage");
    Terms {
        required: policy.required,
        minimum: policy.minimum,
        excused: low.filter_map(|one| one.locale.clone()).collect(),
        waived: release::counted(waived),
    }
}

/// Returns what would stop a statement, but for a waiver.
fn waived(one: &Judged) -> Option<Waived> {
    let Judged { finding, standing: Standing::Waived { reason, owner, until }, .. } = one else {
        return None;
    };
    (finding.severity == Severity::Error).then(|| Waived {
        locale: finding.locale.clone(),
        check: finding.check.to_owned(),
        reason: reason.clone(),
        owner: owner.clone(),
        until: *until,
        count: 1,
    })
}

/// Returns the warnings that count, but for those that say what was left out.
pub(super) fn warnings(judgement: &Judgement) -> Vec<Finding> {
    let counting = judgement.findings.iter().filter(|one| one.standing == Standing::Counts);
    let findings = counting.map(|one| &one.finding).filter(|finding| finding.check != "coverage");
    findings.cloned().collect()
}
