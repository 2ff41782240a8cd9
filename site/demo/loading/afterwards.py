"""What follows from saving and publishing, done once when all is there instead of once for each of a thousand saves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db.models.signals import post_save
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from core import search_index
from core.images import preparing


@contextmanager
def followed_up_at_the_end() -> Iterator[None]:
    """Indexes are written and pictures ordered at the end of the block; after an error in it, neither."""
    models = [model for model in get_indexed_models() if post_save.disconnect(post_save_signal_handler, sender=model)]
    search_index.disconnect()
    preparing.disconnect()
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        for model in models:
            post_save.connect(post_save_signal_handler, sender=model)
        search_index.connect()
        preparing.connect()
    call_command("rebuild_references_index", verbosity=0)
    call_command("update_index", verbosity=0)
    for _done in search_index.rebuild():
        pass
    preparing.prepare_all(Page.objects.live().specific())
