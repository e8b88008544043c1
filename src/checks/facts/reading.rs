//! A text as facts are looked for in it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use super::Sense;
use crate::checks::Prose;
use crate::format::markdown::shown::Shown;
use crate::format::markdown::view::SpanKind;
use crate::language::calendar::Calendar;
use crate::language::numbers::{decimal_mark, digit};
use crate::language::numerals::{self, Numerals};
use crate::language::units::{word_at, word_before};
use crate::model::Locale;

/// A text as it is seen, with its digits.
pub(super) struct Reading<'a> {
    pub(super) prose: &'a Prose<'a>,
    pub(super) shown: &'a Shown,
    /// The runs of digits, in order.
    pub(super) runs: Vec<Run>,
    pub(super) profile: Arc<Profile>,
    pub(super) numerals: Option<&'static Numerals>,
}

/// What is known of a locale.
pub(super) struct Profile {
    /// What parts decimals, where that is known.
    pub(super) decimal: Option<char>,
    pub(super) calendar: Calendar,
}

/// Digits without anything between them.
pub(super) struct Run {
    /// Where they stand in what is seen.
    pub(super) range: Range<usize>,
    /// The digits as those of ASCII.
    pub(super) digits: String,
}

/// A fact that begins with a run of digits.
pub(super) struct Taken {
    pub(super) sense: Sense,
    /// Where it stands in what is seen.
    pub(super) range: Range<usize>,
    /// The first run that is no part of it.
    pub(super) next: usize,
}

/// What stands where markup does that joins nothing.
const MARK: &str = " \u{fffc} ";

/// Returns a text as it is seen, without what no reader reads as prose.
pub(in crate::checks) fn shown(prose: &Prose<'_>) -> Shown {
    let mut shown = Shown::default();
    for span in &prose.spans {
        let text = &prose.text[span.range.clone()];
        match span.kind {
            SpanKind::Text => shown.push(text, span.range.start),
            SpanKind::Placeholder if text == "{ $br }" => shown.mark(" ", span.range.clone()),
            SpanKind::Placeholder | SpanKind::Code | SpanKind::Html | SpanKind::Footnote => {
                shown.mark(MARK, span.range.clone());
            }
            SpanKind::Emphasis
            | SpanKind::Strong
            | SpanKind::Strikethrough
            | SpanKind::Link
            | SpanKind::Image => {}
        }
    }
    shown
}

impl Profile {
    /// Returns what is known of a locale, read once.
    fn of(locale: &Locale) -> Arc<Self> {
        static READ: LazyLock<RwLock<BTreeMap<Locale, Arc<Profile>>>> =
            LazyLock::new(RwLock::default);
        let read = READ.read().unwrap_or_else(PoisonError::into_inner).get(locale).cloned();
        read.unwrap_or_else(|| {
            let calendar = Calendar::of(locale.language());
            let profile = Arc::new(Self { decimal: decimal_mark(locale), calendar });
            let mut all = READ.write().unwrap_or_else(PoisonError::into_inner);
            all.insert(locale.clone(), Arc::clone(&profile));
            profile
        })
    }
}

impl<'a> Reading<'a> {
    pub(super) fn new(prose: &'a Prose<'a>) -> Self {
        let shown = prose.shown();
        let runs = runs(shown);
        let language = prose.locale.language();
        Self {
            prose,
            shown,
            runs,
            profile: Profile::of(prose.locale),
            numerals: numerals::of(language),
        }
    }

    pub(super) fn language(&self) -> &str {
        self.prose.locale.language()
    }

    /// Returns what stands behind a run.
    pub(super) fn after(&self, run: usize) -> &str {
        &self.shown.text[self.runs[run].range.end..]
    }

    /// Returns what stands before a run.
    pub(super) fn before(&self, run: usize) -> &str {
        &self.shown.text[..self.runs[run].range.start]
    }

    /// Returns what stands between a run and the next; `None` behind the last.
    pub(super) fn gap(&self, run: usize) -> Option<&str> {
        let next = self.runs.get(run + 1)?;
        Some(&self.shown.text[self.runs[run].range.end..next.range.start])
    }

    /// Returns the digits of a run; none where there is no such run.
    pub(super) fn digits(&self, run: usize) -> &str {
        self.runs.get(run).map_or("", |run| &run.digits)
    }

    /// Returns a run of at most some digits as a number.
    pub(super) fn small(&self, run: usize, digits: usize) -> Option<u16> {
        let text = self.digits(run);
        if text.len() > digits { None } else { text.parse().ok() }
    }

    /// Returns the year that a run of four digits says.
    pub(super) fn year(&self, run: usize) -> Option<u16> {
        let year = self.small(run, 4).filter(|year| (1000..=2999).contains(year))?;
        // Thailand counts from the death of Buddha.
        let buddhist = self.language() == "th" && year > 2400;
        Some(if buddhist { year - BUDDHA } else { year })
    }

    /// Returns a fact that takes runs from one up to another, and perhaps more.
    pub(super) fn taken(&self, sense: Sense, from: usize, next: usize) -> Taken {
        let range = self.runs[from].range.start..self.runs[next - 1].range.end;
        Taken { sense, range, next }
    }

    /// Says whether one of some beginnings of words stands shortly before a run.
    pub(super) fn is_introduced(&self, run: usize, stems: &[&str]) -> bool {
        let before = self.before(run);
        let from = before.char_indices().rev().nth(CONTEXT).map_or(0, |(at, _)| at);
        let context = before[from..].to_lowercase();
        let begins = |at: usize| !context[..at].ends_with(char::is_alphabetic);
        stems.iter().any(|stem| context.match_indices(stem).any(|(at, _)| begins(at)))
    }
}

/// The years between two ways to count.
const BUDDHA: u16 = 543;
/// How many characters before a number say what it is.
const CONTEXT: usize = 30;

fn runs(shown: &Shown) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, c) in shown.text.char_indices() {
        // `²` and `①` are no digits of a number.
        let value = digit(c).filter(|_| shown.is_digit(at));
        let Some(value) = value else { continue };
        let (digit, end) = (char::from(b'0' + value), at + c.len_utf8());
        match runs.last_mut() {
            Some(last) if last.range.end == at => {
                last.range.end = end;
                last.digits.push(digit);
            }
            _ => runs.push(Run { range: at..end, digits: digit.into() }),
        }
    }
    runs
}

/// Returns a text without the spaces before it.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_start_matches(' ')
}

/// Returns the word that stands next in a text, behind spaces.
pub(super) fn next_word(text: &str) -> &str {
    word_at(trimmed(text))
}

/// Returns the word that stands last in a text, before spaces.
pub(super) fn last_word(text: &str) -> &str {
    word_before(text.trim_end_matches(' '))
}
