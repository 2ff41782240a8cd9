"""The practices of the library: eight at length, one file each, and sixteen shorter ones."""

from __future__ import annotations

from demo.content.practices.intakt import INTAKT
from demo.content.practices.interact import INTERACT
from demo.content.practices.keizerspark import KEIZERSPARK
from demo.content.practices.mountains_of_quality import MOUNTAINS_OF_QUALITY
from demo.content.practices.municipal_questions import MUNICIPAL_QUESTIONS
from demo.content.practices.short import SHORT
from demo.content.practices.swap import SWAP
from demo.content.practices.tech_labs import TECH_LABS
from demo.content.practices.tidelines import TIDELINES
from demo.content.shapes import Practice

PRACTICES: tuple[Practice, ...] = (
    TIDELINES,
    INTAKT,
    SWAP,
    KEIZERSPARK,
    TECH_LABS,
    INTERACT,
    MOUNTAINS_OF_QUALITY,
    MUNICIPAL_QUESTIONS,
    *SHORT,
)
