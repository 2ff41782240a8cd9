"""Blocks made of words: heading, running text, quotation, callout, accordion."""

from __future__ import annotations

from typing import Any

from django.core.validators import validate_slug
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BlockGroup,
    CharBlock,
    ChoiceBlock,
    ListBlock,
    RichTextBlock,
    TextBlock,
)

from core.blocks import samples
from core.blocks.catalogue import CatalogueBlock, FieldsBlock, InCatalogue
from core.blocks.errors import field_error
from core.blocks.translated import FixedTextBlock
from core.rich_text import TEXT_FEATURES


class HeadingBlock(CatalogueBlock):
    text = CharBlock(label=_("Heading"), max_length=120)
    level = ChoiceBlock(
        label=_("Level"),
        choices=[("2", _("Section")), ("3", _("Part of a section"))],
        default="2",
        search_index=False,
        help_text=_("The title of the page stands above both."),
    )
    anchor = FixedTextBlock(
        label=_("Anchor"),
        required=False,
        max_length=60,
        validators=[validate_slug],
        search_index=False,
        help_text=_("The end of an address that leads right here. Without one, the heading itself is used."),
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        group = _("Text")
        description = _("Divides a long page. Readers with a screen reader jump from heading to heading.")
        template = "blocks/heading.html"
        label_format = "{text}"
        form_layout = BlockGroup(children=["text", "level"], settings=["anchor"])
        preview_value = staticmethod(samples.heading)


class RunningTextBlock(InCatalogue, RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Text")
        group = _("Text")
        description = _("Paragraphs, lists and links. Most of a page.")
        template = "blocks/text.html"
        preview_template = "blocks/preview.html"
        preview_value = staticmethod(samples.text)

    def __init__(self) -> None:
        super().__init__(features=TEXT_FEATURES)


class QuoteBlock(CatalogueBlock):
    text = TextBlock(label=_("Quotation"), rows=3, help_text=_("Without quotation marks: the page sets them."))
    name = CharBlock(label=_("Who says it"), required=False, max_length=120)
    role = CharBlock(
        label=_("Role"), required=False, max_length=160, help_text=_("For example “Head of urban planning, city”.")
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        group = _("Text")
        description = _("Something a person said, with the person's name or role.")
        template = "blocks/quote.html"
        label_format = "{text}"
        preview_value = staticmethod(samples.quote)

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not self.is_deferred_validation and not (cleaned["name"] or cleaned["role"]):
            raise field_error("role", _("Say who speaks: a name, a role, or both."))
        return cleaned


class CalloutBlock(CatalogueBlock):
    title = CharBlock(label=_("Title"), max_length=120)
    text = RichTextBlock(label=_("Text"), features=TEXT_FEATURES)

    class Meta:
        icon = "info-circle"
        label = _("Callout")
        group = _("Text")
        description = _("A short remark beside the story: good to know, a deadline, a contact.")
        template = "blocks/callout.html"
        label_format = "{title}"
        preview_value = staticmethod(samples.callout)


class AccordionItemBlock(FieldsBlock):
    title = CharBlock(label=_("Title"), max_length=160)
    text = RichTextBlock(label=_("Text"), features=TEXT_FEATURES)

    class Meta:
        icon = "help"
        label = _("Entry")
        label_format = "{title}"


class AccordionBlock(CatalogueBlock):
    entries = ListBlock(AccordionItemBlock(), label=_("Entries"), collapsed=True)

    class Meta:
        icon = "collapse-down"
        label = _("Accordion")
        group = _("Text")
        description = _("Questions and answers that open one by one. Not for what everybody should read.")
        template = "blocks/accordion.html"
        preview_value = staticmethod(samples.accordion)
