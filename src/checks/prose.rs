//! A text as checks read it.

use std::cell::OnceCell;
use std::ops::Range;

use super::facts::{Fact, Said, Units};
use super::language::Words;
use super::typography::Seen;
use crate::format::markdown::shown::Shown;
use crate::format::markdown::view::{Span, SpanKind, view};
use crate::model::{Kind, Locale};

/// A text with its locale, its markup, and what families of checks read out of
/// it, which is looked for once however many translations are compared with it.
#[derive(Debug)]
pub struct Prose<'a> {
    /// The text, with placeholders as `{ $name }`.
    pub text: &'a str,
    /// The locale in which it is written.
    pub locale: &'a Locale,
    /// Which block it is.
    pub kind: Kind,
    /// The pieces of the text, in order.
    pub spans: Vec<Span>,
    shown: OnceCell<Shown>,
    facts: OnceCell<Vec<Fact>>,
    said: OnceCell<Said>,
    units: OnceCell<Units>,
    words: OnceCell<Words>,
    seen: OnceCell<Seen>,
}

impl<'a> Prose<'a> {
    /// Reads a text.
    pub fn new(text: &'a str, locale: &'a Locale, kind: Kind) -> Self {
        Self {
            text,
            locale,
            kind,
            spans: view(text, kind),
            shown: OnceCell::new(),
            facts: OnceCell::new(),
            said: OnceCell::new(),
            units: OnceCell::new(),
            words: OnceCell::new(),
            seen: OnceCell::new(),
        }
    }

    /// Returns the bytes that a reader sees as prose: no markup, no code, no
    /// placeholders.
    pub fn runs(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        self.of_kind(SpanKind::Text)
    }

    /// Returns the bytes of one kind of pieces.
    pub fn of_kind(&self, kind: SpanKind) -> impl Iterator<Item = Range<usize>> + '_ {
        self.spans.iter().filter(move |span| span.kind == kind).map(|span| span.range.clone())
    }

    /// Returns the text as facts are looked for in it.
    pub(super) fn shown(&self) -> &Shown {
        self.shown.get_or_init(|| super::facts::shown(self))
    }

    /// Returns the facts of the text, in order.
    pub fn facts(&self) -> &[Fact] {
        self.facts.get_or_init(|| super::facts::facts(self))
    }

    /// Returns what the text says in words.
    pub(super) fn said(&self) -> &Said {
        self.said.get_or_init(|| super::facts::said(self))
    }

    /// Returns the units that the text names beside its facts.
    pub(super) fn units(&self) -> Units {
        *self.units.get_or_init(|| Units::of(self))
    }

    /// Returns the words of the text, in order.
    pub fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(self))
    }

    /// Returns the text as a reader sees it.
    pub(super) fn seen(&self) -> &Seen {
        self.seen.get_or_init(|| Seen::new(self))
    }
}
