//! Which edits are minor now, and which were refused.

use super::{Tone, cut, fit, paint, safe, wrapped};
use crate::l10n::{message, message_with};
use crate::workflow::guard::{Fact, Refusal};
use crate::workflow::minor::{Declared, Edit};
use crate::workflow::text_diff;

/// Returns what came of declaring edits as minor.
pub fn minor(declared: &Declared, dry_run: bool) -> String {
    let mut out = String::new();
    for (edit, _) in &declared.minor {
        out.push_str(&line(Tone::Good, "minor-word", edit, &summary(edit)));
    }
    for (edit, refusal) in &declared.refused {
        out.push_str(&line(Tone::Bad, "minor-refused-word", edit, &why(refusal)));
    }
    for edit in &declared.unsure {
        out.push_str(&line(Tone::Doubtful, "minor-unsure-word", edit, &summary(edit)));
    }
    for (statement, id) in &declared.unedited {
        let place = format!("{} {id}: ", safe(statement.as_str()));
        out.push_str(&wrapped(&place, &message("minor-unedited", &[])));
    }
    let kept = declared.minor.iter().map(|(_, kept)| kept).sum();
    let translations = message_with("minor-translations", &[], &[("count", kept)]);
    let (text, numbers) = ([("translations", &*translations)], [("count", declared.minor.len())]);
    let done = if dry_run { "minor-would" } else { "minor-done" };
    out.push_str(&wrapped("", &message_with(done, &text, &numbers)));
    let left = declared.refused.len() + declared.unedited.len() + declared.unsure.len();
    if declared.minor.is_empty() && left == 0 {
        out.push_str(&wrapped("", &message("minor-nothing", &[])));
    }
    if let Some(edit) = declared.unsure.first() {
        let text = [("statement", &*safe(edit.statement.as_str())), ("segment", edit.id.as_str())];
        out.push_str(&wrapped("", &message("minor-next-unsure", &text)));
    }
    if let Some((edit, _)) = declared.refused.first() {
        let text = [("statement", &*safe(edit.statement.as_str())), ("segment", edit.id.as_str())];
        out.push_str(&wrapped("", &message("minor-next-refused", &text)));
    } else if !declared.minor.is_empty() && !dry_run {
        out.push_str(&wrapped("", &message("minor-next", &[])));
    }
    out
}

fn line(tone: Tone, word: &str, edit: &Edit, what: &str) -> String {
    let word = paint(tone, &fit(&message(word, &[]), 8));
    let place = format!("{} {}", safe(edit.statement.as_str()), edit.id);
    format!("{word} {place}\n{}", wrapped("           ", what))
}

fn summary(edit: &Edit) -> String {
    let summary = text_diff::summary(&edit.previous, &edit.source);
    cut(&safe(&summary.unwrap_or_else(|| edit.source.clone())), 160)
}

/// Says which fact an edit changes.
fn why(refusal: &Refusal) -> String {
    let fact = message(fact(refusal.fact), &[]);
    let side = |text: &str| if text.is_empty() { "—".to_owned() } else { safe(text) };
    format!("{fact}: {} → {}", side(&refusal.old), side(&refusal.new))
}

fn fact(fact: Fact) -> &'static str {
    match fact {
        Fact::Placeholder => "fact-placeholder",
        Fact::Number => "fact-number",
        Fact::Date => "fact-date",
        Fact::Negation => "fact-negation",
        Fact::Amount => "fact-amount",
        Fact::Name => "fact-name",
        Fact::Shape => "fact-shape",
        Fact::Wording => "fact-wording",
    }
}
