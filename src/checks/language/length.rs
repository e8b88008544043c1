//! Translations that are much longer or shorter than others are.

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;

use super::Row;
use crate::checks::Hit;
use crate::model::Locale;
use crate::model::segment::{Piece, pieces};

/// The least characters of a source text whose translation has a length that
/// says something.
const MIN_CHARS: usize = 20;
/// The least rows from which a usual length is known.
const MIN_ROWS: usize = 20;
/// How often the median deviation a length may be off the usual.
const DEVIATIONS: f64 = 8.0;
/// The factor by which a length may always be off the usual.
const MIN_FACTOR: f64 = 2.0;
/// The factor by which a length may be off that of the source where none is
/// usual.
const WIDE_FACTOR: f64 = 3.5;
/// What a short text may have more or less, whatever the factor.
const SLACK: f64 = 12.0;

/// A row with the lengths of its texts.
struct Sized {
    row: usize,
    source: usize,
    target: usize,
}

impl Sized {
    /// Returns the logarithm of how many times as long as the source the
    /// translation is.
    fn ratio(&self) -> f64 {
        (self.target.max(1) as f64 / self.source.max(1) as f64).ln()
    }
}

/// Returns the translations that are out of the range of the others between
/// the same two locales.
pub(super) fn across(rows: &[Row<'_>]) -> Vec<(usize, Hit)> {
    let mut by_source: BTreeMap<&Locale, Vec<Sized>> = BTreeMap::new();
    for (row, this) in rows.iter().enumerate() {
        let source = size(&this.segment.text);
        if source >= MIN_CHARS {
            let sized = Sized { row, source, target: size(this.target) };
            by_source.entry(this.source).or_default().push(sized);
        }
    }
    let mut out = Vec::new();
    for sized in by_source.values() {
        let range = Range::of(sized);
        let odd = sized.iter().filter(|sized| !range.holds(sized));
        out.extend(odd.map(|sized| (sized.row, hit(rows[sized.row].target, sized, &range))));
    }
    out
}

fn hit(text: &str, sized: &Sized, range: &Range) -> Hit {
    let usual = (sized.source as f64 * range.usual.exp()).round();
    let kind = if sized.ratio() < range.usual { "short" } else { "long" };
    Hit::new("length", 0..text.len())
        .arg("kind", kind)
        .arg("length", sized.target.to_string())
        .arg("usual", usual.to_string())
}

/// Which lengths are usual.
struct Range {
    usual: f64,
    deviation: f64,
}

impl Range {
    fn of(sized: &[Sized]) -> Self {
        if sized.len() < MIN_ROWS {
            return Self {
                usual: median(sized.iter().map(Sized::ratio).collect()),
                deviation: WIDE_FACTOR.ln(),
            };
        }
        let usual = median(sized.iter().map(Sized::ratio).collect());
        let deviation = median(sized.iter().map(|sized| (sized.ratio() - usual).abs()).collect());
        Self { usual, deviation: (deviation * DEVIATIONS).max(MIN_FACTOR.ln()) }
    }

    fn holds(&self, sized: &Sized) -> bool {
        let off = (sized.ratio() - self.usual).abs();
        off <= self.deviation + SLACK / sized.source as f64
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f64::total_cmp).1
}

/// Returns how many characters a reader sees, placeholders left out.
fn size(text: &str) -> usize {
    pieces(text)
        .map(|piece| match piece {
            Piece::Plain(plain) if is_simple(plain) => plain.chars().count(),
            Piece::Plain(plain) => plain.graphemes(true).count(),
            Piece::Placeholder(_) => 0,
        })
        .sum()
}

/// Says whether every character of a text stands for itself.
fn is_simple(text: &str) -> bool {
    text.is_ascii()
        || text.chars().all(|c| {
            matches!(c, '\0'..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{58f}')
                || matches!(c, '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | '\u{2010}'..='\u{2027}')
                || matches!(c, '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}')
                || matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simple_characters_stand_for_themselves() {
        let simple: Vec<char> =
            ('\0'..=char::MAX).filter(|c| is_simple(c.encode_utf8(&mut [0; 4]))).collect();
        // Only a line end is one of two.
        let without = |c: &&char| !matches!(c, '\r' | '\n');
        let text: String = simple.iter().filter(without).collect();
        assert_eq!(text.graphemes(true).count(), text.chars().count());
        let doubled: String = simple.iter().filter(without).flat_map(|c| [*c, *c]).collect();
        assert_eq!(doubled.graphemes(true).count(), doubled.chars().count());
    }
}
