### Checks of language.
###
### `finding-ID` says what was found, its attribute `hint` what to do. `explain-ID`
### is the page of the check: the value says what it looks for, `.why` why that
### matters, `.example` shows one, `.mend` says how to mend or excuse it.

finding-wrong-language =
    { $kind ->
        [script] This is written in { $found } letters, and { $wanted } is not.
       *[language] This is in { $found }, not in { $wanted }.
    }
    .hint = Translate it into { $wanted }. If the text belongs to another language, move it into the file of that language.
explain-wrong-language = Looks for translations in another language than that of their file. It speaks up only where it is sure, and about whole texts: a quotation in another language is no finding.
    .why = A text in the wrong language is worse than none: those who read it think that nobody looked.
    .example =
        wrong: Подпишите это письмо, если вы с ним согласны (in the file for Ukrainian)
        right: Підпишіть цей лист, якщо ви з ним згодні
    .mend = Translate the text, or move it. Where it shall be in another language, write a line `# @allow wrong-language REASON` above the entry, or set `checks: {"{"} wrong-language: warning {"}"}` (or `ignore`) in hexapla.yaml.

finding-untranslated = These words are still those of the source: “{ $text }”.
    .hint = Translate them. If it is a title or a name, put it in quotation marks or in *emphasis*.
explain-untranslated = Looks for four words or more that stand in the translation as they do in the source. Names, quotations, emphasis and code are left out.
    .why = Half a translation is easily taken for a whole one.
    .example =
        wrong: Podpisz list and send it to your friends.
        right: Podpisz list i wyślij go znajomym.
    .mend = Translate the words. To keep them, write a line `# @allow untranslated REASON` above the entry, or set `checks: {"{"} untranslated: ignore {"}"}` in hexapla.yaml.

finding-same-as-source = The translation is the same as the source: “{ $text }”.
    .hint = Translate it. If it shall stay as it is, write this line above the entry: # @allow same-as-source a name
explain-same-as-source = Looks for translations that are word for word the source, and more than names.
    .why = Often the source text was pasted to be translated later, and then forgotten.
    .example =
        wrong: Release notes archive
        right: Archiwum informacji o wydaniach
    .mend = Translate the text. To keep it, write a line `# @allow same-as-source REASON` above the entry, or set `checks: {"{"} same-as-source: ignore {"}"}` in hexapla.yaml.

finding-length =
    { $kind ->
        [short] The translation has { $length } characters; from the others one would expect about { $usual }. Something may be missing.
       *[long] The translation has { $length } characters; from the others one would expect about { $usual }. Something may be too much.
    }
    .hint = Compare it with the source: a sentence may be lost, or the text of a neighbour may stand here.
explain-length = Looks for translations that are much longer or shorter than the other translations between the same two languages let one expect.
    .why = A lost sentence, or a text in the wrong place, shows in the length before anybody reads it.
    .example =
        wrong: Trains shall run at night between all large cities. = Pociągi.
        right: Trains shall run at night between all large cities. = Pociągi mają jeździć nocą między wszystkimi dużymi miastami.
    .mend = Compare both texts. Where the length is right, write a line `# @allow length REASON` above the entry, or set `checks: {"{"} length: ignore {"}"}` in hexapla.yaml.

finding-inconsistent = The same source text is elsewhere translated as “{ $other }”.
    .hint = Use one translation in both places, if the text means the same there.
explain-inconsistent = Looks for one source text with two translations into a language. Capital letters and punctuation do not count.
    .why = Readers wonder whether two things are meant, and links and headings no longer match.
    .example =
        wrong: Sign the letter = Podpisz list, and elsewhere: Sign the letter = Podpisz pismo
        right: Sign the letter = Podpisz list, in both places
    .mend = Take over the other translation, or change both. Where they shall differ, write a line `# @allow inconsistent REASON` above the entry, or set `checks: {"{"} inconsistent: ignore {"}"}` in hexapla.yaml.

finding-reused = Another source text has the very same translation: “{ $other }”.
    .hint = Check which of the two it belongs to, and translate the other.
explain-reused = Looks for one translation of two source texts that have little in common.
    .why = Mostly a text was pasted into the wrong place.
    .example =
        wrong: Sign the letter = Podpisz list, and: Send us your address = Podpisz list
        right: Send us your address = Prześlij nam swój adres
    .mend = Translate the text anew. Where both are right, write a line `# @allow reused REASON` above the entry, or set `checks: {"{"} reused: ignore {"}"}` in hexapla.yaml.
