//! Why translations are stale: the previous source, the present one with what
//! changed marked, and the translation.

use super::todo::{place, reason, status_word};
use super::{Tone, paint, safe, wrapped};
use crate::l10n::message;
use crate::model::Locale;
use crate::workflow::tasks::Task;
use crate::workflow::text_diff::{Run, runs, sentences};

/// Returns the texts of one locale's tasks that have a translation.
pub fn diff(locale: &Locale, tasks: &[Task]) -> String {
    if tasks.is_empty() {
        return format!("{}\n", message("diff-nothing", &[("locale", &locale.to_string())]));
    }
    tasks.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn one(task: &Task) -> String {
    let status = message(status_word(task.status), &[]);
    let mut out = format!(
        "{}  {}  {}\n",
        paint(Tone::Strong, &safe(&place(task))),
        task.id,
        paint(Tone::Doubtful, &status),
    );
    out.push_str(&wrapped("  ", &paint(Tone::Faint, &reason(task))));
    let label = |id: &str| format!("  {}  ", paint(Tone::Faint, &message(id, &[])));
    if let Some(previous) = &task.previous {
        let runs = runs(previous, &task.source);
        out.push_str(&wrapped(&label("diff-was"), &old_side(&runs)));
        out.push_str(&wrapped(
            &label("diff-now"),
            &new_side(task.source_locale.language(), &task.source, &runs),
        ));
    } else {
        out.push_str(&wrapped(&label("diff-now"), &safe(&task.source)));
    }
    let target = format!("  {}  ", paint(Tone::Faint, &super::fit(&task.locale.to_string(), 3)));
    out.push_str(&wrapped(&target, &safe(&task.target)));
    out
}

/// Marks the words that went away.
pub(super) fn old_side(runs: &[Run]) -> String {
    let show = |run: &Run| {
        if run.old == run.new { safe(&run.old) } else { marked(&run.old, "[-", "-]", Tone::Bad) }
    };
    runs.iter().map(show).collect()
}

/// Marks the words that are new, and fades the sentences that did not change.
pub(super) fn new_side(language: &str, text: &str, runs: &[Run]) -> String {
    let ends: Vec<usize> = sentences(language, text)
        .iter()
        .scan(0, |end, sentence| {
            *end += sentence.len();
            Some(*end)
        })
        .collect();
    let mut out = vec![(String::new(), false); ends.len().max(1)];
    let (mut at, mut sentence) = (0, 0);
    for run in runs {
        let changed = run.old != run.new;
        if changed && run.new.is_empty() {
            out[sentence].1 = true;
        }
        let mut rest = run.new.as_str();
        while !rest.is_empty() {
            while sentence + 1 < ends.len() && at >= ends[sentence] {
                sentence += 1;
            }
            let room = ends.get(sentence).map_or(rest.len(), |end| end.saturating_sub(at));
            let end = rest.floor_char_boundary(room.min(rest.len())).max(1);
            let (part, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            let shown = if changed { marked(part, "{+", "+}", Tone::Good) } else { safe(part) };
            out[sentence].0.push_str(&shown);
            out[sentence].1 |= changed;
            at += part.len();
            rest = after;
        }
    }
    let show = |(text, changed): &(String, bool)| {
        if *changed || out.len() == 1 { text.clone() } else { paint(Tone::Faint, text) }
    };
    out.iter().map(show).collect()
}

/// Puts marks around the words of a text, not around the space beside them.
fn marked(text: &str, open: &str, close: &str, tone: Tone) -> String {
    let words = text.trim();
    let start = text.len() - text.trim_start().len();
    let (before, after) = (&text[..start], &text[start + words.len()..]);
    if words.is_empty() {
        return safe(text);
    }
    format!("{before}{}{after}", paint(tone, &format!("{open}{}{close}", safe(words))))
}
