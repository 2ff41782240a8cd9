"""PO files as this site writes and reads them (GNU gettext manual, "The Format of PO Files"). Knows no database.

The header names the story, the language and where it came from. Each entry has the text's key as its context, the
original as msgid, the translation as msgstr, and in a comment the fingerprint of what the draft said at the export.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import polib
from django.utils.translation import gettext_lazy as _

MAX_BYTES = 5 * 2**20
MAX_FILES = 500
STORY, LANGUAGE = "X-Translation-Key", "Language"
BASE = re.compile(r"^base:(\w*)$", re.MULTILINE)


class UnreadableFile(Exception):  # noqa: N818  an answer to the officer
    """``str(error)`` says what is wrong with the file as a whole."""

    sentence: Any = _("This is not a PO file.")

    def __str__(self) -> str:
        return str(self.sentence)


class NotOurs(UnreadableFile):
    sentence = _("This PO file was not exported here: it does not say to which page it belongs.")


class TooBig(UnreadableFile):
    sentence = _("The file is too big. A PO file or ZIP archive may have at most 5 MB unpacked.")


class Empty(UnreadableFile):
    sentence = _("There is no PO file in this archive.")


@dataclass(frozen=True)
class Entry:
    key: str
    source: str
    text: str
    #: Fingerprint of the draft's text at the export; "" if there was none.
    base: str = ""
    #: Not finished, or a machine's text that nobody has read.
    fuzzy: bool = False


@dataclass(frozen=True)
class Catalogue:
    """One page's texts in one language."""

    story: str
    language: str
    entries: list[Entry]
    title: str = ""


def render(catalogue: Catalogue, source_language: str) -> str:
    po = polib.POFile(wrapwidth=0)
    po.metadata = {
        "Project-Id-Version": catalogue.title,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        LANGUAGE: catalogue.language,
        "X-Source-Language": source_language,
        STORY: catalogue.story,
    }
    for entry in catalogue.entries:
        flags = ["fuzzy"] if entry.fuzzy else []
        po.append(
            polib.POEntry(
                msgctxt=entry.key, msgid=entry.source, msgstr=entry.text, comment=f"base:{entry.base}", flags=flags
            )
        )
    return str(po)


def parse(text: str) -> Catalogue:
    """Raises UnreadableFile for a text that is no PO file, or none of ours."""
    # polib takes a text without these words for the name of a file, and would open it.
    if "msgid" not in text or "\n" not in text:
        raise UnreadableFile
    try:
        po = polib.pofile(text, wrapwidth=0)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        raise UnreadableFile from None
    if not po.metadata.get(STORY) or not po.metadata.get(LANGUAGE):
        raise NotOurs
    entries = [_entry(entry) for entry in po if entry.msgctxt and not entry.obsolete]
    return Catalogue(po.metadata[STORY], po.metadata[LANGUAGE], entries, po.metadata.get("Project-Id-Version", ""))


def _entry(entry: polib.POEntry) -> Entry:
    base = BASE.search(entry.comment or "")
    return Entry(entry.msgctxt, entry.msgid, entry.msgstr, base.group(1) if base else "", "fuzzy" in entry.flags)


def pack(files: Iterable[tuple[str, str]]) -> bytes:
    """A ZIP archive of the named texts."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files:
            packed.writestr(name, text)
    return archive.getvalue()


def unpack(name: str, content: bytes) -> list[tuple[str, str]]:
    """The PO texts in an upload, which is one, or a ZIP archive of several. Raises UnreadableFile."""
    if len(content) > MAX_BYTES:
        raise TooBig
    if not content.startswith(b"PK\x03\x04"):
        return [(name, _decoded(content))]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return _members(packed)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise UnreadableFile from None


def _members(packed: zipfile.ZipFile) -> list[tuple[str, str]]:
    wanted = [info for info in packed.infolist() if info.filename.endswith(".po") and not info.is_dir()]
    # The archive's own word about sizes is checked before anything is unpacked, and is enforced while unpacking.
    if len(wanted) > MAX_FILES or sum(info.file_size for info in wanted) > MAX_BYTES:
        raise TooBig
    if not wanted:
        raise Empty
    return [(info.filename, _decoded(packed.read(info))) for info in wanted]


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile from None
