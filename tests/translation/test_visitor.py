"""No visitor gets a text in another language than the address says, and nobody is left without a way."""

import pytest
from django.urls import reverse
from django.utils import translation

from home.models import ContentPage

pytestmark = pytest.mark.django_db


def honest(page, language):
    with translation.override(language):
        return reverse("only_in", args=[page.pk])


def test_the_switch_leads_to_an_honest_page_in_both_languages(client, about):
    address = honest(about, "en")
    assert f'href="{address}"' in client.get(about.url).content.decode()
    page = client.get(address).content.decode()
    assert "This page exists only in this language: Deutsch" in page
    assert "Diese Seite gibt es nur in dieser Sprache: Deutsch" in page
    assert page.count(f'<a href="{about.url}" lang="de" hreflang="de">Über uns</a>') == 2
    assert "noindex" in page


def test_the_honest_page_leads_on_as_soon_as_there_is_a_translation(client, about, draft):
    draft.slug = "about-us"
    draft.save_revision().publish()
    assert client.get(honest(about, "en"))["Location"].endswith("/en/about-us/")


@pytest.mark.parametrize("path", ["/en/not-translated/999999/", "/de/nicht-uebersetzt/1/"])
def test_a_page_that_is_not_public_has_no_honest_page(client, home, path):
    assert client.get(path).status_code == 404


def test_a_draft_is_not_betrayed(client, home, english):
    draft = home.add_child(instance=ContentPage(title="Geheim", slug="geheim", live=False))
    assert client.get(honest(draft, "en")).status_code == 404


def test_a_german_page_has_no_english_address(client, about):
    assert client.get("/en/ueber-uns/").status_code == 404


def test_an_untranslated_draft_is_not_shown_under_its_address(client, about, draft):
    assert client.get(f"/en/{draft.slug}/").status_code == 404


def test_an_alias_in_another_language_never_becomes_public(client, about, english, home_en):
    about.copy_for_translation(english, alias=True)
    alias = about.get_translation(english)
    assert not alias.live
    about.get_latest_revision_as_object().save_revision().publish()
    alias.refresh_from_db()
    assert not alias.live
    assert client.get(f"/en/{alias.slug}/").status_code == 404


def test_what_is_shown_says_its_language(client, about, home_en):
    assert '<html lang="de"' in client.get(about.url).content.decode()
    assert '<html lang="en"' in client.get(home_en.url).content.decode()


def test_foreign_words_in_running_text_say_their_language(client, about):
    body = [("text", '<p>Das nennt man <span lang="en">placemaking</span>.</p>')]
    about.body = body
    about.save_revision().publish()
    assert '<span lang="en">placemaking</span>' in client.get(about.url).content.decode()
