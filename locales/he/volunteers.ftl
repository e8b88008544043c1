### Night owls wanted: lend us a few hours this winter · statements/volunteers.md · en → he · hexapla 1
### תרגמו את הטקסט שמעל כל { "" }: כתבו את התרגום במקומו, בשורה אחת.
### השאירו את מה שבסוגריים מסולסלים, למשל { $link1 }. אל תשנו מזהים ושורות עם @source.
### במקום שבו מופיע @stale הטקסט השתנה: עדכנו את התרגום, ואז מחקו את השורה הזאת.

# Night owls wanted: lend us a few hours this winter
# @source dd4b05e9e22398bea1274dae
title = דרושות ציפורי לילה: תנו לנו כמה שעות בחורף הזה

# What our volunteers do, what they get in return, and how to begin.
# @source f57c11778580be588806bd96
summary = מה עושים המתנדבים שלנו, מה הם מקבלים בתמורה ואיך מתחילים.

# Ilsa by Night has 61 members and no paid staff: whatever we do, somebody does it after work. This winter we need about twenty more people, for a few hours each and not for a lifetime.
# @source 0679d84813d370235da3e3e6
s-0679d8 = בעמותת Ilsa by Night (״אילסה בלילה״) 61 חברים ואף לא עובד אחד בשכר: את כל מה שאנו עושים, מישהו עושה אחרי העבודה. החורף אנו זקוקים לעוד כעשרים איש, לכמה שעות כל אחד ולא לכל החיים.

## What there is to do

# What there is to do
# @source 6b0c5c5b81fa6012acf8ce97
s-6b0c5c = מה יש לעשות

# *Counting:* ride along for one night a month and count the passengers, carriage by carriage.
# @source d3df8fb6430c05b78011d6d5
s-d3df8f = *לספור:* לנסוע לילה אחד בחודש ולספור את הנוסעים, קרון אחר קרון.

# *Collecting signatures:* stand at a station with a clipboard, never alone, and never for longer than two hours.
# @source 856c882a2695bae7deeb7d7d
s-856c88 = *לאסוף חתימות:* לעמוד בתחנה עם לוח כתיבה, אף פעם לא לבד ואף פעם לא יותר משעתיים.

# *Translating:* carry our statements over into the language that you speak at home.
# @source a056091479445e2785b8508e
s-a05609 = *לתרגם:* להעביר את ההצהרות שלנו לשפה שמדברים אצלכם בבית.

## What you get in return

# What you get in return
# @source e278f0b106a526d678b342d6
s-e278f0 = מה מקבלים בתמורה

# @note "you" is one person whom we do not know yet; be friendly, not formal
# We pay for your ticket and for something hot to drink, and you are insured while you are out for us. Nobody has to explain why they cannot come this time.
# @source b8fb2d4a19b0c4386b779d75
s-b8fb2d = אנחנו משלמים על כרטיס הנסיעה ועל שתייה חמה, ובזמן הפעילות אתם מבוטחים. איש אינו צריך להסביר למה הפעם הוא לא יכול לבוא.

# If you use a wheelchair, drop us a line first. Not every platform has a lift; we know which ones do.
# @source e39537d0ef504829b5fd499f
s-e39537 = משתמשים בכיסא גלגלים? כתבו לנו קודם. לא בכל רציף יש מעלית, ואנחנו יודעים באילו יש.

# $email1 (e-mail): volunteers@example.org
# $phone (fact): 555-0142
# Interested? Write to { $email1 } by 10 January 2027, or ring { $phone } on a Tuesday between 18:00 and 20:00.
# @source 5c251d8ab99fa665f79b3d2a
s-5c251d = מעוניינים? כתבו אל { $email1 } עד 10 בינואר 2027, או התקשרו ביום שלישי בין 18:00 ל־20:00: { $phone }.

## Donations

# Donations
# @from night-trains s-5f3360
# @source 5f3360fbda697ca7f6996330
# @stale ? 701a12ac26e694b0517edb0c
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
