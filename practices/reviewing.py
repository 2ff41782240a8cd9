"""Who may review a practice, and what happens when a review is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from practices import entries, seal
from practices.sealing import as_read, settle

if TYPE_CHECKING:
    from practices.models import Practice, PracticeReview

RIGHT = "practices.add_practicereview"


class MayNotReview(Exception):  # noqa: N818  told to the officer
    """The text says why this person cannot review this practice."""


def check_reader(user: Any, practice: Practice) -> None:
    """Raise MayNotReview unless ``user`` may review ``practice``: with the right to, and not from the same side."""
    if not user.has_perm(RIGHT):
        raise MayNotReview(_("Secretariat and communication officers review practices."))
    if practice.pages.filter(owner=user).exists():
        raise MayNotReview(_("You wrote this practice. Two others have to read it."))
    if any(tandem.contacts.filter(pk=user.pk).exists() for tandem in practice.tandems):
        raise MayNotReview(_("You belong to a tandem of this practice. Two people from elsewhere have to read it."))
    if not practice.pages.exists():
        raise MayNotReview(_("There is no story yet that could be read."))


def give(practice: Practice, user: Any, said: Mapping[str, Any]) -> PracticeReview:
    """A review of what stands there now, drafts included; an earlier one of the same reader is replaced by it."""
    from practices.models import PracticeReview

    check_reader(user, practice)
    with transaction.atomic():
        # Two clicks at once come one after the other.
        type(practice).objects.select_for_update().get(pk=practice.pk)
        earlier = practice.reviews.filter(reader=user, void_on=None)
        earlier.update(void_on=timezone.localdate(), void_reason=PracticeReview.Void.REPLACED)
        review = PracticeReview.objects.create(practice=practice, reader=user, read=as_read(practice), **said)
        entries.refresh(practice)
    return review


def settle_all() -> int:
    """For what only time changes: seals that end tonight. The number of seals that have changed."""
    from practices.models import Practice

    counting = Q(reviews__void_on=None, reviews__isnull=False)
    concerned = Practice.objects.filter(counting | Q(sealed_on__isnull=False)).distinct()
    changed = [practice for practice in concerned.select_related("tandem__city") if settle(practice)]
    for practice in changed:
        entries.refresh(practice)
    return len(changed)


def standing_of(practice: Practice) -> seal.Standing:
    """Where a practice stands on its way to the seal. One query."""
    return seal.standing(practice.reviews.filter(void_on=None), timezone.localdate())
