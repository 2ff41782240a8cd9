"""Limits for public forms, counted in the database and so for all processes together."""

from __future__ import annotations

import time

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from core.models.rate_limit import RateWindow

#: Windows are forgotten after two days; no limit of the site is longer than one.
KEEP_SECONDS = 2 * 24 * 3600


def client_address(request: HttpRequest) -> str:
    """The visitor's network address.

    ``X-Forwarded-For`` can be written by anyone, so only as many of its last entries are believed as the site has
    proxies of its own in front (``TRUSTED_PROXIES``).
    """
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
    trusted: int = settings.TRUSTED_PROXIES
    if trusted and len(hops) >= trusted:
        return hops[-trusted]
    return str(request.META.get("REMOTE_ADDR", ""))


def allow(scope: str, key: str, limit: int, seconds: int) -> bool:
    """Count one more of ``scope`` for ``key``; is it within ``limit`` per ``seconds`` (fixed windows)?"""
    starts = int(time.time()) // seconds * seconds
    hashed = salted_hmac("core.rate_limit", key, algorithm="sha256").hexdigest()
    with transaction.atomic():
        window, _created = RateWindow.objects.get_or_create(scope=scope, key=hashed, starts=starts)
        RateWindow.objects.filter(pk=window.pk).update(hits=F("hits") + 1)
        window.refresh_from_db(fields=["hits"])
    return window.hits <= limit


def forget_old_windows() -> int:
    """Delete windows that are over; returns how many."""
    return RateWindow.objects.filter(starts__lt=int(time.time()) - KEEP_SECONDS).delete()[0]
