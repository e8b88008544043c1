//! Results as Markdown, for the description of a pull request. What people
//! have written stands in code and cannot become markup, a link, or a mention.

use super::text::cost::{summary, what, word};
use crate::l10n::message;
use crate::workflow::cost::{FactChange, StatementCost};

/// How many segments of a statement are listed.
const LISTED: usize = 50;

/// Returns what an edit costs: a table of the statements, and the segments of
/// each below, and the values that all languages take from the source.
pub fn cost(costs: &[StatementCost], facts: &[FactChange], since: &str) -> String {
    if costs.is_empty() && facts.is_empty() {
        return format!("{}\n", message("cost-nothing", &[("since", &code(since))]));
    }
    let head = |id: &str| message(id, &[]);
    let mut out = format!(
        "### {}\n\n| {} | {} | {} | {} |\n| --- | --- | --- | --- |\n",
        head("cost-title"),
        head("status-statement"),
        head("cost-head"),
        head("cost-languages"),
        head("cost-head-due"),
    );
    for cost in costs {
        let locales: Vec<String> = cost.locales.keys().map(ToString::to_string).collect();
        out.push_str(&format!(
            "| {} | {} | {} | {} |\n",
            code(cost.id.as_str()),
            summary(cost),
            locales.join(", "),
            cost.due.map(|due| due.to_string()).unwrap_or_default(),
        ));
    }
    for cost in costs {
        out.push_str(&segments(cost));
    }
    for FactChange { name, previous, value } in facts {
        let word = message("cost-fact", &[]);
        out.push_str(&format!("\n- {word} {}: {} → {}\n", code(name), code(previous), code(value)));
    }
    out
}

fn segments(cost: &StatementCost) -> String {
    let mut out = format!("\n<details><summary>{}</summary>\n\n", code(cost.id.as_str()));
    for segment in cost.segments.iter().take(LISTED) {
        let word = message(word(segment), &[]);
        out.push_str(&format!(
            "- {word} {}: {}\n",
            code(segment.id.as_str()),
            code(&what(segment))
        ));
    }
    for value in cost.values.iter().take(LISTED) {
        let (id, kind) = (code(value.id.as_str()), value.kind.as_str());
        out.push_str(&format!(
            "- {kind} {id}: {} → {}\n",
            code(&value.previous),
            code(&value.value)
        ));
    }
    if cost.segments.len() > LISTED {
        let more =
            crate::l10n::message_with("cost-more", &[], &[("count", cost.segments.len() - LISTED)]);
        out.push_str(&format!("- {more}\n"));
    }
    out.push_str("\n</details>\n");
    out
}

/// Writes a text as HTML code, which Markdown does not look into but for its
/// own signs: these are written as numbers. Addresses of mail are found behind
/// these too, so a comment keeps their halves apart.
fn code(text: &str) -> String {
    let mut out = String::from("<code>");
    for c in super::text::safe(text).chars() {
        match c {
            '@' => out.push_str("<!-- -->&#64;"),
            '&' | '<' | '>' | '"' | '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '!'
            | ':' => {
                out.push_str(&format!("&#{};", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    out.push_str("</code>");
    out.replace("www.", "&#119;ww.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_markup() {
        let written = code("<img src=x> | `a` @team *b* \u{202e}\n a@b.example www.b.example");
        let inside = written.trim_start_matches("<code>").trim_end_matches("</code>");
        assert!(inside.contains("a<!-- -->&#64;b.example &#119;ww.b.example"), "{written}");
        let inside = inside.replace("<!-- -->", "");
        assert!(!inside.contains(['<', '>', '|', '`', '@', '*', '\n', '\u{202e}']), "{written}");
    }
}
