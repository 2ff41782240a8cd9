"""Two-click embeds and pictures: nothing of another host before the click, never a picture without its words."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError

from core.blocks.contents import relying_on_library
from core.blocks.embeds import map_embed, parse_position, parse_video
from tests.core.blocks.conftest import FIELD, text_of
from tests.factories.pictures import image

YOUTUBE = [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=3s",
    "https://m.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://youtu.be/dQw4w9WgXcQ?si=abc",
    "https://www.youtube.com/embed/dQw4w9WgXcQ",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
    "https://www.youtube.com/shorts/dQw4w9WgXcQ",
    "https://www.youtube.com/live/dQw4w9WgXcQ",
]
VIMEO = [
    "https://vimeo.com/76979871",
    "https://vimeo.com/channels/staffpicks/76979871",
    "https://player.vimeo.com/video/76979871",
]
STRANGE = [
    "",
    "https://www.youtube.com/",
    "https://www.youtube.com/watch?v=short",
    "https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
    "https://evil.example/?https://youtu.be/dQw4w9WgXcQ",
    "javascript:alert(1)//youtu.be/dQw4w9WgXcQ",
    'https://youtu.be/"><script>',
    "https://vimeo.com/about",
    "https://[broken",
]


def video(address=YOUTUBE[0], **fields):
    return "video", {"address": address, "title": "A walk", "poster": None, "transcript": "", **fields}


@pytest.mark.parametrize("address", YOUTUBE)
def test_every_form_of_a_youtube_address_is_understood(address):
    embed = parse_video(address)
    assert embed.link == "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    assert embed.frame.startswith("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?")


@pytest.mark.parametrize("address", VIMEO)
def test_every_form_of_a_vimeo_address_is_understood(address):
    embed = parse_video(address)
    assert embed.link == "https://vimeo.com/76979871"
    assert embed.frame.startswith("https://player.vimeo.com/video/76979871?dnt=1")


def test_the_key_of_an_unlisted_vimeo_video_is_kept():
    assert "h=0123abcdef" in parse_video("https://vimeo.com/76979871/0123abcdef").frame


@pytest.mark.parametrize("address", STRANGE)
def test_other_addresses_are_no_videos(address):
    assert parse_video(address) is None


@pytest.mark.parametrize(
    "text",
    [
        "51.34030, 12.37475",
        "51.34030 12.37475",
        "https://www.openstreetmap.org/#map=17/51.34030/12.37475",
        "https://www.openstreetmap.org/?mlat=51.34030&mlon=12.37475#map=9/1/1",
    ],
)
def test_a_position_may_be_typed_or_pasted(text):
    assert parse_position(text) == (51.3403, 12.37475)


@pytest.mark.parametrize("text", ["", "Leipzig", "512, 12", "51.3", "https://maps.example/#map=17/51.3/12.3"])
def test_other_words_are_no_position(text):
    assert parse_position(text) is None


@pytest.mark.parametrize("embed", [parse_video(YOUTUBE[0]), parse_video(VIMEO[0]), map_embed((51.3, 12.4), 15)])
def test_the_policy_lets_in_every_host_that_an_embed_may_load(embed):
    parts = urlsplit(embed.frame)
    assert f"{parts.scheme}://{parts.hostname}" in settings.CSP_PUBLIC["frame-src"]


def test_the_policy_lets_in_no_other_host():
    assert len(settings.CSP_PUBLIC["frame-src"]) == 4


@pytest.mark.parametrize("kind", ["video", "map"])
def test_nothing_is_loaded_before_the_click(html, kind):
    place = {"place": "Town hall", "directions": "<p>Five minutes.</p>", "position": "51.3, 12.4", "zoom": "15"}
    tree = html(video() if kind == "video" else ("map", place))
    assert not [element for element in tree.iter() if element.tag in ("iframe", "object", "embed", "video")]
    loading = [element.get("src") for element in tree.iter() if element.get("src")]
    assert loading == ["/static/js/embed.js"]


def test_without_javascript_there_is_a_link_and_no_dead_button(html):
    tree = html(video())
    assert "hidden" in tree.find(".//button").attrib
    assert tree.find(".//p/a").get("href") == "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    assert "YouTube" in text_of(tree)


@pytest.mark.django_db
def test_the_still_picture_is_one_of_ours(html):
    sources = [found.get("src") for found in html(video(poster=image().pk)).findall(".//img")]
    assert len(sources) == 1
    assert sources[0].startswith("/media/images/")


@pytest.mark.django_db
@pytest.mark.parametrize("block", [video("https://example.org/film"), ("map", {"place": "x", "position": "here"})])
def test_a_wrong_address_or_position_is_answered_beside_its_field(story, block):
    with pytest.raises(ValidationError) as refusal:
        FIELD.stream_block.clean(story(block))
    assert {"address", "position"} & refusal.value.block_errors[0].block_errors.keys()


def test_a_draft_with_half_an_address_is_shown_without_the_video(html):
    assert len(html(video("https://www.youtube.com/watch"))) == 0


def picture(row, **fields):
    return "picture", {"image": row.pk, "alt": "", "caption": "", "decorative": False, **fields}


@pytest.mark.usefixtures("in_english")
@pytest.mark.django_db
def test_a_picture_brings_caption_credit_and_licence(html):
    row = image(credit="City archive", licence="CC BY 4.0")
    tree = html(picture(row, caption="Before the works"))
    assert text_of(tree.find(".//figcaption")) == "Before the works Picture: City archive, CC BY 4.0"


@pytest.mark.django_db
def test_a_picture_without_any_words_below_has_no_caption_element(html):
    assert html(picture(image())).find(".//figcaption") is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "wanted"),
    [({}, "Der Marktplatz am Morgen"), ({"alt": "Wer wartet"}, "Wer wartet"), ({"decorative": True}, "")],
)
def test_the_words_for_a_picture_come_from_the_block_or_the_library(html, fields, wanted):
    assert html(picture(image(), **fields)).find(".//img").get("alt") == wanted


@pytest.mark.django_db
def test_a_picture_that_nobody_has_described_is_refused_at_publishing(story):
    bare = image(alt_de="", alt_en="")
    with pytest.raises(ValidationError) as refusal:
        FIELD.stream_block.clean(story(picture(bare)))
    assert "alt" in refusal.value.block_errors[0].block_errors
    for fields in ({"alt": "Words"}, {"decorative": True}):
        FIELD.stream_block.clean(story(picture(bare, **fields)))
    FIELD.stream_block.clean_deferred(story(picture(bare)))


@pytest.mark.django_db
def test_a_picture_that_was_deleted_leaves_no_empty_figure(html):
    assert not html(("picture", {"image": 999_999, "alt": "", "caption": "", "decorative": False})).findall(".//img")


@pytest.mark.django_db
@pytest.mark.parametrize("count", [3, 30])
def test_the_pictures_of_a_story_cost_the_same_however_many_they_are(html, story, count, django_assert_max_num_queries):
    from core.images.preparing import prepare_picture

    rows = [image(420, 280, title=str(number)) for number in range(3)]
    for row in rows:
        prepare_picture.func(row.pk, ["natural"])
    blocks = [picture(rows[number % 3]) for number in range(count)]
    with django_assert_max_num_queries(2):
        assert len(html(*blocks).findall(".//img")) == count


@pytest.mark.django_db
def test_the_pictures_that_rely_on_the_words_of_the_library_are_known_from_the_stored_story(story):
    silent, told, ornament, third = (image(title=str(number)) for number in range(4))
    shown = [picture(silent)[1], picture(third)[1]]
    value = story(
        picture(silent),
        picture(told, alt="Words"),
        picture(ornament, decorative=True),
        ("gallery", {"pictures": shown}),
    )
    assert relying_on_library(value.get_prep_value()) == {silent.pk, third.pk}
