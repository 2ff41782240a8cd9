"""A new Word document in the look of the site (python-docx). The same words make the same file."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from core.languages import locale_of

FONT, INK = "Calibri", "14296F"
#: The library's own first document has a picture of itself, the name of a program and hundreds of table styles besides.
_KEPT_PARTS = {
    getattr(RELATIONSHIP_TYPE, name)
    for name in ("OFFICE_DOCUMENT", "CORE_PROPERTIES", "STYLES", "NUMBERING", "SETTINGS", "FONT_TABLE", "THEME")
}
_KEPT_TABLE_STYLES = {"Normal Table", "Table Grid"}
#: Times in an archive say nothing to a reader.
_WHEN = (2026, 1, 1, 0, 0, 0)


def new_document(title: str, language: str) -> WordDocument:
    """A4, with language, title and styles; ``Title``, ``Heading 1``, ``List Bullet`` and ``Table Grid`` are there."""
    document = Document()
    _clear(document)
    document.core_properties.title, document.core_properties.language = title, language
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(20)
    defaults = document.styles.element.find(qn("w:docDefaults"))
    defaults.find(f".//{qn('w:lang')}").set(qn("w:val"), locale_of(language).replace("_", "-"))
    style(document, "Normal", size=11, after=6)
    style(document, "Title", size=22, bold=True, ink=INK, after=12)
    style(document, "Heading 1", size=15, bold=True, ink=INK, before=18, after=6)
    return document


def style(
    document: WordDocument,
    name: str,
    *,
    size: float | None = None,
    bold: bool | None = None,
    ink: str = "",
    before: float = 0,
    after: float | None = None,
) -> Any:
    """Give a paragraph style the look; a new one where there is none of the name."""
    if name not in document.styles:
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    found: Any = document.styles[name]
    # A font of the theme would win against the one that is named.
    found.element._remove_rPr()
    found.font.name, found.font.size, found.font.bold = FONT, size and Pt(size), bold
    if ink:
        found.font.color.rgb = RGBColor.from_string(ink)
    found.paragraph_format.space_before = Pt(before)
    if after is not None:
        found.paragraph_format.space_after = Pt(after)
    return found


def saved(document: WordDocument) -> bytes:
    """The file, with no time in it."""
    made, target = BytesIO(), BytesIO()
    document.save(made)
    with ZipFile(made) as source, ZipFile(target, "w") as archive:
        for name in source.namelist():
            archive.writestr(ZipInfo(name, _WHEN), source.read(name), ZIP_DEFLATED)
    return target.getvalue()


def _clear(document: WordDocument) -> None:
    for relations in (document.part.package.rels, document.part.rels):
        for key in [key for key, relation in relations.items() if relation.reltype not in _KEPT_PARTS]:
            del relations[key]
    properties = document.core_properties._element
    for child in list(properties):
        properties.remove(child)
    for each in list(document.styles):
        if each.type == WD_STYLE_TYPE.TABLE and each.name not in _KEPT_TABLE_STYLES:
            each.delete()
