"""Starting a translation makes an ordinary draft and nothing else."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale, Page

from home.models import ContentPage, FeaturedPractice
from translation.starting import AlreadyTranslated, start_translation

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(home):
    page = home.add_child(instance=ContentPage(title="Über uns", slug="ueber-uns", teaser_text="Wer wir sind."))
    page.save_revision().publish()
    return page


@pytest.fixture
def editor(home, home_en):
    """May edit in both languages, and publish in neither."""
    user = get_user_model().objects.create_user("editor@example.org", "x" * 12)
    group = Group.objects.create(name="Editors of the test")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    rights = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=["add_page", "change_page"])
    for page in (home, home_en):
        for right in rights:
            GroupPagePermission.objects.create(group=group, page=page, permission=right)
    user.groups.add(group)
    return user


@pytest.fixture
def stranger():
    return get_user_model().objects.create_user("stranger@example.org", "x" * 12)


def test_a_translation_starts_as_an_unpublished_page_of_the_one_who_asked(about, editor, english):
    draft = start_translation(about, english, editor)
    assert not draft.live
    assert draft.owner == editor
    assert draft.locale == english
    assert draft.translation_key == about.translation_key
    assert draft.get_latest_revision().user == editor


def test_a_second_start_leads_to_the_first_draft(about, editor, english):
    draft = start_translation(about, english, editor)
    with pytest.raises(AlreadyTranslated) as found:
        start_translation(about, english, editor)
    assert found.value.page.pk == draft.pk


def test_missing_parents_become_drafts_too(about, editor, english):
    child = about.add_child(instance=ContentPage(title="Satzung", slug="satzung"))
    draft = start_translation(child, english, editor)
    parent = about.get_translation(english)
    assert draft.get_parent().pk == parent.pk
    assert not parent.live


def test_a_stranger_may_not_translate(about, stranger, english):
    with pytest.raises(PermissionDenied):
        start_translation(about, english, stranger)
    assert not about.has_translation(english)


def test_asking_changes_nothing_and_confirming_opens_the_editor(client, about, editor, english):
    client.force_login(editor)
    address = reverse("translate_page", args=[about.pk, "en"])
    assert client.get(address).status_code == 200
    assert not about.has_translation(english)
    answer = client.post(address)
    draft = about.get_translation(english)
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[draft.pk])


def test_the_editor_offers_the_missing_language(client, about, editor):
    client.force_login(editor)
    page = client.get(reverse("wagtailadmin_pages:edit", args=[about.pk])).content.decode()
    assert reverse("translate_page", args=[about.pk, "en"]) in page


@pytest.mark.parametrize("language", ["xx", "de-AT"])
def test_a_language_that_the_site_does_not_have_is_not_found(client, about, editor, language):
    client.force_login(editor)
    assert client.get(reverse("translate_page", args=[about.pk, language])).status_code == 404
    assert Locale.objects.count() == 2


def test_pages_that_child_rows_point_to_are_those_of_the_language(home, home_en, editor, english):
    from translation.starting import _point_to_translations

    here = home.add_child(instance=ContentPage(title="Beispiel", slug="beispiel"))
    there = start_translation(here, english, editor)
    home.featured.add(FeaturedPractice(page=Page.objects.get(pk=here.pk)))
    _point_to_translations(home, english)
    row = home.featured.get()
    assert row.page_id == there.pk
    assert row.home_id == home.pk
