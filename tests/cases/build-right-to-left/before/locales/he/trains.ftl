### Night trains · statements/trains.md · en → he · hexapla 1
### תרגמו את הטקסט שמעל כל { "" }: כתבו את התרגום במקומו, בשורה אחת.
### השאירו את מה שבסוגריים מסולסלים, למשל { $link1 }. אל תשנו מזהים ושורות עם @source.
### במקום שבו מופיע @stale הטקסט השתנה: עדכנו את התרגום, ואז מחקו את השורה הזאת.

# Night trains
# @source b4a5081efd3f8f0fc7137779
title = רכבות לילה

# Every signature counts.
# @source b66c44a61d6aa89ebdde96c6
s-b66c44 = כל חתימה קובעת.

# Sign today.
# @source 84f8359a936a31061c66c1b0
s-84f835 = חתמו היום.

# Tell your neighbours.
# @source 450f11ea9e8e5b89e4e40f02
s-450f11 = { "" }
