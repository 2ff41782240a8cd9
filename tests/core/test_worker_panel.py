"""The admin's first page says when the worker is not running."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from core.models import Heartbeat

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(None, "The worker has never run here."), (4, "last seen 4 minutes ago"), (2, None)],
)
def test_the_admin_says_plainly_when_the_worker_is_not_running(admin_client, minutes, words):
    if minutes is not None:
        Heartbeat.objects.create(name="tick", beat_at=timezone.now() - timedelta(minutes=minutes))
    page = admin_client.get(reverse("wagtailadmin_home"), headers={"accept-language": "en"}).content.decode()
    assert ("The worker is not running" in page) == (words is not None)
    assert words is None or words in page
