"""Cities, universities, tandems, and a page for each tandem in both languages."""

from __future__ import annotations

from demo.content.network import TANDEMS, UNIVERSITIES
from demo.content.network_former import FORMER, Former
from demo.content.network_shapes import Tandem as TandemContent
from demo.content.pictures.uses import CITIES
from demo.content.pictures.uses import TANDEMS as TANDEM_PICTURES
from demo.loading.bodies import plain
from demo.loading.pairs import Pair, common, draft_pair, publish_free, texts_of
from demo.loading.shelf import Shelf
from network.models import City, Tandem, TandemPage, University

KINDS = {"university": University.Kind.UNIVERSITY, "applied-sciences": University.Kind.APPLIED}


def load_tandems(shelf: Shelf) -> dict[str, Tandem]:
    """{key: tandem}."""
    universities = {row.key: _university(row) for row in UNIVERSITIES}
    for former in FORMER:
        _former(former)
    return {row.key: _tandem(row, universities, shelf) for row in TANDEMS}


def _former(row: Former) -> None:
    place = {"country": row.country, "latitude": row.latitude, "longitude": row.longitude}
    names = {"name_de": row.city.de, "name_en": row.city.en}
    city, _created = City.objects.get_or_create(slug=row.key, defaults={**names, **place})
    Tandem.objects.get_or_create(city=city, defaults={"status": Tandem.Status.FORMER})


def _university(row: object) -> University:
    names = {"name_de": row.name.de, "name_en": row.name.en}  # type: ignore[attr-defined]
    return University.objects.get_or_create(**names, defaults={"kind": KINDS[row.kind]})[0]  # type: ignore[attr-defined]


def _tandem(row: TandemContent, universities: dict[str, University], shelf: Shelf) -> Tandem:
    place = {"country": row.country, "latitude": row.latitude, "longitude": row.longitude}
    names = {"name_de": row.city.de, "name_en": row.city.en}
    of_city, of_tandem = (shelf.pictures.get(uses.get(row.key, "")) for uses in (CITIES, TANDEM_PICTURES))
    fields = {**names, **place, "picture_id": of_city}
    city, _created = City.objects.get_or_create(slug=row.key, defaults=fields)
    tandem, created = Tandem.objects.get_or_create(city=city, defaults={"joined": row.joined, "picture_id": of_tandem})
    if created:
        tandem.universities.set([universities[key] for key in row.universities])
        tandem.save()
    return tandem


def load_tandem_pages(section: Pair, tandems: dict[str, Tandem]) -> None:
    for row in TANDEMS:
        fields = {
            language: {**common(text), "city_text": plain(text.body[:1])} for language, text in texts_of(row).items()
        }
        publish_free(draft_pair(TandemPage, section, fields, tandem=tandems[row.key]))
