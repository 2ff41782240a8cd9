"""What the translation board costs with many pages: queries and time of ``board()``, in a database that is rolled back.

.venv/bin/python benchmarks/translation_board.py 300 5000
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

import django  # noqa: E402

django.setup()

from django.db import connection, transaction  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from wagtail.models import Page  # noqa: E402

from home.models import ContentPage, HomePage  # noqa: E402
from translation.board import board  # noqa: E402


def measure(number: int) -> None:
    with transaction.atomic():
        home = HomePage.objects.order_by("pk").first()
        assert home is not None
        for count in range(max(0, number - Page.objects.count())):
            home.add_child(instance=ContentPage(title=f"Seite {count}", slug=f"benchmark-{count}", live=False))
        with CaptureQueriesContext(connection) as queries:
            start = time.perf_counter()
            rows = board()
            spent = time.perf_counter() - start
        print(f"{number:>6} pages: {len(rows):>6} stories, {len(queries)} query, {spent * 1000:.0f} ms")
        transaction.set_rollback(True)


for size in map(int, sys.argv[1:] or ["300", "5000"]):
    measure(size)
