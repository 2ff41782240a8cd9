"""The gate's one choke point: every way in which a planned page becomes public, or changes in public, ends in a save.

Wagtail has many such ways (editor, bulk actions, schedules, workflows, aliases, copies, both APIs, code), and each
asks somebody else, or nobody. So the question is asked where they meet: before a row is written, about the content
that is being written, whoever writes it, superusers included. docs/planning.md has the list.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.db.models.signals import pre_delete, pre_save
from wagtail.models import Page, PageViewRestriction, Revision
from wagtail.signals import pre_page_move

from planning.assessment import assess, assess_page, is_planned
from planning.digest import INSIDE, content_of, visible_of
from planning.facts import draft_of
from planning.reasons import NotClear, blocking


def connect() -> None:
    """Close the gate; called once when the application starts."""
    pre_save.connect(guard_page, dispatch_uid="planning.guard.page")
    pre_save.connect(guard_schedule, sender=Revision, dispatch_uid="planning.guard.schedule")
    pre_page_move.connect(guard_move, dispatch_uid="planning.guard.move")
    pre_delete.connect(guard_privacy, sender=PageViewRestriction, dispatch_uid="planning.guard.privacy")


def guard_page(
    sender: type[Any], instance: Any, raw: bool = False, update_fields: Iterable[str] | None = None, **kwargs: Any
) -> None:
    """Refuse to write a planned page that would show what is not clear; write new rows and aliases as drafts."""
    if not isinstance(instance, Page) or not is_planned(instance.specific_class):
        return
    names = None if update_fields is None else _field_names(instance, update_fields)
    if names is not None and names <= INSIDE:
        if "live_revision" in names and not instance.live:
            instance.live_revision = None  # a copy that was meant to be live, and became a draft
        return
    old = instance.specific_class._base_manager.filter(pk=instance.pk).first() if instance.pk else None
    if old is None:
        _guard_new(instance, raw)
    else:
        _guard_change(instance, old, names, raw)


def _guard_new(instance: Page, raw: bool) -> None:
    # A row of a fixture comes without its other half, so nobody can say whether it is clear.
    if instance.live and (raw or blocking(assess_page(instance))):
        _make_draft(instance)


def _guard_change(instance: Page, old: Page, names: set[str] | None, raw: bool) -> None:
    new = _as_written(instance, old, names, raw)
    if not new.live:
        return
    if old.live and visible_of(content_of(old)) == visible_of(content_of(new)):
        return
    if not (reasons := blocking(assess_page(new))):
        return
    if new.alias_of_id and names is None and not raw:
        _make_draft(instance)
    else:
        raise NotClear({instance.pk: reasons})


def _as_written(instance: Page, old: Page, names: set[str] | None, raw: bool) -> Page:
    """The whole page as it will stand after this save, whatever part of it is saved."""
    if names is None and not raw and isinstance(instance, type(old)):
        return instance
    page = type(old)._base_manager.get(pk=old.pk)
    fields = instance._meta.local_concrete_fields if raw else instance._meta.concrete_fields
    for field in fields:
        if names is None or field.name in names:
            setattr(page, field.attname, getattr(instance, field.attname))
    return page


def _make_draft(page: Page) -> None:
    page.live = False
    page.has_unpublished_changes = True
    page.live_revision = None
    page.first_published_at = page.last_published_at = None


def _field_names(instance: Page, update_fields: Iterable[str]) -> set[str]:
    """Names of the fields that a partial save writes; Django also takes the names of columns."""
    columns = {field.attname: field.name for field in instance._meta.concrete_fields}
    return {columns.get(name, name) for name in update_fields}


def guard_schedule(
    sender: type[Revision], instance: Revision, update_fields: Iterable[str] | None = None, **kwargs: Any
) -> None:
    """A schedule is a promise to publish: scheduling a live page saves no page at all, only its revision."""
    if not instance.approved_go_live_at or not is_planned(_model_of(instance)):
        return
    before = Revision.objects.filter(pk=instance.pk).first() if instance.pk else None
    if before and (before.approved_go_live_at, before.content) == (instance.approved_go_live_at, instance.content):
        return
    if reasons := blocking(assess([draft_of(instance)], instance.approved_go_live_at)[0]):
        raise NotClear({int(instance.object_id): reasons})


def _model_of(revision: Revision) -> type[Any] | None:
    return ContentType.objects.get_for_id(revision.content_type_id).model_class()


def guard_move(sender: type[Page], instance: Page, url_path_before: str, url_path_after: str, **kwargs: Any) -> None:
    """A move gives a page a new address and may lead it out of a private section; putting in order does neither."""
    if url_path_before != url_path_after:
        _demand_clear_below(instance)


def guard_privacy(sender: type[Any], instance: PageViewRestriction, origin: Any = None, **kwargs: Any) -> None:
    """To lift a restriction publishes what lies below it. Deleting the page itself is free."""
    if isinstance(origin, PageViewRestriction) or (
        isinstance(origin, QuerySet) and origin.model is PageViewRestriction
    ):
        _demand_clear_below(instance.page)


def _demand_clear_below(page: Page) -> None:
    live = Page.objects.descendant_of(page, inclusive=True).live().specific()
    found = {below.pk: blocking(assess_page(below)) for below in live if is_planned(type(below))}
    if refused := {key: reasons for key, reasons in found.items() if reasons}:
        raise NotClear(refused)
