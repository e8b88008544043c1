### What Hexapla says to people. `finding-ID` is what is wrong, its attribute
### `hint` is what to do about it.
