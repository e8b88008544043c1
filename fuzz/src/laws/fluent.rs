//! Our reading of Fluent beside that of its own parser.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use fluent_syntax::unicode::unescape_unicode_to_string;
use hexapla::format::fluent::LocaleFile;
use hexapla::format::fluent::value::{decode, encode};
use hexapla::model::{Entry as HexaplaEntry, SegmentId};

use crate::feed::Feed;
use crate::{files, markdown};

/// What both read is the same; what is written reads as it was.
pub fn fluent(bytes: &[u8]) {
    let mut feed = Feed::new(bytes);
    written(&markdown::pieces(&mut feed.part(), 20));
    written(&files::pieces(&mut feed.part(), 12));
    // Fluent knows no byte order mark, and its parser recurses, and ends within
    // letters behind an escape that is cut off.
    let text = files::locale_file(&mut feed).trim_start_matches('\u{feff}').to_owned();
    if text.matches('{').count() < 1000 && !text.contains("\\u") && !text.contains("\\U") {
        beside(&text);
    }
}

/// Any text can be a value.
fn written(text: &str) {
    let text = text.replace("\r\n", "\n");
    let message = format!("s-1 ={}\n", encode(&text));
    let decoded = decode(&message).unwrap_or_else(|error| panic!("{error:?} in {message:?}"));
    assert_eq!(decoded.text, text, "{message:?}");
    let theirs = read(&message);
    assert_eq!(theirs, [("s-1".to_owned(), Some(text))], "{message:?}");
}

/// Compares all messages of prose that Fluent's parser finds with ours; what is
/// broken for us is told, and may be other for Fluent.
fn beside(text: &str) {
    let ours = LocaleFile::parse(text, &|_| true);
    let own: Vec<&HexaplaEntry> = ours.entries.iter().map(|block| &block.entry).collect();
    let mut at = 0;
    for (id, value) in read(text) {
        let Some(value) = value.filter(|_| SegmentId::parse(&id).is_some()) else { continue };
        // White space alone is no translation.
        let value = if value.trim().is_empty() { String::new() } else { value };
        let found = own[at..]
            .iter()
            .position(|known| known.id.as_str() == id && (known.broken || known.text == value));
        let found =
            found.unwrap_or_else(|| panic!("{id} = {value:?} is not ours: {text:?}\n{own:?}"));
        at += found + 1;
    }
}

/// Returns the messages that Fluent's parser finds; `None` is no prose.
fn read(text: &str) -> Vec<(String, Option<String>)> {
    let resource = parse(text).unwrap_or_else(|(resource, _)| resource);
    let message = |entry: &Entry<&str>| {
        let Entry::Message(message) = entry else { return None };
        let plain = message.attributes.is_empty();
        let value = message.value.as_ref().map_or(Some(String::new()), prose);
        Some((message.id.name.to_owned(), value.filter(|_| plain)))
    };
    resource.body.iter().filter_map(message).collect()
}

fn prose(pattern: &Pattern<&str>) -> Option<String> {
    let text = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some((*value).replace("\r\n", "\n")),
        PatternElement::Placeable { expression } => expressed(expression),
    };
    pattern.elements.iter().map(text).collect()
}

fn expressed(expression: &Expression<&str>) -> Option<String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Some(unescape_unicode_to_string(value).into_owned())
        }
        Expression::Inline(InlineExpression::NumberLiteral { value }) => Some((*value).to_owned()),
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            Some(format!("{{ ${} }}", id.name))
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => expressed(expression),
        _ => None,
    }
}
