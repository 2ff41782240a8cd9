from datetime import date

import factory
import wagtail_factories

from news.models import NewsIndexPage, NewsPage


class NewsIndexPageFactory(wagtail_factories.PageFactory):
    title = "News"
    slug = "news"
    show_in_menus = True

    class Meta:
        model = NewsIndexPage


class NewsPageFactory(wagtail_factories.PageFactory):
    """A news item as an officer leaves it: a draft with all that clearance asks for.

    ``published`` items come from ``tests.factories.planning.publish_cleared``.
    """

    title = factory.Sequence(lambda n: f"News item {n}")
    slug = factory.Sequence(lambda n: f"news-item-{n}")
    teaser_text = "What happened, in a sentence."
    search_description = "What happened, for search engines."
    lead = "Who, what, where and when."
    date = date(2026, 5, 1)
    live = False

    class Meta:
        model = NewsPage
