//! What is known of a locale's language.

use unicode_script::Script;
use whatlang::Lang;

use super::stops::{self, Languages};
use crate::model::Locale;

/// A language as the things know it that tell languages.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tongue {
    /// The bit of its frequent words.
    pub(super) stops: Languages,
    /// What whatlang calls it.
    pub(super) lang: Option<Lang>,
}

impl Tongue {
    /// Returns what is known of a locale's language.
    pub(super) fn of(locale: &Locale) -> Self {
        let code = locale.language();
        let known = CODES.iter().find(|(own, _)| *own == code);
        Self { stops: stops::language(code), lang: known.map(|(_, lang)| *lang) }
    }

    /// Returns what is known of a language that whatlang knows.
    pub(super) fn of_lang(lang: Lang) -> Self {
        let code = CODES.iter().find(|(_, own)| *own == lang).map_or("", |(code, _)| code);
        Self { stops: stops::language(code), lang: Some(lang) }
    }
}

/// Returns the name of a locale's language, or its tag.
pub(super) fn name(locale: &Locale) -> String {
    let lang = Tongue::of(locale).lang;
    lang.map_or_else(|| locale.to_string(), |lang| lang.eng_name().to_owned())
}

/// Says whether whole sentences may be the same in two languages.
pub(super) fn are_twins(one: &Locale, other: &Locale) -> bool {
    let of = |codes: &str, locale: &Locale| codes.split(' ').any(|code| code == locale.language());
    one.language() == other.language()
        || TWINS.iter().any(|codes| of(codes, one) && of(codes, other))
}

const TWINS: [&str; 6] =
    ["hr sr bs sh cnr", "id ms", "da nb no nn", "bg mk", "hi ne mai bho", "gl pt"];

/// How alike two languages are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kinship {
    /// They can be told apart.
    Apart,
    /// They can, in a longer text.
    Near,
    /// Nobody but a reader can tell.
    One,
}

/// Returns how alike two languages are in writing.
pub(super) fn kinship(one: Lang, other: Lang) -> Kinship {
    let both = |group: &&[Lang]| group.contains(&one) && group.contains(&other);
    if ONE.iter().any(both) {
        Kinship::One
    } else if NEAR.iter().any(both) {
        Kinship::Near
    } else {
        Kinship::Apart
    }
}

const ONE: [&[Lang]; 5] = [
    &[Lang::Dan, Lang::Nob],
    &[Lang::Hrv, Lang::Srp],
    &[Lang::Ind, Lang::Jav],
    &[Lang::Zul, Lang::Sna],
    &[Lang::Hin, Lang::Nep],
];

const NEAR: [&[Lang]; 9] = [
    &[Lang::Ces, Lang::Slk],
    &[Lang::Hrv, Lang::Slv],
    &[Lang::Bul, Lang::Mkd, Lang::Srp],
    &[Lang::Dan, Lang::Nob, Lang::Swe],
    &[Lang::Afr, Lang::Nld],
    &[Lang::Spa, Lang::Por, Lang::Cat, Lang::Ita, Lang::Lat],
    &[Lang::Tur, Lang::Aze, Lang::Tuk, Lang::Uzb],
    &[Lang::Hin, Lang::Mar, Lang::Nep],
    &[Lang::Ara, Lang::Pes, Lang::Urd],
];

/// Languages that are written in more than one script, so that a tag without
/// one leaves it open.
const SEVERAL_SCRIPTS: &str = "az bm bs cnr crh cu cv ff ha kk kmr ks ku kok ky mn ms ngo pa pi rif \
    sa sat sd sh shi so sr sw tg tk tt ug uz vai yo yue zgh za";

/// Says whether a locale may be written in a script; so it is where nothing is
/// known.
pub(super) fn may_use(locale: &Locale, script: Script) -> bool {
    let tag = locale.to_string();
    let says =
        tag.split('-').skip(1).any(|part| part.len() == 4 && !part.starts_with(char::is_numeric));
    let open = SEVERAL_SCRIPTS.split_whitespace().any(|code| code == locale.language());
    let Some(code) = locale.script().filter(|_| says || !open) else { return true };
    match code.as_str() {
        "Hans" | "Hant" | "Hani" | "Hanb" => matches!(script, Script::Han | Script::Bopomofo),
        "Jpan" => matches!(script, Script::Han | Script::Hiragana | Script::Katakana),
        "Kore" => matches!(script, Script::Han | Script::Hangul),
        code => Script::from_short_name(code).is_none_or(|own| own == script),
    }
}

/// The languages that whatlang knows, by the code of a tag.
const CODES: [(&str, Lang); 72] = [
    ("af", Lang::Afr),
    ("ak", Lang::Aka),
    ("am", Lang::Amh),
    ("ar", Lang::Ara),
    ("az", Lang::Aze),
    ("be", Lang::Bel),
    ("bg", Lang::Bul),
    ("bn", Lang::Ben),
    ("ca", Lang::Cat),
    ("cs", Lang::Ces),
    ("cy", Lang::Cym),
    ("da", Lang::Dan),
    ("de", Lang::Deu),
    ("el", Lang::Ell),
    ("en", Lang::Eng),
    ("eo", Lang::Epo),
    ("es", Lang::Spa),
    ("et", Lang::Est),
    ("fa", Lang::Pes),
    ("fi", Lang::Fin),
    ("fr", Lang::Fra),
    ("gu", Lang::Guj),
    ("he", Lang::Heb),
    ("hi", Lang::Hin),
    ("hr", Lang::Hrv),
    ("hu", Lang::Hun),
    ("hy", Lang::Hye),
    ("id", Lang::Ind),
    ("it", Lang::Ita),
    ("ja", Lang::Jpn),
    ("jv", Lang::Jav),
    ("ka", Lang::Kat),
    ("km", Lang::Khm),
    ("kn", Lang::Kan),
    ("ko", Lang::Kor),
    ("la", Lang::Lat),
    ("lt", Lang::Lit),
    ("lv", Lang::Lav),
    ("mk", Lang::Mkd),
    ("ml", Lang::Mal),
    ("mr", Lang::Mar),
    ("my", Lang::Mya),
    ("nb", Lang::Nob),
    ("ne", Lang::Nep),
    ("nl", Lang::Nld),
    ("no", Lang::Nob),
    ("or", Lang::Ori),
    ("pa", Lang::Pan),
    ("pl", Lang::Pol),
    ("pt", Lang::Por),
    ("ro", Lang::Ron),
    ("ru", Lang::Rus),
    ("si", Lang::Sin),
    ("sk", Lang::Slk),
    ("sl", Lang::Slv),
    ("sn", Lang::Sna),
    ("sr", Lang::Srp),
    ("sv", Lang::Swe),
    ("ta", Lang::Tam),
    ("te", Lang::Tel),
    ("th", Lang::Tha),
    ("tk", Lang::Tuk),
    ("tl", Lang::Tgl),
    ("fil", Lang::Tgl),
    ("tr", Lang::Tur),
    ("uk", Lang::Ukr),
    ("ur", Lang::Urd),
    ("uz", Lang::Uzb),
    ("vi", Lang::Vie),
    ("yi", Lang::Yid),
    ("zh", Lang::Cmn),
    ("zu", Lang::Zul),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_those_of_the_locale() {
        for (tag, script, may) in [
            ("uk", Script::Cyrillic, true),
            ("uk", Script::Latin, false),
            ("sr", Script::Latin, true),
            ("sr-Cyrl", Script::Latin, false),
            ("ja", Script::Han, true),
            ("zh-TW", Script::Hiragana, false),
            ("ko", Script::Hangul, true),
            ("zzz", Script::Latin, true),
        ] {
            assert_eq!(may_use(&Locale::parse(tag).unwrap(), script), may, "{tag} {script}");
        }
    }

    #[test]
    fn kinship_goes_both_ways() {
        for (one, other, kin) in [
            (Lang::Nob, Lang::Dan, Kinship::One),
            (Lang::Slk, Lang::Ces, Kinship::Near),
            (Lang::Ukr, Lang::Rus, Kinship::Apart),
        ] {
            assert_eq!(kinship(one, other), kin);
            assert_eq!(kinship(other, one), kin);
        }
    }
}
