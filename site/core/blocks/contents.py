"""What stands in a story: its outline, its pictures, the pages it links to. Found before rendering, in few queries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import slugify
from wagtail.blocks import BoundBlock, StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.models import AbstractPage
from wagtail.rich_text import RichText

from core.models.images import SiteImage

PAGE_LINK = re.compile(r'<a\b[^>]*linktype="page"[^>]*>')
PAGE_ID = re.compile(r'\bid="(\d+)"')


@dataclass(frozen=True)
class Part:
    """A block of a story; a heading knows its level on the page and the anchor that no other heading has."""

    block: BoundBlock
    level: int = 0
    anchor: str = ""


def outline(story: StreamValue) -> list[Part]:
    """The blocks in their order. No level is skipped: a part of a section without a section becomes one."""
    parts, taken, level = [], set[str](), 1
    for block in story:
        if block.block_type != "heading":
            parts.append(Part(block))
            continue
        level = min(int(block.value["level"] or 2), level + 1)
        parts.append(Part(block, level, _free(_anchor(block.value), taken)))
    return parts


def _anchor(heading: StructValue) -> str:
    return heading.get("anchor") or slugify(heading["text"], allow_unicode=True) or "section"


def _free(anchor: str, taken: set[str]) -> str:
    free, number = anchor, 1
    while free in taken:
        number += 1
        free = f"{anchor}-{number}"
    taken.add(free)
    return free


def values_in(value: Any) -> Iterator[Any]:
    """All values inside a block value that are no containers themselves."""
    if isinstance(value, StreamValue):
        children: Iterable[Any] = (child.value for child in value)
    elif isinstance(value, StructValue):
        children = value.values()
    elif isinstance(value, ListValue):
        children = value
    else:
        yield value
        return
    for child in children:
        yield from values_in(child)


def linked_pages(story: StreamValue) -> set[int]:
    """The pages that the running texts and buttons of a story link to; cards ask for their pages themselves."""
    found: set[int] = set()
    blocks = [child.value for child in story if child.block_type != "cards"]
    for value in (inner for block in blocks for inner in values_in(block)):
        if isinstance(value, RichText):
            tags = PAGE_LINK.findall(value.source)
            found |= {int(number[1]) for tag in tags if (number := PAGE_ID.search(tag))}
        elif isinstance(value, AbstractPage):
            found.add(value.pk)
    return found


def relying_on_library(raw_story: Iterable[dict[str, Any]]) -> set[int]:
    """The images of a story, as it is stored, whose alternative text must come from the image library."""
    found: set[int] = set()
    for block in raw_story:
        if block["type"] == "picture":
            found |= _undescribed([block["value"]])
        elif block["type"] == "gallery":
            found |= _undescribed(item.get("value", item) for item in block["value"]["pictures"])
    return found


def _undescribed(pictures: Iterable[dict[str, Any]]) -> set[int]:
    told = ((row.get("image"), row.get("alt") or row.get("decorative")) for row in pictures)
    return {image for image, words in told if image and not words}


def pictures_in(story: StreamValue) -> list[tuple[SiteImage, str]]:
    """Each picture of a story with the shape in which its block shows it."""
    return [
        (value, getattr(child.block, "picture_shape", "natural"))
        for child in story
        for value in values_in(child.value)
        if isinstance(value, SiteImage)
    ]
