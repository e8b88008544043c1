//! The locales of the GNU C library, by the tags that we use.

use pure_rust_locales::Locale as Data;

use crate::model::Locale;

/// Returns the data of a locale: those of its country, else of its language.
pub(super) fn locale(locale: &Locale) -> Option<Data> {
    let tag = locale.to_string();
    let is_country = |part: &&str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_uppercase());
    let country = tag.split('-').skip(1).find(is_country);
    let own = country.map(|country| format!("{}_{country}", locale.language()));
    own.and_then(|name| Data::try_from(name.as_str()).ok()).or_else(|| language(locale.language()))
}

/// Returns the data of a language, that of its own country first: `pl_PL`.
pub(super) fn language(language: &str) -> Option<Data> {
    let own = format!("{language}_{}", language.to_uppercase());
    let others = COUNTRIES.iter().filter(|(tag, _)| *tag == language);
    let mut names = std::iter::once(own).chain(others.map(|(_, name)| (*name).to_owned()));
    names.find_map(|name| Data::try_from(name.as_str()).ok())
}

/// Languages whose country has another name.
const COUNTRIES: [(&str, &str); 44] = [
    ("en", "en_GB"),
    ("uk", "uk_UA"),
    ("be", "be_BY"),
    ("cs", "cs_CZ"),
    ("da", "da_DK"),
    ("el", "el_GR"),
    ("sv", "sv_SE"),
    ("sl", "sl_SI"),
    ("et", "et_EE"),
    ("ka", "ka_GE"),
    ("ar", "ar_EG"),
    ("he", "he_IL"),
    ("sr", "sr_RS"),
    ("ca", "ca_ES"),
    ("bs", "bs_BA"),
    ("eu", "eu_ES"),
    ("fa", "fa_IR"),
    ("ga", "ga_IE"),
    ("gl", "gl_ES"),
    ("gu", "gu_IN"),
    ("hi", "hi_IN"),
    ("hsb", "hsb_DE"),
    ("hy", "hy_AM"),
    ("ja", "ja_JP"),
    ("kk", "kk_KZ"),
    ("kn", "kn_IN"),
    ("ko", "ko_KR"),
    ("ky", "ky_KG"),
    ("bn", "bn_BD"),
    ("mr", "mr_IN"),
    ("ms", "ms_MY"),
    ("nb", "nb_NO"),
    ("nn", "nn_NO"),
    ("no", "nb_NO"),
    ("pa", "pa_IN"),
    ("sq", "sq_AL"),
    ("sw", "sw_TZ"),
    ("ta", "ta_IN"),
    ("te", "te_IN"),
    ("tl", "tl_PH"),
    ("fil", "fil_PH"),
    ("ur", "ur_PK"),
    ("vi", "vi_VN"),
    ("zh", "zh_CN"),
];
