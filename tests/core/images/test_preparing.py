"""Renditions are there before the first visitor, whatever made them necessary."""

from __future__ import annotations

import pytest
from django.core.files.storage import default_storage

from core.caching import version
from core.images.preparing import pictures_of, prepare_picture
from core.images.renditions import fetch_renditions, specs_of, with_pictures
from core.models import SiteImage, SiteRendition
from home.models import ContentPage
from tests.factories.home import ContentPageFactory
from tests.factories.pictures import image

pytestmark = pytest.mark.django_db


def block(kind, **value):
    return {"type": kind, "value": value}


def picture_block(picture):
    return block("picture", image=picture.pk, alt="", caption="", decorative=False)


@pytest.fixture
def published(publish, django_capture_on_commit_callbacks):
    """Publish a page, and let everything happen that follows the commit."""

    def _published(page):
        with django_capture_on_commit_callbacks(execute=True):
            return publish(page)

    return _published


def made(picture):
    return set(SiteRendition.objects.filter(image=picture).values_list("filter_spec", flat=True))


def test_publishing_prepares_the_picture_of_the_page_for_cards_its_head_and_sharing(home, published):
    picture = image()
    published(ContentPageFactory(parent=home, share_image=picture, live=False))
    wanted = {spec for shape in ("card", "wide", "share") for spec in specs_of(picture, shape)}
    assert wanted <= made(picture)


def test_publishing_prepares_the_pictures_of_the_text_in_the_shapes_of_their_blocks(home, published):
    alone, first, second, face, poster = (image(title=str(number)) for number in range(5))
    both = [{"image": row.pk, "alt": "", "caption": "", "decorative": False} for row in (first, second)]
    body = [
        picture_block(alone),
        block("gallery", pictures=both),
        block("people", people=[{"name": "", "role": "Office", "text": "", "picture": face.pk}]),
        block("video", address="https://youtu.be/aaaaaaaaaaa", title="Walk", poster=poster.pk, transcript=""),
    ]
    page = published(ContentPageFactory(parent=home, body=body, live=False))
    uses = {row.title: shapes for row, shapes in pictures_of(page).items()}
    assert uses == {"0": {"natural"}, "1": {"card"}, "2": {"card"}, "3": {"square"}, "4": {"wide"}}
    for picture, shape in [(alone, "natural"), (first, "card"), (second, "card"), (face, "square"), (poster, "wide")]:
        assert set(specs_of(picture, shape)) <= made(picture)


def test_nothing_is_prepared_for_a_draft(home, django_capture_on_commit_callbacks):
    picture = image()
    with django_capture_on_commit_callbacks(execute=True):
        ContentPageFactory(parent=home, share_image=picture, live=False).save_revision()
    assert not made(picture)


def test_a_second_run_makes_nothing_and_makes_no_page_old():
    picture = image()
    assert prepare_picture.func(picture.pk, ["card"]) == 6
    before = version.version()
    assert prepare_picture.func(picture.pk, ["card"]) == 0
    assert version.version() == before


def test_finished_renditions_make_pages_anew_that_showed_the_stand_in(django_capture_on_commit_callbacks):
    picture, before = image(), version.version()
    with django_capture_on_commit_callbacks(execute=True):
        prepare_picture.func(picture.pk, ["card"])
    assert version.version() != before


def test_a_new_focal_point_prepares_the_picture_again_where_it_is_shown(
    home, published, django_capture_on_commit_callbacks
):
    picture = image()
    with django_capture_on_commit_callbacks(execute=True):
        page = ContentPageFactory(parent=home, share_image=picture, live=False)
    published(page)
    before = SiteRendition.objects.filter(image=picture).count()
    picture.focal_point_x = picture.focal_point_y = picture.focal_point_width = picture.focal_point_height = 90
    with django_capture_on_commit_callbacks(execute=True):
        picture.save()
    assert SiteRendition.objects.filter(image=picture).count() == 2 * before


def test_a_lost_file_stops_no_publication(home, published):
    picture = image()
    default_storage.delete(picture.file.name)
    page = published(ContentPageFactory(parent=home, share_image=picture, live=False))
    assert page.live


def test_a_deleted_picture_is_no_error_for_a_late_job():
    assert prepare_picture.func(0, ["card"]) == 0


@pytest.mark.parametrize("count", [3, 12])
def test_a_list_of_cards_costs_one_query_for_pictures_and_one_for_renditions(home, count, django_assert_num_queries):
    for number in range(count):
        picture = image(420, 280, title=str(number))
        prepare_picture.func(picture.pk, ["card"])
        ContentPageFactory(parent=home, share_image=picture)
    with django_assert_num_queries(3):
        pages = list(with_pictures(ContentPage.objects.child_of(home), "card"))
        for page in pages:
            assert page.share_image.find_existing_renditions() == {}
            assert len(page.share_image.prefetched_renditions) == 6


def test_renditions_of_pictures_at_hand_cost_one_query(django_assert_num_queries):
    for number in range(3):
        prepare_picture.func(image(title=str(number)).pk, ["card"])
    pictures = list(SiteImage.objects.all())
    with django_assert_num_queries(1):
        fetch_renditions([(picture, "card") for picture in pictures])
    assert all(len(picture.prefetched_renditions) == 6 for picture in pictures)
