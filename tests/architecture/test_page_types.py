"""Every page type has what it owes: a factory, a place in the tree, a query budget, a template, words."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from django.template.loader import get_template
from factory.base import FactoryMetaClass
from wagtail.models import Page, get_page_models

from core.models import BasePage, IndexPage

ROOT = Path(__file__).resolve().parents[2]
PAGE_TYPES = [model for model in get_page_models() if model is not Page]


def name(model):
    return model._meta.label


def factories():
    modules = [f"tests.factories.{path.stem}" for path in (ROOT / "tests" / "factories").glob("*.py")]
    members = [vars(importlib.import_module(module)).values() for module in modules if not module.endswith("__init__")]
    return {cls._meta.model for values in members for cls in values if isinstance(cls, FactoryMetaClass)}


@pytest.mark.parametrize("model", PAGE_TYPES, ids=name)
def test_every_page_type_stands_on_the_base_page(model):
    assert issubclass(model, BasePage)


@pytest.mark.parametrize("model", PAGE_TYPES, ids=name)
def test_every_page_type_has_a_template_named_as_wagtail_does(model):
    assert get_template(f"{model._meta.app_label}/{Path(model.template).name}")


@pytest.mark.parametrize("model", PAGE_TYPES, ids=name)
def test_every_page_type_has_a_factory(model):
    assert model in factories()


@pytest.mark.parametrize("model", PAGE_TYPES, ids=name)
def test_every_page_type_has_a_query_budget(model):
    tests = (ROOT / "tests" / model._meta.app_label).glob("test_*budget*.py")
    assert any(model.__name__ in path.read_text() for path in tests)


@pytest.mark.parametrize("model", [m for m in PAGE_TYPES if issubclass(m, IndexPage)], ids=name)
def test_every_index_lists_through_the_one_listing(model):
    assert "listing" not in vars(model), "an index page says what it lists by items(), facets and ordering"


@pytest.mark.parametrize("model", PAGE_TYPES, ids=name)
def test_every_field_of_a_page_type_explains_itself(model):
    plain = {"title", "body", "date", "lead", "introduction"}
    own = [field for field in model._meta.local_fields if not field.auto_created and not field.is_relation]
    bare = [field.name for field in own if str(field.verbose_name) == field.name.replace("_", " ")]
    explained = {field.name for field in own if field.help_text} | plain
    assert not set(bare) - explained
