"""Pictures in the running text of a page: which of them rely on the words kept in the image library."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Page

from core.blocks.contents import relying_on_library


def relying_pictures(page_type: type[Page], content: Mapping[str, Any]) -> dict[str, set[int]]:
    """The pictures that have no words of their own in the text and are not mere decoration, by field."""
    found = {name: relying_on_library(blocks) for name, blocks in stored_stories(page_type, content)}
    return {name: pictures for name, pictures in found.items() if pictures}


def stored_stories(page_type: type[Page], content: Mapping[str, Any]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The StreamFields of a content with their blocks as they are stored."""
    for field in page_type._meta.concrete_fields:
        if isinstance(field, StreamField):
            yield field.name, _blocks(content.get(field.name))


def _blocks(value: Any) -> list[dict[str, Any]]:
    """A content keeps a StreamField as JSON."""
    blocks = json.loads(value) if isinstance(value, str) and value else value
    return [block for block in blocks or [] if isinstance(block, dict)]
