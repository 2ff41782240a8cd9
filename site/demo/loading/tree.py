"""The home pages, the sections and the pages that belong to none."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from demo.content.pages import PAGES
from demo.content.shapes import Page as PageContent
from demo.loading.action_plan import load_action_plan
from demo.loading.pairs import LANGUAGES, Pair, draft_pair, publish_free, section_fields, story_fields, texts_of
from demo.loading.shelf import Shelf
from events.models import EventIndexPage
from home.models import ContentPage, HomePage
from network.models import MembershipPage, MembersPage
from news.models import NewsIndexPage
from practices.models import PracticeLibraryPage

#: Section: page type, and per language title, address and the sentence above the list.
SECTIONS: dict[str, tuple[type[Page], dict[str, tuple[str, str, str]]]] = {
    "news": (
        NewsIndexPage,
        {
            "de": ("Aktuelles", "aktuelles", "Was die Tandems unternehmen, was daraus wird und wen sie noch suchen."),
            "en": ("News", "news", "What the tandems are doing, what comes of it and whom they are looking for."),
        },
    ),
    "events": (
        EventIndexPage,
        {
            "de": ("Termine", "termine", "Treffen und Webinare des Netzwerks: was ansteht und was seit 2012 war."),
            "en": (
                "Events",
                "events",
                "Meetings and webinars of the network: what is coming, and what has been since 2012.",
            ),
        },
    ),
    "practices": (
        PracticeLibraryPage,
        {
            "de": (
                "Praxis",
                "praxis",
                "Was Städte und Hochschulen ausprobiert haben, nach den Zielen der Vereinten Nationen geordnet.",
            ),
            "en": (
                "Practices",
                "practices",
                "What cities and universities have tried together, sorted by the goals of the United Nations.",
            ),
        },
    ),
    "network": (
        MembersPage,
        {
            "de": ("Netzwerk", "netzwerk", "Vierzehn Tandems aus Stadt und Hochschule, von Málaga bis Trondheim."),
            "en": ("Network", "network", "Fourteen tandems of city and university, from Málaga to Trondheim."),
        },
    ),
}


def load_homes() -> Pair:
    text = next(page for page in PAGES if page.kind == "home")
    homes = {}
    for language in LANGUAGES:
        home = HomePage.objects.get(locale__language_code=language)
        own = getattr(text, language)
        home.headline, home.introduction = own.title, own.lead
        home.seo_title = own.title
        home.teaser_text, home.search_description = own.teaser, own.description
        home.save_revision().publish()
        homes[language] = HomePage.objects.get(pk=home.pk)
    return Pair(**homes)


def _with_intro(words: dict[str, tuple[str, str, str]], **extra: Any) -> dict[str, dict[str, Any]]:
    fields = section_fields(words, **extra)
    for language, (_title, _slug, line) in words.items():
        fields[language]["intro"] = line
    return fields


def load_sections(homes: Pair, shelf: Shelf) -> dict[str, Pair]:
    made = {
        name: publish_free(draft_pair(model, homes, _with_intro(words, show_in_menus=True)))
        for name, (model, words) in SECTIONS.items()
    }
    made["actionplan"] = load_action_plan(homes, shelf)
    shelf.pages |= {("sections", name): pair.de.pk for name, pair in made.items()}
    made["pages"] = load_pages(homes, shelf)
    return made


def load_pages(homes: Pair, shelf: Shelf) -> Pair:
    """About (in the menu), membership, contact, and the legal pages in the footer; returns About."""
    by_key = {page.key: page for page in PAGES if page.kind in {"content", "legal"} or page.key == "contact"}
    about = _content_page(by_key.pop("about"), homes, shelf, show_in_menus=True)
    _content_page(by_key.pop("membership"), homes, shelf, MembershipPage)
    for record in by_key.values():
        _content_page(record, homes, shelf, in_footer=record.kind == "legal")
    return about


def _content_page(
    record: PageContent, parents: Pair, shelf: Shelf, kind: type[Page] = ContentPage, **shared: Any
) -> Pair:
    fields = story_fields(record, shelf)
    for language, text in texts_of(record).items():
        fields[language]["lead"] = text.lead
    return publish_free(draft_pair(kind, parents, fields, **shared))
