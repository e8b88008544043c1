### Night trains must keep running · statements/night-trains.md · en → de · hexapla 1
### Übersetzen Sie den Text über jedem { "" }: Schreiben Sie Ihre Übersetzung an diese Stelle, in eine Zeile.
### Lassen Sie stehen, was in geschweiften Klammern steht, etwa { $link1 }. Ändern Sie keine Kennungen und keine Zeilen mit @source.
### Wo @stale steht, hat sich der Text geändert: Passen Sie die Übersetzung an, und löschen Sie dann diese Zeile.

# Night trains must keep running
# @source c3202fe4f207b4524662ac9a
title = Die Nachtzüge müssen weiterfahren

# People of the Upper Ilsa ask the rail operator not to cancel the last two night trains of their region.
# @source 2d65d5f2d30b613f657daad1
summary = Menschen an der Oberen Ilsa bitten die Bahngesellschaft, die letzten beiden Nachtzüge ihrer Region nicht zu streichen.

# $image1 (image): https://example.org/images/night-train.jpg
# ![The night train to Port Maren, with its lights on, at platform 4 in Velmond]({ $image1 } "Velmond, shortly before eleven")
# @source 649fff9308188d5f7bd7ebd8
s-649fff = ![Der erleuchtete Nachtzug nach Port Maren auf Gleis 4 in Velmond]({ $image1 } "Velmond, kurz vor elf Uhr abends")

# We, the passengers of the Upper Ilsa, ask the rail operator and the regional council to keep the last two night trains of our region. The new timetable comes into force on 12 December 2027. In its draft, not a single train runs between eleven in the evening and five in the morning.
# @was We, the passengers of the Upper Ilsa, ask the rail operator and the regional council to keep the last two night trains of our region. The new timetable comes into force on 5 December 2027. In its draft, not a single train runs between eleven in the evening and five in the morning.
# @changed 5 December → 12 December
# @source 6d0bf1bf54c980738c116260
# @stale f4dafccadc31fcfc60447ed8 3c8b118d43ca5cc62ec1085e
s-f4dafc = Wir, die Fahrgäste an der Oberen Ilsa, bitten die Bahngesellschaft und den Regionalrat, die letzten beiden Nachtzüge unserer Region zu erhalten. Der neue Fahrplan tritt am 5. Dezember 2027 in Kraft. Im Entwurf fährt zwischen elf Uhr abends und fünf Uhr morgens kein einziger Zug.

# $link1 (link): https://example.org/sign
# In nine weeks, 18,400 people have signed [our petition]({ $link1 }). They are nurses and bakers, students and grandparents, people who never learnt to drive, and people who sold their car because there was a train.[^count]
# @source b3c76dbaafd43855b8f7f2a6
s-b3c76d = In neun Wochen haben 18.400 Menschen [unsere Petition]({ $link1 }) unterschrieben: Pflegekräfte und Bäckerinnen, Studierende und Großeltern, Menschen, die nie Auto fahren gelernt haben, und Menschen, die ihr Auto verkauft haben, weil es ja einen Zug gab.[^count]

# On 18 November the town council of Ostrel joined our appeal, by 14 votes to 3. It is the first council to do so, and we hope that it will not be the last.
# @source b3b7d033bd965a6b4f133a0c
s-b3b7d0 = { "" }

## What would be lost

# What would be lost
# @source d3e16f0cdf79a661473abeee
s-d3e16f = Was verloren ginge

# A night train is not a luxury. It brings the late shift home, and it takes those to the hospital in Velmond who have to be there at eight. Whoever sleeps on it wakes up where they are needed, and has paid neither for a hotel nor with a day of leave.
# @source ae7640afd7ed862bdddd539c
s-ae7640 = Ein Nachtzug ist kein Luxus. Er bringt die Spätschicht nach Hause und alle, die um acht im Krankenhaus von Velmond sein müssen, rechtzeitig ans Ziel. Wer in ihm schläft, wacht dort auf, wo man ihn braucht, und hat weder ein Hotel bezahlt noch einen Urlaubstag geopfert.

# @note Nela Orvin is a woman. She speaks plainly; keep her sentences short.
# My shift ends at half past ten. Without the 22:50 I would have to choose between my patients and my bed. Once I drove home dead tired. I will not do it again.
# @source 6b944b8401dceeaa3c91dbe0
s-6b944b = Mein Dienst endet um halb elf. Ohne den Zug um 22:50 Uhr müsste ich mich zwischen meinen Patienten und meinem Bett entscheiden. Einmal bin ich todmüde mit dem Auto nach Hause gefahren. Das mache ich nicht noch einmal.

# — Nela Orvin, nurse, Ostrel
# @source 03513bc3ae65b3bcf3449766
s-03513b = – Nela Orvin, Krankenpflegerin, Ostrel

# This is how the two trains run today, and how many people travelled on them in an average night of the past year:
# @source 5dc5f0e231339b5b61efabc7
s-5dc5f0 = So fahren die beiden Züge heute, und so viele Menschen waren im vergangenen Jahr durchschnittlich pro Nacht mit ihnen unterwegs:

# Train
# @source e99c90db87c0e400832edced
s-e99c90 = Zug

# From
# @source 218197693424e0154cefc0af
s-218197 = Abfahrt

# To
# @source f4b06ef6d3c81436f60a318c
s-f4b06e = Ankunft

# Passengers
# @source ae3bff5011b396786a566be5
s-ae3bff = Fahrgäste

# Night train 401
# @source f08ef40614317eaf8dff3315
s-f08ef4 = Nachtzug 401

# Velmond, 22:50
# @source 9f6d04d22bcfcddb6e9a7ee0
s-9f6d04 = Velmond, 22:50 Uhr

# Port Maren, 6:35
# @source f5e4c5481355de5c1523894f
s-f5e4c5 = Port Maren, 6:35 Uhr

# 212
# @source fa2b7af0a811b9acde602aac
s-fa2b7a = 212

# Night train 402
# @source 4c543e6c3a7dbe4033d8b5c6
s-4c543e = Nachtzug 402

# Port Maren, 23:15
# @source fd88d2e03bec60b4486a6ccf
s-fd88d2 = Port Maren, 23:15 Uhr

# Velmond, 7:02
# @source e3172ba7521a9db1fc761adf
s-e3172b = Velmond, 7:02 Uhr

# 187
# @source 38b2d03f3256502b1e9db02b
s-38b2d0 = 187

# $link1 (link): https://example.org/report-2025
# The operator puts the loss at €1.2 million a year; the figure stands in its [annual report]({ $link1 }), and we do not dispute it. Divided among the 387,000 people who live here, it comes to €3.10 each: less than two cups of coffee at the station.
# @source 89fa378acce13783e9bb9745
s-89fa37 = Die Bahngesellschaft beziffert den Verlust auf 1,2 Millionen Euro im Jahr; die Zahl steht in ihrem [Geschäftsbericht]({ $link1 }), und wir bestreiten sie nicht. Auf die 387.000 Menschen verteilt, die hier leben, sind das 3,10 Euro pro Kopf: weniger, als zwei Becher Kaffee am Bahnhof kosten.

## What we ask for

# What we ask for
# @source 6fc73d4c5a75473c61ebebcf
s-6fc73d = Worum wir bitten

# Keep both night trains in the timetable for 2028, each with at least one sleeping car.
# @source 8abf9883435cbfbdf116eb3e
s-8abf98 = Beide Nachtzüge bleiben im Fahrplan 2028, jeder mit mindestens einem Schlafwagen.

# Publish the passenger figures of every night train, month by month.
# @source 136c2c38cc40824119399c69
s-136c2c = Die Fahrgastzahlen aller Nachtzüge werden Monat für Monat veröffentlicht.

# Let one ticket be enough for the train and for the bus that waits for it.
# @source ed85d08d5a6f38d34ebe3c7f
s-ed85d0 = Eine Fahrkarte reicht für den Zug und für den Bus, der auf ihn wartet.

# Before a train is cancelled, hear those who use it: in public, and in the evening, when they can come.
# @source c2fc137ec6ebba160a5b86d2
s-c2fc13 = { "" }

# We ask for no new lines, and nobody shall have to pay for empty carriages. *If a train stays empty for two winters, we will say so ourselves.*
# @source 8fbd52c59307c265ca9621c0
s-8fbd52 = Neue Strecken verlangen wir nicht, und niemand soll für leere Wagen bezahlen müssen. *Bleibt ein Zug zwei Winter lang leer, werden wir das selbst sagen.*

## What you can do

# What you can do
# @source f42148c5762e904b9a58eb75
s-f42148 = Was Sie tun können

# $link1 (link): https://example.org/sign
# Sign [the petition]({ $link1 }) by 28 February 2027.
# @source 44e09ebd12e224ae7b881c66
s-44e09e = Unterschreiben Sie [die Petition]({ $link1 }) bis zum 28. Februar 2027.

# $email1 (e-mail): night@example.org
# If you work at night, tell us your story: { $email1 }.
# @source f25fb3d4805cfef6c1fceeb5
s-f25fb3 = Wenn Sie nachts arbeiten, erzählen Sie uns davon: { $email1 }.

# Come to the open evening at Velmond station on 14 January 2027 at 18:30. There will be tea, and children are welcome.
# @was Come to the open evening at Velmond station on 14 January 2027 at 18:30.
# @changed + There will be tea, and children …
# @source 5bfc34074711c24699d07d17
# @stale 7ec0362fd75d47f9b9d7c289 b6984e25a6206885d3af64e4
s-7ec036 = Kommen Sie am 14. Januar 2027 um 18:30 Uhr zum offenen Abend in den Bahnhof Velmond.

# $link1 (link): https://example.org/letter
# $link2 (link): https://example.org/answers
# On 1 March 2027 we will hand over the signatures. [Our letter]({ $link1 }) to the council can be read in full, and so can [the answers]({ $link2 }): three so far, all of them polite, and one of them a yes.
# @was On 1 March 2027 we will hand over the signatures. [Our letter]({ $link1 }) to the council can be read in full, and so can [the answers]({ $link2 }): two so far, both polite, neither of them a yes.
# @changed two → three; both → all of them; neither → and one
# @source 6aff8c5c257874d6eaf1bbfa
# @stale ee6b7eda9c7df9c7afc70dce f366881f0212efd3b842a79c
s-ee6b7e = Am 1. März 2027 übergeben wir die Unterschriften. [Unser Brief]({ $link1 }) an den Regionalrat ist in voller Länge nachzulesen, ebenso [die Antworten]({ $link2 }): bisher zwei, beide höflich, keine davon ein „Ja“.

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

# As of 15 November 2026. Two people checked every signature on paper.
# @source 4b7a60cf82a9948b2162188d
s-4b7a60 = Stand: 15. November 2026. Jede Unterschrift auf Papier haben zwei Personen geprüft.
