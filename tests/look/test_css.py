"""The rules of the style sheets: tokens only, logical directions, six layers, small files, one built sheet."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2
from django.core.management import call_command

from core.management.commands.build_css import compress, parts, sections, sheets
from core.style_guide import COMPONENTS, CSS

SECTIONS = sections(CSS)
PARTS = [*parts(CSS), *(part for found in SECTIONS.values() for part in found)]
BUILT = list(sheets(CSS))
LAYERS = {"reset", "tokens", "base", "layout", "components", "utilities"}
MAY_NAME_COLOURS = {"tokens.css", "sdg.css"}
RAW_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(", re.IGNORECASE)
NAMED_COLOUR = re.compile(r":[^;]*\b(?:white|black|red|green|blue|orange|grey|gray|yellow|purple)\b")
PHYSICAL = re.compile(
    r"(?:margin|padding|border|inset)-(?:left|right|top|bottom)|(?<![-\w])(?:left|right|top|bottom|width|height|"
    r"(?:min|max)-(?:width|height))\s*:|text-align:\s*(?:left|right)|float:"
)


def declarations(sheet: Path) -> str:
    """The text without comments and strings, in which the rules below look for what is forbidden."""
    source = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r'"[^"]*"', '""', source)


def errors_in(rules: list[Any]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "error":
            yield f"{rule.source_line}: {rule.message}"
        elif getattr(rule, "content", None) is not None:
            inside = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            yield from errors_in(inside)


def names(sheets: list[Path]) -> list[str]:
    return [sheet.relative_to(CSS).as_posix() for sheet in sheets]


@pytest.fixture(params=PARTS, ids=names(PARTS))
def sheet(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_style_sheet_parses_without_error(sheet: Path) -> None:
    rules = tinycss2.parse_stylesheet(sheet.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True)
    assert list(errors_in(rules)) == []


def test_style_sheet_keeps_to_one_of_the_six_layers(sheet: Path) -> None:
    rules = tinycss2.parse_stylesheet(sheet.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True)
    assert [rule.at_keyword for rule in rules] == ["layer"]
    assert tinycss2.serialize(rules[0].prelude).strip() in LAYERS


def test_style_sheet_is_short(sheet: Path) -> None:
    assert len(sheet.read_text(encoding="utf-8").splitlines()) < 150


def test_style_sheet_takes_its_colours_from_the_tokens(sheet: Path) -> None:
    if sheet.name not in MAY_NAME_COLOURS:
        assert RAW_COLOUR.findall(declarations(sheet)) == []
        assert NAMED_COLOUR.findall(declarations(sheet)) == []


def test_style_sheet_speaks_of_start_and_end_not_of_left_and_right(sheet: Path) -> None:
    assert PHYSICAL.findall(declarations(sheet)) == []


def test_style_sheet_uses_only_properties_that_are_set_somewhere(sheet: Path) -> None:
    everything = "\n".join(declarations(part) for part in PARTS)
    defined = set(re.findall(r"(--[\w-]+)\s*:", everything))
    without_fallback = set(re.findall(r"var\((--[\w-]+)\)", declarations(sheet)))
    assert without_fallback - defined == set()


def test_every_style_sheet_is_part_of_the_built_one() -> None:
    on_disk = set(CSS.rglob("*.css"))
    assert on_disk == {*PARTS, *BUILT}


def test_every_component_has_a_style_sheet_of_its_name() -> None:
    drawn = {template.stem for template in COMPONENTS.glob("*.html")} - {"meta", "gathering"}  # nothing of their own
    styled = {sheet.stem for sheet in PARTS}
    assert drawn - styled == set()


def test_the_built_sheet_is_current() -> None:
    call_command("build_css", check=True)


def test_the_built_sheet_is_light_enough() -> None:
    """A page loads the sheet of the site and at most two more."""
    site, *others = (len(gzip.compress(sheet.read_bytes(), 6)) for sheet in BUILT)
    assert site + sum(sorted(others)[-2:]) < 20_000


def test_the_built_sheet_parses_into_the_same_rules_as_its_parts() -> None:
    built = [rule for sheet in BUILT for rule in tinycss2.parse_stylesheet(sheet.read_text(), skip_whitespace=True)]
    assert list(errors_in(built)) == []
    assert len(built) == len(PARTS) + 1  # one layer block for each part, after the order of the layers


def test_compressing_leaves_strings_and_calculations_alone() -> None:
    source = 'a::after {\n  /* why */ content: " ( ; " attr(href);\n  width: calc(1px + 2px);\n}\n'
    assert compress(source) == 'a::after{content:" ( ; " attr(href);width:calc(1px + 2px)}'


def test_compressing_twice_changes_nothing() -> None:
    once = compress((CSS / "components" / "card.css").read_text(encoding="utf-8"))
    assert compress(once) == once


# Names that mark a place for tests, scripts or the admin and have no style of their own.
WITHOUT_STYLE = {
    "block-preview", "button-line", "callout", "card--calm", "form-errors", "notice--info", "section-heading__title",
    "swatch",
}  # fmt: skip

#: Folders of templates that have style sheets of their own: the admin's, and mails.
ADMINS_OWN = {"admin", "demo", "email", "outbox", "planning", "translation", "wagtailadmin", "wagtailimages"}


def test_public_templates_use_only_classes_that_the_style_sheet_knows() -> None:
    known = {name for sheet in BUILT for name in re.findall(r"\.([a-zA-Z][\w-]*)", sheet.read_text())} | WITHOUT_STYLE
    unknown = set()
    for template in COMPONENTS.parent.rglob("*.html"):
        source = template.read_text(encoding="utf-8")
        if not ADMINS_OWN & set(template.parts) and "wagtailadmin" not in source:
            for attribute in re.findall(r'class="([^"]*)"', re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "\0", source)):
                unknown |= {(template.name, name) for name in attribute.split() if "\0" not in name} - {
                    (template.name, name) for name in known
                }
    assert unknown == set()
