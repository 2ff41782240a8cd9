"""Both languages or none: published at once, scheduled, due, and when something goes wrong on the way."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision
from wagtail.signals import page_published
from wagtail.users.models import UserProfile

from core.tick import run_due
from news.models import NewsPage
from outbox.models import Mail
from planning import services
from planning.gate import publish_together
from planning.models import PlanEntry
from planning.reasons import NotClear
from planning.schedule import publish_due
from planning.signals import held
from planning.stories import companions
from tests.factories.planning import cleared, completed, publish_cleared, secretary
from tests.planning.conftest import news


def live(*pages):
    return [NewsPage.objects.get(pk=page.pk).live for page in pages]


def in_minutes(number):
    return timezone.now() + timedelta(minutes=number)


@pytest.fixture
def heard():
    """What the gate said when it held something."""
    found = []

    def hear(**kwargs):
        found.append(kwargs)

    held.connect(hear)
    yield found
    held.disconnect(hear)


def test_a_rule_that_fails_on_the_second_keeps_the_first_back(pair):
    cleared(*pair)
    services.withdraw(pair[1:], secretary())
    with pytest.raises(NotClear) as refusal:
        publish_together(pair, None)
    assert refusal.value.reasons.keys() == {pair[1].pk}
    assert live(*pair) == [False, False]


def test_an_error_in_the_middle_of_the_second_leaves_neither_live_and_no_trace(
    pair, django_capture_on_commit_callbacks
):
    cleared(*pair)

    def break_down(instance, **kwargs):
        if instance.pk == pair[1].pk:
            raise RuntimeError("the second fails")

    page_published.connect(break_down)
    try:
        with django_capture_on_commit_callbacks() as callbacks, pytest.raises(RuntimeError):
            publish_together(pair, None)
    finally:
        page_published.disconnect(break_down)
    assert live(*pair) == [False, False]
    assert not PageLogEntry.objects.filter(action="wagtail.publish").exists()
    assert callbacks == []


def test_a_page_that_would_not_be_valid_keeps_both_back(pair, section):
    cleared(*pair)
    section.add_child(instance=news("Taken", slug="taken"))
    draft = NewsPage.objects.get(pk=pair[0].pk).get_latest_revision_as_object()
    draft.slug = "taken"
    draft.save_revision(clean=False)
    services.approve(pair, secretary())
    with pytest.raises(ValidationError):
        publish_together(pair, None)
    assert live(*pair) == [False, False]


def test_the_first_publication_can_be_dated_back(pair):
    moment = timezone.now() - timedelta(days=900)
    pages = publish_cleared(*pair, published_at=moment)
    assert {page.first_published_at for page in pages} == {moment}
    assert {page.last_published_at for page in pages} == {moment}


def test_scheduling_sets_both_or_neither(pair):
    cleared(*pair)
    services.withdraw(pair[1:], secretary())
    with pytest.raises(NotClear):
        publish_together(pair, None, at=in_minutes(5))
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()
    services.approve(pair[1:], secretary())
    publish_together(pair, None, at=in_minutes(5))
    assert Revision.objects.filter(approved_go_live_at__isnull=False).count() == 2


def test_two_drafts_that_ask_for_different_moments_are_refused(pair):
    cleared(*pair)
    for page, minutes in zip(pair, (5, 9), strict=True):
        draft = NewsPage.objects.get(pk=page.pk).get_latest_revision_as_object()
        draft.go_live_at = in_minutes(minutes)
        draft.save_revision()
    with pytest.raises(NotClear) as refusal:
        publish_together(pair, None)
    assert [reason.code for reason in refusal.value.all_reasons] == ["dates-differ"]


def test_the_tick_publishes_both_languages_at_the_minute(pair):
    cleared(*pair)
    moment = in_minutes(5)
    publish_together(pair, None, at=moment)
    with time_machine.travel(moment - timedelta(seconds=30)):
        run_due()
    assert live(*pair) == [False, False]
    with time_machine.travel(moment + timedelta(seconds=5)):
        assert "planning.publish_due" in run_due().done
    assert live(*pair) == [True, True]
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()
    assert PageLogEntry.objects.filter(action="wagtail.publish.scheduled").count() == 2


def test_a_pair_of_which_one_is_not_clear_any_more_is_held_and_told_once(
    pair, heard, django_capture_on_commit_callbacks
):
    cleared(*pair)
    moment = in_minutes(5)
    publish_together(pair, None, at=moment)
    services.withdraw(pair[1:], secretary())
    with time_machine.travel(moment + timedelta(minutes=1)), django_capture_on_commit_callbacks(execute=True):
        publish_due()
        publish_due()
    assert live(*pair) == [False, False]
    assert [sorted(page.pk for page in told["pages"]) for told in heard] == [sorted(page.pk for page in pair)]
    assert [reason.code for reason in heard[0]["reasons"]] == ["not-approved"]
    entries = PageLogEntry.objects.filter(action="planning.held")
    assert {entry.page_id for entry in entries} == {page.pk for page in pair}
    assert "Nobody has approved" in entries[0].message


def test_a_held_page_can_be_mended_and_never_goes_live_by_itself(pair):
    cleared(*pair)
    moment = in_minutes(5)
    publish_together(pair, None, at=moment)
    services.withdraw(pair, secretary())
    with time_machine.travel(moment + timedelta(minutes=1)):
        publish_due()
        assert NewsPage.objects.get(pk=pair[0].pk).get_lock() is None
        services.approve(pair, secretary())
        publish_due()
        assert live(*pair) == [False, False]
        publish_together(pair, None)
    assert live(*pair) == [True, True]


def test_one_story_that_is_held_never_stops_the_others(pair, section, heard):
    cleared(*pair)
    alone = section.add_child(instance=news("Allein"))
    cleared(alone)
    moment = in_minutes(5)
    publish_together(pair, None, at=moment)
    publish_together([alone], None, at=moment + timedelta(minutes=1))
    services.withdraw(pair[:1], secretary())
    with time_machine.travel(moment + timedelta(minutes=2)):
        publish_due()
    assert live(*pair, alone) == [False, False, True]


def test_an_error_in_one_story_never_stops_the_others(pair, section):
    cleared(*pair)
    alone = section.add_child(instance=news("Allein"))
    cleared(alone)
    moment = in_minutes(5)
    publish_together(pair, None, at=moment)
    publish_together([alone], None, at=moment + timedelta(minutes=1))

    def break_down(instance, **kwargs):
        if instance.pk == pair[1].pk:
            raise RuntimeError("the second fails")

    page_published.connect(break_down)
    try:
        with time_machine.travel(moment + timedelta(minutes=2)):
            publish_due()
            assert live(*pair, alone) == [False, False, True]
            page_published.disconnect(break_down)
            publish_due()
    finally:
        page_published.disconnect(break_down)
    assert live(*pair) == [True, True]


def test_what_was_published_ahead_of_its_time_is_not_due_again(pair):
    cleared(*pair)
    publish_together(pair, None, at=in_minutes(5))
    publish_together(pair, None, at=timezone.now())
    assert live(*pair) == [True, True]
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_expired_pages_go_offline_with_the_same_command(german_page):
    page = publish_cleared(german_page)
    draft = page.get_latest_revision_as_object()
    draft.expire_at = in_minutes(5)
    draft.save_revision()
    publish_together([draft], None)
    with time_machine.travel(in_minutes(6)):
        call_command("publish_scheduled")
    page = NewsPage.objects.get(pk=page.pk)
    assert (page.live, page.expired) == (False, True)


def test_the_dry_run_changes_nothing(pair, capsys):
    cleared(*pair)
    publish_together(pair, None, at=in_minutes(5))
    with time_machine.travel(in_minutes(6)):
        call_command("publish_scheduled", "--dryrun")
    assert live(*pair) == [False, False]
    assert "Neue Bibliothek" in capsys.readouterr().out


def test_a_section_can_be_scheduled_as_before(section):
    section.go_live_at = in_minutes(5)
    section.title = "Later"
    section.save_revision().publish()
    with time_machine.travel(in_minutes(6)):
        publish_due()
    assert type(section).objects.get(pk=section.pk).title == "Later"


def test_a_translation_that_follows_later_goes_live_beside_the_live_page(german_page, section_en):
    entry = cleared(german_page)
    publish_together([german_page], None)
    PlanEntry.objects.filter(pk=entry.pk).update(languages="all", language_reason="")
    english = section_en.add_child(instance=news("A new library", translation_key=german_page.translation_key))
    completed(english)
    services.approve([english], secretary())
    publish_together([english], None)
    assert live(german_page, english) == [True, True]


def test_publishing_costs_a_bounded_number_of_queries(pair, django_assert_max_num_queries):
    cleared(*pair)
    with django_assert_max_num_queries(150):
        publish_together(pair, None)


def test_a_base_page_is_as_good_as_the_specific_one(pair):
    cleared(*pair)
    publish_together(Page.objects.filter(pk__in=[page.pk for page in pair]), None)
    assert live(*pair) == [True, True]


def test_who_answers_for_a_held_story_gets_one_mail_in_their_language(pair):
    people = get_user_model().objects
    secretariat, writer, other = (
        people.create_user(f"{name}@example.org", "secret") for name in ("secretariat", "writer", "other")
    )
    secretariat.groups.add(Group.objects.get(name="Secretariat"))
    UserProfile.objects.create(user=writer, preferred_language="en")
    cleared(*pair, responsible=writer)
    moment = in_minutes(5)
    publish_together(pair, None, at=moment)
    services.withdraw(pair[:1], secretary())
    with time_machine.travel(moment + timedelta(minutes=1)):
        publish_due()
        publish_due()
    mails = {mail.recipient: mail for mail in Mail.objects.filter(template="planning_held")}
    assert mails.keys() == {secretariat.email, writer.email}
    assert other.email not in mails
    assert "Nobody has approved this content yet." in mails[writer.email].text
    assert f"/admin/plan/story/{pair[0].pk}/" in mails[writer.email].text
    assert mails[secretariat.email].language == "de"


def test_a_live_page_that_waits_for_its_own_moment_does_not_come_along(pair):
    german, english = publish_cleared(*pair)
    english.title = "A library for later"
    english.save_revision()
    services.approve([english], secretary())
    publish_together([english], None, at=in_minutes(60))
    german.title = "Heute schon"
    german.save_revision()
    assert [page.pk for page in companions(german)] == [german.pk]


def test_a_live_page_with_an_approved_new_version_comes_along(pair):
    german, english = publish_cleared(*pair)
    for page in (german, english):
        page.title = f"{page.title}, news"
        page.save_revision()
    assert [page.pk for page in companions(german)] == [german.pk]
    services.approve([german, english], secretary())
    assert [page.pk for page in companions(german)] == [german.pk, english.pk]


def test_an_officer_can_cancel_a_schedule_although_the_page_is_not_clear(pair, client):
    cleared(*pair)
    publish_together(pair, None, at=in_minutes(5))
    services.withdraw(pair, secretary())
    client.force_login(secretary())
    page = NewsPage.objects.get(pk=pair[0].pk)
    revision = page.scheduled_revision
    client.post(reverse("wagtailadmin_pages:revisions_unschedule", args=[page.pk, revision.pk]))
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
