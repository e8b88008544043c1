### Night trains · statements/trains.md · en → pl · hexapla 1
### Przetłumacz tekst nad każdym { "" }: wpisz tłumaczenie w to miejsce, w jednym wierszu.
### Zachowaj wszystko w nawiasach klamrowych, np. { $link1 }. Nie zmieniaj identyfikatorów ani wierszy z @source.
### Gdzie stoi @stale, tekst się zmienił: popraw tłumaczenie, a potem usuń ten wiersz.

## Night trains

# Night trains
# @source b4a5081efd3f8f0fc7137779
s-b4a508 = Nocne pociągi

# The timetable changes on 5 December.
# @source 2e8f47fd5af59a91a26f644d
s-2e8f47 = Rozkład jazdy zmienia się 5 grudnia.

# Every signature counts.
# @source b66c44a61d6aa89ebdde96c6
s-b66c44 = Liczy się każdy podpis.

# $link1 (link): https://example.org/report
# See [the report]({ $link1 }).
# @source f233dd322ca7e92db4f5fc8c
s-f233dd = Zobacz [raport]({ $link1 }).
