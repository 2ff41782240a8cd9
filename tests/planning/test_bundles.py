"""Bundles: several stories are released, scheduled and taken back as a whole, or nothing changes."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from news.models import NewsPage
from planning import bundles, services
from planning.models import Bundle
from planning.reasons import NotClear
from planning.schedule import publish_due
from tests.factories.planning import cleared, entry_for, secretary
from tests.planning.conftest import news
from tests.planning.test_story_view import member_of


@pytest.fixture
def second(section, section_en):
    german = section.add_child(instance=news("Zweite Meldung"))
    english = section_en.add_child(instance=news("Second item", translation_key=german.translation_key))
    return [german, english]


@pytest.fixture
def bundle(pair, second):
    row = Bundle.objects.create(title="Meeting in May")
    row.entries.set([cleared(*pair), cleared(*second)])
    return row


def live() -> int:
    return NewsPage.objects.live().count()


def soon(days=1):
    return timezone.now() + timedelta(days=days)


def test_all_stories_go_live_together(bundle):
    bundles.release(bundle, secretary())
    assert live() == 4
    bundle.refresh_from_db()
    assert bundle.released_at
    assert len(bundle.first_shown) == 4


def test_one_story_that_is_not_clear_keeps_all_back(bundle, second):
    services.withdraw([second[1]], secretary())
    with pytest.raises(NotClear):
        bundles.release(bundle, secretary())
    assert live() == 0
    bundle.refresh_from_db()
    assert bundle.released_at is None
    assert [bool(part.missing) for part in bundles.parts_of(bundle)] == [False, True]


def test_a_failure_in_the_last_story_leaves_none_live(bundle, second, monkeypatch):
    from wagtail.actions.publish_page_revision import PublishPageRevisionAction

    plain = PublishPageRevisionAction.execute

    def fail_at_last(self, *args, **kwargs):
        if self.object.pk == second[1].pk:
            raise RuntimeError
        return plain(self, *args, **kwargs)

    monkeypatch.setattr(PublishPageRevisionAction, "execute", fail_at_last)
    with pytest.raises(RuntimeError):
        bundles.release(bundle, secretary())
    assert live() == 0


def test_an_entry_without_a_page_keeps_all_back(bundle, section):
    entry = entry_for(section.add_child(instance=news("Weg")))
    NewsPage.objects.get(title="Weg").delete()
    bundle.entries.add(entry)
    with pytest.raises(NotClear, match="No page has been written for “Weg”"):
        bundles.release(bundle, secretary())
    assert live() == 0


def test_a_scheduled_bundle_goes_live_as_one_at_its_minute(bundle):
    bundles.release(bundle, secretary(), at=soon())
    assert live() == 0
    with time_machine.travel(soon(2)):
        assert publish_due() == 1
        assert live() == 4
    bundle.refresh_from_db()
    assert (bundle.is_scheduled, bool(bundle.released_at)) == (False, True)


def test_a_bundle_that_is_not_clear_at_its_minute_is_held_as_a_whole(bundle, second):
    bundles.release(bundle, secretary(), at=soon())
    services.withdraw([second[0]], secretary())
    with time_machine.travel(soon(2)):
        publish_due()
    assert live() == 0
    bundle.refresh_from_db()
    assert (bundle.is_scheduled, bundle.released_at) == (False, None)


def test_a_bundle_of_which_one_story_was_unscheduled_is_held_as_a_whole(bundle, second):
    bundles.release(bundle, secretary(), at=soon())
    services.unschedule(second[0], secretary())
    with time_machine.travel(soon(2)):
        publish_due()
    assert live() == 0


def test_a_schedule_is_taken_back_for_all_stories(bundle):
    bundles.release(bundle, secretary(), at=soon())
    bundles.take_back(bundle, secretary(), "The meeting is postponed")
    with time_machine.travel(soon(2)):
        assert publish_due() == 0
    assert live() == 0


def test_what_was_released_is_taken_back_as_a_whole(bundle):
    bundles.release(bundle, secretary())
    bundles.take_back(bundle, secretary(), "A figure is wrong")
    assert live() == 0


def test_taking_back_needs_a_reason_and_something_to_take_back(bundle):
    with pytest.raises(ValidationError, match="neither scheduled nor released"):
        bundles.take_back(bundle, secretary(), "Why")
    bundles.release(bundle, secretary())
    with pytest.raises(ValidationError, match="State a reason"):
        bundles.take_back(bundle, secretary(), " ")
    assert live() == 4


def test_a_moment_that_has_passed_is_refused(bundle):
    with pytest.raises(ValidationError, match="in the future"):
        bundles.release(bundle, secretary(), at=soon(-1))


def test_who_may_not_publish_releases_no_bundle(bundle):
    with pytest.raises(PermissionDenied):
        bundles.release(bundle, member_of("Tandem contact"))
    assert live() == 0


def test_an_officer_previews_and_releases_it_in_its_view(client, bundle, pair):
    client.force_login(member_of("Communication officer"))
    html = client.get(reverse("planning:bundle", args=[bundle.pk])).content.decode()
    assert f"/admin/pages/{pair[0].pk}/view_draft/" in html
    answer = client.post(reverse("planning:act_on_bundle", args=[bundle.pk, "release"]), follow=True)
    assert "Published together" in answer.content.decode()
    assert live() == 4


def test_an_officer_makes_a_bundle_of_two_entries(client, bundle):
    client.force_login(member_of("Communication officer"))
    keys = list(bundle.entries.values_list("pk", flat=True))
    data = {"title": "Another", "entries": keys, "go_live_at": ""}
    answer = client.post(reverse("bundles:add"), data, follow=True)
    assert answer.status_code == 200
    assert Bundle.objects.filter(title="Another").exists()
    assert client.get(reverse("bundles:edit", args=[bundle.pk])).status_code == 200
    assert client.get(reverse("bundles:index")).status_code == 200


@pytest.mark.parametrize("role", ["Tandem contact", "Translator"])
def test_nobody_else_reaches_a_bundle(client, bundle, role):
    client.force_login(member_of(role))
    assert client.get(reverse("planning:bundle", args=[bundle.pk])).status_code == 302
    client.post(reverse("planning:act_on_bundle", args=[bundle.pk, "release"]))
    assert live() == 0
