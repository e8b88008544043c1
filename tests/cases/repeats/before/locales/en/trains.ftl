### Trains · statements/trains.md · en · hexapla 1
### Written by `hexapla sync`. Edit the statement, not this file.

## Trains

# @kind heading
s-ba15f4 = Trains

# @kind paragraph
# $iban1 (IBAN): PL61 1090 1014 0000 0712 1981 2874
s-b70cd7 = Please give to { $iban1 }.
