"""From the plain blocks of the demo content to the raw value of a StoryBlock."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from demo.content.shapes import Body
from demo.loading.shelf import Shelf

Raw = dict[str, Any]
#: What a table and figures need beside their cells: (source, caption).
_WORDS = {"de": ("Beispieldaten", "Übersicht"), "en": ("Sample data", "Overview")}


class BodyWriter:
    """Writes bodies of one language: a method for each kind of block in ``demo.content.shapes``."""

    def __init__(self, language: str, shelf: Shelf) -> None:
        self.language, self.shelf = language, shelf
        self.source, self.caption = _WORDS[language]

    def raw(self, body: Body) -> list[Raw]:
        return [getattr(self, f"_{kind}")(value) for kind, value in body]

    def _paragraph(self, value: str) -> Raw:
        return {"type": "text", "value": f"<p>{value}</p>"}

    def _heading(self, value: str) -> Raw:
        return {"type": "heading", "value": {"text": value, "level": "2"}}

    def _list(self, value: tuple[str, ...]) -> Raw:
        return {"type": "text", "value": "<ul>" + "".join(f"<li>{item}</li>" for item in value) + "</ul>"}

    def _quote(self, value: Mapping[str, str]) -> Raw:
        return {"type": "quote", "value": {"text": value["text"], "name": "", "role": value["attribution"]}}

    def _callout(self, value: Mapping[str, str]) -> Raw:
        return {"type": "callout", "value": {"title": value["title"], "text": f"<p>{value['text']}</p>"}}

    def _accordion(self, value: tuple[Mapping[str, str], ...]) -> Raw:
        entries = [{"title": row["title"], "text": f"<p>{row['text']}</p>"} for row in value]
        return {"type": "accordion", "value": {"entries": entries}}

    def _steps(self, value: tuple[Mapping[str, str], ...]) -> Raw:
        rows = [{"when": "", "title": row["title"], "text": f"<p>{row['text']}</p>", "now": False} for row in value]
        return {"type": "steps", "value": {"steps": rows}}

    def _people(self, value: tuple[Mapping[str, str], ...]) -> Raw:
        rows = [{"name": "", "role": row["role"], "text": f"<p>{row['text']}</p>", "picture": None} for row in value]
        return {"type": "people", "value": {"people": rows}}

    def _figures(self, value: tuple[Mapping[str, str], ...]) -> Raw:
        rows = [{**row, "source": self.source, "source_url": ""} for row in value]
        return {"type": "key_figures", "value": {"figures": rows}}

    def _table(self, value: Mapping[str, Any]) -> Raw:
        table = {
            "data": [list(value["header"]), *[list(row) for row in value["rows"]]],
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "table_caption": value.get("caption", self.caption),
        }
        return {"type": "table", "value": {"table": table, "source": ""}}

    def _picture(self, value: Mapping[str, str]) -> Raw:
        return {"type": "picture", "value": self._of_library(value)}

    def _gallery(self, value: tuple[Mapping[str, str], ...]) -> Raw:
        return {"type": "gallery", "value": {"pictures": [self._of_library(row) for row in value]}}

    def _of_library(self, value: Mapping[str, str]) -> Raw:
        image = self.shelf.pictures[value["key"]]
        return {"image": image, "alt": "", "caption": value["caption"], "decorative": False}

    def _video(self, value: Mapping[str, str]) -> Raw:
        poster = self.shelf.pictures[value["key"]]
        fields = {"address": value["address"], "title": value["title"], "poster": poster}
        return {"type": "video", "value": {**fields, "transcript": f"<p>{value['transcript']}</p>"}}

    def _map(self, value: Mapping[str, str]) -> Raw:
        fields = {"place": value["place"], "position": value["position"], "zoom": "12"}
        return {"type": "map", "value": {**fields, "directions": f"<p>{value['directions']}</p>"}}

    def _button(self, value: Mapping[str, Any]) -> Raw:
        page = self.shelf.pages[value["key"]]
        fields = {"page": page, "document": None, "url": "", "prominent": False}
        return {"type": "button", "value": {"text": value["text"], **fields}}

    def _documents(self, value: Mapping[str, Any]) -> Raw:
        rows = [{"document": self.shelf.documents[key, self.language], "title": ""} for key in value["key"]]
        return {"type": "documents", "value": {"documents": rows}}

    def _cards(self, value: Mapping[str, Any]) -> Raw:
        return {"type": "cards", "value": {"pages": [self.shelf.pages[key] for key in value["key"]]}}


def plain(body: Body) -> str:
    """The paragraphs of a body as HTML, for fields that hold rich text and no blocks."""
    return "".join(f"<p>{value}</p>" for kind, value in body if kind == "paragraph")
