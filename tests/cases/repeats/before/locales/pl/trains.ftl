### Trains · statements/trains.md · en → pl · hexapla 1
### Przetłumacz tekst nad każdym { "" }: wpisz tłumaczenie w to miejsce, w jednym wierszu.
### Zachowaj wszystko w nawiasach klamrowych, np. { $link1 }. Nie zmieniaj identyfikatorów ani wierszy z @source.
### Gdzie stoi @stale, tekst się zmienił: popraw tłumaczenie, a potem usuń ten wiersz.

## Trains

# Trains
# @source ba15f461e42a8b97baca90ea
s-ba15f4 = Pociągi

# $iban1 (IBAN): PL61 1090 1014 0000 0712 1981 2874
# Please give to { $iban1 }.
# @source b70cd7f15031c76c04830a13
s-b70cd7 = Wpłaty: { $iban1 }.
