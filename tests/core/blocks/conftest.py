from __future__ import annotations

from collections.abc import Callable
from typing import Any

import html5lib
import pytest
from wagtail.fields import StreamField

from core.blocks import StoryBlock

#: One definition for all tests: building the catalogue anew for each would be slow.
FIELD = StreamField(StoryBlock(), blank=True)


@pytest.fixture
def story() -> Callable[..., Any]:
    """The value of a story made of raw blocks, each ``(kind, value)``."""

    def _story(*blocks: tuple[str, Any]) -> Any:
        return FIELD.to_python([{"type": kind, "value": value} for kind, value in blocks])

    return _story


@pytest.fixture
def html(story: Callable[..., Any]) -> Callable[..., Any]:
    """The parsed HTML of a story; anything that is not valid to the letter fails the test."""

    def _html(*blocks: tuple[str, Any]) -> Any:
        return parsed(FIELD.stream_block.render(story(*blocks), {"request": None}))

    return _html


def parsed(markup: str) -> Any:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(str(markup))


def text_of(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
