"""How one page is shown on another: in cards, feeds, search results, calendars and mails."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.models import SiteImage


@dataclass(frozen=True)
class Teaser:
    """What every page type can say about itself in a few words.

    ``url`` is relative to the site, ``seed`` draws the picture of a page that has none, ``meta`` are short facts
    (place, theme), ``kind`` is the page type in the reader's words.
    """

    title: str
    text: str
    url: str
    kind: str
    seed: str
    language: str
    date: date | datetime | None = None
    image: SiteImage | None = None
    alt: str = ""
    meta: list[str] = field(default_factory=list)
