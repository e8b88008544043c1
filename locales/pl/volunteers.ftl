### Night owls wanted: lend us a few hours this winter · statements/volunteers.md · en → pl · hexapla 1
### Przetłumacz tekst nad każdym { "" }: wpisz tłumaczenie w to miejsce, w jednym wierszu.
### Zachowaj wszystko w nawiasach klamrowych, np. { $link1 }. Nie zmieniaj identyfikatorów ani wierszy z @source.
### Gdzie stoi @stale, tekst się zmienił: popraw tłumaczenie, a potem usuń ten wiersz.

# Night owls wanted: lend us a few hours this winter
# @source dd4b05e9e22398bea1274dae
title = Nocne marki poszukiwane: podaruj nam tej zimy kilka godzin

# What our volunteers do, what they get in return, and how to begin.
# @source f57c11778580be588806bd96
summary = Co robią nasi wolontariusze, co dostają w zamian i od czego zacząć.

# Ilsa by Night has 61 members and no paid staff: whatever we do, somebody does it after work. This winter we need about twenty more people, for a few hours each and not for a lifetime.
# @source 0679d84813d370235da3e3e6
s-0679d8 = Ilsa by Night („Ilsa nocą”) liczy 61 osób i nie ma ani jednego etatu: wszystko, co robimy, ktoś robi po pracy. Tej zimy potrzebujemy jeszcze około dwudziestu osób: na kilka godzin, a nie na całe życie.

## What there is to do

# What there is to do
# @source 6b0c5c5b81fa6012acf8ce97
s-6b0c5c = Co jest do zrobienia

# *Counting:* ride along for one night a month and count the passengers, carriage by carriage.
# @source d3df8fb6430c05b78011d6d5
s-d3df8f = *Liczenie:* raz w miesiącu jedziesz nocnym pociągiem i liczysz pasażerów, wagon po wagonie.

# *Collecting signatures:* stand at a station with a clipboard, never alone, and never for longer than two hours.
# @source 856c882a2695bae7deeb7d7d
s-856c88 = *Zbieranie podpisów:* stoisz na dworcu z podkładką do pisania, nigdy w pojedynkę i nigdy dłużej niż dwie godziny.

# *Translating:* carry our statements over into the language that you speak at home.
# @source a056091479445e2785b8508e
s-a05609 = *Tłumaczenie:* przekładasz nasze oświadczenia na język, którym mówisz w domu.

## What you get in return

# What you get in return
# @source e278f0b106a526d678b342d6
s-e278f0 = Co dostajesz w zamian

# @note "you" is one person whom we do not know yet; be friendly, not formal
# We pay for your ticket and for something hot to drink, and you are insured while you are out for us. Nobody has to explain why they cannot come this time.
# @source b8fb2d4a19b0c4386b779d75
s-b8fb2d = Płacimy za Twój bilet i za coś ciepłego do picia, a kiedy działasz z nami, jesteś objęty ubezpieczeniem. Nikt nie musi się tłumaczyć, dlaczego tym razem nie może przyjść.

# If you use a wheelchair, drop us a line first. Not every platform has a lift; we know which ones do.
# @source e39537d0ef504829b5fd499f
s-e39537 = Jeśli poruszasz się na wózku, napisz do nas wcześniej. Nie przy każdym peronie jest winda, ale wiemy, przy których jest.

# $email1 (e-mail): volunteers@example.org
# $phone (fact): 555-0142
# Interested? Write to { $email1 } by 10 January 2027, or ring { $phone } on a Tuesday between 18:00 and 20:00.
# @source 5c251d8ab99fa665f79b3d2a
s-5c251d = Chcesz dołączyć? Napisz do 10 stycznia 2027 r. na adres { $email1 } albo zadzwoń we wtorek między 18:00 a 20:00: { $phone }.

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
