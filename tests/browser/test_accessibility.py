"""WCAG 2.2 AA as far as a program can tell (axe-core): every template, both languages, light, dark, narrow, wide."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.addresses import KINDS, LANGUAGES

WIDTHS = (1280, 320)
SCHEMES = ("light", "dark")
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
#: Colours that still fade from light to dark are measured wrongly.
END_ALL_FADING = """() => document.getAnimations().forEach(one => {
  try { one.finish(); } catch { one.cancel(); }
})"""


def violations(page: Any, within: str = "html") -> list[str]:
    """What axe-core finds in a part of the page, one line for each element: the rule, the element, what is wrong."""
    from axe_playwright_python.base import AXE_SCRIPT

    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    page.evaluate(END_ALL_FADING)
    found = page.evaluate("([within, options]) => axe.run(within, options)", [within, RULES])["violations"]
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}\n    {node['html'][:200]}\n    {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(kind, language, new_visitor, find):
    page = new_visitor(language=language).go(*find(kind, language))
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found |= dict.fromkeys(violations(page), f"at {width} px, {scheme}")
    assert not found, "\n".join(f"{line}\n    {where}" for line, where in found.items())


def test_axe_would_find_something(visitor):
    page = visitor.go("/en/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"/static/img/mark.svg\">')")
    assert any(line.startswith("image-alt") for line in violations(page))


def test_who_asks_for_less_motion_gets_none(visitor):
    page = visitor.go("/en/")
    durations = page.evaluate(
        """() => [...document.querySelectorAll("*")].map(element => getComputedStyle(element).transitionDuration)
                 .filter(duration => duration.split(", ").some(one => one !== "0s"))"""
    )
    assert not durations
