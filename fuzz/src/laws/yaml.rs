//! Settings and front matter: what is wrong is told at its place, and a value
//! that is set is the only one that changes.

use hexapla::format::front_matter::{quote, rewrite, scan};
use hexapla::format::yaml::{settings, statement_settings, top_level_values};

use super::told;
use crate::feed::Feed;
use crate::{markdown, yaml as texts};

/// Any settings, and any front matter.
pub fn yaml(bytes: &[u8]) {
    let mut feed = Feed::new(bytes);
    let document = texts::document(&mut feed.part());
    let (found, findings) = settings(&document);
    told(&findings, &document);
    assert_eq!(found.is_some(), findings.is_empty(), "{document:?}");
    assert_eq!(settings(&document).0, found);
    let (_, findings) = statement_settings(&document, 1);
    told(&findings, &document);
    front_matter(&mut feed);
}

fn front_matter(feed: &mut Feed<'_>) {
    let value = markdown::pieces(&mut feed.part(), 8);
    let source = match feed.number(3) {
        0 => markdown::statement(feed),
        1 => format!("---\n{}\n---\n\nText.\n", texts::pieces(feed, 20)),
        _ => format!("---\n{}---\nText.\n", texts::document(feed)),
    };
    let (found, findings) = scan(&source);
    told(&findings, &source);
    if !found.is_present() || !found.is_sound {
        return;
    }
    let values = |text: &str| {
        let (found, _) = scan(text);
        top_level_values(&text[found.yaml]).unwrap()
    };
    let before = values(&source);
    for key in found.keys.iter().filter(|key| key.name != "hexapla") {
        let (head, refused) = rewrite(&source, &found, &[(key.name.clone(), value.clone())]);
        let text = format!("{head}{}", &source[found.range.end..]);
        let after = values(&text);
        assert_eq!(scan(&text).0.keys.len(), after.len(), "{source:?} became {text:?}");
        let mut expected = before.clone();
        expected.retain(|(name, _)| name != "hexapla");
        if refused.is_empty() {
            let quoted = top_level_values(&format!("x: {}", quote(&value))).unwrap().remove(0).1;
            let known = |(name, _): &&mut (String, _)| *name == key.name;
            expected.iter_mut().find(known).unwrap().1 = quoted;
        }
        assert_eq!(expected, after, "{source:?} became {text:?}");
        assert!(text.ends_with(&source[found.range.end..]));
    }
}
