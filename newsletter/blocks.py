"""What an issue is built from: pages of the site, own words, next dates."""

from __future__ import annotations

from typing import Any, Self

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    IntegerBlock,
    PageChooserBlock,
    RichTextBlock,
    StreamBlock,
    TextBlock,
    URLBlock,
)
from wagtail.images.blocks import ImageChooserBlock

from core.blocks.catalogue import FieldsBlock
from newsletter.topics import Topic

#: What mail programs show reliably. Links to pages become absolute addresses.
MAIL_FEATURES = ["bold", "italic", "link", "ol", "ul"]


class _IssueBlock(FieldsBlock):
    """Migrations name these blocks by their class, so that a new label or field in a block changes no table."""

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (f"newsletter.blocks.{type(self).__name__}", [], {})

    def deconstruct_with_lookup(self, lookup: Any) -> tuple[str, list[Any], dict[str, Any]]:
        return self.deconstruct()

    @classmethod
    def construct_from_lookup(cls, lookup: Any, *args: Any, **kwargs: Any) -> Self:
        return cls(*args, **kwargs)


class PageBlock(_IssueBlock):
    page = PageChooserBlock(
        label=_("Page"), help_text=_("Choose it in any language: each reader gets it in the language of the issue.")
    )
    words = TextBlock(
        label=_("Words of your own"),
        required=False,
        max_length=400,
        rows=3,
        help_text=_("In place of the page's teaser, which is used otherwise."),
    )

    class Meta:
        icon = "doc-full"
        label = _("Page of the site")
        label_format = "{page}"


class WordsBlock(_IssueBlock):
    heading = CharBlock(label=_("Heading"), required=False, max_length=120)
    text = RichTextBlock(label=_("Text"), features=MAIL_FEATURES)
    button_text = CharBlock(
        label=_("Words on a button"), required=False, max_length=60, help_text=_("What happens on a click.")
    )
    button_url = URLBlock(label=_("Address of the button"), required=False)
    topic = ChoiceBlock(
        label=_("Topic"),
        choices=Topic.choices,
        required=False,
        help_text=_("Only those who chose this topic get the text. Without one, everybody does."),
    )

    class Meta:
        icon = "pilcrow"
        label = _("Own text")
        label_format = "{heading}"


class PictureBlock(_IssueBlock):
    image = ImageChooserBlock(label=_("Picture"))
    alt = CharBlock(
        label=_("Alternative text"),
        required=False,
        max_length=255,
        help_text=_("In the language of this issue. Leave it empty if the text kept with the picture fits."),
    )
    caption = CharBlock(label=pgettext_lazy("of a picture", "Caption"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Picture")
        label_format = "{caption}"


class QuoteBlock(_IssueBlock):
    text = TextBlock(label=_("Quotation"), rows=3, max_length=400)
    name = CharBlock(label=_("Who says it"), max_length=160)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        label_format = "{text}"


class FigureBlock(_IssueBlock):
    value = CharBlock(label=_("Figure"), max_length=20, help_text=_("The number with its unit, for example “38 %”."))
    label = CharBlock(label=_("What it counts"), max_length=160)

    class Meta:
        icon = "order"
        label = _("Key figure")
        label_format = "{value} {label}"


class DatesBlock(_IssueBlock):
    heading = CharBlock(label=_("Heading"), required=False, max_length=120)
    number = IntegerBlock(label=_("How many"), default=3, min_value=1, max_value=10)

    class Meta:
        icon = "date"
        label = _("Next dates")
        label_format = "{heading}"


class IssueBlock(StreamBlock):
    page = PageBlock()
    words = WordsBlock()
    dates = DatesBlock()
    picture = PictureBlock()
    quote = QuoteBlock()
    figure = FigureBlock()

    class Meta:
        block_counts = {"dates": {"max_num": 1}}
