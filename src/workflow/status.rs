//! Status: where one translation stands. The one predicate that every command
//! asks.

use crate::model::{Entry, Fingerprint, Listing, Review, Status};

/// Returns where a segment stands in one target locale.
///
/// Nothing but the two texts and the marks between them decides: no date, no
/// history, no id.
pub fn status(listing: &Listing, entry: Option<&Entry>) -> Status {
    let Some(entry) = entry.filter(|entry| !entry.is_empty()) else {
        return Status::Missing;
    };
    let Ok(base) = base_beside(listing, entry) else {
        return Status::Unconfirmed;
    };
    if is_unfinished(listing, entry) {
        return Status::Unconfirmed;
    }
    if listing.accepts(base) && reads_as_bound(entry) { Status::Current } else { Status::Stale }
}

/// Why nobody can say which text a translation renders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The entry cannot be read as it stands, or not by itself.
    Broken,
    /// There is no `@source`.
    NoSource,
    /// `@source` or `@stale` stands there more than once.
    SeveralMarks,
    /// Something other than `@stale` stands below `@source`.
    LineBelow,
    /// The text shown is not the one that `@source` says.
    EditedSource,
    /// The translation does not stand on one line, and is not bound.
    NotOneLine,
    /// The previous text shown is not the one that `@stale` says, or `@stale`
    /// does not say how the translation read.
    EditedStale,
    /// `@stale ?`: it was filled from elsewhere, or its `@source` was lost.
    Unknown,
    /// The translation was edited, and `@stale` still stands there.
    Unfinished,
}

impl Doubt {
    /// Returns the word for this doubt.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::NoSource => "no-source",
            Self::SeveralMarks => "several-marks",
            Self::LineBelow => "line-below",
            Self::EditedSource => "edited-source",
            Self::NotOneLine => "not-one-line",
            Self::EditedStale => "edited-stale",
            Self::Unknown => "unknown",
            Self::Unfinished => "unfinished",
        }
    }
}

/// Returns why a translation is unconfirmed.
pub fn doubt(listing: &Listing, entry: &Entry) -> Option<Doubt> {
    let unfinished = || is_unfinished(listing, entry).then_some(Doubt::Unfinished);
    base_beside(listing, entry).err().or_else(unfinished)
}

/// Says whether somebody edited a translation while the present text was
/// shown, and did not say that it is done.
fn is_unfinished(listing: &Listing, entry: &Entry) -> bool {
    let present = entry.sources.iter().any(|mark| listing.accepts(mark.source));
    present && !reads_as_bound(entry)
}

/// Returns the text that a translation was made from, where the entry is sound
/// enough to say so.
///
/// The rules are those of the merge model: each closes a way in which plain git
/// can join the source of one side with the translation of the other.
pub fn known_base(entry: &Entry) -> Result<Fingerprint, Doubt> {
    base_by(entry, &hashes_to)
}

/// Returns what [`known_base`] does, for the translation of a segment that is at
/// hand: nearly all show its text, which need not be hashed again.
pub fn base_beside(listing: &Listing, entry: &Entry) -> Result<Fingerprint, Doubt> {
    base_by(entry, &|text, fingerprint| {
        let present = fingerprint == listing.fingerprint && *text == listing.segment.text;
        present || hashes_to(text, fingerprint)
    })
}

fn hashes_to(text: &str, fingerprint: Fingerprint) -> bool {
    Fingerprint::of(text) == fingerprint
}

fn base_by(
    entry: &Entry,
    hashes_to: &dyn Fn(&str, Fingerprint) -> bool,
) -> Result<Fingerprint, Doubt> {
    if entry.broken {
        return Err(Doubt::Broken);
    }
    let source = match entry.sources[..] {
        [source] => source,
        [] => return Err(Doubt::NoSource),
        _ => return Err(Doubt::SeveralMarks),
    };
    let stale = match entry.stales[..] {
        [] => None,
        [stale] => Some(stale),
        _ => return Err(Doubt::SeveralMarks),
    };
    if entry.line_below_source {
        return Err(Doubt::LineBelow);
    }
    if !entry.shown.iter().any(|text| hashes_to(text, source.source)) {
        return Err(Doubt::EditedSource);
    }
    let bound = source.target.or(stale.and_then(|mark| mark.target)).is_some();
    if !entry.one_line && !bound {
        return Err(Doubt::NotOneLine);
    }
    let Some(stale) = stale else { return Ok(source.source) };
    let base = stale.base.ok_or(Doubt::Unknown)?;
    let was = entry.was.as_ref().is_none_or(|text| hashes_to(text, base));
    if was && stale.target.is_some() { Ok(base) } else { Err(Doubt::EditedStale) }
}

/// Returns who approved a translation as it stands, of the text as it stands.
pub fn approval<'a>(listing: &Listing, entry: &'a Entry) -> Option<&'a str> {
    if entry.reviews.is_empty() {
        return None;
    }
    let target = entry.target();
    let holds = |review: &&Review| listing.accepts(review.source) && review.target == target;
    entry.reviews.iter().find(holds).map(|review| review.name.as_str())
}

/// Says whether the translation reads as it did when its marks were written,
/// where they say how it read.
pub fn reads_as_bound(entry: &Entry) -> bool {
    let bound = entry.sources.iter().filter_map(|mark| mark.target);
    let flagged = entry.stales.iter().filter_map(|mark| mark.target);
    let mut targets = bound.chain(flagged).peekable();
    targets.peek().is_none() || {
        let target = entry.target();
        targets.all(|bound| bound == target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::fluent::LocaleFile;
    use crate::model::{Segment, SegmentId};

    fn listing(text: &str) -> Listing {
        let segment = Segment::paragraph(text);
        Listing::new(SegmentId::parse("s-1").unwrap(), segment)
    }

    /// Judges an entry while the source reads "Two"; `{1}`, `{2}`, `{3}` are
    /// the fingerprints of "One", "Two" and "Three", `{t}` that of "dwa".
    fn judged(entry: &str) -> Status {
        let text = entry
            .replace("{1}", &Fingerprint::of("One").to_string())
            .replace("{2}", &Fingerprint::of("Two").to_string())
            .replace("{3}", &Fingerprint::of("Three").to_string())
            .replace("{t}", &Fingerprint::of("dwa").to_string());
        let file = LocaleFile::parse(&text, &|id| id == "s-1");
        status(&listing("Two"), file.entries.first().map(|block| &block.entry))
    }

    #[test]
    fn the_first_row_that_applies_decides() {
        use Status::{Current, Missing, Stale, Unconfirmed};
        for (status, entry) in [
            (Missing, ""),
            (Missing, "# Two\n# @source {2}\ns-1 = { \"\" }\n"),
            (Missing, "# Two\n# @source {2}\ns-1 = { \" \" }\n"),
            (Missing, "s-1 =\n"),
            (Current, "# Two\n# @source {2}\ns-1 = dwa\n"),
            (Current, "# NB\n# Two\n# @source {2}\ns-1 = dwa\n"),
            (Current, "# Two\n# NB ask Anna\n# @source {2}\ns-1 = dwa\n"),
            (Current, "# Two\n# @was One\n# @source {2}\ns-1 = dwa\n"),
            (Current, "# Two\n# @source {2} {t}\ns-1 = dwa\n"),
            (Current, "# Two\n# @source {2} {t}\ns-1 =\n    dwa\n"),
            // The old text came back, and sync did not run yet.
            (Current, "# One\n# @source {1}\n# @stale {2} {t}\ns-1 = dwa\n"),
            (Stale, "# One\n# @source {1}\ns-1 = raz\n"),
            (Stale, "# Two\n# @was One\n# @source {2}\n# @stale {1} {t}\ns-1 = dwa\n"),
            (Stale, "# Three\n# @source {3}\n# @stale {1} {t}\ns-1 = trzy\n"),
            (Stale, "# Three\n# @source {3}\n# @stale {2} {t}\ns-1 = trzy\n"),
            (Stale, "# One\n# @source {1} {t}\ns-1 = raz\n"),
            (Unconfirmed, "s-1 = dwa\n"),
            (Unconfirmed, "# Two\ns-1 = dwa\n"),
            (Unconfirmed, "# Two\n# @stale ? {t}\ns-1 = dwa\n"),
            (Unconfirmed, "# Two\n# @source {2}\n# @stale ? {t}\ns-1 = dwa\n"),
            (Unconfirmed, "# Two\n# @source {2}\n# @stale {1} {t}\ns-1 = updated\n"),
            (Unconfirmed, "# Two\n# @source {2}\n# @stale {2}\ns-1 = dwa\n"),
            (Unconfirmed, "# Two\n# @source {2} {t}\ns-1 = other\n"),
            (Unconfirmed, "# Two\n# @source {2}\n# @source {2}\ns-1 = dwa\n"),
            (Unconfirmed, "# Two\n# @source {2}\n# @stale {1} {t}\n# @stale {1} {t}\ns-1 = dwa\n"),
            (Unconfirmed, "# Two\n# @source {2}\n# NB ask Anna\ns-1 = dwa\n"),
            (Unconfirmed, "# Two\n# @source {2}\n# @was One\ns-1 = dwa\n"),
            (Unconfirmed, "# Two\n# @source {2}\n\ns-1 = dwa\n"),
            (Unconfirmed, "# One\n# @source {2}\ns-1 = dwa\n"),
            (Unconfirmed, "# Two\n# @was Other\n# @source {2}\n# @stale {1} {t}\ns-1 = dwa\n"),
            (Unconfirmed, "# Two\n# @source {2}\ns-1 =\n    dwa\n"),
            (Unconfirmed, "# Two\n# @source {2}\ns-1 = dwa\n    trzy\n"),
            (Unconfirmed, "# Two\n# @source {2}\ns-1 = dwa\n    .title = x\n"),
            (Unconfirmed, "# Two\n# @source {2}\ns-1 = dwa { $x\n"),
            (Unconfirmed, "# Two\n# @source {2}\ns-1 = dwa\n\nPasted paragraph.\n"),
            (Unconfirmed, "# Two\n# @source {2}\ns-1 = dwa\n\n# Two\n# @source {2}\ns-1 = ii\n"),
            (Unconfirmed, "# Two\n# @stale {1} {t}\n# @source {2}\ns-1 = dwa\n"),
        ] {
            assert_eq!(judged(entry), status, "{entry}");
        }
    }
}
