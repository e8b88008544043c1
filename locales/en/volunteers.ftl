### Night owls wanted: lend us a few hours this winter · statements/volunteers.md · en · hexapla 1
### Written by `hexapla sync`. Edit the statement, not this file.

# @kind front-matter
title = Night owls wanted: lend us a few hours this winter

# @kind front-matter
summary = What our volunteers do, what they get in return, and how to begin.

# @kind paragraph
s-0679d8 = Ilsa by Night has 61 members and no paid staff: whatever we do, somebody does it after work. This winter we need about twenty more people, for a few hours each and not for a lifetime.

## What there is to do

# @kind heading
s-6b0c5c = What there is to do

# @kind item
s-d3df8f = *Counting:* ride along for one night a month and count the passengers, carriage by carriage.

# @kind item
s-856c88 = *Collecting signatures:* stand at a station with a clipboard, never alone, and never for longer than two hours.

# @kind item
s-a05609 = *Translating:* carry our statements over into the language that you speak at home.

## What you get in return

# @kind heading
s-e278f0 = What you get in return

# @kind paragraph
# @note "you" is one person whom we do not know yet; be friendly, not formal
s-b8fb2d = We pay for your ticket and for something hot to drink, and you are insured while you are out for us. Nobody has to explain why they cannot come this time.

# @kind paragraph
s-e39537 = If you use a wheelchair, drop us a line first. Not every platform has a lift; we know which ones do.

# @kind paragraph
# $email1 (e-mail): volunteers@example.org
# $phone (fact): 555-0142
s-5c251d = Interested? Write to { $email1 } by 10 January 2027, or ring { $phone } on a Tuesday between 18:00 and 20:00.

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
