### Checks of structure: Fluent, placeholders, Markdown.
###
### `finding-ID` says what was found, its attribute `hint` what to do. `explain-ID`
### is the page of the check: the value says what it looks for, `.why` why that
### matters, `.example` shows one, `.mend` says how to mend or excuse it.

## The locale file

explain-conflict-markers = Looks for the lines that git leaves where it could not join two versions: <<<<<<<, ======= and >>>>>>>.
    .why = Nobody can tell which of the two sides counts, so the file is not read as translations there.
    .example =
        wrong: <<<<<<< HEAD
        right: one of the two sides, whole, and no such line
    .mend = Run `hexapla merge`; it joins what it can and asks about the rest. By hand: keep one side of each entry whole, with all its lines, and delete the markers.

explain-double-id = Looks for an id that stands twice in a file with two different texts.
    .why = Both translations are kept, but nobody knows which one is meant.
    .example =
        wrong: s-91bd02 = Raz.   and further down   s-91bd02 = Dwa.
        right: s-91bd02 = Dwa.   once
    .mend = Delete the one that is wrong, with the lines that begin with # above it.

explain-pasted-text = Looks for text below a translation that belongs to nothing, as it comes in with a translation of several paragraphs.
    .why = Only what stands on the line of the id is the translation. The rest would be lost without a word.
    .example =
        wrong: s-91bd02 = First line,   and on the next line   second line
        right: s-91bd02 = First line,{ "{ $br }" }second line
    .mend = Put the whole translation on one line, behind the id and `=`. Where the source has a line break, write { "{ $br }" }.

explain-stray-text = Looks for lines that belong to no translation and are no remark.
    .why = They may be a translation whose id was lost, so they are kept, and nobody reads them.
    .example =
        wrong: please check this one with Olena
        right: # please check this one with Olena
    .mend = If it is a translation, put it behind its id and `=`. If it is a remark, put # and a space in front of it.

explain-malformed-mark = Looks for lines with @source, @stale, @reviewed and the like that cannot be read.
    .why = These lines say which text a translation was made from. One that cannot be read does not count, so the translation may look unconfirmed.
    .example =
        wrong: # @source 7d79
        right: # @source 7d793037a0760186574b0282
    .mend = Undo the change to the line. When you have updated a translation, delete the whole line with @stale, and nothing else.

explain-unknown-id = Looks for ids that the statement does not have.
    .why = What stands behind such an id is never built. Often a program or a person has translated the id, too.
    .example =
        wrong: s-91bd0 = Rozkład jazdy zmienia się 12 grudnia.
        right: s-91bd02 = Rozkład jazdy zmienia się 12 grudnia.
    .mend = Put the id back as it was. If the text is no longer needed, put # and a space in front of the line.

explain-attributes = Looks for a line below a translation that begins with a full stop.
    .why = The file format keeps such lines for itself, so the text would be lost.
    .example =
        wrong: s-91bd02 = First line   and on the next line   .second line
        right: s-91bd02 = First line{ "{ $br }" }.second line
    .mend = Put the whole translation on one line, behind the id and `=`.

explain-line-below-source = Looks for a line between @source and the translation.
    .why = The lines that say what was translated have to stand right above the translation. Only so does git see it when two people change one entry.
    .example =
        wrong: # @source 7d793037a0760186574b0282   then   # my remark   then   s-91bd02 = …
        right: # my remark   then   # @source 7d793037a0760186574b0282   then   s-91bd02 = …
    .mend = Check that the translation fits the text above it, then move the line up, above the source text.

explain-typed-in-quotes = Looks for translations that were typed between the quotation marks of { "{ \"\" }" }.
    .why = They count, but a quotation mark or a brace in the text has to be written in a special way there.
    .example =
        wrong: s-91bd02 = { "{ \"Rozkład jazdy\" }" }
        right: s-91bd02 = Rozkład jazdy
    .mend = Put the text directly behind `=`, without braces and quotation marks around it.

explain-typed-in-comment = Looks for entries without a translation in which the source text, the line with #, was edited.
    .why = A line with # is never built, so the work would be lost to readers.
    .example =
        wrong: # Rozkład jazdy zmienia się 12 grudnia.   above   s-91bd02 = { "{ \"\" }" }
        right: s-91bd02 = Rozkład jazdy zmienia się 12 grudnia.
    .mend = Put the translation behind `=`, in the place of { "{ \"\" }" }. `hexapla sync` brings the source text back.

explain-no-source = Looks for translations whose line with @source is gone.
    .why = Without it nobody knows which text was translated, so the translation is unconfirmed.
    .example =
        wrong: only   s-91bd02 = Rozkład jazdy zmienia się 12 grudnia.
        right: # @source 7d793037a0760186574b0282   above it
    .mend = Run `hexapla sync`, read both texts, then run `hexapla accept`.

explain-edited-source = Looks for translations above which the source text, the line with #, was edited.
    .why = The text above a translation says what it was made from. One that was edited proves nothing.
    .example =
        wrong: # The timetable changes on 5 December   where the statement says 12 December
        right: # The timetable changes on 12 December.
    .mend = Undo the change to the line. To change the statement, edit its file below statements/. Or delete the @source line, run `hexapla sync`, read both texts, and run `hexapla accept`.

explain-edited-stale = Looks for entries in which a line with @was or @stale was edited.
    .why = These lines say what an outdated translation was made from; edited, they prove nothing.
    .example =
        wrong: # @stale 5d41402abc   where there were more digits
        right: the whole line with @stale deleted, once the translation is updated
    .mend = Undo the change. If the translation fits the text shown, delete the whole line with @stale, or run `hexapla accept`.

explain-several-marks = Looks for entries with @source or @stale twice.
    .why = Two of them say two things about one translation. It happens when two versions are joined by hand.
    .example =
        wrong: # @source 7d793037a0760186574b0282   and   # @source 0f3c9a51d27e4b1f88aa01c3
        right: the one of them that belongs to the text shown
    .mend = Delete the line that does not belong to the text shown above. If you are not sure, delete both, run `hexapla sync`, and read both texts.

explain-not-one-line = Looks for translations that stand on several lines.
    .why = When two people change such a text, git can join lines of both into a translation that nobody wrote.
    .example =
        wrong: s-91bd02 =   and the text on the lines below, indented
        right: s-91bd02 = the whole text
    .mend = Put the text on one line, behind the id and `=`. Where the source has a line break, write { "{ $br }" }.

## What stands in a translation

explain-braces = Looks for braces of which one is missing or too many.
    .why = Braces mark what comes from the statement, such as links. With one missing, the rest of the text cannot be read.
    .example =
        wrong: Konto: { "{ $iban1" }
        right: Konto: { "{ $iban1 }" }
    .mend = Copy the placeholder from the source text, with both braces. A brace that is meant as text is written { "{ \"{\" }" }.

explain-literal-quotes = Looks for quotation marks inside braces that are not straight, or of which one is missing.
    .why = Text between braces and straight quotation marks is read letter by letter. Word processors turn the marks into curly ones, and then it cannot be read.
    .example =
        wrong: s-91bd02 = { "{ “Rozkład jazdy” }" }
        right: s-91bd02 = Rozkład jazdy
    .mend = Put the text directly behind `=`, without braces and quotation marks around it.

explain-escape = Looks for a backslash between { "{ \" \" }" } that cannot be read.
    .why = There a backslash begins a code for a character, and this is none.
    .example =
        wrong: s-91bd02 = { "{ \"a\\b\" }" }
        right: s-91bd02 = a\b
    .mend = Put the text directly behind `=`, without braces and quotation marks around it.

explain-too-deep = Looks for braces that stand deep inside one another.
    .why = No translation needs that, and programs that read the file could be made to fail by it.
    .example =
        wrong: { "{ { { { $link1 } } } }" }
        right: { "{ $link1 }" }
    .mend = Keep only the placeholders of the source text.

explain-not-prose = Looks for functions, choices and references, which the file format knows and a statement cannot have.
    .why = What readers see would depend on something that is in no statement.
    .example =
        wrong: { "{ NUMBER(5) }" } or { "{ other-text }" }
        right: 5
    .mend = Write plain text, with only the placeholders of the source text.

explain-unreadable-value = Looks for translations that cannot be read for another reason.
    .why = What cannot be read cannot be built, and readers would get the source text.
    .example =
        wrong: a line that begins with [ below   s-91bd02 =
        right: s-91bd02 = the whole text, on this line
    .mend = Put the whole translation on one line, behind the id and `=`.

explain-placeholder-name = Looks for placeholders whose name was changed or translated.
    .why = The name says which link or number stands there. Under another name nothing is found.
    .example =
        wrong: { "{ $łącze1 }" }
        right: { "{ $link1 }" }
    .mend = Copy the placeholder from the source text as it stands there.

explain-unknown-placeholder = Looks for placeholders that the source text does not have.
    .why = Nothing can be put in their place, so the source text is built instead of the translation.
    .example =
        wrong: the source has { "{ $link1 }" }, the translation has { "{ $link2 }" }
        right: { "{ $link1 }" } in both
    .mend = Use only the placeholders of the source text, as they stand there.

explain-lost-placeholder = Looks for placeholders of the source text that the translation lacks.
    .why = A link, an address or an account number would be missing, so the source text is built instead.
    .example =
        wrong: Podpisz petycję.
        right: Podpisz [petycję]({ "{ $link1 }" }).
    .mend = Put the placeholder where it belongs in the translation, exactly as in the source text.

explain-broken-markup = Looks for formatting that would break a link or the text around it.
    .why = What is built would show brackets and stars to readers, or take text away. So the source text is built instead.
    .example =
        wrong: Podpisz [petycję( { "{ $link1 }" }).
        right: Podpisz [petycję]({ "{ $link1 }" }).
    .mend = Compare brackets, stars and backticks with those of the source text.

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
    .mend = Write the link as in the source text; `hexapla check --fix` takes a space out from between the brackets. If it is right as it is, write a line `# @allow links reason` above the entry; or set `checks: { "{" } links: warning { "}" }` in hexapla.yaml.

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
       *[shown] Readers would see the stars in “{ $text }”.
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

## Lines with @allow

finding-allow-unknown = This line allows `{ $name }`, and there is no such check.
    .hint = `hexapla explain` lists all checks.
    .suggest = Did you mean `{ $suggestion }`?
explain-allow-unknown = Looks for lines with @allow that name no check.
    .why = Such a line excuses nothing, and nobody notices.
    .example =
        Wrong: # @allow qoutes the title of a film
        Right: # @allow quotes the title of a film
    .mend = Write the name as `hexapla check` says it, or delete the line.

finding-allow-fixed = What the check `{ $name }` finds cannot be allowed.
    .hint = Delete the line, and mend what was found: `hexapla explain { $name }` says how.
explain-allow-fixed = Looks for lines with @allow that name a check which nobody can switch off for one place.
    .why = What it finds could not be built, would lead money or readers elsewhere, or is a matter of the release: for that there are waivers, which end.
    .example =
        Wrong: # @allow stale we like it so
        Right: a waiver in hexapla.yaml, with a reason, an owner and a last day
    .mend = Delete the line.

finding-allow-without-reason = This line allows `{ $name }` and does not say why, so it does not count.
    .hint = Write the reason behind the name: # @allow { $name } the title of a book
explain-allow-without-reason = Looks for lines with @allow without a reason.
    .why = Who reads the translation next has to know whether the reason still holds.
    .example =
        Wrong: # @allow numbers
        Right: # @allow numbers the sum is in crowns here
    .mend = Write why, or delete the line.

finding-allow-idle = This line allows `{ $name }`, and there is nothing to allow any more.
    .hint = Delete the line: it would hide the next mistake.
explain-allow-idle = Looks for lines with @allow that excuse nothing.
    .why = A line that was forgotten hides the next real mistake in this translation.
    .example =
        Wrong: # @allow quotes … above a translation whose quotation marks are right
    .mend = Delete the line.

## The statement

explain-not-translatable = Looks for text of the statement that no translation could stand in for, since it would change what is around it.
    .why = It is copied as it is, in the source language, into every translation.
    .example =
        Wrong: a paragraph that begins with a half-open HTML tag
    .mend = Write the passage in the statement more simply. Until then, a waiver in hexapla.yaml lets it through.
