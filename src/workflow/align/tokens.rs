//! Tokens: the words of a text, and its loose form.

use unicode_normalization::char::is_combining_mark;

/// Calls `each` with every word of a text, in lower case.
///
/// A word is a run of letters, digits and combining marks; apostrophes inside
/// a word and the points and colons of a number belong to it. In scripts that
/// are written without spaces every two neighbouring characters are a word
/// (segmentation.md, section 6d).
pub(super) fn words(text: &str, mut each: impl FnMut(&str)) {
    let mut word = String::new();
    let mut unspaced = Run::default();
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        if is_unspaced(c) || is_combining_mark(c) && !unspaced.is_empty() {
            flush(&mut word, &mut each);
            unspaced.push(c, &mut each);
        } else if is_part(c) || joins(before, c, after) {
            unspaced.end(&mut each);
            word.extend(folded(c));
        } else {
            unspaced.end(&mut each);
            flush(&mut word, &mut each);
        }
        before = c;
    }
    unspaced.end(&mut each);
    flush(&mut word, &mut each);
}

/// Appends the letters and digits of a text to `out`, in lower case, with the
/// signs that make one number another: `1.5` is not `15`, nor is `5 %` `5 €`.
pub(super) fn push_loose(text: &str, out: &mut String) {
    let mut before = ' ';
    let mut chars = text.chars().filter(|c| !c.is_whitespace()).peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        let between = before.is_numeric() && after.is_numeric();
        let beside = before.is_numeric() || after.is_numeric();
        if is_part(c) || between || beside && "+-−%‰$€£¥<>=".contains(c) {
            out.extend(folded(c));
        }
        before = c;
    }
}

/// The last characters of a run in a script without spaces.
#[derive(Default)]
struct Run {
    text: String,
    /// Where the last character begins.
    last: usize,
    /// How many characters were seen.
    length: usize,
}

impl Run {
    fn is_empty(&self) -> bool {
        self.length == 0
    }

    fn push(&mut self, c: char, each: &mut impl FnMut(&str)) {
        if is_combining_mark(c) && self.length > 0 {
            self.text.push(c);
            return;
        }
        if self.length >= 2 {
            each(&self.text);
            self.text.drain(..self.last);
        }
        self.last = self.text.len();
        self.text.extend(folded(c));
        self.length += 1;
    }

    fn end(&mut self, each: &mut impl FnMut(&str)) {
        if !self.text.is_empty() {
            each(&self.text);
        }
        *self = Self::default();
    }
}

fn flush(word: &mut String, each: &mut impl FnMut(&str)) {
    if !word.is_empty() {
        each(word);
        word.clear();
    }
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// Says whether a sign between two characters leaves them one word.
fn joins(before: char, sign: char, after: char) -> bool {
    match sign {
        '\'' | '’' => before.is_alphabetic() && after.is_alphabetic(),
        '.' | ',' | ':' => before.is_numeric() && after.is_numeric(),
        // Joiners and soft hyphens shape a word and do not end it.
        '\u{200c}' | '\u{200d}' | '\u{ad}' => is_part(before) && is_part(after),
        _ => false,
    }
}

/// Returns a character in lower case; the two small sigmas and the two
/// apostrophes are one, joiners are nothing.
fn folded(c: char) -> impl Iterator<Item = char> {
    c.to_lowercase().filter_map(|c| match c {
        'ς' => Some('σ'),
        '’' => Some('\''),
        '\u{200c}' | '\u{200d}' | '\u{ad}' => None,
        c => Some(c),
    })
}

/// Says whether a character belongs to a script that puts no spaces between
/// words: Thai, Lao, Myanmar, Khmer, kana and Han.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e01}'..='\u{e4e}' | '\u{e81}'..='\u{ece}' | '\u{edc}'..='\u{eff}'
        | '\u{1000}'..='\u{103f}' | '\u{1050}'..='\u{108f}' | '\u{1780}'..='\u{17d3}'
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}'
        | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_what_a_reader_would_look_up() {
        for (text, expected) in [
            ("", ""),
            ("The *Night* Trains.", "the|night|trains"),
            ("Don’t don't", "don't|don't"),
            ("v2.0.1, 5,000 at 10:30.", "v2.0.1|5,000|at|10:30"),
            ("ΟΔΟΣ οδος", "οδοσ|οδοσ"),
            ("人人生而自由", "人人|人生|生而|而自|自由"),
            ("人 1948 年", "人|1948|年"),
            ("ทุก คน", "ทุก|คน"),
            ("हिन्दी में", "हिन्दी|में"),
            ("می‌خواهم", "میخواهم"),
        ] {
            let mut found = Vec::new();
            words(text, |word| found.push(word.to_owned()));
            assert_eq!(found.join("|"), expected, "{text}");
        }
    }

    #[test]
    fn loose_texts_differ_where_numbers_do() {
        let loose = |text| {
            let mut out = String::new();
            push_loose(text, &mut out);
            out
        };
        for (one, other, equal) in [
            ("“Stop!” she said", "Stop, she said.", true),
            ("**Night** trains", "night-trains", true),
            ("about 5 trains.", "About 5 trains", true),
            ("1.5 million", "15 million", false),
            ("5 %", "5 €", false),
            ("-5 degrees", "5 degrees", false),
            ("हिन्दी", "हिनदी", false),
        ] {
            assert_eq!(loose(one) == loose(other), equal, "{one} / {other}");
        }
    }
}
