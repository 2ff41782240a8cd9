"""The style guide: what the look consists of, drawn from the very files that make it, so that it cannot age.

Colours and their contrast come from tokens.css (core.colours), notes on components and styles from the head line of
each file, and the examples are the real components with made-up content.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.colours import PAIRS, contrast, to_hex, tokens
from core.europe import EuropeMap, Pin, map_of
from core.meta import Meta
from core.teaser import Teaser
from taxonomy.data.goals import GOALS

ROOT = Path(__file__).resolve().parents[2]
CSS = ROOT / "site" / "static" / "css"
COMPONENTS = ROOT / "templates" / "components"
HEAD_OF_TEMPLATE = re.compile(r"\{# (.*?) #\}")
HEAD_OF_STYLE = re.compile(r"/\* (.*?) \*/", re.DOTALL)


@dataclass(frozen=True)
class Note:
    """A file of the look and what its head line says."""

    name: str
    text: str


@dataclass(frozen=True)
class PairShown:
    """A declared pair of colours with its contrast by day and by night."""

    colour: str
    ground: str
    least: float
    light: float
    dark: float


def notes(directory: Path, pattern: str, head: re.Pattern[str]) -> list[Note]:
    found = ((path, head.search(path.read_text(encoding="utf-8"))) for path in sorted(directory.glob(pattern)))
    return [Note(path.stem, " ".join(match.group(1).split())) for path, match in found if match]


def pairs_shown() -> list[PairShown]:
    values = tokens(CSS / "tokens.css")
    return [
        PairShown(
            pair.colour, pair.ground, pair.least,
            contrast(values[pair.colour][0], values[pair.ground][0]),
            contrast(values[pair.colour][1], values[pair.ground][1]),
        )
        for pair in PAIRS
    ]  # fmt: skip


def swatches() -> list[tuple[str, str, str]]:
    """(name, light, dark) of every colour that is not part of a drawn picture."""
    values = tokens(CSS / "tokens.css")
    return [(name, to_hex(day), to_hex(night)) for name, (day, night) in values.items() if not name.startswith("pic-")]


class SampleForm(forms.Form):
    """A form with something wrong, to show how errors are told."""

    name = forms.CharField(required=False)
    email = forms.EmailField()
    consent = forms.BooleanField()

    def __init__(self) -> None:
        super().__init__({"name": "", "email": "turku"}, auto_id="sample_%s")
        self.fields["name"].label = _("Name")
        self.fields["email"].label = _("E-mail address")
        self.fields["email"].help_text = _("We use it for nothing else.")
        self.fields["consent"].label = _("I would like to receive the newsletter.")


@dataclass
class SampleListing:
    """A list in the middle of its pages."""

    query_without_page: str = "theme=culture"

    @property
    def page(self) -> Any:
        return Paginator(range(150), 12).page(5)


def teaser(seed: str, title: str) -> Teaser:
    return Teaser(
        title=title,
        text=_("One or two sentences that say what is new and why it matters to others."),
        url="#",
        kind=_("News"),
        seed=seed,
        language=(get_language() or "en")[:2],
        date=date(2026, 6, 4),
        meta=["Timișoara", _("Culture")],
    )


def sample_goals() -> list[dict[str, Any]]:
    language = (get_language() or "en")[:2]
    return [{"number": goal.number, "label": goal.name.in_language(language)} for goal in GOALS]


def sample_map() -> EuropeMap:
    """Every kind of pin, two of them too close to each other to stand where they are."""
    cities = [
        (15.62, 58.41, "Linköping", "present"), (16.19, 58.59, "Norrköping", "present"),
        (11.63, 52.13, "Magdeburg", "guest"), (4.36, 52.01, "Delft", "former"), (-8.65, 40.64, "Aveiro", "place"),
    ]  # fmt: skip
    pins = [Pin(east, north, name, "#", kind, count=12 * (kind == "place")) for east, north, name, kind in cities]
    return map_of(pins, _("A map of Europe"), [("present", _("Member")), ("place", _("number of practices"))])


def samples() -> dict[str, Any]:
    lead = teaser("lead", _("City and university open an empty department store together"))
    return {
        "seeds": ["aveiro", "exeter", "ghent", "lublin", "malaga", "parma", "trondheim", "turku"],
        "lead": lead,
        "calm": [teaser("swap", _("Students explain the internet")), teaser("labs", _("Workshops in every school"))],
        "start": date(2026, 6, 3),
        "end": date(2026, 6, 5),
        "city": {"value": "14", "label": _("cities")},
        "third": {"value": "14", "label": _("tandems")},
        "university": {"value": "17", "label": _("universities")},
        "figures": [
            {"value": "14", "label": _("tandems"), "source": _("own count")},
            {"value": "8", "label": _("practices")},
        ],
        "facts": [(_("Tandem"), "Timișoara"), (_("Theme"), _("Culture"))],
        "related": [(lead, _("Same theme: culture"))],
        "form": SampleForm(),
        "listing": SampleListing(),
        "map": sample_map(),
        "switches": [{"url": "#", "label": "English", "lang": "en", "missing": True}],
        "themes": [{"slug": "culture", "label": _("Culture")}, {"slug": "economy", "label": _("Economy")}],
        "goals": sample_goals(),
    }


@require_safe
def style_guide(request: HttpRequest) -> HttpResponse:
    """The whole look on one page, for those who build with it; search engines leave it out."""
    folders = [CSS / "layout", CSS / "components", *sorted((CSS / "sections").iterdir())]
    styles = [note for folder in folders for note in notes(folder, "*.css", HEAD_OF_STYLE)]
    context = {
        "meta": Meta(title=_("Style guide"), noindex=True),
        "pairs": pairs_shown(),
        "swatches": swatches(),
        "components": notes(COMPONENTS, "*.html", HEAD_OF_TEMPLATE),
        "styles": styles,
        "sample": samples(),
    }
    return render(request, "home/style_guide.html", context)
