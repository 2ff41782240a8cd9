"""The board: lanes by state, counts, limits and the filters of the calendar."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.remembering import inside_transactions
from planning import services
from planning.board import board, limits, set_limits
from planning.models import PlanEntry
from planning.state import State
from tests.factories.planning import approved_plan, secretary
from tests.planning.test_calendar import officer  # noqa: F401
from tests.planning.test_overview import make_stories


def lane(user, state, chosen=None):
    return next(lane for lane in board(user, chosen or {}, timezone.localdate()) if lane.state is state)


def test_every_state_has_a_lane_in_the_order_of_the_states(db):
    assert [lane.state for lane in board(secretary(), {}, timezone.localdate())] == list(State)


def test_a_story_stands_in_the_lane_of_its_state(db):
    services.plan_story(approved_plan(), "Idea")
    services.plan_story(approved_plan(), "Late", planned_date=timezone.localdate() - timedelta(days=200))
    assert [card.entry.title for card in lane(secretary(), State.IDEA).cards] == ["Idea"]
    assert [card.entry.title for card in lane(secretary(), State.OVERDUE).cards] == ["Late"]


def test_finished_lanes_count_what_they_do_not_show(db):
    for number in range(12):
        services.plan_story(
            approved_plan(), f"Story {number}", planned_date=timezone.localdate(), dropped=True, dropped_reason="No."
        )
    dropped = lane(secretary(), State.DROPPED)
    assert (len(dropped.cards), dropped.hidden, dropped.count) == (10, 2, 12)


def test_a_lane_over_its_limit_says_so(client, officer):  # noqa: F811
    set_limits({"idea": 1, "planned": 3})
    services.plan_story(approved_plan(), "One")
    services.plan_story(approved_plan(), "Two")
    html = client.get(reverse("planning:board")).content.decode()
    assert html.count("data-over") == 1
    assert "2 of at most 1" in html


def test_the_secretariat_sets_and_takes_limits(client, db):
    client.force_login(secretary())
    address = reverse("planning:limits")
    assert client.get(address).status_code == 200
    assert client.post(address, {"idea": "4", "planned": ""}).status_code == 302
    assert limits() == {"idea": 4}
    assert client.post(address, {"idea": "-1"}).status_code == 200
    client.post(address, {"idea": ""})
    assert limits() == {}


def test_an_officer_cannot_set_limits(client, officer):  # noqa: F811
    assert client.post(reverse("planning:limits"), {"idea": "4"}).status_code in (302, 403)
    assert limits() == {}


def test_the_board_has_the_filters_of_the_calendar(client, officer):  # noqa: F811
    services.plan_story(approved_plan(), "Mine", responsible=officer)
    services.plan_story(approved_plan(), "Of others")
    html = client.get(reverse("planning:board"), {"responsible": officer.pk}).content.decode()
    assert "Mine" in html
    assert "Of others" not in html


def test_a_checklist_is_counted_on_the_card(client, officer):  # noqa: F811
    services.plan_story(approved_plan(), "Story", checklist="x ask the mayor\npicture\n\n")
    assert "1 of 2 checked" in client.get(reverse("planning:board")).content.decode()


@pytest.mark.parametrize("number", [27])
def test_thirty_stories_cost_as_many_queries_as_three(section, section_en, number):
    user = secretary()
    make_stories(section, section_en, 3)
    PlanEntry.objects.update(planned_date=timezone.localdate())
    with inside_transactions():
        few = cost(user), cost(user)
        make_stories(section, section_en, number, start=3)
        PlanEntry.objects.update(planned_date=timezone.localdate())
        assert cost(user) == few[1] <= 15


def cost(user) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert board(user, {}, timezone.localdate())
    return len(captured)
