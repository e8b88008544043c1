### Night trains · statements/trains.md · en · hexapla 1
### Written by `hexapla sync`. Edit the statement, not this file.

## Night trains

# @kind heading
s-b4a508 = Night trains

# @kind paragraph
s-2e8f47 = The timetable changes on 5 December.

# @kind paragraph
s-b66c44 = Every signature counts.

# @kind paragraph
# $link1 (link): https://example.org/report
s-f233dd = See [the report]({ $link1 }).
