### Checks of structure: Fluent, placeholders, Markdown.
###
### `finding-ID` says what was found, its attribute `hint` what to do. `explain-ID`
### is the page of the check: the value says what it looks for, `.why` why that
### matters, `.example` shows one, `.mend` says how to mend or excuse it.
