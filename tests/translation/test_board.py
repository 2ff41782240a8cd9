"""The board shows every story in every language, and what state it is in."""

import csv
import io
import re
from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from home.models import ContentPage
from tests.translation.test_states import machine, publish_text
from translation.board import State, Wanted, board, people_of
from translation.models import TranslationState
from translation.services import assign

pytestmark = pytest.mark.django_db
BOARD, USAGE = "/admin/translation/board/", "/admin/machine-translation/"


def cell(page, language="en"):
    row = next(row for row in board() if row.key == page.translation_key)
    return row.cells[language]


def test_a_story_without_a_translation_is_missing_there(about):
    assert cell(about).state is State.MISSING
    assert cell(about, "de").state is State.ORIGINAL


def test_a_started_translation_is_a_draft(about, draft):
    assert cell(about).state is State.DRAFT
    assert cell(about).page == draft.pk


def test_unconfirmed_machine_text_shows_first(about, draft):
    machine(draft)
    assert cell(about).state is State.MACHINE


def test_a_published_translation_is_up_to_date_until_its_original_changes(about, draft):
    draft.get_latest_revision().publish()
    assert cell(about).state is State.UP_TO_DATE
    publish_text(about, teaser_text="Neu.")
    assert cell(about).state is State.CHANGED
    assert cell(about).since


def test_an_alias_is_not_called_a_translation(about, english, home_en):
    about.copy_for_translation(english, alias=True)
    assert cell(about).state is State.ALIAS


def test_the_board_is_filtered_by_state_language_person_section_and_age(about, draft, translator):
    assign(draft, translator, timezone.localdate() - timezone.timedelta(days=10))
    row = next(row for row in board() if row.key == about.translation_key)
    section = str(about.translation_key)
    for wanted in (
        Wanted(state="draft"),
        Wanted(language="en", state="draft"),
        Wanted(person=translator.pk),
        Wanted(section=section),
        Wanted(days=7),
    ):
        assert wanted.shows(row)
    for wanted in (
        Wanted(state="missing"),
        Wanted(language="de", state="draft"),
        Wanted(person=translator.pk + 1),
        Wanted(section="other"),
        Wanted(days=30),
    ):
        assert not wanted.shows(row)


MOST_QUERIES = 6


def asked(client, path):
    """How often a page of the admin reads from each table, by the first FROM of each query."""
    with CaptureQueriesContext(connection) as found:
        assert client.get(path).status_code == 200
    return Counter(re.search(r'FROM "(\w+)"', query["sql"]).group(1) for query in found)


def own_queries(client):
    """What the board asks beyond the frame that every page of Wagtail's admin has: user, rights, menu.

    The frame is that of the page with the use of machine translation, which asks its own table and nothing else.
    """
    frame = asked(client, USAGE)
    assert frame.pop("machine_translation_monthlyusage") == 1
    board_asks = asked(client, BOARD)
    assert not frame - board_asks, "the frames differ"
    return board_asks - frame


def grow(home, number):
    for count in range(number):
        home.add_child(instance=ContentPage(title=f"Seite {count}", slug=f"seite-{number}-{count}"))


def test_the_board_asks_once_for_300_pages_as_for_30(
    client, home, officer, translator, draft, warm, django_assert_num_queries
):
    assign(draft, translator)
    client.force_login(officer)
    grow(home, 30)
    for path in (USAGE, BOARD):
        client.get(path)
    few = own_queries(client)
    grow(home, 270)
    many = own_queries(client)
    assert many == few == {"wagtailcore_page": 1}
    assert many.total() <= MOST_QUERIES
    with django_assert_num_queries(1):
        assert len(board()) > 300


def test_translators_are_offered_by_name(client, about, draft, translator, officer):
    translator.first_name, translator.last_name = "Ada", "Ärmel"
    translator.save()
    assign(draft, translator)
    client.force_login(officer)
    assert f'<option value="{translator.pk}">Ada Ärmel</option>' in client.get(BOARD).content.decode()
    assert people_of(board()) == [(translator.pk, str(translator))]


def test_the_board_is_shown_to_translators_and_not_to_strangers(client, about, translator):
    assert client.get(BOARD).status_code == 302
    client.force_login(translator)
    assert about.title in client.get(BOARD).content.decode()


@pytest.mark.parametrize("query", ["?state=nonsense", "?person=x&days=-3", "?p=999", "?section=%00"])
def test_a_filter_that_does_not_exist_shows_all(client, about, officer, query):
    client.force_login(officer)
    assert about.title in client.get(BOARD + query).content.decode()


def test_translations_are_started_in_bulk_and_refusals_are_named(client, about, officer):
    other = about.get_parent().add_child(instance=ContentPage(title="Satzung", slug="satzung"))
    client.force_login(officer)
    names = [f"{about.translation_key}:en", f"{other.translation_key}:en", "nonsense:en", f"{about.translation_key}:xx"]
    answer = client.post(BOARD, {"start": names}, follow=True).content.decode()
    assert TranslationState.objects.filter(source__in=[about, other]).count() == 2
    assert "Drafts made: 2" in answer
    assert answer.count("does not exist any more") == 2


def test_starting_twice_answers_that_it_exists(client, about, draft, officer):
    client.force_login(officer)
    answer = client.post(BOARD, {"start": [f"{about.translation_key}:en"]}, follow=True).content.decode()
    assert "exists in the language already" in answer


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_the_board_is_exported(client, about, draft, officer, format_):
    client.force_login(officer)
    answer = client.get(BOARD, {"export": format_, "state": "draft"})
    assert answer.status_code == 200
    if format_ == "csv":
        rows = list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode())))
        assert rows == [{"Title": "Über uns", "Section": "Über uns", "German": "original", "English": "draft"}]


def test_a_title_is_no_formula_in_a_spreadsheet(client, home, officer):
    home.add_child(instance=ContentPage(title="=1+1", slug="formel"))
    client.force_login(officer)
    text = b"".join(client.get(BOARD, {"export": "csv"}).streaming_content).decode()
    assert "'=1+1" in text


def test_the_first_page_of_the_admin_says_what_waits(client, about, draft, translator):
    assign(draft, translator)
    client.force_login(translator)
    page = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Yours to translate" in page
    assert reverse("wagtailadmin_pages:edit", args=[draft.pk]) in page
