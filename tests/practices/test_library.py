from __future__ import annotations

from datetime import date

import pytest
from wagtail.models import PageViewRestriction

from practices.models import PracticeLibraryPage
from taxonomy.models import Ambition
from tests.factories.network import TandemFactory
from tests.factories.practices import PracticeFactory, PracticePageFactory, live_practice

URL = "/en/practices/"


def titles(answer):
    return [page.title for page in answer.context["listing"].page]


def options(answer, name):
    state = next(state for state in answer.context["listing"].facets if state.name == name)
    return {option.value: option.count for option in state.options}


@pytest.fixture
def three(library):
    """Three practices: two about culture, two for goal 11, in two years."""
    parma = TandemFactory(city__slug="parma", city__name_en="Parma")
    for title, themes, goals, year, tandem in [
        ("Open house", ["culture"], [11], 2023, parma),
        ("Night of music", ["culture", "society"], [4], 2024, parma),
        ("Market hall", ["economy"], [11, 17], 2024, TandemFactory(city__slug="turku")),
    ]:
        record = PracticeFactory(tandem=tandem, themes=themes, goals=goals, added=date(year, 5, 1))
        live_practice(library, title=title, practice=record)


def test_the_library_lists_its_live_practices_newest_first(client, library, three):
    PracticePageFactory(parent=library, title="A draft")
    assert titles(client.get(URL)) == ["Market hall", "Night of music", "Open house"]


def test_a_practice_in_a_private_section_is_not_listed(client, library, three):
    page = library.get_children().get(title="Open house")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert "Open house" not in titles(client.get(URL))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("goal=11", {"Open house", "Market hall"}),
        ("theme=culture", {"Open house", "Night of music"}),
        ("tandem=parma", {"Open house", "Night of music"}),
        ("year=2024", {"Night of music", "Market hall"}),
        ("q=music", {"Night of music"}),
        ("goal=11&theme=culture", {"Open house"}),
        ("goal=11&year=2024&q=hall", {"Market hall"}),
        ("goal=17&theme=culture", set()),
    ],
)
def test_choices_narrow_and_combine(client, three, query, found):
    assert set(titles(client.get(f"{URL}?{query}"))) == found


def test_each_choice_says_what_it_would_leave_under_the_others(client, three):
    answer = client.get(f"{URL}?theme=culture")
    assert options(answer, "goal") == {"4": 1, "11": 1}
    assert options(answer, "theme") == {"economy": 1, "culture": 2, "society": 1}
    assert options(answer, "year") == {"2024": 1, "2023": 1}


def test_goals_are_segments_of_a_wheel_with_their_number_of_practices(client, three):
    segments = client.get(f"{URL}?goal=11").context["segments"]
    assert len(segments) == 17
    counted = [segment for segment in segments if segment.count]
    assert [(segment.goal.number, segment.count, segment.current) for segment in counted] == [
        (4, 1, False),
        (11, 2, True),
        (17, 1, False),
    ]
    assert [segment.url for segment in counted] == ["?goal=4", "?", "?goal=17"]


def test_words_are_found_in_any_form_and_in_the_chapters(client, library):
    live_practice(library, title="Something else", solution="<p>Twelve allotments were opened.</p>")
    live_practice(library, title="Nothing of it")
    assert titles(client.get(f"{URL}?q=allotment")) == ["Something else"]


def test_a_practice_is_found_by_its_place(client, three):
    assert set(titles(client.get(f"{URL}?q=Parma"))) == {"Open house", "Night of music"}


def test_each_language_searches_its_own_pages(client, library, library_de):
    live_practice(library, title="Garden")
    live_practice(library_de, title="Gärten der Stadt")
    assert titles(client.get("/de/praxis/?q=garten")) == ["Gärten der Stadt"]
    assert titles(client.get(f"{URL}?q=garten")) == []


def test_what_is_chosen_stands_in_chips_and_in_the_search_field(client, three):
    page = client.get(f"{URL}?goal=11&q=hall").content.decode()
    assert "Goal: 11 Sustainable Cities and Communities" in page
    assert 'value="hall"' in page
    assert page.count('name="q"') == 1
    assert '<input type="hidden" name="goal" value="11">' in page


def test_an_empty_library_says_what_will_be_here(client, library):
    assert "Practices will appear here" in client.get(URL).content.decode()


def test_a_choice_without_practices_shows_the_way_back(client, three):
    page = client.get(f"{URL}?goal=17&theme=culture").content.decode()
    assert "No practice fits this choice" in page
    assert f'href="{URL}"' in page


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("goal=18", "There is no “18” under “Goal”"),
        ("goal=0", "There is no “0” under “Goal”"),
        ("theme=nonsense", "There is no “nonsense” under “Theme”"),
        ("year=99999", "There is no “99999” under “In the library since”"),
        ("year=²⁰²⁴", "under “In the library since”"),
        ("q=%F0%9F%8E%89", "under “Search”"),
        ("q=" + "garden+" * 2000, "“Search” was cut after 100 characters."),
        ("goal=11'--", "under “Goal”"),
    ],
)
def test_an_unknown_choice_is_left_out_with_a_note(client, three, query, note):
    answer = client.get(f"{URL}?{query}")
    assert answer.status_code == 200
    assert note in answer.content.decode().replace("&#x27;", "'")


def offered(answer):
    listing = answer.context["listing"]
    return {state.name: [option.value for option in state.offered] for state in listing.facets if state.offered}


def test_what_all_practices_share_is_not_offered_as_a_choice(client, library, home_en):
    ambition = Ambition.objects.get(number=4)
    for title, goals in [("One", [4, 11]), ("Two", [11])]:
        record = PracticeFactory(goals=goals, themes=["culture"], ambition=ambition, added=date(2024, 5, 1))
        live_practice(library, title=title, practice=record)
    answer = client.get(URL)
    assert options(answer, "ambition") == {"4": 2}
    assert offered(answer)["goal"] == ["4"]
    assert set(offered(answer)) & {"ambition", "theme", "year", "stage", "language"} == set()
    assert "?ambition=4" not in answer.content.decode()
    assert {segment.goal.number for segment in answer.context["segments"] if segment.count} == {4, 11}


def test_a_choice_stays_on_offer_so_that_it_can_be_changed_or_taken_back(client, three):
    answer = client.get(f"{URL}?goal=17")
    assert offered(answer)["goal"] == ["4", "11", "17"]
    assert set(offered(answer)) == {"goal"}


@pytest.fixture
def two_pages(three, monkeypatch):
    monkeypatch.setattr(PracticeLibraryPage, "per_page", 2)


@pytest.mark.parametrize(
    ("page", "shown"), [("x", 1), ("0", 2), ("-1", 2), ("99", 2), ("2", 2), ("1e9", 1), ("²", 1), ("9" * 5000, 1)]
)
def test_a_page_number_that_does_not_exist_shows_the_nearest(client, two_pages, page, shown):
    answer = client.get(f"{URL}?page={page}")
    assert answer.status_code == 200
    assert answer.context["listing"].page.number == shown


def test_page_two_is_canonical_to_itself_and_choices_stay_out_of_the_index(client, two_pages):
    assert client.get(f"{URL}?page=2").context["meta"].canonical == f"http://testserver{URL}?page=2"
    narrowed = client.get(f"{URL}?goal=11").context["meta"]
    assert narrowed.noindex
    assert narrowed.canonical == f"http://testserver{URL}"
    assert not client.get(URL).context["meta"].noindex


def test_the_choices_stay_on_the_next_page(client, two_pages, library):
    live_practice(library, practice=PracticeFactory(goals=[11]))
    assert 'href="?goal=11&amp;page=2"' in client.get(f"{URL}?goal=11").content.decode()
