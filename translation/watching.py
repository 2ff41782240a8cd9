"""Keeps the states of translations true, whoever writes a page: editor, workflow, schedule, code.

A translation is compared when its original is published, or saved while it is not public yet; and what a person has
done to machine text and untranslated text is seen whenever the translation itself is saved.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail.signals import page_published

from translation.models import TranslationState
from translation.sources import source_of
from translation.strings import block_ids, fingerprint, strings


def connect() -> None:
    """Listen; called once when the application starts."""
    page_published.connect(source_published, dispatch_uid="translation.source_published")
    post_save.connect(revision_saved, sender=Revision, dispatch_uid="translation.revision_saved")
    post_save.connect(page_made, dispatch_uid="translation.page_made")


def page_made(sender: type[Any], instance: Any, created: bool = False, raw: bool = False, **kwargs: Any) -> None:
    """A page that joins a story is a translation of the page that was there before."""
    if not created or raw or not isinstance(instance, Page):
        return
    source = source_of(instance)
    if source is not None:
        state = TranslationState(page_id=instance.pk)
        state.take_snapshot(source.specific)
        see_draft(state, instance)
        state.save()


def source_published(sender: type[Any], instance: Page, **kwargs: Any) -> None:
    compare_with(instance, at=instance.last_published_at)


def revision_saved(sender: type[Any], instance: Revision, raw: bool = False, **kwargs: Any) -> None:
    if raw or not issubclass(instance.base_content_type.model_class() or object, Page):
        return
    own = TranslationState.objects.filter(page=int(instance.object_id)).first()
    if own is not None:
        see_draft(own, instance.as_object())
        own.save(update_fields=["machine", "untranslated"])
    if TranslationState.objects.filter(source=int(instance.object_id), source__live=False).exists():
        compare_with(instance.as_object(), at=timezone.now())


def compare_with(source: Any, at: Any) -> None:
    """Say of each translation whether the original tells something else than was translated."""
    states = list(TranslationState.objects.filter(source=source.pk))
    now = strings(source) if states else {}
    for state in states:
        differs = now != state.source_strings()
        if differs == state.is_outdated:
            continue
        state.source_changed_at = at if differs else None
        state.save(update_fields=["source_changed_at"])


def see_draft(state: TranslationState, draft: Any) -> None:
    """What the translation's own text says about it (unsaved): a machine's text that was edited is a person's."""
    texts, source = strings(draft), state.translated_from()
    same = [key for key, html in texts.items() if source.get(key) == html]
    state.untranslated = same + empty_places(draft, source.keys() - texts.keys())
    state.machine = {key: mark for key, mark in state.machine.items() if fingerprint(texts.get(key, "")) == mark}


def empty_places(draft: Any, missing: Iterable[str]) -> list[str]:
    """Of the keys without a text those whose place is still there: a field of the page, a block nobody deleted."""
    blocks = set(block_ids(draft))
    paths = {key: key.rsplit("#", 1)[0].split(".") for key in missing if key.endswith("#0")}
    return sorted(key for key, path in paths.items() if len(path) == 1 or path[1] in blocks)
