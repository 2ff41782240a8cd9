from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import override

from core import terms
from core.models import PageTerm
from practices import goal_limit
from practices.models import Practice, PracticeGoal, PracticeReuse
from tests.factories.practices import PracticeFactory, live_practice
from tests.factories.taxonomy import action, ambition, goal, target, theme

pytestmark = pytest.mark.django_db


def test_a_practice_serves_goals_of_the_fixed_vocabulary_only():
    practice = PracticeFactory(goals=[4, 11])
    assert [found.number for found in practice.served_goals] == [4, 11]
    with pytest.raises(LookupError):
        terms.model_of("sdg")
    assert Practice.goals.through is PracticeGoal
    assert PracticeGoal.tag_model().free_tagging is False


def test_a_goal_can_be_named_once_only():
    practice = PracticeFactory(goals=[11])
    with pytest.raises(IntegrityError), transaction.atomic():
        PracticeGoal.objects.create(content_object=practice, tag=goal(11))


def test_a_target_must_belong_to_its_goal():
    link = PracticeGoal(content_object=PracticeFactory(goals=[]), tag=goal(11), target=target("4.7"))
    with pytest.raises(ValidationError) as refused:
        link.full_clean()
    assert refused.value.message_dict == {"target": ["This target belongs to another goal."]}
    link.target = target("11.3")
    link.full_clean()


def test_a_practice_cannot_end_before_it_begins():
    practice = PracticeFactory(start_year=2020)
    practice.end_year = 2019
    with pytest.raises(ValidationError) as refused:
        practice.full_clean()
    assert refused.value.message_dict == {"end_year": ["A practice cannot end before it begins."]}


def test_somebody_somewhere_must_have_done_it():
    practice = PracticeFactory()
    practice.tandem = None
    with pytest.raises(ValidationError) as refused:
        practice.full_clean()
    assert "tandem" in refused.value.message_dict


def test_a_place_outside_the_network_speaks_the_readers_language():
    practice = PracticeFactory(outside=True)
    with override("de"):
        assert practice.place == "Brünn"
    assert practice.place_in("en") == "Brno"


def test_the_ambition_follows_from_the_action():
    practice = PracticeFactory(action=action("4.2"))
    assert practice.ambition == ambition(4)


def test_an_action_of_another_ambition_is_refused():
    practice = PracticeFactory()
    practice.action, practice.ambition = action("4.2"), ambition(1)
    with pytest.raises(ValidationError) as refused:
        practice.full_clean()
    assert "ambition" in refused.value.message_dict


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (2019, 2022, "2019–2022"),
        (2019, None, "since 2019"),
        (2021, 2021, "2021"),
        (None, None, ""),
        (None, 2020, "2020"),
    ],
)
def test_the_years_are_shown_as_far_as_they_are_known(start, end, shown):
    assert Practice(start_year=start, end_year=end).years == shown


def test_a_change_of_the_record_reaches_its_live_pages(library):
    page = live_practice(library, practice=PracticeFactory(themes=["culture"], goals=[11]))
    page.practice.themes.set([theme("economy")])
    page.practice.goal_links = [PracticeGoal(tag=goal(4))]
    page.practice.save()
    kinds = dict(PageTerm.objects.filter(page=page, kind__in=["theme", "goal"]).values_list("kind", "term_id"))
    assert kinds == {"theme": theme("economy").pk, "goal": goal(4).pk}


def test_a_change_of_the_record_gives_a_draft_no_place_in_the_library(library):
    from tests.factories.practices import PracticePageFactory

    page = PracticePageFactory(parent=library)
    page.practice.save()
    assert not PageTerm.objects.filter(page=page).exists()


def test_a_fifth_goal_needs_to_be_meant():
    goal_limit.check(4, on_purpose=False)
    goal_limit.check(5, on_purpose=True)
    with pytest.raises(goal_limit.TooManyGoals) as refused:
        goal_limit.check(5, on_purpose=False)
    assert "at most four goals, here are 5" in refused.value.messages[0]


def test_a_position_has_two_numbers():
    practice = PracticeFactory()
    practice.latitude = 48.1
    with pytest.raises(ValidationError) as refused:
        practice.full_clean()
    assert refused.value.message_dict == {"longitude": ["A position needs both numbers."]}


def test_a_practice_without_a_position_stands_at_the_city_of_its_tandem():
    practice = PracticeFactory(tandem__city__latitude=40.5, tandem__city__longitude=-8.6)
    assert practice.position == (40.5, -8.6)
    practice.latitude, practice.longitude = 41.0, -8.0
    assert practice.position == (41.0, -8.0)
    assert PracticeFactory(outside=True).position is None


def test_a_tandem_cannot_reuse_its_own_practice():
    practice = PracticeFactory()
    reuse = PracticeReuse(practice=practice, tandem=practice.tandem)
    with pytest.raises(ValidationError) as refused:
        reuse.full_clean()
    assert refused.value.message_dict == {"tandem": ["A tandem cannot reuse its own practice."]}


def test_a_figure_is_written_as_the_reader_writes_numbers():
    practice = PracticeFactory()
    value = {"number": "1250.50", "unit_de": "Stunden", "unit_en": "hours", "label_de": "x", "label_en": "y"}
    practice.figures = [("figure", practice.figures.stream_block.child_blocks["figure"].to_python(value))]
    shown = practice.figures[0].value
    assert shown.value == "1,250.5 hours"
    with override("de"):
        assert shown.value == "1.250,5 Stunden"
