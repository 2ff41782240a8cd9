"""What the page chooser of the admin offers to those who search in it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from home.models import ContentPage


@pytest.fixture
def found(home, home_en, admin_client, django_capture_on_commit_callbacks):
    """The titles that a search finds: ``found("turku", locale="en")``."""
    with django_capture_on_commit_callbacks(execute=True):
        home.add_child(instance=ContentPage(title="Turku stellt sich vor"))
        home.add_child(instance=ContentPage(title="Turku und Straße"))
        home_en.add_child(instance=ContentPage(title="Turku introduces itself"))

    def _found(words, **params):
        answer = admin_client.get(reverse("wagtailadmin_choose_page_search"), {"q": words, **params})
        return {row.title for row in answer.context["table"].data}

    return _found


def test_a_search_stays_in_the_language_of_the_page_that_is_written(found):
    assert found("turku", locale="en") == {"Turku introduces itself"}
    assert found("turku", locale="de") == {"Turku stellt sich vor", "Turku und Straße"}


def test_what_is_told_in_another_language_only_is_found_nevertheless(found):
    assert found("straße", locale="en") == {"Turku und Straße"}


def test_without_a_language_all_are_found(found):
    assert len(found("turku")) == 3
