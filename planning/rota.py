"""The rota: giving turns, swapping and skipping them, and whether the work is shared fairly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Count, Max, Q
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from network.models import Tandem
from planning.models import Rota, Turn
from planning.permissions import SEE_ALL

#: Turns are given so many periods ahead, and asked for so many days before their end.
AHEAD = 12
REMIND_BEFORE = timedelta(days=7)


def give_turns(rota: Rota, today: date, ahead: int = AHEAD) -> list[Turn]:
    """Make the turns that are missing up to ``ahead`` periods from today, each tandem after the one before it."""
    members = [member.tandem_id for member in rota.members.order_by("sort_order", "pk")]
    if not members or not rota.is_active:
        return []
    given = rota.turns.order_by("first_day", "-pk").last()
    first = rota.next_period(given.first_day) if given else rota.first_day_of(rota.starts_on)
    after = members.index(given.tandem_id) + 1 if given and given.tandem_id in members else 0
    periods = list(_periods(rota, first, today, ahead))
    return Turn.objects.bulk_create(
        Turn(rota=rota, tandem_id=members[(after + number) % len(members)], first_day=day)
        for number, day in enumerate(periods)
    )


def _periods(rota: Rota, first: date, today: date, ahead: int) -> Iterable[date]:
    last = rota.first_day_of(today)
    for _number in range(ahead):
        last = rota.next_period(last)
    while first < last:
        yield first
        first = rota.next_period(first)


def due_turns(day: date) -> list[Turn]:
    """Open turns of active rotas that end within a week from ``day``, or have ended: their tandems are reminded."""
    turns = Turn.objects.open().filter(rota__is_active=True, first_day__lte=day + REMIND_BEFORE)
    rows = turns.select_related("rota", "tandem__city").prefetch_related("tandem__contacts")
    return [turn for turn in rows if turn.last_day <= day + REMIND_BEFORE]


def may_settle(user: Any, turn: Turn) -> bool:
    """Those who see the whole plan and may change the rota, and the contacts of the tandem whose turn it is."""
    if user.has_perm("planning.change_rota") and user.has_perm(SEE_ALL):
        return True
    return user.has_perm("planning.view_rota") and turn.tandem.contacts.filter(pk=user.pk).exists()


def deliver(turn: Turn, user: Any) -> None:
    _demand(turn, user)
    turn.state, turn.reason = Turn.State.DONE, ""
    turn.save(update_fields=["state", "reason"])
    _log(turn, user, "planning.turn_done")


def skip(turn: Turn, user: Any, reason: str) -> None:
    """The tandem is left out this time. ValidationError without a reason."""
    _demand(turn, user)
    turn.state, turn.reason = Turn.State.SKIPPED, reason.strip()
    turn.clean()
    with transaction.atomic():
        turn.save(update_fields=["state", "reason"])
        _log(turn, user, "planning.turn_skipped", reason=turn.reason)


def swap(turn: Turn, other: Turn, user: Any) -> None:
    """Two tandems take each other's turn. ValidationError unless both are to come in the same rota."""
    _demand(turn, user)
    _demand(other, user)
    if turn.rota_id != other.rota_id or turn.tandem_id == other.tandem_id:
        raise ValidationError(_("Choose a turn of another tandem in the same rota."))
    with transaction.atomic():
        turn.tandem_id, other.tandem_id = other.tandem_id, turn.tandem_id
        _refuse_doubles(turn, other)
        turn.save(update_fields=["tandem"])
        other.save(update_fields=["tandem"])
        _log(turn, user, "planning.turn_swapped", reason=f"{turn.first_day} ↔ {other.first_day}")


def _refuse_doubles(turn: Turn, other: Turn) -> None:
    for each in (turn, other):
        same = Turn.objects.filter(rota=each.rota_id, first_day=each.first_day, tandem=each.tandem_id)
        if same.exclude(pk__in=[turn.pk, other.pk]).exists():
            raise ValidationError(_("A tandem would have two turns at the same time."))


def _demand(turn: Turn, user: Any) -> None:
    if not may_settle(user, turn):
        raise PermissionDenied
    if turn.state != Turn.State.OPEN:
        raise ValidationError(_("This turn is settled already."))


def _log(turn: Turn, user: Any, action: str, reason: str = "") -> None:
    log(instance=turn.rota, action=action, user=user, data={"reason": f"{turn}. {reason}".strip()})


@dataclass(frozen=True)
class Share:
    """What a tandem has done in a rota so far."""

    tandem: Tandem
    done: int
    skipped: int
    to_come: int
    last: date | None


def fairness(rota: Rota) -> list[Share]:
    """Each tandem with its turns, those who did least first. Two queries."""
    counted = rota.turns.order_by().values("tandem").annotate(
        done=Count("pk", filter=Q(state=Turn.State.DONE)),
        skipped=Count("pk", filter=Q(state=Turn.State.SKIPPED)),
        to_come=Count("pk", filter=Q(state=Turn.State.OPEN)),
        last=Max("first_day", filter=Q(state=Turn.State.DONE)),
    )  # fmt: skip
    rows = {row.pop("tandem"): row for row in counted}
    tandems = Tandem.objects.select_related("city").filter(pk__in=rows)
    return sorted((Share(tandem, **rows[tandem.pk]) for tandem in tandems), key=lambda share: share.done)
