"""The practice on two pages, to take along: what the sheet says, and its PDF.

The sheet is a shortened telling, and it is always two pages at most: chapters share a number of signs, and where the
result is longer, it is set again with fewer.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, Any

from django.core.cache import cache
from django.utils.html import conditional_escape
from django.utils.translation import gettext as _
from pypdf import PdfReader

from core.print_text import parts_of, plain, shortened
from core.typesetting import typeset
from practices import evidence
from practices.citation import citation_of
from practices.facts import rows_of

if TYPE_CHECKING:
    from practices.models import PracticePage

PAGES = 2
#: Signs that a chapter may have at first, and the smallest number that is tried.
ROOM, LEAST = 1400, 150
KEPT_SECONDS = 24 * 3600


def sheet_of(page: PracticePage, publisher: str, url: str) -> bytes:
    """The PDF in the language of the page; ``url`` is absolute. Kept until the content of the site changes."""
    key = f"practice-sheet:{page.pk}:{page.last_published_at}:{url}".replace(" ", "T")
    made: bytes | None = cache.get(key)
    if made is None:
        made = fitting(lambda room: typeset("practice_sheet", told(page, publisher, url, room), page.last_published_at))
        cache.set(key, made, KEPT_SECONDS)
    return made


def fitting(make: Callable[[int], bytes]) -> bytes:
    """The longest telling that stays within the pages of a sheet."""
    room = ROOM
    made = make(room)
    while room > LEAST and len(PdfReader(BytesIO(made)).pages) > PAGES:
        room = max(int(room * 0.8), LEAST)
        made = make(room)
    return made


def told(page: PracticePage, publisher: str, url: str, room: int = ROOM) -> dict[str, Any]:
    """All that the template sets. Every text is cut somewhere, so that no record can break the sheet."""
    return {
        "title": shortened(page.title, 160),
        "publisher": shortened(publisher, 80),
        "kind": _("Best practice"),
        "language": page.language,
        "lead": shortened(page.teaser_text, 240),
        "facts": _facts(page),
        "figures": _figures(page),
        "goals_heading": _("Goals"),
        "goals": _goals(page),
        "chapters": _chapters(page, room),
        "citation": shortened(citation_of(page, publisher, url), 400),
        "online": _("The whole story:"),
        "url": url,
        "foot": shortened(page.title, 90),
    }


def _facts(page: PracticePage) -> list[tuple[str, str]]:
    page.about = {"audience": list(page.practice.audiences.all())}
    rows = [(label, plain(conditional_escape(value).replace("</span>", "; "))) for label, value in rows_of(page, {})]
    light = page.practice.light.label
    freshness = [] if page.practice.last_confirmed else [(_("Last confirmed"), str(light))]
    return [(str(label), shortened(value.strip("; "), 140)) for label, value in rows + freshness]


def _figures(page: PracticePage) -> list[dict[str, str]]:
    values = [block.value for block in page.practice.figures][:4]
    return [{"value": shortened(value.value, 24), "label": f"{shortened(value.label, 90)} {value.source}".strip()}
            for value in values]  # fmt: skip


def _goals(page: PracticePage) -> list[dict[str, str]]:
    links = page.practice.goal_links.select_related("tag", "target").order_by("tag__number")
    return [
        {
            "number": str(link.tag.number),
            "name": link.tag.label,
            "colour": link.tag.colour,
            "target": shortened(str(link.target), 60) if link.target else "",
            "reason": shortened(link.reason_in(page.language), 220),
        }
        for link in links[:6]
    ]


def _chapters(page: PracticePage, room: int) -> list[dict[str, Any]]:
    grade = page.practice.grade
    known = f"{grade.label}: {evidence.MEANINGS[grade]}"
    told = [
        (_("The challenge"), "", page.challenge),
        (_("What was done"), "", page.solution),
        (_("The result"), "", page.result),
        (_("How do we know?"), known, page.evidence),
        (_("What helped"), "", page.helped),
        (_("What hindered"), "", page.hindered),
        (_("What did not work"), "", page.not_worked),
        (_("What others need to reuse it"), "", page.transfer),
    ]
    chapters = [{"heading": heading, "lead": lead, "parts": parts_of(text, room)} for heading, lead, text in told]
    return [chapter for chapter in chapters if chapter["parts"] or chapter["lead"]]


def file_name(page: PracticePage) -> str:
    return f"{page.slug}-{page.language}.pdf"
