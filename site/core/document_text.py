"""Reads the words of one PDF or DOCX file. Run as a program of its own, with bounds on time and memory.

    python document_text.py FILE EXTENSION

Files come from many hands, and a broken or hostile one can make any reader run for ever or fill the memory. In a
process of its own it ends alone. This file therefore imports nothing of the site; it prints one JSON object:
``{"state": …, "text": …, "language": …}``, see core.models.DocumentText.State. For the extension ``docx rows`` it reads
the tables of a DOCX and adds ``rows``: a list of cells for each row, a line for each paragraph of a cell.
"""

from __future__ import annotations

import json
import logging
import re
import resource
import sys
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

SECONDS = 20
MEMORY = 1_000 * 2**20
#: Letters of text that are kept, pages of a PDF that are read, bytes of a DOCX's text as it is unpacked.
MOST_TEXT, MOST_PAGES, MOST_XML = 300_000, 500, 30 * 2**20
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Answer = dict[str, Any]


def read(path: Path, extension: str) -> Answer:
    """The words of the file, or the state that says why there are none. Never raises for what a file holds."""
    readers = {"pdf": read_pdf, "docx": read_docx, "docx rows": read_rows}
    if extension not in readers:
        return {"state": "other"}
    try:
        answer = readers[extension](path)
    except (MemoryError, RecursionError):
        return {"state": "too large"}
    except Exception:  # a reader of foreign files may fail in any way
        return {"state": "broken"}
    text = " ".join(answer.get("text", "").replace("\x00", " ").split())[:MOST_TEXT]
    # Half of a pair of surrogates is no text, and no database takes it.
    text = text.encode("utf-8", "ignore").decode()
    return {**answer, "text": text, "state": answer.get("state") or ("read" if text else "empty")}


def read_pdf(path: Path) -> Answer:
    from pypdf import PdfReader

    reader = PdfReader(path)
    # Files that only forbid printing open with an empty password.
    if reader.is_encrypted and not reader.decrypt(""):
        return {"state": "encrypted"}
    parts: list[str] = []
    size = 0
    for page in reader.pages[:MOST_PAGES]:
        parts.append(page.extract_text())
        size += len(parts[-1])
        if size > MOST_TEXT:
            break
    # A word divided at the end of a line is one word.
    text = re.sub(r"(?<=[^\W\d_])[-\u00ad]\s*\n\s*(?=[a-zäöüß])", "", "\n".join(parts))
    return {"text": text, "language": str(reader.root_object.get("/Lang", ""))[:2].lower()}


def read_docx(path: Path) -> Answer:
    body = _body(path)
    if not isinstance(body, ElementTree.Element):
        return body
    return {"text": "\n".join("".join(_runs(paragraph)) for paragraph in body.iter(f"{_WORD}p"))}


def read_rows(path: Path) -> Answer:
    body = _body(path)
    if not isinstance(body, ElementTree.Element):
        return body
    rows, size = [], 0
    for row in body.iter(f"{_WORD}tr"):
        rows.append([_words(cell) for cell in _cells(row)])
        size += sum(map(len, rows[-1]))
        if size > MOST_TEXT:
            break
    return {"text": "\n".join(" ".join(cells) for cells in rows), "rows": rows}


def _body(path: Path) -> ElementTree.Element | Answer:
    """The document, or the answer that says why there is none."""
    if path.read_bytes()[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        # Word wraps a document with a password into the container of its older format.
        return {"state": "encrypted"}
    with zipfile.ZipFile(path) as archive, archive.open("word/document.xml") as part:
        xml = part.read(MOST_XML + 1)
    if len(xml) > MOST_XML:
        return {"state": "too large"}
    if b"<!DOCTYPE" in xml[:2000]:
        return {"state": "broken"}
    return ElementTree.fromstring(xml)  # noqa: S314 (no entities, bounds on time and memory)


def _cells(row: ElementTree.Element) -> list[ElementTree.Element]:
    """The cells of a row; a content control may stand around one."""
    found = []
    for child in row:
        if child.tag == f"{_WORD}tc":
            found.append(child)
        elif child.tag == f"{_WORD}sdt":
            found += child.findall(f"{_WORD}sdtContent/{_WORD}tc")
    return found


def _words(cell: ElementTree.Element) -> str:
    """A line for each paragraph, without what a content control shows while nobody has chosen."""
    for control in cell.iter(f"{_WORD}sdt"):
        if control.find(f"{_WORD}sdtPr/{_WORD}showingPlcHdr") is not None:
            for content in control.findall(f"{_WORD}sdtContent"):
                content.clear()
    lines = ("".join(_runs(paragraph)).strip() for paragraph in cell.iter(f"{_WORD}p"))
    return "\n".join(lines).replace("\x00", " ").encode("utf-8", "ignore").decode()


def _runs(paragraph: ElementTree.Element) -> list[str]:
    return [node.text or "" if node.tag == f"{_WORD}t" else " " for node in paragraph.iter() if node.tag in _SAID]


_SAID = {f"{_WORD}{name}" for name in ("t", "tab", "br", "cr")}


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    logging.disable()
    json.dump(read(Path(sys.argv[1]), sys.argv[2]), sys.stdout)
