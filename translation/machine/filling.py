"""Fill a translation with a machine's text: ask chunk by chunk, keep what was answered, write once.

The server is asked without a lock on the page, for that may take minutes. What people wrote meanwhile wins: a text goes
into the page only where the page still says what it said at the beginning.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from translation.machine.choosing import Wanted, wanted_texts
from translation.machine.deepl import DeepL
from translation.machine.errors import BudgetReached, MachineError, NotUnderstood
from translation.machine.glossary import forget, with_glossary
from translation.machine.models import Filling, charge, charged_this_month
from translation.machine.placing import place
from translation.machine.provider import Answer, Languages, Provider
from translation.services import NoSource, note_machine_text, state_of
from translation.sources import newest_draft


class NothingToFill(Exception):  # noqa: N818  an answer to the officer, not a fault
    """Every text has been translated, or left as it is on purpose."""


class Busy(Exception):  # noqa: N818
    """Somebody else's run over the same page has not ended; ``filling`` is it."""

    def __init__(self, filling: Filling) -> None:
        super().__init__(_("A machine translation of this page is running already."))
        self.filling = filling


def begin(page: Page, user: Any) -> Filling:
    """Note what is to be translated. Raises NothingToFill, Busy, or NoSource for a page that is no translation."""
    state = state_of(page)
    with transaction.atomic():
        Page.objects.select_for_update(of=("self",)).get(pk=page.pk)
        running = Filling.objects.running().filter(page=page.pk).first()
        if running is not None:
            raise Busy(running)
        wanted = wanted_texts(state)
        if not wanted:
            raise NothingToFill(_("There is nothing to translate: no text is untranslated or changed."))
        return Filling.objects.create(page_id=page.pk, user=user, wanted=wanted)


def size_of(filling: Filling) -> int:
    """Characters that the server will be sent."""
    return sum(len(text["source"]) for text in filling.wanted.values())


def run(filling: Filling, provider: Provider) -> Filling:
    """Translate what is open and write it into the draft. A problem ends in ``filling.problem``, in words."""
    try:
        _obtain(filling, provider)
    except (MachineError, NoSource) as error:
        filling.problem = str(error)
    write(filling)
    return filling


def _obtain(filling: Filling, provider: Provider) -> None:
    source = state_of(filling.page).source
    if source is None:
        raise NoSource(_("The original of this translation has been deleted."))
    languages = Languages(source.locale.language_code, filling.page.locale.language_code)
    keys = filling.open_keys
    position = 0
    provider, filling.problem = with_glossary(provider, languages)
    for chunk in provider.chunks([filling.wanted[key]["source"] for key in keys]):
        _demand_budget(sum(map(len, chunk)))
        provider, answer = _translate(provider, chunk, languages, source.title)
        filling.obtained.update(zip(keys[position:], answer.texts, strict=False))
        filling.characters += answer.characters
        charge(provider.name, answer.characters)
        filling.save(update_fields=["obtained", "characters"])
        position += len(chunk)


def _translate(provider: Provider, chunk: Any, languages: Languages, context: str) -> tuple[Provider, Answer]:
    """Ask; without the glossary where the server does not accept it any more, since somebody has deleted it there."""
    try:
        return provider, provider.translate(chunk, languages, context=context)
    except NotUnderstood:
        if not isinstance(provider, DeepL) or not provider.glossary:
            raise
    provider = forget(provider)
    return provider, provider.translate(chunk, languages, context=context)


def _demand_budget(more: int) -> None:
    limit = settings.MACHINE_TRANSLATION["MONTHLY_CHARACTERS"]
    if limit and charged_this_month() + more > limit:
        raise BudgetReached(limit=limit)


@transaction.atomic
def write(filling: Filling) -> None:
    """Put what was obtained into the page's newest draft, and end the run."""
    page = Page.objects.select_for_update(of=("self",)).get(pk=filling.page_id)
    draft = newest_draft(page)
    # Before the revision is made: a form that shows the revision was opened later than this.
    filling.finished_at = timezone.now()
    if _may_write(page, filling.user):
        _write(filling, draft)
    else:
        locked = _("The page is locked or under review. The texts were kept, but not written.")
        filling.problem = " ".join(filter(None, [filling.problem, locked]))
    filling.save()


def _may_write(page: Page, user: Any) -> bool:
    rights = page.specific.permissions_for_user(user) if user else None
    return bool(rights and rights.can_edit() and not rights.page_locked())


def _write(filling: Filling, draft: Any) -> None:
    filling.written, filling.skipped = place(draft, filling.obtained, before_of(filling.wanted), filling.wanted)
    if filling.written:
        draft.save_revision(user=filling.user, clean=False, log_action=True)
        note_machine_text(draft, filling.written)


def before_of(wanted: Wanted) -> Mapping[str, str]:
    return {key: text["before"] for key, text in wanted.items()}
