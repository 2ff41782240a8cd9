"""The screens of our own in the admin, in German: axe-core finds nothing, light and dark, on a desk and on a tablet."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.browser.test_accessibility import SCHEMES, violations

WIDTHS = (1440, 768)
WAITING_STORY = """
    SELECT page.id FROM wagtailcore_page AS page JOIN planning_planentry AS entry ON entry.story = page.translation_key
    WHERE NOT page.live ORDER BY entry.planned_date DESC
"""
#: {screen: its address, and the query for what stands in the address}
SCREENS = {
    "plan entries": ("/admin/plan_entries/", ""),
    "plan entry": ("/admin/plan_entries/edit/{}/", "SELECT id FROM planning_planentry WHERE story IS NOT NULL"),
    "calendar, month": ("/admin/plan/calendar/", ""),
    "calendar, week": ("/admin/plan/calendar/?view=week", ""),
    "calendar, list": ("/admin/plan/calendar/?view=list", ""),
    "board": ("/admin/plan/board/", ""),
    "rota": ("/admin/plan/rota/", ""),
    "gaps": ("/admin/plan/gaps/", ""),
    "clearance list": ("/admin/plan/clearance/", ""),
    "mails of the plan": ("/admin/plan/notices/", ""),
    "live, but not clear": ("/admin/plan/audit/", ""),
    "report": ("/admin/plan/report/{}/", "SELECT id FROM planning_communicationplan WHERE is_current"),
    "story": ("/admin/plan/story/{}/", WAITING_STORY),
    "channel texts": ("/admin/plan/channels/{}/", "SELECT id FROM planning_planentry"),
    "bundle": ("/admin/plan/bundle/{}/", "SELECT id FROM planning_bundle"),
    "mailings": ("/admin/newsletter/mailings/", ""),
    "sending": ("/admin/newsletter/send/", ""),
}
PANELS = ("plan", "translation")
#: Wagtail's own: the number of results of a list is a heading with the role of an alert.
NOT_OURS = ('h2[role="alert"]',)


@pytest.fixture
def address(demo_site):
    """The address of a screen with what the demo has for it."""
    with closing(sqlite3.connect(f"file:{demo_site.var / 'tandem.sqlite3'}?mode=ro", uri=True)) as database:
        yield lambda path, query: path.format(*database.execute(query).fetchone()) if query else path


def found_on(page, within="main"):
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 1000})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            lines = [line for line in violations(page, within) if not any(own in line for own in NOT_OURS)]
            found |= dict.fromkeys(lines, f"at {width} px, {scheme}")
    return found


def fits(page):
    """Whether the narrow screen needs no sideways scrolling."""
    return page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")


CUT_OFF = """() => [...document.querySelectorAll(".sidebar .menuitem-label")]
    .filter(label => label.checkVisibility() && label.scrollWidth > label.clientWidth)
    .map(label => label.textContent)"""


@pytest.mark.parametrize("name", ["secretariat", "contact"])
def test_no_label_of_the_german_menu_is_cut_off(demo_site, sign_in, name):
    page = sign_in(demo_site, name).go("/admin/")
    page.locator(".sidebar .menuitem-label").first.wait_for()
    assert page.locator("html").get_attribute("lang") == "de"
    groups = page.locator(".sidebar-main-menu button[aria-haspopup=menu]")
    cut = []
    for number in range(groups.count()):
        groups.nth(number).click()
        page.locator(".sidebar-main-menu button[aria-expanded=true] + * .menuitem-label").first.wait_for(
            state="visible"
        )
        cut += page.evaluate(CUT_OFF)
    assert groups.count()
    assert not cut


def test_axe_finds_nothing_on_the_screens_of_the_admin(demo_site, sign_in, address):
    secretariat = sign_in(demo_site, "secretariat")
    problems = {}
    for name, (path, query) in SCREENS.items():
        page = secretariat.go(address(path, query))
        problems |= {f"{name}: {line}": where for line, where in found_on(page).items()}
        if not fits(page):
            problems[f"{name} is wider than its screen"] = f"at {WIDTHS[-1]} px"
    page = secretariat.go(address("/admin/pages/{}/edit/", WAITING_STORY))
    page.wait_for_load_state("load")
    for name in PANELS:
        panel = f"[data-side-panel={name}]"
        if not page.locator(panel).is_visible():
            page.locator(f"[data-side-panel-toggle={name}]").click()
        page.locator(panel).wait_for(state="visible")
        problems |= {f"side panel {name}: {line}": where for line, where in found_on(page, panel).items()}
    assert not problems, "\n".join(f"{line}\n    {where}" for line, where in problems.items())
