"""The record of an event: what it refuses, what follows from its dates, what calendars notice."""

from datetime import UTC, date, datetime, time

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from events.models import Event
from tests.factories.events import EventFactory

pytestmark = pytest.mark.django_db


def refused(**fields):
    """The fields beside which the form would show a message, with the messages."""
    event = EventFactory.build(start_date=date(2027, 5, 3), **fields)
    with pytest.raises(ValidationError) as error, translation.override("en"):
        event.full_clean(exclude=["start", "end"])
    return error.value.message_dict


def test_an_end_before_the_start_is_refused_beside_its_field():
    assert list(refused(start_time=time(14), end_time=time(13))) == ["end_time"]
    assert list(refused(start_time=time(14), end_time=time(14))) == ["end_time"]
    assert list(refused(end_date=date(2027, 5, 2))) == ["end_date"]


def test_an_event_past_midnight_ends_on_the_next_day():
    event = EventFactory(start_date=date(2027, 5, 3), start_time=time(20), end_date=date(2027, 5, 4), end_time=time(1))
    event.full_clean()
    assert (event.end - event.start).total_seconds() == 5 * 3600


def test_times_are_asked_for_unless_it_is_all_day():
    assert set(refused(start_time=None, end_time=None)) == {"start_time", "end_time"}
    EventFactory(all_day_long=True).full_clean()


def test_a_skipped_time_is_refused_with_the_one_the_clock_shows():
    event = EventFactory.build(start_date=date(2027, 3, 28), start_time=time(2, 30), end_time=time(5))
    with pytest.raises(ValidationError) as error, translation.override("en"):
        event.clean()
    (message,) = error.value.message_dict["start_time"]
    assert "Europe/Berlin" in message and "02:30" in message and "03:30" in message


def test_a_repeated_time_is_refused_with_a_clear_one():
    event = EventFactory.build(start_date=date(2027, 10, 31), start_time=time(1), end_time=time(2, 15))
    with pytest.raises(ValidationError) as error, translation.override("en"):
        event.clean()
    (message,) = error.value.message_dict["end_time"]
    assert "twice" in message and "03:00" in message


def test_a_zone_that_does_not_exist_is_refused_beside_its_field():
    assert "time_zone" in refused(time_zone="Europe/Atlantis")


def test_moments_follow_from_the_wall_clock_of_the_zone():
    event = EventFactory(start_date=date(2027, 7, 1), start_time=time(15), end_time=time(16), time_zone="Europe/Lisbon")
    assert event.start == datetime(2027, 7, 1, 14, tzinfo=UTC)
    assert event.local_start.isoformat() == "2027-07-01T15:00:00+01:00"


def test_whole_days_end_when_the_next_day_begins():
    event = EventFactory(all_day_long=True, start_date=date(2027, 3, 27), end_date=date(2027, 3, 28))
    assert event.start == datetime(2027, 3, 26, 23, tzinfo=UTC)
    assert event.end == datetime(2027, 3, 28, 22, tzinfo=UTC)


def test_where_only_the_month_is_known_the_event_spans_it():
    event = EventFactory(in_a_month=True, start_date=date(2024, 2, 17))
    assert (event.first_day, event.last_day) == (date(2024, 2, 1), date(2024, 2, 29))


def test_the_identifier_is_made_once_and_stays():
    event = EventFactory()
    uid = event.uid
    event.name, event.start_time = "Other", time(9)
    event.save()
    assert Event.objects.get(pk=event.pk).uid == uid
    assert uid.startswith("event-") and uid.endswith("@localhost")
    assert EventFactory().uid != uid


@pytest.mark.parametrize(
    "change",
    [
        {"start_time": time(13)},
        {"end_time": time(18)},
        {"start_date": date(2030, 1, 1)},
        {"time_zone": "Europe/Lisbon"},
        {"all_day": True},
        {"place_en": "Elsewhere"},
        {"address_de": "Anderswo 1"},
        {"status": Event.Status.CANCELLED},
        {"attendance": Event.Attendance.ONLINE},
    ],
    ids=str,
)
def test_the_sequence_grows_by_one_when_time_place_or_status_change(change):
    event = EventFactory()
    for name, value in change.items():
        setattr(event, name, value)
    event.save()
    event.save()
    assert Event.objects.get(pk=event.pk).sequence == 1


@pytest.mark.parametrize("change", [{"name": "Other"}, {"kind": "webinar"}, {"visibility": "listed"}], ids=str)
def test_the_sequence_stays_when_nobody_has_to_move_anything(change):
    event = EventFactory()
    for name, value in change.items():
        setattr(event, name, value)
    event.save()
    assert Event.objects.get(pk=event.pk).sequence == 0


def test_two_officers_with_the_form_open_do_not_count_to_the_same_number():
    first = EventFactory()
    second = Event.objects.get(pk=first.pk)
    first.start_time = time(9)
    first.save()
    second.start_time = time(10)
    second.save()
    assert Event.objects.get(pk=first.pk).sequence == 2


def test_every_save_is_a_change_for_calendars():
    event = EventFactory()
    before = event.modified
    event.save()
    assert event.modified > before


def test_the_place_falls_back_to_the_other_language_and_then_to_the_host():
    from tests.factories.network import TandemFactory

    event = EventFactory(place_en="")
    assert event.place("en") == "Altes Rathaus, Magdeburg"
    event.place_de, event.host = "", TandemFactory(city__name_en="Ghent", city__name_de="Gent")
    assert (event.place("en"), event.place("de")) == ("Ghent", "Gent")
