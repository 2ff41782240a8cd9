"""What the previews in the block picker show. Each function is called at a preview, in the officer's language."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.blocks.files import ListedFile
from core.teaser import Teaser

Sample = dict[str, Any]


def _paragraph(words: str) -> str:
    return format_html("<p>{}</p>", words)


def heading() -> Sample:
    return {"text": _("What we learned from each other"), "level": "2", "anchor": ""}


def text() -> str:
    first = _("Two evenings, one question: what does a city gain when its university moves into the old town?")
    second = _("The answers filled a wall. Three of them are now in the plan of both houses.")
    return _paragraph(first) + _paragraph(second)


def quote() -> Sample:
    return {
        "text": _("We stopped asking who pays and began asking who knows."),
        "name": "",
        "role": _("Head of urban planning in a member city"),
    }


def callout() -> Sample:
    return {"title": _("Good to know"), "text": _paragraph(_("The next call opens in spring. No form, just a talk."))}


def accordion() -> Sample:
    answer = _("Every medium-sized city in Europe together with a university of the same place.")
    entries = [_("Who can become a member?"), _("What does it cost?"), _("How long does it take?")]
    return {"entries": [{"title": title, "text": _paragraph(answer)} for title in entries]}


def picture() -> Sample:
    return {"image": None, "alt": "", "caption": _("The caption says what the picture cannot."), "decorative": False}


def gallery() -> Sample:
    captions = [_("Morning"), _("Noon"), _("Evening")]
    return {"pictures": [{"image": None, "alt": "", "caption": words, "decorative": False} for words in captions]}


def table() -> Sample:
    rows = [
        [_("Year"), _("Tandems"), _("Meetings")],
        ["2024", "9", "2"],
        ["2025", "11", "3"],
        ["2026", "14", "4"],
    ]
    caption = _("The network in numbers (sample)")
    return {"table": {"data": rows, "table_caption": caption, "table_header_choice": "both"}, "source": _("Sample")}


def key_figures() -> Sample:
    labels = [("14", _("tandems")), ("11", _("countries")), ("38", _("joint projects"))]
    return {
        "figures": [
            {"value": value, "label": label, "source": _("Sample"), "source_url": ""} for value, label in labels
        ]
    }


def steps() -> Sample:
    titles = [_("Talk to us"), _("Name two contact persons"), _("Come to a meeting")]
    note = _paragraph(_("An hour is enough."))
    steps = [{"when": "", "title": title, "text": note, "now": place == 1} for place, title in enumerate(titles)]
    return {"steps": steps}


def people() -> Sample:
    roles = [_("Press office of the city"), _("International office of the university")]
    note = _paragraph(_("Answers questions about the newsletter."))
    return {"people": [{"name": "", "role": role, "text": note, "picture": None} for role in roles]}


def documents() -> Sample:
    return {"documents": []}


def button() -> Sample:
    return {"text": _("Apply for membership"), "page": None, "document": None, "url": "#", "prominent": True}


def video() -> Sample:
    return {
        "address": "https://www.youtube.com/watch?v=aaaaaaaaaaa",
        "title": _("A walk through the new quarter"),
        "poster": None,
        "transcript": _paragraph(_("The camera follows two planners from the station to the river.")),
    }


def map_of_place() -> Sample:
    return {
        "place": _("Town hall"),
        "directions": _paragraph(_("Five minutes on foot from the main station.")),
        "position": "51.34030, 12.37475",
        "zoom": "15",
    }


def cards() -> Sample:
    return {"pages": []}


def teasers() -> list[Teaser]:
    """Two cards that stand for the pages an officer will choose."""
    titles = [_("A park drawn by its neighbours"), _("Students read the meters")]
    line, here = _("One or two sentences say what the page is about."), get_language() or "de"
    return [
        Teaser(title=title, text=line, url="#", kind=_("News"), seed=title, language=here, date=date(2026, 5, 4))
        for title in titles
    ]


def files() -> list[ListedFile]:
    """Two files that stand for the documents an officer will choose."""
    titles = [_("Statutes of the network"), _("Minutes of the spring meeting")]
    return [ListedFile(title, "#", "PDF", filesizeformat(184_320)) for title in titles]
