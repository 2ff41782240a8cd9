"""Who may do what with a page: Wagtail's rights, and what the roles of this site mean beyond them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail.models import PagePermissionTester

from core.terms import rows_of

#: Depth of the home pages: without them the language has no site.
HOME_DEPTH = 2

#: What an app above says against editing, as a function of the tester; all must agree.
EDITING_LIMITS: list[Callable[[Any], bool]] = []


def limit_editing(limit: Callable[[Any], bool]) -> None:
    """Let ``limit`` be asked before a right of the role lets somebody edit a page."""
    if limit not in EDITING_LIMITS:
        EDITING_LIMITS.append(limit)


class SitePagePermissionTester(PagePermissionTester):
    """Three things that Wagtail's rights cannot say.

    Contacts edit the pages of their own tandem, whoever made them. Who may not publish deletes and moves only what is
    theirs. Nobody takes a home page away by a slip of the mouse.
    """

    def can_edit(self) -> bool:
        return (bool(super().can_edit()) and self._is_within_limits()) or self.is_of_own_tandem()

    def can_add_subpage(self) -> bool:
        return bool(super().can_add_subpage()) and (self.answers_for_section() or self.page.takes_contributions)

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return self._is_free_to_take_away() and bool(super().can_delete(ignore_bulk))

    def can_move(self) -> bool:
        return self._is_free_to_take_away() and bool(super().can_move())

    def can_unpublish(self) -> bool:
        return self.page.depth > HOME_DEPTH and bool(super().can_unpublish())

    def answers_for_section(self) -> bool:
        """Officers and the secretariat do; contacts and translators work on single pages."""
        return self.user.is_superuser or "publish" in self.permissions

    def is_of_own_tandem(self) -> bool:
        if not self.user.is_active or self.user.is_superuser or "add" not in self.permissions:
            return False
        tandems: list[Any] = rows_of(self.page, "tandem") if "tandem" in getattr(self.page, "term_fields", {}) else []
        return any(tandem.contacts.filter(pk=self.user.pk).exists() for tandem in tandems)

    def _is_within_limits(self) -> bool:
        return all(limit(self) for limit in EDITING_LIMITS)

    def _is_free_to_take_away(self) -> bool:
        if self.page.depth <= HOME_DEPTH:
            return bool(self.user.is_superuser)
        return self.answers_for_section() or self.page.owner_id == self.user.pk
