"""Rich text for paper: its paragraphs and lists, without markup; the shapes that ``look.typ`` sets."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.utils.html import strip_tags

Parts = list[dict[str, Any]]


class _Reader(HTMLParser):
    """Collects (kind, text): ``p`` for a paragraph, ``li`` for an item of a list."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[list[str]] = [["p", ""]]

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag == "br":
            self.lines[-1][1] += " "
        elif tag in {"p", "li", "h2", "h3", "h4", "blockquote"}:
            self.lines.append(["li" if tag == "li" else "p", ""])

    def handle_endtag(self, tag: str) -> None:
        if tag in {"ul", "ol"}:
            self.lines.append(["p", ""])

    def handle_data(self, data: str) -> None:
        self.lines[-1][1] += data


def parts_of(markup: str, longest: int) -> Parts:
    """Paragraphs and lists of a rich text, cut after ``longest`` signs at the end of a word."""
    reader = _Reader()
    reader.feed(str(markup))
    reader.close()
    parts: Parts = []
    for kind, text in reader.lines:
        text = " ".join(text.split())
        if not text or longest <= 0:
            continue
        _add(parts, kind, shortened(text, longest))
        longest -= len(text)
    return parts


def _add(parts: Parts, kind: str, text: str) -> None:
    if kind == "p":
        parts.append({"kind": "p", "text": text})
    elif parts and parts[-1]["kind"] == "list":
        parts[-1]["items"].append(text)
    else:
        parts.append({"kind": "list", "items": [text]})


def shortened(text: str, longest: int) -> str:
    """At most ``longest`` signs, cut between words where there is a space to cut at."""
    if len(text) <= longest:
        return text
    cut = text[: max(longest - 1, 1)]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:–") + "…"


def plain(markup: str) -> str:
    """One line without markup."""
    return " ".join(strip_tags(str(markup).replace("</p>", " ").replace("</li>", " ")).split())
