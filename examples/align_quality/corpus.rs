//! Texts to measure on, cut into segments.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};

use hexapla::format::markdown::{self, Options};
use hexapla::model::Segment;
use serde_json::Value;

use crate::edits::{Block, Revision};

/// A text, with the name of the family whose members share passages.
pub(crate) struct Document {
    pub(crate) family: String,
    pub(crate) segments: Vec<Segment>,
}

/// Reads the last state of every English text, and one from the middle of its
/// history.
pub(crate) fn english(corpora: &Path) -> Result<Vec<Document>> {
    let mut documents = Vec::new();
    for folder in sorted(&corpora.join("history-a"))?.into_iter().filter(|path| path.is_dir()) {
        let revisions: Vec<PathBuf> = sorted(&folder)?
            .into_iter()
            .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
            .collect();
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // The Covenant is in two folders.
        let family = if name == "covenant-coc" { "covenant".to_owned() } else { name };
        for at in [revisions.len() / 2, revisions.len() - 1] {
            documents.push(document(&family, &fs::read_to_string(&revisions[at])?));
        }
    }
    for version in ["1.4", "2.0", "2.1"] {
        let path = corpora.join("covenant").join(version).join("en.md");
        documents.push(document("covenant", &fs::read_to_string(path)?));
    }
    documents.push(document("seed", &fs::read_to_string(corpora.join("seed/statement.md"))?));
    documents.retain(|document| document.segments.len() >= 15);
    Ok(documents)
}

/// Reads the Declaration of Human Rights in scripts other than Latin. Each
/// half is a document, so that insertions can come from another one.
pub(crate) fn declarations(corpora: &Path) -> Result<Vec<Document>> {
    let mut documents = Vec::new();
    for code in ["cmn_hans", "jpn", "tha", "rus", "hin"] {
        let json = fs::read_to_string(corpora.join("udhr").join(format!("{code}.json")))?;
        let json: Value = serde_json::from_str(&json)?;
        let mut markdown = Vec::new();
        for article in json["articles"].as_array().into_iter().flatten() {
            markdown.push(format!("## {}", article["title"].as_str().unwrap_or_default()));
            let paragraphs = article["paragraphs"].as_array().into_iter().flatten();
            markdown.extend(paragraphs.filter_map(Value::as_str).map(str::to_owned));
        }
        for (half, lines) in markdown.chunks(markdown.len().div_ceil(2)).enumerate() {
            documents.push(document(&format!("{code} {half}"), &lines.join("\n\n")));
        }
    }
    Ok(documents)
}

/// Reads the generated statements before and after their known edits.
pub(crate) fn generated(folder: &Path) -> Result<Vec<Revision>> {
    let truth: Value = serde_json::from_str(&fs::read_to_string(folder.join("truth.json"))?)?;
    let mut revisions = Vec::new();
    for path in sorted(&folder.join("r0/statements"))? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let old = segments_of(&fs::read_to_string(&path)?);
        let new = folder.join("r1/statements").join(path.file_name().unwrap_or_default());
        let new = segments_of(&fs::read_to_string(new)?);
        let blocks: Vec<&Value> = truth["blocks"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|block| block["file"] == *name)
            .collect();
        if blocks.len() != new.len() {
            return Err(Error::other(format!("{name}: truth and text differ in length")));
        }
        let new = new.into_iter().zip(blocks).map(|(segment, block)| known(segment, block, &old));
        revisions.push(Revision { new: new.collect(), gone: vec![false; old.len()], old });
    }
    Ok(revisions)
}

fn known(segment: Segment, block: &Value, old: &[Segment]) -> Block {
    let from: Vec<&str> =
        block["from"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let from = (0..old.len()).filter(|&at| from.contains(&raw(&old[at]).as_str())).collect();
    let label = match block["label"].as_str().unwrap_or_default() {
        "unchanged" => "same",
        label => label,
    };
    Block { segment, label: label.to_owned(), from }
}

fn document(family: &str, markdown: &str) -> Document {
    Document { family: family.to_owned(), segments: segments_of(markdown) }
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_>>()?;
    paths.sort();
    Ok(paths)
}

/// Returns a segment's text with the values of its placeholders.
pub(crate) fn raw(segment: &Segment) -> String {
    let mut text = segment.text.clone();
    for placeholder in &segment.placeholders {
        text = text.replace(&format!("{{ ${} }}", placeholder.name), &placeholder.value);
    }
    text
}

/// Cuts a text into segments, front matter left out.
pub(crate) fn segments_of(markdown: &str) -> Vec<Segment> {
    let options = Options { front_matter: &[], facts: &BTreeMap::new() };
    markdown::extract(markdown, &options).0.segments
}
