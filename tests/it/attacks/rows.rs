//! What is done to the translations.

use super::texts::{ENGLISH, Texts};

const OTHER_IBAN: &str = "GB82 WEST 1234 5698 7654 32";
const ACCOUNT: &str = "61 1090 1014 0000 0712 1981 2874";
const PHONE: &str = "+49 30 23125 042";

/// What is done to a translation: its name, what stands there and what is put
/// in its place, and the checks of which one has to object there.
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) change: fn(&Texts) -> Option<(String, String)>,
    pub(super) caught_by: &'static [&'static str],
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

pub(super) const ROWS: &[Row] = &[
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
