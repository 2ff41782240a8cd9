"""The mails about a registration: in the person's language, with a calendar entry, once for each change."""

from __future__ import annotations

import html
from datetime import time, timedelta
from email import message_from_bytes, policy

import pytest
import time_machine
from django.utils import timezone
from icalendar import Calendar

from events.models import Event, Participant
from events.registration import due
from events.registration import mails as letters
from outbox.message import wire_bytes
from outbox.models import Mail
from tests.events.visitors import ADDRESS, mails, register, url
from tests.factories.registration import InvitationFactory, ParticipantFactory

pytestmark = pytest.mark.django_db
LINK = "https://meet.example.org/room/4711"


def entry(mail):
    """The event in the calendar file of a mail, and the method of the file."""
    message = message_from_bytes(wire_bytes(mail), policy=policy.SMTP)
    (part,) = message.iter_attachments()
    assert part.get_content_type() == "text/calendar" and part.get_filename() == "event.ics"
    calendar = Calendar.from_ical(part.get_payload(decode=True))
    assert part["Content-Type"].params["method"] == calendar["METHOD"]
    return calendar.events[0], str(calendar["METHOD"])


def later(**span):
    return time_machine.travel(timezone.now() + timedelta(**span))


def changed(event, **fields):
    for name, value in fields.items():
        setattr(event, name, value)
    event.save()


@pytest.mark.parametrize(("language", "words"), [("de", "Sie haben einen Platz"), ("en", "You have a place")])
def test_the_confirmation_is_in_the_persons_language_with_the_entry_for_the_calendar(client, meeting, language, words):
    registration = meeting()
    register(client, registration, at="en", language=language)
    mail = mails("-confirmed-").get()
    assert words in mail.subject and words in mail.text and registration.page.title in mail.subject
    assert "Altes Rathaus, Magdeburg" in mail.text or "Old Town Hall" in mail.text
    assert "14:00" in mail.text and str(registration.event.start_date.year) in mail.text
    found, method = entry(mail)
    assert method == "REQUEST" and found["UID"] == registration.event.uid
    assert found["ATTENDEE"] == f"mailto:{ADDRESS}" and "Alter Markt 6" in found["LOCATION"]


def test_the_entry_of_an_event_without_public_details_names_the_place_to_those_who_come(client, meeting):
    registration = meeting(event={"visibility": "listed"})
    register(client, registration)
    assert "Altes Rathaus" in entry(mails("-confirmed-").get())[0]["LOCATION"]


def test_a_change_of_place_is_told_once_to_everybody_concerned(meeting):
    registration = meeting()
    event = registration.event
    ParticipantFactory(event=event)
    ParticipantFactory(event=event, waiting=True)
    for state in ("cancelled", "unconfirmed", "lapsed"):
        ParticipantFactory(event=event, state=state)
    changed(event, place_de="Neues Rathaus", place_en="New Town Hall")
    assert due.tell_changes() == 0, "an officer may still be at it"
    with later(minutes=11):
        assert due.tell_changes() == 2
        assert due.tell_changes() == 0
    assert mails("-changed-").count() == 2
    found, method = entry(mails("-changed-").first())
    assert method == "REQUEST" and found["SEQUENCE"] == event.sequence == 1
    assert "Neues Rathaus" in found["LOCATION"] and found["UID"] == event.uid
    with later(minutes=12):
        changed(event, start_time=time(13))
    with later(minutes=30):
        assert due.tell_changes() == 2
    assert mails("-changed-").count() == 4


def test_what_is_no_news_for_a_calendar_is_not_told(meeting):
    registration = meeting()
    ParticipantFactory(event=registration.event)
    changed(registration.event, name="Another working title")
    with later(minutes=11):
        assert due.tell_changes() == 0


def test_a_cancelled_event_is_struck_out(meeting):
    registration = meeting()
    ParticipantFactory(event=registration.event)
    changed(registration.event, status="cancelled")
    with later(minutes=11):
        assert due.tell_changes() == 1
    found, method = entry(mails("-cancelled-").get())
    assert (method, found["STATUS"], found["SEQUENCE"]) == ("CANCEL", "CANCELLED", 1)
    assert "Cancelled" in mails("-cancelled-").get().subject


def test_stepping_back_strikes_the_event_out_for_one_person(client, meeting):
    link = register(client, meeting())
    for _time in range(2):
        client.post(link, {"cancel": "1"})
    found, method = entry(mails("-stepped-back-").get())
    assert (method, found["STATUS"]) == ("CANCEL", "CANCELLED")


def test_the_reminder_comes_once_so_many_days_before(meeting):
    registration = meeting(reminder_days=3)
    ParticipantFactory(event=registration.event)
    ParticipantFactory(event=registration.event, waiting=True)
    assert due.remind() == 0
    with later(days=28):
        assert due.remind() == 1
        assert due.remind() == 0
    assert mails("-reminder").count() == 1


def test_without_days_there_is_no_reminder(meeting):
    registration = meeting(reminder_days=None)
    ParticipantFactory(event=registration.event)
    with later(days=29):
        assert due.remind() == 0


def test_thanks_go_once_to_those_who_came(meeting):
    registration = meeting()
    came = ParticipantFactory(event=registration.event, arrived_at=timezone.now())
    ParticipantFactory(event=registration.event)
    assert due.thank() == 0
    with later(days=32):
        assert due.thank() == 1
        assert due.thank() == 0
    assert mails("-thanks").get().recipient == came.address


def test_the_link_to_join_is_mailed_in_the_last_hours_to_those_online_and_again_only_when_it_changes(meeting):
    registration = meeting(event={"attendance": "hybrid"}, join_link=LINK, join_hours=24)
    online = ParticipantFactory(event=registration.event, way="online")
    ParticipantFactory(event=registration.event, way="place")
    ParticipantFactory(event=registration.event, way="online", waiting=True)
    due.send_join_links()
    assert not mails("-join-").exists()
    with time_machine.travel(registration.event.start - timedelta(hours=23)):
        due.send_join_links()
        due.send_join_links()
        assert mails("-join-").get().recipient == online.address and LINK in mails("-join-").get().text
        registration.join_link = f"{LINK}2"
        registration.save()
        due.send_join_links()
    assert mails("-join-").count() == 2


def test_the_link_to_join_stands_nowhere_but_on_the_page_of_a_confirmed_person_in_time(client, meeting):
    registration = meeting(event={"online": True}, join_link=LINK, join_hours=2)
    link = register(client, registration)
    page = registration.page.get_url()
    public = [page, "/de/termine/", "/de/events.ics", "/de/termine/feed/", f"/de/events/{registration.page.slug}.ics",
              "/sitemap.xml", "/de/suche/?q=meet.example.org", url("register", registration.event_id)]  # fmt: skip

    def shown(address):
        answer = client.get(address)
        assert answer.status_code == 200, address
        text = b"".join(answer.streaming_content) if answer.streaming else answer.content
        return "meet.example.org/room" in html.unescape(text.decode())

    assert not any(map(shown, [*public, link]))
    with time_machine.travel(registration.event.start - timedelta(hours=1)):
        assert not any(map(shown, public))
        assert shown(link)
        Participant.objects.update(state="waiting")
        assert not shown(link)
    with time_machine.travel(registration.event.end + timedelta(minutes=1)):
        Participant.objects.update(state="confirmed")
        assert not shown(link)


def test_an_event_moved_online_gives_the_link_to_those_who_wanted_to_travel(client, meeting):
    registration = meeting(join_link=LINK)
    link = register(client, registration)
    changed(registration.event, status=Event.Status.MOVED_ONLINE)
    with time_machine.travel(registration.event.start - timedelta(hours=1)):
        assert LINK in html.unescape(client.get(link).content.decode())


def test_an_invitation_is_mailed_once_and_again_as_a_reminder(meeting):
    registration = meeting(event={"visibility": "invited"})
    guest = InvitationFactory(event=registration.event)
    letters.invited(guest)
    letters.invited(guest)
    guest.reminders = 1
    letters.invited(guest)
    assert Mail.objects.filter(recipient=guest.address).count() == 2


def test_an_event_without_a_published_page_is_told_by_its_working_title(meeting):
    registration = meeting()
    registration.page.unpublish()
    person = ParticipantFactory(event=registration.event)
    letters.settled(person, 48)
    assert registration.event.name in mails("-confirmed-").get().subject
    assert not mails("-confirmed-").get().attachment
