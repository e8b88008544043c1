### some-day · statements/some-day.md · en · hexapla 1
### Written by `hexapla sync`. Edit the statement, not this file.

# @kind paragraph
s-29004c = We will keep writing.
