"""The protections that every public form shares, seen through the feedback form."""

import pytest
import time_machine
from django.urls import reverse
from django.utils.translation import override

from core.models import RateWindow
from core.public_forms import PublicFormView, new_stamp
from core.rate_limit import allow, forget_old_windows
from outbox.models import Mail

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(home):
    with override("en"):
        return reverse("feedback")


@pytest.fixture
def typed():
    """What a person has typed, with a stamp that is ten seconds old when it is sent."""
    with time_machine.travel("2030-05-01 10:00:00Z", tick=False) as traveller:
        data = {"message": "The map does not open.", "email": "", "page": "/en/", "stamp": new_stamp()}
        traveller.shift(10)
        yield data


def test_a_message_is_accepted_and_reaches_the_outbox(client, address, typed):
    answer = client.post(address, typed)
    assert answer.status_code == 302
    assert Mail.objects.count() == 1
    assert not client.cookies


def test_a_form_from_another_site_is_refused_and_keeps_the_text(client, address, typed):
    answer = client.post(address, typed, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert "The map does not open." in answer.content.decode()
    assert not Mail.objects.exists()


def test_a_foreign_origin_is_refused_where_the_browser_sends_no_fetch_metadata(client, address, typed):
    assert client.post(address, typed, headers={"origin": "https://elsewhere.example"}).status_code == 403


def test_an_expired_form_keeps_the_text_and_works_the_second_time(client, address, typed):
    with time_machine.travel("2030-05-02 11:00:00Z", tick=False) as traveller:
        answer = client.post(address, typed)
        assert answer.status_code == 422
        text = answer.content.decode()
        assert "The map does not open." in text
        assert "open for more than a day" in text
        fresh = text.split('name="stamp" value="')[1].split('"')[0]
        traveller.shift(5)
        assert client.post(address, typed | {"stamp": fresh}).status_code == 302


@pytest.mark.parametrize("stamp", ["", "form", "form:1abc:forged", ":::", "ö" * 500])
def test_a_forged_stamp_is_refused(client, address, typed, stamp):
    assert client.post(address, typed | {"stamp": stamp}).status_code == 422


def test_a_program_that_fills_the_trap_believes_it_has_won(client, address, typed):
    answer = client.post(address, typed | {"homepage": "https://spam.example"})
    assert answer.status_code == 302
    assert not Mail.objects.exists()


def test_a_form_sent_within_a_second_is_asked_for_once_more(client, address):
    with time_machine.travel("2030-05-01 10:00:00Z", tick=False):
        answer = client.post(address, {"message": "Hello there", "stamp": new_stamp()})
    assert answer.status_code == 422
    assert "Hello there" in answer.content.decode()


def test_the_sixth_message_within_ten_minutes_is_refused_in_words(client, address, typed):
    for number in range(5):
        assert client.post(address, typed | {"message": f"Message number {number}"}).status_code == 302
    answer = client.post(address, typed)
    assert answer.status_code == 429
    assert "The map does not open." in answer.content.decode()
    assert Mail.objects.count() == 5


def test_no_address_is_stored_by_the_limits(client, address, typed):
    client.post(address, typed)
    assert not RateWindow.objects.filter(key__contains="127.0.0.1").exists()
    assert RateWindow.objects.exists()


def test_limits_are_per_key_and_windows_are_forgotten():
    with time_machine.travel("2030-05-01 10:00:00Z", tick=False):
        assert allow("x", "a", 1, 60)
        assert not allow("x", "a", 1, 60)
        assert allow("x", "b", 1, 60)
    with time_machine.travel("2030-05-01 10:01:01Z", tick=False):
        assert allow("x", "a", 1, 60)
    with time_machine.travel("2030-05-09", tick=False):
        assert forget_old_windows() == 3


@pytest.mark.parametrize(
    "email", ["a" * 65 + "@example.org", "no address", "a@b\r\nBcc: all@example.org", "@example.org"]
)
def test_an_address_that_no_mail_can_reach_is_refused_beside_its_field(client, address, typed, email):
    answer = client.post(address, typed | {"email": email})
    assert answer.status_code == 422
    assert answer.context["form"].errors["email"]
    assert "The map does not open." in answer.content.decode()


def test_another_text_from_the_same_form_is_another_message(client, address, typed):
    for _ in range(2):
        client.post(address, typed)
    client.post(address, typed | {"message": "And another thing."})
    assert Mail.objects.count() == 2


def kinds_of(view):
    return {view, *(kind for below in view.__subclasses__() for kind in kinds_of(below))}


def test_no_public_form_waits_for_a_cookie_that_visitors_do_not_get():
    """A subclass with a ``dispatch`` of its own must not bring Django's check for its cookie back."""
    found = kinds_of(PublicFormView)
    assert len(found) > 10
    assert not [view.__name__ for view in found if not getattr(view.as_view(), "csrf_exempt", False)]
