### Night trains · statements/trains.md · en · hexapla 1
### Written by `hexapla sync`. Edit the statement, not this file.

# @kind front-matter
title = Night trains

# @kind paragraph
s-b66c44 = Every signature counts.

# @kind item
s-84f835 = Sign today.

# @kind item
s-450f11 = Tell your neighbours.
