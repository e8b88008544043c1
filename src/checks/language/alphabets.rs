//! Letters that a language has, beside those that all of its script have.
//!
//! A word with a letter that its language has not is a misfit there. Only
//! languages that whatlang knows are here: what else is said of the others?

use std::sync::LazyLock;

use whatlang::Lang;

/// The letters beside a to z.
const LATIN: [(Lang, &str); 37] = [
    (Lang::Afr, "áèéêëîïôöûü"),
    (Lang::Aka, "ɛɔ"),
    (Lang::Aze, "əçğıöşü"),
    (Lang::Cat, "àçèéíïòóúü·"),
    (Lang::Ces, "áčďéěíňóřšťúůýž"),
    (Lang::Cym, "áâäéêëíîïóôöúûüŵŷ"),
    (Lang::Dan, "åæéø"),
    (Lang::Deu, "äöüß"),
    (Lang::Eng, ""),
    (Lang::Epo, "ĉĝĥĵŝŭ"),
    (Lang::Est, "äöõüšž"),
    (Lang::Fin, "äåöšž"),
    (Lang::Fra, "àâæçèéêëîïôœùûüÿ"),
    (Lang::Hrv, "ćčđšž"),
    (Lang::Hun, "áéíóöőúüű"),
    (Lang::Ind, "é"),
    (Lang::Ita, "àèéìíîòóùú"),
    (Lang::Jav, "èéê"),
    (Lang::Lat, "āăæēĕīĭœōŏūŭëï"),
    (Lang::Lav, "āčēģīķļņšūž"),
    (Lang::Lit, "ąčęėįšųūž"),
    (Lang::Nld, "áéèêëíïóöúü"),
    (Lang::Nob, "åæéèêòóôø"),
    (Lang::Pol, "ąćęłńóśźż"),
    (Lang::Por, "àáâãçéêíóôõúü"),
    (Lang::Ron, "âăîșşțţ"),
    (Lang::Slk, "áäčďéíĺľňóôŕšťúýž"),
    (Lang::Slv, "čšž"),
    (Lang::Sna, ""),
    (Lang::Spa, "áéíñóúü"),
    (Lang::Swe, "äåéö"),
    (Lang::Tgl, "ñ"),
    (Lang::Tuk, "äçňöşüýž"),
    (Lang::Tur, "âçğıîöşûü"),
    (Lang::Uzb, "ʻʼ"),
    (Lang::Vie, "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    (Lang::Zul, ""),
];

/// The whole alphabets.
const CYRILLIC: [(Lang, &str); 6] = [
    (Lang::Bel, "абвгґдеёжзійклмнопрстуўфхцчшыьэюя"),
    (Lang::Bul, "абвгдежзийклмнопрстуфхцчшщъьюяѝ"),
    (Lang::Mkd, "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ"),
    (Lang::Rus, "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    (Lang::Srp, "абвгдђежзијклљмнњопрстћуфхцчџш"),
    (Lang::Ukr, "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
];

/// How many words of a text are misfits, by language.
#[derive(Debug)]
pub(super) struct Misfits([usize; 64]);

impl Misfits {
    /// Counts the misfits among the words that begin with a small letter: names
    /// may be of any language.
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut misfits = Self([0; 64]);
        for word in words.filter(|word| word.starts_with(char::is_lowercase)) {
            let letters = word.chars().filter(|c| !c.is_ascii());
            // Apostrophes and accents are in no alphabet, and in all texts.
            let own = letters.filter_map(|c| LETTERS.get(c as usize));
            let mut missing = !own.fold(u64::MAX, |mask, own| mask & own);
            while missing != 0 {
                misfits.0[missing.trailing_zeros() as usize] += 1;
                missing &= missing - 1;
            }
        }
        misfits
    }

    /// Returns the misfits in one language; `None` where its letters are not
    /// known.
    pub(super) fn of_language(&self, lang: Lang) -> Option<usize> {
        position(lang).map(|at| self.0[at])
    }

    /// Says whether the words fit no other language of the script.
    pub(super) fn fit_only(&self, lang: Lang) -> bool {
        let Some(own) = position(lang) else { return false };
        let range = if own < LATIN.len() {
            0..LATIN.len()
        } else {
            LATIN.len()..LATIN.len() + CYRILLIC.len()
        };
        self.0[own] == 0 && range.into_iter().all(|at| at == own || self.0[at] >= 2)
    }
}

fn all() -> impl Iterator<Item = &'static (Lang, &'static str)> {
    LATIN.iter().chain(&CYRILLIC)
}

fn position(lang: Lang) -> Option<usize> {
    all().position(|(known, _)| *known == lang)
}

/// The languages that have a letter, a bit for each, by its code; all of them
/// where it is in no alphabet.
static LETTERS: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let mut letters = vec![u64::MAX; '\u{1f00}' as usize];
    let known = || all().flat_map(|(_, own)| own.chars());
    known().for_each(|c| letters[c as usize] = 0);
    for (at, (_, own)) in all().enumerate() {
        own.chars().for_each(|c| letters[c as usize] |= 1 << at);
    }
    letters
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_tell_languages_apart() {
        let misfits = |text: &str, lang| Misfits::of(text.split(' ')).of_language(lang);
        for (text, lang, count) in [
            ("мы это знаем", Lang::Ukr, Some(2)),
            ("ми це знаємо і їмо", Lang::Ukr, Some(0)),
            ("ми це знаємо і їмо", Lang::Rus, Some(3)),
            ("żółta łódź", Lang::Pol, Some(0)),
            ("żółta łódź", Lang::Eng, Some(2)),
            ("w Łodzi", Lang::Eng, Some(0)),
            ("hello", Lang::Jpn, None),
        ] {
            assert_eq!(misfits(text, lang), count, "{text} {lang}");
        }
        assert!(Misfits::of("żółta łódź".split(' ')).fit_only(Lang::Pol));
        assert!(!Misfits::of("żółta woda".split(' ')).fit_only(Lang::Pol));
    }
}
