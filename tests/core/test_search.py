"""The search page, the same on SQLite and PostgreSQL."""

import re

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.models import PageViewRestriction

from core import search_index
from core.models import SearchEntry, SearchWord
from core.remembering import inside_transactions
from core.search import ask, page_ids
from core.search_vocabulary import after
from home.models import ContentPage
from tests.core.searching import hits
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.planning import publish_cleared

pytestmark = pytest.mark.django_db


def ids(text, language="de"):
    return set(page_ids(text, language, ContentPage.objects.all()).values_list("page_id", flat=True))


def test_a_page_is_found_by_any_form_of_its_words_in_title_teaser_and_text(client, told):
    page = told("Neue Räder", "Viele Städte fördern Fahrräder.", teaser_text="Für Hochschulen.")
    for query in ("rad", "Räder", "stadt", "Staedte", "fahrrad", "Hochschule", "stadt hochschulen"):
        assert hits(client, query) == [page.url], query


def test_all_words_must_occur(client, told):
    told("Stadt und Land")
    assert hits(client, "Stadt Fluss") == []


def test_a_longer_word_is_found_by_its_beginning_and_comes_after_the_exact_one(client, told):
    longer, exact = told("Klimaschutz in Gent"), told("Ein anderer Titel", "Das Klima wandelt sich.")
    exact_title = told("Das Klima von morgen", teaser_text="Anders.")
    # A title says more than the text, and the word itself more than a longer one.
    assert hits(client, "Klima") == [exact_title.url, longer.url, exact.url]


def test_a_short_word_finds_no_longer_one(client, told):
    told("Europa wächst")
    assert hits(client, "Euro") == []


def test_the_page_with_just_that_title_comes_first(client, told):
    told("Stadt, Stadt, Stadt und Land", "Stadt Stadt Stadt", teaser_text="Die Stadt.")
    same = told("Die Stadt")
    assert hits(client, "stadt")[0] == same.url


@pytest.mark.parametrize("beginning", ["netz", "abzz", "klima", "h20z", "a9"])
def test_the_range_of_a_beginning_holds_just_the_words_that_begin_so(beginning):
    words = [beginning, f"{beginning}a", f"{beginning}zzzz", f"{beginning}9", f"{beginning[:-1]}0", "zzzz", "a", "0"]
    for word in words:
        assert (beginning <= word < after(beginning)) == word.startswith(beginning), word


def test_only_public_pages_of_the_language_are_found(client, told, home_en):
    live = told("Das Geheimnis")
    draft = told("Geheimnis im Entwurf", live=False)
    private = told("Geheimnis nur für uns")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    told("Geheimnis", parent=home_en)
    assert draft.pk not in ids("Geheimnis")
    assert hits(client, "Geheimnis") == [live.url]


def test_a_page_is_forgotten_when_it_is_unpublished_and_when_it_is_deleted(client, told):
    first, second = told("Vergänglich eins"), told("Vergänglich zwei")
    first.unpublish()
    second.delete()
    assert hits(client, "vergänglich") == []
    assert not SearchWord.objects.filter(page_id__in=[first.pk, second.pk]).exists()


def test_a_draft_changes_nothing_until_it_is_published(client, told):
    page = told("Alter Titel")
    page.title = "Frischer Titel"
    revision = page.save_revision()
    assert hits(client, "frisch") == []
    revision.publish()
    assert hits(client, "frischer") == [page.url]
    assert hits(client, "alter") == []


def test_a_publication_that_is_rolled_back_leaves_no_words(told):
    page = told("Vorher")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        page.title = "Zurückgerollt"
        page.save_revision().publish()
        raise ZeroDivisionError
    assert ids("zurückgerollt") == set()
    assert ids("vorher") == {page.pk}


def test_hits_are_marked_in_the_pages_own_spelling_and_escaped(client, told):
    told("Fahrräder & <Räder>", "Wir zählen Fahrräder &lt;script&gt; jeden Tag.")
    with translation.override("de"):
        answer = client.get(reverse("search"), {"q": "fahrrad"})
    page = answer.content.decode()
    assert "<mark>Fahrräder</mark> &amp; &lt;Räder&gt;" in page
    assert "zählen <mark>Fahrräder</mark>" in page
    assert not re.search(r"<script>\s*jeden", page)


def test_hits_are_narrowed_by_section_and_counted(client, home, told):
    index = NewsIndexPageFactory(parent=home, title="Aktuelles", slug="aktuelles")
    item = publish_cleared(NewsPageFactory(parent=index, title="Seltenes Wort in den Nachrichten"))
    told("Seltenes Wort auf einer Seite")
    with translation.override("de"):
        answer = client.get(reverse("search"), {"q": "selten"})
    facet = answer.context["search"].listing.facets[0]
    assert [(option.value, option.count) for option in facet.options] == [("aktuelles", 1)]
    assert hits(client, "selten", section="aktuelles") == [item.get_url()]
    assert "q=selten" in facet.options[0].url


def test_a_search_without_any_hit_helps(client, told):
    with translation.override("en"):
        answer = client.get(reverse("search"), {"q": "xylophone"})
    assert "Nothing was found" in answer.content.decode()


BAD = [
    "", " ", "!!!", '"', "*", "NEAR(", "a*", '"unbalanced', "-", "a AND", "NOT", "stadt\x00haus", "\x00", "%", "_",
    "\\", "' OR 1=1 --", "{title} : x", "(((", "^", "col:val", "🚲", "ا", "der die das", "x" * 5000, "wort " * 1000,
    "z" * 60,
    "ﬀ", "İ", "\ud7ff", "zzzzzz", "99999",
]  # fmt: skip


@pytest.mark.parametrize("query", BAD, ids=[repr(query)[:20] for query in BAD])
@pytest.mark.parametrize("more", [{}, {"section": "x\x00", "page": "x"}], ids=["plain", "with bad choices"])
def test_bad_input_gets_an_answer(client, told, query, more):
    told("Stadt und Haus")
    for language in ("de", "en"):
        hits(client, query, language, **more)


def test_a_long_text_is_shortened_and_says_so(client, home):
    with translation.override("en"):
        answer = client.get(reverse("search"), {"q": "city " * 1000})
    assert answer.context["shortened"] and "longer than 200 characters" in answer.content.decode()


def test_a_page_number_that_does_not_exist_shows_the_nearest(client, told):
    for number in range(14):
        told(f"Stadt {number}", slug=f"stadt-{number}")
    assert len(hits(client, "Stadt", page="2")) == 2
    assert len(hits(client, "Stadt", page="77")) == 2
    assert len(hits(client, "Stadt", page="x")) == 12


def test_the_search_is_not_for_the_index_of_search_engines(client, home):
    assert 'content="noindex, follow"' in client.get("/en/search/").content.decode()


def test_only_safe_methods_are_answered(client, home):
    assert client.post("/en/search/").status_code == 405


def test_the_number_of_words_looked_up_is_bounded():
    assert len(ask(" ".join(f"word{number}" for number in range(50)), "en")) == 8


def test_a_search_costs_at_most_14_queries_and_the_same_at_3_and_at_30_hits(client, told):
    def cost():
        with inside_transactions():
            hits(client, "stadt")
            with CaptureQueriesContext(connection) as queries:
                hits(client, "stadt")
        return len(queries)

    for place in range(3):
        told(f"Stadt {place}", "Die Stadt liest.", slug=f"stadt-{place}")
    few = cost()
    for place in range(3, 30):
        told(f"Stadt {place}", "Die Stadt liest.", slug=f"stadt-{place}")
    assert cost() == few <= 14


def test_rebuilding_finds_what_was_written_past_the_signals(told, home):
    page = told("Sichtbar")
    SearchEntry.objects.all().delete()
    SearchWord.objects.all().delete()
    SearchWord.objects.create(page_id=told("Entwurf", live=False).pk, word="geist", weight=1)
    call_command("rebuild_search", verbosity=0)
    assert ids("sichtbar") == {page.pk}
    assert not SearchWord.objects.filter(word="geist").exists()


def test_indexing_an_unchanged_page_writes_nothing(told, django_assert_num_queries):
    page = told("Unverändert")
    with django_assert_num_queries(1):
        search_index.index(page)
