//! Writing: a text in the place of a leaf.

use std::collections::BTreeMap;
use std::collections::HashMap;

use crate::model::segment::{BREAK, Piece, pieces};
use crate::model::{Placeholder, PlaceholderKind};

use super::inline::escape;
use super::leaf::{Form, Leaf};
use super::literals::fill_facts;
use super::text::{is_escaped, lines, one_line};

/// What stands for values of the source in one target.
#[derive(Debug, Clone, Copy)]
pub(super) struct Values<'a> {
    /// Link destinations with what stands for them.
    pub(super) links: &'a BTreeMap<String, String>,
    /// The values of facts.
    pub(super) facts: &'a BTreeMap<String, String>,
}

impl Values<'_> {
    /// Says whether a leaf is written otherwise than it stands in the source.
    pub(super) fn change(&self, leaf: &Leaf) -> bool {
        leaf.placeholders.iter().any(|placeholder| match placeholder.kind {
            PlaceholderKind::Fact => self.facts.contains_key(&placeholder.name),
            _ => self.of(placeholder) != placeholder.value,
        })
    }

    /// Says whether a fact makes a link destination of a leaf one that has to
    /// stand in angle brackets.
    pub(super) fn need_brackets(&self, leaf: &Leaf) -> bool {
        leaf.placeholders.iter().any(|placeholder| {
            let is_destination =
                matches!(placeholder.kind, PlaceholderKind::Link | PlaceholderKind::Image);
            let value = self.of(placeholder);
            is_destination && value != placeholder.value && destination(&value) != value
        })
    }

    /// Returns what is written for a placeholder.
    pub(super) fn of(&self, placeholder: &Placeholder) -> String {
        let value = &placeholder.value;
        match placeholder.kind {
            PlaceholderKind::Fact => match self.facts.get(&placeholder.name) {
                Some(value) => value.replace(['\r', '\n'], " "),
                None => format!("{{ ${} }}", placeholder.name),
            },
            PlaceholderKind::Link
            | PlaceholderKind::Image
            | PlaceholderKind::Url
            | PlaceholderKind::Email => match self.links.get(value) {
                Some(mapped) => mapped.replace(['\r', '\n'], " "),
                None => fill_facts(value, self.facts),
            },
            PlaceholderKind::Iban | PlaceholderKind::Tag | PlaceholderKind::Unknown => {
                value.clone()
            }
        }
    }
}

/// Returns a text as it is written in the place of a leaf.
///
/// `names` are the names that the text gives the leaf's placeholders, index by
/// index. A name that is not among them is written as it stands. `around` is
/// written before and after the text.
pub(super) fn render(
    leaf: &Leaf,
    text: &str,
    names: &[&str],
    values: &Values<'_>,
    around: (&str, &str),
) -> String {
    let indices: HashMap<&str, usize> =
        names.iter().enumerate().map(|(n, name)| (*name, n)).collect();
    let text = escape(&one_line(text), &leaf.place);
    let mut out = around.0.to_owned();
    for (n, line) in lines(&text).enumerate() {
        if n > 0 {
            hard_break(&mut out, leaf);
        }
        let from = out.len();
        expand(&mut out, line, leaf, &indices, values);
        if leaf.placeholders.iter().any(|p| p.kind == PlaceholderKind::Fact) && !leaf.place.html {
            guard_fact(&mut out, from, leaf, line, n == 0);
        }
    }
    let abuts = !around.1.is_empty() || leaf.place.tight;
    if abuts && is_escaped(&out, out.len()) {
        out.push(' ');
    }
    out.push_str(around.1);
    if leaf.place.cell { out.replace('|', "\\|") } else { out }
}

/// Escapes a line that opens a block only because of a fact in it.
fn guard_fact(out: &mut String, from: usize, leaf: &Leaf, line: &str, first: bool) {
    if line.contains('{') && !leaf.place.scalar {
        let safe = super::text::escape_line(&out[from..], &leaf.place, first, false);
        out.truncate(from);
        out.push_str(&safe);
    }
}

/// Fills facts into a leaf as it stands in the source; a value cannot leave its
/// place either.
pub(super) fn fill(text: &str, leaf: &Leaf, facts: &BTreeMap<String, String>) -> String {
    if leaf.place.html {
        return fill_facts(text, facts);
    }
    let in_cell = |(name, value): (&String, &String)| (name.clone(), value.replace('|', "\\|"));
    let escaped: BTreeMap<_, _>;
    let facts = if leaf.place.cell {
        escaped = facts.iter().map(in_cell).collect();
        &escaped
    } else {
        facts
    };
    let mut out = String::with_capacity(text.len());
    for (n, line) in text.split_inclusive(['\r', '\n']).enumerate() {
        let body = line.trim_start_matches([' ', '\t', '>']);
        let filled = fill_facts(body, facts);
        out.push_str(&line[..line.len() - body.len()]);
        let escaped = |line: &str| {
            let (text, end) = line.split_at(line.trim_end_matches(['\r', '\n']).len());
            super::text::escape_line(text, &leaf.place, n == 0, false) + end
        };
        if filled != body && escaped(body) == body {
            out.push_str(&escaped(&filled));
        } else {
            out.push_str(&filled);
        }
    }
    out
}

/// Ends a line so that the next one goes on in the same block.
fn hard_break(out: &mut String, leaf: &Leaf) {
    if leaf.place.scalar {
        out.push(' ');
    } else if leaf.place.single_line {
        out.push_str("<br>");
    } else {
        let escaped = is_escaped(out, out.len());
        out.push_str(if escaped { "  \n" } else { "\\\n" });
        out.push_str(&leaf.place.prefix);
    }
}

fn expand(
    out: &mut String,
    line: &str,
    leaf: &Leaf,
    indices: &HashMap<&str, usize>,
    values: &Values<'_>,
) {
    let mut at = 0;
    let mut skip = 0;
    for piece in pieces(line) {
        match piece {
            Piece::Plain(plain) => {
                out.push_str(&plain[skip..]);
                at += plain.len();
                skip = 0;
            }
            Piece::Placeholder(name) => {
                at += name.len() + "{ $ }".len();
                match indices.get(name) {
                    Some(&index) => skip = put(out, &line[at..], leaf, index, values),
                    None if name == BREAK => out.push(' '),
                    None => out.push_str(&format!("{{ ${name} }}")),
                }
            }
        }
    }
}

/// Writes a placeholder, and returns how much of the text after it belongs to
/// it.
fn put(out: &mut String, after: &str, leaf: &Leaf, index: usize, values: &Values<'_>) -> usize {
    let placeholder = &leaf.placeholders[index];
    let value = values.of(placeholder);
    let in_link = out.ends_with("](");
    match &leaf.forms[index] {
        Form::Angle => out.push_str(&format!("<{value}>")),
        Form::Reference { label, title } if in_link && value == placeholder.value => {
            let tail = match title {
                Some(title) => format!(" {title})"),
                None => ")".to_owned(),
            };
            if after.starts_with(&tail) {
                out.pop();
                out.push_str(&format!("[{label}]"));
                return tail.len();
            }
            out.push_str(&destination(&value));
        }
        Form::Inline | Form::Reference { .. } if in_link => out.push_str(&destination(&value)),
        _ => out.push_str(&value),
    }
    0
}

/// Writes a link destination, in angle brackets where it could not stand
/// without them (`CommonMark` 0.31, 6.3).
fn destination(value: &str) -> String {
    let mut depth = 0i32;
    let mut sound = !value.is_empty() && !value.starts_with('<');
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        sound &= (0..32).contains(&depth) && !c.is_ascii_control() && c != ' ';
    }
    if sound && depth == 0 { value.to_owned() } else { format!("<{value}>") }
}
