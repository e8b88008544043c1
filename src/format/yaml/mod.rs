//! YAML: the settings of a workspace and of a statement, and the values of a
//! front matter.
//!
//! The library gives no place for a value that it could read. So a document is
//! read to a tree of numbered nodes, and the place of a node is found by
//! reading once more and failing there: that error carries the place. This is
//! exact for every style of YAML, and costs nothing where all is well.

mod fields;
mod gate;
mod settings;
#[cfg(test)]
#[path = "tests.rs"]
mod settings_tests;
mod statement;

use std::cell::Cell;
use std::fmt;

use serde::de::Visitor;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess};

use crate::model::Finding;
use crate::model::finding::line_column;

pub use settings::{SETTINGS_FILE, settings, settings_finding};
pub use statement::statement_settings;

/// The number of values above which a document is refused, so that aliases of
/// aliases cannot fill the memory.
pub const MAX_VALUES: usize = 100_000;

/// The size above which a document is refused.
pub const MAX_BYTES: usize = 1 << 20;

/// The number of brackets that may stand open: the parser refuses more than
/// 128 levels itself, but only after a time that grows with their square.
const MAX_OPEN: usize = 256;

/// A YAML value, comparable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number in its plainest spelling.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// A map in the order of the file, keys that occur twice included.
    Map(Vec<(Value, Value)>),
    /// A value with a local tag.
    Tagged(String, Box<Value>),
}

/// Why a text cannot be read as YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The column in Unicode scalar values, from 1.
    pub column: usize,
    /// What is wrong there.
    pub kind: FaultKind,
}

/// What is wrong with a text that should be YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// It is no YAML, in the words of the parser.
    Syntax(String),
    /// It is nested too deeply, or its aliases unfold to too much.
    TooLarge,
    /// It is YAML, and no map from keys to values.
    NotAMap,
}

/// Returns the top-level keys of a document with their values, in order and
/// with duplicates. A document that holds nothing has no keys.
///
/// # Errors
///
/// A [`Fault`] where the text is no YAML map.
pub fn top_level_values(yaml: &str) -> Result<Vec<(String, Value)>, Fault> {
    let document = Document::read_map(yaml)?;
    let Content::Map(entries) = &document.root.content else { return Ok(Vec::new()) };
    Ok(entries.iter().map(|(key, value)| (key.value().name(), value.value())).collect())
}

/// Returns the line and column of a value in a document, given the keys that
/// lead to it; in a list, the number of the item from 0.
pub fn place(yaml: &str, path: &[&str]) -> Option<(usize, usize)> {
    let document = Document::read(yaml).ok()?;
    let node = path.iter().try_fold(&document.root, |node, step| match &node.content {
        Content::Map(entries) => {
            entries.iter().find(|(key, _)| key.text() == Some(step)).map(|(_, value)| value)
        }
        Content::List(items) => items.get(step.parse::<usize>().ok()?),
        Content::Scalar(_) | Content::Tagged(..) => None,
    })?;
    Some(document.place(node.number))
}

impl Fault {
    /// Returns the fault as a finding, without the file.
    pub fn finding(&self) -> Finding {
        let finding = match &self.kind {
            FaultKind::Syntax(reason) => Finding::error("yaml-syntax").arg("reason", reason),
            FaultKind::TooLarge => Finding::error("yaml-too-large"),
            FaultKind::NotAMap => Finding::error("yaml-not-a-map"),
        };
        finding.at(self.line, self.column)
    }
}

impl Value {
    /// Returns a key as a person would write it.
    fn name(self) -> String {
        match self {
            Self::Text(text) | Self::Number(text) => text,
            Self::Bool(value) => value.to_string(),
            Self::Null => "null".to_owned(),
            Self::List(_) | Self::Map(_) | Self::Tagged(..) => "?".to_owned(),
        }
    }
}

/// A value with its number in reading order, keys counted.
#[derive(Debug)]
struct Node {
    number: usize,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Scalar(Value),
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
    Tagged(String, Box<Node>),
}

/// A text with the tree that was read from it.
#[derive(Debug)]
struct Document<'a> {
    text: &'a str,
    root: Node,
}

impl<'a> Document<'a> {
    /// Reads a text, with or without a byte order mark.
    fn read(text: &'a str) -> Result<Self, Fault> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let says_nothing = |line: &str| line.trim().is_empty() || line.trim().starts_with('#');
        if text.lines().all(says_nothing) {
            return Ok(Self { text, root: Node::scalar(0, Value::Null) });
        }
        if let Some(byte) = too_large(text) {
            let (line, column) = line_column(text, byte);
            return Err(Fault { line, column, kind: FaultKind::TooLarge });
        }
        let root = walk(text, None).map_err(|error| fault(text, &error))?;
        Ok(Self { text, root })
    }

    /// Reads a text that holds a map, or nothing.
    fn read_map(text: &'a str) -> Result<Self, Fault> {
        let document = Self::read(text)?;
        if matches!(document.root.content, Content::Map(_) | Content::Scalar(Value::Null)) {
            return Ok(document);
        }
        let (line, column) = document.place(document.root.number);
        Err(Fault { line, column, kind: FaultKind::NotAMap })
    }

    /// Returns the line and column of a node.
    fn place(&self, number: usize) -> (usize, usize) {
        match walk(self.text, Some(number)) {
            Err(error) => error_place(self.text, &error),
            Ok(_) => (1, 1),
        }
    }
}

impl Node {
    fn scalar(number: usize, value: Value) -> Self {
        Self { number, content: Content::Scalar(value) }
    }

    /// Returns the text of a node that is one.
    fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Scalar(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    fn value(&self) -> Value {
        match &self.content {
            Content::Scalar(value) => value.clone(),
            Content::List(items) => Value::List(items.iter().map(Self::value).collect()),
            Content::Map(entries) => Value::Map(
                entries.iter().map(|(key, value)| (key.value(), value.value())).collect(),
            ),
            Content::Tagged(tag, node) => Value::Tagged(tag.clone(), Box::new(node.value())),
        }
    }
}

/// Returns the byte at which a text is too long, or has too many brackets that
/// stand open.
fn too_large(text: &str) -> Option<usize> {
    if text.len() > MAX_BYTES {
        return Some(MAX_BYTES);
    }
    let mut open = 0_usize;
    let at = |byte: u8| {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        open > MAX_OPEN
    };
    text.bytes().position(at)
}

/// The words of the errors that are raised here.
const STOPPED: &str = "hexapla stopped here";
const TOO_MANY: &str = "hexapla reads no more values";

/// Reads a text to a tree, or to the node at which to stop.
fn walk(text: &str, stop: Option<usize>) -> Result<Node, serde_yaml::Error> {
    let next = Cell::new(0);
    let deserializer = serde_yaml::Deserializer::from_str(text);
    Walk { next: &next, stop }.deserialize(deserializer)
}

fn error_place(text: &str, error: &serde_yaml::Error) -> (usize, usize) {
    let Some(location) = error.location() else { return (1, 1) };
    // Its lines are not taken over: it sees line ends where editors see none.
    line_column(text, location.index())
}

fn fault(text: &str, error: &serde_yaml::Error) -> Fault {
    let (line, column) = error_place(text, error);
    let words = error.to_string();
    let too_large = [TOO_MANY, "recursion limit", "repetition limit"];
    let kind = if too_large.iter().any(|limit| words.contains(limit)) {
        FaultKind::TooLarge
    } else {
        // The place is said in our own way.
        let reason = words.split(" at line ").next().unwrap_or_default();
        FaultKind::Syntax(reason.to_owned())
    };
    Fault { line, column, kind }
}

/// Reads one value and all that is in it.
#[derive(Clone, Copy)]
struct Walk<'a> {
    next: &'a Cell<usize>,
    stop: Option<usize>,
}

/// Reads the value with a number.
struct Numbered<'a> {
    walk: Walk<'a>,
    number: usize,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let number = self.next.get();
        self.next.set(number + 1);
        deserializer.deserialize_any(Numbered { walk: self, number })
    }
}

impl Numbered<'_> {
    fn node<E: serde::de::Error>(&self, content: Content) -> Result<Node, E> {
        self.may_go_on()?;
        Ok(Node { number: self.number, content })
    }

    fn may_go_on<E: serde::de::Error>(&self) -> Result<(), E> {
        if self.walk.stop == Some(self.number) {
            return Err(E::custom(STOPPED));
        }
        if self.number >= MAX_VALUES {
            return Err(E::custom(TOO_MANY));
        }
        Ok(())
    }

    fn number<E: serde::de::Error>(&self, number: impl fmt::Display) -> Result<Node, E> {
        self.node(Content::Scalar(Value::Number(number.to_string())))
    }
}

impl<'de> Visitor<'de> for Numbered<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Node, E> {
        self.node(Content::Scalar(Value::Null))
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<Node, E> {
        self.node(Content::Scalar(Value::Bool(value)))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Node, E> {
        self.number(value)
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Node, E> {
        self.number(value)
    }

    fn visit_i128<E: serde::de::Error>(self, value: i128) -> Result<Node, E> {
        self.number(value)
    }

    fn visit_u128<E: serde::de::Error>(self, value: u128) -> Result<Node, E> {
        self.number(value)
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Node, E> {
        self.number(value)
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Node, E> {
        self.node(Content::Scalar(Value::Text(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        self.may_go_on()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.walk)? {
            list.push(item);
        }
        self.node(Content::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        self.may_go_on()?;
        let mut map = Vec::new();
        while let Some(key) = entries.next_key_seed(self.walk)? {
            map.push((key, entries.next_value_seed(self.walk)?));
        }
        self.node(Content::Map(map))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Node, A::Error> {
        self.may_go_on()?;
        let (tag, inner): (String, _) = data.variant()?;
        let inner = inner.newtype_variant_seed(self.walk)?;
        self.node(Content::Tagged(tag, Box::new(inner)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn values_are_read_in_order_with_duplicates() {
        let yaml = "title: \"2026\"\nyear: 2026\nempty:\ntitle: b\nlist: [no, true, 1.50]\n\
                    2026: x\nmap: { a: ~ }\ntagged: !mine x\ndate: 2026-12-05\n";
        let values = top_level_values(yaml).unwrap();
        let expected = [
            ("title", text("2026")),
            ("year", Value::Number("2026".to_owned())),
            ("empty", Value::Null),
            ("title", text("b")),
            (
                "list",
                Value::List(vec![text("no"), Value::Bool(true), Value::Number("1.5".to_owned())]),
            ),
            ("2026", text("x")),
            ("map", Value::Map(vec![(text("a"), Value::Null)])),
            ("tagged", Value::Tagged("mine".to_owned(), Box::new(text("x")))),
            ("date", text("2026-12-05")),
        ];
        let expected: Vec<_> =
            expected.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        assert_eq!(values, expected);
    }

    #[test]
    fn nothing_is_an_empty_map() {
        for yaml in ["", "\u{feff}", "# only this\n\n  # and that\r\n", "~", "---\n"] {
            assert_eq!(top_level_values(yaml), Ok(Vec::new()), "{yaml:?}");
        }
    }

    #[test]
    fn faults_have_a_place() {
        for (yaml, line, column) in [
            ("a: b\n\tc: d", 2, 1),
            ("ż: \"x", 1, 6),
            ("- a", 1, 1),
            ("\u{feff}żółw: 1\r\nb: [", 2, 5),
            ("a: *unknown", 1, 4),
            ("a: 1\n---\nb: 2", 1, 1),
        ] {
            let fault = top_level_values(yaml).unwrap_err();
            assert_eq!((fault.line, fault.column), (line, column), "{yaml:?} {fault:?}");
        }
    }

    #[test]
    fn every_style_has_places() {
        let yaml = "\u{feff}żółw: { a: [x, 'y'], \"b\": !t z }\r\nlist:\r\n  - one\r\n  - k: v\r\n\
                    alias: &q\r\n  deep: 1\r\nagain: *q\r\n";
        for (path, expected) in [
            (&["żółw"][..], Some((1, 7))),
            (&["żółw", "a", "1"], Some((1, 16))),
            (&["żółw", "b"], Some((1, 27))),
            (&["list", "0"], Some((3, 5))),
            (&["list", "1", "k"], Some((4, 8))),
            (&["again", "deep"], Some((6, 9))),
            (&["list", "2"], None),
        ] {
            assert_eq!(place(yaml, path), expected, "{path:?}");
        }
    }

    #[test]
    fn bombs_are_refused() {
        let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..10 {
            let refs = vec![format!("*a{}", level - 1); 9].join(", ");
            bomb.push_str(&format!("a{level}: &a{level} [{refs}]\n"));
        }
        let deep = format!("a: {}", "[".repeat(20_000));
        let closed = format!("a: {}{}", "[".repeat(20_000), "]".repeat(20_000));
        let maps = format!("a: {}", "{a: ".repeat(200_000));
        let own = "a: &a [*a]".to_owned();
        let blocks = "- ".repeat(20_000);
        let long = format!("a: {}", "x".repeat(MAX_BYTES));
        for yaml in [bomb, deep, closed, maps, own, blocks, long] {
            let kind = top_level_values(&yaml).unwrap_err().kind;
            assert_eq!(kind, FaultKind::TooLarge, "{:.40}", yaml);
        }
    }
}
