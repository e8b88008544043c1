//! Brackets without their other half.

use super::Look;
use super::seen::Seen;
use crate::checks::Hit;

/// Looks for brackets that are not closed, or not opened, where those of the
/// source are.
pub(super) fn brackets(look: &Look<'_>) -> Option<Hit> {
    const ALL: [char; 8] = ['(', ')', '[', ']', '（', '）', '［', '］'];
    let seen = look.seen;
    if !seen.text.contains(ALL) {
        return None;
    }
    let at = lone(seen)?;
    if lone(look.source.seen()).is_some() {
        return None;
    }
    let found = seen.after(at).map(String::from).unwrap_or_default();
    Some(Hit::new("brackets", seen.around(at..at + found.len())).arg("found", found))
}

/// Returns where the first bracket stands that has no other half.
fn lone(seen: &Seen) -> Option<usize> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut first = None;
    for (at, c) in seen.text.char_indices() {
        let closing = match c {
            '(' | '（' => {
                open.push((at, ')'));
                continue;
            }
            '[' | '［' => {
                open.push((at, ']'));
                continue;
            }
            ')' | '）' => ')',
            ']' | '］' => ']',
            _ => continue,
        };
        match open.last() {
            Some((_, wanted)) if *wanted == closing => {
                open.pop();
            }
            _ if is_smiley(seen, at) || is_list_mark(seen, at) => {}
            _ => first = first.or(Some(at)),
        }
    }
    let unclosed = open.iter().map(|(at, _)| *at).find(|&at| !is_smiley(seen, at));
    [first, unclosed].into_iter().flatten().min()
}

/// Says whether a bracket is a mouth, as in `:)` and `;-(`.
fn is_smiley(seen: &Seen, at: usize) -> bool {
    let before = seen.text[..at].trim_end_matches(['-', '\'']);
    before.ends_with([':', ';', '=', ')', '(']) && at - before.len() <= 1
}

/// The most letters of a number of a list, as in `viii)`.
const MAX_MARK: usize = 5;

/// Says whether a closing bracket ends the number of a list, as in `a)`.
fn is_list_mark(seen: &Seen, at: usize) -> bool {
    let before = &seen.text[..at];
    let mark = |c: &char| c.is_alphanumeric() || *c == '.';
    let letters: Vec<char> = before.chars().rev().take(MAX_MARK + 1).take_while(mark).collect();
    let width: usize = letters.iter().map(|c| c.len_utf8()).sum();
    let roman = |c: &char| "ivxlcIVXLC".contains(*c);
    let number = letters.len() == 1
        || letters.iter().all(|c| c.is_numeric() || *c == '.')
        || letters.iter().all(roman);
    let free = seen.before(at - width).is_none_or(|c| !c.is_alphanumeric() && c != '.');
    (1..=MAX_MARK).contains(&letters.len()) && number && free
}
