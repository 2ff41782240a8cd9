"""What is wrong with an HTML document: html5lib's strict parser, and rules of the standard that it does not know."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Any

import html5lib

LABELLED = {"input", "select", "textarea"}
#: These need no label (HTML 4.10.5).
UNLABELLED = {"hidden", "submit", "button", "reset", "image"}
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list", "form")
HEADINGS = {"h1", "h2", "h3", "h4"}
BLOCKS = {"div", "p", "ul", "ol", "dl", "table", "section", "article", "figure", "form", "details", *HEADINGS}
INTERACTIVE = {"a", "button", "input", "select", "textarea", "details", "label", "iframe"}
#: What may not stand inside what (content models of HTML 4), as far as templates get it wrong.
FORBIDDEN = {
    "a": INTERACTIVE,
    "button": INTERACTIVE | BLOCKS,
    "label": {"label"} | BLOCKS,
    "p": BLOCKS,
    "span": BLOCKS,
    "summary": BLOCKS - HEADINGS,
    **dict.fromkeys(HEADINGS, BLOCKS),
    "form": {"form"},
    "main": {"main"},
    "header": {"main"},
}
CHILDREN = {"ul": {"li"}, "ol": {"li"}, "dl": {"dt", "dd", "div"}, "tr": {"th", "td"}, "picture": {"source", "img"}}
SCRIPTS = {"script", "template"}


def faults(text: str) -> list[str]:
    """All that is wrong with the document; empty for valid HTML as far as these rules go."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(text)
    lines = text.splitlines()
    # What the strict mode of the parser stops at, with the place: all of it, not just the first.
    wrong = [f"{code} {lines[row - 1][max(0, at - 60) : at + 20]!r}" for (row, at), code, _ in parser.errors]
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    for rule in (double_ids, dangling_references, heading_jumps, pictures_without_alt, fields_without_label, nesting):
        wrong += rule(elements)
    return wrong


def double_ids(elements: list[Any]) -> list[str]:
    ids = Counter(element.get("id") for element in elements if element.get("id") is not None)
    return [f"id {name!r} {number} times" for name, number in ids.items() if number > 1 or not name or " " in name]


def dangling_references(elements: list[Any]) -> list[str]:
    """``for``, ``aria-labelledby`` and their like, and links within the page, lead somewhere."""
    ids = {element.get("id") for element in elements}
    wanted = [(name, word) for element in elements for name in REFERENCES for word in (element.get(name) or "").split()]
    wanted += [("href", element.get("href")[1:]) for element in elements if (element.get("href") or "").startswith("#")]
    return [f"{name}={word!r} leads nowhere" for name, word in wanted if word and word not in ids]


def heading_jumps(elements: list[Any]) -> list[str]:
    levels = [int(element.tag[1]) for element in elements if re.fullmatch(r"h[1-6]", element.tag)]
    wrong = [f"h{low} is followed by h{high}" for low, high in pairwise(levels) if high > low + 1]
    firsts = levels.count(1)
    return wrong + ([] if firsts == 1 else [f"{firsts} headings of the first level"])


def pictures_without_alt(elements: list[Any]) -> list[str]:
    """A missing ``alt`` is an error of the standard; missing dimensions make the page jump while it loads."""
    pictures = [element for element in elements if element.tag == "img"]
    wanted = ("alt", "width", "height")
    return [f"img {img.get('src')} without {name}" for img in pictures for name in wanted if img.get(name) is None]


def fields_without_label(elements: list[Any]) -> list[str]:
    labels = {element.get("for") for element in elements if element.tag == "label"}
    inside = {id(child) for element in elements if element.tag == "label" for child in element.iter()}
    fields = [element for element in elements if element.tag in LABELLED and element.get("type") not in UNLABELLED]
    return [
        f"{field.tag} {field.get('name')} without label"
        for field in fields
        if field.get("id") not in labels and id(field) not in inside and not field.get("aria-label")
    ]


def nesting(elements: list[Any]) -> list[str]:
    pairs = [(outer, inner) for outer in elements for inner in outer.iter() if inner is not outer]
    wrong = [f"{inner.tag} in {outer.tag}" for outer, inner in pairs if inner.tag in FORBIDDEN.get(outer.tag, ())]
    parts = [(outer.tag, inner.tag) for outer in elements if outer.tag in CHILDREN for inner in outer]
    strays = [(outer, inner) for outer, inner in parts if inner not in CHILDREN[outer] | SCRIPTS]
    return wrong + [f"{inner} directly in {outer}" for outer, inner in strays]
