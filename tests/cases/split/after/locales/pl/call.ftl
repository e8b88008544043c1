### call · statements/call.md · en → pl · hexapla 1
### Przetłumacz tekst nad każdym { "" }: wpisz tłumaczenie w to miejsce, w jednym wierszu.
### Zachowaj wszystko w nawiasach klamrowych, np. { $link1 }. Nie zmieniaj identyfikatorów ani wierszy z @source.
### Gdzie stoi @stale, tekst się zmienił: popraw tłumaczenie, a potem usuń ten wiersz.

# The council met on Monday and heard the tenants of the old harbour.
# @was The council met on Monday and heard the tenants of the old harbour. We will return in spring with more signatures.
# @changed − We will return in spring with …
# @source 08241297867c7e8df200ab61
# @stale de324d22234a79c222e52c4c 1ebc1710c0ed5a2eea867ef1
s-de324d = Rada zebrała się w poniedziałek i wysłuchała lokatorów starego portu. Wrócimy wiosną z kolejnymi podpisami.

# We will return in spring with more signatures.
# @from s-de324d
# @source 787775bd81abb7d0a4ed0444
s-787775 = { "" }

# The school stays open.
# @source 639976e460ab9eef550c9d95
s-639976 = Szkoła pozostaje otwarta.
