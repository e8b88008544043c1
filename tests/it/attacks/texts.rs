//! The statement that is attacked, and good translations of it.

pub(super) const STATEMENT: &str = "\
Please give by 5 March 2027 so that 10 night trains keep running. \
Our account is DE89 3704 0044 0532 0130 00. Write to help@trains.example, \
call +49 30 23125 042, or read [our report](https://trains.example/report).

From Poland, send 25 EUR to the account 61 1090 1014 0000 0712 1981 2874 before 18:30.
";

/// The first sentence of the statement.
pub(super) const ENGLISH: &str =
    "Please give by 5 March 2027 so that 10 night trains keep running.";

/// The statement in one language, and what is altered in it.
pub(super) struct Texts {
    pub(super) locale: &'static str,
    pub(super) call: &'static str,
    pub(super) bank: &'static str,
    /// The call in a language that is near.
    pub(super) neighbour: &'static str,
    pub(super) date: &'static str,
    pub(super) other_date: &'static str,
    pub(super) no_year: &'static str,
    /// A word of the call.
    pub(super) word: &'static str,
    /// A word, and the same in letters of two scripts.
    pub(super) mixed: (&'static str, &'static str),
    /// The ten trains, and with the number written out.
    pub(super) ten: (&'static str, &'static str),
    /// The date in digits of the script, where it has its own.
    pub(super) own_digits: Option<&'static str>,
}

pub(super) const ALL: [Texts; 6] = [
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
