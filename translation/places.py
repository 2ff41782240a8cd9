"""Where on a page a text stands: what its field is called, and its running text as the editor would write it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from wagtail.blocks import ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.fields import RichTextField, StreamField


@dataclass(frozen=True)
class Place:
    label: str
    #: The stored HTML of running text; None for a plain text.
    rich: str | None = None


def place_of(page: Any, path: str) -> Place:
    """The place of a path of translation.strings on the specific page object."""
    name, *rest = path.split(".")
    field = next((field for field in page._meta.get_fields() if field.name == name), None)
    if isinstance(field, StreamField):
        return _in_stream(field.value_from_object(page), rest, capfirst(str(field.verbose_name)))
    if isinstance(field, RichTextField):
        return Place(capfirst(str(field.verbose_name)), field.value_from_object(page))
    words = getattr(field, "verbose_name", None) or getattr(field, "related_model", page)._meta.verbose_name
    return Place(capfirst(str(words)))


def _in_stream(value: Any, rest: list[str], label: str) -> Place:
    child = next((child for child in value if child.id == rest[0]), None)
    return Place(label) if child is None else _in_block(child.block, child.value, rest[1:], str(child.block.label))


def _in_block(block: Any, value: Any, rest: list[str], label: str) -> Place:
    if isinstance(block, RichTextBlock):
        return Place(label, value.source)
    if not rest:
        return Place(label)
    if isinstance(block, StreamBlock):
        return _in_stream(value, rest, label)
    if isinstance(block, ListBlock):
        item = next((item for item in value.bound_blocks if item.id == rest[0]), None)
        return Place(label) if item is None else _in_block(item.block, item.value, rest[1:], label)
    if isinstance(block, StructBlock) and rest[0] in block.child_blocks:
        inner = block.child_blocks[rest[0]]
        values = value if hasattr(value, "get") else {}
        return _in_block(inner, values.get(rest[0]), rest[1:], _joined(label, str(inner.label)))
    return Place(label)


def _joined(outer: str, inner: str) -> str:
    return outer if inner == outer else f"{outer}: {inner}"
