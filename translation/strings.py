"""A page as its strings: cut out, compared, put back. Pure: nothing is read from the database beside the page given.

wagtail-localize does the cutting and the putting back, as a library: it is not installed, and none of its rows exist.
A string is addressed by a key, "body.<block id>.text#0": the path to the value, and which of its strings it is. Block
ids are the same in both languages, so the same key leads to the original and to its translation. The text of a key is
HTML as a translator may see it: escaped, links as ``<a id="a1">``, without addresses.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models
from wagtail.fields import RichTextField, StreamField
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.segments.types import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.strings import StringValue

#: Not for translators: addresses change only by an officer's hand.
NOT_TRANSLATED = frozenset({"slug"})


class BadMarkup(ValueError):  # noqa: N818  an answer about a text, not a fault
    """The text for ``key`` has tags that cannot stand there, or links that the page does not have."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def strings(page: Any) -> dict[str, str]:
    """The texts of a specific page object by key, in the order of the page. Empty texts have no key."""
    return {key: segment.string.data for key, segment in _keyed(page) if isinstance(segment, StringSegmentValue)}


def apply(page: Any, new: Mapping[str, str]) -> list[str]:
    """Write the texts into the page object (unsaved), and leave all else as it stands: order, pictures, other texts.

    Returns the keys that have no place on the page any more. BadMarkup, and nothing written, where a text is broken.
    """
    values = {key: _value(key, html) for key, html in new.items()}
    paths = {path_of(key) for key in new}
    segments, placed = [], set()
    for key, segment in _keyed(page):
        if segment.path not in paths:
            continue
        if key in values:
            _demand_known_links(key, values[key], segment.attrs or {})
            segment.string = values[key]
            placed.add(key)
        segments.append(segment)
    ingest_segments(page, page, page.locale, page.locale, segments)
    missing = [key for key in new if key not in placed]
    return [key for key in missing if not _fill_empty_field(page, key, values[key])]


def block_ids(page: Any) -> list[str]:
    """The ids of all blocks in the streams of the page, those of blocks without text too."""
    return [found for field in stream_fields(page) for found in _ids(field.value_from_object(page).raw_data)]


def stream_fields(page: Any) -> list[StreamField]:
    """The fields of the page that hold blocks."""
    return [field for field in page._meta.get_fields() if isinstance(field, StreamField)]


def fingerprint(html: str) -> str:
    """A short hash of a text; two texts share one exactly if they say the same."""
    return hashlib.sha256(" ".join(html.split()).encode()).hexdigest()[:16]


def plain(html: str) -> str:
    """The text without its tags, for people."""
    return str(StringValue(html).render_text())


def field_of(key: str) -> str:
    """The name of the page's field in which the text stands."""
    return key.split("#", 1)[0].split(".", 1)[0]


def _keyed(page: Any) -> Iterator[tuple[str, Any]]:
    """Texts with their keys, and the templates of running text, which have none ("")."""
    counted: Counter[str] = Counter()
    for segment in extract_segments(page):
        if isinstance(segment, TemplateSegmentValue):
            yield "", segment
        elif isinstance(segment, StringSegmentValue) and segment.path not in NOT_TRANSLATED:
            yield f"{segment.path}#{counted[segment.path]}", segment
            counted[segment.path] += 1


def path_of(key: str) -> str:
    """The place of a text without the number of the string in it."""
    return key.rsplit("#", 1)[0]


def _value(key: str, html: str) -> StringValue:
    try:
        return StringValue.from_translated_html(html)
    except ValueError as error:
        raise BadMarkup(key) from error


def _demand_known_links(key: str, value: StringValue, attrs: Mapping[str, Any]) -> None:
    """A tag that names an id must be one of the original's; all else would fail when the page is built."""
    try:
        value.render_html(attrs)
    except KeyError as error:
        raise BadMarkup(key) from error


def _fill_empty_field(page: Any, key: str, value: StringValue) -> bool:
    """An empty text has no place in the cutting; in a plain field of the page it has one all the same."""
    name = path_of(key)
    if "." in name or name in NOT_TRANSLATED:
        return False
    field = next((field for field in page._meta.concrete_fields if field.name == name), None)
    if not isinstance(field, models.CharField | models.TextField) or isinstance(field, RichTextField | StreamField):
        return False
    setattr(page, name, value.render_text())
    return True


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for part in value.values():
            yield from _ids(part)
    elif not isinstance(value, str) and hasattr(value, "__iter__"):
        for part in value:
            yield from _ids(part)
