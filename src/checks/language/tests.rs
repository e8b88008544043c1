use std::collections::BTreeMap;

use super::super::{Hit, Pair, Prose};
use super::{Row, across, hits};
use crate::model::{Kind, Locale, Segment, StatementId};

fn tag(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

/// Shows the findings of a translation, each as its check and what it is about.
fn found(locale: &str, source: &str, target: &str) -> String {
    found_from("en", locale, source, target)
}

fn found_from(from: &str, locale: &str, source: &str, target: &str) -> String {
    let (from, locale) = (tag(from), tag(locale));
    let segment = Segment::paragraph(source);
    let source = Prose::new(source, &from, Kind::Paragraph);
    let target = Prose::new(target, &locale, Kind::Paragraph);
    let links = BTreeMap::new();
    let pair = Pair { segment: &segment, source: &source, target: &target, links: &links };
    let show = |hit: &Hit| format!("{}:{}", hit.check, &target.text[hit.at.clone()]);
    hits(&pair).iter().map(show).collect::<Vec<_>>().join(" | ")
}

/// Checks translations of one source: the locale, the text, what is found.
fn check(source: &str, rows: &[(&str, &str, &str)]) {
    for (locale, target, expected) in rows {
        assert_eq!(found(locale, source, target), *expected, "{locale}: {target}");
    }
}

const NIGHT: &str =
    "Night trains are a quiet way to travel, and we ask the ministers to keep them running.";
const NIGHT_PL: &str =
    "Nocne pociągi to cichy sposób podróżowania i prosimy ministrów, aby dalej jeździły.";
const NIGHT_UK: &str =
    "Нічні потяги — це тихий спосіб подорожувати, і ми просимо міністрів, щоб вони їздили й далі.";
const NIGHT_RU: &str = "Ночные поезда — это тихий способ путешествовать, и мы просим министров, чтобы они ходили и дальше.";
const NIGHT_DE: &str = "Nachtzüge sind eine ruhige Art zu reisen, und wir bitten die Minister, sie weiter fahren zu lassen.";
const NIGHT_FR: &str = "Les trains de nuit sont une façon calme de voyager, et nous demandons aux ministres de les maintenir.";
const NIGHT_AR: &str =
    "القطارات الليلية وسيلة هادئة للسفر، ونحن نطلب من الوزراء أن يبقوا عليها في الخدمة كما كانت.";

#[test]
fn sound_translations_are_silent() {
    check(
        NIGHT,
        &[
            ("pl", NIGHT_PL, ""),
            ("uk", NIGHT_UK, ""),
            ("ru", NIGHT_RU, ""),
            ("de", NIGHT_DE, ""),
            ("fr", NIGHT_FR, ""),
            ("ar", NIGHT_AR, ""),
            ("en-GB", NIGHT, ""),
        ],
    );
}

#[test]
fn another_language_is_told() {
    for (locale, target) in [
        ("pl", NIGHT_DE),
        ("pl", NIGHT_UK),
        ("pl", NIGHT),
        ("uk", NIGHT_RU),
        ("uk", NIGHT_PL),
        ("uk", NIGHT),
        ("ru", NIGHT_UK),
        ("be", NIGHT_RU),
        ("be", NIGHT_UK),
        ("bg", NIGHT_RU),
        ("de", NIGHT_FR),
        ("de", NIGHT),
        ("fr", NIGHT_DE),
        ("fr", NIGHT),
        ("ar", NIGHT_FR),
        ("ar", NIGHT),
        ("ga", NIGHT),
        ("ja", NIGHT),
        (
            "zh",
            "夜行列車は静かに旅をするための方法であり、私たちは大臣に運行を続けるようお願いします。",
        ),
        (
            "ja",
            "夜间列车是一种安静的旅行方式，我们请求各位部长让这些列车继续运行下去，谢谢大家的支持。",
        ),
    ] {
        let trimmed = target.trim_end_matches(['.', '。']);
        assert_eq!(found(locale, NIGHT, target), format!("wrong-language:{trimmed}"), "{locale}");
    }
}

#[test]
fn a_doubt_is_silent() {
    check(
        NIGHT,
        &[
            // Short, near, quoted, of names, in a language that nobody knows.
            ("uk", "Ночные поезда должны ходить.", ""),
            ("sk", "Noční vlaky jsou tichý způsob cestování a prosíme ministry.", ""),
            (
                "nb",
                "Nattog er en stille måde at rejse på, og vi beder ministrene om at lade dem køre.",
                "",
            ),
            (
                "uk",
                "Він сказав: «Ночные поезда — это тихий способ путешествовать, и мы просим министров», і пішов.",
                "",
            ),
            ("uk", "Bank of Example, 12 High Street, London, SWIFT EXAMGB2L", ""),
            ("pl", "Contributor Covenant", ""),
            (
                "xh",
                "Oololiwe basebusuku yindlela ezolileyo yokuhamba kwaye sicela abaphathiswa baqhubeke.",
                "",
            ),
            (
                "sr",
                "Noćni vozovi su tih način putovanja i molimo ministre da ih zadrže u saobraćaju.",
                "",
            ),
        ],
    );
}

#[test]
fn large_texts_end_soon() {
    for piece in ["\"a\" ", "we ask ", "the the ", "«a", "*a* ", "a b c d ", "Ж ", "夜"] {
        let text = piece.repeat(40_000 / piece.len());
        let other = text.replace(' ', " и ");
        for (source, target) in [("", &text), (&text, &text), (&other, &text), (&text, &other)] {
            assert!(found("pl", source, target).len() < 500_000, "{piece}");
            let (one, two) = (format!("{source} x y z"), format!("{source} so it is"));
            assert!(among("pl", &[(&one, target), (&two, target)]).len() < 100, "{piece}");
        }
    }
}

#[test]
fn twins_may_say_the_same() {
    let text = "Molimo vas da potpišete pismo jer ono nije samo za nas nego je i za sve druge.";
    for (from, to, expected) in
        [("hr", "bs", ""), ("hr", "sr-Latn", ""), ("hr", "sr-Cyrl", "wrong-language")]
    {
        let found = found_from(from, to, text, text);
        assert_eq!(found.split(':').next(), Some(expected), "{from} {to}");
    }
}

#[test]
fn what_was_left_of_the_source_is_told() {
    check(
        NIGHT,
        &[
            (
                "pl",
                "Nocne pociągi to cichy sposób podróżowania, and we ask the ministers to keep them running.",
                "untranslated:and we ask the ministers to keep them running",
            ),
            (
                "uk",
                "Нічні потяги — це тихий спосіб подорожувати, and we ask the ministers to keep them running.",
                "untranslated:and we ask the ministers to keep them running",
            ),
            (
                "ru",
                "Ночные поезда — это тихий способ путешествовать, and we ask the ministers to keep them.",
                "untranslated:and we ask the ministers to keep them",
            ),
            (
                "de",
                "Night trains are a quiet way to travel, und wir bitten die Minister, sie weiter fahren zu lassen.",
                "untranslated:Night trains are a quiet way to travel",
            ),
            (
                "fr",
                "Les trains de nuit are a quiet way to travel, et nous demandons aux ministres de les garder.",
                "untranslated:are a quiet way to travel",
            ),
            (
                "ar",
                "القطارات الليلية وسيلة هادئة للسفر، and we ask the ministers to keep them في الخدمة كما كانت.",
                "untranslated:and we ask the ministers to keep them",
            ),
            (
                "de",
                "Ein Lied heißt „are a quiet way to travel“, ein anderes *and we ask the ministers*.",
                "",
            ),
        ],
    );
    check(
        "We thank the International Committee of the Red Cross for the help in Łódź.",
        &[("pl", "Dziękujemy za pomoc: International Committee of the Red Cross.", "")],
    );
    check(
        "Help the workers",
        &[
            ("pl", "Help the *workers*!", "same-as-source:Help the *workers"),
            ("de", "Hilf den Arbeitern", ""),
        ],
    );
    for (source, same) in [
        ("Contributor Covenant", ""),
        ("Status", ""),
        ("Radio Maria 2", ""),
        ("Photo: Jan Kowalski / Wikimedia Commons", ""),
        ("{ $iban1 }", ""),
        ("Release notes archive", "same-as-source:Release notes archive"),
        ("stop it", "same-as-source:stop it"),
    ] {
        assert_eq!(found("pl", source, source), same, "{source}");
    }
}

/// Shows what is found among translations, each as its row and its check.
fn among(locale: &str, pairs: &[(&str, &str)]) -> String {
    let (en, locale, id) = (tag("en"), tag(locale), StatementId::parse("open-letter").unwrap());
    let segments: Vec<Segment> =
        pairs.iter().map(|(source, _)| Segment::paragraph(source)).collect();
    let mut rows: Vec<Row<'_>> = Vec::new();
    for (segment, (_, target)) in segments.iter().zip(pairs) {
        rows.push(Row { statement: &id, source: &en, locale: &locale, segment, target });
    }
    let hits = across(&rows);
    for (row, hit) in &hits {
        assert!(rows[*row].target.get(hit.at.clone()).is_some_and(|text| !text.is_empty()));
    }
    hits.iter().map(|(row, hit)| format!("{row}:{}", hit.check)).collect::<Vec<_>>().join(" ")
}

#[test]
fn one_source_has_one_translation() {
    for (pairs, found) in [
        (&[("Sign the letter", "Podpisz list"), ("Sign the letter", "podpisz list!")][..], ""),
        (
            &[("Sign the letter", "Podpisz list"), ("Sign  the letter", "Podpisz pismo")],
            "1:inconsistent",
        ),
        (
            &[
                ("Sign the letter", "Podpisz pismo"),
                ("Sign the letter", "Podpisz list"),
                ("Sign the letter", "Podpisz list"),
            ],
            "0:inconsistent",
        ),
        (&[("Letter", "List"), ("Letter", "Pismo")], ""),
        (
            &[("Sign the letter", "Podpisz list"), ("Send us your money", "Podpisz list")],
            "1:reused",
        ),
        (&[("Sign the letter", "Podpisz list"), ("Sign the letters", "Podpisz list")], ""),
        (&[("Read more", "Więcej"), ("Show all", "Więcej")], ""),
    ] {
        assert_eq!(among("pl", pairs), found, "{pairs:?}");
    }
}

#[test]
fn a_length_is_judged_by_the_others() {
    let usual: Vec<(String, String)> = (0..30)
        .map(|n| {
            (
                format!("{n} is the number of this letter"),
                format!("{n} to numer tego właśnie listu"),
            )
        })
        .collect();
    let mut pairs: Vec<(&str, &str)> =
        usual.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(among("pl", &pairs), "");
    pairs.push((
        "Trains shall run at night between all the large cities of Europe again.",
        "Pociągi.",
    ));
    assert_eq!(among("pl", &pairs), "30:length");
    pairs.push(("No.", "Nie, i jeszcze raz nie."));
    assert_eq!(among("pl", &pairs), "30:length");
}

#[test]
fn short_texts_are_judged_together() {
    let russian = [
        "Подпишите это письмо",
        "Что мы хотим",
        "Кто нас уже поддержал",
        "Где это было",
        "Какие были ответы",
        "Почему это важно",
        "Чем вы можете помочь",
        "Вопросы и ответы",
    ];
    let ukrainian = [
        "Підпишіть цей лист",
        "Чого ми хочемо",
        "Хто нас уже підтримав",
        "Де це було",
        "Якими були відповіді",
        "Чому це важливо",
        "Чим ви можете допомогти",
        "Питання та відповіді",
    ];
    let english = [
        "Sign it",
        "Our aims",
        "Supporters",
        "Places",
        "What they said",
        "Reasons",
        "Help",
        "Questions",
    ];
    let pairs = |texts: [&'static str; 8]| -> Vec<(&str, &str)> {
        english.into_iter().zip(texts).collect()
    };
    assert_eq!(among("uk", &pairs(russian)), "0:wrong-language");
    assert_eq!(among("uk", &pairs(ukrainian)), "");
    assert_eq!(among("ru", &pairs(russian)), "");
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(
        source in "([a-z]{1,4} |[А-я]{1,3} |the |and |[«»„“\"*_`]|\\{ \\$a \\}|\\PC){0,40}",
        target in "([a-z]{1,4} |[А-я]{1,3} |the |and |[«»„“\"*_`]|\\{ \\$a \\}|\\PC){0,40}",
    ) {
        let (en, uk) = (tag("en"), tag("uk"));
        let segment = Segment::paragraph(&source);
        let one = Prose::new(&source, &en, Kind::Paragraph);
        let other = Prose::new(&target, &uk, Kind::Paragraph);
        let links = BTreeMap::new();
        for hit in hits(&Pair { segment: &segment, source: &one, target: &other, links: &links }) {
            proptest::prop_assert!(target.get(hit.at.clone()).is_some_and(|text| !text.is_empty()));
        }
        // Of two equal pairs, none is odd beside the other.
        if !target.trim().is_empty() {
            let twice = among("uk", &[(&source, &target), (&source, &target)]);
            proptest::prop_assert!(!twice.contains("inconsistent") && !twice.contains("reused"));
        }
    }
}
