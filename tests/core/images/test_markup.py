"""The picture element: formats, widths, alternative text."""

from __future__ import annotations

import html5lib
import pytest
from django.core.files.storage import default_storage
from django.template import Context, Template
from django.utils.translation import override
from PIL import Image

from core.images.preparing import prepare_picture
from core.images.renditions import SHAPES
from core.models import SiteImage
from tests.factories.pictures import image

pytestmark = pytest.mark.django_db


def parsed(markup):
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(markup)
    return tree.find("picture")


def tag(picture, options='ratio="card"'):
    source = "{% load pictures %}{% site_picture picture " + options + " %}"
    return parsed(Template(source).render(Context({"picture": picture})))


def prepared(shape, **fields):
    picture = image(**fields)
    prepare_picture.func(picture.pk, [shape])
    return SiteImage.objects.get(pk=picture.pk)


@pytest.mark.parametrize("shape", ["card", "wide", "square", "natural"])
def test_a_prepared_picture_offers_three_formats_in_every_width_that_it_fills(shape):
    picture = prepared(shape, width=1700, height=1200)
    found = tag(picture, f'ratio="{shape}"')
    assert [source.get("type") for source in found.findall("source")] == ["image/avif", "image/webp"]
    for element in [*found.findall("source"), found.find("img")]:
        widths = [int(part.split()[1].removesuffix("w")) for part in element.get("srcset").split(", ")]
        assert widths == list(SHAPES[shape].widths)
        assert element.get("sizes")


def test_the_dimensions_are_those_of_the_file():
    found = tag(prepared("card")).find("img")
    with default_storage.open(found.get("src").removeprefix("/media/")) as file, Image.open(file) as shown:
        assert shown.size == (int(found.get("width")), int(found.get("height")))


def test_a_small_picture_is_not_blown_up():
    found = tag(prepared("wide", width=700, height=400), 'ratio="wide"')
    assert int(found.find("img").get("width")) == 700
    assert "1600w" not in found.find("source").get("srcset")


def test_until_the_renditions_are_made_one_jpeg_stands_for_them():
    found = tag(image())
    assert not found.findall("source")
    assert found.find("img").get("src").endswith(".jpg")


def test_pictures_wait_for_the_reader_but_the_first_of_a_page_does_not():
    picture = prepared("card")
    assert tag(picture).find("img").get("loading") == "lazy"
    first = tag(picture, 'ratio="card" loading="eager"').find("img")
    assert (first.get("loading"), first.get("fetchpriority")) == (None, "high")


def test_the_alternative_text_is_that_of_the_reader_s_language():
    picture = prepared("card")
    with override("en"):
        assert tag(picture).find("img").get("alt") == "The market square at dawn"
    with override("de"):
        assert tag(picture).find("img").get("alt") == "Der Marktplatz am Morgen"


def test_a_text_of_the_other_language_says_which_it_is():
    with override("en"):
        found = tag(image(alt_en="")).find("img")
    assert (found.get("alt"), found.get("lang")) == ("Der Marktplatz am Morgen", "de")


def test_decoration_and_a_text_of_its_own_place_win_over_the_library():
    picture = prepared("card")
    assert tag(picture, 'ratio="card" alt=""').find("img").get("alt") == ""
    found = tag(picture, 'ratio="card" alt="Who waits <here>"').find("img")
    assert found.get("alt") == "Who waits <here>"


def test_nothing_is_written_with_an_inline_style_even_with_a_focal_point():
    picture = prepared("card", focal_point_x=100, focal_point_y=100, focal_point_width=50, focal_point_height=50)
    assert all("style" not in element.attrib for element in tag(picture).iter())


def test_the_cut_follows_the_focal_point():
    """The red quarter of the scene lies left above; seen through a square around it, nothing else is left."""
    picture = image(1600, 400, focal_point_x=100, focal_point_y=100, focal_point_width=40, focal_point_height=40)
    with default_storage.open(picture.get_rendition("fill-240x240|format-jpeg").file.name) as file:
        shown = Image.open(file).convert("RGB")
        assert all(shown.getpixel((x, 10))[1] < 90 for x in (10, 120, 230))


def test_a_picture_whose_file_is_lost_leaves_its_place_empty():
    picture = image()
    default_storage.delete(picture.file.name)
    source = "{% load pictures %}{% site_picture picture %}"
    assert Template(source).render(Context({"picture": SiteImage.objects.get(pk=picture.pk)})) == ""


def test_no_picture_at_all_leaves_its_place_empty():
    assert Template("{% load pictures %}{% site_picture picture %}").render(Context({"picture": None})) == ""
