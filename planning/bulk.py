"""Publishing many pages from a listing: each story with all its languages, and all or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from wagtail.admin.views.pages.bulk_actions import PublishBulkAction
from wagtail.models import Page

from planning.assessment import is_planned
from planning.gate import publish_together
from planning.page_views import tell
from planning.reasons import NotClear
from planning.stories import companions


class PublishStoriesBulkAction(PublishBulkAction):
    """Takes the place of Wagtail's action of the same name."""

    def check_perm(self, page: Page) -> bool:
        tester = page.permissions_for_user(self.request.user)
        return bool(getattr(tester, "has_right_to_publish", tester.can_publish)())

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            response: HttpResponse = super().form_valid(form)
        except NotClear as refusal:
            tell(self.request, refusal.all_reasons)
            return redirect(self.next_url)
        return response

    @classmethod
    def execute_action(
        cls, objects: Iterable[Page], include_descendants: bool = False, user: Any = None, **kwargs: Any
    ) -> tuple[int, int]:
        chosen = list(objects)
        below = [page for parent in chosen for page in _drafts_below(parent)] if include_descendants else []
        planned = [page for page in [*chosen, *below] if is_planned(page.specific_class)]
        free = [page for page in chosen if not is_planned(page.specific_class)]
        free_below = [page for page in below if not is_planned(page.specific_class)]
        for story in _stories(planned):
            publish_together(story, user)
        super().execute_action(free, user=user)
        super().execute_action(free_below, user=user)
        return len(chosen), len(below)


def _drafts_below(page: Page) -> Iterable[Page]:
    return page.get_descendants().not_live()


def _stories(pages: Iterable[Page]) -> Iterable[list[Page]]:
    """The pages of each story that are published at once; every story once."""
    done: set[Any] = set()
    for page in pages:
        if page.translation_key not in done:
            done.add(page.translation_key)
            yield companions(page)
