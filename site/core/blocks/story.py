"""The body of every page that tells a story: ``body = StreamField(StoryBlock(), blank=True)``."""

from __future__ import annotations

from typing import Any

from django.utils.safestring import SafeString
from wagtail.blocks import StreamBlock, StreamValue

from core.blocks.contents import linked_pages, outline, pictures_in
from core.blocks.facts import DataTableBlock, KeyFiguresBlock, PeopleBlock, StepsBlock
from core.blocks.links import ButtonBlock, CardsBlock, DocumentsBlock
from core.blocks.media import MapBlock, VideoBlock
from core.blocks.pictures import GalleryBlock, PictureBlock
from core.blocks.text import AccordionBlock, CalloutBlock, HeadingBlock, QuoteBlock, RunningTextBlock
from core.images.renditions import fetch_renditions
from core.link_targets import looked_up


class StoryBlock(StreamBlock):
    """All blocks of the catalogue. Costs one query for each kind of image field, one for renditions, two for links."""

    text = RunningTextBlock()
    heading = HeadingBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    accordion = AccordionBlock()
    picture = PictureBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    map = MapBlock()
    table = DataTableBlock()
    key_figures = KeyFiguresBlock()
    steps = StepsBlock()
    people = PeopleBlock()
    button = ButtonBlock()
    documents = DocumentsBlock()
    cards = CardsBlock()

    class Meta:
        template = "blocks/story.html"
        required = False
        block_counts = {"video": {"max_num": 6}, "map": {"max_num": 3}}

    def get_context(self, value: StreamValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        context["parts"] = outline(value)
        return context

    def render(self, value: StreamValue, context: dict[str, Any] | None = None) -> SafeString:
        fetch_renditions(pictures_in(value))
        with looked_up(linked_pages(value)):
            return super().render(value, context)
