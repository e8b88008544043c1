//! Edits whose outcome is known: what segmentation.md, section 6c, simulates.

use hexapla::model::{Kind, Segment};

use crate::corpus::Document;
use crate::random::Random;

/// Two states of a text, and what became of what.
pub(crate) struct Revision {
    pub(crate) old: Vec<Segment>,
    /// Which of them the text no longer had.
    pub(crate) gone: Vec<bool>,
    pub(crate) new: Vec<Block>,
}

/// A segment of the new state.
#[derive(Clone)]
pub(crate) struct Block {
    pub(crate) segment: Segment,
    /// What was done.
    pub(crate) label: String,
    /// The old segments whose text it has.
    pub(crate) from: Vec<usize>,
}

/// What is done to a segment, with its share in a hundred.
const EDITS: [(&str, usize); 15] = [
    ("same", 48),
    ("revived", 2),
    ("revived, edited", 2),
    ("light", 9),
    ("heavy", 7),
    ("sentence added", 3),
    ("sentence dropped", 3),
    ("split", 3),
    ("split, edited", 2),
    ("merged", 3),
    ("merged, edited", 2),
    ("moved", 4),
    ("moved, edited", 3),
    ("inserted", 5),
    ("deleted", 4),
];

impl Revision {
    /// Edits one of the documents; what is inserted comes from those of other
    /// families.
    pub(crate) fn simulated(documents: &[Document], number: usize, seed: u64) -> Self {
        let mut random = Random::new(seed * 100 + number as u64);
        let mut editor = Editor {
            strangers: strangers(documents, number),
            words: vocabulary(documents, number),
            old: &documents[number].segments,
            random: &mut random,
            new: Vec::new(),
            moving: Vec::new(),
            gone: vec![false; documents[number].segments.len()],
        };
        let mut at = 0;
        while at < editor.old.len() {
            at += editor.edit(at);
        }
        let gone = std::mem::take(&mut editor.gone);
        let mut new = editor.settle();
        if random.percent(30) {
            move_section(&mut new, &mut random);
        }
        Self { old: documents[number].segments.clone(), gone, new }
    }
}

struct Editor<'a> {
    old: &'a [Segment],
    strangers: Vec<&'a Segment>,
    words: Vec<&'a str>,
    random: &'a mut Random,
    new: Vec<Block>,
    moving: Vec<Block>,
    gone: Vec<bool>,
}

impl Editor<'_> {
    /// Does something to a segment and returns how many segments that took.
    fn edit(&mut self, at: usize) -> usize {
        let label = self.choose();
        let segment = &self.old[at];
        let text = &segment.text;
        match label {
            // Half of what the text does not have went before.
            "deleted" => self.gone[at] = self.random.percent(50),
            "revived" | "revived, edited" => {
                self.gone[at] = true;
                let text = if label == "revived" { text.clone() } else { self.reword(text, 5, 25) };
                self.put(Segment { text, ..segment.clone() }, label, vec![at]);
            }
            "inserted" => {
                self.put(self.old[at].clone(), "same", vec![at]);
                if let Some(stranger) = self.stranger() {
                    self.put(stranger, label, Vec::new());
                }
            }
            "split" | "split, edited" => return self.split(at, label),
            "merged" | "merged, edited" => return self.merge(at, label),
            "moved" | "moved, edited" => {
                let text = if label == "moved" { text.clone() } else { self.reword(text, 5, 15) };
                let short = label != "moved" && units(&segment.text).len() < 4;
                let label = if short { "moved, up to three words" } else { label };
                let segment = Segment { text, ..segment.clone() };
                self.moving.push(Block { segment, label: label.to_owned(), from: vec![at] });
            }
            _ => {
                let text = match label {
                    "light" => self.reword(text, 3, 12),
                    "heavy" => self.reword(text, 33, 50),
                    "sentence added" => self.add_sentence(text),
                    "sentence dropped" => self.drop_sentence(text),
                    _ => text.clone(),
                };
                let label = if text == segment.text { "same" } else { label };
                let short = matches!(label, "light" | "heavy") && units(&segment.text).len() < 4;
                let label = if short { "up to three words" } else { label };
                self.put(Segment { text, ..segment.clone() }, label, vec![at]);
            }
        }
        1
    }

    fn choose(&mut self) -> &'static str {
        let mut roll = self.random.below(100);
        for (label, share) in EDITS {
            if roll < share {
                return label;
            }
            roll -= share;
        }
        "same"
    }

    fn put(&mut self, segment: Segment, label: &str, from: Vec<usize>) {
        self.new.push(Block { segment, label: label.to_owned(), from });
    }

    fn stranger(&mut self) -> Option<Segment> {
        if self.strangers.is_empty() {
            return None;
        }
        let at = self.random.below(self.strangers.len());
        Some(self.strangers.swap_remove(at).clone())
    }

    fn split(&mut self, at: usize, label: &str) -> usize {
        let segment = &self.old[at];
        let sentences = sentences(&segment.text);
        if sentences.len() < 2 {
            self.put(segment.clone(), "same", vec![at]);
            return 1;
        }
        let cut = 1 + self.random.below(sentences.len() - 1);
        for part in [&sentences[..cut], &sentences[cut..]] {
            let mut text = part.concat().trim().to_owned();
            if label != "split" {
                text = self.reword(&text, 5, 15);
            }
            self.put(Segment { text, ..segment.clone() }, label, vec![at]);
        }
        1
    }

    fn merge(&mut self, at: usize, label: &str) -> usize {
        let most = 2 + usize::from(self.random.percent(20));
        let kind = self.old[at].kind;
        let olds: Vec<usize> = (at..self.old.len().min(at + most))
            .take_while(|&next| self.old[next].kind == kind && kind != Kind::Heading)
            .collect();
        if olds.len() < 2 {
            self.put(self.old[at].clone(), "same", vec![at]);
            return 1;
        }
        let mut segment = self.old[at].clone();
        let texts: Vec<&str> = olds.iter().map(|&old| self.old[old].text.as_str()).collect();
        segment.text = texts.join(if is_spaced(texts[0]) { " " } else { "" });
        segment.placeholders =
            olds.iter().flat_map(|&old| self.old[old].placeholders.clone()).collect();
        if label != "merged" {
            segment.text = self.reword(&segment.text, 5, 15);
        }
        let taken = olds.len();
        self.put(segment, label, olds);
        taken
    }

    /// Changes between `least` and `most` in a hundred words, one at least:
    /// three in five are replaced, the others dropped or added to.
    fn reword(&mut self, text: &str, least: usize, most: usize) -> String {
        let mut words: Vec<String> = units(text).into_iter().map(str::to_owned).collect();
        let share = least + self.random.below(most - least + 1);
        let changes = (words.len() * share / 100).max(1);
        // Every place at most once, so that the share is what it says.
        let mut places: Vec<usize> = (0..words.len()).collect();
        for _ in 0..changes.min(words.len()) {
            let place = places.swap_remove(self.random.below(places.len()));
            if words[place].contains("{ $") || words[place].contains('}') {
                continue;
            }
            let space = if words[place].ends_with(' ') { " " } else { "" };
            let other = format!("{}{space}", self.random.pick(&self.words).trim());
            match self.random.below(10) {
                0..=5 => words[place] = other,
                6..=7 if space.is_empty() && is_spaced(text) => {
                    words[place].insert_str(0, &format!("{other} "));
                }
                6..=7 => words[place].push_str(&other),
                _ if words.len() > 3 => words[place].clear(),
                _ => words[place] = other,
            }
        }
        words.concat().trim().to_owned()
    }

    fn add_sentence(&mut self, text: &str) -> String {
        let own: Vec<&str> = sentences(text);
        let Some(stranger) = self.stranger() else { return text.to_owned() };
        let foreign = sentences(&stranger.text)[0].trim().to_owned();
        let place = self.random.below(own.len() + 1);
        let space = if is_spaced(text) { " " } else { "" };
        let (before, after) = own.split_at(place);
        [before.concat().trim(), &foreign, after.concat().trim()].join(space).trim().to_owned()
    }

    fn drop_sentence(&mut self, text: &str) -> String {
        let mut own = sentences(text);
        if own.len() > 1 {
            own.remove(self.random.below(own.len()));
        }
        own.concat().trim().to_owned()
    }

    /// Puts what moves at least four places from where it stood.
    fn settle(self) -> Vec<Block> {
        let Self { mut new, moving, random, .. } = self;
        for block in moving {
            let from = block.from[0];
            let far: Vec<usize> = (0..=new.len())
                .filter(|&at| {
                    new[at.saturating_sub(1)..new.len().min(at + 1)]
                        .iter()
                        .flat_map(|near| &near.from)
                        .all(|near| near.abs_diff(from) >= 4)
                })
                .collect();
            let at = if far.is_empty() { new.len() } else { *random.pick(&far) };
            new.insert(at, block);
        }
        new
    }
}

/// Moves a heading and what follows it, up to the next, to another heading.
fn move_section(new: &mut Vec<Block>, random: &mut Random) {
    let is_heading = |block: &Block| block.segment.kind == Kind::Heading;
    let headings: Vec<usize> = (0..new.len()).filter(|&at| is_heading(&new[at])).collect();
    if headings.len() < 3 {
        return;
    }
    let chosen = random.below(headings.len() - 1);
    let section: Vec<Block> = new.drain(headings[chosen]..headings[chosen + 1]).collect();
    let places: Vec<usize> = (0..new.len()).filter(|&at| is_heading(&new[at])).collect();
    let place = *random.pick(&places);
    new.splice(place..place, section);
}

/// Returns the segments of other families, each text once and none that the
/// document has itself.
fn strangers(documents: &[Document], number: usize) -> Vec<&Segment> {
    let own = &documents[number];
    let mut seen: Vec<&str> = own.segments.iter().map(|s| s.text.as_str()).collect();
    let mut found = Vec::new();
    for other in documents.iter().filter(|other| is_stranger(own, other)) {
        for segment in &other.segments {
            if !seen.contains(&segment.text.as_str()) {
                seen.push(&segment.text);
                found.push(segment);
            }
        }
    }
    found
}

fn vocabulary(documents: &[Document], number: usize) -> Vec<&str> {
    documents
        .iter()
        .filter(|other| language(other) == language(&documents[number]))
        .flat_map(|document| &document.segments)
        .flat_map(|segment| units(&segment.text))
        .filter(|word| word.chars().all(|c| c.is_alphanumeric() || c == ' '))
        .collect()
}

/// Says whether another document shares the language and no passages.
fn is_stranger(own: &Document, other: &Document) -> bool {
    own.family != other.family && language(own) == language(other)
}

/// Returns the language that a family names, none for English.
fn language(document: &Document) -> Option<&str> {
    document.family.split_once(' ').map(|(language, _)| language)
}

/// Returns what a text is edited by: words with the space behind them, or two
/// characters in scripts without spaces, where most words have that many;
/// placeholders stay whole.
fn units(text: &str) -> Vec<&str> {
    let spaced = is_spaced(text);
    let mut found = Vec::new();
    let (mut start, mut inside) = (0, false);
    for (at, c) in text.char_indices() {
        inside = c == '{' || inside && c != '}';
        let end = at + c.len_utf8();
        let long = !spaced && text[start..end].chars().count() >= 2;
        if !inside && (c == ' ' || long) {
            found.push(&text[start..end]);
            start = end;
        }
    }
    found.extend((start < text.len()).then(|| &text[start..]));
    found
}

/// Says whether a text has a space in every thirty bytes or so.
fn is_spaced(text: &str) -> bool {
    text.is_ascii() || text.split(' ').count() * 30 > text.len()
}

/// Cuts a text behind what ends a sentence; Thai, which has no such sign, at
/// its spaces.
fn sentences(text: &str) -> Vec<&str> {
    let thai = text.contains(|c: char| ('\u{e00}'..='\u{e7f}').contains(&c));
    let mut found = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(at) = rest[from..].find(|c: char| ".!?。।".contains(c) || thai && c == ' ') {
        let mut end = from + at;
        end += rest[end..].chars().next().map_or(1, char::len_utf8);
        let glued = rest[end..].starts_with(' ');
        from = end + usize::from(glued);
        let ends = glued || rest[..end].ends_with(['。', ' ']);
        if ends && end >= 12 && from < rest.len() {
            let (sentence, after) = rest.split_at(from);
            found.push(sentence);
            (rest, from) = (after, 0);
        }
    }
    found.push(rest);
    found
}
