### late · statements/late.md · en → pl · hexapla 1
### Przetłumacz tekst nad każdym { "" }: wpisz tłumaczenie w to miejsce, w jednym wierszu.
### Zachowaj wszystko w nawiasach klamrowych, np. { $link1 }. Nie zmieniaj identyfikatorów ani wierszy z @source.
### Gdzie stoi @stale, tekst się zmienił: popraw tłumaczenie, a potem usuń ten wiersz.

# The hearing was on Friday.
# @source fd784f3451a883812f8f4c49
s-fd784f = { "" }
