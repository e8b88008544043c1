### Night owls wanted: lend us a few hours this winter · statements/volunteers.md · en → uk · hexapla 1
### Перекладіть текст над кожним { "" }: впишіть переклад на це місце, одним рядком.
### Збережіть усе у фігурних дужках, наприклад { $link1 }. Не змінюйте ідентифікаторів і рядків з @source.
### Де стоїть @stale, текст змінився: оновіть переклад, а тоді видаліть цей рядок.

# Night owls wanted: lend us a few hours this winter
# @source dd4b05e9e22398bea1274dae
title = Шукаємо нічних сов: подаруйте нам цієї зими кілька годин

# What our volunteers do, what they get in return, and how to begin.
# @source f57c11778580be588806bd96
summary = Що роблять наші волонтери, що отримують натомість і з чого почати.

# Ilsa by Night has 61 members and no paid staff: whatever we do, somebody does it after work. This winter we need about twenty more people, for a few hours each and not for a lifetime.
# @source 0679d84813d370235da3e3e6
s-0679d8 = В Ilsa by Night («Ільса вночі») 61 учасник і жодної оплачуваної посади: усе, що ми робимо, хтось робить після роботи. Цієї зими нам бракує ще близько двадцяти людей — на кілька годин, а не на все життя.

## What there is to do

# What there is to do
# @source 6b0c5c5b81fa6012acf8ce97
s-6b0c5c = Що треба робити

# *Counting:* ride along for one night a month and count the passengers, carriage by carriage.
# @source d3df8fb6430c05b78011d6d5
s-d3df8f = *Рахувати:* раз на місяць проїхатися нічним потягом і порахувати пасажирів, вагон за вагоном.

# *Collecting signatures:* stand at a station with a clipboard, never alone, and never for longer than two hours.
# @source 856c882a2695bae7deeb7d7d
s-856c88 = *Збирати підписи:* стояти на вокзалі з планшеткою, ніколи не наодинці й ніколи не довше двох годин.

# *Translating:* carry our statements over into the language that you speak at home.
# @source a056091479445e2785b8508e
s-a05609 = *Перекладати:* передавати наші заяви мовою, якою ви розмовляєте вдома.

## What you get in return

# What you get in return
# @source e278f0b106a526d678b342d6
s-e278f0 = Що ви отримаєте натомість

# @note "you" is one person whom we do not know yet; be friendly, not formal
# We pay for your ticket and for something hot to drink, and you are insured while you are out for us. Nobody has to explain why they cannot come this time.
# @source b8fb2d4a19b0c4386b779d75
s-b8fb2d = Ми оплачуємо вам квиток і гарячий напій, а поки ви допомагаєте нам, ви застраховані. Ніхто не мусить пояснювати, чому цього разу не зможе прийти.

# If you use a wheelchair, drop us a line first. Not every platform has a lift; we know which ones do.
# @source e39537d0ef504829b5fd499f
s-e39537 = Якщо ви користуєтеся кріслом колісним, спершу напишіть нам. Ліфт є не на кожній платформі, але ми знаємо, на яких саме.

# $email1 (e-mail): volunteers@example.org
# $phone (fact): 555-0142
# Interested? Write to { $email1 } by 10 January 2027, or ring { $phone } on a Tuesday between 18:00 and 20:00.
# @source 5c251d8ab99fa665f79b3d2a
s-5c251d = Зацікавилися? Напишіть до 10 січня 2027 року на адресу { $email1 } або зателефонуйте у вівторок із 18:00 до 20:00: { $phone }.

## Donations

# Donations
# @source 5f3360fbda697ca7f6996330
s-5f3360 = Пожертви

# Ilsa by Night is run by volunteers. Your donation pays for printing and postage, and for the rooms in which we meet.
# @source 447a92be09d731cf698b8cc4
s-447a92 = Ilsa by Night («Ільса вночі») тримається на волонтерах. Ваша пожертва піде на друк, поштові витрати та приміщення, де ми зустрічаємося.

# @note the bank knows us by this name; keep it, and the reference, in English
# Account holder: Ilsa by Night; reference: *night trains*
# @source f94f89c9c789576c683b3a5d
s-f94f89 = Отримувач: Ilsa by Night; призначення платежу: *night trains*

# $iban-eur (fact): DE89 3704 0044 0532 0130 00
# Account in euros: { $iban-eur }
# @source 147f476202d8a6514cb6f6b0
s-147f47 = Рахунок у євро: { $iban-eur }

# $iban1 (IBAN): PL61 1090 1014 0000 0712 1981 2874
# Account in złoty: { $iban1 }
# @source f76a2bd64f3747d2843504ad
s-f76a2b = Рахунок у злотих: { $iban1 }

# $email1 (e-mail): donations@example.org
# Please do not send cash. If you have questions, write to { $email1 }.
# @source 0fab35da45d11190c5347a21
s-0fab35 = Будь ласка, не надсилайте готівки. Якщо маєте запитання, пишіть на адресу { $email1 }.
