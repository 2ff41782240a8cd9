"""Job of the night: translations that came in on a side road get their state."""

from core.tick import nightly
from translation.adoption import adopt_pairs

nightly("translation.adopt_pairs")(adopt_pairs)
