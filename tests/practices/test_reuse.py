"""Who learned from whom, shown at both ends."""

from __future__ import annotations

import pytest

from practices.models import PracticeReuse
from practices.reuse import graph_of
from tests.factories.network import MembersPageFactory, TandemFactory, TandemPageFactory
from tests.factories.practices import PracticeFactory, live_practice


@pytest.fixture
def turku():
    return TandemFactory(city__name_en="Turku", city__slug="turku")


@pytest.fixture
def page(library, turku):
    """A practice from Parma that Turku took over."""
    practice = PracticeFactory(tandem=TandemFactory(city__name_en="Parma", city__name_de="Parma"))
    words = {"how_en": "Rewritten for winter.", "result_en": "Two schools go out."}
    practice.reuses = [PracticeReuse(tandem=turku, year=2024, **words)]
    practice.save()
    return live_practice(library, title="Open house", practice=practice)


def test_a_practice_names_who_took_it_over_in_a_drawing_and_in_words(client, page):
    text = client.get(page.url).content.decode()
    assert '<svg class="reuse-graph"' in text
    assert "Rewritten for winter." in text.split("Reused by")[1]
    assert "Two schools go out." in text


def test_the_tandem_names_from_whom_it_learned(client, page, turku, home_en):
    own = TandemPageFactory(parent=MembersPageFactory(parent=home_en), tandem=turku)
    text = client.get(own.get_url()).content.decode()
    assert f'<a href="{page.url}">Open house</a>' in text.split("Learned from others")[1]
    assert "Rewritten for winter." in text


def test_a_practice_without_reuse_has_no_drawing(client, library):
    assert "reuse-graph" not in client.get(live_practice(library).url).content.decode()


def test_the_most_reused_stand_first(client, page, library):
    live_practice(library, title="Newer")
    answer = client.get(f"{library.url}?sort=reused")
    assert [found.title for found in answer.context["listing"].page] == ["Open house", "Newer"]


def test_the_drawing_grows_with_those_who_learned():
    graph = graph_of("Parma", [("Turku", 2024), ("Ghent", None)])
    assert graph.view_box == "0 0 480 128"
    assert [(learner.name, learner.year, learner.y) for learner in graph.learners] == [
        ("Turku", "2024", 32),
        ("Ghent", "", 96),
    ]
