"""The clearance list: what is asked of which page type, set by the secretariat as data."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from news.models import NewsPage
from planning import services
from planning.body_faults import faults_in
from planning.checklist import Checklist, Demand
from planning.clearance import reasons_of
from planning.facts import Draft, Facts
from planning.models import ClearanceRule
from planning.reasons import Step, blocking
from planning.review import missing_before_review
from planning.stories import release_of
from tests.factories.planning import approved_plan, cleared, secretary
from tests.planning.test_clearance import BOTH, KEY, NOW, TEXTS, pair
from tests.planning.test_story_view import member_of

NEWS = NewsPage._meta.label_lower


def found(checklist: Checklist, content=None, **known):
    draft = Draft(1, KEY, "de", False, True, TEXTS | (content or {}), NewsPage)
    facts = Facts(draft, pair(), approved=True, picture_described=None, checklist=checklist, **known)
    return {reason.code: reason for reason in reasons_of(facts, NOW, BOTH)}


def test_a_rule_that_is_not_asked_gives_no_reason():
    assert "no-teaser" in found(Checklist(), {"teaser_text": ""})
    assert "no-teaser" not in found(Checklist({(NEWS, "no-teaser"): Demand.OFF}), {"teaser_text": ""})


def test_a_recommended_rule_keeps_nothing_from_going_live():
    reasons = found(Checklist({(NEWS, "no-teaser"): Demand.RECOMMENDED}), {"teaser_text": ""})
    assert "no-teaser" in reasons
    assert blocking(reasons.values()) == []


def test_the_picture_can_be_required():
    assert not found(Checklist())["no-picture"].is_required
    asked = found(Checklist({(NEWS, "no-picture"): Demand.REVIEW}))["no-picture"]
    assert asked.is_required
    assert asked.step is Step.REVIEW


def test_a_list_of_another_type_says_nothing_about_this_one():
    assert "no-teaser" in found(Checklist({("events.eventpage", "no-teaser"): Demand.OFF}), {"teaser_text": ""})


@pytest.mark.parametrize("code", ["not-approved", "embargo", "dropped", "language-missing"])
def test_what_protects_the_gate_itself_cannot_be_set(code):
    assert Checklist({(NEWS, code): Demand.OFF}).demand(NEWS, code) is None


def body(*blocks):
    return {"body": json.dumps([{"type": kind, "value": value} for kind, value in blocks])}


FAULTY = [
    ("empty-heading", [("heading", {"text": " ", "level": "2"})]),
    ("heading-order", [("heading", {"text": "Part", "level": "3"})]),
    ("empty-link", [("text", '<p>See <a href="https://example.org"> </a></p>')]),
    ("empty-link", [("callout", {"title": "Note", "text": '<p><a linktype="page" id="3"></a></p>'})]),
]


@pytest.mark.parametrize(("code", "blocks"), FAULTY)
def test_a_fault_of_the_text_is_found_in_its_field(code, blocks):
    assert faults_in(NewsPage, body(*blocks)) == {"body": (code,)}


def test_a_sound_text_has_no_faults():
    sound = [
        ("heading", {"text": "Section", "level": "2"}),
        ("heading", {"text": "Part", "level": "3"}),
        ("text", '<p><a href="https://example.org">The report</a> and <a href="/x"><b>more</b></a></p>'),
    ]
    assert faults_in(NewsPage, body(*sound)) == {}


def test_a_fault_of_the_text_keeps_the_page_from_review_and_publication(german_page):
    german_page.body = json.dumps([{"type": "heading", "value": {"text": "Part", "level": "3"}}])
    assert "heading-order" in [reason.code for reason in missing_before_review(german_page)]
    assert "heading-order" in [reason.code for reason in blocking(release_of(german_page).all_reasons)]


def test_a_type_that_needs_no_entry_goes_live_without_one(german_page, english_page):
    services.approve([german_page, english_page], secretary())
    assert "no-entry" in [reason.code for reason in release_of(german_page).all_reasons]
    ClearanceRule.objects.create(page_type=NEWS, code="no-entry", demand=Demand.OFF)
    services.approve([german_page, english_page], secretary())
    assert release_of(german_page).is_clear


def posted(client, **changes):
    page = client.get(reverse("planning:checklist"))
    form = page.context["form"]
    return {name: form[name].value() for name in form.fields} | changes


def test_the_secretariat_sets_the_list_and_it_holds_at_once(client, german_page):
    client.force_login(member_of("Secretariat"))
    approved_plan()
    german_page.teaser_text = ""
    german_page.save_revision(clean=False)
    data = posted(client, **{f"{NEWS}:no-teaser": "recommended"})
    answer = client.post(reverse("planning:checklist"), data, follow=True)
    assert "The list is saved and holds at once." in answer.content.decode()
    assert ClearanceRule.objects.get().demand == Demand.RECOMMENDED
    assert "no-teaser" not in [reason.code for reason in blocking(release_of(german_page).all_reasons)]


def test_a_value_that_does_not_exist_is_refused_beside_its_field(client, home):
    client.force_login(member_of("Secretariat"))
    answer = client.post(reverse("planning:checklist"), posted(client, **{f"{NEWS}:no-teaser": "perhaps"}))
    assert answer.status_code == 200
    assert "is not one of the available choices" in answer.content.decode()
    assert not ClearanceRule.objects.exists()


@pytest.mark.parametrize("role", ["Communication officer", "Tandem contact", "Translator"])
def test_nobody_else_sees_the_list(client, home, role):
    client.force_login(member_of(role))
    assert client.get(reverse("planning:checklist")).status_code == 302
    client.post(reverse("planning:checklist"), {f"{NEWS}:no-teaser": "off"})
    assert not ClearanceRule.objects.exists()


def test_a_stricter_list_makes_a_cleared_story_unclear(pair):
    cleared(*pair)
    assert release_of(pair[0]).is_clear
    ClearanceRule.objects.create(page_type=NEWS, code="no-picture", demand=Demand.PUBLICATION)
    assert not release_of(pair[0]).is_clear
