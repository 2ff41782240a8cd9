"""An officer uploads: one picture, several at once, in the chooser, and as a new file of an old picture."""

from __future__ import annotations

import json

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from PIL import Image

from core.models import SiteImage
from tests.core.images.test_intake import REFUSALS
from tests.factories.pictures import ORIENTATION, SECRET, encoded, image, scene, telephone_exif, telephone_jpeg, upload

pytestmark = pytest.mark.django_db

ONE, MANY = reverse("wagtailimages:add"), reverse("wagtailimages:add_multiple")
CHOOSER = reverse("wagtailimages_chooser:create")


def add_one(officer, data, name="photo.jpg", **fields):
    texts = {"title": "Market square", "alt_de": "Der Marktplatz", "alt_en": "The market square"}
    return officer.post(ONE, {"file": upload(data, name), **texts, **fields})


def add_many(officer, data, name="photo.jpg", **fields):
    response = officer.post(MANY, {"files[]": upload(data, name), **fields}, HTTP_X_REQUESTED_WITH="XMLHttpRequest")
    return json.loads(response.content)


def stored() -> bytes:
    with default_storage.open(SiteImage.objects.get().file.name) as file:
        return file.read()


def test_a_telephone_photograph_is_stored_upright_and_without_its_data(officer):
    response = add_one(officer, telephone_jpeg(orientation=6), "Rathaus – Köln.JPG")
    assert response.status_code == 302
    kept = SiteImage.objects.get()
    assert (kept.width, kept.height) == (480, 640)
    assert kept.file.name.endswith("rathaus-koln.jpg")
    assert SECRET.encode() not in stored()
    assert kept.file_size == len(stored())


def test_a_heic_photograph_is_stored_as_jpeg(officer):
    add_one(officer, encoded(scene(), "HEIF", exif=telephone_exif().tobytes()), "IMG_1.HEIC")
    with default_storage.open(SiteImage.objects.get().file.name) as file, Image.open(file) as kept:
        assert kept.format == "JPEG"
        assert ORIENTATION not in kept.getexif()


@pytest.mark.parametrize("case", REFUSALS)
def test_a_refused_file_is_answered_beside_the_field(officer, case):
    data, words = REFUSALS[case]
    response = add_one(officer, data)
    assert response.status_code == 200
    [message] = response.context["form"].errors["file"]
    assert words in message
    assert message in response.content.decode().replace("&#x27;", "'")
    assert not SiteImage.objects.exists()


@pytest.mark.parametrize("case", REFUSALS)
def test_a_refused_file_among_many_is_answered_for_itself(officer, case):
    data, words = REFUSALS[case]
    answer = add_many(officer, data)
    assert answer["success"] is False
    assert words in answer["error_message"]


@pytest.mark.parametrize("case", REFUSALS)
def test_a_refused_file_in_the_chooser_is_answered_there(officer, case):
    data, words = REFUSALS[case]
    texts = {"image-chooser-upload-title": "Market square"}
    response = officer.post(CHOOSER, {"image-chooser-upload-file": upload(data), **texts})
    assert response.status_code == 200
    assert words in json.loads(response.content)["htmlFragment"]


def test_an_empty_file_is_answered_beside_the_field(officer):
    response = add_one(officer, b"")
    assert response.context["form"].errors["file"]


def test_many_pictures_are_stored_without_their_data(officer):
    assert add_many(officer, telephone_jpeg())["success"] is True
    assert SECRET.encode() not in stored()


def test_the_second_step_of_a_multiple_upload_leads_around_nothing(officer):
    """A title that is too long is asked for again; the file waits meanwhile as it came."""
    answer = add_many(officer, telephone_jpeg(orientation=6), title="x" * 300)
    number = answer["uploaded_file_id"]
    url = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[number])
    officer.post(url, {f"uploaded-image-{number}-title": "Short"}, HTTP_X_REQUESTED_WITH="XMLHttpRequest")
    assert SECRET.encode() not in stored()
    kept = SiteImage.objects.get()
    assert (kept.width, kept.height) == (480, 640)


def test_a_new_file_for_an_old_picture_is_cleaned_too(officer):
    old = image()
    url = reverse("wagtailimages:edit", args=[old.pk])
    officer.post(url, {"title": old.title, "file": upload(telephone_jpeg()), "alt_de": "", "alt_en": ""})
    assert SECRET.encode() not in stored()


def test_a_picture_that_a_script_stores_is_cleaned_too():
    from django.core.files.base import ContentFile

    kept = SiteImage.objects.create(title="x", file=ContentFile(telephone_jpeg(orientation=6), name="a b.jpg"))
    assert SECRET.encode() not in stored()
    assert (kept.width, kept.height) == (480, 640)


def test_the_form_asks_for_both_languages_and_not_for_wagtails_one_description(officer):
    fields = officer.get(ONE).context["form"].fields
    assert {"alt_de", "alt_en", "credit", "licence"} <= fields.keys()
    assert "description" not in fields
