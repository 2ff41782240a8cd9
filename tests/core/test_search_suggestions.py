"""Suggestions while typing: titles and words of public pages, and nothing else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.models import PageViewRestriction

from core import search_views
from core.pace import Pace
from core.remembering import inside_transactions
from tests.core.searching import answer_to

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def rested(monkeypatch):
    monkeypatch.setattr(search_views, "_pace", Pace(limit=60, seconds=10))


def suggested(client, typed, language="de"):
    with translation.override(language):
        answer = client.get(reverse("search_suggestions"), {"q": typed})
    assert answer.status_code == 200 and answer["Content-Type"] == "application/json"
    return answer.json()["suggestions"]


def test_titles_come_first_then_words(client, told):
    told("Klimaschutz in Gent", "Das Klima und die Klimainsel.")
    assert suggested(client, "kli") == ["Klimaschutz in Gent", "Klima", "Klimainsel", "Klimaschutz"]


def test_the_last_word_is_a_beginning_and_the_others_are_whole(client, told):
    told("Fahrräder in der Stadt", "Die Universität.")
    assert suggested(client, "stadt fahrr")[0] == "Fahrräder in der Stadt"
    assert "stadt Universität" in suggested(client, "stadt univ")
    assert suggested(client, "sta fahrr") == ["sta Fahrräder"]


def test_umlauts_may_be_left_out(client, told):
    told("Über uns", "Die Räte.")
    assert "Räte" in suggested(client, "rat")


def test_only_public_words_of_the_language_are_offered(client, told, home_en):
    told("Geheimnisse im Entwurf", live=False)
    private = told("Geheimrat")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    told("Geheimsprache", parent=home_en)
    assert suggested(client, "geheim") == []


def test_what_was_typed_is_not_offered_again(client, told):
    told("Stadt")
    assert "Stadt" not in suggested(client, "stadt")


@pytest.mark.parametrize(
    "typed", ["", "s", "%", "__", "\x00st", "🚲", "مدينة", "a" * 10_000, "' OR 1=1", "der", "zz", "99", "st*", "((("]
)  # fmt: skip
def test_bad_input_gets_an_answer(client, told, typed):
    told("Stadt und Rad")
    assert isinstance(suggested(client, typed), list)


def test_it_costs_the_same_at_3_and_at_30(client, told):
    def cost():
        with inside_transactions():
            suggested(client, "stadt")
            with CaptureQueriesContext(connection) as queries:
                suggested(client, "stadt")
        return len(queries)

    for number in range(3):
        told(f"Stadt {number}", slug=f"s-{number}")
    few = cost()
    for number in range(3, 30):
        told(f"Stadt {number}", slug=f"s-{number}")
    assert cost() == few <= 5


def test_a_client_that_asks_too_fast_is_slowed_and_others_are_not(client, home, monkeypatch):
    monkeypatch.setattr(search_views, "_pace", Pace(limit=2, seconds=10_000))
    path = reverse("search_suggestions")
    assert [client.get(path, {"q": "st"}).status_code for _ in range(3)] == [200, 200, 429]
    assert client.get(path, {"q": "st"}, REMOTE_ADDR="192.0.2.7").status_code == 200


def test_only_safe_methods_are_answered(client, home):
    assert client.post(reverse("search_suggestions")).status_code == 405


def test_hits_in_the_other_language_stand_below_in_both_directions(client, told, home, home_en):
    for number in range(5):
        told(f"Quantum cities {number}", parent=home_en, slug=f"quantum-{number}")
    german = told("Quantum und Stadt")
    answer = answer_to(client, "Quantum")
    (other,) = answer.context["elsewhere"]
    assert (other.language, other.number, len(other.hits)) == ("en", 5, 3)
    text = answer.content.decode()
    assert text.index(german.url) < text.index("Auch auf Englisch gefunden") < text.index("/en/quantum-")
    assert '<article class="card card--row" lang="en">' in text
    assert client.get(other.url).context["search"].listing.total == 5
    below = answer_to(client, "Quantum", "en").context["elsewhere"][0]
    assert [hit.url for hit in below.hits] == [german.url]
    assert answer_to(client, "Quantum", "en", page="2").context["elsewhere"] == []


def test_where_only_the_other_language_has_hits_help_comes_before_them(client, told, home_en):
    told("Quantum cities", parent=home_en)
    text = answer_to(client, "Quantum cities").content.decode()
    assert text.index("Zu „Quantum cities“ wurde nichts gefunden") < text.index("Auch auf Englisch gefunden")


@pytest.mark.parametrize("query", ["the and of", "!!!", "\x00", "%", "🚲🚲", "«»", "\u202e\u202d"])
def test_a_text_without_words_gets_a_sentence(client, home, query):
    text = answer_to(client, query, "en").content.decode()
    cleaned = search_views.clean(query)
    assert ("That is not enough to search for" if cleaned else "Enter one or more words") in text


@pytest.mark.parametrize(
    "query", ["مدينة", "עיר", "城市", "' OR 1=1 --", '"unbalanced', "a" * 10_000, "stadt%", "x* NEAR("]
)
def test_a_text_that_nobody_wrote_gets_help(client, home, query):
    assert "wurde nichts gefunden" in answer_to(client, query).content.decode()
