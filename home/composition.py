"""What the front page shows, gathered from the sections with few queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext, ngettext
from wagtail.models import Page

from core.chrome import sections_of
from core.remembering import remembered
from core.teaser import Teaser
from events.models import Event, EventIndexPage, EventPage
from home.models import ContentPage
from network.models import MembersPage, Tandem, TandemPage
from news.models import NewsIndexPage, NewsPage
from practices.models import PracticeLibraryPage, PracticePage

if TYPE_CHECKING:
    from home.models import HomePage

LATEST_NEWS = 3
NEXT_EVENTS = 3
FEATURED = 3


@dataclass(frozen=True)
class Figure:
    """A number that comes from the site's own records, and the words beside it."""

    value: int
    label: str


@dataclass(frozen=True)
class DateRow:
    teaser: Teaser
    start: date
    end: date


@dataclass
class FrontPage:
    """All that the template of the home page asks for; each part is gathered when it is asked for."""

    home: HomePage

    # --- where the sections are
    @cached_property
    def sections(self) -> dict[type[Page], str]:
        """Address of the section of each type in this language."""
        found = [page for page in sections_of(self.home) if page.show_in_menus]
        return {type(page): page.get_url() or "" for page in found}

    @property
    def news_url(self) -> str:
        return self.sections.get(NewsIndexPage, "")

    @property
    def events_url(self) -> str:
        return self.sections.get(EventIndexPage, "")

    @property
    def practices_url(self) -> str:
        return self.sections.get(PracticeLibraryPage, "")

    @property
    def members_url(self) -> str:
        return self.sections.get(MembersPage, "")

    @property
    def about_url(self) -> str:
        return self.sections.get(ContentPage, "")

    # --- news
    @cached_property
    def latest(self) -> list[NewsPage]:
        found = NewsPage.objects.filter(locale_id=self.home.locale_id).live().public().for_cards()
        return list(found.order_by("-date", "-pk")[: LATEST_NEWS + 1])

    @cached_property
    def lead(self) -> Teaser | None:
        chosen = self.home.lead_page
        if chosen is not None and chosen.live:
            return chosen.specific.get_teaser()
        return self.latest[0].get_teaser() if self.latest else None

    @property
    def news(self) -> list[Teaser]:
        teasers = [page.get_teaser() for page in self.latest]
        return [teaser for teaser in teasers if self.lead is None or teaser.url != self.lead.url][:LATEST_NEWS]

    # --- dates, practices, members
    @cached_property
    def events(self) -> list[DateRow]:
        pages = EventPage.objects.filter(locale_id=self.home.locale_id).live().public().upcoming().for_cards()
        held = pages.exclude(event__status=Event.Status.CANCELLED)[:NEXT_EVENTS]
        return [DateRow(page.row_teaser(), page.event.first_day, page.event.last_day) for page in held]

    @property
    def next_change(self) -> datetime | None:
        """When the next of the dates begins or ends, and what is shown stops being true."""
        return EventPage.objects.filter(locale_id=self.home.locale_id).live().next_change()

    @cached_property
    def practices(self) -> list[Teaser]:
        chosen = [row.page_id for row in self.home.featured.all()]
        found = PracticePage.objects.filter(locale_id=self.home.locale_id).live().public().for_cards()
        if not chosen:
            return [page.get_teaser() for page in found.order_by("-first_published_at", "-pk")[:FEATURED]]
        by_id = found.in_bulk(chosen)
        return [by_id[pk].get_teaser() for pk in chosen if pk in by_id]

    @cached_property
    def members(self) -> list[tuple[str, str]]:
        """(name, address of its page or nothing) of every member."""
        return remembered(("front members", self.home.locale_id), lambda: _members(self.home.locale_id))

    # --- numbers
    @property
    def rings(self) -> dict[str, dict[str, Any]]:
        """Cities, universities and what they form; empty while there is no member."""
        tandems = _tandems()
        if not tandems:
            return {}
        number = len(tandems)
        universities = len({row.pk for tandem in tandems for row in tandem.universities.all()})
        return {
            "city": {"value": number, "label": ngettext("city", "cities", number)},
            "third": {"value": number, "label": ngettext("tandem", "tandems", number)},
            "university": {"value": universities, "label": ngettext("university", "universities", universities)},
        }

    @cached_property
    def figures(self) -> list[Figure]:
        practices = PracticePage.objects.filter(locale_id=self.home.locale_id).live().count()
        meetings = EventPage.objects.filter(locale_id=self.home.locale_id).live().past().count()
        rows = [
            Figure(len({tandem.city.country for tandem in _tandems()}), gettext("countries of Europe")),
            Figure(meetings, gettext("meetings so far")),
            Figure(practices, gettext("practices in the library")),
        ]
        return [figure for figure in rows if figure.value]


def _tandems() -> list[Tandem]:
    present = Tandem.objects.present().select_related("city").prefetch_related("universities")
    return remembered("present tandems", lambda: list(present))


def _members(locale_id: int) -> list[tuple[str, str]]:
    pages = TandemPage.objects.filter(locale_id=locale_id).live().public()
    urls = {page.tandem_id: page.get_url() or "" for page in pages}
    return [(tandem.label, urls.get(tandem.pk, "")) for tandem in _tandems()]
