"""What is exported of a practice: its record and its stories as plain values, some hundred practices at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from core.print_text import plain
from practices.cells import FIGURE, LINK
from practices.shelf import Shelf

if TYPE_CHECKING:
    from practices.models import Practice, PracticeGoal, PracticePage, PracticePartner

FORMATS = ("csv", "xlsx", "json")
CHUNK = 200
#: The version of the schema (docs/practices.md); it grows when a name changes its meaning.
SCHEMA = "practices/1"

RECORD = (
    "id", "working_title", "tandem", "partners", "place_de", "place_en", "country", "latitude", "longitude", "stage",
    "start_year", "end_year", "added", "last_confirmed", "goals", "goal_identifiers", "targets", "reasons_de",
    "reasons_en", "themes", "audiences", "ambition", "evidence_kind", "evidence_grade", "sealed_on", "staff", "money",
    "funding_de", "funding_en", "figures", "links",
)  # fmt: skip
STORY = (
    "title", "url", "summary", "challenge", "solution", "city_part", "university_part", "citizens_part",
    "business_part", "result", "evidence", "helped", "hindered", "not_worked", "transfer", "contact_role",
)  # fmt: skip
COLUMNS = [*RECORD, *(f"{name}_{language}" for language in ("de", "en") for name in STORY), "licence"]


def exported(shelf: Shelf) -> Iterator[dict[str, Any]]:
    """One row for each practice of the shelf, in its order."""
    libraries: dict[str, str] = {}
    places = shelf.places
    for start in range(0, len(places), CHUNK):
        yield from _rows([shelf.books.pages[place] for place in places[start : start + CHUNK]], libraries)


def _rows(page_ids: list[int], libraries: dict[str, str]) -> Iterator[dict[str, Any]]:
    """``libraries`` remembers the addresses of the pages above, by their path."""
    from practices.models import Practice, PracticeGoal, PracticePage, PracticePartner

    practice_of = dict(PracticePage.objects.filter(pk__in=page_ids).values_list("pk", "practice_id"))
    ids = [practice_of[pk] for pk in page_ids if pk in practice_of]
    practices = Practice.objects.for_story().in_bulk(ids)
    links = PracticeGoal.objects.filter(content_object__in=ids).select_related("tag", "target").order_by("tag__number")
    partners = PracticePartner.objects.filter(practice__in=ids).select_related("tandem__city")
    others = _grouped((row.practice_id, _partner(row)) for row in partners)
    goals = _grouped((link.content_object_id, _goal(link)) for link in links)
    themes = _slugs(Practice.themes.through, "theme", ids)
    audiences = _slugs(Practice.audiences.through, "audience", ids)
    stories = _grouped((page.practice_id, page) for page in _public(ids))
    for pk in ids:
        yield {
            **_record(practices[pk]),
            "partners": others[pk],
            "goals": goals[pk],
            "themes": themes[pk],
            "audiences": audiences[pk],
            **_stories(stories[pk], libraries),
        }


def _public(ids: list[int]) -> Iterable[PracticePage]:
    from practices.models import PracticePage

    pages = PracticePage.objects.live().public().filter(practice__in=ids, alias_of=None)
    return pages.select_related("locale").order_by("pk")


def _grouped(pairs: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def _slugs(through: Any, name: str, ids: list[int]) -> dict[int, list[str]]:
    rows = through.objects.filter(practice__in=ids).order_by(f"{name}__slug")
    return _grouped(rows.values_list("practice_id", f"{name}__slug"))


def _goal(link: PracticeGoal) -> dict[str, Any]:
    return {
        "number": link.tag.number,
        "identifier": link.tag.iri,
        "target": link.target.code if link.target else "",
        "reason_de": link.reason_de,
        "reason_en": link.reason_en,
    }


def _partner(row: PracticePartner) -> dict[str, str]:
    tandem = row.tandem.slug if row.tandem else ""
    return {"role": row.role, "tandem": tandem, "name_de": row.name_de, "name_en": row.name_en}


def _stream(blocks: Any, kind: str, names: Iterable[str]) -> list[dict[str, Any]]:
    return [{name: block.value.get(name) for name in names} for block in blocks if block.block_type == kind]


def _record(practice: Practice) -> dict[str, Any]:
    from practices.models import Practice

    position = practice.position or (None, None)
    plain = {name: getattr(practice, name) for name in RECORD if hasattr(Practice, name)}
    return {
        **{name: plain[name] for name in plain if name not in {"goals", "themes", "audiences", "partners"}},
        "figures": _stream(practice.figures, "figure", FIGURE),
        "links": _stream(practice.materials, "link", LINK),
        "tandem": practice.tandem.slug if practice.tandem else "",
        "place_de": practice.place_in("de"),
        "place_en": practice.place_in("en"),
        "country": practice.country_code,
        "latitude": position[0],
        "longitude": position[1],
        "ambition": str(practice.ambition or ""),
    }


def _stories(pages: list[PracticePage], libraries: dict[str, str]) -> dict[str, Any]:
    told = {page.language: page for page in pages}
    return {f"{name}_{code}": _said(told.get(code), name, libraries) for code in ("de", "en") for name in STORY}


def _said(page: PracticePage | None, name: str, libraries: dict[str, str]) -> str:
    if page is None:
        return ""
    if name == "url":
        return _url(page, libraries)
    return plain(page.teaser_text if name == "summary" else getattr(page, name))


def _url(page: PracticePage, libraries: dict[str, str]) -> str:
    """Without asking for each page: only the page above is looked up."""
    above = page.path[: -page.steplen]
    if above not in libraries:
        libraries[above] = (page.full_url or "").removesuffix(f"{page.slug}/")
    return f"{libraries[above]}{page.slug}/"
