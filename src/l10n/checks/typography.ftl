### Checks of typography.
###
### `finding-ID` says what was found, its attribute `hint` what to do. `explain-ID`
### is the page of the check: the value says what it looks for, `.why` why that
### matters, `.example` shows one, `.mend` says how to mend or excuse it.

finding-quotes =
    { $which ->
        [lone] The quotation mark `{ $found }` has no other half.
        [typed]
            { $count ->
                [one] The quotation marks `{ $found }` are those of a keyboard.
               *[other] { $count } pairs of quotation marks are those of a keyboard, as `{ $found }`.
            }
       *[wrong]
            { $count ->
                [one] The quotation marks `{ $found }` are not those of this language in this place.
               *[other] { $count } pairs of quotation marks are not those of this language, as `{ $found }`.
            }
    }
    .hint =
        { $which ->
            [lone] Add the mark that opens or closes the quotation, or delete this one.
           *[other] Write `{ $right }`; `hexapla check --fix` does it for you.
        }
explain-quotes = Looks for quotation marks that are not those of the language, for the straight ones of a keyboard, and for marks without their other half.
    .why = Every language has its own marks, and others within a quotation. Straight or foreign ones make a public text look careless, and a mark without its other half leaves open whose words these are.
    .example =
        wrong, Polish: To "ważne" słowo.
        right, Polish: To „ważne” słowo.
    .mend = `hexapla check --fix` writes the marks of the language wherever both of a pair are there. To keep one text as it is, write a line `# @allow quotes REASON` above the entry; to switch the check off, put `checks: { "{" } quotes: ignore { "}" }` into hexapla.yaml, for all locales or below `locales:` for one.

finding-apostrophe =
    { $count ->
        [one] `{ $found }` stands in place of an apostrophe.
       *[other] `{ $found }` or the like stands in place of an apostrophe { $count } times.
    }
    .hint = Write `{ $right }`; `hexapla check --fix` does it for you.
explain-apostrophe = Looks for straight apostrophes, accents and primes between two letters, where the language has a real apostrophe. Ukrainian and Belarusian may have the straight one too.
    .why = An accent in place of an apostrophe is a misspelling, and cuts a word in two for search engines and screen readers; a straight one is left from the typewriter.
    .example =
        wrong, French: L'avenir.
        right, French: L’avenir.
    .mend = `hexapla check --fix` writes the apostrophe. To keep one text as it is, write a line `# @allow apostrophe REASON` above the entry; to switch the check off, put `checks: { "{" } apostrophe: ignore { "}" }` into hexapla.yaml, for all locales or below `locales:` for one.

finding-dashes =
    { $count ->
        [one] `{ $found }` is not how this language sets a dash in this place.
       *[other] { $count } dashes are not set as in this language, the first is `{ $found }`.
    }
    .hint = Write `{ $right }`; `hexapla check --fix` does it for you where only one dash can be meant.
explain-dashes = Looks for hyphens in place of dashes, for dashes without the spaces that the language has around them, and for hyphens between two years where it has a dash.
    .why = A hyphen joins two words, a dash parts them: with the wrong one, readers stumble. Each language has its own dash and its own spaces around it.
    .example =
        wrong, Polish: Pociągi nocne - nasza przyszłość.
        right, Polish: Pociągi nocne – nasza przyszłość.
    .mend = `hexapla check --fix` writes the dash. To keep one text as it is, write a line `# @allow dashes REASON` above the entry; to switch the check off, put `checks: { "{" } dashes: ignore { "}" }` into hexapla.yaml, for all locales or below `locales:` for one.

finding-ellipsis =
    { $count ->
        [one] Three full stops stand in place of an ellipsis.
       *[other] Three full stops stand in place of an ellipsis { $count } times.
    }
    .hint = Write `{ $right }`, which is one character; `hexapla check --fix` does it for you.
explain-ellipsis = Looks for three full stops where the language has the one character `…`.
    .why = Three full stops can be torn apart at the end of a line, and screen readers may read out each of them.
    .example =
        wrong: And so on...
        right: And so on…
    .mend = `hexapla check --fix` writes `…`. To keep one text as it is, write a line `# @allow ellipsis REASON` above the entry; to switch the check off, put `checks: { "{" } ellipsis: ignore { "}" }` into hexapla.yaml, for all locales or below `locales:` for one.

finding-no-break-space =
    { $count ->
        [one] A line may break in `{ $found }`, where this language wants a space that does not break.
       *[other] A line may break in { $count } places where this language wants a space that does not break, the first is `{ $found }`.
    }
    .hint = Run `hexapla check --fix`: these spaces look like any other, and are hard to type.
explain-no-break-space = Looks for ordinary spaces, or none, where the language has one at which no line breaks: before `;`, `:`, `!`, `?` and within `«` and `»` in French, behind words of one letter in Polish, Czech and Slovak, between a number and its unit, and between the thousands of a number. All places of a file are one finding.
    .why = A line that ends with a lone `w`, or begins with `?` or `km`, is hard to read and looks careless. In other languages than these, nothing is asked for.
    .example =
        wrong, Polish: a line that ends with “Jesteśmy w”, the next one beginning with “Gdańsku”
        right, Polish: “w Gdańsku” stays together
    .mend = `hexapla check --fix` puts in the spaces. To keep one text as it is, write a line `# @allow no-break-space REASON` above the entry; to switch the check off, put `checks: { "{" } no-break-space: ignore { "}" }` into hexapla.yaml, for all locales or below `locales:` for one.

finding-double-space =
    { $count ->
        [one] Two spaces follow each other.
       *[other] Two spaces follow each other in { $count } places.
    }
    .hint = Delete one of them; `hexapla check --fix` does it for you.
explain-double-space = Looks for more than one space between two words.
    .why = It is a slip of the hand that shows as a hole in printed text and in plain text mail.
    .example =
        wrong: Every  signature counts.
        right: Every signature counts.
    .mend = `hexapla check --fix` deletes the second space. To keep one text as it is, write a line `# @allow double-space REASON` above the entry; to switch the check off, put `checks: { "{" } double-space: ignore { "}" }` into hexapla.yaml, for all locales or below `locales:` for one.

finding-punctuation-space =
    { $count ->
        [one] There is a space too many or too few in `{ $found }`.
       *[other] There is a space too many or too few in { $count } places, the first is `{ $found }`.
    }
    .hint = Write `{ $right }`; `hexapla check --fix` does it for you.
explain-punctuation-space = Looks for a space before a comma or full stop, and within brackets, and for a missing space behind punctuation between two words.
    .why = Punctuation with the wrong spaces can begin a line, or glues two sentences together.
    .example =
        wrong: Sign today ,and tell others.Thank you.
        right: Sign today, and tell others. Thank you.
    .mend = `hexapla check --fix` puts the space where it belongs. To keep one text as it is, write a line `# @allow punctuation-space REASON` above the entry; to switch the check off, put `checks: { "{" } punctuation-space: ignore { "}" }` into hexapla.yaml, for all locales or below `locales:` for one.

finding-double-word =
    { $count ->
        [one] The same word follows itself: `{ $found }`.
       *[other] The same word follows itself in { $count } places, the first is `{ $found }`.
    }
    .hint = Delete one of the two. `hexapla check --fix` does it for short words such as `{ $right }` where they are never meant twice.
explain-double-word = Looks for a word that stands twice in a row, but for those that the language doubles on purpose, and for sources that double a word too.
    .why = It is the slip of the hand that nobody sees who reads their own text again.
    .example =
        wrong: We ask the the government.
        right: We ask the government.
    .mend = Delete one of the two words. To keep one text as it is, write a line `# @allow double-word REASON` above the entry; to switch the check off, put `checks: { "{" } double-word: ignore { "}" }` into hexapla.yaml, for all locales or below `locales:` for one.

finding-end-punctuation =
    { $which ->
        [missing] The source ends with `{ $right }`, the translation without punctuation.
        [added] The translation ends with `{ $found }`, the source without punctuation.
       *[other] The source ends with `{ $right }`, the translation with `{ $found }`.
    }
    .hint = See whether the end of the text is missing, and end it as the source does.
explain-end-punctuation = Compares how source and translation end: as a statement, a question, an exclamation, with a colon, an ellipsis, or with nothing, whatever sign the script has for it. Headings, table cells and list items may differ in full stops, and languages without full stops are left out.
    .why = Often the last words of a text were lost, or a question became a statement.
    .example =
        wrong: Will you sign? → Podpiszesz.
        right: Will you sign? → Podpiszesz?
    .mend = End the translation as the source ends. To keep one text as it is, write a line `# @allow end-punctuation REASON` above the entry; to switch the check off, put `checks: { "{" } end-punctuation: ignore { "}" }` into hexapla.yaml, for all locales or below `locales:` for one.

finding-brackets = The bracket `{ $found }` has no other half.
    .hint = Add the bracket that opens or closes it, or delete this one.
explain-brackets = Looks for round and square brackets without their other half, where those of the source have theirs. Smileys and the numbers of lists, as `a)`, are no brackets.
    .why = Readers look for the other half, and the words around it may have been lost with it.
    .example =
        wrong: Night trains (and ferries must keep running.
        right: Night trains (and ferries) must keep running.
    .mend = Add the other half. To keep one text as it is, write a line `# @allow brackets REASON` above the entry; to switch the check off, put `checks: { "{" } brackets: ignore { "}" }` into hexapla.yaml, for all locales or below `locales:` for one.
