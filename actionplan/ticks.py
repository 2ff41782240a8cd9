"""What the worker does for the action plan (core.tick)."""

from actionplan.keeping import keep_figures
from core.tick import nightly

nightly("actionplan.keep_figures")(keep_figures)
