//! What the tool says to people: the messages of `l10n/en.ftl` and
//! `l10n/checks/`.
//!
//! A finding of the check `x` is said by the message `finding-x`. Its
//! attribute `hint` says what to do; where the finding carries a
//! [`SUGGESTION`], the attribute `suggest` is said in its place.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentMessage, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;

use crate::model::Finding;

/// The messages, and those of the checks by family.
const ENGLISH: [&str; 7] = [
    include_str!("l10n/en.ftl"),
    include_str!("l10n/checks/structure.ftl"),
    include_str!("l10n/checks/facts.ftl"),
    include_str!("l10n/checks/unicode.ftl"),
    include_str!("l10n/checks/typography.ftl"),
    include_str!("l10n/checks/language.ftl"),
    include_str!("l10n/checks/gate.ftl"),
];

/// The argument of a finding that names what somebody may have meant.
pub const SUGGESTION: &str = "suggestion";

/// The argument of a finding that is a number, and so decides on a plural.
pub const COUNT: &str = "count";

type Bundle = FluentBundle<FluentResource>;

/// Returns a message with texts filled in.
pub fn message(id: &str, texts: &[(&str, &str)]) -> String {
    message_with(id, texts, &[])
}

/// Returns a message with texts and numbers filled in; the numbers decide on
/// plurals.
pub fn message_with(id: &str, texts: &[(&str, &str)], numbers: &[(&str, usize)]) -> String {
    let mut args = FluentArgs::new();
    for (name, text) in texts {
        args.set(*name, *text);
    }
    for (name, number) in numbers {
        args.set(*name, *number);
    }
    let pattern = bundle().get_message(id).and_then(|message| message.value());
    pattern.map_or_else(|| unworded(id, texts), |pattern| format(pattern, &args))
}

/// What is to be known of a check; what nobody has written yet is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// What the check looks for.
    pub what: String,
    /// Why that matters.
    pub why: String,
    /// What it objects to, and what it does not.
    pub example: String,
    /// How to mend it, and how to excuse it.
    pub mend: String,
}

/// Returns the page of a check: the message `explain-<check>`.
pub fn page(check: &str) -> Page {
    let Some(message) = bundle().get_message(&format!("explain-{check}")) else {
        return Page::default();
    };
    let none = FluentArgs::new();
    let said = |pattern: Option<&Pattern<&str>>| {
        pattern.map(|pattern| format(pattern, &none)).unwrap_or_default()
    };
    let attribute = |name| said(message.get_attribute(name).map(|attribute| attribute.value()));
    Page {
        what: said(message.value()),
        why: attribute("why"),
        example: attribute("example"),
        mend: attribute("mend"),
    }
}

/// Says whether there is a message.
pub fn has(id: &str) -> bool {
    bundle().has_message(id)
}

/// Returns the sentence that says a finding, and what to do about it.
pub fn finding(finding: &Finding) -> (String, Option<String>) {
    let id = format!("finding-{}", finding.check);
    let args = args_of(finding);
    let Some(message) = bundle().get_message(&id) else {
        let texts: Vec<_> = finding.args.iter().map(|(name, text)| (*name, &**text)).collect();
        return (unworded(finding.check, &texts), None);
    };
    let sentence = message.value().map(|pattern| format(pattern, &args)).unwrap_or_default();
    (sentence, hint(&message, finding).map(|pattern| format(pattern, &args)))
}

fn hint<'a>(message: &FluentMessage<'a>, finding: &Finding) -> Option<&'a Pattern<&'a str>> {
    let suggests = finding.args.iter().any(|(name, text)| *name == SUGGESTION && !text.is_empty());
    let attribute = |name| message.get_attribute(name).map(|attribute| attribute.value());
    suggests.then(|| attribute("suggest")).flatten().or_else(|| attribute("hint"))
}

/// Returns what a sentence can name: the place and the subject of a finding,
/// and its own arguments.
fn args_of(finding: &Finding) -> FluentArgs<'_> {
    let mut args = FluentArgs::new();
    args.set("path", finding.place.path.as_deref().unwrap_or_default());
    args.set("statement", finding.statement.as_ref().map(ToString::to_string).unwrap_or_default());
    args.set("locale", finding.locale.as_ref().map(ToString::to_string).unwrap_or_default());
    args.set("segment", finding.segment.as_ref().map(ToString::to_string).unwrap_or_default());
    for (name, text) in &finding.args {
        let value = if *name == COUNT {
            FluentValue::try_number(text)
        } else {
            FluentValue::from(shortened(text))
        };
        args.set(*name, value);
    }
    args
}

/// The most characters of a text that a sentence quotes.
const QUOTED: usize = 400;

/// Returns a text as a sentence quotes it: the middle of a long one is left out.
fn shortened(text: &str) -> Cow<'_, str> {
    let half = QUOTED / 2;
    if text.len() <= QUOTED || text.chars().nth(QUOTED).is_none() {
        return Cow::Borrowed(text);
    }
    let start: String = text.chars().take(half).collect();
    let from = text.char_indices().rev().nth(half - 2).map_or(text.len(), |(at, _)| at);
    Cow::Owned(format!("{start}…{}", &text[from..]))
}

fn format(pattern: &Pattern<&str>, args: &FluentArgs<'_>) -> String {
    let mut errors = Vec::new();
    let text = bundle().format_pattern(pattern, Some(args), &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "{text}: {errors:?}");
    text
}

/// Returns something to go by where a message has no words. A test sees to it
/// that this happens to nobody.
fn unworded(id: &str, texts: &[(&str, &str)]) -> String {
    texts.iter().fold(id.to_owned(), |said, (name, text)| format!("{said}, {name}: {text}"))
}

fn bundle() -> &'static Bundle {
    static BUNDLE: OnceLock<Bundle> = OnceLock::new();
    BUNDLE.get_or_init(|| {
        let english = "en".parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![english]);
        bundle.set_use_isolating(false);
        for text in ENGLISH {
            let read = FluentResource::try_new(text.to_owned());
            debug_assert!(read.is_ok(), "{:?}", read.as_ref().err());
            let resource = read.unwrap_or_else(|(resource, _)| resource);
            let added = bundle.add_resource(resource);
            debug_assert!(added.is_ok(), "{added:?}");
        }
        bundle
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_quoted_from_both_ends() {
        let long = format!("{}{}", "a".repeat(1000), "ж".repeat(1000));
        let quoted = shortened(&long);
        assert_eq!(quoted.chars().count(), QUOTED);
        assert!(quoted.starts_with("aaa") && quoted.contains("a…ж") && quoted.ends_with("жжж"));
        let kept = "ж".repeat(QUOTED);
        assert_eq!(shortened(&kept), kept);
    }

    #[test]
    fn a_suggestion_takes_the_place_of_the_hint() {
        let wrong = |suggestion: &str| {
            let finding = Finding::error("settings-unknown-key").arg("key", "tagrets");
            let finding = finding.arg("known", "source, targets").arg(SUGGESTION, suggestion);
            super::finding(&finding).1.unwrap()
        };
        assert_eq!(wrong("targets"), "Did you mean `targets`?");
        assert_eq!(wrong(""), "The keys here are: source, targets.");
    }

    #[test]
    fn what_has_no_words_is_said_all_the_same() {
        assert_eq!(message("no-such-message", &[("path", "x")]), "no-such-message, path: x");
        let odd = Finding::error("no-such-check").arg("path", "x");
        assert_eq!(finding(&odd), ("no-such-check, path: x".to_owned(), None));
    }

    #[test]
    fn a_page_that_nobody_wrote_is_empty() {
        assert_eq!(page("no-such-check"), Page::default());
        assert_ne!(page("stale").mend, "");
    }

    #[test]
    fn texts_are_not_isolated() {
        let twins = Finding::error("statement-twins").in_file("a").arg("other", "б");
        assert!(!finding(&twins).0.contains('\u{2068}'));
    }
}
