"""Formatted text written as plain text: paragraphs, lists and links, as a person would type them in a mail."""

from __future__ import annotations

import textwrap
from html.parser import HTMLParser

WIDTH = 72


class _Writer(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[bool, str]] = []
        self.in_item = False
        self.line = ""
        self.link = ""
        self.link_start = 0
        self.lists: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"p", "h2", "h3", "h4", "ul", "ol", "li"}:
            self.end_block()
        if tag in {"ul", "ol"}:
            self.lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self.line, self.in_item = self._bullet(), True
        elif tag == "br":
            self.line += "\n"
        elif tag == "a":
            self.link, self.link_start = dict(attrs).get("href") or "", len(self.line)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.link:
            words = self.line[self.link_start :].strip()
            self.line += f" ({self.link})" if words != self.link else ""
            self.link = ""
        elif tag in {"p", "li", "h2", "h3", "h4"}:
            self.end_block()
        elif tag in {"ul", "ol"} and self.lists:
            self.end_block()
            self.lists.pop()

    def handle_data(self, data: str) -> None:
        self.line += data

    def end_block(self) -> None:
        text = "\n".join(" ".join(line.split()) for line in self.line.strip().split("\n"))
        if text and text != "-":
            self.blocks.append((self.in_item, text))
        self.line, self.in_item = "", False

    def _bullet(self) -> str:
        if not self.lists or self.lists[-1] is None:
            return "- "
        self.lists[-1] += 1
        return f"{self.lists[-1]}. "


def plain(html: str) -> str:
    """The text of simple HTML: an empty line between paragraphs, none within lists, links behind their words."""
    writer = _Writer()
    writer.feed(html)
    writer.close()
    writer.end_block()
    text = ""
    for place, (is_item, block) in enumerate(writer.blocks):
        together = is_item and place and writer.blocks[place - 1][0]
        text += ("\n" if together else "\n\n" if place else "") + block
    return text


def wrap(line: str) -> str:
    """A line as lines of at most 72 characters, cut at words; addresses are never cut."""
    return textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False)
