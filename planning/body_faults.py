"""What keeps people with a screen reader from a text: empty headings, skipped levels, links without words.

Pure: stored blocks in, codes out. Wagtail's content checks mark the same in the editor's preview.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from planning.body_pictures import stored_stories

FAULTS = {
    "empty-heading": _("A heading in the text is empty."),
    "heading-order": _("A heading in the text skips a level: a part stands before its section."),
    "empty-link": _("A link in the text has no words."),
}
#: Elements that say something although they hold no words of their own.
_TELLING = frozenset({"img", "embed"})


def faults_in(page_type: type[Page], content: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The codes of what is wrong, each once, by field."""
    found = {name: tuple(dict.fromkeys(_faults(blocks))) for name, blocks in stored_stories(page_type, content)}
    return {name: codes for name, codes in found.items() if codes}


def _faults(blocks: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    level = 1  # the title of the page
    for block in blocks:
        value = block.get("value")
        if block.get("type") == "heading" and isinstance(value, Mapping):
            if not str(value.get("text") or "").strip():
                yield "empty-heading"
            own = int(str(value.get("level") or "h2").removeprefix("h"))
            if own > level + 1:
                yield "heading-order"
            level = own
        elif any(map(_has_empty_link, _texts(value))):
            yield "empty-link"


def _texts(value: Any) -> Iterator[str]:
    """Every text inside a stored value, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)


def _has_empty_link(text: str) -> bool:
    if "<a" not in text:
        return False
    links = _Links()
    links.feed(text)
    return links.found_empty


class _Links(HTMLParser):
    """Looks for links that hold nothing to read."""

    found_empty = False
    _inside = False
    _says = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._inside, self._says = True, bool(dict(attrs).get("aria-label"))
        elif tag in _TELLING:
            self._says = True

    def handle_data(self, data: str) -> None:
        self._says = self._says or bool(data.strip())

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.found_empty = self.found_empty or (self._inside and not self._says)
            self._inside = False
