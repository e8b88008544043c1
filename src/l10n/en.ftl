### What Hexapla says to people.
###
### `finding-ID` says what is wrong. Its attribute `hint` says what to do about
### it; `suggest` is said in its place where we know what somebody may have
### meant ($suggestion). $path, $statement, $locale and $segment can be used in
### every finding. $count is a number.

## Settings

finding-settings-unknown-key = There is no setting `{ $key }`.
    .hint = The keys here are: { $known }.
    .suggest = Did you mean `{ $suggestion }`?
finding-settings-duplicate-key = The key `{ $key }` is written twice.
    .hint = Keep one of the two; nobody can tell which one counts.
finding-settings-key-type = The key `{ $key }` is not a text.
    .hint = Put it in quotes: "{ $key }".
finding-settings-missing-key = The setting `{ $key }` is missing.
    .hint =
        { $key ->
            [source] Add the language in which you write, for example: source: en
           *[targets] Add the languages into which you translate, for example: targets: [pl, uk]
        }
finding-settings-type =
    { $expected ->
        [list] `{ $key }` must be a list.
        [map] `{ $key }` must hold keys with values.
        [boolean] `{ $key }` must be true or false.
        [quoted] The value `{ $written }` of `{ $key }` would be read as a number or a yes-or-no value.
       *[text] `{ $key }` must be a text.
    }
    .hint =
        { $expected ->
            [list] Write it in square brackets, with commas: { $key }: [one, two]
            [map] Write one `key: value` per line below it, indented by two spaces.
            [boolean] Write true or false, without quotes.
            [quoted] Put it in quotes: "{ $written }".
           *[text] Write one text, in quotes where it holds a colon or begins with a special character.
        }
finding-settings-choice = `{ $key }` cannot be `{ $value }`.
    .hint = It can be: { $known }.
    .suggest = Did you mean `{ $suggestion }`?
finding-settings-locale = `{ $tag }` is not a language tag.
    .hint = Write a language code, such as pl or uk, with the country or script where it matters: pt-BR, zh-Hant.
finding-settings-locale-spelling = The language tag `{ $tag }` is spelt `{ $right }`.
    .hint = Write `{ $right }`: folders have this name, and not every computer takes two spellings for the same.
finding-settings-duplicate-locale = The language `{ $tag }` stands twice in `{ $key }`.
    .hint = Delete one of the two.
finding-settings-target-is-source = `{ $tag }` is the language of the source, so nothing can be translated into it.
    .hint = Take `{ $tag }` out of `targets`.
finding-settings-required-locale = `{ $tag }` is required, but nothing is translated into it.
    .hint = Add `{ $tag }` to `targets`, or take it out here. There are: { $known }.
    .suggest = Did you mean `{ $suggestion }`?
finding-settings-fact-name = `{ $name }` cannot be the name of a fact.
    .hint = Use the letters a to z, digits, - and _, and begin with a letter: iban-eur.
finding-settings-fact-reserved = The name `{ $name }` is one that Hexapla gives itself, to links and account numbers.
    .hint = Choose another name, for example `our-{ $name }`.
finding-settings-fact-value = The fact `{ $name }` must be a text on one line, and not empty.
    .hint = Write the value as it shall stand in the statement, or delete the fact.
finding-settings-path-absolute = `{ $value }` leads out of the output folder.
    .hint = Write a path without a drive or a / at the start, with / between folders: "{"{"}locale{"}"}/{"{"}id{"}"}.md".
finding-settings-path-outside = `{ $value }` has an empty name, a . or a .. between its slashes.
    .hint = Write a path below the output folder: "{"{"}locale{"}"}/{"{"}id{"}"}.md".
finding-settings-path-collides = With `{ $value }` several statements would be written to one file.
    .hint = Put { $missing } somewhere into the path.
finding-settings-unknown-name = Nothing fills in { "{" }{ $name }{ "}" } in `{ $key }`.
    .hint = What can stand in braces here: { $known }.
    .suggest = Did you mean { "{" }{ $suggestion }{ "}" }?
finding-settings-glob = `{ $value }` is not a pattern of file names: { $reason }.
    .hint = Write it as in .gitignore: drafts/ is a folder, *.md any Markdown file, ** any folders.
finding-settings-date = `{ $value }` is not a date.
    .hint = Write year, month and day: 2026-12-05.
finding-settings-statement-id = `{ $value }` cannot be the name of a statement.
    .hint = Write it as `hexapla status` does: the path below statements/, without .md.
finding-settings-allow-reviewed = `allow` lets through what nobody can have approved, and `reviewed` demands that all is approved.
    .hint = Take out one of the two.
finding-settings-per-cent = `{ $key }` must be a whole number from 0 to 100.
    .hint = Write the per cent without a sign: minimum: 80
finding-settings-check = There is no check `{ $name }`.
    .hint = `hexapla explain` lists all checks.
    .suggest = Did you mean `{ $suggestion }`?
finding-settings-check-fixed = The check `{ $name }` cannot be turned off.
    .hint = What it finds could not be built, or would let through a wrong account or link. `hexapla explain { $name }` says how to mend it.
finding-waiver-for-nothing = This waiver does not say what it is about.
    .hint = Name one at least: statement, locale, segment or check.
fix-nothing = There is nothing to mend that is sure.
fix-done =
    { $places ->
        [one] One place is mended
       *[other] { $places } places are mended
    } in { $translations ->
        [one] one translation.
       *[other] { $translations } translations.
    }
fix-left =
    { $count ->
        [one] One translation was
       *[other] { $count } translations were
    } left: { $reason ->
        [stale] the source text has changed, so somebody has to look anyway.
        [unconfirmed] nobody has said yet which text it renders; confirm it first.
        [reviewed] a person has approved it as it reads; mend it by hand, then approve it anew.
       *[not-plain] it is not written letter by letter; mend it by hand.
    }
finding-waiver-unknown = Waiver { $number } is about the { $what } `{ $name }`, and there is none.
    .hint = Delete the waiver from `waivers:`, or mend the name.
    .suggest = Did you mean `{ $suggestion }`?
finding-waiver-over = The day of waiver { $number } is over: { $until } ({ $reason }; { $owner }).
    .hint = It counts no longer. Delete it, or, if it must go on, give it a new day.
finding-waiver-idle = Waiver { $number } has nothing left to let through ({ $reason }; { $owner }).
    .hint = Delete it.
finding-locale-absent = The translations into { $locale } are left out of this checkout, so nobody can say whether { $statement } may go out.
    .hint = Get them: git sparse-checkout add locales/{ $locale }
finding-waiver-without = This waiver has no `{ $key }`.
    .hint =
        { $key ->
            [until] Say on which day it ends: until: 2026-12-31
            [owner] Say who answers for it: owner: Anna Nowak
           *[reason] Say why: reason: the court sits on Monday
        }
finding-settings-segment-id = `{ $value }` is not the id of a segment.
    .hint = Copy the id from the locale file; it looks like s-91bd02.
finding-yaml-syntax = This cannot be read as YAML: { $reason }.
    .hint = Often a quote or a bracket is not closed above, a line is indented by a tab, or a text with a colon needs quotes.
finding-yaml-too-large = This holds too many values, or values too deep in one another.
    .hint = Remove the brackets or the aliases (&name, *name) that make it so large.
finding-yaml-not-a-map = There are no keys with values here.
    .hint = Write one `key: value` per line.

## Files

finding-workspace-not-found = There is no hexapla.yaml in { $folder } or above it.
    .hint = Go to the folder of your statements, or make a new workspace here: hexapla init
finding-workspace-exists = This folder is a workspace already.
    .hint = Change its settings in { $path }; nothing was written.
finding-folder-unreadable = The folder { $folder } cannot be opened: { $reason }.
    .hint = Check the name, and whether you may read it.
finding-folder-is-file = { $path } is a file, and there must be a folder.
    .hint = Move or rename the file, then run the same command again.
finding-git-init-failed = Git could not make a repository here: { $reason }.
    .hint = Run `git init` yourself, then try again.
finding-hook-exists = There is a hook already: { $hook }.
    .hint = Add this line to it: { $line }
finding-hooks-elsewhere = The hooks of this repository are kept elsewhere (core.hooksPath), where they may run for other repositories too.
    .hint = Add this line to your hook { $hook }: { $line }
finding-path-outside = { $path } leads out of the workspace.
    .hint = Put the file itself there, instead of a link; links are followed inside the workspace only.
finding-link-to-folder = { $path } is a link to a folder, and is not followed.
    .hint = Move the folder itself here: two names for one set of files would overwrite each other.
finding-file-unreadable = { $path } cannot be read: { $reason }.
    .hint = Check that it is a file, and that you may read it.
finding-file-too-large = { $path } is larger than { $limit } MiB, and was not read.
    .hint = Remove what does not belong there. A long statement can be split into several.
finding-file-utf16 = { $path } is written in UTF-16.
    .hint = Save it as UTF-8: in most editors under "Save as", "Encoding".
finding-file-not-utf8 = { $path } is not in UTF-8: the byte { $byte } cannot stand here.
    .hint = Save it as UTF-8: in most editors under "Save as", "Encoding".
finding-file-name = { $path } cannot be used: some computers refuse this name.
    .hint = Rename it without \ : * ? " < > | and signs that nobody sees, without a dot or a space at the end of a name, and without a dot at the start; and not as Windows calls its devices (CON, NUL, AUX, COM1).
finding-name-not-utf8 = The name of { $path } cannot be read.
    .hint = Rename it; the name is not in UTF-8.
finding-file-ending = { $path } is not read, because its name does not end in .{ $ending }.
    .hint = Rename it so that it ends in .{ $ending }.
finding-statement-twins = { $path } and { $other } would share a file on computers that do not tell their names apart.
    .hint = Give one of the two another name.
finding-locale-file-spelling = { $path } belongs to no statement; { $right } would.
    .hint = Rename it to { $right }.
finding-locale-file-stray = { $path } belongs to no language.
    .hint = Move it into the folder of its language, such as locales/pl/.
finding-locale-folder-spelling = The folder { $path } is not read: the language is spelt `{ $right }`.
    .hint = Rename the folder to { $right }.
finding-locale-folder-unknown = The folder { $path } is not read: `{ $tag }` is no language of this workspace.
    .hint = Add `{ $tag }` to `targets` in hexapla.yaml, or delete the folder.
    .suggest = If `{ $suggestion }` is meant, move the files to locales/{ $suggestion }, over the empty ones there; else add `{ $tag }` to `targets` in hexapla.yaml.
finding-file-changed = { $path } was changed while Hexapla was running, so it was left as it is.
    .hint = Run the same command again.
finding-move-onto = { $path } cannot become { $to }: there is a file already.
    .hint = Look at both, and delete or rename the one that is not needed.
finding-write-denied = { $path } cannot be written: you may not change this file or its folder. It is as it was.
    .hint = Make the file and its folder writable, then run the same command again.
finding-write-full = { $path } cannot be written: there is no space left. It is as it was.
    .hint = Make space on the disk, then run the same command again.
finding-write-failed = { $path } cannot be written: { $reason }. It is as it was.
    .hint = When the cause is gone, run the same command again.

## Git

finding-workspace-above = This folder lies in a workspace already: { $folder }.
    .hint = Go to that folder, and run the command there.
finding-git-none = This folder lies in no git repository.
    .hint = Go to your clone of the repository, or begin one here: git init
finding-git-bare = The repository here has no work tree: it is bare.
    .hint = Work in a clone of it: git clone REPOSITORY
finding-git-no-commits = Nothing is committed here yet.
    .hint = Commit your files first: git add --all, then git commit
finding-git-unknown-revision = Git knows no commit, branch or tag `{ $revision }` here.
    .hint =
        { $shallow ->
            [yes] This clone holds only a part of the history. Get all of it: git fetch --unshallow origin "+refs/heads/*:refs/remotes/origin/*"
           *[no] See what there is with `git branch --all` and `git tag`; what others have pushed comes with `git fetch`.
        }
    .suggest = Did you mean `{ $suggestion }`?
finding-base-not-here = This clone is shallow, and { $revision } is not in it.
    .hint = Get that one commit: git fetch --depth=1 origin { $fetch } — then say --base { $base }
finding-git-ambiguous = `{ $revision }` is the beginning of several ids.
    .hint = Write more digits of the one you mean; `git log` lists them.
finding-git-no-commit = `{ $revision }` is no commit.
    .hint = Name a commit, or a branch or tag that leads to one.
finding-git-object-elsewhere = A part of the history is not here: this is a partial clone, and { $remote } holds the rest.
    .hint = Get it all: git fetch --refetch --no-filter { $remote }
finding-git-object-missing = The repository is damaged: the object { $id } is missing.
    .hint = `git fsck` says what else is missing. Get a new clone, and copy your own changes into it.
finding-git-object-corrupt = The repository is damaged: the object { $id } cannot be read: { $reason }.
    .hint = `git fsck` says what else is damaged. Get a new clone, and copy your own changes into it.
finding-git-owner = The repository belongs to somebody else, so git's settings there are not trusted.
    .hint = If you trust it, run this in it: git config --global --add safe.directory "$PWD"
finding-git-sha256 = The repository names its objects by SHA-256, which Hexapla cannot read.
    .hint = Use a clone whose objects are named by SHA-1, as `git init` makes them; commands that ask nothing of git work here all the same.
finding-git-reftable = The repository keeps its branches as a reftable, which Hexapla cannot read.
    .hint = Take a clone that keeps them as files: git clone --ref-format=files REPOSITORY
finding-git-sparse-index = The index of the repository is a sparse one, which Hexapla cannot read.
    .hint = Write it in full: git sparse-checkout reapply --no-sparse-index
finding-git-unreadable = The git repository here cannot be read: { $reason }.
    .hint = Run `git status` here; it says more.
finding-git-locked = The settings of the git repository here are locked by another program, or by one that was killed: { $lock }.
    .hint = When no git is at work here, delete this file, and run the same command again.
finding-git-too-many = There are more than { $limit } files below statements/ and locales/ in this revision.
    .hint = Remove what does not belong there.
finding-git-settings = { $path } cannot be read as it stood then, so the present settings were used.
    .hint = Nothing needs to be done, unless the languages were others then.
finding-git-link = { $path } is a symbolic link in git, and is not followed there.
    .hint = Put the file itself there, instead of a link.
finding-git-submodule = { $path } is a repository of its own, and its files are left out here.
    .hint = Put the files themselves there, instead of a submodule.
finding-git-unmerged = { $path } was changed on two branches, and nobody has decided between them yet.
    .hint = Join the two versions, then run: git add { $path }

## Locale files

finding-conflict = Two versions of this file were joined, and git could not decide between them.
    .hint = Keep one side of each place whole, and delete the lines with <<<<<<<, ======= and >>>>>>>.
finding-conflict-markers = Two versions of this file were joined, and git could not decide between them.
    .hint = Run `hexapla merge`. By hand: keep one side of each entry whole, and delete the lines with <<<<<<<, ======= and >>>>>>>.
finding-double-id = { $id } stands twice with two texts; the other is on line { $first }.
    .hint = Delete the one that is wrong, with the lines that begin with # above it.
finding-pasted-text = There is text below the translation of { $id } that belongs to nothing.
    .hint = Put the whole translation on one line, behind `{ $id } =`; a line break is written { "{ $br }" }.
finding-stray-text = This line belongs to no translation: { $text }
    .hint = Put it on one line behind the id of its segment, or a # and a space in front of it.
    .suggest = The text above belongs to { $suggestion }: let the line begin with `{ $suggestion } =`, and the translation behind it.
finding-malformed-mark = The line with @{ $mark } cannot be read, so it does not count.
    .hint = Undo the change to this line; when you have updated the translation, delete the whole @stale line.
finding-line-below-source = A line stands between @source and the translation of { $id }, so nobody can tell what was translated.
    .hint = Check that the translation fits the text above it, then move the line up, above @source.
finding-not-a-catalog = This file holds translations, but { $source } is now the language of the statement.
    .hint = Was the source language changed by mistake? If not, move the file out of the way, for example to the language it translates.
finding-typed-in-quotes = The translation of { $id } stands inside { "{ \" \" }" }.
    .hint = It counts, but it is easier to read without: { $id } = your text
finding-unknown-id = The statement has no segment { $id }.
    .hint = Ids are not translated. Put the id back as it was, or put a # and a space in front of the line if the text is no longer needed.
    .suggest = Ids are not translated: the text above belongs to { $suggestion }. Write `{ $suggestion } =` instead of `{ $id } =`.
finding-braces = A brace is missing or too many in the translation of { $id }.
    .hint = Copy each placeholder from the source text as it stands there, with both braces: { "{ $link1 }" }. A brace that is meant as text is written { "{ \"{\" }" }.
finding-literal-quotes = The quotation marks inside the braces of { $id } are not straight, or one is missing.
    .hint = Put the translation directly behind `{ $id } =`, without braces and quotation marks around it.
finding-escape = A backslash inside the quotation marks of { $id } cannot be read.
    .hint = Put the translation directly behind `{ $id } =`, without braces and quotation marks around it.
finding-too-deep = The translation of { $id } has too many braces inside one another.
    .hint = Put the translation directly behind `{ $id } =` and keep only the placeholders of the source text.
finding-not-prose = The translation of { $id } holds a function, a choice or a reference, which a statement cannot have.
    .hint = Write plain text, with only the placeholders of the source text.
finding-attributes = A line below the translation of { $id } begins with a full stop, which Fluent keeps for itself.
    .hint = Put the whole translation on one line, behind `{ $id } =`.
finding-unreadable-value = The translation of { $id } cannot be read as it stands.
    .hint = Put the whole translation on one line, behind `{ $id } =`.
finding-prune-waits = Not all statements could be read, or there is none at all, so no file was removed as left over.
    .hint = Mend what is said about statements/, then run `hexapla sync --prune` again. If you mean to remove the last statement, delete its files in locales/ yourself.
finding-statement-gone = The statement { $statement } is not there any more, and its translations still are.
    .hint = Bring the statement back under its name, or remove its translations with `hexapla sync --prune`.
finding-file-without-statement = This file is for the statement { $statement }, which is not there.
    .hint = Give the file the name of a statement, or delete it.
finding-catalog-absent = The list of segments of this statement is not checked out here, so the statement is left out.
    .hint = Check it out too: git sparse-checkout add { $path }
finding-catalog-lost = The list of segments of this statement cannot be read, so the statement is left out.
    .hint = Take the file back from git: git checkout -- { $path }
finding-rename-incomplete = { $old } was renamed to { $new }, but its file in { $locale } is not here or cannot be read, so nothing is moved.
    .hint = Run `hexapla sync` where all languages are checked out.
finding-rename-taken = { $old } was renamed to { $new }, but there is already a file for { $new } in { $locale }.
    .hint = Join the two files by hand, and delete the one of { $old }.

finding-open-fact = The fact { "{ $" }{ $fact } is not closed.
    .hint = Write { "{ $" }{ $fact }{ " }" }, with both braces.

## Front matter

finding-front-matter-unclosed = The front matter is not closed, so it is read as text.
    .hint = Put a line with only --- after the last key.
finding-front-matter-invalid = The front matter is no valid YAML, so nothing in it is translated.
    .hint = Write every key as “key: value” on a line of its own, and put values that hold “: ” or “#” in quotation marks.
finding-duplicate-key = The key “{ $key }” stands here again; it stands on line { $line } already.
    .hint = Delete one of the two lines.
finding-front-matter-not-set = The key “{ $key }” of the front matter could not be written; it stays as it is.
    .hint = Write its value as a text in quotation marks, on one line.

## Statements

finding-unknown-fact = { $fact } is no fact that hexapla.yaml declares.
    .hint = Declare it there under “facts:”, or correct the name.
finding-not-translatable = This text cannot be translated, because its formatting would change when it is written back: { $text }
    .hint = Make the formatting simpler, for example by leaving out stray *, _, < or unusual nesting.
finding-nesting-too-deep = Quotes and lists stand more than 100 deep in one another here; what is deeper is not translated.
    .hint = Take some of the > or list marks away.
finding-too-many-segments = This statement has more than { $limit } paragraphs, headings, items and cells; the first too many stands here.
    .hint = Split the statement into several files.
finding-too-many-entries = { $path } has more than { $limit } entries, and was not read.
    .hint = Take it back from git, or split the statement into several files.
finding-stray-on = “hexapla:on” stands here without a “hexapla:off” before it.
    .hint = Delete the comment, or put <!-- hexapla:off --> where the part begins that is not translated.
finding-unclosed-off = The part that begins here with “hexapla:off” does not end, so nothing after it is translated.
    .hint = Put <!-- hexapla:on --> where the translated text goes on.

## Translations

finding-literal-fact = The translation brings { $value } of its own. Links, addresses and account numbers come from the statement.
    .hint = Use the placeholder of the source text instead. A page of its own for this language is named under `locales:`, `links:` in hexapla.yaml.
finding-edited-source = The source text above { $id } was edited, so nobody can tell what was translated.
    .hint = Undo the change to the line; or delete the @source line, run `hexapla sync`, and accept the translation when you have read both texts.
finding-several-marks = @source or @stale stands twice above { $id }.
    .hint = Delete the line that does not belong to the text shown.
finding-edited-stale = The @was or @stale line above { $id } was edited.
    .hint = Undo the change; or run `hexapla accept` if the translation fits the text shown.
finding-no-source = The line with @source above { $id } is gone, so nobody knows which text was translated.
    .hint = Run `hexapla sync`, read both texts, then run `hexapla accept`.
finding-typed-in-comment = The line with # above { $id } was edited, and there is no translation. A line with # is never built.
    .hint = Put your translation behind `{ $id } =`, in the place of { "{ \"\" }" }.
finding-not-one-line = The translation of { $id } stands on several lines. It does not count until it is on one.
    .hint = Put it on one line, behind `{ $id } =`; a line break is written { "{ $br }" }.
finding-statement-left-out = This statement is left out until the mistake in it is mended. Its translations stay as they are.
    .hint = Mend what is said about the file, then run the command again.
finding-placeholder-name = The name of a placeholder in { $id } was changed or translated.
    .hint = Copy it from the source text as it stands there, for example { "{ $link1 }" }.

## Building

finding-unknown-placeholder = The translation uses { "{ $" }{ $name }{ " }" }, which the source text does not have. What is built has the source text instead.
    .hint = Use only the placeholders that stand in the source text.
finding-lost-placeholder = The translation lacks { "{ $" }{ $name }{ " }" }. What is built has the source text instead.
    .hint = Put it where it belongs in the translation, exactly as in the source text.
finding-broken-markup = The formatting of the translation would break a link or the text around it. What is built has the source text instead.
    .hint = Compare brackets, asterisks and backticks with those of the source text.

finding-build-missing = { $locale }: { $count ->
        [one] one translation is
       *[other] { $count } translations are
    } missing or unconfirmed, so the statement was not built.
    .hint = Run `hexapla todo { $locale }`, or build with --missing source.
finding-build-stale = { $locale }: { $count ->
        [one] one translation is
       *[other] { $count } translations are
    } stale, so the statement was not built.
    .hint = Run `hexapla diff { $locale }`, or build with --stale keep or --stale source.
finding-output-inside = { $folder } is part of the workspace: what is built there would stand among what people have written.
    .hint = Choose another folder with --output, for example --output build.

## Commands

finding-usage-locale = Nothing is translated into `{ $tag }` here.
    .hint = The languages are: { $known }. To add one, write it in `targets` of hexapla.yaml.
    .suggest = Did you mean `{ $suggestion }`?
finding-usage-statement = There is no statement `{ $name }`.
    .hint = `hexapla status` lists the statements; each is a file below statements/.
    .suggest = Did you mean `{ $suggestion }`?
finding-usage-check = There is no check `{ $name }`.
    .hint = `hexapla explain` lists all checks.
    .suggest = Did you mean `{ $suggestion }`?
finding-usage-format = This command has no result in the format `{ $format }`.
    .hint = Take --format human or --format json; only `hexapla check` writes other formats.
finding-usage-which-statement = Which statement?
    .hint = Name one, or add --all for all statements.
finding-usage-segment = The statement { $of } has no segment `{ $id }`.
    .hint = `hexapla status --segments { $of }` lists its segments.
    .suggest = Did you mean `{ $suggestion }`?
finding-accept-needs-yes = This would confirm { $count ->
        [one] one translation
       *[other] { $count } translations
    } in all statements.
    .hint = Add --yes if you have read them.
finding-merge-markers = Some of the conflict markers in the file are lost, so nobody can tell the two sides apart.
    .hint = Bring them back with: git checkout --merge { $path }
finding-merge-statement-first = The statement has to be joined first; its catalog follows from it.
    .hint = Take the conflict markers out of statements/{ $statement }.md by hand, then run `hexapla merge` again.
finding-merge-no-conflict = No conflict waits for { $id }.
    .hint = `hexapla merge` lists what is left to pick.
finding-merge-which-file = { $id } waits in more than one file, so nothing was written.
    .hint = Name the file: hexapla merge locales/<language>/<statement>.ftl --pick ours { $id }
finding-merge-side = `{ $side }` is no side.
    .hint = Write `ours` for the branch you are on, or `theirs` for the one that is merged into it; in a rebase, `theirs` is your own work.
finding-merge-no-file = { $path } is no locale file or catalog of this workspace.
    .hint = Name a file below locales/ by its path from the folder with hexapla.yaml.
finding-merge-one-side = Git has only one side of { $path } as text: the other removed it, or is no text.
    .hint = Keep it with `git add { $path }`, or remove it with `git rm { $path }`; or take a side with git checkout --ours or --theirs.
finding-not-synced = What changed in this statement is not written down in its catalog, so the commit stops here.
    .hint = Run `hexapla sync`, then: git add locales. To commit all the same: git commit --no-verify
finding-minor-unproven = The text below @minor of { $id } is not the one that the mark names, so the change does not count as minor.
    .hint = Undo the edit of the catalog, or declare the change anew with `hexapla minor`.
finding-minor-refused = The catalog calls a change of { $id } minor that changes a fact: { $old } → { $new }. It does not count.
    .hint = Declare it with `hexapla minor { $statement } { $id } --force "reason"` if the meaning is the same.
finding-minor-too-many = The catalog of { $statement } holds more minor changes than are judged; that of { $id } does not count.
    .hint = Take old @minor, @was and @forced lines out of the catalog; those that no translation needs do nothing.
finding-minor-sync-first = The catalog of { $statement } is not up to date.
    .hint = Run `hexapla sync --source-only` first, then the same again.
finding-minor-no-reason = --force needs a reason.
    .hint = Say in a few words why the meaning is the same, for example --force "a misprint".
finding-review-no-name = An approval is signed with a name, and git's settings have none, or a mail address.
    .hint = Run `git config user.name "Your Name"`, or add --name "Your Name".
usage-date = write a date as 2026-12-05

working-read = Reading the statements and translations …
working-write = Writing { $count ->
        [one] one file
       *[other] { $count } files
    } …
word-error = error
word-warning = warning
word-missing = missing
word-unconfirmed = unconfirmed
word-stale = stale
word-current = current

## init

init-next-targets = Next: write the languages into which you translate in hexapla.yaml, then run `hexapla sync`.
init-next-attributes = Next: commit .gitattributes. Everybody who merges runs `hexapla init --git` once in their own clone.
init-next-hooks = The hook runs before each commit in this clone.
init-nothing = Everything is set already.
init-next-sync = Next: write your statement in statements/, then run `hexapla sync`.

## status

status-summary = { $statements ->
        [one] One statement
       *[other] { $statements } statements
    }, { $segments ->
        [one] one segment
       *[other] { $segments } segments
    }, { $words ->
        [one] one word
       *[other] { $words } words
    }
status-locale = language
status-done = done
status-current = current
status-stale = stale
status-unconfirmed = unconfirmed
status-missing = missing
status-words = words to do
status-absent = not checked out here
status-unwanted = nothing to translate
status-statement = statement
status-legend = ✓ all current   s stale   u unconfirmed   m missing   · no translation wanted
status-drafts = { $count ->
        [one] One draft, not counted: { $names }
       *[other] { $count } drafts, not counted: { $names }
    }
status-approved = Approved, of { $count ->
        [one] one segment
       *[other] { $count } segments
    }: { $counts }
status-forced = Declared minor although a fact changed: { $segment }, “{ $reason }”
status-next-mend = Next: mend what is said below.
status-next-write = Next: write a statement, for example statements/open-letter.md, then run `hexapla sync`.
status-next-sync = Next: `hexapla sync` writes down what changed in the statements.
status-next-todo = Next: `hexapla todo { $locale }` lists what there is to do.
status-next-done = Everything is translated. `hexapla build` writes the translated statements.

## sync

sync-nothing = Everything is written down already.
sync-renamed = was { $old }
sync-new = { $count } new segments
sync-more = … and { $count } more
sync-filled = { $locale }: { $count ->
        [one] one entry
       *[other] { $count } entries
    } filled in from other places where the same text stands, unconfirmed
sync-cost = cost in { $count ->
        [one] { $locales }
       *[other] each of { $locales }
    }: { $stale } stale, { $missing } missing, { $words ->
        [one] one word
       *[other] { $words } words
    } to read
sync-likely-minor = { $count ->
        [one] { $ids } looks minor
       *[other] { $ids } look minor
    }: `hexapla minor { $statement } { $first }` keeps its translations current
sync-wrote = { $count ->
        [one] One file written.
       *[other] { $count } files written.
    }
sync-would-write = { $count ->
        [one] One file would be written; nothing was.
       *[other] { $count } files would be written; nothing was.
    }
sync-removed = { $count ->
        [one] One file removed.
       *[other] { $count } files removed.
    }
sync-would-remove = { $count ->
        [one] One file would be removed for good; none was.
       *[other] { $count } files would be removed for good; none was.
    }
sync-next-run = Next: the same without --dry-run does it.
sync-next-todo = Next: `hexapla todo { $locale }` lists what there is to do.

## todo and diff

todo-nothing = { $locale }: everything is current.
todo-summary = { $locale }: { $stale } stale, { $unconfirmed } unconfirmed, { $missing } missing; { $words ->
        [one] one word
       *[other] { $words } words
    } to read
todo-rest = This is of the statements that could be read; see below for the others.
todo-contact = Questions: { $contact }
todo-words = { $words ->
        [one] one word
       *[other] { $words } words
    }
todo-due = due { $due }
todo-overdue = overdue since { $due }
todo-required = required
todo-more = … and { $count } more; --all lists them.
todo-sync-first = `hexapla sync` makes the entries that are not there yet.
doubt-broken = The entry cannot be read as it stands; the message about this line says what to type.
doubt-no-source = The @source line is gone, so nobody knows which text was translated. Read both texts, then run `hexapla accept`.
doubt-several-marks = @source or @stale stands there twice. Delete the one that does not belong to the text shown.
doubt-line-below = A line stands between @source and the translation. Move it above the source text.
doubt-edited-source = The source text above the translation was edited. Undo that; or delete the @source line, run `hexapla sync`, and read both texts.
doubt-not-one-line = The translation stands on several lines. Put it on one line, behind the id; a line break is { "{ $br }" }.
doubt-edited-stale = The @was or @stale line was edited. Undo that; or run `hexapla accept` if the translation fits the text shown.
doubt-unknown = Filled in, or its @source line was lost. Read both texts; if they fit, delete the @stale line or run `hexapla accept`.
doubt-unfinished = Edited, and the @stale line is still there. Delete that line if the translation fits the text shown.
todo-rewritten = rewritten in { $count } places
todo-cosmetic = only punctuation or capital letters: { $changes }
todo-numbers = only a number: { $changes }
diff-nothing = { $locale }: no translation is stale or unconfirmed.
diff-was = was
diff-now = now

## diff --since

cost-title = What this change costs the translators
cost-head = to do
cost-head-due = goes out
cost-languages = languages
cost-nothing = No text of a statement has changed since { $since }.
cost-edited = edited
cost-minor = minor
cost-new = new
cost-deleted = deleted
cost-fact = fact
cost-values = Nothing to do for the translators: the new values stand in every language with the next build.
cost-more = … and { $count } more
cost-due = goes out on { $due }, { $count ->
        [0] today
        [one] in one day
       *[other] in { $count } days
    }
cost-overdue = was to go out on { $due }, { $count ->
        [one] one day
       *[other] { $count } days
    } ago
cost-draft = A draft: no translator is asked yet.
cost-summary = { $segments ->
        [0] Nothing to do for the translators.
        [one] one segment × { $locales ->
            [one] one language
           *[other] { $locales } languages
        }, { $words ->
            [one] one word
           *[other] { $words } words
        }{ $approvals ->
            [0] { "" }
            [one] , one approval lapses
           *[other] , { $approvals } approvals lapse
        }
       *[other] { $segments } segments × { $locales ->
            [one] one language
           *[other] { $locales } languages
        }, { $words ->
            [one] one word
           *[other] { $words } words
        }{ $approvals ->
            [0] { "" }
            [one] , one approval lapses
           *[other] , { $approvals } approvals lapse
        }
    }
cost-locale = { $locales }: { $stale } stale, { $missing } missing, { $words ->
        [one] one word
       *[other] { $words } words
    } to read

## accept

accept-question = Confirm { $count ->
        [one] one translation
       *[other] { $count } translations
    } into { $locale }? [y/N]
accept-done = { $count ->
        [0] Nothing was confirmed in { $locale }.
        [one] One translation into { $locale } is confirmed.
       *[other] { $count } translations into { $locale } are confirmed.
    }
accept-left-stale = left, as it is stale. Name it, or add --stale, if it still fits.
accept-left-missing = there is no translation yet.
accept-left-not-shown = the file does not show the present text. Run `hexapla sync` first and read it.
accept-left-broken = cannot be read as it stands. See `hexapla status`.
accept-left-unknown = no such segment.
accept-left-current = is current already.
accept-left-faulty = cannot be built as it stands; what is wrong is said below.

## merge

merge-nothing = No file below locales/ waits to be joined.
merge-next-others = Next: `hexapla merge`, as other files still hold conflict markers.
merge-file = { $joined ->
        [0] { $count ->
            [0] joined
            [one] one translation to pick
           *[other] { $count } translations to pick
        }
        [one] one entry joined{ $count ->
            [0] { "" }
            [one] , one to pick
           *[other] , { $count } to pick
        }
       *[other] { $joined } entries joined{ $count ->
            [0] { "" }
            [one] , one to pick
           *[other] , { $count } to pick
        }
    }
merge-source = source
merge-base = base
merge-ours = ours
merge-theirs = theirs
merge-next-pick = Next: `hexapla merge --pick ours { $id }` or `--pick theirs { $id }`; or edit the file, and take the markers out.
merge-next-add = Next: `git add locales`, then end the merge as `git status` says.
merge-driver-refused = hexapla: { $path } cannot be joined entry by entry. Join it by hand.
merge-driver-left = hexapla: { $path }: { $count ->
        [one] one translation was changed on both sides
       *[other] { $count } translations were changed on both sides
    }. `hexapla merge` shows them.

## minor

minor-word = minor
minor-refused-word = refused
minor-unedited = there is no edit to declare: the text is as it was, or the edit is declared already.
minor-done = { $count ->
        [0] No edit was declared minor.
        [one] One edit is minor now; { $translations } current.
       *[other] { $count } edits are minor now; { $translations } current.
    }
minor-translations = { $count ->
        [one] one translation stays
       *[other] { $count } translations stay
    }
minor-nothing = There is no such edit. Without segments or --since, only those since the last `hexapla sync` are looked at.
minor-would = { $count ->
        [0] No edit would be declared minor.
        [one] One edit would be minor; { $translations } current. Nothing was written.
       *[other] { $count } edits would be minor; { $translations } current. Nothing was written.
    }
minor-unsure-word = left
minor-next-unsure = What is left changes more than a slip. If the meaning is the same, name it: `hexapla minor { $statement } { $segment }`.
minor-next = Next: commit the catalog together with the statement.
minor-next-refused = If the meaning is the same: `hexapla minor { $statement } { $segment } --force "reason"`.
fact-placeholder = a link or value
fact-number = a number
fact-date = a date
fact-negation = a negation
fact-amount = an amount, or what bounds one
fact-name = a name, or a word that may be one
fact-shape = a paragraph that was divided or joined
fact-wording = more than a slip

## review

review-question = { $number } of { $count }. Approve? y yes, n not now, q stop; what you approved is kept [y/N/q]
review-lapsed = { $name } approved it before it changed:
review-unasked = Nobody was there to be asked. Add --yes if you have read them.
review-done = { $count ->
        [0] Nothing was approved in { $locale }.
        [one] One translation into { $locale } is approved.
       *[other] { $count } translations into { $locale } are approved.
    }
review-left-not-current = is not current. Only a current translation can be approved; see `hexapla todo`.
review-left-approved = is approved as it stands.
review-left-faulty = cannot be built as it stands; what is wrong is said below.
review-left-conflict = the file holds a conflict. Run `hexapla merge` first.

## build

build-lacks = { $borrowed } in the source language, { $stale } stale
build-done = { $count ->
        [one] One file
       *[other] { $count } files
    } built in { $folder }{ $refused ->
        [0] .
        [one] ; one was not.
       *[other] ; { $refused } were not.
    }

## check

check-source = source
check-target = translation
check-workspace = the workspace
check-errors = { $count ->
        [one] one error
       *[other] { $count } errors
    }
check-warnings = { $count ->
        [one] one warning
       *[other] { $count } warnings
    }
check-whole = { $check ->
        [missing] { $count } translations are missing
        [stale] { $count } translations are stale: the text has changed since
        [unconfirmed] { $count } translations are unconfirmed
        [not-reviewed] { $count } translations are not approved
       *[other] { $count } critical translations are not current and approved
    }
check-lines = { $count ->
        [one] line { $lines }
       *[other] lines { $lines }{ $more ->
            [0] { "" }
           *[other] , and { $more } more
        }
    }
check-more = … and { $count } more like this ({ $check })
check-more-files = There is more in other files:
check-files-left = … and in { $count ->
        [one] one more file
       *[other] { $count } more files
    }
check-known = Found in { $base } too, so not caused by this change:
check-known-passed = Found in { $base } too, so not counted here:
check-known-word = known
check-excused = Excused:
check-allowed = allowed where it stands: “{ $reason }”
check-waived = waived until { $until } by { $owner }: “{ $reason }”
check-pass = passes
check-fail = fails
check-trouble = cannot be judged, as not everything could be read
check-asked = { $statements ->
        [one] one statement
       *[other] { $statements } statements
    } in { $locales ->
        [one] one language
       *[other] { $locales } languages
    }
check-known-count = { $count } known and not counted
check-allowed-count = { $count } allowed
check-waivers = { $count ->
        [one] one waiver in force until { $until }
       *[other] { $count } waivers in force, the first until { $until }
    }
check-next-mend = Next: mend what could not be read, then run the same command again.
check-next-todo = Next: `hexapla todo { $locale }` lists what there is to translate.
check-next-fix = `hexapla check --fix` mends quotation marks, dashes and spaces where it is sure.
check-next-explain = `hexapla explain { $check }` says more about a check, and how to excuse what is right as it is.
check-next-build = Next: `hexapla build` writes the translated statements.

news-title = What this change does to { $base }:
news-fact-changed = { $subject }: a fact of the translation changed, and the source did not: { $old } → { $new }
news-fact-value = { $subject }: value of { $name }: { $old } → { $new }
news-link-value = { $subject }: what stands for the link { $name }: { $old } → { $new }
news-statement-gone = { $subject }: the statement is taken away, and nothing is asked of it any more
news-stage-lowered = { $subject }: stage lowered: { $old } → { $new }
news-settings-changed = { $subject }: setting { $name }: { $old } → { $new }; the old one still counts here
news-allow-added = { $subject }: new @allow { $name }: “{ $new }”; it excuses nothing in this change
news-minor-added = { $subject }: declared minor: { $old } → { $new }
news-reviewed-added = { $subject }: approved by { $name }
news-approval-lost = { $subject }: the approval by { $name } no longer counts
news-confirmed = { $subject }: { $count ->
        [one] one translation
       *[other] { $count } translations
    } confirmed without an edit
news-updated = { $subject }: { $count ->
        [one] one translation
       *[other] { $count } translations
    } added or edited
news-more = … and { $count } more

## explain

page-fix = fix
page-fixable = `check --fix` mends it
page-remit-fixed = has to be mended
page-remit-waiver = can be waived for a time
page-remit-free = can be excused
page-why = Why
page-example = Example
page-mend = What to do
page-next = fix: `hexapla check --fix` mends it where it is sure. `hexapla explain CHECK` shows the page of a check.

## Release

finding-release-draft = { $statement } is a draft: nobody was asked to translate it yet, so it cannot be released.
    .hint = Take `stage: draft` out of its front matter, and run `hexapla sync`.
finding-release-json = This is not what `hexapla release` writes: { $reason }.
    .hint = Bring the file back as it was written, or release the statement again.
finding-release-schema = This was written by a later Hexapla, in a form that this one does not know ({ $schema }).
    .hint = Use the Hexapla that wrote it, or a later one.
finding-release-value = `{ $key }` cannot be `{ $value }`.
    .hint = Bring the file back as it was written, or release the statement again.
finding-release-mixed = Somebody has changed `{ $key }`: its parts do not go together.
    .hint = Bring the file back as it was written, or release the statement again.
finding-release-path = It names the page `{ $file }`, which is not below its folder, so nothing in it was believed.
    .hint = Find out who has put this file there; `hexapla release` never writes such a path.
finding-release-other = This is of the statement { $other }, and not of the one that the file is named after.
    .hint = Bring the file back as it was written. If the statement was renamed, release it under its new name and delete this file.
finding-release-outside = { $path } is a link that leads out of the folder or nowhere, and was not read.
    .hint = Put the file itself there.
finding-release-none = Nothing in { $folder } was released: there is no file whose name ends in .release.json.
    .hint = Name the folder into which `hexapla release` wrote, or a copy of it.
release-stopped = Nothing was released.
release-left-out = left out: { $counts }
release-absent = left out: cannot be read here
release-waived = waived: { $what }, until { $until }: { $reason } ({ $owner })
release-done = { $count ->
        [one] One statement
       *[other] { $count } statements
    } released in { $folder }.
release-warnings = { $count ->
        [one] One warning; `hexapla check { $statements }` shows it.
       *[other] { $count } warnings; `hexapla check { $statements }` shows them.
    }
release-next-stage = Next: set `stage: released` in the front matter of { $statements }, and commit { $files } with it.
release-next-commit = Next: commit { $files }.
past-released = released
past-date = on
past-since = since then
past-no-manifest = { $statement } is in stage `released`, and there is no { $file }: `hexapla release { $statement }` writes it.
since-nothing = nothing has changed
since-edited = { $count ->
        [one] one segment edited
       *[other] { $count } segments edited
    }
since-new = { $count ->
        [one] one segment new
       *[other] { $count } segments new
    }
since-gone = { $count ->
        [one] one segment gone
       *[other] { $count } segments gone
    }
since-other = a link, a fact, the order or the formatting changed
since-translations = { $locale }: { $count ->
        [one] one translation changed
       *[other] { $count } translations changed
    }
since-translations-other = { $locale }: a link or a setting changed
verify-released = released on { $date }
verify-genuine = genuine
verify-changed = changed
verify-missing = missing
verify-unreadable = not read
verify-unlisted = not released
verify-differs = { $manifest } is not the manifest of the last release, { $file }. The pages were compared with that one.
verify-unknown = This workspace has released no statement of this name: there is no { $file }.
verify-lost = There is no { $manifest } beside the pages; they were compared with { $file }.
verify-all = { $count ->
        [one] The one page is genuine.
       *[other] All { $count } pages are genuine.
    }
verify-some = { $genuine } of { $count ->
        [one] one page
       *[other] { $count } pages
    } genuine.
verify-unvouched = { $count ->
        [one] The one page fits its manifest
       *[other] All { $count } pages fit their manifests
    }, but this workspace does not vouch for all of these.

## history

working-history = Reading the history …
history-nothing = No statement with a translation has been committed yet.
history-every = Done, after { $count ->
        [one] the one commit that changed something
       *[other] each of the { $count } commits that changed something
    }
history-step = Done, at the end of every { $unit ->
        [hours] { $amount ->
            [one] hour
           *[other] { $amount } hours
        }
       *[days] { $amount ->
            [one] day
            [7] week
            [14] two weeks
            [30] 30 days
            [91] quarter (91 days)
            [182] half year (182 days)
            [365] year (365 days)
           *[other] { $amount } days
        }
    } in which something changed ({ $count } commits)
history-date = date
history-commit = commit
history-pace = Days that a segment waited until its translation was current
history-locale = language
history-median = half within
history-slow = 9 in 10 within
history-done = came
history-waiting = wait now
history-longest = longest wait
history-nothing-stale = No translation is stale.
history-stale = { $count ->
        [one] One translation is stale now
       *[other] { $count } translations are stale now
    }, the longest first
history-since = since { $date }, { $count ->
        [0] today
        [one] one day
       *[other] { $count } days
    }
history-merged = merged with { $commit }
history-longer = since { $date } or before, where this clone begins
history-uncommitted = not committed yet
history-nobody = (no name)
history-more = … and { $count } more; --all lists them.
history-shallow = This clone holds only the last part of the history: what was before is not known and not counted. Get all of it: git fetch --unshallow
## init --adopt

adopt-segments = { $count ->
        [one] one segment
       *[other] { $count } segments
    }
adopt-sure = sure
adopt-unconfirmed = unconfirmed
adopt-missing = missing
adopt-no-translations = no translation was found
adopt-left = not taken over: { $lines }
adopt-doubt-merged = joined or divided in translation.
adopt-doubt-shape = another kind of text than in the source, or a heading of another level.
adopt-doubt-numbers = the numbers differ.
adopt-doubt-length = much longer or shorter than the rest lets expect.
adopt-doubt-place = may belong to another text of the source.
adopt-doubt-order = may have changed places with a neighbour.
adopt-doubt-placeholders = the links differ, or their number.
adopt-doubt-same = reads as the source does.
adopt-doubt-markup = the formatting would break the text around it.
adopt-skipped-no-language = Not taken over, as the name says no language:
adopt-skipped-no-source = Not taken over, as there is no text in the source language beside:
adopt-skipped-not-wanted = Not taken over, as the language is not among those of the workspace, or was not asked for:
adopt-skipped-twice = Not taken over, as another file is the same text in the same language:
adopt-skipped-name = Not taken over, as some computers refuse the name:
adopt-skipped-known = Not taken over, as the workspace has, or leaves out, a statement of this name:
adopt-skipped-unsound = Not taken over, as the file or its source cannot be read as it stands:
adopt-nothing = Nothing is new, and nothing was written.
adopt-links-written = These links have a page of their own in a language. They were written into hexapla.yaml; check them:
adopt-links = These links have a page of their own in a language. Add to hexapla.yaml:
adopt-done = { $count ->
        [one] One file written.
       *[other] { $count } files written.
    }
adopt-kept = The files in { $folder } are as they were.
adopt-kept-left = The files in { $folder } are as they were, and what was not taken over stands only there.
adopt-next-todo = Next: `hexapla todo { $locale }` lists what there is to do; `hexapla accept` confirms what fits.
adopt-next-status = Next: `hexapla status` shows where every language stands.
finding-adopt-no-markdown = There is no Markdown file in { $folder }.
    .hint = Name the folder with the texts and their translations; file names end in .md.
finding-adopt-no-source = No text in { $folder } is in the source language, { $source }. The languages found are: { $known }.
    .hint = Say in which language the texts were written, with --source.
    .suggest = Say in which language the texts were written, for example: --source { $suggestion }
finding-adopt-other-source = The texts of this workspace are written in { $source }, not in { $asked }.
    .hint = Leave --source out, or make a workspace of its own in another folder.
finding-adopt-no-translation = No text in { $folder } has a translation beside it, so nothing was written.
    .hint = Name the folder in which texts and translations lie side by side; say with --source in which language the texts were written.
finding-adopt-own-folder = { $folder } is where this workspace keeps its statements.
    .hint = Move the translations to a folder outside statements/, then name that.
finding-adopt-in-the-way = { $path } is there already and says something else, so this statement was left out.
    .hint = Move the file away, then run the same command again.

## The head of files

guide-catalog = Written by `hexapla sync`. Edit the statement, not this file.
guide-en =
    Translate the lines above each { "{ \"\" }" }: put your text in its place, on one line.
    Keep what stands in braces, such as { "{ $link1 }" }. Do not change ids and lines with @source.
    Where @stale stands, the text has changed: update your translation, then delete that line.
guide-pl =
    Przetłumacz tekst nad każdym { "{ \"\" }" }: wpisz tłumaczenie w to miejsce, w jednym wierszu.
    Zachowaj wszystko w nawiasach klamrowych, np. { "{ $link1 }" }. Nie zmieniaj identyfikatorów ani wierszy z @source.
    Gdzie stoi @stale, tekst się zmienił: popraw tłumaczenie, a potem usuń ten wiersz.
guide-uk =
    Перекладіть текст над кожним { "{ \"\" }" }: впишіть переклад на це місце, одним рядком.
    Збережіть усе у фігурних дужках, наприклад { "{ $link1 }" }. Не змінюйте ідентифікаторів і рядків з @source.
    Де стоїть @stale, текст змінився: оновіть переклад, а тоді видаліть цей рядок.
guide-ru =
    Переведите текст над каждым { "{ \"\" }" }: впишите перевод на это место, одной строкой.
    Сохраните всё в фигурных скобках, например { "{ $link1 }" }. Не меняйте идентификаторы и строки с @source.
    Где стоит @stale, текст изменился: обновите перевод, затем удалите эту строку.
guide-be =
    Перакладзіце тэкст над кожным { "{ \"\" }" }: упішыце пераклад на гэтае месца, адным радком.
    Захавайце ўсё ў фігурных дужках, напрыклад { "{ $link1 }" }. Не змяняйце ідэнтыфікатары і радкі з @source.
    Дзе стаіць @stale, тэкст змяніўся: абнавіце пераклад, а потым выдаліце гэты радок.
guide-de =
    Übersetzen Sie den Text über jedem { "{ \"\" }" }: Schreiben Sie Ihre Übersetzung an diese Stelle, in eine Zeile.
    Lassen Sie stehen, was in geschweiften Klammern steht, etwa { "{ $link1 }" }. Ändern Sie keine Kennungen und keine Zeilen mit @source.
    Wo @stale steht, hat sich der Text geändert: Passen Sie die Übersetzung an, und löschen Sie dann diese Zeile.
guide-fr =
    Traduisez le texte au-dessus de chaque { "{ \"\" }" } : écrivez votre traduction à cette place, sur une seule ligne.
    Gardez ce qui est entre accolades, par exemple { "{ $link1 }" }. Ne changez ni les identifiants ni les lignes avec @source.
    Là où il y a @stale, le texte a changé : mettez la traduction à jour, puis supprimez cette ligne.
guide-es =
    Traduzca el texto que está encima de cada { "{ \"\" }" }: escriba su traducción en ese lugar, en una sola línea.
    Conserve lo que está entre llaves, por ejemplo { "{ $link1 }" }. No cambie los identificadores ni las líneas con @source.
    Donde está @stale, el texto ha cambiado: actualice la traducción y borre después esa línea.
guide-he =
    תרגמו את הטקסט שמעל כל { "{ \"\" }" }: כתבו את התרגום במקומו, בשורה אחת.
    השאירו את מה שבסוגריים מסולסלים, למשל { "{ $link1 }" }. אל תשנו מזהים ושורות עם @source.
    במקום שבו מופיע @stale הטקסט השתנה: עדכנו את התרגום, ואז מחקו את השורה הזאת.
