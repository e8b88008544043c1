//! The profiles of the languages.
//!
//! The first quotation marks of a language are those of Unicode CLDR 48.2
//! (`delimiters.json` of `cldr-misc-full`), but for the few with a remark. What
//! national practice has besides is accepted, and written by no fix:
//!
//! - pl: `»«` and `‚’` within, PWN's rules of spelling and punctuation.
//! - uk, be: `„“`, `„”`, `“”` besides `«»`, the Ukrainian orthography of 2019.
//! - ru: `„“` without `«»` around, as by hand.
//! - de: `»«` in books, Duden; de-CH, de-LI: `«»`, the Federal Chancellery's
//!   rules of writing.
//! - fr: the *Lexique* of the Imprimerie nationale; fr-CA: the OQLF, which has
//!   no space before `;`, `!` and `?`.
//! - es: `«»`, the *Ortografía* of the RAE; it, pt, el, ca, gl, eu: both.
//! - cs, sk, sl, hr: `»«`.
//! - nl: `“”`, the Taalunie takes either.

use super::{Dash, High, Profile};

/// Quotation marks alone.
const MARKS: Profile = Profile {
    tag: "",
    outer: "",
    inner: "",
    nests_same: false,
    straight: false,
    singles: false,
    pad: None,
    apostrophe: "",
    dash: Dash::Unknown,
    ranges: false,
    ellipsis: false,
    high: High::Unknown,
    short_words: "",
    single_words: "",
    double_words: "",
};

/// What the languages of Europe have in common.
const EUROPEAN: Profile = Profile { ellipsis: true, high: High::None, ..MARKS };

const GERMAN: Profile = Profile {
    tag: "de",
    outer: "„“ »«",
    inner: "‚‘ ›‹",
    apostrophe: "’",
    dash: Dash::Spaced('–'),
    ranges: true,
    single_words: "und oder aber mit von für auf ist nicht eine einer eines einem einen wir wird \
                   zum zur bei nach aus wenn dass",
    double_words: "die der das den dem des sie sich ihr ihnen was wer es er",
    ..EUROPEAN
};

const SWISS: Profile =
    Profile { tag: "de-CH", outer: "«» „“", inner: "‹› ‚‘ “”", ..GERMAN };

const FRENCH: Profile = Profile {
    tag: "fr",
    outer: "«»",
    inner: "“” ‹› ‘’",
    // CLDR has the same marks within; the *Lexique* too.
    nests_same: true,
    pad: Some('\u{a0}'),
    apostrophe: "’",
    dash: Dash::Free('–'),
    high: High::French,
    single_words: "le la les un une des du de et ou à au aux dans par pour avec sur est ce cette \
                   ces son sa ses qui ne pas",
    double_words: "nous vous en faire si très non oui bien plus que",
    ..EUROPEAN
};

const UKRAINIAN: Profile = Profile {
    tag: "uk",
    outer: "«» „“ „” “”",
    inner: "„“ „” “”",
    singles: true,
    apostrophe: "’ʼ'",
    dash: Dash::Spaced('—'),
    single_words: "і та й в у на з із зі до для що як за від по про або але це цей цього не",
    double_words: "так дуже далеко ледь от ось сам раз",
    ..EUROPEAN
};

const CZECH: Profile = Profile {
    tag: "cs",
    outer: "„“ »«",
    inner: "‚‘ ›‹ »«",
    singles: true,
    apostrophe: "’",
    dash: Dash::Spaced('–'),
    ranges: true,
    short_words: "k s v z o u a i",
    single_words: "a i v na do od pro před ale nebo je jsou byl že který která které jako po při",
    double_words: "se si to ne ano už dále velmi",
    ..EUROPEAN
};

const PORTUGUESE: Profile = Profile {
    tag: "pt",
    outer: "“” «»",
    inner: "‘’ “”",
    apostrophe: "’",
    dash: Dash::Free('–'),
    single_words: "o a os as um uma do da dos das de e ou em no na com por para que é ao à",
    double_words: "não sim nos muito logo se",
    ..EUROPEAN
};

const SCANDINAVIAN: Profile =
    Profile { apostrophe: "’", dash: Dash::Spaced('–'), ranges: true, ..EUROPEAN };

const CHINESE: Profile =
    Profile { tag: "zh", outer: "“” 「」 『』", inner: "‘’ 『』 「」", ..MARKS };

/// All profiles, each language before the locales that differ from it.
pub(crate) const ALL: &[Profile] = &[
    Profile {
        tag: "en",
        outer: "“” ‘’",
        inner: "‘’ “”",
        apostrophe: "’",
        dash: Dash::Free('–'),
        ranges: true,
        single_words: "the a an and or of to for with from by as at but if we our they their this \
                       these those are was were be been it",
        double_words: "that had is do in on so no very bye many much more long ha you her what who",
        ..EUROPEAN
    },
    Profile {
        tag: "pl",
        outer: "„”",
        inner: "«» »« ‚’",
        singles: true,
        apostrophe: "’",
        dash: Dash::Spaced('–'),
        ranges: true,
        short_words: "a i o u w z",
        single_words: "a i w z na do od dla po za przez oraz lub albo ale że jest są nie o u ze we \
                       jak który która które przy",
        double_words: "się to tak bardzo ledwo no sam daleko co",
        ..EUROPEAN
    },
    UKRAINIAN,
    Profile {
        tag: "be",
        single_words: "і й або але для да на з са у ў не што як гэта пра ад за па",
        double_words: "так вельмі ледзь вось сам",
        ..UKRAINIAN
    },
    Profile {
        tag: "ru",
        outer: "«» „“",
        inner: "„“ “”",
        apostrophe: "",
        single_words: "и в на с к из от до для по за о об или но что как это не у со во при под над",
        double_words: "так нет да очень еле чуть вот сам едва далеко",
        ..UKRAINIAN
    },
    GERMAN,
    SWISS,
    Profile { tag: "de-LI", ..SWISS },
    FRENCH,
    Profile { tag: "fr-CA", inner: "“” ”“ ‹› ‘’", high: High::Canadian, ..FRENCH },
    Profile {
        tag: "fr-CH", inner: "‹› “” ‘’", pad: None, high: High::Either, ..FRENCH
    },
    Profile {
        tag: "es",
        outer: "“” «»",
        inner: "‘’ “”",
        singles: true,
        // Among words the RAE has a dash that is joined to what it encloses.
        dash: Dash::Close,
        single_words: "el la los las un una unos unas de del y o en con por para que es al su sus",
        double_words: "no sí muy nos se poco luego",
        ..EUROPEAN
    },
    Profile {
        tag: "it",
        outer: "«» “”",
        inner: "“” ‘’",
        apostrophe: "’",
        dash: Dash::Free('–'),
        single_words: "il lo la gli le un una di del della dei delle e o in nel con per che al alla \
                       da dal è",
        double_words: "piano mano via così quasi molto no sì ci si",
        ..EUROPEAN
    },
    CZECH,
    Profile {
        tag: "sk",
        single_words: "a i v na do od pre pred ale alebo je sú že ktorý ktorá ktoré ako po pri",
        double_words: "sa si to nie áno už veľmi",
        ..CZECH
    },
    PORTUGUESE,
    Profile { tag: "pt-PT", outer: "«» “”", inner: "“” ‘’", ..PORTUGUESE },
    Profile {
        tag: "nl",
        // CLDR has `‘’`; what was typed as `"` stays double.
        outer: "“” ‘’ „”",
        inner: "‘’ “”",
        apostrophe: "’",
        single_words: "de het een en of van voor met in op te aan door als bij om",
        double_words: "die dat nou heel",
        ..SCANDINAVIAN
    },
    Profile { tag: "sv", outer: "”” »» »«", inner: "’’ ››", ..SCANDINAVIAN },
    Profile { tag: "fi", outer: "”” »» »«", inner: "’’ ››", ..SCANDINAVIAN },
    // CLDR has `“”`, which the Danish Language Council does not list.
    Profile {
        tag: "da", outer: "”” “” »« „“", inner: "’’ ‘’ ›‹", ..SCANDINAVIAN
    },
    Profile {
        tag: "nb", outer: "«» “” ””", inner: "‘’ “”", straight: true, ..SCANDINAVIAN
    },
    Profile {
        tag: "nn", outer: "«» “” ””", inner: "‘’ “”", straight: true, ..SCANDINAVIAN
    },
    Profile {
        tag: "el", outer: "«» “”", inner: "“” ‘’", apostrophe: "’", ..EUROPEAN
    },
    Profile { tag: "hu", outer: "„”", inner: "»« ’’", ..EUROPEAN },
    Profile { tag: "ro", outer: "„” «»", inner: "«» “”", ..EUROPEAN },
    Profile {
        tag: "bg", outer: "„“ «» „”", inner: "’’ «» „“", nests_same: true, ..EUROPEAN
    },
    Profile {
        tag: "hr", outer: "„“ „” »« “”", inner: "‚‘ ‘’ ‚’", ..EUROPEAN
    },
    Profile {
        tag: "sl", outer: "„“ »« “” „”", inner: "‚‘ ›‹ ‘’ ‚’", ..EUROPEAN
    },
    Profile { tag: "tr", outer: "“” «»", inner: "‘’", apostrophe: "’", ..EUROPEAN },
    Profile {
        tag: "ca", outer: "«» “”", inner: "“” ‘’", apostrophe: "’", ..EUROPEAN
    },
    Profile { tag: "gl", outer: "“” «»", inner: "‘’ “”", ..EUROPEAN },
    Profile { tag: "eu", outer: "«» “”", inner: "“” ‘’", ..EUROPEAN },
    Profile { tag: "ja", outer: "「」 『』 “”", inner: "『』 「」 ‘’", ..MARKS },
    CHINESE,
    Profile {
        tag: "zh-TW", outer: "「」 『』 “”", inner: "『』 「」 ‘’", ..CHINESE
    },
    Profile {
        tag: "zh-HK", outer: "「」 『』 “”", inner: "『』 「」 ‘’", ..CHINESE
    },
    Profile {
        tag: "zh-Hant", outer: "「」 『』 “”", inner: "『』 「」 ‘’", ..CHINESE
    },
    // `"` is what keyboards have, and in Hebrew part of words.
    Profile {
        tag: "ar", outer: "”“ “” «» „“", inner: "’‘ ‘’ “” «» ‹›", straight: true, ..MARKS
    },
    Profile {
        tag: "he", outer: "”” „” “” ״״ ‟”", inner: "’’ ‚’ ‘’", straight: true, ..MARKS
    },
];
