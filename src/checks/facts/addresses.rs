//! E-mail addresses and URLs that stand in the prose.

use std::ops::Range;

use super::Sense;
use crate::format::markdown::shown::Shown;
use crate::model::PlaceholderKind;

/// An address on the net.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    /// What it is, in lower case where case does not matter.
    pub(super) text: String,
    /// Whether `build` refuses it where the source has no such text.
    pub(super) is_literal: bool,
}

/// Endings of hosts that are known without `https://` before them.
const ENDINGS: &str = "org com net eu info edu gov int io pl ua ru by de fr uk cz es it nl pt ch at \
                       be se fi";
/// The least letters before such an ending.
const MIN_LABEL: usize = 3;

/// Returns the addresses of a text.
pub(super) fn addresses(shown: &Shown) -> Vec<(Sense, Range<usize>)> {
    let text = &shown.text;
    let literal = |range: Range<usize>| Address { text: folded(&text[range]), is_literal: true };
    let mut found: Vec<(Sense, Range<usize>)> = shown
        .protected()
        .into_iter()
        .filter_map(|(range, kind)| match kind {
            PlaceholderKind::Email => Some((Sense::Email(literal(range.clone())), range)),
            PlaceholderKind::Url => Some((Sense::Url(literal(range.clone())), range)),
            _ => None,
        })
        .collect();
    let bare: Vec<_> = hosts(text).filter(|host| !is_within(&found, host)).collect();
    found.extend(bare.into_iter().map(|range| {
        let address = Address { text: folded(&text[range.clone()]), is_literal: false };
        (Sense::Url(address), range)
    }));
    found.sort_by_key(|(_, range)| range.start);
    found
}

fn is_within(found: &[(Sense, Range<usize>)], range: &Range<usize>) -> bool {
    let after = found.partition_point(|(_, other)| other.end <= range.start);
    found.get(after).is_some_and(|(_, other)| other.start < range.end)
}

/// Returns an address with the case of its host taken off, and the slash at
/// its end.
fn folded(address: &str) -> String {
    let host = address.find("://").map_or(0, |at| at + 3);
    let end = address[host..].find(['/', '?', '#']).map_or(address.len(), |at| host + at);
    (address[..end].to_lowercase() + &address[end..]).trim_end_matches('/').to_owned()
}

/// Returns what is a host with its path: `example.org/sign`.
fn hosts(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let inside = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(c, '-' | '.' | '_' | '~' | '/' | '?' | '#' | '=' | '&' | '%' | '+')
    };
    let ends = |two: &[u8]| two[0] == b'.' && two[1].is_ascii_lowercase();
    let may = text.as_bytes().windows(2).any(ends);
    let tokens = may.then(|| text.split(move |c| !inside(c))).into_iter().flatten();
    tokens.filter_map(move |token| {
        let at = token.as_ptr() as usize - text.as_ptr() as usize;
        let token = token.trim_end_matches(['.', '?', '/', '-', '_']);
        let host = &token[..token.find(['/', '?', '#']).unwrap_or(token.len())];
        let (labels, ending) = host.rsplit_once('.')?;
        let lower = host
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b));
        let known = lower && ENDINGS.split_whitespace().any(|known| known == ending);
        let long = labels.rsplit('.').next().is_some_and(|label| label.len() >= MIN_LABEL);
        let letters = labels.starts_with(|c: char| c.is_ascii_alphabetic());
        let alone = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '@')
            && !text[at + token.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '@');
        (known && long && letters && alone).then(|| at..at + token.len())
    })
}

/// Says whether a dot stands between two letters or digits of ASCII.
pub(super) fn has_inner_dot(text: &str) -> bool {
    text.as_bytes().windows(3).any(|three| {
        three[1] == b'.' && three[0].is_ascii_alphanumeric() && three[2].is_ascii_alphanumeric()
    })
}
