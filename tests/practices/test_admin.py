"""An officer enters the record of a practice."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from practices.models import Practice, PracticePage
from tests.factories.network import TandemFactory
from tests.factories.practices import PracticeFactory, PracticePageFactory
from tests.factories.taxonomy import goal, target, theme

ADD = "wagtailsnippets_practices_practice:add"


def form(**changes):
    fields = {
        "working_title": "Open house",
        "stage": "running",
        "added": "2026-01-05",
        "goal_links-TOTAL_FORMS": "1",
        "goal_links-INITIAL_FORMS": "0",
        "goal_links-MIN_NUM_FORMS": "0",
        "goal_links-MAX_NUM_FORMS": "17",
        "goal_links-0-tag": str(goal(11).pk),
        "goal_links-0-target": str(target("11.3").pk),
        "goal_links-0-ORDER": "1",
        "themes": [str(theme("culture").pk)],
        "evidence_grade": "0",
        "contact_language": "en",
        "figures-count": "0",
        "materials-count": "0",
    }
    for name in ("partners", "reuses"):
        fields |= {f"{name}-{part}_FORMS": number for part, number in
                   [("TOTAL", "0"), ("INITIAL", "0"), ("MIN_NUM", "0"), ("MAX_NUM", "1000")]}  # fmt: skip
    return {**fields, **changes}


@pytest.fixture
def tandem(db):
    return TandemFactory(city__name_en="Parma", city__name_de="Parma")


def test_a_record_is_entered_with_goal_and_theme(officer, tandem):
    answer = officer.post(reverse(ADD), form(tandem=str(tandem.pk)))
    assert answer.status_code == 302
    practice = Practice.objects.get()
    assert [found.number for found in practice.served_goals] == [11]
    assert [found.slug for found in practice.themes.all()] == ["culture"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"tandem": ""}, "Choose a tandem, or name the place below."),
        ({"place_en": "Brno", "start_year": "2020", "end_year": "2010"}, "A practice cannot end before it begins."),
        ({"place_en": "Brno", "start_year": "20000"}, "2100"),
        ({"place_en": "Brno", "working_title": ""}, "This field is required."),
    ],
)
def test_what_cannot_be_true_is_refused_with_its_reason(officer, changes, message):
    answer = officer.post(reverse(ADD), form(**changes))
    assert answer.status_code == 200
    assert message in answer.content.decode()
    assert not Practice.objects.exists()


def test_a_goal_entered_twice_is_refused_beside_the_goals(officer, tandem):
    twice = {
        "goal_links-TOTAL_FORMS": "2",
        "goal_links-1-tag": str(goal(11).pk),
        "goal_links-1-target": "",
        "goal_links-1-ORDER": "2",
    }
    answer = officer.post(reverse(ADD), form(tandem=str(tandem.pk), **twice))
    assert answer.status_code == 200
    assert not Practice.objects.exists()


def test_a_target_of_another_goal_is_refused(officer, tandem):
    answer = officer.post(reverse(ADD), form(tandem=str(tandem.pk), **{"goal_links-0-target": target("4.7").pk}))
    assert "This target belongs to another goal." in answer.content.decode()


def test_records_are_found_by_title_and_by_city(officer, tandem):
    PracticeFactory(working_title="Open house", tandem=tandem)
    PracticeFactory(working_title="Market hall")
    url = reverse("wagtailsnippets_practices_practice:list")
    for words in ("Open", "Parma"):
        page = officer.get(url, {"q": words}).content.decode()
        assert "Open house" in page
        assert "Market hall" not in page


def add_story(officer, library, practice, **changes):
    url = reverse("wagtailadmin_pages:add", args=["practices", "practicepage", library.pk])
    told = ("challenge", "solution", "result")
    chapters = {name: rich_text("<p>Told.</p>") for name in told}
    chapters |= {name: rich_text("") for name in ("evidence", "helped", "hindered", "not_worked", "transfer")}
    fields = {"title": "Again", "slug": "again", "practice": practice.pk, **chapters, "body": streamfield([])}
    return officer.post(url, nested_form_data({**fields, "comments": inline_formset([]), **changes}))


def test_a_story_is_written_for_a_record(officer, library):
    assert add_story(officer, library, PracticeFactory()).status_code == 302
    assert PracticePage.objects.get().live is False


def test_a_second_story_of_a_record_in_a_language_is_refused_beside_the_field(officer, library):
    page = PracticePageFactory(parent=library)
    answer = add_story(officer, library, page.practice)
    assert answer.status_code == 200
    assert "This practice already has a page in this language." in answer.content.decode()


def test_a_draft_may_lack_its_chapters(officer, library):
    empty = {name: rich_text("") for name in ("challenge", "solution", "result")}
    assert add_story(officer, library, PracticeFactory(), **empty).status_code == 302


def goals_of(*numbers):
    fields = {"goal_links-TOTAL_FORMS": str(len(numbers))}
    for place, number in enumerate(numbers):
        own = {"tag": str(goal(number).pk), "target": "", "ORDER": str(place + 1)}
        fields |= {f"goal_links-{place}-{name}": value for name, value in own.items()}
    return fields


def test_a_fifth_goal_is_refused_until_it_is_meant(officer, tandem):
    five = goals_of(1, 4, 5, 11, 17)
    answer = officer.post(reverse(ADD), form(tandem=str(tandem.pk), **five))
    assert "A practice names at most four goals, here are 5." in answer.content.decode()
    assert not Practice.objects.exists()
    assert officer.post(reverse(ADD), form(tandem=str(tandem.pk), many_goals="on", **five)).status_code == 302
    assert len(Practice.objects.get().served_goals) == 5


def test_a_grade_without_its_kind_is_refused_beside_the_field(officer, tandem):
    answer = officer.post(reverse(ADD), form(tandem=str(tandem.pk), evidence_grade="2"))
    assert "A grade needs evidence: choose its kind, or lower the grade." in answer.content.decode()


def test_a_story_owes_the_evidence_for_its_grade_when_it_goes_to_readers(officer, library):
    practice = PracticeFactory(evidence_grade=2, evidence_kind="count")
    missing = "say what it rests on, or lower the grade"
    sent = add_story(officer, library, practice, **{"action-submit": "1"})
    assert missing in sent.content.decode()
    assert add_story(officer, library, practice).status_code == 302
