"""Blocks that lead on: button, documents, cards of other pages."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    ListBlock,
    PageChooserBlock,
    StructValue,
    URLBlock,
)
from wagtail.documents.blocks import DocumentChooserBlock

from core.blocks import samples
from core.blocks.catalogue import CatalogueBlock, FieldsBlock
from core.blocks.errors import field_error
from core.blocks.files import files_of
from core.link_targets import Target, target_of, teasers_of

#: Texts that say nothing when a screen reader lists the links of a page.
EMPTY_WORDS = {
    "hier", "hier klicken", "klicken sie hier", "mehr", "mehr lesen", "weiterlesen", "weiter", "link", "download",
    "here", "click here", "more", "read more", "learn more", "continue",
}  # fmt: skip


class ButtonValue(StructValue):
    @property
    def target(self) -> Target | None:
        """Where the button leads in the reader's language; None when the page or document is gone."""
        if self["page"]:
            return target_of(self["page"])
        if self["document"]:
            return Target(self["document"].url)
        return Target(self["url"]) if self["url"] else None


class ButtonBlock(CatalogueBlock):
    text = CharBlock(
        label=_("Text"), max_length=60, help_text=_("What happens on a click, for example “Apply for membership”.")
    )
    page = PageChooserBlock(label=_("Page"), required=False)
    document = DocumentChooserBlock(label=_("Document"), required=False)
    url = URLBlock(label=_("Address"), required=False, help_text=_("Of a page outside this site."))
    prominent = BooleanBlock(
        label=_("Signal colour"), required=False, help_text=_("For the one thing a reader should do on this page.")
    )

    class Meta:
        icon = "link"
        label = _("Button")
        group = _("Leading on")
        description = _("One clear next step: a page, a document or an address elsewhere.")
        template = "blocks/button.html"
        value_class = ButtonValue
        label_format = "{text}"
        preview_value = staticmethod(samples.button)

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        if cleaned["text"].strip(" .…!›»→").lower() in EMPTY_WORDS:
            raise field_error("text", _("Say what happens on a click: “Read the report” instead of “More”."))
        if len([name for name in ("page", "document", "url") if cleaned[name]]) != 1:
            raise field_error("page", _("Choose one target: a page, a document or an address."))
        return cleaned


class ListedDocumentBlock(FieldsBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = CharBlock(
        label=_("Title"), required=False, max_length=160, help_text=_("Without one, the document's own title is used.")
    )

    class Meta:
        icon = "doc-full"
        label = _("Document")
        label_format = "{title}"


class DocumentsBlock(CatalogueBlock):
    documents = ListBlock(ListedDocumentBlock(), label=_("Documents"), collapsed=True)

    class Meta:
        icon = "download"
        label = _("Documents")
        group = _("Leading on")
        description = _("Files to download, with their kind and size.")
        template = "blocks/documents.html"
        preview_value = staticmethod(samples.documents)

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        context["files"] = samples.files() if context.get("sample") else files_of(value["documents"])
        return context


class CardsBlock(CatalogueBlock):
    pages = ListBlock(
        PageChooserBlock(),
        label=_("Pages"),
        max_num=6,
        help_text=_("Each is shown in the language of the reader. A page that is not published does not appear."),
    )

    class Meta:
        icon = "copy"
        label = _("Cards of pages")
        group = _("Leading on")
        description = _("Other pages of this site as cards, with picture and teaser.")
        template = "blocks/cards.html"
        preview_value = staticmethod(samples.cards)

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        chosen = [page for page in value["pages"] if page]
        context["teasers"] = samples.teasers() if context.get("sample") else teasers_of(chosen)
        return context
