### Night trains · statements/trains.md · en → uk · hexapla 1
### Перекладіть текст над кожним { "" }: впишіть переклад на це місце, одним рядком.
### Збережіть усе у фігурних дужках, наприклад { $link1 }. Не змінюйте ідентифікаторів і рядків з @source.
### Де стоїть @stale, текст змінився: оновіть переклад, а тоді видаліть цей рядок.

## Night trains

# Night trains
# @source b4a5081efd3f8f0fc7137779
s-b4a508 = { "" }

# The timetable changes on 5 December.
# @source 2e8f47fd5af59a91a26f644d
s-2e8f47 = { "" }

# Every signature counts.
# @source b66c44a61d6aa89ebdde96c6
s-b66c44 = { "" }

# $link1 (link): https://example.org/report
# See [the report]({ $link1 }).
# @source f233dd322ca7e92db4f5fc8c
s-f233dd = { "" }
