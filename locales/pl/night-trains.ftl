### Night trains must keep running · statements/night-trains.md · en → pl · hexapla 1
### Przetłumacz tekst nad każdym { "" }: wpisz tłumaczenie w to miejsce, w jednym wierszu.
### Zachowaj wszystko w nawiasach klamrowych, np. { $link1 }. Nie zmieniaj identyfikatorów ani wierszy z @source.
### Gdzie stoi @stale, tekst się zmienił: popraw tłumaczenie, a potem usuń ten wiersz.

# Night trains must keep running
# @source c3202fe4f207b4524662ac9a
title = Nocne pociągi muszą jeździć dalej

# People of the Upper Ilsa ask the rail operator not to cancel the last two night trains of their region.
# @source 2d65d5f2d30b613f657daad1
summary = Mieszkańcy Górnej Ilsy proszą przewoźnika, by nie likwidował dwóch ostatnich nocnych pociągów w ich regionie.

# $image1 (image): https://example.org/images/night-train.jpg
# ![The night train to Port Maren, with its lights on, at platform 4 in Velmond]({ $image1 } "Velmond, shortly before eleven")
# @source 649fff9308188d5f7bd7ebd8
s-649fff = ![Nocny pociąg do Port Maren stoi z zapalonymi światłami przy peronie czwartym w Velmondzie]({ $image1 } "Velmond, tuż przed dwudziestą trzecią")

# We, the passengers of the Upper Ilsa, ask the rail operator and the regional council to keep the last two night trains of our region. The new timetable comes into force on 12 December 2027. In its draft, not a single train runs between eleven in the evening and five in the morning.
# @source 6d0bf1bf54c980738c116260
s-f4dafc = My, pasażerowie z Górnej Ilsy, prosimy przewoźnika kolejowego i radę regionu o utrzymanie dwóch ostatnich nocnych pociągów w naszym regionie. Nowy rozkład jazdy wchodzi w życie 12 grudnia 2027 r. W jego projekcie między jedenastą wieczorem a piątą rano nie kursuje ani jeden pociąg.

# $link1 (link): https://example.org/sign
# In nine weeks, 18,400 people have signed [our petition]({ $link1 }). They are nurses and bakers, students and grandparents, people who never learnt to drive, and people who sold their car because there was a train.[^count]
# @source b3c76dbaafd43855b8f7f2a6
s-b3c76d = W ciągu dziewięciu tygodni [naszą petycję]({ $link1 }) podpisało 18 400 osób. To pielęgniarki i piekarze, studentki i dziadkowie, ludzie, którzy nigdy nie nauczyli się prowadzić, i tacy, którzy sprzedali samochód, bo przecież był pociąg.[^count]

# On 18 November the town council of Ostrel joined our appeal, by 14 votes to 3. It is the first council to do so, and we hope that it will not be the last.
# @source b3b7d033bd965a6b4f133a0c
s-b3b7d0 = 18 listopada do naszego apelu przyłączyła się rada miasta Ostrel, stosunkiem głosów 14 do 3. Jest pierwszą radą, która to zrobiła, i mamy nadzieję, że nie ostatnią.

## What would be lost

# What would be lost
# @source d3e16f0cdf79a661473abeee
s-d3e16f = Co byśmy stracili

# A night train is not a luxury. It brings the late shift home, and it takes those to the hospital in Velmond who have to be there at eight. Whoever sleeps on it wakes up where they are needed, and has paid neither for a hotel nor with a day of leave.
# @source ae7640afd7ed862bdddd539c
s-ae7640 = Nocny pociąg to nie luksus. Odwozi do domu tych, którzy skończyli drugą zmianę, a do szpitala w Velmondzie dowozi tych, którzy muszą tam być na ósmą. Kto się w nim prześpi, budzi się tam, gdzie jest potrzebny: bez rachunku za hotel i bez straconego dnia urlopu.

# @note Nela Orvin is a woman. She speaks plainly; keep her sentences short.
# My shift ends at half past ten. Without the 22:50 I would have to choose between my patients and my bed. Once I drove home dead tired. I will not do it again.
# @source 6b944b8401dceeaa3c91dbe0
s-6b944b = Kończę dyżur o wpół do jedenastej. Bez pociągu o 22:50 musiałabym wybierać między pacjentami a własnym łóżkiem. Raz wróciłam samochodem śmiertelnie zmęczona. Drugi raz tego nie zrobię.

# — Nela Orvin, nurse, Ostrel
# @source 03513bc3ae65b3bcf3449766
s-03513b = – Nela Orvin, pielęgniarka, Ostrel

# This is how the two trains run today, and how many people travelled on them in an average night of the past year:
# @source 5dc5f0e231339b5b61efabc7
s-5dc5f0 = Oto jak oba pociągi kursują dzisiaj i ile osób przeciętnie jechało nimi jednej nocy w ubiegłym roku:

# Train
# @source e99c90db87c0e400832edced
s-e99c90 = Pociąg

# From
# @source 218197693424e0154cefc0af
s-218197 = Odjazd

# To
# @source f4b06ef6d3c81436f60a318c
s-f4b06e = Przyjazd

# Passengers
# @source ae3bff5011b396786a566be5
s-ae3bff = Pasażerowie

# Night train 401
# @source f08ef40614317eaf8dff3315
s-f08ef4 = Pociąg nocny 401

# Velmond, 22:50
# @source 9f6d04d22bcfcddb6e9a7ee0
s-9f6d04 = Velmond, 22:50

# Port Maren, 6:35
# @source f5e4c5481355de5c1523894f
s-f5e4c5 = Port Maren, 6:35

# 212
# @source fa2b7af0a811b9acde602aac
s-fa2b7a = 212

# Night train 402
# @source 4c543e6c3a7dbe4033d8b5c6
s-4c543e = Pociąg nocny 402

# Port Maren, 23:15
# @source fd88d2e03bec60b4486a6ccf
s-fd88d2 = Port Maren, 23:15

# Velmond, 7:02
# @source e3172ba7521a9db1fc761adf
s-e3172b = Velmond, 7:02

# 187
# @source 38b2d03f3256502b1e9db02b
s-38b2d0 = 187

# $link1 (link): https://example.org/report-2025
# The operator puts the loss at €1.2 million a year; the figure stands in its [annual report]({ $link1 }), and we do not dispute it. Divided among the 387,000 people who live here, it comes to €3.10 each: less than two cups of coffee at the station.
# @source 89fa378acce13783e9bb9745
s-89fa37 = Przewoźnik szacuje stratę na 1,2 mln euro rocznie; kwotę tę podaje w swoim [raporcie rocznym]({ $link1 }), a my jej nie podważamy. W przeliczeniu na każdą z 387 000 osób, które tu mieszkają, daje to 3,10 euro: mniej, niż kosztują dwie kawy na dworcu.

## What we ask for

# What we ask for
# @source 6fc73d4c5a75473c61ebebcf
s-6fc73d = O co prosimy

# Keep both night trains in the timetable for 2028, each with at least one sleeping car.
# @source 8abf9883435cbfbdf116eb3e
s-8abf98 = Utrzymanie obu nocnych pociągów w rozkładzie jazdy na 2028 rok, każdego z co najmniej jednym wagonem sypialnym.

# Publish the passenger figures of every night train, month by month.
# @source 136c2c38cc40824119399c69
s-136c2c = Ogłaszanie, miesiąc po miesiącu, liczby pasażerów każdego nocnego pociągu.

# Let one ticket be enough for the train and for the bus that waits for it.
# @source ed85d08d5a6f38d34ebe3c7f
s-ed85d0 = Jeden bilet na pociąg i na autobus, który na ten pociąg czeka.

# Before a train is cancelled, hear those who use it: in public, and in the evening, when they can come.
# @source c2fc137ec6ebba160a5b86d2
s-c2fc13 = Wysłuchanie pasażerów, zanim jakikolwiek pociąg zniknie z rozkładu: publicznie i wieczorem, kiedy mogą przyjść.

# We ask for no new lines, and nobody shall have to pay for empty carriages. *If a train stays empty for two winters, we will say so ourselves.*
# @source 8fbd52c59307c265ca9621c0
s-8fbd52 = Nie prosimy o nowe linie i nie chcemy, by ktokolwiek dopłacał do pustych wagonów. *Jeśli któryś pociąg przez dwie zimy będzie jeździł pusty, sami to powiemy.*

## What you can do

# What you can do
# @source f42148c5762e904b9a58eb75
s-f42148 = Co możesz zrobić

# $link1 (link): https://example.org/sign
# Sign [the petition]({ $link1 }) by 28 February 2027.
# @source 44e09ebd12e224ae7b881c66
s-44e09e = Podpisz [petycję]({ $link1 }) do 28 lutego 2027 r.

# $email1 (e-mail): night@example.org
# If you work at night, tell us your story: { $email1 }.
# @source f25fb3d4805cfef6c1fceeb5
s-f25fb3 = Jeśli pracujesz w nocy, opowiedz nam swoją historię: { $email1 }.

# Come to the open evening at Velmond station on 14 January 2027 at 18:30. There will be tea, and children are welcome.
# @source 5bfc34074711c24699d07d17
s-7ec036 = Przyjdź na spotkanie otwarte na dworcu w Velmondzie 14 stycznia 2027 r. o 18:30. Będzie herbata, a dzieci są mile widziane.

# $link1 (link): https://example.org/letter
# $link2 (link): https://example.org/answers
# On 1 March 2027 we will hand over the signatures. [Our letter]({ $link1 }) to the council can be read in full, and so can [the answers]({ $link2 }): three so far, all of them polite, and one of them a yes.
# @source 6aff8c5c257874d6eaf1bbfa
s-ee6b7e = Podpisy przekażemy 1 marca 2027 r. [Nasz list]({ $link1 }) do rady można przeczytać w całości, podobnie jak [odpowiedzi]({ $link2 }): jak dotąd trzy, wszystkie uprzejme, a jedna brzmi „tak”.

## Donations

# Donations
# @source 5f3360fbda697ca7f6996330
s-5f3360 = Darowizny

# Ilsa by Night is run by volunteers. Your donation pays for printing and postage, and for the rooms in which we meet.
# @source 447a92be09d731cf698b8cc4
s-447a92 = Ilsa by Night („Ilsa nocą”) działa dzięki wolontariuszom. Z Twojej darowizny opłacimy druk, znaczki pocztowe i sale, w których się spotykamy.

# @note the bank knows us by this name; keep it, and the reference, in English
# Account holder: Ilsa by Night; reference: *night trains*
# @source f94f89c9c789576c683b3a5d
s-f94f89 = Odbiorca: Ilsa by Night; tytuł przelewu: *night trains*

# $iban-eur (fact): DE89 3704 0044 0532 0130 00
# Account in euros: { $iban-eur }
# @source 147f476202d8a6514cb6f6b0
s-147f47 = Konto w euro: { $iban-eur }

# $iban1 (IBAN): PL61 1090 1014 0000 0712 1981 2874
# Account in złoty: { $iban1 }
# @source f76a2bd64f3747d2843504ad
s-f76a2b = Konto w złotych: { $iban1 }

# $email1 (e-mail): donations@example.org
# Please do not send cash. If you have questions, write to { $email1 }.
# @source 0fab35da45d11190c5347a21
s-0fab35 = Prosimy nie przesyłać gotówki. Na pytania odpowiadamy pod adresem { $email1 }.

# As of 15 November 2026. Two people checked every signature on paper.
# @source 4b7a60cf82a9948b2162188d
s-4b7a60 = Stan na 15 listopada 2026 r. Każdy podpis złożony na papierze sprawdziły dwie osoby.
