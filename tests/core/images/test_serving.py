"""Only renditions are public; an original is not, and a document is a file to keep, never a page of this site."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.documents.models import Document

from tests.factories.pictures import image

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitor() -> Client:
    return Client()


def test_a_rendition_is_served_as_what_it_is(visitor):
    response = visitor.get(image().get_rendition("fill-400x267|format-webp").url)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/webp"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "road", ["/media/{}", "/media/images/../{}", "/media/images/%2e%2e/{}", "/media/images//../{}"]
)
def test_an_original_is_not_served_whichever_road_leads_to_it(visitor, road):
    original = image().file.name
    assert original.startswith("original_images/")
    assert visitor.get(road.format(original)).status_code in (400, 404)


def test_a_lost_rendition_is_a_page_that_says_so(visitor):
    assert visitor.get("/media/images/lost.jpg").status_code == 404


def test_no_folder_is_listed(visitor):
    image().get_rendition("fill-400x267|format-webp")
    assert visitor.get("/media/images/", follow=True).status_code == 404


@pytest.mark.parametrize("name", ["report.pdf", "table.csv", "page.txt"])
def test_a_document_is_served_as_attachment_that_no_browser_guesses_about(visitor, name):
    document = Document.objects.create(title="Report", file=ContentFile(b"<script>alert(1)</script>", name=name))
    response = visitor.get(document.url)
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response["Content-Security-Policy"]


def test_a_document_is_not_served_from_the_media_folder(visitor):
    document = Document.objects.create(title="Report", file=ContentFile(b"words", name="report.pdf"))
    assert visitor.get(f"/media/{document.file.name}").status_code == 404
