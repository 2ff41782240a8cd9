"""A grade needs evidence, on the record and in the story."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from practices import evidence
from practices.evidence import Grade, Kind
from tests.factories.practices import PracticeFactory


@pytest.mark.parametrize(("grade", "kind"), [(0, ""), (1, "account"), (2, "survey"), (2, "count"), (4, "study")])
def test_a_grade_is_accepted_up_to_what_its_kind_carries(grade, kind):
    evidence.check(grade, kind)


def test_a_grade_without_evidence_is_refused():
    with pytest.raises(ValidationError) as refused:
        evidence.check(Grade.TOLD, "")
    assert refused.value.message_dict == {
        "evidence_kind": ["A grade needs evidence: choose its kind, or lower the grade."]
    }


def test_a_grade_above_what_its_kind_carries_is_refused():
    with pytest.raises(ValidationError) as refused:
        evidence.check(Grade.COMPARED, Kind.ACCOUNT)
    assert refused.value.message_dict == {"evidence_grade": ["This kind of evidence carries the grade “Told” at most."]}


def test_the_record_checks_its_grade(db):
    practice = PracticeFactory()
    practice.evidence_grade = Grade.TESTED
    with pytest.raises(ValidationError) as refused:
        practice.full_clean()
    assert "evidence_kind" in refused.value.message_dict


def test_a_story_under_a_grade_says_what_it_rests_on():
    with pytest.raises(ValidationError):
        evidence.check_story(Grade.COUNTED, "<p> </p>")
    evidence.check_story(Grade.COUNTED, "<p>We counted.</p>")
    evidence.check_story(Grade.NONE, "")


def test_the_legend_explains_every_grade():
    steps = evidence.legend()
    assert [step.grade for step in steps] == list(Grade)
    assert all(step.meaning for step in steps)
