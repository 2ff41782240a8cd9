"""Words too frequent to tell one page from another; the search neither keeps nor asks for them."""

from __future__ import annotations

_GERMAN = """
aber als am an auch auf aus bei bis da das dass dem den denn der des die dies diese diesem diesen dieser dieses doch du
durch ein eine einem einen einer eines er es für gegen hat haben hier ich ihr ihre im in ist ja kein keine man mit nach
nicht noch nur ob oder ohne sein seine sich sie sind so über um und uns unser unsere vom von vor was wenn wer werden wie
wir wird zu zum zur zwischen
"""
_ENGLISH = """
a about an and any are as at be been but by can did do does for from had has have he her his how if in into is it its
may no not of on or our she should so than that the their them then there these they this those to was we were what when
where which who will with would you your
"""
STOP_WORDS: dict[str, frozenset[str]] = {"de": frozenset(_GERMAN.split()), "en": frozenset(_ENGLISH.split())}
