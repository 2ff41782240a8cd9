"""What is stored of a picture that arrives, and what is refused."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from core.images.intake import CleanPicture, PictureError, clean, clean_name
from tests.factories.pictures import (
    SECRET,
    encoded,
    moving_gif,
    profile,
    scene,
    talkative_png,
    telephone_exif,
    telephone_jpeg,
    upload,
)

pytestmark = pytest.mark.usefixtures("in_english")


def cleaned(data: bytes, name: str = "photo.jpg") -> tuple[CleanPicture, Image.Image]:
    picture = clean(upload(data, name))
    picture.seek(0)
    return picture, Image.open(BytesIO(picture.read()))


def test_position_owner_and_comment_are_gone_after_cleaning():
    before = telephone_jpeg()
    assert SECRET.encode() in before
    _, after = cleaned(before)
    assert not after.getexif()
    assert "comment" not in after.info
    assert SECRET.encode() not in clean(upload(before)).read()


def test_texts_inside_a_png_are_gone_after_cleaning():
    assert SECRET.encode() in talkative_png()
    picture = clean(upload(talkative_png(), "drawing.png"))
    assert SECRET.encode() not in picture.read()


def test_xmp_and_bytes_behind_the_picture_are_gone_after_cleaning():
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><GPSLatitude>51</GPSLatitude></x:xmpmeta>'
    picture = clean(upload(encoded(scene(), "JPEG", xmp=xmp) + b"<script>alert(1)</script>"))
    stored = picture.read()
    assert b"GPSLatitude" not in stored
    assert b"<script>" not in stored


def test_the_colour_profile_is_kept():
    _, after = cleaned(telephone_jpeg())
    assert after.info["icc_profile"] == profile()


@pytest.mark.parametrize(("orientation", "size", "red"), [(1, (640, 480), (5, 5)), (6, (480, 640), (475, 5))])
def test_a_picture_is_turned_as_the_camera_was_held(orientation, size, red):
    _, after = cleaned(telephone_jpeg(orientation=orientation))
    assert after.size == size
    assert after.convert("RGB").getpixel(red)[1] < 60
    assert after.convert("RGB").getpixel((size[0] // 2, size[1] - 5))[1] > 200


def test_a_heic_photograph_becomes_an_upright_jpeg_without_its_data():
    data = encoded(scene(), "HEIF", exif=telephone_exif().tobytes(), quality=80)
    picture, after = cleaned(data, "IMG_4711.HEIC")
    assert (after.format, picture.name) == ("JPEG", "img_4711.jpg")
    assert not after.getexif()


@pytest.mark.parametrize("form", ["WEBP", "AVIF"])
def test_modern_formats_become_jpeg(form):
    _, after = cleaned(encoded(scene(), form))
    assert after.format == "JPEG"


def test_transparency_is_kept_as_png():
    logo = scene(mode="RGBA")
    logo.putalpha(Image.linear_gradient("L").resize(logo.size))
    _, after = cleaned(encoded(logo, "WEBP"), "logo.webp")
    assert (after.format, after.mode) == ("PNG", "RGBA")


def test_a_still_gif_becomes_png():
    picture, after = cleaned(encoded(scene(), "GIF"), "drawing.gif")
    assert (after.format, picture.name) == ("PNG", "drawing.png")


@pytest.mark.parametrize(("mode", "form"), [("CMYK", "JPEG"), ("L", "JPEG"), ("1", "PNG"), ("P", "PNG"), ("LA", "PNG")])
def test_every_colour_mode_ends_as_one_that_browsers_show(mode, form):
    _, after = cleaned(encoded(scene(mode=mode), form))
    assert after.mode in ("RGB", "RGBA", "L")


def test_sixteen_bits_of_grey_keep_their_brightness():
    _, after = cleaned(encoded(Image.new("I;16", (200, 200), 32768), "PNG"))
    assert after.convert("L").getpixel((50, 50)) in (127, 128)


def test_what_counts_is_the_content_and_not_the_extension():
    picture, after = cleaned(encoded(scene(), "PNG"), "photo.jpg")
    assert (after.format, picture.name) == ("PNG", "photo.png")


def test_a_huge_photograph_is_scaled_down_for_keeping():
    _, after = cleaned(encoded(scene(8000, 1000), "JPEG"))
    assert after.size == (3200, 400)


def test_a_clean_picture_is_not_written_a_second_time():
    picture = clean(upload(telephone_jpeg()))
    assert clean(picture) is picture


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("Bürgermeister & Rektorin (Leipzig).JPG", "burgermeister-rektorin-leipzig.jpg"),
        ("../../etc/passwd.png", "passwd.jpg"),
        ("shell.php.jpg", "shellphp.jpg"),
        ("фото.jpg", "picture.jpg"),
        ("x" * 300 + ".jpg", "x" * 60 + ".jpg"),
        ("", "picture.jpg"),
    ],
)
def test_names_become_plain(given, stored):
    assert clean_name(given, "jpg") == stored


REFUSALS = {
    "not a picture": (b"Just some words.", "not a picture"),
    "svg": (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "SVG drawings"),
    "pdf": (b"%PDF-1.7 ...", "not a picture"),
    "one pixel": (encoded(scene(1, 1), "PNG"), "at least 100"),
    "truncated jpeg": (telephone_jpeg()[:-2000], "damaged"),
    "truncated png": (talkative_png()[:400], "damaged"),
    "header only": (telephone_jpeg()[:20], "not a picture"),
    "moving": (moving_gif(), "moves"),
    "moving webp": (encoded(scene(), "WEBP", save_all=True, append_images=[scene().rotate(90)]), "moves"),
    "many pixels": (encoded(Image.new("1", (10_000, 6_100)), "PNG"), "61 megapixels; at most 60"),
    "bomb": (encoded(Image.new("1", (20_000, 20_000)), "PNG"), "60 megapixels"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_is_no_usable_picture_is_refused_with_a_reason(case):
    data, words = REFUSALS[case]
    with pytest.raises(PictureError, match=words):
        clean(upload(data))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(draw=st.data())
def test_a_damaged_file_is_refused_or_read_but_never_an_error(form, draw):
    data = bytearray(encoded(scene(160, 120), form))
    place = draw.draw(st.integers(0, len(data) - 1))
    data[place : place + 4] = draw.draw(st.binary(min_size=0, max_size=8))
    try:
        assert clean(upload(bytes(data))).size
    except PictureError as refusal:
        assert str(refusal)


def test_a_file_above_the_limit_is_refused_before_it_is_opened():
    with pytest.raises(PictureError, match=r"15.0.MB"):
        clean(upload(b"\xff\xd8" + b"0" * (15 * 2**20)))
