"""A German page with text and blocks, its English draft, and the people who work on them."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import translation

from home.models import ContentPage
from translation.services import start
from users.roles import OFFICER, SECRETARIAT, TRANSLATOR


@pytest.fixture(autouse=True)
def english_words():
    """The tests quote messages in the language of the source text."""
    with translation.override("en"):
        yield


@pytest.fixture
def client(client):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


def person(role):
    user = get_user_model().objects.create_user(f"{role.split()[-1].lower()}@example.org", "x" * 12)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def secretariat(home):
    return person(SECRETARIAT)


@pytest.fixture
def officer(home):
    return person(OFFICER)


@pytest.fixture
def translator(home):
    return person(TRANSLATOR)


BODY = [
    ("text", "<p>Der erste Satz. Und <b>ein zweiter</b>.</p><p>Mit <a href='https://example.org/'>Verweis</a>.</p>"),
    ("heading", {"text": "Wie es weitergeht"}),
]


@pytest.fixture
def about(home):
    """A live German page."""
    page = ContentPage(title="Über uns", slug="ueber-uns", teaser_text="Wer wir sind.", search_description="Wir.")
    page.body = BODY
    home.add_child(instance=page)
    page.save_revision().publish()
    return ContentPage.objects.get(pk=page.pk)


@pytest.fixture
def draft(about, english, officer):
    """Its English draft, still in German words."""
    return start(about, english, officer)
