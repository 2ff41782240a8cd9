"""The style guide renders every component in both languages as valid HTML without inline style."""

from __future__ import annotations

import re

import html5lib
import pytest
from django.test import RequestFactory
from django.utils import translation

from core.style_guide import COMPONENTS, style_guide

pytestmark = pytest.mark.django_db

# Components that only pages with their own data can show.
SHOWN_ELSEWHERE = {"hero", "tandem_rings", "meta", "gathering", "facets", "facet", "chips", "form_machinery"}


def guide(language: str) -> str:
    with translation.override(language):
        request = RequestFactory().get(f"/{language}/style-guide/")
        return style_guide(request).content.decode()


@pytest.mark.parametrize("language", ["de", "en"])
def test_style_guide_is_valid_html(language: str) -> None:
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(guide(language))
    assert parser.errors == []


def test_style_guide_needs_no_inline_style_or_script() -> None:
    page = guide("de")
    assert not re.search(r"\sstyle=|<style|\son\w+=", page)
    assert re.findall(r"<script(?![^>]*\bsrc=)", page) == []


def test_style_guide_says_every_pair_with_its_contrast() -> None:
    page = guide("en")
    assert '<th scope="row">on-panel-soft</th><td>panel</td><td class="number">4.5</td>' in page


def test_style_guide_is_not_for_search_engines() -> None:
    assert '<meta name="robots" content="noindex' in guide("en")


def test_style_guide_has_no_identifier_twice() -> None:
    identifiers = re.findall(r'\sid="([^"]+)"', guide("de"))
    assert sorted(identifiers) == sorted(set(identifiers))


def test_style_guide_shows_every_component() -> None:
    """A component is used by the guide, by the frame around it, or by another component that is."""
    root = COMPONENTS.parent
    reached: set[str] = set()
    waiting = [root / "base.html", root / "home" / "style_guide.html", *(root / "home" / "style_guide").glob("*.html")]
    while waiting:
        source = waiting.pop().read_text(encoding="utf-8")
        for name in set(re.findall(r'include "components/(\w+)\.html"', source)) - reached:
            reached.add(name)
            waiting.append(COMPONENTS / f"{name}.html")
    assert {template.stem for template in COMPONENTS.glob("*.html")} - reached - SHOWN_ELSEWHERE == set()


def test_every_component_says_in_its_first_line_what_it_takes() -> None:
    silent = [
        template.name
        for template in COMPONENTS.glob("*.html")
        if not re.match(r"\{# .+ Parameters: .+ #\}", template.read_text(encoding="utf-8").splitlines()[0])
    ]
    assert [name for name in silent if name != "form_machinery.html"] == []
