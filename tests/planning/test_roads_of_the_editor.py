"""Every way by which a person makes a page public in the admin, as a superuser, each with its positive control."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.urls import NoReverseMatch, Resolver404, get_resolver, resolve, reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction, Revision
from wagtail.test.utils.form_data import nested_form_data, streamfield

from news.models import NewsPage
from planning import services
from planning.models import Approval
from planning.services import override
from tests.factories.planning import cleared, entry_for, publish_cleared, secretary
from tests.planning.roads import public


@pytest.fixture
def boss(client):
    user = secretary()
    client.force_login(user)
    return user


@pytest.fixture
def no_objection(monkeypatch):
    monkeypatch.setattr("planning.clearance.RULES", ())


@pytest.fixture
def draft(german_page, section_en):
    german_page.save_revision()
    entry_for(german_page)
    return german_page


@pytest.fixture
def live(german_page, section_en):
    return publish_cleared(german_page)


@pytest.fixture
def stale(live):
    services.withdraw([live], secretary())
    return NewsPage.objects.get(pk=live.pk)


def form(title: str, **fields: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        "title": title,
        "slug": fields.pop("slug", "slug"),
        "teaser_text": "Teaser.",
        "search_description": "Description.",
        "date": "2026-05-04",
        "body": streamfield([]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000},
    }
    return nested_form_data(data | fields)


def edit(client, page, title=None, **fields):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(url, form(title or page.title, slug=page.slug, **fields), follow=True)


def publish(client, page):
    return edit(client, page, **{"action-publish": "1"})


def publish_an_edit(client, page):
    return edit(client, page, "Written in this very click", **{"action-publish": "1"})


def schedule(client, page):
    moment = (timezone.localtime() + timedelta(days=1)).strftime("%Y-%m-%d %H:%M")
    return edit(client, page, "Scheduled", **{"action-publish": "1", "go_live_at": moment})


def create_and_publish(client, page):
    url = reverse("wagtailadmin_pages:add", args=["news", "newspage", page.get_parent().pk])
    return client.post(url, form("Born in public", slug="born", **{"action-publish": "1"}), follow=True)


def revert(client, page):
    page.title = "Never read"
    bad = page.save_revision()
    page.title = "Newer"
    page.save_revision()
    return edit(client, page, "Never read", revision=str(bad.pk), **{"action-publish": "1"})


def bulk_publish(client, page):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return client.post(f"{url}?id={page.pk}&next=/admin/", {"include_descendants": ""}, follow=True)


def bulk_publish_section(client, page):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return client.post(f"{url}?id={page.get_parent().pk}&next=/admin/", {"include_descendants": "on"}, follow=True)


def admin_api(client, page):
    url = f"/admin/api/main/pages/{page.pk}/action/publish/"
    return client.post(url, content_type="application/json")


def copy(client, page):
    data = {
        "new_title": "Copy",
        "new_slug": "copy",
        "new_parent_page": page.get_parent().pk,
        "copy_subpages": False,
        "publish_copies": True,
        "alias": False,
    }
    return client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data, follow=True)


def move(client, page):
    target = page.get_parent().get_parent().add_child(instance=type(page.get_parent().specific)(title="Archiv"))
    return client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk]), follow=True)


def open_section(client, page):
    url = reverse("wagtailadmin_pages:set_privacy", args=[page.get_parent().pk])
    return client.post(url, {"restriction_type": "none"}, headers={"x-requested-with": "XMLHttpRequest"})


def named(road):
    return getattr(road, "__name__", "")


FROM_DRAFT = [publish, publish_an_edit, create_and_publish, revert, bulk_publish, bulk_publish_section, admin_api]
FROM_LIVE = [publish_an_edit, revert]
FROM_STALE = [publish_an_edit, move]


def walk(road, client, page) -> tuple[bool, Any]:
    before = public()
    answer = road(client, page)
    assert answer.status_code in (200, 201, 403), answer.status_code
    return public() != before, answer


@pytest.mark.parametrize("road", FROM_DRAFT, ids=named)
def test_a_draft_that_nobody_approved_stays_a_draft(road, client, draft, boss):
    assert not walk(road, client, draft)[0]


@pytest.mark.parametrize("road", FROM_DRAFT, ids=named)
def test_a_draft_without_objections_goes_live_by_the_same_road(road, client, draft, boss, no_objection):
    assert walk(road, client, draft)[0]


@pytest.mark.parametrize("road", FROM_LIVE, ids=named)
def test_a_live_page_does_not_change_to_what_nobody_approved(road, client, live, boss):
    assert not walk(road, client, live)[0]


@pytest.mark.parametrize("road", FROM_LIVE, ids=named)
def test_a_live_page_without_objections_changes_by_the_same_road(road, client, live, boss, no_objection):
    assert walk(road, client, live)[0]


@pytest.mark.parametrize("road", FROM_STALE, ids=named)
def test_a_page_whose_approval_was_withdrawn_does_not_change_or_multiply(road, client, stale, boss):
    assert not walk(road, client, stale)[0]


@pytest.mark.parametrize("road", FROM_STALE, ids=named)
def test_a_page_without_objections_changes_and_multiplies(road, client, stale, boss, no_objection):
    assert walk(road, client, stale)[0]


def test_a_copy_is_a_draft_whatever_an_older_form_asks_for(client, live, boss, no_objection):
    before = public()
    copy(client, live)
    assert public() == before
    assert not NewsPage.objects.get(slug="copy").live


TOLD = [publish, publish_an_edit, create_and_publish, revert, bulk_publish, schedule]


@pytest.mark.parametrize("road", TOLD, ids=named)
def test_a_refusal_is_told_with_its_reason_and_keeps_the_draft(road, client, draft, boss):
    _changed, answer = walk(road, client, draft)
    missing = "No plan entry leads" if road is create_and_publish else "Nobody has approved this content yet."
    assert missing in answer.content.decode()
    if road is publish_an_edit:
        assert NewsPage.objects.get(pk=draft.pk).draft_title == "Written in this very click"


def test_scheduling_in_the_editor_without_clearance_is_refused(client, draft, boss):
    schedule(client, draft)
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_scheduling_in_the_editor_without_objections_works(client, draft, boss, no_objection):
    schedule(client, draft)
    assert Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_autosave_saves_a_draft_and_nothing_else(client, live, boss):
    before = public()
    url = reverse("wagtailadmin_pages:edit", args=[live.pk])
    answer = client.post(url, form("Typing", slug=live.slug), headers={"accept": "application/json"})
    assert json.loads(answer.content)["success"] is True
    assert public() == before


def test_a_private_section_is_not_opened_while_a_page_in_it_is_not_clear(client, stale, boss):
    PageViewRestriction.objects.create(page=stale.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    answer = open_section(client, stale)
    assert "Pages below are not cleared for the public: Neue Bibliothek" in json.loads(answer.content)["html"]
    assert PageViewRestriction.objects.exists()


def test_a_private_section_is_opened_when_all_in_it_is_clear(client, live, boss):
    PageViewRestriction.objects.create(page=live.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    open_section(client, live)
    assert not PageViewRestriction.objects.exists()


def test_publish_in_the_editor_publishes_both_languages(client, pair, boss):
    cleared(*pair)
    german = NewsPage.objects.get(pk=pair[0].pk).get_latest_revision_as_object()
    data = form(german.title, slug=german.slug, teaser_text=german.teaser_text, **{"action-publish": "1"})
    data |= {"search_description": german.search_description, "date": german.date.isoformat()}
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[german.pk]), data, follow=True)
    assert "Published together" in answer.content.decode()
    assert [NewsPage.objects.get(pk=page.pk).live for page in pair] == [True, True]


def test_publishing_one_page_of_a_pair_from_the_listing_publishes_both(client, pair, boss):
    cleared(*pair)
    bulk_publish(client, pair[0])
    assert [NewsPage.objects.get(pk=page.pk).live for page in pair] == [True, True]


def test_one_page_that_is_not_clear_keeps_the_whole_selection_back(client, pair, section, boss):
    cleared(*pair)
    other = section.add_child(instance=NewsPage(title="Unread", live=False))
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = client.post(f"{url}?id={pair[0].pk}&id={other.pk}&next=/admin/", {}, follow=True)
    assert "No plan entry leads to this story." in answer.content.decode()
    assert not NewsPage.objects.filter(live=True).exists()


def test_publish_is_not_offered_while_something_is_missing(client, draft, boss):
    url = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert 'name="action-publish"' not in client.get(url).content.decode()
    services.approve([draft], boss)
    assert 'name="action-publish"' in client.get(url).content.decode()


def test_the_api_of_the_admin_answers_403(client, draft, boss):
    assert admin_api(client, draft).status_code == 403


def test_a_superuser_needs_an_override_with_a_reason_like_everybody(client, draft, boss):
    override([draft], boss, "The tram stands still.")
    assert walk(bulk_publish, client, draft)[0]
    assert not Approval.objects.exists()


@pytest.mark.parametrize("path", ["/api/v2/pages/", "/api/v3/pages/", "/en/api/v3/pages/"])
def test_no_public_interface_to_pages_is_mounted(path):
    try:
        name = resolve(path).view_name
    except Resolver404:
        name = "wagtail_serve"
    assert name == "wagtail_serve"


def test_wagtail_localize_and_its_ways_to_publish_are_not_installed(settings):
    assert not [app for app in settings.INSTALLED_APPS if app.startswith("wagtail_localize")]
    with pytest.raises(NoReverseMatch):
        reverse("wagtail_localize:submit_page_translation", args=[1])
    assert not [name for name in get_resolver().namespace_dict if "localize" in str(name)]
    assert "simple_translation" not in get_resolver().namespace_dict
