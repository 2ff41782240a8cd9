"""A translator edits the other language of what is open or theirs, and publishes nothing."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import get_resolver, reverse

from home.models import ContentPage
from translation.services import assign, mark_correction, mark_up_to_date, start

pytestmark = pytest.mark.django_db


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_a_translator_opens_the_translation_and_not_the_original(client, about, draft, translator):
    client.force_login(translator)
    assert client.get(edit(draft)).status_code == 200
    assert client.get(edit(about)).status_code == 302


def test_what_somebody_else_translates_is_left_to_them(client, about, draft, translator, officer):
    client.force_login(translator)
    assign(draft, officer)
    assert client.get(edit(draft)).status_code == 302
    assign(draft, translator)
    assert client.get(edit(draft)).status_code == 200


def test_an_officer_edits_both_languages(client, about, draft, officer):
    client.force_login(officer)
    assert client.get(edit(draft)).status_code == client.get(edit(about)).status_code == 200


def test_a_translator_starts_a_translation_and_has_it(about, english, translator):
    started = start(about, english, translator)
    assert started.translation_state.assignee == translator


def test_a_translator_starts_nothing_that_is_not_public(client, about, english, translator):
    about.unpublish()
    about.refresh_from_db()
    with pytest.raises(PermissionDenied):
        start(about, english, translator)
    client.force_login(translator)
    assert client.post(reverse("translate_page", args=[about.pk, "en"])).status_code == 302
    assert not about.has_translation(english)


@pytest.mark.parametrize("view", ["unpublish", "delete", "move"])
def test_a_translator_takes_nothing_away(client, about, draft, translator, view):
    draft.get_latest_revision().publish()
    client.force_login(translator)
    client.post(reverse(f"wagtailadmin_pages:{view}", args=[draft.pk]))
    assert ContentPage.objects.get(pk=draft.pk).live


def test_a_translator_never_publishes(client, about, draft, translator):
    client.force_login(translator)
    client.post(edit(draft), {"title": "About us", "slug": "about-us", "body-count": "0", "action-publish": "1"})
    assert not ContentPage.objects.get(pk=draft.pk).live


def test_a_translator_marks_the_translation_and_not_the_original(about, draft, translator):
    revision = about.get_latest_revision_as_object()
    revision.teaser_text = "Neu."
    revision.save_revision().publish()
    with pytest.raises(PermissionDenied):
        mark_correction(draft, translator)
    assert not mark_up_to_date(draft, translator).is_outdated


def addresses(patterns, prefix=""):
    for pattern in patterns:
        found = prefix + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from addresses(pattern.url_patterns, found)
        else:
            yield found, pattern.callback


def test_no_address_of_wagtail_localize_exists():
    """Its views publish without the right to; none of them can be reached, whatever it is called."""
    found = list(addresses(get_resolver().url_patterns))
    assert len(found) > 100
    assert not [path for path, view in found if (view.__module__ or "").startswith("wagtail_localize")]
    assert not [path for path, _view in found if "localize" in path]


@pytest.mark.parametrize(
    "path",
    [
        "submit/page/{0}/",
        "page/{0}/convert_to_alias/",
        "translate/1/pofile/upload/",
        "translate/{0}/machine_translate/",
    ],
)
def test_the_known_addresses_of_wagtail_localize_change_nothing(client, about, secretariat, path):
    client.force_login(secretariat)
    before = ContentPage.objects.values().get(pk=about.pk)
    assert client.post("/admin/localize/" + path.format(about.pk), {"locales": "2"}).status_code == 404
    assert ContentPage.objects.values().get(pk=about.pk) == before
    assert ContentPage.objects.filter(translation_key=about.translation_key).count() == 1
