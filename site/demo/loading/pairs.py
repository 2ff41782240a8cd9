"""Making the two pages of one story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4, uuid5

from wagtail.models import Locale, Page

from demo.loading.bodies import BodyWriter
from demo.loading.shelf import Shelf

LANGUAGES = ("de", "en")


@dataclass(frozen=True)
class Pair:
    """Where the pages of each language stand."""

    de: Any
    en: Any

    def __getitem__(self, language: str) -> Any:
        return getattr(self, language)

    def live_pages(self) -> list[Any]:
        return [page for page in (self.de, self.en) if page is not None]


def texts_of(record: Any) -> dict[str, Any]:
    """{language: text} of a record of the demo content; a language in which it is not told is left out."""
    found = {language: getattr(record, language) for language in LANGUAGES}
    return {language: text for language, text in found.items() if text is not None}


def common(text: Any) -> dict[str, Any]:
    """What every page takes from its text."""
    return {
        "title": text.title,
        "slug": text.slug,
        "teaser_text": text.teaser,
        "search_description": text.description,
    }


def section_fields(words: Mapping[str, tuple[str, str, str]], **extra: Any) -> dict[str, dict[str, Any]]:
    """The fields of a section's pages from title, address and the sentence about it, in each language."""
    return {
        language: {"title": title, "slug": slug, "teaser_text": line, "search_description": line, **extra}
        for language, (title, slug, line) in words.items()
    }


def story_fields(record: Any, shelf: Shelf) -> dict[str, dict[str, Any]]:
    """The fields that every record with a text and a body gives its pages."""
    return {
        language: {**common(text), "body": BodyWriter(language, shelf).raw(text.body)}
        for language, text in texts_of(record).items()
    }


def draft_pair(model: type[Page], parents: Pair, fields: Mapping[str, Mapping[str, Any]], **shared: Any) -> Pair:
    """Add unpublished pages of one story below the parents; ``fields`` belong to a language, ``shared`` to all."""
    key = uuid4()
    _share_block_ids(key, fields)
    made: dict[str, Any] = dict.fromkeys(LANGUAGES)
    for language, own in fields.items():
        locale = Locale.objects.get_for_language(language)
        page = model(locale=locale, translation_key=key, live=False, **shared, **own)
        made[language] = parents[language].add_child(instance=page)
    return Pair(**made)


def _share_block_ids(key: UUID, fields: Mapping[str, Mapping[str, Any]]) -> None:
    """The same block of a story has the same id in each language, as in a page that was copied for translation."""
    bodies = [own["body"] for own in fields.values() if isinstance(own.get("body"), list)]
    for place, blocks in enumerate(zip(*bodies, strict=False)):
        if len({block["type"] for block in blocks}) == 1:
            for block in blocks:
                block["id"] = str(uuid5(key, str(place)))


def publish_free(pair: Pair) -> Pair:
    """Publish pages whose type needs no clearance: sections, legal pages, pages of records."""
    for page in pair.live_pages():
        page.save_revision().publish()
    fresh = {
        language: pair[language] and type(pair[language]).objects.get(pk=pair[language].pk) for language in LANGUAGES
    }
    return Pair(**fresh)
