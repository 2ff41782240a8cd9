"""A form that is sent when the session is over: the text comes back, nothing is done."""

from __future__ import annotations

import pytest
from django.urls import reverse

from planning.models import PlanEntry

pytestmark = pytest.mark.django_db
TYPED = "Three hours of thinking about “the river” & its <bridges>"


def send(client, **headers):
    data = {"title": "A story of the river", "notes": TYPED, "languages": "all", "x": '{"a": "b c"}'}
    return client.post(reverse("plan_entries:add"), data, headers={"accept-language": "en", **headers})


def test_who_is_not_signed_in_any_more_gets_the_text_back(client, home):
    answer = send(client)
    text = answer.content.decode()
    assert answer.status_code == 403
    assert "Your session is over" in text
    assert "Three hours of thinking about “the river” &amp; its &lt;bridges&gt;</textarea>" in text
    assert "A story of the river</textarea>" in text
    assert "b c" not in text
    assert f"{reverse('wagtailadmin_login')}?next={reverse('plan_entries:add')}" in text
    assert not PlanEntry.objects.exists()


def test_it_is_said_in_german_too(client, home):
    answer = send(client, **{"accept-language": "de"})
    assert "Ihre Sitzung ist abgelaufen" in answer.content.decode()


def test_scripts_and_forms_without_text_get_wagtails_own_answer(client, home):
    assert send(client, accept="application/json").status_code != 403
    assert client.post(reverse("plan_entries:add"), {"title": "River"})["Location"].startswith("/admin/login/")
    assert client.get(reverse("plan_entries:add"))["Location"].startswith("/admin/login/")


def test_a_password_is_never_shown(client, home):
    answer = client.post(reverse("wagtailadmin_login"), {"username": "a@example.org", "password": "two words"})
    assert "two words" not in answer.content.decode()
    for name in ("wagtailadmin_password_reset",):
        assert client.post(reverse(name), {"email": "a b"}).status_code == 200


def test_who_is_signed_in_notices_nothing(admin_client, home):
    assert send(admin_client).status_code != 403
