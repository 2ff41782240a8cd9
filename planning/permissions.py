"""Who may do what with the plan, its entries and its pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from core.permissions import SitePagePermissionTester
from planning.models import PlanEntry
from planning.models.entry import PlanEntryQuerySet
from planning.stories import release_of

#: The permission to see the plan: at least the own entries.
SEE_PLAN = "planning.view_planentry"
#: The permission to see the entries of all tandems; without it one sees one's own.
SEE_ALL = "planning.see_all_entries"
#: The permission to see what is live but no longer clear: for those who answer for the whole site.
SEE_AUDIT = "planning.view_communicationplan"
#: The permission to read what came of a whole plan.
SEE_REPORT = "planning.view_communicationplan"
#: The permission to say what pages need before review and publication.
SET_CLEARANCE_LIST = "planning.set_clearance_list"


class ClearedPagePermissionTester(SitePagePermissionTester):
    """The plain rights, and "Publish" is offered only while the page is clear.

    This is a kindness to people, not the gate: the guard decides whoever asks.
    """

    def can_publish(self) -> bool:
        return self.has_right_to_publish() and self.is_clear()

    def can_set_view_restrictions(self) -> bool:
        return self.has_right_to_publish()

    def can_unschedule(self) -> bool:
        # An officer must be able to cancel a schedule just because the page is not clear any more.
        return self.has_right_to_publish()

    def has_right_to_publish(self) -> bool:
        """The plain right of the role, whatever the page says."""
        return bool(super().can_publish())

    def is_clear(self) -> bool:
        """Whether the page could go live now, together with the other languages of its story."""
        if not hasattr(self, "_is_clear"):
            self._is_clear = release_of(self.page).is_clear
        return self._is_clear


def entries_for(user: Any) -> PlanEntryQuerySet:
    """The entries that the user may see: all, or those of their tandems and those they work on."""
    entries: PlanEntryQuerySet = PlanEntry.objects.all()
    if not user.is_active or not user.has_perm("planning.view_planentry"):
        return entries.none()
    if user.has_perm(SEE_ALL):
        return entries
    own = Q(tandem__contacts=user) | Q(responsible=user) | Q(contributors=user)
    return entries.filter(pk__in=PlanEntry.objects.filter(own).values("pk"))


class PlanEntryPolicy(ModelPermissionPolicy):
    """The rights of the role, and for contacts of tandems only on their own entries."""

    def user_has_permission_for_instance(self, user: Any, action: str, instance: PlanEntry) -> bool:
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(self, user: Any, actions: Iterable[str], instance: PlanEntry) -> bool:
        return self.user_has_any_permission(user, actions) and entries_for(user).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet[PlanEntry]:
        return entries_for(user) if self.user_has_any_permission(user, actions) else PlanEntry.objects.none()


def may_change(user: Any, entry: PlanEntry) -> bool:
    return PlanEntryPolicy(PlanEntry).user_has_permission_for_instance(user, "change", entry)
