"""Asking about membership: the enquiry reaches the secretariat, the sender gets a receipt, nothing typed is lost."""

from __future__ import annotations

import time

import pytest

from core.public_forms import OLDEST_SECONDS, new_stamp
from outbox.models import Mail
from tests.factories.network import MembershipPageFactory

URL, SENT = "/en/membership-enquiry/", "/en/membership-enquiry/thank-you/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def typed(monkeypatch):
    """All fields filled by a person who took their time."""
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - 60)
    stamp = new_stamp()
    monkeypatch.setattr(time, "time", lambda: now)
    fields = {"city": "Sampletown", "country": "AT", "name": "A. Writer", "email": "writer@example.org"}
    return {**fields, "university": "Sampletown University", "message": "How do we <b>join</b>?", "stamp": stamp}


def test_the_page_for_new_members_leads_to_the_form(client, home_en):
    page = client.get(MembershipPageFactory(parent=home_en).url).content.decode()
    assert f'href="{URL}"' in page


def test_an_enquiry_reaches_the_secretariat_and_a_receipt_the_sender(client, home_en, typed):
    answer = client.post(URL, typed)
    assert (answer.status_code, answer["Location"]) == (302, SENT)
    assert client.get(SENT).status_code == 200
    enquiry, receipt = Mail.objects.order_by("pk")
    assert (enquiry.recipient, enquiry.reply_to) == ("secretariat@example.org", "writer@example.org")
    assert "Sampletown, Austria" in enquiry.text
    assert "How do we <b>join</b>?" in enquiry.text
    assert "<b>join" not in enquiry.html
    assert receipt.recipient == "writer@example.org"


def test_the_receipt_repeats_nothing_that_was_typed(client, home_en, typed):
    client.post(URL, typed)
    receipt = Mail.objects.get(recipient="writer@example.org")
    for words in ("Sampletown", "Writer", "join"):
        assert words not in receipt.subject + receipt.text + receipt.html


def test_both_mails_speak_the_language_of_the_form(client, home, typed):
    client.post("/de/anfrage-mitgliedschaft/", typed)
    enquiry, receipt = Mail.objects.order_by("pk")
    assert "Österreich" in enquiry.text
    assert "Anfrage" in receipt.subject


def test_the_same_enquiry_sent_twice_is_one(client, home_en, typed):
    client.post(URL, typed)
    client.post(URL, typed)
    assert Mail.objects.count() == 2


def test_one_address_gets_few_receipts(client, home_en, typed):
    for number in range(4):
        client.post(URL, {**typed, "message": f"Question {number}"})
    assert Mail.objects.filter(recipient="secretariat@example.org").count() == 4
    assert Mail.objects.filter(recipient="writer@example.org").count() == 2


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"city": ""}, "Please name the city."),
        ({"country": ""}, "Please choose the country."),
        ({"country": "XX"}, "is not a country"),
        ({"name": " "}, "Please tell us whom we may answer."),
        ({"message": ""}, "Please write a sentence or two."),
        ({"email": "nowhere"}, "error"),
        ({"stamp": "forged"}, "The form was incomplete."),
    ],
)
def test_what_is_wrong_is_said_and_the_text_kept(client, home_en, typed, wrong, message):
    answer = client.post(URL, {**typed, **wrong})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert message in page
    assert 'value="Sampletown University"' in page
    assert not Mail.objects.exists()


def test_a_program_that_fills_every_field_is_thanked_and_nothing_is_sent(client, home_en, typed):
    assert client.post(URL, {**typed, "homepage": "https://spam.example"}).status_code == 302
    assert not Mail.objects.exists()


def test_a_form_of_another_site_is_refused(client, home_en, typed):
    assert client.post(URL, typed, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert not Mail.objects.exists()


def test_line_breaks_do_not_enter_the_lines_of_the_mail(client, home_en, typed):
    client.post(URL, {**typed, "name": "A\r\nBcc: all@example.org"})
    assert "Name: A Bcc: all@example.org" in Mail.objects.get(recipient="secretariat@example.org").text


def test_a_form_older_than_a_day_keeps_the_text(client, home_en, typed, monkeypatch):
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + OLDEST_SECONDS + 60)
    answer = client.post(URL, typed)
    assert answer.status_code == 422
    assert "Sampletown University" in answer.content.decode()


def test_reading_the_form_sends_nothing_and_sets_no_cookie(client, home_en):
    answer = client.get(URL)
    assert answer.status_code == 200
    assert not answer.cookies
