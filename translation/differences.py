"""What a text says now beside what it said before, with the changed words marked. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True)
class Change:
    """A text that was added (``before`` is empty), taken away (``after`` is empty) or changed."""

    key: str
    before: str
    after: str

    @property
    def marked_before(self) -> SafeString:
        return marked(self.before, self.after)[0]

    @property
    def marked_after(self) -> SafeString:
        return marked(self.before, self.after)[1]


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> list[Change]:
    """The differences between two sets of texts by key, in the order of the newer one; taken away ones last."""
    found = [Change(key, before.get(key, ""), text) for key, text in after.items() if before.get(key) != text]
    return found + [Change(key, text, "") for key, text in before.items() if key not in after]


def marked(before: str, after: str) -> tuple[SafeString, SafeString]:
    """Both plain texts as HTML, words that went in ``del`` and words that came in ``ins``."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    left, right = [], []
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left.append(_mark("" if kind == "equal" else "del", "".join(old[a1:a2])))
        right.append(_mark("" if kind == "equal" else "ins", "".join(new[b1:b2])))
    return _joined(left), _joined(right)


def _mark(tag: str, text: str) -> SafeString:
    if tag and text:
        return format_html("<{0}>{1}</{0}>", SafeString(tag), text)
    return format_html("{}", text)


def _joined(parts: list[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))
