### list · statements/list.md · pl · hexapla 1
### Written by `hexapla sync`. Edit the statement, not this file.

# @kind paragraph
s-b0dba9 = Liczy się każdy podpis.
