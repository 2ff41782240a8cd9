from datetime import date

import factory
import wagtail_factories
from factory.django import DjangoModelFactory

from practices.models import Practice, PracticeGoal, PracticeLibraryPage, PracticePage, TopicPage
from tests.factories.network import TandemFactory
from tests.factories.planning import publish_cleared
from tests.factories.taxonomy import goal, theme


class PracticeFactory(DjangoModelFactory):
    """A practice of a tandem; ``goals`` by number (11) and ``themes`` by slug ("culture")."""

    working_title = factory.Sequence(lambda n: f"Practice record {n}")
    tandem = factory.SubFactory(TandemFactory)
    start_year = 2021
    added = date(2025, 3, 1)

    class Meta:
        model = Practice
        skip_postgeneration_save = True

    class Params:
        outside = factory.Trait(tandem=None, place_de="Brünn", place_en="Brno", country="CZ")

    @factory.post_generation
    def goals(self, create, extracted, **kwargs):
        numbers = [11] if extracted is None else extracted
        self.goal_links = [PracticeGoal(tag=goal(number)) for number in numbers]
        self.save()

    @factory.post_generation
    def themes(self, create, extracted, **kwargs):
        self.themes.set([theme(slug) for slug in (["culture"] if extracted is None else extracted)])
        self.save()


class PracticeLibraryPageFactory(wagtail_factories.PageFactory):
    title = "Library"
    slug = "practices"
    show_in_menus = True

    class Meta:
        model = PracticeLibraryPage


class TopicPageFactory(wagtail_factories.PageFactory):
    """The page of a goal or a theme, live; say which."""

    title = "A topic"
    intro = "What it means for cities and universities."

    class Meta:
        model = TopicPage


class PracticePageFactory(wagtail_factories.PageFactory):
    """A draft, as an officer leaves it; ``live_practice`` makes one that visitors see."""

    title = factory.Sequence(lambda n: f"Practice {n}")
    slug = factory.Sequence(lambda n: f"practice-{n}")
    teaser_text = "What was done, in a sentence."
    search_description = "What was done, for search engines."
    practice = factory.SubFactory(PracticeFactory)
    challenge = "<p>The problem.</p>"
    solution = "<p>What both did.</p>"
    result = "<p>What has changed.</p>"
    live = False

    class Meta:
        model = PracticePage


def live_practice(library: PracticeLibraryPage, **fields: object) -> PracticePage:
    return publish_cleared(PracticePageFactory(parent=library, **fields))
