### Night owls wanted: lend us a few hours this winter · statements/volunteers.md · en → de · hexapla 1
### Übersetzen Sie den Text über jedem { "" }: Schreiben Sie Ihre Übersetzung an diese Stelle, in eine Zeile.
### Lassen Sie stehen, was in geschweiften Klammern steht, etwa { $link1 }. Ändern Sie keine Kennungen und keine Zeilen mit @source.
### Wo @stale steht, hat sich der Text geändert: Passen Sie die Übersetzung an, und löschen Sie dann diese Zeile.

# Night owls wanted: lend us a few hours this winter
# @source dd4b05e9e22398bea1274dae
title = Nachteulen gesucht: Schenk uns diesen Winter ein paar Stunden

# What our volunteers do, what they get in return, and how to begin.
# @source f57c11778580be588806bd96
summary = Was unsere Ehrenamtlichen tun, was sie dafür bekommen und wie man anfängt.

# Ilsa by Night has 61 members and no paid staff: whatever we do, somebody does it after work. This winter we need about twenty more people, for a few hours each and not for a lifetime.
# @source 0679d84813d370235da3e3e6
s-0679d8 = Ilsa by Night („Ilsa bei Nacht“) hat 61 Mitglieder und keine bezahlten Stellen: Was immer wir tun, tut jemand nach Feierabend. Diesen Winter brauchen wir noch etwa zwanzig Leute, für ein paar Stunden und nicht fürs ganze Leben.

## What there is to do

# What there is to do
# @source 6b0c5c5b81fa6012acf8ce97
s-6b0c5c = Was zu tun ist

# *Counting:* ride along for one night a month and count the passengers, carriage by carriage.
# @source d3df8fb6430c05b78011d6d5
s-d3df8f = *Zählen:* eine Nacht im Monat mitfahren und die Fahrgäste zählen, Wagen für Wagen.

# *Collecting signatures:* stand at a station with a clipboard, never alone, and never for longer than two hours.
# @source 856c882a2695bae7deeb7d7d
s-856c88 = *Unterschriften sammeln:* mit dem Klemmbrett am Bahnhof stehen, nie allein und nie länger als zwei Stunden.

# *Translating:* carry our statements over into the language that you speak at home.
# @source a056091479445e2785b8508e
s-a05609 = *Übersetzen:* unsere Erklärungen in die Sprache übertragen, die du zu Hause sprichst.

## What you get in return

# What you get in return
# @source e278f0b106a526d678b342d6
s-e278f0 = Was du dafür bekommst

# @note "you" is one person whom we do not know yet; be friendly, not formal
# We pay for your ticket and for something hot to drink, and you are insured while you are out for us. Nobody has to explain why they cannot come this time.
# @source b8fb2d4a19b0c4386b779d75
s-b8fb2d = Wir bezahlen dir die Fahrkarte und etwas Warmes zu trinken, und solange du für uns unterwegs bist, bist du versichert. Niemand muss erklären, warum es diesmal nicht geht.

# If you use a wheelchair, drop us a line first. Not every platform has a lift; we know which ones do.
# @source e39537d0ef504829b5fd499f
s-e39537 = Wenn du einen Rollstuhl benutzt, schreib uns vorher kurz. Nicht jeder Bahnsteig hat einen Aufzug; wir wissen, welche einen haben.

# $email1 (e-mail): volunteers@example.org
# $phone (fact): 555-0142
# Interested? Write to { $email1 } by 10 January 2027, or ring { $phone } on a Tuesday between 18:00 and 20:00.
# @source 5c251d8ab99fa665f79b3d2a
s-5c251d = Interesse? Schreib bis zum 10. Januar 2027 an { $email1 } oder ruf an einem Dienstag zwischen 18:00 und 20:00 Uhr an: { $phone }.

## Donations

# Donations
# @source 5f3360fbda697ca7f6996330
s-5f3360 = Spenden

# Ilsa by Night is run by volunteers. Your donation pays for printing and postage, and for the rooms in which we meet.
# @source 447a92be09d731cf698b8cc4
s-447a92 = Ilsa by Night („Ilsa bei Nacht“) wird von Ehrenamtlichen getragen. Jede Spende fließt in Druck und Porto und in die Räume, in denen wir uns treffen.

# @note the bank knows us by this name; keep it, and the reference, in English
# Account holder: Ilsa by Night; reference: *night trains*
# @source f94f89c9c789576c683b3a5d
s-f94f89 = Kontoinhaber: Ilsa by Night; Verwendungszweck: *night trains*

# $iban-eur (fact): DE89 3704 0044 0532 0130 00
# Account in euros: { $iban-eur }
# @source 147f476202d8a6514cb6f6b0
s-147f47 = Konto in Euro: { $iban-eur }

# $iban1 (IBAN): PL61 1090 1014 0000 0712 1981 2874
# Account in złoty: { $iban1 }
# @source f76a2bd64f3747d2843504ad
s-f76a2b = Konto in Złoty: { $iban1 }

# $email1 (e-mail): donations@example.org
# Please do not send cash. If you have questions, write to { $email1 }.
# @source 0fab35da45d11190c5347a21
s-0fab35 = Bitte kein Bargeld schicken. Fragen beantworten wir unter { $email1 }.
