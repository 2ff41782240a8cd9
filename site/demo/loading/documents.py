"""The document library: short papers as PDF/UA-1 and as word processor files. Loading it again adds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from wagtail.documents.models import Document

from core.typesetting import typeset
from core.word_file import new_document, saved
from demo.content.papers import PAPERS, Paper, PaperText
from demo.loading.pairs import LANGUAGES
from demo.loading.pictures import collection_of

COLLECTION = "Papiere / Papers"
#: What stands at the head and foot of every paper: publisher, kind, foot.
_FRAME = {
    "de": ("Netzwerk Tandem", "Merkblatt", "Mustertext der Demonstration"),
    "en": ("Tandem Network", "Leaflet", "Sample text of the demonstration"),
}


def load_documents() -> dict[tuple[str, str], Document]:
    """{(key, language): document}."""
    return {(paper.key, language): _document(paper, language) for paper in PAPERS for language in LANGUAGES}


def _document(paper: Paper, language: str) -> Document:
    text = getattr(paper, language)
    collection = collection_of(COLLECTION)
    there = Document.objects.filter(title=text.title, collection=collection).first()
    if there:
        return there
    make = _leaflet if paper.kind == "pdf" else _template
    file = ContentFile(make(text, language), name=f"{text.file}.{paper.kind}")
    return Document.objects.create(title=text.title, file=file, collection=collection)


def _leaflet(text: PaperText, language: str) -> bytes:
    publisher, kind, foot = _FRAME[language]
    parts = [_printed(kind_of, value) for kind_of, value in text.body]
    frame = {"publisher": publisher, "kind": kind, "foot": foot, "language": language}
    return typeset("plain_paper", {"title": text.title, "lead": text.lead, "parts": parts, **frame})


def _printed(kind: str, value: Any) -> dict[str, Any]:
    if kind == "list":
        return {"kind": "list", "items": list(value)}
    return {"kind": "heading" if kind == "heading" else "p", "text": value}


def _template(text: PaperText, language: str) -> bytes:
    document = new_document(text.title, language)
    for style, words in [("Title", text.title), ("Normal", text.lead), *_typed(text)]:
        document.add_paragraph(words, style)
    return saved(document)


def _typed(text: PaperText) -> Iterator[tuple[str, str]]:
    for kind, value in text.body:
        if kind == "list":
            yield from (("List Bullet", item) for item in value)
        else:
            yield ("Heading 1" if kind == "heading" else "Normal", value)
