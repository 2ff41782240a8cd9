"""The drawn picture for sharing is there before anybody asks for it; who is too early waits for nothing."""

from __future__ import annotations

import io
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.urls import reverse
from PIL import Image

from core import share_pictures
from tests.factories.home import ContentPageFactory
from tests.factories.pictures import image

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_ordered():
    cache.clear()


@pytest.fixture
def ordered(monkeypatch):
    """The keys of the drawings that the worker was asked for, in place of its queue."""
    keys = []
    monkeypatch.setattr(share_pictures, "draw_share_picture", SimpleNamespace(enqueue=keys.append))
    return keys


def content(answer):
    return b"".join(answer.streaming_content)


def address(page):
    return reverse("share_picture", args=[page.translation_key])


def test_publishing_draws_the_picture(client, home, publish, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        page = publish(ContentPageFactory(parent=home, live=False))
    assert default_storage.exists(share_pictures.path_of(page.translation_key))
    answer = client.get(address(page))
    assert Image.open(io.BytesIO(content(answer))).size == share_pictures.SIZE
    assert "immutable" in answer["Cache-Control"]


def test_a_page_with_a_photograph_needs_no_drawing(home, ordered):
    share_pictures.order_for(ContentPageFactory(parent=home, share_image=image()))
    assert ordered == []


def test_who_asks_too_early_gets_the_picture_of_the_site_and_the_drawing_is_ordered_once(client, home, ordered):
    page = ContentPageFactory(parent=home)
    answers = [client.get(address(page)) for _ in range(3)]
    assert {content(answer) for answer in answers} == {share_pictures.DEFAULT.read_bytes()}
    assert {answer["Cache-Control"] for answer in answers} == {"public, max-age=60"}
    assert ordered == [str(page.translation_key)]


def test_no_drawing_is_ordered_for_a_story_that_does_not_exist(client, home, ordered):
    assert client.get(reverse("share_picture", args=[uuid4()])).status_code == 404
    assert ordered == []


def test_what_is_drawn_is_not_drawn_again(home):
    key = str(ContentPageFactory(parent=home).translation_key)
    assert share_pictures.draw_share_picture.func(key)
    assert not share_pictures.draw_share_picture.func(key)
