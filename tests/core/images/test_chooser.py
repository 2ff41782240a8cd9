"""The image chooser tells an officer which pictures nobody has described yet."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from tests.factories.pictures import image

pytestmark = pytest.mark.django_db


def chooser(officer):
    response = officer.get(reverse("wagtailimages_chooser:choose"))
    return json.loads(response.content)["html"]


def test_a_picture_without_words_is_named_with_the_languages_that_are_missing(officer):
    lost = image(title="Old harbour", alt_en="")
    html = chooser(officer)
    assert "Old harbour” has no alternative text yet in: English." in html
    assert reverse("wagtailimages:edit", args=[lost.pk]) in html


def test_a_described_picture_is_not_mentioned(officer):
    image(title="Old harbour")
    html = chooser(officer)
    assert "Old harbour" in html
    assert "no alternative text" not in html
