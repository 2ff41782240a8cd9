"""Changes the content version after the commit of everything that a visitor might see.

Every save, every deletion and every change of a many-to-many relation counts, except for the models on the deny list
(``core.caching.quiet`` and ``PAGE_CACHE["QUIET_MODELS"]``).

The change of the version waits for the commit. Done earlier, a visitor between the two would render the old page and
keep it under the new version, for good.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from django.apps import apps
from django.core import checks
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_migrate, post_save, pre_save
from wagtail.embeds.models import Embed
from wagtail.images.models import AbstractRendition
from wagtail.signals import page_published, page_unpublished, post_page_move

from core.caching import options, quiet
from core.caching.version import bump

#: Made while a page is rendered, and then only for the page itself: their birth makes no other page old.
BORN_IN_RENDERS = (AbstractRendition, Embed)


def content_changed(using: str | None = None) -> None:
    """Change the content version when the transaction commits; at once outside of one.

    To be called by hand after ``QuerySet.update()``, ``bulk_create()``, ``bulk_update()`` and raw SQL. ``using`` is
    the database alias. A failure is logged and stops nothing else; the pages are then old for ``TTL`` at most.
    """
    transaction.on_commit(bump, using=using, robust=True)


def connect() -> None:
    """Listen to all changes. Called once, as the last thing of core's ``ready()``: receivers run in this order.

    Quiet models get no receiver at all, because Django deletes many rows at once only where nobody listens.
    """
    for model in apps.get_models(include_auto_created=True):
        if not _deny_list().covers(model):
            _listen_to(model)
    # Data migrations write through models of their own. Wagtail's signals come last, when other receivers have written
    # what goes with a page, some of it without any signal, and after the search index has got its place behind the
    # commit: a search asked in between must not be kept.
    for signal in (post_migrate, page_published, page_unpublished, post_page_move):
        signal.connect(_announced, dispatch_uid="core.caching")
    checks.register(check_quiet_models, checks.Tags.models)


def _listen_to(model: type[Model]) -> None:
    for signal, receiver in (
        # Before the save as well, so that a failing callback of somebody else who hears of it cannot come first.
        (pre_save, _saved),
        (post_save, _saved),
        (post_delete, _deleted),
        (m2m_changed, _related),
    ):
        signal.connect(receiver, sender=model, dispatch_uid="core.caching")


@cache
def _deny_list() -> quiet.QuietModels:
    return quiet.QuietModels((*quiet.FRAMEWORK_MODELS, *options.from_settings().quiet_models))


def _saved(sender: type[Model], instance: Model, using: str, update_fields: Any = None, **kwargs: Any) -> None:
    is_new = kwargs.get("created", instance._state.adding)
    if is_new and issubclass(sender, BORN_IN_RENDERS):
        return
    if not _deny_list().covers(sender, update_fields):
        content_changed(using)


def _deleted(sender: type[Model], using: str, **kwargs: Any) -> None:
    content_changed(using)


def _related(sender: type[Model], instance: Model, using: str, **kwargs: Any) -> None:
    if not _deny_list().covers(type(instance)):
        content_changed(using)


def _announced(sender: Any, using: str | None = None, **kwargs: Any) -> None:
    content_changed(using)


def check_quiet_models(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """System check: the project's own deny list names only what exists."""
    return [
        checks.Error(f'PAGE_CACHE["QUIET_MODELS"] names {name}, which does not exist.', id="core.caching.E001")
        for name in quiet.unknown(options.from_settings().quiet_models)
    ]
