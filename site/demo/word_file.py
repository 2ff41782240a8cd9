"""A short paper as a word processor file (Office Open XML, ECMA-376): real headings, lists, language and title."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO
from xml.sax.saxutils import escape

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
#: Date in the archive, so that the same text makes the same bytes.
_WHEN = (1980, 1, 1, 0, 0, 0)

_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_TYPE}.numbering+xml"/>'
    '<Override PartName="/docProps/core.xml"'
    ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="r2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)
_WORD_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="r2" Type="{_OFFICE}/numbering" Target="numbering.xml"/></Relationships>'
)
_NUMBERING = (
    f'<w:numbering {_WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def word_file(title: str, language: str, parts: Iterable[tuple[str, str]]) -> bytes:
    """The file. Each part is a style (``Title``, ``Heading1``, ``Normal`` or ``ListBullet``) and its text."""
    body = "".join(_paragraph(style, text) for style, text in parts)
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "docProps/core.xml": _properties(title, language),
        "word/_rels/document.xml.rels": _WORD_RELATIONS,
        "word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": _styles(language),
        "word/numbering.xml": _NUMBERING,
    }
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _WHEN), _HEAD + content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _paragraph(style: str, text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'


def _properties(title: str, language: str) -> str:
    spaces = f'xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    words = f"<dc:title>{escape(title)}</dc:title><dc:language>{language}</dc:language>"
    return f"<cp:coreProperties {spaces}>{words}</cp:coreProperties>"


def _styles(language: str) -> str:
    default = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="{language}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    bullets = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = [
        _style("Normal", "Normal", "", default=True),
        _style("Title", "Title", '<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>'),
        _style(
            "Heading1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>'
        ),
        _style("ListBullet", "List Bullet", bullets),
    ]
    return f"<w:styles {_WORD}>{default}{''.join(styles)}</w:styles>"


def _style(key: str, name: str, look: str, *, default: bool = False) -> str:
    sign = ' w:default="1"' if default else ""
    return f'<w:style w:type="paragraph"{sign} w:styleId="{key}"><w:name w:val="{name}"/>{look}</w:style>'
