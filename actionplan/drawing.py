"""Progress as SVG, drawn by the server; the same is always said in words and figures beside it, so it is hidden from
screen readers. Colours come from the style sheet (components/progress.css), and every state has a pattern of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import pi

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from actionplan.progress import Progress, Result

#: Of the ring: the middle of its stroke, and the gap between two parts (units of its 100 x 100 box).
RADIUS, GAP = 42, 3
AROUND = 2 * pi * RADIUS


def bar(result: Result) -> SafeString:
    """How much of the target is there, as a bar of 100 units."""
    return format_html(
        '<svg class="progress-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        '<rect class="progress-bar__whole" width="100" height="8"/>'
        '<rect class="progress-bar__part progress--{}" width="{}" height="8"/></svg>',
        result.state.value,
        round(result.share * 100, 1),
    )


def ring(states: Iterable[Progress]) -> SafeString:
    """A ring with a part for each measure, from best to worst."""
    order = list(Progress)
    parts = sorted(states, key=order.index)
    if not parts:
        return SafeString()
    length = AROUND / len(parts)
    gap = GAP if len(parts) > 1 else 0
    arcs = [(state.value, f"{length - gap:.1f} {AROUND:.1f}", f"{-length * n:.1f}") for n, state in enumerate(parts)]
    drawn = format_html_join(
        "",
        '<circle class="progress-ring__part progress--{}" cx="50" cy="50" r="42" stroke-dasharray="{}"'
        ' stroke-dashoffset="{}"/>',
        arcs,
    )
    return format_html(
        '<svg class="progress-ring" viewBox="0 0 100 100" width="100" height="100" aria-hidden="true"'
        ' focusable="false">{}</svg>',
        drawn,
    )
