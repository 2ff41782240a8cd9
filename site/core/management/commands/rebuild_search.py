"""Write the words of all public pages and documents anew, after a change of the rules or of many pages at once."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import Count

from core import documents, search_index
from core.models import DocumentText


class Command(BaseCommand):
    help = "Write the search's words of all public pages and documents anew. Safe to run at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        pages = self._follow(search_index.rebuild(), "pages")
        DocumentText.objects.update(fingerprint="")
        files = self._follow(documents.read_all(), "documents")
        self.stdout.write(self.style.SUCCESS(f"The search knows {pages} pages and {files} documents."))
        for state, number in DocumentText.objects.values_list("state").annotate(Count("pk")).order_by("state"):
            if state != DocumentText.State.READ:
                self.stdout.write(f"  {number} documents not read: {state}")

    def _follow(self, steps: Any, what: str) -> int:
        done = 0
        for done in steps:
            if done % 100 == 0:
                self.stdout.write(f"{done} {what}")
        return done
