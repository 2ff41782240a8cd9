from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from actionplan.models import ActionPage, ActionPlan
from tests.factories.actionplan import ActionPlanPageFactory, AmbitionPageFactory
from tests.factories.practices import PracticeFactory, live_practice
from tests.factories.taxonomy import action, ambition


def groups(answer):
    return {group.label: group.total for group in answer.context["gathering"].groups}


def test_the_plan_shows_every_ambition_with_its_actions(client, plan_page):
    answer = client.get(plan_page.url)
    shown = [
        (glance.ambition.number, [row.action.code for row in glance.actions]) for glance in answer.context["ambitions"]
    ]
    assert shown == [(1, ["1.1", "1.2"]), (2, ["2.1"]), (3, ["3.1"]), (4, ["4.1", "4.2"])]
    assert "2023–2025" in answer.content.decode()


def test_promises_lead_to_their_pages_and_figures_to_the_list_behind_them(client, action_page, report):
    report(action_page.action)
    page = client.get("/en/action-plan/").content.decode()
    assert 'href="/en/action-plan/ambition-4/4-2/"' in page
    assert 'href="/en/action-plan/ambition-4/?kind=news"' in page


def test_a_promise_without_a_page_is_named_without_a_link(client, plan_page):
    glance = client.get(plan_page.url).context["ambitions"][0]
    assert (glance.url, glance.actions[0].url) == ("", "")


def test_a_promise_that_nothing_serves_says_so(client, plan_page):
    assert "Nothing has been published for this yet." in client.get(plan_page.url).content.decode()


def test_an_action_lists_what_serves_it_by_kind(client, action_page, report, library):
    report(action("4.2"))
    report(action("4.1"))
    live_practice(library, practice=PracticeFactory(action=action("4.2")))
    assert groups(client.get(action_page.url)) == {"News": 1, "Practices": 1}


def test_an_ambition_lists_what_serves_any_of_its_actions(client, ambition_page, report, library):
    report(action("4.1"))
    live_practice(library, practice=PracticeFactory(ambition=ambition(4)))
    live_practice(library, practice=PracticeFactory(ambition=ambition(1)))
    answer = client.get(ambition_page.url)
    assert groups(answer) == {"News": 1, "Practices": 1}
    assert answer.context["glance"].tally.total == 2


def test_the_figure_and_the_list_behind_it_agree(client, ambition_page, report):
    for _ in range(3):
        report(action("4.1"))
    counted = client.get("/en/action-plan/").context["ambitions"][3].tally.total
    answer = client.get(f"{ambition_page.url}?kind=news")
    assert counted == answer.context["gathering"].listing.total == 3


@pytest.mark.parametrize("query", ["kind=nonsense", "kind=news&page=x", "kind=%00", "page=-1", "kind=" + "x" * 5000])
def test_bad_parameters_are_answered_with_the_page(client, action_page, query):
    assert client.get(f"{action_page.url}?{query}").status_code == 200


def test_an_unknown_kind_is_left_out_with_a_note(client, action_page):
    assert "There is no “nonsense” under “Kind”" in client.get(f"{action_page.url}?kind=nonsense").content.decode()


def added(officer, ambition_page, promise):
    url = reverse("wagtailadmin_pages:add", args=["actionplan", "actionpage", ambition_page.pk])
    fields = {
        "title": "Again",
        "slug": "again",
        "action": promise.pk,
        "body": streamfield([]),
        "comments": inline_formset([]),
    }
    return officer.post(url, nested_form_data(fields))


def test_an_action_has_one_page_below_an_ambition(officer, action_page, ambition_page):
    answer = added(officer, ambition_page, action_page.action)
    assert answer.status_code == 200
    assert "There is already a page for this below the same page." in answer.content.decode()


def test_another_action_gets_its_page(officer, action_page, ambition_page):
    assert added(officer, ambition_page, action("4.1")).status_code == 302
    assert {page.action.code for page in ActionPage.objects.all()} == {"4.1", "4.2"}


def test_the_next_plan_may_tell_of_the_same_ambition_anew(ambition_page, home_en):
    following = ActionPlanPageFactory(parent=home_en, slug="action-plan-2026", title="Action plan 2026–2028")
    AmbitionPageFactory(parent=following, ambition=ambition_page.ambition).full_clean()


def test_a_plan_cannot_end_before_it_begins():
    with pytest.raises(ValidationError) as refused:
        ActionPlan(first_year=2026, last_year=2025).clean()
    assert refused.value.message_dict == {"last_year": ["A plan cannot end before it begins."]}


def test_the_german_plan_speaks_german(client, home):
    ActionPlanPageFactory(parent=home, slug="aktionsplan", title="Aktionsplan")
    assert "Zwei thematische Treffen pro Jahr" in client.get("/de/aktionsplan/").content.decode()
