//! The comment lines of an entry: what each says, and how it is written.
//!
//! From the top: people's own lines and `@reviewed`, notes, placeholders, the
//! source text, `@was`, `@from`, `@changed`, `@source`, `@stale`. The lines
//! that say what a translation was made from abut it, so that git reports a
//! conflict where two branches touch one entry.

use crate::model::segment::{Placeholder, PlaceholderKind};
use crate::model::{Fingerprint, Kind, Review, SourceMark, StaleMark};

/// What one comment line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line<'a> {
    /// Text without a mark: the source text, or somebody's remark.
    Plain(&'a str),
    /// `@source F [T]`
    Source(SourceMark),
    /// `@stale F|? [T]`
    Stale(StaleMark),
    /// `@was TEXT`
    Was(&'a str),
    /// `@changed OLD → NEW`
    Changed(&'a str),
    /// `@from ID[: TEXT]`
    From(&'a str),
    /// `@note TEXT`
    Note(&'a str),
    /// `$name (kind): value`
    Placeholder(&'a str, PlaceholderKind, &'a str),
    /// `@reviewed F T NAME`
    Reviewed(Review),
    /// `@allow CHECK REASON`
    Allow(&'a str, &'a str),
    /// `@obsolete`: the segment is gone.
    Obsolete,
    /// `@kind KIND`, in catalogs.
    Kind(Kind),
    /// `@minor OLD NEW`, in catalogs: from which text to which. The line with
    /// `@was` below it has the first of them.
    Minor(Fingerprint, Fingerprint),
    /// `@forced REASON`, in catalogs: why the change above is minor although
    /// the fact guard refused it.
    Forced(&'a str),
    /// A mark of ours that cannot be read.
    Malformed(&'static str),
    /// A mark that is not ours to interpret; kept.
    Other,
}

/// Reads a comment line from its `#` on.
pub fn read(line: &str) -> Line<'_> {
    let content = line.strip_prefix('#').unwrap_or(line);
    let content = content.strip_prefix(' ').unwrap_or(content).trim_end();
    if let Some(mark) = content.strip_prefix('@') {
        let (word, rest) = mark.split_once(' ').unwrap_or((mark, ""));
        return read_mark(word, rest.trim());
    }
    match content.strip_prefix('$').and_then(read_placeholder) {
        Some(placeholder) => placeholder,
        None => Line::Plain(content.trim()),
    }
}

fn read_mark<'a>(word: &str, rest: &'a str) -> Line<'a> {
    match word {
        "source" => read_source(rest).map_or(Line::Malformed("source"), Line::Source),
        "stale" => read_stale(rest).map_or(Line::Malformed("stale"), Line::Stale),
        "was" => Line::Was(rest),
        "changed" => Line::Changed(rest),
        "from" => Line::From(rest),
        "note" => Line::Note(rest),
        "reviewed" => read_review(rest).map_or(Line::Malformed("reviewed"), Line::Reviewed),
        "allow" => {
            let (check, reason) = rest.split_once(' ').unwrap_or((rest, ""));
            Line::Allow(check, reason.trim())
        }
        "obsolete" => Line::Obsolete,
        "minor" => read_minor(rest).unwrap_or(Line::Malformed("minor")),
        "forced" => Line::Forced(rest),
        "kind" => Kind::parse(rest).map_or(Line::Malformed("kind"), Line::Kind),
        _ => Line::Other,
    }
}

fn read_source(rest: &str) -> Option<SourceMark> {
    let (source, target) = one_or_two(rest)?;
    Some(SourceMark { source: Fingerprint::parse(source)?, target: parsed(target)? })
}

fn read_stale(rest: &str) -> Option<StaleMark> {
    let (base, target) = one_or_two(rest)?;
    let base = if base == "?" { None } else { Some(Fingerprint::parse(base)?) };
    Some(StaleMark { base, target: parsed(target)? })
}

fn read_review(rest: &str) -> Option<Review> {
    let mut words = rest.splitn(3, ' ');
    let source = Fingerprint::parse(words.next()?)?;
    let target = Fingerprint::parse(words.next()?)?;
    Some(Review { source, target, name: words.next()?.trim().to_owned() })
}

fn read_minor(rest: &str) -> Option<Line<'_>> {
    let (old, new) = rest.split_once(' ')?;
    Some(Line::Minor(Fingerprint::parse(old)?, Fingerprint::parse(new.trim())?))
}

fn one_or_two(rest: &str) -> Option<(&str, Option<&str>)> {
    let mut words = rest.split_whitespace();
    let found = (words.next()?, words.next());
    words.next().is_none().then_some(found)
}

fn parsed(hex: Option<&str>) -> Option<Option<Fingerprint>> {
    hex.map_or(Some(None), |hex| Fingerprint::parse(hex).map(Some))
}

fn read_placeholder(rest: &str) -> Option<Line<'_>> {
    let (name, rest) = rest.split_once(" (")?;
    let (kind, value) = rest.split_once("):")?;
    let sound = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    let kind = PlaceholderKind::parse(kind).filter(|_| sound)?;
    Some(Line::Placeholder(name, kind, value.trim()))
}

/// Writes a text as a comment line. One that would read as a mark gets one
/// more space.
pub fn plain(text: &str) -> String {
    let space = if text.starts_with(['@', '$']) { " " } else { "" };
    format!("# {space}{}", one_line(text))
}

/// Writes a mark, `what` without the `@`.
pub fn mark(what: &str, rest: &str) -> String {
    if rest.is_empty() { format!("# @{what}") } else { format!("# @{what} {}", one_line(rest)) }
}

/// Writes a placeholder with its value.
pub fn placeholder(placeholder: &Placeholder) -> String {
    let Placeholder { name, kind, value } = placeholder;
    format!("# ${name} ({}): {}", kind.as_str(), one_line(value))
}

/// Writes a `@source` mark.
pub fn source(mark: SourceMark) -> String {
    match mark.target {
        Some(target) => format!("# @source {} {target}", mark.source),
        None => format!("# @source {}", mark.source),
    }
}

/// Writes a `@reviewed` mark.
pub fn reviewed(review: &Review) -> String {
    let Review { source, target, name } = review;
    mark("reviewed", &format!("{source} {target} {name}"))
}

/// Writes a `@stale` mark.
pub fn stale(mark: StaleMark) -> String {
    let base = mark.base.map_or("?".to_owned(), |base| base.to_string());
    match mark.target {
        Some(target) => format!("# @stale {base} {target}"),
        None => format!("# @stale {base}"),
    }
}

/// Keeps a value from ending its comment line.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const F: &str = "0f3c9a51d27e4b1f88aa01c3";
    const T: &str = "9c1185a5c5e9fc5461280897";

    #[test]
    fn lines_say_what_they_say() {
        let f = Fingerprint::parse(F).unwrap();
        let t = Fingerprint::parse(T).unwrap();
        let review = Review { source: f, target: t, name: "Anna Nowak".to_owned() };
        for (line, read_as) in [
            ("# The timetable changes.".to_owned(), Line::Plain("The timetable changes.")),
            ("#".to_owned(), Line::Plain("")),
            ("#no space".to_owned(), Line::Plain("no space")),
            ("#  @source of all".to_owned(), Line::Plain("@source of all")),
            (format!("# @source {F}"), Line::Source(SourceMark { source: f, target: None })),
            (format!("# @source {F} {T}"), Line::Source(SourceMark { source: f, target: Some(t) })),
            (
                format!("# @stale {F} {T}"),
                Line::Stale(StaleMark { base: Some(f), target: Some(t) }),
            ),
            (format!("# @stale ? {T}"), Line::Stale(StaleMark { base: None, target: Some(t) })),
            (format!("# @reviewed {F} {T} Anna Nowak"), Line::Reviewed(review)),
            ("# @source 0f3c".to_owned(), Line::Malformed("source")),
            (format!("# @source {F} {T} {T}"), Line::Malformed("source")),
            ("# @stale".to_owned(), Line::Malformed("stale")),
            ("# @was It was so.".to_owned(), Line::Was("It was so.")),
            ("# @from s-1: text".to_owned(), Line::From("s-1: text")),
            ("# @allow quotes because so".to_owned(), Line::Allow("quotes", "because so")),
            ("# @allow quotes".to_owned(), Line::Allow("quotes", "")),
            ("# @todo ask Anna".to_owned(), Line::Other),
            (format!("# @minor {F} {T}"), Line::Minor(f, t)),
            (format!("# @minor {F}"), Line::Malformed("minor")),
            ("# @forced a misprint".to_owned(), Line::Forced("a misprint")),
            ("# @kind item".to_owned(), Line::Kind(Kind::Item)),
            (
                "# $iban1 (IBAN): PL61 1090".to_owned(),
                Line::Placeholder("iban1", PlaceholderKind::Iban, "PL61 1090"),
            ),
            ("# $5 (five): dollars".to_owned(), Line::Plain("$5 (five): dollars")),
        ] {
            assert_eq!(read(&line), read_as, "{line}");
        }
    }

    #[test]
    fn a_text_never_reads_as_a_mark() {
        for text in ["plain", "@source x", "$a (link): b", "# heading", "@", "a\nb", " x"] {
            let line = plain(text);
            assert_eq!(read(&line), Line::Plain(text.replace('\n', " ").trim()), "{line}");
        }
    }
}
