//! What each check says of texts, language by language.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::checks::fix::{MAX_ROUNDS, chosen, replaced};
use crate::language::typography::ALL;
use crate::model::{Kind, Locale, Segment};

/// Asks about a translation of a text.
fn ask<T>(
    locale: &str,
    (source, target): (&str, &str),
    kind: Kind,
    answer: impl FnOnce(&[Hit]) -> T,
) -> T {
    let (english, locale) = (Locale::parse("en").unwrap(), Locale::parse(locale).unwrap());
    let segment = Segment { kind, ..Segment::paragraph(source) };
    let (source, links) = (Prose::new(source, &english, kind), BTreeMap::new());
    let target = Prose::new(target, &locale, kind);
    answer(&hits(&Pair { segment: &segment, source: &source, target: &target, links: &links }))
}

/// Says what some checks find, each as its check and what it names.
fn said(checks: &str, locale: &str, pair: (&str, &str), kind: Kind) -> String {
    let named = |hit: &Hit, name: &str| {
        let arg = hit.args.iter().find(|(key, _)| *key == name);
        arg.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let say = |hit: &Hit| match named(hit, "count").as_str() {
        "" | "1" => format!("{} {}", hit.check, named(hit, "found")),
        more => format!("{} {} x{more}", hit.check, named(hit, "found")),
    };
    ask(locale, pair, kind, |hits| {
        let asked = hits.iter().filter(|hit| checks.contains(hit.check));
        asked.map(say).collect::<Vec<_>>().join(", ")
    })
}

/// Mends what some checks find, as often as `check --fix` would.
fn mended(checks: &str, locale: &str, source: &str, target: &str) -> String {
    let mut text = target.to_owned();
    for _ in 0..MAX_ROUNDS {
        text = ask(locale, (source, &text), Kind::Paragraph, |hits| {
            let asked = hits.iter().filter(|hit| checks.contains(hit.check));
            let asked: Vec<Hit> = asked.cloned().collect();
            let fixes = chosen(&asked, &Some);
            replaced(&text, fixes.iter().map(|fix| (fix.at.clone(), fix.text)))
        });
    }
    text
}

/// Checks what some checks find in texts, translations of one source, and what
/// these read when mended.
fn check(checks: &str, source: &str, rows: &[(&str, &str, &str, &str)]) {
    for (locale, text, found, right) in rows {
        let said = said(checks, locale, (source, text), Kind::Paragraph);
        let reads = mended(checks, locale, source, text);
        assert_eq!((said.as_str(), reads.as_str()), (*found, *right), "{locale}: {text}");
    }
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    let rows: &[(&str, &str, &str, &str)] = &[
        ("pl", "To „słowo”.", "", "To „słowo”."),
        ("pl", "To \"słowo\".", "quotes \"…\"", "To „słowo”."),
        ("pl", "To \"*słowo*\".", "quotes \"…\"", "To „*słowo*”."),
        ("pl", "To *\"słowo\"*.", "quotes \"…\"", "To *„słowo”*."),
        ("pl", "To „słowo\".", "quotes „…\"", "To „słowo”."),
        ("pl", "To ,,słowo''.", "quotes ,,…''", "To „słowo”."),
        ("pl", "To ,,słowo”.", "quotes ,,…”", "To „słowo”."),
        ("pl", "To “słowo”.", "quotes “…”", "To „słowo”."),
        ("pl", "To „słowo“.", "quotes „…“", "To „słowo”."),
        ("pl", "To 'słowo'.", "quotes '…'", "To „słowo”."),
        ("pl", "To „tak «i» tak”.", "", "To „tak «i» tak”."),
        ("pl", "To „tak »i« tak”.", "", "To „tak »i« tak”."),
        ("pl", "To „tak „nie” tak”.", "quotes „…”", "To „tak «nie» tak”."),
        ("pl", "\"Tak \"nie\" tak\".", "quotes \"…\" x2", "„Tak «nie» tak”."),
        ("pl", "Dr Kennedy'ego 'tak'.", "quotes '…', apostrophe '", "Dr Kennedy’ego „tak”."),
        ("pl", "To „słowo.", "quotes „", "To „słowo."),
        ("pl", "To słowo”.", "quotes ”", "To słowo”."),
        ("pl", "Ekran 19\" tak.", "", "Ekran 19\" tak."),
        ("pl", "To \"{ $email1 }\".", "quotes \"…\"", "To „{ $email1 }”."),
        ("pl", "To „nie ‘a \"tak\" b”.", "quotes \"…\"", "To „nie ‘a «tak» b”."),
        ("uk", "Це «слово» і „слово“.", "", "Це «слово» і „слово“."),
        ("uk", "Це \"слово\".", "quotes \"…\"", "Це «слово»."),
        ("uk", "«Так «ні» так».", "quotes «…»", "«Так „ні“ так»."),
        ("uk", "«Кафе «Європа».", "", "«Кафе «Європа»."),
        ("be", "Гэта \"слова\".", "quotes \"…\"", "Гэта «слова»."),
        ("ru", "Это “слово”.", "quotes “…”", "Это «слово»."),
        ("de", "Das „Wort“ und »Wort«.", "", "Das „Wort“ und »Wort«."),
        ("de", "Das \"Wort\", „Wort”.", "quotes \"…\", quotes „…”", "Das „Wort“, „Wort“."),
        ("de", "Das «Wort».", "quotes «…»", "Das „Wort“."),
        ("de-CH", "Das «Wort».", "", "Das «Wort»."),
        ("fr", "Le «\u{a0}mot\u{a0}».", "", "Le «\u{a0}mot\u{a0}»."),
        ("fr", "Le \"mot\".", "quotes \"…\"", "Le «\u{a0}mot\u{a0}»."),
        ("fr", "Le \" mot \".", "quotes \"…\"", "Le «\u{a0}mot\u{a0}»."),
        ("fr", "L’\"un\".", "quotes \"…\"", "L’«\u{a0}un\u{a0}»."),
        ("en", "The “word” and ‘word’.", "", "The “word” and ‘word’."),
        ("en", "The «word».", "quotes «…»", "The “word”."),
        ("en", "The “dogs’ ‘word’ is”.", "", "The “dogs’ ‘word’ is”."),
        ("es", "La «palabra», “palabra”.", "", "La «palabra», “palabra”."),
        ("it", "La \"parola\".", "quotes \"…\"", "La «parola»."),
        ("cs", "To \"slovo\".", "quotes \"…\"", "To „slovo“."),
        ("sv", "Ett ”ord” och \"ord\".", "quotes \"…\"", "Ett ”ord” och ”ord”."),
        ("hu", "A „szó”-ban.", "", "A „szó”-ban."),
        ("tr", "Bu “söz”ün.", "", "Bu “söz”ün."),
        ("ja", "これは「言葉」です。", "", "これは「言葉」です。"),
        ("zh", "这是“词”。", "", "这是“词”。"),
        ("he", "צה\"ל אמר \"כן\".", "", "צה\"ל אמר \"כן\"."),
        ("ar", "قال «نعم» و«لا».", "", "قال «نعم» و«لا»."),
        ("ar", "قال \"نعم\".", "", "قال \"نعم\"."),
        ("xh", "Le \"mot “.", "", "Le \"mot “."),
    ];
    check("quotes apostrophe", "It is.", rows);
    // What the source leaves open, a translation may leave open.
    check("quotes", "It is “so.", &[("pl", "To „tak.", "", "To „tak.")]);
}

#[test]
fn apostrophes_are_not_those_of_a_keyboard() {
    let found = "apostrophe '";
    let rows = [
        ("fr", "L'un.", found, "L’un."),
        ("fr", "L’un.", "", "L’un."),
        ("fr", "L'*un*.", found, "L’*un*."),
        ("fr", "D'« ici ».", found, "D’« ici »."),
        ("it", "Un po' di 'ndrangheta.", "", "Un po' di 'ndrangheta."),
        ("en", "The dogs' rock'n'roll.", "apostrophe ' x2", "The dogs' rock’n’roll."),
        ("fr", "L`un, l´un, l‘un.", "apostrophe ` x3", "L’un, l’un, l’un."),
        ("uk", "П'ять, п’ять, пʼять, п`ять.", "apostrophe `", "П'ять, п’ять, пʼять, п’ять."),
        ("haw", "Ka 'ōlelo Hawai'i.", "", "Ka 'ōlelo Hawai'i."),
    ];
    check("apostrophe", "It is.", &rows);
}

#[test]
fn dashes_are_no_hyphens() {
    let rows = [
        ("pl", "Tak - nie.", "dashes -", "Tak – nie."),
        ("pl", "Tak -- nie.", "dashes --", "Tak – nie."),
        ("pl", "Tak—nie.", "dashes —", "Tak — nie."),
        ("pl", "Tak— nie.", "dashes —", "Tak — nie."),
        ("pl", "Tak –nie.", "dashes –", "Tak – nie."),
        ("pl", "Tak – nie — tak.", "", "Tak – nie — tak."),
        ("pl", "- Polska–Ukraina, 5 - 3, -5.", "", "- Polska–Ukraina, 5 - 3, -5."),
        ("pl", "Lata 1939-1945.", "dashes -", "Lata 1939–1945."),
        ("pl", "Tel. 2001-2004-11, 1999-1998.", "", "Tel. 2001-2004-11, 1999-1998."),
        ("uk", "Київ - місто.", "dashes -", "Київ — місто."),
        ("en", "Yes - no, yes--no.", "dashes - x2", "Yes – no, yes—no."),
        ("en", "Yes—no – yes, run with --fix.", "", "Yes—no – yes, run with --fix."),
        ("es", "Sí - no.", "dashes -", "Sí - no."),
        ("es", "Sí —no— sí.", "", "Sí —no— sí."),
        ("fr", "De 1939-1945.", "", "De 1939-1945."),
        ("id", "Ya - tidak.", "", "Ya - tidak."),
    ];
    check("dashes", "It is.", &rows);
}

#[test]
fn ellipses_are_one_character() {
    let rows = [
        ("pl", "Tak...", "ellipsis ...", "Tak…"),
        ("pl", "Tak…", "", "Tak…"),
        ("de", "Pfad ../a/...b/.... Ende.", "", "Pfad ../a/...b/.... Ende."),
        ("zh", "是...", "", "是..."),
    ];
    check("ellipsis", "So…", &rows);
}

#[test]
fn lines_do_not_break_everywhere() {
    let found = "no-break-space";
    for (locale, text, first, right) in [
        ("pl", "Jestem w domu i z nim.", "w d x3", "Jestem w\u{a0}domu i\u{a0}z\u{a0}nim."),
        ("pl", "W *domu*, pkt a).", "W d", "W\u{a0}*domu*, pkt a)."),
        ("pl", "Od 5 km do 30 000 zł.", "5 k x3", "Od 5\u{a0}km do 30\u{a0}000\u{a0}zł."),
        ("cs", "Byl v domě.", "v d", "Byl v\u{a0}domě."),
        ("fr", "Oui ! Non ? Si : la.", "i ! x3", "Oui\u{202f}! Non\u{202f}? Si\u{a0}: la."),
        ("fr", "Oui! Il est 10:30.", "i!", "Oui\u{202f}! Il est 10:30."),
        ("fr", "Le « mot ».", "«  x2", "Le «\u{a0}mot\u{a0}»."),
        ("fr", "Le «mot».", "« x2", "Le «\u{a0}mot\u{a0}»."),
        ("de", "Es sind 5 km.", "5 k", "Es sind 5\u{a0}km."),
    ] {
        let first = format!("{found} {first}");
        check(found, "It is.", &[(locale, text, &first, right)]);
    }
    for (locale, text) in [
        ("pl", "Tel. 22 123 45 67, +48 600 100 200, 61 1090 1014."),
        ("pl", "Ja, i – tak; a-b, R&B i."),
        ("fr", "Oui\u{a0}! Non\u{202f}? https://a.b/?c, 10:30, a:b."),
        ("fr-CA", "Oui! Non\u{a0}: si; la?"),
        ("fr-CH", "Oui! Non\u{202f}? Le «mot»."),
        ("en", "It was 5 a day in 2023 500."),
        ("it", "Erano 3 l'anno."),
    ] {
        check(found, text, &[(locale, text, "", text)]);
    }
}

#[test]
fn spaces_are_one_where_they_belong() {
    let rows = [
        ("pl", "Tak  nie.", "double-space   ", "Tak nie."),
        ("xh", "Tak  nie.", "double-space   ", "Tak nie."),
        ("th", "Tak  nie.", "", "Tak  nie."),
        ("pl", "Tak[^1] [^2] nie { $br } to.", "", "Tak[^1] [^2] nie { $br } to."),
        ("pl", "Tak , nie.", "punctuation-space  ,", "Tak, nie."),
        ("pl", "Tak  , nie.", "double-space   , punctuation-space   ,", "Tak, nie."),
        ("pl", "Tak ,nie.", "", "Tak ,nie."),
        ("ka", "აი , არა.", "punctuation-space  ,", "აი, არა."),
        ("pl", "Tak ! Nie ?", "punctuation-space  ! x2", "Tak! Nie?"),
        ("pl", "Teraz,nigdy.Jutro tak.", "punctuation-space z,n x2", "Teraz, nigdy. Jutro tak."),
        ("pl", "Node.Js, www.Policja.pl, np.tak.", "", "Node.Js, www.Policja.pl, np.tak."),
        ("pl", "To ( nie ) tak :) .NET.", "punctuation-space (  x2", "To (nie) tak :) .NET."),
        ("pl", "To . . . tak.", "", "To . . . tak."),
        ("pl", "To *tak* , `x` ; y.", "punctuation-space  ,", "To *tak*, `x` ; y."),
    ];
    check("double-space punctuation-space", "It is.", &rows);
}

#[test]
fn words_stand_there_once() {
    let rows = [
        ("pl", "To jest jest tak.", "double-word jest jest", "To jest tak."),
        ("pl", "Że się się i tak, tak.", "", "Że się się i tak, tak."),
        ("pl", "Nowy nowy dom.", "double-word Nowy nowy", "Nowy nowy dom."),
        ("en", "The the dog.", "double-word The the", "The dog."),
        ("en", "I know that that had had it. It is.", "", "I know that that had had it. It is."),
        ("en", "In Pago Pago. Dogs. Dogs.", "", "In Pago Pago. Dogs. Dogs."),
        ("de", "Dass die die Sie sehen.", "", "Dass die die Sie sehen."),
        ("uk", "Це не не так.", "double-word не не", "Це не так."),
        ("id", "Anak anak.", "", "Anak anak."),
    ];
    check("double-word", "It is.", &rows);
    let row = ("pl", "To bardzo długo długo.", "", "To bardzo długo długo.");
    check("double-word", "It is very very so.", &[row]);
}

#[test]
fn texts_end_as_their_sources() {
    let paragraph = [
        ("pl", "It is.", "Jest", true),
        ("pl", "It is.", "Jest.", false),
        ("pl", "Is it?", "Czy jest.", true),
        ("pl", "It is!", "Jest.", true),
        ("pl", "These are:", "To są.", true),
        ("pl", "It is…", "Jest.", true),
        ("pl", "It is", "Jest.", true),
        ("pl", "It is,", "Jest.", false),
        ("pl", "He said “yes.”", "Powiedział „tak”.", false),
        ("pl", "It is.[^1]", "Jest.[^1]", false),
        ("pl", "It is (so).", "Jest. (Tak)", false),
        ("pl", "Write to { $email1 }.", "Napisz: { $email1 }", false),
        ("pl", "Write: { $email1 }", "Napisz na adres { $email1 }", false),
        ("pl", "Thanks! 🎉", "Dziękujemy! 🎉", false),
        ("el", "Is it?", "Είναι;", false),
        ("el", "It is.", "Είναι;", true),
        ("hy", "Is it?", "Է՞ դա։", false),
        ("ar", "Is it?", "هل هو؟", false),
        ("ur", "It is.", "یہ ہے۔", false),
        ("zh", "It is.", "是。", false),
        ("ja", "It is:", "これは。", false),
        ("ja", "Is it?", "これは。", true),
        ("hi", "It is.", "है।", false),
        ("hi", "It is.", "है", true),
        ("th", "It is.", "มัน", false),
        ("am", "It is.", "ነው።", false),
        ("am", "These are:", "ናቸው፡", false),
        ("km", "It is.", "គឺ។", false),
        ("my", "It is.", "ဟုတ်။", false),
    ];
    for (locale, source, target, differs) in paragraph {
        let found = said("end-punctuation", locale, (source, target), Kind::Paragraph);
        assert_eq!(!found.is_empty(), differs, "{locale}: {target}: {found}");
    }
    for (kind, source, target, differs) in [
        (Kind::Heading, "Aims.", "Cele", false),
        (Kind::Heading, "Why?", "Dlaczego", true),
        (Kind::Cell, "Account:", "Konto", false),
        (Kind::Item, "Account:", "Konto", true),
        (Kind::Item, "Being kind", "Życzliwość.", false),
    ] {
        let found = said("end-punctuation", "pl", (source, target), kind);
        assert_eq!(!found.is_empty(), differs, "{kind}: {target}: {found}");
    }
}

#[test]
fn brackets_have_two_halves() {
    for (source, target, found) in [
        ("It (is) so.", "To (jest tak.", "brackets ("),
        ("It (is) so.", "To jest) tak.", "brackets )"),
        ("It (is) so.", "To (jest) tak.", ""),
        ("It (is so.", "To (jest tak.", ""),
        ("It is so.", "To jest :) tak a) oraz 1) i iv) tak.", ""),
        ("It is so.", "To jest [tak.", "brackets ["),
        ("It is so.", "To [jest]({ $link1 }) tak.", ""),
    ] {
        let said = said("brackets", "xh", (source, target), Kind::Paragraph);
        assert_eq!(said, found, "{target}");
    }
}

#[test]
fn long_texts_of_one_thing_are_read() {
    // Where the time grew with the square of this, nobody would wait for it.
    const TIMES: usize = 10_000;
    for part in [
        "\"a",
        "a\" ",
        "„a",
        "a” ",
        "‘a \"b\" ",
        "'a ",
        ",,a",
        "«",
        "» ",
        "« «a» ",
        "— ",
        "a— ",
        "- ",
        "--a",
        "...",
        "( ",
        ") ",
        ":(",
        " ,",
        " !",
        "5 ",
        "30 000 ",
        "w ",
        "że że ",
        "[a",
        "*a",
        "a'b",
    ] {
        for locale in ["pl", "fr"] {
            let text = part.repeat(TIMES);
            ask(locale, ("It is.", &text), Kind::FrontMatter, |hits| {
                assert!(hits.iter().all(|hit| text.get(hit.at.clone()).is_some()));
            });
        }
    }
}

/// What checks look at.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    " ", " ", " ", " ", "  ", "\u{a0}", "\u{202f}", "a", "w", "tak", "Nie", "the",
    "и", "и", "les", "les", "się", "5", "30", "000", "1939", "1945", "km", "%", "\"", "\"", "'",
    "’", "‘", "‚", "„", "”", "“", "«", "»", ",,", "''", "-", "--", "–", "—", ".", "...", "…",
    ",", ";", ":", "!", "?", "(", ")", "*", "**", "`x`", "_", "[^1]", "[a](", "{ $link1 }",
    "{ $br }", "{ $email1 }", "\\", "&amp;", "<", "「", "」", "\n", "`", "´", "א", "字", "。",
];

/// Makes texts of what checks look at.
pub(in crate::checks) fn any_text() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PARTS), 0..24)
        .prop_map(|parts| parts.concat())
}

#[test]
fn marks_with_nothing_between_them_are_left() {
    let right = mended("quotes", "fr-CA", "It is.", "\"„”’”\n");
    assert_eq!(mended("quotes", "fr-CA", "It is.", &right), right);
    assert!(right.contains("„”"), "{right}");
}

proptest! {
    #[test]
    fn what_is_mended_stays_mended(text in any_text(), at in 0..ALL.len()) {
        let locale = ALL[at].tag;
        let every: Vec<&str> = crate::checks::registry::ALL.iter().map(|check| check.id).collect();
        let right = mended(&every.join(" "), locale, "It is.", &text);
        let open = ask(locale, ("It is.", &right), Kind::Paragraph, |hits| {
            hits.iter().find(|hit| !hit.fixes.is_empty()).cloned()
        });
        prop_assert_eq!(open, None, "{}: {:?} reads {:?}", locale, text, right);
    }

    #[test]
    fn places_are_in_the_text(text in any_text(), other in any_text(), at in 0..ALL.len()) {
        ask(ALL[at].tag, (&other, &text), Kind::Paragraph, |hits| {
            for hit in hits {
                let sound = hit.fixes.iter().all(|(range, _)| text.get(range.clone()).is_some());
                assert!(sound && text.get(hit.at.clone()).is_some(), "{hit:?}");
            }
        });
    }
}
