//! What there is to do, most urgent first.

use super::{Tone, cut, paint, safe, wrapped};
use crate::l10n::{message, message_with};
use crate::model::{Date, Locale, Status};
use crate::workflow::status::Doubt;
use crate::workflow::tasks::Task;
use crate::workflow::text_diff::{self, Nature};

/// How many tasks are shown unless all are asked for.
pub const SHOWN: usize = 50;

/// Says that this is not all.
pub fn rest() -> String {
    format!("{}\n", message("todo-rest", &[]))
}

/// Returns one locale's tasks, each with the place to edit, the reason, and
/// the words to do; `most` at most. `contact` is who answers questions.
pub fn todo(
    locale: &Locale,
    tasks: &[Task],
    contact: Option<&str>,
    today: Date,
    most: usize,
) -> String {
    let name = locale.to_string();
    if tasks.is_empty() {
        return format!("{}\n", message("todo-nothing", &[("locale", &name)]));
    }
    let count = |status| tasks.iter().filter(|task| task.status == status).count();
    let numbers = [
        ("stale", count(Status::Stale)),
        ("unconfirmed", count(Status::Unconfirmed)),
        ("missing", count(Status::Missing)),
        ("words", tasks.iter().map(|task| task.words).sum()),
    ];
    let mut out = wrapped("", &message_with("todo-summary", &[("locale", &name)], &numbers));
    if let Some(contact) = contact {
        out.push_str(&wrapped("", &message("todo-contact", &[("contact", &safe(contact))])));
    }
    for task in tasks.iter().take(most) {
        out.push_str(&format!("\n{}\n", paint(Tone::Strong, &safe(&place(task)))));
        out.push_str(&wrapped("  ", &what(task, today)));
        out.push_str(&wrapped("  ", &reason(task)));
    }
    if tasks.iter().any(|task| task.line.is_none() && !task.unreadable) {
        out.push_str(&format!("\n{}", wrapped("", &message("todo-sync-first", &[]))));
    }
    if tasks.len() > most {
        let more = message_with("todo-more", &[], &[("count", tasks.len() - most)]);
        out.push_str(&format!("\n{more}\n"));
    }
    out
}

/// Returns the place to edit, as `path:line`.
pub fn place(task: &Task) -> String {
    match task.line {
        Some(line) => format!("{}:{line}", task.path),
        None => task.path.clone(),
    }
}

fn what(task: &Task, today: Date) -> String {
    let status = message(status_word(task.status), &[]);
    let tone = if task.status == Status::Missing { Tone::Bad } else { Tone::Doubtful };
    let words = message_with("todo-words", &[], &[("words", task.words)]);
    let mut out = format!("{}, {words}", paint(tone, &status));
    if let Some(due) = task.due {
        let id = if due < today { "todo-overdue" } else { "todo-due" };
        out.push_str(&format!(", {}", message(id, &[("due", &due.to_string())])));
    }
    if task.required {
        out.push_str(&format!(", {}", message("todo-required", &[])));
    }
    out
}

/// Returns the word for a status.
pub fn status_word(status: Status) -> &'static str {
    match status {
        Status::Missing => "word-missing",
        Status::Unconfirmed => "word-unconfirmed",
        Status::Stale => "word-stale",
        Status::Current => "word-current",
    }
}

/// Says in plain words why a translation is not current.
pub fn reason(task: &Task) -> String {
    if let Some(doubt) = task.doubt {
        return message(sentence(doubt), &[]);
    }
    let Some(previous) = &task.previous else {
        return cut(&safe(&task.source), 70);
    };
    let changes = text_diff::summary(previous, &task.source).map_or_else(
        || message_with("todo-rewritten", &[], &[("count", task.changed.len())]),
        |summary| safe(&summary),
    );
    match text_diff::nature(previous, &task.source) {
        Nature::Cosmetic => message("todo-cosmetic", &[("changes", &changes)]),
        Nature::Numbers => message("todo-numbers", &[("changes", &changes)]),
        Nature::Wording => changes,
    }
}

/// Says why nobody knows which text a translation renders, and what to do.
fn sentence(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Broken => "doubt-broken",
        Doubt::NoSource => "doubt-no-source",
        Doubt::SeveralMarks => "doubt-several-marks",
        Doubt::LineBelow => "doubt-line-below",
        Doubt::EditedSource => "doubt-edited-source",
        Doubt::NotOneLine => "doubt-not-one-line",
        Doubt::EditedStale => "doubt-edited-stale",
        Doubt::Unknown => "doubt-unknown",
        Doubt::Unfinished => "doubt-unfinished",
    }
}
