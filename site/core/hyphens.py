"""Where the long words of titles may break, for browsers that have no dictionary of German.

A tile or a telephone is narrow: a word that does not fit would be cut at its edge, in the middle of a syllable. The
words of the goals are divided by hand; long German compounds where one part ends in a suffix and its linking s
(Entscheidungs-träger, Nachhaltigkeits-ziel), which is nearly always the seam of a compound.
"""

from __future__ import annotations

import re

SOFT_HYPHEN = "\u00ad"

_DIVIDED = (
    "Bürger|meister", "Bürger|meisterin", "Gerechtig|keit", "Geschlechter|gleichheit", "Infra|struktur",
    "Institu|tionen", "Menschen|würdige", "Mitglieder|versammlung",
    "Partner|schaften", "Sanitär|einrich|tungen", "Ungleich|heiten", "Wirtschafts|wachstum", "Wohl|ergehen",
    "Communi|ties", "Consump|tion", "Infra|structure", "Institu|tions", "Partner|ships", "Respon|sible",
)  # fmt: skip
_PARTS = {word.replace("|", ""): word.replace("|", SOFT_HYPHEN) for word in _DIVIDED}
_LONG = re.compile(rf"\b({'|'.join(_PARTS)})\b")
#: Shorter words fit everywhere.
_SHORTEST = 14
_WORD = re.compile(rf"\w{{{_SHORTEST},}}")
_SEAM = re.compile(r"(?<=\w{3})((?:ung|heit|keit|schaft|tät|ion|tum|ling)s)(?=[a-zäöüß]{4})")


def hyphenate(text: str) -> str:
    """The text, unchanged to the eye where its words fit."""
    divided = _LONG.sub(lambda word: _PARTS[word.group()], text)
    return _WORD.sub(lambda word: _SEAM.sub(rf"\1{SOFT_HYPHEN}", word.group()), divided)
