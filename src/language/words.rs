//! Words on which facts hang, in the languages in which we have them: words
//! that deny, syllables that turn a word into its opposite, and numbers that
//! are written out.
//!
//! Lists by hand, of the closed word classes of each language, in the forms
//! that stand in running text. CLDR and the Unicode data have no such lists;
//! its number words (RBNF) know one form of each only.

/// The words of one language, with spaces between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// The language, as a tag names it.
    language: &'static str,
    /// Words that deny.
    negations: &'static str,
    /// What stands before a word and turns it into its opposite.
    opposites: &'static str,
    /// What says how much, or on which side of a day.
    bounds: &'static str,
    /// Days as they are seen from today.
    days: &'static str,
    /// How words begin that say a number and are not listed.
    stems: &'static str,
    /// Numbers, by value.
    numbers: &'static [(u64, &'static str)],
}

/// Returns the words of a language; `None` where we have none.
pub fn of(language: &str) -> Option<&'static Words> {
    ALL.iter().find(|words| words.language == language)
}

/// English endings of opposites, longest first: `harmful`, `harmless`.
const ENDINGS: [&str; 3] = ["less", "free", "ful"];

impl Words {
    /// Returns what a word in lower case denies by, all forms of `not` being
    /// one; `None` where it does not.
    pub fn denial(&self, word: &str) -> Option<String> {
        let contracted = word.ends_with("n't") || word.ends_with("n’t");
        if self.language == "en" && (contracted || word == "cannot") {
            return Some("not".to_owned());
        }
        let part = |part: &&str| has(self.negations, part);
        let parts = || word.split(['\'', '’']);
        let found = if has(self.negations, word) { Some(word) } else { parts().find(part) };
        found.map(str::to_owned)
    }

    /// Returns the number that a word in lower case says.
    pub fn number(&self, word: &str) -> Option<u64> {
        let says = |(_, words): &&(u64, &str)| has(words, word);
        self.numbers.iter().find(says).map(|(value, _)| *value)
    }

    /// Returns the words that say numbers, each with its number.
    pub fn numbers(&self) -> impl Iterator<Item = (u64, &'static str)> {
        let of = |(value, words): &(u64, &'static str)| {
            let value = *value;
            words.split_whitespace().map(move |word| (value, word))
        };
        self.numbers.iter().flat_map(of)
    }

    /// Says whether a word in lower case begins as a number does.
    pub fn may_be_number(&self, word: &str) -> bool {
        self.stems.split_whitespace().any(|stem| word.starts_with(stem))
    }

    /// Says whether a word in lower case says how much, or on which side of a
    /// day.
    pub fn bounds(&self, word: &str) -> bool {
        has(self.bounds, word)
    }

    /// Says whether a word in lower case names a day as seen from today.
    pub fn is_relative_day(&self, word: &str) -> bool {
        has(self.days, word)
    }

    /// Says whether a part of a word in lower case turns the rest of it into
    /// its opposite.
    pub fn is_affix(&self, part: &str) -> bool {
        has(self.opposites, part) || self.language == "en" && ENDINGS.contains(&part)
    }

    /// Says whether of two words in lower case one is the opposite of the
    /// other by what stands before it, or behind it.
    pub fn are_opposites(&self, one: &str, other: &str) -> bool {
        let turned = |long: &str, short: &str| {
            short.chars().count() > 2
                && self.opposites.split_whitespace().any(|before| {
                    let rest = long.strip_prefix(before);
                    rest.is_some_and(|rest| rest.strip_prefix('-').unwrap_or(rest) == short)
                })
        };
        let stem = |word: &str| {
            let ending = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending));
            ending.filter(|stem| stem.len() > 2).map(|stem| stem.trim_end_matches('-').to_owned())
        };
        let ended = || {
            let (stem_of_one, stem_of_other) = (stem(one), stem(other));
            let other = stem_of_other.as_deref().unwrap_or(other);
            stem_of_one.is_some_and(|stem| stem == other) || stem_of_other.is_some_and(|s| s == one)
        };
        turned(one, other) || turned(other, one) || self.language == "en" && one != other && ended()
    }
}

fn has(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|known| known == word)
}

const ALL: [Words; 10] = [
    Words {
        language: "en",
        negations: "not no never none nothing nobody nowhere neither nor without cannot hardly \
                    barely scarcely rarely except unless",
        opposites: "un in im il ir dis non a de anti mis",
        bounds: "more less fewer most least over under above below before after \
                until since within maximum minimum only up almost nearly",
        days: "today tomorrow yesterday tonight",
        stems: "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twent \
                thirt fort fift sixt sevent eight ninet hundred thousand million \
                billion half halv quarter dozen score tenfold twofold threefold \
                fourfold",
        numbers: &[
            (0, "zero"),
            (1, "one once first single"),
            (2, "two twice double both"),
            (3, "three thrice third triple"),
            (4, "four fourth"),
            (5, "five fifth"),
            (6, "six sixth"),
            (7, "seven seventh"),
            (8, "eight eighth"),
            (9, "nine ninth"),
            (10, "ten tenth"),
            (11, "eleven eleventh"),
            (12, "twelve twelfth dozen"),
            (13, "thirteen"),
            (14, "fourteen"),
            (15, "fifteen"),
            (16, "sixteen"),
            (17, "seventeen"),
            (18, "eighteen"),
            (19, "nineteen"),
            (20, "twenty"),
            (30, "thirty"),
            (40, "forty"),
            (50, "fifty"),
            (60, "sixty"),
            (70, "seventy"),
            (80, "eighty"),
            (90, "ninety"),
            (100, "hundred hundreds"),
            (1_000, "thousand thousands"),
            (1_000_000, "million millions"),
            (1_000_000_000, "billion billions"),
        ],
    },
    Words {
        language: "pl",
        negations: "nie nigdy nikt nikogo nikomu nikim nic niczego niczemu niczym nigdzie ani \
                    żaden żadna żadne żadnego żadnej żadnym żadną żadnych bez brak oprócz chyba",
        opposites: "nie bez a anty dez",
        bounds: "więcej mniej najwięcej najmniej ponad poniżej powyżej przed po do \
                od maksymalnie minimalnie tylko prawie",
        days: "dziś dzisiaj jutro wczoraj pojutrze",
        stems: "trzyna czterna piętna szesna siedemna osiemna dziewiętna jedena \
                dwana dwudzie trzydzie czterdzie pięćdzie sześćdzie siedemdzie \
                osiemdzie dziewięćdzie dwieś dwustu trzyst czteryst pięćse pięcius \
                sześćse sześcius siedemse ośmiuse osiemse dziewięćse pierwsz drug \
                trzeci czwart piąt szóst siódm ósm dziewiąt dziesiąt tysi milion \
                miliard pół połow półtor ćwier podwójn potrójn tuzin",
        numbers: &[
            (0, "zero"),
            (
                1,
                "jeden jedna jedno jednego jednej jednemu jednym jedną raz pierwszy pierwsza pierwsze pierwszego pierwszej",
            ),
            (
                2,
                "dwa dwie dwaj dwóch dwu dwom dwóm dwoma dwiema dwoje obie oba obaj obu drugi druga drugie drugiego drugiej",
            ),
            (3, "trzy trzej trzech trzem trzema troje trzeci trzecia trzecie trzeciego trzeciej"),
            (
                4,
                "cztery czterej czterech czterem czterema czworo czwarty czwarta czwarte czwartego czwartej",
            ),
            (5, "pięć pięciu pięcioma pięcioro piąty piąta piąte piątego piątej"),
            (6, "sześć sześciu sześcioma szósty szósta szóste szóstego szóstej"),
            (7, "siedem siedmiu siedmioma siódmy siódma siódme siódmego siódmej"),
            (8, "osiem ośmiu ośmioma ósmy ósma ósme ósmego ósmej"),
            (
                9,
                "dziewięć dziewięciu dziewięcioma dziewiąty dziewiąta dziewiąte dziewiątego dziewiątej",
            ),
            (
                10,
                "dziesięć dziesięciu dziesięcioma dziesiąty dziesiąta dziesiąte dziesiątego dziesiątej",
            ),
            (11, "jedenaście jedenastu jedenasty jedenasta jedenastego jedenastej"),
            (12, "dwanaście dwunastu dwunasty dwunasta dwunastego dwunastej tuzin"),
            (20, "dwadzieścia dwudziestu"),
            (30, "trzydzieści trzydziestu"),
            (40, "czterdzieści czterdziestu"),
            (50, "pięćdziesiąt pięćdziesięciu"),
            (100, "sto stu setki"),
            (1_000, "tysiąc tysiące tysięcy tysiąca tys"),
            (1_000_000, "milion miliony milionów miliona mln"),
            (1_000_000_000, "miliard miliardy miliardów miliarda mld"),
        ],
    },
    Words {
        language: "uk",
        negations: "не ні ніколи ніхто нікого нікому ніким ніщо нічого нічому нічим ніде жоден \
                    жодна жодне жодного жодної без крім немає нема",
        opposites: "не без анти",
        bounds: "більше менше найбільше найменше понад нижче вище до після від перед \
                лише тільки майже",
        days: "сьогодні завтра вчора післязавтра",
        stems: "тринадц чотирнадц п'ятнадц п’ятнадц шістнадц сімнадц вісімнадц \
                дев'ятнадц дев’ятнадц одинадц дванадц двадц тридц п'ятдес п’ятдес \
                шістдес сімдес вісімдес дев'янос дев’янос двіст трист чотирист \
                п'ятсот п’ятсот шістсот сімсот вісімсот перш друг трет четверт п'ят \
                п’ят шост сьом восьм дев'ят дев’ят десят тисяч мільйон мільярд \
                полов півтор чверт дюжин",
        numbers: &[
            (0, "нуль"),
            (1, "один одна одне одного однієї одному одним перший перша перше першого першої"),
            (2, "два дві двох двом двома двоє обидва обидві другий друга друге другого другої"),
            (3, "три трьох трьом трьома троє третій третя третє третього третьої"),
            (4, "чотири чотирьох чотирьом четвертий четверта четверте четвертого"),
            (5, "п'ять п’ять п'яти п’яти п'ятий п’ятий"),
            (6, "шість шести шостий шоста"),
            (7, "сім семи сьомий сьома"),
            (8, "вісім восьми восьмий восьма"),
            (9, "дев'ять дев’ять дев'яти дев’яти"),
            (10, "десять десяти десятий"),
            (11, "одинадцять одинадцяти"),
            (12, "дванадцять дванадцяти"),
            (20, "двадцять двадцяти"),
            (30, "тридцять тридцяти"),
            (40, "сорок сорока"),
            (50, "п'ятдесят п’ятдесят"),
            (100, "сто ста сотні"),
            (1_000, "тисяча тисячі тисяч тис"),
            (1_000_000, "мільйон мільйони мільйонів мільйона млн"),
            (1_000_000_000, "мільярд мільярди мільярдів мільярда млрд"),
        ],
    },
    Words {
        language: "ru",
        negations: "не ни никогда никто никого никому никем ничто ничего ничему ничем нигде нет \
                    никакой никакая никакое никаких без кроме нельзя",
        opposites: "не без бес анти",
        bounds: "больше меньше более менее свыше ниже выше до после от перед только \
                лишь почти максимум минимум",
        days: "сегодня завтра вчера послезавтра",
        stems: "тринадц четырнадц пятнадц шестнадц семнадц восемнадц девятнадц \
                одиннадц двенадц двадц тридц пятьдес пятидес шестьдес шестидес \
                семьдес семидес восемьдес восьмидес девянос двест двухсот трист \
                трехсот трёхсот четырест пятьсот пятисот шестьсот семьсот восемьсот \
                девятьсот перв втор трет четверт четвёрт пят шест седьм восьм девят \
                десят тысяч миллион миллиард полов полтор четверт дюжин",
        numbers: &[
            (0, "ноль нуль"),
            (1, "один одна одно одного одной одному одним первый первая первое первого первой"),
            (2, "два две двух двум двумя двое оба обе второй вторая второе второго"),
            (3, "три трёх трех трём трем тремя трое третий третья третье третьего третьей"),
            (4, "четыре четырёх четырех четырьмя четвёртый четвертый четвёртого четвертого"),
            (5, "пять пяти пятью пятый пятая пятого"),
            (6, "шесть шести шестью шестой шестая шестого"),
            (7, "семь семи семью седьмой седьмая седьмого"),
            (8, "восемь восьми восьмой восьмая восьмого"),
            (9, "девять девяти девятью девятый девятая девятого"),
            (10, "десять десяти десятью десятый десятая десятого"),
            (11, "одиннадцать одиннадцати"),
            (12, "двенадцать двенадцати дюжина"),
            (20, "двадцать двадцати"),
            (30, "тридцать тридцати"),
            (40, "сорок сорока"),
            (50, "пятьдесят пятидесяти"),
            (100, "сто ста сотни"),
            (1_000, "тысяча тысячи тысяч тыс"),
            (1_000_000, "миллион миллионы миллионов миллиона млн"),
            (1_000_000_000, "миллиард миллиарды миллиардов миллиарда млрд"),
        ],
    },
    Words {
        language: "be",
        negations: "не ні ніколі ніхто нікога нікому нікім нішто нічога нічому нідзе няма ніякі \
                    ніякая ніякага без акрамя нельга ня",
        opposites: "не ня без бяз анты",
        bounds: "больш менш найбольш найменш звыш ніжэй вышэй да пасля ад перад \
                толькі амаль",
        days: "сёння заўтра учора ўчора",
        stems: "трынац чатырнац пятнац шаснац семнац васемнац дзевятнац адзінац \
                дванац двац трыц пяцьдз шэсцьдз семдз восемдз дзевяно дзвесц трыст \
                чатырыст пяцьсот шэсцьсот першы друг трэц чацвёрт пят шост сём \
                восьм дзявят дзясят тысяч мільён мільярд палов паўтар чвэрц",
        numbers: &[
            (0, "нуль"),
            (1, "адзін адна адно аднаго адной аднаму першы першая першае першага першай"),
            (2, "два дзве двух дзвюх двум двое абодва абедзве другі другая другое другога другой"),
            (3, "тры трох тром трыма трое трэці трэцяя трэцяе трэцяга"),
            (4, "чатыры чатырох чатыром чацвёрты чацвёртая"),
            (5, "пяць пяці пяты пятая"),
            (6, "шэсць шасці шосты шостая"),
            (7, "сем сямі сёмы сёмая"),
            (8, "восем васьмі восьмы восьмая"),
            (9, "дзевяць дзевяці дзявяты дзявятая"),
            (10, "дзесяць дзесяці дзясяты дзясятая"),
            (11, "адзінаццаць адзінаццаці"),
            (12, "дванаццаць дванаццаці"),
            (20, "дваццаць дваццаці"),
            (30, "трыццаць трыццаці"),
            (40, "сорак сарака"),
            (50, "пяцьдзясят пяцідзесяці"),
            (100, "сто ста сотні"),
            (1_000, "тысяча тысячы тысяч тыс"),
            (1_000_000, "мільён мільёны мільёнаў мільёна млн"),
            (1_000_000_000, "мільярд мільярды мільярдаў мільярда млрд"),
        ],
    },
    Words {
        language: "de",
        negations: "nicht nie niemals nichts niemand niemandem niemanden nirgends nirgendwo kein \
                    keine keinen keinem keiner keines weder noch ohne außer kaum \
                    keinesfalls keineswegs keinerlei",
        opposites: "un in im il ir miss nicht a de anti",
        bounds: "mehr weniger meist mindestens höchstens über unter vor nach bis \
                seit ab nur fast maximal minimal wenigstens",
        days: "heute morgen gestern übermorgen vorgestern",
        stems: "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn \
                zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig \
                einund zweiund dreiund vierund fünfund sechsund siebenund achtund \
                neunund einhundert zweihundert dreihundert vierhundert fünfhundert \
                sechshundert siebenhundert achthundert neunhundert hundert tausend \
                million milliard halb hälft viertel drittel anderthalb eineinhalb \
                zweieinhalb dutzend doppel dreifach vierfach zehnfach",
        numbers: &[
            (0, "null"),
            (1, "ein eine eins einen einem einer eines einmal erste ersten erster erstes erstmals"),
            (2, "zwei zweimal zweite zweiten zweiter zweites beide beiden beider"),
            (3, "drei dreimal dritte dritten dritter drittes"),
            (4, "vier vierte vierten vierter viertes"),
            (5, "fünf fünfte fünften fünfter fünftes"),
            (6, "sechs sechste sechsten sechster"),
            (7, "sieben siebte siebten siebter"),
            (8, "acht achte achten achter"),
            (9, "neun neunte neunten neunter"),
            (10, "zehn zehnte zehnten zehnter"),
            (11, "elf elfte elften elfter"),
            (12, "zwölf zwölfte zwölften zwölfter dutzend"),
            (20, "zwanzig zwanzigste zwanzigsten"),
            (30, "dreißig dreißigste dreißigsten"),
            (40, "vierzig"),
            (50, "fünfzig"),
            (60, "sechzig"),
            (70, "siebzig"),
            (80, "achtzig"),
            (90, "neunzig"),
            (100, "hundert hunderte hunderten"),
            (1_000, "tausend tausende tausenden"),
            (1_000_000, "million millionen mio"),
            (1_000_000_000, "milliarde milliarden mrd"),
        ],
    },
    Words {
        language: "fr",
        negations: "ne n pas plus jamais rien personne aucun aucune nul nulle ni non sans sauf \
                    guère point",
        opposites: "in im il ir dé dés dis mé non a anti",
        bounds: "plus moins davantage au-dessus au-dessous avant après jusque dès \
                depuis seulement presque maximum minimum",
        days: "aujourd'hui aujourd’hui demain hier après-demain",
        stems: "treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt trent \
                quarant cinquant soixant septante octante nonante cent mill million \
                milliard demi moitié quart tiers douzain quinzain vingtain trentain \
                premi deuxi troisi quatri cinqui sixi septi huiti neuvi dixi",
        numbers: &[
            (0, "zéro"),
            (1, "un une premier première premiers premières"),
            (2, "deux deuxième second seconde double"),
            (3, "trois troisième triple"),
            (4, "quatre quatrième"),
            (5, "cinq cinquième"),
            (6, "six sixième"),
            (7, "sept septième"),
            (8, "huit huitième"),
            (9, "neuf neuvième"),
            (10, "dix dixième"),
            (11, "onze onzième"),
            (12, "douze douzième douzaine"),
            (20, "vingt"),
            (30, "trente"),
            (40, "quarante"),
            (50, "cinquante"),
            (60, "soixante"),
            (100, "cent cents centaine centaines"),
            (1_000, "mille millier milliers"),
            (1_000_000, "million millions"),
            (1_000_000_000, "milliard milliards"),
        ],
    },
    Words {
        language: "es",
        negations: "no ni nunca jamás nada nadie ningún ninguno ninguna sin tampoco salvo excepto \
                    apenas",
        opposites: "in im i des dis a anti no",
        bounds: "más menos sobre bajo antes después hasta desde durante solo sólo \
                casi máximo mínimo",
        days: "hoy mañana ayer anteayer",
        stems: "trece catorce quince diecis diecio dieciu diecin veint treint \
                cuarent cincuent sesent setent ochent novent cient doscient \
                trescient cuatrocient quinient seiscient setecient ochocient \
                novecient mil millon mitad medio media cuart docen primer segund \
                tercer décim",
        numbers: &[
            (0, "cero"),
            (1, "un uno una primer primero primera"),
            (2, "dos segundo segunda ambos ambas doble"),
            (3, "tres tercer tercero tercera triple"),
            (4, "cuatro cuarto cuarta"),
            (5, "cinco quinto quinta"),
            (6, "seis sexto sexta"),
            (7, "siete séptimo séptima"),
            (8, "ocho octavo octava"),
            (9, "nueve noveno novena"),
            (10, "diez décimo décima"),
            (11, "once"),
            (12, "doce docena"),
            (20, "veinte"),
            (30, "treinta"),
            (40, "cuarenta"),
            (50, "cincuenta"),
            (100, "cien ciento cientos"),
            (1_000, "mil miles"),
            (1_000_000, "millón millones"),
            (1_000_000_000, "millardo millardos"),
        ],
    },
    Words {
        language: "it",
        negations: "non no né mai niente nulla nessuno nessuna nessun senza neanche nemmeno \
                    neppure tranne salvo appena",
        opposites: "in im il ir dis s a anti non",
        bounds: "più meno oltre sotto prima dopo fino entro da soltanto solo quasi \
                massimo minimo almeno",
        days: "oggi domani ieri dopodomani",
        stems: "tredic quattordic quindic sedic diciasset diciott diciannov vent \
                trent quarant cinquant sessant settant ottant novant cent duecent \
                trecent quattrocent cinquecent mille milion miliard metà mezz quart \
                dozzin prim second terz decim",
        numbers: &[
            (0, "zero"),
            (1, "un uno una primo prima primi prime"),
            (2, "due secondo seconda entrambi entrambe doppio"),
            (3, "tre terzo terza triplo"),
            (4, "quattro quarto quarta"),
            (5, "cinque quinto quinta"),
            (6, "sei sesto sesta"),
            (7, "sette settimo settima"),
            (8, "otto ottavo ottava"),
            (9, "nove nono nona"),
            (10, "dieci decimo decima"),
            (11, "undici"),
            (12, "dodici dozzina"),
            (20, "venti"),
            (30, "trenta"),
            (40, "quaranta"),
            (50, "cinquanta"),
            (100, "cento centinaia"),
            (1_000, "mille mila migliaia"),
            (1_000_000, "milione milioni"),
            (1_000_000_000, "miliardo miliardi"),
        ],
    },
    Words {
        language: "cs",
        negations: "ne není nejsou nejsem nejsme nebyl nebyla nebylo nebude nikdy nikdo nikoho \
                    nikomu nic ničeho ničemu nikde ani žádný žádná žádné žádného žádných bez kromě",
        opposites: "ne bez anti",
        bounds: "více méně víc míň nejvíce nejméně nad pod přes před po do od pouze \
                jen téměř maximálně minimálně alespoň",
        days: "dnes zítra včera pozítří předevčírem",
        stems: "třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet \
                třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát dvěst \
                třist čtyřist pětset šestset první druh třet čtvrt pát šest sedm \
                osm devát desát tisíc milion miliard půl polov tucet",
        numbers: &[
            (0, "nula"),
            (1, "jeden jedna jedno jednoho jedné jednou první prvního"),
            (2, "dva dvě dvou dvěma dvakrát oba obě druhý druhá druhé druhého"),
            (3, "tři tří třem třemi třetí třetího"),
            (4, "čtyři čtyř čtyřem čtvrtý čtvrtá čtvrtého"),
            (5, "pět pěti pátý pátá pátého"),
            (6, "šest šesti šestý šestá"),
            (7, "sedm sedmi sedmý sedmá"),
            (8, "osm osmi osmý osmá"),
            (9, "devět devíti devátý devátá"),
            (10, "deset deseti desátý desátá"),
            (11, "jedenáct jedenácti"),
            (12, "dvanáct dvanácti tucet"),
            (20, "dvacet dvaceti"),
            (30, "třicet třiceti"),
            (40, "čtyřicet"),
            (50, "padesát"),
            (100, "sto set stovky"),
            (1_000, "tisíc tisíce"),
            (1_000_000, "milion miliony milionů"),
            (1_000_000_000, "miliarda miliardy miliard"),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_lower_case_and_say_one_number() {
        for words in ALL {
            let mut seen = std::collections::BTreeSet::new();
            for word in words.numbers.iter().flat_map(|(_, words)| words.split_whitespace()) {
                assert_eq!(word, word.to_lowercase(), "{}", words.language);
                assert!(seen.insert(word), "{}: {word}", words.language);
            }
            assert!(words.negations.split_whitespace().all(|word| word == word.to_lowercase()));
        }
    }

    #[test]
    fn opposites_are_seen_in_both_directions() {
        let en = of("en").unwrap();
        for (one, other, opposite) in [
            ("possible", "impossible", true),
            ("illegal", "legal", true),
            ("profit", "non-profit", true),
            ("legal", "legally", false),
            ("it", "unit", false),
        ] {
            assert_eq!(en.are_opposites(one, other), opposite, "{one} {other}");
        }
        assert!(of("cs").unwrap().are_opposites("jede", "nejede"));
        assert!(of("xx").is_none());
    }
}
