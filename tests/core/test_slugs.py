"""Proposed addresses of pages: German spells out umlauts, other languages keep Wagtail's proposal."""

from __future__ import annotations

import html
import json
import re

import pytest
from django.urls import reverse

from core.slugs import formatters, kept_until_typed, spelled_out
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


@pytest.fixture
def translated(home, home_en, english):
    """A public German page and its English draft, whose slug is the German one."""
    german = home.add_child(instance=ContentPage(title=TITLE))
    german.save_revision().publish()
    return german.copy_for_translation(english)


def rules_of(client, page) -> list:
    shown = slug_input(client, "wagtailadmin_pages:edit", page.pk)
    found = re.search(r'data-w-slug-formatters-value="(.*?)"', shown)
    return json.loads(html.unescape(found[1])) if found else []


def test_the_editor_takes_the_slug_of_a_new_translation_for_its_own_proposal(translated, admin_client):
    (((pattern, _flags), slug),) = rules_of(admin_client, translated)
    assert re.sub(pattern, slug, TITLE) == translated.slug == "groesse-ueber-koeln"
    assert re.sub(pattern, slug, "Size across Cologne") == "Size across Cologne"


def test_a_slug_that_was_public_or_typed_is_nobodys_proposal(translated, admin_client):
    translated.slug = "size"
    translated.save_revision()
    assert not rules_of(admin_client, translated)
    translated.slug = "groesse-ueber-koeln"
    translated.save_revision().publish()
    translated.unpublish()
    assert not rules_of(admin_client, translated)


@pytest.mark.parametrize("title", ["Was (nicht) gelang?", "50 % + 1 [neu]", "a/b {c} | d^2 $ \\x.", "Öl-Preise – neu"])
def test_signs_in_a_title_are_only_signs(title):
    pattern, slug = kept_until_typed(title, "slug")
    assert re.sub(pattern, slug, title) == "slug"
    # With the flag "u" a browser refuses every other escape (ECMA-262, IdentityEscape).
    escaped = re.findall(r"\\(.)", pattern.removeprefix(r"^\s*").removesuffix(r"\s*$"))
    assert set(escaped) <= set("^$\\.*+?()[]{}|/")


def slug_input(client, view, *args) -> str:
    page = client.get(reverse(view, args=args)).content.decode()
    return re.search(r'<input[^>]* name="slug"[^>]*>', page)[0]
