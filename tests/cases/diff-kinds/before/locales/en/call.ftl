### The call · statements/call.md · en · hexapla 1
### Written by `hexapla sync`. Edit the statement, not this file.

## The call

# @kind heading
s-2104a4 = The call

# @kind paragraph
s-728bcc = We ask 40 towns to sign

# @kind paragraph
s-19ea10 = The council met on Monday. It did not decide. We will return.
