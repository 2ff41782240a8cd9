"""What all blocks of the catalogue have in common."""

from __future__ import annotations

from typing import Any, Self

from wagtail.blocks import CharBlock, StructBlock, TextBlock


class InCatalogue:
    """Mixed into every block that stands in ``StoryBlock``.

    Migrations name such a block by its class alone: a new label or one field more in a block changes no table and
    should touch no migration.
    """

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (f"core.blocks.{type(self).__name__}", [], {})

    def deconstruct_with_lookup(self, lookup: Any) -> tuple[str, list[Any], dict[str, Any]]:
        return self.deconstruct()

    @classmethod
    def construct_from_lookup(cls, lookup: Any, *args: Any, **kwargs: Any) -> Self:
        return cls(*args, **kwargs)


class FieldsBlock(StructBlock):
    """Fields of which a story may lack some: a text that was never stored is empty, and never nothing at all.

    Who reads stories (search, translation) need not ask; a field that a block gets later is missing in all old stories.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.child_blocks.values():
            if isinstance(field, (CharBlock, TextBlock)) and field.meta.default is None:
                field.meta.default = ""


class CatalogueBlock(InCatalogue, FieldsBlock):
    """A block with several fields. Its template gets ``value``, ``request``, ``anchor`` (of a heading) and ``sample``.

    ``sample`` is true in the picker's preview, where no real picture, page or document is at hand.
    """

    class Meta:
        preview_template = "blocks/preview.html"
