"""Reads the demo content as a visitor would: every word, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from demo.content.actions import ACTION_TEXTS, AMBITION_TEXTS
from demo.content.events import PAST_MEETINGS, UPCOMING_EVENTS
from demo.content.network import TANDEMS, UNIVERSITIES
from demo.content.news import COMING_NEWS, NEWS
from demo.content.newsletter import ANSWERS, CONSENT, ISSUES
from demo.content.pages import PAGES
from demo.content.plan import PLAN
from demo.content.practices import PRACTICES
from demo.content.practices.parts import PARTS
from demo.content.shapes import PracticeText, Text
from taxonomy.data.ambitions import AMBITIONS
from taxonomy.data.audiences import AUDIENCES
from taxonomy.data.channels import CHANNELS
from taxonomy.data.goals import GOALS
from taxonomy.data.targets import TARGETS
from taxonomy.data.themes import THEMES

LANGUAGES = ("de", "en")

PAGES_BY_SECTION: dict[str, tuple[Any, ...]] = {
    "news": (*NEWS, *COMING_NEWS),
    "practices": PRACTICES,
    "meetings": PAST_MEETINGS,
    "events": UPCOMING_EVENTS,
    "pages": PAGES,
    "tandems": TANDEMS,
    "ambitions": AMBITION_TEXTS,
    "actions": ACTION_TEXTS,
}

EVERYTHING: dict[str, Any] = {
    **PAGES_BY_SECTION,
    "issues": ISSUES,
    "consent": CONSENT,
    "answers": ANSWERS,
    "plan": PLAN,
    "parts": PARTS,
    "universities": UNIVERSITIES,
    "vocabulary": (GOALS, TARGETS, THEMES, AUDIENCES, CHANNELS, AMBITIONS),
}

NOT_READ = {"slug", "key", "address", "position"}


def told(language: str) -> Iterator[tuple[str, Text | PracticeText]]:
    """Every page text of the language, with a label for messages."""
    for section, records in PAGES_BY_SECTION.items():
        for record in records:
            text = getattr(record, language)
            if text is not None:
                yield f"{section}/{text.slug}", text


def strings(language: str) -> Iterator[tuple[str, str]]:
    """Every string somebody reads in the language, with the path that leads to it."""
    yield from _walk(EVERYTHING, "", language, inside=False)


def words(value: Any) -> list[str]:
    """The words of a body, of HTML or of a whole text, without tags."""
    joined = " ".join(text for _path, text in _walk(value, "", "", inside=True))
    return re.sub(r"<[^>]+>", " ", joined).split()


def _walk(value: Any, path: str, language: str, inside: bool) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if inside:
            yield path, value
        return
    for name, child in _children(value):
        if name in NOT_READ or (name in LANGUAGES and name != language):
            continue
        yield from _walk(child, f"{path}/{name}", language, inside or name == language)


def _children(value: Any) -> Iterator[tuple[str, Any]]:
    if is_dataclass(value):
        yield from ((field.name, getattr(value, field.name)) for field in fields(value))
    elif isinstance(value, dict):
        yield from value.items()
    elif _is_block(value):
        yield value[0], value[1]
    elif isinstance(value, tuple):
        yield from ((_label(child, number), child) for number, child in enumerate(value))


def _is_block(value: Any) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and value[0] in KINDS


def _label(child: Any, number: int) -> str:
    return str(getattr(child, "key", "") or getattr(child, "slug", "") or number)


KINDS = {
    "heading",
    "paragraph",
    "quote",
    "callout",
    "figures",
    "list",
    "steps",
    "accordion",
    "table",
    "people",
    "picture",
    "gallery",
    "video",
    "map",
    "button",
    "documents",
    "cards",
}
#: These only point to something: their words are those of what they point to.
POINTERS = {"documents", "cards"}
