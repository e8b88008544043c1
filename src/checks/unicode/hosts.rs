//! Hosts and addresses that look like another.
//!
//! Addresses of a statement are placeholders, and what is written out besides
//! is `literal-fact`. Here are those that are made to be taken for another: with
//! letters of two scripts in a label, wholly of letters that look Latin, or
//! with the same skeleton as an address of the source (the rules by which
//! browsers show `xn--`).

use std::collections::BTreeMap;
use std::ops::Range;

use unicode_script::Script;

use super::alike::{ALIKE, in_script, skeleton, twin};
use super::census::script;
use super::{MOST, punycode};
use crate::checks::{Hit, Pair};

/// An e-mail address or a host in lower case.
#[derive(Debug)]
struct Address {
    range: Range<usize>,
    local: Option<String>,
    host: String,
}

/// Returns the addresses that look like another.
pub(super) fn hits(pair: &Pair<'_>) -> Vec<Hit> {
    let mut addresses = addresses(pair.target.text).peekable();
    if addresses.peek().is_none() {
        return Vec::new();
    }
    let known = Known::of(pair);
    addresses.filter_map(|address| hit(pair, &address, &known)).take(MOST).collect()
}

fn hit(pair: &Pair<'_>, address: &Address, known: &Known) -> Option<Hit> {
    let right = known.twin(address).or_else(|| labels(&address.host))?;
    let hit = Hit::new("lookalike-host", address.range.clone());
    let hit = hit.arg("host", shown(&pair.target.text[address.range.clone()]));
    Some(hit.arg("right", shown(&right)).arg("suggestion", known.spelling(&right)))
}

/// What the source has, by what it looks like.
#[derive(Debug, Default)]
struct Known(BTreeMap<String, String>);

impl Known {
    fn of(pair: &Pair<'_>) -> Self {
        let mut known = Self::default();
        let values = pair.segment.placeholders.iter().map(|placeholder| placeholder.value.as_str());
        let links = pair.links.iter().flat_map(|(from, to)| [from.as_str(), to.as_str()]);
        for text in values.chain(links).chain([pair.source.text]) {
            for address in addresses(text) {
                if let Some(local) = &address.local {
                    known.add(format!("{local}@{}", address.host));
                }
                known.add(address.host);
            }
        }
        known
    }

    fn add(&mut self, address: String) {
        self.0.insert(look(&address), address);
    }

    /// Returns the address that this one looks like and is not.
    fn twin(&self, address: &Address) -> Option<String> {
        let host = decoded(&address.host);
        let whole = address.local.as_ref().map(|local| format!("{local}@{host}"));
        let twin = |text: &str| self.0.get(&look(text)).filter(|known| *known != text).cloned();
        whole.and_then(|whole| twin(&whole)).or_else(|| twin(&host))
    }

    /// Returns the address if the source has it.
    fn spelling(&self, right: &str) -> String {
        self.0.values().find(|known| *known == right).cloned().unwrap_or_default()
    }
}

/// Returns a host with its labels in letters.
fn decoded(host: &str) -> String {
    let label = |label: &str| punycode::decode(label).unwrap_or_else(|| label.to_owned());
    host.split('.').map(label).collect::<Vec<_>>().join(".")
}

/// Returns what a host seems to be whose labels are of more than one script, or
/// wholly of letters that look Latin.
fn labels(host: &str) -> Option<String> {
    let host = decoded(host);
    let last = host.rsplit('.').next()?;
    let seems = |label: &str| {
        let mut scripts: Vec<Script> =
            label.chars().map(script).filter(|s| ALIKE.contains(s)).collect();
        scripts.sort_by_key(|script| *script as u8);
        scripts.dedup();
        match scripts[..] {
            [] | [Script::Latin] => None,
            [_] if !last.is_ascii() => None,
            [_] => twin(label, Script::Latin, ""),
            _ => Some(in_script(label, Script::Latin).unwrap_or_else(|| label.to_owned())),
        }
    };
    let parts: Vec<Option<String>> = host.split('.').map(seems).collect();
    let part = |(seems, label): (Option<String>, &str)| seems.unwrap_or_else(|| label.to_owned());
    parts
        .iter()
        .any(Option::is_some)
        .then(|| parts.into_iter().zip(host.split('.')).map(part).collect::<Vec<_>>().join("."))
}

/// Returns what an address looks like, whatever the case of its letters.
fn look(address: &str) -> String {
    skeleton(address.strip_prefix("www.").unwrap_or(address)).to_lowercase()
}

/// Returns what reads as an address: labels with dots between, the last of
/// them of letters only.
fn addresses(text: &str) -> impl Iterator<Item = Address> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(dot) = inner_dot(text, from) {
            let range = around(text, dot, from);
            from = range.end;
            if let Some(address) = address(text, range) {
                return Some(address);
            }
        }
        None
    })
}

/// Returns the next dot with something like a letter on both sides.
fn inner_dot(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let letter = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
    let dots = text[from..].match_indices('.').map(|(at, _)| from + at);
    dots.into_iter().find(|&at| at > from && letter(bytes.get(at - 1)) && letter(bytes.get(at + 1)))
}

/// Returns what belongs to an address around a dot.
fn around(text: &str, dot: usize, from: usize) -> Range<usize> {
    let part =
        |c: char| c.is_alphanumeric() || "-._@+%".contains(c) || script(c) == Script::Inherited;
    let before = text[from..dot].chars().rev().take_while(|c| part(*c)).map(char::len_utf8);
    let start = dot - before.sum::<usize>();
    let after = text[dot..].chars().take_while(|c| part(*c)).map(char::len_utf8);
    start..dot + after.sum::<usize>()
}

/// The most bytes of an address (RFC 5321, 4.5.3.1.3).
const LONGEST: usize = 256;

fn address(text: &str, range: Range<usize>) -> Option<Address> {
    let written = &text[range.clone()];
    let trimmed = written.trim_matches(['.', '-', '_', '+', '%', '@']);
    let start = range.start
        + (written.len() - written.trim_start_matches(['.', '-', '_', '+', '%', '@']).len());
    if trimmed.len() > LONGEST {
        return None;
    }
    let lower = trimmed.to_lowercase();
    let (local, host) = match lower.rsplit_once('@') {
        Some((local, host)) => (Some(local.to_owned()), host.to_owned()),
        None => (None, lower),
    };
    let last = host.rsplit_once('.').filter(|(rest, _)| !rest.is_empty())?.1;
    let sound = last.starts_with("xn--")
        || last.chars().all(char::is_alphabetic) && last.chars().nth(1).is_some();
    sound.then_some(Address { range: start..start + trimmed.len(), local, host })
}

/// Shortens what may be long.
fn shown(address: &str) -> String {
    address.chars().take(80).collect()
}
