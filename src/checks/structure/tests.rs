use std::collections::BTreeMap;

use crate::checks::{Hit, Pair, Prose};
use crate::format::markdown::{Options, extract};
use crate::model::{Kind, Locale, Segment};

/// Returns the one segment of a statement.
fn segment(markdown: &str) -> Segment {
    let facts = BTreeMap::from([("goal".to_owned(), "5000".to_owned())]);
    let keys = ["title".to_owned()];
    extract(markdown, &Options { front_matter: &keys, facts: &facts }).0.segments.remove(0)
}

fn hits_of(segment: &Segment, target: &str, tag: &str) -> Vec<Hit> {
    let (english, locale) = (Locale::parse("en").unwrap(), Locale::parse(tag).unwrap());
    let source = Prose::new(&segment.text, &english, segment.kind);
    let target = Prose::new(target, &locale, segment.kind);
    let links = BTreeMap::from([(
        "https://example.org/en".to_owned(),
        "https://example.org/pl".to_owned(),
    )]);
    let pair = Pair { segment, source: &source, target: &target, links: &links };
    let mut hits = super::hits(&pair);
    hits.sort_by_key(|hit| hit.at.start);
    hits
}

/// Shows what is found as `check:bytes>fix`, `;` between.
fn found(markdown: &str, target: &str) -> String {
    let show = |hit: &Hit| {
        let fixes = hit.fixes.iter().map(|(at, fix)| {
            assert_eq!(*at, hit.at);
            format!(">{fix}")
        });
        format!("{}:{}{}", hit.check, &target[hit.at.clone()], fixes.collect::<String>())
    };
    hits_of(&segment(markdown), target, "pl").iter().map(show).collect::<Vec<_>>().join("; ")
}

fn check(cases: &[(&str, &str, &str)]) {
    for (source, target, expected) in cases {
        assert_eq!(found(source, target), *expected, "{target}");
    }
}

const ACCOUNT: &str = "Account: DE89 3704 0044 0532 0130 00, jan@example.org.";
const LINKS: &str = "See [one](https://a.example/) and [two](https://b.example/).";

#[test]
fn placeholders_stand_as_often() {
    let twice = "We need { $goal }. Only with { $goal } it works.";
    check(&[
        (ACCOUNT, "Konto: { $iban1 }, { $email1 }.", ""),
        (ACCOUNT, "{ $email1 }{ $br }Konto: { $iban1 }.{ $br }", ""),
        (ACCOUNT, "Konto: { $iban1 } / { $iban1 }, { $email1 }.", "doubled-placeholder:{ $iban1 }"),
        ("Our goal: { $goal }.", "Cel: { $goal }, { $goal }.", "doubled-placeholder:{ $goal }"),
        (twice, "Potrzeba { $goal }.", "placeholder-count:"),
        (LINKS, "[Raz]({ $link1 }) i [dwa]({ $link2 }).", ""),
        (
            LINKS,
            "[Raz]({ $link1 }), [znów]({ $link1 }), [dwa]({ $link2 }).",
            "placeholder-count:{ $link1 }",
        ),
        // Those are told by whoever asks whether it can be built.
        (ACCOUNT, "Konto: { $iban1 }.", ""),
        (ACCOUNT, "Konto: { $iban1 }, { $email1 }, { $iban2 }.", ""),
    ]);
}

#[test]
fn links_stay_links() {
    let image = "A ![train](a.png) here";
    check(&[
        (LINKS, "[Dwa]({ $link2 } \"Tytuł\") i *[raz]({ $link1 })*.", ""),
        (LINKS, "[Raz] ({ $link1 }) i [dwa]({ $link2 }).", "links:] ({ $link1 })>]({ $link1 })"),
        (LINKS, "Raz { $link1 } i [dwa]({ $link2 }).", "links:{ $link1 }"),
        (LINKS, "![Raz]({ $link1 }) i [dwa]({ $link2 }).", "images:{ $link1 }"),
        (LINKS, "[ ]({ $link1 }) i [dwa]({ $link2 }).", "links:[ ]({ $link1 })"),
        ("Write to jan@example.org.", "[Pisz]({ $email1 }).", "links:{ $email1 }"),
        (image, "Tu ![pociąg]({ $image1 })", ""),
        (image, "Tu [pociąg]({ $image1 })", "images:{ $image1 }"),
        (image, "Tu { $image1 }", "images:{ $image1 }"),
        (image, "Tu ![]({ $image1 })", "images:![]({ $image1 })"),
        ("A ![](a.png) here", "Tu ![]({ $image1 })", ""),
        ("[![train](a.png)](https://a.example/)", "[![pociąg]({ $image1 })]({ $link1 })", ""),
    ]);
}

#[test]
fn link_texts_name_their_addresses() {
    let urls = "Now [https://a.example/x](https://a.example/x), \
                [https://b.example](https://b.example/)";
    let host = "Look at [example.com](https://www.example.com/page) now";
    check(&[
        (urls, "[{ $url2 }]({ $link2 }), [{ $url1 }]({ $link1 })", ""),
        (
            urls,
            "[{ $url2 }]({ $link1 }), [{ $url1 }]({ $link2 })",
            "link-text:{ $url2 }; link-text:{ $url1 }",
        ),
        // What the source does is right.
        ("[https://a.example](https://b.example/), x", "[{ $url1 }]({ $link1 })", ""),
        ("On [https://example.org/en](https://example.org/en)", "[{ $url1 }]({ $link1 })", ""),
        (host, "Zobacz [example.com]({ $link1 })", ""),
        (host, "Zobacz [naszą stronę]({ $link1 })", ""),
        (host, "Zobacz [www.example.com]({ $link1 })", ""),
        (host, "Zobacz [exаmple.com]({ $link1 })", "link-text:exаmple.com"),
        (host, "Zobacz [example.pl]({ $link1 })", "link-text:example.pl"),
        (LINKS, "[przykład.org]({ $link1 }), [dwa]({ $link2 })", "link-text:przykład.org"),
        (LINKS, "[gr.Sofia]({ $link1 }), [m.in.]({ $link2 })", ""),
    ]);
}

#[test]
fn tags_are_those_of_the_source() {
    let bold = "A <b>bold</b> word<br>";
    let order = "raw-html:{ $tag2 }";
    check(&[
        (bold, "{ $tag3 }{ $tag1 }Tłuste{ $tag2 } słowo", ""),
        (bold, "{ $tag2 }Tłuste{ $tag1 } słowo{ $tag3 }", order),
        (bold, "{ $tag1 }Tłuste{ $tag2 } słowo{ $tag2 }{ $tag3 }", order),
        (
            bold,
            "{ $tag1 }Tłuste{ $tag2 } {$tag1 }{ $tag1 }słowo{ $tag2 }{ $tag3 }",
            "doubled-placeholder:{ $tag1 }; doubled-placeholder:{ $tag2 }",
        ),
        ("Plain", "Zwykłe <script>x", "raw-html:<script>"),
        ("Plain", "Zwykłe <b onclick=\"x\">x</b>", "raw-html:<b onclick=\"x\">; raw-html:</b>"),
        ("Plain", "Zwykłe <!-- tak -->", "raw-html:<!-- tak -->"),
        ("Plain", "Zwykłe &lt;b&gt;, 1 < 2, `<b>`", "code:`<b>`"),
        ("The \\<b> tag", "Znak <b>", ""),
        ("<div>Plain</div>", "Zwykłe <i>x</i>", "raw-html:<i>; raw-html:</i>"),
        ("---\ntitle: Plain\n---\n", "Zwykłe <script", "raw-html:<s"),
        ("---\ntitle: Plain\n---\n", "Zwykłe <3", ""),
    ]);
}

#[test]
fn emphasis_is_that_of_the_source() {
    let both = "**Who?** All. **When?** Now.";
    check(&[
        ("So **it** is", "Tak **to** jest", ""),
        ("So it is", "Tak **to** jest", "emphasis:**to**"),
        ("So **it** is", "Tak to jest", "emphasis:"),
        ("So *it* is", "Tak **to** jest", ""),
        ("So **it** is", "Tak *to* jest", ""),
        ("So it is", "Tak *to* jest", ""),
        ("So *it* is", "Tak to jest", "emphasis-count:"),
        ("So *it* is", "Tak „to” jest", ""),
        ("So *it* is", "そうです", ""),
        (both, "**Kto?** Każdy. Kiedy? Teraz.", "emphasis-count:"),
        (both, "**Kto?** **Każdy**. **Kiedy?** Teraz.", "emphasis-count:**Kiedy?**"),
        ("# So **it** is", "Tak to jest", ""),
        ("So it is", "Tak ~~to~~ jest", "emphasis:~~to~~"),
        ("So ~~it~~ is", "Tak to jest", "emphasis:"),
    ]);
}

#[test]
fn stars_are_not_shown() {
    let strong = "So **it** is";
    check(&[
        (strong, "Tak ** to ** jest", "stars:** to **>**to**"),
        (strong, "Tak** to** jest", "stars:** to**> **to**"),
        (strong, "Tak **to jest", "stars:**"),
        (strong, "「**それ。**です", "stars:**"),
        ("So *it* is", "Tak * to* jest", "stars:* to*>*to*"),
        ("So *it* is", "Tak *to jest", "stars:*"),
        ("So it is", "Tak* to jest, 2 * 3, do\\*m", ""),
        ("So it is", "Aktywist*innen", ""),
        (
            "Helpers and colleagues",
            "Kolleg*innen und Helfer*innen",
            "stars:*innen und Helfer*>\\*innen und Helfer\\*",
        ),
        ("Un*fri*ly", "Nie*przy*jaźnie", ""),
        ("So it is * and **", "Tak ** to", ""),
        ("---\ntitle: Helpers\n---\n", "Kolleg*innen und Helfer*innen", ""),
        ("---\ntitle: Helpers\n---\n", "**Pomoc** i *tak*", "front-matter-markup:**Pomoc**"),
        ("---\ntitle: '**Helpers**'\n---\n", "**Pomoc**", ""),
    ]);
}

#[test]
fn lines_are_not_shown() {
    check(&[
        ("The *Post* says", "Пишет _Пост_ом", "underscores:_Пост_>*Пост*"),
        ("The **Post** says", "Пишет __Пост__ом", "underscores:__Пост__>**Пост**"),
        ("The *Post* says", "Po_stem_ mówi", "underscores:_stem_>*stem*"),
        ("The Post says", "Пишет _Пост_ом", "underscores:_Пост_>*Пост*"),
        ("The Post says", "Konto jan_maria_ oraz first_last_name", ""),
        ("The *Post* says", "Pisze _Post_", ""),
        ("Name: ____", "Imię: ____ Data: ____", ""),
        ("The Post says", "Pisze \\_Post\\_em", ""),
    ]);
}

#[test]
fn code_and_footnotes_are_copied() {
    check(&[
        ("Type `JOIN` or `GO`", "Wpisz `GO` lub ``JOIN``", ""),
        ("Type `JOIN`", "Wpisz `DOŁĄCZ`", "code:`DOŁĄCZ`"),
        ("Type `JOIN`", "Wpisz JOIN", "code:"),
        ("Type `JOIN`", "Wpisz `JOIN` i `GO`", "code:`GO`"),
        ("One.[^1] Two.[^b]\n\n[^1]: x\n[^b]: y", "Dwa.[^b] Raz.[^1]", ""),
        ("One.[^1]\n\n[^1]: x", "Raz.", "footnotes:"),
        ("One.[^1]\n\n[^1]: x", "Raz.[^1] Dwa.[^1]", "footnotes:[^1]"),
        ("One.[^1]\n\n[^1]: x", "Raz.[^2]", "footnotes:[^2]"),
    ]);
}

proptest::proptest! {
    #[test]
    fn any_text_is_compared(
        source in "([a-z*_`~!<>&\\[\\]()\"\\\\ ]|\\PC|\\{ \\$link1 \\}|\\[\\^1\\]){0,30}",
        target in "([a-z*_`~!<>&\\[\\]()\"\\\\ ]|\\PC|\\{ \\$link1 \\}|\\[\\^1\\]){0,30}",
    ) {
        let mut segment = Segment::paragraph(&source);
        for kind in [Kind::Paragraph, Kind::FrontMatter, Kind::Html] {
            segment.kind = kind;
            for hit in hits_of(&segment, &target, "de") {
                proptest::prop_assert!(target.get(hit.at).is_some());
            }
            // A text is a sound translation of itself.
            let same = hits_of(&segment, &source, "de");
            let known = |hit: &Hit| matches!(hit.check, "underscores" | "stars");
            proptest::prop_assert!(same.iter().all(known), "{:?}", same);
        }
    }
}
