//! Values of Fluent messages: one text each, written so that it comes back
//! unchanged, and read from whatever Fluent a person has typed.

use std::fmt::Write as _;
use std::ops::Range;

use fluent_syntax::ast::{
    Entry as Ast, Expression, InlineExpression, Message, Pattern, PatternElement,
};
use fluent_syntax::parser::{self, ErrorKind};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::model::segment::{Piece, pieces};

/// How deep placeables may be nested, as `{ { ... } }`.
///
/// The parser recurses, and 100,000 levels end the process; prose needs one.
pub const MAX_NESTING: usize = 16;

/// The most placeables that Fluent's runtimes resolve in one message
/// (`fluent-bundle`, `MAX_PLACEABLES`).
pub const MAX_PLACEABLES: usize = 100;

/// Writes a text as what follows `id =`: on the same line if the text has one
/// line, else one indented line for each.
///
/// Whatever Fluent would trim, refuse or read as syntax becomes a string
/// literal, neighbours in one literal; `{ $name }` becomes a variable.
/// [`decode`] gives the text back, and so do Fluent's runtimes as long as there
/// are no more than [`MAX_PLACEABLES`] placeables.
pub fn encode(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    if let [line] = lines[..] {
        return format!(" {}", encode_line(line, false));
    }
    let mut out = String::new();
    let last = lines.len() - 1;
    for (index, line) in lines.into_iter().enumerate() {
        out.push('\n');
        if !line.is_empty() || index == 0 || index == last {
            let _ = write!(out, "    {}", encode_line(line, true));
        }
    }
    out
}

/// Writes one line; `block` where it stands on a line of its own, so that its
/// first character could be syntax.
fn encode_line(line: &str, block: bool) -> String {
    if line.is_empty() {
        return "{ \"\" }".to_owned();
    }
    let start = line.len() - line.trim_start().len();
    let end = line.trim_end().len();
    let mut out = String::with_capacity(line.len() + 16);
    let mut literal = String::new();
    let mut at = 0;
    for piece in pieces(line) {
        match piece {
            Piece::Placeholder(name) => {
                flush(&mut out, &mut literal);
                let _ = write!(out, "{{ ${name} }}");
                at += name.len() + "{ $ }".len();
            }
            Piece::Plain(plain) => {
                for c in plain.chars() {
                    let syntax_here = block && at == 0 && matches!(c, '[' | '*' | '.');
                    if at < start || at >= end || syntax_here || is_special(c) {
                        push_escaped(&mut literal, c);
                    } else {
                        flush(&mut out, &mut literal);
                        out.push(c);
                    }
                    at += c.len_utf8();
                }
            }
        }
    }
    flush(&mut out, &mut literal);
    out
}

fn is_special(c: char) -> bool {
    matches!(c, '{' | '}' | '\u{2028}' | '\u{2029}' | '\u{feff}') || c.is_control()
}

fn push_escaped(literal: &mut String, c: char) {
    match c {
        '"' | '\\' => literal.extend(['\\', c]),
        _ if is_special(c) && c != '{' && c != '}' => {
            let _ = write!(literal, "\\u{:04X}", u32::from(c));
        }
        _ => literal.push(c),
    }
}

fn flush(out: &mut String, literal: &mut String) {
    if !literal.is_empty() {
        let _ = write!(out, "{{ \"{literal}\" }}");
        literal.clear();
    }
}

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decoded {
    /// The text, variables as `{ $name }`, lines joined by `\n`.
    pub text: String,
    /// How many placeables it was written with.
    pub placeables: usize,
    /// Whether a string literal holds more than white space and syntax: a
    /// translation that was typed inside the quotes.
    pub typed_in_quotes: bool,
}

/// Returns what a value says that stands in one line and is written as
/// [`encode`] writes most texts: letters as they are, and variables. `None`
/// says nothing but that [`decode`] has to read it.
pub fn plain(value: &str) -> Option<&str> {
    let text = value.trim_matches(' ');
    // Beyond ASCII, special characters begin with one of these three bytes.
    // All bytes are looked at, many at a time: to stop early would take longer.
    let (mut control, mut rare, mut braces) = (0_u8, 0_u8, 0_u8);
    for byte in text.bytes() {
        control |= u8::from(byte < 0x20) | u8::from(byte == 0x7f);
        rare |= u8::from(byte == 0xc2) | u8::from(byte == 0xe2) | u8::from(byte == 0xef);
        braces |= u8::from(byte == b'{') | u8::from(byte == b'}');
    }
    let is_special = |c: char| is_special(c) && c != '{' && c != '}';
    let fits = control == 0 && (rare == 0 || !text.contains(is_special));
    let variables = || {
        let is_one = |piece| match piece {
            Piece::Plain(plain) => !plain.contains(['{', '}']),
            Piece::Placeholder(_) => true,
        };
        braces == 0 || pieces(text).all(is_one)
    };
    (fits && !text.is_empty() && text.trim() == text && variables()).then_some(text)
}

/// Why a message cannot be read as prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueError {
    /// A brace opens or closes alone, or a variable is misspelt.
    Braces,
    /// The name of a variable has letters that Fluent does not know.
    Name,
    /// A string literal has no closing quote, or typographic quotes.
    Quotes,
    /// A backslash in a string literal is followed by something unknown.
    Escape,
    /// Placeables are nested deeper than [`MAX_NESTING`].
    TooDeep,
    /// A selector, function or reference: Fluent, but not prose.
    NotProse,
    /// The message has attributes.
    Attributes,
    /// A line of its own begins with `[`, `*` or `.`, which Fluent keeps for
    /// itself, or there is other text that belongs to nothing.
    Stray,
}

/// Reads the one message that a text holds, from its id to the end of its
/// value.
///
/// # Errors
///
/// Says what is wrong, and at which byte of the text.
pub fn decode(message: &str) -> Result<Decoded, (ValueError, usize)> {
    guard_nesting(message)?;
    let resource = match parser::parse(message) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            let at = errors.first().map_or(0, |error| error.pos.start);
            let kind = match (resource.body.first(), errors.first()) {
                (Some(Ast::Junk { .. }), Some(error)) => kind_of(message, &error.kind, at),
                _ => ValueError::Stray,
            };
            return Err((kind, at));
        }
    };
    match &resource.body[..] {
        [Ast::Message(Message { value, attributes, .. })] if attributes.is_empty() => {
            let mut decoded = Decoded::default();
            if let Some(pattern) = value {
                read_pattern(message, pattern, &mut decoded)?;
            }
            Ok(decoded)
        }
        [Ast::Message(Message { attributes, .. })] => {
            let at = attributes.first().map_or(0, |a| offset(message, a.id.name));
            Err((ValueError::Attributes, at))
        }
        _ => Err((ValueError::Stray, 0)),
    }
}

/// Where the text of a message stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin {
    runs: Vec<OriginRun>,
}

/// A run of the text, and the bytes of the message that say it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct OriginRun {
    text: Range<usize>,
    raw: Range<usize>,
    /// Whether the bytes are the text, one by one.
    plain: bool,
}

/// Returns where the text that [`decode`] gives for a message stands in it;
/// nowhere, where the message cannot be read.
pub fn origin(message: &str) -> Origin {
    let mut origin = Origin::default();
    if guard_nesting(message).is_err() {
        return origin;
    }
    let Ok(resource) = parser::parse(message) else { return origin };
    if let [Ast::Message(Message { value: Some(pattern), .. })] = &resource.body[..] {
        for element in &pattern.elements {
            origin.element(message, element);
        }
    }
    origin
}

impl Origin {
    fn element(&mut self, message: &str, element: &PatternElement<&str>) {
        match element {
            PatternElement::TextElement { value } => {
                let at = offset(message, value);
                for line in value.split_inclusive('\n') {
                    let from = at + offset(value, line);
                    let text = line.strip_suffix("\r\n").unwrap_or(line);
                    self.push(text.len(), from..from + text.len(), true);
                    if text.len() < line.len() {
                        self.push(1, from + text.len()..from + line.len(), false);
                    }
                }
            }
            PatternElement::Placeable { expression } => self.expression(message, expression),
        }
    }

    fn expression(&mut self, message: &str, expression: &Expression<&str>) {
        let Expression::Inline(inline) = expression else { return };
        match inline {
            InlineExpression::Placeable { expression } => self.expression(message, expression),
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => {
                let at = offset(message, value);
                let text = unescape_unicode_to_string(value);
                self.push(text.len(), at..at + value.len(), text == *value);
            }
            InlineExpression::VariableReference { id } => {
                let raw = braced(message, offset(message, id.name), id.name.len());
                self.push(id.name.len() + "{ $ }".len(), raw, false);
            }
            _ => {}
        }
    }

    fn push(&mut self, length: usize, raw: Range<usize>, plain: bool) {
        let at = self.runs.last().map_or(0, |run| run.text.end);
        self.runs.push(OriginRun { text: at..at + length, raw, plain });
    }

    /// Returns the byte of the message at which a byte of the text stands, or
    /// what is nearest to it.
    pub fn of(&self, at: usize) -> usize {
        let run = self.runs.partition_point(|run| run.text.end <= at);
        match self.runs.get(run).or(self.runs.last()) {
            Some(run) if run.plain => {
                run.raw.end.min(run.raw.start + at.saturating_sub(run.text.start))
            }
            Some(run) if at >= run.text.end => run.raw.end,
            Some(run) => run.raw.start,
            None => 0,
        }
    }

    /// Returns the bytes of the message that say a piece of the text, or what
    /// holds them.
    pub fn raw(&self, piece: Range<usize>) -> Range<usize> {
        let start = self.of(piece.start);
        let last = self.runs.partition_point(|run| run.text.end < piece.end);
        match self.runs.get(last).filter(|_| !piece.is_empty()) {
            Some(run) if run.plain => start..run.raw.start + (piece.end - run.text.start),
            Some(run) => start..run.raw.end,
            None => start..start,
        }
    }

    /// Returns the bytes of the message that are a piece of the text, letter by
    /// letter; `None` where it is written in another way.
    pub fn plain(&self, piece: Range<usize>) -> Option<Range<usize>> {
        let run = self
            .runs
            .iter()
            .find(|run| run.plain && run.text.start <= piece.start && piece.end <= run.text.end)?;
        let at = |byte: usize| run.raw.start + (byte - run.text.start);
        Some(at(piece.start)..at(piece.end))
    }
}

/// Returns the bytes of a variable with its braces.
fn braced(message: &str, at: usize, length: usize) -> Range<usize> {
    let before = message[..at].trim_end_matches('$').trim_end();
    let after = message[at + length..].trim_start();
    match (before.strip_suffix('{'), after.strip_prefix('}')) {
        (Some(before), Some(after)) => before.len()..message.len() - after.len(),
        _ => at..at + length,
    }
}

/// Returns where a slice of a text begins in it.
fn offset(text: &str, slice: &str) -> usize {
    (slice.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

fn kind_of(message: &str, kind: &ErrorKind, at: usize) -> ValueError {
    let rest = message.get(at..).unwrap_or_default().trim_start();
    match kind {
        ErrorKind::UnterminatedStringLiteral | ErrorKind::ExpectedToken('"') => ValueError::Quotes,
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            ValueError::Escape
        }
        ErrorKind::ExpectedInlineExpression if rest.starts_with(['“', '”', '„', '«', '»', '‘']) => {
            ValueError::Quotes
        }
        _ if message.get(..at).is_some_and(ends_in_name)
            && rest.starts_with(char::is_alphabetic) =>
        {
            ValueError::Name
        }
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::MissingValue => ValueError::Stray,
        _ => ValueError::Braces,
    }
}

/// Says whether a text ends within the name of a variable.
fn ends_in_name(text: &str) -> bool {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    text.trim_end_matches(name).ends_with('$')
}

/// Refuses what the parser would recurse into too deeply, and what it would cut
/// within a letter. Braces in string literals open nothing.
fn guard_nesting(message: &str) -> Result<(), (ValueError, usize)> {
    let (mut depth, mut in_literal, mut escaped) = (0_usize, false, false);
    for (at, byte) in message.bytes().enumerate() {
        match byte {
            _ if escaped => {
                escaped = false;
                if is_cut(&message.as_bytes()[at..]) {
                    return Err((ValueError::Escape, at - 1));
                }
            }
            b'\\' if in_literal => escaped = true,
            b'"' if depth > 0 => in_literal = !in_literal,
            b'\n' => in_literal = false,
            b'{' if !in_literal => {
                depth += 1;
                if depth > MAX_NESTING {
                    return Err((ValueError::TooDeep, at));
                }
            }
            b'}' if !in_literal => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}

/// Says whether an escape, from behind its backslash on, lacks hex digits before
/// a letter of several bytes: what the parser quotes of it ends within the
/// letter, and the run with it (fluent-syntax 0.12, `skip_unicode_escape_sequence`).
fn is_cut(escape: &[u8]) -> bool {
    let length = match escape.first() {
        Some(b'u') => 4,
        Some(b'U') => 6,
        _ => return false,
    };
    let digits = escape[1..].iter().take(length).take_while(|byte| byte.is_ascii_hexdigit());
    let behind = digits.count() + 1;
    behind <= length && escape.get(behind).is_some_and(|byte| !byte.is_ascii())
}

fn read_pattern(
    message: &str,
    pattern: &Pattern<&str>,
    out: &mut Decoded,
) -> Result<(), (ValueError, usize)> {
    pattern.elements.iter().try_for_each(|element| match element {
        PatternElement::TextElement { value } => {
            // A line end of the file, CRLF or LF, is one `\n` of the text.
            out.text.push_str(&value.replace("\r\n", "\n"));
            Ok(())
        }
        PatternElement::Placeable { expression } => read_expression(message, expression, out),
    })
}

fn read_expression(
    message: &str,
    expression: &Expression<&str>,
    out: &mut Decoded,
) -> Result<(), (ValueError, usize)> {
    out.placeables += 1;
    let not_prose = |inline| Err((ValueError::NotProse, inline_at(message, inline)));
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, .. } => return not_prose(selector),
    };
    match inline {
        InlineExpression::StringLiteral { value } => {
            let literal = unescape_unicode_to_string(value);
            out.typed_in_quotes |= literal.chars().any(char::is_alphabetic);
            out.text.push_str(&literal);
        }
        InlineExpression::NumberLiteral { value } => out.text.push_str(value),
        InlineExpression::VariableReference { id } => {
            let _ = write!(out.text, "{{ ${} }}", id.name);
        }
        InlineExpression::Placeable { expression } => read_expression(message, expression, out)?,
        InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => return not_prose(inline),
    }
    Ok(())
}

/// Returns the byte at which an expression begins.
fn inline_at(message: &str, inline: &InlineExpression<&str>) -> usize {
    let (name, mark) = match inline {
        InlineExpression::StringLiteral { value } => (*value, "\""),
        InlineExpression::NumberLiteral { value } => (*value, ""),
        InlineExpression::VariableReference { id } => (id.name, "$"),
        InlineExpression::TermReference { id, .. } => (id.name, "-"),
        InlineExpression::FunctionReference { id, .. }
        | InlineExpression::MessageReference { id, .. } => (id.name, ""),
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inline) | Expression::Select { selector: inline, .. } => {
                return inline_at(message, inline);
            }
        },
    };
    offset(message, name).saturating_sub(mark.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent::{FluentArgs, FluentBundle, FluentResource};
    use proptest::prelude::*;

    fn message(text: &str) -> String {
        format!("m ={}\n", encode(text))
    }

    /// What a runtime makes of a text, its variables standing for themselves.
    fn resolved(source: &str, text: &str) -> String {
        let resource = FluentResource::try_new(source.to_owned()).expect("valid Fluent");
        let mut bundle = FluentBundle::new(vec![]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("one message");
        let mut args = FluentArgs::new();
        for piece in pieces(text) {
            if let Piece::Placeholder(name) = piece {
                args.set(name.to_owned(), format!("{{ ${name} }}"));
            }
        }
        let message = bundle.get_message("m").and_then(|m| m.value()).expect("a value");
        let mut errors = Vec::new();
        let value = bundle.format_pattern(message, Some(&args), &mut errors).into_owned();
        assert!(errors.is_empty(), "{errors:?}");
        value
    }

    #[test]
    fn texts_are_written_plainly_where_fluent_allows() {
        for (text, written) in [
            ("", " { \"\" }"),
            ("Plain text.", " Plain text."),
            ("See [it]({ $link1 } \"T\").", " See [it]({ $link1 } \"T\")."),
            ("[it]({ $link1 })", " [it]({ $link1 })"),
            ("a {b} c", " a { \"{\" }b{ \"}\" } c"),
            ("{{x", " { \"{{\" }x"),
            (" lead", " { \" \" }lead"),
            ("tail\u{a0}", " tail{ \"\u{a0}\" }"),
            ("a\u{0}b", " a{ \"\\u0000\" }b"),
            ("one\n[two]", "\n    one\n    { \"[\" }two]"),
            ("one\n\ntwo", "\n    one\n\n    two"),
        ] {
            assert_eq!(encode(text), written, "{text:?}");
        }
    }

    #[test]
    fn what_people_type_is_read() {
        for (value, text, typed) in [
            ("{ \"Tekst w cudzysłowie\" }", "Tekst w cudzysłowie", true),
            ("Konto: {$iban1}", "Konto: { $iban1 }", false),
            ("{ \"\" }", "", false),
            ("{ \"  \" }", "  ", false),
            ("{ 5 } grudnia", "5 grudnia", false),
            ("{ { $a } }", "{ $a }", false),
            ("\n    first\n    second", "first\nsecond", false),
        ] {
            let decoded = decode(&format!("s-1 = {value}")).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.typed_in_quotes), (text, typed), "{value}");
        }
    }

    #[test]
    fn every_byte_of_a_text_is_found_again() {
        let found = |value: &str, piece: &str| {
            let message = format!("s-1 ={value}");
            let text = decode(&message).unwrap().text;
            let at = text.find(piece).unwrap();
            let origin = origin(&message);
            let plain = origin.plain(at..at + piece.len()).map(|raw| message[raw].to_owned());
            let raw = origin.raw(at..at + piece.len());
            assert_eq!(raw.start, origin.of(at));
            (message[raw].to_owned(), plain)
        };
        for (value, piece, from, plain) in [
            (" Raz dwa", "dwa", "dwa", Some("dwa")),
            (" Do {$link1} dwa", "dwa", "dwa", Some("dwa")),
            (" Do {$link1} dwa", "{ $link1 }", "{$link1}", None),
            (" Do { \"{\" } dwa", "{", "{", Some("{")),
            (" a { \"\\u0041bc\" } dwa", "Abc", "\\u0041bc", None),
            ("\n    raz\n    dwa", "dwa", "dwa", Some("dwa")),
            ("\r\n    raz\r\n    dwa", "dwa", "dwa", Some("dwa")),
            ("\n    raz\n    dwa", "z\nd", "z\n    d", None),
        ] {
            let plain = plain.map(str::to_owned);
            assert_eq!(found(value, piece), (from.to_owned(), plain), "{value}");
        }
    }

    #[test]
    fn what_is_no_prose_is_named() {
        for (value, error) in [
            ("Konto: { $iban1", ValueError::Braces),
            ("Konto: $iban1 }", ValueError::Braces),
            ("{ $łącze1 }", ValueError::Name),
            ("{ $link1ż }", ValueError::Name),
            ("{ “tekst” }", ValueError::Quotes),
            ("{ \"tekst }", ValueError::Quotes),
            ("{ \"a\\b\" }", ValueError::Escape),
            ("{ \"\\u0→\" }", ValueError::Escape),
            ("{ \"\\U0001Fż\" }", ValueError::Escape),
            ("{ -brand }", ValueError::NotProse),
            ("{ NUMBER(5) }", ValueError::NotProse),
            ("{ other }", ValueError::NotProse),
            ("{ $n ->\n    [one] a\n   *[other] b\n }", ValueError::NotProse),
            ("Text\n    .title = x", ValueError::Attributes),
            ("Text\n    [link](x)", ValueError::Stray),
            ("", ValueError::Stray),
        ] {
            let found = decode(&format!("s-1 = {value}")).map_err(|(error, _)| error);
            assert_eq!(found, Err(error), "{value}");
        }
        for (value, at) in [
            ("Do { -brand }", "-brand"),
            ("Do { NUMBER(5) }", "NUMBER"),
            ("Do { $n ->\n    [one] a\n   *[other] b\n }", "$n"),
            ("Do { $a } { other.title }", "other"),
        ] {
            let message = format!("s-1 = {value}");
            assert_eq!(decode(&message), Err((ValueError::NotProse, message.find(at).unwrap())));
        }
        let deep = format!("s-1 = {}", "{".repeat(100_000));
        assert_eq!(decode(&deep), Err((ValueError::TooDeep, 6 + MAX_NESTING)));
        let literal = format!("s-1 = {{ \"{}\" }}", "{".repeat(100_000));
        assert_eq!(decode(&literal).unwrap().text.len(), 100_000);
    }

    fn prose() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[a-zżó ]{1,6}",
            1 => "\\PC{0,4}",
            1 => "[\\x00-\\x20{}\\[\\]*.\"\\\\$#=\\-\u{a0}\u{2028}\u{feff}\u{85}]{1,4}",
            1 => Just("{ $link1 }".to_owned()),
            1 => Just("\n".to_owned()),
        ];
        proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn any_text_survives(text in prose()) {
            let written = message(&text);
            prop_assert_eq!(&decode(written.trim_end_matches('\n')).unwrap().text, &text);
            let count = decode(&written).unwrap().placeables;
            if count <= MAX_PLACEABLES {
                prop_assert_eq!(resolved(&written, &text), text);
            }
        }

        #[test]
        fn the_short_way_reads_what_the_parser_reads(
            value in "[ -~]{0,40}|\\PC{0,20}|([a-zż .]{0,4}|\\{ \\$[a-z1-]{1,3} \\}|[{}\"$*.\\[ \u{a0}\u{85}\u{feff}]){0,9}",
        ) {
            if let Some(text) = plain(&value) {
                prop_assert_eq!(decode(&format!("s-1 ={value}")).unwrap().text, text);
            }
        }

        #[test]
        fn nothing_that_is_typed_ends_the_run(value in "\\PC{0,80}|[{}\"$a\\n \\[*.]{0,60}") {
            let _ = decode(&format!("s-1 = {value}"));
        }
    }
}
