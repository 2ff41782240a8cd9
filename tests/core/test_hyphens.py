"""Long words break at good places on a narrow tile or telephone, and stay the same words."""

import pytest

from core.hyphens import SOFT_HYPHEN, hyphenate
from taxonomy.data.goals import GOALS
from tests.factories.events import EventIndexPageFactory, EventPageFactory

TITLES = [title for goal in GOALS for title in (goal.name.de, goal.name.en)]
#: Letters of the tile's font size that fit in its width.
FITTING = 14


@pytest.mark.parametrize("title", TITLES)
def test_no_part_of_a_title_is_wider_than_a_tile(title):
    parts = hyphenate(title).replace(SOFT_HYPHEN, " ").split()
    assert not [part for part in parts if len(part) > FITTING]


@pytest.mark.parametrize("title", TITLES)
def test_the_words_stay_the_same(title):
    assert hyphenate(title).replace(SOFT_HYPHEN, "") == title


@pytest.mark.parametrize(
    "divided",
    [
        "Entscheidungs|träger:innen", "Nachhaltigkeits|ziele", "Gesundheits|versorgung", "Wissenschafts|kommunikation",
        "Universitäts|bibliothek", "Kommunikations|plan", "Mitglieder|versammlung", "Bürger|meister:innen",
        "Bildungs|einrichtungen und Verwaltungs|gebäude",
    ],
)  # fmt: skip
def test_a_long_compound_may_break_at_its_seam(divided):
    assert hyphenate(divided.replace("|", "")) == divided.replace("|", SOFT_HYPHEN)


@pytest.mark.parametrize("word", ["Leitungsteam", "Jungsteinzeit", "Universität", "internationalisation", "Übungsraum"])
def test_short_words_and_words_without_a_seam_stay_whole(word):
    assert hyphenate(word) == word


def test_titles_on_cards_and_pages_may_break(client, home, publish):
    title = "Treffen der Entscheidungsträger:innen"
    index = EventIndexPageFactory(parent=home, title="Termine", slug="termine", locale=home.locale)
    page = publish(EventPageFactory(parent=index, title=title, locale=home.locale))
    for address in (index.get_url(), page.get_url()):
        assert f">{hyphenate(title)}</" in client.get(address).content.decode()
    assert f"<title>{title} –" in client.get(page.get_url()).content.decode()
