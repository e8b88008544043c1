//! Literals: what must reach every language unchanged, found in running text.

use std::collections::BTreeMap;
use std::ops::Range;

use iban::Iban;
use linkify::{LinkFinder, LinkKind};

use crate::model::PlaceholderKind;

use super::leaf::{Form, Token};

/// Cuts a text at its facts, URLs, e-mail addresses and IBANs.
pub(super) fn cut(
    text: &str,
    facts: &BTreeMap<String, String>,
    plain: impl Fn(String) -> Token,
) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut from = 0;
    for (range, name) in fact_uses(text) {
        cut_plain(&text[from..range.start], &plain, &mut tokens);
        tokens.push(Token::Fact {
            name: name.to_owned(),
            raw: text[range.clone()].to_owned(),
            value: facts.get(name).cloned(),
        });
        from = range.end;
    }
    cut_plain(&text[from..], &plain, &mut tokens);
    tokens
}

fn cut_plain(text: &str, plain: impl Fn(String) -> Token, tokens: &mut Vec<Token>) {
    let mut from = 0;
    for (range, kind) in protected(text) {
        if range.start > from {
            tokens.push(plain(text[from..range.start].to_owned()));
        }
        tokens.push(Token::Hold(kind, text[range.clone()].to_owned(), Form::Plain));
        from = range.end;
    }
    if from < text.len() {
        tokens.push(plain(text[from..].to_owned()));
    }
}

/// Returns where a text uses facts, in any spacing, and their names.
pub(super) fn fact_uses(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('{') {
        if let Some((length, name)) = fact_use(&text[at..]) {
            found.push((at..at + length, name));
        }
    }
    found
}

fn fact_use(text: &str) -> Option<(usize, &str)> {
    let inner = text[1..].trim_start_matches([' ', '\t', '\r', '\n']).strip_prefix('$')?;
    let end = inner
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))
        .filter(|_| inner.starts_with(|c: char| c.is_ascii_alphabetic()))?;
    let rest = inner[end..].trim_start_matches([' ', '\t', '\r', '\n']).strip_prefix('}')?;
    Some((text.len() - rest.len(), &inner[..end]))
}

/// Fills declared facts into a raw text.
pub(super) fn fill_facts(text: &str, facts: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (range, name) in fact_uses(text) {
        if let Some(value) = facts.get(name) {
            out.push_str(&text[from..range.start]);
            out.push_str(&value.replace(['\r', '\n'], " "));
            from = range.end;
        }
    }
    out.push_str(&text[from..]);
    out
}

/// Returns the URLs, e-mail addresses and IBANs of a text, in order.
pub(super) fn protected(text: &str) -> Vec<(Range<usize>, PlaceholderKind)> {
    let mut found: Vec<_> = ibans(text).into_iter().map(|r| (r, PlaceholderKind::Iban)).collect();
    found.extend(links(text));
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut end = 0;
    found.retain(|(range, _)| {
        let free = range.start >= end;
        end = end.max(range.end);
        free
    });
    found
}

fn links(text: &str) -> Vec<(Range<usize>, PlaceholderKind)> {
    if !text.contains('@') && !text.contains("://") && !text.contains("www.") {
        return Vec::new();
    }
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    finder
        .links(text)
        .filter_map(|link| {
            let url = *link.kind() == LinkKind::Url;
            let kind = if url { PlaceholderKind::Url } else { PlaceholderKind::Email };
            let value = if url { trim_url(link.as_str()) } else { link.as_str() };
            let wanted = !url || value.contains("://") || value.starts_with("www.");
            let whole = !value.is_empty() && !value.ends_with("://");
            (wanted && whole).then(|| (link.start()..link.start() + value.len(), kind))
        })
        .collect()
}

/// Cuts off a URL what belongs to the sentence: quotation marks of any
/// script, and punctuation at the end.
fn trim_url(url: &str) -> &str {
    const OUTSIDE: &[char] = &[
        '«', '»', '“', '”', '„', '‹', '›', '「', '」', '『', '』', '《', '》', '。', '，', '、',
        '）', '（', '…', '"',
    ];
    const LAST: &[char] = &[
        '.', ',', ';', ':', '!', '?', '\'', '’', '‘', '*', '_', '~', '`', '\\', '!', '؟', '،', '؛',
        '·', '！', '？', '|',
    ];
    let end = url.find(OUTSIDE).unwrap_or(url.len());
    let end = url[..end].find("\\<").unwrap_or(end);
    let mut url = &url[..end];
    loop {
        let shorter = url.trim_end_matches(LAST);
        let shorter = match shorter.strip_suffix(')') {
            Some(inner) if !inner.contains('(') => inner,
            _ => shorter,
        };
        if shorter.len() == url.len() {
            return url;
        }
        url = shorter;
    }
}

/// The most characters an IBAN has (ISO 13616).
const LONGEST_IBAN: usize = 34;

fn ibans(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..bytes.len().saturating_sub(4) {
        let country = bytes[at].is_ascii_uppercase() && bytes[at + 1].is_ascii_uppercase();
        let free = found.last().is_none_or(|last| last.end <= at);
        if country && free && !text[..at].ends_with(char::is_alphanumeric) {
            found.extend(iban_length(&text[at..]).map(|length| at..at + length));
        }
    }
    found
}

/// Returns the length in bytes of the IBAN with which a text begins: upper
/// case, groups parted by one space or no-break space.
pub(super) fn iban_length(text: &str) -> Option<usize> {
    let mut compact = String::new();
    let mut found = None;
    let mut spaced = false;
    for (at, c) in text.char_indices() {
        if c == ' ' || c == '\u{a0}' {
            if spaced {
                break;
            }
            spaced = true;
            continue;
        }
        if !(c.is_ascii_uppercase() || c.is_ascii_digit()) || compact.len() == LONGEST_IBAN {
            break;
        }
        spaced = false;
        compact.push(c);
        let whole = !text[at + 1..].starts_with(char::is_alphanumeric);
        if whole && compact.len() >= 15 && compact.parse::<Iban>().is_ok() {
            found = Some(at + 1);
        }
    }
    found
}
