"""Uploaded files hold unpublished texts; they go when nobody needs the report any more."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from core.tick import nightly
from translation.po.models import PoImport

KEPT = timedelta(days=90)


@nightly("translation.po.forget_uploads")
def forget_uploads() -> int:
    """Number of rows deleted."""
    return PoImport.objects.filter(uploaded_at__lt=timezone.now() - KEPT).delete()[0]
