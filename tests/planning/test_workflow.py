"""Draft, review by the secretariat, clearance, publication of both languages: through the real admin."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, TaskState, Workflow, WorkflowState
from wagtail.test.utils.form_data import nested_form_data, streamfield

from news.models import NewsPage
from planning.installation import CLEARANCE, REVIEW, WORKFLOW
from planning.models import Approval, PlanEntry
from planning.reasons import NotClear, NotReadyForReview
from tests.factories.planning import entry_for, secretary


def person(role: str):
    user = get_user_model().objects.create_user(f"{role.split()[0].lower()}@example.org", "secret", first_name=role)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def secretariat():
    return person("Secretariat")


@pytest.fixture
def officer():
    return person("Communication officer")


def form(page: NewsPage, **fields):
    """What the editor's form sends, with changes."""
    data = {
        "title": page.title,
        "slug": page.slug,
        "teaser_text": page.teaser_text,
        "search_description": page.search_description,
        "date": page.date.isoformat(),
        "body": streamfield([]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000},
    }
    return nested_form_data(data | fields)


def edit(client, page, **fields):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(url, form(page, **fields), follow=True)


def submit(client, page):
    return edit(client, page, **{"action-submit": "1"})


def decide(client, page, action="approve", **fields):
    """Decide on the current step in the dialog of the dashboard."""
    state = Page.objects.get(pk=page.pk).current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    return client.post(url, fields, follow=True)


def step(page) -> str:
    task = Page.objects.get(pk=page.pk).current_workflow_task
    return task.name if task else ""


def status(page) -> str:
    return WorkflowState.objects.for_instance(page).latest("pk").status


def fresh(page):
    return NewsPage.objects.get(pk=page.pk)


def through_review(client, pages, secretariat):
    client.force_login(secretariat)
    for page in pages:
        submit(client, page)
        decide(client, page)


def test_both_home_pages_have_the_workflow(home, home_en):
    assert {page.get_workflow().name for page in (home, home_en)} == {WORKFLOW}
    assert [task.name for task in Workflow.objects.get(name=WORKFLOW).tasks] == [
        REVIEW,
        CLEARANCE,
    ]
    assert not Workflow.objects.filter(name="Moderators approval").exists()


def test_a_review_approves_just_the_content_that_was_read(client, german_page, secretariat):
    client.force_login(secretariat)
    submit(client, german_page)
    assert step(german_page) == REVIEW
    decide(client, german_page)
    assert step(german_page) == CLEARANCE
    assert Approval.objects.get().approved_by == secretariat


def test_clearance_is_offered_only_when_both_languages_are_clear(client, pair, secretariat):
    entry_for(*pair)
    german, english = pair
    through_review(client, [german], secretariat)
    decide(client, german)
    assert step(german) == CLEARANCE
    assert not fresh(german).live
    through_review(client, [english], secretariat)
    decide(client, english)
    assert [fresh(page).live for page in pair] == [True, True]


def test_approving_one_language_finishes_the_workflow_of_both(client, pair, secretariat):
    entry_for(*pair)
    through_review(client, pair, secretariat)
    decide(client, pair[0])
    assert [status(page) for page in pair] == ["approved", "approved"]
    assert not TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).exists()


def test_the_officer_may_clear_what_the_secretariat_has_approved(client, pair, secretariat, officer):
    entry_for(*pair)
    through_review(client, pair, secretariat)
    client.force_login(officer)
    decide(client, pair[0])
    assert [fresh(page).live for page in pair] == [True, True]


def test_a_planned_date_to_come_schedules_both_languages_at_the_plans_usual_time(client, pair, secretariat):
    day = timezone.localdate() + timedelta(days=5)
    entry_for(*pair, planned_date=day)
    through_review(client, pair, secretariat)
    decide(client, pair[0])
    moments = [timezone.localtime(fresh(page).scheduled_revision.approved_go_live_at) for page in pair]
    assert [(moment.date(), moment.hour) for moment in moments] == [(day, 9), (day, 9)]
    assert not any(fresh(page).live for page in pair)


def test_the_drafts_own_go_live_date_wins_over_the_planned_one(client, pair, secretariat):
    entry_for(*pair, planned_date=timezone.localdate() + timedelta(days=5))
    moment = timezone.now().replace(second=0, microsecond=0) + timedelta(days=2)
    pair[1].go_live_at = moment
    pair[1].save_revision()
    client.force_login(secretariat)
    pair[0].save_revision()
    for page in pair:
        page.get_workflow().start(page, secretariat)
        decide(client, page)
    decide(client, pair[0])
    assert {fresh(page).scheduled_revision.approved_go_live_at for page in pair} == {moment}


def test_nothing_missing_but_the_plan_keeps_the_story_at_the_clearance_step(client, pair, secretariat):
    through_review(client, pair, secretariat)
    decide(client, pair[0])
    assert step(pair[0]) == CLEARANCE
    assert not PlanEntry.objects.exists()
    client.get(reverse("wagtailadmin_pages:edit", args=[pair[0].pk]))


def test_the_editor_says_what_is_missing_and_offers_no_approval(client, german_page, secretariat):
    through_review(client, [german_page], secretariat)
    html = client.get(reverse("wagtailadmin_pages:edit", args=[german_page.pk])).content.decode()
    assert "No plan entry leads to this story." in html
    assert 'data-workflow-action-name="approve"' not in html


def test_an_edit_after_the_review_goes_back_to_it(client, pair, secretariat, officer):
    entry_for(*pair)
    through_review(client, pair, secretariat)
    client.force_login(officer)
    edit(client, pair[0], teaser_text="Changed after the review.")
    decide(client, pair[0])
    assert not fresh(pair[0]).live


def test_the_click_that_approves_cannot_carry_the_edit_that_breaks_the_rule(client, pair, secretariat):
    entry_for(*pair)
    through_review(client, pair, secretariat)
    answer = edit(client, pair[0], teaser_text="", **{"action-workflow-action": "1", "workflow-action-name": "approve"})
    assert "teaser" in answer.content.decode().lower()
    assert not fresh(pair[0]).live
    assert step(pair[0]) == CLEARANCE
    assert fresh(pair[0]).get_latest_revision_as_object().teaser_text == ""


def test_the_secretariat_may_mend_a_word_and_clear_by_one_click(client, pair, secretariat):
    entry_for(*pair)
    through_review(client, pair, secretariat)
    edit(client, pair[0], teaser_text="Mended.", **{"action-workflow-action": "1", "workflow-action-name": "approve"})
    assert [fresh(page).live for page in pair] == [True, True]
    assert fresh(pair[0]).teaser_text == "Mended."


def test_request_for_changes_publishes_nothing(client, pair, secretariat):
    entry_for(*pair)
    through_review(client, pair, secretariat)
    decide(client, pair[0], "reject", comment="Please name the partners.")
    assert status(pair[0]) == "needs_changes"
    assert not fresh(pair[0]).live


def test_finishing_without_a_user_is_refused_and_undone(pair):
    german = pair[0]
    german.save_revision()
    state = german.get_workflow().start(german, secretary())
    with pytest.raises(NotClear):
        state.finish()
    state.refresh_from_db()
    assert state.status == WorkflowState.STATUS_IN_PROGRESS
    assert not fresh(german).live


def missing(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision(clean=False)
    return page


def test_what_is_not_ready_for_a_reader_is_saved_and_not_submitted(client, german_page, officer):
    client.force_login(officer)
    answer = edit(client, german_page, teaser_text="", title="Typed with care", **{"action-submit": "1"})
    html = answer.content.decode()
    assert "not submitted for review" in html
    assert "The teaser is missing." in html
    assert not WorkflowState.objects.exists()
    assert fresh(german_page).get_latest_revision_as_object().title == "Typed with care"


def test_a_new_page_that_is_not_ready_is_kept_as_a_draft(client, section, officer):
    client.force_login(officer)
    page = NewsPage(title="Brand new", slug="brand-new", date=timezone.localdate())
    url = reverse("wagtailadmin_pages:add", args=["news", "newspage", section.pk])
    answer = client.post(url, form(page, **{"action-submit": "1"}), follow=True)
    assert "The teaser is missing." in answer.content.decode()
    assert not WorkflowState.objects.exists()
    assert NewsPage.objects.get(slug="brand-new").get_latest_revision_as_object().title == "Brand new"


def test_a_refusal_names_the_fields_and_not_only_their_faults(client, german_page, officer):
    client.force_login(officer)
    answer = edit(client, german_page, title="", date="the day after", **{"action-submit": "1"})
    assert "Please look at: Title, Date" in answer.content.decode()
    assert not WorkflowState.objects.exists()


def test_who_submits_one_language_alone_is_told_that_the_other_is_missing(client, german_page, officer):
    client.force_login(officer)
    answer = edit(client, german_page, **{"action-submit": "1"})
    assert "The page in this language is missing: English." in answer.content.decode()
    assert status(german_page) == "in_progress"


def test_who_submits_a_story_of_two_languages_is_told_nothing_of_the_kind(client, pair, officer):
    client.force_login(officer)
    answer = edit(client, pair[0], **{"action-submit": "1"})
    assert "Submitted alone" not in answer.content.decode()


def test_code_cannot_submit_what_is_not_ready_either(german_page):
    missing(german_page, search_description="")
    with pytest.raises(NotReadyForReview, match="description for search engines"):
        german_page.get_workflow().start(german_page, secretary())
    assert not WorkflowState.objects.exists()


def test_what_is_asked_before_review_is_marked_beside_the_editor(client, german_page, officer):
    missing(german_page, teaser_text="")
    client.force_login(officer)
    html = client.get(reverse("wagtailadmin_pages:edit", args=[german_page.pk])).content.decode()
    assert html.count("(before review)") == 1


def test_a_page_sent_back_can_be_submitted_again_when_it_is_complete(client, german_page, secretariat):
    client.force_login(secretariat)
    submit(client, german_page)
    decide(client, german_page, "reject", comment="Shorter, please.")
    edit(client, german_page, teaser_text="", **{"action-submit": "1"})
    assert status(german_page) == "needs_changes"
    submit(client, german_page)
    assert status(german_page) == "in_progress"


def story_click(client, page, action, **data):
    return client.post(reverse("planning:act", args=[page.pk, action]), data, follow=True)


def test_approving_in_the_story_view_passes_the_review_step(client, german_page, secretariat):
    client.force_login(secretariat)
    submit(client, german_page)
    story_click(client, german_page, "approve")
    assert step(german_page) == CLEARANCE
    assert Approval.objects.standing().count() == 1
    decided = TaskState.objects.get(task__name=REVIEW)
    assert (decided.status, decided.finished_by) == (TaskState.STATUS_APPROVED, secretariat)


def test_approving_in_the_workflow_shows_in_the_story_view(client, german_page, secretariat):
    client.force_login(secretariat)
    submit(client, german_page)
    decide(client, german_page)
    html = client.get(reverse("planning:story", args=[german_page.pk])).content.decode()
    assert "Withdraw the approval" in html
    assert "Approve this content" not in html


def test_what_was_approved_first_is_not_read_again_when_it_is_submitted(client, german_page, secretariat, officer):
    client.force_login(secretariat)
    story_click(client, german_page, "approve")
    client.force_login(officer)
    submit(client, german_page)
    assert step(german_page) == CLEARANCE


def test_withdrawing_sends_the_page_from_clearance_back_to_review(client, german_page, secretariat):
    client.force_login(secretariat)
    submit(client, german_page)
    decide(client, german_page)
    assert step(german_page) == CLEARANCE
    story_click(client, german_page, "withdraw")
    assert step(german_page) == REVIEW
    assert not Approval.objects.standing().exists()
    decide(client, german_page)
    assert step(german_page) == CLEARANCE
    assert Approval.objects.standing().count() == 1


def test_approving_in_the_story_view_answers_a_request_for_changes(client, german_page, secretariat):
    client.force_login(secretariat)
    submit(client, german_page)
    decide(client, german_page, "reject", comment="Is the date right?")
    story_click(client, german_page, "approve")
    assert step(german_page) == CLEARANCE


def test_by_whichever_place_both_are_approved_the_story_goes_live(client, pair, secretariat):
    entry_for(*pair)
    client.force_login(secretariat)
    for page in pair:
        submit(client, page)
    story_click(client, pair[0], "approve")
    decide(client, pair[1])
    decide(client, pair[1])
    assert [fresh(page).live for page in pair] == [True, True]
    assert [status(page) for page in pair] == ["approved", "approved"]
