"""Which texts of a translation the machine may write: those that nobody has translated, and those whose source changed.

A text that somebody left equal or empty on purpose is theirs, and so is one that the machine has written already from
the same source: whatever stands there now, a person has seen it, or will.
Running text of which the translation has more or fewer paragraphs than the original is theirs too: nobody but a person
knows which paragraph belongs to which.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from translation.machine.models import Filling
from translation.models import TranslationState
from translation.sources import latest, newest_draft
from translation.strings import apply, strings

Wanted = dict[str, dict[str, str]]


def wanted_texts(state: TranslationState) -> Wanted:
    """``{key: {"source": html, "before": html}}``; "before" is what stands there now, "" for an empty field."""
    if state.source is None:
        return {}
    draft = newest_draft(state.page)
    source, now, then = strings(latest(state.source)), strings(draft), state.source_strings()
    done = _already_filled(state)
    keys = [
        key
        for key, html in source.items()
        if key not in state.kept and done.get(key) != html and _is_open(now.get(key), html, then.get(key))
    ]
    homeless = _shifted(source, now) | set(apply(draft, {key: source[key] for key in keys}))
    return {key: {"source": source[key], "before": now.get(key, "")} for key in keys if key not in homeless}


def _is_open(now: str | None, source: str, then: str | None) -> bool:
    untranslated = now in (None, source, then)
    return untranslated or (then is not None and then != source)


def _shifted(source: Iterable[str], now: Iterable[str]) -> set[str]:
    """Texts of values that are cut into another number of strings here than there."""
    there, here = (Counter(key.rsplit("#", 1)[0] for key in keys) for keys in (source, now))
    return {key for key in source if here[path := key.rsplit("#", 1)[0]] not in (0, there[path])}


def _already_filled(state: TranslationState) -> dict[str, Any]:
    """For each text that the machine has written on this page: from which source, the last time."""
    found: dict[str, Any] = {}
    for filling in Filling.objects.filter(page=state.page_id).order_by("pk"):
        found.update({key: filling.wanted[key]["source"] for key in filling.written})
    return found
