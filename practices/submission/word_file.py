"""A Word document (Office Open XML, ECMA-376) with headings and tables to fill in, written by code.

The document has what every program for texts reads: headings by their styles, tables with a header row, lists to choose
from as content controls. No macro, no picture, no foreign address.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
#: Twentieths of a point: number, question, answer, together the width of A4 without its margins.
WIDTHS = (850, 3400, 5388)
#: The same file for the same words: the time in the archive says nothing.
_WHEN = (2026, 1, 1, 0, 0, 0)


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
    """A heading, sentences below it, and a table of questions."""

    heading: str
    text: tuple[str, ...] = ()
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
    found = [_paragraph(words.title, "Title"), *(_paragraph(text) for text in words.intro)]
    for part in parts:
        found.append(_paragraph(part.heading, "Heading1"))
        found += [_paragraph(text) for text in part.text]
        found += [_table(words, part.rows), _paragraph("")]
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "docProps/core.xml": _core(words),
        "word/_rels/document.xml.rels": _PARTS,
        "word/styles.xml": _styles(words.language),
        "word/settings.xml": f'{_DECLARATION}<w:settings xmlns:w="{W}"><w:defaultTabStop w:val="708"/></w:settings>',
        "word/document.xml": _body("".join(found)),
    }
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(ZipInfo(name, _WHEN), text.encode(), ZIP_DEFLATED)
    return target.getvalue()


def _body(content: str) -> str:
    return f'{_DECLARATION}<w:document xmlns:w="{W}"><w:body>{content}{_PAGE}</w:body></w:document>'


def _run(text: str, style: str = "") -> str:
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{_run(text) if text else ''}</w:p>"


def _table(words: Words, rows: list[Row]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in WIDTHS)
    head = (words.number, words.question, words.answer)
    cells = "".join(_cell(width, _paragraph(text, "TableHead")) for width, text in zip(WIDTHS, head, strict=True))
    body = "".join(_row(words, row) for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Questions"/><w:tblW w:w="{sum(WIDTHS)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>{body}</w:tbl>"
    )


def _row(words: Words, row: Row) -> str:
    question = _paragraph(row.question, "Question") + (_paragraph(row.hint, "Hint") if row.hint else "")
    answer = _choice(words, row) if row.choices else _paragraph("")
    height = '<w:trHeight w:val="1700" w:hRule="atLeast"/>' if row.high else ""
    cells = (_paragraph(row.number), question, answer)
    return f"<w:tr><w:trPr>{height}</w:trPr>{''.join(map(_cell, WIDTHS, cells))}</w:tr>"


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _choice(words: Words, row: Row) -> str:
    items = "".join(
        f"<w:listItem w:displayText={quoteattr(choice)} w:value={quoteattr(choice)}/>" for choice in row.choices
    )
    alias = quoteattr(f"{row.number} {row.question}"[:60])
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val={alias}/><w:tag w:val="{row.number}"/><w:showingPlcHdr/>'
        f"<w:dropDownList>{items}</w:dropDownList></w:sdtPr><w:sdtContent>"
        f"<w:p>{_run(words.choose, 'PlaceholderText')}</w:p></w:sdtContent></w:sdt>"
    )


def _core(words: Words) -> str:
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(words.title)}</dc:title><dc:language>{words.language}</dc:language></cp:coreProperties>"
    )


def _styles(language: str) -> str:
    region = {"de": "de-DE", "en": "en-GB"}.get(language, language)
    return (
        f'{_DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="{region}"/>'
        f'</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
        f"{''.join(_style(*style) for style in _STYLES)}{_TABLE_STYLE}</w:styles>"
    )


def _style(kind: str, name: str, label: str, paragraph: str, run: str) -> str:
    default = ' w:default="1"' if name == "Normal" else ""
    based = "" if kind == "character" or name == "Normal" else '<w:basedOn w:val="Normal"/>'
    inner = (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "") + (f"<w:rPr>{run}</w:rPr>" if run else "")
    return f'<w:style w:type="{kind}"{default} w:styleId="{name}"><w:name w:val="{label}"/>{based}{inner}</w:style>'


_BOLD, _SMALL = "<w:b/>", '<w:color w:val="4A5270"/><w:sz w:val="19"/>'
_TIGHT = '<w:spacing w:after="40"/>'
_HEADING = '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>'
_VOICE = '<w:color w:val="14296F"/>'
_STYLES = (
    ("paragraph", "Normal", "Normal", "", ""),
    ("paragraph", "Title", "Title", '<w:spacing w:after="240"/>', f'{_BOLD}{_VOICE}<w:sz w:val="44"/>'),
    ("paragraph", "Heading1", "heading 1", _HEADING, f'{_BOLD}{_VOICE}<w:sz w:val="30"/>'),
    ("paragraph", "TableHead", "Table head", f"<w:keepNext/>{_TIGHT}", _BOLD),
    ("paragraph", "Question", "Question", _TIGHT, _BOLD),
    ("paragraph", "Hint", "Hint", _TIGHT, _SMALL),
    ("character", "PlaceholderText", "Placeholder Text", "", '<w:color w:val="666666"/>'),
)  # fmt: skip
_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7A86A8"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLE_STYLE = (
    '<w:style w:type="table" w:styleId="Questions"><w:name w:val="Questions"/><w:tblPr>'
    f'<w:tblBorders>{_LINES}</w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/>'
    '<w:left w:w="100" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
    "</w:tblPr></w:style>"
)
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:sectPr>"
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-{kind}+xml"/>'
        for name, kind in (
            ("word/document.xml", "officedocument.wordprocessingml.document.main"),
            ("word/styles.xml", "officedocument.wordprocessingml.styles"),
            ("word/settings.xml", "officedocument.wordprocessingml.settings"),
            ("docProps/core.xml", "package.core-properties"),
        )
    )
    + "</Types>"
)
_RELATIONS = (
    f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)
_PARTS = (
    f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/settings" Target="settings.xml"/></Relationships>'
)
