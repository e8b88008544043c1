//! Differences between two texts of a segment, for people: which words
//! changed, in which sentence, and what kind of change it is.

use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

use crate::model::segment::{Piece, pieces};

/// A run of two texts laid over each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What the previous text has here.
    pub old: String,
    /// What the present text has here.
    pub new: String,
}

/// What kind of change leads from one text to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// Letters' case, punctuation, quotes or dashes only.
    Cosmetic,
    /// Digits, and nothing else that matters.
    Numbers,
    /// Words.
    Wording,
}

/// The most tokens of a text that are compared one by one; longer texts are
/// one change. The time is bounded by tokens times differences.
const MAX_TOKENS: usize = 20_000;

/// Lays two texts over each other, word by word. A run in which both sides are
/// equal did not change.
pub fn runs(old: &str, new: &str) -> Vec<Run> {
    let (from, to) = (tokens(old), tokens(new));
    if from.len().max(to.len()) > MAX_TOKENS {
        return vec![Run { old: old.to_owned(), new: new.to_owned() }];
    }
    let mut out: Vec<Run> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &from, &to) {
        let (tag, old, new) = op.as_tag_tuple();
        let run = Run { old: from[old].concat(), new: to[new].concat() };
        let blank = tag == DiffTag::Equal && run.old.trim().is_empty();
        match out.last_mut() {
            // Words that changed side by side are one change.
            Some(last) if last.old != last.new && (blank || tag != DiffTag::Equal) => {
                last.old.push_str(&run.old);
                last.new.push_str(&run.new);
            }
            _ => out.push(run),
        }
    }
    out
}

/// Returns the changed words as pairs of old and new. A number is given with
/// the word behind it, as in `5 December`, `12 December`.
pub fn changed(old: &str, new: &str) -> Vec<(String, String)> {
    let runs = runs(old, new);
    let mut pairs = Vec::new();
    for (index, run) in runs.iter().enumerate().filter(|(_, run)| run.old != run.new) {
        let mut pair = (run.old.trim().to_owned(), run.new.trim().to_owned());
        if let Some(word) = number_context(&pair, runs.get(index + 1)) {
            pair.0.push_str(word);
            pair.1.push_str(word);
        }
        pairs.push(pair);
    }
    pairs
}

fn number_context<'a>(pair: &(String, String), next: Option<&'a Run>) -> Option<&'a str> {
    let number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let next = next.filter(|_| number(&pair.0) && number(&pair.1))?.new.as_str();
    let word = next.strip_prefix(' ')?.split(' ').next()?;
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    (!word.is_empty()).then(|| &next[..word.len() + 1])
}

/// Returns the changes as one line, as in `5 December → 12 December`, each side
/// cut to six words; `None` where nothing changed, or in more than three
/// places.
pub fn summary(old: &str, new: &str) -> Option<String> {
    let pairs = changed(old, new);
    let show = |(old, new): &(String, String)| match (&*shortened(old), &*shortened(new)) {
        ("", new) => format!("+ {new}"),
        (old, "") => format!("− {old}"),
        (old, new) => format!("{old} → {new}"),
    };
    let fits = (1..=3).contains(&pairs.len());
    fits.then(|| pairs.iter().map(show).collect::<Vec<_>>().join("; "))
}

/// Returns the first six words of a text.
fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.get(..6) {
        Some(first) if words.len() > 6 => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
}

/// Names the kind of change between two texts.
pub fn nature(old: &str, new: &str) -> Nature {
    let words =
        |text: &str| -> Vec<String> { text.unicode_words().map(str::to_lowercase).collect() };
    let without_digits = |words: &[String]| -> Vec<String> {
        let strip = |word: &String| word.replace(char::is_numeric, "");
        words.iter().map(strip).filter(|word| word.contains(char::is_alphabetic)).collect()
    };
    let (from, to) = (words(old), words(new));
    let same_placeholders = placeholders(old) == placeholders(new);
    if same_placeholders && from == to {
        Nature::Cosmetic
    } else if same_placeholders && without_digits(&from) == without_digits(&to) {
        Nature::Numbers
    } else {
        Nature::Wording
    }
}

fn placeholders(text: &str) -> Vec<&str> {
    let name = |piece| match piece {
        Piece::Placeholder(name) => Some(name),
        Piece::Plain(_) => None,
    };
    pieces(text).filter_map(name).collect()
}

/// The most bytes in which sentences are looked for at a time: the time that
/// takes grows with their square.
const PART: usize = 4 << 10;

/// Returns the sentences of a text, in the language of a tag, each with the
/// white space behind it; joined they are the text. In a text that is very long
/// a sentence may be cut between two words.
pub fn sentences<'a>(language: &str, text: &'a str) -> Vec<&'a str> {
    let mut out = Vec::new();
    let mut rest = text;
    while rest.len() > PART {
        let head = &rest[..rest.floor_char_boundary(PART)];
        let cut = head.rfind(char::is_whitespace);
        let end = cut.map_or(head.len(), |at| rest.ceil_char_boundary(at + 1));
        out.extend(short_sentences(language, &rest[..end]));
        rest = &rest[end..];
    }
    out.extend(short_sentences(language, rest));
    out
}

fn short_sentences<'a>(language: &str, text: &'a str) -> Vec<&'a str> {
    let mut out = Vec::new();
    let mut at = 0;
    for boundary in sentencex::get_sentence_boundaries(language, text) {
        let end = boundary.end_byte.min(text.len());
        if end > at && text.is_char_boundary(end) {
            out.push(&text[at..end]);
            at = end;
        }
    }
    if at < text.len() {
        out.push(&text[at..]);
    }
    out
}

/// Cuts a text into words, the marks and the white space between them, and
/// placeholders.
fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut at = 0;
    for piece in pieces(text) {
        match piece {
            Piece::Plain(plain) => {
                out.extend(plain.split_word_bounds());
                at += plain.len();
            }
            Piece::Placeholder(name) => {
                let end = at + name.len() + "{ $ }".len();
                out.push(&text[at..end]);
                at = end;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn changes_are_named_in_words() {
        for (old, new, line) in [
            ("on 5 December.", "on 12 December.", Some("5 December → 12 December")),
            ("We ask you.", "We beg you.", Some("ask → beg")),
            ("We ask.", "We now ask.", Some("+ now")),
            ("We now ask.", "We ask.", Some("− now")),
            ("red apple pie", "green pear pie", Some("red apple → green pear")),
            ("same", "same", None),
            (
                "It rains.",
                "It rains. Take a coat and a hat with you.",
                Some("+ Take a coat and a hat …"),
            ),
            ("a, b, c, d", "1, 2, 3, 4", None),
        ] {
            assert_eq!(summary(old, new).as_deref(), line, "{old} / {new}");
        }
    }

    #[test]
    fn the_kind_of_a_change_is_told() {
        for (old, new, kind) in [
            ("Act now", "act now!", Nature::Cosmetic),
            ("“Act” now", "\"Act\" – now", Nature::Cosmetic),
            ("on 5 May", "on 6 May", Nature::Numbers),
            ("pay 1 200", "pay 12 00", Nature::Numbers),
            ("We may", "We must", Nature::Wording),
            ("not here", "nothere", Nature::Wording),
            ("See { $link1 }", "See { $link2 }", Nature::Wording),
        ] {
            assert_eq!(nature(old, new), kind, "{old} / {new}");
        }
    }

    #[test]
    fn sentences_of_a_long_text_are_looked_for_in_parts() {
        for piece in ["„a ", "One. Two. ", "слово", "\u{3000}日本。"] {
            let text = piece.repeat(5 * PART / piece.len());
            let found = sentences("en", &text);
            assert_eq!(found.concat(), text);
            assert!(found.len() >= 5 && found.iter().all(|part| part.len() <= PART));
        }
    }

    #[test]
    fn sentences_joined_are_the_text() {
        let text = "Dr. Nowak came. She spoke for an hour. Nobody left. ";
        let found = sentences("en", text);
        assert_eq!(found.concat(), text);
        assert_eq!(found.len(), 3, "{found:?}");
    }

    proptest! {
        #[test]
        fn runs_joined_are_both_texts(old in "([a-c ]|\\PC|\\{ \\$link1 \\}){0,12}", new in "([a-c ]|\\PC){0,12}") {
            let runs = runs(&old, &new);
            prop_assert_eq!(runs.iter().map(|run| run.old.as_str()).collect::<String>(), old.clone());
            prop_assert_eq!(runs.iter().map(|run| run.new.as_str()).collect::<String>(), new);
            prop_assert_eq!(sentences("en", &old).concat(), old);
        }
    }
}
