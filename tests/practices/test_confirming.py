"""Once a year the contact is asked; the link shows, and only sending the form acts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.core import signing
from django.urls import reverse
from django.utils import timezone

from core.public_forms import new_stamp
from outbox.models import Mail
from practices import confirming
from practices.models import ConfirmationRequest, Practice
from tests.factories.practices import PracticeFactory, live_practice

TODAY = timezone.localdate()


@pytest.fixture
def asked(library):
    """A live practice whose contact was asked, with the link of the mail."""
    record = PracticeFactory(contact_email="office@example.org", last_confirmed=TODAY - timedelta(days=400))
    live_practice(library, title="Open house", practice=record)
    assert confirming.ask_due() == 1
    mail = Mail.objects.get(template="practice_confirm")
    link = next(line for line in mail.text.splitlines() if "/practice-confirmation/" in line)
    return record, "/en/" + link.split("/en/", 1)[1]


def old_stamp():
    """Of a form that was opened ten seconds ago, as people need them."""
    with time_machine.travel(timezone.now() - timedelta(seconds=10)):
        return new_stamp()


def send(client, link, **fields):
    return client.post(link, {"stamp": old_stamp(), "homepage": "", "answer": "confirmed", "note": ""} | fields)


def test_the_mail_names_the_practice_and_asks_once(asked):
    assert "Open house" in Mail.objects.get(template="practice_confirm").subject
    assert confirming.ask_due() == 0
    assert confirming.ask_due(TODAY + timedelta(days=200)) == 0
    assert Mail.objects.filter(template="practice_confirm").count() == 1
    assert confirming.ask_due(TODAY + timedelta(days=366)) == 1


@pytest.mark.parametrize("change", [{"stage": "stopped"}, {"last_confirmed": TODAY}, {"contact_email": ""}])
def test_nobody_is_asked_without_need(library, change):
    record = PracticeFactory(**{"contact_email": "a@example.org", "last_confirmed": date(2020, 1, 1)} | change)
    live_practice(library, practice=record)
    assert confirming.ask_due() == 0


def test_a_draft_is_not_asked_about(library):
    PracticeFactory(contact_email="a@example.org", last_confirmed=date(2020, 1, 1))
    assert confirming.ask_due() == 0


def test_opening_the_link_changes_nothing(client, asked):
    record, link = asked
    assert client.get(link).status_code == 200
    assert client.get(link).status_code == 200
    record.refresh_from_db()
    assert record.last_confirmed == TODAY - timedelta(days=400)


def test_confirming_makes_the_light_green(client, asked):
    record, link = asked
    assert "Thank you" in send(client, link).content.decode()
    record = Practice.objects.get(pk=record.pk)
    assert record.last_confirmed == TODAY
    assert ConfirmationRequest.objects.get().answer == "confirmed"


def test_a_correction_goes_to_the_secretariat_and_confirms_nothing(client, asked):
    record, link = asked
    send(client, link, answer="corrected", note="We moved to the old mill.")
    assert "old mill" in Mail.objects.get(template="practice_note").text
    assert Practice.objects.get(pk=record.pk).last_confirmed != TODAY


def test_a_correction_without_words_is_asked_for_them(client, asked):
    _record, link = asked
    answer = send(client, link, answer="corrected")
    assert answer.status_code == 422
    assert "Please write what has changed." in answer.content.decode()


def test_a_practice_that_has_ended_is_finished_this_year(client, asked):
    record, link = asked
    send(client, link, answer="ended")
    record = Practice.objects.get(pk=record.pk)
    assert (record.stage, record.end_year) == ("finished", TODAY.year)


def test_a_link_works_once(client, asked):
    _record, link = asked
    send(client, link)
    for answer in (client.get(link), send(client, link, answer="ended")):
        assert answer.status_code == 410
        assert "This link was used already" in answer.content.decode()
    assert Practice.objects.get().stage == "running"


def test_an_old_or_forged_link_says_what_to_do(client, asked):
    _record, link = asked
    forged = reverse("practices:confirm", args=[signing.TimestampSigner(salt="other").sign("x")])
    with time_machine.travel(timezone.now() + confirming.LINK_VALID + timedelta(days=1)):
        for address in (link, forged):
            answer = client.get(address)
            assert answer.status_code == 404
            assert "This link is no longer valid" in answer.content.decode()


def test_officers_see_what_is_stale_the_oldest_first(officer, library):
    for title, confirmed in [("Mill A", TODAY), ("Mill B", None), ("Mill C", date(2020, 1, 1))]:
        live_practice(library, practice=PracticeFactory(working_title=title, last_confirmed=confirmed))
    page = officer.get(reverse("practices_stale")).content.decode()
    assert page.index("Mill B") < page.index("Mill C") < page.index("Mill A")
    assert "Not confirmed for over two years" in page
