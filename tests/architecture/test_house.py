"""The house keeps its own rules: layers, bounds, names."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from django.template import TemplateSyntaxError
from django.template.loader import get_template

ROOT = Path(__file__).resolve().parents[2]
SECTIONS = ["home", "network", "translation", "news", "practices", "events", "actionplan", "planning"]
SECTIONS += ["newsletter", "site"]
SOURCES = sorted(
    path
    for section in SECTIONS
    for path in (ROOT / section).rglob("*.py")
    if "migrations" not in path.parts and not {"content", "data"} & set(path.parts)
)
TEMPLATES = sorted(
    path for folder in [ROOT / "templates", *ROOT.glob("*/templates")] for path in folder.rglob("*.html")
)
LAYERS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]["layers"]
#: The height of every app, as the contract has it; what belongs to no app (components, blocks) stands with core.
HEIGHT = {app.strip(): height for height, layer in enumerate(LAYERS[::-1]) for app in re.split("[|:]", layer)}
LIBRARIES = {path.stem: path.parts[-3] for path in SOURCES if path.parent.name == "templatetags"}
INCLUDE_COMPONENT = re.compile(r"{%\s*include\s+\"components/[^%]*%}")


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_site_is_a_plain_folder_and_pythons_own_module_keeps_its_name():
    assert not (ROOT / "site" / "__init__.py").exists()
    found = subprocess.run([sys.executable, "-c", "import site; print(site.__file__)"], capture_output=True, text=True)
    assert not found.stdout.strip().startswith(str(ROOT / "site"))
    assert found.stdout.strip().endswith("site.py")


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_a_source_file_is_one_idea(path):
    assert len(path.read_text().splitlines()) <= 400
    assert path.stem not in {"utils", "helpers", "misc", "common"}


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_no_function_is_longer_than_45_lines(path):
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    nodes = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, functions)]
    long = [f"{node.name}: {node.end_lineno - node.lineno + 1}" for node in nodes if node.end_lineno - node.lineno > 44]
    assert not long


def test_functions_average_under_12_lines():
    lengths = [
        node.end_lineno - node.lineno + 1
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
    ]
    assert sum(lengths) / len(lengths) < 12


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_functions_say_what_they_return(path):
    functions = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)]
    assert not [node.name for node in functions if node.returns is None]


@pytest.mark.parametrize("path", TEMPLATES, ids=relative)
def test_a_template_is_short_and_compiles(path):
    assert len(path.read_text().splitlines()) <= 100
    name = str(path).split("/templates/", 1)[1]
    try:
        get_template(name)
    except TemplateSyntaxError as error:
        pytest.fail(f"{name}: {error}")


@pytest.mark.parametrize("path", TEMPLATES, ids=relative)
def test_components_see_only_what_they_are_given(path):
    includes = INCLUDE_COMPONENT.findall(path.read_text())
    assert not [include for include in includes if not re.search(r"\sonly\s*%}$", include)]


def above(path):
    """The apps above a template's own whose tags it loads or whose templates it names."""
    text, own = path.read_text(), path.relative_to(ROOT / "templates").parts[0]
    loaded = [name for names in re.findall(r"{%\s*load ([^%]+?)\s*%}", text) for name in names.split()]
    apps = {LIBRARIES[name] for name in loaded if name in LIBRARIES}
    apps |= set(re.findall(r"{%\s*(?:include|extends)\s+\"(\w+)/", text)) & set(HEIGHT)
    height = HEIGHT.get(own, HEIGHT["core"])
    return sorted(app for app in apps - {own} if HEIGHT[app] > height or (own in HEIGHT and HEIGHT[app] == height))


@pytest.mark.parametrize("path", [path for path in TEMPLATES if path.is_relative_to(ROOT / "templates")], ids=relative)
def test_a_template_knows_only_what_stands_below_it(path):
    assert above(path) == []


@pytest.mark.parametrize("path", [path for path in TEMPLATES if "admin" not in path.name], ids=relative)
def test_no_template_of_the_public_site_has_inline_script_or_style(path):
    text = path.read_text()
    if "wagtailadmin/" in text or "email" in path.parts or "demo" in path.parts:
        pytest.skip("not a page of the public site: the admin and mails have other rules")
    assert not re.search(r"\sstyle=|\son[a-z]+=\"|<style", text)
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)", text)


def test_bulk_writes_of_pages_stay_in_the_gate():
    """QuerySet.update(live=…), bulk_create and bulk_update of pages send no signal and would pass the gate unseen."""
    allowed = {"planning/gate.py"}
    offenders = [
        relative(path)
        for path in SOURCES
        if relative(path) not in allowed and re.search(r"\.update\([^)]*\blive\s*=", path.read_text())
    ]
    assert not offenders


def test_nothing_is_left_to_do_in_the_code():
    marks = re.compile(r"\b(TODO|FIXME|XXX|NotImplemented)\b")
    assert not [relative(path) for path in SOURCES if marks.search(path.read_text())]
