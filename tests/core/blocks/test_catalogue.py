"""The catalogue as an officer meets it in the block picker."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import override
from wagtail.blocks import ListBlock, StructBlock
from wagtail.images.blocks import ImageChooserBlock

import core.blocks
from core.blocks import StoryBlock
from core.blocks.catalogue import InCatalogue
from tests.core.blocks.conftest import FIELD, parsed

CATALOGUE = FIELD.stream_block.child_blocks
each_block = pytest.mark.parametrize("name", CATALOGUE)


@each_block
def test_a_block_has_icon_label_group_description_and_template(name):
    meta = CATALOGUE[name].meta
    assert meta.icon != "placeholder"
    assert all(str(text).strip() for text in (meta.label, meta.group, meta.description))
    assert meta.template == f"blocks/{name}.html"


@each_block
def test_a_block_has_a_preview(name):
    block = CATALOGUE[name]
    assert block.is_previewable
    assert block.meta.preview_template == "blocks/preview.html"


@each_block
@pytest.mark.django_db
def test_the_preview_of_a_block_is_a_page_that_an_officer_can_see(name, admin_browser):
    block = CATALOGUE[name]
    response = admin_browser.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert response.status_code == 200
    page = response.content.decode()
    assert strip_tags(page.partition("<main")[2]).strip()
    assert "css/site.css" in page


@each_block
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.django_db
def test_the_sample_of_a_block_is_valid_html_without_inline_style(name, language):
    block = CATALOGUE[name]
    with override(language):
        tree = parsed(block.render(block.get_preview_value(), {"request": None, "sample": True}))
    assert not [element for element in tree.iter() if "style" in element.attrib or "onclick" in element.attrib]


@each_block
def test_a_migration_names_a_block_by_its_class_alone(name):
    block = CATALOGUE[name]
    assert isinstance(block, InCatalogue)
    path, args, kwargs = block.deconstruct()
    assert (args, kwargs) == ([], {})
    module, _, class_name = path.rpartition(".")
    assert module == "core.blocks"
    assert getattr(core.blocks, class_name) is type(block)


def test_a_historical_model_gets_the_whole_catalogue_back():
    _, _, args, kwargs = FIELD.deconstruct()
    again = type(FIELD)(*args, **kwargs).stream_block.child_blocks
    assert {name: type(block) for name, block in again.items()} == {n: type(b) for n, b in CATALOGUE.items()}


def test_every_field_of_every_block_has_a_label():
    def unlabelled(block, path):
        children = block.child_blocks.items() if isinstance(block, StructBlock) else []
        if isinstance(block, ListBlock):
            children = [("item", block.child_block)]
        for name, child in children:
            if name != "item" and not child.meta.label:
                yield f"{path}.{name}"
            yield from unlabelled(child, f"{path}.{name}")

    assert [found for name, block in CATALOGUE.items() for found in unlabelled(block, name)] == []


def test_blocks_with_pictures_say_in_which_shape_they_show_them():
    """What is not named here is shown in its own proportions; preparing relies on it."""

    def has_picture(block):
        if isinstance(block, ListBlock):
            return has_picture(block.child_block)
        if isinstance(block, StructBlock):
            return any(has_picture(child) for child in block.child_blocks.values())
        return isinstance(block, ImageChooserBlock)

    with_pictures = {name: block for name, block in CATALOGUE.items() if has_picture(block)}
    shapes = {name: getattr(block, "picture_shape", "natural") for name, block in with_pictures.items()}
    assert shapes == {"picture": "natural", "gallery": "card", "people": "square", "video": "wide"}


@pytest.mark.django_db
def test_an_empty_story_may_be_published():
    assert len(StoryBlock().clean(FIELD.to_python([]))) == 0


@pytest.fixture
def admin_browser(client: Client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("chief@example.org", "secret"))
    return client


def test_a_text_that_was_never_stored_is_empty():
    story = StoryBlock().to_python([{"type": "quote", "value": {"text": "<p>Words</p>"}}])
    assert story[0].value["role"] == ""
