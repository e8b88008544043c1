//! Law 1: segments and the text between them are the file, and a statement
//! that is built from its own texts has the same segments.

use hexapla::format::markdown::{
    BuildOptions, Extraction, Options, Refusal, Target, build, build_source, extract,
};
use hexapla::model::{Kind, Segment};

use super::told;
use crate::feed::Feed;
use crate::markdown::{inline, pieces, statement};
use crate::workspace::{facts, locale};

/// Any text is read and written back; no text leaves its place.
pub fn markdown(bytes: &[u8]) {
    let mut feed = Feed::new(bytes);
    let mut choices = feed.part();
    let source = statement(&mut feed);
    let extraction = extracted(&source);
    lossless(&source, &extraction);
    copied(&source, &extraction);
    let text = if choices.chance(3) { pieces(&mut choices, 12) } else { inline(&mut choices) };
    stays_in_place(&source, &extraction, choices.number(64), &text);
}

fn extracted(source: &str) -> Extraction {
    let keys = ["title".to_owned(), "summary".to_owned()];
    let (extraction, findings) = extract(source, &Options { front_matter: &keys, facts: &facts() });
    told(&findings, source);
    for segment in &extraction.segments {
        assert!(!segment.text.contains('\n') || segment.key.is_some(), "{segment:?}");
    }
    extraction
}

fn written(source: &str, extraction: &Extraction, texts: &[String]) -> (String, Vec<Refusal>) {
    let locale = locale("en");
    let options = BuildOptions::new(&locale, &locale);
    let targets: Vec<_> = texts.iter().map(|text| Target { text, borrowed: false }).collect();
    let (out, refusals) = build(source, extraction, &extraction.segments, &targets, &options);
    (out, refusals)
}

/// What a translator sees of a statement.
fn shown(extraction: &Extraction) -> Vec<Segment> {
    extraction.segments.iter().map(|segment| Segment { line: 0, ..segment.clone() }).collect()
}

fn own_texts(extraction: &Extraction) -> Vec<String> {
    extraction.segments.iter().map(|segment| segment.text.clone()).collect()
}

fn lossless(source: &str, extraction: &Extraction) {
    let joined: String = extraction.pieces(source).map(|(range, _)| &source[range]).collect();
    assert_eq!(joined, source, "law 1a");
    let (once, refused) = written(source, extraction, &own_texts(extraction));
    assert!(
        refused.iter().all(|refusal| refusal.segment.is_none()),
        "own texts are refused: {source:?}"
    );
    let again = extracted(&once);
    assert_eq!(shown(extraction), shown(&again), "law 1b: {source:?} became {once:?}");
    let (twice, _) = written(&once, &again, &own_texts(&again));
    // What could not be set the first time may be set the second.
    if refused.is_empty() {
        assert_eq!(once, twice, "no fixed point: {source:?}");
    }
}

/// The source locale is built by copying.
fn copied(source: &str, extraction: &Extraction) {
    let locale = locale("en");
    let options = BuildOptions { wrap: true, ..BuildOptions::new(&locale, &locale) };
    let copy = build_source(source, extraction, &options);
    if extraction.front_matter.key("hexapla").is_none() && !source.contains("$n") {
        assert_eq!(copy, source);
    }
}

/// A text in the place of one segment leaves the others alone.
fn stays_in_place(source: &str, extraction: &Extraction, at: usize, text: &str) {
    if extraction.segments.is_empty() {
        return;
    }
    let at = at % extraction.segments.len();
    let mut texts = own_texts(extraction);
    let names = extraction.segments[at].placeholders.iter().map(|p| format!(" {{ ${} }}", p.name));
    texts[at] = format!("{text}{}", names.collect::<String>());
    let (out, refused) = written(source, extraction, &texts);
    let (mut before, mut after) = (shown(extraction), shown(&extracted(&out)));
    if before.len() == after.len() + 1 {
        // A text without letters is no segment; a note then passes on.
        before.remove(at);
        before.iter_mut().chain(&mut after).for_each(|segment| segment.notes.clear());
    } else {
        for segments in [&mut before, &mut after] {
            let Some(segment) = segments.get_mut(at) else { continue };
            segment.text.clear();
            segment.placeholders.clear();
            // An image that is marked as borrowed is one no more.
            let marked = matches!(segment.kind, Kind::Image | Kind::Item | Kind::Footnote);
            if !refused.is_empty() && marked {
                segment.kind = Kind::Paragraph;
            }
        }
    }
    assert_eq!(before, after, "{source:?} <- {:?}\nout {out:?}", texts[at]);
}
