//! Whether published pages are genuine.

use super::release::{since, tag};
use super::{Tone, fit, paint, safe, wrapped};
use crate::l10n::{message, message_with};
use crate::model::manifest::{published_path, release_path};
use crate::workflow::release::{Since, State, Verified, Vouched};

const STATE_COLUMNS: usize = 14;

/// Says of each published page whether it is the one that was released, and
/// what became of the statement since, where that is known.
pub fn verify(verified: &[(Verified, Option<Since>)]) -> String {
    let mut out = String::new();
    for (one, past) in verified {
        out.push_str(&statement(one));
        if let Some(past) = past {
            let label = format!("  {}  ", message("past-since", &[]));
            out.push_str(&wrapped(&label, &since(past)));
        }
    }
    out + &sum(verified)
}

fn statement(one: &Verified) -> String {
    let head = paint(Tone::Strong, &safe(one.statement.as_str()));
    let date = message("verify-released", &[("date", &one.released.to_string())]);
    let mut out = format!("{head}  {date}\n");
    for page in &one.pages {
        let (tone, word) = state(page.state);
        let word = message(word, &[]);
        let gap = " ".repeat(fit(&word, STATE_COLUMNS).len() - word.len());
        let word = paint(tone, &word) + &gap;
        out.push_str(&format!("  {}{word}{}\n", tag(&page.locale), safe(&page.file)));
    }
    let manifest = one.manifest.clone().unwrap_or_else(|| published_path(&one.statement));
    let (manifest, file) = (safe(&manifest), safe(&release_path(&one.statement)));
    let texts = [("manifest", &*manifest), ("file", &*file)];
    let (tone, said) = match one.vouched {
        Vouched::Unasked | Vouched::Same => return out,
        Vouched::Differs => (Tone::Bad, message("verify-differs", &texts)),
        Vouched::Unknown => (Tone::Bad, message("verify-unknown", &texts)),
        Vouched::Lost => (Tone::Faint, message("verify-lost", &texts)),
    };
    out + &wrapped("  ", &paint(tone, &said))
}

fn state(state: State) -> (Tone, &'static str) {
    match state {
        State::Genuine => (Tone::Good, "verify-genuine"),
        State::Changed => (Tone::Bad, "verify-changed"),
        State::Missing => (Tone::Bad, "verify-missing"),
        State::Unreadable => (Tone::Bad, "verify-unreadable"),
        State::Unlisted => (Tone::Bad, "verify-unlisted"),
    }
}

fn sum(verified: &[(Verified, Option<Since>)]) -> String {
    let pages = || verified.iter().flat_map(|(one, _)| &one.pages);
    let count = pages().count();
    let genuine = pages().filter(|page| page.state == State::Genuine).count();
    let id = match verified.iter().all(|(one, _)| one.is_genuine()) {
        _ if count == 0 => return String::new(),
        true => "verify-all",
        false if genuine == count => "verify-unvouched",
        false => "verify-some",
    };
    let numbers = [("count", count), ("genuine", genuine)];
    format!("\n{}", wrapped("", &message_with(id, &[], &numbers)))
}
