"""The overview by mail: only with a reason to act, in the person's language, once a day, as often as they want."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from outbox.models import Mail
from planning import services
from planning.models import NoticeSettings
from planning.overview_mail import send_due
from tests.factories.planning import approved_plan
from tests.planning.test_story_view import member_of

MONDAY = date(2026, 5, 4)


@pytest.fixture(autouse=True)
def on_monday():
    with time_machine.travel("2026-05-04 08:00+00:00", tick=False):
        yield


@pytest.fixture
def officer(home):
    return member_of("Communication officer")


def planned(officer, days, title="Library"):
    return services.plan_story(approved_plan(), title, planned_date=MONDAY + timedelta(days=days), responsible=officer)


def mails():
    return Mail.objects.filter(template="planning_overview")


def test_without_a_reason_to_act_there_is_no_mail(officer):
    planned(officer, 30)
    assert send_due(MONDAY) == 0
    assert not mails().exists()


def test_what_is_due_and_what_is_late_stand_in_their_chapters(officer):
    planned(officer, 3, "Soon")
    planned(officer, -3, "Late")
    send_due(MONDAY)
    text = mails().get(recipient=officer.email).text
    assert text.index("Überfällig") < text.index("Late") < text.index("Soon")


def test_what_is_late_says_which_day_has_passed(officer):
    entry = planned(officer, 3, "Late text")
    entry.due_date = MONDAY - timedelta(days=1)
    entry.save()
    planned(officer, -3, "Late story")
    send_due(MONDAY)
    text = mails().get(recipient=officer.email).text
    assert "Late text (Text überfällig, 03.05.2026)" in text
    assert "Late story (Veröffentlichung überfällig, 01.05.2026)" in text


def test_it_comes_once_however_often_the_job_runs(officer):
    planned(officer, 3)
    send_due(MONDAY)
    send_due(MONDAY)
    assert mails().count() == 1


@pytest.mark.parametrize(("rhythm", "number"), [("daily", 5), ("weekly", 1), ("never", 0)])
def test_each_person_chooses_how_often(officer, rhythm, number):
    planned(officer, 6)
    NoticeSettings.objects.create(user=officer, digest=rhythm)
    for day in range(7):
        send_due(MONDAY + timedelta(days=day))
    assert mails().count() == number


def test_who_has_left_gets_nothing(officer):
    planned(officer, 3)
    officer.is_active = False
    officer.save()
    send_due(MONDAY)
    assert not mails().exists()


def test_a_dropped_story_is_nobodys_business(officer):
    entry = planned(officer, 3)
    entry.dropped, entry.dropped_reason = True, "No longer news"
    entry.save()
    assert send_due(MONDAY) == 0


def test_a_person_sets_their_own_mails(client, officer):
    client.force_login(officer)
    client.post(reverse("planning:notices"), {"digest": "weekly"})
    row = NoticeSettings.objects.get(user=officer)
    assert (row.digest, row.at_once) == ("weekly", False)
    officer.refresh_from_db()
    assert officer.wagtail_userprofile.submitted_notifications is False
    assert client.post(reverse("planning:notices"), {"digest": "hourly"}).status_code == 200
    assert NoticeSettings.objects.get(user=officer).digest == "weekly"
