"""Two-click embeds: nothing is asked of another host before the reader says so."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BlockGroup, CharBlock, ChoiceBlock, RichTextBlock, StructValue, URLBlock
from wagtail.images.blocks import ImageChooserBlock

from core.blocks import samples
from core.blocks.catalogue import CatalogueBlock
from core.blocks.embeds import Embed, map_embed, parse_position, parse_video
from core.blocks.translated import FixedTextBlock
from core.rich_text import TEXT_FEATURES


def is_video_address(address: str) -> None:
    if parse_video(address) is None:
        raise ValidationError(
            _("This is not the address of a video at YouTube or Vimeo, such as https://www.youtube.com/watch?v=….")
        )


def is_position(text: str) -> None:
    if parse_position(text) is None:
        raise ValidationError(
            _("Write latitude and longitude such as “51.34, 12.37”, or paste the address of a map at OpenStreetMap.")
        )


class VideoValue(StructValue):
    @property
    def embed(self) -> Embed | None:
        return parse_video(self["address"])


class VideoBlock(CatalogueBlock):
    picture_shape = "wide"

    address = URLBlock(
        label=_("Address"),
        validators=[is_video_address],
        help_text=_("Of the video at YouTube or Vimeo. It is loaded only when a reader asks for it."),
    )
    title = CharBlock(label=_("Title"), max_length=160, help_text=_("What is to be seen, in a few words."))
    poster = ImageChooserBlock(
        label=_("Still picture"), required=False, help_text=_("One of our own. Without one, the site draws a picture.")
    )
    transcript = RichTextBlock(
        label=_("What is said and shown"),
        required=False,
        features=TEXT_FEATURES,
        help_text=_("For everyone who cannot see or hear the video."),
    )

    class Meta:
        icon = "media"
        label = _("Video")
        group = _("Pictures and media")
        description = _("A video at YouTube or Vimeo behind two clicks: first the reader agrees, then it loads.")
        template = "blocks/video.html"
        value_class = VideoValue
        form_layout = BlockGroup(children=["address", "title", "poster", "transcript"])
        label_format = "{title}"
        preview_value = staticmethod(samples.video)


class MapValue(StructValue):
    @property
    def embed(self) -> Embed | None:
        position = parse_position(self["position"])
        return map_embed(position, int(self["zoom"] or 15)) if position else None


class MapBlock(CatalogueBlock):
    place = CharBlock(label=_("Place"), max_length=160)
    directions = RichTextBlock(
        label=_("Address and directions"),
        features=TEXT_FEATURES,
        required=False,
        help_text=_("For everyone who cannot use the map."),
    )
    position = FixedTextBlock(
        label=_("Position"),
        max_length=200,
        validators=[is_position],
        search_index=False,
        help_text=_("Latitude and longitude, or the address of a map at openstreetmap.org, copied from the browser."),
    )
    zoom = ChoiceBlock(
        label=_("What to show"),
        choices=[
            ("17", _("The building")),
            ("15", _("The neighbourhood")),
            ("12", _("The city")),
            ("8", _("The region")),
        ],
        default="15",
        search_index=False,
    )

    class Meta:
        icon = "site"
        label = _("Map")
        group = _("Pictures and media")
        description = _("A map of OpenStreetMap behind two clicks, with the address beside it.")
        template = "blocks/map.html"
        value_class = MapValue
        label_format = "{place}"
        preview_value = staticmethod(samples.map_of_place)
