"""Pages as PO files for translators outside the house."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from translation.models import TranslationState
from translation.po.files import Catalogue, Entry, pack, render
from translation.services import NoSource, state_of
from translation.sources import latest, newest_draft
from translation.strings import fingerprint, strings


def export(page: Page) -> str:
    """The texts of a translation beside its original's text of today. NoSource where there is no original."""
    state = state_of(page)
    if state.source is None:
        raise NoSource
    catalogue = Catalogue(
        story=str(page.translation_key),
        language=page.locale.language_code,
        entries=_entries(state, page),
        title=page.get_admin_display_title(),
    )
    return render(catalogue, state.source.locale.language_code)


def _entries(state: TranslationState, page: Page) -> list[Entry]:
    there, here = strings(latest(state.source)), strings(newest_draft(page))
    return [
        Entry(
            key=key,
            source=source,
            text=here[key] if here.get(key, source) != source or (key in state.kept and key in here) else "",
            base=fingerprint(here[key]) if key in here else "",
            fuzzy=key in state.machine or _was_changed(state, key, source),
        )
        for key, source in there.items()
    ]


def _was_changed(state: TranslationState, key: str, source: str) -> bool:
    then = state.source_strings().get(key)
    return then is not None and then != source


def file_name(page: Page) -> str:
    return f"{page.slug}-{page.pk}.{page.locale.language_code}.po"


def export_section(page: Page, user: Any) -> bytes:
    """A ZIP archive with the page and all below it that are translations and that the user may edit."""
    return pack((file_name(each), export(each)) for each in pages_of_section(page, user))


def pages_of_section(page: Page, user: Any) -> list[Page]:
    pages = page.get_descendants(inclusive=True).filter(alias_of=None).select_related("locale").specific()
    return [each for each in pages if _has_source(each) and each.permissions_for_user(user).can_edit()]


def _has_source(page: Page) -> bool:
    try:
        return state_of(page).source is not None
    except NoSource:
        return False
