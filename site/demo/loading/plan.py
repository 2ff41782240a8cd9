"""The communication plan of the demo, and every story led through it to publication."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from demo.content.plan import PLAN, Entry
from demo.content.plan import Indicator as IndicatorRecord
from demo.loading.stories import Story
from planning import services
from planning.languages import ALL
from planning.models import CommunicationPlan, Indicator, Objective, PlanEntry
from taxonomy.models import Action, Audience, Channel

Stories = dict[tuple[str, str], Story]
ARCHIVE = ("Übernommen von der früheren Website", "Carried over from the former website")


def load_plan(secretariat: Any) -> CommunicationPlan:
    today = timezone.localdate()
    plan = CommunicationPlan.objects.create(
        title_de=PLAN.name.de,
        title_en=PLAN.name.en,
        starts_on=today + timedelta(days=PLAN.starts_in),
        ends_on=today + timedelta(days=PLAN.ends_in),
        is_current=True,
    )
    for record in PLAN.objectives:
        objective = Objective(
            plan=plan,
            title_de=record.name.de,
            title_en=record.name.en,
            key_message_de=record.key_message.de,
            key_message_en=record.key_message.en,
        )
        objective.audiences.set([Audience.objects.get(slug=record.audience)])
        objective.indicators = [_indicator(row, today) for row in record.indicators]
        objective.save()
    services.approve_plan(plan, secretariat)
    return plan


def _indicator(record: IndicatorRecord, today: date) -> Indicator:
    return Indicator(
        label_de=record.name.de,
        label_en=record.name.en,
        baseline=record.baseline,
        target=record.target,
        measure=record.measure,
        typed_value=record.value,
        typed_source=record.source.de if record.source else "",
        typed_on=today if record.value is not None else None,
    )


def load_entries(plan: CommunicationPlan, stories: Stories, people: dict[str, Any]) -> dict[str, PlanEntry]:
    """The entries of the current plan; those with a content lead to its pages."""
    objectives = dict(zip([row.key for row in PLAN.objectives], plan.objectives.order_by("pk"), strict=True))
    return {record.key: _entry(record, plan, objectives[record.objective], stories, people) for record in PLAN.entries}


def _entry(record: Entry, plan: CommunicationPlan, objective: Objective, stories: Stories, people: Any) -> PlanEntry:
    story = stories.get(record.content) if record.content else None
    planned = timezone.localdate() + timedelta(days=record.planned_in)
    return services.plan_story(
        plan,
        record.name.de,
        story.pair.live_pages() if story else [],
        objective=objective,
        served_action=Action.objects.get(code=record.action),
        audiences=list(objective.audiences.all()),
        channels=list(Channel.objects.filter(slug__in=record.channels)),
        tandem=_tandem(record.tandem),
        responsible=people["Tandem contact" if record.responsible == "contact" else "Secretariat"],
        planned_date=planned,
        due_date=planned - timedelta(days=7),
        notes=record.notes.de,
        **_languages(story.only if story else "", story.reason if story else ""),
    )


def _tandem(key: str | None) -> Any:
    from network.models import Tandem

    return Tandem.objects.filter(city__slug=key).first() if key else None


def _languages(only: str, reason: str) -> dict[str, str]:
    return {"languages": only, "language_reason": reason[:240]} if only else {"languages": ALL}


def load_archive(stories: Stories, secretariat: Any, first_day: date) -> None:
    """An approved plan of the past, with an entry for every story that the current plan does not know."""
    title_de, title_en = ARCHIVE
    archive = CommunicationPlan.objects.create(
        title_de=title_de, title_en=title_en, starts_on=date(2012, 1, 1), ends_on=first_day - timedelta(days=1)
    )
    services.approve_plan(archive, secretariat)
    for story in _unplanned(stories):
        services.plan_story(
            archive,
            story.title[:160],
            story.pair.live_pages(),
            served_action=story.action,
            tandem=story.tandem,
            planned_date=story.day,
            **_languages(story.only, story.reason),
        )


def _unplanned(stories: Stories) -> Iterator[Story]:
    planned = set(PlanEntry.objects.filter(story__isnull=False).values_list("story", flat=True))
    return (story for story in stories.values() if story.pair.live_pages()[0].translation_key not in planned)


def publish_told(stories: Stories, secretariat: Any) -> None:
    """Approve and publish what has been told, dated back to its day; schedule what is cleared for a day to come."""
    today = timezone.localdate()
    writing = _still_written()
    for story in stories.values():
        pages = story.pair.live_pages()
        if pages[0].translation_key in writing:
            continue
        told = story.moment if story.day <= today else None
        for page in pages:
            # With its dates from the start: no newer draft has to be made of it for publishing.
            page.first_published_at = told
            page.go_live_at = None if told else story.moment
            page.save_revision(user=secretariat)
        services.approve(pages, secretariat)
        services.publish_together(pages, secretariat, at=None if told else story.moment, published_at=told)


def _still_written() -> set[Any]:
    """Stories of the current plan that nobody has cleared yet: they stay drafts."""
    titles = [record.name.de for record in PLAN.entries if record.content and not record.cleared]
    return set(PlanEntry.objects.filter(title__in=titles, story__isnull=False).values_list("story", flat=True))
