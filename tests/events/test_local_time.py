"""Wall clocks and moments. No database."""

from datetime import UTC, date, datetime, time

import pytest

from events.local_time import RepeatedTimeError, SkippedTimeError, moment, nearest_moment, start_of_day, zone_names


def test_a_wall_clock_time_is_one_moment():
    assert moment(date(2027, 7, 1), time(14), "Europe/Lisbon") == datetime(2027, 7, 1, 13, tzinfo=UTC)
    assert moment(date(2027, 1, 1), time(14), "Europe/Berlin") == datetime(2027, 1, 1, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day", "clock", "instead"),
    [
        ("Europe/Berlin", date(2027, 3, 28), time(2, 0), "03:00"),
        ("Europe/Berlin", date(2027, 3, 28), time(2, 30), "03:30"),
        ("Europe/Lisbon", date(2027, 3, 28), time(1, 30), "02:30"),
        ("America/New_York", date(2027, 3, 14), time(2, 30), "03:30"),
    ],
)
def test_a_time_that_summer_time_skips_is_refused_with_the_one_the_clock_shows(zone, day, clock, instead):
    with pytest.raises(SkippedTimeError) as refused:
        moment(day, clock, zone)
    assert f"{refused.value.instead:%H:%M}" == instead


@pytest.mark.parametrize("clock", [time(2, 0), time(2, 30), time(2, 59)])
def test_a_time_that_winter_time_repeats_is_refused_with_the_first_clear_one(clock):
    with pytest.raises(RepeatedTimeError) as refused:
        moment(date(2027, 10, 31), clock, "Europe/Berlin")
    assert f"{refused.value.clear_from:%H:%M}" == "03:00"


@pytest.mark.parametrize("clock", [time(1, 59), time(3, 0)])
def test_the_times_beside_a_change_are_clear(clock):
    assert moment(date(2027, 3, 28), clock, "Europe/Berlin")
    assert moment(date(2027, 10, 31), clock, "Europe/Berlin")


def test_the_nearest_moment_always_answers():
    assert nearest_moment(date(2027, 3, 28), time(2, 30), "Europe/Berlin") == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


def test_a_day_begins_by_the_clock_of_its_zone():
    assert start_of_day(date(2027, 7, 1), "Europe/Bucharest") == datetime(2027, 6, 30, 21, tzinfo=UTC)


def test_zones_of_europe_come_first_and_utc_last():
    names = zone_names()
    assert names[0].startswith("Europe/") and names[-1] == "UTC"
    assert "Europe/Berlin" in names and "Etc/GMT+1" not in names and "CET" not in names
