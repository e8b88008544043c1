### some-day · statements/some-day.md · en → pl · hexapla 1
### Przetłumacz tekst nad każdym { "" }: wpisz tłumaczenie w to miejsce, w jednym wierszu.
### Zachowaj wszystko w nawiasach klamrowych, np. { $link1 }. Nie zmieniaj identyfikatorów ani wierszy z @source.
### Gdzie stoi @stale, tekst się zmienił: popraw tłumaczenie, a potem usuń ten wiersz.

# We will keep writing.
# @source 29004cb8e6e1f96e1dc27e7e
s-29004c = { "" }
