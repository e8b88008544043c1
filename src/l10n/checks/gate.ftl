### The gate.
###
### `finding-ID` says what was found, its attribute `hint` what to do. `explain-ID`
### is the page of the check: the value says what it looks for, `.why` why that
### matters, `.example` shows one, `.mend` says how to mend or excuse it.

finding-missing = { $segment } has no translation into { $locale }.
    .hint = Translate the text above the empty entry. `hexapla todo { $locale }` lists all that there is to do.
explain-missing = Looks for texts without a translation, in the languages that the statement needs.
    .why = Readers of that language would get a gap, or a text in another language.
    .example =
        wrong: s-91bd02 = { "{ \"\" }" }
        right: s-91bd02 = Rozkład jazdy zmienia się 12 grudnia.
    .mend =
        Put the translation in the place of { "{ \"\" }" }, on one line. `hexapla todo pl` lists all places of a language.
        If the statement has to go out without it, take the language out of `required`, or write a waiver with an end into hexapla.yaml.

finding-stale = The text of { $segment } has changed since it was translated into { $locale }.
    .hint = `hexapla diff { $locale }` shows what changed. Update the translation, then delete its @stale line; if it still fits, only delete the line.
explain-stale = Looks for translations whose source text has changed since.
    .why = Such a translation says what the statement no longer says: an old date, an old demand.
    .example =
        wrong: the source says “12 December”, the translation still says “5 grudnia”, and a line begins with @stale
        right: s-91bd02 = Rozkład jazdy zmienia się 12 grudnia.   (and the @stale line is gone)
    .mend =
        `hexapla diff pl` shows what changed. Update the translation and delete the whole line with @stale. If it fits as it is, only delete the line, or run `hexapla accept pl STATEMENT SEGMENT`.
        If the edit left the meaning alone, its author declares that for all languages: `hexapla minor STATEMENT SEGMENT`.
        If the statement has to go out all the same, write a waiver with an end into hexapla.yaml.

finding-unconfirmed = Nobody has said which text the translation of { $segment } into { $locale } renders.
    .hint = Read both texts. If they fit, run `hexapla accept { $locale } { $statement } { $segment }`.
explain-unconfirmed = Looks for translations of which nobody knows what text they were made from: filled in from another place, adopted, damaged, or with their marks deleted.
    .why = Such a translation may fit, and may as well be of an older text. Only a person who reads both can say.
    .example =
        wrong: a translation above which the @source line was deleted
        right: the same after `hexapla accept pl night-trains s-91bd02`
    .mend =
        `hexapla diff pl` shows both texts and the reason. If they fit, `hexapla accept pl STATEMENT` confirms them.
        If the entry is damaged, the message about its line says what to type.
        If the statement has to go out all the same, write a waiver with an end into hexapla.yaml.

finding-not-reviewed = Nobody has approved the translation of { $segment } into { $locale } as it stands.
    .hint = Somebody who reads both languages runs `hexapla review { $locale } { $statement }`.
explain-not-reviewed = Looks for translations without an approval that holds, where the settings ask for one.
    .why = A second person sees what the translator has overlooked. An approval is bound to both texts, and lapses when one of them changes.
    .example =
        wrong: a current translation without a @reviewed line, and `release: reviewed: true` in hexapla.yaml
        right: # @reviewed 7d793037a0760186574b0282 0f3c9a51d27e4b1f88aa01c3 Olena K.
    .mend =
        `hexapla review pl` shows the translations one by one and asks.
        If nobody can read them in time, write a waiver with an end into hexapla.yaml.

finding-coverage = { $percent } % of { $statement } is current in { $locale } ({ $stale } stale, { $unconfirmed } unconfirmed, { $missing } missing){ $asked ->
        [no] .
       *[yes] ; at least { $minimum } % is asked for.
    }
    .hint = `hexapla todo { $locale } { $statement }` lists what there is to do.
explain-coverage = Looks at the languages that a statement can go out without. Where something is not current in one, that is a warning; where less is current than the settings ask for, an error.
    .why = Nobody waits for these languages, but a page that is half translated serves nobody.
    .example =
        wrong: a minimum of 90 %, and 41 of 50 segments current (82 %)
        right: 45 of 50 segments current
    .mend =
        `hexapla todo pl` lists what there is to do.
        Lower the minimum in hexapla.yaml if the team agrees, or write a waiver with an end.

finding-critical =
    { $status ->
        [gone] { $segment } is named as critical, and { $statement } has no such segment.
        [missing] { $segment } is critical, and has no translation into { $locale }.
        [stale] { $segment } is critical, and its text has changed since it was translated into { $locale }.
        [unconfirmed] { $segment } is critical, and nobody has confirmed its translation into { $locale }.
       *[other] { $segment } is critical, and nobody has approved its translation into { $locale } as it stands.
    }
    .hint =
        { $status ->
            [gone] `hexapla status --segments { $statement }` lists the segments; mend the name under `critical`, or take it out.
           *[other] Critical texts have to be current and approved in every language: `hexapla diff { $locale }`, then `hexapla review { $locale } { $statement }`.
        }
explain-critical = Looks at the segments that the statement names as critical. They have to be current and approved in every language in which the statement goes out.
    .why = Some texts must be right whatever else is unfinished: where the money goes, what people sign.
    .example =
        wrong: `critical: [s-3fa2c1]` in the statement, and its German translation is stale
        right: the translation is updated, and approved with `hexapla review de`
    .mend =
        Update the translation, then let somebody approve it with `hexapla review`.
        If it cannot be done in time, write a waiver with an end into hexapla.yaml.

finding-deadline =
    { $count ->
        [0] { $statement } was to go out on { $due }. All is current in { $locale }, and nobody has said that it went out.
        [one] { $statement } was to go out on { $due }, and in { $locale } one translation is not done.
       *[other] { $statement } was to go out on { $due }, and in { $locale } { $count } translations are not done.
    }
    .hint =
        { $count ->
            [0] Write `stage: released` into the head of the statement, or another day under `due`.
           *[other] `hexapla todo { $locale } { $statement }` lists what is left. Or move `due` in the head of the statement.
        }
explain-deadline = Looks for statements whose day is over: an error while translations are not done, a warning while nobody has said that the statement went out.
    .why = On that day somebody will publish what there is.
    .example =
        wrong: `due: 2027-02-01` in the statement, and on 2 February three translations are stale
        right: all are current, and the statement says `stage: released`
    .mend =
        Finish the translations, or move `due` in the statement. When it has gone out, write `stage: released` into its head.
        If it went out as it was, write a waiver with an end into hexapla.yaml.

finding-required-not-target = { $statement } must not go out without { $locale }, but nothing is translated into it.
    .hint = Add { $locale } to the languages of the statement or of hexapla.yaml, or take it out of `required`.
explain-required-not-target = Looks for languages that a statement needs and into which it is not translated.
    .why = Such a demand can never be met, or is met by nobody noticing.
    .example =
        wrong: `targets: [pl]` and `required: [pl, uk]` in one statement
        right: `targets: [pl, uk]` and `required: [pl, uk]`
    .mend = Add the language to `targets`, or take it out of `required`. This cannot be excused: the two contradict each other.

finding-statement-hidden = { $statement } is in the base, and this change takes it away from what is checked.
    .hint = Bring it back. If it shall really go, do that in a change of its own, which says so.
explain-statement-hidden = Looks for statements that the base of a change asks about and that the change leaves out: deleted, renamed out of sight, excluded, or put back to a draft.
    .why = What is not checked cannot fail. A change must not get through by hiding what it breaks.
    .example =
        wrong: a change that adds “exclude: ["**"]” to hexapla.yaml, with a translation that has another account number
        right: the two in changes of their own
    .mend = Bring the statement back, or remove it in a change of its own. This cannot be excused.
