"""News, practices and events as drafts in both languages; planning them comes after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from demo.content.events import PAST_MEETINGS, UPCOMING_EVENTS
from demo.content.news import COMING_NEWS, NEWS
from demo.content.pictures.uses import LEADS
from demo.content.practices import PRACTICES
from demo.content.practices.facts import EVIDENCE
from demo.content.practices.parts import PARTS
from demo.content.shapes import News, PastMeeting, Practice, PracticeParts, UpcomingEvent
from demo.loading.action_plan import PLAN_YEARS
from demo.loading.bodies import BodyWriter
from demo.loading.pairs import Pair, common, draft_pair, texts_of
from demo.loading.practices import practice_record
from demo.loading.shelf import Shelf
from events.models import Event, EventPage
from network.models import Tandem
from news.models import NewsPage
from practices.models import PracticePage
from taxonomy.models import Action, Goal, Theme

TUESDAY = 1
KINDS = {
    "thematic": Event.Kind.THEMATIC,
    "decision-makers": Event.Kind.DECISION,
    "webinar": Event.Kind.WEBINAR,
    "workshop": Event.Kind.OTHER,
}


@dataclass
class Vocabulary:
    """The rows that stories point to, by the keys of the demo content."""

    tandems: dict[str, Tandem]
    themes: dict[str, Theme]
    goals: dict[int, Goal]
    actions: dict[str, Action]
    shelf: Shelf

    @classmethod
    def of(cls, tandems: dict[str, Tandem], shelf: Shelf) -> Vocabulary:
        return cls(
            tandems,
            {row.slug: row for row in Theme.objects.all()},
            {row.number: row for row in Goal.objects.all()},
            {row.code: row for row in Action.objects.select_related("ambition")},
            shelf,
        )

    def lead_picture(self, section: str, key: str) -> int | None:
        """The picture above a story, on its cards and where it is shared; None where the site draws one."""
        return self.shelf.pictures.get(LEADS.get((section, key), ""))


@dataclass
class Story:
    """Draft pages with what planning them needs. ``day`` is when they were (or will be) told."""

    pair: Pair
    title: str
    day: date
    tandem: Tandem | None = None
    action: Action | None = None
    only: str = ""
    reason: str = ""

    @property
    def moment(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.day, time(9, 30)))


def load_news(section: Pair, words: Vocabulary) -> dict[str, Story]:
    return {record.key: _news(record, section, words) for record in (*NEWS, *COMING_NEWS)}


def _news(record: News, section: Pair, words: Vocabulary) -> Story:
    day = timezone.localdate() - timedelta(days=record.days_ago)
    action = words.actions[record.action]
    tandem = words.tandems.get(record.tandem or "")
    fields = {}
    for language, text in texts_of(record).items():
        lead, rest = text.teaser, text.body
        fields[language] = {**common(text), "lead": lead, "body": BodyWriter(language, words.shelf).raw(rest)}
    picture = words.lead_picture("news", record.key)
    pair = draft_pair(NewsPage, section, fields, date=day, served_action=action, share_image_id=picture)
    for language, text in texts_of(record).items():
        page = pair[language]
        page.themes.set([words.themes[slug] for slug in record.themes])
        page.goals.set([words.goals[number] for number in record.goals])
        page.tandems.set([words.tandems[key] for key in (record.tandem, *record.also) if key])
        page.keywords.set(list(text.keywords))
        page.save()
    title = next(iter(texts_of(record).values())).title
    reason = record.reason.de if record.reason else ""
    return Story(pair, title, day, tandem, action, record.only or "", reason)


def load_practices(section: Pair, words: Vocabulary) -> dict[str, Story]:
    return {record.key: _practice(record, section, words) for record in PRACTICES}


def _practice(record: Practice, section: Pair, words: Vocabulary) -> Story:
    row = practice_record(record, words)
    fields = {
        language: {
            **common(text),
            "challenge": text.challenge,
            "solution": text.solution,
            "result": text.result,
            "evidence": (text.evidence or getattr(EVIDENCE, language)) if row.evidence_grade else text.evidence,
            "not_worked": text.not_worked,
            "transfer": text.transfer,
            **_parts(PARTS[record.key][language]),
        }
        for language, text in texts_of(record).items()
    }
    picture = words.lead_picture("practices", record.key)
    pair = draft_pair(PracticePage, section, fields, practice=row, share_image_id=picture)
    for language, text in texts_of(record).items():
        if text.keywords:
            pair[language].keywords.set(list(text.keywords))
            pair[language].save()
    only = "" if record.en else "de"
    reason = "Der Chor singt vorerst nur auf Deutsch; eine Übersetzung folgt mit dem ersten Ergebnis." if only else ""
    return Story(pair, record.de.title, row.added, row.tandem, words.actions["4.2"], only, reason)


def _parts(parts: PracticeParts) -> dict[str, str]:
    return {
        "city_part": parts.city,
        "university_part": parts.university,
        "citizens_part": parts.citizens,
        "business_part": parts.business,
        "helped": parts.helped,
        "hindered": parts.hindered,
        "contact_role": parts.contact,
    }


def load_events(section: Pair, words: Vocabulary) -> dict[str, Story]:
    past = {record.key: _past(record, section, words) for record in PAST_MEETINGS}
    return past | {record.key: _upcoming(record, section, words) for record in UPCOMING_EVENTS}


def _past(record: PastMeeting, section: Pair, words: Vocabulary) -> Story:
    first = date.fromisoformat(record.start if not record.month_only else f"{record.start}-01")
    last = None if record.month_only else date.fromisoformat(record.end)
    event = Event.objects.create(
        name=record.en.title[:160],
        status=Event.Status.CONFIRMED,
        start_date=first,
        end_date=last,
        all_day=not record.month_only,
        month_only=record.month_only,
        time_zone=record.zone,
        host=words.tandems.get(record.tandem or ""),
        place_de=record.place.de,
        place_en=record.place.en,
        # What was before the plan cannot have served it.
        served_action=words.actions["1.1"] if first.year >= PLAN_YEARS[0] else None,
    )
    event.themes.set([words.themes[slug] for slug in getattr(record, "themes", ())])
    return Story(_event_pair(record, section, event, words), record.de.title, first, event.host, event.served_action)


def _upcoming(record: UpcomingEvent, section: Pair, words: Vocabulary) -> Story:
    first = meeting_day(timezone.localdate() + timedelta(days=record.starts_in))
    while Event.objects.filter(start_date=first).exists():
        first = meeting_day(first + timedelta(days=1))
    event = Event.objects.create(
        name=record.en.title[:160],
        kind=KINDS[record.kind],
        attendance=Event.Attendance.ONLINE if record.online else Event.Attendance.PLACE,
        status=Event.Status.CANCELLED if record.cancelled else Event.Status.CONFIRMED,
        start_date=first,
        start_time=time.fromisoformat(record.starts_at),
        end_date=first + timedelta(days=record.days - 1),
        end_time=time.fromisoformat(record.ends_at),
        time_zone=record.zone,
        host=words.tandems.get(record.tandem or ""),
        place_de=record.place.de,
        place_en=record.place.en,
        address_de=record.address.de,
        address_en=record.address.en,
        served_action=words.actions[record.action],
    )
    event.themes.set([words.themes[slug] for slug in record.themes])
    event.goals.set([words.goals[number] for number in record.goals])
    told = timezone.localdate() - timedelta(days=20)
    return Story(_event_pair(record, section, event, words), record.de.title, told, event.host, event.served_action)


def meeting_day(day: date) -> date:
    """The first Tuesday from ``day`` on outside the weeks around Christmas and New Year, when nobody meets."""
    while day.weekday() != TUESDAY or (day.month, day.day) >= (12, 20) or (day.month, day.day) <= (1, 6):
        day += timedelta(days=1)
    return day


def _event_pair(record: Any, section: Pair, event: Event, words: Vocabulary) -> Pair:
    fields = {}
    for language, text in texts_of(record).items():
        lead, rest = text.teaser, text.body
        fields[language] = {**common(text), "lead": lead, "body": BodyWriter(language, words.shelf).raw(rest)}
    return draft_pair(EventPage, section, fields, event=event, share_image_id=words.lead_picture("events", record.key))
