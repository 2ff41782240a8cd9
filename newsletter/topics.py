"""What a subscriber may choose to hear about, and what a part of an issue belongs to.

A choice is stored as one string: topics in the order of ``Topic``, joined by commas; the empty string is everything.
One string, so that the audience of an issue is found by an ordinary join, and the same choice is rendered once.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

EVERYTHING = ""


class Topic(models.TextChoices):
    NEWS = "news", _("News")
    EVENTS = "events", _("Dates and meetings")
    PRACTICES = "practices", _("Practices")
    PROJECTS = "projects", _("Projects and partners")
    CALLS = "calls", _("Calls and funding")


#: By the app of the page type; pages of any other app are of interest to everybody.
_TOPIC_OF_APP = {
    "news": Topic.NEWS,
    "events": Topic.EVENTS,
    "practices": Topic.PRACTICES,
    "network": Topic.PROJECTS,
}


def choice_of(topics: Iterable[str]) -> str:
    """The string for a set of topics; all of them are everything, and so is none. Unknown ones are left out."""
    chosen = set(topics)
    known = [topic.value for topic in Topic if topic.value in chosen]
    return EVERYTHING if len(known) == len(Topic) else ",".join(known)


def topics_of(choice: str) -> list[Topic]:
    """The topics of a stored choice, all for everything."""
    return [Topic(value) for value in choice.split(",")] if choice else list(Topic)


def topic_of_page(page: Page) -> str:
    """The topic of a page, or an empty string when it is for everybody."""
    return _TOPIC_OF_APP.get(type(page)._meta.app_label, "")


def is_wanted(topic: str, choice: str) -> bool:
    """Whether somebody with this choice reads a part of this topic."""
    return not topic or choice == EVERYTHING or topic in choice.split(",")
