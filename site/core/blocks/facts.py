"""Blocks that order facts: table, key figures, steps, people."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    ListBlock,
    RichTextBlock,
    StructValue,
    URLBlock,
)
from wagtail.images.blocks import ImageChooserBlock

from core.blocks import samples
from core.blocks.catalogue import CatalogueBlock, FieldsBlock
from core.blocks.errors import field_error
from core.blocks.tables import Table, table_of
from core.blocks.translated import TranslatedTableBlock
from core.rich_text import LINE_FEATURES

#: The spreadsheet widget has no German of its own and complains when it is asked for one.
TABLE_OPTIONS = {"startRows": 3, "startCols": 3, "renderer": "text", "language": "en-US"}


class TableValue(StructValue):
    @property
    def grid(self) -> Table:
        return table_of(self["table"])


class DataTableBlock(CatalogueBlock):
    table = TranslatedTableBlock(label=_("Table"), table_options=TABLE_OPTIONS)
    source = CharBlock(label=_("Source"), required=False, max_length=200)

    class Meta:
        icon = "table"
        label = _("Table")
        group = _("Facts")
        description = _("Rows and columns with a caption. Cells can be pasted from a spreadsheet.")
        template = "blocks/table.html"
        value_class = TableValue
        preview_value = staticmethod(samples.table)

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not self.is_deferred_validation and not (cleaned["table"] or {}).get("table_caption", "").strip():
            raise field_error("table", _("Give the table a caption: it says what the numbers are about."))
        return cleaned


class KeyFigureBlock(FieldsBlock):
    value = CharBlock(label=_("Figure"), max_length=20, help_text=_("The number with its unit, for example “38 %”."))
    label = CharBlock(label=_("What it counts"), max_length=120)
    source = CharBlock(
        label=_("Source"),
        max_length=160,
        help_text=_("Who counted, and when. A figure without a source convinces nobody."),
    )
    source_url = URLBlock(label=_("Address of the source"), required=False)

    class Meta:
        icon = "decimal"
        label = _("Key figure")
        label_format = "{value} {label}"


class KeyFiguresBlock(CatalogueBlock):
    figures = ListBlock(KeyFigureBlock(), label=_("Key figures"), max_num=6, collapsed=True)

    class Meta:
        icon = "decimal"
        label = _("Key figures")
        group = _("Facts")
        description = _("Numbers that matter, set large, each with its source.")
        template = "blocks/key_figures.html"
        preview_value = staticmethod(samples.key_figures)


class StepBlock(FieldsBlock):
    when = CharBlock(label=_("When"), required=False, max_length=60, help_text=_("For a timeline: “May 2026”."))
    title = CharBlock(label=_("Title"), max_length=120)
    text = RichTextBlock(label=_("Text"), required=False, features=LINE_FEATURES)
    now = BooleanBlock(label=_("We are here"), required=False)

    class Meta:
        icon = "arrow-down"
        label = _("Step")
        label_format = "{when} {title}"


class StepsBlock(CatalogueBlock):
    steps = ListBlock(StepBlock(), label=_("Steps"), min_num=2, collapsed=True)

    class Meta:
        icon = "list-ol"
        label = _("Steps or timeline")
        group = _("Facts")
        description = _("What happens in which order: the way to apply, the course of a project.")
        template = "blocks/steps.html"
        preview_value = staticmethod(samples.steps)


class PersonBlock(FieldsBlock):
    name = CharBlock(label=_("Name"), required=False, max_length=120)
    role = CharBlock(label=_("Role"), max_length=160)
    text = RichTextBlock(label=_("Text"), required=False, features=LINE_FEATURES)
    picture = ImageChooserBlock(
        label=_("Picture"),
        required=False,
        help_text=_("Only with the person's consent. Without one, the site draws one."),
    )

    class Meta:
        icon = "user"
        label = _("Person")
        label_format = "{name} {role}"


class PeopleBlock(CatalogueBlock):
    picture_shape = "square"

    people = ListBlock(PersonBlock(), label=_("People"), collapsed=True)

    class Meta:
        icon = "group"
        label = _("People")
        group = _("Facts")
        description = _("Who does what: contact persons, a board, a project team.")
        template = "blocks/people.html"
        preview_value = staticmethod(samples.people)
