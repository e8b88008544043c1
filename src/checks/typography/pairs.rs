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

/// The marks so far.
#[derive(Default)]
struct Stack {
    all: Vec<Opened>,
    /// The numbers of those that are open, the innermost last.
    open: Vec<usize>,
    /// How many of these are double marks.
    doubles: usize,
    /// Marks that close and were never opened.
    stray: Vec<Mark>,
}

/// A mark that opens.
struct Opened {
    mark: Mark,
    close: Option<Mark>,
    /// The number of the mark around it.
    within: Option<usize>,
}

impl Stack {
    fn has_double(&self) -> bool {
        self.doubles > 0
    }

    fn push(&mut self, mark: Mark) {
        self.doubles += usize::from(!is_single(&mark));
        self.all.push(Opened { mark, close: None, within: self.open.last().copied() });
        self.open.push(self.all.len() - 1);
    }

    fn double(&mut self, mark: Mark, role: Role) {
        match (role, self.has_double()) {
            (Role::Opens, _) | (Role::Either, false) => self.push(mark),
            (Role::Closes, false) => self.stray.push(mark),
            (_, true) => {
                // Single ones that nothing closed were none.
                while self.open.last().is_some_and(|&index| is_single(&self.all[index].mark)) {
                    self.open.pop();
                }
                if let Some(index) = self.open.pop() {
                    self.doubles -= 1;
                    self.all[index].close = Some(mark);
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
        let opened = self.open.last().copied().filter(|&index| is_single(&self.all[index].mark));
        let opening = opens(before) && after.is_some_and(|c| !c.is_whitespace());
        // Where both marks are alike, as in Swedish, only a pair says so.
        let may_open = mark.mark != '’' || profile.inner.contains("’’");
        match opened {
            Some(index) if !opening && (self.all[index].mark.mark == '\'') == typed => {
                self.open.pop();
                self.all[index].close = Some(mark);
            }
            _ if opening && may_open => self.push(mark),
            _ => {}
        }
    }

    fn done(self) -> Pairing {
        let mut out = Pairing { pairs: Vec::new(), lone: self.stray };
        let merged = merged(&self.all);
        // The pair that each mark is in or opens, as far as it is in any.
        let mut numbers: Vec<Option<usize>> = Vec::with_capacity(self.all.len());
        for (Opened { mark, close, within }, merged) in self.all.into_iter().zip(merged) {
            let within = within.and_then(|around| numbers[around]);
            numbers.push(if close.is_some() { Some(out.pairs.len()) } else { within });
            match close {
                Some(close) => out.pairs.push(Pair { open: mark, close, within }),
                None if is_single(&mark) || merged => {}
                None => out.lone.push(mark),
            }
        }
        out.lone.sort_by_key(|mark| mark.at.start);
        out
    }
}

/// Says of each mark whether the one that closes another one within closes it
/// too, as in `«Café «Europa»`.
fn merged(all: &[Opened]) -> Vec<bool> {
    let mut merged = vec![false; all.len()];
    for inner in all.iter().filter(|inner| inner.close.is_some() && inner.mark.mark != '"') {
        let Some(around) = inner.within else { continue };
        merged[around] |= all[around].close.is_none() && all[around].mark.mark == inner.mark.mark;
    }
    merged
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
