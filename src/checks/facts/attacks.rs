//! One sentence in the languages that matter first, with what somebody who
//! wants the money elsewhere would change, and with what a translator may.

use std::collections::BTreeMap;

use super::*;
use crate::format::markdown::{Options, extract, objection};
use crate::model::{Locale, Segment};

const SOURCE: &str = "Within 10 days, by 12 December 2027, give to \
                      PL61 1090 1014 0000 0712 1981 2874 or write to help@example.org, call \
                      +48 22 123 45 67, and see [our page](https://example.org/help): €1,500 of \
                      5 % is still missing at 18:30.";

/// The sentence in each language as a translator has it. The words stand first
/// with what they become in the variants: the ten days in words.
const TARGETS: [(&str, &str, &str, &str); 6] = [
    (
        "pl",
        "W ciągu 10 dni, do 12 grudnia 2027 r., wpłać na { $iban1 } albo napisz na { $email1 }, \
         zadzwoń: +48 22 123 45 67 i zajrzyj na [naszą stronę]({ $link1 }): o 18:30 brakuje \
         jeszcze 1500 € z 5 %.",
        "10 dni",
        "dziesięciu dni",
    ),
    (
        "uk",
        "Протягом 10 днів, до 12 грудня 2027 року, перекажіть на { $iban1 } або напишіть на \
         { $email1 }, телефонуйте +48 22 123 45 67 і дивіться [нашу сторінку]({ $link1 }): о 18:30 \
         бракує ще 1500 € із 5 %.",
        "10 днів",
        "десяти днів",
    ),
    (
        "ru",
        "В течение 10 дней, до 12 декабря 2027 года, переведите на { $iban1 } или напишите на \
         { $email1 }, звоните +48 22 123 45 67 и смотрите [нашу страницу]({ $link1 }): в 18:30 не \
         хватает ещё 1500 € из 5 %.",
        "10 дней",
        "десяти дней",
    ),
    (
        "de",
        "Innerhalb von 10 Tagen, bis zum 12. Dezember 2027, spenden Sie an { $iban1 } oder \
         schreiben Sie an { $email1 }, rufen Sie an: +48 22 123 45 67, und sehen Sie [unsere \
         Seite]({ $link1 }): Um 18:30 fehlen noch 1.500 € von 5 %.",
        "10 Tagen",
        "zehn Tagen",
    ),
    (
        "fr",
        "Sous 10 jours, avant le 12 décembre 2027, donnez à { $iban1 } ou écrivez à { $email1 }, \
         appelez le +48 22 123 45 67 et voyez [notre page]({ $link1 }) : à 18:30 il manque encore \
         1500 € sur 5 %.",
        "10 jours",
        "dix jours",
    ),
    (
        "ar",
        "خلال 10 أيام، قبل 12 ديسمبر 2027، تبرعوا إلى { $iban1 } أو اكتبوا إلى { $email1 }، اتصلوا \
         على +48 22 123 45 67 وانظروا [صفحتنا]({ $link1 }): عند 18:30 ما زال ينقص 1500 € من 5 %.",
        "10 أيام",
        "عشرة أيام",
    ),
];

fn source() -> Segment {
    let none = BTreeMap::new();
    let options = Options { front_matter: &[], facts: &none };
    extract(SOURCE, &options).0.segments.remove(0)
}

/// Returns what is said of a translation, each with the bytes it is said of:
/// what `build` refuses, then the facts.
fn caught(source: &str, tag: &str, target: &str) -> Vec<(&'static str, String)> {
    let segment = Segment { text: source.to_owned(), ..self::source() };
    let (from, to) = (Locale::parse("en").unwrap(), Locale::parse(tag).unwrap());
    let links = BTreeMap::new();
    let one = Prose::new(source, &from, segment.kind);
    let two = Prose::new(target, &to, segment.kind);
    let refused = objection(&segment, target, &links);
    let refused = refused.map(|finding| (finding.check, String::new()));
    let pair = Pair { segment: &segment, source: &one, target: &two, links: &links };
    let found = hits(&pair).into_iter().map(|hit| (hit.check, target[hit.at].to_owned()));
    refused.into_iter().chain(found).collect()
}

/// What is written instead of what, and what is said of it, with its place.
type Row = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const ATTACKS: [Row; 27] = [
    // Accounts.
    ("{ $iban1 }", "GB82 WEST 1234 5698 7654 32", &[("literal-fact", "")]),
    ("{ $iban1 }", "{ $iban1 } or GB82 WEST 1234 5698 7654 32", &[("literal-fact", "")]),
    (
        "{ $iban1 }",
        "{ $iban1 }, РL61 1090 1014 0000 0712 1981 2874",
        &[("accounts", "РL61 1090 1014 0000 0712 1981 2874")],
    ),
    (
        "{ $iban1 }",
        "{ $iban1 }, PL61 1090 1014 0000 0712 1981 2847",
        &[("accounts", "PL61 1090 1014 0000 0712 1981 2847")],
    ),
    (
        "{ $iban1 }",
        "{ $iban1 }, 62 1090 1014 0000 0712 1981 2874",
        &[("accounts", "62 1090 1014 0000 0712 1981 2874")],
    ),
    ("{ $iban1 }", "", &[("lost-placeholder", "")]),
    // Addresses.
    ("{ $email1 }", "{ $email1 }, help@example.com", &[("literal-fact", "")]),
    ("{ $email1 }", "hеlp@example.org", &[("literal-fact", "")]),
    ("{ $email1 }", "{ $email1 }, hеlp@example.org", &[("literal-fact", "")]),
    ("{ $link1 }", "https://example.com/help", &[("literal-fact", "")]),
    ("{ $link1 }", "{ $link1 }?to=me", &[("literal-fact", "")]),
    ("{ $email1 }", "{ $email1 }, https://example.com", &[("literal-fact", "")]),
    ("{ $email1 }", "{ $email1 }, example.com/pay", &[("urls", "example.com/pay")]),
    // Telephone numbers.
    ("+48 22 123 45 67", "+48 22 123 45 76", &[("phones", "+48 22 123 45 76")]),
    ("+48 22 123 45 67", "", &[("phones", "")]),
    ("+48 22 123 45 67", "+48 22 123 45 67, +48 700 123 456", &[("phones", "+48 700 123 456")]),
    // Dates and times.
    ("2027", "2028", &[("dates", "")]),
    ("2027", "", &[("dates", "")]),
    ("12 ", "13 ", &[("dates", "")]),
    ("12. ", "13. ", &[("dates", "")]),
    ("18:30", "19:30", &[("times", "19:30")]),
    ("18:30", "", &[("times", "")]),
    // Amounts and numbers.
    ("1500 €", "1500 $", &[("amounts", "1500 $")]),
    ("1500 €", "150 €", &[("amounts", "150 €")]),
    ("1.500 €", "15.000 €", &[("amounts", "15.000 €")]),
    ("5 %", "6 %", &[("percentages", "6 %")]),
    ("10 ", "20 ", &[("numbers", "20")]),
];

#[test]
fn attacks_are_caught_with_the_right_check_at_the_right_place() {
    let source = source().text;
    let mut wrong = Vec::new();
    for (tag, target, ..) in TARGETS {
        let found = caught(&source, tag, target);
        assert!(found.is_empty(), "{tag}: {found:?}");
        for (from, to, expected) in ATTACKS {
            let Some(at) = target.find(from) else { continue };
            let attacked = format!("{}{to}{}", &target[..at], &target[at + from.len()..]);
            let found = caught(&source, tag, &attacked);
            let place = |found: &str, wanted: &str| wanted.is_empty() || found == wanted;
            let right = found.len() == expected.len()
                && found.iter().zip(expected).all(|(a, b)| a.0 == b.0 && place(&a.1, b.1));
            if !right {
                wrong.push(format!("{tag}: {from} → {to}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_a_translator_may_do_is_silent() {
    let source = source().text;
    let mut wrong = Vec::new();
    for (tag, target, ten, words) in TARGETS {
        for (from, to) in [
            (ten, words),
            ("+48 22 123 45 67", "+48-22-123-45-67"),
            ("+48 22 123 45 67", "+48\u{a0}22\u{a0}123\u{a0}45\u{a0}67"),
            ("+48 22 123 45 67", "+48221234567"),
            ("12 ", "12\u{a0}"),
            ("5 %", "5%"),
            ("5 %", "5\u{202f}%"),
            ("1500 €", "1\u{202f}500\u{a0}€"),
            ("1500 €", "€ 1500"),
            ("1500 €", "1500 EUR"),
            ("5 %", "**5** %"),
        ] {
            let Some(at) = target.find(from) else { continue };
            let changed = format!("{}{to}{}", &target[..at], &target[at + from.len()..]);
            let found = caught(&source, tag, &changed);
            if !found.is_empty() {
                wrong.push(format!("{tag}: {from} → {to}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The same account as a text that is no placeholder: one with wrong check
/// digits.
#[test]
fn an_account_of_the_text_is_the_same_in_any_spelling() {
    let source = "To PL61 1090 1014 0000 0712 1981 2875, now.";
    for (target, expected) in [
        ("Na PL61 1090 1014 0000 0712 1981 2875, już.", vec!["source-iban"]),
        ("Na PL61109010140000071219812875, już.", vec!["source-iban"]),
        (
            "Na PL61\u{a0}1090\u{a0}1014\u{a0}0000\u{a0}0712\u{a0}1981\u{a0}2875.",
            vec!["source-iban"],
        ),
        ("Na pl61-1090-1014-0000-0712-1981-2875.", vec!["source-iban"]),
        ("Na PL61 1090 1014 0000 0712 1981 2857, już.", vec!["accounts", "source-iban"]),
        ("Już.", vec!["accounts", "source-iban"]),
    ] {
        let segment = Segment::paragraph(source);
        let locales = ["en", "pl"].map(|tag| Locale::parse(tag).unwrap());
        let one = Prose::new(source, &locales[0], segment.kind);
        let two = Prose::new(target, &locales[1], segment.kind);
        let links = BTreeMap::new();
        let pair = Pair { segment: &segment, source: &one, target: &two, links: &links };
        let found: Vec<&str> = hits(&pair).iter().map(|hit| hit.check).collect();
        assert_eq!(found, expected, "{target}");
    }
}
