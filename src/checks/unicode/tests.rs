use std::collections::BTreeMap;

use super::super::{Pair, Prose};
use super::hits;
use crate::model::segment::{Placeholder, PlaceholderKind};
use crate::model::{Kind, Locale, Segment};

/// Shows the findings of a translation, each as its check and what it is about.
fn found(locale: &str, source: &str, target: &str) -> String {
    let (english, locale) = (Locale::parse("en").unwrap(), Locale::parse(locale).unwrap());
    let mut segment = Segment::paragraph(source);
    segment.placeholders = vec![Placeholder {
        name: "email1".to_owned(),
        kind: PlaceholderKind::Email,
        value: "help@example.org".to_owned(),
    }];
    let source = Prose::new(source, &english, Kind::Paragraph);
    let target = Prose::new(target, &locale, Kind::Paragraph);
    let links = BTreeMap::from([("https://bank.example".to_owned(), "x".to_owned())]);
    let pair = Pair { segment: &segment, source: &source, target: &target, links: &links };
    let mut hits = hits(&pair);
    hits.sort_by_key(|hit| hit.at.start);
    let show = |hit: &crate::checks::Hit| {
        format!("{}:{}", hit.check, target.text[hit.at.clone()].escape_unicode_odd())
    };
    hits.iter().map(show).collect::<Vec<_>>().join(" | ")
}

#[test]
fn a_message_names_the_word() {
    for (text, at, word) in [
        ("ein ab\u{ad}cd Wort", 6..8, "abcd"),
        ("ein \u{f8ff} Wort", 4..7, "ein Wort"),
        ("\u{200b}", 0..3, ""),
    ] {
        assert_eq!(super::signs::word_around(text, &at), word, "{text:?}");
    }
}

trait Escape {
    /// Shows what is not seen.
    fn escape_unicode_odd(&self) -> String;
}

impl Escape for str {
    fn escape_unicode_odd(&self) -> String {
        let show = |c: char| match super::signs::sign(c) {
            Some(_) => format!("<{:X}>", u32::from(c)),
            None => c.to_string(),
        };
        self.chars().map(show).collect()
    }
}

/// Checks translations of one source: the locale, the text, what is found.
fn check(source: &str, rows: &[(&str, &str, &str)]) {
    for (locale, target, expected) in rows {
        assert_eq!(found(locale, source, target), *expected, "{locale}: {target:?}");
    }
}

const GIVE: &str = "Please send your gift to account PL61 1090 in March: { $email1 }.";

#[test]
fn sound_translations_are_silent() {
    check(
        GIVE,
        &[
            ("pl", "Prosimy o wpłaty na konto PL61 1090 w marcu: { $email1 }.", ""),
            ("uk", "Просимо надсилати пожертви на рахунок PL61 1090 у березні: { $email1 }.", ""),
            ("ru", "Просим переводить пожертвования на счёт PL61 1090 в марте: { $email1 }.", ""),
            (
                "de",
                "Bitte überweisen Sie Ihre Spende im März auf das Konto PL61 1090: { $email1 }.",
                "",
            ),
            (
                "fr",
                "Merci d’envoyer votre don au compte PL61\u{a0}1090 en mars\u{202f}: { $email1 }.",
                "",
            ),
            ("ar", "يرجى إرسال تبرعكم إلى الحساب PL61 1090 في مارس: { $email1 }.", ""),
        ],
    );
}

#[test]
fn a_direction_is_not_overridden() {
    check(
        GIVE,
        &[
            (
                "pl",
                "Prosimy o w\u{202e}płaty\u{202c} na konto.",
                "bidi-control:<202E> | bidi-control:<202C>",
            ),
            ("uk", "Просимо над\u{202e}силати пожертви.", "bidi-control:<202E>"),
            ("ru", "Просим пере\u{202d}водить пожертвования.", "bidi-control:<202D>"),
            (
                "de",
                "Bitte über\u{2067}weisen\u{2069} Sie.",
                "bidi-control:<2067> | bidi-control:<2069>",
            ),
            ("fr", "Merci d’envoyer\u{200f} votre don.", "bidi-control:<200F>"),
            ("ar", "يرجى إرسال تبر\u{202e}عكم.", "bidi-control:<202E>"),
            ("ar", "إلى \u{2066}PL61 1090\u{2069} في\u{200f} مارس.", ""),
            ("ar", "إلى \u{2066}PL61 1090 في مارس.", "bidi-control:<2066>"),
            ("ar", "إلى \u{2069}PL61 1090 في مارس.", "bidi-control:<2069>"),
            ("de", "auf Hebräisch \u{2067}שלום\u{2069}\u{200e}, also Frieden", ""),
            (
                "de",
                "auf Hebräisch \u{202b}שלום\u{202c}",
                "bidi-control:<202B> | bidi-control:<202C>",
            ),
        ],
    );
}

#[test]
fn what_is_not_seen_stands_only_where_a_script_needs_it() {
    check(
        GIVE,
        &[
            ("pl", "Prosimy o wpła\u{ad}ty.", "invisible:<AD>"),
            ("uk", "Просимо надси\u{ad}лати.", "invisible:<AD>"),
            ("ru", "Просим пере\u{ad}водить.", "invisible:<AD>"),
            ("de", "Bitte über\u{ad}weisen Sie.", "invisible:<AD>"),
            ("fr", "Merci d’en\u{ad}voyer.", "invisible:<AD>"),
            ("ar", "يرجى إر\u{ad}سال.", "invisible:<AD>"),
            ("pl", "Zobacz https://przy\u{200b}klad.example", "invisible:<200B>"),
            ("uk", "Дивіться https://pry\u{200b}klad.example", "invisible:<200B>"),
            ("ru", "Смотрите https://\u{200b}primer.example", "invisible:<200B>"),
            ("de", "Siehe https://bei\u{200b}spiel.example", "invisible:<200B>"),
            ("fr", "Voir https://exemple.example\u{200b}/fr", "invisible:<200B>"),
            ("ar", "انظر https://mi\u{200b}thal.example", "invisible:<200B>"),
            ("pl", "\u{feff}Konto\u{2060}", "invisible:<FEFF> | invisible:<2060>"),
            ("de", "Auf\u{200c}lage", "invisible:<200C>"),
            ("fa", "می\u{200c}خواهیم", ""),
            ("fa", "PL\u{200c}61", "invisible:<200C>"),
            ("hi", "क्\u{200d}ष", ""),
            ("th", "ภาษา\u{200b}ไทย", ""),
            ("km", "ភាសា\u{200b}ខ្មែរ", ""),
            (
                "de",
                "Danke 👩\u{200d}👩\u{200d}👧 und ❤\u{fe0f}\u{200d}🔥 und 1\u{fe0f}\u{20e3}",
                "",
            ),
            ("de", "Dan\u{200d}ke a\u{fe0f}", "invisible:<200D> | invisible:<FE0F>"),
            ("ja", "葛\u{e0100}城", ""),
            ("en-GB", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", ""),
            ("de", "Konto\u{e0061}\u{e0062}\u{e0063}", "invisible:<E0061><E0062><E0063>"),
            ("ko", "한\u{3164}국", "invisible:<3164>"),
        ],
    );
}

#[test]
fn what_the_source_has_too_is_no_finding() {
    check(
        "Cam\u{ad}paign \u{f8ff} μm",
        &[
            ("pl", "Kam\u{ad}pania \u{f8ff} μm", ""),
            ("pl", "Kam\u{ad}pa\u{ad}nia", "invisible:<AD> | invisible:<AD>"),
            ("pl", "Kampania \u{f8ff}\u{f8ff}", "private-use:<F8FF><F8FF>"),
        ],
    );
}

#[test]
fn controls_and_garbled_text_are_told() {
    check(
        GIVE,
        &[
            ("pl", "Konto\u{8} bankowe\u{2028}", "control:<8> | control:<2028>"),
            ("pl", "Konto\tbankowe\n", ""),
            ("pl", "Konto\u{fdd0}\u{fffe}", "control:<FDD0><FFFE>"),
            ("fr", "Merci de votre gÃ©nÃ©rositÃ©.", "garbled:Ã© | garbled:Ã© | garbled:Ã©"),
            ("de", "Fünf â‚¬ helfen", "garbled:â‚¬"),
            ("uk", "Ð¿Ñ€Ð¸", "garbled:Ð¿Ñ€Ð¸"),
            ("uk", "РїСЂРёРІС–С‚", "garbled:РїСЂРёРІС–С‚"),
            ("pl", "Konto g\u{fffd}\u{fffd}wne", "garbled:\u{fffd}\u{fffd}"),
            ("fr", "« LIBERTÉ»", ""),
            ("uk", "РІСІ", ""),
        ],
    );
}

#[test]
fn no_word_is_of_two_scripts() {
    check(
        GIVE,
        &[
            ("pl", "Prosimy o wpłаty na konto.", "mixed-script:wpłаty"),
            ("uk", "Просимо надсилати у бepeзні.", "mixed-script:бepeзні"),
            ("ru", "Просим переводить в мaртe.", "mixed-script:мaртe"),
            ("de", "Bitte übеrweisen Sie.", "mixed-script:übеrweisen"),
            ("fr", "Merci d’envоyer votre don.", "mixed-script:envоyer"),
            ("ar", "يرجى إرسا\u{6f}ل تبرعكم.", "mixed-script:إرساoل"),
            ("ar", "إلى Ехample", "mixed-script:Ехample"),
            ("en-GB", "Kyїv", "mixed-script:Kyїv"),
            ("pl", "5 μm", "mixed-script:μm"),
            ("uk", "COVID-ом та IBAN-у, 5G-мережа, 3D", ""),
            ("uk", "Рахунок РL61 1090", "mixed-script:РL61"),
            ("pl", "Konto РL61 1090", "mixed-script:РL61"),
            ("ru", "На счёт РL61 1090", "mixed-script:РL61"),
            ("de", "Das Konto РL61 1090", "mixed-script:РL61"),
            ("fr", "Le compte РL61 1090", "mixed-script:РL61"),
            ("ar", "الحساب РL61 1090", "mixed-script:РL61"),
            ("ja", "東京タワーでTシャツとGitHubを使う", ""),
            ("ko", "GitHub는 빨간T셔츠", ""),
            ("ar", "نظام وLinux وبرنامج", ""),
            ("sr", "Нарoдна", "mixed-script:Нарoдна"),
        ],
    );
}

#[test]
fn no_word_seems_to_be_of_the_script_of_the_text() {
    check(
        "The WHO says so, in the BBC.",
        &[
            ("uk", "Так каже BOO у своїй заяві про це.", "lookalike-word:BOO"),
            ("uk", "Так каже ВОО у своїй заяві, BBC.", ""),
            ("uk", "У XIX столітті та в XX, OECD, COP Race.", ""),
            ("pl", "Tak mówi РО w swoim oświadczeniu.", "lookalike-word:РО"),
            ("pl", "Tak mówi газета РОСА w swoim oświadczeniu.", ""),
            ("uk", "Рахунок ВЕ68 5390 0754 7034", "lookalike-word:ВЕ68"),
            ("pl", "Konto ВЕ68539007547034", "lookalike-word:ВЕ68539007547034"),
            ("uk", "Будинок АВ12, тел. 30", ""),
        ],
    );
}

#[test]
fn no_host_looks_like_another() {
    check(
        GIVE,
        &[
            ("pl", "Napisz: help@ехаmple.org", "lookalike-host:help@ехаmple.org"),
            ("uk", "Пишіть на hеlp@example.org.", "lookalike-host:hеlp@example.org"),
            ("ru", "Пишите на https://www.ехаmple.org/ru", "lookalike-host:www.ехаmple.org"),
            ("de", "Siehe examp1e.org.", "lookalike-host:examp1e.org"),
            ("fr", "Voir bаnk.example.", "lookalike-host:bаnk.example"),
            ("ar", "انظر exarnple.org", "lookalike-host:exarnple.org"),
            (
                "de",
                "Siehe xn--e1awd7f.com und xn--mnchen-3ya.example.",
                "lookalike-host:xn--e1awd7f.com",
            ),
            ("uk", "Сайт президент.укр та сайт.com, help@example.org, EXAMPLE.ORG", ""),
            ("uk", "Це кінець.Початок, т.д. 3.5 v1.2.3", ""),
        ],
    );
}

#[test]
fn large_texts_end_soon() {
    for piece in [
        "a.",
        "Ã©",
        "РјСЃРё",
        "\u{ad}a",
        "\u{2066}",
        "оo ",
        "a\u{301}",
        "xn--a.",
        "BO РО ",
        "@a.b",
        "\u{e0041}",
    ] {
        let text = piece.repeat(40_000 / piece.len());
        let end = format!("{}{piece}", "x".repeat(40_000));
        for source in ["", &text, &end] {
            assert!(found("uk", source, &text).split(" | ").count() <= 60, "{piece}");
        }
    }
}

#[test]
fn letters_are_composed() {
    check(
        GIVE,
        &[
            ("fr", "me\u{301}rci", "not-nfc:me\u{301}rci"),
            ("vi", "tiê\u{301}ng Viê\u{323}t", "not-nfc:tiê\u{301}ng Viê\u{323}t"),
            ("bn", "বাড়ি", ""),
            ("ar", "محمّد مَّ", ""),
            ("fr", "merci x\u{301}", ""),
        ],
    );
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(text in "([a-zа-яіα-ω.@ ]|[РСÃâ\u{ad}\u{200d}\u{202e}\u{301}\u{2066}]|xn--|\\PC|\\p{C}){0,40}") {
        let (en, uk, ar) = (Locale::parse("en").unwrap(), Locale::parse("uk").unwrap(), Locale::parse("ar").unwrap());
        let segment = Segment::paragraph(&text);
        let source = Prose::new(&text, &en, Kind::Paragraph);
        let empty = Prose::new("", &en, Kind::Paragraph);
        let links = BTreeMap::new();
        for locale in [&uk, &ar] {
            let target = Prose::new(&text, locale, Kind::Paragraph);
            for hit in hits(&Pair { segment: &segment, source: &empty, target: &target, links: &links }) {
                proptest::prop_assert!(text.get(hit.at.clone()).is_some_and(|text| !text.is_empty()));
            }
            let own = hits(&Pair { segment: &segment, source: &source, target: &target, links: &links });
            let own: Vec<_> = own.iter().filter(|hit| hit.check != "not-nfc" && hit.check != "lookalike-host").collect();
            proptest::prop_assert!(own.is_empty(), "{:?}", own);
        }
    }
}
