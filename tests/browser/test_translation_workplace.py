"""The translation workplace in a browser: axe-core, light and dark, narrow and wide; a translator without a mouse."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from tests.browser.demo_site import manage
from tests.browser.test_accessibility import SCHEMES, WIDTHS, violations

#: A live page of which no other language is live.
ONLY_HERE = """
    SELECT page.url_path, locale.language_code FROM wagtailcore_page AS page
    JOIN wagtailcore_locale AS locale ON locale.id = page.locale_id
    WHERE page.live AND page.depth > 2 AND page.alias_of_id IS NULL AND NOT EXISTS (
        SELECT 1 FROM wagtailcore_page AS other
        WHERE other.translation_key = page.translation_key AND other.id <> page.id AND other.live
    ) LIMIT 1
"""
#: A translation whose text is partly a machine's, and its original.
BY_MACHINE = "SELECT page_id, source_id FROM translation_translationstate WHERE machine <> '{}' LIMIT 1"
MISSING = """
    SELECT page.id, locale.language_code FROM wagtailcore_page AS page, wagtailcore_locale AS locale
    WHERE page.depth > 2 AND page.live AND NOT EXISTS (
        SELECT 1 FROM wagtailcore_page AS other
        WHERE other.translation_key = page.translation_key AND other.locale_id = locale.id
    ) LIMIT 1
"""


def row(site: Any, query: str) -> tuple[Any, ...]:
    with closing(sqlite3.connect(f"file:{site.var / 'tandem.sqlite3'}?mode=ro", uri=True)) as database:
        found = database.execute(query).fetchone()
    assert found, f"the demo has nothing to show for: {query}"
    return tuple(found)


def all_violations(page: Any, within: str, prepare: Any = None) -> str:
    found: dict[str, str] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            if prepare:
                prepare(page)
            found |= dict.fromkeys(violations(page, within), f"at {width} px, {scheme}")
    return "\n".join(f"{line}\n    {where}" for line, where in found.items())


def open_panel(page: Any) -> None:
    page.wait_for_load_state("load")
    panel = page.locator("[data-side-panel=translation]")
    if not panel.is_visible():
        page.locator("[data-side-panel-toggle=translation]").click()
    panel.wait_for(state="visible")


@pytest.mark.parametrize("language", ["de", "en"])
def test_axe_finds_nothing_on_the_page_that_says_where_a_text_exists(new_visitor, own_site, language):
    path, own = row(own_site, ONLY_HERE)
    page = new_visitor(site=own_site, language=language).go("/".join(["", own, *path.split("/")[2:]]))
    page.locator("header a[hreflang]:visible").first.click()
    page.wait_for_url("**/not-translated/**" if own == "de" else "**/nicht-uebersetzt/**")
    assert page.locator(f'main [lang="{own}"]').count()
    assert not (found := all_violations(page, "html")), found


PLACES = {
    "board": lambda site: "/admin/translation/board/",
    "board, filtered to nothing": lambda site: "/admin/translation/board/?state=alias",
    "compare and confirm": lambda site: f"/admin/translation/{row(site, BY_MACHINE)[0]}/",
    "translate": lambda site: "/admin/translate/{}/{}/".format(*row(site, MISSING)),
    "PO, upload": lambda site: f"/admin/po/{row(site, BY_MACHINE)[0]}/import/",
    "glossary": lambda site: "/admin/glossary/",
    "machine translation, use": lambda site: "/admin/machine-translation/",
}


@pytest.mark.parametrize("place", PLACES)
def test_axe_finds_nothing_in_the_workplace(sign_in, own_site, place):
    page = sign_in(own_site, "secretariat").go(PLACES[place](own_site))
    assert not (found := all_violations(page, "main")), found


def test_axe_finds_nothing_in_the_panels_beside_the_editor(sign_in, own_site):
    translated, original = row(own_site, BY_MACHINE)
    visitor = sign_in(own_site, "secretariat")
    for number in (translated, original):
        page = visitor.go(f"/admin/pages/{number}/edit/")
        found = all_violations(page, "[data-side-panel=translation]", open_panel)
        assert not found, found


# --- a translator without a mouse ---------------------------------------------------------------------


def in_editor(visitor: Any, number: int) -> Any:
    page = visitor.go(f"/admin/pages/{number}/edit/")
    open_panel(page)
    return page


def passage_of(page: Any, name: str) -> Any:
    return page.locator(f'.tr-passage[data-path="{name}"]')


def test_the_panel_follows_the_field_one_is_in_and_copies_by_keyboard(sign_in, own_site):
    page = in_editor(sign_in(own_site, "secretariat"), row(own_site, BY_MACHINE)[0])
    field = page.locator("[name=title]")
    field.focus()
    page.locator('.tr-passage[aria-current=true][data-path="title"]').wait_for()
    for _press in range(40):
        page.keyboard.press("Tab")
        if page.locator('.tr-passage[aria-current=true]:not([data-path="title"])').count():
            break
    current = page.locator(".tr-passage[aria-current=true]")
    assert current.count() == 1
    assert current.get_attribute("data-path") != "title"
    button = passage_of(page, "title").locator("[data-translation-copy]")
    button.focus()
    page.keyboard.press("Enter")
    source = passage_of(page, "title").locator(".tr-passage__text").inner_text().strip()
    assert field.input_value() == source
    assert page.locator("[data-translation-status]").inner_text().strip()


def test_a_term_of_the_glossary_is_missing_until_its_word_is_typed(sign_in, own_site):
    page = in_editor(sign_in(own_site, "secretariat"), row(own_site, BY_MACHINE)[0])
    page.evaluate(
        """() => document.querySelector('.tr-passage[data-path="title"]').insertAdjacentHTML("beforeend",
        '<ul class="tr-hints"><li class="tr-hint" data-forms="ambition|aim">x <span class="tr-hint__missing" hidden>'
        + 'missing</span></li></ul>')"""
    )
    field, hint = page.locator("[name=title]"), passage_of(page, "title").locator(".tr-hint").last
    field.fill("Something")
    hint.locator(".tr-hint__missing").wait_for(state="visible")
    field.press_sequentially(" and its Ambitions")
    hint.locator(".tr-hint__missing").wait_for(state="hidden")
    field.fill("Reclaim")
    hint.locator(".tr-hint__missing").wait_for(state="visible")


def test_on_a_telephone_the_original_stands_above_the_field(sign_in, own_site):
    visitor = sign_in(own_site, "secretariat")
    visitor.page.set_viewport_size({"width": 320, "height": 900})
    page = visitor.go(f"/admin/pages/{row(own_site, BY_MACHINE)[0]}/edit/")
    page.wait_for_load_state("load")
    if page.locator("[data-side-panel=translation]").is_visible():
        page.locator("[data-form-side-close-button]").click()
    page.locator("[name=title]").focus()
    above = page.locator(".tr-above")
    above.wait_for(state="visible")
    source = passage_of(page, "title").locator(".tr-passage__text").text_content().strip()
    assert above.inner_text().strip() == source
    assert above.get_attribute("lang")


#: As if the original had gained the draft's first block after the translation was begun.
GAIN_A_BLOCK = """
from translation.models import TranslationState
from translation.new_blocks import added_blocks
from translation.sources import latest, newest_draft
state = TranslationState.objects.exclude(machine={}).order_by("pk").first()
draft = newest_draft(state.page)
body = draft.body.get_prep_value()
gone = body.pop(0)
draft.body = draft._meta.get_field("body").to_python(body)
draft.save_revision(clean=False)
state.refresh_from_db()
state.snapshot["blocks"].remove(gone["id"])
state.save()
print("new:", [note.id for note in added_blocks(latest(state.source), newest_draft(state.page), state.known_blocks())])
"""


def test_a_new_block_is_taken_over_by_keyboard_and_what_was_typed_is_kept(sign_in, own_site):
    """From the panel beside the editor: the button saves the form first."""
    number = row(own_site, f"{BY_MACHINE.replace(' LIMIT 1', '')} ORDER BY id LIMIT 1")[0]
    told = manage(own_site.var, "shell", "-c", GAIN_A_BLOCK)
    assert re.search(r"new: \['[0-9a-f-]+'\]", told), told
    page = in_editor(sign_in(own_site, "secretariat"), number)
    page.locator("[name=title]").fill("Typed before taking over")
    button = page.locator("[data-side-panel=translation] button[name=block]")
    assert button.count() == 1
    button.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(".messages .success").count()
    assert page.locator("[name=title]").input_value() == "Typed before taking over"
    assert not page.locator("[data-side-panel=translation] button[name=block]").count()
