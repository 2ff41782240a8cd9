"""The private calendar: one's own dates and all events, by an address that can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from wagtail.users.models import UserProfile

from planning import own_feed, services
from planning.models import FeedLink
from tests.events.ical_lint import problems
from tests.factories.events import EventFactory
from tests.factories.planning import approved_plan

pytestmark = pytest.mark.django_db


def person(name: str, role: str = "Communication officer"):
    user = get_user_model().objects.create_user(f"{name}@example.org", "secret", first_name=name)
    user.groups.add(Group.objects.get(name=role))
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})
    return user


@pytest.fixture
def plan():
    return approved_plan()


@pytest.fixture
def ada():
    user = person("ada")
    own_feed.renew(user)
    return user


def asked(client, address):
    return client.get(address.removeprefix("http://localhost"))


def components(client, user):
    answer = asked(client, own_feed.address_of(user))
    assert answer.status_code == 200
    assert problems(answer.content, feed=True) == []
    return {str(event["SUMMARY"]): event for event in Calendar.from_ical(answer.content).walk("VEVENT")}


def test_it_has_the_own_planned_dates_and_deadlines_and_not_those_of_others(client, plan, ada):
    today = timezone.localdate()
    services.plan_story(
        plan, "Mine", responsible=ada, planned_date=today + timedelta(days=9), due_date=today + timedelta(days=2)
    )
    services.plan_story(plan, "Theirs", responsible=person("bob"), planned_date=today + timedelta(days=3))
    found = components(client, ada)
    assert set(found) == {"Planned: Mine", "Text due: Mine"}
    planned = found["Planned: Mine"]
    assert planned["DTSTART"].dt == today + timedelta(days=9)
    assert planned["DTEND"].dt == today + timedelta(days=10)
    assert (planned["STATUS"], planned["TRANSP"]) == ("TENTATIVE", "TRANSPARENT")
    assert "/admin/plan_entries/edit/" in planned["URL"]


def test_it_has_what_one_contributes_to(client, plan, ada):
    entry = services.plan_story(plan, "Ours", planned_date=timezone.localdate())
    entry.contributors.add(ada)
    assert set(components(client, ada)) == {"Planned: Ours"}


def test_a_go_live_date_is_a_moment_in_utc(client, plan, ada, pair):
    from tests.factories.planning import cleared, secretary

    cleared(*pair)
    moment = datetime(timezone.localdate().year + 1, 3, 15, 8, 30, tzinfo=UTC)
    if moment.date() > timezone.localdate() + own_feed.AHEAD:
        moment = moment.replace(year=moment.year - 1)
    services.publish_together(pair, secretary(), at=moment)
    entry = pair[0].translation_key
    from planning.models import PlanEntry

    PlanEntry.objects.filter(story=entry).update(responsible=ada)
    (event,) = components(client, ada).values()
    assert event["DTSTART"].dt == moment
    assert event["STATUS"] == "CONFIRMED"


def test_it_has_all_events(client, ada):
    EventFactory(name="Thematic meeting", start_date=timezone.localdate() + timedelta(days=5))
    assert set(components(client, ada)) == {"Event: Thematic meeting"}


def test_it_speaks_the_language_of_its_reader(client, plan, ada):
    services.plan_story(plan, "Mine", responsible=ada, planned_date=timezone.localdate())
    UserProfile.objects.filter(user=ada).update(preferred_language="de")
    assert set(components(client, ada)) == {"Geplant: Mine"}


def test_the_same_date_keeps_its_identifier(client, plan, ada):
    entry = services.plan_story(plan, "Mine", responsible=ada, planned_date=timezone.localdate())
    before = components(client, ada)["Planned: Mine"]["UID"]
    entry.title, entry.planned_date = "Still mine", timezone.localdate() + timedelta(days=1)
    entry.save()
    assert components(client, ada)["Planned: Still mine"]["UID"] == before


def test_a_renewed_or_ended_address_opens_nothing(client, ada):
    old = own_feed.address_of(ada)
    own_feed.renew(ada)
    assert asked(client, old).status_code == 404
    new = own_feed.address_of(ada)
    assert asked(client, new).status_code == 200
    own_feed.revoke(ada)
    assert asked(client, new).status_code == 404
    assert own_feed.address_of(ada) == ""


@pytest.mark.parametrize("lost", ["account", "role"])
def test_who_may_not_see_the_plan_any_more_has_no_calendar(client, ada, lost):
    address = own_feed.address_of(ada)
    if lost == "account":
        get_user_model().objects.filter(pk=ada.pk).update(is_active=False)
    else:
        ada.groups.clear()
    assert asked(client, address).status_code == 404


GUESSES = {
    "another signature": lambda token: token[:-1] + ("A" if token[-1] != "A" else "B"),
    "another person": lambda token: token.replace(".", "9.", 1),
    "no signature": lambda token: "1.x",
    "no person": lambda token: "none",
}


@pytest.mark.parametrize("change", GUESSES.values(), ids=GUESSES)
def test_a_guessed_address_opens_nothing(client, ada, change):
    start, token = own_feed.address_of(ada).removesuffix(".ics").rsplit("/", 1)
    assert asked(client, f"{start}/{change(token)}.ics").status_code == 404


def test_nobody_stores_or_lists_the_file_and_it_sets_no_cookie(client, ada):
    answer = asked(client, own_feed.address_of(ada))
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert not answer.cookies


def test_a_person_makes_renews_and_ends_the_address(client):
    user = person("eve")
    client.force_login(user)
    page = reverse("planning:notices")
    assert "own-calendar-address" not in client.get(page).content.decode()
    client.get(reverse("planning:own_calendar", args=["renew"]))
    assert not FeedLink.objects.exists(), "GET acts"
    html = client.post(reverse("planning:own_calendar", args=["renew"]), follow=True).content.decode()
    assert own_feed.address_of(user) in html
    client.post(reverse("planning:own_calendar", args=["revoke"]))
    assert not FeedLink.objects.exists()
    assert client.post(reverse("planning:own_calendar", args=["publish"])).status_code == 404


def test_who_has_no_part_in_the_plan_gets_no_address(client):
    stranger = get_user_model().objects.create_user("stranger@example.org", "secret")
    client.force_login(stranger)
    client.post(reverse("planning:own_calendar", args=["renew"]))
    assert not FeedLink.objects.exists()


def test_ten_stories_cost_as_many_queries_as_one(client, plan, ada, django_assert_max_num_queries):
    for number in range(10):
        services.plan_story(plan, f"Story {number}", responsible=ada, planned_date=timezone.localdate())
    with django_assert_max_num_queries(18):
        assert len(components(client, ada)) == 10
