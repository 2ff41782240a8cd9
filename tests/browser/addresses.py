"""Every kind of page of the site, in both languages: one address for each template that visitors can meet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, get_page_models

LANGUAGES = ("de", "en")
PAGE_TYPES = sorted(
    f"{model._meta.app_label}.{model._meta.model_name}" for model in get_page_models() if model is not Page
)
#: A word that the demo's texts use in both languages, and one that nobody uses.
COMMON, UNKNOWN = "Tandem", "Quarkspeise"


@dataclass(frozen=True)
class Place:
    """A view that is not a page: ``name`` of its address, what follows it, and how it answers."""

    name: str
    query: str = ""
    status: int = 200
    arguments: tuple[str, ...] = ()

    def path(self, language: str) -> str:
        with override(language):
            return reverse(self.name, args=self.arguments) + self.query


PLACES: dict[str, Place] = {
    "search, empty": Place("search"),
    "search, with hits": Place("search", f"?q={COMMON}"),
    "search, without a hit": Place("search", f"?q={UNKNOWN}"),
    "search, with a typing error": Place("search", "?q=Tandme"),
    "feedback": Place("feedback", "?from=/de/"),
    "feedback, sent": Place("feedback_sent"),
    "membership, enquiry": Place("network:enquiry"),
    "membership, sent": Place("network:enquiry_sent"),
    "newsletter, subscribe": Place("newsletter:subscribe"),
    "newsletter, asked for": Place("newsletter:requested"),
    "newsletter, old link": Place("newsletter:confirm", status=404, arguments=("old",)),
    "practice, submit": Place("practices:submit"),
    "practice, ask for a link": Place("practices:submit_link"),
    "practice, link sent": Place("practices:submit_link_sent"),
    "practice, old link": Place("practices:submission", status=404, arguments=("old",)),
    "style guide": Place("style_guide"),
}
NOWHERE = "a page that does not exist"
INDEX_STATES = {
    "news, narrowed": ("news.newsindexpage", "?theme=culture"),
    "news, with an unknown theme": ("news.newsindexpage", "?theme=x"),
    "news, by year without a hit": ("news.newsindexpage", "?year=1999"),
    "library, narrowed": ("practices.practicelibrarypage", "?goal=11"),
    "library, searched": ("practices.practicelibrarypage", f"?q={COMMON}"),
    "library, without a hit": ("practices.practicelibrarypage", f"?q={UNKNOWN}"),
    "library, as a map": ("practices.practicelibrarypage", "?view=map"),
    "library, comparison without a choice": ("practices.practicelibrarypage", "compare/"),
    "members, narrowed": ("network.memberspage", "?country=se&status=present"),
    "members, with an unknown country": ("network.memberspage", "?country=atlantis"),
    "events, as a month": ("events.eventindexpage", "?view=month"),
}
KINDS = [*PAGE_TYPES, *PLACES, *INDEX_STATES, NOWHERE]

Find = Callable[[str, str], tuple[str, int]]


def finder(pages: dict[tuple[str, str], str]) -> Find:
    """``find(kind, language)`` is the path of a page of that kind, and the status it answers with."""

    def find(kind: str, language: str) -> tuple[str, int]:
        if kind in PLACES:
            return PLACES[kind].path(language), PLACES[kind].status
        if kind == NOWHERE:
            return f"/{language}/no-such-page/", 404
        page_type, query = INDEX_STATES.get(kind, (kind, ""))
        assert (page_type, language) in pages, f"The demo has no live page of the type {page_type} in {language}."
        return pages[page_type, language] + query, 200

    return find
