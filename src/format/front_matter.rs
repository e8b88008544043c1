//! Front matter: keys found by a line scan, values written back byte by byte.
//!
//! Front matter stands between a first line `---` and the next line `---`. Its
//! top-level [`Key`]s are found by their lines, because a YAML parser has no
//! positions for them and keeps silent about duplicates. What is written is
//! parsed again: only the key that was set may differ.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::format::yaml::{self, Value};
use crate::model::Finding;
use crate::model::finding::line_column;

/// The key whose value is for Hexapla, and is left out of what is built.
pub const OWN_KEY: &str = "hexapla";

/// The front matter of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FrontMatter {
    /// The bytes from the first `---` to the end of the line of the second;
    /// empty, and after the byte order mark, where there is none.
    pub range: Range<usize>,
    /// The bytes between the two lines.
    pub yaml: Range<usize>,
    /// The top-level keys in the order of the file.
    pub keys: Vec<Key>,
    /// Whether the keys are those that a YAML parser finds; only then may
    /// anything in the front matter be changed.
    pub is_sound: bool,
}

/// A top-level key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The name without quotes.
    pub name: String,
    /// Its line, from 1.
    pub line: usize,
    /// The bytes of the whole entry, the last line end included.
    pub entry: Range<usize>,
    /// The bytes of the value, without a comment after it.
    pub value: Range<usize>,
    /// The value, where it is a string.
    pub text: Option<String>,
}

impl FrontMatter {
    /// Says whether the file has any front matter.
    pub fn is_present(&self) -> bool {
        !self.range.is_empty()
    }

    /// Returns the key of a name.
    pub fn key(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    /// Returns the YAML of the key `hexapla`, the key's own line included, and
    /// the number of that line.
    pub fn hexapla_block<'a>(&self, source: &'a str) -> Option<(&'a str, usize)> {
        let key = self.key(OWN_KEY)?;
        Some((&source[key.entry.clone()], key.line))
    }
}

/// Finds the front matter of a file.
///
/// The findings are `front-matter-unclosed` (the text is then Markdown),
/// `duplicate-key`, and `front-matter-invalid` (it is then copied as it is).
pub fn scan(source: &str) -> (FrontMatter, Vec<Finding>) {
    let start = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let none = FrontMatter { range: start..start, yaml: start..start, ..FrontMatter::default() };
    let mut lines = line_ranges(source, start);
    let Some(first) = lines.next().filter(|line| is_fence(&source[line.clone()])) else {
        return (none, Vec::new());
    };
    let Some(last) = lines.find(|line| is_fence(&source[line.clone()])) else {
        return (none, vec![Finding::error("front-matter-unclosed").at_byte(source, start)]);
    };
    let yaml = first.end..last.start;
    let keys = keys(source, &yaml);
    let mut found = FrontMatter { range: start..last.end, yaml, keys, is_sound: false };
    let findings = judge(source, &mut found);
    (found, findings)
}

/// Compares the keys with what a YAML parser finds, and takes over the texts.
fn judge(source: &str, found: &mut FrontMatter) -> Vec<Finding> {
    let mut seen = BTreeMap::new();
    let mut findings = Vec::new();
    for key in &found.keys {
        if let Some(line) = seen.insert(&key.name, key.line) {
            let finding = Finding::error("duplicate-key").at(key.line, 1);
            findings.push(finding.arg("key", &key.name).arg("line", line.to_string()));
        }
    }
    if !findings.is_empty() {
        return findings;
    }
    let invalid = |line, column| Finding::error("front-matter-invalid").at(line, column);
    let (first, _) = line_column(source, found.yaml.start);
    let values = match yaml::top_level_values(&source[found.yaml.clone()]) {
        Ok(values) => values,
        Err(fault) => return vec![invalid(first + fault.line.saturating_sub(1), fault.column)],
    };
    let texts: BTreeMap<&str, &Value> =
        values.iter().map(|(key, value)| (key.as_str(), value)).collect();
    found.is_sound = values.len() == found.keys.len()
        && found.keys.iter().all(|key| texts.contains_key(key.name.as_str()));
    if !found.is_sound {
        return vec![invalid(first, 1)];
    }
    for key in &mut found.keys {
        key.text = match texts.get(key.name.as_str()) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        };
    }
    findings
}

/// Returns a value as a double-quoted YAML scalar on one line.
pub fn quote(value: &str) -> String {
    let mut out = String::from("\"");
    for c in value.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c if c.is_control() => out.push_str(&format!("\\x{:02x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Returns the front matter of a file with values set and the key `hexapla`
/// left out; `values` are texts for keys by name, added at the end where the
/// file has no such key.
///
/// A value whose key cannot be set alone is left as it is, with the finding
/// `front-matter-not-set`.
pub fn rewrite(
    source: &str,
    front_matter: &FrontMatter,
    values: &[(String, String)],
) -> (String, Vec<Finding>) {
    let bom = &source[..front_matter.range.start];
    let newline = newline_of(source);
    if !front_matter.is_present() {
        let lines: String = values.iter().map(|(key, value)| entry(key, value, newline)).collect();
        let block = format!("{bom}---{newline}{lines}---{newline}{newline}");
        return (if values.is_empty() { bom.to_owned() } else { block }, Vec::new());
    }
    let mut yaml = source[front_matter.yaml.clone()].to_owned();
    let mut findings = Vec::new();
    for (key, value) in values {
        match set(&yaml, key, value, newline) {
            Some(changed) => yaml = changed,
            None => findings.push(
                Finding::error("front-matter-not-set")
                    .at_byte(
                        source,
                        front_matter.key(key).map_or(front_matter.yaml.start, |k| k.entry.start),
                    )
                    .arg("key", key),
            ),
        }
    }
    for own in keys(&yaml, &(0..yaml.len())).iter().rev().filter(|key| key.name == OWN_KEY) {
        yaml.replace_range(own.entry.clone(), "");
    }
    let open = &source[front_matter.range.start..front_matter.yaml.start];
    let close = &source[front_matter.yaml.end..front_matter.range.end];
    (format!("{bom}{open}{yaml}{close}"), findings)
}

/// Sets one key of a YAML mapping, where that changes nothing else.
fn set(yaml: &str, name: &str, value: &str, newline: &str) -> Option<String> {
    let mut wanted = yaml::top_level_values(yaml).ok()?;
    let text = Value::Text(value.to_owned());
    match wanted.iter_mut().find(|(key, _)| key == name) {
        Some((_, value)) => *value = text,
        None => wanted.push((name.to_owned(), text)),
    }
    let mut changed = yaml.to_owned();
    match keys(yaml, &(0..yaml.len())).iter().find(|key| key.name == name) {
        Some(key) => {
            let glue = if yaml[..key.value.start].ends_with(':') { " " } else { "" };
            changed.replace_range(key.value.clone(), &format!("{glue}{}", quote(value)));
        }
        None => {
            if !yaml.is_empty() && !yaml.ends_with(['\n', '\r']) {
                changed.push_str(newline);
            }
            changed.push_str(&entry(name, value, newline));
        }
    }
    (yaml::top_level_values(&changed).ok()? == wanted).then_some(changed)
}

fn entry(key: &str, value: &str, newline: &str) -> String {
    let plain = key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
        && key.starts_with(|c: char| c.is_ascii_alphabetic())
        && !matches!(
            key.to_ascii_lowercase().as_str(),
            "y" | "n" | "yes" | "no" | "on" | "off" | "true" | "false" | "null"
        );
    let key = if plain { key.to_owned() } else { quote(key) };
    format!("{key}: {}{newline}", quote(value))
}

/// Returns the line end of a text's first line, `\n` where it has none.
pub(crate) fn newline_of(source: &str) -> &'static str {
    match source.find(['\r', '\n']) {
        Some(at) if source[at..].starts_with("\r\n") => "\r\n",
        _ => "\n",
    }
}

fn is_fence(line: &str) -> bool {
    line.trim_end_matches(['\n', '\r', ' ', '\t']) == "---"
}

/// Returns the lines of a text from a byte on, line ends included.
fn line_ranges(source: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let mut from = start;
    source[start..].split_inclusive('\n').map(move |line| {
        let range = from..from + line.len();
        from = range.end;
        range
    })
}

/// Finds the top-level keys in a range of a file. An entry goes on over lines
/// that are indented, blank, or items of a list; blank and comment lines at
/// its end are not part of it.
fn keys(source: &str, yaml: &Range<usize>) -> Vec<Key> {
    let mut found: Vec<Key> = Vec::new();
    let mut open = false;
    let first_line = source[..yaml.start].matches('\n').count() + 1;
    for (n, line) in line_ranges(&source[..yaml.end], yaml.start).enumerate() {
        let text = &source[line.clone()];
        if let Some((name, colon)) = key_of(text) {
            let value = line.start + colon + 1..line.end;
            found.push(Key { name, line: first_line + n, entry: line, value, text: None });
            open = true;
        } else if text.trim().is_empty() {
        } else if text.starts_with([' ', '\t', '-']) && open {
            if let Some(key) = found.last_mut() {
                key.entry.end = line.end;
                key.value.end = line.end;
            }
        } else {
            open = false;
        }
    }
    for key in &mut found {
        key.value = value_range(source, key.value.clone());
    }
    found
}

/// Returns the name with which a line begins, and the byte of its colon.
fn key_of(line: &str) -> Option<(String, usize)> {
    let quoted = ['"', '\''].into_iter().find(|&quote| line.starts_with(quote));
    let colon = match quoted {
        Some(quote) => {
            let close = 1 + line[1..].find(quote)?;
            let rest = &line[close + 1..];
            close + 1 + rest.find(':').filter(|&at| rest[..at].trim().is_empty())?
        }
        None => line.match_indices(':').map(|(at, _)| at).find(|at| ends_key(&line[at + 1..]))?,
    };
    if !ends_key(&line[colon + 1..])
        || line.starts_with([
            ' ', '\t', '#', '-', '{', '[', '?', '&', '*', '!', '|', '>', '%', '@', '`',
        ])
    {
        return None;
    }
    let name = line[..colon].trim_end();
    let name = match quoted {
        Some(_) => name[1..name.len() - 1].to_owned(),
        None => name.to_owned(),
    };
    Some((name, colon))
}

fn ends_key(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with([' ', '\t', '\r', '\n'])
}

/// Narrows a range to a value without white space and comments around it.
fn value_range(source: &str, range: Range<usize>) -> Range<usize> {
    let raw = &source[range.clone()];
    let start = range.start + raw.len() - raw.trim_start_matches([' ', '\t']).len();
    let text = &source[start..range.end];
    let length = match text.chars().next() {
        Some(quote @ ('"' | '\'')) => quoted_length(text, quote),
        Some('|' | '>') => None,
        _ => Some(plain_length(text)),
    };
    let length = length.unwrap_or(text.len()).min(text.len());
    start..start + text[..length].trim_end().len()
}

fn quoted_length(text: &str, quote: char) -> Option<usize> {
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\\' && quote == '"' {
            chars.next();
        } else if c == quote {
            if quote == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'') {
                chars.next();
                continue;
            }
            return Some(at + 1);
        }
    }
    None
}

/// Returns the length of a plain value: up to a comment.
fn plain_length(text: &str) -> usize {
    if text.starts_with('#') {
        return 0;
    }
    [" #", "\t#"].iter().filter_map(|mark| text.find(mark)).min().unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(values: &[(&str, &str)]) -> Vec<(String, String)> {
        values.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn keys_have_their_bytes() {
        for (source, expected) in [
            ("---\na: b\n---\n", &[("a", "b", Some("b"))][..]),
            ("\u{feff}---\r\na:  b # c\r\n---\r\n", &[("a", "b", Some("b"))]),
            (
                "---\n\"a b\": 'it''s' # c\nd:\n- e\n- f\n---\n",
                &[("a b", "'it''s'", Some("it's")), ("d", "\n- e\n- f", None)],
            ),
            (
                "---\na: |\n  x\n\n  y\n\n# c\nb: 1\n---\n",
                &[("a", "|\n  x\n\n  y", Some("x\n\ny\n")), ("b", "1", None)],
            ),
            (
                "---\na: \"x \\\" # y\"\nb: http://x\n---\n",
                &[("a", "\"x \\\" # y\"", Some("x \" # y")), ("b", "http://x", Some("http://x"))],
            ),
            ("---\na:\n---\n", &[("a", "", None)]),
            ("---\n---\n", &[]),
            ("a\n---\nb: c\n---\n", &[]),
        ] {
            let (found, findings) = scan(source);
            let keys: Vec<_> = found
                .keys
                .iter()
                .map(|key| (key.name.as_str(), &source[key.value.clone()], key.text.as_deref()))
                .collect();
            assert_eq!(keys, expected, "{source:?}");
            assert_eq!(findings, [], "{source:?}");
        }
    }

    #[test]
    fn what_is_no_mapping_is_reported_and_kept() {
        for (source, check) in [
            ("---\na\n", "front-matter-unclosed"),
            ("---\n\nHello\n\n---\n", "front-matter-invalid"),
            ("---\n{a: b}\n---\n", "front-matter-invalid"),
            ("---\na: [\n---\n", "front-matter-invalid"),
            ("---\na: 1\n\"a\": 2\n---\n", "duplicate-key"),
            ("---\na: &x [1]\nb: *y\n---\n", "front-matter-invalid"),
        ] {
            let (found, findings) = scan(source);
            assert_eq!(findings.iter().map(|f| f.check).collect::<Vec<_>>(), [check], "{source:?}");
            assert!(!found.is_sound);
            assert_eq!(rewrite(source, &found, &[]).0, source[..found.range.end]);
        }
    }

    #[test]
    fn only_the_key_that_is_set_changes() {
        for (source, values, expected) in [
            (
                "---\na: b # c\nd: e\n---\n",
                &[("a", "x: \"y\" \\\n")][..],
                "---\na: \"x: \\\"y\\\" \\\\\\x0a\" # c\nd: e\n---\n",
            ),
            (
                "---\na:\nd: >\n  e\n\n# f\n---\n",
                &[("d", "x"), ("a", "y")],
                "---\na: \"y\"\nd: \"x\"\n\n# f\n---\n",
            ),
            (
                "---\na: b\n---\n",
                &[("lang", "no"), ("no", "x")],
                "---\na: b\nlang: \"no\"\n\"no\": \"x\"\n---\n",
            ),
            ("---\nhexapla:\n  stage: draft\n\na: b\n---\n", &[], "---\n\na: b\n---\n"),
            ("x", &[("lang", "pl")], "---\nlang: \"pl\"\n---\n\n"),
            ("\u{feff}x\r\n", &[("lang", "pl")], "\u{feff}---\r\nlang: \"pl\"\r\n---\r\n\r\n"),
        ] {
            let (found, _) = scan(source);
            assert_eq!(
                rewrite(source, &found, &owned(values)),
                (expected.to_owned(), Vec::new()),
                "{source:?}"
            );
        }
    }

    #[test]
    fn a_key_that_cannot_be_set_alone_stays() {
        for source in ["---\na: &x b\nc: *x\n---\n", "---\na: [\n---\n"] {
            let (found, _) = scan(source);
            let (out, findings) = rewrite(source, &found, &owned(&[("a", "d")]));
            assert_eq!((out.as_str(), findings[0].check), (source, "front-matter-not-set"));
        }
    }

    #[test]
    fn our_own_block_has_its_line() {
        let source = "---\r\ntitle: a\r\nhexapla:\r\n  stage: draft\r\nx: 1\r\n---\r\n";
        let (found, _) = scan(source);
        assert_eq!(found.hexapla_block(source), Some(("hexapla:\r\n  stage: draft\r\n", 3)));
    }
}
