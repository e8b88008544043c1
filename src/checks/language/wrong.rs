//! Texts in another language than they should be in.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_script::Script;
use whatlang::{Detector, Lang};

use super::Row;
use super::alphabets::Misfits;
use super::stops::{self, Lookup, Tally};
use super::tongue::{Kinship, Tongue, are_twins, kinship, may_use, name};
use super::words::{self, Words};
use crate::checks::unicode::script;
use crate::checks::{Hit, Pair};
use crate::model::Locale;
use crate::model::segment::{Piece, pieces};

/// The least words of a text in another script.
const MIN_FOREIGN: usize = 5;
/// The least words of a text of which the language is told.
const MIN_WORDS: usize = 8;
/// The least words where two languages are near to each other.
const MIN_NEAR: usize = 16;
/// The least words of a statement whose texts are too short for one by one.
const MIN_TOGETHER: usize = 20;
/// From how many words on letters that a language has not speak for themselves.
const STRANGE: usize = 5;
/// The most letters whose script is told.
const MOST_LETTERS: usize = 400;
/// The most words that are looked at.
const MOST_WORDS: usize = 300;

/// Returns a hit where a translation is in another language than its locale's.
pub(super) fn hit(pair: &Pair<'_>) -> Option<Hit> {
    let prose = pair.target;
    let words = prose.words();
    if size(prose.text, &words.all) < MIN_FOREIGN {
        return None;
    }
    let said = spoken(prose.text, words);
    let found = judge(&said, prose.locale, pair.source.locale)?;
    let start = words.all.first()?.start;
    let end = words.all.last()?.end;
    Some(said_in(found, prose.locale, start..end))
}

fn said_in(found: Found, locale: &Locale, at: Range<usize>) -> Hit {
    let (kind, found) = match found {
        Found::Language(lang) => ("language", lang.eng_name()),
        Found::Script(script) => ("script", script.full_name()),
    };
    Hit::new("wrong-language", at).arg("kind", kind).arg("found", found).arg("wanted", name(locale))
}

/// Returns what a text says in its own words, and not in quotation marks or
/// titles; all words where there are no others.
fn spoken<'a>(text: &'a str, words: &Words) -> Vec<&'a str> {
    let word = |at: &Range<usize>| &text[at.clone()];
    let own = words.all.iter().filter(|at| !words.is_cited(at)).take(MOST_WORDS);
    let own: Vec<&str> = own.map(word).collect();
    if own.len() * 2 >= words.all.len().min(MOST_WORDS) {
        return own;
    }
    words.all.iter().take(MOST_WORDS).map(word).collect()
}

/// Returns how many words there are; where a script has no spaces, two letters
/// count as one.
fn size(text: &str, words: &[Range<usize>]) -> usize {
    let least = words.len();
    if least >= MIN_WORDS || text.is_ascii() {
        return least;
    }
    let letters = words.iter().flat_map(|at| text[at.clone()].chars());
    let dense = letters.take(MOST_WORDS).filter(|c| is_dense(script(*c))).count();
    least.max(dense / 2)
}

fn is_dense(script: Script) -> bool {
    use Script::{Han, Hiragana, Katakana, Khmer, Lao, Myanmar, Thai};
    matches!(script, Han | Hiragana | Katakana | Thai | Lao | Khmer | Myanmar)
}

/// What a text is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Language(Lang),
    Script(Script),
}

/// Returns what a text is in, where it is certainly not in the language of its
/// locale.
fn judge(words: &[&str], locale: &Locale, source: &Locale) -> Option<Found> {
    let expected = stops::language(locale.language());
    let own = Tongue::of(locale);
    let misfits = Misfits::of(words.iter().copied());
    let strange = own.lang.and_then(|own| misfits.of_language(own)).unwrap_or_default();
    let mut lookup = Lookup::new(words);
    let tally = Tally::of(&mut lookup, expected);
    // Frequent words may be those of a twin; letters that a language has not are
    // another's.
    if tally.is_sure(expected) && (strange < STRANGE || strange * 4 < words.len()) {
        return None;
    }
    if own.lang.is_some_and(|own| misfits.fit_only(own)) {
        return None;
    }
    if let Some(script) = foreign_script(words, locale) {
        return in_foreign(words, script, source);
    }
    if words.len() < MIN_WORDS || !is_doubtful(&mut lookup, &own, source, &misfits) {
        return None;
    }
    let info = Detector::new().detect(&words.join(" "))?;
    let lang = info.lang();
    let can_be_own = own.lang.is_some_and(|own| info.script().langs().contains(&own));
    let from_source = Tongue::of(source).lang == Some(lang) && !are_twins(locale, source);
    if own.lang == Some(lang) || !can_be_own && !from_source {
        return None;
    }
    let is_sure = info.is_reliable();
    let evidence = Evidence { words, misfits: &misfits, can_be_own, is_sure };
    evidence.convicts(lang, &own).then_some(Found::Language(lang))
}

/// Returns what a text is in that is in another script. A script of which
/// whatlang knows nothing may be an old or a new one of the language.
fn in_foreign(words: &[&str], script: Script, source: &Locale) -> Option<Found> {
    let source = Tongue::of(source);
    let of_source = stops::between(&mut Lookup::new(words), source.stops, 0, 0).0 > 1;
    let lang = source.lang.filter(|_| of_source);
    let lang = lang.or_else(|| detected(words));
    let known = || whatlang::detect_script(&words.join(" ")).is_some();
    lang.map(Found::Language).or_else(|| known().then_some(Found::Script(script)))
}

/// Says whether anything speaks for any other language; asking whatlang costs
/// more than all the rest.
fn is_doubtful(lookup: &mut Lookup<'_>, own: &Tongue, source: &Locale, misfits: &Misfits) -> bool {
    let count = lookup.words.len();
    let Some(lang) = own.lang else {
        let source = Tongue::of(source).stops;
        return by_words(stops::between(lookup, source, own.stops, 2), 3, count);
    };
    misfits.of_language(lang).is_some_and(|count| count > 1)
        || by_words((stops::strangers(lookup, own.stops), 0), 5, count)
}

/// Says whether frequent words of another language, and of the own, speak for
/// the other; they have to be one in so many.
fn by_words((theirs, ours): (usize, usize), share: usize, count: usize) -> bool {
    theirs > 2 && theirs >= ours * 6 && theirs * share >= count
}

/// What speaks for a language beside the word of whatlang.
struct Evidence<'a> {
    words: &'a [&'a str],
    misfits: &'a Misfits,
    /// Whether whatlang knows the language of the locale in this script; if
    /// not, its word is worth little.
    can_be_own: bool,
    /// Whether whatlang is sure; if not, words and letters have to be.
    is_sure: bool,
}

impl Evidence<'_> {
    /// Says whether a text is in a language and not in its own.
    fn convicts(&self, lang: Lang, own: &Tongue) -> bool {
        let count = self.words.len();
        match own.lang.map_or(Kinship::Apart, |own| kinship(own, lang)) {
            Kinship::One => return false,
            Kinship::Near if count < MIN_NEAR => return false,
            _ => (),
        }
        let other = Tongue::of_lang(lang);
        if !self.is_sure && !self.can_be_own {
            return false;
        }
        let (least, share) = match (self.can_be_own, self.is_sure) {
            (true, true) => (1, 5),
            (true, false) => (1, 4),
            (false, _) => (2, 3),
        };
        let strange = if self.is_sure { 2 } else { STRANGE };
        let counts = stops::between(&mut Lookup::new(self.words), other.stops, own.stops, least);
        let own = own.lang.filter(|_| self.can_be_own);
        let misfits = own.and_then(|own| self.misfits.of_language(own));
        let misfits = misfits.zip(self.misfits.of_language(lang));
        by_words(counts, share, count)
            || misfits.is_some_and(|(own, other)| own >= strange && own >= other * 3)
    }
}

/// Returns the language that whatlang is sure of.
fn detected(words: &[&str]) -> Option<Lang> {
    let info = Detector::new().detect(&words.join(" "));
    info.filter(whatlang::Info::is_reliable).map(|info| info.lang())
}

/// Returns the script of a text in which its locale is not written. Names and
/// addresses may stay as they are, so it takes some words with small letters.
fn foreign_script(words: &[&str], locale: &Locale) -> Option<Script> {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    let letters = words.iter().flat_map(|word| word.chars()).take(MOST_LETTERS);
    for script in letters.map(script) {
        match counts.iter_mut().find(|(known, _)| *known == script) {
            _ if matches!(script, Script::Common | Script::Inherited | Script::Unknown) => (),
            Some((_, count)) => *count += 1,
            None => counts.push((script, 1)),
        }
    }
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let of = |wanted: &[Script]| -> usize {
        counts.iter().filter(|(script, _)| wanted.contains(script)).map(|(_, count)| count).sum()
    };
    let (kana, han) = (of(&[Script::Hiragana, Script::Katakana]), of(&[Script::Han]));
    match locale.language() {
        "zh" if kana * 5 >= all && kana > MIN_WORDS => return Some(Script::Hiragana),
        "ja" if kana == 0 && han * 10 >= all * 9 && is_varied(words) => return Some(Script::Han),
        _ => (),
    }
    let (main, most) = counts.iter().max_by_key(|(_, count)| *count).copied()?;
    let small =
        |word: &&&str| !word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some();
    let enough = is_dense(main) || words.iter().filter(small).count() >= MIN_FOREIGN;
    (most * 10 >= all * 9 && enough && !may_use(locale, main)).then_some(main)
}

/// Says whether words are of many different characters; `第1条` over and over is
/// no text.
fn is_varied(words: &[&str]) -> bool {
    let letters: BTreeSet<char> = words.iter().flat_map(|word| word.chars()).collect();
    letters.len() >= 25
}

/// Returns hits where the short texts of a statement are in another language,
/// each at the first of them.
pub(super) fn across(rows: &[Row<'_>]) -> Vec<(usize, Hit)> {
    let mut out = Vec::new();
    let mut from = 0;
    for rows in rows.chunk_by(|one, next| one.statement == next.statement) {
        out.extend(together(rows).map(|(at, hit)| (from + at, hit)));
        from += rows.len();
    }
    out
}

fn together(rows: &[Row<'_>]) -> Option<(usize, Hit)> {
    let first = rows.first().filter(|row| row.source.language() != row.locale.language())?;
    let mut said: Vec<&str> = Vec::new();
    let mut at: Option<(usize, Range<usize>)> = None;
    for (number, row) in rows.iter().enumerate() {
        let is_long = row.target.split_whitespace().nth(MIN_WORDS + 2).is_some();
        if is_long || said.len() >= MOST_WORDS {
            continue;
        }
        let words = plain_words(row.target);
        if size(row.target, &words) >= MIN_WORDS {
            continue;
        }
        if let (None, [start, .., end]) = (&at, &words[..]) {
            at = Some((number, start.start..end.end));
        }
        said.extend(words.iter().map(|word| &row.target[word.clone()]));
    }
    if said.len() < MIN_TOGETHER {
        return None;
    }
    let found = judge(&said, first.locale, first.source)?;
    let (number, at) = at?;
    Some((number, said_in(found, first.locale, at)))
}

/// Returns the words of a text that is not read as Markdown.
fn plain_words(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    for piece in pieces(text) {
        match piece {
            Piece::Plain(plain) => {
                words::add(text, at..at + plain.len(), &mut out);
                at += plain.len();
            }
            Piece::Placeholder(name) => at += name.len() + "{ $ }".len(),
        }
    }
    out
}
