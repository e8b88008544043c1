//! What is a fact, and what is the same fact in two languages.

use super::*;
use crate::model::{Kind, Locale};

/// Returns the facts of a text, each with what it says.
fn said(tag: &str, text: &str) -> String {
    let locale = Locale::parse(tag).unwrap();
    let prose = Prose::new(text, &locale, Kind::Paragraph);
    let show = |fact: &Fact| format!("{} [{}]", fact.key(), &text[fact.range.clone()]);
    prose.facts().iter().map(show).collect::<Vec<_>>().join(", ")
}

/// Returns what differs between two texts.
fn told(source: (&str, &str), target: (&str, &str)) -> String {
    let locales = [source.0, target.0].map(|tag| Locale::parse(tag).unwrap());
    let one = Prose::new(source.1, &locales[0], Kind::Paragraph);
    let two = Prose::new(target.1, &locales[1], Kind::Paragraph);
    let show = |difference: &Difference| {
        let text = |text: &str, range: &Option<Range<usize>>| {
            range.clone().map(|range| text[range].to_owned()).unwrap_or_default()
        };
        let (one, two) = (text(one.text, &difference.source), text(two.text, &difference.target));
        format!("{}: {one} → {two}", difference.kind.check())
    };
    differences(&one, &two).iter().map(show).collect::<Vec<_>>().join(", ")
}

fn check_facts(table: &[(&str, &str, &str)]) {
    let found = table.iter().map(|(tag, text, expected)| (text, said(tag, text), *expected));
    let wrong: Vec<_> = found.filter(|(_, found, expected)| found != expected).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Compares an English text with others; `Ok` says that they are the same.
fn check_pairs(table: &[(&str, &str, &str, &str)]) {
    let found = table.iter().map(|(source, tag, target, expected)| {
        (source, target, told(("en", source), (tag, target)), *expected)
    });
    let wrong: Vec<_> = found.filter(|(_, _, found, expected)| found != expected).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn numbers_are_read() {
    check_facts(&[
        ("en", "no digits here", ""),
        ("en", "1,234.5 trains", "numbers 12345e-1 [1,234.5]"),
        ("de", "1.234,5 Züge", "numbers 12345e-1 [1.234,5]"),
        ("pl", "1 234,5 km", "numbers 12345e-1 [1 234,5]"),
        ("fr", "1\u{202f}234,5 km", "numbers 12345e-1 [1\u{202f}234,5]"),
        ("de-CH", "1’234.5 km", "numbers 12345e-1 [1’234.5]"),
        ("en", "12,000 people", "numbers 12000 [12,000]"),
        ("de", "12.000 Menschen", "numbers 12000 [12.000]"),
        ("en", "3.125 litres", "numbers 3125e-3 [3.125]"),
        ("hi", "1,00,000 लोग", "numbers 100000 [1,00,000]"),
        ("hi", "१२ लोग", "numbers 12 [१२]"),
        ("ar", "١٬٢٣٤٫٥ كم", "numbers 12345e-1 [١٬٢٣٤٫٥]"),
        ("fa", "۱۲ نفر", "numbers 12 [۱۲]"),
        ("en", "the 5th of 30", "numbers 5 [5], numbers 30 [30]"),
        ("en", "in 2027 and 1500", "numbers 2027 [2027], numbers 1500 [1500]"),
        ("en", "5 to 10 million", "numbers 5 [5], numbers 10000000 [10 million]"),
        ("de", "1,2 Mio. Bäume", "numbers 1200000 [1,2 Mio]"),
        ("es", "5 mil millones de árboles", "numbers 5000000000 [5 mil millones]"),
        ("zh", "12万人", "numbers 120000 [12万]"),
        ("en", "version 1.4.0 or 1.4.2", "numbers 14e-1 [1.4.0], numbers 11421 [1.4.2]"),
        ("en", "5. The fifth", ""),
        ("en", "H2O for **12** `34`[^5] { $link1 }", "numbers 2 [2], numbers 12 [12]"),
        ("en", "12 m² and ½", "numbers 12 [12]"),
    ]);
}

#[test]
fn what_is_counted_is_read() {
    check_facts(&[
        ("en", "€1.2 million more", "amounts 1200000 EUR [€1.2 million]"),
        ("en", "€1.2m", "amounts 1200000 EUR [€1.2]"),
        ("de", "1,2 Mio. € mehr", "amounts 1200000 EUR [1,2 Mio. €]"),
        ("de", "1,2 Millionen Euro", "amounts 1200000 EUR [1,2 Millionen Euro]"),
        ("ru", "1,2 млн евро", "amounts 1200000 EUR [1,2 млн евро]"),
        ("uk", "1,2 млн євро", "amounts 1200000 EUR [1,2 млн євро]"),
        ("pl", "5 tys. złotych", "amounts 5000 PLN [5 tys. złotych]"),
        ("fr", "1,2 million d’euros", "amounts 1200000 EUR [1,2 million d’euros]"),
        ("ar", "١٫٢ مليون يورو", "amounts 1200000 EUR [١٫٢ مليون يورو]"),
        ("en", "EUR 20 or 20 USD", "amounts 20 EUR [EUR 20], amounts 20 USD [20 USD]"),
        ("en", "5% or 6 per cent", "percentages 5 % [5%], percentages 6 % [6 per cent]"),
        ("fr", "5\u{202f}%", "percentages 5 % [5\u{202f}%]"),
        ("ru", "5 процентов", "percentages 5 % [5 процентов]"),
        ("fa", "۵٪", "percentages 5 % [۵٪]"),
        ("ar", "5 في المئة", "percentages 5 % [5 في المئة]"),
        ("tr", "%5", "percentages 5 % [5]"),
    ]);
}

#[test]
fn dates_are_read() {
    let day = "dates 2027-12-12";
    for (tag, text) in [
        ("en", "12 December 2027"),
        ("en", "December 12, 2027"),
        ("en", "12th of December 2027"),
        ("en", "12 Dec. 2027"),
        ("en", "2027-12-12"),
        ("pl", "12 grudnia 2027"),
        ("pl", "12.12.2027"),
        ("cs", "12. prosince 2027"),
        ("cs", "12. 12. 2027"),
        ("uk", "12 грудня 2027"),
        ("ru", "12 декабря 2027"),
        ("ru", "12-го декабря 2027"),
        ("be", "12 снежня 2027"),
        ("de", "12. Dezember 2027"),
        ("fr", "12 décembre 2027"),
        ("es", "12 de diciembre de 2027"),
        ("pt", "12 de dezembro de 2027"),
        ("it", "12 dicembre 2027"),
        ("nl", "12 december 2027"),
        ("hu", "2027. december 12"),
        ("lt", "2027 m. gruodžio 12"),
        ("ar", "12 ديسمبر 2027"),
        ("ar", "١٢ ديسمبر ٢٠٢٧"),
        ("ar", "12 كانون الأول 2027"),
        ("ar", "12 كانون الأول/ديسمبر 2027"),
        ("he", "12 בדצמבר 2027"),
        ("ja", "2027年12月12日"),
        ("th", "12 ธันวาคม 2570"),
    ] {
        assert_eq!(said(tag, text), format!("{day} [{text}]"), "{tag}");
    }
    check_facts(&[
        ("fr", "le 1er décembre", "dates -12-1 [1er décembre]"),
        ("de", "am 12. Dezember.", "dates -12-12 [12. Dezember]"),
        ("en", "from December 2027 on", "dates 2027-12- [December 2027]"),
        ("en", "12–14 December", "numbers 12 [12], dates -12-14 [14 December]"),
        ("en", "December 12–14", "numbers 12 [12], dates -12-14 [14]"),
        ("en", "5 may come", "numbers 5 [5]"),
        ("pl", "12 osób", "numbers 12 [12]"),
        ("en", "13.45.2027", "numbers 1134520271 [13.45.2027]"),
    ]);
}

#[test]
fn times_are_read() {
    check_facts(&[
        ("en", "at 18:30", "times 18:30 [18:30]"),
        ("en", "at 6.30 pm", "times 18:30 [6.30 pm]"),
        ("en", "at 6 p.m. sharp", "times 18:0 [6 p.m.]"),
        ("en", "12 am", "times 0:0 [12 am]"),
        ("fr", "à 18 h 30", "times 18:30 [18 h 30]"),
        ("fr", "à 18h", "times 18:0 [18]"),
        ("de", "um 18.30 Uhr", "times 18:30 [18.30]"),
        ("pl", "o godz. 18.30", "times 18:30 [18.30]"),
        ("ar", "الساعة ١٨:٣٠", "times 18:30 [١٨:٣٠]"),
        ("en", "5 amps", "numbers 5 [5]"),
    ]);
}

#[test]
fn accounts_phones_and_addresses_are_read() {
    let iban = "accounts PL61109010140000071219812874";
    check_facts(&[
        (
            "en",
            "to PL61 1090 1014 0000 0712 1981 2874.",
            &format!("{iban} [PL61 1090 1014 0000 0712 1981 2874]"),
        ),
        (
            "en",
            "to pl61-1090-1014-0000-0712-1981-2874",
            &format!("{iban} [pl61-1090-1014-0000-0712-1981-2874]"),
        ),
        (
            "uk",
            "на РL61 1090 1014 0000 0712 1981 2874",
            &format!("{iban} [РL61 1090 1014 0000 0712 1981 2874]"),
        ),
        (
            "en",
            "PL61 1090 1014 0000 0712 1981 2875",
            "accounts PL61109010140000071219812875 [PL61 1090 1014 0000 0712 1981 2875]",
        ),
        (
            "en",
            "DE89 3704 0044 0532 0130 0",
            "accounts DE8937040044053201300 [DE89 3704 0044 0532 0130 0]",
        ),
        (
            "pl",
            "konto 61 1090 1014 0000 0712 1981 2874",
            "accounts 61109010140000071219812874 [61 1090 1014 0000 0712 1981 2874]",
        ),
        (
            "en",
            "account 12345678, sort code 12-34-56",
            "accounts 12345678 [12345678], accounts 123456 [12-34-56]",
        ),
        ("en", "the account of 12 people", "numbers 12 [12]"),
        (
            "en",
            "call +48 22 123 45 67, 24 hours",
            "phones 48221234567 [+48 22 123 45 67], numbers 24 [24]",
        ),
        ("en", "+44 (0)20 7946 0018", "phones 442079460018 [+44 (0)20 7946 0018]"),
        ("en", "0048-22-123-45-67", "phones 48221234567 [0048-22-123-45-67]"),
        ("en", "(022) 123 45 67", "phones 0221234567 [(022) 123 45 67]"),
        ("en", "dial 1-800-555-0199", "phones 18005550199 [1-800-555-0199]"),
        ("en", "10 000 people or 1 000 000", "numbers 10000 [10 000], numbers 1000000 [1 000 000]"),
        ("en", "2026-2027", "numbers 2026 [2026], numbers 2027 [2027]"),
        ("en", "Write to Anna@Example.org", "emails anna@example.org [Anna@Example.org]"),
        (
            "en",
            "see “https://Example.org/a?b=1”.",
            "urls https://example.org/a?b=1 [https://Example.org/a?b=1]",
        ),
        ("en", "see example.org/sign.", "urls example.org/sign [example.org/sign]"),
        ("en", "e.g. this.And that, i.e. St.Pauli", ""),
    ]);
}

#[test]
fn the_same_is_said_in_each_language() {
    check_pairs(&[
        ("10 trains", "uk", "десять поїздів", ""),
        ("three trains", "pl", "3 pociągi", ""),
        ("a 10-hour strike", "ru", "десятичасовая забастовка", ""),
        ("25 trains", "de", "fünfundzwanzig Züge", ""),
        ("2,000 people", "pl", "dwa tysiące osób", ""),
        ("5 million", "de", "5 Millionen", ""),
        ("5 to 10 million", "pl", "od 5 mln do 10 mln", ""),
        ("€1.2 million", "de", "1,2 Mio. €", ""),
        ("€1.2 million", "hu", "1,2 millió euró", ""),
        ("1,500 people", "de", "1.500 Menschen", ""),
        ("1,500 people", "pl", "1500 osób", ""),
        ("5 %", "ar", "٥٪", ""),
        ("at half past ten", "pl", "o wpół do jedenastej", ""),
        ("at half past ten", "de", "um 10:30 Uhr", ""),
        ("at 6.30 pm", "de", "um 18.30 Uhr", ""),
        ("at 6.30 pm", "uk", "о 6:30 вечора", ""),
        ("at 6 pm", "fr", "à 18 heures", ""),
        ("at 6 pm", "pl", "o godzinie 18", ""),
        ("at 6.30 pm", "pl", "o 18.30", ""),
        ("at noon", "de", "um 12:00", ""),
        ("12 December", "de", "12.12.", ""),
        ("12 December 2027", "pl", "12 grudnia 2027 r.", ""),
        ("12 December 2027", "pl", "12 XII 2027", ""),
        ("1 December 2027", "fr", "le premier décembre 2027", ""),
        ("12 December 2027", "vi", "ngày 12 tháng 12 năm 2027", ""),
        ("5 and 6 December 2027", "fr", "le 5 décembre et le 6 décembre 2027", ""),
        ("12/5/2027", "pl", "5 grudnia 2027", ""),
        ("20th century", "pl", "XX wiek", ""),
        ("5,6 and 7", "de", "5, 6 und 7", ""),
        ("+48 22 123 45 67", "de", "+48-22-123-45-67", ""),
        ("+48 22 123 45 67", "de", "0048 221234567", ""),
        ("2 hours", "ar", "ساعتان", ""),
        ("10 days", "hu", "tíz nap", ""),
        ("No. 5", "uk", "№ 5", ""),
        ("the 5th", "ru", "5-го", ""),
        ("5. Here", "de", "Hier", ""),
        ("at 6:30 pm", "ar", "الساعة ٦:٣٠ مساءً، هنا", ""),
        ("from 6 to 8 pm", "de", "von 18 bis 20 Uhr", ""),
        ("in the 1980s", "pl", "w latach 80.", ""),
        ("in 2019/20", "fr", "en 2019-2020", ""),
        ("1/3 of all", "uk", "третина всіх", ""),
        ("1.2 million people", "hi", "12 लाख लोग", ""),
        ("1.2 million people", "tr", "1,2 milyon kişi", ""),
        ("0.5 litres", "pl", "pół litra", ""),
        ("5 to 10 %", "pl", "od 5 % do 10 %", ""),
        ("5, 6 and 7 %", "de", "5 %, 6 % und 7 %", ""),
        ("£20 a month", "pl", "20 brytyjskich funtów miesięcznie", ""),
        ("01 23 45 67 89", "fr", "01.23.45.67.89", ""),
        ("3 March 2026, 2500 people", "hy", "2026 թվականի մարտի 3-ին 2500 մարդ", ""),
        ("at 7 pm", "sw", "saa 1 jioni", ""),
        ("10 December 1948", "fa", "۱۹ آذر ۱۳۲۷", ""),
        ("CO₂ for 5", "de", "CO2 für 5", ""),
    ]);
}

#[test]
fn what_differs_is_told_once() {
    check_pairs(&[
        ("10 trains", "uk", "12 поїздів", "numbers: 10 → 12"),
        ("10 trains", "uk", "одинадцять поїздів", "numbers: 10 → одинадцять"),
        ("10 trains", "uk", "поїзди", "numbers: 10 → "),
        ("trains", "uk", "10 поїздів", "numbers:  → 10"),
        ("10 trains", "hu", "12 vonat", "numbers: 10 → 12"),
        ("1.5 litres", "de", "15 Liter", "numbers: 1.5 → 15"),
        ("1,500 people", "de", "1,5 Menschen", "numbers: 1,500 → 1,5"),
        ("€5 million", "de", "5 Mrd. €", "amounts: €5 million → 5 Mrd. €"),
        ("€5", "de", "5 $", "amounts: €5 → 5 $"),
        ("5 %", "de", "5 ‰", "percentages: 5 % → 5 ‰"),
        ("5 %", "de", "6 Prozent", "percentages: 5 % → 6 Prozent"),
        ("12 December", "uk", "13 грудня", "dates: 12 December → 13 грудня"),
        ("12 December", "uk", "12 січня", "dates: 12 December → 12 січня"),
        ("12 December 2027", "uk", "12 грудня", "dates: 12 December 2027 → 12 грудня"),
        ("12 December 2027", "uk", "12 грудня 2028", "dates: 12 December 2027 → 12 грудня 2028"),
        ("in 2027", "uk", "у 2028", "years: 2027 → 2028"),
        ("at 6.30 pm", "de", "um 6:30", "times: 6.30 pm → 6:30"),
        ("at 18:30", "de", "um 18:40", "times: 18:30 → 18:40"),
        (
            "+48 22 123 45 67",
            "de",
            "+48 22 123 45 76",
            "phones: +48 22 123 45 67 → +48 22 123 45 76",
        ),
        ("5 of 10, 7", "de", "5 von 11, 8", "numbers: 10 → 11, numbers: 7 → 8"),
        ("at 6.30 pm", "pl", "o 6:30 rano", "times: 6.30 pm → 6:30"),
        ("5 % of members", "pl", "5 członków", "percentages: 5 % → 5"),
        ("€5 a month", "uk", "5 на місяць", "amounts: €5 → 5"),
        ("version 2.0", "sw", "toleo la 2.1", "numbers: 2.0 → 2.1"),
        ("see example.org", "de", "siehe example.com", "urls: example.org → example.com"),
    ]);
}

#[test]
fn changes_within_a_language_are_found_in_words_too() {
    for (before, after, expected) in [
        ("on 5/6/2027", "on 6/5/2027", 1),
        ("10 trains", "ten trains", 0),
        ("three trains", "five trains", 1),
        ("one of the two", "of the two", 0),
        ("both trains", "the trains", 0),
        ("10 trains", "eleven trains", 1),
        ("1.500", "1,500", 1),
    ] {
        let locale = Locale::parse("en").unwrap();
        let [one, two] = [before, after].map(|text| Prose::new(text, &locale, Kind::Paragraph));
        assert_eq!(changes(&one, &two).len(), expected, "{before} / {after}");
        let same = keys(&one) == keys(&two);
        assert!(!same || expected == 0, "{before} / {after}");
    }
}

#[test]
fn what_tells_most_is_not_lost_among_many() {
    let source = "Give.";
    let target = format!("{}62 1090 1014 0000 0712 1981 2874", "7; ".repeat(500));
    let found = told(("en", source), ("pl", &target));
    assert!(found.contains("accounts:  → 62 1090"), "{found}");
    assert_eq!(found.split(", ").count(), 100);
    assert_eq!(told(("fa", "۱۹ آذر ۱۳۲۷"), ("fa", "۲۰ آذر ۱۳۲۷")), "numbers: ۱۹ → ۲۰");
}

#[test]
fn a_month_of_two_words_is_looked_for_behind_any_spaces() {
    let told = |text| told(("en", text), ("en", text));
    for text in ["\u{115b8}\u{a0}\u{a0}PL61", "ż\u{a0} PL61", "\u{a0}\u{a0}May 5"] {
        assert_eq!(told(text), "", "{text:?}");
    }
}

proptest::proptest! {
    #[test]
    fn any_text_has_facts_and_is_itself(
        text in "([0-9]{1,6}|[., :/+()%€'-]|PL61|DE89|\\PC| December | Mio | 12 |٣|\u{a0}|&#5[0-9];|a@b\\.org|\\{ \\$iban1 \\}|\\*|`){0,24}",
        language in "(en|de|ar|pl|hu|fr)",
    ) {
        let locale = Locale::parse(&language).unwrap();
        let prose = Prose::new(&text, &locale, Kind::Paragraph);
        for fact in prose.facts() {
            proptest::prop_assert!(text.get(fact.range.clone()).is_some_and(|t| !t.is_empty()));
        }
        let again = Prose::new(&text, &locale, Kind::Paragraph);
        proptest::prop_assert_eq!(differences(&prose, &again), Vec::new());
        let english = Locale::parse("en").unwrap();
        let other = Prose::new("12 December 2027, 5 % of €7", &english, Kind::Paragraph);
        for difference in differences(&other, &prose) {
            let at = difference.target.unwrap_or(0..0);
            proptest::prop_assert!(text.get(at).is_some());
        }
    }
}
