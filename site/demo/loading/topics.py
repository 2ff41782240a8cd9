"""A page for every goal and every theme, below the library of each language."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Locale

from demo.content.practices.topics import GOALS, NOTE, THEMES, Topic
from demo.loading.pairs import LANGUAGES, Pair
from practices.models import TopicPage
from taxonomy.models import Goal, Theme

PREFIX = {"de": "ziel", "en": "goal"}
#: As in all German addresses of the demo.
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue", "ß": "ss"})


def load_topics(library: Pair) -> None:
    goals = {str(goal.number): goal for goal in Goal.objects.all()}
    themes = {theme.slug: theme for theme in Theme.objects.all()}
    for topic in GOALS:
        _topic(topic, library, goal=goals[topic.key])
    for topic in THEMES:
        _topic(topic, library, theme=themes[topic.key])


def topic_slug(row: Goal | Theme, language: str) -> str:
    """The end of the address of a topic's page, in the language of the page."""
    if isinstance(row, Goal):
        return f"{PREFIX[language]}-{row.number}"
    return slugify(str(getattr(row, f"name_{language}")).translate(UMLAUTS))


def _topic(topic: Topic, library: Pair, **about: Any) -> None:
    """Live at once and without a revision: pages of topics need no clearance, and there are many of them."""
    row, key, now = next(iter(about.values())), uuid4(), timezone.now()
    for language in LANGUAGES:
        line = getattr(topic.line, language)
        name = getattr(row, f"name_{language}")
        is_goal = "goal" in about
        fields = {
            "title": f"{row.number} {name}" if is_goal else name,
            "slug": topic_slug(row, language),
            "intro": line,
            "teaser_text": line,
            "search_description": line,
            "text": f"<p><i>{getattr(NOTE, language)}</i></p>",
        }
        dates = {"first_published_at": now, "last_published_at": now}
        locale = Locale.objects.get_for_language(language)
        library[language].add_child(
            instance=TopicPage(live=True, locale=locale, translation_key=key, **about, **fields, **dates)
        )
