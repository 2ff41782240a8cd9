"""The shapes of the demo content.

A record holds what exists once; each ``Text`` in it tells it in one language. A body is a tuple of blocks, each a pair
``(kind, value)``:

=========== ==========================================================
heading     str
paragraph   str: the inside of a <p>, with b, i and internal links only
list        tuple of str
quote       {"text", "attribution"}: attribution is a role, never a name
callout     {"title", "text"}
figures     tuple of {"value", "label"}
steps       tuple of {"title", "text"}
accordion   tuple of {"title", "text"}
table       {"header": tuple of str, "rows": tuple of tuples of str}
people      tuple of {"role", "text"}
picture     {"key", "caption"}: key of a picture of the library
gallery     tuple of {"key", "caption"}
video       {"key", "address", "title", "transcript"}: key of its still picture
map         {"place", "directions", "position"}: latitude and longitude in degrees
button      {"key", "text"}: key is (section, key of a story)
documents   {"key"}: keys of documents
cards       {"key"}: pairs (section, key of a story)
=========== ==========================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from taxonomy.data.shapes import Name

Block = tuple[str, Any]
Body = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One page in one language: teaser at most 200 characters, description (for search engines) at most 155.

    ``lead`` is the opening paragraph that content pages set large; on the home page it stands below the title.
    """

    title: str
    slug: str
    teaser: str
    description: str
    body: Body = ()
    keywords: tuple[str, ...] = ()
    lead: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """One news item. ``only`` names the single language of an item that is not translated, ``reason`` says why.

    ``days_ago`` counts back from the day the demo is loaded; ``tandem`` is the key of a record in ``network``, ``also``
    are those of other tandems that took part.
    """

    key: str
    days_ago: int
    de: Text | None
    en: Text | None
    themes: tuple[str, ...]
    goals: tuple[int, ...]
    ambition: int
    action: str
    tandem: str | None
    seed: int
    only: str | None = None
    reason: Name | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PracticeText:
    """One practice in one language; challenge, solution and result are HTML paragraphs."""

    title: str
    slug: str
    teaser: str
    description: str
    challenge: str
    solution: str
    result: str
    keywords: tuple[str, ...] = ()
    evidence: str = ""
    not_worked: str = ""
    transfer: str = ""


@dataclass(frozen=True, slots=True)
class PracticeParts:
    """Who did what in a practice, in one language; ``helped`` and ``hindered`` are HTML paragraphs."""

    city: str
    university: str
    citizens: str
    business: str
    helped: str
    hindered: str
    contact: str


@dataclass(frozen=True, slots=True)
class Practice:
    """One practice. Either ``tandem`` (a key in ``network``) or ``place`` (a city outside the network) is set.

    ``years_ago`` tells when the sample record entered the library, not when the work itself began.
    """

    key: str
    de: PracticeText
    en: PracticeText | None
    themes: tuple[str, ...]
    goals: tuple[int, ...]
    years_ago: int
    seed: int
    tandem: str | None = None
    place: Name | None = None


@dataclass(frozen=True, slots=True)
class PastMeeting:
    """A meeting that took place. ``start`` and ``end`` are ISO: ``YYYY-MM`` (day unknown) or ``YYYY-MM-DD``.

    ``tandem`` is the host's key where the place is a member today; ``zone`` is the IANA time zone of the place.
    """

    key: str
    start: str
    end: str
    place: Name
    theme: Name
    zone: str
    de: Text
    en: Text
    themes: tuple[str, ...]
    tandem: str | None = None

    @property
    def month_only(self) -> bool:
        """Whether the day is unknown."""
        return len(self.start) == len("YYYY-MM")


@dataclass(frozen=True, slots=True)
class UpcomingEvent:
    """An event ahead. ``starts_in`` is in days from today; ``starts_at``, ``ends_at`` are local times in ``zone``.

    ``kind`` is ``thematic``, ``decision-makers``, ``webinar`` or ``workshop``.
    """

    key: str
    starts_in: int
    days: int
    starts_at: str
    ends_at: str
    zone: str
    kind: str
    place: Name
    address: Name
    de: Text
    en: Text
    themes: tuple[str, ...]
    goals: tuple[int, ...]
    action: str
    seed: int
    tandem: str | None = None
    online: bool = False
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One content page. ``kind`` is ``home``, ``content``, ``legal``, ``form`` or ``message``."""

    key: str
    kind: str
    de: Text
    en: Text


@dataclass(frozen=True, slots=True)
class Promise:
    """What an ambition (``"1"``) or an action (``"1.1"``) of the action plan means, in plain language."""

    number: str
    de: Text
    en: Text


def flat(text: str) -> str:
    """Put a wrapped text on one line."""
    return " ".join(text.split())


def body(*parts: str | Block) -> Body:
    """Build a body from prose and blocks, in order.

    Prose is split at blank lines: a chunk that begins with ``## `` is a heading, with ``- `` a list, else a paragraph.
    """
    blocks: list[Block] = []
    for part in parts:
        blocks.extend(_prose(part) if isinstance(part, str) else (part,))
    return tuple(blocks)


def paragraphs(*texts: str) -> str:
    """Wrap each chunk between blank lines in ``<p>``."""
    return "".join(f"<p>{flat(chunk)}</p>" for text in texts for chunk in _chunks(text))


def quote(text: str, attribution: str) -> Block:
    """Build a quotation; ``attribution`` is a role."""
    return ("quote", {"text": flat(text), "attribution": attribution})


def callout(title: str, text: str) -> Block:
    """Build a box that stands out from the text."""
    return ("callout", {"title": title, "text": flat(text)})


def figures(*rows: tuple[str, str]) -> Block:
    """Build a row of key figures from (value, label)."""
    return ("figures", tuple({"value": value, "label": label} for value, label in rows))


def steps(*rows: tuple[str, str]) -> Block:
    """Build numbered steps from (title, text)."""
    return ("steps", _titled(rows))


def accordion(*rows: tuple[str, str]) -> Block:
    """Build a group of questions that open one by one, from (title, text)."""
    return ("accordion", _titled(rows))


def table(header: tuple[str, ...], *rows: tuple[str, ...]) -> Block:
    """Build a table with one header row."""
    return ("table", {"header": header, "rows": rows})


def people(*rows: tuple[str, str]) -> Block:
    """Build a list of roles and what each does, from (role, text)."""
    return ("people", tuple({"role": role, "text": flat(text)} for role, text in rows))


def picture(key: str, caption: str) -> Block:
    """Build a picture of the library with its caption."""
    return ("picture", {"key": key, "caption": flat(caption)})


def gallery(*rows: tuple[str, str]) -> Block:
    """Build pictures side by side, from (key, caption)."""
    return ("gallery", tuple({"key": key, "caption": flat(caption)} for key, caption in rows))


def video(address: str, title: str, transcript: str, still: str) -> Block:
    """Build a video behind two clicks; ``still`` is the key of the picture that stands before it."""
    return ("video", {"key": still, "address": address, "title": title, "transcript": flat(transcript)})


def place_on_map(place: str, directions: str, position: str) -> Block:
    """Build a map behind two clicks."""
    return ("map", {"place": place, "directions": flat(directions), "position": position})


def button(text: str, section: str, key: str) -> Block:
    """Build a button that leads to the page of a story, or to a section by ("sections", its name)."""
    return ("button", {"key": (section, key), "text": text})


def documents(*keys: str) -> Block:
    """Build a list of documents."""
    return ("documents", {"key": keys})


def cards(*stories: tuple[str, str]) -> Block:
    """Build cards of other stories, from (section, key)."""
    return ("cards", {"key": stories})


def _titled(rows: tuple[tuple[str, str], ...]) -> tuple[dict[str, str], ...]:
    return tuple({"title": title, "text": flat(text)} for title, text in rows)


def _chunks(text: str) -> list[str]:
    return [chunk for chunk in re.split(r"\n\s*\n", text) if chunk.strip()]


def _prose(text: str) -> list[Block]:
    return [_chunk(chunk) for chunk in _chunks(text)]


def _chunk(chunk: str) -> Block:
    line = flat(chunk)
    if line.startswith("## "):
        return ("heading", line.removeprefix("## "))
    if line.startswith("- "):
        items = re.split(r"^\s*- ", chunk, flags=re.MULTILINE)
        return ("list", tuple(flat(item) for item in items if item.strip()))
    return ("paragraph", line)
