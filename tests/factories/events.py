from datetime import date, time, timedelta

import factory
import wagtail_factories
from django.utils import timezone
from factory.django import DjangoModelFactory

from events.models import Event, EventIndexPage, EventPage


class EventFactory(DjangoModelFactory):
    """A confirmed public event, 14:00 to 16:30 in Berlin, a month from today."""

    name = factory.Sequence(lambda n: f"Event record {n}")
    status = Event.Status.CONFIRMED
    start_date = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=30))
    start_time = time(14)
    end_time = time(16, 30)
    time_zone = "Europe/Berlin"
    place_de = "Altes Rathaus, Magdeburg"
    place_en = "Old Town Hall, Magdeburg"
    address_de = "Alter Markt 6\n39104 Magdeburg"

    class Meta:
        model = Event

    class Params:
        over = factory.Trait(start_date=date(2024, 5, 6))
        all_day_long = factory.Trait(all_day=True, start_time=None, end_time=None)
        in_a_month = factory.Trait(month_only=True, start_time=None, end_time=None)
        online = factory.Trait(attendance=Event.Attendance.ONLINE, place_de="", place_en="", address_de="")
        cancelled = factory.Trait(status=Event.Status.CANCELLED)


class EventIndexPageFactory(wagtail_factories.PageFactory):
    title = "Events"
    slug = "events"
    show_in_menus = True

    class Meta:
        model = EventIndexPage


class EventPageFactory(wagtail_factories.PageFactory):
    """A draft, as an officer leaves it; published by ``tests.factories.planning.publish_cleared``."""

    title = factory.Sequence(lambda n: f"Event {n}")
    slug = factory.Sequence(lambda n: f"event-{n}")
    teaser_text = "What will happen, in a sentence."
    search_description = "What will happen, for search engines."
    lead = "What it is about and for whom."
    event = factory.SubFactory(EventFactory)
    live = False

    class Meta:
        model = EventPage
