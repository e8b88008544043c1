### Night trains must keep running · statements/night-trains.md · en → uk · hexapla 1
### Перекладіть текст над кожним { "" }: впишіть переклад на це місце, одним рядком.
### Збережіть усе у фігурних дужках, наприклад { $link1 }. Не змінюйте ідентифікаторів і рядків з @source.
### Де стоїть @stale, текст змінився: оновіть переклад, а тоді видаліть цей рядок.

# Night trains must keep running
# @source c3202fe4f207b4524662ac9a
title = Нічні потяги мають курсувати й далі

# People of the Upper Ilsa ask the rail operator not to cancel the last two night trains of their region.
# @source 2d65d5f2d30b613f657daad1
summary = Мешканці Верхньої Ільси просять залізничного перевізника не скасовувати двох останніх нічних потягів їхнього регіону.

# $image1 (image): https://example.org/images/night-train.jpg
# ![The night train to Port Maren, with its lights on, at platform 4 in Velmond]({ $image1 } "Velmond, shortly before eleven")
# @source 649fff9308188d5f7bd7ebd8
s-649fff = ![Нічний потяг до Порт-Марена з увімкненими вогнями біля четвертої платформи у Велмонді]({ $image1 } "Велмонд, незадовго до одинадцятої вечора")

# We, the passengers of the Upper Ilsa, ask the rail operator and the regional council to keep the last two night trains of our region. The new timetable comes into force on 12 December 2027. In its draft, not a single train runs between eleven in the evening and five in the morning.
# @source 6d0bf1bf54c980738c116260
s-f4dafc = Ми, пасажири Верхньої Ільси, просимо залізничного перевізника та регіональну раду зберегти два останні нічні потяги нашого регіону. Новий розклад набирає чинності 12 грудня 2027 року. У його проєкті між одинадцятою вечора та п’ятою ранку немає жодного потяга.

# $link1 (link): https://example.org/sign
# In nine weeks, 18,400 people have signed [our petition]({ $link1 }). They are nurses and bakers, students and grandparents, people who never learnt to drive, and people who sold their car because there was a train.[^count]
# @source b3c76dbaafd43855b8f7f2a6
s-b3c76d = За дев’ять тижнів [нашу петицію]({ $link1 }) підписало 18 400 людей. Це медсестри й пекарі, студентки й дідусі з бабусями, ті, хто так і не навчився водити, і ті, хто продав автомобіль, бо ж був потяг.[^count]

# On 18 November the town council of Ostrel joined our appeal, by 14 votes to 3. It is the first council to do so, and we hope that it will not be the last.
# @source b3b7d033bd965a6b4f133a0c
s-b3b7d0 = 18 листопада до нашого звернення долучилася міська рада Остреля: 14 голосами проти 3. Вона зробила це першою і, сподіваємося, не останньою.

## What would be lost

# What would be lost
# @source d3e16f0cdf79a661473abeee
s-d3e16f = Що ми втратили б

# A night train is not a luxury. It brings the late shift home, and it takes those to the hospital in Velmond who have to be there at eight. Whoever sleeps on it wakes up where they are needed, and has paid neither for a hotel nor with a day of leave.
# @source ae7640afd7ed862bdddd539c
s-ae7640 = Нічний потяг — не розкіш. Він везе додому тих, хто закінчив вечірню зміну, і доправляє до лікарні у Велмонді тих, хто має бути там о восьмій. Хто в ньому спить, прокидається там, де він потрібен, і не витрачає ні грошей на готель, ні дня відпустки.

# @note Nela Orvin is a woman. She speaks plainly; keep her sentences short.
# My shift ends at half past ten. Without the 22:50 I would have to choose between my patients and my bed. Once I drove home dead tired. I will not do it again.
# @source 6b944b8401dceeaa3c91dbe0
s-6b944b = Моя зміна закінчується о пів на одинадцяту. Без потяга о 22:50 мені довелося б обирати між пацієнтами та власним ліжком. Якось я поверталася додому за кермом, смертельно втомлена. Більше так не зроблю.

# — Nela Orvin, nurse, Ostrel
# @source 03513bc3ae65b3bcf3449766
s-03513b = — Неля Орвін, медсестра, Острель

# This is how the two trains run today, and how many people travelled on them in an average night of the past year:
# @source 5dc5f0e231339b5b61efabc7
s-5dc5f0 = Ось як обидва потяги курсують сьогодні та скільки людей торік у середньому їздило ними за ніч:

# Train
# @source e99c90db87c0e400832edced
s-e99c90 = Потяг

# From
# @source 218197693424e0154cefc0af
s-218197 = Відправлення

# To
# @source f4b06ef6d3c81436f60a318c
s-f4b06e = Прибуття

# Passengers
# @source ae3bff5011b396786a566be5
s-ae3bff = Пасажири

# Night train 401
# @source f08ef40614317eaf8dff3315
s-f08ef4 = Нічний потяг 401

# Velmond, 22:50
# @source 9f6d04d22bcfcddb6e9a7ee0
s-9f6d04 = Велмонд, 22:50

# Port Maren, 6:35
# @source f5e4c5481355de5c1523894f
s-f5e4c5 = Порт-Марен, 6:35

# 212
# @source fa2b7af0a811b9acde602aac
s-fa2b7a = 212

# Night train 402
# @source 4c543e6c3a7dbe4033d8b5c6
s-4c543e = Нічний потяг 402

# Port Maren, 23:15
# @source fd88d2e03bec60b4486a6ccf
s-fd88d2 = Порт-Марен, 23:15

# Velmond, 7:02
# @source e3172ba7521a9db1fc761adf
s-e3172b = Велмонд, 7:02

# 187
# @source 38b2d03f3256502b1e9db02b
s-38b2d0 = 187

# $link1 (link): https://example.org/report-2025
# The operator puts the loss at €1.2 million a year; the figure stands in its [annual report]({ $link1 }), and we do not dispute it. Divided among the 387,000 people who live here, it comes to €3.10 each: less than two cups of coffee at the station.
# @source 89fa378acce13783e9bb9745
s-89fa37 = Перевізник оцінює збитки в 1,2 млн євро на рік; цю цифру він наводить у своєму [річному звіті]({ $link1 }), і ми її не заперечуємо. Якщо розділити її на 387 000 людей, які тут живуть, вийде по 3,10 євро на кожного: менше, ніж коштують дві чашки кави на вокзалі.

## What we ask for

# What we ask for
# @source 6fc73d4c5a75473c61ebebcf
s-6fc73d = Про що ми просимо

# Keep both night trains in the timetable for 2028, each with at least one sleeping car.
# @source 8abf9883435cbfbdf116eb3e
s-8abf98 = Зберегти обидва нічні потяги в розкладі на 2028 рік, кожен щонайменше з одним спальним вагоном.

# Publish the passenger figures of every night train, month by month.
# @source 136c2c38cc40824119399c69
s-136c2c = Щомісяця оприлюднювати кількість пасажирів кожного нічного потяга.

# Let one ticket be enough for the train and for the bus that waits for it.
# @source ed85d08d5a6f38d34ebe3c7f
s-ed85d0 = Запровадити єдиний квиток на потяг і на автобус, який на нього чекає.

# Before a train is cancelled, hear those who use it: in public, and in the evening, when they can come.
# @source c2fc137ec6ebba160a5b86d2
s-c2fc13 = Перш ніж скасувати потяг, вислухати тих, хто ним їздить: публічно й увечері, коли вони можуть прийти.

# We ask for no new lines, and nobody shall have to pay for empty carriages. *If a train stays empty for two winters, we will say so ourselves.*
# @source 8fbd52c59307c265ca9621c0
s-8fbd52 = Ми не просимо нових ліній і не хочемо, щоб хтось платив за порожні вагони. *Якщо якийсь потяг дві зими поспіль їздитиме порожнім, ми самі про це скажемо.*

## What you can do

# What you can do
# @source f42148c5762e904b9a58eb75
s-f42148 = Що ви можете зробити

# $link1 (link): https://example.org/sign
# Sign [the petition]({ $link1 }) by 28 February 2027.
# @source 44e09ebd12e224ae7b881c66
s-44e09e = Підпишіть [петицію]({ $link1 }) до 28 лютого 2027 року.

# $email1 (e-mail): night@example.org
# If you work at night, tell us your story: { $email1 }.
# @source f25fb3d4805cfef6c1fceeb5
s-f25fb3 = Якщо ви працюєте вночі, розкажіть нам свою історію: { $email1 }.

# Come to the open evening at Velmond station on 14 January 2027 at 18:30. There will be tea, and children are welcome.
# @source 5bfc34074711c24699d07d17
s-7ec036 = Приходьте на відкритий вечір на вокзалі Велмонда 14 січня 2027 року о 18:30. Буде чай, і дітям ми теж будемо раді.

# $link1 (link): https://example.org/letter
# $link2 (link): https://example.org/answers
# On 1 March 2027 we will hand over the signatures. [Our letter]({ $link1 }) to the council can be read in full, and so can [the answers]({ $link2 }): three so far, all of them polite, and one of them a yes.
# @source 6aff8c5c257874d6eaf1bbfa
s-ee6b7e = 1 березня 2027 року ми передамо підписи. [Наш лист]({ $link1 }) до ради можна прочитати повністю, як і [відповіді]({ $link2 }): поки що їх три, усі ввічливі, а в одній є «так».

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

# As of 15 November 2026. Two people checked every signature on paper.
# @source 4b7a60cf82a9948b2162188d
s-4b7a60 = Станом на 15 листопада 2026 року. Кожен підпис на папері перевірили двоє людей.
