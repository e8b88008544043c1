### late · statements/late.md · en · hexapla 1
### Written by `hexapla sync`. Edit the statement, not this file.

# @kind paragraph
s-fd784f = The hearing was on Friday.
