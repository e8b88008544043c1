### Checks of structure: Fluent, placeholders, Markdown.
###
### `finding-ID` says what was found, its attribute `hint` what to do. `explain-ID`
### is the page of the check: the value says what it looks for, `.why` why that
### matters, `.example` shows one, `.mend` says how to mend or excuse it.

## Markdown

finding-doubled-placeholder = { "{ $" }{ $name }{ " }" } stands { $found } times here, and { $expected ->
        [1] once
       *[other] { $expected } times
    } in the source text.
    .hint = Delete the one that is too many.
explain-doubled-placeholder = Looks for what stands in braces and is written more often than in the source text: an account number, an address, a value, a tag. The address of a link is left to placeholder-count.
    .why = An account number that stands twice looks like two accounts, and a tag that stands twice changes how the rest of the page looks.
    .example =
        Source: Account: { "{ $iban1 }" }.
        Wrong:  Konto: { "{ $iban1 }" }, { "{ $iban1 }" }.
        Right:  Konto: { "{ $iban1 }" }.
    .mend = Delete what is too many. If your language needs it twice, write a line `# @allow doubled-placeholder reason` above the entry; or set `checks: { "{" } doubled-placeholder: warning { "}" }` in hexapla.yaml.

finding-placeholder-count = { "{ $" }{ $name }{ " }" } stands { $found ->
        [1] once
       *[other] { $found } times
    } here, and { $expected ->
        [1] once
       *[other] { $expected } times
    } in the source text.
    .hint = Read both texts. If nothing is missing and nothing is said twice, allow it.
explain-placeholder-count = Looks for a value in braces that the source text has more often, and for a link that was made two.
    .why = Part of the text may be missing, or somebody may have put in a link of their own.
    .example =
        Source: We need { "{ $goal }" }. Without { "{ $goal }" } no train runs.
        Wrong:  Potrzeba { "{ $goal }" }.
        Right:  Potrzeba { "{ $goal }" }. Bez { "{ $goal }" } nie ruszy żaden pociąg.
    .mend = Put in what is missing. If your language says it otherwise, write a line `# @allow placeholder-count reason` above the entry; or set `checks: { "{" } placeholder-count: ignore { "}" }` in hexapla.yaml.

finding-links = { $case ->
        [text] { "{ $" }{ $name }{ " }" } is where a link leads in the source text, and here it stands in the text itself.
        [image] { "{ $" }{ $name }{ " }" } is where a link leads in the source text, and here it is a picture.
        [empty] The link to { "{ $" }{ $name }{ " }" } has no text, so nobody sees it.
       *[link] { "{ $" }{ $name }{ " }" } is part of the text in the source, and here it is where a link leads.
    }
    .hint = { $case ->
        [empty] Put the words of the link between its square brackets.
        [link] Write { "{ $" }{ $name }{ " }" } in the text, without round brackets.
       *[other] Write [words]({ "{ $" }{ $name }{ " }" }), with no space between the brackets and no ! before them.
    }
explain-links = Looks for links that are none any more: brackets that are lost, a space between them, a link without words, a link that became a picture.
    .why = Readers see brackets and a bare address, or nothing at all, where they should be able to click.
    .example =
        Source: See [the report]({ "{ $link1 }" }).
        Wrong:  Zobacz [raport] ({ "{ $link1 }" }).
        Right:  Zobacz [raport]({ "{ $link1 }" }).
    .mend = Write the link as in the source text. If it is right as it is, write a line `# @allow links reason` above the entry; or set `checks: { "{" } links: warning { "}" }` in hexapla.yaml.

finding-link-text = The text of this link says { $text }, and the link leads to { $address }.
    .hint = Let the text name the address to which the link leads, or use words.
explain-link-text = Looks for links whose words are an address, and another one than the link leads to.
    .why = Readers trust the address that they see. To show one and lead to another is how people are cheated; here it mostly means that two links were swapped.
    .example =
        Source: [{ "{ $url1 }" }]({ "{ $link1 }" }) and [{ "{ $url2 }" }]({ "{ $link2 }" })
        Wrong:  [{ "{ $url1 }" }]({ "{ $link2 }" }) i [{ "{ $url2 }" }]({ "{ $link1 }" })
        Right:  [{ "{ $url1 }" }]({ "{ $link1 }" }) i [{ "{ $url2 }" }]({ "{ $link2 }" })
    .mend = Put text and address together as in the source. If it is right as it is, write a line `# @allow link-text reason` above the entry; or set `checks: { "{" } link-text: warning { "}" }` in hexapla.yaml.

finding-images = { $case ->
        [text] { "{ $" }{ $name }{ " }" } is a picture in the source text, and here it stands in the text itself.
        [link] { "{ $" }{ $name }{ " }" } is a picture in the source text, and here it is a link.
        [empty] The picture { "{ $" }{ $name }{ " }" } has no description, which it has in the source text.
       *[image] { "{ $" }{ $name }{ " }" } is no picture in the source text, and here it is one.
    }
    .hint = { $case ->
        [empty] Put the description between the square brackets.
        [image] Take the ! before the square brackets away.
       *[other] Write ![description]({ "{ $" }{ $name }{ " }" }), with the ! and no space between the brackets.
    }
explain-images = Looks for pictures that are none any more, for links that became pictures, and for descriptions that are lost.
    .why = The picture is missing on the page, and who cannot see it is not told what it shows.
    .example =
        Source: ![A night train]({ "{ $image1 }" })
        Wrong:  [Nocny pociąg]({ "{ $image1 }" })
        Right:  ![Nocny pociąg]({ "{ $image1 }" })
    .mend = Write the picture as in the source text. If it is right as it is, write a line `# @allow images reason` above the entry; or set `checks: { "{" } images: warning { "}" }` in hexapla.yaml.

finding-emphasis = { $kind ->
        [bold] { $case ->
            [added] “{ $text }” is bold here, and nothing is in the source text.
           *[lost] Nothing is bold here; in the source text “{ $text }” is.
        }
       *[struck] { $case ->
            [added] “{ $text }” is struck out here, and not in the source text.
           *[lost] Not all is struck out here that is in the source text, such as “{ $text }”.
        }
    }
    .hint = { $case ->
        [added] Take away the marks around these words.
       *[lost] { $kind ->
            [bold] Put ** before and after the words that say it: **words**
           *[struck] Put ~~ before and after the words that say it: ~~words~~
        }
    }
explain-emphasis = Looks for words that are bold, or struck out, in one of the two texts and not in the other. Italics may come and go; bold may stand for italics.
    .why = What is bold is read first: nobody should make something important that the author has not, and a warning should not be lost.
    .example =
        Source: Send your **old** card back.
        Wrong:  Odeślij starą kartę.
        Right:  Odeślij **starą** kartę.
    .mend = Set the same words apart as the source text. If it is right as it is, write a line `# @allow emphasis reason` above the entry; or set `checks: { "{" } emphasis: warning { "}" }` in hexapla.yaml.

finding-emphasis-count = { $kind ->
        [bold] { $found ->
            [1] One place is bold
           *[other] { $found } places are bold
        } here, and { $expected } in the source text.
       *[italic] { $found ->
            [0] Nothing is in italics here
            [1] One place is in italics here
           *[other] { $found } places are in italics here
        }, and { $expected } in the source text.
    }
    .hint = Set apart the words that the source text sets apart: { $kind ->
        [bold] **words**
       *[italic] *words*
    }
explain-emphasis-count = Looks for texts in which something is bold in more, or fewer, places than in the source text, and for italics that are lost and not replaced by bold or by quotation marks.
    .why = One of the places may have been forgotten, or somebody may have made something important that the author has not.
    .example =
        Source: **Who?** Everybody. **When?** Now.
        Wrong:  **Kto?** Każdy. Kiedy? Teraz.
        Right:  **Kto?** Każdy. **Kiedy?** Teraz.
    .mend = Set the same words apart as the source text. If it is right as it is, write a line `# @allow emphasis-count reason` above the entry; or set `checks: { "{" } emphasis-count: ignore { "}" }` in hexapla.yaml.

finding-stars = { $case ->
        [words] “{ $text }” would be in italics from the one star to the other, and the stars would be gone.
       *[shown] Readers would see the stars: { $text }
    }
    .hint = { $case ->
        [words] Put a \ before a star that readers shall see: \*
       *[shown] Put the stars close to the words, with no space or mark between: *words*, **words**
    }
explain-stars = Looks for stars that readers would see though they were meant to set words apart, because a space or a punctuation mark stands on the wrong side of them or one is missing; and for stars inside words that would set apart all that stands between them.
    .why = The page shows **stars**, and the words that matter do not stand out; or the star that a word is written with is gone.
    .example =
        Wrong: Das ist ** wichtig **.
        Right: Das ist **wichtig**.
        Wrong: Kolleg*innen und Helfer*innen
        Right: Kolleg\*innen und Helfer\*innen
    .mend = `hexapla check --fix` mends what is plain. If the stars are meant to be seen, put a \ before each; or write a line `# @allow stars reason` above the entry; or set `checks: { "{" } stars: warning { "}" }` in hexapla.yaml.

finding-underscores = Readers would see the lines in “{ $text }”, because a letter touches them.
    .hint = Use stars in place of the lines: they may touch a letter.
explain-underscores = Looks for words set apart with _ that have an ending, or a beginning, outside of it.
    .why = Markdown takes a _ that touches a letter on both sides for a part of the word, so the page shows it.
    .example =
        Wrong: Wywiad z _Gazet_ą
        Right: Wywiad z *Gazet*ą
    .mend = Write stars, or run `hexapla check --fix`. If the lines are meant to be seen, put a \ before each; or write a line `# @allow underscores reason` above the entry; or set `checks: { "{" } underscores: warning { "}" }` in hexapla.yaml.

finding-code = { $case ->
        [added] `{ $found }` stands between backticks here, and not in the source text.
        [lost] `{ $expected }` stands between backticks in the source text, and not here.
       *[changed] Here stands `{ $found }` where the source text has `{ $expected }`.
    }
    .hint = What stands between backticks is typed into a machine: copy it as it is.
explain-code = Looks for text between backticks that is not the same, letter by letter, as in the source text.
    .why = It is a command, a file name or a code word: translated, it does not work.
    .example =
        Source: Type `JOIN` to take part.
        Wrong:  Wpisz `DOŁĄCZ`, aby wziąć udział.
        Right:  Wpisz `JOIN`, aby wziąć udział.
    .mend = Copy it from the source text. If your language has a code word of its own, write a line `# @allow code reason` above the entry; or set `checks: { "{" } code: warning { "}" }` in hexapla.yaml.

finding-footnotes = { $case ->
        [added] The mark { $found } of a footnote is not in the source text, or not so often.
        [lost] The mark { $expected } of a footnote is missing.
       *[changed] Here stands the mark { $found } where the source text has { $expected }.
    }
    .hint = Copy the marks of footnotes from the source text, each once.
explain-footnotes = Looks for marks of footnotes that are missing, changed or too many.
    .why = A note without its mark is shown nowhere, and a mark without a note is shown as it is typed.
    .example =
        Source: Nine trains ran.[^1]
        Wrong:  Kursowało dziewięć pociągów.
        Right:  Kursowało dziewięć pociągów.[^1]
    .mend = Put the mark behind the same statement. If it is right as it is, write a line `# @allow footnotes reason` above the entry; or set `checks: { "{" } footnotes: warning { "}" }` in hexapla.yaml.

finding-raw-html = { $case ->
        [order] The tag { $text } has no partner here, or not where it belongs.
       *[added] { $text } is a tag that the source text does not have.
    }
    .hint = { $case ->
        [order] Put the tags around the same words, in the same order, as the source text.
       *[added] Delete it. For bold write **words**; a line break is { "{ $br }" }.
    }
explain-raw-html = Looks for HTML tags and comments that the source text does not have, and for tags of the source text in the wrong order.
    .why = In the text of a page a foreign tag is shown as it is typed; in a title it may do harm to the website.
    .example =
        Source: Every signature counts.
        Wrong:  Każdy <b>podpis</b> się liczy.
        Right:  Każdy podpis się liczy.
    .mend = Delete the tag. If it is meant to be read, write a line `# @allow raw-html reason` above the entry; or set `checks: { "{" } raw-html: warning { "}" }` in hexapla.yaml.

finding-front-matter-markup = “{ $text }” is Markdown, and here it is shown as it is typed.
    .hint = Write the plain words.
explain-front-matter-markup = Looks for Markdown in a title or a summary whose source text has none.
    .why = Most websites show these texts as they are: with stars and brackets.
    .example =
        Source: Night trains must keep running
        Wrong:  **Nocne pociągi** muszą jeździć
        Right:  Nocne pociągi muszą jeździć
    .mend = Take the marks away. If your website shows them well, write a line `# @allow front-matter-markup reason` above the entry; or set `checks: { "{" } front-matter-markup: ignore { "}" }` in hexapla.yaml.
