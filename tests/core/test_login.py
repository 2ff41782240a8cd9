"""Signing in: a mistake is said in words, guessing is slowed down, and nobody learns who has an account."""

from __future__ import annotations

import re

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.core import mail
from django.urls import reverse

from outbox.models import Mail

pytestmark = pytest.mark.django_db

KNOWN, UNKNOWN = "officer@example.org", "nobody@example.org"
RIGHT, WRONG = "correct horse battery", "wrong horse"
LIMIT = 6


@pytest.fixture
def officer(home):
    return get_user_model().objects.create_superuser(KNOWN, RIGHT)


@pytest.fixture
def sign_in(client, officer, settings):
    settings.AXES_ENABLED = True

    def _sign_in(email=KNOWN, password=WRONG, **extra):
        form = {"username": email, "password": password, "next": "/admin/"}
        return client.post(reverse("wagtailadmin_login"), form, **extra)

    return _sign_in


def words(answer):
    """The text that people read, without tokens and without what they have typed themselves."""
    main = answer.content.decode().split("<main", 1)[1].split("</main>", 1)[0]
    main = re.sub(r"<script.*?</script>|value=\"[^\"]*\"", "", main, flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_the_right_password_opens_the_admin(sign_in, client):
    answer = sign_in(password=RIGHT)
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")
    assert client.get("/admin/").status_code == 200


def test_the_address_may_be_typed_in_capitals(sign_in):
    assert sign_in("Officer@Example.org", RIGHT).status_code == 302


def test_a_wrong_password_is_said_in_words_and_the_address_stays(sign_in):
    answer = sign_in(headers={"accept-language": "en"})
    assert answer.status_code == 200
    assert "E-mail address and password do not match." in words(answer)
    assert f'value="{KNOWN}"' in answer.content.decode()
    assert WRONG not in answer.content.decode()


def test_it_is_said_in_the_language_of_the_browser(sign_in):
    german = words(sign_in(headers={"accept-language": "de-DE,de;q=0.9"}))
    assert german != words(sign_in(headers={"accept-language": "en-GB"}))
    assert "Passwort" in german


def test_an_unknown_address_gets_the_very_same_answer(sign_in):
    known, unknown = sign_in(KNOWN), sign_in(UNKNOWN)
    assert unknown.status_code == known.status_code
    assert words(unknown) == words(known)


def test_a_person_who_has_left_gets_the_very_same_answer_even_with_the_right_password(sign_in, officer):
    before = words(sign_in())
    officer.is_active = False
    officer.save()
    assert words(sign_in(password=RIGHT)) == before


@pytest.mark.parametrize("email", [KNOWN, UNKNOWN])
def test_after_six_mistakes_the_door_is_closed_in_words_whoever_it_was(sign_in, email):
    answers = [sign_in(email) for _ in range(LIMIT)]
    assert [answer.status_code for answer in answers] == [200] * (LIMIT - 1) + [429]
    assert "15" in words(answers[-1])
    assert sign_in(email, RIGHT).status_code == 429


def test_the_locked_page_speaks_german_too(sign_in):
    answers = [sign_in(headers={"accept-language": "de"}) for _ in range(LIMIT)]
    assert answers[-1].status_code == 429
    assert "<html" in answers[-1].content.decode()
    assert re.search(r'<html[^>]* lang="de"', answers[-1].content.decode())


def test_colleagues_at_the_same_place_are_not_locked_out(sign_in, home):
    get_user_model().objects.create_superuser("colleague@example.org", RIGHT)
    for _ in range(LIMIT):
        sign_in()
    assert sign_in("colleague@example.org", RIGHT).status_code == 302


def test_the_officer_is_not_locked_out_by_a_stranger_elsewhere(sign_in):
    for _ in range(LIMIT):
        sign_in(REMOTE_ADDR="198.51.100.7")
    assert sign_in(password=RIGHT).status_code == 302


def test_a_quarter_of_an_hour_later_the_right_password_works(sign_in):
    with time_machine.travel("2030-05-01 10:00:00Z", tick=False) as clock:
        for _ in range(LIMIT):
            sign_in()
        clock.shift(14 * 60)
        assert sign_in(password=RIGHT).status_code == 429
    with time_machine.travel("2030-05-01 11:00:00Z", tick=False):
        assert sign_in(password=RIGHT).status_code == 302


def test_a_success_forgets_the_mistakes_before_it(sign_in, client):
    for _ in range(LIMIT - 1):
        sign_in()
    assert sign_in(password=RIGHT).status_code == 302
    client.logout()
    assert sign_in().status_code == 200


def test_asking_for_a_new_password_does_not_say_who_has_an_account(client, officer):
    address = reverse("wagtailadmin_password_reset")
    answers = [client.post(address, {"email": email}, follow=True) for email in (KNOWN, UNKNOWN)]
    assert words(answers[0]) == words(answers[1])
    recipients = [message.to for message in mail.outbox] + [row.recipient for row in Mail.objects.all()]
    assert [KNOWN] in recipients or KNOWN in recipients
    assert UNKNOWN not in str(recipients)


def test_the_way_on_leads_to_no_other_site(client, officer):
    form = {"username": KNOWN, "password": RIGHT, "next": "https://elsewhere.example/"}
    answer = client.post(reverse("wagtailadmin_login"), form)
    assert answer["Location"].startswith("/")
