//! Attacks and nuisances: what is done to good translations, and what is said
//! about it; and good translations, about which nothing is said.

use std::collections::{BTreeMap, BTreeSet};

use hexapla::checks::{self, Pair, Prose};
use hexapla::format::markdown;
use hexapla::l10n;
use hexapla::model::snapshot::statement_path;
use hexapla::model::{FileState, Finding, Settings, Snapshot, StatementFile};
use hexapla::workflow::statements;
use hexapla::workflow::sync::{self, Request};

use crate::support::{brief, id, locale};

/// The rows that wait for checks which are still to come.
const WAITING: &[&str] = &[
    "digits of the IBAN swapped",
    "Cyrillic letter in an IBAN",
    "domestic account changed",
    "amount changed",
    "time changed",
    "telephone number changed",
    "date changed",
    "year dropped",
    "bidi override in a word",
    "word of two scripts",
    "another language",
    "half untranslated",
    "soft hyphen in a word",
    "foreign IBAN, bidi and two scripts",
];

const STATEMENT: &str = "\
Please give by 5 March 2027 so that 10 night trains keep running. \
Our account is DE89 3704 0044 0532 0130 00. Write to help@trains.example, \
call +49 30 23125 042, or read [our report](https://trains.example/report).

From Poland, send 25 EUR to the account 61 1090 1014 0000 0712 1981 2874 before 18:30.
";

/// The first sentence of the statement.
const ENGLISH: &str = "Please give by 5 March 2027 so that 10 night trains keep running.";

/// The statement in one language, and what is altered in it.
struct Texts {
    locale: &'static str,
    call: &'static str,
    bank: &'static str,
    /// The call in a language that is near.
    neighbour: &'static str,
    date: &'static str,
    other_date: &'static str,
    no_year: &'static str,
    /// A word of the call.
    word: &'static str,
    /// A word, and the same in letters of two scripts.
    mixed: (&'static str, &'static str),
    /// The ten trains, and with the number written out.
    ten: (&'static str, &'static str),
    /// The date in digits of the script, where it has its own.
    own_digits: Option<&'static str>,
}

const ALL: [Texts; 6] = [
    Texts {
        locale: "pl",
        call: "Prosimy o\u{a0}wpłaty do 5\u{a0}marca 2027\u{a0}r., aby 10\u{a0}nocnych pociągów \
               mogło dalej kursować. Nasze konto to { $iban1 }. Piszcie na { $email1 }, dzwońcie \
               pod +49 30 23125 042 lub przeczytajcie [nasz raport]({ $link1 }).",
        bank: "Z\u{a0}Polski można przesłać 25\u{a0}EUR na konto \
               61 1090 1014 0000 0712 1981 2874 przed godziną 18:30.",
        neighbour: "Prosíme o\u{a0}příspěvek do 5.\u{a0}března 2027, aby 10\u{a0}nočních vlaků \
                    jezdilo dál. Náš účet je { $iban1 }. Pište na { $email1 }, volejte \
                    +49 30 23125 042 nebo si přečtěte [naši zprávu]({ $link1 }).",
        date: "5\u{a0}marca 2027\u{a0}r.",
        other_date: "6\u{a0}marca 2027\u{a0}r.",
        no_year: "5\u{a0}marca",
        word: "kursować",
        mixed: ("raport", "rаport"),
        ten: ("10\u{a0}nocnych", "dziesięć nocnych"),
        own_digits: None,
    },
    Texts {
        locale: "uk",
        call: "Просимо зробити внесок до 5\u{a0}березня 2027\u{a0}року, щоб 10\u{a0}нічних \
               поїздів і\u{a0}далі їздили. Наш рахунок: { $iban1 }. Пишіть на { $email1 }, \
               телефонуйте +49 30 23125 042 або прочитайте [наш звіт]({ $link1 }).",
        bank: "З\u{a0}Польщі можна надіслати 25\u{a0}EUR на рахунок \
               61 1090 1014 0000 0712 1981 2874 до 18:30.",
        neighbour: "Просим сделать взнос до 5\u{a0}марта 2027\u{a0}года, чтобы 10\u{a0}ночных \
                    поездов ходили и\u{a0}дальше. Наш счёт: { $iban1 }. Пишите на { $email1 }, \
                    звоните +49 30 23125 042 или прочитайте [наш отчёт]({ $link1 }).",
        date: "5\u{a0}березня 2027\u{a0}року",
        other_date: "15\u{a0}березня 2027\u{a0}року",
        no_year: "5\u{a0}березня",
        word: "поїздів",
        mixed: ("березня", "бepeзня"),
        ten: ("10\u{a0}нічних", "десять нічних"),
        own_digits: None,
    },
    Texts {
        locale: "ru",
        call: "Просим сделать взнос до 5\u{a0}марта 2027\u{a0}года, чтобы 10\u{a0}ночных поездов \
               ходили и\u{a0}дальше. Наш счёт: { $iban1 }. Пишите на { $email1 }, звоните \
               +49 30 23125 042 или прочитайте [наш отчёт]({ $link1 }).",
        bank: "Из Польши можно отправить 25\u{a0}EUR на счёт \
               61 1090 1014 0000 0712 1981 2874 до 18:30.",
        neighbour: "Просимо зробити внесок до 5\u{a0}березня 2027\u{a0}року, щоб 10\u{a0}нічних \
                    поїздів і\u{a0}далі їздили. Наш рахунок: { $iban1 }. Пишіть на { $email1 }, \
                    телефонуйте +49 30 23125 042 або прочитайте [наш звіт]({ $link1 }).",
        date: "5\u{a0}марта 2027\u{a0}года",
        other_date: "5\u{a0}мая 2027\u{a0}года",
        no_year: "5\u{a0}марта",
        word: "поездов",
        mixed: ("марта", "мaртa"),
        ten: ("10\u{a0}ночных", "десять ночных"),
        own_digits: None,
    },
    Texts {
        locale: "de",
        call: "Bitte spenden Sie bis zum 5.\u{a0}März 2027, damit 10\u{a0}Nachtzüge weiter \
               fahren. Unser Konto ist { $iban1 }. Schreiben Sie an { $email1 }, rufen Sie \
               +49 30 23125 042 an oder lesen Sie [unseren Bericht]({ $link1 }).",
        bank: "Aus Polen können Sie vor 18:30\u{a0}Uhr 25\u{a0}EUR auf das Konto \
               61 1090 1014 0000 0712 1981 2874 überweisen.",
        neighbour: "Doneer vóór 5\u{a0}maart 2027, zodat 10\u{a0}nachttreinen blijven rijden. \
                    Onze rekening is { $iban1 }. Schrijf naar { $email1 }, bel \
                    +49 30 23125 042 of lees [ons verslag]({ $link1 }).",
        date: "5.\u{a0}März 2027",
        other_date: "5.\u{a0}Mai 2027",
        no_year: "5.\u{a0}März",
        word: "Nachtzüge",
        mixed: ("Bericht", "Bеricht"),
        ten: ("10\u{a0}Nachtzüge", "zehn Nachtzüge"),
        own_digits: None,
    },
    Texts {
        locale: "fr",
        call: "Faites un don d’ici au 5\u{a0}mars 2027 pour que 10\u{a0}trains de nuit \
               continuent à rouler. Notre compte est { $iban1 }. Écrivez à { $email1 }, appelez \
               le +49 30 23125 042 ou lisez [notre rapport]({ $link1 }).",
        bank: "Depuis la Pologne, envoyez 25\u{a0}EUR sur le compte \
               61 1090 1014 0000 0712 1981 2874 avant 18\u{a0}h\u{a0}30.",
        neighbour: "Done antes del 5 de marzo de 2027 para que 10 trenes nocturnos sigan \
                    circulando. Nuestra cuenta es { $iban1 }. Escriba a { $email1 }, llame al \
                    +49 30 23125 042 o lea [nuestro informe]({ $link1 }).",
        date: "5\u{a0}mars 2027",
        other_date: "25\u{a0}mars 2027",
        no_year: "5\u{a0}mars",
        word: "trains",
        mixed: ("rapport", "rаpport"),
        ten: ("10\u{a0}trains", "dix trains"),
        own_digits: None,
    },
    Texts {
        locale: "ar",
        call: "نرجو التبرع قبل 5 مارس 2027 كي تستمر 10 قطارات ليلية في السير. حسابنا هو \
               { $iban1 }. راسلونا على { $email1 }، أو اتصلوا على +49 30 23125 042، أو اقرؤوا \
               [تقريرنا]({ $link1 }).",
        bank: "من بولندا أرسلوا 25 EUR إلى الحساب 61 1090 1014 0000 0712 1981 2874 قبل \
               الساعة 18:30.",
        neighbour: "لطفا تا 5 مارس 2027 کمک کنید تا 10 قطار شبانه به کار خود ادامه دهند. حساب \
                    ما { $iban1 } است. به { $email1 } بنویسید، با +49 30 23125 042 تماس بگیرید \
                    یا [گزارش ما]({ $link1 }) را بخوانید.",
        date: "5 مارس 2027",
        other_date: "6 مارس 2027",
        no_year: "5 مارس",
        word: "قطارات",
        mixed: ("EUR", "ЕUR"),
        ten: ("10 قطارات", "عشرة قطارات"),
        own_digits: Some("٥ مارس ٢٠٢٧"),
    },
];

const OTHER_IBAN: &str = "GB82 WEST 1234 5698 7654 32";
const ACCOUNT: &str = "61 1090 1014 0000 0712 1981 2874";
const PHONE: &str = "+49 30 23125 042";

/// What is done to a translation: its name, what stands there and what is put
/// in its place, and the checks of which one has to object there.
struct Row {
    name: &'static str,
    change: fn(&Texts) -> Option<(String, String)>,
    caught_by: &'static [&'static str],
}

fn swap(old: &str, new: &str) -> Option<(String, String)> {
    Some((old.to_owned(), new.to_owned()))
}

/// Puts a character behind the first letter of a word.
fn inside(word: &str, c: char) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().chain([c]).chain(letters).collect()
}

/// Returns the words of a link.
fn link_words(texts: &Texts) -> &'static str {
    let from = texts.call.find('[').unwrap() + 1;
    &texts.call[from..texts.call.find(']').unwrap()]
}

/// Returns the amount.
fn amount(texts: &Texts) -> &'static str {
    &texts.bank[texts.bank.find("25").unwrap()..texts.bank.find("EUR").unwrap() + "EUR".len()]
}

/// Returns the first sentence.
fn first(texts: &Texts) -> String {
    let account = texts.call.find("{ $iban1 }").unwrap();
    // The Polish date ends in a full stop that ends no sentence.
    let end = texts.call[..account].rmatch_indices(". ").map(|(at, _)| at).next().unwrap();
    texts.call[..=end].to_owned()
}

const ROWS: &[Row] = &[
    Row { name: "correct", change: |_| swap("", ""), caught_by: &[] },
    Row {
        name: "IBAN replaced by a valid one",
        change: |_| swap("{ $iban1 }", OTHER_IBAN),
        caught_by: &["literal-fact"],
    },
    Row {
        name: "IBAN replaced, in lower case without spaces",
        change: |_| swap("{ $iban1 }", "gb82west12345698765432"),
        caught_by: &["literal-fact"],
    },
    Row {
        name: "digits of the IBAN swapped",
        change: |_| swap("{ $iban1 }", "DE89 3704 0044 0532 0103 00"),
        caught_by: &["accounts", "literal-fact"],
    },
    Row {
        name: "second IBAN added",
        change: |_| swap("{ $iban1 }", "{ $iban1 }, GB82 WEST 1234 5698 7654 32"),
        caught_by: &["literal-fact"],
    },
    Row {
        name: "IBAN doubled",
        change: |_| swap("{ $iban1 }", "{ $iban1 }, { $iban1 }"),
        caught_by: &["doubled-placeholder"],
    },
    Row {
        name: "Cyrillic letter in an IBAN",
        change: |_| swap("{ $iban1 }", "{ $iban1 }, РL61 1090 1014 0000 0712 1981 2874"),
        caught_by: &["mixed-script", "accounts", "literal-fact"],
    },
    Row {
        name: "domestic account changed",
        change: |_| swap(ACCOUNT, "61 1090 1014 0000 0712 1981 2847"),
        caught_by: &["accounts"],
    },
    Row {
        name: "amount changed",
        change: |texts| swap(amount(texts), &amount(texts).replace("25", "250")),
        caught_by: &["amounts"],
    },
    Row { name: "time changed", change: |_| swap("18", "19"), caught_by: &["times"] },
    Row {
        name: "e-mail changed",
        change: |_| swap("{ $email1 }", "help@trains-help.example"),
        caught_by: &["literal-fact"],
    },
    Row {
        name: "homoglyph in an e-mail",
        change: |_| swap("{ $email1 }", "{ $email1 }, hеlp@trains.example"),
        caught_by: &["literal-fact", "mixed-script", "emails"],
    },
    Row {
        name: "host changed",
        change: |_| swap("{ $link1 }", "https://trains.example.net/report"),
        caught_by: &["literal-fact"],
    },
    Row {
        name: "homoglyph in a host",
        change: |_| swap("{ $link1 }", "https://trаins.example/report"),
        caught_by: &["literal-fact", "lookalike-host"],
    },
    Row {
        name: "query added",
        change: |_| swap("{ $link1 }", "{ $link1 }?to=elsewhere"),
        caught_by: &["literal-fact"],
    },
    Row {
        name: "zero-width space in a URL",
        change: |_| swap("{ $link1 }", "https://trains.\u{200b}example/report"),
        caught_by: &["literal-fact", "invisible"],
    },
    Row {
        name: "telephone number changed",
        change: |_| swap(PHONE, "+49 30 23125 024"),
        caught_by: &["phones"],
    },
    Row {
        name: "date changed",
        change: |texts| swap(texts.date, texts.other_date),
        caught_by: &["dates"],
    },
    Row {
        name: "year dropped",
        change: |texts| swap(texts.date, texts.no_year),
        caught_by: &["dates", "years"],
    },
    Row {
        name: "bidi override in a word",
        change: |texts| swap(texts.word, &inside(texts.word, '\u{202e}')),
        caught_by: &["bidi-control"],
    },
    Row {
        name: "word of two scripts",
        change: |texts| swap(texts.mixed.0, texts.mixed.1),
        caught_by: &["mixed-script"],
    },
    Row {
        name: "another language",
        change: |texts| swap(texts.call, texts.neighbour),
        caught_by: &["wrong-language"],
    },
    Row {
        name: "half untranslated",
        change: |texts| swap(&first(texts), ENGLISH),
        caught_by: &["untranslated", "wrong-language"],
    },
    Row {
        name: "bold added",
        change: |texts| swap(texts.word, &format!("**{}**", texts.word)),
        caught_by: &["emphasis"],
    },
    Row {
        name: "struck out",
        change: |texts| swap(texts.word, &format!("~~{}~~", texts.word)),
        caught_by: &["emphasis"],
    },
    Row {
        name: "stars that are shown",
        change: |texts| swap(texts.word, &format!("** {} **", texts.word)),
        caught_by: &["stars"],
    },
    Row {
        name: "soft hyphen in a word",
        change: |texts| swap(texts.word, &inside(texts.word, '\u{ad}')),
        caught_by: &["invisible"],
    },
    Row {
        name: "link removed",
        change: |texts| swap(&format!("[{}]({{ $link1 }})", link_words(texts)), link_words(texts)),
        caught_by: &["lost-placeholder"],
    },
    Row {
        name: "brackets of a link parted",
        change: |_| swap("]({ $link1 })", "] ({ $link1 })"),
        caught_by: &["links"],
    },
    Row {
        name: "link added",
        change: |_| swap("]({ $link1 })", "]({ $link1 }), [+](https://trains.example.net/)"),
        caught_by: &["literal-fact"],
    },
    Row {
        name: "link doubled",
        change: |_| swap("]({ $link1 })", "]({ $link1 }), [+]({ $link1 })"),
        caught_by: &["placeholder-count"],
    },
    Row {
        name: "placeholder of nobody",
        change: |_| swap("{ $iban1 }", "{ $iban2 }"),
        caught_by: &["unknown-placeholder"],
    },
    Row {
        name: "script added",
        change: |texts| swap(texts.word, &format!("{}<script>x()</script>", texts.word)),
        caught_by: &["raw-html"],
    },
    Row {
        name: "foreign IBAN, bidi and two scripts",
        change: |texts| {
            let word = inside(texts.word, '\u{202e}');
            let call = texts.call.replacen(texts.word, &word, 1);
            swap(texts.call, &call.replace("{ $iban1 }", "РL61 1090 1014 0000 0712 1981 2874"))
        },
        caught_by: &["bidi-control"],
    },
    Row {
        name: "legit: account without spaces",
        change: |_| swap(ACCOUNT, &ACCOUNT.replace(' ', "")),
        caught_by: &[],
    },
    Row {
        name: "legit: account with no-break spaces",
        change: |_| swap(ACCOUNT, &ACCOUNT.replace(' ', "\u{a0}")),
        caught_by: &[],
    },
    Row {
        name: "legit: telephone number with hyphens",
        change: |_| swap(PHONE, "+49-30-23125-042"),
        caught_by: &[],
    },
    Row {
        name: "legit: number written out",
        change: |texts| swap(texts.ten.0, texts.ten.1),
        caught_by: &[],
    },
    Row {
        name: "legit: italics added",
        change: |texts| swap(texts.word, &format!("*{}*", texts.word)),
        caught_by: &[],
    },
    Row {
        name: "legit: digits of the script",
        change: |texts| swap(texts.date, texts.own_digits?),
        caught_by: &[],
    },
];

/// A workspace in memory, translated into all languages.
struct World {
    snapshot: Snapshot,
    ids: Vec<String>,
}

fn world() -> World {
    let targets = ALL.iter().map(|texts| locale(texts.locale)).collect();
    let file = StatementFile {
        id: id("trains"),
        path: statement_path(&id("trains")),
        text: STATEMENT.to_owned(),
    };
    let mut snapshot = Snapshot {
        settings: Settings::new(locale("en"), targets),
        statements: vec![file],
        unavailable: BTreeMap::new(),
        excluded: BTreeSet::new(),
        locale_files: BTreeMap::new(),
    };
    let plan = sync::plan(&snapshot, &statements::read(&snapshot), &Request::default());
    for write in plan.changes.writes {
        let tag = write.path.split('/').nth(1).unwrap();
        snapshot.locale_files.insert((locale(tag), id("trains")), FileState::Text(write.content));
    }
    let read = statements::read(&snapshot);
    let present = &read.all[0].catalog.present;
    let ids: Vec<String> = present.iter().map(|listing| listing.id.to_string()).collect();
    let mut world = World { snapshot, ids };
    for texts in &ALL {
        world.put(texts.locale, 0, texts.call);
        world.put(texts.locale, 1, texts.bank);
    }
    world
}

impl World {
    fn file(&self, tag: &str) -> &str {
        let Some(FileState::Text(text)) =
            self.snapshot.locale_files.get(&(locale(tag), id("trains")))
        else {
            panic!("{tag} has no file");
        };
        text
    }

    /// Types a value behind the id of a segment.
    fn put(&mut self, tag: &str, segment: usize, value: &str) {
        let start = format!("{} = ", self.ids[segment]);
        let lines = self.file(tag).lines().map(|line| match line.starts_with(&start) {
            true => format!("{start}{value}\n"),
            false => format!("{line}\n"),
        });
        let text = lines.collect();
        self.snapshot.locale_files.insert((locale(tag), id("trains")), FileState::Text(text));
    }

    /// Returns all that is said about a language.
    fn findings(&self, tag: &str) -> Vec<Finding> {
        let read = statements::read(&self.snapshot);
        let all: Vec<_> = read.all.iter().collect();
        let wanted = locale(tag);
        let found = checks::run(&all, &|locale| *locale == wanted, &self.snapshot.settings);
        let found = found.into_iter().map(|found| found.finding);
        read.findings.into_iter().chain(found).collect()
    }
}

/// Returns where two texts differ: the characters of the second.
fn altered(old: &str, new: &str) -> std::ops::Range<usize> {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let same = |(a, b): &(&char, &char)| a == b;
    let start = old.iter().zip(&new).take_while(same).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(same).count();
    start..new.len() - end
}

/// What came of an alteration in one language: the checks that objected to it
/// where it was made, and all others.
fn outcome(row: &Row, texts: &Texts) -> Option<(Vec<&'static str>, Vec<&'static str>)> {
    let (old, new) = (row.change)(texts)?;
    let mut world = world();
    let (segment, text) = if texts.call.contains(&old) { (0, texts.call) } else { (1, texts.bank) };
    assert!(text.contains(&old), "{}: {old:?} is not in the {} text", row.name, texts.locale);
    let value = text.replacen(&old, &new, 1);
    world.put(texts.locale, segment, &value);
    let start = format!("{} = ", world.ids[segment]);
    let line = 1 + world.file(texts.locale).lines().position(|l| l.starts_with(&start)).unwrap();
    let changed = altered(text, &value);
    let from = start.chars().count() + 1;
    let (mut there, mut elsewhere) = (Vec::new(), Vec::new());
    for finding in world.findings(texts.locale) {
        let place = &finding.place;
        let (column, length) = (place.column.unwrap_or(0), place.length.unwrap_or(0));
        let within = column < from + changed.end && column + length > from + changed.start;
        // What is missing stands nowhere.
        let missing = length == 0 && place.line == Some(line);
        let hit = place.line == Some(line) && (within || missing);
        if hit { &mut there } else { &mut elsewhere }.push(finding.check);
    }
    Some((there, elsewhere))
}

fn is_right(row: &Row, (there, elsewhere): &(Vec<&str>, Vec<&str>)) -> bool {
    match row.caught_by {
        [] => there.is_empty() && elsewhere.is_empty(),
        wanted => there.iter().any(|check| wanted.contains(check)),
    }
}

#[test]
fn every_attack_is_caught_and_nothing_else() {
    let mut wrong = Vec::new();
    let mut waiting: BTreeSet<&str> = BTreeSet::from_iter(WAITING.iter().copied());
    for row in ROWS {
        for texts in &ALL {
            let Some(found) = outcome(row, texts) else { continue };
            if is_right(row, &found) {
                continue;
            }
            if WAITING.contains(&row.name) {
                waiting.remove(row.name);
            } else {
                wrong.push(format!("{} in {}: {found:?}", row.name, texts.locale));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(waiting.is_empty(), "these wait for nothing: {waiting:?}");
}

/// Prints the rows with what catches each in every language:
/// `cargo test --test it attacks -- --ignored --nocapture`.
#[test]
#[ignore = "prints a table"]
#[allow(clippy::print_stdout)]
fn table() {
    println!("| | {} |", ALL.each_ref().map(|texts| texts.locale).join(" | "));
    println!("|{}", " --- |".repeat(ALL.len() + 1));
    for row in ROWS {
        let cells = ALL.each_ref().map(|texts| match outcome(row, texts) {
            None => String::new(),
            Some((there, elsewhere)) => {
                let mut said: Vec<&str> = there;
                said.extend(elsewhere);
                said.dedup();
                if said.is_empty() { "-".to_owned() } else { said.join(", ") }
            }
        });
        println!("| {} | {} |", row.name, cells.join(" | "));
    }
}

/// What nobody can read as prose, and where it is told: at this text.
const UNREADABLE: &[(&str, &str, &str)] = &[
    ("Konto { $iban1, Żółte", "braces", ", Żółte"),
    ("Konto $iban1 }", "braces", "}"),
    ("Konto { $rachunek-żółty }", "placeholder-name", "żółty"),
    ("{ “Konto” }", "literal-quotes", "“Konto”"),
    ("Żółte { \"kon\\to\" }", "escape", "\\to"),
    ("Żółte { other-message }", "not-prose", "other-message"),
    ("Żółte { -konto }", "not-prose", "-konto"),
    ("Żółte { NUMBER(5) }", "not-prose", "NUMBER"),
    ("Żółte { $iban1 ->\n    [one] a\n   *[other] b\n }", "not-prose", "$iban1"),
    ("Konto\n    .title = Żółte", "attributes", "title"),
    ("Konto\n    .title = a\n    .title = b", "attributes", "title"),
    ("Konto\ns-000000 = Żółte", "pasted-text", "s-000000"),
    ("Konto\nŻółte", "pasted-text", "Żółte"),
    (
        "Konto\n\n# Żółte\n# @source 0f3c9a51d27e4b1f88aa01c3\ns-000000 = x",
        "unknown-id",
        "s-000000",
    ),
    ("Żółte { $konto } { $iban1 }", "unknown-placeholder", "{ $konto }"),
    ("Żółte { $iban1 } { $email1 } jan@other.example", "literal-fact", "jan@other.example"),
    ("Żółte [tu](//evil.example) { $iban1 }", "literal-fact", "//evil.example"),
    ("Żółte gb82 **west** 1234 5698 7654 32", "literal-fact", "gb82 **west** 1234 5698 7654 32"),
    ("Żółte jan&#64;other.example", "literal-fact", "jan&#64;other.example"),
];

#[test]
fn what_cannot_be_read_or_built_is_told_where_it_stands() {
    for (value, check, at) in UNREADABLE {
        let mut world = world();
        world.put("pl", 0, value);
        let said = world.findings("pl");
        let finding = said.iter().find(|finding| finding.check == *check);
        let finding = finding.unwrap_or_else(|| panic!("{value}: {said:?}"));
        let line = world.file("pl").lines().nth(finding.place.line.unwrap() - 1).unwrap();
        let rest: String = line.chars().skip(finding.place.column.unwrap() - 1).collect();
        assert!(rest.starts_with(at), "{value}: {check} is told at {rest:?}");
        if let Some(length) = finding.place.length {
            assert_eq!(length, at.chars().count(), "{value}");
        }
    }
}

#[test]
fn a_text_that_stands_twice_is_told_at_the_second() {
    let mut world = world();
    let file = world.file("pl").to_owned();
    let again = format!("\n{} = Inny tekst\n", world.ids[1]);
    let key = (locale("pl"), id("trains"));
    world.snapshot.locale_files.insert(key, FileState::Text(file.clone() + &again));
    let said = world.findings("pl");
    let double = said.iter().find(|finding| finding.check == "double-id").unwrap();
    assert_eq!(double.place.line, Some(file.lines().count() + 2));
}

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
