"""One plain sentence about a story: when it goes live, or why it does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from planning.languages import language_names
from planning.reasons import Reason, blocking
from planning.state import TOLD, State

#: The worker ticks every minute; after this time it counts as stopped.
STOPPED = timedelta(minutes=3)


def spoken(moment: datetime) -> str:
    """A moment in the site's time zone and the reader's language."""
    local = timezone.localtime(moment)
    return _("%(date)s, %(time)s") % {"date": date_format(local, "DATE_FORMAT"), "time": date_format(local, "H:i")}


def sentence(
    state: State,
    stage: State,
    reasons: Iterable[Reason],
    go_live_at: datetime | None,
    published_at: datetime | None,
    dropped_reason: str = "",
    worker_age: timedelta | None = None,
    live_in: Sequence[str] = (),
    not_live_in: Sequence[str] = (),
) -> str:
    """The sentence that stands on a card. ``worker_age`` is the time since the worker last ticked (None: never).

    ``live_in`` and ``not_live_in`` are the codes of the story's languages.
    """
    if state is State.DROPPED:
        return _("Will not be told: %(reason)s") % {"reason": dropped_reason}
    if stage in TOLD:
        return _went_live(published_at)
    if stage is State.PARTLY_LIVE:
        return _partly(live_in, not_live_in, reasons)
    if obstacle := _obstacle(stage, reasons, worker_age):
        return _("Will NOT go live: %(reason)s") % {"reason": obstacle}
    moment = spoken(go_live_at) if go_live_at else ""
    return _("Will go live on %(moment)s.") % {"moment": moment}


def _went_live(moment: datetime | None) -> str:
    return _("Went live on %(moment)s.") % {"moment": spoken(moment)} if moment else _("It is live.")


def _partly(live_in: Sequence[str], not_live_in: Sequence[str], reasons: Iterable[Reason]) -> str:
    names = {"live": language_names(live_in), "missing": language_names(not_live_in)}
    if first := next(iter(blocking(reasons)), None):
        return _("Live in %(live)s. NOT live in %(missing)s: %(reason)s") % {**names, "reason": first.message}
    return _("Live in %(live)s. NOT live in %(missing)s; nothing is missing, so it can be released.") % names


def _obstacle(stage: State, reasons: Iterable[Reason], worker_age: timedelta | None) -> str:
    if stage in (State.IDEA, State.PLANNED):
        return _("no page has been written yet.")
    if first := next(iter(blocking(reasons)), None):
        return str(first.message)
    if stage is not State.SCHEDULED:
        return _("it is cleared, but nobody has released it.")
    if worker_age is None or worker_age > STOPPED:
        return _("the worker that publishes at the planned time is not running.")
    return ""
