"""Officers: who may see participants, checking in, entering, taking the list along; every look is in the log."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group as UserGroup
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from core.measures import Period, measure_source
from events.models import Headcount, Participant
from events.registration import retention
from outbox.models import Mail
from tests.events.visitors import register
from tests.factories.planning import secretary
from tests.factories.registration import InvitationFactory, ParticipantFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(client):
    client.force_login(secretary())
    return client


@pytest.fixture
def contact(client):
    user = get_user_model().objects.create_user("contact@example.org", "secret")
    user.groups.add(UserGroup.objects.get(name="Tandem contact"))
    client.force_login(user)
    return client


def addresses(registration):
    event = registration.event_id
    own = [reverse(name, args=[event]) for name in ("events_check_in", "events_enter")]
    files = [reverse("events_export", args=[event, kind]) for kind in ("csv", "xlsx")]
    lists = [reverse(f"events_{name}:index") for name in ("participant", "registration", "invitation")]
    return [*own, *files, *lists]


def test_who_may_not_manage_registrations_sees_nobody(contact, meeting):
    registration = meeting()
    person = ParticipantFactory(event=registration.event)
    for address in [*addresses(registration), reverse("events_participant:inspect", args=[person.pk])]:
        answer = contact.get(address)
        assert answer.status_code in (302, 403), address
    assert not ModelLogEntry.objects.filter(action="events.look").exists()


def test_officers_see_all_and_every_look_is_in_the_log(officer, meeting):
    registration = meeting()
    person = ParticipantFactory(event=registration.event)
    for address in [*addresses(registration), reverse("events_participant:inspect", args=[person.pk])]:
        assert officer.get(address).status_code == 200, address
    looks = ModelLogEntry.objects.filter(action__in=["events.look", "events.export"])
    assert looks.count() == 7
    assert not [entry for entry in looks if person.name in f"{entry.label}{entry.data}"]


def test_the_settings_are_edited_in_the_admin_with_a_message_for_too_few_places(officer, meeting):
    registration = meeting(places=5)
    ParticipantFactory.create_batch(3, event=registration.event)
    address = reverse("events_registration:edit", args=[registration.pk])
    page = officer.get(address)
    assert page.status_code == 200
    data = {
        "event": registration.event_id, "places": "2", "accept_hours": "48", "join_hours": "24", "keep_days": "30",
        "keep_needs_days": "7", "questions-TOTAL_FORMS": "0", "questions-INITIAL_FORMS": "0",
        "questions-MIN_NUM_FORMS": "0", "questions-MAX_NUM_FORMS": "1000",
    }  # fmt: skip
    answer = officer.post(address, data)
    assert answer.status_code == 200 and "places" in answer.context["form"].errors
    assert officer.post(address, {**data, "places": "3"}).status_code == 302


def test_people_are_checked_in_by_search_once_and_undone(officer, meeting):
    registration = meeting()
    person = ParticipantFactory(event=registration.event, name="Ada Beispiel")
    stranger = ParticipantFactory(event=meeting().event)
    address = reverse("events_check_in", args=[registration.event_id])
    assert "Ada Beispiel" in officer.get(address, {"q": "ada"}).content.decode()
    assert "Ada Beispiel" not in officer.get(address, {"q": "zeno"}).content.decode()
    officer.post(address, {"person": person.pk})
    first = Participant.objects.get(pk=person.pk).arrived_at
    officer.post(address, {"person": person.pk})
    assert first and Participant.objects.get(pk=person.pk).arrived_at == first
    officer.post(address, {"person": person.pk, "undo": "1"})
    assert Participant.objects.get(pk=person.pk).arrived_at is None
    for wrong in (stranger.pk, "x", "9" * 400, ""):
        assert officer.post(address, {"person": wrong}).status_code == 302
    assert Participant.objects.get(pk=stranger.pk).arrived_at is None


def test_somebody_is_entered_by_hand_and_the_queue_holds_for_them_too(officer, meeting):
    registration = meeting(places=1)
    address = reverse("events_enter", args=[registration.event_id])
    data = {"name": "Kim", "address": "kim@example.org", "language": "de", "group": "student"}
    assert officer.post(address, {**data, "name": ""}).status_code == 422
    assert officer.post(address, data).status_code == 302
    assert officer.post(address, {**data, "address": "next@example.org"}).status_code == 302
    states = dict(Participant.objects.values_list("address", "state"))
    assert states == {"kim@example.org": "confirmed", "next@example.org": "waiting"}


def test_exports_hold_everybody_and_no_formula(officer, meeting):
    registration = meeting()
    ParticipantFactory(event=registration.event, name='=HYPERLINK("http://x")', diet="a\x0bb", role="@SUM(1)")
    text = b"".join(officer.get(reverse("events_export", args=[registration.event_id, "csv"])).streaming_content)
    assert "'=HYPERLINK" in text.decode() and "'@SUM" in text.decode()
    sheet = load_workbook(BytesIO(officer.get(reverse("events_export", args=[registration.event_id, "xlsx"])).content))
    cells = [cell for row in sheet.active.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert [cell for cell in cells if str(cell.value).startswith("'=HYPERLINK")]


def test_an_invitation_made_in_the_admin_is_mailed_at_once(officer, meeting):
    registration = meeting(event={"visibility": "invited"})
    data = {"event": registration.event_id, "address": "guest@example.org", "language": "de"}
    assert officer.post(reverse("events_invitation:add"), data).status_code == 302
    assert Mail.objects.get().recipient == "guest@example.org"


def test_deleting_a_participant_forgets_a_person_and_the_log_does_not_say_whom(officer, client, meeting):
    registration = meeting()
    register(client, registration)
    person = Participant.objects.get()
    assert officer.post(reverse("events_participant:delete", args=[person.pk])).status_code == 302
    assert not Participant.objects.exists() and not Mail.objects.filter(recipient=person.address).exists()
    assert not [row for row in ModelLogEntry.objects.all() if "Kim" in f"{row.label}{row.data}"]


def test_the_share_of_students_outlives_the_participants(meeting):
    registration = meeting(event={"start_date": date(2024, 5, 6)})
    ParticipantFactory(event=registration.event, group="student")
    ParticipantFactory.create_batch(3, event=registration.event, group="official")
    source, period = measure_source("events.students"), Period.of_years(2024, 2024)
    assert source.count(period) == 25
    assert retention.erase_participants() == 4
    assert not Participant.objects.exists() and Headcount.objects.count() == 2
    assert source.count(period) == 25
    assert source.count(Period.of_years(2020, 2020)) is None
    entry = ModelLogEntry.objects.get(action="events.participants_erased")
    assert entry.data == {"number": 4}


def test_needs_are_forgotten_before_the_rest_and_each_at_its_time(meeting):
    registration = meeting(keep_days=30, keep_needs_days=7)
    ParticipantFactory(event=registration.event, diet="vegan", access="ramp")
    InvitationFactory(event=registration.event)
    end = registration.event.end
    for days, needs, people in ((6, 0, 0), (8, 1, 0), (29, 0, 0), (31, 0, 1)):
        with time_machine.travel(end + timedelta(days=days)):
            assert (retention.erase_needs(), retention.erase_participants()) == (needs, people)
    assert not Participant.objects.exists() and not registration.event.invitations.exists()


def test_addresses_that_nobody_confirmed_are_forgotten(meeting):
    registration = meeting()
    ParticipantFactory(event=registration.event, unconfirmed=True, requested_at=timezone.now() - timedelta(days=9))
    ParticipantFactory(event=registration.event, unconfirmed=True)
    assert retention.erase_unconfirmed() == 1
    assert Participant.objects.count() == 1
