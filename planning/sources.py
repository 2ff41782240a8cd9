"""What the plan itself has to show in the calendar: intentions, deadlines and what is scheduled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from django.db.models import CharField, Q
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision

from planning.calendar import Item
from planning.entry_links import Links, links_of
from planning.languages import language_names
from planning.marks import marked
from planning.models import PlanEntry
from planning.overview import Standing, standings
from planning.permissions import SEE_ALL, entries_for
from planning.state import TOLD, WITHOUT_TEXT, State

#: Colours of planning.css that tell channels apart, beside their names.
CHANNEL_TONES = 8


def plan_items(start: date, end: date, user: Any) -> Iterator[Item]:
    """Planned dates, due dates and go-live dates of the entries that the user may see.

    Who sees the whole plan also sees scheduled pages, of every type, that no entry leads to.
    """
    scheduled = _scheduled_pages(start, end)
    dates = Q(planned_date__range=(start, end)) | Q(due_date__range=(start, end))
    entries = entries_for(user).filter(dates | Q(story__in={page.translation_key for page in scheduled}))
    rows = list(entries.select_related("plan").prefetch_related("channels"))
    movable, today = user.has_perm("planning.change_planentry"), timezone.localdate()
    found, links = standings(rows), links_of(rows)
    for entry in rows:
        may_move = movable and not entry.plan.is_closed(today)
        yield from (item for item in _items_of(entry, found[entry.pk], links, may_move) if start <= item.day <= end)
    if user.has_perm(SEE_ALL):
        planned = {entry.story for entry in rows}
        yield from (_unplanned(page) for page in scheduled if page.translation_key not in planned)


def _items_of(entry: PlanEntry, standing: Standing, links: Links, may_move: bool) -> Iterator[Item]:
    told = standing.stage in TOLD
    found = {"filters": filters_of(entry, standing, links)}
    if standing.go_live_at:
        moment = timezone.localtime(standing.go_live_at)
        yield _item(entry, standing, "live", moment.date(), _("Goes live"), at=moment.time(), **found)
    elif entry.planned_date:
        kind = _("Went live") if told else _("Planned")
        move_url = reverse("planning:move", args=[entry.pk]) if may_move and not told and not entry.dropped else ""
        yield _item(entry, standing, "planned", entry.planned_date, kind, is_fact=told, move_url=move_url, **found)
    if entry.due_date and entry.due_date != entry.planned_date and _text_is_open(standing):
        yield _item(entry, standing, "due", entry.due_date, _("Text due"), is_fact=False, is_content=False, **found)


def _text_is_open(standing: Standing) -> bool:
    return standing.stage in WITHOUT_TEXT and standing.state is not State.DROPPED


def _item(entry: PlanEntry, standing: Standing, key: str, day: date, kind: str, **fields: Any) -> Item:
    channels = list(entry.channels.all())
    return Item(
        day=day,
        key=f"entry-{entry.pk}-{key}",
        title=entry.title,
        kind=kind,
        url=reverse("plan_entries:edit", args=[entry.pk]),
        state=standing.label,
        note=standing.sentence,
        icon=standing.icon,
        tone=standing.tone,
        languages=language_names(entry.needed_languages),
        channels=", ".join(channel.label for channel in channels),
        channel_tone=channels[0].pk % CHANNEL_TONES + 1 if channels else 0,
        **fields,
    )


def filters_of(entry: PlanEntry, standing: Standing, links: Links) -> dict[str, set[str]]:
    """By what an entry is found, in calendar and board. Its channels are at hand."""
    linked = links[entry.pk]
    return {
        "state": {standing.state.value},
        "responsible": {str(entry.responsible_id), *linked["responsible"]},
        "tandem": {str(entry.tandem_id)},
        "channel": {str(channel.pk) for channel in entry.channels.all()},
        "audience": linked["audience"],
        "language": set(entry.needed_languages),
        "section": {section_of(page) for page in standing.pages.values()},
    }


def section_of(page: Page) -> str:
    """The app whose pages these are: sections of the site are apps."""
    return str(page.cached_content_type.app_label)


def _scheduled_pages(start: date, end: date) -> list[Any]:
    """Pages that go live between the days, with their moment as ``scheduled_at``."""
    first = timezone.make_aware(datetime.combine(start, time.min))
    last = timezone.make_aware(datetime.combine(end, time.max))
    due = Revision.page_revisions.filter(approved_go_live_at__range=(first, last))
    pages = Page.objects.annotate(key=Cast("pk", CharField())).filter(key__in=due.values("object_id"))
    return list(marked(pages.select_related("locale")))


def _unplanned(page: Any) -> Item:
    local = timezone.localtime(page.scheduled_at)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return Item(
        local.date(),
        page.draft_title,
        _("Goes live"),
        url,
        at=local.time(),
        icon="time",
        tone="ready",
        key=f"page-{page.pk}-live",
        filters={"language": {page.locale.language_code}, "section": {section_of(page)}},
    )
