//! The words of a text.

use std::cell::OnceCell;
use std::ops::Range;

use crate::checks::Prose;
use crate::format::markdown::view::SpanKind;

/// The words of a text, in order: runs of letters, with the apostrophes in
/// them. What stands in an address, a file name or with digits is none.
#[derive(Debug, Default)]
pub struct Words {
    /// All words, by their bytes.
    pub(super) all: Vec<Range<usize>>,
    /// What is in quotation marks and in emphasis, as titles are, in order and
    /// apart.
    cited: Vec<Range<usize>>,
    /// The numbers of the words, in the order of what they are; only a source
    /// is asked for it.
    sorted: OnceCell<Vec<u32>>,
}

impl Words {
    /// Reads the words of a text.
    pub(in crate::checks) fn of(prose: &Prose<'_>) -> Self {
        let mut all = Vec::new();
        prose.runs().for_each(|run| add(prose.text, run, &mut all));
        let mut cited = quotes(prose.text);
        cited.extend(prose.of_kind(SpanKind::Emphasis));
        Self { all, cited: apart(cited), sorted: OnceCell::new() }
    }

    /// Returns the places of a word, in order.
    pub(super) fn places<'a>(
        &'a self,
        text: &'a str,
        word: &'a str,
    ) -> impl Iterator<Item = usize> + 'a {
        let sorted = self.sorted.get_or_init(|| {
            let count = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
            let mut sorted: Vec<u32> = (0..count).collect();
            sorted.sort_by_key(|at| &text[self.all[*at as usize].clone()]);
            sorted
        });
        let of = |at: &u32| &text[self.all[*at as usize].clone()];
        let first = sorted.partition_point(|at| of(at) < word);
        sorted[first..].iter().take_while(move |at| of(at) == word).map(|at| *at as usize)
    }

    /// Says whether a word is in quotation marks, or in emphasis.
    pub(super) fn is_cited(&self, word: &Range<usize>) -> bool {
        let before = self.cited.partition_point(|cited| cited.start <= word.start);
        before > 0 && word.end <= self.cited[before - 1].end
    }
}

/// Joins ranges that overlap.
fn apart(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut out: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// Adds the words of some bytes of a text.
pub(super) fn add(text: &str, run: Range<usize>, words: &mut Vec<Range<usize>>) {
    let mut at = run.start;
    for chunk in text[run].split_inclusive(char::is_whitespace) {
        if !is_address(chunk.trim_end()) {
            letters(chunk, at, words);
        }
        at += chunk.len();
    }
}

/// Says whether what stands between spaces is no word of a language: an
/// address, a name of a file, a number.
fn is_address(chunk: &str) -> bool {
    let inner = chunk.trim_end_matches(|c: char| c.is_ascii_punctuation());
    chunk.contains('@')
        || inner.is_ascii() && inner.bytes().any(|b| matches!(b, b'.' | b'/' | b'_' | b'0'..=b'9'))
}

fn letters(chunk: &str, start: usize, words: &mut Vec<Range<usize>>) {
    let mut open: Option<usize> = None;
    for (at, c) in chunk.char_indices() {
        if is_letter(c) || open.is_some() && is_within(c) {
            open.get_or_insert(at);
        } else if let Some(from) = open.take() {
            words.push(trimmed(chunk, from..at, start));
        }
    }
    if let Some(from) = open {
        words.push(trimmed(chunk, from..chunk.len(), start));
    }
}

/// Says whether a character is a letter; the ones that most texts are made of
/// are told without a search in the tables.
fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphabetic(),
        'À'..='ɏ' => !matches!(c, '×' | '÷'),
        'Ѐ'..='ҁ' | 'Σ'..='ϵ' | '\u{561}'..='\u{587}' | '\u{10d0}'..='\u{10fa}' => true,
        '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}' => true,
        '\u{904}'..='\u{939}' | '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e46}' => true,
        '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' => true,
        '\u{1e00}'..='\u{1eff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => true,
        '\u{2000}'..='\u{2070}' => false,
        _ => c.is_alphabetic(),
    }
}

/// Says whether a character may stand in a word, though it is no letter:
/// apostrophes, and marks above and below.
fn is_within(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}')
        || matches!(c, '\u{610}'..='\u{670}' | '\u{900}'..='\u{dff}' | '\u{e31}'..='\u{e4e}')
        || matches!(c, '\u{200c}' | '\u{200d}')
}

fn trimmed(chunk: &str, word: Range<usize>, start: usize) -> Range<usize> {
    let end = word.start + chunk[word.clone()].trim_end_matches(['\'', '’']).len();
    start + word.start..start + end
}

/// Quotation marks that open, each with those that close it.
const QUOTES: [(char, &str); 9] = [
    ('"', "\""),
    ('“', "”"),
    ('„', "“”"),
    ('‚', "‘’"),
    ('«', "»"),
    ('»', "«»"),
    ('”', "”"),
    ('「', "」"),
    ('『', "』"),
];

/// Returns what stands in quotation marks, the outer ones.
fn quotes(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut open: Option<(usize, &str)> = None;
    for (at, c) in text.char_indices().filter(|(_, c)| *c == '"' || !c.is_ascii()) {
        match open {
            Some((from, closing)) if closing.contains(c) => {
                out.push(from..at);
                open = None;
            }
            Some(_) => (),
            None => {
                let opens = QUOTES.iter().find(|(opening, _)| *opening == c);
                open = opens.map(|(_, closing)| (at, *closing));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Locale};

    #[test]
    fn words_are_what_a_language_is_made_of() {
        let en = Locale::parse("en").unwrap();
        for (text, words) in [
            ("Don't *stop* now, please.", "Don't stop now please"),
            ("See { $link1 } or `code x`, 12a, a.b/c, x@y.org!", "See or"),
            ("здоровʼя — м’ята", "здоровʼя м’ята"),
            ("хто-небудь, 1-го", "хто небудь го"),
            ("第1条、すべての", "第 条 すべての"),
            ("भाषा", "भाषा"),
            ("the workers' union", "the workers union"),
        ] {
            let prose = Prose::new(text, &en, Kind::Paragraph);
            let found: Vec<&str> =
                Words::of(&prose).all.iter().map(|at| &text[at.clone()]).collect();
            assert_eq!(found.join(" "), words, "{text}");
        }
    }

    #[test]
    fn the_short_way_says_what_the_tables_say() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
        }
    }

    #[test]
    fn what_is_cited_is_known() {
        for (text, cited) in [
            ("so „nie tak” i «так» und „so“, \"x\"", "„nie tak|«так|„so|\"x"),
            ("it’s “so 'and' so” \"open", "“so 'and' so"),
            ("plain", ""),
        ] {
            let found: Vec<&str> = quotes(text).into_iter().map(|at| &text[at]).collect();
            assert_eq!(found.join("|"), cited, "{text}");
        }
    }
}
