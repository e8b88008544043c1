### list · statements/list.md · pl → en · hexapla 1
### Translate the lines above each { "" }: put your text in its place, on one line.
### Keep what stands in braces, such as { $link1 }. Do not change ids and lines with @source.
### Where @stale stands, the text has changed: update your translation, then delete that line.

# Liczy się każdy podpis.
# @source b0dba93dd9ba746db654c262
s-b0dba9 = { "" }
