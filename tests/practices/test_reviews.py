"""The seal "reviewed by the network": who may review, what it takes, where it is shown, what ends it."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from practices import reviewing, seal
from practices.models import LibraryEntry, Practice, PracticeGoal, PracticePage, PracticeReview
from practices.seal import CRITERIA
from practices.sheet import told
from tests.factories.practices import PracticeFactory, PracticePageFactory, live_practice
from tests.factories.taxonomy import goal
from users.roles import CONTACT, OFFICER, SECRETARIAT, TRANSLATOR

WORDS = " ".join(f"word{number}" for number in range(200))
SENTENCE = "That is how it reads to me."


def person(name, role):
    user = get_user_model().objects.create_user(f"{name}@example.org", "secret")
    user.groups.add(Group.objects.get(name=role))
    return user


def grades(**changes):
    said = dict.fromkeys(CRITERIA, 4) | {f"{name}_reason": SENTENCE for name in CRITERIA}
    return said | changes


def browser(user):
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


@pytest.fixture
def one(db):
    return person("one", SECRETARIAT)


@pytest.fixture
def two(db):
    return person("two", OFFICER)


@pytest.fixture
def page(library):
    record = PracticeFactory(evidence_kind="count", evidence_grade=2)
    fields = {"challenge": f"<p>{WORDS}</p>", "evidence": "<p>Counted.</p>"}
    return live_practice(library, title="Open house", slug="open", practice=record, **fields)


@pytest.fixture
def sealed(page, one, two):
    for reader in (one, two):
        reviewing.give(page.practice, reader, grades())
    return page


def is_sealed(page):
    return Practice.objects.get(pk=page.practice_id).sealed_on is not None


def void_reasons(page):
    return {review.void_reason for review in page.practice.reviews.all()}


# --- the rule ------------------------------------------------------------------------------------


def read(day=date(2026, 1, 10), void_on=None, **changes):
    return PracticeReview(read_on=day, void_on=void_on, **grades(**changes))


@pytest.mark.parametrize(
    ("reviews", "missing"),
    [
        ([], ["2 more readers are needed."]),
        ([read()], ["1 more reader is needed."]),
        ([read(), read()], []),
        ([read(), read(void_on=date(2026, 2, 1))], ["1 more reader is needed."]),
        ([read(impact=1), read(impact=5)], ["Impact: a reader gave less than 2."]),
        ([read(impact=3), read(impact=2)], ["Impact: the mean lies below 3."]),
        ([read(impact=2), read(impact=4)], []),
        ([read(), read(day=date(2023, 3, 1))], ["1 more reader is needed."]),
    ],
)
def test_the_seal_takes_two_readers_a_mean_of_three_and_no_one(reviews, missing):
    standing = seal.standing(reviews, date(2026, 3, 1))
    assert standing.missing == missing
    assert (standing.given_on is not None) == (not missing)


def test_a_review_counts_for_three_years_to_the_day_even_from_a_leap_day():
    review = read(day=date(2024, 2, 29))
    assert seal.counts(review, date(2027, 2, 27))
    assert not seal.counts(review, date(2027, 2, 28))


def test_the_rule_that_is_shown_names_the_numbers_that_are_applied():
    for number in (seal.MEAN, seal.LEAST, seal.YEARS):
        assert f" {number}" in seal.rule()


def test_words_in_common_say_how_much_of_a_text_is_kept():
    assert seal.kept_share("a b c d", "a b c d") == 1
    assert seal.kept_share("a b c d", "a b c x") == 0.75
    assert seal.kept_share("", "") == 1
    assert seal.kept_share("", "new") == 0


# --- who may review ------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [SECRETARIAT, OFFICER])
def test_secretariat_and_officers_review_in_the_admin(role, page):
    client = browser(person("reader", role))
    answer = client.post(reverse("practices_review", args=[page.practice_id]), grades(), follow=True)
    assert "Your review is kept." in answer.content.decode()
    review = PracticeReview.objects.get()
    assert (review.impact, review.impact_reason, review.read_on) == (4, SENTENCE, timezone.localdate())
    assert review.versions == f"en {page.latest_revision_id}"


@pytest.mark.parametrize("role", [CONTACT, TRANSLATOR])
def test_others_do_not_review(role, page):
    user = person("other", role)
    with pytest.raises(reviewing.MayNotReview):
        reviewing.check_reader(user, page.practice)
    browser(user).post(reverse("practices_review", args=[page.practice_id]), grades())
    assert not PracticeReview.objects.exists()


def test_nobody_reviews_what_they_wrote(page, one):
    PracticePage.objects.filter(pk=page.pk).update(owner=one)
    answer = browser(one).get(reverse("practices_review", args=[page.practice_id])).content.decode()
    assert "You wrote this practice. Two others have to read it." in answer
    assert 'name="impact"' not in answer
    browser(one).post(reverse("practices_review", args=[page.practice_id]), grades())
    assert not PracticeReview.objects.exists()


def test_nobody_reviews_the_practice_of_their_own_tandem(page, one):
    page.practice.tandem.contacts.add(one)
    with pytest.raises(reviewing.MayNotReview, match="You belong to a tandem of this practice"):
        reviewing.check_reader(one, page.practice)


def test_a_record_without_a_story_cannot_be_reviewed(one):
    with pytest.raises(reviewing.MayNotReview, match="There is no story yet"):
        reviewing.check_reader(one, PracticeFactory())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"impact": ""}, "Please choose a grade from 1 to 5."),
        ({"impact": "6"}, "Select a valid choice"),
        ({"impact_reason": ""}, "Please say in a sentence why."),
        ({"impact_reason": "Good."}, "Please write a whole sentence."),
        ({"impact_reason": "x" * 301}, "at most 300 characters"),
    ],
)
def test_a_grade_without_its_sentence_is_refused_and_the_rest_is_kept(page, one, change, message):
    answer = browser(one).post(reverse("practices_review", args=[page.practice_id]), grades(**change))
    text = answer.content.decode()
    assert message in text
    assert text.count(SENTENCE) >= len(CRITERIA) - 1
    assert not PracticeReview.objects.exists()


def test_a_reader_sees_what_others_wrote_only_after_writing(page, one, two):
    reviewing.give(page.practice, one, grades(impact_reason="The figures convince me."))
    url = reverse("practices_review", args=[page.practice_id])
    before = browser(two).get(url).content.decode()
    assert "The figures convince me." not in before
    assert "You see what others wrote when you have given your own review." in before
    browser(two).post(url, grades())
    assert "The figures convince me." in browser(two).get(url).content.decode()


def test_one_reader_twice_is_one_reader(page, one):
    for _time in range(2):
        reviewing.give(page.practice, one, grades())
    assert not is_sealed(page)
    assert void_reasons(page) == {"", PracticeReview.Void.REPLACED}


def test_a_reader_whose_account_is_deleted_has_still_read(sealed, one):
    one.delete()
    reviewing.settle_all()
    assert is_sealed(sealed)


# --- the ways to it ------------------------------------------------------------------------------


def test_editor_record_and_list_lead_to_the_review(officer, page):
    address = reverse("practices_review", args=[page.practice_id])
    for name, pk in (
        ("wagtailadmin_pages:edit", page.pk),
        ("wagtailsnippets_practices_practice:edit", page.practice_id),
    ):
        text = officer.get(reverse(name, args=[pk])).content.decode()
        assert address in text
        assert "Not reviewed by the network yet. 2 more readers are needed." in text
    assert address in officer.get(reverse("wagtailsnippets_practices_practice:list")).content.decode()


def test_what_waits_for_its_second_reader_comes_first(officer, library, page, one):
    live_practice(library, title="Another", practice=PracticeFactory(working_title="A first by name"))
    reviewing.give(page.practice, one, grades())
    text = officer.get(reverse("practices_reviews")).content.decode()
    assert text.index(page.practice.working_title) < text.index("A first by name")


def test_the_list_asks_as_much_for_many_as_for_few(officer, library, django_assert_max_num_queries):
    for _number in range(12):
        live_practice(library)
    with django_assert_max_num_queries(25):
        officer.get(reverse("practices_reviews"))


# --- where it is shown ---------------------------------------------------------------------------


def test_page_card_and_facet_show_the_seal_and_what_it_means(client, sealed, library):
    live_practice(library, title="Plain one", slug="plain")
    story = client.get("/en/practices/open/").content.decode()
    assert story.count("Reviewed by the network") >= 2
    assert seal.rule() in story.replace("&#x27;", "'")
    plain = client.get("/en/practices/plain/").content.decode()
    assert "Reviewed by the network" not in plain
    narrowed = client.get("/en/practices/?seal=yes").content.decode()
    assert "Open house" in narrowed
    assert "Plain one" not in narrowed
    assert "sign--seal" in narrowed


def test_sheet_export_comparison_and_json_ld_show_the_seal(client, sealed, library):
    other = live_practice(library, title="Plain one", slug="plain")
    day = timezone.localdate().isoformat()
    assert "Reviewed by the network" in dict(told(sealed, "Network", "https://example.org/")["facts"])
    answer = client.get("/en/practices/export/json/")
    assert json.loads(b"".join(answer.streaming_content))["practices"][1]["sealed_on"] == day
    page = client.get("/en/practices/open/").content.decode()
    assert f'"name": "reviewed by the network", "value": "{day}"' in page
    assert (
        "Reviewed by the network" in client.get(f"/en/practices/compare/?p={sealed.pk}&p={other.pk}").content.decode()
    )


def test_a_draft_can_be_reviewed_and_is_sealed_when_it_goes_live(library, one, two, publish):
    draft = PracticePageFactory(parent=library, challenge=f"<p>{WORDS}</p>")
    draft.save_revision()
    for reader in (one, two):
        reviewing.give(draft.practice, reader, grades())
    publish(draft)
    assert is_sealed(draft)
    assert "seal:yes" in LibraryEntry.objects.get(pk=draft.pk).keys


# --- what ends it --------------------------------------------------------------------------------


def rewrite(page, publish, **fields):
    fresh = PracticePage.objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(fresh, name, value)
    publish(fresh)


def test_a_corrected_word_leaves_the_seal(sealed, publish):
    rewrite(sealed, publish, challenge=f"<p>{WORDS.replace('word7 ', 'corrected ')}</p>")
    assert is_sealed(sealed)


def test_more_than_a_fifth_of_new_words_ends_the_seal(sealed, publish):
    rewrite(sealed, publish, challenge="<p>" + " ".join(f"other{number}" for number in range(200)) + "</p>")
    assert not is_sealed(sealed)
    assert void_reasons(sealed) == {PracticeReview.Void.REWRITTEN}
    assert "seal:yes" not in LibraryEntry.objects.get(pk=sealed.pk).keys


def test_another_grade_of_evidence_ends_the_seal(sealed):
    record = Practice.objects.get(pk=sealed.practice_id)
    record.evidence_grade = 1
    record.save()
    assert not is_sealed(sealed)
    assert void_reasons(sealed) == {PracticeReview.Void.EVIDENCE}


def test_other_goals_end_the_seal(sealed):
    record = Practice.objects.get(pk=sealed.practice_id)
    record.goal_links = [PracticeGoal(tag=goal(4))]
    record.save()
    assert not is_sealed(sealed)
    assert void_reasons(sealed) == {PracticeReview.Void.GOALS}


def test_a_new_stage_and_a_translation_leave_the_seal(sealed, library_de):
    record = Practice.objects.get(pk=sealed.practice_id)
    record.stage = Practice.Stage.FINISHED
    record.save()
    live_practice(library_de, title="Offenes Haus", slug="offen", practice=record, evidence="<p>Gezählt.</p>")
    assert is_sealed(sealed)


def test_after_three_years_the_night_takes_the_seal_away(sealed):
    PracticeReview.objects.update(read_on=timezone.localdate() - timedelta(days=3 * 366))
    assert reviewing.settle_all() == 1
    assert not is_sealed(sealed)
    assert "seal:yes" not in LibraryEntry.objects.get(pk=sealed.pk).keys
