"""The week, the list, the filters and the gaps of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from planning import services
from planning.calendar_spans import Week, week_of
from planning.gaps import empty_weeks, gaps
from planning.models import PlanEntry
from taxonomy.models import Audience, Channel
from tests.factories.planning import approved_plan, cleared
from tests.planning.test_calendar import officer, show  # noqa: F401

SPRING = date(2026, 3, 29)  # clocks go forward in Berlin


def test_a_week_is_seven_days_from_monday():
    week = week_of("2026-01-01", SPRING)
    assert (week.start, week.end, week.number) == (date(2025, 12, 29), date(2026, 1, 4), 1)
    assert week.next == date(2026, 1, 5)
    assert len({day.date for day in week.fill([])[0]}) == 7


@pytest.mark.parametrize("text", ["", "x", "2026-13-01", "0001-01-01", "9999-12-31"])
def test_what_is_no_day_shows_the_present_week(text):
    assert week_of(text, SPRING) == Week(date(2026, 3, 23))


def test_the_week_shows_its_days_and_no_other(client, officer):  # noqa: F811
    plan = approved_plan()
    services.plan_story(plan, "In the week", planned_date=date(2026, 3, 29))
    services.plan_story(plan, "A week later", planned_date=date(2026, 3, 30))
    html = show(client, view="week", week="2026-03-25")
    assert "In the week" in html
    assert "A week later" not in html


@pytest.mark.parametrize(
    ("moment", "day"), [("2026-03-29 00:30+01:00", date(2026, 3, 29)), ("2026-10-25 23:30+01:00", date(2026, 10, 25))]
)
def test_a_scheduled_story_stands_on_its_day_when_the_clocks_change(client, officer, pair, moment, day):  # noqa: F811
    from datetime import datetime

    with time_machine.travel("2026-03-01 10:00+01:00"):
        cleared(*pair)
        services.publish_together(pair, None, at=datetime.fromisoformat(moment))
        html = show(client, view="week", week=f"{day:%Y-%m-%d}")
    cell = html.split(f'data-date="{day:%Y-%m-%d}"')[1].split("</td>")[0]
    assert "Goes live" in cell
    assert moment[11:16] in cell


@pytest.mark.parametrize("name", ["channel", "audience", "language", "responsible"])
def test_each_filter_shows_what_fits_and_stays_in_the_address(client, officer, name):  # noqa: F811
    plan, today = approved_plan(), timezone.localdate()
    channel, audience = Channel.objects.first(), Audience.objects.first()
    one = {"languages": "de", "language_reason": "A test."}
    services.plan_story(
        plan, "Fits", planned_date=today, channels=[channel], audiences=[audience], contributors=[officer], **one
    )
    services.plan_story(plan, "Other", planned_date=today, languages="en", language_reason="A test.")
    value = {"channel": channel.pk, "audience": audience.pk, "language": "de", "responsible": officer.pk}[name]
    html = show(client, **{name: value})
    assert ">Fits<" in html
    assert ">Other<" not in html
    assert f"&amp;{name}={value}" in html


def test_a_section_is_a_filter_too(client, officer, pair):  # noqa: F811
    cleared(*pair, planned_date=timezone.localdate())
    assert "Neue Bibliothek" in show(client, section="news")
    assert "Neue Bibliothek" not in show(client, section="practices")


def test_colours_by_channel_are_said_in_words_too(client, officer):  # noqa: F811
    channel = Channel.objects.first()
    services.plan_story(approved_plan(), "Told", planned_date=timezone.localdate(), channels=[channel])
    html = show(client, colour="channel")
    item = html.split('class="plan-item"')[1].split("</div>")[0]
    assert "data-channel=" in item
    assert channel.label in item


def test_a_week_without_a_story_says_so(client, officer):  # noqa: F811
    services.plan_story(approved_plan(), "Told", planned_date=date(2031, 5, 20), due_date=date(2031, 5, 13))
    html = show(client, month="2031-05")
    assert html.count("plan-bare") == 4


def test_empty_weeks_are_found_by_their_mondays():
    monday = date(2026, 5, 4)
    assert empty_weeks([date(2026, 5, 6), date(2026, 5, 18)], monday, 3) == [date(2026, 5, 11)]


def test_gaps_name_the_language_that_too_few_stories_are_told_in(db):
    plan, today = approved_plan(), timezone.localdate()
    for number in range(5):
        one = {} if number else {"languages": "de", "language_reason": "A test."}
        services.plan_story(plan, f"Story {number}", planned_date=today + timedelta(days=7), **one)
    assert gaps(today).groups[0][1] == []
    PlanEntry.objects.update(languages="de", language_reason="A test.")
    assert gaps(today).groups[0][1] == ["English: 0 of 5 stories"]


def test_gaps_do_not_name_what_a_story_serves(db):
    from taxonomy.models import Goal, Theme

    theme, goal = Theme.objects.first(), Goal.objects.first()
    entry = services.plan_story(approved_plan(), "Story", planned_date=timezone.localdate())
    before = dict(gaps(timezone.localdate()).groups)
    assert str(theme) in before["Themes"]
    entry.themes.add(theme), entry.goals.add(goal)
    after = dict(gaps(timezone.localdate()).groups)
    assert str(theme) not in after["Themes"]
    assert str(goal) not in after["Sustainable development goals"]
