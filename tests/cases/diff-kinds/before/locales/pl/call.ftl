### The call · statements/call.md · en → pl · hexapla 1
### Przetłumacz tekst nad każdym { "" }: wpisz tłumaczenie w to miejsce, w jednym wierszu.
### Zachowaj wszystko w nawiasach klamrowych, np. { $link1 }. Nie zmieniaj identyfikatorów ani wierszy z @source.
### Gdzie stoi @stale, tekst się zmienił: popraw tłumaczenie, a potem usuń ten wiersz.

## The call

# The call
# @source 2104a4d5bdb94adbebeecd41
s-2104a4 = Apel

# We ask 40 towns to sign
# @source 728bcccab1345d51791ffba9
s-728bcc = Prosimy 40 miast o podpis

# The council met on Monday. It did not decide. We will return.
# @source 19ea107f7314671953bd931b
s-19ea10 = Rada zebrała się w poniedziałek. Nie podjęła decyzji. Wrócimy.
