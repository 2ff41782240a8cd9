"""Dates in words, in both languages. No database."""

from datetime import date, time

import pytest

from events import dates
from events.when import when
from tests.factories.events import EventFactory


def told(language, **fields):
    event = EventFactory.build(**{"start_date": date(2027, 5, 3)} | fields)
    dates.settle(event)
    return when(event, language)


def test_one_day_with_its_times_and_the_name_of_the_zone():
    english = told("en")
    assert (english.days, english.hours) == ("3 May 2027", "14:00 to 16:30")
    assert (english.zone, english.brief_zone) == ("Central European Summer Time", "CEST")
    assert (english.start, english.end) == ("2027-05-03T14:00+02:00", "2027-05-03T16:30+02:00")
    german = told("de", start_date=date(2027, 1, 4))
    assert (german.days, german.zone) == ("4. Januar 2027", "Mitteleuropäische Normalzeit")


def test_the_language_of_the_words_does_not_depend_on_the_active_one():
    assert told("de").days == "3. Mai 2027"
    assert told("en").days == "3 May 2027"


@pytest.mark.parametrize(
    ("last", "english", "german"),
    [
        (date(2027, 5, 5), "3–5 May 2027", "3.–5. Mai 2027"),
        (date(2027, 6, 2), "3 May – 2 June 2027", "3. Mai – 2. Juni 2027"),
        (date(2028, 1, 2), "3 May 2027 – 2 January 2028", "3. Mai 2027 – 2. Januar 2028"),
    ],
)
def test_several_days_are_one_span(last, english, german):
    for language, expected in (("en", english), ("de", german)):
        assert told(language, all_day_long=True, end_date=last).days == expected


def test_several_days_with_times_name_the_days_of_the_times():
    found = told("en", end_date=date(2027, 5, 5), end_time=time(12))
    assert found.hours == "Mon 3\u00a0May, 14:00 to Wed 5\u00a0May, 12:00"


def test_whole_days_have_no_times_and_no_zone():
    found = told("en", all_day_long=True)
    assert (found.hours, found.zone, found.start, found.end) == ("", "", "2027-05-03", "2027-05-03")


def test_of_an_old_meeting_the_month_may_be_all_that_is_known():
    found = told("de", in_a_month=True, start_date=date(2012, 9, 1))
    assert (found.days, found.start, found.hours) == ("September 2012", "2012-09", "")


def test_a_zone_without_common_letters_is_named_in_full():
    assert told("de", time_zone="Europe/London").hours_and_zone.endswith("(Britische Sommerzeit)")
