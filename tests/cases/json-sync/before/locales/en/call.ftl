### call · statements/call.md · en · hexapla 1
### Written by `hexapla sync`. Edit the statement, not this file.

# @kind paragraph
s-de324d = The council met on Monday and heard the tenants of the old harbour. We will return in spring with more signatures.

# @kind paragraph
s-639976 = The school stays open.
