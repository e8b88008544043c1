//! Structure: the markup and the placeholders of a translation against those of
//! its source.
//!
//! Of a translation that lacks a placeholder, has one too many, or brings an
//! address of its own, `format::markdown::objection` speaks; here is what can
//! be built and is wrong all the same.

mod emphasis;
mod hosts;
mod placeholders;
mod tags;
mod verbatim;

use super::{Hit, Pair, Prose};
use crate::format::markdown::view::SpanKind;

/// Returns what is wrong.
pub(super) fn hits(pair: &Pair<'_>) -> Vec<Hit> {
    if is_bare(pair.source) && is_bare(pair.target) && !has_marks(pair.target.text) {
        return Vec::new();
    }
    let mut hits = placeholders::hits(pair);
    hits.extend(emphasis::hits(pair));
    hits.extend(verbatim::hits(pair));
    hits
}

/// Says whether a text is nothing but prose.
fn is_bare(prose: &Prose<'_>) -> bool {
    prose.spans.iter().all(|span| span.kind == SpanKind::Text)
}

/// Says whether a text has a character that can be markup.
fn has_marks(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'*' | b'_' | b'<' | b'`' | b'[' | b'~'))
}

/// The most characters of a text that a sentence quotes.
const MOST_QUOTED: usize = 60;

/// Returns the beginning of a text as a sentence quotes it.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(MOST_QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
