"""A public address never shows a text in another language than its own."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import pre_save
from wagtail.models import Page


def connect() -> None:
    pre_save.connect(keep_unpublished, dispatch_uid="translation.aliases")


def keep_unpublished(sender: type[Any], instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """An alias of a page in another language would be such a text. It stays a draft, whoever publishes its page."""
    if raw or not isinstance(instance, Page) or not instance.alias_of_id or not instance.live:
        return
    if instance.alias_of.locale_id != instance.locale_id:
        instance.live = False
        instance.has_unpublished_changes = True
