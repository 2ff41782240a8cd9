"""Bad input to the forms of a registration: a clear message, typed text kept, never a broken page."""

from __future__ import annotations

import html
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from core.public_forms import new_stamp
from events.models import Participant
from outbox.message import wire_bytes
from outbox.models import Mail
from tests.events.visitors import HEADERS, filled, mails, register, sign_up, url

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "name",
    ["ماریا کریمی", "می‌خواهم", "שרה לוי", "Ελένη", "👩‍👩‍👧 Familie", "🎓", "Ñuñez-O’Connor", "李小龍", "x" * 120],
)
def test_names_of_every_script_come_through(client, meeting, name):
    link = register(client, meeting(), name=name)
    assert Participant.objects.get().name == name
    assert name in html.unescape(client.get(link).content.decode())


@pytest.mark.parametrize(
    "name",
    [
        "x" * 10_000,
        "Kim\r\nBcc: all@example.org",
        "Kim\nX",
        "\u202egro.live",
        "Kim\x00",
        "Kim\u2028Bcc: a@b.c",
        "",
        "   ",
    ],
)
def test_names_that_break_or_turn_the_line_or_are_none_are_refused_and_kept(client, meeting, name):
    answer = sign_up(client, meeting(), name=name)
    assert answer.status_code == 422 and list(answer.context["form"].errors) == ["name"]
    assert "kim@example.org" in answer.content.decode()
    assert not Participant.objects.exists() and not Mail.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("address", "kim"),
        ("address", "kim@example.org\r\nBcc: all@example.org"),
        ("address", "kim@" + "x" * 10_000 + ".org"),
        ("address", ""),
        ("language", "xx"),
        ("group", "king"),
        ("group", ""),
        ("institution", "x" * 10_000),
        ("institution", "Stadt\r\nGent"),
        ("role", "x" * 10_000),
    ],
)
def test_every_field_says_what_is_wrong_in_both_languages(client, meeting, field, value):
    for language in ("de", "en"):
        answer = sign_up(client, meeting(), at=language, **{field: value})
        assert answer.status_code == 422
        assert list(answer.context["form"].errors) == [field]
    assert not Participant.objects.exists()


def test_a_robot_that_fills_the_trap_gets_a_friendly_answer_and_nothing_happens(client, meeting):
    answer = sign_up(client, meeting(), homepage="https://spam.example.org")
    assert answer.status_code == 302
    assert not Participant.objects.exists() and not Mail.objects.exists()


@pytest.mark.parametrize("stamp", ["", "forged", None])
def test_a_form_without_its_stamp_is_asked_for_again_with_the_text(client, meeting, stamp):
    answer = sign_up(client, meeting(), stamp=stamp, name="Kim Typed This")
    assert answer.status_code == 422 and "Kim Typed This" in answer.content.decode()


def test_a_form_sent_from_another_site_is_refused(client, meeting):
    registration = meeting()
    address = url("register", registration.event_id)
    answer = client.post(address, filled(), headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403 and not Participant.objects.exists()


def test_a_flood_from_one_address_is_stopped_and_others_are_not(client, meeting):
    registration = meeting()
    codes = [sign_up(client, registration, address=f"p{number}@example.org").status_code for number in range(200)]
    assert codes[:10] == [302] * 10 and set(codes[10:]) == {429}
    assert Participant.objects.count() == 10
    assert sign_up(client, registration, remote="198.51.100.9").status_code == 302


def test_so_much_text_that_nothing_is_read_gets_a_message(client, meeting):
    answer = sign_up(client, meeting(), name="x" * 3_000_000)
    assert answer.status_code == 413 and not Participant.objects.exists()


def test_markup_in_a_name_stays_text(client, meeting):
    link = register(client, meeting(offers_list=True), name="<script>alert(1)</script>", on_list="on")
    page = client.get(link).content.decode()
    assert "<script>alert(1)" not in page and "&lt;script&gt;alert(1)" in page


def test_nothing_a_stranger_typed_stands_in_a_mail_to_the_address(client, meeting):
    register(client, meeting(), name="Buy cheap watches")
    for mail in mails():
        assert b"watches" not in wire_bytes(mail).replace(b"=\r\n", b"").split(b"BEGIN:VCALENDAR")[0]


def test_an_unknown_button_does_nothing(client, meeting):
    link = register(client, meeting())
    assert client.post(link, {"destroy": "1"}).status_code == 302
    assert Participant.objects.get().state == "confirmed"


def test_a_form_that_was_open_for_more_than_a_day_keeps_what_was_typed(client, meeting):
    registration = meeting()
    with time_machine.travel(timezone.now() - timedelta(hours=25)):
        old = new_stamp()
    answer = client.post(url("register", registration.event_id), filled(stamp=old), headers=HEADERS)
    assert answer.status_code == 422 and "Kim Example" in answer.content.decode()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_notice_about_the_data_stands_at_the_form(client, meeting, language):
    text = client.get(url("register", meeting(keep_days=40).event_id, language=language)).content.decode()
    assert "40" in text and ("DSGVO" if language == "de" else "GDPR") in text
