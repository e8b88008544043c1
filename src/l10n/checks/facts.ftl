### Checks of facts.
###
### `finding-ID` says what was found, its attribute `hint` what to do. `explain-ID`
### is the page of the check: the value says what it looks for, `.why` why that
### matters, `.example` shows one, `.mend` says how to mend or excuse it.
###
### $change is changed, lost or added; $source is what the source text has, $target
### what the translation has, each empty where there is nothing.

## One fact

finding-source-iban = The account number { $source } of the source text cannot be right: its check digits are wrong.
    .hint = Ask the author to compare it with the bank's; the translation is not to blame.
finding-accounts =
    { $change ->
        [lost] The account number { $source } is missing.
        [added] The account number { $target } is not in the source text.
       *[changed] The account number { $source } has become { $target }.
    }
    .hint =
        { $change ->
            [added] Delete it; if it belongs here, it has to stand in the source text first.
           *[other] Copy it from the source text, digit by digit; spaces may be others.
        }
finding-emails =
    { $change ->
        [lost] The e-mail address { $source } is missing.
        [added] The e-mail address { $target } is not in the source text.
       *[changed] The e-mail address { $source } has become { $target }.
    }
    .hint =
        { $change ->
            [added] Delete it; if it belongs here, it has to stand in the source text first.
           *[other] Copy it from the source text.
        }
finding-urls =
    { $change ->
        [lost] The address { $source } is missing.
        [added] The address { $target } is not in the source text.
       *[changed] The address { $source } has become { $target }.
    }
    .hint =
        { $change ->
            [added] Delete it. A page that is another one in this language belongs under `links` in hexapla.yaml.
           *[other] Copy it from the source text. A page that is another one in this language belongs under `links` in hexapla.yaml.
        }
finding-phones =
    { $change ->
        [lost] The telephone number { $source } is missing.
        [added] The telephone number { $target } is not in the source text.
       *[changed] The telephone number { $source } has become { $target }.
    }
    .hint =
        { $change ->
            [added] Delete it; if it belongs here, it has to stand in the source text first.
           *[other] Copy its digits from the source text; spaces and hyphens may be others.
        }
finding-amounts =
    { $change ->
        [lost] The amount { $source } is missing.
        [added] The amount { $target } is not in the source text.
       *[changed] The amount { $source } has become { $target }.
    }
    .hint =
        { $change ->
            [added] Delete it, or correct the amount that it stands for.
           *[other] Write the same amount of the same currency, in the way of your language.
        }
finding-percentages =
    { $change ->
        [lost] The percentage { $source } is missing.
        [added] The percentage { $target } is not in the source text.
       *[changed] The percentage { $source } has become { $target }.
    }
    .hint =
        { $change ->
            [added] Delete it, or correct the percentage that it stands for.
           *[other] Write the same percentage, in the way of your language.
        }
finding-dates =
    { $change ->
        [lost] The date { $source } is missing.
        [added] The date { $target } is not in the source text.
       *[changed] The date { $source } has become { $target }.
    }
    .hint =
        { $change ->
            [added] Delete it, or correct the date that it stands for.
           *[other] Write the same day, month and year, in the way of your language.
        }
finding-times =
    { $change ->
        [lost] The time { $source } is missing.
        [added] The time { $target } is not in the source text.
       *[changed] The time { $source } has become { $target }.
    }
    .hint =
        { $change ->
            [added] Delete it, or correct the time that it stands for.
           *[other] Write the same time, in the way of your language: 6.30 pm may be 18:30.
        }
finding-years =
    { $change ->
        [lost] The year { $source } is missing.
        [added] The year { $target } is not in the source text.
       *[changed] The year { $source } has become { $target }.
    }
    .hint =
        { $change ->
            [added] Delete it, or correct the year that it stands for.
           *[other] Write the same year as the source text.
        }
finding-numbers =
    { $change ->
        [lost] The number { $source } is missing.
        [added] The number { $target } is not in the source text.
       *[changed] The number { $source } has become { $target }.
    }
    .hint =
        { $change ->
            [added] Delete it, or correct the number that it stands for.
           *[other] Write the same number, in digits or in words.
        }
finding-fact-changed =
    { $change ->
        [lost] { $source } stood in this translation before, and is gone, though the source text is the same.
        [added] { $target } did not stand in this translation before, though the source text is the same.
       *[changed] { $source } has become { $target } in this translation, though the source text is the same.
    }
    .hint = If the translation was wrong before, ask a maintainer to confirm the change; otherwise put back what stood here.

## The pages

explain-literal-fact = Looks for web addresses, e-mail addresses and account numbers that are typed into a translation.
    .why = They come from the source text, through placeholders such as { "{" } $link1 { "}" }, so that nobody can lead a reader's money or letters elsewhere, and a new address reaches all languages at once.
    .example =
        Wrong: Write to help@example.com.
        Right: Write to { "{" } $email1 { "}" }.
    .mend = Put the placeholder that stands above the translation in its place. A page that is another one in your language belongs under `links` in hexapla.yaml. This check cannot be switched off.
explain-source-iban = Looks for account numbers in the source text whose check digits are wrong.
    .why = Two digits of every IBAN tell whether the rest is right. Where they do not fit, somebody mistyped the number, and no bank will take it.
    .example =
        Wrong: PL61 1090 1014 0000 0712 1981 2875
        Right: PL61 1090 1014 0000 0712 1981 2874
    .mend = Correct the number in the statement. If it must stay as it is, write the line `# @allow source-iban REASON` above the entry, or `checks: { "{" } source-iban: ignore { "}" }` in hexapla.yaml.
explain-accounts = Compares the account numbers of the source text and the translation, in whatever groups they are written; looks also for letters that only look like the right ones.
    .why = A wrong digit sends money to nobody, and another number sends it to somebody else.
    .example =
        Source: account 61 1090 1014 0000 0712 1981 2874
        Wrong: konto 61 1090 1014 0000 0712 1981 2847
        Right: konto 61109010140000071219812874
    .mend = Copy the number from the source text. If the difference is meant, write `# @allow accounts REASON` above the entry, or `checks: { "{" } accounts: warning { "}" }` in hexapla.yaml.
explain-emails = Compares the e-mail addresses that stand as plain text in the source text and the translation.
    .why = A letter to a wrong address reaches nobody, or somebody who was not meant.
    .example =
        Source: help@example.org
        Wrong: help@example.com
        Right: help@example.org
    .mend = Copy the address from the source text. If the difference is meant, write `# @allow emails REASON` above the entry, or `checks: { "{" } emails: warning { "}" }` in hexapla.yaml.
explain-urls = Compares the web addresses that stand as plain text in the source text and the translation, those without https:// too.
    .why = Readers type what they see, and land where it leads.
    .example =
        Source: See example.org/sign.
        Wrong: Siehe example.com/sign.
        Right: Siehe example.org/sign.
    .mend = Copy the address. A page that is another one in your language belongs under `links` in hexapla.yaml; if the difference is meant, write `# @allow urls REASON` above the entry, or `checks: { "{" } urls: warning { "}" }` in hexapla.yaml.
explain-phones = Compares the telephone numbers of the source text and the translation; spaces, hyphens, brackets, and 00 for + make no difference.
    .why = Whoever needs help dials what stands there.
    .example =
        Source: +48 22 123 45 67
        Wrong: +48 22 123 45 76
        Right: +48-22-123-45-67
    .mend = Copy the digits from the source text. If your readers have a number of their own, write `# @allow phones REASON` above the entry, or `checks: { "{" } phones: warning { "}" }` in hexapla.yaml.
explain-amounts = Compares amounts of money: the number and the currency, as each language writes them.
    .why = An amount with one zero more or less, or of another currency, is a false statement.
    .example =
        Source: €1.2 million
        Wrong: 12 Mio. €
        Right: 1,2 Mio. €
    .mend = Write the same amount. If you converted it for your readers, write `# @allow amounts REASON` above the entry, or `checks: { "{" } amounts: warning { "}" }` in hexapla.yaml.
explain-percentages = Compares percentages, with the sign or in words.
    .why = Numbers are what a statement is quoted for.
    .example =
        Source: 5 per cent
        Wrong: 15 %
        Right: 5 %
    .mend = Write the same percentage. If the words say it otherwise, such as "half" for 50 %, write `# @allow percentages REASON` above the entry, or `checks: { "{" } percentages: warning { "}" }` in hexapla.yaml.
explain-dates = Compares dates by day, month and year, as each language writes them.
    .why = Readers who come on the wrong day come for nothing.
    .example =
        Source: 12 December 2027
        Wrong: 12 grudnia
        Right: 12 grudnia 2027 r., or 12.12.2027
    .mend = Write the same date, with its year if the source text has one. If the difference is meant, for example in another calendar, write `# @allow dates REASON` above the entry, or `checks: { "{" } dates: warning { "}" }` in hexapla.yaml.
explain-times = Compares times of the day; 6.30 pm and 18:30 are one.
    .why = Readers who come at the wrong time come for nothing.
    .example =
        Source: at 6.30 pm
        Wrong: um 6:30 Uhr
        Right: um 18.30 Uhr
    .mend = Write the same time. If the difference is meant, for example in another time zone, write `# @allow times REASON` above the entry, or `checks: { "{" } times: warning { "}" }` in hexapla.yaml.
explain-years = Compares the years from 1900 to 2099.
    .why = A wrong year makes a true sentence false, and is easily overlooked.
    .example =
        Source: in 2027
        Wrong: w 2028 roku
        Right: w 2027 roku
    .mend = Write the same year. If the difference is meant, write `# @allow years REASON` above the entry, or `checks: { "{" } years: warning { "}" }` in hexapla.yaml.
explain-numbers = Compares all other numbers, in the digits of any script, with points and commas as each language has them. A number may be written in words on either side.
    .why = Numbers are what a statement is quoted for, and what is changed most easily by mistake.
    .example =
        Source: 1,500 people on 10 trains
        Wrong: 1,5 Menschen in zwölf Zügen
        Right: 1.500 Menschen in zehn Zügen
    .mend = Write the same number. If your language says it without one, such as "a day" for "24 hours", write `# @allow numbers REASON` above the entry, or `checks: { "{" } numbers: warning { "}" }` in hexapla.yaml.
explain-fact-changed = Looks, where a change is compared with the branch it goes into, for facts that changed in a translation while the source text stayed the same.
    .why = That is how somebody would lead money or readers elsewhere in a language that the team does not read.
    .example =
        Before: zadzwoń: +48 22 123 45 67
        After: zadzwoń: +48 700 123 456
    .mend = Put back what stood there. If the translation was wrong before, a maintainer has to take the change over. This check cannot be switched off.
