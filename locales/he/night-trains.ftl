### Night trains must keep running · statements/night-trains.md · en → he · hexapla 1
### תרגמו את הטקסט שמעל כל { "" }: כתבו את התרגום במקומו, בשורה אחת.
### השאירו את מה שבסוגריים מסולסלים, למשל { $link1 }. אל תשנו מזהים ושורות עם @source.
### במקום שבו מופיע @stale הטקסט השתנה: עדכנו את התרגום, ואז מחקו את השורה הזאת.

# Night trains must keep running
# @source c3202fe4f207b4524662ac9a
title = רכבות הלילה חייבות להמשיך לנסוע

# People of the Upper Ilsa ask the rail operator not to cancel the last two night trains of their region.
# @source 2d65d5f2d30b613f657daad1
summary = תושבי אילסה העליונה מבקשים ממפעילת הרכבת שלא לבטל את שתי רכבות הלילה האחרונות באזורם.

# $image1 (image): https://example.org/images/night-train.jpg
# ![The night train to Port Maren, with its lights on, at platform 4 in Velmond]({ $image1 } "Velmond, shortly before eleven")
# @source 649fff9308188d5f7bd7ebd8
s-649fff = ![רכבת הלילה לפורט מארן עומדת באורות דולקים ברציף 4 בוולמונד]({ $image1 } "ולמונד, זמן קצר לפני אחת־עשרה בלילה")

# We, the passengers of the Upper Ilsa, ask the rail operator and the regional council to keep the last two night trains of our region. The new timetable comes into force on 12 December 2027. In its draft, not a single train runs between eleven in the evening and five in the morning.
# @source 6d0bf1bf54c980738c116260
s-f4dafc = אנו, נוסעי אילסה העליונה, מבקשים ממפעילת הרכבת ומהמועצה האזורית להשאיר את שתי רכבות הלילה האחרונות באזורנו. לוח הזמנים החדש ייכנס לתוקף ב־12 בדצמבר 2027. בטיוטה שלו אין אפילו רכבת אחת בין אחת־עשרה בלילה לחמש בבוקר.

# $link1 (link): https://example.org/sign
# In nine weeks, 18,400 people have signed [our petition]({ $link1 }). They are nurses and bakers, students and grandparents, people who never learnt to drive, and people who sold their car because there was a train.[^count]
# @source b3c76dbaafd43855b8f7f2a6
s-b3c76d = בתוך תשעה שבועות חתמו 18,400 איש ואישה על [העצומה שלנו]({ $link1 }): אחיות ואופים, סטודנטיות, סבים וסבתות, אנשים שמעולם לא למדו לנהוג ואנשים שמכרו את המכונית כי הייתה רכבת.[^count]

# On 18 November the town council of Ostrel joined our appeal, by 14 votes to 3. It is the first council to do so, and we hope that it will not be the last.
# @source b3b7d033bd965a6b4f133a0c
s-b3b7d0 = ב־18 בנובמבר הצטרפה מועצת העיר אוסטרל לפנייתנו, ברוב של 14 מול 3. זו המועצה הראשונה שעשתה זאת, ואנו מקווים שלא האחרונה.

## What would be lost

# What would be lost
# @source d3e16f0cdf79a661473abeee
s-d3e16f = מה היינו מאבדים

# A night train is not a luxury. It brings the late shift home, and it takes those to the hospital in Velmond who have to be there at eight. Whoever sleeps on it wakes up where they are needed, and has paid neither for a hotel nor with a day of leave.
# @source ae7640afd7ed862bdddd539c
s-ae7640 = רכבת לילה איננה מותרות. היא מחזירה הביתה את עובדי משמרת הערב, ומביאה לבית החולים בוולמונד את מי שחייב להיות שם בשמונה. מי שישן בה מתעורר במקום שבו זקוקים לו, בלי לשלם על מלון ובלי לוותר על יום חופשה.

# @note Nela Orvin is a woman. She speaks plainly; keep her sentences short.
# My shift ends at half past ten. Without the 22:50 I would have to choose between my patients and my bed. Once I drove home dead tired. I will not do it again.
# @source 6b944b8401dceeaa3c91dbe0
s-6b944b = המשמרת שלי נגמרת בעשר וחצי. בלי הרכבת של 22:50 הייתי צריכה לבחור בין המטופלים שלי לבין המיטה שלי. פעם אחת נהגתי הביתה גמורה מעייפות. לא אעשה את זה שוב.

# — Nela Orvin, nurse, Ostrel
# @source 03513bc3ae65b3bcf3449766
s-03513b = — נלה אורווין, אחות, אוסטרל

# This is how the two trains run today, and how many people travelled on them in an average night of the past year:
# @source 5dc5f0e231339b5b61efabc7
s-5dc5f0 = כך נוסעות שתי הרכבות היום, וזה מספר הנוסעים הממוצע ללילה בשנה שעברה:

# Train
# @source e99c90db87c0e400832edced
s-e99c90 = רכבת

# From
# @source 218197693424e0154cefc0af
s-218197 = יציאה

# To
# @source f4b06ef6d3c81436f60a318c
s-f4b06e = הגעה

# Passengers
# @source ae3bff5011b396786a566be5
s-ae3bff = נוסעים

# Night train 401
# @source f08ef40614317eaf8dff3315
s-f08ef4 = רכבת לילה 401

# Velmond, 22:50
# @source 9f6d04d22bcfcddb6e9a7ee0
s-9f6d04 = ולמונד, 22:50

# Port Maren, 6:35
# @source f5e4c5481355de5c1523894f
s-f5e4c5 = פורט מארן, 6:35

# 212
# @source fa2b7af0a811b9acde602aac
s-fa2b7a = 212

# Night train 402
# @source 4c543e6c3a7dbe4033d8b5c6
s-4c543e = רכבת לילה 402

# Port Maren, 23:15
# @source fd88d2e03bec60b4486a6ccf
s-fd88d2 = פורט מארן, 23:15

# Velmond, 7:02
# @source e3172ba7521a9db1fc761adf
s-e3172b = ולמונד, 7:02

# 187
# @source 38b2d03f3256502b1e9db02b
s-38b2d0 = 187

# $link1 (link): https://example.org/report-2025
# The operator puts the loss at €1.2 million a year; the figure stands in its [annual report]({ $link1 }), and we do not dispute it. Divided among the 387,000 people who live here, it comes to €3.10 each: less than two cups of coffee at the station.
# @source 89fa378acce13783e9bb9745
s-89fa37 = מפעילת הרכבת מעריכה את ההפסד ב־1.2 מיליון אירו בשנה; הנתון מופיע ב[דוח השנתי]({ $link1 }) שלה, ואיננו חולקים עליו. אם נחלק אותו בין 387,000 האנשים שחיים כאן, נקבל 3.10 אירו לאדם: פחות ממחירן של שתי כוסות קפה בתחנה.

## What we ask for

# What we ask for
# @source 6fc73d4c5a75473c61ebebcf
s-6fc73d = מה אנו מבקשים

# Keep both night trains in the timetable for 2028, each with at least one sleeping car.
# @source 8abf9883435cbfbdf116eb3e
s-8abf98 = להשאיר את שתי רכבות הלילה בלוח הזמנים לשנת 2028, ובכל אחת מהן קרון שינה אחד לפחות.

# Publish the passenger figures of every night train, month by month.
# @source 136c2c38cc40824119399c69
s-136c2c = לפרסם מדי חודש את מספר הנוסעים בכל רכבת לילה.

# Let one ticket be enough for the train and for the bus that waits for it.
# @source ed85d08d5a6f38d34ebe3c7f
s-ed85d0 = לאפשר נסיעה בכרטיס אחד ברכבת ובאוטובוס שממתין לה.

# Before a train is cancelled, hear those who use it: in public, and in the evening, when they can come.
# @source c2fc137ec6ebba160a5b86d2
s-c2fc13 = לפני שמבטלים רכבת, לשמוע את מי שנוסע בה: בפומבי ובשעות הערב, כשאפשר לבוא.

# We ask for no new lines, and nobody shall have to pay for empty carriages. *If a train stays empty for two winters, we will say so ourselves.*
# @source 8fbd52c59307c265ca9621c0
s-8fbd52 = איננו מבקשים קווים חדשים, ואיש לא יצטרך לשלם על קרונות ריקים. *אם רכבת תישאר ריקה שני חורפים, נאמר זאת בעצמנו.*

## What you can do

# What you can do
# @source f42148c5762e904b9a58eb75
s-f42148 = מה אפשר לעשות

# $link1 (link): https://example.org/sign
# Sign [the petition]({ $link1 }) by 28 February 2027.
# @source 44e09ebd12e224ae7b881c66
s-44e09e = לחתום על [העצומה]({ $link1 }) עד 28 בפברואר 2027.

# $email1 (e-mail): night@example.org
# If you work at night, tell us your story: { $email1 }.
# @source f25fb3d4805cfef6c1fceeb5
s-f25fb3 = מי שעובד בלילה מוזמן לספר לנו את סיפורו: { $email1 }.

# Come to the open evening at Velmond station on 14 January 2027 at 18:30. There will be tea, and children are welcome.
# @source 5bfc34074711c24699d07d17
s-7ec036 = לבוא לערב הפתוח בתחנת ולמונד ב־14 בינואר 2027 בשעה 18:30. יהיה תה, וגם ילדים מוזמנים.

# $link1 (link): https://example.org/letter
# $link2 (link): https://example.org/answers
# On 1 March 2027 we will hand over the signatures. [Our letter]({ $link1 }) to the council can be read in full, and so can [the answers]({ $link2 }): three so far, all of them polite, and one of them a yes.
# @source 6aff8c5c257874d6eaf1bbfa
s-ee6b7e = ב־1 במרץ 2027 נגיש את החתימות. [המכתב שלנו]({ $link1 }) למועצה פתוח לקריאה במלואו, וכך גם [התשובות]({ $link2 }): שלוש עד כה, כולן מנומסות, ואחת מהן היא ״כן״.

## Donations

# Donations
# @source 5f3360fbda697ca7f6996330
s-5f3360 = תרומות

# Ilsa by Night is run by volunteers. Your donation pays for printing and postage, and for the rooms in which we meet.
# @source 447a92be09d731cf698b8cc4
s-447a92 = עמותת Ilsa by Night (״אילסה בלילה״) פועלת כולה בהתנדבות. התרומה שלכם מממנת דפוס, דואר ומקומות למפגשים שלנו.

# @note the bank knows us by this name; keep it, and the reference, in English
# Account holder: Ilsa by Night; reference: *night trains*
# @source f94f89c9c789576c683b3a5d
s-f94f89 = שם המוטב: Ilsa by Night; מטרת ההעברה: *night trains*

# $iban-eur (fact): DE89 3704 0044 0532 0130 00
# Account in euros: { $iban-eur }
# @source 147f476202d8a6514cb6f6b0
s-147f47 = חשבון באירו: { $iban-eur }

# $iban1 (IBAN): PL61 1090 1014 0000 0712 1981 2874
# Account in złoty: { $iban1 }
# @source f76a2bd64f3747d2843504ad
s-f76a2b = חשבון בזלוטי: { $iban1 }

# $email1 (e-mail): donations@example.org
# Please do not send cash. If you have questions, write to { $email1 }.
# @source 0fab35da45d11190c5347a21
s-0fab35 = נא לא לשלוח מזומן. לשאלות אפשר לכתוב אל { $email1 }.

# As of 15 November 2026. Two people checked every signature on paper.
# @source 4b7a60cf82a9948b2162188d
s-4b7a60 = נכון ל־15 בנובמבר 2026. כל חתימה על נייר נבדקה בידי שני אנשים.
