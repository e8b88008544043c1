//! Finding out which quotation mark belongs to which.

use std::ops::Range;

use super::seen::{OBJECT, Seen};
use crate::language::typography::Profile;

/// A quotation mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// Where it stands in what is seen.
    pub(super) at: Range<usize>,
    /// The mark; of two commas or apostrophes in its place, one.
    pub(super) mark: char,
}

/// Two marks with what stands between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) open: Mark,
    pub(super) close: Mark,
    /// The number of the pair around it.
    pub(super) within: Option<usize>,
}

/// The marks of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Pairing {
    /// Those that belong together, in the order in which they open.
    pub(super) pairs: Vec<Pair>,
    /// Those without another half, in the order of the text.
    pub(super) lone: Vec<Mark>,
}

impl Pair {
    pub(super) fn marks(&self) -> (char, char) {
        (self.open.mark, self.close.mark)
    }

    /// Says whether a keyboard has the marks.
    pub(super) fn is_typed(&self) -> bool {
        let typed = |mark: char| matches!(mark, '"' | '\'' | ',');
        typed(self.open.mark) || typed(self.close.mark)
    }
}

/// All that may be a quotation mark.
const MARKS: [char; 18] =
    ['"', '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』', '‘', '’', '‚', '‹', '›', '\'', ','];

/// What a mark does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
    /// The marks before it decide.
    Either,
}

/// Pairs the quotation marks of a text; `None` where nobody can tell what
/// belongs together.
pub(super) fn pair_up(seen: &Seen, profile: &Profile) -> Option<Pairing> {
    let mut stack = Stack::default();
    let mut skip = 0;
    let first = |byte| matches!(byte, b'"' | b'\'' | b',' | 0xc2 | 0xe2 | 0xe3);
    for (at, c) in seen.marks(first).filter(|(_, c)| MARKS.contains(c)) {
        if at < skip {
            continue;
        }
        let twice = matches!(c, ',' | '\'') && seen.text[at + 1..].starts_with(c);
        let end = at + c.len_utf8() * if twice { 2 } else { 1 };
        skip = end;
        let (before, after) = (seen.before(at), seen.after(end));
        let mark = Mark { at: at..end, mark: c };
        match c {
            ',' if !(twice && opens(before) && after.is_some_and(char::is_alphanumeric)) => {}
            '"' if profile.straight => {}
            // Part of a word, or an inch.
            '"' | '”' if within_word(before) && within_word(after) => return None,
            '"' | '”' if !stack.has_double() && before.is_some_and(char::is_numeric) => {}
            '\'' | '’' | '‘' | '‚' if !twice => stack.single(mark, before, after, profile),
            _ => stack.double(mark, role(c, before, after, profile)),
        }
    }
    Some(stack.done())
}

/// The marks that were opened.
#[derive(Default)]
struct Stack {
    /// All that was opened, with what closed it, and what it stands in.
    all: Vec<(Mark, Option<Mark>, Option<usize>)>,
    open: Vec<usize>,
    stray: Vec<Mark>,
}

impl Stack {
    fn has_double(&self) -> bool {
        self.open.iter().any(|&index| !is_single(&self.all[index].0))
    }

    fn push(&mut self, mark: Mark) {
        self.all.push((mark, None, self.open.last().copied()));
        self.open.push(self.all.len() - 1);
    }

    fn double(&mut self, mark: Mark, role: Role) {
        match role {
            Role::Opens => self.push(mark),
            Role::Either if !self.has_double() => self.push(mark),
            _ if !self.has_double() => self.stray.push(mark),
            _ => {
                // Single ones that nothing closed were none.
                while let Some(index) = self.open.pop() {
                    if !is_single(&self.all[index].0) {
                        self.all[index].1 = Some(mark);
                        break;
                    }
                }
            }
        }
    }

    /// Takes a single mark, which is an apostrophe more often than not.
    fn single(&mut self, mark: Mark, before: Option<char>, after: Option<char>, profile: &Profile) {
        let typed = mark.mark == '\'';
        if within_word(before) && within_word(after) || typed && !profile.singles {
            return;
        }
        let opened = self.open.last().copied().filter(|&index| is_single(&self.all[index].0));
        let opening = opens(before) && after.is_some_and(|c| !c.is_whitespace());
        // Where both marks are alike, as in Swedish, only a pair says so.
        let may_open = mark.mark != '’' || profile.inner.contains("’’");
        match opened {
            Some(index) if !opening && (self.all[index].0.mark == '\'') == typed => {
                self.open.pop();
                self.all[index].1 = Some(mark);
            }
            _ if opening && may_open => self.push(mark),
            _ => {}
        }
    }

    fn done(self) -> Pairing {
        let mut numbers = vec![None; self.all.len()];
        let mut out = Pairing { pairs: Vec::new(), lone: self.stray };
        let merged = merged(&self.all);
        for (index, (open, close, within)) in self.all.into_iter().enumerate() {
            match close {
                Some(close) => {
                    numbers[index] = Some(out.pairs.len());
                    let within = within.and_then(|around| numbers[around]);
                    out.pairs.push(Pair { open, close, within });
                }
                None if is_single(&open) || merged.contains(&index) => {}
                None => out.lone.push(open),
            }
        }
        out.lone.sort_by_key(|mark| mark.at.start);
        out
    }
}

/// Returns which marks are closed by the mark that closes another one within,
/// as in `«Café «Europa»`.
fn merged(all: &[(Mark, Option<Mark>, Option<usize>)]) -> Vec<usize> {
    let twice = |(mark, close, within): &(Mark, Option<Mark>, Option<usize>)| {
        let around = (*within)?;
        let (other, none, _) = &all[around];
        (close.is_some() && none.is_none() && other.mark == mark.mark && mark.mark != '"')
            .then_some(around)
    };
    let mut found: Vec<usize> = all.iter().filter_map(twice).collect();
    found.dedup();
    found
}

fn is_single(mark: &Mark) -> bool {
    matches!(mark.mark, '‘' | '’' | '‚') || mark.mark == '\'' && mark.at.len() == 1
}

fn within_word(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

/// Says whether a quotation may begin behind a character.
fn opens(before: Option<char>) -> bool {
    before.is_none_or(|c| c.is_whitespace() || "([{¿¡—–-/'’„“«‚‘「『".contains(c))
}

/// Says whether a quotation may end before a character.
fn closes(after: Option<char>) -> bool {
    after
        .is_none_or(|c| c.is_whitespace() || ")]},.;:!?…—–-/”“»’‘」』、。，；：！？،؛؟".contains(c))
}

/// Returns what a mark does, by what stands beside it, else by the language.
fn role(mark: char, before: Option<char>, after: Option<char>, profile: &Profile) -> Role {
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    match mark {
        '„' | ',' | '「' | '『' => return Role::Opens,
        '」' | '』' => return Role::Closes,
        _ => {}
    }
    match (opens(before), closes(after)) {
        (true, false) => Role::Opens,
        (false, true) => Role::Closes,
        (true, true) if blank(before) && !blank(after) && after != Some(OBJECT) => Role::Either,
        _ => by_language(mark, profile),
    }
}

/// Returns what a mark does where the language has it on one side only.
fn by_language(mark: char, profile: &Profile) -> Role {
    let both = [profile.outer, profile.inner];
    let pairs = || both.iter().flat_map(|list| Profile::pairs(list));
    match (pairs().any(|pair| pair.0 == mark), pairs().any(|pair| pair.1 == mark)) {
        (true, false) => Role::Opens,
        (false, true) => Role::Closes,
        _ => Role::Either,
    }
}
