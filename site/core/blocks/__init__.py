"""The catalogue of blocks from which officers build their pages.

Migrations name the blocks by these names, see core.blocks.catalogue.
"""

from core.blocks.facts import DataTableBlock, KeyFiguresBlock, PeopleBlock, StepsBlock
from core.blocks.links import ButtonBlock, CardsBlock, DocumentsBlock
from core.blocks.media import MapBlock, VideoBlock
from core.blocks.pictures import GalleryBlock, PictureBlock
from core.blocks.story import StoryBlock
from core.blocks.text import AccordionBlock, CalloutBlock, HeadingBlock, QuoteBlock, RunningTextBlock

__all__ = [
    "AccordionBlock",
    "ButtonBlock",
    "CalloutBlock",
    "CardsBlock",
    "DataTableBlock",
    "DocumentsBlock",
    "GalleryBlock",
    "HeadingBlock",
    "KeyFiguresBlock",
    "MapBlock",
    "PeopleBlock",
    "PictureBlock",
    "QuoteBlock",
    "RunningTextBlock",
    "StepsBlock",
    "StoryBlock",
    "VideoBlock",
]
