"""Starting a translation: an ordinary, unpublished page in the other language, to be edited like any other.

Wagtail's ``copy_for_translation`` does the copying. What it leaves open is closed here: the draft gets an owner (who
otherwise could not edit it), missing parents become drafts as well, pages that are pointed to are replaced by their
translations, and what belongs to one language alone (keywords) is left out.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.log_actions import log
from wagtail.models import Locale, Page

from translation.models import TranslationState
from translation.rights import is_translator


class AlreadyTranslated(Exception):  # noqa: N818  an answer to the officer, not a fault
    """The page exists in the language; ``page`` is it."""

    def __init__(self, page: Page) -> None:
        super().__init__(_("This page exists in the language already."))
        self.page = page


def may_translate(page: Page, locale: Locale, user: Any) -> bool:
    """Whether the user may edit the source and write where the translation will stand.

    Translators need the latter, and only what is public is open to them: a draft is started by an officer, who says
    whose it is.
    """
    if page.depth <= 2:
        return False
    rights = _nearest_parent(page, locale).permissions_for_user(user)
    if is_translator(rights):
        return bool(page.live)
    return bool(page.permissions_for_user(user).can_edit() and (rights.can_edit() or rights.can_add_subpage()))


def missing_locales(page: Page) -> list[Locale]:
    """The languages in which the page does not exist, not even as a draft. One query."""
    present = Page.objects.filter(translation_key=page.translation_key).values("locale_id")
    return list(Locale.objects.exclude(pk__in=present))


def start_translation(page: Page, locale: Locale, user: Any) -> Page:
    """Return the new draft in ``locale``.

    Raises AlreadyTranslated where the page exists in the language, PermissionDenied where the user may not.
    """
    existing = page.get_translation_or_none(locale)
    if existing is not None:
        raise AlreadyTranslated(existing)
    if not may_translate(page, locale, user):
        raise PermissionDenied
    try:
        with transaction.atomic():
            draft = _draft(page, locale, user)
    except IntegrityError:
        # Somebody else was faster; what they made is as good.
        raise AlreadyTranslated(page.get_translation(locale)) from None
    if is_translator(draft.permissions_for_user(user)):
        TranslationState.objects.filter(page=draft.pk).update(assignee=user)
    return draft


def _nearest_parent(page: Page, locale: Locale) -> Page:
    """The closest page above that exists in the language; at the latest the home page."""
    for ancestor in page.get_ancestors().filter(depth__gte=2).order_by("-depth").specific():
        found = ancestor.get_translation_or_none(locale)
        if found is not None:
            return found.specific
    return page.get_root().specific


def _draft(page: Page, locale: Locale, user: Any) -> Page:
    parent = page.get_parent()
    if parent.depth > 1 and parent.get_translation_or_none(locale) is None:
        _draft(parent.specific, locale, user)
    copied = page.specific.copy_for_translation(locale)
    draft = copied.get_latest_revision_as_object()
    copied.owner = draft.owner = user
    copied.save(update_fields=["owner"])
    _leave_out(draft)
    _point_to_translations(draft, locale)
    draft.save_revision(user=user, clean=False)
    log(instance=copied, action="translation.start", user=user, data={"source": page.pk})
    return type(copied)._default_manager.get(pk=copied.pk)


def _leave_out(draft: Any) -> None:
    for relation in getattr(draft, "not_translated", []):
        setattr(draft, relation, [])


def _point_to_translations(draft: Any, locale: Locale) -> None:
    """Keys to pages of the source language lead to their translation, where there is one; those of child rows too."""
    children = [getattr(draft, relation.get_accessor_name()) for relation in get_all_child_relations(draft)]
    for holder in (draft, *(row for rows in children for row in rows.all())):
        for field in holder._meta.concrete_fields:
            if field.is_relation and field.model is type(holder) and issubclass(field.related_model, Page):
                _swap(holder, field, locale)


def _swap(draft: Any, field: Any, locale: Locale) -> None:
    target = getattr(draft, field.name)
    if field.name == "page_ptr" or isinstance(field, ParentalKey) or target is None:
        return
    translated = target.get_translation_or_none(locale)
    if translated is not None:
        setattr(draft, field.name, translated if field.related_model is Page else translated.specific)
