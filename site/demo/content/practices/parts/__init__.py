"""Who did what in each practice, what helped and hindered, and whom to ask. Samples, as the stories are."""

from demo.content.practices.parts.learning import LEARNING
from demo.content.practices.parts.living import LIVING
from demo.content.practices.parts.long import LONG

#: {key of the practice: {language: its parts}}
PARTS = {**LONG, **LIVING, **LEARNING}
