"""Take a translator's PO file back: text by text, and only where nothing has happened since the export.

What cannot be taken is listed with its reason and both texts, so that somebody can take it over by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from translation.machine.placing import place
from translation.po.files import Catalogue, Entry, UnreadableFile, parse
from translation.po.models import PoImport
from translation.services import NoSource, confirm_machine_text, state_of
from translation.sources import latest, newest_draft
from translation.strings import fingerprint, plain, strings

TAKEN, SAME, EMPTY, LEFT = "taken", "same", "empty", "left"


@dataclass(frozen=True)
class Line:
    """One entry of the file, and what becomes of it: taken, the same already, empty, or left for ``reason``."""

    fate: str
    key: str
    source: str = ""
    text: str = ""
    reason: str = ""


@dataclass
class FileReport:
    name: str
    lines: list[Line]
    page_id: int | None = None
    title: str = ""
    #: Why the file as a whole was refused; "" if it was not.
    refusal: str = ""

    def of(self, fate: str) -> list[Line]:
        return [line for line in self.lines if line.fate == fate]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> FileReport:
        return cls(**{**data, "lines": [Line(**line) for line in data["lines"]]})


def look(upload: PoImport, user: Any) -> list[FileReport]:
    """What would happen. Writes nothing."""
    return [_try_file(name, text, user, write=False) for name, text in upload.files]


def write(upload: PoImport, user: Any) -> list[FileReport]:
    """Do it, each file in a transaction of its own, and keep the report."""
    reports = [_try_file(name, text, user, write=True) for name, text in upload.files]
    upload.report, upload.written_at = [report.as_dict() for report in reports], timezone.now()
    upload.save()
    return reports


def _try_file(name: str, text: str, user: Any, *, write: bool) -> FileReport:
    try:
        catalogue = parse(text)
        with transaction.atomic():
            return _take(name, catalogue, _page_for(catalogue, user), user, write=write)
    except (UnreadableFile, NoSource) as error:
        return FileReport(name, [], refusal=str(error))
    except ValidationError as error:
        return FileReport(name, [], refusal=" ".join(error.messages))


def _page_for(catalogue: Catalogue, user: Any) -> Page:
    """The page that the file belongs to, locked. ValidationError where it cannot be written."""
    try:
        found = Page.objects.filter(translation_key=catalogue.story, locale__language_code=catalogue.language)
        page = found.select_for_update(of=("self",)).first()
    except (ValueError, ValidationError):
        page = None
    if page is None:
        raise ValidationError(_("There is no page for this file any more, or not in this language."))
    rights = page.specific.permissions_for_user(user)
    if not rights.can_edit():
        raise ValidationError(_("You may not edit the page of this file."))
    if rights.page_locked():
        raise ValidationError(_("The page is locked or under review. Import the file when it is free again."))
    return page


def _take(name: str, catalogue: Catalogue, page: Page, user: Any, *, write: bool) -> FileReport:
    state = state_of(page)
    if state.source is None:
        raise NoSource(_("The original of this translation has been deleted."))
    draft: Any = newest_draft(page)
    source, now = strings(latest(state.source)), strings(draft)
    fates = {entry.key: _fate(entry, source, now) for entry in catalogue.entries}
    texts = {entry.key: entry.text for entry in catalogue.entries if fates[entry.key] == (TAKEN, "")}
    done, skipped = place(draft, texts, now, {key: {"source": source[key]} for key in texts})
    fates.update({key: (LEFT, reason) for key, reason in skipped.items()})
    if write:
        _save(page, draft, done, user)
        read = [entry.key for entry in catalogue.entries if fates[entry.key][0] == SAME and not entry.fuzzy]
        confirm_machine_text(page, user, read)
    return FileReport(name, list(_lines(catalogue, fates)), page.pk, draft.title if write else page.draft_title)


def _fate(entry: Entry, source: dict[str, str], now: dict[str, str]) -> tuple[str, str]:
    if not entry.text.strip():
        return EMPTY, ""
    if entry.text == now.get(entry.key):
        return SAME, ""
    return (LEFT, reason) if (reason := _objection(entry, source, now)) else (TAKEN, "")


def _objection(entry: Entry, source: dict[str, str], now: dict[str, str]) -> str:
    if entry.key not in source or (entry.base and entry.key not in now):
        return _("The place of this text on the page is gone.")
    if entry.source != source[entry.key]:
        return _("The original has changed since the export.")
    if (fingerprint(now[entry.key]) if entry.key in now else "") != entry.base:
        return _("The text was edited here since the export.")
    if entry.fuzzy:
        return _("The translator marked this text as unfinished (fuzzy).")
    return ""


def _save(page: Page, draft: Any, done: dict[str, str], user: Any) -> None:
    if done:
        draft.save_revision(user=user, clean=False, log_action=True)


def _lines(catalogue: Catalogue, fates: dict[str, tuple[str, str]]) -> Iterator[Line]:
    for entry in catalogue.entries:
        fate, reason = fates[entry.key]
        yield Line(fate, entry.key, plain(entry.source), plain(entry.text), reason)
