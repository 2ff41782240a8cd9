"""Where the words of a search stand in a text, shown in the text's own spelling."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from core.search_text import tokens

#: Letters of a snippet, and how many of them may stand before the first hit.
LENGTH, LEAD = 220, 60
#: Only so much of a long text is searched for the best place.
SEARCHED = 20_000

IsHit = Callable[[str], bool]


def mark(text: str, is_hit: IsHit, language: str) -> SafeString:
    """The text, escaped, with each word that ``is_hit`` accepts in a ``mark`` element."""
    parts, at = [], 0
    for token in tokens(text, language):
        if is_hit(token.group()):
            parts += [escape(text[at : token.start()]), f"<mark>{escape(token.group())}</mark>"]
            at = token.end()
    return mark_safe("".join([*parts, escape(text[at:])]))  # every part is escaped


def snippet(text: str, is_hit: IsHit, language: str) -> SafeString:
    """The place of ``text`` with most different hits, marked; empty where there is none."""
    hits = [token for token in tokens(text[:SEARCHED], language) if is_hit(token.group())]
    if not hits:
        return SafeString("")
    start, end = _cut(text, _best(hits).start())
    before, behind = ("… " if start else ""), (" …" if end < len(text) else "")
    return mark_safe(before + mark(text[start:end].strip(), is_hit, language) + behind)  # escaped by mark


def _best(hits: list[re.Match[str]]) -> re.Match[str]:
    """The first hit of the window that holds most different ones."""

    def variety(first: re.Match[str]) -> int:
        reach = first.start() + LENGTH - LEAD
        return len({hit.group().lower() for hit in hits if first.start() <= hit.start() and hit.end() <= reach})

    return max(hits[:50], key=variety)


def _cut(text: str, at: int) -> tuple[int, int]:
    """Bounds of a snippet around ``at``, at spaces and preferably at the beginning of a sentence."""
    earliest = max(0, at - LEAD)
    sentence = max(text.rfind(sign, earliest, at) for sign in (". ", "! ", "? "))
    space = text.rfind(" ", 0, earliest) if earliest else -1
    start = sentence + 2 if sentence >= 0 else space + 1
    if len(text) <= start + LENGTH:
        return start, len(text)
    end = text.rfind(" ", at, start + LENGTH)
    if end <= at:  # one endless word, such as an address: it is shown whole, or cut where it is absurdly long
        end = text.find(" ", start + LENGTH, start + 2 * LENGTH)
    return start, end if end > at else min(start + 2 * LENGTH, len(text))
