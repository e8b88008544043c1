//! Letters of different scripts that look alike.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_script::Script;

use super::census::script;

/// The scripts whose letters are taken for one another.
pub(super) const ALIKE: [Script; 3] = [Script::Latin, Script::Greek, Script::Cyrillic];

/// Letters that nobody can tell apart in print: Latin with Cyrillic, for any
/// language.
const CYRILLIC: &str = "aаcсeеoоpрxхyуAАBВCСEЕHНKКMМOОPРTТXХ";
/// Letters of some languages: their codes, then Latin with Cyrillic.
const CYRILLIC_OF: [(&str, &str); 3] =
    [("uk be kk rue", "iіIІ"), ("uk rue", "ïїÏЇ"), ("sr mk", "jјJЈsѕSЅ")];
/// Latin with Greek.
const GREEK: &str = "oοvνAΑBΒEΕZΖHΗIΙKΚMΜNΝOΟPΡTΤYΥXΧ";

/// Returns a word as it would be written in another script with letters that
/// nobody can tell from its own; `None` where one of them has no such letter
/// there. Cyrillic letters are those of the language.
pub(super) fn twin(word: &str, to: Script, language: &str) -> Option<String> {
    let from = word.chars().map(script).find(|script| *script != Script::Common)?;
    word.chars()
        .map(|c| if c.is_alphabetic() { twin_letter(c, from, to, language) } else { Some(c) })
        .collect()
}

fn twin_letter(c: char, from: Script, to: Script, language: &str) -> Option<char> {
    match (from, to) {
        (Script::Latin, Script::Cyrillic) => {
            let own = CYRILLIC_OF
                .iter()
                .filter(|(codes, _)| codes.split(' ').any(|code| code == language));
            beside(CYRILLIC, c, true)
                .or_else(|| own.into_iter().find_map(|(_, row)| beside(row, c, true)))
        }
        (Script::Cyrillic, Script::Latin) => beside(CYRILLIC, c, false)
            .or_else(|| CYRILLIC_OF.iter().find_map(|(_, row)| beside(row, c, false))),
        (Script::Latin, Script::Greek) => beside(GREEK, c, true),
        (Script::Greek, Script::Latin) => beside(GREEK, c, false),
        _ => None,
    }
}

/// Returns what stands beside a letter in a row of pairs, the first being
/// Latin.
fn beside(row: &str, wanted: char, is_latin: bool) -> Option<char> {
    let mut letters = row.chars();
    while let (Some(latin), Some(other)) = (letters.next(), letters.next()) {
        let (from, to) = if is_latin { (latin, other) } else { (other, latin) };
        if from == wanted {
            return Some(to);
        }
    }
    None
}

/// Returns a word in one script: its letters of other scripts as those of this
/// one that are most like them; `None` where one has none.
pub(super) fn in_script(word: &str, to: Script) -> Option<String> {
    let letter = |c: char| match script(c) {
        Script::Common | Script::Inherited => Some(c),
        own if own == to => Some(c),
        _ => LETTERS
            .get(&(to as u8, c.is_uppercase(), skeleton(c.encode_utf8(&mut [0; 4]))))
            .copied(),
    };
    word.chars().map(letter).collect()
}

/// Returns what all texts have in common that look like this one (Unicode
/// Technical Standard 39).
pub(super) fn skeleton(text: &str) -> String {
    unicode_security::skeleton(text).collect()
}

type Key = (u8, bool, String);

/// The letters of the three scripts by what they look like; letters of many
/// languages before those of few.
static LETTERS: LazyLock<HashMap<Key, char>> = LazyLock::new(|| {
    let ranges =
        ['A'..='Z', 'a'..='z', 'À'..='ɏ', 'Α'..='Ω', 'α'..='ω', 'Ά'..='ώ', 'А'..='я', 'Ѐ'..='ԯ'];
    let mut letters = HashMap::new();
    for c in ranges.into_iter().flatten().filter(|c| ALIKE.contains(&script(*c))) {
        let key = (script(c) as u8, c.is_uppercase(), skeleton(c.encode_utf8(&mut [0; 4])));
        letters.entry(key).or_insert(c);
    }
    letters
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_twins() {
        for (word, to, language, twin_of) in [
            ("РО", Script::Latin, "uk", Some("PO")),
            ("РЛ", Script::Latin, "uk", None),
            ("BO", Script::Cyrillic, "uk", Some("ВО")),
            ("pic", Script::Cyrillic, "uk", Some("ріс")),
            ("pic", Script::Cyrillic, "ru", None),
            ("OHE", Script::Greek, "el", Some("ΟΗΕ")),
            ("12", Script::Greek, "el", None),
        ] {
            assert_eq!(twin(word, to, language).as_deref(), twin_of, "{word}");
        }
    }

    #[test]
    fn words_are_put_into_one_script() {
        for (word, to, put) in [
            ("бepeзня", Script::Cyrillic, Some("березня")),
            ("РL61", Script::Latin, Some("PL61")),
            ("РL61", Script::Cyrillic, None),
            ("Kyїv", Script::Latin, Some("Kyïv")),
            ("ΙΒAN", Script::Latin, Some("IBAN")),
        ] {
            assert_eq!(in_script(word, to).as_deref(), put, "{word}");
        }
    }
}
