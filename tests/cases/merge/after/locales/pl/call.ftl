### call · statements/call.md · en → pl · hexapla 1
### Przetłumacz tekst nad każdym { "" }: wpisz tłumaczenie w to miejsce, w jednym wierszu.
### Zachowaj wszystko w nawiasach klamrowych, np. { $link1 }. Nie zmieniaj identyfikatorów ani wierszy z @source.
### Gdzie stoi @stale, tekst się zmienił: popraw tłumaczenie, a potem usuń ten wiersz.

# The council met on Monday and heard the tenants of the old harbour. We will return in spring with more signatures. The school stays open.
# @was The council met on Monday and heard the tenants of the old harbour. We will return in spring with more signatures.
# @from s-639976: The school stays open.
# @changed + The school stays open.
# @source ea43fa7fc55c6c7e408768d2
# @stale de324d22234a79c222e52c4c 1ebc1710c0ed5a2eea867ef1
s-de324d = Rada zebrała się w poniedziałek i wysłuchała lokatorów starego portu. Wrócimy wiosną z kolejnymi podpisami.

# @obsolete
# The school stays open.
# @source 639976e460ab9eef550c9d95
s-639976 = Szkoła pozostaje otwarta.
