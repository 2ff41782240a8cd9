from datetime import date

import pytest

from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.planning import publish_cleared


@pytest.fixture
def index(home):
    return NewsIndexPageFactory(parent=home, title="Aktuelles", slug="aktuelles")


@pytest.fixture
def index_en(home_en, index):
    return NewsIndexPageFactory(
        parent=home_en, title="News", slug="news", locale=home_en.locale, translation_key=index.translation_key
    )


@pytest.fixture
def tell(index):
    """Publish a German news item below the index."""

    def _tell(title="Ein Fest am Fluss", day=date(2026, 5, 1), **fields):
        many = {name: fields.pop(name) for name in ("themes", "goals", "tandems", "keywords") if name in fields}
        page = NewsPageFactory(parent=index, title=title, slug="", date=day, **fields)
        for name, rows in many.items():
            getattr(page, name).set(rows)
        return publish_cleared(page)

    return _tell
