//! Texts: candidates in the forms in which they are compared.

use std::collections::HashMap;

use super::Candidate;
use super::tokens::{is_unspaced, push_loose, words};
use crate::model::fingerprint::normal_form;
use crate::model::segment::{Piece, is_reserved_name, pieces};
use crate::model::{Kind, Placeholder, PlaceholderKind};

/// All candidates of both sides.
pub(super) struct Texts {
    /// The old ones: first those that are present, then those that are gone.
    pub(super) old: Vec<Text>,
    /// How many old ones are present.
    pub(super) present: usize,
    /// The place of each old one among the candidates given.
    pub(super) order: Vec<usize>,
    /// The new ones, as given.
    pub(super) new: Vec<Text>,
    /// What each feature weighs: `ln(1 + N/df)`, N the number of all texts, df
    /// of those that have it; pairs of words count for less.
    pub(super) weights: Vec<f64>,
}

/// One candidate. Equal numbers mean equal strings.
pub(super) struct Text {
    pub(super) kind: Kind,
    /// The normal form, placeholders that have numbers by kind.
    pub(super) exact: u32,
    /// The letters and digits; none where there are none.
    pub(super) loose: Option<u32>,
    /// The values of the placeholders.
    pub(super) values: u32,
    pub(super) section: u32,
    /// The words, and the placeholders that are read like words.
    pub(super) tokens: Vec<u32>,
    /// The same with their places, ascending.
    pub(super) sorted: Vec<(u32, u32)>,
    /// The different words and pairs of neighbours, ascending.
    pub(super) features: Vec<u32>,
    /// What tells one text from its like: code, destinations, facts, dotted
    /// numbers; ascending.
    pub(super) keys: Vec<u32>,
    /// The letters and digits of a short text, in scripts where a slip of the
    /// pen leaves most of them.
    pub(super) letters: Vec<char>,
    /// How many characters the normal form has.
    pub(super) length: usize,
    /// The weight of all features.
    pub(super) weight: f64,
}

/// What a pair of neighbouring words counts for, against a word.
const PAIR_WEIGHT: f64 = 0.7;

/// The most words of a short text: the 8 features of segmentation.md are
/// reached with the fifth.
pub(super) const SHORT: usize = 4;

impl Text {
    pub(super) fn is_short(&self) -> bool {
        self.tokens.len() <= SHORT
    }
}

impl Texts {
    pub(super) fn new(old: &[Candidate], new: &[Candidate]) -> Self {
        let mut reader = Reader::default();
        let (mut order, gone): (Vec<_>, Vec<_>) = (0..old.len()).partition(|&at| !old[at].gone);
        let present = order.len();
        order.extend(gone);
        let mut texts = Self {
            old: order.iter().map(|&at| reader.read(&old[at])).collect(),
            present,
            order,
            new: new.iter().map(|candidate| reader.read(candidate)).collect(),
            weights: Vec::new(),
        };
        texts.weigh(&reader);
        texts
    }

    fn weigh(&mut self, reader: &Reader) {
        let mut weights = vec![0.0; reader.features.len()];
        let mut all = 0.0;
        for text in self.old.iter().chain(&self.new) {
            all += 1.0;
            text.features.iter().for_each(|&feature| weights[feature as usize] += 1.0);
        }
        for weight in &mut weights {
            *weight = (1.0 + all / f64::max(*weight, 1.0)).ln();
        }
        for &pair in &reader.pairs {
            weights[pair as usize] *= PAIR_WEIGHT;
        }
        for text in self.old.iter_mut().chain(&mut self.new) {
            text.weight = text.features.iter().map(|&feature| weights[feature as usize]).sum();
        }
        self.weights = weights;
    }

    /// Returns the weight of what two ascending lists have in common.
    pub(super) fn shared(&self, one: &[u32], other: &[u32]) -> f64 {
        common(one, other).map(|feature| self.weights[feature as usize]).sum()
    }
}

/// Returns what two ascending lists have in common.
pub(super) fn common<'a>(one: &'a [u32], other: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    // A few are looked up, about as many as there are others are walked along.
    let looked_up = few.len() * 16 < many.len();
    let mut rest = many;
    few.iter().copied().filter(move |feature| {
        let skipped = if looked_up {
            rest.partition_point(|next| next < feature)
        } else {
            rest.iter().take_while(|&next| next < feature).count()
        };
        rest = &rest[skipped..];
        rest.first() == Some(feature)
    })
}

/// Gives equal strings equal numbers, in the order of their first use.
#[derive(Default)]
struct Reader {
    strings: HashMap<String, u32>,
    /// Words as `(word, NO_WORD)`, pairs as they are.
    features: HashMap<(u32, u32), u32>,
    /// The features that are pairs.
    pairs: Vec<u32>,
}

const NO_WORD: u32 = u32::MAX;

impl Reader {
    fn read(&mut self, candidate: &Candidate) -> Text {
        let text = normal_form(candidate.text);
        let mut forms = Forms::default();
        let all = candidate.placeholders.iter().rev();
        let named = all.map(|placeholder| (placeholder.name.as_str(), placeholder)).collect();
        for piece in pieces(&text) {
            match piece {
                Piece::Plain(plain) => self.plain(plain, &mut forms),
                Piece::Placeholder(name) => self.placeholder(name, &named, &mut forms),
            }
        }
        let Forms { exact, loose, values, tokens, mut keys } = forms;
        keys.sort_unstable();
        keys.dedup();
        Text {
            kind: candidate.kind,
            exact: self.number(&exact),
            loose: (!loose.is_empty()).then(|| self.number(&loose)),
            values: self.number(&values),
            section: candidate.section.map_or(NO_WORD, |section| self.number(section)),
            sorted: with_places(&tokens),
            features: self.features_of(&tokens),
            letters: if is_spelled(&loose, &tokens) { loose.chars().collect() } else { vec![] },
            tokens,
            keys,
            length: text.chars().count(),
            weight: 0.0,
        }
    }

    fn plain(&mut self, plain: &str, forms: &mut Forms) {
        forms.exact.push_str(plain);
        push_loose(plain, &mut forms.loose);
        words(plain, |word| {
            let number = self.number(word);
            forms.tokens.push(number);
            if word.contains('.') && word.contains(char::is_numeric) {
                forms.keys.push(number);
            }
        });
        for code in plain.split('`').skip(1).step_by(2) {
            forms.keys.push(self.number(code.trim()));
        }
    }

    fn placeholder(&mut self, name: &str, named: &HashMap<&str, &Placeholder>, forms: &mut Forms) {
        let found = named.get(name);
        let kind = found.map(|placeholder| placeholder.kind);
        let stem = kind.and_then(PlaceholderKind::stem).filter(|_| is_reserved_name(name));
        // `#` is in no name, so that no fact can look like this.
        forms.exact.push_str(&match stem {
            Some(stem) => format!("{{ ${stem}# }}"),
            None => format!("{{ ${name} }}"),
        });
        let Some(placeholder) = found else { return };
        let value = if stem.is_some() { &placeholder.value } else { name };
        let key = self.number(&format!("$ {value}"));
        forms.values.push_str(value);
        forms.values.push('\n');
        match placeholder.kind {
            PlaceholderKind::Tag => {}
            PlaceholderKind::Link | PlaceholderKind::Image => forms.keys.push(key),
            _ => {
                forms.keys.push(key);
                forms.tokens.push(key);
                forms.loose.push_str(value);
            }
        }
    }

    fn number(&mut self, string: &str) -> u32 {
        if let Some(&number) = self.strings.get(string) {
            return number;
        }
        let number = small(self.strings.len());
        self.strings.insert(string.to_owned(), number);
        number
    }

    fn features_of(&mut self, tokens: &[u32]) -> Vec<u32> {
        let words = tokens.iter().map(|&word| (word, NO_WORD));
        let pairs = tokens.windows(2).map(|pair| (pair[0], pair[1]));
        let mut features: Vec<u32> = words.chain(pairs).map(|key| self.feature(key)).collect();
        features.sort_unstable();
        features.dedup();
        features
    }

    fn feature(&mut self, key: (u32, u32)) -> u32 {
        let next = small(self.features.len());
        *self.features.entry(key).or_insert_with(|| {
            if key.1 != NO_WORD {
                self.pairs.push(next);
            }
            next
        })
    }
}

/// What reading a text collects.
#[derive(Default)]
struct Forms {
    exact: String,
    loose: String,
    values: String,
    tokens: Vec<u32>,
    keys: Vec<u32>,
}

/// The most letters that are compared one by one; four words have fewer.
const LETTERS: usize = 200;

fn is_spelled(loose: &str, tokens: &[u32]) -> bool {
    tokens.len() <= SHORT && loose.chars().nth(LETTERS).is_none() && !loose.contains(is_unspaced)
}

fn with_places(tokens: &[u32]) -> Vec<(u32, u32)> {
    let mut sorted: Vec<(u32, u32)> = tokens.iter().copied().zip(0..).collect();
    sorted.sort_unstable();
    sorted
}

/// Returns a count as a number; a statement is far below the four thousand
/// million words at which numbers would begin to be shared.
pub(super) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NO_WORD - 1)
}
