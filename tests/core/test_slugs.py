"""Proposed addresses of pages: German spells out umlauts, other languages keep Wagtail's proposal."""

from __future__ import annotations

import json
import re

import pytest
from django.urls import reverse

from core.slugs import formatters, spelled_out
from home.models import ContentPage

TITLE = "Größe über Köln"


@pytest.mark.parametrize(
    ("typed", "slug"),
    [(TITLE, "groesse-ueber-koeln"), ("ÄRGER: STRAẞE", "aerger-strasse"), ("Gro\u0308ße", "groesse"), ("Café", "café")],
)
def test_a_german_page_without_a_slug_gets_one_without_umlauts(home, typed, slug):
    assert home.add_child(instance=ContentPage(title=typed)).slug == slug


def test_a_second_page_of_that_title_gets_a_number(home):
    slugs = [home.add_child(instance=ContentPage(title=TITLE)).slug for _again in range(2)]
    assert slugs == ["groesse-ueber-koeln", "groesse-ueber-koeln-2"]


def test_an_english_page_keeps_what_wagtail_proposes(home_en):
    assert home_en.add_child(instance=ContentPage(title=TITLE)).slug == "größe-über-köln"
    assert not formatters("en")


def test_a_slug_that_is_stored_stays(home, admin_client):
    page = home.add_child(instance=ContentPage(title=TITLE, slug="größe"))
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.slug == "größe"
    assert "data-w-slug-formatters-value" not in slug_input(admin_client, "wagtailadmin_pages:edit", page.pk)


def test_the_editor_proposes_the_same(home, home_en, admin_client):
    add = "wagtailadmin_pages:add"
    shown = slug_input(admin_client, add, "home", "contentpage", home.pk)
    rules = json.loads(re.search(r'data-w-slug-formatters-value="(.*?)"', shown)[1].replace("&quot;", '"'))
    text = TITLE
    for (pattern, _flags), spelling in rules:
        text = re.sub(pattern, spelling, text)
    assert text == spelled_out(TITLE, "de") == "Groesse ueber Koeln"
    assert "data-w-slug-formatters-value" not in slug_input(admin_client, add, "home", "contentpage", home_en.pk)


def slug_input(client, view, *args) -> str:
    html = client.get(reverse(view, args=args)).content.decode()
    return re.search(r'<input[^>]* name="slug"[^>]*>', html)[0]
