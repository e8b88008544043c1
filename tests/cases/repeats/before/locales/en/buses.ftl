### Buses · statements/buses.md · en · hexapla 1
### Written by `hexapla sync`. Edit the statement, not this file.

## Buses

# @kind heading
s-f67c11 = Buses

# @kind paragraph
# $iban1 (IBAN): PL61 1090 1014 0000 0712 1981 2874
s-b70cd7 = Please give to { $iban1 }.
