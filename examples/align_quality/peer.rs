//! The same work done by gettext's msgmerge.

use std::collections::HashMap;
use std::fs;
use std::process::{Command, Stdio};

use hexapla::workflow::align::Candidate;

/// Says whether msgmerge can be run.
pub(crate) fn is_installed() -> bool {
    Command::new("msgmerge").arg("--version").stdout(Stdio::null()).status().is_ok()
}

/// Returns the old candidate whose translation msgmerge gives to each new one,
/// valid or fuzzy. The translation of an old text is its number, so that it
/// can be traced.
pub(crate) fn links(old: &[Candidate], new: &[Candidate]) -> Vec<Option<usize>> {
    let Ok(folder) = tempfile::tempdir() else { return vec![None; new.len()] };
    let (po, pot) = (folder.path().join("old.po"), folder.path().join("new.pot"));
    let written =
        fs::write(&po, catalog(old, true)).and_then(|()| fs::write(&pot, catalog(new, false)));
    let run = Command::new("msgmerge")
        .args(["--previous", "--quiet", "--no-wrap"])
        .args([&po, &pot])
        .stderr(Stdio::null())
        .output();
    let (Ok(()), Ok(output)) = (written, run) else { return vec![None; new.len()] };
    let merged = read(&String::from_utf8_lossy(&output.stdout));
    new.iter().map(|candidate| merged.get(&quoted(candidate.text)).copied()).collect()
}

fn catalog(candidates: &[Candidate], translated: bool) -> String {
    let header = "Content-Type: text/plain; charset=UTF-8\\n";
    let mut out = format!("msgid \"\"\nmsgstr \"{header}\"\n");
    let mut seen = HashMap::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let id = quoted(candidate.text);
        if seen.insert(id.clone(), at).is_none() {
            let text = if translated { at.to_string() } else { String::new() };
            out.push_str(&format!("\nmsgid \"{id}\"\nmsgstr \"{text}\"\n"));
        }
    }
    out
}

fn read(po: &str) -> HashMap<String, usize> {
    let mut merged = HashMap::new();
    let mut id = "";
    for line in po.lines() {
        if let Some(text) = line.strip_prefix("msgid \"") {
            id = text.strip_suffix('"').unwrap_or(text);
        } else if let Some(text) = line.strip_prefix("msgstr \"")
            && let Ok(old) = text.trim_end_matches('"').parse()
        {
            merged.insert(id.to_owned(), old);
        }
    }
    merged
}

fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}
