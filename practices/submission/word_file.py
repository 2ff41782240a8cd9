"""The Word template as a file: headings, and tables of questions with a column to fill in and lists to choose from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor
from docx.table import Table, _Cell

from core.word_file import new_document, saved, style

#: Number, question, answer, together the width of A4 without its margins.
WIDTHS = (Mm(15), Mm(60), Mm(95))
HIGH = Mm(30)
#: Twentieths of a point between a line and the words in a cell, by which a table stands out from the text at its left.
PADDING = "108"
LINES, SOFT, WAITING, SHADE = "7A86A8", "4A5270", "666666", "E8EDF8"


@dataclass(frozen=True)
class Row:
    """A question with its number; ``choices`` make the answer a list to choose from."""

    number: str
    question: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    high: bool = False


@dataclass(frozen=True)
class Part:
    """A heading, and a table of questions."""

    heading: str
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True)
class Words:
    """What the document says besides its questions."""

    title: str
    language: str
    intro: tuple[str, ...]
    number: str
    question: str
    answer: str
    choose: str


def document(words: Words, parts: Iterable[Part]) -> bytes:
    """The file as bytes."""
    made = new_document(words.title, words.language)
    _add_styles(made)
    made.add_paragraph(words.title, "Title")
    for text in words.intro:
        made.add_paragraph(text)
    for part in parts:
        made.add_paragraph(part.heading, "Heading 1")
        _add_table(made, words, part.rows)
    return saved(made)


def _add_styles(made: Document) -> None:
    style(made, "Table Head", bold=True, before=3, after=3).paragraph_format.keep_with_next = True
    style(made, "Question", bold=True, before=3, after=3)
    style(made, "Answer", before=3, after=3)
    style(made, "Hint", size=9.5, ink=SOFT, after=3)
    waiting: Any = made.styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
    waiting.font.color.rgb = RGBColor.from_string(WAITING)
    for line in made.styles["Table Grid"].element.find(f".//{qn('w:tblBorders')}"):
        line.set(qn("w:color"), LINES)


def _add_table(made: Document, words: Words, rows: list[Row]) -> None:
    table = made.add_table(0, len(WIDTHS), "Table Grid")
    table.autofit = False
    table._tblPr.find(qn("w:tblW")).addnext(_mark("w:tblInd", w=PADDING, type="dxa"))
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    head = _add_row(table, _mark("w:cantSplit"), _mark("w:tblHeader"))
    for cell, text in zip(head, (words.number, words.question, words.answer), strict=True):
        _write(cell, text, "Table Head")
        cell._tc.get_or_add_tcPr().append(_mark("w:shd", val="clear", color="auto", fill=SHADE))
    for row in rows:
        number, question, answer = _add_row(table, _mark("w:cantSplit"))
        _write(number, row.number, "Answer")
        _write(question, row.question, "Question")
        if row.hint:
            question.add_paragraph(row.hint, "Hint")
        _write(answer, "", "Answer")
        if row.choices:
            _offer(answer, row, words.choose)
        if row.high:
            table.rows[-1].height, table.rows[-1].height_rule = HIGH, WD_ROW_HEIGHT_RULE.AT_LEAST


def _add_row(table: Table, *marks: Any) -> tuple[_Cell, ...]:
    row = table.add_row()
    row._tr.get_or_add_trPr().extend(marks)
    return row.cells


def _write(cell: _Cell, text: str, name: str) -> None:
    cell.paragraphs[0].style = name
    if text:
        cell.paragraphs[0].add_run(text)


def _offer(cell: _Cell, row: Row, choose: str) -> None:
    """Put the paragraph of the cell into a content control with a list, for which the library has no words."""
    paragraph = cell.paragraphs[0]
    paragraph.add_run(choose, "Placeholder Text")
    choices = _mark("w:dropDownList")
    choices.extend(_mark("w:listItem", displayText=choice, value=choice) for choice in row.choices)
    control, properties, content = (_mark(f"w:{name}") for name in ("sdt", "sdtPr", "sdtContent"))
    alias = _mark("w:alias", val=f"{row.number} {row.question}"[:60])
    properties.extend((alias, _mark("w:tag", val=row.number), _mark("w:showingPlcHdr"), choices))
    paragraph._p.addprevious(control)
    content.append(paragraph._p)
    control.extend((properties, content))


def _mark(name: str, **values: str) -> Any:
    mark = OxmlElement(name)
    for key, value in values.items():
        mark.set(qn(f"w:{key}"), value)
    return mark
