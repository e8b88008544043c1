//! Characters that nobody sees, and characters that mean nothing.
//!
//! Which of them a text may have depends on what stands beside them: joiners
//! belong to Persian and to the scripts of India, zero-width spaces to Thai and
//! Khmer, selectors to emoji. Default_Ignorable_Code_Point of the Unicode
//! Character Database, and the context rules of RFC 5892 (appendix A.1 and
//! A.2), taken wider: whoever types them between letters of such a script sees
//! what they do.

use std::collections::BTreeMap;
use std::ops::Range;

use unicode_script::Script;

use super::census::{Census, script};
use super::{MOST, bidi};
use crate::checks::{Hit, Pair};

/// What a character is that is no letter, no mark of punctuation and no space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Left-to-right, right-to-left and Arabic letter mark.
    Mark,
    /// The beginning of an isolate.
    Isolate,
    /// The end of an isolate.
    PopIsolate,
    /// An embedding, an override, or their end.
    Embedding,
    /// ZERO WIDTH JOINER and NON-JOINER.
    Joiner,
    /// ZERO WIDTH SPACE, WORD JOINER and ZERO WIDTH NO-BREAK SPACE.
    Gap,
    /// A variation selector.
    Selector,
    /// A tag character.
    Tag,
    /// A filler of old Korean syllables.
    Filler,
    /// Any other that is not seen; no text needs it.
    Hidden,
    /// A control character, or one that is none by the standard.
    Control,
    /// A character whose look only a certain font knows.
    PrivateUse,
}

/// Returns what a character is; `None` for all that texts are made of.
pub(super) fn sign(c: char) -> Option<Sign> {
    Some(match c {
        '\t' | '\n' | '\r' | ' '..='~' => return None,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => Sign::Control,
        '\u{ad}' | '\u{34f}' | '\u{17b4}' | '\u{17b5}' | '\u{2061}'..='\u{2065}' => Sign::Hidden,
        '\u{61c}' | '\u{200e}' | '\u{200f}' => Sign::Mark,
        '\u{115f}' | '\u{1160}' => Sign::Filler,
        '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => {
            Sign::Selector
        }
        '\u{200b}' | '\u{2060}' | '\u{feff}' => Sign::Gap,
        '\u{200c}' | '\u{200d}' => Sign::Joiner,
        '\u{202a}'..='\u{202e}' => Sign::Embedding,
        '\u{2066}'..='\u{2068}' => Sign::Isolate,
        '\u{2069}' => Sign::PopIsolate,
        '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' => Sign::Hidden,
        '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' => Sign::Hidden,
        '\u{e0020}'..='\u{e007f}' => Sign::Tag,
        '\u{e0000}'..='\u{e0fff}' => Sign::Hidden,
        '\u{fdd0}'..='\u{fdef}' => Sign::Control,
        _ if u32::from(c) & 0xfffe == 0xfffe => Sign::Control,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Sign::PrivateUse,
        _ => return None,
    })
}

impl Sign {
    /// Returns the check whose business it is.
    fn check(self) -> &'static str {
        match self {
            Self::Mark | Self::Isolate | Self::PopIsolate | Self::Embedding => "bidi-control",
            Self::Control => "control",
            Self::PrivateUse => "private-use",
            Self::Joiner | Self::Gap | Self::Selector | Self::Tag | Self::Filler | Self::Hidden => {
                "invisible"
            }
        }
    }
}

/// A character that should not stand where it does.
#[derive(Debug, Clone, Copy)]
struct Suspect {
    at: usize,
    c: char,
    sign: Sign,
}

impl Suspect {
    fn end(&self) -> usize {
        self.at + self.c.len_utf8()
    }
}

/// Returns the characters that should not stand where they do, and that the
/// source has not as often.
pub(super) fn hits(pair: &Pair<'_>, census: &Census) -> Vec<Hit> {
    let text = pair.target.text;
    let mut suspects = suspects(text, census, pair);
    if suspects.is_empty() {
        return Vec::new();
    }
    let mut balance: BTreeMap<char, isize> = BTreeMap::new();
    suspects.iter().for_each(|suspect| *balance.entry(suspect.c).or_default() += 1);
    for c in pair.source.text.chars() {
        if let Some(count) = balance.get_mut(&c) {
            *count -= 1;
        }
    }
    suspects.retain(|suspect| balance.get(&suspect.c).is_some_and(|count| *count > 0));
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out = Vec::new();
    for run in suspects.chunk_by(|one, next| one.sign == next.sign && one.end() == next.at) {
        let [first, ..] = run else { continue };
        let count = told.entry(first.sign.check()).or_default();
        *count += 1;
        if *count <= MOST {
            let end = run.last().map_or(first.end(), Suspect::end);
            out.push(hit(text, *first, first.at..end));
        }
    }
    out
}

fn suspects(text: &str, census: &Census, pair: &Pair<'_>) -> Vec<Suspect> {
    let bidi = bidi::Bidi::new(text, pair.target.locale, census.has_rtl);
    let wrong = |(at, c): (usize, char)| {
        let sign = sign(c)?;
        let sound = match sign {
            Sign::Mark | Sign::Isolate | Sign::PopIsolate | Sign::Embedding => {
                bidi.allows(at, sign)
            }
            Sign::Hidden | Sign::Control | Sign::PrivateUse => false,
            _ => fits(text, at, c, sign),
        };
        (!sound).then_some(Suspect { at, c, sign })
    };
    text.char_indices().filter_map(wrong).collect()
}

/// Says whether a character that is not seen does something where it stands.
fn fits(text: &str, at: usize, c: char, sign: Sign) -> bool {
    let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
    let (last, next) = (before.chars().next_back(), after.chars().next());
    let beside = |of: fn(char) -> bool| last.is_some_and(of) || next.is_some_and(of);
    match sign {
        Sign::Joiner if c == '\u{200d}' && next.is_some_and(is_picture) => {
            last.is_some_and(|c| is_picture(c) || c == '\u{fe0f}')
        }
        Sign::Joiner => beside(|c| JOINING.contains(&script(c))),
        Sign::Gap => beside(|c| WITHOUT_SPACES.contains(&script(c))),
        Sign::Selector => selects(last, next),
        Sign::Tag => flag(before, after),
        Sign::Filler => beside(|c| matches!(c, '\u{1100}'..='\u{11ff}')),
        _ => false,
    }
}

/// Says whether a character has variants to choose from: emoji, ideographs,
/// digits of key caps, Mongolian and a few more.
fn selects(last: Option<char>, next: Option<char>) -> bool {
    last.is_some_and(|c| {
        let key = matches!(c, '0'..='9' | '#' | '*') && next == Some('\u{20e3}');
        let variants = [Script::Han, Script::Mongolian, Script::Phags_Pa, Script::Myanmar];
        key || is_picture(c)
            || variants.contains(&script(c))
            || matches!(c, '\u{2200}'..='\u{22ff}' | '\u{1f1e6}'..='\u{1f1ff}' | '\u{3001}'..='\u{303f}')
            || matches!(c, '\u{ff01}'..='\u{ff1f}')
    })
}

/// Says whether a tag belongs to the flag of a part of a country: a black flag,
/// at most six tags, and the tag that ends them.
fn flag(before: &str, after: &str) -> bool {
    let is_tag = |c: &char| matches!(c, '\u{e0020}'..='\u{e007f}');
    let first = before.chars().rev().take(8).find(|c| !is_tag(c));
    let last = after.chars().take(8).take_while(is_tag).last();
    let ends = last.map_or_else(|| before.len() != after.len(), |c| c == '\u{e007f}');
    first == Some('\u{1f3f4}') && ends
}

/// The scripts whose letters join, or stack, so that a joiner is seen.
const JOINING: [Script; 21] = [
    Script::Arabic,
    Script::Syriac,
    Script::Mandaic,
    Script::Nko,
    Script::Mongolian,
    Script::Devanagari,
    Script::Bengali,
    Script::Gurmukhi,
    Script::Gujarati,
    Script::Oriya,
    Script::Tamil,
    Script::Telugu,
    Script::Kannada,
    Script::Malayalam,
    Script::Sinhala,
    Script::Khmer,
    Script::Myanmar,
    Script::Tibetan,
    Script::Balinese,
    Script::Javanese,
    Script::Sundanese,
];

/// The scripts that have no spaces between words, so that a line may break
/// where somebody says so.
const WITHOUT_SPACES: [Script; 11] = [
    Script::Thai,
    Script::Lao,
    Script::Khmer,
    Script::Myanmar,
    Script::Tibetan,
    Script::Tai_Tham,
    Script::Tai_Le,
    Script::New_Tai_Lue,
    Script::Tai_Viet,
    Script::Javanese,
    Script::Balinese,
];

/// Says whether a character is a picture, or may be shown as one
/// (Extended_Pictographic, by blocks).
fn is_picture(c: char) -> bool {
    matches!(c, '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '〰' | '〽' | '㊗' | '㊙')
        || matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{27bf}' | '\u{2900}'..='\u{297f}')
        || matches!(c, '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

fn hit(text: &str, suspect: Suspect, at: Range<usize>) -> Hit {
    let check = suspect.sign.check();
    let hit = Hit::new(check, at.clone())
        .arg("code", format!("U+{:04X}", u32::from(suspect.c)))
        .arg("name", name(suspect.c))
        .arg("word", word_around(text, &at));
    // What is not seen can go without a change that anybody sees; a control may
    // stand where a space should.
    if check == "invisible" { hit.fix("") } else { hit }
}

/// Returns the name by which the messages know a character.
fn name(c: char) -> &'static str {
    match c {
        '\u{ad}' => "soft-hyphen",
        '\u{200b}' => "zero-width-space",
        '\u{200c}' | '\u{200d}' => "joiner",
        '\u{2060}' | '\u{feff}' => "no-break",
        '\u{202d}' | '\u{202e}' => "override",
        '\u{fe00}'..='\u{fe0f}' => "selector",
        '\u{e0020}'..='\u{e007f}' => "tag",
        '\u{2028}' | '\u{2029}' => "line",
        _ => "other",
    }
}

/// The most characters of a text that a message shows on either side.
const SHOWN: usize = 20;

/// Returns the word in which some bytes stand, without all that is not seen;
/// the words around where they stand in none.
pub(super) fn word_around(text: &str, at: &Range<usize>) -> String {
    let seen = |c: &char| *c == ' ' || !c.is_whitespace() && sign(*c).is_none();
    let mut before: Vec<char> = text[..at.start].chars().rev().take(SHOWN).filter(seen).collect();
    before.reverse();
    let before: String = before.into_iter().collect();
    let after: String = text[at.end..].chars().take(SHOWN).filter(seen).collect();
    let word: String = [
        before.rsplit(' ').next().unwrap_or_default(),
        after.split(' ').next().unwrap_or_default(),
    ]
    .concat();
    if word.is_empty() {
        format!("{} {}", before.trim(), after.trim()).trim().to_owned()
    } else {
        word
    }
}
