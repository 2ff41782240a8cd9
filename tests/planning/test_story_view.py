"""The view of a story: what is missing before the click, and what each person may do there."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Page, PageLogEntry

from news.models import NewsPage
from planning import services
from planning.models import Approval, Exemption, Override, PlanEntry
from tests.factories.planning import approved_plan, cleared, entry_for, publish_cleared


def member_of(role: str):
    user = get_user_model().objects.create_user(f"{role.split()[0].lower()}@example.org", "secret")
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def secretariat(client):
    user = member_of("Secretariat")
    client.force_login(user)
    return user


def act(client, page, action, **data):
    return client.post(reverse("planning:act", args=[page.pk, action]), data, follow=True)


def live(*pages):
    return [NewsPage.objects.get(pk=page.pk).live for page in pages]


def read(client, page) -> str:
    answer = client.get(reverse("planning:story", args=[page.pk]), headers={"accept-language": "en"})
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_shows_what_each_language_lacks_with_a_link_to_the_field(client, pair, secretariat):
    german, english = pair
    english.search_description = ""
    english.save_revision(clean=False)
    html = read(client, german)
    assert "No plan entry leads to this story." in html
    assert f"/admin/pages/{english.pk}/edit/#:w:contentpath=search_description" in html


def test_from_nothing_to_published_in_both_languages(client, pair, secretariat):
    german, english = pair
    approved_plan()
    act(client, german, "plan")
    act(client, german, "approve")
    act(client, english, "approve")
    act(client, german, "release")
    assert live(*pair) == [True, True]
    assert PlanEntry.objects.get().story == german.translation_key


def test_an_existing_entry_is_chosen_for_the_page(client, german_page, secretariat):
    entry = services.plan_story(approved_plan(), "Library")
    act(client, german_page, "choose", entry=entry.pk)
    entry.refresh_from_db()
    assert entry.story == german_page.translation_key


def test_an_entry_that_leads_elsewhere_cannot_be_chosen(client, pair, secretariat, section):
    other = section.add_child(instance=NewsPage(title="Anderes", live=False))
    entry = entry_for(other)
    answer = act(client, pair[0], "choose", entry=entry.pk)
    assert "This plan entry already leads to another story." in answer.content.decode()


def test_releasing_what_is_not_clear_says_why_and_publishes_nothing(client, pair, secretariat):
    entry_for(*pair)
    answer = act(client, pair[0], "release")
    assert "Nobody has approved this content yet." in answer.content.decode()
    assert live(*pair) == [False, False]


def test_scheduling_sets_one_moment_for_both(client, pair, secretariat):
    cleared(*pair)
    moment = timezone.localtime().replace(second=0, microsecond=0) + timedelta(days=1)
    act(client, pair[0], "schedule", at=date_format(moment, "Y-m-d\\TH:i"))
    assert {NewsPage.objects.get(pk=page.pk).scheduled_revision.approved_go_live_at for page in pair} == {moment}


@pytest.mark.parametrize("days", [-3, 0, 3])
def test_the_form_for_a_schedule_begins_with_a_moment_to_come(client, pair, secretariat, days):
    cleared(*pair)
    day = timezone.localdate() + timedelta(days=days)
    PlanEntry.objects.update(planned_date=day)
    html = client.get(reverse("planning:story", args=[pair[0].pk])).content.decode()
    proposed = re.search(r'name="at" required value="([^"]+)"', html)[1]
    assert datetime.fromisoformat(proposed) > timezone.localtime().replace(tzinfo=None)
    assert days <= 0 or proposed.startswith(day.isoformat())


@pytest.mark.parametrize("text", ["", "yesterday", "2001-01-01T10:00", "2026-13-45T99:99"])
def test_a_moment_that_is_none_or_past_is_refused_with_a_word(client, pair, secretariat, text):
    cleared(*pair)
    answer = act(client, pair[0], "schedule", at=text)
    assert "Choose a date and time in the future." in answer.content.decode()
    assert live(*pair) == [False, False]


def test_an_exemption_needs_a_reason_and_keeps_it(client, pair, secretariat):
    act(client, pair[0], "exempt", reason="  ")
    assert not Exemption.objects.exists()
    act(client, pair[0], "exempt", reason="A condolence is not planned.")
    assert Exemption.objects.get().reason == "A condolence is not planned."
    services.approve(pair, secretariat)
    act(client, pair[0], "release")
    assert live(*pair) == [True, True]


def test_an_emergency_needs_a_reason_that_stays_in_the_log(client, pair, secretariat):
    act(client, pair[0], "override", reason="")
    assert live(*pair) == [False, False]
    act(client, pair[0], "override", reason="The bridge is closed from tonight.")
    assert live(*pair) == [True, True]
    entry = PageLogEntry.objects.filter(page=pair[0].pk, action="planning.override").get()
    assert entry.data["reason"] == "The bridge is closed from tonight."
    assert "No plan entry leads to this story." in entry.data["missing"]


def test_an_emergency_may_concern_one_language_only(client, pair, secretariat):
    act(client, pair[0], "override", reason="Urgent", scope="page")
    assert live(*pair) == [True, False]


def test_an_emergency_covers_just_that_content(client, german_page, secretariat):
    act(client, german_page, "override", reason="Urgent", scope="page")
    page = NewsPage.objects.get(pk=german_page.pk)
    page.title = "Something else"
    page.save_revision()
    act(client, page, "release")
    assert NewsPage.objects.get(pk=page.pk).title == german_page.title


def test_a_small_correction_needs_a_reason_but_no_new_approval(client, pair, secretariat):
    german = publish_cleared(*pair)[0]
    german.title = "Neue Bibliothek!"
    german.save_revision()
    act(client, german, "correct", reason="")
    assert NewsPage.objects.get(pk=german.pk).title == "Neue Bibliothek"
    act(client, german, "correct", reason="Exclamation mark")
    assert NewsPage.objects.get(pk=german.pk).title == "Neue Bibliothek!"
    assert Approval.objects.get(basis=Approval.Basis.CORRECTION).reason == "Exclamation mark"


def test_a_correction_that_breaks_another_rule_is_refused_and_leaves_no_approval(client, pair, secretariat):
    german = publish_cleared(*pair)[0]
    german.teaser_text = ""
    german.save_revision(clean=False)
    answer = act(client, german, "correct", reason="Shorter")
    assert "The teaser is missing." in answer.content.decode()
    assert not Approval.objects.filter(basis=Approval.Basis.CORRECTION).exists()


def test_what_was_never_approved_cannot_be_corrected(client, german_page, secretariat):
    answer = act(client, german_page, "correct", reason="It is new")
    assert "Only a live page whose content was approved" in answer.content.decode()
    assert live(german_page) == [False]


def test_withdrawing_leaves_the_page_live_and_stops_its_next_change(client, pair, secretariat):
    german = publish_cleared(*pair)[0]
    services.withdraw([german], secretariat)
    assert live(german) == [True]
    german.title = "Next"
    german.save_revision()
    act(client, german, "release")
    assert NewsPage.objects.get(pk=german.pk).title == "Neue Bibliothek"


FORBIDDEN = {
    "Communication officer": ["approve", "withdraw", "exempt", "override"],
    "Tandem contact": ["approve", "withdraw", "exempt", "override", "release", "schedule", "correct"],
    "Translator": ["approve", "exempt", "override", "release", "schedule", "correct", "plan"],
}


@pytest.mark.parametrize(
    ("role", "action"), [(role, action) for role, actions in FORBIDDEN.items() for action in actions]
)
def test_nobody_goes_beyond_their_role(client, pair, role, action):
    cleared(*pair)
    before = (Approval.objects.standing().count(), Exemption.objects.count(), Override.objects.count())
    user = member_of(role)
    Page.objects.filter(pk__in=[page.pk for page in pair]).update(owner=user)
    client.force_login(user)
    act(client, pair[0], action, reason="Because", at="2099-01-01T10:00")
    assert (Approval.objects.standing().count(), Exemption.objects.count(), Override.objects.count()) == before
    assert live(*pair) == [False, False]
    assert not NewsPage.objects.get(pk=pair[0].pk).scheduled_revision


def test_the_officer_releases_what_is_cleared(client, pair):
    cleared(*pair)
    client.force_login(member_of("Communication officer"))
    act(client, pair[0], "release")
    assert live(*pair) == [True, True]


def test_a_contact_does_not_see_the_story_of_others(client, pair):
    client.force_login(member_of("Tandem contact"))
    answer = client.get(reverse("planning:story", args=[pair[0].pk]))
    assert answer.status_code == 302


def test_get_changes_nothing(client, pair, secretariat):
    cleared(*pair)
    assert client.get(reverse("planning:act", args=[pair[0].pk, "release"])).status_code == 405
    assert live(*pair) == [False, False]


def test_an_unknown_action_and_an_unknown_page_are_refused(client, german_page, secretariat, section):
    assert act(client, german_page, "dance").status_code == 200
    assert client.get(reverse("planning:story", args=[99999]), follow=True).status_code == 404
    assert client.get(reverse("planning:story", args=[section.pk])).status_code == 302


def test_without_a_current_plan_the_story_cannot_be_planned_yet(client, german_page, secretariat):
    answer = act(client, german_page, "plan")
    assert "There is no current communication plan." in answer.content.decode()


def test_the_editor_shows_the_panel_with_the_number_of_what_is_missing(client, german_page, secretariat):
    html = client.get(reverse("wagtailadmin_pages:edit", args=[german_page.pk])).content.decode()
    assert 'data-side-panel="plan"' in html
    assert reverse("planning:story", args=[german_page.pk]) in html


def test_pages_of_other_types_have_no_such_panel(client, section, secretariat):
    html = client.get(reverse("wagtailadmin_pages:edit", args=[section.pk])).content.decode()
    assert 'data-side-panel="plan"' not in html


def test_autosave_finds_the_place_of_every_panel_it_brings(client, section, german_page, secretariat):
    """After the first autosave of a new page the editor receives its panels and puts each into its place."""
    new = client.get(reverse("wagtailadmin_pages:add", args=["news", "newspage", section.pk])).content.decode()
    edit = reverse("wagtailadmin_pages:edit", args=[german_page.pk])
    brought = client.get(edit, {"_w_hydrate_create_view": "1"}).content.decode()
    brought = set(re.findall(r"""\[data-side-panel='([a-z_]+)'\]""", brought))
    assert {"plan", "translation"} <= brought
    assert brought <= set(re.findall(r'''data-side-panel="([a-z_]+)"''', new))


def scheduled(*pages):
    return [NewsPage.objects.get(pk=page.pk).scheduled_revision for page in pages]


def test_a_schedule_is_cancelled_for_both_languages_and_can_be_set_anew(client, pair):
    cleared(*pair)
    officer = member_of("Communication officer")
    client.force_login(officer)
    act(client, pair[0], "schedule", at="2099-01-01T10:00")
    assert all(scheduled(*pair))
    assert "Yes, cancel it for all languages" in read(client, pair[1])
    answer = act(client, pair[1], "unschedule")
    assert "The schedule was cancelled." in answer.content.decode()
    assert scheduled(*pair) == [None, None]
    logged = PageLogEntry.objects.filter(action="planning.unschedule")
    assert {(entry.page_id, entry.user) for entry in logged} == {(page.pk, officer) for page in pair}
    assert "cleared, but nobody has released it" in read(client, pair[0])
    act(client, pair[0], "release")
    assert live(*pair) == [True, True]


def test_a_schedule_is_cancelled_although_something_is_missing_by_now(client, pair, secretariat):
    cleared(*pair)
    act(client, pair[0], "schedule", at="2099-01-01T10:00")
    services.withdraw([pair[0]], secretariat)
    act(client, pair[0], "unschedule")
    assert scheduled(*pair) == [None, None]


def test_where_nothing_is_scheduled_nothing_is_cancelled(client, pair, secretariat):
    cleared(*pair)
    assert "Cancel the schedule" not in read(client, pair[0])
    assert "Nothing is scheduled." in act(client, pair[0], "unschedule").content.decode()


@pytest.mark.parametrize("role", ["Translator", "Tandem contact"])
def test_who_may_not_release_may_not_cancel(client, pair, role):
    cleared(*pair)
    services.publish_together(pair, None, at=timezone.now() + timedelta(days=1))
    user = member_of(role)
    Page.objects.filter(pk__in=[page.pk for page in pair]).update(owner=user)
    client.force_login(user)
    act(client, pair[0], "unschedule")
    assert all(scheduled(*pair))


def test_when_one_language_was_taken_down_the_story_says_which(client, pair, secretariat):
    publish_cleared(*pair)
    NewsPage.objects.get(pk=pair[1].pk).unpublish()
    html = read(client, pair[0])
    assert "Live in German. NOT live in English; nothing is missing, so it can be released." in html
    assert 'data-state="partly-live"' in html
    act(client, pair[1], "withdraw")
    assert "Live in German. NOT live in English: Nobody has approved this content yet." in read(client, pair[0])


def test_the_copy_form_does_not_promise_what_the_gate_refuses(client, pair, section, secretariat):
    publish_cleared(*pair)
    for page in (pair[0], section):
        html = client.get(reverse("wagtailadmin_pages:copy", args=[page.pk])).content.decode()
        assert 'name="publish_copies"' not in html
        assert 'name="alias"' not in html
        assert "The copy is a draft" in html


def test_pages_that_need_no_clearance_are_copied_as_ever(client, home, secretariat):
    from home.models import ContentPage

    page = home.add_child(instance=ContentPage(title="About"))
    html = client.get(reverse("wagtailadmin_pages:copy", args=[page.pk])).content.decode()
    assert 'name="publish_copies"' in html
