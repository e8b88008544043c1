### Night trains must keep running · statements/night-trains.md · en · hexapla 1
### Written by `hexapla sync`. Edit the statement, not this file.

# @kind front-matter
title = Night trains must keep running

# @kind front-matter
summary = People of the Upper Ilsa ask the rail operator not to cancel the last two night trains of their region.

# @kind image
# $image1 (image): https://example.org/images/night-train.jpg
s-649fff = ![The night train to Port Maren, with its lights on, at platform 4 in Velmond]({ $image1 } "Velmond, shortly before eleven")

# @kind paragraph
s-f4dafc = We, the passengers of the Upper Ilsa, ask the rail operator and the regional council to keep the last two night trains of our region. The new timetable comes into force on 12 December 2027. In its draft, not a single train runs between eleven in the evening and five in the morning.

# @kind paragraph
# $link1 (link): https://example.org/sign
s-b3c76d = In nine weeks, 18,400 people have signed [our petition]({ $link1 }). They are nurses and bakers, students and grandparents, people who never learnt to drive, and people who sold their car because there was a train.[^count]

# @kind paragraph
s-b3b7d0 = On 18 November the town council of Ostrel joined our appeal, by 14 votes to 3. It is the first council to do so, and we hope that it will not be the last.

## What would be lost

# @kind heading
s-d3e16f = What would be lost

# @kind paragraph
s-ae7640 = A night train is not a luxury. It brings the late shift home, and it takes those to the hospital in Velmond who have to be there at eight. Whoever sleeps on it wakes up where they are needed, and has paid neither for a hotel nor with a day of leave.

# @kind paragraph
# @note Nela Orvin is a woman. She speaks plainly; keep her sentences short.
s-6b944b = My shift ends at half past ten. Without the 22:50 I would have to choose between my patients and my bed. Once I drove home dead tired. I will not do it again.

# @kind paragraph
s-03513b = — Nela Orvin, nurse, Ostrel

# @kind paragraph
s-5dc5f0 = This is how the two trains run today, and how many people travelled on them in an average night of the past year:

# @kind cell
s-e99c90 = Train

# @kind cell
s-218197 = From

# @kind cell
s-f4b06e = To

# @kind cell
s-ae3bff = Passengers

# @kind cell
s-f08ef4 = Night train 401

# @kind cell
s-9f6d04 = Velmond, 22:50

# @kind cell
s-f5e4c5 = Port Maren, 6:35

# @kind cell
s-fa2b7a = 212

# @kind cell
s-4c543e = Night train 402

# @kind cell
s-fd88d2 = Port Maren, 23:15

# @kind cell
s-e3172b = Velmond, 7:02

# @kind cell
s-38b2d0 = 187

# @kind paragraph
# $link1 (link): https://example.org/report-2025
s-89fa37 = The operator puts the loss at €1.2 million a year; the figure stands in its [annual report]({ $link1 }), and we do not dispute it. Divided among the 387,000 people who live here, it comes to €3.10 each: less than two cups of coffee at the station.

## What we ask for

# @kind heading
s-6fc73d = What we ask for

# @kind item
s-8abf98 = Keep both night trains in the timetable for 2028, each with at least one sleeping car.

# @kind item
s-136c2c = Publish the passenger figures of every night train, month by month.

# @kind item
s-ed85d0 = Let one ticket be enough for the train and for the bus that waits for it.

# @kind item
s-c2fc13 = Before a train is cancelled, hear those who use it: in public, and in the evening, when they can come.

# @kind paragraph
s-8fbd52 = We ask for no new lines, and nobody shall have to pay for empty carriages. *If a train stays empty for two winters, we will say so ourselves.*

## What you can do

# @kind heading
s-f42148 = What you can do

# @kind item
# $link1 (link): https://example.org/sign
s-44e09e = Sign [the petition]({ $link1 }) by 28 February 2027.

# @kind item
# $email1 (e-mail): night@example.org
s-f25fb3 = If you work at night, tell us your story: { $email1 }.

# @kind item
s-7ec036 = Come to the open evening at Velmond station on 14 January 2027 at 18:30. There will be tea, and children are welcome.

# @kind paragraph
# $link1 (link): https://example.org/letter
# $link2 (link): https://example.org/answers
s-ee6b7e = On 1 March 2027 we will hand over the signatures. [Our letter]({ $link1 }) to the council can be read in full, and so can [the answers]({ $link2 }): three so far, all of them polite, and one of them a yes.

## Donations

# @kind heading
s-5f3360 = Donations

# @kind paragraph
s-447a92 = Ilsa by Night is run by volunteers. Your donation pays for printing and postage, and for the rooms in which we meet.

# @kind item
# @note the bank knows us by this name; keep it, and the reference, in English
s-f94f89 = Account holder: Ilsa by Night; reference: *night trains*

# @kind item
# $iban-eur (fact): DE89 3704 0044 0532 0130 00
s-147f47 = Account in euros: { $iban-eur }

# @kind item
# $iban1 (IBAN): PL61 1090 1014 0000 0712 1981 2874
s-f76a2b = Account in złoty: { $iban1 }

# @kind paragraph
# $email1 (e-mail): donations@example.org
s-0fab35 = Please do not send cash. If you have questions, write to { $email1 }.

# @kind footnote
s-4b7a60 = As of 15 November 2026. Two people checked every signature on paper.
