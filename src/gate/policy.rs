//! Policies: what is asked of one statement before it may go out.

use crate::model::{Date, Locale, SegmentId, Settings, Stage, Status};
use crate::workflow::statements::Statement;

/// What is asked of one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// How far the statement has come; a draft owes nothing.
    pub stage: Stage,
    /// The locales without which it may not go out.
    pub required: Vec<Locale>,
    /// Whether translations into these also need an approval.
    pub reviewed: bool,
    /// The statuses besides current that they may have.
    pub allow: Vec<Status>,
    /// The coverage that every other locale needs, in per cent.
    pub minimum: usize,
    /// The segments that must be current and approved wherever they are
    /// translated.
    pub critical: Vec<SegmentId>,
    /// The day on which it goes out.
    pub due: Option<Date>,
}

impl Policy {
    /// Returns what is asked of a statement by the rules, and by what it says
    /// of itself: at the base, where it was there, and now, where it is new. Of
    /// the two stages the later counts: a change may ask for more.
    pub fn of(statement: &Statement, before: Option<&Statement>, rules: &Settings) -> Self {
        let judged = before.unwrap_or(statement);
        let own = &judged.settings;
        let required = own.required.clone().unwrap_or_else(|| {
            let required = rules.release.required.iter();
            required.filter(|locale| judged.targets.contains(locale)).cloned().collect()
        });
        Self {
            stage: own.stage.max(statement.settings.stage),
            required,
            reviewed: rules.release.reviewed,
            allow: rules.release.allow.clone(),
            minimum: rules.release.minimum,
            critical: own.critical.clone(),
            due: own.due,
        }
    }
}
