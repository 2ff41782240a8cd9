"""All demo content in the order in which it stands on each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from demo.loading import network, newsletter, plan, registrations, stories, topics, translations, tree
from demo.loading.approvals import load_approvals
from demo.loading.documents import load_documents
from demo.loading.people import join_tandems, load_people
from demo.loading.pictures import load_pictures
from demo.loading.reviews import load_reviews
from demo.loading.shelf import Shelf
from demo.loading.stories import Story, Vocabulary
from demo.loading.submissions import load_submissions


@dataclass(frozen=True)
class Step:
    """How far the loading is, for people."""

    number: int
    of: int
    title: str


@dataclass
class Loading:
    """What the steps hand on to each other."""

    people: dict[str, Any] = field(default_factory=dict)
    tandems: dict[str, Any] = field(default_factory=dict)
    sections: dict[str, Any] = field(default_factory=dict)
    stories: plan.Stories = field(default_factory=dict)
    plan: Any = None
    shelf: Shelf = field(default_factory=Shelf)

    @property
    def secretariat(self) -> Any:
        return self.people["Secretariat"]

    def library(self) -> None:
        self.shelf.pictures = {key: image.pk for key, image in load_pictures().items()}
        self.shelf.documents = {key: document.pk for key, document in load_documents().items()}

    def records(self) -> None:
        self.people = load_people()
        self.tandems = network.load_tandems(self.shelf)
        join_tandems()

    def pages(self) -> None:
        homes = tree.load_homes()
        self.sections = tree.load_sections(homes, self.shelf)
        self.sections["issues"] = newsletter.load_archive_pages(homes)
        network.load_tandem_pages(self.sections["network"], self.tandems)
        topics.load_topics(self.sections["practices"])

    def drafts(self) -> None:
        words = Vocabulary.of(self.tandems, self.shelf)
        loaders = {"news": stories.load_news, "practices": stories.load_practices, "events": stories.load_events}
        for section, load in loaders.items():
            self._keep(section, load(self.sections[section], words))
        self._keep("issues", newsletter.load_issues(self.sections["issues"], self.stories))

    def _keep(self, section: str, found: dict[str, Story]) -> None:
        self.stories |= {(section, key): story for key, story in found.items()}
        self.shelf.pages |= {(section, key): story.pair.live_pages()[0].pk for key, story in found.items()}

    def planning(self) -> None:
        self.plan = plan.load_plan(self.secretariat)
        plan.load_entries(self.plan, self.stories, self.people)
        plan.load_archive(self.stories, self.secretariat, self.plan.starts_on)

    def publishing(self) -> None:
        plan.publish_told(self.stories, self.secretariat)
        newsletter.load_subscribers()
        registrations.load_registrations(self.stories)
        load_reviews(self.stories, self.people)
        load_approvals(self.plan, self.secretariat)
        load_submissions(self.tandems, self.secretariat)

    def translations(self) -> None:
        about = self.sections["pages"]
        translations.load_translations(about, about.de.get_parent(), self.people)


def load_everything(tell: Callable[[Step], None]) -> None:
    loading = Loading()
    steps: list[tuple[str, Callable[[], None]]] = [
        ("Pictures and documents", loading.library),
        ("People, cities and universities", loading.records),
        ("Sections, legal pages and tandems", loading.pages),
        ("News, practices, events and newsletters in two languages", loading.drafts),
        ("The communication plan", loading.planning),
        ("Clearing and publishing", loading.publishing),
        ("Translations in every state", loading.translations),
    ]
    for number, (title, step) in enumerate(steps, start=1):
        tell(Step(number, len(steps), title))
        step()
