"""Blocks that show pictures of the image library."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.blocks import BlockGroup, BooleanBlock, CharBlock, ListBlock, StructValue
from wagtail.images.blocks import ImageChooserBlock

from core.blocks import samples
from core.blocks.catalogue import CatalogueBlock
from core.blocks.errors import field_error


class PictureValue(StructValue):
    @property
    def alt_text(self) -> str | None:
        """What stands in place of the picture: nothing for decoration, None where the image itself must answer."""
        if self.get("decorative"):
            return ""
        return self.get("alt") or None


class PictureBlock(CatalogueBlock):
    image = ImageChooserBlock(label=_("Picture"))
    alt = CharBlock(
        label=_("Alternative text"),
        required=False,
        max_length=255,
        help_text=_(
            "What a reader who cannot see the picture should know here, in the language of this page. "
            "Leave it empty if the text kept with the picture fits."
        ),
    )
    caption = CharBlock(
        label=pgettext_lazy("of a picture", "Caption"),
        required=False,
        max_length=300,
        help_text=_("Credit and licence are added from the image library."),
    )
    decorative = BooleanBlock(
        label=_("Only decoration"),
        required=False,
        help_text=_("Screen readers pass it over. Tick this only if nothing is lost without the picture."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        group = _("Pictures and media")
        description = _("One picture with its caption, credit and licence.")
        template = "blocks/picture.html"
        value_class = PictureValue
        form_layout = BlockGroup(children=["image", "alt", "caption"], settings=["decorative"])
        label_format = "{caption}"
        preview_value = staticmethod(samples.picture)

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        image = cleaned.get("image")
        if self.is_deferred_validation or not image or cleaned["alt"] or cleaned["decorative"]:
            return cleaned
        if not image.has_alt:
            raise field_error("alt", _("Describe the picture in a sentence, or mark it as decoration."))
        return cleaned


class GalleryBlock(CatalogueBlock):
    picture_shape = "card"

    pictures = ListBlock(PictureBlock(), label=_("Pictures"), min_num=2, collapsed=True)

    class Meta:
        icon = "grid"
        label = _("Gallery")
        group = _("Pictures and media")
        description = _("Two or more pictures side by side, all cut to the same shape around their focal point.")
        template = "blocks/gallery.html"
        preview_value = staticmethod(samples.gallery)
