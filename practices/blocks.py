"""Key figures, links and documents of a record: entered once, with the words of each language beside each other.

They live in one column each, not in tables of their own: nobody asks for them across practices, and a practice's page
reads them without a query.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, DecimalBlock, IntegerBlock, StreamBlock, StructBlock, StructValue, URLBlock
from wagtail.documents.blocks import DocumentChooserBlock


class BilingualValue(StructValue):
    """Speaks the active language, and the other one where that is empty."""

    def spoken(self, name: str) -> str:
        wanted = (get_language() or "en")[:2]
        values = (self.get(f"{name}_{code}") for code in (wanted, "en", "de"))
        return next((value for value in values if value), "")

    @property
    def label(self) -> str:
        return self.spoken("label")

    @property
    def source(self) -> str:
        """What stands small below a figure: the year that it is about."""
        return str(self.get("year") or "")

    @property
    def value(self) -> str:
        """The number as readers write it, with its unit."""
        number = self["number"].normalize()
        unit = self.spoken("unit")
        places = max(0, -number.as_tuple().exponent)
        written = number_format(number, decimal_pos=places, use_l10n=True, force_grouping=True)
        return f"{written} {unit}".strip()


class FigureBlock(StructBlock):
    number = DecimalBlock(label=_("Number"), max_digits=14, decimal_places=2)
    unit_de = CharBlock(label=_("Unit in German"), required=False, max_length=30)
    unit_en = CharBlock(
        label=_("Unit in English"), required=False, max_length=30, help_text=_("Such as % or hours; may be empty.")
    )
    label_de = CharBlock(label=_("What it counts, in German"), max_length=120)
    label_en = CharBlock(label=_("What it counts, in English"), max_length=120)
    year = IntegerBlock(
        label=_("Year of the figure"), required=False, validators=[MinValueValidator(1950), MaxValueValidator(2100)]
    )

    class Meta:
        icon = "order"
        label = _("Key figure")
        value_class = BilingualValue
        label_format = "{number} {label_de}"


class FiguresBlock(StreamBlock):
    figure = FigureBlock()

    class Meta:
        required = False
        max_num = 4


class LinkBlock(StructBlock):
    url = URLBlock(label=_("Address"))
    label_de = CharBlock(label=_("Title in German"), max_length=160)
    label_en = CharBlock(label=_("Title in English"), max_length=160)

    class Meta:
        icon = "link"
        label = _("Link")
        value_class = BilingualValue
        label_format = "{label_de}"


class DocumentBlock(StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    label_de = CharBlock(label=_("Title in German"), required=False, max_length=160)
    label_en = CharBlock(label=_("Title in English"), required=False, max_length=160)

    class Meta:
        icon = "doc-full"
        label = _("Document")
        value_class = BilingualValue
        label_format = "{label_de}"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not (cleaned["label_de"] or cleaned["label_en"]):
            raise ValidationError(_("Give the document a title in one language at least."))
        return cleaned


class MaterialsBlock(StreamBlock):
    link = LinkBlock()
    document = DocumentBlock()

    class Meta:
        required = False
