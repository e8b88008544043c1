### Checks of characters.
###
### `finding-ID` says what was found, its attribute `hint` what to do. `explain-ID`
### is the page of the check: the value says what it looks for, `.why` why that
### matters, `.example` shows one, `.mend` says how to mend or excuse it.

finding-bidi-control =
    { $name ->
        [override] A hidden character ({ $code }) in “{ $word }” shows the letters in another order than they are written.
       *[other] A hidden character ({ $code }) at “{ $word }” decides in which direction the text runs.
    }
    .hint = Delete it: put the cursor behind it and press Backspace once, or type the word again.
explain-bidi-control = Looks for hidden characters that turn the direction of text. Texts from right to left may have marks and closed isolates; nothing else may.
    .why = Such a character makes people read other letters or digits than are there: an account number can be shown backwards.
    .example =
        wrong: Konto 21[U+202E]43
        right: Konto 2143
    .mend = Delete the character, or type the word again. In Arabic or Hebrew, close every isolate that is opened. To keep one, write a line `# @allow bidi-control REASON` above the entry, or set `checks: {"{"} bidi-control: warning {"}"}` (or `ignore`) in hexapla.yaml.

finding-invisible =
    { $name ->
        [soft-hyphen] “{ $word }” has a soft hyphen in it ({ $code }): nobody sees it, and no search finds the word.
        [zero-width-space] “{ $word }” has a space without width ({ $code }): nobody sees it, and a link or a search breaks there.
        [joiner] “{ $word }” has a joining character ({ $code }) where no letters join.
        [selector] “{ $word }” has a character that chooses a variant ({ $code }), behind a letter that has none.
        [tag] Text that nobody can see stands in “{ $word }” ({ $code }).
       *[other] “{ $word }” has a character that nobody can see ({ $code }).
    }
    .hint = Delete it: put the cursor behind it and press Backspace once, or type the word again. `hexapla check --fix` does it for you.
explain-invisible = Looks for characters that nobody sees: soft hyphens, spaces without width, fillers, hidden tags. Where a script needs them (Persian, Hindi, Thai, emoji), they may stand.
    .why = A word with a hidden character looks right, and yet no search finds it, no link with it works, and hidden text can be carried along.
    .example =
        wrong: do[U+00AD]nation
        right: donation
    .mend = Delete the character, or type the word again; they come along when text is copied from a web page or a PDF. To keep one, write a line `# @allow invisible REASON` above the entry, or set `checks: {"{"} invisible: warning {"}"}` (or `ignore`) in hexapla.yaml.

finding-control =
    { $name ->
        [line] A hidden line break ({ $code }) stands at “{ $word }”.
       *[other] A control character ({ $code }) stands at “{ $word }”; it means nothing in a text.
    }
    .hint = Delete it, and type a space if one belongs there.
explain-control = Looks for control characters, and for characters that are none by the Unicode standard.
    .why = They come from broken copies. Programs show them as boxes, cut the text there, or refuse the file.
    .example =
        wrong: Konto[U+0008] bankowe
        right: Konto bankowe
    .mend = Delete the character. To keep one, write a line `# @allow control REASON` above the entry, or set `checks: {"{"} control: warning {"}"}` (or `ignore`) in hexapla.yaml.

finding-garbled = “{ $word }” was damaged when it was copied or saved: the letters are no longer what was typed.
    .hint = Type the word again, and save the file as UTF-8.
    .suggest = It probably was “{ $suggestion }”. Type it again, and save the file as UTF-8.
explain-garbled = Looks for text that was saved in one encoding and opened in another, and for signs (U+FFFD) that stand where letters were lost.
    .why = Readers see nonsense in place of letters with accents, or of whole words.
    .example =
        wrong: gÃ©nÃ©rositÃ©
        right: générosité
    .mend = Type the text again, and save the file as UTF-8. To keep it, write a line `# @allow garbled REASON` above the entry, or set `checks: {"{"} garbled: warning {"}"}` (or `ignore`) in hexapla.yaml.

finding-private-use = “{ $word }” has a character ({ $code }) that only one font knows.
    .hint = Use a common character or a word in its place: most readers see an empty box.
explain-private-use = Looks for characters that belong to no script: each font shows there what it likes.
    .why = Who has not the font of the writer sees an empty box.
    .example =
        wrong: [U+F0B7] first point
        right: • first point
    .mend = Type a common character. To keep it, write a line `# @allow private-use REASON` above the entry, or set `checks: {"{"} private-use: ignore {"}"}` in hexapla.yaml.

finding-mixed-script = “{ $word }” mixes { $script } letters with { $other } ones: { $letters }.
    .hint = Type the word again with one keyboard layout. Where an ending is added to a foreign word, put a hyphen between.
    .suggest = Type the word again with one keyboard layout: “{ $suggestion }”.
explain-mixed-script = Looks for words with letters of more than one script, such as a Latin “o” in a Cyrillic word.
    .why = The word looks right, and yet no search finds it, a screen reader stumbles over it, and a false account number or name can hide in it.
    .example =
        wrong: бepeзня (the e and the p are Latin)
        right: березня
    .mend = Type the word again with one keyboard layout. A word that the source text has in the same way is no finding. To keep one, write a line `# @allow mixed-script REASON` above the entry, or set `checks: {"{"} mixed-script: warning {"}"}` (or `ignore`) in hexapla.yaml.

finding-lookalike-word = “{ $word }” is written in { $other } letters, and looks like the { $script } word “{ $right }”.
    .hint = Type it again with the keyboard layout of the other letters, if “{ $right }” was meant.
explain-lookalike-word = Looks for words that are wholly in letters of another script and look the same in that of the text, and for account numbers whose first two letters only look Latin.
    .why = No search finds such a word, and no bank takes such a number.
    .example =
        wrong: BOO (in Latin letters, in a Ukrainian text)
        right: ВОО
    .mend = Type the word again with the right keyboard layout. Words that the source text has, Roman numbers, and words beside other foreign words are no findings. To keep one, write a line `# @allow lookalike-word REASON` above the entry, or set `checks: {"{"} lookalike-word: warning {"}"}` (or `ignore`) in hexapla.yaml.

finding-lookalike-host = “{ $host }” is not the address it looks like: “{ $right }”.
    .hint = Find out which address is meant. Addresses of the source are kept as they stand there.
    .suggest = Write “{ $suggestion }”, as the source has it; best with the placeholder of the source.
explain-lookalike-host = Looks for web and mail addresses with letters of two scripts, or that look like an address of the source and are another.
    .why = This is how people are led to a false site, and how donations and letters go astray.
    .example =
        wrong: ехаmple.org (its first letters are Cyrillic)
        right: example.org
    .mend = Put the placeholder of the source there. Where somebody else wrote the text, ask how it came about. To keep it, write a line `# @allow lookalike-host REASON` above the entry, or set `checks: {"{"} lookalike-host: warning {"}"}` (or `ignore`) in hexapla.yaml.

finding-not-nfc =
    { $count ->
        [one] “{ $word }” is written with letters and accents apart.
       *[other] { $count } words, the first being “{ $word }”, are written with letters and accents apart.
    }
    .hint = Run `hexapla check --fix`: it joins them, and nothing looks different. Or type the words again.
explain-not-nfc = Looks for letters that are typed as a letter and an accent, though there is one character for both (Unicode form NFC).
    .why = It looks the same, but many programs do not find the word, and some show the accent beside the letter.
    .example =
        wrong: me + U+0301 + rci
        right: mérci
    .mend = `hexapla check --fix` joins them. Some keyboards and PDF files give such letters. To keep them, write a line `# @allow not-nfc REASON` above the entry, or set `checks: {"{"} not-nfc: ignore {"}"}` in hexapla.yaml.
