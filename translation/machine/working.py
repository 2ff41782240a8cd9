"""Short pages are filled while the officer waits, long ones by the worker."""

from __future__ import annotations

from django.utils import translation
from django.utils.translation import gettext as _
from django_tasks import task

from translation.machine.configuration import provider
from translation.machine.filling import run, size_of
from translation.machine.models import Filling

#: Characters that a server translates in a few seconds.
LONG = 6_000


def is_long(filling: Filling) -> bool:
    return size_of(filling) > LONG


@task(backend="background")
def fill(filling_id: int, language: str) -> int:
    """Run a filling that has not ended; a second start goes on where a killed worker stopped. Texts written."""
    filling = Filling.objects.filter(pk=filling_id, finished_at=None).select_related("page__locale", "user").first()
    if filling is None:
        return 0
    with translation.override(language):
        server = provider()
        if server is None:
            filling.problem = _("No translation server is set up.")
            filling.save(update_fields=["problem"])
            return 0
        return len(run(filling, server).written)
