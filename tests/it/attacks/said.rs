//! The sentences of the checks of structure.

use std::collections::{BTreeMap, BTreeSet};

use hexapla::checks::{self, Pair, Prose};
use hexapla::format::markdown;
use hexapla::l10n;
use hexapla::model::Finding;

use crate::support::{brief, locale};

/// Texts about which the checks of structure say all that they can say.
const SAID: &[(&str, &str)] = &[
    ("On { $goal }", "{ $goal } { $goal }"),
    ("On { $goal } and { $goal }", "{ $goal }"),
    ("On [a](https://a.example)", "[a]({ $link1 }) [a]({ $link1 })"),
    ("On [a](https://a.example)", "[ ]({ $link1 })"),
    ("On [a](https://a.example)", "{ $link1 }"),
    ("On [a](https://a.example)", "![a]({ $link1 })"),
    ("On jan@example.org", "[a]({ $email1 })"),
    ("On [https://a.example](https://a.example) [b](https://b.example)", "[{ $url1 }]({ $link2 })"),
    ("On ![a](a.png)", "![]({ $image1 })"),
    ("On ![a](a.png)", "[a]({ $image1 })"),
    ("On ![a](a.png)", "{ $image1 }"),
    ("On jan@example.org", "![a]({ $email1 })"),
    ("On", "**a**"),
    ("On", "~~a~~"),
    ("**On**", "a"),
    ("~~On~~", "a"),
    ("**On** it **on**", "**a**"),
    ("**On**", "**a** b **c**"),
    ("*On*", "a"),
    ("*On* it *on* it *on*", "a"),
    ("On", "a*b und c*d"),
    ("On", "a ** b"),
    ("On", "_a_b"),
    ("`On`", "`a`"),
    ("`On`", "a"),
    ("On", "`a`"),
    ("On[^1]\n\n[^1]: x", "a[^2]"),
    ("On[^1]\n\n[^1]: x", "a"),
    ("On", "a[^1]"),
    ("On", "<b>"),
    ("On <b>it</b>", "{ $tag2 }a{ $tag1 }"),
    ("---\ntitle: On\n---\n", "*a*"),
];

#[test]
fn every_finding_is_said() {
    let facts = BTreeMap::from([("goal".to_owned(), "5000".to_owned())]);
    let keys = ["title".to_owned()];
    let (english, polish, none) = (locale("en"), locale("pl"), BTreeMap::new());
    let mut seen = BTreeSet::new();
    for (source, target) in SAID {
        let options = markdown::Options { front_matter: &keys, facts: &facts };
        let segment = &markdown::extract(source, &options).0.segments[0];
        let source = &Prose::new(&segment.text, &english, segment.kind);
        let target = &Prose::new(target, &polish, segment.kind);
        let hits = checks::hits(&Pair { segment, source, target, links: &none });
        assert!(!hits.is_empty(), "{}", target.text);
        for hit in hits {
            let mut finding = Finding::error(hit.check);
            finding.args = hit.args;
            brief([&finding]);
            let said = l10n::finding(&finding).0;
            assert!(!said.contains("$ ") && !said.contains("“”"), "{said}");
            seen.insert(hit.check);
        }
    }
    let structure = checks::registry::ALL.iter().filter(|check| {
        check.family == checks::Family::Structure && check.remit == checks::Remit::Free
    });
    let missing: Vec<_> = structure.filter(|check| !seen.contains(check.id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
