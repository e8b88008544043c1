//! Numbers that are written out, in the forms in which they stand in running
//! text: cardinal and ordinal, by themselves and at the beginning of a word.
//!
//! They only ever *excuse* a number that is missing in digits, and demand none,
//! so a word that is taken for a number by mistake does little harm.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::units::word_at;
use super::words::{self, Words};

/// The number words of one language.
#[derive(Debug)]
pub struct Numerals {
    numbers: HashMap<String, u64>,
    beginnings: Vec<(&'static str, u64)>,
    scales: Vec<(&'static str, i32)>,
    /// Letters that are written together with the word behind them.
    clitics: &'static str,
    words: Option<&'static Words>,
}

/// What is known of a language beside its [`Words`].
struct Forms {
    language: &'static str,
    /// Numbers in all forms, by value.
    numbers: &'static [(u64, &'static str)],
    /// Ordinals without their endings, by value.
    ordinals: &'static [(u64, &'static str)],
    endings: &'static str,
    /// How words begin that hold a number: `pięcioletni`.
    beginnings: &'static [(u64, &'static str)],
    /// Words for the powers of ten, as beginnings where they are long.
    scales: &'static [(i32, &'static str)],
    clitics: &'static str,
}

/// Returns the number words of a language; `None` where we have none.
pub fn of(language: &str) -> Option<&'static Numerals> {
    static ALL: LazyLock<BTreeMap<&'static str, Numerals>> = LazyLock::new(|| {
        FORMS.iter().map(|forms| (forms.language, Numerals::new(forms))).collect()
    });
    ALL.get(language)
}

impl Numerals {
    fn new(forms: &Forms) -> Self {
        let words = words::of(forms.language);
        let split = |(value, words): &(u64, &'static str)| {
            let value = *value;
            words.split_whitespace().map(move |word| (value, word))
        };
        let listed = words.into_iter().flat_map(Words::numbers);
        let more = forms.numbers.iter().flat_map(split);
        let stems = forms.ordinals.iter().flat_map(split);
        let ordinals = stems.flat_map(|(value, stem)| {
            forms.endings.split_whitespace().map(move |ending| (format!("{stem}{ending}"), value))
        });
        let cardinals = listed.chain(more).map(|(value, word)| (folded(word), value));
        // What is listed comes last, and so has the last word.
        let numbers = ordinals.chain(cardinals).collect();
        let scales = forms
            .scales
            .iter()
            .flat_map(|(power, words)| words.split_whitespace().map(move |word| (word, *power)));
        let beginnings = forms.beginnings.iter().flat_map(split);
        Self {
            numbers,
            beginnings: beginnings.map(|(value, word)| (word, value)).collect(),
            scales: scales.collect(),
            clitics: forms.clitics,
            words,
        }
    }

    /// Returns the number that a word says.
    pub fn number(&self, word: &str) -> Option<u64> {
        let word = folded(word);
        let bare = || {
            let rest = self.clitics.split_whitespace().filter_map(|letters| {
                word.strip_prefix(letters).filter(|rest| rest.chars().count() > 1)
            });
            rest.filter_map(|rest| self.numbers.get(rest)).next()
        };
        self.numbers.get(&word).or_else(bare).copied()
    }

    /// Returns the number with which a longer word begins: `пятилетний`.
    pub fn beginning(&self, word: &str) -> Option<u64> {
        let word = folded(word);
        let known = self.beginnings.iter().filter(|(stem, _)| {
            word.strip_prefix(stem).is_some_and(|rest| rest.chars().count() >= MIN_REST)
        });
        known.max_by_key(|(stem, _)| stem.len()).map(|(_, value)| *value)
    }

    /// Says whether a word seems to say a number that is not listed.
    pub fn is_vague(&self, word: &str) -> bool {
        self.words.is_some_and(|words| words.may_be_number(&word.to_lowercase()))
    }

    /// Returns the power of ten for which a word behind a number stands: 6 for
    /// `millions`.
    pub fn scale(&self, word: &str) -> Option<i32> {
        if word.is_empty() {
            return None;
        }
        let lower = word.to_lowercase();
        let is = |stem: &str| {
            let more = if stem.chars().count() < MIN_STEM { 0 } else { MOST_MORE };
            lower.strip_prefix(stem).is_some_and(|rest| rest.chars().count() <= more)
        };
        self.scales.iter().find(|(stem, _)| is(stem)).map(|(_, power)| *power)
    }
}

/// Returns the power of ten with which a text begins, and its bytes, where any
/// language writes it so: `万`, `लाख`, `milyon`.
pub fn scale_at(text: &str) -> Option<(i32, usize)> {
    let signs = SIGNS.iter().find(|(sign, _)| text.starts_with(sign));
    if let Some((sign, power)) = signs {
        return Some((*power, sign.len()));
    }
    let word = word_at(text);
    if !word.starts_with(['m', 'M']) {
        return None;
    }
    let lower = word.to_lowercase();
    let is = |(stem, _): &&(&str, i32)| {
        let rest = lower.strip_prefix(stem);
        rest.is_some_and(|rest| {
            rest.chars().count() <= if stem.len() < MIN_STEM { 0 } else { MOST_MORE }
        })
    };
    SHARED.iter().find(is).map(|(_, power)| (*power, word.len()))
}

/// Powers of ten of scripts that write them as signs, or as words without
/// forms.
const SIGNS: [(&str, i32); 16] = [
    ("千", 3),
    ("천", 3),
    ("万", 4),
    ("萬", 4),
    ("만", 4),
    ("亿", 8),
    ("億", 8),
    ("억", 8),
    ("हज़ार", 3),
    ("हजार", 3),
    ("लाख", 5),
    ("करोड़", 7),
    ("হাজার", 3),
    ("লাখ", 5),
    ("লক্ষ", 5),
    ("কোটি", 7),
];

/// Words for millions and milliards that mean one thing in all languages.
const SHARED: [(&str, i32); 20] = [
    ("milliard", 9),
    ("milliárd", 9),
    ("miljard", 9),
    ("miliard", 9),
    ("miliárd", 9),
    ("milijard", 9),
    ("milyar", 9),
    ("million", 6),
    ("millió", 6),
    ("milió", 6),
    ("milion", 6),
    ("miljon", 6),
    ("miljoon", 6),
    ("milijun", 6),
    ("milijon", 6),
    ("milyon", 6),
    ("mln", 6),
    ("mio", 6),
    ("mrd", 9),
    ("mld", 9),
];

/// Returns a word in lower case with one apostrophe and one alef.
fn folded(word: &str) -> String {
    let one = |c: char| match c {
        '’' | 'ʼ' => '\'',
        'أ' | 'إ' | 'آ' => 'ا',
        c => c,
    };
    word.to_lowercase().chars().map(one).collect()
}

/// The least letters that follow the beginning of a word.
const MIN_REST: usize = 3;
/// The least letters of a scale that has endings.
const MIN_STEM: usize = 5;
/// The most letters of such an ending.
const MOST_MORE: usize = 4;

const FORMS: [Forms; 14] = [
    Forms {
        language: "en",
        numbers: &[
            (2, "half"),
            (4, "quarter"),
            (1, "a an each every per sole only singles ones"),
            (2, "twofold pair couple halves"),
            (3, "threefold thirds"),
            (4, "fourfold quarters"),
            (10, "tens tenths decade"),
            (100, "hundredth century"),
            (1_000, "thousandth"),
        ],
        ordinals: &[],
        endings: "",
        beginnings: &[(2, "two bi"), (3, "three tri"), (4, "four"), (5, "five"), (10, "ten")],
        scales: &[
            (2, "hundred"),
            (3, "thousand"),
            (6, "million mn mln"),
            (9, "billion bn bln"),
            (12, "trillion tn"),
        ],
        clitics: "",
    },
    Forms {
        language: "pl",
        numbers: &[
            (2, "pół połowa połowy połowę połowie"),
            (4, "ćwierć ćwierci"),
            (3, "tercja"),
            (0, "zera zer zerowy"),
            (1, "jedni jednych jednymi jedyny jedyna jedyne pojedynczy jednokrotnie"),
            (2, "oboje obydwa obydwie obydwaj dwojga dwukrotnie dwóm dwójka podwójny"),
            (3, "trojga trzykrotnie trójka"),
            (4, "czworga"),
            (5, "pięciorga piątka"),
            (6, "sześcioro"),
            (7, "siedmioro"),
            (8, "ośmioro"),
            (9, "dziewięcioro"),
            (10, "dziesięcioro"),
            (11, "jedenastoma jedenaścioro"),
            (12, "dwunastoma dwanaścioro"),
        ],
        ordinals: &[
            (1, "pierwsz"),
            (2, "drug"),
            (3, "trzec"),
            (4, "czwart"),
            (5, "piąt"),
            (6, "szóst"),
            (7, "siódm"),
            (8, "ósm"),
            (9, "dziewiąt"),
            (10, "dziesiąt"),
            (11, "jedenast"),
            (12, "dwunast"),
            (20, "dwudziest"),
            (30, "trzydziest"),
        ],
        endings: "y a e ego ej emu ym ą ych ymi i ie iego iej iemu im ią ich imi ia",
        beginnings: &[
            (1, "jedno"),
            (2, "dwu"),
            (3, "trzy trój"),
            (4, "cztero"),
            (5, "pięcio"),
            (6, "sześcio"),
            (7, "siedmio"),
            (8, "ośmio"),
            (9, "dziewięcio"),
            (10, "dziesięcio"),
            (11, "jedenasto"),
            (12, "dwunasto"),
            (24, "dwudziestoczter"),
        ],
        scales: &[
            (3, "tysiąc tysięc tys"),
            (6, "milion mln"),
            (9, "miliard mld"),
            (12, "bilion bln"),
        ],
        clitics: "",
    },
    Forms {
        language: "uk",
        numbers: &[
            (2, "половина половини половину половині"),
            (3, "третина третини третину третині"),
            (4, "чверть чверті"),
            (1, "одні одних одними одним одному однією одною одну раз"),
            (2, "двійко двоїх обох обом обома двічі удвічі подвійний"),
            (3, "трійко трійці тричі втричі"),
            (4, "чотирма четверо"),
            (5, "п'ятьох п'ятьом п'ятьма п'ятеро"),
            (6, "шістьох шістьом шістьма шестеро"),
            (7, "сімох сімома семеро"),
            (8, "вісьмох вісьмома восьмеро"),
            (9, "дев'ятьох дев'ятьма дев'ятеро"),
            (10, "десятьох десятьом десятьма десятеро"),
            (11, "одинадцятьох одинадцятьма"),
            (12, "дванадцятьох дванадцятьма"),
        ],
        ordinals: &[
            (1, "перш"),
            (2, "друг"),
            (3, "трет"),
            (4, "четверт"),
            (5, "п'ят"),
            (6, "шост"),
            (7, "сьом"),
            (8, "восьм"),
            (9, "дев'ят"),
            (10, "десят"),
            (11, "одинадцят"),
            (12, "дванадцят"),
            (20, "двадцят"),
            (30, "тридцят"),
        ],
        endings: "ий а е ого ої ому ій им у ою і их ими ім я є ього ьої ьому ю",
        beginnings: &[
            (1, "одно"),
            (2, "дво двох"),
            (3, "трьох три"),
            (4, "чотирьох чотири"),
            (5, "п'яти"),
            (6, "шести"),
            (7, "семи"),
            (8, "восьми"),
            (9, "дев'яти"),
            (10, "десяти"),
            (11, "одинадцяти"),
            (12, "дванадцяти"),
        ],
        scales: &[(3, "тисяч тис"), (6, "мільйон млн"), (9, "мільярд млрд"), (12, "трильйон трлн")],
        clitics: "",
    },
    Forms {
        language: "ru",
        numbers: &[
            (2, "половина половины половину половине"),
            (3, "треть трети"),
            (4, "четверть четверти"),
            (1, "одни одних одними одною одну единственный единственная однажды раз"),
            (2, "двоих двоим двоими обоих обеих обоим дважды вдвое двойной"),
            (3, "троих троим трижды втрое"),
            (4, "четверо четверых четырем четырём"),
            (5, "пятеро пятерых"),
            (6, "шестеро шестерых"),
            (7, "семеро семерых"),
            (8, "восьмью восьмеро"),
            (9, "девятеро"),
            (10, "десятеро"),
            (11, "одиннадцатью"),
            (12, "двенадцатью"),
        ],
        ordinals: &[
            (1, "перв"),
            (2, "втор"),
            (3, "трет"),
            (4, "четверт четвёрт"),
            (5, "пят"),
            (6, "шест"),
            (7, "седьм"),
            (8, "восьм"),
            (9, "девят"),
            (10, "десят"),
            (11, "одиннадцат"),
            (12, "двенадцат"),
            (20, "двадцат"),
            (30, "тридцат"),
        ],
        endings: "ый ая ое ого ой ому ым ом ую ою ые ых ыми ий ья ье ьего ьей ьему ьим ьем ью ьи \
                  ьих ьими",
        beginnings: &[
            (1, "одно"),
            (2, "двух дву"),
            (3, "трёх трех"),
            (4, "четырёх четырех"),
            (5, "пяти"),
            (6, "шести"),
            (7, "семи"),
            (8, "восьми"),
            (9, "девяти"),
            (10, "десяти"),
            (11, "одиннадцати"),
            (12, "двенадцати"),
        ],
        scales: &[
            (3, "тысяч тыс"),
            (6, "миллион млн"),
            (9, "миллиард млрд"),
            (12, "триллион трлн"),
        ],
        clitics: "",
    },
    Forms {
        language: "be",
        numbers: &[
            (2, "палова паловы палову палове"),
            (3, "траціна траціны траціну"),
            (4, "чвэрць чвэрці"),
            (1, "адны адных аднымі адну адной раз"),
            (2, "абодвух дзвюма двума двойчы"),
            (3, "тройчы"),
            (4, "чатырма чацвёра"),
            (5, "пяццю пяцёра"),
            (6, "шасцю"),
            (7, "сямю"),
            (8, "васьмю"),
            (9, "дзевяццю"),
            (10, "дзесяццю"),
        ],
        ordinals: &[
            (1, "перш"),
            (2, "друг"),
            (3, "трэц"),
            (4, "чацвёрт чацверт"),
            (5, "пят"),
            (6, "шост"),
            (7, "сём"),
            (8, "восьм"),
            (9, "дзявят"),
            (10, "дзясят"),
            (11, "адзінаццат"),
            (12, "дванаццат"),
            (20, "дваццат"),
            (30, "трыццат"),
        ],
        endings: "ы ая ае ага ай аму ым ую аю ыя ых ымі і яя яе яга яй яму ім юю яю ія іх імі",
        beginnings: &[
            (2, "двух"),
            (3, "трох"),
            (4, "чатырох"),
            (5, "пяці"),
            (6, "шасці"),
            (7, "сямі"),
            (8, "васьмі"),
            (9, "дзевяці"),
            (10, "дзесяці"),
        ],
        scales: &[(3, "тысяч тыс"), (6, "мільён млн"), (9, "мільярд млрд"), (12, "трыльён")],
        clitics: "",
    },
    Forms {
        language: "de",
        numbers: &[
            (2, "halb halbe halben halber halbes hälfte"),
            (3, "drittel dritteln"),
            (4, "viertel vierteln"),
            (1, "je jeder jede jedes einzige einzigen einziger einmalig"),
            (2, "zwo zwei zweien zweierlei zweitens doppelt doppelte"),
            (3, "dreien dreier drittens"),
            (4, "vieren viertens viermal"),
            (5, "fünfmal"),
        ],
        ordinals: &[
            (1, "erst"),
            (2, "zweit"),
            (3, "dritt"),
            (4, "viert"),
            (5, "fünft"),
            (6, "sechst"),
            (7, "siebt siebent"),
            (8, "acht"),
            (9, "neunt"),
            (10, "zehnt"),
            (11, "elft"),
            (12, "zwölft"),
        ],
        endings: "e en er es em",
        beginnings: &[
            (1, "ein"),
            (2, "zwei zweit"),
            (3, "drei dritt"),
            (4, "vier viert"),
            (5, "fünf fünft"),
            (6, "sechs"),
            (7, "sieben"),
            (8, "acht"),
            (9, "neun"),
            (10, "zehn"),
            (11, "elf"),
            (12, "zwölf"),
            (24, "vierundzwanzig"),
        ],
        scales: &[
            (2, "hundert"),
            (3, "tausend tsd"),
            (6, "million mio"),
            (9, "milliarde mrd"),
            (12, "billion"),
        ],
        clitics: "",
    },
    Forms {
        language: "fr",
        numbers: &[
            (2, "demi demie moitié"),
            (4, "quart quarts"),
            (1, "chaque unique"),
            (2, "deuxièmes seconds secondes doubles"),
            (3, "troisièmes tiers"),
            (4, "quatrièmes"),
            (5, "cinquièmes"),
            (12, "douzaines"),
            (10, "dizaine dizaines"),
        ],
        ordinals: &[],
        endings: "",
        beginnings: &[],
        scales: &[(3, "mille millier"), (6, "million"), (9, "milliard md"), (12, "billion")],
        clitics: "",
    },
    Forms {
        language: "es",
        numbers: &[
            (2, "medio media mitad"),
            (3, "tercio tercios"),
            (1, "unos unas primeros primeras único única cada"),
            (2, "segundos segundas dobles"),
            (3, "terceros terceras"),
            (4, "cuartos cuartas"),
            (10, "decena decenas"),
        ],
        ordinals: &[],
        endings: "",
        beginnings: &[],
        scales: &[(3, "mil miles"), (6, "millón millones"), (12, "billón billones")],
        clitics: "",
    },
    Forms {
        language: "it",
        numbers: &[
            (2, "mezzo mezza metà"),
            (3, "terzi"),
            (4, "quarti"),
            (1, "unico unica ogni"),
            (10, "decina decine"),
            (20, "ventina"),
        ],
        ordinals: &[],
        endings: "",
        beginnings: &[],
        scales: &[(3, "mila mille"), (6, "milion mln"), (9, "miliard mld")],
        clitics: "",
    },
    Forms {
        language: "cs",
        numbers: &[
            (2, "půl polovina poloviny polovinu polovině"),
            (3, "třetina třetiny třetinu"),
            (4, "čtvrtina čtvrtiny čtvrtinu"),
            (1, "jedni jedněch jediný jednou"),
            (2, "dvoje dvojí obou oběma"),
            (3, "třikrát troje"),
            (4, "čtyřech čtyřmi čtvero"),
            (5, "pěti"),
            (10, "deseti desíti"),
        ],
        ordinals: &[
            (1, "prvn"),
            (2, "druh"),
            (3, "třet"),
            (4, "čtvrt"),
            (5, "pát"),
            (6, "šest"),
            (7, "sedm"),
            (8, "osm"),
            (9, "devát"),
            (10, "desát"),
            (11, "jedenáct"),
            (12, "dvanáct"),
            (20, "dvacát"),
            (30, "třicát"),
        ],
        endings: "ý á é ého ému ém ým ou í ích ých ými ího ímu ím ími",
        beginnings: &[
            (1, "jedno"),
            (2, "dvou"),
            (3, "tří"),
            (4, "čtyř"),
            (5, "pěti"),
            (6, "šesti"),
            (7, "sedmi"),
            (8, "osmi"),
            (9, "devíti"),
            (10, "deseti"),
            (12, "dvanácti"),
        ],
        scales: &[(3, "tisíc tis"), (6, "milion mil mio"), (9, "miliard mld"), (12, "bilion")],
        clitics: "",
    },
    Forms {
        language: "pt",
        numbers: &[
            (2, "meio meia metade"),
            (3, "terço terços"),
            (0, "zero"),
            (1, "um uma uns umas primeiro primeira primeiros primeiras único única cada"),
            (2, "dois duas segundo segunda segundos segundas ambos ambas dobro"),
            (3, "três terceiro terceira triplo"),
            (4, "quatro quarto quarta"),
            (5, "cinco quinto quinta"),
            (6, "seis sexto sexta"),
            (7, "sete sétimo sétima"),
            (8, "oito oitavo oitava"),
            (9, "nove nono nona"),
            (10, "dez décimo décima dezena dezenas"),
            (11, "onze"),
            (12, "doze dúzia"),
            (13, "treze"),
            (14, "catorze quatorze"),
            (15, "quinze"),
            (16, "dezesseis dezasseis"),
            (17, "dezessete dezassete"),
            (18, "dezoito"),
            (19, "dezenove dezanove"),
            (20, "vinte"),
            (30, "trinta"),
            (40, "quarenta"),
            (50, "cinquenta"),
            (60, "sessenta"),
            (70, "setenta"),
            (80, "oitenta"),
            (90, "noventa"),
            (100, "cem cento centenas"),
            (1_000, "mil milhares"),
            (1_000_000, "milhão milhões"),
        ],
        ordinals: &[],
        endings: "",
        beginnings: &[],
        scales: &[(3, "mil"), (6, "milhão milhões mi"), (9, "bilhão bilhões")],
        clitics: "",
    },
    Forms {
        language: "nl",
        numbers: &[
            (2, "half halve helft"),
            (4, "kwart"),
            (0, "nul"),
            (1, "een één eerste eenmaal enige elke elk iedere"),
            (2, "twee tweede tweemaal beide beiden dubbele"),
            (3, "drie derde driemaal"),
            (4, "vier vierde"),
            (5, "vijf vijfde"),
            (6, "zes zesde"),
            (7, "zeven zevende"),
            (8, "acht achtste"),
            (9, "negen negende"),
            (10, "tien tiende"),
            (11, "elf elfde"),
            (12, "twaalf twaalfde dozijn"),
            (13, "dertien dertiende"),
            (14, "veertien veertiende"),
            (15, "vijftien vijftiende"),
            (16, "zestien zestiende"),
            (17, "zeventien zeventiende"),
            (18, "achttien achttiende"),
            (19, "negentien negentiende"),
            (20, "twintig twintigste"),
            (30, "dertig dertigste"),
            (40, "veertig"),
            (50, "vijftig"),
            (60, "zestig"),
            (70, "zeventig"),
            (80, "tachtig"),
            (90, "negentig"),
            (100, "honderd honderden"),
            (1_000, "duizend duizenden"),
            (1_000_000, "miljoen miljoenen"),
        ],
        ordinals: &[],
        endings: "",
        beginnings: &[
            (2, "twee"),
            (3, "drie"),
            (4, "vier"),
            (5, "vijf"),
            (6, "zes"),
            (7, "zeven"),
            (10, "tien"),
        ],
        scales: &[(2, "honderd"), (3, "duizend"), (6, "miljoen mln"), (9, "miljard mld mrd")],
        clitics: "",
    },
    Forms {
        language: "ar",
        numbers: &[
            (2, "نصف"),
            (3, "ثلث ثلثا ثلثي"),
            (4, "ربع"),
            (0, "صفر"),
            (1, "حادي حادية واحد واحدة أحد إحدى أول أولى وحيد وحيدة كل"),
            (
                2,
                "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي ثاني ثانية ثان كلا كلتا كلتي مرتين",
            ),
            (3, "ثلاثة ثلاث ثالث ثالثة"),
            (4, "أربعة أربع رابع رابعة"),
            (5, "خمسة خمس خامس خامسة"),
            (6, "ستة ست سادس سادسة"),
            (7, "سبعة سبع سابع سابعة"),
            (8, "ثمانية ثمان ثماني ثامن ثامنة"),
            (9, "تسعة تسع تاسع تاسعة"),
            (10, "عشرة عشر عاشر عاشرة عشرات"),
            (20, "عشرون عشرين"),
            (30, "ثلاثون ثلاثين"),
            (40, "أربعون أربعين"),
            (50, "خمسون خمسين"),
            (60, "ستون ستين"),
            (70, "سبعون سبعين"),
            (80, "ثمانون ثمانين"),
            (90, "تسعون تسعين"),
            (100, "مئة مائة مئات"),
            (200, "مئتان مئتين مائتان مائتين"),
            (1_000, "ألف آلاف ألفا"),
            (2_000, "ألفان ألفين"),
            (1_000_000, "مليون ملايين مليونا"),
            (1_000_000_000, "مليار مليارات"),
        ],
        ordinals: &[],
        endings: "",
        beginnings: &[],
        scales: &[
            (3, "ألف آلاف الف"),
            (6, "مليون ملايين"),
            (9, "مليار مليارات بليون"),
            (12, "تريليون"),
        ],
        clitics: "ال لل وال بال فال كال و ب ل ف ك",
    },
    Forms {
        language: "he",
        numbers: &[
            (2, "חצי"),
            (3, "שליש"),
            (4, "רבע"),
            (0, "אפס"),
            (1, "אחד אחת ראשון ראשונה ראשונים ראשונות יחיד יחידה"),
            (2, "שניים שנים שתיים שני שתי שנייה שניה שניהם פעמיים"),
            (3, "שלושה שלוש שלושת שלישי שלישית"),
            (4, "ארבעה ארבע ארבעת רביעי רביעית"),
            (5, "חמישה חמש חמשת חמשה חמישי חמישית"),
            (6, "שישה שש ששת ששה שישי שישית"),
            (7, "שבעה שבע שבעת שביעי שביעית"),
            (8, "שמונה שמונת שמיני שמינית"),
            (9, "תשעה תשע תשעת תשיעי תשיעית"),
            (10, "עשרה עשר עשרת עשירי עשירית"),
            (20, "עשרים"),
            (30, "שלושים"),
            (40, "ארבעים"),
            (50, "חמישים"),
            (100, "מאה מאות"),
            (1_000, "אלף אלפים אלפי"),
            (1_000_000, "מיליון מיליוני מיליונים"),
        ],
        ordinals: &[],
        endings: "",
        beginnings: &[],
        scales: &[(3, "אלף אלפי אלפים"), (6, "מיליון מיליוני"), (9, "מיליארד")],
        clitics: "ה ו ב ל מ כ ש",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_numbers_in_all_forms() {
        for (language, word, number) in [
            ("en", "ten", Some(10)),
            ("en", "Both", Some(2)),
            ("en", "trains", None),
            ("pl", "dziesięciu", Some(10)),
            ("pl", "jedenastej", Some(11)),
            ("pl", "trzeciego", Some(3)),
            ("uk", "десять", Some(10)),
            ("uk", "п’ятьох", Some(5)),
            ("uk", "шостого", Some(6)),
            ("ru", "десятью", Some(10)),
            ("ru", "третьего", Some(3)),
            ("be", "дзесяці", Some(10)),
            ("de", "Zehn", Some(10)),
            ("de", "dritter", Some(3)),
            ("fr", "dix", Some(10)),
            ("es", "diez", Some(10)),
            ("it", "dieci", Some(10)),
            ("cs", "deseti", Some(10)),
            ("pt", "dez", Some(10)),
            ("nl", "tien", Some(10)),
            ("ar", "عشرة", Some(10)),
            ("ar", "العاشرة", Some(10)),
            ("ar", "وخمس", Some(5)),
            ("he", "עשרה", Some(10)),
            ("he", "העשרה", Some(10)),
        ] {
            let found = of(language).and_then(|numerals| numerals.number(word));
            assert_eq!(found, number, "{language} {word}");
        }
        assert!(of("hu").is_none());
    }

    #[test]
    fn words_hold_numbers_and_powers_of_ten() {
        for (language, word, number) in [
            ("pl", "pięcioletni", Some(5)),
            ("uk", "десятигодинний", Some(10)),
            ("ru", "двухдневный", Some(2)),
            ("de", "zweitägig", Some(2)),
            ("de", "zwei", None),
            ("fr", "deux", None),
        ] {
            let found = of(language).and_then(|numerals| numerals.beginning(word));
            assert_eq!(found, number, "{language} {word}");
        }
        for (language, word, power) in [
            ("en", "million", Some(6)),
            ("en", "bn", Some(9)),
            ("pl", "milionów", Some(6)),
            ("uk", "тисячами", Some(3)),
            ("ru", "млн", Some(6)),
            ("de", "Mio", Some(6)),
            ("de", "Milliarden", Some(9)),
            ("de", "Mailand", None),
            ("fr", "millions", Some(6)),
            ("es", "mil", Some(3)),
            ("es", "milagro", None),
            ("ar", "مليون", Some(6)),
        ] {
            let found = of(language).and_then(|numerals| numerals.scale(word));
            assert_eq!(found, power, "{language} {word}");
        }
        for (text, power) in [
            ("万人", Some(4)),
            ("लाख", Some(5)),
            ("milyon", Some(6)),
            ("millió", Some(6)),
            ("mile", None),
            ("", None),
        ] {
            assert_eq!(scale_at(text).map(|scale| scale.0), power, "{text}");
        }
    }
}
