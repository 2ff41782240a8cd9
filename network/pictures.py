"""Pictures of cities and tandems are shown on the pages of tandems: who changes one has its renditions made."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_save

from core.images.preparing import prepare
from core.models import SiteImage
from network.models import City, Tandem, TandemPage


def connect() -> None:
    for sender, path in ((City, ["tandem__city"]), (Tandem, ["tandem"])):
        post_save.connect(partial(_saved, paths=path), sender=sender, weak=False, dispatch_uid="network.pictures")
    paths = ["tandem__picture", "tandem__city__picture"]
    post_save.connect(partial(_saved, paths=paths), sender=SiteImage, weak=False, dispatch_uid="network.pictures")


def _saved(instance: Any, paths: list[str], created: bool, **_: Any) -> None:
    """A record or picture that is new is on no page yet."""
    if not created:
        transaction.on_commit(partial(_prepare_pages, instance, paths), robust=True)


def _prepare_pages(row: Any, paths: list[str]) -> None:
    shown = Q(*[(path, row) for path in paths], _connector=Q.OR)
    for page in TandemPage.objects.live().filter(shown).select_related("tandem__picture", "tandem__city__picture"):
        prepare(page)
