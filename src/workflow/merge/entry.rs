//! Joining one entry that both sides have, and at least one changed.

use super::{Part, Side};
use crate::format::fluent::lines::{self, Line};
use crate::model::{Entry, Fingerprint, SourceMark, StaleMark};
use crate::workflow::refresh::is_of_people;
use crate::workflow::status::{Doubt, known_base, reads_as_bound};
use crate::workflow::text_diff;

/// What came of joining an entry.
pub(super) enum Joined {
    /// The entry.
    Text(String),
    /// A person has to pick.
    Conflict,
}

/// The three versions of an entry.
struct Three<'a> {
    base: Option<&'a Part<'a>>,
    ours: &'a Part<'a>,
    theirs: &'a Part<'a>,
}

/// Joins the versions of an entry, none of which is one of the others.
/// `present` is the source text as it stands, `picked` the side whose
/// translation a person wants.
pub(super) fn join(
    base: Option<&Part<'_>>,
    ours: &Part<'_>,
    theirs: &Part<'_>,
    present: Option<Fingerprint>,
    picked: Option<Side>,
) -> Joined {
    let three = Three { base, ours, theirs };
    let sound = |part: &Part<'_>| !part.block.entry.broken && part.block.readable;
    let Some(value) = picked.or_else(|| three.value(present)) else { return Joined::Conflict };
    // Only a whole side can be taken of what cannot be read.
    let composed = || three.composed(value, present);
    let readable = [ours, theirs].into_iter().all(sound);
    let picked = || picked.map(|side| three.side(side).text().to_owned());
    let text = readable.then(composed).flatten().or_else(picked);
    text.map_or(Joined::Conflict, Joined::Text)
}

impl<'a> Three<'a> {
    fn side(&self, side: Side) -> &'a Part<'a> {
        match side {
            Side::Ours => self.ours,
            Side::Theirs => self.theirs,
        }
    }

    fn entry(&self, side: Side) -> &'a Entry {
        &self.side(side).block.entry
    }

    /// Returns the side whose translation is the newer one; `None` where both
    /// sides changed it.
    fn value(&self, present: Option<Fingerprint>) -> Option<Side> {
        let (ours, theirs) = (self.entry(Side::Ours), self.entry(Side::Theirs));
        let base = self.base.map(|base| base.block.entry.text.as_str());
        match (ours.text.as_str(), theirs.text.as_str()) {
            (ours, theirs) if ours == theirs => Some(self.marks(present)),
            _ if ours.is_empty() => Some(Side::Theirs),
            _ if theirs.is_empty() => Some(Side::Ours),
            (ours, _) if base == Some(ours) => Some(Side::Theirs),
            (_, theirs) if base == Some(theirs) => Some(Side::Ours),
            _ => None,
        }
    }

    /// Returns the side whose word on an unchanged translation counts: the one
    /// that changed its base, else the one that says more of it. Whatever a side
    /// says of the same translation is true.
    fn marks(&self, present: Option<Fingerprint>) -> Side {
        let base = self.base.map(|base| known_base(&base.block.entry));
        let (ours, theirs) =
            (known_base(self.entry(Side::Ours)), known_base(self.entry(Side::Theirs)));
        let newest = shown(self.entry(self.source(present, Side::Ours)));
        let says = |side| {
            let entry = self.entry(side);
            let base = known_base(entry).ok();
            let is_right = base.is_some() && entry.stales.is_empty() && reads_as_bound(entry);
            (is_right && base == newest, is_right, is_sound(entry))
        };
        match base {
            Some(base) if base == ours && base != theirs => Side::Theirs,
            Some(base) if base == theirs && base != ours => Side::Ours,
            _ if says(Side::Theirs) > says(Side::Ours) => Side::Theirs,
            _ => Side::Ours,
        }
    }

    /// Returns the side that shows the newer source text.
    fn source(&self, present: Option<Fingerprint>, value: Side) -> Side {
        let (ours, theirs) = (shown(self.entry(Side::Ours)), shown(self.entry(Side::Theirs)));
        let base = self.base.and_then(|base| shown(&base.block.entry));
        if ours == theirs {
            value
        } else if ours.is_none() || theirs.is_some() && theirs == present {
            Side::Theirs
        } else if theirs.is_none() || ours == present {
            Side::Ours
        } else if self.base.is_some() && base == ours {
            Side::Theirs
        } else {
            Side::Ours
        }
    }

    /// Writes the entry with the translation of one side under the source text
    /// of the newer one; `None` where nobody can say what the translation was
    /// made from, because its marks do not fit together.
    fn composed(&self, value: Side, present: Option<Fingerprint>) -> Option<String> {
        let source = self.source(present, value);
        let (shows, translated) = (self.side(source), self.entry(value));
        if !translated.is_empty() && !is_sound(translated) {
            return None;
        }
        // Lines are put in their order, so that a doubt which the order shows has
        // to be said.
        let (mark, stale) = if source == value && !hides_base(translated) {
            (translated.sources.first().copied(), translated.stales.first().copied())
        } else {
            marks(translated, shown(&shows.block.entry)?)?
        };
        let mut out = String::new();
        let mut push = |line: &str| out.extend([line, "\n"]);
        if self.is_obsolete() {
            push(&lines::mark("obsolete", ""));
        }
        self.people().iter().for_each(|line| push(line));
        of_source(shows).iter().for_each(|line| push(line));
        let base = stale.and_then(|mark| mark.base);
        if let Some(was) = base.and_then(|base| self.text_of(base)) {
            push(&lines::mark("was", &was));
            if let Some(changed) = self.shown(shows).and_then(|now| text_diff::summary(&was, &now))
            {
                push(&lines::mark("changed", &changed));
            }
        }
        mark.into_iter().for_each(|mark| push(&lines::source(mark)));
        stale.into_iter().for_each(|mark| push(&lines::stale(mark)));
        let part = self.side(value);
        out.push_str(&part.file.text[part.block.id_at..part.block.tail]);
        Some(out)
    }

    /// Returns a text by its fingerprint, from any of the versions.
    fn text_of(&self, wanted: Fingerprint) -> Option<String> {
        let entries = self.parts().map(|part| &part.block.entry);
        let mut texts = entries.flat_map(|entry| entry.shown.iter().chain(&entry.was));
        texts.find(|text| Fingerprint::of(text) == wanted).cloned()
    }

    fn shown(&self, part: &Part<'_>) -> Option<String> {
        self.text_of(shown(&part.block.entry)?)
    }

    /// Says whether the segment is gone: what a side changed counts.
    fn is_obsolete(&self) -> bool {
        let (ours, theirs) = (self.ours.block.obsolete, self.theirs.block.obsolete);
        match self.base.map(|base| base.block.obsolete) {
            Some(base) if base == ours => theirs,
            Some(base) if base == theirs => ours,
            _ => ours && theirs,
        }
    }

    /// Returns the lines of people and their approvals, those that a side took
    /// away left out.
    fn people(&self) -> Vec<&'a str> {
        let of = |part: &Part<'a>| -> Vec<&'a str> {
            part.file.comment_lines(part.block).filter(|line| self.is_of_people(line)).collect()
        };
        let (ours, theirs) = (of(self.ours), of(self.theirs));
        let base = self.base.map(of).unwrap_or_default();
        let kept = ours.iter().filter(|line| theirs.contains(line) || !base.contains(line));
        let new = theirs.iter().filter(|line| !ours.contains(line) && !base.contains(line));
        kept.chain(new).copied().collect()
    }

    fn is_of_people(&self, line: &str) -> bool {
        is_of_people(line, &|text| {
            let mut marks = self.parts().flat_map(|part| &part.block.entry.sources);
            marks.any(|mark| mark.source == text)
        })
    }

    /// Returns the versions that there are.
    fn parts(&self) -> impl Iterator<Item = &'a Part<'a>> {
        [Some(self.ours), Some(self.theirs), self.base].into_iter().flatten()
    }
}

/// Returns the fingerprint of the source text that an entry shows.
fn shown(entry: &Entry) -> Option<Fingerprint> {
    entry.sources.first().map(|mark| mark.source)
}

/// Returns the marks of a translation under another source text: what it was
/// made from, and how it read.
fn marks(entry: &Entry, source: Fingerprint) -> Option<(Option<SourceMark>, Option<StaleMark>)> {
    let plain = |target| Some(SourceMark { source, target });
    if entry.is_empty() {
        return Some((plain(None), None));
    }
    let flagged = entry.stales.first().and_then(|mark| mark.target);
    let bound = entry.sources.first().and_then(|mark| mark.target);
    let or_now = |target: Option<Fingerprint>| target.or_else(|| Some(entry.target()));
    match known_base(entry) {
        Ok(base) if base == source => {
            let target = bound.or(flagged.filter(|_| !reads_as_bound(entry)));
            Some((plain(if entry.one_line { target } else { or_now(target) }), None))
        }
        Ok(base) => {
            let target = or_now(flagged.or(bound));
            Some((plain(None), Some(StaleMark { base: Some(base), target })))
        }
        Err(_) => {
            let target = or_now(flagged.or(bound));
            Some((plain(None), Some(StaleMark { base: None, target })))
        }
    }
}

/// Says whether the marks of an entry fit together, whether they name a base or
/// not. To write others anew would hide what is wrong with them.
fn is_sound(entry: &Entry) -> bool {
    let sound = matches!(known_base(entry), Ok(_) | Err(Doubt::Unknown | Doubt::NoSource));
    sound || hides_base(entry)
}

/// Says whether an entry stands so that plain git may have joined its source
/// and its translation: its base counts as unknown.
fn hides_base(entry: &Entry) -> bool {
    matches!(known_base(entry), Err(Doubt::LineBelow | Doubt::NotOneLine))
}

/// Returns the lines that come from the source: notes, placeholders, the text,
/// and where it was taken from.
fn of_source<'a>(part: &Part<'a>) -> Vec<&'a str> {
    let entry = &part.block.entry;
    let is_text = |text: &str| {
        let fingerprint = Fingerprint::of(text);
        entry.sources.iter().any(|mark| mark.source == fingerprint)
    };
    let keep = |line: &&str| match lines::read(line) {
        Line::Note(_) | Line::Placeholder(..) | Line::From(_) => true,
        Line::Plain(text) => !text.is_empty() && is_text(text),
        _ => false,
    };
    part.file.comment_lines(part.block).filter(keep).collect()
}
