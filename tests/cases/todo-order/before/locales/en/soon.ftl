### soon · statements/soon.md · en · hexapla 1
### Written by `hexapla sync`. Edit the statement, not this file.

# @kind paragraph
s-940387 = The vote is next week.
