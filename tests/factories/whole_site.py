"""A small whole site: one page of every type in both languages, with every block and a picture in it.

``whole_site(home, home_en)`` returns {(page type, language): page}, page types as ``news.newspage``.
"""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from core.blocks import StoryBlock, samples
from core.models import SiteImage
from home.models import HomePage
from tests.factories import pictures
from tests.factories.actionplan import ActionPageFactory, ActionPlanFactory, ActionPlanPageFactory, AmbitionPageFactory
from tests.factories.events import EventFactory, EventIndexPageFactory, EventPageFactory
from tests.factories.home import ContentPageFactory
from tests.factories.network import MembershipPageFactory, MembersPageFactory, TandemFactory, TandemPageFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.newsletter import NewsletterIndexPageFactory, NewsletterIssuePageFactory
from tests.factories.planning import publish_cleared
from tests.factories.practices import (
    PracticeFactory,
    PracticeLibraryPageFactory,
    PracticePageFactory,
    TopicPageFactory,
)
from tests.factories.taxonomy import goal, theme

Pair = tuple[Page, Page]
WholeSite = dict[tuple[str, str], Page]


def every_block(image: SiteImage, page: Page) -> list[tuple[str, Any]]:
    """The samples of the block picker as a body, with a real picture and a real page in place of none."""
    picture = samples.picture() | {"image": image}
    button = samples.button() | {"page": page, "url": ""}
    real = {
        "picture": picture,
        "gallery": {"pictures": [picture, picture]},
        "button": button,
        "cards": {"pages": [page]},
    }
    sample = {"map": samples.map_of_place}
    names = StoryBlock().child_blocks
    return [(name, real.get(name) or sample.get(name, getattr(samples, name, None))()) for name in names]


class Builder:
    """Makes pairs of pages below pairs of pages."""

    def __init__(self, home: HomePage, home_en: HomePage) -> None:
        self.homes: Pair = (home, home_en)
        self.image = pictures.image()
        self.pages: WholeSite = {}
        self._keep(self.homes)

    def _keep(self, pair: Pair) -> Pair:
        self.pages |= {(page._meta.label_lower, page.locale.language_code): page for page in pair}
        return pair

    def pair(self, factory: Any, parents: Pair | None = None, **fields: Any) -> Pair:
        """Two pages, one below each parent."""
        german, english = parents or self.homes
        first = factory(parent=german, locale=german.locale, **fields)
        second = factory(parent=english, locale=english.locale, translation_key=first.translation_key, **fields)
        return self._keep((first, second))

    def told(self, factory: Any, parents: Pair, terms: dict[str, list[Any]] | None = None, **fields: Any) -> None:
        """Two pages of one story with every block, published together through the plan."""
        self.story(factory, parents, terms, body=every_block(self.image, self.homes[0]), **fields)

    def story(self, factory: Any, parents: Pair, terms: dict[str, list[Any]] | None = None, **fields: Any) -> None:
        """Two pages of one story with a picture, published together through the plan."""
        drafts = self.pair(factory, parents, share_image=self.image, **fields)
        for page in drafts:
            for name, rows in (terms or {}).items():
                getattr(page, name).set(rows)
        self._keep(tuple(publish_cleared(*drafts)))


def whole_site(home: HomePage, home_en: HomePage) -> WholeSite:
    build = Builder(home, home_en)
    tandem = TandemFactory()
    build.pair(TandemPageFactory, build.pair(MembersPageFactory), tandem=tandem)
    build.pair(MembershipPageFactory)
    ambitions = build.pair(AmbitionPageFactory, build.pair(ActionPlanPageFactory, plan=ActionPlanFactory()), body=[])
    build.pair(ActionPageFactory, ambitions)
    build.pair(ContentPageFactory, slug="about", show_in_menus=True, body=every_block(build.image, home))
    build.pair(ContentPageFactory, slug="legal", in_footer=True)
    terms = {"themes": [theme("culture")], "tandems": [tandem]}
    build.told(NewsPageFactory, build.pair(NewsIndexPageFactory), terms)
    build.told(EventPageFactory, build.pair(EventIndexPageFactory), event=EventFactory())
    build.story(NewsletterIssuePageFactory, build.pair(NewsletterIndexPageFactory))
    library = build.pair(PracticeLibraryPageFactory)
    build.pair(TopicPageFactory, library, slug="topic", goal=goal(11))
    build.told(PracticePageFactory, library, practice=PracticeFactory(tandem=tandem))
    return build.pages
