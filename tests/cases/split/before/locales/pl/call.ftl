### call · statements/call.md · en → pl · hexapla 1
### Przetłumacz tekst nad każdym { "" }: wpisz tłumaczenie w to miejsce, w jednym wierszu.
### Zachowaj wszystko w nawiasach klamrowych, np. { $link1 }. Nie zmieniaj identyfikatorów ani wierszy z @source.
### Gdzie stoi @stale, tekst się zmienił: popraw tłumaczenie, a potem usuń ten wiersz.

# The council met on Monday and heard the tenants of the old harbour. We will return in spring with more signatures.
# @source de324d22234a79c222e52c4c
s-de324d = Rada zebrała się w poniedziałek i wysłuchała lokatorów starego portu. Wrócimy wiosną z kolejnymi podpisami.

# The school stays open.
# @source 639976e460ab9eef550c9d95
s-639976 = Szkoła pozostaje otwarta.
